//! Fruit, vegetables and eggs.

use crate::craft::*;

const fn fruit(id: &'static str, build: fn(&Design) -> Model, mass_kg: f32) -> Kind {
    Kind::new(Food, id, build).made_of(Substance::Food, mass_kg).loose(Form::Ball, 0.2, 0.6).lives(Habitat::Tabletop)
}

/// An apple.
pub(crate) const APPLE: Kind = fruit("apple", build_apple, 0.2).words(
    &["apple", "red apple", "fruit"],
    &["苹果", "水果"],
    &["apple.n.1", "edible_fruit.n.1"],
);
/// A pear.
pub(crate) const PEAR: Kind = fruit("pear", build_pear, 0.2).words(&["pear"], &["梨", "梨子"], &["pear.n.1"]);
/// An orange.
pub(crate) const ORANGE: Kind = fruit("orange fruit", build_orange, 0.2).words(
    &["orange fruit", "oranges", "mandarin", "grapefruit", "clementine"],
    &["橙子", "橘子", "柚子"],
    &["orange.n.1", "citrus.n.1"],
);
/// A banana.
pub(crate) const BANANA: Kind =
    fruit("banana", build_banana, 0.15).words(&["banana"], &["香蕉"], &["banana.n.2"]).loose(Form::Box, 0.1, 0.6);
/// A lemon.
pub(crate) const LEMON: Kind = fruit("lemon", build_lemon, 0.1).words(&["lemon fruit"], &["柠檬"], &["lemon.n.1"]);
/// A strawberry.
pub(crate) const STRAWBERRY: Kind = fruit("strawberry", build_strawberry, 0.03).words(
    &["strawberry", "berry"],
    &["草莓", "浆果"],
    &["strawberry.n.1", "berry.n.1"],
);
/// A watermelon with a slice.
pub(crate) const WATERMELON: Kind = fruit("watermelon", build_watermelon, 5.0).words(
    &["watermelon", "melon"],
    &["西瓜", "瓜"],
    &["watermelon.n.2", "melon.n.1"],
);
/// A carrot.
pub(crate) const CARROT: Kind = fruit("carrot", build_carrot, 0.1)
    .words(&["carrot", "vegetable", "vegetables"], &["胡萝卜", "蔬菜"], &["carrot.n.1", "vegetable.n.1"])
    .loose(Form::Box, 0.1, 0.6);
/// A pumpkin; carved when it is said so.
pub(crate) const PUMPKIN: Kind = fruit("pumpkin", build_pumpkin, 4.0).words(
    &["pumpkin", "jack-o'-lantern", "squash", "gourd"],
    &["南瓜", "南瓜灯"],
    &["pumpkin.n.2", "squash.n.2"],
);
/// An egg.
pub(crate) const EGG: Kind =
    fruit("egg", build_egg, 0.06).words(&["egg", "easter egg"], &["鸡蛋", "蛋", "彩蛋"], &["egg.n.2", "egg.n.1"]);

const WAX: Material = Material { roughness: 0.25, ..Material::GLOSS };

fn stalk(craft: &mut Craft, from: Vec3, leaf: bool) {
    craft.put(
        Material::WOOD,
        tube(&curve(&[from, from + vec3(0.002, 0.012, 0.0), from + vec3(0.008, 0.024, 0.0)], 3), |s| {
            0.0022 + 0.001 * s
        })
        .colored(hex(0x5A_3A_22)),
    );
    if leaf {
        let blade = surface(4, 6, |u, v| {
            from + vec3(
                0.004 + 0.034 * v,
                0.012 + 0.012 * v - 0.01 * v * v,
                (u - 0.5) * 0.024 * libm::sinf(PI * (0.06 + 0.92 * v)),
            )
        });
        craft.put(Material { sway_m: 0.0, ..Material::LEAF }, blade.colored(hex(0x4E_92_38)));
    }
}

