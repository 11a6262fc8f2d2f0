//! Horses, and the shape from which other animals with hooves start.

use super::coat::{Coat, Pattern};
use super::creature;
use super::mammal::{EQUINE, Ears, Mammal, nothing, tufts};
use super::quadruped::{Head, Joints, Quadruped, Shape};
use crate::kinds::figure::Figure;
use crate::{Design, Kind};
use glam::{Vec3, vec3};
use studio_shape::{Blend, Blob, Material, Model, gradient_noise, hex};
use studio_storyboard::Sound;

pub(super) const HORSE: Kind = Kind {
    mass_kg: 450.0,
    call: Some(Sound::Neigh),
    ..creature(
        "horse",
        &["horse", "pony", "foal", "stallion", "mare", "donkey", "mule", "colt"],
        &["马", "小马", "骏马", "白马", "驴", "毛驴"],
        &["horse.n.1", "equine.n.1"],
        horse,
    )
};

pub(super) const UNICORN: Kind = Kind {
    mass_kg: 400.0,
    call: Some(Sound::Neigh),
    ..creature("unicorn", &["unicorn", "pegasus"], &["独角兽", "天马"], &["unicorn.n.1"], unicorn)
};

pub(super) const ZEBRA: Kind = Kind {
    mass_kg: 350.0,
    call: Some(Sound::Neigh),
    ..creature("zebra", &["zebra"], &["斑马"], &["zebra.n.1"], zebra)
};

pub(super) const HORSE_SHAPE: Shape = Shape {
    back: 1.32,
    length: 0.86,
    girth: 0.27,
    depth: 0.28,
    leg: 0.082,
    paw: vec3(0.098, 0.075, 0.105),
    hoof: Some(vec3(0.035, 0.028, 0.025)),
    neck: vec3(0.0, 0.50, 0.36),
    neck_radii: [0.20, 0.155],
    head: vec3(0.0, 0.07, 0.05),
    head_size: 0.205,
    tail: &[
        (vec3(0.0, 0.0, 0.0), 0.06),
        (vec3(0.0, -0.04, -0.12), 0.085),
        (vec3(0.0, -0.28, -0.19), 0.100),
        (vec3(0.0, -0.55, -0.18), 0.085),
        (vec3(0.0, -0.75, -0.14), 0.030),
    ],
};

pub(super) const LEAF_EARS: Ears =
    Ears { root: vec3(0.50, 0.86, -0.10), tip: vec3(0.66, 1.46, 0.02), radii: [0.24, 0.05], hollow: Some(0xD8_A8_98) };

pub(super) const SIDE_EARS: Ears =
    Ears { root: vec3(0.86, 0.44, -0.10), tip: vec3(1.46, 0.34, -0.02), radii: [0.20, 0.13], hollow: Some(0xE4_B4_A8) };

/// A kind with everything usual for hooves.
pub(super) fn hoofed(id: &'static str, shape: Shape, head: Head, ears: Ears) -> Mammal {
    Mammal {
        id,
        shape,
        head,
        ears,
        nose: 0x2C_22_20,
        snout: None,
        whiskers: 0,
        extras: nothing,
        material: Material::FUR,
    }
}

pub(super) fn steady(design: &Design, coats: &[Coat]) -> Coat {
    Coat::of(&Design { seed: 0, ..design.clone() }, coats)
}

/// Hair along the neck and between the ears; the tail takes its colour by the coat.
fn mane(figure: &mut Figure, body: &Quadruped, joints: &Joints, color: Vec3) {
    let s = body.head.size;
    let top = body.head.at(vec3(0.0, 0.95, -0.55));
    let foot = body.chest.0 + vec3(0.0, 0.85 * body.chest.1.y, 0.1 * body.chest.1.z);
    let neck = figure.rig.joints()[joints.head].parent.unwrap_or(joints.chest);
    let back = vec3(0.0, 0.30, -0.75) * body.neck[0];
    tufts(
        figure,
        neck,
        color,
        (0..6u8).map(|i| {
            let t = f32::from(i) / 5.0;
            (foot.lerp(top, t) + back * (1.0 - 0.6 * t), 0.46 * s)
        }),
    );
    tufts(
        figure,
        joints.head,
        color,
        [(vec3(0.0, 1.0, -0.1), 0.36), (vec3(0.05, 0.92, 0.42), 0.28), (vec3(0.10, 0.66, 0.78), 0.20)]
            .map(|(p, r)| (body.head.at(p), r * s)),
    );
}

