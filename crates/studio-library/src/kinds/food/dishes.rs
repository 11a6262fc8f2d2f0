//! Baked, cooked and frozen dishes.

use crate::craft::*;

const fn dish(id: &'static str, build: fn(&Design) -> Model, mass_kg: f32) -> Kind {
    Kind::new(Food, id, build)
        .made_of(Substance::Food, mass_kg)
        .loose(Form::Cylinder, 0.05, 0.6)
        .lives(Habitat::Tabletop)
}

/// A loaf with two slices.
pub(crate) const BREAD: Kind = dish("bread", build_bread, 0.5)
    .words(&["bread", "loaf", "loaf of bread"], &["面包"], &["bread.n.1", "baked_goods.n.1"])
    .loose(Form::Box, 0.05, 0.6);
/// A layer cake with candles.
pub(crate) const CAKE: Kind = dish("cake", build_cake, 1.2).words(
    &["cake", "birthday cake", "dessert"],
    &["蛋糕", "生日蛋糕", "甜点"],
    &["cake.n.3", "pie.n.1", "dessert.n.1"],
);
/// A pizza.
pub(crate) const PIZZA: Kind = dish("pizza", build_pizza, 0.6).words(&["pizza"], &["披萨", "比萨"], &["pizza.n.1"]);
/// A hamburger.
pub(crate) const BURGER: Kind = dish("hamburger", build_burger, 0.3).words(
    &["hamburger", "burger", "cheeseburger"],
    &["汉堡", "汉堡包"],
    &["hamburger.n.1"],
);
/// A wedge of cheese.
pub(crate) const CHEESE: Kind = dish("cheese", build_cheese, 0.3)
    .words(&["cheese"], &["奶酪", "芝士"], &["cheese.n.1"])
    .loose(Form::Box, 0.05, 0.6);
/// A bowl of noodles.
pub(crate) const NOODLES: Kind = dish("noodles", build_noodles, 0.7).words(
    &["noodles", "bowl of noodles", "ramen", "spaghetti", "pasta", "noodle soup"],
    &["面条", "拉面", "一碗面", "意大利面", "面"],
    &["pasta.n.2", "noodle.n.1"],
);
/// Dumplings on a plate.
pub(crate) const DUMPLING: Kind = dish("dumpling", build_dumplings, 0.4).words(
    &["dumpling", "dumplings", "wonton"],
    &["饺子", "水饺", "馄饨", "抄手"],
    &["dumpling.n.1"],
);
/// An ice cream cone.
pub(crate) const ICE_CREAM: Kind = dish("ice cream", build_ice_cream, 0.15).words(
    &["ice cream", "ice cream cone", "gelato", "sundae"],
    &["冰淇淋", "雪糕", "冰激凌", "甜筒"],
    &["ice_cream.n.1", "candy.n.1"],
);
/// A cookie.
pub(crate) const COOKIE: Kind =
    dish("cookie", build_cookie, 0.03).words(&["cookie", "biscuit"], &["饼干", "曲奇"], &["cookie.n.1"]);

pub(super) const CRUMB: Material = Material {
    roughness: 0.85,
    grain: Grain { kind: GrainKind::Felt, scale_m: 0.008, color: 0.12, bump: 0.35 },
    ..Material::MATT
};

fn build_bread(design: &Design) -> Model {
    let mut craft = Craft::new();
    let crust = design.color_or(hex(0xB0_6A_2A));
    let outline = spline_loop(
        &[
            (-0.055, 0.0),
            (0.055, 0.0),
            (0.06, 0.05),
            (0.066, 0.08),
            (0.04, 0.108),
            (0.0, 0.112),
            (-0.04, 0.108),
            (-0.066, 0.08),
            (-0.06, 0.05),
        ],
        4,
    );
    let soft: Vec<glam::Vec2> =
        outline.iter().map(|p| (*p - glam::vec2(0.0, 0.055)) * 0.88 + glam::vec2(0.0, 0.055)).collect();
    craft.put(CRUMB, prism(&outline, 0.17, 0.015).yawed(90.0).colored(crust).at(-0.04, 0.002, 0.0));
    craft.put(CRUMB, prism(&soft, 0.01, 0.003).yawed(90.0).colored(hex(0xF1_DC_B0)).at(0.044, 0.002, 0.0));
    for k in 0..3 {
        let cut = round_box(vec3(0.01, 0.006, 0.08), 0.003).colored(hex(0xE8_C4_88)).yawed(20.0);
        craft.put(CRUMB, cut.at(-0.09 + 0.045 * k as f32, 0.113, 0.0));
    }
    let slice = Mesh::joined([
        prism(&outline, 0.016, 0.004).colored(crust),
        prism(&soft, 0.019, 0.003).colored(hex(0xF4_E2_BC)),
    ]);
    craft.put(CRUMB, slice.yawed(90.0).at(0.0, 0.0, 0.0).rolled(-62.0).at(0.085, 0.012, 0.0));
    craft.object("bread")
}

