//! Machines of work: sewing machine, typewriter, printer, projector, record player, cash register.

use super::{BLACK, BRASS, ENAMEL, IVORY, LIT, STEEL, appliance, buttons, knob};
use crate::craft::*;

pub(in crate::kinds) const ALL: &[&Kind] = &[
    &appliance("sewing machine", 9.0, build_sewing_machine)
        .words(&["sewing machine"], &["缝纫机"], &["sewing_machine.n.1"])
        .runs(Sound::Tick),
    &appliance("typewriter", 6.0, build_typewriter)
        .words(&["typewriter"], &["打字机"], &["typewriter.n.1"])
        .calls(Sound::Typing),
    &appliance("printer", 6.0, build_printer)
        .words(
            &["printer", "photocopier", "copier", "scanner", "fax machine", "3d printer"],
            &["打印机", "复印机", "扫描仪", "传真机"],
            &["printer.n.2", "photocopier.n.1"],
        )
        .runs(Sound::Robot),
    &appliance("projector", 4.0, build_projector)
        .words(
            &["projector", "film projector", "slide projector", "movie projector"],
            &["投影仪", "放映机"],
            &["projector.n.2"],
        )
        .runs(Sound::Tick),
    &appliance("record player", 5.0, build_record_player).words(
        &["record player", "gramophone", "turntable", "phonograph", "vinyl player"],
        &["留声机", "唱片机", "黑胶唱机", "电唱机"],
        &["record_player.n.1", "acoustic_gramophone.n.1"],
    ),
    &appliance("cash register", 8.0, build_cash_register)
        .words(
            &["cash register", "till", "register", "cash machine", "atm"],
            &["收银机", "收款机", "取款机"],
            &["cash_register.n.1", "cash_machine.n.1"],
        )
        .calls(Sound::Bell),
];

fn build_sewing_machine(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x1E_22_2A));
    let lacquer = design.surface_or(Material { roughness: 0.1, ..Material::GLOSS });
    let gold = hex(0xD9_A4_3B);
    craft.put(Material::WOOD, block(0.5, 0.04, 0.22, 0.012).colored(hex(0x8A_52_2C)));
    craft.put(lacquer, block(0.46, 0.03, 0.18, 0.012).colored(color).at(0.0, 0.04, 0.0));
    // The arm: a column at the right, a beam to the left, the head over the needle.
    let arm = melt(
        [
            Blob::cone(vec3(0.17, 0.06, 0.0), vec3(0.16, 0.26, 0.0), 0.05, 0.045).color(color),
            Blob::cone(vec3(0.17, 0.27, 0.0), vec3(-0.16, 0.27, 0.0), 0.045, 0.036).seam(0.04).color(color),
            Blob::round_box(vec3(-0.165, 0.235, 0.0), vec3(0.03, 0.07, 0.034), 0.02).seam(0.03).color(color),
        ],
        0.006,
    );
    craft.put(lacquer, arm.colored(color));
    for (x, long) in [(0.0, 0.2), (0.02, 0.12)] {
        craft.put(METAL, round_box(vec3(long, 0.004, 0.003), 0.001).colored(gold).at(x, 0.262 + 0.3 * x, 0.041));
    }
    for k in 0..5 {
        let petal = ball(0.013).scaled(0.5, 1.0, 0.15).at(0.0, 0.014, 0.0).rolled(72.0 * k as f32);
        craft.put(METAL, petal.colored(gold).at(0.165, 0.15, 0.048));
    }
    let wheel = craft.turning(Role::Rotor(0), 0, vec3(0.225, 0.27, 0.0), Vec3::X);
    craft.put(METAL, torus(0.052, 0.012).rolled(90.0).colored(hex(STEEL)).at(0.228, 0.27, 0.0).on_joint(wheel));
    for k in 0..3 {
        let out = Quat::from_rotation_x(TAU * k as f32 / 3.0) * (Vec3::Y * 0.05);
        let hub = vec3(0.228, 0.27, 0.0);
        craft.put(METAL, rod(hub, hub + out, 0.006).colored(hex(STEEL)).on_joint(wheel));
    }
    craft.put(METAL, rod(vec3(-0.165, 0.08, 0.01), vec3(-0.165, 0.18, 0.01), 0.0035).colored(hex(STEEL)));
    craft.put(METAL, rod(vec3(-0.18, 0.09, 0.0), vec3(-0.18, 0.18, 0.0), 0.005).colored(hex(STEEL)));
    craft.put(METAL, round_box(vec3(0.02, 0.004, 0.05), 0.0015).colored(hex(STEEL)).at(-0.172, 0.085, 0.012));
    craft.put(METAL, round_box(vec3(0.09, 0.003, 0.12), 0.001).colored(hex(STEEL)).at(-0.16, 0.071, 0.0));
    for (x, c) in [(0.08, 0xC8_2A_46), (0.12, 0xE8_C2_4A)] {
        craft.put(Material::WOOD, cylinder(0.017, 0.05, 0.004).colored(hex(0xC8_96_5A)).at(x, 0.308, 0.0));
        craft.put(Material::CLOTH, cylinder(0.015, 0.036, 0.006).colored(hex(c)).at(x, 0.315, 0.0));
    }
    let thread = curve(
        &[
            vec3(0.08, 0.345, 0.015),
            vec3(-0.06, 0.34, 0.03),
            vec3(-0.165, 0.31, 0.036),
            vec3(-0.165, 0.2, 0.03),
            vec3(-0.165, 0.08, 0.012),
        ],
        6,
    );
    craft.put(Material::CLOTH, tube(&thread, |_| 0.0012).colored(hex(0xC8_2A_46)));
    let cloth = surface(20, 20, |u, v| {
        let (x, z) = (-0.16 + (u - 0.5) * 0.2, 0.16 - v * 0.3);
        let edge = (z - 0.1).max(0.0);
        vec3(x, (0.076 + 0.004 * libm::sinf(x * 60.0 + z * 30.0) * (z.abs() * 9.0).min(1.0) - edge * 1.1).max(0.003), z)
    });
    craft.put(
        Material { two_sided: true, ..Material::CLOTH },
        cloth.painted(|p, _| if (p.x * 60.0) as i32 % 2 == 0 { hex(0x6A_9A_C4) } else { hex(0xE8_EC_F0) }),
    );
    craft.socket(SocketRole::User, 0, vec3(-0.16, 0.08, 0.12), Vec3::NEG_Z);
    craft.object("sewing machine")
}

