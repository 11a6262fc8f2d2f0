//! Machines of the home and of public rooms: iron, dryer, headphones, vacuum cleaner, vending and arcade machines.

use super::{BLACK, BRASS, ENAMEL, IVORY, LIT, STEEL, appliance, buttons, standing};
use crate::craft::*;

pub(in crate::kinds) const ALL: &[&Kind] = &[
    &appliance("iron", 1.2, build_iron).words(
        &["clothes iron", "steam iron", "iron"],
        &["熨斗", "电熨斗"],
        &["iron.n.4"],
    ),
    &appliance("hair dryer", 0.6, build_hair_dryer)
        .words(&["hair dryer", "hairdryer", "blow dryer"], &["吹风机", "电吹风"], &["hand_blower.n.1"])
        .runs(Sound::Propeller),
    &appliance("headphones", 0.3, build_headphones).words(
        &["headphones", "headphone", "earphones", "headset"],
        &["耳机", "头戴式耳机"],
        &["earphone.n.1"],
    ),
    &appliance("calculator", 0.15, build_calculator)
        .words(
            &["calculator", "remote control", "remote"],
            &["计算器", "遥控器"],
            &["calculator.n.2", "remote_control.n.1"],
        )
        .calls(Sound::Beep),
    &appliance("walkie-talkie", 0.3, build_walkie_talkie).words(
        &["walkie-talkie", "walkie talkie", "two-way radio"],
        &["对讲机"],
        &["walkie-talkie.n.1"],
    ),
    &standing("vacuum cleaner", 6.0, build_vacuum)
        .words(&["vacuum cleaner", "vacuum", "hoover"], &["吸尘器"], &["vacuum.n.4"])
        .runs(Sound::Engine),
    &standing("vending machine", 200.0, build_vending_machine)
        .words(
            &["vending machine", "slot machine", "ticket machine"],
            &["自动售货机", "售货机", "售票机", "老虎机"],
            &["vending_machine.n.1", "slot_machine.n.1", "slot.n.7"],
        )
        .runs(Sound::Hum),
    &standing("arcade machine", 90.0, build_arcade)
        .words(
            &["arcade machine", "arcade game", "pinball machine", "jukebox", "arcade cabinet", "video game"],
            &["街机", "游戏机", "弹珠机", "点唱机"],
            &["pinball_machine.n.1", "jukebox.n.1"],
        )
        .runs(Sound::Beep),
];

fn build_iron(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x3A_7A_B8));
    let sole = polygon(
        &[(-0.055, 0.1), (0.055, 0.1), (0.058, 0.0), (0.035, -0.09), (0.0, -0.135), (-0.035, -0.09), (-0.058, 0.0)],
        0.02,
    );
    let flip = |m: Mesh| m.yawed(180.0);
    craft.put(Material { roughness: 0.12, ..METAL }, flip(plate(&sole, 0.012, 0.003)).colored(hex(STEEL)));
    craft.put(
        design.surface_or(ENAMEL),
        flip(plate(&sole, 0.05, 0.02)).scaled(0.93, 1.0, 0.94).colored(color).at(0.0, 0.012, 0.0),
    );
    let handle = curve(
        &[
            vec3(0.0, 0.05, 0.08),
            vec3(0.0, 0.12, 0.06),
            vec3(0.0, 0.135, 0.0),
            vec3(0.0, 0.13, -0.08),
            vec3(0.0, 0.055, -0.09),
        ],
        6,
    );
    craft.put(Material::PLASTIC, tube(&handle, |_| 0.017).colored(hex(BLACK)));
    craft.put(Material::PLASTIC, cylinder(0.024, 0.012, 0.004).colored(hex(IVORY)).at(0.0, 0.06, -0.01));
    craft.put(LIT, ball(0.006).colored(hex(0xF0_5A_2A)).at(0.0, 0.145, 0.03));
    let cable =
        curve(&[vec3(0.0, 0.125, -0.09), vec3(0.01, 0.1, -0.15), vec3(0.04, 0.006, -0.16), vec3(0.1, 0.005, -0.12)], 6);
    craft.put(Material::PLASTIC, tube(&cable, |_| 0.005).colored(hex(BLACK)));
    craft.socket(SocketRole::Vent, 0, vec3(0.0, 0.02, 0.12), Vec3::Z);
    craft.grip(vec3(0.0, 0.135, 0.0), Vec3::Y);
    craft.object("iron")
}

