//! Small things and tools: bulbs, cans, locks, scissors, wrenches, spades, yarn, rope, soap.

use super::{BLACK, BRASS, CHINA, SHINY, STEEL, large, small};
use crate::craft::*;

pub(in crate::kinds) const ALL: &[&Kind] = &[
    &small("light bulb", 0.06, build_bulb)
        .words(&["light bulb", "bulb", "lightbulb"], &["灯泡", "电灯泡"], &["light_bulb.n.1"])
        .made_of(Substance::Glass, 0.06),
    &small("can", 0.3, build_can)
        .words(
            &["soda can", "beer can", "cola can", "soda"],
            &["易拉罐", "可乐", "汽水"],
            &["soft_drink.n.1", "beer_can.n.1"],
        )
        .loose(Form::Cylinder, 0.2, 0.4)
        .calls(Sound::Fizz),
    &small("padlock", 0.3, build_padlock)
        .words(&["padlock", "lock", "combination lock"], &["锁", "挂锁", "门锁"], &["padlock.n.1", "lock.n.1"])
        .calls(Sound::Click),
    &small("scissors", 0.1, build_scissors)
        .words(&["scissors", "pair of scissors", "shears"], &["剪刀", "剪子"], &["scissors.n.1"])
        .calls(Sound::Snap),
    &small("screwdriver", 0.15, |d| tool(d, "screwdriver", Head::Blade)).words(
        &["screwdriver", "chisel", "awl"],
        &["螺丝刀", "凿子"],
        &["screwdriver.n.1", "chisel.n.1"],
    ),
    &small("wrench", 0.4, |d| tool(d, "wrench", Head::Jaw)).words(
        &["wrench", "spanner", "pliers", "tongs"],
        &["扳手", "钳子"],
        &["wrench.n.3", "pliers.n.1"],
    ),
    &small("saw", 0.5, |d| tool(d, "saw", Head::Teeth))
        .words(&["saw", "handsaw", "hacksaw"], &["锯子", "手锯"], &["saw.n.2"])
        .calls(Sound::Saw),
    &large("axe", Substance::Metal, 1.5, |d| long_tool(d, "axe", true))
        .words(&["axe", "ax", "hatchet", "pickaxe"], &["斧头", "斧子", "镐"], &["ax.n.1"])
        .calls(Sound::Chop),
    &large("shovel", Substance::Metal, 1.8, |d| long_tool(d, "shovel", false)).words(
        &["shovel", "spade", "trowel"],
        &["铲子", "铁锹", "铁铲"],
        &["shovel.n.1", "spade.n.2"],
    ),
    &small("ball of yarn", 0.1, build_yarn)
        .words(
            &["ball of yarn", "yarn", "ball of wool", "yarn ball", "thread", "string"],
            &["毛线球", "毛线", "线团", "针线"],
            &["yarn.n.1", "thread.n.1"],
        )
        .made_of(Substance::Cloth, 0.1)
        .loose(Form::Ball, 0.1, 0.7),
    &small("rope", 0.8, build_rope)
        .words(&["rope", "coil of rope", "lasso", "cord"], &["绳子", "绳索", "麻绳"], &["rope.n.1"])
        .made_of(Substance::Cloth, 0.8),
    &large("tire", Substance::Rubber, 8.0, build_tire).words(&["tire", "tyre", "car tire"], &["轮胎"], &["tire.n.1"]),
    &small("soap", 0.1, build_soap)
        .words(&["soap", "bar of soap", "sponge"], &["肥皂", "香皂", "海绵"], &["soap.n.1", "sponge.n.1"])
        .made_of(Substance::Plastic, 0.1),
];

