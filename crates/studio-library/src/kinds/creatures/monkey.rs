//! The monkey.

use super::beasts::steady;
use super::beasts::{CAT_SHAPE, beast};
use super::coat::Coat;
use super::creature;
use super::mammal::{Ears, Mammal, URSINE};
use super::quadruped::{Head, Joints, Quadruped, Shape};
use crate::kinds::figure::Figure;
use crate::{Design, Kind};
use glam::vec3;
use studio_shape::{Model, hex};
use studio_storyboard::Sound;

pub(super) const MONKEY: Kind = Kind {
    mass_kg: 12.0,
    call: Some(Sound::Chatter),
    ..creature(
        "monkey",
        &["monkey", "ape", "chimpanzee", "gorilla", "orangutan", "chimp"],
        &["猴子", "小猴子", "猴", "猩猩", "大猩猩"],
        &["primate.n.2", "monkey.n.1", "ape.n.1"],
        monkey,
    )
};

fn monkey(design: &Design) -> Model {
    let face = hex(0xE4_B8_92);
    let coat = Coat { under: face, ..Coat::plain(&["brown", "plain"], hex(0x7C_4E_2E), hex(0x3A_22_14)) };
    fn mask(figure: &mut Figure, body: &Quadruped, _: &Joints, coat: &Coat) {
        let (head, face) = (body.head, coat.under);
        figure.body.paint(move |p, color| {
            let q = (p - head.center) / head.size;
            let eyes = vec3((q.x.abs() - 0.36) * 1.0, q.y - 0.06, (q.z - 0.7) * 0.4).length() < 0.46;
            let lower = vec3(q.x * 0.85, q.y + 0.42, (q.z - 0.7) * 0.6).length() < 0.60;
            if eyes || lower { face } else { color }
        });
    }
    let head = Head { nose: Some((vec3(0.0, -0.20, 1.16), vec3(0.12, 0.07, 0.07))), ..URSINE };
    let ears = Ears {
        root: vec3(1.02, 0.0, -0.05),
        tip: vec3(1.14, 0.02, -0.05),
        radii: [0.32, 0.32],
        hollow: Some(0xE4_B0_90),
    };
    const SHAPE: Shape = Shape {
        back: 0.48,
        length: 0.26,
        girth: 0.105,
        depth: 0.115,
        leg: 0.040,
        paw: vec3(0.050, 0.034, 0.070),
        neck: vec3(0.0, 0.14, 0.075),
        neck_radii: [0.080, 0.075],
        head: vec3(0.0, 0.085, 0.055),
        head_size: 0.135,
        tail: &[
            (vec3(0.0, 0.0, 0.0), 0.028),
            (vec3(0.0, 0.02, -0.13), 0.026),
            (vec3(0.0, 0.12, -0.22), 0.025),
            (vec3(0.0, 0.25, -0.24), 0.024),
            (vec3(0.0, 0.36, -0.18), 0.022),
            (vec3(0.0, 0.37, -0.10), 0.020),
        ],
        ..CAT_SHAPE
    };
    let kind = Mammal { nose: 0x7A_4A_3A, extras: mask, ..beast("monkey", SHAPE, head, ears) };
    kind.build(design, &[steady(design, &[coat])])
}