fn build_hair_dryer(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xE0_6A_8A));
    let shell = design.surface_or(ENAMEL);
    let barrel =
        [(0.0, -0.09), (0.03, -0.088), (0.046, -0.06), (0.048, 0.0), (0.036, 0.06), (0.032, 0.11), (0.0, 0.11)];
    craft.put(shell, fine_lathe(&barrel, 0.006, 0.01).pitched(90.0).colored(color).at(0.0, 0.22, 0.0));
    craft.put(
        Material::PLASTIC,
        fine_lathe(&[(0.028, 0.1), (0.036, 0.1), (0.03, 0.15), (0.024, 0.15), (0.028, 0.1)], 0.002, 0.01)
            .pitched(90.0)
            .colored(hex(BLACK))
            .at(0.0, 0.22, 0.0),
    );
    craft.put(
        Material { emission: 0.7, ..Material::MATT },
        cylinder(0.028, 0.004, 0.001).pitched(90.0).colored(hex(0xD8_4A_1E)).at(0.0, 0.22, 0.11),
    );
    for r in [0.01, 0.02, 0.03] {
        craft.put(METAL, torus(r, 0.0018).pitched(90.0).colored(hex(STEEL)).at(0.0, 0.22, -0.088));
    }
    craft.put(shell, rod(vec3(0.0, 0.2, -0.01), vec3(0.0, 0.03, -0.035), 0.022).colored(color));
    craft.put(Material::PLASTIC, round_box(vec3(0.014, 0.035, 0.01), 0.004).colored(hex(IVORY)).at(0.0, 0.15, 0.008));
    craft.put(
        Material::PLASTIC,
        tube(&curve(&[vec3(0.0, 0.02, -0.036), vec3(0.0, 0.004, -0.06), vec3(0.06, 0.004, -0.09)], 5), |_| 0.004)
            .colored(hex(BLACK)),
    );
    craft.socket(SocketRole::Vent, 0, vec3(0.0, 0.22, 0.15), Vec3::Z);
    craft.grip(vec3(0.0, 0.11, -0.02), Vec3::Z);
    craft.object("hair dryer")
}

fn build_headphones(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x2A_2C_34));
    let shell = design.surface_or(ENAMEL);
    let band: Vec<Vec3> = (0..=20)
        .map(|k| {
            let a = PI * k as f32 / 20.0;
            vec3(0.085 * libm::cosf(a), 0.07 + 0.115 * libm::sinf(a), 0.0)
        })
        .collect();
    craft.put(shell, tube(&band, |s| 0.008 + 0.004 * libm::sinf(PI * s)).colored(color));
    craft.put(Material::CLOTH, tube(&band[5..16], |_| 0.014).at(0.0, -0.006, 0.0).colored(color * 0.6));
    for side in [-1.0, 1.0] {
        craft.put(METAL, rod(vec3(side * 0.086, 0.05, 0.0), vec3(side * 0.084, 0.09, 0.0), 0.006).colored(hex(STEEL)));
        craft.put(shell, cylinder(0.042, 0.03, 0.01).rolled(-90.0 * side).colored(color).at(side * 0.072, 0.045, 0.0));
        craft.put(Material::FELT, torus(0.03, 0.014).rolled(90.0).colored(hex(BLACK)).at(side * 0.068, 0.045, 0.0));
        craft.put(
            METAL,
            cylinder(0.022, 0.003, 0.001).rolled(-90.0 * side).colored(design.color_at(1, hex(BRASS))).at(
                side * 0.101,
                0.045,
                0.0,
            ),
        );
    }
    craft.grip(vec3(0.0, 0.185, 0.0), Vec3::Z);
    craft.object("headphones")
}

fn build_calculator(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x3E_44_50));
    let tilt = |m: Mesh| m.pitched(-62.0).at(0.0, 0.05, 0.0);
    craft.put(design.surface_or(Material::PLASTIC), tilt(round_box(vec3(0.09, 0.15, 0.016), 0.008).colored(color)));
    craft.put(
        LIT,
        tilt(round_box(vec3(0.074, 0.03, 0.004), 0.002).colored(hex(0xA8_C0_98) * 0.6).at(0.0, 0.048, 0.008)),
    );
    craft
        .put(Material::PLASTIC, tilt(text("1234.5", 0.018, 0.002).joined().colored(hex(BLACK)).at(0.004, 0.04, 0.011)));
    for row in 0..5 {
        let keys = buttons(vec3(0.0, 0.016 - 0.02 * row as f32, 0.009), 4, 0.02, vec3(0.016, 0.014, 0.008), |k| {
            if k == 3 {
                0xE0_8A_2A
            } else if row == 0 {
                0xC8_4A_3A
            } else {
                IVORY
            }
        });
        craft.put(Material::PLASTIC, tilt(keys));
    }
    craft.put(Material::PLASTIC, block(0.07, 0.04, 0.02, 0.006).colored(color * 0.7).at(0.0, 0.0, -0.04));
    craft.grip(vec3(0.0, 0.05, 0.0), Vec3::Z);
    craft.object("calculator")
}

