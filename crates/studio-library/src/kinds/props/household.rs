//! Things about the house: bucket, watering can, hammer, chess, pillow, painting.

use crate::craft::*;

/// A bucket.
pub(crate) const BUCKET: Kind = Kind::new(Prop, "bucket", build_bucket)
    .words(&["bucket", "pail"], &["桶", "水桶", "木桶"], &["bucket.n.1"])
    .made_of(Substance::Metal, 1.0)
    .loose(Form::Vessel, 0.1, 0.5);

/// A watering can.
pub(crate) const WATERING_CAN: Kind = Kind::new(Prop, "watering can", build_watering_can)
    .words(&["watering can"], &["洒水壶", "浇水壶", "喷壶"], &["watering_can.n.1"])
    .made_of(Substance::Metal, 0.8)
    .loose(Form::Cylinder, 0.1, 0.5)
    .runs(Sound::Pour);

/// A hammer.
pub(crate) const HAMMER: Kind = Kind::new(Prop, "hammer", build_hammer)
    .words(&["hammer", "tool"], &["锤子", "工具"], &["hammer.n.2", "tool.n.1"])
    .made_of(Substance::Metal, 0.8)
    .loose(Form::Box, 0.2, 0.5)
    .calls(Sound::Hammer);

/// A chess board with its men.
pub(crate) const CHESS: Kind = Kind::new(Prop, "chess", build_chess)
    .words(
        &["chess", "chessboard", "chess set", "board game", "checkers", "chess board"],
        &["棋盘", "象棋", "国际象棋", "围棋", "棋"],
        &["chess_set.n.1", "chessboard.n.1", "board_game.n.1", "chess.n.2"],
    )
    .made_of(Substance::Wood, 1.5)
    .lives(Habitat::Tabletop)
    .calls(Sound::Click);

/// A pillow.
pub(crate) const PILLOW: Kind = Kind::new(Prop, "pillow", build_pillow)
    .words(&["pillow", "cushion"], &["枕头", "抱枕", "靠垫"], &["pillow.n.1", "cushion.n.3", "blanket.n.1"])
    .made_of(Substance::Cloth, 0.6)
    .loose(Form::Box, 0.05, 0.8);

/// A framed picture.
pub(crate) const PAINTING: Kind = Kind::new(Prop, "painting", build_painting)
    .words(
        &["painting", "picture frame", "canvas", "photograph", "portrait", "photo", "picture"],
        &["画", "油画", "相框", "照片", "画布"],
        &["painting.n.1", "picture.n.1", "photograph.n.1"],
    )
    .made_of(Substance::Wood, 3.0)
    .lives(Habitat::Wall);

fn build_bucket(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x3A_7A_B8));
    craft.put(
        design.surface_or(Material::GLOSS),
        lathe(
            &[
                (0.0, 0.0),
                (0.11, 0.0),
                (0.15, 0.26),
                (0.157, 0.265),
                (0.153, 0.275),
                (0.143, 0.27),
                (0.105, 0.01),
                (0.0, 0.01),
            ],
            0.004,
        )
        .colored(color),
    );
    for y in [0.08, 0.2] {
        craft.put(METAL, torus(0.112 + 0.15 * y, 0.004).colored(shade(color, 0.75)).at(0.0, y, 0.0));
    }
    let hinge = craft.turning(Role::Pendulum, 0, vec3(0.0, 0.26, 0.0), Vec3::X);
    craft.put(
        METAL,
        tube(
            &curve(
                &[
                    vec3(-0.152, 0.26, 0.0),
                    vec3(-0.11, 0.38, 0.0),
                    vec3(0.0, 0.43, 0.0),
                    vec3(0.11, 0.38, 0.0),
                    vec3(0.152, 0.26, 0.0),
                ],
                5,
            ),
            |_| 0.005,
        )
        .colored(hex(0xB8_BE_C6))
        .on_joint(hinge),
    );
    craft.put(
        Material::WOOD,
        rod(vec3(-0.045, 0.428, 0.0), vec3(0.045, 0.428, 0.0), 0.012).colored(hex(0xB8_80_4A)).on_joint(hinge),
    );
    craft.put(
        Material { opacity: 0.85, roughness: 0.05, ..Material::GLASS },
        disc(0.138).colored(hex(0x6A_B4_CC)).at(0.0, 0.22, 0.0),
    );
    craft.socket(SocketRole::Grip, hinge, vec3(0.0, 0.43, 0.0), Vec3::Z);
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 0.1, 0.0), Vec3::Y);
    craft.object("bucket")
}

