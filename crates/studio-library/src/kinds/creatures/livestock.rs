//! Animals of the farm with hooves: cow, sheep, goat and pig.

use super::coat::{Coat, Pattern};
use super::creature;
use super::hoofed::SIDE_EARS;
use super::hoofed::{HORSE_SHAPE, hoofed, steady};
use super::mammal::{BOVINE, Ears, Mammal, horns, tufts};
use super::quadruped::{Head, Joints, Quadruped, Shape};
use crate::kinds::figure::Figure;
use crate::{Design, Kind};
use glam::vec3;
use studio_shape::{Blob, Material, Model, hex};
use studio_storyboard::Sound;

pub(super) const COW: Kind = Kind {
    mass_kg: 600.0,
    call: Some(Sound::Moo),
    ..creature(
        "cow",
        &["cow", "calf", "bull", "ox", "cattle", "buffalo", "bison", "yak"],
        &["牛", "奶牛", "小牛", "公牛", "水牛", "牦牛"],
        &["cattle.n.1", "bovine.n.1"],
        cow,
    )
};

pub(super) const SHEEP: Kind = Kind {
    mass_kg: 60.0,
    call: Some(Sound::Bleat),
    ..creature(
        "sheep",
        &["sheep", "lamb", "ram", "ewe", "alpaca", "llama"],
        &["羊", "绵羊", "小羊", "羊羔", "羊驼"],
        &["sheep.n.1", "llama.n.1"],
        sheep,
    )
};

pub(super) const GOAT: Kind = Kind {
    mass_kg: 45.0,
    call: Some(Sound::Bleat),
    ..creature("goat", &["goat", "ibex", "antelope", "gazelle"], &["山羊", "羚羊"], &["goat.n.1", "antelope.n.1"], goat)
};

pub(super) const PIG: Kind = Kind {
    mass_kg: 90.0,
    call: Some(Sound::Oink),
    ..creature("pig", &["pig", "piglet", "hog", "piggy", "boar"], &["猪", "小猪", "野猪"], &["swine.n.1"], pig)
};

fn cow(design: &Design) -> Model {
    let (black, white, brown) = (hex(0x2A_27_28), hex(0xF4_F0_E8), hex(0x3A_22_14));
    let coats = [
        Coat { pattern: Pattern::Patched, mark: black, ..Coat::plain(&["patched", "spotted"], white, brown) },
        Coat { under: hex(0xD8_B0_84), ..Coat::plain(&["plain", "brown", "ox"], hex(0x8A_54_30), brown) },
    ];
    fn bell_and_horns(figure: &mut Figure, body: &Quadruped, joints: &Joints, _: &Coat) {
        let pieces = [
            (vec3(0.62, 0.78, 0.0), vec3(1.0, 1.02, 0.1), 0.15, 0.11),
            (vec3(1.0, 1.02, 0.1), vec3(1.06, 1.42, 0.18), 0.11, 0.03),
        ];
        horns(figure, &body.head, joints.head, &pieces, 0xE8_DC_C4);
        let udder = body.hips.0 + vec3(0.0, -0.95, 0.45) * body.hips.1;
        figure
            .body
            .add(Blob::sphere(udder, 0.42 * body.hips.1.x).seam(0.05).fast_color(hex(0xE8_AC_A4)).joint(joints.hips));
    }
    const SHAPE: Shape = Shape {
        back: 1.16,
        length: 0.92,
        girth: 0.31,
        depth: 0.30,
        leg: 0.090,
        paw: vec3(0.105, 0.075, 0.110),
        neck: vec3(0.0, 0.16, 0.36),
        neck_radii: [0.23, 0.20],
        head: vec3(0.0, 0.07, 0.14),
        head_size: 0.255,
        tail: &[
            (vec3(0.0, 0.05, 0.0), 0.040),
            (vec3(0.0, -0.05, -0.10), 0.032),
            (vec3(0.0, -0.40, -0.13), 0.028),
            (vec3(0.0, -0.52, -0.13), 0.065),
            (vec3(0.0, -0.62, -0.13), 0.030),
        ],
        ..HORSE_SHAPE
    };
    let kind = Mammal { extras: bell_and_horns, snout: Some(0xE6_A8_A0), ..hoofed("cow", SHAPE, BOVINE, SIDE_EARS) };
    kind.build(design, &[steady(design, &coats)])
}

