//! Lorries that serve and vehicles that build: fire engine, ambulance, dustcart, tanker, tram, excavator, bulldozer.

use super::big::{PAINT, PANE, four_wheels, lamps};
use crate::craft::*;

const fn lorry(id: &'static str, build: fn(&Design) -> Model, mass_kg: f32) -> Kind {
    Kind::new(Vehicle, id, build)
        .made_of(Substance::Metal, mass_kg)
        .dynamics(Dynamics::Actor)
        .runs(Sound::Engine)
        .calls(Sound::Horn)
}

/// A fire engine with its ladder and blue lights.
pub(crate) const FIRE_ENGINE: Kind = lorry("fire engine", build_fire_engine, 9000.0).words(
    &["fire engine", "fire truck", "firetruck"],
    &["消防车", "救火车"],
    &["fire_engine.n.1"],
);

/// An ambulance.
pub(crate) const AMBULANCE: Kind =
    lorry("ambulance", build_ambulance, 4000.0).words(&["ambulance"], &["救护车"], &["ambulance.n.1"]);

/// A dustcart.
pub(crate) const DUSTCART: Kind = lorry("garbage truck", build_dustcart, 8000.0).words(
    &["garbage truck", "dustcart", "bin lorry", "trash truck", "refuse truck"],
    &["垃圾车", "清洁车"],
    &["garbage_truck.n.1"],
);

/// A lorry with a tank.
pub(crate) const TANKER: Kind = lorry("tank truck", |d| build_drum(d, false), 9000.0).words(
    &["tank truck", "tanker truck", "fuel truck", "milk truck", "water truck"],
    &["油罐车", "洒水车", "罐车"],
    &[],
);

/// A lorry that mixes concrete.
pub(crate) const MIXER: Kind = lorry("cement mixer", |d| build_drum(d, true), 9000.0).words(
    &["cement mixer", "concrete mixer", "cement truck", "mixer truck"],
    &["水泥搅拌车", "混凝土车", "搅拌车"],
    &["concrete_mixer.n.1"],
);

/// A tram.
pub(crate) const TRAM: Kind = lorry("tram", build_tram, 18_000.0).words(
    &["tram", "streetcar", "trolley", "tramcar", "trolleybus", "cable car"],
    &["有轨电车", "电车", "缆车", "叮当车"],
    &["streetcar.n.1", "cable_car.n.1"],
);

/// An excavator.
pub(crate) const EXCAVATOR: Kind = lorry("excavator", |d| build_tracked(d, true), 9000.0).words(
    &["excavator", "digger", "backhoe", "power shovel"],
    &["挖掘机", "挖土机", "钩机"],
    &["power_shovel.n.1", "backhoe.n.1"],
);

/// A bulldozer.
pub(crate) const BULLDOZER: Kind = lorry("bulldozer", |d| build_tracked(d, false), 9000.0).words(
    &["bulldozer", "dozer", "snowplow", "snow plough"],
    &["推土机", "铲车", "压路机", "扫雪车"],
    &["bulldozer.n.1", "snowplow.n.1"],
);

const GLASS: Material = Material { roughness: 0.06, ..Material::GLOSS };

