//! Meals on a plate: one plate, one course per kind.

use super::meals::{GLAZE, MOIST, meal};
use crate::craft::*;

pub(in crate::kinds) const ALL: &[&Kind] = &[
    &meal("steak", 0.8, |d| dish(d, "steak", Course::Steak)).words(
        &["steak", "meat", "dinner", "roast beef", "beef", "meal", "ham", "bacon"],
        &["牛排", "肉", "晚餐", "火腿", "培根", "大餐"],
        &["steak.n.1", "meat.n.1", "meal.n.1"],
    ),
    &meal("fried egg", 0.5, |d| dish(d, "fried egg", Course::Egg)).words(
        &["fried egg", "eggs and bacon", "breakfast", "egg yolk", "yolk"],
        &["煎蛋", "荷包蛋", "早餐", "蛋黄"],
        &["fried_egg.n.1", "breakfast.n.1"],
    ),
    &meal("roast chicken", 2.0, |d| dish(d, "roast chicken", Course::Bird)).words(
        &["roast chicken", "roast turkey", "roast duck", "chicken leg"],
        &["烤鸡", "烤鸭", "鸡腿", "烤火鸡"],
        &[],
    ),
    &meal("sausage", 0.6, |d| dish(d, "sausage", Course::Sausages)).words(
        &["sausage", "sausages", "bratwurst"],
        &["香肠", "腊肠"],
        &["sausage.n.1"],
    ),
    &meal("cooked fish", 0.8, |d| dish(d, "cooked fish", Course::Fish)).words(
        &["cooked fish", "fish fillet", "grilled fish", "roast fish", "sardine"],
        &["烤鱼", "蒸鱼", "清蒸鱼"],
        &[],
    ),
    &meal("sushi", 0.5, |d| dish(d, "sushi", Course::Sushi)).words(
        &["sushi", "sashimi"],
        &["寿司", "刺身"],
        &["sushi.n.1"],
    ),
    &meal("tofu", 0.5, |d| dish(d, "tofu", Course::Cubes(0xF4_EC_D8))).words(
        &["tofu", "jelly", "pudding", "gelatin"],
        &["豆腐", "果冻", "布丁"],
        &["tofu.n.1", "pudding.n.2"],
    ),
    &meal("butter", 0.3, |d| dish(d, "butter", Course::Cubes(0xF4_D8_6A))).words(
        &["butter", "margarine"],
        &["黄油"],
        &["butter.n.1"],
    ),
    &meal("chocolate", 0.4, |d| dish(d, "chocolate", Course::Cubes(0x4A_24_14))).words(
        &["chocolate", "chocolate bar", "brownie", "fudge"],
        &["巧克力", "布朗尼"],
        &["chocolate.n.2"],
    ),
];

#[derive(Clone, Copy)]
enum Course {
    Steak,
    Egg,
    Bird,
    Sausages,
    Fish,
    Sushi,
    Cubes(u32),
}