fn build_bulb(design: &Design) -> Model {
    let mut craft = Craft::new();
    let glow = design.color_or(hex(0xFF_D8_7A));
    craft.put(
        SHINY,
        fine_lathe(&[(0.0, 0.0), (0.006, 0.0), (0.012, 0.006), (0.013, 0.03), (0.0, 0.03)], 0.002, 0.003)
            .bent(|p| {
                let f = 1.0 + 0.07 * libm::sinf(p.y * 1300.0);
                vec3(p.x * f, p.y, p.z * f)
            })
            .colored(hex(STEEL)),
    );
    let bulb = [(0.012, 0.028), (0.016, 0.042), (0.03, 0.066), (0.031, 0.082), (0.022, 0.104), (0.0, 0.112)];
    craft.put(
        Material { opacity: 0.4, emission: 0.5, ..Material::GLASS },
        fine_lathe(&bulb, 0.006, 0.006).colored(glow),
    );
    let wire = curve(
        &[
            vec3(-0.006, 0.03, 0.0),
            vec3(-0.012, 0.07, 0.0),
            vec3(-0.004, 0.08, 0.0),
            vec3(0.004, 0.07, 0.0),
            vec3(0.012, 0.08, 0.0),
            vec3(0.006, 0.03, 0.0),
        ],
        5,
    );
    craft.put(Material { emission: 6.0, ..Material::GLOW }, tube(&wire, |_| 0.0014).colored(glow));
    craft.socket(SocketRole::Light, 0, vec3(0.0, 0.08, 0.0), Vec3::Y);
    craft.object("light bulb")
}

fn build_can(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC8_1E_22));
    craft.put(
        SHINY,
        fine_lathe(
            &[(0.0, 0.003), (0.024, 0.0), (0.033, 0.01), (0.033, 0.112), (0.027, 0.122), (0.025, 0.12), (0.0, 0.117)],
            0.002,
            0.004,
        )
        .colored(hex(STEEL)),
    );
    let band =
        fine_lathe(&[(0.032, 0.011), (0.0337, 0.011), (0.0337, 0.111), (0.032, 0.111), (0.032, 0.011)], 0.0005, 0.003);
    let wave = hex(0xFA_F6_EE);
    craft.put(
        design.surface_or(Material { roughness: 0.16, ..Material::GLOSS }),
        band.painted(move |p, _| {
            let s = p.y - 0.034 - 0.008 * libm::sinf(libm::atan2f(p.x, p.z) * 2.0);
            if s.abs() < 0.005 { wave } else { color }
        }),
    );
    if let Some(words) = design.text.as_deref().filter(|t| !t.trim().is_empty()) {
        let label = text(words, 0.02, 0.002);
        let wide = label.bounds.size().x.max(0.01);
        let fitted = label.joined().scaled((0.046 / wide).min(1.0), (0.046 / wide).clamp(0.5, 1.0), 1.0);
        craft.put(
            Material::PLASTIC,
            fitted
                .bent(|p| vec3(p.x, p.y, p.z + libm::sqrtf((0.034 * 0.034 - p.x * p.x).max(0.0))))
                .colored(wave)
                .at(0.0, 0.065, 0.0),
        );
    }
    craft.put(SHINY, torus(0.008, 0.0022).scaled(1.0, 0.5, 1.4).colored(hex(0xA8_AC_B2)).at(0.0, 0.12, 0.006));
    craft.grip(vec3(0.0, 0.06, 0.033), Vec3::Z);
    craft.object("can")
}

fn build_padlock(design: &Design) -> Model {
    let mut craft = Craft::new();
    craft.put(design.surface_or(SHINY), block(0.07, 0.055, 0.03, 0.01).colored(design.color_or(hex(BRASS))));
    let bow: Vec<Vec3> = std::iter::once(vec3(0.022, 0.05, 0.0))
        .chain((0..=12).map(|k| {
            let a = PI * k as f32 / 12.0;
            vec3(0.022 * libm::cosf(a), 0.075 + 0.022 * libm::sinf(a), 0.0)
        }))
        .chain([vec3(-0.022, 0.05, 0.0)])
        .collect();
    craft.put(SHINY, tube(&bow, |_| 0.006).colored(hex(STEEL)));
    craft.put(Material::MATT, cylinder(0.007, 0.002, 0.0).pitched(90.0).colored(hex(BLACK)).at(0.0, 0.032, 0.0145));
    craft.put(Material::MATT, round_box(vec3(0.005, 0.016, 0.002), 0.0005).colored(hex(BLACK)).at(0.0, 0.022, 0.0155));
    craft.object("padlock")
}