/// The driver's cab at the front of a lorry that is `wide`.
fn cab(craft: &mut Craft, wide: f32, paint: Vec3, surface: Material) {
    craft.put(surface, block(wide, 1.0, 1.7, 0.16).colored(paint).at(0.0, 0.55, 2.1));
    craft.put(surface, block(wide - 0.06, 1.2, 1.5, 0.22).colored(paint).at(0.0, 1.4, 2.05));
    let screen = round_box(vec3(wide - 0.3, 0.78, 0.1), 0.045).pitched(-4.0).colored(hex(PANE));
    craft.put(GLASS, screen.at(0.0, 1.98, 2.77));
    for side in [-1.0, 1.0] {
        let x = side * (wide * 0.5 - 0.02);
        craft.put(GLASS, round_box(vec3(0.08, 0.62, 0.85), 0.035).colored(hex(PANE)).at(x, 2.0, 2.15));
        craft.put(
            surface,
            round_box(vec3(0.1, 0.36, 0.18), 0.04).colored(hex(0x26_26_2A)).at(x + side * 0.2, 1.85, 2.75),
        );
    }
    craft.put(METAL, round_box(vec3(wide, 0.26, 0.18), 0.07).colored(hex(0xC8_CC_D2)).at(0.0, 0.58, 3.0));
    for k in 0..3 {
        let bar = round_box(vec3(wide * 0.5, 0.06, 0.06), 0.025).colored(hex(0x30_32_38));
        craft.put(METAL, bar.at(0.0, 0.95 + 0.14 * k as f32, 2.96));
    }
    lamps(craft, wide * 0.38, 0.95, 2.98, -2.98);
    craft.put(Material::PLASTIC, block(wide * 0.56, 0.3, 5.7, 0.05).colored(hex(0x2A_2A_2E)).at(0.0, 0.42, -0.05));
    craft.socket(SocketRole::User, 0, vec3(0.5, 1.1, 1.9), Vec3::Z);
    craft.socket(SocketRole::Seat, 0, vec3(0.5, 1.1, 1.9), Vec3::Z);
    craft.socket(SocketRole::Light, 0, vec3(0.0, 0.95, 3.08), Vec3::Z);
}

fn beacons(craft: &mut Craft, y: f32, z: f32, colors: [u32; 2]) {
    craft.put(Material::PLASTIC, block(1.5, 0.07, 0.34, 0.03).colored(hex(0x2A_2A_2E)).at(0.0, y, z));
    for (x, code) in [(-0.45, colors[0]), (0.45, colors[1])] {
        let lens = round_box(vec3(0.52, 0.2, 0.28), 0.08).colored(hex(code));
        craft.put(Material { emission: 2.4, ..Material::GLOSS }, lens.at(x, y + 0.16, z));
    }
}

fn build_fire_engine(design: &Design) -> Model {
    let mut craft = Craft::new();
    let paint = design.color_or(hex(0xC8_1E_1C));
    let surface = design.surface_or(PAINT);
    let (white, steel) = (hex(0xF4_F2_EC), hex(0xD4_D8_DE));
    cab(&mut craft, 2.2, paint, surface);
    craft.put(surface, block(2.2, 1.95, 4.0, 0.1).colored(paint).at(0.0, 0.75, -0.95));
    for side in [-1.0, 1.0] {
        craft.put(surface, block(0.04, 0.16, 5.6, 0.015).colored(white).at(side * 1.11, 1.12, -0.05));
        for k in 0..3 {
            let z = -2.3 + 1.3 * k as f32;
            let shutter = block(0.05, 1.1, 1.1, 0.02)
                .painted(move |p, _| if libm::sinf(p.y * 60.0) > 0.0 { hex(0xC8_CC_D2) } else { hex(0x9A_A0_A8) });
            craft.put(METAL, shutter.at(side * 1.11, 1.4, z));
        }
    }
    beacons(&mut craft, 2.6, 2.1, [0x2C_5F_F0, 0x2C_5F_F0]);
    // The ladder lies on its turntable and leans back over the end.
    let lift = craft.turning(Role::Hinge(0), 0, vec3(0.0, 2.9, -2.2), Vec3::NEG_X);
    craft.put(METAL, cylinder(0.55, 0.24, 0.05).colored(hex(0x3A_3C_42)).at(0.0, 2.68, -2.2));
    for (x, y, from, to) in [(0.42, 3.05, -2.9, 2.6), (0.3, 3.22, -2.4, 3.1)] {
        for side in [-1.0, 1.0] {
            let rail = rod(vec3(side * x, y, from), vec3(side * x, y, to), 0.055);
            craft.put(METAL, rail.colored(steel).on_joint(lift));
        }
        for k in 0..14 {
            let z = from + 0.2 + (to - from - 0.3) * k as f32 / 13.0;
            craft.put(METAL, rod(vec3(-x, y, z), vec3(x, y, z), 0.035).colored(steel).on_joint(lift));
        }
    }
    let reel = torus(0.3, 0.11).rolled(90.0).colored(hex(0xE8_C8_3A));
    craft.put(Material::PLASTIC, reel.at(0.0, 1.5, -2.98));
    craft.put(METAL, block(2.2, 0.2, 0.2, 0.06).colored(white).at(0.0, 0.5, -2.98));
    four_wheels(&mut craft, 1.12, 0.5, &[2.0, -1.9]);
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 1.0, -1.0), Vec3::NEG_Z);
    craft.vehicle("fire engine")
}