fn build_watering_can(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x4A_9A_6A));
    let enamel = design.surface_or(Material::GLOSS);
    craft.put(
        enamel,
        lathe(
            &[
                (0.0, 0.0),
                (0.1, 0.0),
                (0.105, 0.01),
                (0.095, 0.18),
                (0.08, 0.2),
                (0.07, 0.195),
                (0.085, 0.17),
                (0.0, 0.15),
            ],
            0.006,
        )
        .colored(color),
    );
    craft.put(
        enamel,
        tube(&curve(&[vec3(0.08, 0.06, 0.0), vec3(0.17, 0.12, 0.0), vec3(0.25, 0.25, 0.0)], 5), |s| 0.022 - 0.009 * s)
            .colored(color),
    );
    craft.put(enamel, cone(0.014, 0.042, 0.035, 0.004).rolled(-42.0).colored(color).at(0.243, 0.24, 0.0));
    craft.put(METAL, cylinder(0.039, 0.006, 0.002).rolled(-42.0).colored(hex(0xC9_9A_46)).at(0.267, 0.266, 0.0));
    craft.put(
        enamel,
        tube(
            &curve(&[vec3(-0.09, 0.04, 0.0), vec3(-0.18, 0.1, 0.0), vec3(-0.16, 0.2, 0.0), vec3(-0.08, 0.19, 0.0)], 5),
            |_| 0.011,
        )
        .colored(shade(color, 0.8)),
    );
    craft.put(
        enamel,
        tube(&curve(&[vec3(-0.06, 0.19, 0.0), vec3(0.0, 0.29, 0.0), vec3(0.07, 0.19, 0.0)], 5), |_| 0.009)
            .colored(shade(color, 0.8)),
    );
    craft.socket(SocketRole::Vent, 0, vec3(0.273, 0.272, 0.0), vec3(1.0, 0.9, 0.0));
    craft.grip(vec3(-0.17, 0.15, 0.0), Vec3::Z);
    craft.object("watering can")
}

fn build_hammer(design: &Design) -> Model {
    let mut craft = Craft::new();
    craft.put(
        Material::WOOD,
        tube(&[vec3(-0.17, 0.03, 0.0), vec3(0.0, 0.03, 0.0), vec3(0.13, 0.03, 0.0)], |s| 0.016 - 0.005 * s)
            .colored(design.color_or(hex(0xC8_8A_4A))),
    );
    craft.put(METAL, round_box(vec3(0.035, 0.04, 0.05), 0.01).colored(hex(0x6A_70_78)).at(0.12, 0.03, 0.0));
    craft.put(METAL, cylinder(0.02, 0.035, 0.005).pitched(90.0).colored(hex(0x8A_90_98)).at(0.12, 0.03, 0.02));
    craft.put(
        METAL,
        tube(&curve(&[vec3(0.12, 0.03, -0.02), vec3(0.115, 0.03, -0.05), vec3(0.1, 0.03, -0.075)], 4), |s| {
            0.016 - 0.01 * s
        })
        .colored(hex(0x8A_90_98)),
    );
    craft.grip(vec3(-0.12, 0.03, 0.0), Vec3::X);
    craft.socket(SocketRole::Strike(0), 0, vec3(0.12, 0.03, 0.056), Vec3::Z);
    craft.object("hammer")
}

