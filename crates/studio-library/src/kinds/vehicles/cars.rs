//! Cars. They face +Z; wheels 0 and 1 are in front, left first.

use super::wheels::{axle, wheel};
use crate::craft::*;

/// A family car.
pub(crate) const CAR: Kind = Kind::new(Vehicle, "car", build_car)
    .words(
        &["car", "automobile", "sedan", "police car", "hatchback", "minivan", "jeep", "limousine", "auto"],
        &["汽车", "轿车", "小汽车", "车", "警车", "吉普车"],
        &["car.n.1", "motor_vehicle.n.1", "wheeled_vehicle.n.1"],
    )
    .made_of(Substance::Metal, 1200.0)
    .dynamics(Dynamics::Actor)
    .runs(Sound::Engine)
    .calls(Sound::Horn);

/// A low fast car.
pub(crate) const SPORTS_CAR: Kind = Kind::new(Vehicle, "sports car", build_sports_car)
    .words(
        &["sports car", "race car", "racing car", "convertible", "supercar"],
        &["跑车", "赛车", "敞篷车"],
        &["sports_car.n.1", "racer.n.2"],
    )
    .made_of(Substance::Metal, 1100.0)
    .dynamics(Dynamics::Actor)
    .runs(Sound::Engine)
    .calls(Sound::Horn);

/// A yellow cab.
pub(crate) const TAXI: Kind = Kind::new(Vehicle, "taxi", build_taxi)
    .words(&["taxi", "cab", "taxicab", "yellow cab"], &["出租车", "的士"], &["cab.n.3"])
    .made_of(Substance::Metal, 1250.0)
    .dynamics(Dynamics::Actor)
    .runs(Sound::Engine)
    .calls(Sound::Horn);

/// A wooden toy car.
pub(crate) const TOY_CAR: Kind = Kind::new(Vehicle, "toy car", build_toy_car)
    .words(&["toy car", "model car", "matchbox car"], &["玩具车", "玩具汽车"], &[])
    .made_of(Substance::Wood, 0.2)
    .loose(Form::Box, 0.2, 0.12)
    .lives(Habitat::Tabletop);

const PAINT: Material = Material { roughness: 0.16, ..Material::GLOSS };
const PANE: Material = Material { roughness: 0.06, ..Material::GLOSS };

struct Shape {
    length: f32,
    width: f32,
    /// Height of the bonnet, of the roof, and of the floor over the ground.
    belt: f32,
    roof: f32,
    floor: f32,
    wheel: f32,
    /// Where the cabin begins and ends, as shares of the length from the rear.
    cabin: [f32; 4],
}

const SEDAN: Shape =
    Shape { length: 3.6, width: 1.64, belt: 0.86, roof: 1.42, floor: 0.28, wheel: 0.32, cabin: [0.1, 0.2, 0.58, 0.74] };
const SPORTS: Shape =
    Shape { length: 3.8, width: 1.74, belt: 0.76, roof: 1.16, floor: 0.2, wheel: 0.33, cabin: [0.1, 0.32, 0.5, 0.7] };

