//! Rabbit, mouse, squirrel and hedgehog.

use super::beasts::steady;
use super::beasts::{CAT_SHAPE, beast};
use super::coat::Coat;
use super::creature;
use super::mammal::{Ears, Mammal, RODENT};
use super::quadruped::{Joints, Quadruped, Shape};
use crate::kinds::figure::Figure;
use crate::{Design, Kind};
use glam::vec3;
use studio_shape::{Blob, Model, hex};
use studio_storyboard::Sound;

pub(super) const RABBIT: Kind = Kind {
    mass_kg: 2.0,
    call: Some(Sound::Squeak),
    ..creature(
        "rabbit",
        &["rabbit", "bunny", "hare", "bunny rabbit"],
        &["兔子", "小兔子", "小白兔", "野兔", "兔"],
        &["rabbit.n.1", "hare.n.1"],
        rabbit,
    )
};

pub(super) const MOUSE: Kind = Kind {
    mass_kg: 0.3,
    call: Some(Sound::Squeak),
    ..creature(
        "mouse",
        &["mouse", "rat", "hamster", "gerbil"],
        &["老鼠", "小老鼠", "仓鼠"],
        &["mouse.n.1", "rat.n.1", "hamster.n.1", "rodent.n.1"],
        mouse,
    )
};

pub(super) const SQUIRREL: Kind = Kind {
    mass_kg: 0.5,
    call: Some(Sound::Chatter),
    ..creature(
        "squirrel",
        &["squirrel", "chipmunk"],
        &["松鼠", "小松鼠", "花栗鼠"],
        &["squirrel.n.1", "chipmunk.n.1"],
        squirrel,
    )
};

pub(super) const HEDGEHOG: Kind = Kind {
    mass_kg: 0.8,
    call: Some(Sound::Squeak),
    ..creature("hedgehog", &["hedgehog", "porcupine"], &["刺猬", "豪猪"], &["hedgehog.n.2", "porcupine.n.1"], hedgehog)
};

const SMALL: Shape = Shape {
    back: 0.185,
    length: 0.115,
    girth: 0.072,
    depth: 0.072,
    leg: 0.024,
    paw: vec3(0.028, 0.020, 0.040),
    neck: vec3(0.0, 0.055, 0.052),
    neck_radii: [0.056, 0.054],
    head: vec3(0.0, 0.042, 0.030),
    head_size: 0.078,
    tail: &[(vec3(0.0, -0.01, 0.02), 0.034), (vec3(0.0, 0.01, -0.02), 0.036)],
    ..CAT_SHAPE
};

fn rabbit(design: &Design) -> Model {
    let white = hex(0xF6_F2_EA);
    let coats = [
        Coat { under: white, tail_tip: white, ..Coat::plain(&["gray", "plain"], hex(0xB0_A8_A4), hex(0x4A_2C_1C)) },
        Coat::plain(&["white", "snow"], white, hex(0x9A_3C_48)),
        Coat { under: hex(0xF0_DC_C0), tail_tip: white, ..Coat::plain(&["brown"], hex(0xA8_78_50), hex(0x3A_22_14)) },
    ];
    let ears = Ears {
        root: vec3(0.34, 0.86, -0.10),
        tip: vec3(0.58, 2.15, -0.24),
        radii: [0.22, 0.17],
        hollow: Some(0xEC_A8_A8),
    };
    let kind = Mammal { nose: 0xD8_78_84, whiskers: 3, ..beast("rabbit", SMALL, RODENT, ears) };
    kind.build(design, &[steady(design, &coats)])
}