fn build_cake(design: &Design) -> Model {
    let mut craft = Craft::new();
    let icing = design.color_or(hex(0xE6_8F_AC));
    let cream = hex(0xF6_EE_DE);
    craft.put(
        Material::GLOSS,
        lathe(&[(0.0, 0.0), (0.07, 0.0), (0.16, 0.012), (0.16, 0.02), (0.0, 0.018)], 0.004).colored(hex(0xF2_EF_EA)),
    );
    for (r, y, h) in [(0.12, 0.02, 0.085), (0.08, 0.105, 0.065)] {
        craft.put(CRUMB, cylinder(r, h, 0.012).colored(cream).at(0.0, y, 0.0));
        let drip = fine_lathe(
            &[
                (r + 0.001, y + h * 0.6),
                (r + 0.006, y + h * 0.62),
                (r + 0.006, y + h - 0.004),
                (r - 0.01, y + h + 0.006),
                (0.0, y + h + 0.006),
            ],
            0.008,
            0.006,
        )
        .bent(move |p| {
            let low = (p.y < y + h * 0.75) as i32 as f32;
            vec3(p.x, p.y - low * 0.014 * libm::sinf(libm::atan2f(p.x, p.z) * 11.0), p.z)
        });
        craft.put(design.surface_or(Material::GLOSS), drip.colored(icing));
        for k in 0..12 {
            let at = around(r, k as f32 / 12.0);
            craft.put(CRUMB, fine_ball(0.013, 12).colored(cream).at(at.x, y + 0.01, at.z));
        }
    }
    for k in 0..5 {
        let at = around(0.045, k as f32 / 5.0);
        let stripe = fine_lathe(&[(0.0, 0.0), (0.006, 0.0), (0.006, 0.05), (0.0, 0.05)], 0.001, 0.004);
        craft.put(
            Material::CLAY,
            stripe
                .painted(|p, _| if libm::sinf(p.y * 300.0) > 0.0 { hex(0x3C_8F_D4) } else { hex(0xF6_F2_E8) })
                .at(at.x, 0.174, at.z),
        );
        craft.put(Material::GLOW, ball(0.006).scaled(1.0, 1.9, 1.0).colored(hex(0xFF_B8_30)).at(at.x, 0.236, at.z));
    }
    craft.put(Material::GLOSS, ball(0.018).colored(hex(0xC4_1E_2E)).at(0.0, 0.19, 0.0));
    craft.socket(SocketRole::Light, 0, vec3(0.0, 0.24, 0.0), Vec3::Y);
    craft.object("cake")
}

fn build_pizza(design: &Design) -> Model {
    let mut craft = Craft::new();
    let cheese = design.color_or(hex(0xE8_B8_4A));
    craft.put(
        CRUMB,
        lathe(&[(0.0, 0.0), (0.15, 0.0), (0.165, 0.01), (0.158, 0.024), (0.145, 0.014), (0.0, 0.012)], 0.005)
            .colored(hex(0xC8_8A_3E)),
    );
    craft.put(
        Material::CLAY,
        cylinder(0.143, 0.006, 0.002).painted(speckle(cheese, 0.3, 0.03, design.seed)).at(0.0, 0.011, 0.0),
    );
    for k in 0..11 {
        let at = around(0.03 + 0.1 * libm::sqrtf(k as f32 / 11.0), k as f32 * 0.382);
        craft.put(Material::CLAY, cylinder(0.02, 0.005, 0.002).colored(hex(0xB0_30_24)).at(at.x, 0.016, at.z));
        let leaf = around(0.06 + 0.06 * wobble(3, k).abs(), k as f32 * 0.382 + 0.2);
        craft.put(
            Material::LEAF,
            fine_ball(0.011, 10)
                .scaled(1.5, 0.3, 0.8)
                .yawed(60.0 * k as f32)
                .colored(hex(0x3F_7E_2E))
                .at(leaf.x, 0.02, leaf.z),
        );
    }
    craft.object("pizza")
}