/// A plate 26 cm wide with something on it.
fn dish(design: &Design, name: &str, course: Course) -> Model {
    let mut craft = Craft::new();
    let main = |own: u32| design.color_or(hex(own));
    let shape = [(0.0, 0.0), (0.07, 0.0), (0.075, 0.004), (0.13, 0.018), (0.128, 0.022), (0.08, 0.01), (0.0, 0.008)];
    let rim = move |p: Vec3, _: Vec3| {
        let r = libm::sqrtf(p.x * p.x + p.z * p.z);
        if (0.112..0.118).contains(&r) { hex(0x3A_6A_A8) } else { hex(0xF6_F2_EA) }
    };
    craft.put(GLAZE, fine_lathe(&shape, 0.002, 0.004).painted(rim));
    let y = 0.009;
    match course {
        Course::Steak => {
            let cut = plate(
                &polygon(
                    &[
                        (-0.07, -0.03),
                        (-0.02, -0.05),
                        (0.05, -0.04),
                        (0.075, 0.0),
                        (0.04, 0.045),
                        (-0.03, 0.05),
                        (-0.075, 0.02),
                    ],
                    0.02,
                ),
                0.026,
                0.008,
            );
            let tone = main(0x7A_3A_1E);
            craft.put(
                MOIST,
                cut.painted(move |p, n| if n.y > 0.5 && (p.x + p.z * 0.6) % 0.028 > 0.02 { tone * 0.35 } else { tone })
                    .at(-0.01, y, 0.01),
            );
            for k in 0..5 {
                let at = around(0.02, k as f32 * 0.38);
                craft.put(
                    MOIST,
                    ball(0.013).colored(hex([0xE0_C0_6A, 0x5A_9A_32][k as usize % 2])).at(
                        0.055 + at.x,
                        y + 0.012,
                        -0.06 + at.z,
                    ),
                );
            }
            craft.put(
                MOIST,
                round_box(vec3(0.022, 0.012, 0.018), 0.004).yawed(25.0).colored(hex(0xF4_D8_6A)).at(
                    -0.015,
                    y + 0.031,
                    0.01,
                ),
            );
        }
        Course::Egg => {
            let white = fine_ball(0.06, 30)
                .scaled(1.0, 0.12, 0.9)
                .bent(|p| p * vec3(1.0, 1.0, 1.0) * (1.0 + 0.15 * libm::sinf(libm::atan2f(p.x, p.z) * 5.0)));
            craft.put(MOIST, white.colored(hex(0xFA_F6_EC)).at(-0.02, y + 0.006, 0.015));
            craft.put(
                Material { roughness: 0.08, ..GLAZE },
                fine_ball(0.024, 24).scaled(1.0, 0.62, 1.0).colored(main(0xF0_9A_12)).at(-0.016, y + 0.012, 0.018),
            );
            for k in 0..2 {
                let rasher = surface(4, 24, |u, v| {
                    vec3((v - 0.5) * 0.13, 0.006 + 0.006 * libm::sinf(v * 22.0), (u - 0.5) * 0.026)
                });
                let striped = rasher.painted(|p, _| {
                    if (p.z * 240.0 + p.x * 9.0) as i32 % 2 == 0 { hex(0xA8_32_22) } else { hex(0xE8_B0_90) }
                });
                craft.put(
                    Material { two_sided: true, ..MOIST },
                    striped.yawed(24.0 + 8.0 * k as f32).at(0.035, y + 0.003 * k as f32, -0.035 - 0.026 * k as f32),
                );
            }
        }
        Course::Bird => {
            let skin = main(0xB8_62_1E);
            let blobs = [
                Blob::ellipsoid(vec3(0.0, 0.06, 0.0), vec3(0.06, 0.05, 0.078)).color(skin),
                Blob::ellipsoid(vec3(0.0, 0.08, 0.02), vec3(0.045, 0.034, 0.05)).seam(0.02).color(skin),
                Blob::ellipsoid(vec3(-0.058, 0.05, 0.035), vec3(0.024, 0.028, 0.045)).seam(0.012).color(skin),
                Blob::ellipsoid(vec3(0.058, 0.05, 0.035), vec3(0.024, 0.028, 0.045)).seam(0.012).color(skin),
                Blob::cone(vec3(-0.056, 0.05, 0.06), vec3(-0.035, 0.06, 0.105), 0.017, 0.009).seam(0.012).color(skin),
                Blob::cone(vec3(0.056, 0.05, 0.06), vec3(0.035, 0.06, 0.105), 0.017, 0.009).seam(0.012).color(skin),
                Blob::cone(vec3(-0.06, 0.06, -0.02), vec3(-0.075, 0.04, 0.01), 0.016, 0.011).seam(0.012).color(skin),
                Blob::cone(vec3(0.06, 0.06, -0.02), vec3(0.075, 0.04, 0.01), 0.016, 0.011).seam(0.012).color(skin),
            ];
            let roast = melt(blobs, 0.004).painted(move |p, n| {
                skin.lerp(
                    hex(0x5E_24_0A),
                    (n.y * 0.45 + 0.25 * libm::sinf(p.x * 90.0) * libm::sinf(p.z * 80.0)).clamp(0.0, 0.6),
                )
            });
            craft.put(MOIST, roast.at(0.0, 0.0, -0.01));
            for side in [-1.0, 1.0] {
                craft.put(Material::CLAY, fine_ball(0.011, 10).colored(hex(0xF4_EC_DA)).at(side * 0.033, 0.062, 0.1));
            }
            for k in 0..12 {
                let at = around(0.095, k as f32 / 12.0 + 0.04);
                craft.put(
                    Material { sway_m: 0.0, ..Material::LEAF },
                    fine_ball(0.016, 8)
                        .scaled(1.2, 0.5, 1.0)
                        .colored(hex([0x5E_A0_3A, 0x7A_B8_4A][k as usize % 2]))
                        .at(at.x, y + 0.012, at.z),
                );
            }
        }
        Course::Sausages => {
            let tone = main(0x9A_42_1E);
            for k in 0..3 {
                let z = (k as f32 - 1.0) * 0.038;
                let path = curve(&[vec3(-0.075, 0.02, z), vec3(0.0, 0.02, z + 0.018), vec3(0.075, 0.02, z)], 8);
                let link = tube(&path, |s| 0.016 * libm::powf(libm::sinf(PI * (0.03 + 0.94 * s)), 0.2));
                craft.put(
                    MOIST,
                    link.painted(move |p, n| {
                        if n.y > 0.3 && (p.x + 0.5 * p.z).rem_euclid(0.024) < 0.005 { tone * 0.35 } else { tone }
                    })
                    .at(0.0, y, 0.0),
                );
            }
        }
        Course::Fish => {
            let tone = main(0xB8_8A_4A);
            let body = fine_ball(0.09, 34).scaled(1.0, 0.16, 0.34).painted(move |p, n| {
                if n.y > 0.2 && (p.x + 0.4 * p.z).rem_euclid(0.03) < 0.006 {
                    tone * 0.4
                } else {
                    tone * (1.0 + 0.12 * libm::sinf(p.x * 300.0) * libm::sinf(p.z * 300.0))
                }
            });
            craft.put(MOIST, body.at(-0.01, y + 0.012, 0.0));
            let tail =
                plate(&polygon(&[(0.0, 0.0), (0.045, 0.032), (0.034, 0.0), (0.045, -0.032)], 0.005), 0.006, 0.002);
            craft.put(MOIST, tail.colored(tone * 0.8).at(0.068, y + 0.008, 0.0));
            craft.put(GLAZE, fine_ball(0.006, 10).colored(hex(0xF4_F0_E6)).at(-0.075, y + 0.022, 0.008));
            for k in 0..3 {
                craft.put(
                    MOIST,
                    cylinder(0.02, 0.004, 0.001).pitched(6.0).colored(hex(0xF0_D0_3A)).at(
                        -0.03 + 0.03 * k as f32,
                        y + 0.028,
                        -0.004,
                    ),
                );
            }
        }
        Course::Sushi => {
            for k in 0..6 {
                let (x, z) = ((k % 3) as f32 * 0.058 - 0.058, if k < 3 { -0.032 } else { 0.034 });
                if k < 3 {
                    craft.put(
                        MOIST,
                        ball(0.024).scaled(0.8, 0.62, 1.2).painted(speckle(hex(0xF6_F2_E8), 0.1, 0.004, 3)).at(
                            x,
                            y + 0.014,
                            z,
                        ),
                    );
                    let slice = ball(0.026).scaled(0.86, 0.34, 1.3).bent(|p| vec3(p.x, p.y - 3.0 * p.z * p.z, p.z));
                    let tone = [main(0xE8_7A_4A), hex(0xC8_3A_3A), hex(0xF4_D0_6A)][k as usize];
                    craft.put(
                        MOIST,
                        slice
                            .painted(
                                move |p, _| {
                                    if (p.z * 140.0 + p.x * 60.0) as i32 % 2 == 0 { tone } else { shade(tone, 1.25) }
                                },
                            )
                            .at(x, y + 0.031, z),
                    );
                } else {
                    craft.put(Material::MATT, cylinder(0.023, 0.028, 0.002).colored(hex(0x16_22_1A)).at(x, y, z));
                    craft.put(MOIST, cylinder(0.0205, 0.002, 0.0).colored(hex(0xF6_F2_E8)).at(x, y + 0.0275, z));
                    craft.put(
                        MOIST,
                        cylinder(0.009, 0.002, 0.0)
                            .colored(hex([0xE8_7A_4A, 0x7A_B0_3A, 0xF0_C8_4A][k as usize - 3]))
                            .at(x, y + 0.0288, z),
                    );
                }
            }
        }
        Course::Cubes(own) => {
            let tone = main(own);
            for k in 0..9 {
                let (x, z, level) = match k {
                    0..=5 => ((k % 3) as f32 * 0.036 - 0.036, (k / 3) as f32 * 0.036 - 0.018, 0.0),
                    _ => ((k - 7) as f32 * 0.03, 0.002, 1.0),
                };
                let cube = round_box(vec3(0.032, 0.028, 0.032), 0.005).yawed(9.0 * wobble(6, k) + 20.0 * level);
                craft.put(
                    design.surface_or(MOIST),
                    cube.colored(tone * (1.0 + 0.06 * wobble(2, k))).at(x, y + 0.014 + 0.028 * level, z),
                );
            }
        }
    }
    craft.socket(SocketRole::Vent, 0, vec3(0.0, 0.05, 0.0), Vec3::Y);
    craft.grip(vec3(0.0, 0.014, 0.125), Vec3::Z);
    craft.object(name)
}
