//! Bus, truck and steam train.

use super::wheels::{axle, wheel};
use crate::craft::*;
use studio_storyboard::Verb;

/// A city bus.
pub(crate) const BUS: Kind = Kind::new(Vehicle, "bus", build_bus)
    .words(
        &["bus", "school bus", "coach", "double-decker bus"],
        &["公交车", "巴士", "公共汽车", "校车", "大巴"],
        &["bus.n.1"],
    )
    .made_of(Substance::Metal, 9000.0)
    .dynamics(Dynamics::Actor)
    .runs(Sound::Engine)
    .calls(Sound::Horn);

/// A truck with a box.
pub(crate) const TRUCK: Kind = Kind::new(Vehicle, "truck", build_truck)
    .words(
        &["truck", "lorry", "van", "pickup", "delivery truck", "dump truck", "caravan"],
        &["卡车", "货车", "面包车", "皮卡", "房车"],
        &["truck.n.1", "van.n.5", "trailer.n.3"],
    )
    .made_of(Substance::Metal, 6000.0)
    .dynamics(Dynamics::Actor)
    .runs(Sound::Engine)
    .calls(Sound::Horn);

/// A steam locomotive with its tender and a carriage.
pub(crate) const TRAIN: Kind = Kind::new(Vehicle, "train", build_train)
    .words(
        &[
            "train",
            "steam locomotive",
            "locomotive",
            "steam train",
            "steam engine",
            "subway train",
            "high-speed train",
            "railway",
        ],
        &["火车", "蒸汽机车", "列车", "火车头", "高铁", "地铁", "蒸汽火车"],
        &["train.n.1", "locomotive.n.1"],
    )
    .made_of(Substance::Metal, 60_000.0)
    .dynamics(Dynamics::Actor)
    .runs(Sound::Train)
    .does(Verb::Smoke)
    .calls(Sound::TrainHorn);

pub(super) const PAINT: Material = Material { roughness: 0.2, ..Material::GLOSS };
pub(super) const PANE: u32 = 0x2A_3E_4E;

pub(super) fn four_wheels(craft: &mut Craft, half_width: f32, radius: f32, axles: &[f32]) {
    for (k, &z) in axles.iter().enumerate() {
        for (n, side) in [1.0f32, -1.0].into_iter().enumerate() {
            let hub = vec3(side * (half_width - 0.1), radius, z);
            craft.put(
                Material::MATT,
                cylinder(radius + 0.07, 0.26, 0.03).rolled(90.0).colored(hex(0x1C_1C_20)).at(
                    hub.x + 0.13 - 0.05 * side,
                    radius,
                    z,
                ),
            );
            wheel(craft, (2 * k + n) as u8, hub, radius, 0.26, hex(0xC8_CC_D2));
        }
    }
}

pub(super) fn lamps(craft: &mut Craft, x: f32, y: f32, front: f32, rear: f32) {
    for side in [-1.0, 1.0] {
        craft.put(
            Material { emission: 1.2, ..Material::GLOSS },
            ball(0.13).scaled(1.0, 1.0, 0.4).colored(hex(0xFF_F2_CC)).at(side * x, y, front),
        );
        craft.put(
            Material { emission: 0.5, ..Material::GLOSS },
            round_box(vec3(0.16, 0.26, 0.06), 0.025).colored(hex(0xC8_1E_1E)).at(side * x, y, rear),
        );
    }
}