fn build_walkie_talkie(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xE0_B0_2A));
    craft.put(design.surface_or(Material::PLASTIC), block(0.065, 0.15, 0.04, 0.012).colored(color));
    craft.put(Material::PLASTIC, cylinder(0.007, 0.1, 0.003).colored(hex(BLACK)).at(-0.02, 0.145, 0.0));
    craft.put(Material::PLASTIC, cylinder(0.01, 0.016, 0.003).colored(hex(BLACK)).at(0.018, 0.148, 0.0));
    craft.put(LIT, round_box(vec3(0.042, 0.024, 0.004), 0.002).colored(hex(0x8A_C8_6A)).at(0.0, 0.122, 0.02));
    for k in 0..6 {
        craft.put(
            Material::PLASTIC,
            round_box(vec3(0.04, 0.004, 0.004), 0.001).colored(hex(BLACK)).at(0.0, 0.026 + 0.01 * k as f32, 0.02),
        );
    }
    craft.put(Material::PLASTIC, buttons(vec3(0.0, 0.096, 0.02), 3, 0.016, vec3(0.011, 0.008, 0.005), |_| BLACK));
    craft.grip(vec3(0.0, 0.06, 0.02), Vec3::Z);
    craft.object("walkie-talkie")
}

fn build_vacuum(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC8_32_2A));
    let shell = design.surface_or(ENAMEL);
    craft.put(shell, round_box(vec3(0.26, 0.2, 0.4), 0.08).colored(color).at(-0.1, 0.15, -0.2));
    craft.put(Material::PLASTIC, round_box(vec3(0.27, 0.05, 0.34), 0.02).colored(hex(BLACK)).at(-0.1, 0.1, -0.2));
    for side in [-1.0, 1.0] {
        craft.put(
            Material::PLASTIC,
            cylinder(0.08, 0.03, 0.01).rolled(90.0).colored(hex(BLACK)).at(-0.1 + side * 0.14 + 0.015, 0.08, -0.28),
        );
    }
    let hose =
        curve(&[vec3(-0.1, 0.2, -0.02), vec3(-0.05, 0.36, 0.14), vec3(0.12, 0.62, 0.0), vec3(0.2, 0.86, -0.12)], 12);
    craft.put(Material::PLASTIC, tube(&hose, |s| 0.022 + 0.003 * libm::sinf(s * 260.0)).colored(hex(0x50_54_5C)));
    craft.put(METAL, rod(vec3(0.2, 0.86, -0.12), vec3(0.2, 0.06, 0.34), 0.018).colored(hex(STEEL)));
    craft.put(Material::PLASTIC, rod(vec3(0.2, 0.95, -0.17), vec3(0.2, 0.78, -0.074), 0.024).colored(hex(BLACK)));
    craft.put(Material::PLASTIC, round_box(vec3(0.28, 0.05, 0.1), 0.02).colored(hex(BLACK)).at(0.2, 0.026, 0.36));
    craft.grip(vec3(0.2, 0.9, -0.14), Vec3::Z);
    craft.object("vacuum cleaner")
}

fn build_vending_machine(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC8_2A_26));
    craft.put(design.surface_or(ENAMEL), block(0.95, 1.85, 0.75, 0.03).colored(color));
    craft.put(
        Material { emission: 0.5, ..Material::MATT },
        round_box(vec3(0.62, 1.2, 0.02), 0.008).colored(hex(0xE8_F0_F4)).at(-0.1, 1.12, 0.37),
    );
    let tones = [0xC8_3A_2A, 0x3A_8A_4A, 0xF0_B4_2A, 0x3A_6A_C0, 0xE8_8A_B0, 0x8A_4A_A0];
    for row in 0..5 {
        let y = 0.58 + 0.235 * row as f32;
        craft.put(METAL, round_box(vec3(0.6, 0.012, 0.05), 0.003).colored(hex(STEEL)).at(-0.1, y, 0.4));
        for k in 0..6 {
            let can = cylinder(0.036, 0.14, 0.01).colored(hex(tones[(k * 2 + row * 3) % 6]));
            craft.put(Material { emission: 0.15, ..Material::GLOSS }, can.at(-0.35 + 0.1 * k as f32, y + 0.008, 0.4));
        }
    }
    craft.put(Material::GLOSS, round_box(vec3(0.17, 0.5, 0.02), 0.01).colored(hex(BLACK)).at(0.34, 1.2, 0.37));
    for row in 0..4 {
        craft.put(
            LIT,
            buttons(vec3(0.34, 1.36 - 0.07 * row as f32, 0.385), 3, 0.045, vec3(0.032, 0.04, 0.01), |_| IVORY),
        );
    }
    craft.put(METAL, round_box(vec3(0.09, 0.02, 0.012), 0.004).colored(hex(STEEL)).at(0.34, 1.05, 0.385));
    craft.put(Material::MATT, round_box(vec3(0.56, 0.2, 0.02), 0.02).colored(hex(0x18_18_1C)).at(-0.1, 0.3, 0.37));
    let sign = design.text.clone().filter(|t| !t.trim().is_empty()).unwrap_or_else(|| "DRINKS".into());
    let word = text(&sign, 0.09, 0.02).joined();
    let wide = word.bounds().size().x.max(0.1);
    craft.put(LIT, word.scaled((0.8 / wide).min(1.0), 1.0, 1.0).colored(hex(0xFA_F6_EC)).at(0.0, 1.745, 0.385));
    craft.socket(SocketRole::Light, 0, vec3(-0.1, 1.1, 0.5), Vec3::Z);
    craft.object("vending machine")
}

