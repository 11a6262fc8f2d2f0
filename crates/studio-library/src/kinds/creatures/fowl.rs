//! Hen, rooster and peacock.

use super::bird::{Beak, Bird, BirdColors, lump};
use super::birds::{SONGBIRD, hatch, nothing};
use super::creature;
use crate::kinds::figure::Figure;
use crate::{Design, Kind};
use glam::{Vec3, vec3};
use studio_shape::{Blob, Model, hex};
use studio_storyboard::{Age, Sound};

pub(super) const HEN: Kind = Kind {
    mass_kg: 2.0,
    call: Some(Sound::Cluck),
    ..creature("chicken", &["chicken", "hen", "chick"], &["鸡", "母鸡", "小鸡"], &["chicken.n.2", "hen.n.1"], hen)
};

pub(super) const ROOSTER: Kind = Kind {
    mass_kg: 3.0,
    call: Some(Sound::Crow),
    ..creature(
        "rooster",
        &["rooster", "cockerel", "cock", "turkey"],
        &["公鸡", "大公鸡", "火鸡"],
        &["cock.n.4", "turkey.n.1"],
        rooster,
    )
};

pub(super) const PEACOCK: Kind = Kind {
    mass_kg: 4.0,
    call: Some(Sound::Caw),
    ..creature(
        "peacock",
        &["peacock", "peafowl", "phoenix"],
        &["孔雀", "凤凰"],
        &["peafowl.n.1", "phoenix.n.3"],
        peacock,
    )
};

fn comb(figure: &mut Figure, bird: &Bird, [_, _, head]: [usize; 3]) {
    let (at, r) = bird.head;
    for (y, z, size) in [(0.98, 0.50, 0.26), (1.14, 0.12, 0.33), (1.04, -0.30, 0.28)] {
        lump(figure, head, at + vec3(0.0, y, z) * r, vec3(0.13, 1.15 * size, size) * r, 0xCC_28_24);
    }
    lump(figure, head, at + vec3(0.13, -0.75, 0.92) * r, vec3(0.15, 0.34, 0.16) * r, 0xCC_28_24);
}

fn hen(design: &Design) -> Model {
    let chick = matches!(design.age, Age::Baby | Age::Young) || design.has("chick");
    let colors = if chick {
        BirdColors::plain(hex(0xF4_D0_54))
    } else {
        BirdColors { wing: hex(0xEA_DC_C4), tail: hex(0xE0_D0_B8), ..BirdColors::plain(hex(0xF4_EC_DC)) }
    };
    hatch(design, Bird { id: "chicken", colors, extras: if chick { nothing } else { comb }, ..FOWL })
}

const FOWL: Bird = Bird {
    id: "chicken",
    body: (vec3(0.0, 0.225, -0.02), vec3(0.115, 0.115, 0.145), 0.30),
    head: (vec3(0.0, 0.405, 0.105), 0.064),
    neck: [0.080, 0.052],
    beak: Beak { length: 0.60, height: 0.40, width: 0.18, hook: 0.05 },
    eye: (0.31, 0.0),
    leg: (0.135, 0.012, 0.060, false),
    tail: vec3(0.13, 0.08, 0.9),
    wing: (0.19, 0.12, false),
    ..SONGBIRD
};

fn rooster(design: &Design) -> Model {
    fn plumes(figure: &mut Figure, bird: &Bird, joints: [usize; 3]) {
        comb(figure, bird, joints);
        let tail = figure.rig.find(studio_shape::Role::Tail(0)).unwrap_or(joints[0]);
        for (i, color) in [0x1C_5A_4A, 0x24_6E_58, 0x1C_4A_5A, 0x2C_7C_5C, 0x1C_3C_4A].into_iter().enumerate() {
            let k = i as f32;
            let x = (k - 2.0) * 0.018;
            let root = bird.body.0 + vec3(0.3 * x, 0.07, -0.12);
            let top = root + vec3(x, 0.17 - 0.02 * k, -0.05 - 0.028 * k);
            let end = top + vec3(x, -0.02 - 0.035 * k, -0.10);
            figure.body.add(Blob::cone(root, top, 0.026, 0.030).seam(0.01).fast_color(hex(color)).joint(tail));
            figure.body.add(Blob::cone(top, end, 0.030, 0.012).seam(0.01).fast_color(hex(color)).joint(tail));
        }
    }
    let colors = BirdColors {
        head: hex(0xD8_8C_2C),
        belly: hex(0x4A_28_1C),
        wing: hex(0x8A_38_20),
        tail: hex(0x1C_4A_44),
        ..BirdColors::plain(hex(0xA8_4A_24))
    };
    hatch(design, Bird { id: "rooster", colors, extras: plumes, ..FOWL })
}

fn peacock(design: &Design) -> Model {
    fn fan(figure: &mut Figure, bird: &Bird, [chest, _, head]: [usize; 3]) {
        let tail = figure.rig.find(studio_shape::Role::Tail(0)).unwrap_or(chest);
        let root = bird.body.0 + vec3(0.0, 0.05, -0.15);
        for row in 0..2u8 {
            for i in 0..13u8 {
                let angle = (f32::from(i) - 6.0) * 0.235 + if row == 1 { 0.117 } else { 0.0 };
                let reach = if row == 0 { 0.62 } else { 0.46 };
                let out = vec3(libm::sinf(angle), libm::cosf(angle), -0.22).normalize();
                let end = root + out * reach - Vec3::Z * 0.03 * f32::from(1 - row);
                figure
                    .body
                    .add(Blob::cone(root, end, 0.012, 0.030).seam(0.006).fast_color(hex(0x2C_8C_5C)).joint(tail));
                let eye = Blob::ellipsoid(end, vec3(0.052, 0.060, 0.016)).turned(glam::Quat::from_rotation_z(-angle));
                figure.body.add(eye.fast_color(hex(0xC8_9C_3C)).joint(tail));
                figure.body.add(
                    Blob::ellipsoid(end + Vec3::Z * 0.012, vec3(0.030, 0.034, 0.012))
                        .fast_color(hex(0x1C_4C_B0))
                        .joint(tail),
                );
            }
        }
        let (at, r) = bird.head;
        for x in [-0.3, 0.0, 0.3] {
            let tip = at + vec3(x, 1.75, -0.1) * r;
            figure.body.add(
                Blob::cone(at + vec3(0.3 * x, 0.9, 0.0) * r, tip, 0.05 * r, 0.05 * r)
                    .fast_color(hex(0x1C_4C_B0))
                    .joint(head),
            );
            figure.body.add(Blob::sphere(tip, 0.13 * r).fast_color(hex(0x2C_9C_A0)).joint(head));
        }
    }
    let colors = BirdColors {
        wing: hex(0x2C_6C_7C),
        belly: hex(0x1C_7C_8C),
        beak: hex(0x8A_84_78),
        leg: hex(0x8A_84_78),
        ..BirdColors::plain(hex(0x1E_54_B8))
    };
    let bird = Bird {
        id: "peacock",
        body: (vec3(0.0, 0.32, -0.02), vec3(0.115, 0.115, 0.17), 0.35),
        head: (vec3(0.0, 0.600, 0.140), 0.066),
        neck: [0.080, 0.048],
        leg: (0.22, 0.014, 0.070, false),
        colors,
        extras: fan,
        ..FOWL
    };
    hatch(design, bird)
}