fn build_bus(design: &Design) -> Model {
    let mut craft = Craft::new();
    let paint = design.color_or(hex(0xD8_3A_2E));
    let cream = design.color_at(1, hex(0xF4_EC_D8));
    let surface = design.surface_or(PAINT);
    craft.put(surface, block(2.4, 1.35, 8.2, 0.2).colored(paint).at(0.0, 0.4, 0.0));
    craft.put(surface, block(2.38, 1.45, 8.1, 0.25).colored(cream).at(0.0, 1.45, 0.0));
    craft.put(surface, block(2.42, 0.12, 8.24, 0.04).colored(cream).at(0.0, 1.3, 0.0));
    craft.put(surface, block(2.2, 0.2, 7.6, 0.09).colored(paint).at(0.0, 2.82, 0.0));
    let glass = Material { roughness: 0.06, ..Material::GLOSS };
    for side in [-1.0, 1.0] {
        for k in 0..6 {
            if side > 0.0 || k != 5 {
                craft.put(
                    glass,
                    round_box(vec3(0.06, 0.85, 1.05), 0.028).colored(hex(PANE)).at(
                        side * 1.18,
                        2.15,
                        -3.15 + 1.22 * k as f32,
                    ),
                );
            }
        }
        craft.put(surface, round_box(vec3(0.12, 0.4, 0.22), 0.05).colored(hex(0x26_26_2A)).at(side * 1.4, 2.1, 4.0));
    }
    let door = craft.joint(Role::Hinge(0), 0, vec3(-1.2, 1.2, 3.4));
    for dz in [-0.3, 0.3] {
        craft.put(
            glass,
            round_box(vec3(0.07, 1.95, 0.55), 0.03).colored(hex(PANE)).at(-1.19, 1.5, 2.95 + dz).on_joint(door),
        );
    }
    craft.put(glass, round_box(vec3(2.05, 1.05, 0.08), 0.035).colored(hex(PANE)).at(0.0, 2.05, 4.04));
    craft.put(glass, round_box(vec3(1.8, 0.7, 0.08), 0.035).colored(hex(PANE)).at(0.0, 2.2, -4.04));
    craft.put(
        Material { emission: 0.8, ..Material::PLASTIC },
        round_box(vec3(1.5, 0.3, 0.08), 0.03).colored(hex(0x26_24_22)).at(0.0, 2.76, 4.03),
    );
    let sign = design.text.clone().unwrap_or_else(|| "BUS 12".to_owned());
    let letters = text(&sign, 0.18, 0.03);
    let squeeze = (1.3 / letters.bounds.size().x.max(0.1)).min(1.0);
    craft.put(
        Material::GLOW,
        letters.joined().scaled(squeeze, squeeze, 1.0).colored(hex(0xFF_B0_2A)).at(0.0, 2.67, 4.08),
    );
    craft.put(METAL, round_box(vec3(2.3, 0.2, 0.16), 0.07).colored(hex(0xB8_BE_C6)).at(0.0, 0.5, 4.08));
    craft.put(METAL, round_box(vec3(2.3, 0.2, 0.16), 0.07).colored(hex(0xB8_BE_C6)).at(0.0, 0.5, -4.08));
    lamps(&mut craft, 0.9, 0.85, 4.08, -4.1);
    four_wheels(&mut craft, 1.2, 0.48, &[2.7, -2.5]);
    craft.socket(SocketRole::User, 0, vec3(0.6, 0.9, 3.2), Vec3::Z);
    craft.socket(SocketRole::Seat, 0, vec3(0.6, 0.9, 3.2), Vec3::Z);
    craft.socket(SocketRole::Light, 0, vec3(0.0, 0.85, 4.15), Vec3::Z);
    craft.top(vec3(0.0, 3.02, 0.0));
    craft.vehicle("bus")
}

fn build_truck(design: &Design) -> Model {
    let mut craft = Craft::new();
    let paint = design.color_or(hex(0x3A_7A_C0));
    let surface = design.surface_or(PAINT);
    let load = design.color_at(1, hex(0xEE_E6_D2));
    craft.put(surface, block(2.1, 1.0, 1.7, 0.2).colored(paint).at(0.0, 0.55, 2.0));
    craft.put(surface, block(2.0, 1.15, 1.35, 0.25).colored(paint).at(0.0, 1.35, 1.85));
    let glass = Material { roughness: 0.06, ..Material::GLOSS };
    craft.put(glass, round_box(vec3(1.75, 0.68, 0.1), 0.045).colored(hex(PANE)).pitched(-6.0).at(0.0, 1.95, 2.5));
    for side in [-1.0, 1.0] {
        craft.put(glass, round_box(vec3(0.08, 0.6, 0.8), 0.035).colored(hex(PANE)).at(side * 0.99, 1.95, 1.9));
        craft.put(surface, round_box(vec3(0.1, 0.34, 0.16), 0.04).colored(hex(0x26_26_2A)).at(side * 1.2, 1.75, 2.4));
    }
    craft.put(surface, block(2.2, 2.1, 3.9, 0.1).colored(load).at(0.0, 0.8, -0.95));
    for k in 0..4 {
        for side in [-1.0, 1.0] {
            craft.put(
                surface,
                block(0.05, 1.9, 0.08, 0.02).colored(shade(load, 0.85)).at(side * 1.11, 0.9, -2.4 + 0.97 * k as f32),
            );
        }
    }
    craft.put(Material::PLASTIC, block(1.2, 0.3, 5.6, 0.05).colored(hex(0x2A_2A_2E)).at(0.0, 0.45, -0.05));
    craft.put(METAL, round_box(vec3(2.1, 0.26, 0.16), 0.07).colored(hex(0xC8_CC_D2)).at(0.0, 0.55, 2.88));
    for k in 0..4 {
        craft.put(
            METAL,
            round_box(vec3(1.0, 0.06, 0.06), 0.025).colored(hex(0xC8_CC_D2)).at(0.0, 0.86 + 0.13 * k as f32, 2.86),
        );
    }
    lamps(&mut craft, 0.8, 0.95, 2.86, -2.92);
    four_wheels(&mut craft, 1.1, 0.45, &[1.95, -1.9]);
    craft.socket(SocketRole::User, 0, vec3(0.5, 1.1, 1.8), Vec3::Z);
    craft.socket(SocketRole::Seat, 0, vec3(0.5, 1.1, 1.8), Vec3::Z);
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 1.0, -1.0), Vec3::NEG_Z);
    craft.socket(SocketRole::Light, 0, vec3(0.0, 0.95, 2.95), Vec3::Z);
    craft.vehicle("truck")
}

