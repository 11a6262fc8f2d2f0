//! Where fires burn in a house: fireplace and stove.

use crate::craft::*;

/// An open fireplace with its mantelpiece and chimney breast.
pub(crate) const FIREPLACE: Kind = Kind::new(Furniture, "fireplace", build_fireplace)
    .words(&["fireplace", "hearth", "furnace"], &["壁炉", "火炉", "炉火"], &["fireplace.n.1", "furnace.n.1"])
    .made_of(Substance::Stone, 600.0);

/// A kitchen stove with its oven.
pub(crate) const STOVE: Kind = Kind::new(Furniture, "stove", build_stove)
    .words(
        &["stove", "oven", "cooker", "gas stove", "range"],
        &["烤箱", "炉灶", "灶台"],
        &["stove.n.1", "oven.n.1", "white_goods.n.1"],
    )
    .made_of(Substance::Metal, 60.0);

fn build_fireplace(design: &Design) -> Model {
    let mut craft = Craft::new();
    let brick = design.color_or(hex(0xA8_5A_42));
    let surface =
        design.surface_or(Material { grain: Grain { scale_m: 0.25, ..Material::STONE.grain }, ..Material::STONE });
    for side in [-1.0, 1.0] {
        craft.put(surface, block(0.36, 1.05, 0.5, 0.03).colored(brick).at(side * 0.62, 0.08, 0.0));
    }
    craft.put(surface, block(1.6, 0.3, 0.5, 0.03).colored(brick).at(0.0, 1.02, 0.0));
    craft.put(surface, block(1.2, 1.15, 0.4, 0.03).colored(shade(brick, 0.92)).at(0.0, 1.4, -0.05));
    craft.put(Material::STONE, block(1.9, 0.08, 0.9, 0.03).colored(hex(0x8C_86_80)).at(0.0, 0.0, 0.15));
    craft.put(Material::WOOD, block(1.84, 0.1, 0.64, 0.03).colored(hex(0x7A_4A_2C)).at(0.0, 1.32, 0.04));
    craft.put(Material::STONE, block(0.9, 1.0, 0.06, 0.01).colored(hex(0x22_1C_1A)).at(0.0, 0.08, -0.2));
    for (a, b) in [(-0.3, 0.26), (0.3, -0.24), (-0.1, 0.32)] {
        let log = rod(vec3(a, 0.14, 0.02), vec3(b, 0.24, -0.06), 0.055);
        craft.put(Material::WOOD, log.colored(hex(0x4A_30_20)));
    }
    craft.put(
        Material { emission: 1.6, ..Material::GLOW },
        ball(0.24).scaled(1.2, 0.3, 0.6).colored(hex(0xE0_4A_12)).at(0.0, 0.13, 0.0),
    );
    let flame = Material { emission: 3.0, sway_m: 0.05, ..Material::GLOW };
    for (k, (x, high)) in [(0.0, 0.62), (0.16, 0.44), (-0.17, 0.48), (0.29, 0.28), (-0.3, 0.3)].into_iter().enumerate()
    {
        let joint = craft.joint(Role::Extra(k as u8), 0, vec3(x, 0.2, 0.0));
        let tongue = lathe(&[(0.0, 0.0), (0.15, 0.1), (0.17, 0.26), (0.1, 0.58), (0.03, 0.86), (0.0, 1.0)], 0.05)
            .scaled(high, high, high)
            .painted(move |p, _| hex(0xFF_DC_70).lerp(hex(0xE8_4A_14), (p.y / high).clamp(0.0, 1.0)));
        craft.put(flame, tongue.at(x, 0.18, 0.02).on_joint(joint));
    }
    craft.socket(SocketRole::Light, 0, vec3(0.0, 0.45, 0.2), Vec3::Z);
    craft.socket(SocketRole::Vent, 0, vec3(0.0, 0.7, 0.1), Vec3::Y);
    craft.top(vec3(0.0, 1.42, 0.1));
    craft.object("fireplace")
}

fn build_stove(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xEC_E8_E0));
    let enamel = design.surface_or(Material::GLOSS);
    let dark = hex(0x2A_2C_30);
    craft.put(enamel, block(0.7, 0.86, 0.62, 0.04).colored(color));
    craft.put(Material::PLASTIC, block(0.72, 0.03, 0.64, 0.01).colored(dark).at(0.0, 0.86, 0.0));
    craft.put(enamel, block(0.72, 0.22, 0.05, 0.02).colored(color).at(0.0, 0.88, -0.3));
    let hinge = craft.turning(Role::Hinge(0), 0, vec3(0.0, 0.16, 0.3), Vec3::X);
    craft.put(enamel, block(0.6, 0.46, 0.05, 0.02).colored(color).at(0.0, 0.16, 0.31).on_joint(hinge));
    let pane = Material { emission: 0.8, ..Material::GLOSS };
    craft.put(pane, block(0.42, 0.24, 0.02, 0.008).colored(hex(0xE8_8A_3A)).at(0.0, 0.24, 0.335).on_joint(hinge));
    craft.put(
        METAL,
        rod(vec3(-0.24, 0.56, 0.37), vec3(0.24, 0.56, 0.37), 0.014).colored(hex(0xB8_BE_C6)).on_joint(hinge),
    );
    for k in 0..4 {
        let x = -0.24 + 0.16 * k as f32;
        craft.put(Material::PLASTIC, cylinder(0.03, 0.03, 0.008).pitched(90.0).colored(dark).at(x, 0.74, 0.31));
        let (bx, bz) = (0.17 * if k % 2 == 0 { -1.0 } else { 1.0 }, 0.14 * if k < 2 { -1.0 } else { 1.0 });
        craft.put(METAL, torus(0.09, 0.012).colored(hex(0x50_54_58)).at(bx, 0.9, bz));
        craft.put(METAL, torus(0.045, 0.01).colored(hex(0x50_54_58)).at(bx, 0.9, bz));
    }
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 0.25, 0.0), Vec3::Z);
    craft.socket(SocketRole::Grip, hinge, vec3(0.0, 0.56, 0.37), Vec3::Z);
    craft.top(vec3(0.17, 0.91, 0.14));
    craft.object("stove")
}