fn build_typewriter(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x3A_7A_78));
    let enamel = design.surface_or(ENAMEL);
    let side = polygon(&[(-0.17, 0.0), (0.16, 0.0), (0.16, 0.1), (0.06, 0.13), (-0.04, 0.06), (-0.17, 0.03)], 0.02);
    craft.put(enamel, prism(&side, 0.34, 0.02).yawed(90.0).colored(color));
    for row in 0..4 {
        for k in 0..10 {
            let at = vec3(
                -0.135 + 0.03 * k as f32 - 0.007 * row as f32 + 0.01,
                0.052 + 0.012 * row as f32,
                0.14 - 0.03 * row as f32,
            );
            craft.put(METAL, rod(at - Vec3::Y * 0.025, at, 0.003).colored(hex(STEEL)));
            craft.put(Material::GLOSS, cylinder(0.0115, 0.006, 0.002).colored(hex(IVORY)).at(at.x, at.y, at.z));
            craft.put(METAL, torus(0.0115, 0.0018).colored(hex(STEEL)).at(at.x, at.y + 0.005, at.z));
        }
    }
    craft.put(Material::PLASTIC, round_box(vec3(0.15, 0.012, 0.018), 0.005).colored(hex(BLACK)).at(0.0, 0.044, 0.168));
    craft.put(Material::PLASTIC, cylinder(0.024, 0.36, 0.004).rolled(90.0).colored(hex(BLACK)).at(0.18, 0.155, -0.09));
    for x in [-0.2, 0.2] {
        craft.put(
            Material::PLASTIC,
            cylinder(0.022, 0.03, 0.006).rolled(90.0).colored(hex(BLACK)).at(x + 0.015, 0.155, -0.09),
        );
    }
    craft.put(METAL, rod(vec3(-0.17, 0.16, -0.06), vec3(-0.23, 0.19, 0.0), 0.005).colored(hex(STEEL)));
    let sheet = surface(4, 20, |u, v| {
        let rise = v * 0.24;
        vec3((u - 0.5) * 0.22, 0.145 + rise, -0.064 - 0.3 * rise * rise - 0.02 * v)
    });
    craft.put(Material::PAPER, sheet.colored(hex(0xF8_F4_E8)));
    let line = design.text.clone().filter(|t| !t.trim().is_empty()).unwrap_or_else(|| "Dear friend,".into());
    let letters = text(&line, 0.013, 0.001).joined();
    let size = letters.bounds().size().x.max(0.05);
    craft.put(
        Material::PLASTIC,
        letters.scaled((0.18 / size).min(1.0), 1.0, 1.0).pitched(-10.0).colored(hex(BLACK)).at(0.0, 0.3, -0.082),
    );
    for k in 0..15 {
        let lean = (k as f32 - 7.0) * 0.013;
        craft.put(METAL, rod(vec3(lean, 0.12, -0.02), vec3(lean * 1.5, 0.085, 0.02), 0.0015).colored(hex(STEEL)));
    }
    for x in [-0.07, 0.07] {
        craft.put(METAL, cylinder(0.035, 0.012, 0.003).colored(hex(BLACK)).at(x, 0.13, -0.01));
        craft.put(METAL, cylinder(0.012, 0.016, 0.003).colored(hex(BRASS)).at(x, 0.13, -0.01));
    }
    craft.socket(SocketRole::User, 0, vec3(0.0, 0.06, 0.12), Vec3::NEG_Z);
    craft.object("typewriter")
}

