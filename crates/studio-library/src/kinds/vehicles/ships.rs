//! Big ships and submarines. Ships float with y = 0 at the keel.

use super::boats::{hull, rim};
use crate::craft::*;

/// A steamship with a funnel.
pub(crate) const SHIP: Kind = Kind::new(Vehicle, "ship", build_ship)
    .words(
        &["ship", "steamship", "cruise ship", "steamer", "ocean liner", "cargo ship", "warship"],
        &["轮船", "大船", "邮轮", "军舰"],
        &["ship.n.1", "steamer.n.2"],
    )
    .made_of(Substance::Metal, 4e4)
    .dynamics(Dynamics::Actor)
    .lives(Habitat::Afloat)
    .runs(Sound::Engine)
    .calls(Sound::ShipHorn);

/// A submarine.
pub(crate) const SUBMARINE: Kind = Kind::new(Vehicle, "submarine", build_submarine)
    .words(&["submarine", "sub", "bathyscaphe"], &["潜水艇", "潜艇"], &["submarine.n.1"])
    .made_of(Substance::Metal, 9e3)
    .dynamics(Dynamics::Actor)
    .lives(Habitat::Underwater)
    .runs(Sound::Propeller);

fn build_ship(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x24_3E_66));
    let white = hex(0xF2_EF_EA);
    let (length, beam, depth, stern) = (14.0, 3.6, 2.3, 0.8);
    let paint = design.surface_or(Material { roughness: 0.3, two_sided: true, ..Material::GLOSS });
    let band = move |p: Vec3, _: Vec3| match p.y / depth {
        y if y < 0.32 => hex(0xA8_2A_26),
        y if y > 0.94 => white,
        _ => color,
    };
    craft.put(paint, hull(length, beam, depth, stern).painted(band));
    craft.put(paint, block(beam * stern * 0.98, depth * 1.2, 0.1, 0.04).colored(color).at(0.0, 0.08, -length * 0.5));
    let edge = rim(length, beam, depth, stern);
    craft.put(Material::WOOD, tube(&edge, |_| 0.07).colored(hex(0xA8_6C_3C)));
    craft.put(METAL, tube(&edge.iter().map(|p| *p + Vec3::Y * 0.55).collect::<Vec<_>>(), |_| 0.03).colored(white));
    for p in edge.iter().step_by(3) {
        craft.put(METAL, rod(*p, *p + Vec3::Y * 0.55, 0.025).colored(white));
    }
    // The outline's second axis points to the stern.
    let deck =
        polygon(&[(-1.4, 6.8), (1.4, 6.8), (1.7, 0.0), (1.3, -4.2), (0.0, -6.6), (-1.3, -4.2), (-1.7, 0.0)], 0.4);
    craft.put(Material::WOOD, plate(&deck, 0.1, 0.02).colored(hex(0xC8_98_5C)).at(0.0, depth + 0.02, 0.0));
    // Three decks of cabins, each shorter than the one below, with the bridge in front.
    for (y, long, wide, z) in [(2.35, 7.4, 2.7, -1.2), (3.35, 5.6, 2.3, -1.0), (4.3, 2.2, 2.0, 0.7)] {
        craft.put(paint, block(wide, 1.0, long, 0.14).colored(white).at(0.0, y, z));
        craft.put(paint, block(wide + 0.2, 0.08, long + 0.2, 0.03).colored(shade(color, 1.2)).at(0.0, y + 0.96, z));
        for k in 0..(long / 0.8) as i32 {
            let at = z - long * 0.5 + 0.5 + 0.8 * k as f32;
            for side in [-1.0, 1.0] {
                let pane = ball(0.2).scaled(0.25, 1.0, 1.0).colored(hex(0x2A_3A_46));
                craft.put(Material::GLOSS, pane.at(side * wide * 0.5, y + 0.55, at));
            }
        }
    }
    craft.put(Material::GLOSS, block(1.7, 0.45, 0.06, 0.02).colored(hex(0x2A_3A_46)).at(0.0, 4.65, 1.8));
    let funnel = design.color_at(1, hex(0xD8_4A_2E));
    for z in [-0.9, -2.9] {
        craft.put(paint, cone(0.55, 0.48, 2.3, 0.05).colored(funnel).at(0.0, 4.3, z));
        craft.put(paint, cylinder(0.51, 0.4, 0.04).colored(hex(0x22_22_26)).at(0.0, 6.4, z));
    }
    craft.put(METAL, rod(vec3(0.0, 2.3, 4.2), vec3(0.0, 7.2, 4.0), 0.07).colored(hex(0xC8_98_5C)));
    craft.put(METAL, rod(vec3(-0.8, 6.2, 4.05), vec3(0.8, 6.2, 4.05), 0.04).colored(hex(0xC8_98_5C)));
    craft.socket(SocketRole::Vent, 0, vec3(0.0, 6.85, -0.9), Vec3::Y);
    craft.socket(SocketRole::Seat, 0, vec3(0.0, depth + 0.14, 4.6), Vec3::Z);
    craft.top(vec3(0.0, depth + 0.14, 3.6));
    craft.vehicle("ship")
}