fn build_ambulance(design: &Design) -> Model {
    let mut craft = Craft::new();
    let paint = design.color_or(hex(0xF4_F2_EC));
    let stripe = design.color_at(1, hex(0xD4_32_22));
    let surface = design.surface_or(PAINT);
    cab(&mut craft, 2.05, paint, surface);
    craft.put(surface, block(2.15, 2.3, 3.9, 0.16).colored(paint).at(0.0, 0.62, -0.9));
    for side in [-1.0, 1.0] {
        craft.put(surface, block(0.04, 0.3, 5.4, 0.015).colored(stripe).at(side * 1.08, 1.05, -0.05));
        for (w, h) in [(0.26, 0.86), (0.86, 0.26)] {
            let bar = round_box(vec3(0.04, h, w), 0.015).colored(stripe);
            craft.put(Material::PLASTIC, bar.at(side * 1.09, 2.05, -1.0));
        }
        craft.put(GLASS, round_box(vec3(0.06, 0.5, 0.8), 0.025).colored(hex(PANE)).at(side * 1.07, 2.2, 0.35));
    }
    for x in [-0.5, 0.5] {
        craft.put(GLASS, round_box(vec3(0.7, 0.6, 0.06), 0.025).colored(hex(PANE)).at(x, 2.2, -2.86));
    }
    beacons(&mut craft, 2.6, 2.0, [0x2C_5F_F0, 0xE0_2A_2A]);
    beacons(&mut craft, 2.92, -2.3, [0xE0_2A_2A, 0x2C_5F_F0]);
    four_wheels(&mut craft, 1.06, 0.44, &[2.0, -1.8]);
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 0.9, -1.0), Vec3::NEG_Z);
    craft.vehicle("ambulance")
}

fn build_dustcart(design: &Design) -> Model {
    let mut craft = Craft::new();
    let paint = design.color_or(hex(0x3A_8A_4E));
    let surface = design.surface_or(PAINT);
    cab(&mut craft, 2.2, paint, surface);
    craft.put(surface, block(2.2, 2.0, 2.9, 0.14).colored(shade(paint, 1.15)).at(0.0, 0.75, -0.4));
    for k in 0..4 {
        for side in [-1.0, 1.0] {
            let rib = block(0.08, 1.9, 0.12, 0.03).colored(paint);
            craft.put(surface, rib.at(side * 1.1, 0.8, -1.6 + 0.8 * k as f32));
        }
    }
    // The hopper behind slopes under its lid.
    let side = polygon(&[(0.0, 0.0), (-1.1, 0.2), (-1.25, 0.9), (-0.5, 2.15), (0.0, 2.15)], 0.12);
    for x in [-0.98, 0.98] {
        craft.put(surface, prism(&side, 0.2, 0.04).yawed(-90.0).colored(paint).at(x, 0.7, -1.85));
    }
    craft.put(surface, block(1.9, 0.16, 1.0, 0.05).pitched(58.0).colored(shade(paint, 0.85)).at(0.0, 2.2, -2.5));
    craft.put(Material::MATT, block(1.8, 0.8, 0.9, 0.05).colored(hex(0x2A_2C_2E)).at(0.0, 0.8, -2.3));
    for x in [-0.85, 0.85] {
        let warn = block(0.3, 0.3, 0.06, 0.02).painted(|p, _| {
            if (p.x * 8.0 + p.y * 8.0).rem_euclid(2.0) < 1.0 { hex(0xE8_C2_2A) } else { hex(0x2A_2A_2E) }
        });
        craft.put(Material::PLASTIC, warn.at(x, 0.75, -3.08));
    }
    beacons(&mut craft, 2.6, 2.1, [0xF0_9A_1E, 0xF0_9A_1E]);
    four_wheels(&mut craft, 1.12, 0.5, &[2.0, -1.4]);
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 1.1, -2.3), Vec3::NEG_Z);
    craft.vehicle("garbage truck")
}