fn build_arcade(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x4A_2A_8A));
    let other = design.color_at(1, hex(0xF0_B4_2A));
    let side = polygon(
        &[
            (-0.32, 0.0),
            (0.34, 0.0),
            (0.34, 0.72),
            (0.42, 0.92),
            (0.2, 1.02),
            (0.1, 1.5),
            (0.28, 1.56),
            (0.28, 1.8),
            (-0.32, 1.8),
        ],
        0.03,
    );
    for x in [-0.32, 0.32] {
        craft.put(design.surface_or(ENAMEL), prism(&side, 0.04, 0.01).yawed(-90.0).colored(other).at(x, 0.0, 0.0));
    }
    let core = polygon(
        &[
            (-0.3, 0.02),
            (0.3, 0.02),
            (0.3, 0.72),
            (0.39, 0.9),
            (0.17, 1.0),
            (0.04, 1.48),
            (0.25, 1.56),
            (0.25, 1.77),
            (-0.3, 1.77),
        ],
        0.02,
    );
    craft.put(ENAMEL, prism(&core, 0.62, 0.008).yawed(-90.0).colored(color));
    let face = |m: Mesh, y: f32, z: f32, lean: f32| m.pitched(lean).at(0.0, y, z);
    craft.put(
        Material::GLOSS,
        face(round_box(vec3(0.54, 0.46, 0.02), 0.01).colored(hex(0x12_12_1A)), 1.25, 0.115, -15.0),
    );
    let screen = Material { emission: 1.8, ..Material::GLOW };
    craft.put(screen, face(round_box(vec3(0.46, 0.38, 0.01), 0.004).colored(hex(0x10_1A_4A)), 1.25, 0.13, -15.0));
    for k in 0..12 {
        let block =
            round_box(vec3(0.05, 0.022, 0.008), 0.002).colored(hex([0xF0_4A_4A, 0xF0_B4_2A, 0x4A_D0_7A][k / 4]));
        craft.put(
            screen,
            face(block.at(-0.16 + 0.105 * (k % 4) as f32, 0.13 - 0.045 * (k / 4) as f32, 0.0), 1.25, 0.14, -15.0),
        );
    }
    craft.put(screen, face(fine_ball(0.018, 10).colored(hex(0xFA_FA_F0)).at(0.06, -0.05, 0.0), 1.25, 0.14, -15.0));
    craft.put(
        screen,
        face(
            round_box(vec3(0.1, 0.018, 0.008), 0.002).colored(hex(0x5A_C8_F0)).at(0.02, -0.15, 0.0),
            1.25,
            0.14,
            -15.0,
        ),
    );
    craft.put(LIT, text("ARCADE", 0.11, 0.02).joined().colored(hex(0xFA_E0_6A)).at(0.0, 1.61, 0.26));
    craft.put(METAL, rod(vec3(-0.16, 0.94, 0.28), vec3(-0.17, 1.03, 0.3), 0.01).colored(hex(STEEL)));
    craft.put(Material::GLOSS, ball(0.03).colored(hex(0xD8_2A_2A)).at(-0.17, 1.05, 0.303));
    for (k, x) in [0.02, 0.1, 0.18].into_iter().enumerate() {
        craft.put(
            LIT,
            cylinder(0.026, 0.03, 0.008).colored(hex([0xF0_4A_4A, 0xF0_D0_3A, 0x4A_90_F0][k])).at(x, 0.945, 0.27),
        );
    }
    craft.put(Material::PLASTIC, round_box(vec3(0.2, 0.24, 0.02), 0.01).colored(hex(BLACK)).at(0.0, 0.4, 0.3));
    craft.socket(SocketRole::User, 0, vec3(0.0, 0.95, 0.35), Vec3::NEG_Z);
    craft.socket(SocketRole::Light, 0, vec3(0.0, 1.25, 0.3), Vec3::Z);
    craft.object("arcade machine")
}