fn build_scissors(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xD4_3A_2A));
    let blade = polygon(&[(0.0, -0.012), (0.012, -0.006), (0.003, 0.12), (-0.001, 0.12)], 0.001);
    for side in [-1.0f32, 1.0] {
        let joint = craft.turning(Role::Hinge(u8::from(side > 0.0)), 0, vec3(0.0, 0.008, 0.0), Vec3::Y);
        let flat = |m: Mesh| m.rolled(side * -13.0).pitched(-90.0).at(0.0, 0.006 + 0.003 * side, 0.0).on_joint(joint);
        craft.put(SHINY, flat(prism(&blade, 0.003, 0.0008).scaled(side, 1.0, 1.0).colored(hex(STEEL))));
        craft.put(
            design.surface_or(Material::PLASTIC),
            flat(tube(&[vec3(0.0, -0.008, 0.0), vec3(-side * 0.012, -0.045, 0.0)], |_| 0.005).colored(color)),
        );
        craft.put(
            Material::PLASTIC,
            flat(torus(0.021, 0.006).pitched(90.0).scaled(0.85, 1.2, 0.8).at(-side * 0.02, -0.068, 0.0).colored(color)),
        );
    }
    craft.put(SHINY, cylinder(0.005, 0.012, 0.001).colored(hex(BRASS)).at(0.0, 0.002, 0.0));
    craft.grip(vec3(0.0, 0.006, 0.068), Vec3::NEG_Z);
    craft.object("scissors")
}

#[derive(Clone, Copy)]
enum Head {
    Blade,
    Jaw,
    Teeth,
}

/// A hand tool that lies on its side along X, its grip at the left.
fn tool(design: &Design, name: &str, head: Head) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xD8_5A_1E));
    let (steel, y) = (hex(STEEL), 0.014);
    match head {
        Head::Blade => {
            craft.put(SHINY, rod(vec3(0.0, y, 0.0), vec3(0.11, y, 0.0), 0.004).colored(steel));
            craft.put(SHINY, round_box(vec3(0.02, 0.003, 0.01), 0.001).colored(steel).at(0.115, y, 0.0));
            let grip =
                [(0.0, 0.0), (0.009, 0.0), (0.014, 0.02), (0.011, 0.06), (0.014, 0.085), (0.008, 0.1), (0.0, 0.1)];
            let ridged = fine_lathe(&grip, 0.003, 0.004).bent(|p| {
                let f = 1.0 + 0.08 * libm::sinf(libm::atan2f(p.x, p.z) * 6.0);
                vec3(p.x * f, p.y, p.z * f)
            });
            craft.put(design.surface_or(Material::PLASTIC), ridged.rolled(90.0).colored(color).at(0.0, y, 0.0));
        }
        Head::Jaw => {
            let shape = polygon(
                &[
                    (-0.1, -0.011),
                    (0.07, -0.009),
                    (0.085, -0.026),
                    (0.12, -0.026),
                    (0.122, -0.01),
                    (0.098, -0.009),
                    (0.098, 0.009),
                    (0.122, 0.01),
                    (0.12, 0.026),
                    (0.085, 0.026),
                    (0.07, 0.009),
                    (-0.1, 0.011),
                    (-0.112, 0.0),
                ],
                0.004,
            );
            let own = if design.colors.is_empty() { steel } else { color };
            craft.put(design.surface_or(SHINY), plate(&shape, 0.009, 0.002).colored(own).at(0.0, 0.001, 0.0));
            craft.put(
                Material::PLASTIC,
                round_box(vec3(0.09, 0.013, 0.026), 0.006).colored(color).at(-0.06, 0.0066, 0.0),
            );
        }
        Head::Teeth => {
            let mut edge = vec![(-0.05, 0.05), (0.3, 0.022), (0.3, 0.0)];
            for k in 0..30 {
                let x = 0.3 - 0.35 * k as f32 / 30.0;
                edge.push((x - 0.0058, -0.008 - 0.02 * (k as f32 / 30.0)));
                edge.push((x - 0.0117, -0.0008 - 0.02 * (k as f32 / 30.0)));
            }
            craft.put(SHINY, plate(&polygon(&edge, 0.0), 0.003, 0.0).colored(steel).at(-0.08, 0.006, 0.0));
            let grip = curve(
                &[
                    vec3(-0.12, 0.012, -0.045),
                    vec3(-0.19, 0.012, -0.05),
                    vec3(-0.2, 0.012, 0.02),
                    vec3(-0.12, 0.012, 0.028),
                    vec3(-0.12, 0.012, -0.045),
                ],
                6,
            );
            craft.put(
                design.surface_or(Material::WOOD),
                tube(&grip, |_| 0.012).colored(design.color_or(hex(0x9A_5A_2A))),
            );
        }
    }
    craft.grip(vec3(-0.06, y, 0.0), Vec3::X);
    craft.object(name)
}