/// A lorry under a tank that lies along it, or under a drum that leans back and turns.
fn build_drum(design: &Design, mixes: bool) -> Model {
    let mut craft = Craft::new();
    let paint = design.color_or(hex(if mixes { 0xE0_8A_1E } else { 0x2C_5F_A8 }));
    let surface = design.surface_or(PAINT);
    cab(&mut craft, 2.2, paint, surface);
    let white = design.color_at(1, hex(0xEC_E8_DE));
    if mixes {
        let drum = craft.turning(Role::Rotor(0), 0, vec3(0.0, 2.0, -0.8), vec3(0.0, -0.26, 1.0).normalize());
        let profile = [(0.0, -1.9), (0.5, -1.9), (0.62, -1.5), (1.12, -0.1), (1.1, 0.5), (0.7, 1.4), (0.0, 1.5)];
        let body = fine_lathe(&profile, 0.06, 0.12).painted(move |p, _| {
            let turn = libm::atan2f(p.z, p.x) / TAU;
            if (turn * 2.0 + p.y * 0.6).rem_euclid(1.0) < 0.28 { paint } else { white }
        });
        let laid = body.pitched(105.0).at(0.0, 2.0, -0.8);
        craft.put(surface, laid.on_joint(drum));
        for z in [0.6, -2.3] {
            let y = if z > 0.0 { 1.1 } else { 1.55 };
            craft.put(METAL, block(1.3, y, 0.3, 0.05).colored(hex(0x3A_3C_42)).at(0.0, 0.6, z));
        }
        let chute = surface_chute();
        craft.put(METAL, chute.colored(hex(0x8A_8E_94)));
    } else {
        let tank = lathe(&[(0.0, -2.0), (0.85, -2.0), (1.05, -1.85), (1.05, 1.85), (0.85, 2.0), (0.0, 2.0)], 0.1);
        let band = paint;
        let round = tank.painted(move |p, _| if (p.y.abs() - 1.2).abs() < 0.09 { band } else { white });
        craft.put(surface, round.pitched(90.0).at(0.0, 1.85, -0.95));
        for z in [-2.0, -0.9, 0.2] {
            craft.put(METAL, cylinder(0.3, 0.16, 0.04).colored(hex(0x8A_8E_94)).at(0.0, 2.86, z));
        }
        for side in [-1.0, 1.0] {
            craft.put(
                METAL,
                rod(vec3(side * 1.0, 2.25, -2.8), vec3(side * 1.0, 2.25, 0.9), 0.04).colored(hex(0xB8_BE_C6)),
            );
        }
    }
    four_wheels(&mut craft, 1.12, 0.5, &[2.0, -1.2, -2.3]);
    craft.vehicle(if mixes { "cement mixer" } else { "tank truck" })
}

/// The half pipe down which concrete runs.
fn surface_chute() -> Mesh {
    let sides = [1.0f32, -1.0].map(|face| {
        surface(8, 4, move |u, v| {
            let a = PI * (1.0 + if face > 0.0 { u } else { 1.0 - u });
            vec3(0.24 * libm::cosf(a), 2.1 - 1.1 * v + (0.2 + 0.01 * face) * libm::sinf(a), -2.5 - 0.9 * v)
        })
    });
    Mesh::joined(sides)
}