fn build_submarine(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xE8_B8_30));
    let paint = design.surface_or(Material { roughness: 0.22, ..Material::GLOSS });
    let trim = design.color_at(1, shade(color, 0.7));
    let body = [(0.0, -2.9), (0.25, -2.8), (0.62, -2.1), (0.86, -1.0), (0.9, 0.6), (0.8, 1.7), (0.5, 2.4), (0.0, 2.7)];
    craft.put(paint, lathe(&body, 0.2).pitched(90.0).colored(color).at(0.0, 1.05, 0.0));
    let tower = polygon(&[(-0.75, 0.0), (0.7, 0.0), (0.5, 0.85), (-0.6, 0.85)], 0.12);
    craft.put(paint, prism(&tower, 0.55, 0.14).yawed(-90.0).colored(color).at(0.0, 1.8, 0.1));
    craft.put(METAL, rod(vec3(0.0, 2.6, 0.1), vec3(0.0, 3.4, 0.1), 0.06).colored(trim));
    craft.put(METAL, rod(vec3(0.0, 3.38, 0.05), vec3(0.0, 3.38, 0.42), 0.07).colored(trim));
    for z in [-1.1, -0.1, 0.9] {
        for side in [-1.0, 1.0] {
            let x = side * 0.88;
            craft.put(METAL, torus(0.22, 0.05).rolled(90.0).colored(trim).at(x, 1.15, z));
            let pane = Material { emission: 0.7, ..Material::GLOSS };
            craft.put(pane, ball(0.2).scaled(0.3, 1.0, 1.0).colored(hex(0xFF_E8_A8)).at(x, 1.15, z));
        }
    }
    for (wide, high) in [(1.9, 0.07), (0.07, 1.9)] {
        craft.put(paint, round_box(vec3(wide, high, 0.55), 0.03).colored(trim).at(0.0, 1.05, -2.35));
    }
    let screw = craft.turning(Role::Rotor(0), 0, vec3(0.0, 1.05, -2.95), Vec3::Z);
    for k in 0..4 {
        let blade = round_box(vec3(0.16, 0.85, 0.04), 0.018).at(0.0, 0.38, 0.0).yawed(24.0).rolled(90.0 * k as f32);
        craft.put(METAL, blade.colored(hex(0xC9_9A_46)).at(0.0, 1.05, -2.95).on_joint(screw));
    }
    craft.socket(SocketRole::Light, 0, vec3(0.0, 1.05, 2.7), Vec3::Z);
    craft.socket(SocketRole::Vent, 0, vec3(0.0, 1.4, -2.9), Vec3::NEG_Z);
    craft.vehicle("submarine")
}