/// Body, cabin, lights and wheels; the frame of the profile is (z, y), extruded across X.
fn body(craft: &mut Craft, s: &Shape, paint: Vec3, surface: Material) {
    let h = s.length * 0.5;
    let across = |mesh: Mesh| mesh.yawed(-90.0);
    let hull = polygon(
        &[
            (-h, s.floor + 0.05),
            (-h + 0.1, s.floor),
            (h - 0.12, s.floor),
            (h, s.floor + 0.1),
            (h - 0.02, s.belt - 0.18),
            (h - 0.35, s.belt - 0.04),
            (h * 0.42, s.belt + 0.02),
            (-h + 0.3, s.belt + 0.03),
            (-h + 0.02, s.belt - 0.08),
        ],
        0.16,
    );
    craft.put(surface, across(prism(&hull, s.width, 0.15)).colored(paint));
    let [a, b, c, d] = s.cabin.map(|t| -h + t * s.length);
    let glass = polygon(&[(a, s.belt - 0.06), (d, s.belt - 0.06), (c, s.roof - 0.04), (b, s.roof - 0.04)], 0.12);
    craft.put(PANE, across(prism(&glass, s.width - 0.22, 0.1)).colored(hex(0x2A_3A_46)));
    let roof =
        polygon(&[(b - 0.1, s.roof - 0.09), (c + 0.1, s.roof - 0.09), (c - 0.02, s.roof), (b + 0.02, s.roof)], 0.05);
    craft.put(surface, across(prism(&roof, s.width - 0.2, 0.06)).colored(paint));
    for side in [-1.0, 1.0] {
        let x = side * (s.width * 0.5 - 0.135);
        for (z0, z1) in [(a, b), ((a + d) * 0.5 - 0.02, (b + c) * 0.5 - 0.02), (d, c)] {
            craft
                .put(surface, rod(vec3(x * 1.02, s.belt - 0.05, z0), vec3(x, s.roof - 0.06, z1), 0.035).colored(paint));
        }
        lights(craft, s, side, h);
        let mirror = round_box(vec3(0.14, 0.1, 0.08), 0.035).colored(paint);
        craft.put(surface, mirror.at(side * (s.width * 0.5 + 0.03), s.belt + 0.06, d - 0.1));
        craft.put(
            METAL,
            round_box(vec3(0.02, 0.025, 0.14), 0.008).colored(hex(0xC8_CC_D2)).at(
                side * (s.width * 0.5 + 0.004),
                s.belt - 0.12,
                (a + d) * 0.5 - 0.12,
            ),
        );
        let sill = round_box(vec3(0.03, 0.05, s.length * 0.4), 0.014).colored(hex(0x2A_2A_2E));
        craft.put(Material::PLASTIC, sill.at(side * (s.width * 0.5 - 0.01), s.floor + 0.07, 0.0));
    }
    for z in [h - 0.02, -h + 0.02] {
        craft.put(
            METAL,
            round_box(vec3(s.width - 0.16, 0.11, 0.12), 0.05).colored(hex(0xB8_BE_C6)).at(0.0, s.floor + 0.1, z),
        );
    }
    let grille = round_box(vec3(s.width * 0.42, 0.14, 0.05), 0.02).colored(hex(0x22_24_28));
    craft.put(Material::PLASTIC, grille.at(0.0, s.belt - 0.28, h - 0.005));
    let track = s.width * 0.5 - 0.09;
    let reach = s.length * 0.305;
    for (number, (x, z)) in [(track, reach), (-track, reach), (track, -reach), (-track, -reach)].into_iter().enumerate()
    {
        let arch = cylinder(s.wheel + 0.05, 0.2, 0.03).rolled(90.0).colored(hex(0x1C_1C_20));
        craft.put(Material::MATT, arch.at(x + 0.1 - 0.035 * x.signum(), s.wheel, z));
        wheel(craft, number as u8, vec3(x, s.wheel, z), s.wheel, 0.22, hex(0xC8_CC_D2));
    }
    craft.socket(SocketRole::Seat, 0, vec3(0.36, s.floor + 0.22, (a + d) * 0.5), Vec3::Z);
    craft.socket(SocketRole::User, 0, vec3(0.36, s.floor + 0.22, (a + d) * 0.5), Vec3::Z);
    craft.socket(SocketRole::Light, 0, vec3(0.0, s.belt - 0.25, h), Vec3::Z);
    craft.socket(SocketRole::Vent, 0, vec3(-0.45, s.floor + 0.02, -h), Vec3::NEG_Z);
    craft.top(vec3(0.0, s.roof, (b + c) * 0.5));
}

fn lights(craft: &mut Craft, s: &Shape, side: f32, h: f32) {
    let x = side * (s.width * 0.5 - 0.26);
    let lamp = ball(0.13).scaled(1.0, 0.85, 0.5);
    craft.put(
        Material { emission: 1.2, ..Material::GLOSS },
        lamp.clone().colored(hex(0xFF_F2_CC)).at(x, s.belt - 0.22, h - 0.05),
    );
    craft.put(
        METAL,
        torus(0.125, 0.022).pitched(90.0).scaled(1.0, 0.85, 1.0).colored(hex(0xC8_CC_D2)).at(
            x,
            s.belt - 0.22,
            h - 0.03,
        ),
    );
    let rear = round_box(vec3(0.24, 0.12, 0.08), 0.035).colored(hex(0xC8_1E_1E));
    craft.put(Material { emission: 0.5, ..Material::GLOSS }, rear.at(x, s.belt - 0.2, -h + 0.03));
}

fn build_car(design: &Design) -> Model {
    let mut craft = Craft::new();
    body(&mut craft, &SEDAN, design.color_or(hex(0x2C_6A_B8)), design.surface_or(PAINT));
    if design.has("police") {
        for (x, code) in [(-0.2, 0x2C_5F_E0), (0.2, 0xE0_2A_2A)] {
            craft.put(
                Material { emission: 2.0, ..Material::GLOSS },
                round_box(vec3(0.34, 0.12, 0.18), 0.05).colored(hex(code)).at(x, 1.48, -0.3),
            );
        }
    }
    craft.vehicle("car")
}