fn build_tram(design: &Design) -> Model {
    let mut craft = Craft::new();
    let paint = design.color_or(hex(0xB8_2A_2A));
    let cream = design.color_at(1, hex(0xF2_E8_CC));
    let surface = design.surface_or(PAINT);
    craft.put(Material::PLASTIC, block(1.9, 0.4, 8.2, 0.06).colored(hex(0x2E_30_34)).at(0.0, 0.25, 0.0));
    craft.put(surface, block(2.3, 1.1, 9.2, 0.3).colored(paint).at(0.0, 0.5, 0.0));
    craft.put(surface, block(2.28, 1.3, 9.1, 0.32).colored(cream).at(0.0, 1.5, 0.0));
    craft.put(surface, block(2.2, 0.26, 8.8, 0.12).colored(hex(0x8A_8E_94)).at(0.0, 2.8, 0.0));
    for side in [-1.0, 1.0] {
        for k in 0..7 {
            let pane = round_box(vec3(0.06, 0.85, 0.98), 0.028).colored(hex(PANE));
            craft.put(GLASS, pane.at(side * 1.13, 2.1, -3.4 + 1.13 * k as f32));
        }
        for z in [-2.3, 2.3] {
            craft.put(surface, block(0.08, 1.9, 0.9, 0.02).colored(shade(paint, 0.7)).at(side * 1.12, 0.55, z));
        }
        craft.put(surface, block(0.05, 0.1, 9.0, 0.02).colored(hex(0xD8_A8_42)).at(side * 1.15, 1.5, 0.0));
    }
    for end in [-1.0, 1.0] {
        craft.put(GLASS, round_box(vec3(1.8, 0.9, 0.1), 0.04).colored(hex(PANE)).at(0.0, 2.12, end * 4.52));
        let lamp = ball(0.2).scaled(1.0, 1.0, 0.5).colored(hex(0xFF_F2_CC));
        craft.put(Material { emission: 1.4, ..Material::GLOSS }, lamp.at(0.0, 1.15, end * 4.6));
    }
    let line = design.text.clone().unwrap_or_else(|| "7".to_owned());
    craft.put(Material::PLASTIC, block(1.0, 0.34, 0.12, 0.03).colored(hex(0x22_22_26)).at(0.0, 2.66, 4.46));
    let letters = text(&line, 0.22, 0.03);
    let squeeze = (0.85 / letters.bounds.size().x.max(0.1)).min(1.0);
    craft.put(
        Material::GLOW,
        letters.joined().scaled(squeeze, squeeze, 1.0).colored(hex(0xFF_C0_3A)).at(0.0, 2.74, 4.54),
    );
    // The bow collector on the roof.
    for x in [-0.4, 0.4] {
        craft.put(METAL, rod(vec3(x, 3.05, -0.6), vec3(x * 1.3, 3.6, 0.1), 0.035).colored(hex(0x3A_3C_42)));
        craft.put(METAL, rod(vec3(x * 1.3, 3.6, 0.1), vec3(x, 4.1, -0.5), 0.035).colored(hex(0x3A_3C_42)));
    }
    craft.put(METAL, rod(vec3(-0.7, 4.1, -0.5), vec3(0.7, 4.1, -0.5), 0.04).colored(hex(0x3A_3C_42)));
    four_wheels(&mut craft, 0.95, 0.36, &[3.0, 1.8, -1.8, -3.0]);
    craft.socket(SocketRole::User, 0, vec3(0.4, 0.9, 3.8), Vec3::Z);
    craft.socket(SocketRole::Seat, 0, vec3(0.4, 0.9, 3.8), Vec3::Z);
    craft.socket(SocketRole::Light, 0, vec3(0.0, 1.15, 4.7), Vec3::Z);
    craft.top(vec3(0.0, 3.06, 1.5));
    craft.vehicle("tram")
}