fn build_printer(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xE6_E4_DE));
    craft.put(
        design.surface_or(Material::PLASTIC),
        round_box(vec3(0.44, 0.2, 0.34), 0.03).colored(color).at(0.0, 0.105, 0.0),
    );
    craft
        .put(Material::PLASTIC, round_box(vec3(0.42, 0.03, 0.3), 0.012).colored(hex(0x3A_3C_44)).at(0.0, 0.212, -0.01));
    craft.put(Material::MATT, round_box(vec3(0.3, 0.03, 0.02), 0.004).colored(hex(0x14_14_18)).at(-0.04, 0.1, 0.165));
    let sheet = surface(4, 10, |u, v| vec3(-0.04 + (u - 0.5) * 0.24, 0.1 - 0.05 * v * v, 0.16 + 0.16 * v));
    craft.put(Material::PAPER, sheet.colored(hex(0xFA_F8_F2)));
    for k in 0..5 {
        craft.put(
            Material::PLASTIC,
            round_box(vec3(0.17 - 0.03 * (k % 3) as f32, 0.002, 0.007), 0.0005)
                .colored(hex([0x3A_6A_B0, 0x60_64_6C][usize::from(k > 0)]))
                .at(-0.05, 0.099 - 0.008 * k as f32, 0.205 + 0.024 * k as f32),
        );
    }
    let feed = surface(4, 10, |u, v| vec3((u - 0.5) * 0.24, 0.2 + 0.17 * v, -0.13 - 0.05 * v));
    craft.put(Material::PAPER, feed.colored(hex(0xF6_F4_EE)));
    craft.put(
        Material::PLASTIC,
        round_box(vec3(0.3, 0.12, 0.012), 0.005).pitched(-16.0).colored(color * 0.85).at(0.0, 0.25, -0.155),
    );
    craft.put(LIT, round_box(vec3(0.06, 0.035, 0.006), 0.002).colored(hex(0x5A_A8_D0)).at(0.16, 0.16, 0.169));
    craft.put(
        LIT,
        buttons(vec3(0.16, 0.115, 0.17), 3, 0.022, vec3(0.012, 0.012, 0.006), |k| {
            [0x5A_D0_6A, IVORY, 0xF0_8A_2A][k as usize]
        }),
    );
    craft.object("printer")
}