fn dark_mane(figure: &mut Figure, body: &Quadruped, joints: &Joints, coat: &Coat) {
    mane(figure, body, joints, coat.tail_tip);
    let tail = coat.tail_tip;
    figure.body.paint({
        let rump = body.rump;
        move |p, color| if p.z < rump.z - 0.06 { tail } else { color }
    });
}

fn horse(design: &Design) -> Model {
    let (dark, brown, white) = (hex(0x30_20_1A), hex(0x3A_20_12), hex(0xF0_EC_E4));
    let bay = Coat { socks: white, tail_tip: dark, ..Coat::plain(&["bay", "brown"], hex(0x8E_50_2A), brown) };
    let coats = [
        bay,
        Coat { tail_tip: hex(0xD8_D0_C4), ..Coat::plain(&["white", "gray"], white, brown) },
        Coat { tail_tip: hex(0x18_16_18), ..Coat::plain(&["black"], hex(0x30_2C_2E), brown) },
        Coat {
            pattern: Pattern::Patched,
            mark: hex(0x8A_52_2C),
            tail_tip: dark,
            ..Coat::plain(&["patched", "pinto", "piebald"], white, brown)
        },
        Coat { tail_tip: hex(0xF2_E4_C8), ..Coat::plain(&["golden", "palomino"], hex(0xD0_98_50), brown) },
    ];
    let kind = Mammal { extras: dark_mane, ..hoofed("horse", HORSE_SHAPE, EQUINE, LEAF_EARS) };
    kind.build(design, &[steady(design, &coats)])
}

fn rainbow(figure: &mut Figure, body: &Quadruped, joints: &Joints, coat: &Coat) {
    dark_mane(figure, body, joints, coat);
    let (pink, blue, gold) = (hex(0xF0_8C_B4), hex(0x78_B4_F0), hex(0xF4_D0_6C));
    let unit = body.head.size;
    let mane = coat.tail_tip;
    // Strands of three colours run through everything that has the colour of the mane.
    for blob in &mut figure.body.blobs {
        if !blob.painted && blob.color == mane {
            let n = gradient_noise(Vec3::splat(7.0) * (blob.solid.distance(Vec3::ZERO) / unit), 5);
            blob.color = if n > 0.12 {
                pink
            } else if n < -0.12 {
                blue
            } else {
                gold
            };
        }
    }
    let mut horn = Blend::new();
    for i in 0..6u8 {
        let t = f32::from(i) / 6.0;
        let at = body.head.at(vec3(0.0, 0.95 + 1.1 * t, 0.62 + 0.55 * t));
        horn.add(Blob::sphere(at, (0.19 - 0.15 * t) * unit).seam(0.04 * unit).color(gold).joint(joints.head));
    }
    let (a, b) = (body.head.at(vec3(0.0, 0.9, 0.6)), body.head.at(vec3(0.0, 2.15, 1.22)));
    horn.add(Blob::cone(a, b, 0.17 * unit, 0.02 * unit).seam(0.02 * unit).color(gold).joint(joints.head));
    figure.soft(&horn, 0.05 * unit, Material { roughness: 0.3, ..Material::CLAY });
}

fn unicorn(design: &Design) -> Model {
    let coat = Coat { tail_tip: hex(0xEC_A0_CC), ..Coat::plain(&["white"], hex(0xF6_F2_F4), hex(0x7C_5C_C0)) };
    let kind = Mammal { extras: rainbow, ..hoofed("unicorn", HORSE_SHAPE, EQUINE, LEAF_EARS) };
    kind.build(design, &[steady(design, &[coat])])
}

fn zebra(design: &Design) -> Model {
    let black = hex(0x22_20_22);
    let coat = Coat {
        pattern: Pattern::Striped,
        mark: black,
        tail_tip: black,
        ..Coat::plain(&["striped"], hex(0xF2_EE_E6), hex(0x3A_24_18))
    };
    let kind = Mammal { extras: dark_mane, snout: Some(0x3A_34_34), ..hoofed("zebra", HORSE_SHAPE, EQUINE, LEAF_EARS) };
    kind.build(design, &[steady(design, &[coat])])
}