fn build_sports_car(design: &Design) -> Model {
    let mut craft = Craft::new();
    let paint = design.color_or(hex(0xC8_22_20));
    body(&mut craft, &SPORTS, paint, design.surface_or(PAINT));
    craft.put(PAINT, round_box(vec3(1.5, 0.04, 0.3), 0.018).colored(paint).at(0.0, 1.0, -1.72));
    for side in [-1.0, 1.0] {
        craft.put(PAINT, round_box(vec3(0.05, 0.28, 0.14), 0.02).colored(hex(0x22_22_26)).at(side * 0.55, 0.86, -1.7));
        craft.put(
            PAINT,
            round_box(vec3(0.14, 0.012, 1.1), 0.005).colored(design.color_at(1, hex(0xF2_EF_EA))).pitched(4.0).at(
                side * 0.14,
                0.765,
                1.15,
            ),
        );
    }
    craft.vehicle("sports car")
}

fn build_taxi(design: &Design) -> Model {
    let mut craft = Craft::new();
    body(&mut craft, &SEDAN, design.color_or(hex(0xEC_B4_1A)), design.surface_or(PAINT));
    craft.put(
        Material { emission: 0.9, ..Material::PLASTIC },
        round_box(vec3(0.56, 0.18, 0.2), 0.05).colored(hex(0xF6_EE_D0)).at(0.0, 1.52, -0.3),
    );
    for turn in [0.0, 180.0] {
        let sign = text("TAXI", 0.11, 0.02).joined().colored(hex(0x22_22_26));
        craft.put(Material::PLASTIC, sign.at(0.0, -0.055, 0.1).yawed(turn).at(0.0, 1.52, -0.3));
    }
    for side in [-1.0, 1.0] {
        for k in 0..16 {
            for row in 0..2 {
                if (k + row) % 2 == 0 {
                    let check = round_box(vec3(0.008, 0.07, 0.07), 0.003).colored(hex(0x22_22_26));
                    craft.put(
                        Material::PLASTIC,
                        check.at(side * 0.822, 0.56 + 0.07 * row as f32, -0.56 + 0.07 * k as f32),
                    );
                }
            }
        }
    }
    craft.vehicle("taxi")
}

fn build_toy_car(design: &Design) -> Model {
    let mut craft = Craft::new();
    let paint = design.color_or(hex(0xD4_32_2C));
    let lacquer = design.surface_or(Material { roughness: 0.3, ..Material::GLOSS });
    let shape = polygon(
        &[
            (-0.06, 0.016),
            (0.06, 0.016),
            (0.063, 0.036),
            (0.03, 0.043),
            (0.01, 0.068),
            (-0.03, 0.068),
            (-0.046, 0.048),
            (-0.06, 0.045),
        ],
        0.012,
    );
    craft.put(lacquer, prism(&shape, 0.054, 0.007).yawed(-90.0).colored(paint));
    let window = polygon(&[(-0.037, 0.046), (0.021, 0.046), (0.007, 0.063), (-0.027, 0.063)], 0.004);
    craft.put(Material::GLOSS, prism(&window, 0.0555, 0.001).yawed(-90.0).colored(hex(0xBF_E0_EA)));
    let screen = round_box(vec3(0.042, 0.021, 0.003), 0.001).colored(hex(0xBF_E0_EA)).pitched(-38.0);
    craft.put(Material::GLOSS, screen.at(0.0, 0.0555, 0.0205));
    for side in [-1.0, 1.0] {
        craft.put(Material::GLOSS, ball(0.007).colored(hex(0xFF_F2_CC)).at(side * 0.017, 0.034, 0.06));
        craft.put(Material::GLOSS, ball(0.005).colored(hex(0xC8_1E_1E)).at(side * 0.018, 0.035, -0.06));
    }
    for (number, (x, z)) in [(0.026, 0.036), (-0.026, 0.036), (0.026, -0.036), (-0.026, -0.036)].into_iter().enumerate()
    {
        let joint = axle(&mut craft, number as u8, vec3(x, 0.016, z), 0.016);
        let tyre = cylinder(0.016, 0.012, 0.004).at(0.0, -0.006, 0.0).rolled(90.0);
        craft.put(Material::WOOD, tyre.colored(hex(0x2A_26_28)).at(x, 0.016, z).on_joint(joint));
        craft.put(
            Material::WOOD,
            ball(0.007)
                .colored(design.color_at(1, hex(0xE8_C2_2A)))
                .at(x + 0.004 * x.signum(), 0.016, z)
                .on_joint(joint),
        );
    }
    craft.grip(vec3(0.0, 0.05, 0.0), Vec3::Z);
    craft.vehicle("toy car")
}