/// A turned fruit with freckles and a blush on one side.
fn turned(profile: &[(f32, f32)], color: Vec3, blush: Vec3, seed: u32) -> Mesh {
    let tone = speckle(color, 0.12, 0.02, seed);
    let points: Vec<Vec3> = profile.iter().map(|&(r, y)| vec3(r, y, 0.0)).collect();
    let smooth: Vec<(f32, f32)> = curve(&points, 4).iter().map(|p| (p.x.max(0.0), p.y)).collect();
    fine_lathe(&smooth, 0.01, 0.003)
        .painted(move |p, n| tone(p, n).lerp(blush, (0.5 * n.x + 0.3 * n.y).clamp(0.0, 0.45)))
}

fn build_apple(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC2_1E_22));
    let body = turned(
        &[
            (0.0, 0.008),
            (0.012, 0.003),
            (0.022, 0.0),
            (0.034, 0.012),
            (0.041, 0.036),
            (0.04, 0.052),
            (0.032, 0.067),
            (0.02, 0.071),
            (0.01, 0.066),
            (0.0, 0.058),
        ],
        color,
        shade(color, 1.25),
        design.seed,
    );
    craft.put(
        design.surface_or(WAX),
        body.bent(|p| vec3(p.x, p.y * (1.0 + 0.03 * libm::sinf(libm::atan2f(p.x, p.z) * 5.0)), p.z)),
    );
    stalk(&mut craft, vec3(0.0, 0.06, 0.0), true);
    craft.grip(vec3(0.0, 0.036, 0.04), Vec3::Z);
    craft.object("apple")
}

fn build_pear(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x9A_B8_3A));
    craft.put(
        design.surface_or(WAX),
        turned(
            &[
                (0.0, 0.004),
                (0.02, 0.0),
                (0.036, 0.014),
                (0.041, 0.034),
                (0.034, 0.056),
                (0.022, 0.076),
                (0.018, 0.09),
                (0.012, 0.102),
                (0.0, 0.104),
            ],
            color,
            shade(color, 1.15),
            design.seed,
        ),
    );
    stalk(&mut craft, vec3(0.0, 0.1, 0.0), true);
    craft.grip(vec3(0.0, 0.036, 0.04), Vec3::Z);
    craft.object("pear")
}

fn build_orange(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xE8_86_1E));
    let peel = Material {
        roughness: 0.4,
        grain: Grain { kind: GrainKind::Felt, scale_m: 0.003, color: 0.05, bump: 0.25 },
        ..Material::MATT
    };
    craft.put(design.surface_or(peel), fine_ball(0.038, 40).scaled(1.0, 0.95, 1.0).colored(color).at(0.0, 0.036, 0.0));
    craft.put(
        Material::LEAF,
        prism(&star(0.009, 0.004, 5, 0.001), 0.003, 0.001).pitched(-90.0).colored(hex(0x4E_7A_30)).at(0.0, 0.072, 0.0),
    );
    craft.grip(vec3(0.0, 0.036, 0.04), Vec3::Z);
    craft.object("orange")
}

fn build_banana(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xE8_C2_32));
    for (turn, lift) in [(-12.0, 0.0), (10.0, 0.004)] {
        let path: Vec<Vec3> = (0..=20)
            .map(|k| {
                let a = -1.0 + 2.0 * k as f32 / 20.0;
                vec3(0.085 * libm::sinf(a), 0.02 + 0.12 * (1.0 - libm::cosf(a)) * 0.8, 0.0)
            })
            .collect();
        let fruit = tube(&path, |s| {
            0.019 * libm::powf(libm::sinf(PI * (0.08 + 0.84 * s)), 0.5) * if s > 0.93 { 0.45 } else { 1.0 }
        });
        craft.put(
            design.surface_or(WAX),
            fruit.painted(move |p, _| if p.x > 0.07 || p.x < -0.071 { hex(0x5A_4A_22) } else { color }).yawed(turn).at(
                0.0,
                lift,
                0.018 * turn / 12.0,
            ),
        );
    }
    craft.grip(vec3(0.0, 0.03, 0.0), Vec3::Z);
    craft.object("banana")
}