/// A tool on a long handle, lying along X: an axe or a shovel.
fn long_tool(design: &Design, name: &str, axe: bool) -> Model {
    let mut craft = Craft::new();
    let wood = design.color_or(hex(0xB0_7A_42));
    let y = if axe { 0.022 } else { 0.03 };
    craft.put(
        design.surface_or(Material::WOOD),
        tube(&curve(&[vec3(-0.42, y, 0.01), vec3(-0.1, y, -0.006), vec3(0.36, y, 0.0)], 8), |s| 0.019 - 0.004 * s)
            .colored(wood),
    );
    if axe {
        let head = polygon(
            &[(0.28, 0.03), (0.28, -0.05), (0.24, -0.15), (0.3, -0.165), (0.4, -0.15), (0.36, -0.05), (0.36, 0.03)],
            0.008,
        );
        craft.put(
            SHINY,
            plate(&head, 0.034, 0.006)
                .painted(|p, _| if p.z.abs() > 0.125 { hex(0xE0_E4_E8) } else { hex(0x6A_2A_26) })
                .at(0.0, 0.004, 0.0),
        );
    } else {
        let scoop = surface(16, 20, |u, v| {
            let w = 0.11 * libm::sqrtf((1.0 - libm::powf(v, 4.0)).max(0.01));
            let across = (u - 0.5) * 2.0;
            vec3(0.32 + 0.28 * v, 0.008 + 0.03 * across * across + 0.02 * (1.0 - v), across * w)
        });
        craft.put(Material { two_sided: true, ..SHINY }, scoop.colored(hex(0x8A_90_98)));
        craft.put(Material::WOOD, rod(vec3(-0.43, y, -0.06), vec3(-0.43, y, 0.06), 0.018).colored(wood));
    }
    craft.grip(vec3(-0.2, y, 0.0), Vec3::X);
    craft.object(name)
}