fn build_projector(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x4A_50_58));
    craft.put(design.surface_or(ENAMEL), block(0.14, 0.2, 0.26, 0.02).colored(color).at(0.0, 0.04, 0.0));
    craft.put(METAL, block(0.2, 0.04, 0.3, 0.01).colored(hex(BLACK)));
    craft.put(METAL, cylinder(0.034, 0.1, 0.006).pitched(90.0).colored(hex(STEEL)).at(0.0, 0.16, 0.12));
    craft.put(
        Material { emission: 5.0, ..Material::GLOW },
        cylinder(0.026, 0.004, 0.001).pitched(90.0).colored(hex(0xFF_F0_C8)).at(0.0, 0.16, 0.22),
    );
    for (index, z) in [(0, 0.13), (1, -0.14)] {
        let hub = vec3(0.02, 0.37, z);
        let reel = craft.turning(Role::Rotor(index), 0, hub, Vec3::X);
        craft.put(METAL, rod(vec3(0.02, 0.2, z * 0.5), hub, 0.012).colored(hex(BLACK)));
        for side in [-0.016, 0.016] {
            craft.put(
                METAL,
                torus(0.12, 0.006).rolled(90.0).colored(hex(STEEL)).at(hub.x + side, hub.y, hub.z).on_joint(reel),
            );
            for k in 0..5 {
                let out = Quat::from_rotation_x(TAU * k as f32 / 5.0) * (Vec3::Y * 0.118);
                let at = hub + Vec3::X * side;
                craft.put(METAL, rod(at, at + out, 0.008).colored(hex(STEEL)).on_joint(reel));
            }
        }
        craft.put(
            Material::PLASTIC,
            cylinder(0.07 + 0.03 * index as f32, 0.02, 0.002)
                .rolled(90.0)
                .colored(hex(0x2A_1E_1A))
                .at(hub.x + 0.01, hub.y, hub.z)
                .on_joint(reel),
        );
    }
    craft.put(METAL, knob(vec3(0.0, 0.08, 0.13), 0.018, BRASS));
    craft.socket(SocketRole::Light, 0, vec3(0.0, 0.16, 0.23), Vec3::Z);
    craft.object("projector")
}

fn build_record_player(design: &Design) -> Model {
    let mut craft = Craft::new();
    let wood = design.color_or(hex(0x8A_4E_26));
    craft.put(
        design.surface_or(Material { roughness: 0.3, ..Material::WOOD }),
        block(0.42, 0.11, 0.36, 0.02).colored(wood).at(0.0, 0.015, 0.0),
    );
    for (x, z) in [(-0.17, -0.14), (0.17, -0.14), (-0.17, 0.14), (0.17, 0.14)] {
        craft.put(METAL, cylinder(0.018, 0.02, 0.004).colored(hex(BRASS)).at(x, 0.0, z));
    }
    let spin = craft.turning(Role::Rotor(0), 0, vec3(-0.04, 0.13, 0.0), Vec3::Y);
    craft.put(METAL, cylinder(0.15, 0.012, 0.003).colored(hex(STEEL)).at(-0.04, 0.125, 0.0).on_joint(spin));
    let disc_of_wax = cylinder(0.147, 0.005, 0.001).painted(|p, _| {
        let r = libm::sqrtf(p.x * p.x + p.z * p.z);
        hex(0x16_16_1A) * (1.0 + 0.7 * libm::sinf(r * 900.0).abs())
    });
    craft.put(Material { roughness: 0.16, ..Material::GLOSS }, disc_of_wax.at(-0.04, 0.137, 0.0).on_joint(spin));
    for r in [0.07, 0.085, 0.1, 0.115, 0.13] {
        craft.put(Material::GLOSS, torus(r, 0.0011).colored(hex(0x4A_4A_52)).at(-0.04, 0.142, 0.0).on_joint(spin));
    }
    craft.put(
        Material::PAPER,
        cylinder(0.048, 0.002, 0.0).colored(design.color_at(1, hex(0xC8_3A_2A))).at(-0.04, 0.1421, 0.0).on_joint(spin),
    );
    craft.put(
        Material::PAPER,
        round_box(vec3(0.05, 0.002, 0.01), 0.0008).colored(hex(IVORY)).at(-0.04, 0.1445, 0.022).on_joint(spin),
    );
    craft.put(METAL, cylinder(0.004, 0.02, 0.002).colored(hex(STEEL)).at(-0.04, 0.137, 0.0));
    craft.put(METAL, cylinder(0.022, 0.04, 0.006).colored(hex(BRASS)).at(0.16, 0.125, -0.11));
    let arm = curve(&[vec3(0.16, 0.165, -0.11), vec3(0.15, 0.17, 0.02), vec3(0.06, 0.156, 0.07)], 6);
    craft.put(METAL, tube(&arm, |_| 0.006).colored(hex(BRASS)));
    craft
        .put(METAL, round_box(vec3(0.03, 0.014, 0.018), 0.004).yawed(30.0).colored(hex(BLACK)).at(0.052, 0.152, 0.074));
    // The horn of brass opens over the disc.
    let mouth: Vec<(f32, f32)> = (0..=12)
        .map(|k| {
            let s = k as f32 / 12.0;
            (0.014 + 0.15 * libm::powf(s, 2.6), 0.34 * s)
        })
        .collect();
    let mut profile = mouth.clone();
    profile.extend(mouth.iter().rev().map(|&(r, y)| (r - 0.003, y + 0.001)));
    profile.push(mouth[0]);
    let bell = fine_lathe(&profile, 0.0, 0.02).painted(|p, _| hex(BRASS) * (0.8 + 0.8 * p.y));
    craft.put(
        Material { roughness: 0.2, two_sided: true, ..METAL },
        bell.pitched(38.0).rolled(12.0).at(0.14, 0.26, -0.1),
    );
    let neck = curve(&[vec3(0.16, 0.16, -0.12), vec3(0.165, 0.22, -0.14), vec3(0.14, 0.262, -0.1)], 6);
    craft.put(METAL, tube(&neck, |_| 0.014).colored(hex(BRASS)));
    craft.put(METAL, rod(vec3(0.21, 0.07, 0.05), vec3(0.27, 0.07, 0.05), 0.006).colored(hex(BRASS)));
    craft.put(Material::WOOD, rod(vec3(0.27, 0.07, 0.05), vec3(0.27, 0.12, 0.05), 0.01).colored(hex(0x5A_30_1A)));
    craft.object("record player")
}

