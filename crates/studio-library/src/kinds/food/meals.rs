//! Meals in a bowl: one vessel, one filling per kind.

use crate::craft::*;

pub(super) const fn meal(id: &'static str, mass_kg: f32, build: fn(&Design) -> Model) -> Kind {
    Kind::new(Food, id, build)
        .made_of(Substance::Ceramic, mass_kg)
        .loose(Form::Vessel, 0.05, 0.6)
        .lives(Habitat::Tabletop)
}

pub(in crate::kinds) const ALL: &[&Kind] = &[
    &meal("rice", 0.5, |d| bowl(d, "rice", 0x5A_8A_B8, Filling::Mound(0xF6_F2_E8))).words(
        &["rice", "bowl of rice", "fried rice", "steamed rice"],
        &["米饭", "白米饭", "炒饭"],
        &["rice.n.1"],
    ),
    &meal("soup", 0.6, |d| bowl(d, "soup", 0xF0_E8_DA, Filling::Broth(0xC8_6A_22))).words(
        &["soup", "stew", "broth", "curry", "chowder", "porridge", "congee"],
        &["汤", "粥", "咖喱", "炖菜"],
        &["soup.n.1", "stew.n.2", "curry.n.1"],
    ),
    &meal("salad", 0.4, |d| bowl(d, "salad", 0xF0_E8_DA, Filling::Leaves)).words(&["salad"], &["沙拉"], &["salad.n.1"]),
    &meal("cereal", 0.4, |d| bowl(d, "cereal", 0x4A_8A_C0, Filling::Rings)).words(
        &["cereal", "oatmeal", "granola", "muesli", "yogurt"],
        &["麦片", "燕麦", "酸奶"],
        &["cereal.n.3", "yogurt.n.1"],
    ),
    &meal("popcorn", 0.1, |d| bowl(d, "popcorn", 0xC8_2A_26, Filling::Puffs)).words(
        &["popcorn"],
        &["爆米花"],
        &["popcorn.n.2"],
    ),
    &meal("candy", 0.3, |d| bowl(d, "candy", 0xE8_D8_E0, Filling::Sweets)).words(
        &["candy", "candies", "sweets", "bonbon", "jelly bean", "jelly beans", "toffee"],
        &["糖果", "糖", "喜糖"],
        &["candy.n.1"],
    ),
    &meal("fruit bowl", 1.2, |d| bowl(d, "fruit bowl", 0xE6_C8_8A, Filling::Fruit)).words(
        &["fruit bowl", "fruit basket", "bowl of fruit", "basket of fruit"],
        &["果盘", "果篮", "水果篮"],
        &[],
    ),
    &meal("hotpot", 3.0, build_hotpot).words(&["hotpot", "hot pot", "fondue"], &["火锅"], &["hotpot.n.1"]),
    &meal("steamed bun", 0.8, build_steamer).words(
        &["steamed bun", "bamboo steamer", "steamed buns", "bun", "bao"],
        &["包子", "馒头", "蒸笼", "小笼包", "汤圆"],
        &["bun.n.1"],
    ),
];

pub(super) const GLAZE: Material = Material { roughness: 0.18, ..Material::GLOSS };
pub(super) const MOIST: Material = Material { roughness: 0.3, ..Material::GLOSS };

#[derive(Clone, Copy)]
enum Filling {
    Mound(u32),
    Broth(u32),
    Leaves,
    Rings,
    Puffs,
    Sweets,
    Fruit,
}

/// A place in a heap: the `k`-th of many, out to `radius`, up to `height` in the middle.
fn heaped(k: i32, count: i32, radius: f32, height: f32) -> Vec3 {
    let s = libm::sqrtf((k as f32 + 0.5) / count as f32);
    around(radius * s, k as f32 * 0.381_97) + Vec3::Y * (height * (1.0 - s * s))
}

