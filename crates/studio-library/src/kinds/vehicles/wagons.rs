//! What works and rolls off the road: tractors and carriages. They face +Z.

use super::wheels::{axle, wheel};
use crate::craft::*;

/// A farm tractor.
pub(crate) const TRACTOR: Kind = Kind::new(Vehicle, "tractor", build_tractor)
    .words(
        &["tractor", "farm tractor", "combine harvester", "harvester"],
        &["拖拉机", "收割机"],
        &["tractor.n.1", "tractor.n.2"],
    )
    .made_of(Substance::Metal, 3000.0)
    .dynamics(Dynamics::Actor)
    .runs(Sound::Engine)
    .calls(Sound::Horn);

/// A coach for horses.
pub(crate) const CARRIAGE: Kind = Kind::new(Vehicle, "carriage", build_carriage)
    .words(
        &["carriage", "stagecoach", "wagon", "cart", "horse-drawn carriage", "horse carriage", "chariot"],
        &["马车", "车厢", "大车"],
        &["carriage.n.2", "wagon.n.1", "cart.n.1", "coach.n.4"],
    )
    .made_of(Substance::Wood, 400.0)
    .dynamics(Dynamics::Actor);

const PAINT: Material = Material { roughness: 0.25, ..Material::GLOSS };

fn build_tractor(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC8_2E_26));
    let paint = design.surface_or(PAINT);
    let dark = hex(0x2A_2C_30);
    craft.put(paint, block(0.86, 0.72, 1.7, 0.12).colored(color).at(0.0, 0.72, 0.75));
    craft.put(Material::PLASTIC, block(0.7, 0.52, 0.06, 0.02).colored(dark).at(0.0, 0.8, 1.6));
    craft.put(METAL, block(0.5, 0.3, 2.9, 0.06).colored(dark).at(0.0, 0.5, 0.1));
    let lamp = Material { emission: 1.0, ..Material::GLOSS };
    for side in [-1.0, 1.0] {
        craft.put(lamp, ball(0.1).scaled(1.0, 1.0, 0.5).colored(hex(0xFF_F2_CC)).at(side * 0.28, 1.24, 1.6));
        let guard = polygon(&[(-0.95, 0.0), (0.75, 0.0), (0.45, 0.5), (-0.7, 0.5)], 0.2);
        craft.put(paint, prism(&guard, 0.4, 0.08).yawed(-90.0).colored(color).at(side * 0.78, 1.28, -0.85));
        for z in [-1.3, -0.3] {
            craft.put(paint, rod(vec3(side * 0.5, 1.5, z), vec3(side * 0.48, 2.45, z * 0.92), 0.045).colored(dark));
        }
    }
    craft.put(paint, block(1.3, 0.1, 1.45, 0.05).colored(color).at(0.0, 2.42, -0.78));
    let glass = Material { opacity: 0.3, ..Material::GLASS };
    craft.put(glass, block(0.96, 0.9, 0.03, 0.01).colored(hex(0xC8_E0_EA)).at(0.0, 1.5, -0.28));
    craft.put(Material::PLASTIC, block(0.5, 0.14, 0.5, 0.06).colored(dark).at(0.0, 1.22, -0.95));
    craft.put(Material::PLASTIC, block(0.5, 0.5, 0.12, 0.05).colored(dark).at(0.0, 1.32, -1.2));
    craft.put(METAL, torus(0.2, 0.025).pitched(60.0).colored(dark).at(0.0, 1.66, -0.5));
    craft.put(METAL, rod(vec3(0.28, 1.4, 0.9), vec3(0.28, 2.15, 0.9), 0.05).colored(dark));
    for (number, (x, z, r, w)) in
        [(0.62, 1.15, 0.45, 0.28), (-0.62, 1.15, 0.45, 0.28), (0.82, -0.85, 0.85, 0.46), (-0.82, -0.85, 0.85, 0.46)]
            .into_iter()
            .enumerate()
    {
        let joint = wheel(&mut craft, number as u8, vec3(x, r, z), r, w, hex(0xE8_B8_30));
        for k in 0..14 {
            let lug = round_box(vec3(w, 0.07, 0.1), 0.02).at(0.0, r, 0.0).pitched(360.0 / 14.0 * k as f32);
            craft.put(Material::PLASTIC, lug.colored(hex(0x20_20_24)).at(x, r, z).on_joint(joint));
        }
    }
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 1.36, -0.9), Vec3::Z);
    craft.socket(SocketRole::Vent, 0, vec3(0.28, 2.2, 0.9), Vec3::Y);
    craft.vehicle("tractor")
}

fn build_carriage(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x7A_22_2E));
    let paint = design.surface_or(PAINT);
    let gold = hex(0xD9_A4_3B);
    let cabin = polygon(&[(-0.7, 0.1), (0.7, 0.1), (0.95, 0.6), (0.95, 1.5), (-0.95, 1.5), (-0.95, 0.6)], 0.16);
    craft.put(paint, prism(&cabin, 1.25, 0.1).yawed(-90.0).colored(color).at(0.0, 0.62, -0.3));
    craft.put(paint, block(1.4, 0.14, 2.1, 0.07).colored(shade(color, 0.6)).at(0.0, 2.08, -0.3));
    for side in [-1.0, 1.0] {
        for z in [-0.85, 0.25] {
            craft.put(Material::GLOSS, block(0.04, 0.55, 0.42, 0.018).colored(hex(0x2A_3A_46)).at(side * 0.63, 1.4, z));
        }
        craft.put(paint, block(0.04, 1.2, 0.5, 0.018).colored(shade(color, 1.3)).at(side * 0.63, 0.86, -0.3));
        craft.put(METAL, rod(vec3(side * 0.66, 1.36, -0.92), vec3(side * 0.66, 1.36, 0.32), 0.02).colored(gold));
        let lamp = Material { emission: 1.3, ..Material::GLOSS };
        craft.put(lamp, round_box(vec3(0.12, 0.2, 0.12), 0.03).colored(hex(0xFF_DE_9A)).at(side * 0.7, 1.75, 0.72));
        craft.put(Material::WOOD, rod(vec3(side * 0.3, 0.62, 0.9), vec3(side * 0.36, 0.75, 3.3), 0.035));
    }
    craft.put(paint, block(1.1, 0.12, 0.6, 0.05).colored(hex(0x3A_26_20)).at(0.0, 1.25, 1.0));
    craft.put(paint, block(1.1, 0.6, 0.12, 0.05).colored(hex(0x3A_26_20)).at(0.0, 1.3, 0.72));
    craft.put(Material::WOOD, block(0.3, 0.14, 2.9, 0.05).colored(hex(0x4A_30_22)).at(0.0, 0.52, 0.0));
    for (number, (x, z, r)) in
        [(0.78, 0.95, 0.45), (-0.78, 0.95, 0.45), (0.78, -1.05, 0.6), (-0.78, -1.05, 0.6)].into_iter().enumerate()
    {
        let joint = axle(&mut craft, number as u8, vec3(x, r, z), r);
        let mut put = |mesh: Mesh| craft.put(Material::WOOD, mesh.rolled(90.0).at(x, r, z).on_joint(joint));
        put(torus(r - 0.05, 0.05).colored(hex(0x4A_30_22)));
        put(ball(0.1).colored(gold));
        for k in 0..8 {
            put(rod(Vec3::ZERO, around(r - 0.06, k as f32 / 8.0), 0.025).colored(gold));
        }
    }
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 1.37, 1.0), Vec3::Z);
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 0.9, -0.3), Vec3::Z);
    craft.vehicle("carriage")
}
