//! Elephant and rhinoceros.

use super::beasts::steady;
use super::beasts::{CAT_SHAPE, beast};
use super::coat::Coat;
use super::creature;
use super::mammal::{Ears, Mammal, URSINE, horns};
use super::quadruped::{Head, Joints, Quadruped, Shape};
use crate::kinds::figure::Figure;
use crate::{Design, Kind};
use glam::vec3;
use studio_shape::{Blob, Material, Model, Role, SocketRole, hex};
use studio_storyboard::Sound;

pub(super) const ELEPHANT: Kind = Kind {
    mass_kg: 4000.0,
    call: Some(Sound::Trumpet),
    ..creature(
        "elephant",
        &["elephant", "mammoth", "elephant calf"],
        &["大象", "小象", "象", "猛犸象"],
        &["elephant.n.1", "mammoth.n.1"],
        elephant,
    )
};

pub(super) const RHINO: Kind = Kind {
    mass_kg: 1500.0,
    call: Some(Sound::Growl),
    ..creature(
        "rhinoceros",
        &["rhinoceros", "rhino", "hippopotamus", "hippo"],
        &["犀牛", "河马"],
        &["rhinoceros.n.1", "hippopotamus.n.1"],
        rhino,
    )
};

/// A trunk of many pieces, and tusks.
fn trunk(figure: &mut Figure, body: &Quadruped, joints: &Joints, coat: &Coat) {
    let s = body.head.size;
    let path = [
        (vec3(0.0, -0.30, 0.85), 0.40),
        (vec3(0.0, -0.85, 1.20), 0.33),
        (vec3(0.0, -1.55, 1.32), 0.27),
        (vec3(0.0, -2.20, 1.40), 0.22),
        (vec3(0.0, -2.60, 1.68), 0.19),
        (vec3(0.0, -2.62, 2.02), 0.17),
    ];
    let mut parent = joints.head;
    for (n, pair) in path.windows(2).enumerate() {
        let (a, b) = (body.head.at(pair[0].0), body.head.at(pair[1].0));
        parent = figure.rig.add(Role::Tentacle(0, n as u8), parent, a);
        let piece = Blob::cone(a, b, pair[0].1 * s, pair[1].1 * s);
        figure.body.add(piece.seam(if n == 0 { 0.25 } else { 0.03 } * s).color(coat.base).joint(parent));
    }
    let end = body.head.at(vec3(0.0, -2.62, 2.18));
    figure.socket(SocketRole::Vent, parent, end, glam::Quat::IDENTITY);
    figure.body.carve(Blob::sphere(end, 0.11 * s).seam(0.03 * s).color(hex(0x5A_4A_50)));
    horns(
        figure,
        &body.head,
        joints.head,
        &[
            (vec3(0.46, -0.62, 0.72), vec3(0.62, -1.05, 1.35), 0.13, 0.10),
            (vec3(0.62, -1.05, 1.35), vec3(0.60, -0.98, 1.85), 0.10, 0.03),
        ],
        0xF0_E6_D0,
    );
}

fn elephant(design: &Design) -> Model {
    let coat = Coat::plain(&["gray", "plain"], hex(0x9A_98_A0), hex(0x4A_30_1C));
    let head = Head {
        bridge: (vec3(0.0, 0.10, 0.55), vec3(0.0, -0.25, 0.85), 0.55, 0.42),
        muzzle: (vec3(0.10, -0.50, 0.78), vec3(0.30, 0.26, 0.24)),
        jaw: (vec3(0.0, -0.98, 0.62), vec3(0.28, 0.18, 0.34)),
        mouth: (vec3(0.20, -0.86, 0.86), vec3(0.26, 0.034, 0.30), 0.20),
        nose: Some((vec3(0.0, -0.4, 0.4), vec3(0.05, 0.05, 0.05))),
        eye: (vec3(0.60, 0.05, 0.66), 0.19, vec3(0.50, 0.02, 0.9)),
        ..URSINE
    };
    // Flat fans: a wide ball between root and tip, thinned by the hollow in front of it.
    let ears = Ears {
        root: vec3(1.18, 0.12, -0.22),
        tip: vec3(1.52, -0.22, -0.30),
        radii: [0.66, 0.62],
        hollow: Some(0xC8_9C_9C),
    };
    const SHAPE: Shape = Shape {
        back: 2.0,
        length: 0.95,
        girth: 0.56,
        depth: 0.58,
        leg: 0.21,
        paw: vec3(0.235, 0.13, 0.245),
        neck: vec3(0.0, 0.16, 0.50),
        neck_radii: [0.42, 0.42],
        head: vec3(0.0, 0.12, 0.20),
        head_size: 0.50,
        tail: &[
            (vec3(0.0, 0.0, 0.02), 0.07),
            (vec3(0.0, -0.28, -0.12), 0.045),
            (vec3(0.0, -0.62, -0.14), 0.035),
            (vec3(0.0, -0.78, -0.14), 0.07),
        ],
        ..CAT_SHAPE
    };
    let kind = Mammal {
        extras: trunk,
        material: Material { fuzz: 0.3, ..Material::CLAY },
        ..beast("elephant", SHAPE, head, ears)
    };
    kind.build(design, &[steady(design, &[coat])])
}

fn rhino(design: &Design) -> Model {
    let coat = Coat::plain(&["gray", "plain"], hex(0x8C_8A_8E), hex(0x3A_24_18));
    fn horn(figure: &mut Figure, body: &Quadruped, joints: &Joints, _: &Coat) {
        horns(
            figure,
            &body.head,
            joints.head,
            &[
                (vec3(0.0, 0.10, 1.30), vec3(0.0, 0.95, 1.55), 0.24, 0.04),
                (vec3(0.0, 0.30, 0.95), vec3(0.0, 0.70, 1.02), 0.18, 0.05),
            ],
            0xD8_CC_B4,
        );
    }
    let head = Head { muzzle: (vec3(0.26, -0.42, 1.20), vec3(0.44, 0.36, 0.40)), ..super::mammal::BOVINE };
    const SHAPE: Shape = Shape {
        back: 1.35,
        length: 0.95,
        girth: 0.42,
        depth: 0.42,
        leg: 0.15,
        paw: vec3(0.17, 0.10, 0.18),
        neck: vec3(0.0, 0.02, 0.42),
        neck_radii: [0.33, 0.30],
        head: vec3(0.0, 0.02, 0.16),
        head_size: 0.33,
        tail: &[(vec3(0.0, 0.0, 0.02), 0.06), (vec3(0.0, -0.25, -0.1), 0.04)],
        ..CAT_SHAPE
    };
    let ears = Ears {
        root: vec3(0.62, 0.78, -0.15),
        tip: vec3(0.80, 1.15, -0.12),
        radii: [0.20, 0.10],
        hollow: Some(0xB8_8C_8C),
    };
    let kind = Mammal {
        extras: horn,
        material: Material { fuzz: 0.3, ..Material::CLAY },
        ..beast("rhinoceros", SHAPE, head, ears)
    };
    kind.build(design, &[steady(design, &[coat])])
}