fn build_lemon(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xEC_CC_2E));
    craft.put(
        design.surface_or(WAX),
        turned(
            &[
                (0.0, 0.0),
                (0.007, 0.002),
                (0.011, 0.01),
                (0.026, 0.024),
                (0.03, 0.042),
                (0.026, 0.06),
                (0.011, 0.074),
                (0.008, 0.082),
                (0.0, 0.085),
            ],
            color,
            shade(color, 1.1),
            design.seed,
        )
        .rolled(90.0)
        .at(0.042, 0.03, 0.0),
    );
    craft.grip(vec3(0.0, 0.03, 0.03), Vec3::Z);
    craft.object("lemon")
}

fn build_strawberry(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xD4_22_2E));
    craft.put(
        design.surface_or(WAX),
        turned(
            &[(0.0, 0.0), (0.006, 0.002), (0.018, 0.02), (0.021, 0.032), (0.014, 0.042), (0.0, 0.044)],
            color,
            shade(color, 1.15),
            design.seed,
        ),
    );
    for k in 0..26 {
        let t = (k as f32 + 0.5) / 26.0;
        let r = if t < 0.6 { 0.007 + 0.022 * t } else { 0.021 - 0.012 * (t - 0.6) };
        let at = around(r, k as f32 * 0.382);
        craft.put(
            Material::PLASTIC,
            fine_ball(0.0014, 6).scaled(1.0, 1.6, 1.0).colored(hex(0xEC_D4_7A)).at(at.x, 0.004 + 0.036 * t, at.z),
        );
    }
    craft.put(
        Material::LEAF,
        prism(&star(0.02, 0.008, 6, 0.002), 0.003, 0.001).pitched(-90.0).colored(hex(0x4E_92_38)).at(0.0, 0.045, 0.0),
    );
    stalk(&mut craft, vec3(0.0, 0.044, 0.0), false);
    craft.object("strawberry")
}

fn build_watermelon(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x2E_7A_36));
    let stripes = fine_ball(0.14, 90).scaled(1.25, 1.0, 1.0).painted(move |p, _| {
        let turn = libm::atan2f(p.y, p.z);
        if libm::sinf(turn * 9.0 + 1.2 * libm::sinf(p.x * 60.0)) > 0.2 { color } else { shade(color, 2.2) }
    });
    craft.put(design.surface_or(WAX), stripes.at(-0.05, 0.14, -0.05));
    let arc = |r: f32| -> Vec<glam::Vec2> {
        (0..=20)
            .map(|k| PI * (1.0 + k as f32 / 20.0))
            .map(|a| glam::vec2(r * libm::cosf(a), r * libm::sinf(a)))
            .collect()
    };
    for (r, depth, code) in [(0.13, 0.036, 0x2E_7A_36), (0.122, 0.038, 0xE8_EC_C8), (0.113, 0.04, 0xD8_34_3A)] {
        craft.put(
            Material { roughness: 0.4, ..Material::CLAY },
            prism(&arc(r), depth, 0.004).colored(hex(code)).pitched(-12.0).at(0.12, 0.13, 0.12),
        );
    }
    for (x, y) in [
        (-0.06, -0.03),
        (-0.02, -0.05),
        (0.03, -0.035),
        (0.065, -0.025),
        (0.0, -0.085),
        (-0.035, -0.075),
        (0.04, -0.07),
    ] {
        craft.put(
            Material::GLOSS,
            fine_ball(0.007, 8)
                .scaled(0.7, 1.2, 0.4)
                .colored(hex(0x1C_14_14))
                .at(x, y, 0.0205)
                .pitched(-12.0)
                .at(0.12, 0.13, 0.12),
        );
    }
    craft.object("watermelon")
}