/// A bowl 7 cm high with something in it.
fn bowl(design: &Design, name: &str, glaze: u32, filling: Filling) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(glaze));
    let shape = [
        (0.0, 0.0),
        (0.036, 0.0),
        (0.038, 0.008),
        (0.07, 0.03),
        (0.088, 0.066),
        (0.084, 0.066),
        (0.066, 0.032),
        (0.0, 0.014),
    ];
    let points = fine_lathe(&shape, 0.003, 0.008).painted(move |p, n| {
        let inside = p.x * n.x + p.z * n.z < 0.0 && p.y > 0.012;
        if inside || p.y > 0.063 {
            hex(0xF6_F0_E4)
        } else if (0.046..0.054).contains(&p.y) {
            shade(color, 0.55)
        } else {
            color
        }
    });
    craft.put(design.surface_or(GLAZE), points);
    let rim = 0.06;
    match filling {
        Filling::Mound(grain) => {
            let dome = fine_ball(0.08, 34).scaled(1.0, 0.42, 1.0).bent(|p| vec3(p.x, p.y.max(-0.01), p.z));
            craft.put(Material::CLAY, dome.colored(hex(grain) * 0.93).at(0.0, rim - 0.006, 0.0));
            for k in 0..170 {
                let at = heaped(k, 170, 0.078, 0.039);
                let one = fine_ball(0.0034, 6)
                    .scaled(0.7, 0.7, 1.7)
                    .turned(Quat::from_rotation_y(k as f32 * 1.9) * Quat::from_rotation_x(wobble(3, k)));
                craft.put(
                    MOIST,
                    one.colored(hex(grain) * (1.0 + 0.04 * wobble(1, k))).at(at.x, rim - 0.004 + at.y, at.z),
                );
            }
        }
        Filling::Broth(color) => {
            craft.put(Material { roughness: 0.08, ..GLAZE }, disc(0.083).colored(hex(color)).at(0.0, rim - 0.002, 0.0));
            let bits = [0xE0_7A_22, 0x5A_9A_32, 0xF0_E6_C8, 0xC8_3A_22];
            for k in 0..16 {
                let at = heaped(k, 16, 0.07, 0.0);
                let piece = round_box(vec3(0.014, 0.01, 0.014), 0.003).yawed(57.0 * k as f32);
                craft.put(MOIST, piece.colored(hex(bits[k as usize % 4])).at(at.x, rim - 0.001, at.z));
            }
        }
        Filling::Leaves => {
            for k in 0..26 {
                let at = heaped(k, 26, 0.07, 0.04);
                let out = around(1.0, k as f32 * 0.38);
                let leaf = surface(6, 8, |u, v| {
                    let w = 0.04 * libm::sinf(PI * (0.1 + 0.85 * v)) * (u - 0.5);
                    out * (0.045 * (v - 0.4))
                        + vec3(out.z, 0.0, -out.x) * w
                        + Vec3::Y * (0.012 * libm::sinf(v * 5.0 + u * 7.0))
                });
                let tone = hex([0x5E_A0_3A, 0x8A_C0_4A, 0x4A_8A_32][k as usize % 3]);
                craft.put(Material { sway_m: 0.0, ..Material::LEAF }, leaf.colored(tone).at(at.x, rim + at.y, at.z));
            }
            for k in 0..7 {
                let at = heaped(k * 2 + 1, 14, 0.06, 0.045);
                craft.put(MOIST, ball(0.013).colored(hex(0xD2_2A_1E)).at(at.x, rim + 0.012 + at.y, at.z));
            }
        }
        Filling::Rings => {
            craft.put(MOIST, disc(0.083).colored(hex(0xF8_F4_EA)).at(0.0, rim - 0.002, 0.0));
            for k in 0..44 {
                let at = heaped(k, 44, 0.074, 0.01);
                let ring = torus(0.0066, 0.003)
                    .pitched(40.0 * wobble(5, k))
                    .colored(hex([0xD8_A0_4A, 0xC4_86_36][k as usize % 2]));
                craft.put(Material::CLAY, ring.at(at.x, rim + 0.002 + at.y, at.z));
            }
        }
        Filling::Puffs => {
            for k in 0..60 {
                let at = heaped(k, 60, 0.08, 0.05);
                for d in 0..4 {
                    let off = around(0.007, d as f32 * 0.27 + k as f32) + Vec3::Y * (0.004 * wobble(k as u32, d));
                    let tone = hex(0xFA_F2_DC).lerp(hex(0xF0_C8_5A), if d == 0 { 0.7 } else { 0.0 });
                    craft.put(
                        Material::CLAY,
                        fine_ball(0.0085, 8).colored(tone).at(at.x + off.x, rim + at.y + off.y, at.z + off.z),
                    );
                }
            }
        }
        Filling::Sweets => {
            let tones = [0xE0_3A_4A, 0xF0_B4_2A, 0x4A_A8_5A, 0x3A_8A_D0, 0xB0_5A_C0, 0xF0_8A_B0];
            for k in 0..42 {
                let at = heaped(k, 42, 0.074, 0.035);
                let one = ball(0.011).scaled(1.25, 0.85, 0.9).yawed(67.0 * k as f32);
                craft.put(GLAZE, one.colored(hex(tones[k as usize % 6])).at(at.x, rim + at.y, at.z));
            }
        }
        Filling::Fruit => {
            let fruit = [
                (0xC2_1E_22, 0.034),
                (0xE8_86_1E, 0.036),
                (0x8A_B8_3A, 0.033),
                (0xE8_C2_2A, 0.03),
                (0x6A_2A_5E, 0.024),
            ];
            for k in 0..9 {
                let (tone, r) = fruit[k as usize % 5];
                let at = heaped(k, 9, 0.055, 0.045);
                let one = ball(r).bent(move |p| {
                    vec3(
                        p.x,
                        p.y - r * 0.35 * libm::expf(-(p.x * p.x + p.z * p.z) / (r * r * 0.08)) * p.y.signum().max(0.0),
                        p.z,
                    )
                });
                craft.put(MOIST, one.painted(speckle(hex(tone), 0.12, 0.02, k as u32)).at(at.x, rim + at.y, at.z));
                craft.put(
                    Material::WOOD,
                    rod(
                        vec3(at.x, rim + at.y + r * 0.6, at.z),
                        vec3(at.x + 0.004, rim + at.y + r * 1.25, at.z),
                        0.0016,
                    )
                    .colored(hex(0x5A_3A_22)),
                );
            }
        }
    }
    craft.socket(SocketRole::Vent, 0, vec3(0.0, 0.08, 0.0), Vec3::Y);
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 0.05, 0.0), Vec3::Y);
    craft.grip(vec3(0.0, 0.04, 0.082), Vec3::Z);
    craft.object(name)
}