fn build_cash_register(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x9A_4A_2A));
    let shell = design.surface_or(ENAMEL);
    craft.put(shell, block(0.4, 0.11, 0.38, 0.015).colored(color * 0.8));
    let drawer = craft.joint(Role::Extra(0), 0, vec3(0.0, 0.06, 0.19));
    craft.put(shell, round_box(vec3(0.36, 0.07, 0.02), 0.008).colored(color).at(0.0, 0.056, 0.19).on_joint(drawer));
    craft.put(
        METAL,
        rod(vec3(-0.05, 0.056, 0.212), vec3(0.05, 0.056, 0.212), 0.008).colored(hex(BRASS)).on_joint(drawer),
    );
    let side = polygon(&[(-0.17, 0.0), (0.16, 0.0), (0.16, 0.2), (0.07, 0.2), (-0.17, 0.06)], 0.02);
    craft.put(shell, prism(&side, 0.36, 0.015).yawed(90.0).colored(color).at(0.0, 0.11, 0.0));
    for row in 0..4 {
        let (y, z) = (0.2 + 0.022 * row as f32, 0.13 - 0.038 * row as f32);
        for k in 0..7 {
            let tone = [IVORY, IVORY, IVORY, 0xC8_3A_2A, 0x3A_7A_5A, 0x3A_6A_A0, BLACK][k];
            craft.put(
                Material::GLOSS,
                cylinder(0.014, 0.022, 0.004).pitched(30.0).colored(hex(tone)).at(-0.12 + 0.04 * k as f32, y, z),
            );
        }
    }
    craft.put(shell, round_box(vec3(0.3, 0.12, 0.08), 0.02).colored(color).at(0.0, 0.36, -0.1));
    craft
        .put(Material::GLOSS, round_box(vec3(0.25, 0.07, 0.01), 0.004).colored(hex(0x12_1E_1A)).at(0.0, 0.365, -0.062));
    craft.put(
        Material { emission: 2.2, ..Material::GLOW },
        text("12.50", 0.04, 0.003).joined().colored(hex(0x7A_F0_A0)).at(0.0, 0.346, -0.054),
    );
    craft.put(METAL, rod(vec3(0.185, 0.2, 0.0), vec3(0.235, 0.32, 0.04), 0.008).colored(hex(STEEL)));
    craft.put(Material::GLOSS, ball(0.02).colored(hex(BLACK)).at(0.236, 0.325, 0.04));
    craft.socket(SocketRole::User, 0, vec3(0.0, 0.2, 0.15), Vec3::NEG_Z);
    craft.object("cash register")
}
