//! Tables and desks.

use crate::craft::*;

/// A wooden table; round when it is said so.
pub(crate) const TABLE: Kind = Kind::new(Furniture, "table", build_table)
    .words(
        &["table", "dining table", "tabletop", "counter", "kitchen table", "workbench", "altar"],
        &["桌子", "桌", "餐桌", "饭桌", "台子", "柜台"],
        &["table.n.2", "table.n.3", "counter.n.1", "workbench.n.1"],
    )
    .made_of(Substance::Wood, 30.0);

/// A desk with drawers.
pub(crate) const DESK: Kind = Kind::new(Furniture, "desk", build_desk)
    .words(
        &["desk", "writing desk", "school desk", "office desk"],
        &["书桌", "办公桌", "写字台", "课桌"],
        &["desk.n.1"],
    )
    .made_of(Substance::Wood, 35.0);

/// A low table.
pub(crate) const COFFEE_TABLE: Kind = Kind::new(Furniture, "coffee table", build_coffee_table)
    .words(
        &["coffee table", "side table", "tea table", "nightstand", "bedside table"],
        &["茶几", "床头柜", "边几"],
        &["coffee_table.n.1"],
    )
    .made_of(Substance::Wood, 14.0);

fn wood(design: &Design) -> (Vec3, Material) {
    (design.color_or(hex(0xA8_6C_3C)), design.surface_or(Material { roughness: 0.42, ..Material::WOOD }))
}

/// A turned leg of some height at a place.
fn leg(craft: &mut Craft, surface: Material, color: Vec3, at: Vec3, height: f32) {
    let h = height;
    let turned = lathe(
        &[
            (0.0, 0.0),
            (0.026, 0.0),
            (0.03, 0.04),
            (0.022, 0.09),
            (0.04, h * 0.6),
            (0.034, h * 0.7),
            (0.042, h * 0.8),
            (0.042, h),
            (0.0, h),
        ],
        0.01,
    );
    craft.put(surface, turned.colored(color).at(at.x, at.y, at.z));
}

fn build_table(design: &Design) -> Model {
    let mut craft = Craft::new();
    let (color, surface) = wood(design);
    const HEIGHT: f32 = 0.74;
    if design.has("round") {
        craft.put(surface, cylinder(0.55, 0.045, 0.018).colored(color).at(0.0, HEIGHT - 0.045, 0.0));
        craft.put(
            surface,
            lathe(
                &[
                    (0.0, 0.0),
                    (0.3, 0.0),
                    (0.28, 0.05),
                    (0.06, 0.1),
                    (0.045, 0.3),
                    (0.07, 0.5),
                    (0.05, 0.6),
                    (0.16, 0.7),
                    (0.0, 0.7),
                ],
                0.03,
            )
            .colored(shade(color, 0.85)),
        );
    } else {
        craft.put(surface, planks(1.4, 0.8, 0.045, color, design.seed).at(0.0, HEIGHT - 0.045, 0.0));
        for z in [-0.32, 0.32] {
            craft.put(surface, block(1.16, 0.09, 0.03, 0.008).colored(shade(color, 0.82)).at(0.0, HEIGHT - 0.134, z));
        }
        for x in [-0.6, 0.6] {
            craft.put(surface, block(0.03, 0.09, 0.6, 0.008).colored(shade(color, 0.82)).at(x, HEIGHT - 0.134, 0.0));
            for z in [-0.31, 0.31] {
                leg(&mut craft, surface, shade(color, 0.88), vec3(x, 0.0, z), HEIGHT - 0.045);
            }
        }
    }
    craft.top(vec3(0.0, HEIGHT, 0.0));
    craft.object("table")
}

/// A board of planks side by side along X, standing on y = 0.
pub(in crate::kinds) fn planks(width: f32, depth: f32, thick: f32, color: Vec3, seed: u32) -> Mesh {
    let count = (depth / 0.16).round().max(2.0);
    let each = depth / count;
    Mesh::joined((0..count as i32).map(|k| {
        let tone = color * (1.0 + 0.07 * wobble(seed, k));
        block(width, thick, each - 0.003, 0.009).colored(tone).at(0.0, 0.0, (k as f32 + 0.5) * each - depth * 0.5)
    }))
}

fn build_desk(design: &Design) -> Model {
    let mut craft = Craft::new();
    let (color, surface) = wood(design);
    craft.put(surface, planks(1.3, 0.66, 0.04, color, design.seed).at(0.0, 0.72, 0.0));
    craft.put(surface, block(0.36, 0.66, 0.58, 0.012).colored(shade(color, 0.85)).at(0.43, 0.06, 0.0));
    for k in 0..3u8 {
        let y = 0.1 + 0.2 * f32::from(k);
        let drawer = craft.joint(Role::Extra(k), 0, vec3(0.43, y, 0.29));
        craft.put(surface, block(0.31, 0.17, 0.02, 0.008).colored(color).at(0.43, y, 0.292).on_joint(drawer));
        craft.put(METAL, ball(0.018).colored(hex(0xC9_9A_46)).at(0.43, y + 0.085, 0.312).on_joint(drawer));
    }
    craft.put(surface, block(0.04, 0.72, 0.58, 0.01).colored(shade(color, 0.85)).at(-0.6, 0.0, 0.0));
    craft.put(surface, block(0.86, 0.36, 0.02, 0.006).colored(shade(color, 0.75)).at(-0.17, 0.34, -0.25));
    for (x, z) in [(0.29, 0.24), (0.57, 0.24), (0.29, -0.24), (0.57, -0.24)] {
        craft.put(surface, block(0.05, 0.07, 0.05, 0.01).colored(shade(color, 0.7)).at(x, 0.0, z));
    }
    craft.top(vec3(0.0, 0.76, 0.0));
    craft.socket(SocketRole::User, 0, vec3(-0.15, 0.0, 0.55), Vec3::NEG_Z);
    craft.object("desk")
}

fn build_coffee_table(design: &Design) -> Model {
    let mut craft = Craft::new();
    let (color, surface) = wood(design);
    let outline = spline_loop(&[(-0.5, -0.2), (0.0, -0.28), (0.5, -0.2), (0.5, 0.2), (0.0, 0.28), (-0.5, 0.2)], 8);
    craft.put(surface, plate(&outline, 0.04, 0.016).colored(color).at(0.0, 0.4, 0.0));
    for (x, z) in [(-0.36, -0.15), (0.36, -0.15), (-0.36, 0.15), (0.36, 0.15)] {
        craft.put(
            surface,
            tube(&[vec3(x * 1.18, 0.015, z * 1.25), vec3(x, 0.41, z)], |s| 0.014 + 0.012 * s)
                .colored(shade(color, 0.8)),
        );
    }
    craft.top(vec3(0.0, 0.44, 0.0));
    craft.object("coffee table")
}