fn build_burger(design: &Design) -> Model {
    let mut craft = Craft::new();
    let bun = design.color_or(hex(0xC8_86_3A));
    craft.put(CRUMB, cylinder(0.055, 0.022, 0.01).colored(bun));
    craft.put(CRUMB, cylinder(0.058, 0.018, 0.008).colored(hex(0x5A_30_1E)).at(0.0, 0.027, 0.0));
    craft
        .put(Material::PLASTIC, block(0.1, 0.005, 0.1, 0.002).yawed(45.0).colored(hex(0xEC_B4_2A)).at(0.0, 0.045, 0.0));
    let lettuce =
        surface(60, 3, |u, v| around(0.035 + 0.03 * v, u) + Vec3::Y * (0.022 + 0.006 * libm::sinf(u * TAU * 12.0) * v));
    craft.put(Material { sway_m: 0.0, ..Material::LEAF }, lettuce.colored(hex(0x6A_B0_3A)));
    craft.put(Material::GLOSS, cylinder(0.052, 0.008, 0.003).colored(hex(0xC8_2E_24)).at(0.0, 0.05, 0.0));
    craft.put(
        CRUMB,
        lathe(&[(0.0, 0.058), (0.058, 0.058), (0.06, 0.068), (0.05, 0.088), (0.028, 0.1), (0.0, 0.103)], 0.008)
            .colored(bun),
    );
    for k in 0..18 {
        let at = around(0.009 * libm::sqrtf(k as f32) + 0.004, k as f32 * 0.382);
        craft.put(
            Material::PLASTIC,
            fine_ball(0.003, 8).scaled(0.8, 0.6, 1.5).colored(hex(0xF4_E6_C4)).at(
                at.x,
                0.1035 - 7.0 * (at.x * at.x + at.z * at.z),
                at.z,
            ),
        );
    }
    craft.object("hamburger")
}

fn build_cheese(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xEC_B8_3A));
    let wedge = plate(&polygon(&[(-0.09, -0.05), (0.09, 0.0), (-0.09, 0.05)], 0.006), 0.06, 0.005);
    craft.put(design.surface_or(Material::CLAY), wedge.colored(color));
    for (x, y, z, r) in [
        (-0.04, 0.06, 0.0, 0.014),
        (0.02, 0.06, 0.006, 0.01),
        (-0.075, 0.06, -0.02, 0.009),
        (0.0, 0.03, 0.026, 0.012),
        (-0.055, 0.035, 0.041, 0.011),
        (0.04, 0.02, 0.0145, 0.008),
    ] {
        craft.put(
            Material::CLAY,
            ball(r)
                .scaled(1.0, if y > 0.05 { 0.25 } else { 1.0 }, if y > 0.05 { 1.0 } else { 0.3 })
                .colored(color * 0.66)
                .at(x, y, z),
        );
    }
    craft.object("cheese")
}

fn build_noodles(design: &Design) -> Model {
    let mut craft = Craft::new();
    let bowl = design.color_or(hex(0xC4_2E_2A));
    let shape = fine_lathe(
        &[
            (0.0, 0.0),
            (0.045, 0.0),
            (0.048, 0.014),
            (0.08, 0.035),
            (0.1, 0.07),
            (0.105, 0.09),
            (0.1, 0.09),
            (0.094, 0.07),
            (0.07, 0.04),
            (0.0, 0.03),
        ],
        0.003,
        0.005,
    );
    craft.put(
        Material::GLOSS,
        shape.painted(move |p, n| {
            if p.x * n.x + p.z * n.z < 0.0 || n.y > 0.9 {
                hex(0xF4_EE_DC)
            } else if (0.07..0.08).contains(&p.y) {
                hex(0xE8_C2_4A)
            } else {
                bowl
            }
        }),
    );
    craft.put(Material::GLOSS, disc(0.096).colored(hex(0xB8_6A_26)).at(0.0, 0.075, 0.0));
    for k in 0..16 {
        let turn = k as f32 * 0.382;
        let loop_of: Vec<Vec3> = (0..=16)
            .map(|s| {
                let a = TAU * s as f32 / 16.0;
                let r = 0.03 + 0.012 * wobble(9, k);
                around(0.03, turn)
                    + vec3(r * libm::cosf(a), 0.078 + 0.012 * libm::sinf(a * 1.5 + k as f32), 0.7 * r * libm::sinf(a))
            })
            .collect();
        craft.put(Material::CLAY, tube(&loop_of, |_| 0.0042).colored(hex(0xF0_D0_86) * (1.0 + 0.05 * wobble(2, k))));
    }
    for (x, z) in [(0.045, 0.03), (0.045, 0.062)] {
        craft.put(Material::GLOSS, ball(0.022).scaled(1.0, 0.5, 1.2).colored(hex(0xF6_F2_E8)).at(x, 0.088, z - 0.02));
        craft.put(Material::GLOSS, ball(0.011).scaled(1.0, 0.5, 1.0).colored(hex(0xE8_9A_1E)).at(x, 0.096, z - 0.02));
    }
    for k in 0..12 {
        let at = around(0.055, 0.5 + 0.03 * k as f32);
        craft.put(
            Material::LEAF,
            torus(0.006, 0.002).pitched(30.0 * wobble(4, k)).colored(hex(0x4E_9A_38)).at(
                at.x + 0.012 * wobble(5, k),
                0.094,
                at.z,
            ),
        );
    }
    craft.socket(SocketRole::Vent, 0, vec3(0.0, 0.1, 0.0), Vec3::Y);
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 0.08, 0.0), Vec3::Y);
    craft.object("noodles")
}