fn sheep(design: &Design) -> Model {
    let wool = Coat::plain(&["white"], hex(0xF2_EC_E0), hex(0x3A_2A_1C));
    fn fleece(figure: &mut Figure, body: &Quadruped, joints: &Joints, coat: &Coat) {
        for (i, (center, radii)) in [body.chest, body.belly, body.hips].into_iter().enumerate() {
            let joint = if i == 2 { joints.hips } else { joints.chest };
            let balls = (0..26u8).map(|k| {
                let up = 1.0 - 2.0 * (f32::from(k) + 0.5) / 26.0;
                let flat = (1.0 - up * up).max(0.0).sqrt();
                let angle = 2.399_963 * f32::from(k);
                let out = vec3(flat * libm::sinf(angle), up, flat * libm::cosf(angle));
                (center + out * radii * 1.02, 0.36 * radii.x)
            });
            tufts(figure, joint, coat.base, balls.collect::<Vec<_>>());
        }
        let s = body.head.size;
        tufts(
            figure,
            joints.head,
            coat.base,
            [(-0.4, 0.86), (0.0, 1.0), (0.4, 0.86), (0.0, 0.8)].map(|(x, y)| (body.head.at(vec3(x, y, 0.1)), 0.38 * s)),
        );
    }
    const SHAPE: Shape = Shape {
        back: 0.66,
        length: 0.42,
        girth: 0.20,
        depth: 0.20,
        leg: 0.046,
        paw: vec3(0.055, 0.042, 0.062),
        neck: vec3(0.0, 0.13, 0.19),
        neck_radii: [0.14, 0.12],
        head: vec3(0.0, 0.06, 0.07),
        head_size: 0.148,
        tail: &[(vec3(0.0, 0.0, 0.02), 0.06), (vec3(0.0, -0.06, -0.04), 0.06)],
        ..HORSE_SHAPE
    };
    let face = if design.has("black-faced") { 0x3A_32_30 } else { 0xE8_CC_B0 };
    let kind = Mammal {
        extras: fleece,
        snout: Some(face),
        material: Material::FELT,
        ..hoofed("sheep", SHAPE, BOVINE, SIDE_EARS)
    };
    kind.build(design, &[steady(design, &[wool])])
}

fn goat(design: &Design) -> Model {
    let coat = Coat { under: hex(0xF0_E8_DC), ..Coat::plain(&["plain"], hex(0xB8_A0_84), hex(0xB0_8A_30)) };
    fn beard_and_horns(figure: &mut Figure, body: &Quadruped, joints: &Joints, coat: &Coat) {
        let pieces = [
            (vec3(0.30, 0.85, 0.0), vec3(0.42, 1.50, -0.30), 0.16, 0.12),
            (vec3(0.42, 1.50, -0.30), vec3(0.58, 1.72, -0.85), 0.12, 0.03),
        ];
        horns(figure, &body.head, joints.head, &pieces, 0x8A_78_64);
        let s = body.head.size;
        tufts(
            figure,
            joints.jaw,
            coat.under,
            [(vec3(0.0, -1.05, 0.82), 0.2), (vec3(0.0, -1.28, 0.84), 0.13)].map(|(p, r)| (body.head.at(p), r * s)),
        );
    }
    const SHAPE: Shape = Shape {
        back: 0.68,
        length: 0.42,
        girth: 0.145,
        depth: 0.155,
        leg: 0.046,
        paw: vec3(0.052, 0.042, 0.058),
        neck: vec3(0.0, 0.19, 0.15),
        neck_radii: [0.115, 0.10],
        head: vec3(0.0, 0.06, 0.06),
        head_size: 0.142,
        tail: &[(vec3(0.0, 0.02, 0.0), 0.035), (vec3(0.0, 0.08, -0.07), 0.022)],
        ..HORSE_SHAPE
    };
    let kind = Mammal { extras: beard_and_horns, ..hoofed("goat", SHAPE, BOVINE, SIDE_EARS) };
    kind.build(design, &[steady(design, &[coat])])
}

fn pig(design: &Design) -> Model {
    let coats = [
        Coat::plain(&["pink", "plain"], hex(0xEE_B0_A8), hex(0x3A_24_1C)),
        Coat {
            pattern: Pattern::Patched,
            mark: hex(0x3A_34_34),
            ..Coat::plain(&["spotted", "patched"], hex(0xEE_B0_A8), hex(0x3A_24_1C))
        },
    ];
    let head = Head {
        bridge: (vec3(0.0, -0.12, 0.60), vec3(0.0, -0.26, 1.14), 0.46, 0.34),
        muzzle: (vec3(0.10, -0.28, 1.20), vec3(0.28, 0.27, 0.16)),
        jaw: (vec3(0.0, -0.60, 0.86), vec3(0.30, 0.15, 0.28)),
        mouth: (vec3(0.17, -0.535, 1.04), vec3(0.25, 0.034, 0.34), 0.24),
        ..BOVINE
    };
    let ears = Ears {
        root: vec3(0.58, 0.66, 0.10),
        tip: vec3(0.86, 0.98, 0.55),
        radii: [0.27, 0.07],
        hollow: Some(0xE0_90_90),
    };
    const SHAPE: Shape = Shape {
        back: 0.56,
        length: 0.42,
        girth: 0.19,
        depth: 0.185,
        leg: 0.056,
        paw: vec3(0.060, 0.042, 0.064),
        hoof: Some(vec3(0.20, 0.10, 0.09)),
        neck: vec3(0.0, 0.06, 0.20),
        neck_radii: [0.155, 0.15],
        head: vec3(0.0, 0.045, 0.075),
        head_size: 0.172,
        tail: &[
            (vec3(0.0, 0.04, 0.0), 0.020),
            (vec3(0.03, 0.08, -0.04), 0.017),
            (vec3(-0.02, 0.12, -0.05), 0.015),
            (vec3(0.01, 0.15, -0.08), 0.012),
        ],
    };
    let kind = Mammal {
        nose: 0xA8_54_5C,
        snout: Some(0xE6_94_94),
        material: Material::CLAY,
        ..hoofed("pig", SHAPE, head, ears)
    };
    kind.build(design, &[steady(design, &coats)])
}