fn build_hotpot(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xB8_72_3A));
    let copper = design.surface_or(Material { roughness: 0.25, ..METAL });
    let body = [
        (0.0, 0.0),
        (0.09, 0.0),
        (0.075, 0.02),
        (0.07, 0.045),
        (0.15, 0.075),
        (0.17, 0.12),
        (0.178, 0.12),
        (0.16, 0.128),
        (0.14, 0.08),
        (0.0, 0.07),
    ];
    craft.put(copper, fine_lathe(&body, 0.004, 0.012).colored(color));
    craft.put(
        copper,
        lathe(&[(0.0, 0.06), (0.055, 0.06), (0.04, 0.19), (0.036, 0.19), (0.0, 0.1)], 0.003).colored(color),
    );
    craft.put(
        Material { roughness: 0.06, ..GLAZE },
        disc(0.16).painted(|p, _| if p.x > 0.0 { hex(0xB4_22_12) } else { hex(0xE8_D8_B0) }).at(0.0, 0.112, 0.0),
    );
    let bits = [0xC8_3A_22, 0x5A_9A_32, 0xF0_E6_C8, 0xE0_8A_2A, 0xD8_B0_90];
    for k in 0..34 {
        let at = around(0.06 + 0.09 * (k as f32 / 34.0), k as f32 * 0.382);
        let one = ball(0.014).scaled(1.0, 0.6, 1.2).yawed(50.0 * k as f32);
        craft.put(MOIST, one.colored(hex(bits[k as usize % 5])).at(at.x, 0.114, at.z));
    }
    for side in [-1.0, 1.0] {
        craft.put(
            METAL,
            torus(0.03, 0.006).pitched(90.0).yawed(90.0).colored(hex(0xC9_9A_46)).at(side * 0.178, 0.12, 0.0),
        );
    }
    craft.socket(SocketRole::Vent, 0, vec3(0.0, 0.14, 0.0), Vec3::Y);
    craft.object("hotpot")
}

fn build_steamer(design: &Design) -> Model {
    let mut craft = Craft::new();
    let bamboo = hex(0xC8_96_52);
    let ring = [(0.112, 0.0), (0.12, 0.0), (0.12, 0.07), (0.112, 0.07), (0.112, 0.0)];
    let wall = lathe(&ring, 0.001).painted(move |p, _| bamboo * (0.9 + 0.14 * libm::sinf(p.y * 160.0)));
    craft.put(Material::WOOD, wall);
    craft.put(Material::WOOD, cylinder(0.114, 0.02, 0.002).colored(bamboo * 0.8).at(0.0, 0.005, 0.0));
    for y in [0.012, 0.058] {
        craft.put(Material::WOOD, torus(0.1195, 0.0035).colored(bamboo * 0.65).at(0.0, y, 0.0));
    }
    let dough = design.color_or(hex(0xF6_F0_E4));
    for k in 0..6 {
        let at = if k == 0 { Vec3::ZERO } else { around(0.07, (k - 1) as f32 / 5.0) };
        let bun = fine_ball(0.037, 30).scaled(1.0, 0.8, 1.0).bent(|p| {
            let r = libm::sqrtf(p.x * p.x + p.z * p.z);
            let pleat = 0.0016 * libm::sinf(libm::atan2f(p.x, p.z) * 14.0 + r * 90.0) * (r * 50.0).min(1.0);
            vec3(p.x, p.y.max(-0.012) + if p.y > 0.0 { pleat + 0.006 * libm::expf(-r * r * 9e3) } else { 0.0 }, p.z)
        });
        craft.put(
            Material::CLAY,
            bun.painted(move |p, _| if p.y > 0.029 { dough * 0.92 } else { dough }).at(at.x, 0.045, at.z),
        );
    }
    craft.socket(SocketRole::Vent, 0, vec3(0.0, 0.09, 0.0), Vec3::Y);
    craft.object("steamed bun")
}