fn build_chess(design: &Design) -> Model {
    let mut craft = Craft::new();
    let (light, dark) = (hex(0xEE_D8_AE), design.color_or(hex(0x6A_3A_22)));
    craft.put(Material::WOOD, block(0.44, 0.03, 0.44, 0.008).colored(shade(dark, 0.8)));
    for k in 0..64 {
        let (x, z) = ((k % 8) as f32 * 0.05 - 0.175, (k / 8) as f32 * 0.05 - 0.175);
        let color = if (k % 8 + k / 8) % 2 == 0 { light } else { dark };
        craft.put(
            Material::WOOD,
            surface(1, 1, |u, v| vec3(x + 0.05 * (u - 0.5), 0.0308, z - 0.05 * (v - 0.5))).colored(color),
        );
    }
    let back = [0.05, 0.06, 0.066, 0.085, 0.092, 0.066, 0.06, 0.05];
    for (file, officer) in back.into_iter().enumerate() {
        for (row, pawn) in [(0, false), (1, true), (6, true), (7, false)] {
            let high: f32 = if pawn { 0.042 } else { officer };
            let (x, z) = (file as f32 * 0.05 - 0.175, row as f32 * 0.05 - 0.175);
            let color = if row > 3 { hex(0xF4_EA_D2) } else { hex(0x3A_26_20) };
            let joint = craft.joint(Role::Extra((row * 8 + file) as u8), 0, vec3(x, 0.031, z));
            let man = lathe(
                &[
                    (0.0, 0.0),
                    (0.016, 0.0),
                    (0.016, 0.005),
                    (0.007, 0.012),
                    (0.006, high * 0.6),
                    (0.011, high * 0.66),
                    (0.006, high * 0.72),
                    (0.0095, high * 0.86),
                    (0.0, high),
                ],
                0.003,
            );
            craft.put(Material::GLOSS, man.colored(color).at(x, 0.031, z).on_joint(joint));
        }
    }
    craft.top(vec3(0.0, 0.031, 0.0));
    craft.object("chess")
}

fn build_pillow(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xE8_DC_C8));
    let shape = round_box(vec3(0.5, 0.16, 0.34), 0.075).at(0.0, 0.08, 0.0);
    craft.put(
        design.surface_or(Material::CLOTH),
        shape.painted(coat(design, color, design.color_at(1, hex(0xF2_EF_EA)), 0.06)),
    );
    craft.top(vec3(0.0, 0.16, 0.0));
    craft.grip(vec3(0.25, 0.08, 0.0), Vec3::X);
    craft.object("pillow")
}

fn build_painting(design: &Design) -> Model {
    let mut craft = Craft::new();
    let frame = design.color_or(hex(0xC9_9A_46));
    for (w, h, x, y) in
        [(0.8, 0.07, 0.0, 0.035), (0.8, 0.07, 0.0, 0.585), (0.07, 0.62, -0.365, 0.31), (0.07, 0.62, 0.365, 0.31)]
    {
        craft.put(design.surface_or(METAL), round_box(vec3(w, h, 0.05), 0.018).colored(frame).at(x, y, 0.0));
    }
    let scene = surface(60, 44, |u, v| vec3(-0.34 + 0.68 * u, 0.06 + 0.5 * v, 0.005));
    craft.put(
        Material::PAPER,
        scene.painted(|p, _| {
            let (x, y) = (p.x / 0.34, (p.y - 0.31) / 0.25);
            let hill = -0.25 + 0.22 * libm::sinf(x * 3.0 + 0.6);
            let far = 0.1 + 0.25 * libm::sinf(x * 5.0).abs();
            if glam::vec2(x - 0.45, (y - 0.55) * 0.74).length() < 0.16 {
                hex(0xF6_D0_5A)
            } else if y < hill {
                hex(0x5A_8E_42)
            } else if y < far {
                hex(0x6A_86_A8)
            } else {
                hex(0xF0_B0_82).lerp(hex(0x8A_B4_D8), (y * 0.8).clamp(0.0, 1.0))
            }
        }),
    );
    craft.object("painting")
}