/// A spoked iron wheel.
fn iron_wheel(craft: &mut Craft, number: u8, hub: Vec3, radius: f32, color: Vec3) {
    let joint = axle(craft, number, hub, radius);
    let put =
        |craft: &mut Craft, mesh: Mesh| craft.put(METAL, mesh.rolled(90.0).at(hub.x, hub.y, hub.z).on_joint(joint));
    put(craft, torus(radius - 0.06, 0.06).colored(hex(0x30_32_38)));
    put(craft, cylinder(radius * 0.22, 0.14, 0.02).at(0.0, -0.07, 0.0).colored(color));
    for k in 0..8 {
        put(craft, rod(Vec3::ZERO, around(radius - 0.07, k as f32 / 8.0), 0.028).colored(color));
    }
}

fn build_train(design: &Design) -> Model {
    let mut craft = Craft::new();
    let paint = design.color_or(hex(0x2A_5A_44));
    let surface = design.surface_or(PAINT);
    let (black, brass, red) = (hex(0x26_26_2C), hex(0xD8_A6_42), hex(0xB8_2A_24));
    let lay = |m: Mesh, z: f32, y: f32| m.pitched(90.0).at(0.0, y, z);
    // Boiler, smoke box, bands and chimney.
    craft.put(surface, lay(cylinder(0.75, 3.2, 0.06).colored(paint), 1.2, 1.75));
    craft.put(surface, lay(cylinder(0.79, 0.9, 0.06).colored(black), 4.35, 1.75));
    craft.put(
        surface,
        lay(
            lathe(&[(0.0, 0.0), (0.66, 0.0), (0.62, 0.06), (0.3, 0.1), (0.1, 0.12), (0.08, 0.2), (0.0, 0.21)], 0.02)
                .colored(shade(black, 1.5)),
            5.24,
            1.75,
        ),
    );
    for z in [1.7, 2.6, 3.5, 4.3] {
        craft.put(METAL, lay(torus(0.76, 0.035).colored(brass), z, 1.75));
    }
    craft.put(
        surface,
        lathe(
            &[(0.0, 2.4), (0.24, 2.4), (0.2, 2.55), (0.2, 3.0), (0.34, 3.3), (0.36, 3.42), (0.26, 3.42), (0.0, 3.3)],
            0.03,
        )
        .colored(black)
        .at(0.0, 0.0, 4.8),
    );
    craft.put(METAL, torus(0.34, 0.03).colored(brass).at(0.0, 3.36, 4.8));
    for (z, high) in [(3.1, 2.85), (2.1, 2.75)] {
        craft.put(
            METAL,
            lathe(&[(0.0, 2.3), (0.26, 2.35), (0.24, high - 0.2), (0.15, high - 0.04), (0.0, high)], 0.05)
                .colored(brass)
                .at(0.0, 0.0, z),
        );
    }
    craft.put(
        Material { emission: 1.5, ..Material::GLOSS },
        lay(cylinder(0.2, 0.22, 0.05).colored(hex(0xFF_EC_B0)), 5.15, 2.66),
    );
    // Cab.
    craft.put(surface, block(1.7, 1.7, 1.5, 0.06).colored(paint).at(0.0, 1.15, 0.5));
    craft.put(surface, block(2.0, 0.14, 1.9, 0.06).colored(red).at(0.0, 2.95, 0.45));
    for x in [-0.78, 0.78] {
        for z in [-0.18, 1.18] {
            craft.put(surface, block(0.12, 0.3, 0.12, 0.02).colored(paint).at(x, 2.75, z));
        }
        craft.put(Material::GLOSS, round_box(vec3(0.06, 0.6, 0.7), 0.025).colored(hex(PANE)).at(x * 1.085, 2.35, 0.5));
    }
    // Frame, buffers and cow catcher.
    craft.put(Material::PLASTIC, block(1.5, 0.25, 6.6, 0.05).colored(black).at(0.0, 0.85, 2.2));
    craft.put(surface, block(1.9, 0.35, 0.16, 0.04).colored(red).at(0.0, 0.75, 5.4));
    for x in [-0.6, 0.6] {
        craft.put(
            METAL,
            lay(
                lathe(&[(0.0, 0.0), (0.07, 0.0), (0.07, 0.2), (0.17, 0.22), (0.17, 0.27), (0.0, 0.29)], 0.01)
                    .colored(black),
                5.46,
                0.92,
            )
            .at(x, 0.0, 0.0),
        );
    }
    for k in -4..=4 {
        let x = 0.18 * k as f32;
        craft.put(METAL, rod(vec3(x, 0.72, 5.46), vec3(x * 0.9, 0.16, 5.95 - 0.5 * x.abs()), 0.035).colored(red));
    }
    for side in [1.0f32, -1.0] {
        let first = if side > 0.0 { 0 } else { 1 };
        for (k, (z, r)) in [(4.6, 0.4), (3.5, 0.62), (2.15, 0.62), (0.8, 0.62)].into_iter().enumerate() {
            iron_wheel(&mut craft, 2 * k as u8 + first, vec3(side * 0.78, r, z), r, red);
        }
        let crank = craft.joint(Role::Extra(first), 0, vec3(side * 0.9, 0.62, 2.15));
        craft.put(
            METAL,
            round_box(vec3(0.07, 0.11, 2.9), 0.03).colored(hex(0xC8_CC_D2)).at(side * 0.9, 0.4, 2.15).on_joint(crank),
        );
        craft.put(METAL, block(0.3, 0.36, 0.75, 0.05).colored(black).at(side * 0.88, 0.5, 4.75));
    }
    // Tender with coal, and a carriage.
    craft.put(surface, block(1.7, 1.1, 1.9, 0.08).colored(paint).at(0.0, 0.85, -1.5));
    for k in 0..24 {
        let coal = round_box(vec3(0.24, 0.2, 0.24), 0.011).yawed(40.0 * k as f32).rolled(25.0 * wobble(3, k));
        craft.put(
            Material::STONE,
            coal.colored(hex(0x22_22_26)).at(
                0.65 * wobble(4, k),
                1.98 + 0.08 * wobble(5, k),
                -1.5 + 0.75 * wobble(6, k),
            ),
        );
    }
    craft.put(surface, block(1.8, 1.7, 4.2, 0.12).colored(red).at(0.0, 0.85, -4.8));
    craft.put(surface, block(1.95, 0.18, 4.4, 0.08).colored(hex(0xE8_DC_C0)).at(0.0, 2.5, -4.8));
    for side in [-1.0, 1.0] {
        for k in 0..5 {
            craft.put(
                Material { emission: 0.5, ..Material::GLOSS },
                round_box(vec3(0.06, 0.7, 0.55), 0.025).colored(hex(0xF2_D0_8A)).at(
                    side * 0.895,
                    1.85,
                    -6.4 + 0.8 * k as f32,
                ),
            );
        }
        craft.put(METAL, round_box(vec3(0.05, 0.08, 4.1), 0.02).colored(brass).at(side * 0.905, 1.35, -4.8));
    }
    for (k, z) in [-0.95, -2.05, -3.4, -6.2].into_iter().enumerate() {
        for (n, side) in [1.0, -1.0].into_iter().enumerate() {
            iron_wheel(&mut craft, (8 + 2 * k + n) as u8, vec3(side * 0.7, 0.42, z), 0.42, red);
        }
    }
    craft.put(METAL, block(0.14, 0.12, 1.2, 0.03).colored(black).at(0.0, 0.85, -0.45));
    craft.put(METAL, block(0.14, 0.12, 0.6, 0.03).colored(black).at(0.0, 0.85, -2.6));
    craft.socket(SocketRole::Vent, 0, vec3(0.0, 3.5, 4.8), Vec3::Y);
    craft.socket(SocketRole::User, 0, vec3(0.4, 1.2, 0.4), Vec3::Z);
    craft.socket(SocketRole::Seat, 0, vec3(0.4, 1.4, 0.4), Vec3::Z);
    craft.socket(SocketRole::Light, 0, vec3(0.0, 2.66, 5.45), Vec3::Z);
    craft.vehicle("train")
}