fn build_yarn(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xD4_5A_6A));
    let r = 0.05;
    craft.put(Material::FELT, fine_ball(r * 0.97, 24).colored(color * 0.6).at(0.0, r, 0.0));
    for wrap in 0..6 {
        let turn = Quat::from_rotation_y(wrap as f32 * 1.7) * Quat::from_rotation_x(wrap as f32 * 0.9);
        for band in -2..=2 {
            let (h, s) = (band as f32 * 0.0085, libm::sqrtf(r * r - (band as f32 * 0.0085) * (band as f32 * 0.0085)));
            let strand = torus(s * (0.99 + 0.006 * (wrap % 3) as f32), 0.0036).at(0.0, h, 0.0).turned(turn);
            craft.put(Material::FELT, strand.colored(color * (0.9 + 0.2 * (wrap % 4) as f32 / 3.0)).at(0.0, r, 0.0));
        }
    }
    let tail = curve(
        &[
            vec3(0.03, 0.012, 0.04),
            vec3(0.06, 0.003, 0.05),
            vec3(0.09, 0.003, 0.02),
            vec3(0.13, 0.003, 0.04),
            vec3(0.16, 0.003, 0.0),
        ],
        6,
    );
    craft.put(Material::FELT, tube(&tail, |_| 0.0034).colored(color));
    craft.grip(vec3(0.0, r, r), Vec3::Z);
    craft.object("ball of yarn")
}

fn build_rope(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC8_A4_6A));
    let mut path = Vec::new();
    for k in 0..150 {
        let turns = k as f32 / 24.0;
        let lift = 0.014 + 0.026 * libm::floorf(turns / 2.1);
        path.push(around(0.13 + 0.012 * wobble(2, k / 9), turns) + Vec3::Y * lift);
    }
    path.extend([vec3(0.2, 0.03, 0.1), vec3(0.27, 0.014, 0.02)]);
    let twist = tube(&path, |s| 0.0125 + 0.0016 * libm::sinf(s * 900.0));
    craft.put(
        design.surface_or(Material::CLOTH),
        twist.painted(move |p, _| color * (0.9 + 0.12 * libm::sinf((p.x + p.z) * 260.0 + p.y * 200.0))),
    );
    craft.object("rope")
}

fn build_tire(design: &Design) -> Model {
    let mut craft = Craft::new();
    let rubber = design.color_or(hex(0x24_24_28));
    let tread = lathe(
        &[
            (0.19, -0.09),
            (0.28, -0.095),
            (0.31, -0.07),
            (0.31, 0.07),
            (0.28, 0.095),
            (0.19, 0.09),
            (0.2, 0.0),
            (0.19, -0.09),
        ],
        0.015,
    );
    let up = |m: Mesh| m.pitched(90.0).at(0.0, 0.31, 0.0);
    craft.put(design.surface_or(Material { roughness: 0.7, ..Material::PLASTIC }), up(tread).colored(rubber));
    for k in 0..36 {
        let at = around(0.309, k as f32 / 36.0);
        let lug = round_box(vec3(0.024, 0.12, 0.012), 0.003).yawed(360.0 * k as f32 / 36.0).at(at.x, 0.0, at.z);
        craft.put(Material::PLASTIC, up(lug).colored(rubber * 1.3).bent(|p| vec3(p.x, p.y.max(0.0), p.z)));
    }
    craft.object("tire")
}

fn build_soap(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xF0_B0_C0));
    craft.put(
        CHINA,
        fine_lathe(
            &[(0.0, 0.0), (0.05, 0.0), (0.075, 0.014), (0.07, 0.016), (0.048, 0.006), (0.0, 0.006)],
            0.002,
            0.006,
        )
        .scaled(1.2, 1.0, 0.85)
        .colored(hex(0xF4_F0_E8)),
    );
    craft.put(
        design.surface_or(Material { roughness: 0.35, translucency: 0.2, ..Material::GLOSS }),
        round_box(vec3(0.085, 0.03, 0.055), 0.014).colored(color).at(0.0, 0.022, 0.0),
    );
    for k in 0..16 {
        let at = around(0.035, k as f32 * 0.382);
        let r = 0.006 + 0.004 * wobble(6, k).abs();
        craft.put(
            Material { opacity: 0.6, ..Material::GLASS },
            fine_ball(r, 9).colored(hex(0xF4_FA_FF)).at(at.x * (0.5 + 0.06 * k as f32), 0.037 + 0.3 * r, at.z * 0.7),
        );
    }
    craft.object("soap")
}