/// What crawls on tracks: with an arm and a bucket, or with a blade.
fn build_tracked(design: &Design, arm: bool) -> Model {
    let mut craft = Craft::new();
    let paint = design.color_or(hex(0xE8_A8_1E));
    let surface = design.surface_or(PAINT);
    let (dark, steel) = (hex(0x2A_2A_2E), hex(0x8A_8E_94));
    for side in [-1.0f32, 1.0] {
        let x = side * 0.95;
        let track = polygon(&[(-1.7, 0.35), (-1.4, 0.0), (1.4, 0.0), (1.7, 0.35), (1.4, 0.75), (-1.4, 0.75)], 0.2);
        craft.put(Material::PLASTIC, prism(&track, 0.5, 0.05).yawed(90.0).colored(dark).at(x, 0.0, 0.0));
        for k in 0..14 {
            for y in [0.01, 0.74] {
                let cleat = block(0.54, 0.05, 0.1, 0.02).colored(shade(dark, 1.5));
                craft.put(Material::PLASTIC, cleat.at(x, y, -1.35 + 0.208 * k as f32));
            }
        }
        for k in 0..4 {
            let hub = cylinder(0.2, 0.06, 0.02).rolled(90.0).colored(paint);
            craft.put(surface, hub.at(x + side * 0.3 + 0.03, 0.36, -1.1 + 0.73 * k as f32));
        }
    }
    craft.put(Material::PLASTIC, block(1.5, 0.4, 2.2, 0.06).colored(dark).at(0.0, 0.4, 0.0));
    let (base, back) = if arm { (0.85, -0.5) } else { (0.8, 0.1) };
    craft.put(surface, block(2.0, 0.85, 2.5, 0.14).colored(paint).at(0.0, base, back));
    let (x, z) = if arm { (-0.45, 0.35) } else { (0.0, -0.35) };
    craft.put(surface, block(1.0, 1.25, 1.15, 0.12).colored(paint).at(x, base + 0.6, z));
    craft.put(GLASS, block(1.04, 0.75, 0.9, 0.1).colored(hex(PANE)).at(x, base + 0.95, z + 0.06));
    craft.put(GLASS, block(0.8, 0.85, 0.1, 0.04).colored(hex(PANE)).at(x, base + 0.85, z + 0.56));
    craft.put(METAL, cylinder(0.09, 0.6, 0.02).colored(dark).at(0.6, base + 0.8, back - 0.7));
    if arm {
        digging_arm(&mut craft, paint, surface, steel);
    } else {
        let blade =
            polygon(&[(0.0, 0.05), (0.22, 0.0), (0.12, 0.4), (0.1, 0.8), (0.2, 1.15), (0.0, 1.1), (-0.08, 0.6)], 0.06);
        craft.put(METAL, prism(&blade, 2.9, 0.04).yawed(-90.0).colored(steel).at(0.0, 0.05, 2.1));
        for side in [-1.0, 1.0] {
            let push = rod(vec3(side * 0.8, 0.5, 0.6), vec3(side * 0.8, 0.5, 2.05), 0.11);
            craft.put(surface, push.colored(shade(paint, 0.85)));
            craft.put(METAL, rod(vec3(side * 0.5, 1.2, 1.1), vec3(side * 0.5, 0.8, 2.0), 0.06).colored(steel));
        }
    }
    craft.socket(SocketRole::Seat, 0, vec3(x, base + 0.7, z), Vec3::Z);
    craft.socket(SocketRole::User, 0, vec3(x, base + 0.7, z), Vec3::Z);
    craft.vehicle(if arm { "excavator" } else { "bulldozer" })
}

/// Boom, stick and bucket, with their rams.
fn digging_arm(craft: &mut Craft, paint: Vec3, surface: Material, steel: Vec3) {
    let (foot, knee, wrist) = (vec3(0.35, 1.4, 0.6), vec3(0.35, 3.5, 2.3), vec3(0.35, 1.7, 3.6));
    let boom = craft.turning(Role::Hinge(0), 0, foot, Vec3::X);
    let bend = foot.lerp(knee, 0.5) + vec3(0.0, 0.55, -0.25);
    let path = curve(&[foot, bend, knee], 8);
    craft.put(surface, tube(&path, |s| 0.24 - 0.06 * s).colored(paint).on_joint(boom));
    craft.put(surface, rod(knee, wrist, 0.16).colored(paint).on_joint(boom));
    craft.put(METAL, rod(vec3(0.35, 1.5, 1.0), bend, 0.08).colored(steel).on_joint(boom));
    craft.put(METAL, rod(bend + Vec3::Y * 0.3, knee + vec3(0.0, 0.3, 0.35), 0.07).colored(steel).on_joint(boom));
    for at in [knee, wrist] {
        let pin = cylinder(0.2, 0.5, 0.04).rolled(90.0).colored(shade(paint, 0.8));
        craft.put(surface, pin.at(at.x + 0.25, at.y, at.z).on_joint(boom));
    }
    let bucket = polygon(&[(0.1, 0.0), (0.45, -0.2), (0.5, -0.75), (0.1, -1.0), (-0.45, -0.8), (-0.1, -0.45)], 0.1);
    let scoop = prism(&bucket, 0.85, 0.05).yawed(-90.0).colored(hex(0x5A_5E_64));
    craft.put(METAL, scoop.at(wrist.x, wrist.y + 0.05, wrist.z).on_joint(boom));
    for k in 0..4 {
        let tooth = cone(0.05, 0.02, 0.22, 0.01).pitched(200.0).colored(steel);
        let at = wrist + vec3(-0.3 + 0.2 * k as f32, -0.7, -0.42);
        craft.put(METAL, tooth.at(at.x, at.y, at.z).on_joint(boom));
    }
}