fn build_dumplings(design: &Design) -> Model {
    let mut craft = Craft::new();
    craft.put(
        Material::GLOSS,
        lathe(&[(0.0, 0.0), (0.08, 0.0), (0.13, 0.012), (0.132, 0.017), (0.08, 0.009), (0.0, 0.008)], 0.002)
            .colored(hex(0x8A_B4_C8)),
    );
    let dough = design.color_or(hex(0xF2_E6_CC));
    for k in 0..7 {
        let at = if k == 0 { Vec3::ZERO } else { around(0.074, k as f32 / 6.0) };
        // A crescent: a round belly with a pleated rim on top.
        let belly =
            fine_ball(0.028, 28).scaled(1.45, 0.85, 0.85).bent(|p| vec3(p.x, p.y.max(-0.012), p.z + 6.0 * p.x * p.x));
        let rim: Vec<Vec3> = (0..=24)
            .map(|s| {
                let t = s as f32 / 24.0 * 2.0 - 1.0;
                let x = 0.04 * t;
                vec3(x, 0.03 * libm::sqrtf((1.0 - t * t).max(0.0)) - 0.004, 6.0 * x * x + 0.003 * libm::sinf(t * 16.0))
            })
            .collect();
        let turn = 51.0 * k as f32 + 10.0;
        craft.put(
            Material { roughness: 0.45, ..Material::CLAY },
            Mesh::joined([belly, tube(&rim, |_| 0.0045)])
                .colored(dough * (1.0 + 0.03 * wobble(3, k)))
                .yawed(turn)
                .at(at.x, 0.021, at.z),
        );
    }
    craft.socket(SocketRole::Vent, 0, vec3(0.0, 0.06, 0.0), Vec3::Y);
    craft.object("dumpling")
}

fn build_ice_cream(design: &Design) -> Model {
    let mut craft = Craft::new();
    let waffle = fine_lathe(&[(0.0, 0.0), (0.006, 0.002), (0.034, 0.12), (0.03, 0.12), (0.0, 0.1)], 0.002, 0.004);
    craft.put(
        Material::CLAY,
        waffle.painted(|p, _| {
            let turn = libm::atan2f(p.x, p.z);
            let grid = libm::sinf(turn * 7.0 + p.y * 110.0).max(libm::sinf(turn * 7.0 - p.y * 110.0));
            hex(0xD8_9A_4E) * if grid > 0.85 { 0.72 } else { 1.0 }
        }),
    );
    let flavors = [0xF2_B8_C8, 0x6A_3E_26, 0xF4_EA_D0];
    for (k, (x, y, r)) in [(-0.016, 0.135, 0.034), (0.018, 0.142, 0.033), (0.0, 0.182, 0.034)].into_iter().enumerate() {
        let color = design.color_at(k, if design.colors.is_empty() { hex(flavors[k]) } else { design.colors[0] });
        craft.put(
            Material { roughness: 0.5, ..Material::CLAY },
            fine_ball(r, 32)
                .bent(|p| p * (1.0 + 0.04 * libm::sinf(p.x * 160.0) * libm::sinf(p.z * 140.0 + p.y * 90.0)))
                .colored(color)
                .at(x, y, 0.0),
        );
    }
    craft.put(Material::GLOSS, ball(0.011).colored(hex(0xC4_1E_2E)).at(0.0, 0.222, 0.0));
    craft.grip(vec3(0.0, 0.06, 0.0), Vec3::Z);
    craft.object("ice cream")
}

fn build_cookie(design: &Design) -> Model {
    let mut craft = Craft::new();
    let dough = design.color_or(hex(0xC8_90_4E));
    craft.put(
        CRUMB,
        lathe(&[(0.0, 0.0), (0.034, 0.0), (0.038, 0.006), (0.03, 0.013), (0.0, 0.016)], 0.004).painted(speckle(
            dough,
            0.2,
            0.01,
            design.seed,
        )),
    );
    for k in 0..9 {
        let at = around(0.0105 * libm::sqrtf(k as f32), k as f32 * 0.382);
        craft.put(
            Material::GLOSS,
            fine_ball(0.0042, 10).scaled(1.0, 0.8, 1.0).colored(hex(0x3A_1E_12)).at(
                at.x,
                0.015 - 2.4 * at.length_squared(),
                at.z,
            ),
        );
    }
    craft.grip(vec3(0.0, 0.008, 0.03), Vec3::Z);
    craft.object("cookie")
}