fn mouse(design: &Design) -> Model {
    let coats = [
        Coat { under: hex(0xE8_DC_D4), ..Coat::plain(&["gray", "plain"], hex(0xA0_98_98), hex(0x1E_14_12)) },
        Coat { under: hex(0xF8_EC_DC), ..Coat::plain(&["hamster", "golden"], hex(0xD8_A0_60), hex(0x1E_14_12)) },
    ];
    let ears = Ears {
        root: vec3(0.72, 0.80, -0.05),
        tip: vec3(0.80, 0.92, -0.05),
        radii: [0.46, 0.46],
        hollow: Some(0xE8_AC_AC),
    };
    const SHAPE: Shape = Shape {
        back: 0.095,
        length: 0.06,
        girth: 0.038,
        depth: 0.038,
        leg: 0.012,
        paw: vec3(0.015, 0.010, 0.020),
        neck: vec3(0.0, 0.022, 0.028),
        neck_radii: [0.030, 0.029],
        head: vec3(0.0, 0.022, 0.016),
        head_size: 0.044,
        tail: &[
            (vec3(0.0, 0.0, 0.0), 0.007),
            (vec3(0.0, 0.02, -0.03), 0.006),
            (vec3(0.0, 0.05, -0.05), 0.006),
            (vec3(0.0, 0.085, -0.055), 0.005),
            (vec3(0.0, 0.11, -0.04), 0.004),
        ],
        ..SMALL
    };
    let kind = Mammal { nose: 0xD8_78_84, whiskers: 3, ..beast("mouse", SHAPE, RODENT, ears) };
    kind.build(design, &[steady(design, &coats)])
}

fn squirrel(design: &Design) -> Model {
    let cream = hex(0xF4_E4_CC);
    let coat = Coat { under: cream, ..Coat::plain(&["red", "plain"], hex(0xB4_60_2C), hex(0x1E_14_12)) };
    let ears = Ears {
        root: vec3(0.54, 0.76, -0.05),
        tip: vec3(0.70, 1.38, -0.08),
        radii: [0.26, 0.05],
        hollow: Some(0xE0_B8_A4),
    };
    const SHAPE: Shape = Shape {
        back: 0.165,
        length: 0.10,
        tail: &[
            (vec3(0.0, 0.0, 0.01), 0.026),
            (vec3(0.0, 0.05, -0.05), 0.046),
            (vec3(0.0, 0.13, -0.075), 0.056),
            (vec3(0.0, 0.21, -0.06), 0.054),
            (vec3(0.0, 0.25, -0.11), 0.036),
        ],
        ..SMALL
    };
    let kind = Mammal { whiskers: 2, ..beast("squirrel", SHAPE, RODENT, ears) };
    kind.build(design, &[steady(design, &[coat])])
}

fn hedgehog(design: &Design) -> Model {
    let coat = Coat { mark: hex(0x5A_42_32), ..Coat::plain(&["plain"], hex(0xE0_C0_98), hex(0x1E_14_12)) };
    fn spines(figure: &mut Figure, body: &Quadruped, joints: &Joints, coat: &Coat) {
        let (center, radii) = (body.belly.0 + vec3(0.0, 0.012, -0.012), vec3(0.080, 0.085, 0.120));
        for k in 0..90u8 {
            let up = 1.0 - 1.05 * (f32::from(k) + 0.5) / 90.0;
            let flat = (1.0 - up * up).max(0.0).sqrt();
            let angle = 2.399_963 * f32::from(k);
            let out = vec3(flat * libm::sinf(angle), up, flat * libm::cosf(angle));
            if out.z > 0.82 {
                continue;
            }
            let root = center + out * radii * 0.86;
            let tip = root + (out + vec3(0.0, 0.1, -0.45)).normalize() * 0.040;
            let joint = if root.z < center.z { joints.hips } else { joints.chest };
            figure.body.add(Blob::cone(root, tip, 0.013, 0.003).seam(0.004).fast_color(coat.mark).joint(joint));
        }
    }
    const SHAPE: Shape = Shape { back: 0.158, ..SMALL };
    let ears = Ears {
        root: vec3(0.68, 0.62, -0.02),
        tip: vec3(0.76, 0.74, 0.0),
        radii: [0.24, 0.22],
        hollow: Some(0xD8_A4_90),
    };
    let kind = Mammal { extras: spines, ..beast("hedgehog", SHAPE, RODENT, ears) };
    kind.build(design, &[steady(design, &[coat])])
}