fn build_carrot(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xE8_7A_1E));
    let lay = |m: Mesh| m.rolled(90.0).at(0.08, 0.021, 0.0);
    let root = fine_lathe(
        &[(0.0, -0.01), (0.004, -0.005), (0.014, 0.06), (0.021, 0.14), (0.016, 0.155), (0.0, 0.158)],
        0.006,
        0.004,
    );
    craft.put(
        design.surface_or(Material::CLAY),
        lay(root.painted(move |p, _| {
            color * if libm::sinf(p.y * 260.0 + libm::atan2f(p.x, p.z)) > 0.88 { 0.78 } else { 1.0 }
        })),
    );
    for k in 0..6 {
        let out = around(0.02, k as f32 / 6.0);
        let frond =
            tube(&curve(&[vec3(0.0, 0.154, 0.0), out * 0.5 + Vec3::Y * 0.19, out * 1.3 + Vec3::Y * 0.235], 3), |s| {
                0.003 + 0.005 * s
            });
        craft.put(Material::LEAF, lay(frond.colored(hex(0x4E_9A_38))));
    }
    craft.grip(vec3(0.0, 0.02, 0.0), Vec3::Z);
    craft.object("carrot")
}

fn build_pumpkin(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xE0_76_1A));
    let ribs = fine_lathe(
        &[(0.0, 0.02), (0.06, 0.0), (0.12, 0.025), (0.15, 0.09), (0.13, 0.16), (0.06, 0.19), (0.0, 0.172)],
        0.02,
        0.007,
    )
    .bent(|p| {
        let rib = 1.0 - 0.09 * libm::powf(libm::cosf(libm::atan2f(p.x, p.z) * 5.0).abs(), 6.0);
        vec3(p.x * rib, p.y, p.z * rib)
    });
    craft.put(
        design.surface_or(WAX),
        ribs.painted(move |p, _| {
            color * (1.05 - 0.3 * libm::powf(libm::cosf(libm::atan2f(p.x, p.z) * 5.0).abs(), 8.0))
        }),
    );
    craft.put(
        Material::WOOD,
        tube(&curve(&[vec3(0.0, 0.17, 0.0), vec3(0.005, 0.205, 0.0), vec3(0.03, 0.23, 0.0)], 4), |s| 0.02 - 0.006 * s)
            .colored(hex(0x6A_7A_34)),
    );
    if design.has("carved") || design.has("halloween") || design.has("face") {
        let glow = Material { emission: 2.5, ..Material::GLOW };
        for (x, y) in [(-0.05, 0.115), (0.05, 0.115), (0.0, 0.085)] {
            let size = if x == 0.0 { 0.014 } else { 0.024 };
            let eye = prism(&polygon(&[(-size, -size * 0.8), (size, -size * 0.8), (0.0, size)], 0.003), 0.03, 0.003);
            craft.put(glow, eye.colored(hex(0xFF_C0_40)).yawed(x * 400.0).at(x, y, 0.136 - x.abs() * 0.35));
        }
        let grin = polygon(
            &[
                (-0.075, 0.02),
                (-0.04, -0.01),
                (-0.02, 0.006),
                (0.0, -0.014),
                (0.02, 0.006),
                (0.04, -0.01),
                (0.075, 0.02),
                (0.03, -0.028),
                (-0.03, -0.028),
            ],
            0.003,
        );
        craft.put(glow, prism(&grin, 0.05, 0.003).colored(hex(0xFF_C0_40)).at(0.0, 0.058, 0.124));
        craft.socket(SocketRole::Light, 0, vec3(0.0, 0.09, 0.14), Vec3::Z);
    }
    craft.object("pumpkin")
}

fn build_egg(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xF0_DC_C0));
    let shell = fine_ball(0.024, 36)
        .bent(|p| vec3(p.x * (1.0 - 0.18 * p.y / 0.024), p.y * 1.28, p.z * (1.0 - 0.18 * p.y / 0.024)));
    craft.put(
        design.surface_or(Material { roughness: 0.45, ..Material::CLAY }),
        shell.painted(coat(design, color, design.color_at(1, hex(0xF6_F2_E8)), 0.012)).at(0.0, 0.0307, 0.0),
    );
    craft.grip(vec3(0.0, 0.03, 0.02), Vec3::Z);
    craft.object("egg")
}
