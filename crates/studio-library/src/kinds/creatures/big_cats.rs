//! Lion, tiger and leopard.

use super::beasts::steady;
use super::beasts::{CAT_SHAPE, ROUND, beast};
use super::coat::{Coat, Pattern};
use super::mammal::{Mammal, nothing, tufts};
use super::quadruped::{Head, Joints, Quadruped, Shape};
use super::{cat, creature};
use crate::kinds::figure::Figure;
use crate::{Design, Kind};
use glam::vec3;
use studio_shape::{Model, Role, hex};
use studio_storyboard::Sound;

pub(super) const LION: Kind = Kind {
    mass_kg: 190.0,
    call: Some(Sound::Roar),
    ..creature("lion", &["lion", "lioness", "lion cub"], &["狮子", "小狮子", "雄狮"], &["lion.n.1"], lion)
};

pub(super) const TIGER: Kind = Kind {
    mass_kg: 200.0,
    call: Some(Sound::Roar),
    ..creature("tiger", &["tiger", "tiger cub"], &["老虎", "虎", "小老虎"], &["tiger.n.2"], tiger)
};

pub(super) const LEOPARD: Kind = Kind {
    mass_kg: 60.0,
    call: Some(Sound::Growl),
    ..creature(
        "leopard",
        &["leopard", "cheetah", "jaguar", "panther", "lynx", "puma"],
        &["豹子", "豹", "猎豹", "雪豹", "黑豹"],
        &["leopard.n.2", "cheetah.n.1", "jaguar.n.1", "lynx.n.2"],
        leopard,
    )
};

/// A cat's face with a stronger muzzle.
fn big_cat_head() -> Head {
    Head {
        bridge: (vec3(0.0, 0.05, 0.55), vec3(0.0, -0.20, 0.98), 0.40, 0.26),
        muzzle: (vec3(0.18, -0.38, 0.93), vec3(0.27, 0.22, 0.26)),
        jaw: (vec3(0.0, -0.62, 0.78), vec3(0.28, 0.16, 0.28)),
        mouth: (vec3(0.18, -0.545, 1.02), vec3(0.24, 0.034, 0.34), 0.24),
        nose: Some((vec3(0.0, -0.20, 1.17), vec3(0.18, 0.11, 0.10))),
        eye: (vec3(0.42, 0.10, 0.64), 0.27, vec3(0.24, 0.02, 1.0)),
        ..cat::HEAD
    }
}

fn lion(design: &Design) -> Model {
    let cream = hex(0xF2_DE_B8);
    let coat =
        Coat { under: cream, tail_tip: hex(0x7A_44_1E), ..Coat::plain(&["plain"], hex(0xD2_98_4C), hex(0xB8_78_20)) };
    fn mane(figure: &mut Figure, body: &Quadruped, joints: &Joints, coat: &Coat) {
        let s = body.head.size;
        let balls = (0..3u8).flat_map(|ring| {
            (0..13u8).map(move |i| {
                let angle = std::f32::consts::TAU * (f32::from(i) + 0.5 * f32::from(ring)) / 13.0;
                let (reach, z) = [(1.10, 0.10), (1.28, -0.32), (1.12, -0.72)][usize::from(ring)];
                (vec3(reach * libm::sinf(angle), reach * libm::cosf(angle) - 0.06, z), 0.40)
            })
        });
        tufts(figure, joints.head, coat.tail_tip, balls.map(|(p, r)| (body.head.at(p), r * s)).collect::<Vec<_>>());
        let bib = body.chest.0 + vec3(0.0, 0.05, 0.75) * body.chest.1;
        tufts(figure, joints.chest, coat.tail_tip, [(bib, 0.75 * body.chest.1.x)]);
        let tip = body.rump + body.tail[body.tail.len() - 1].0;
        if let Some(last) = figure.rig.find(Role::Tail(body.tail.len() as u8 - 2)) {
            tufts(figure, last, coat.tail_tip, [(tip, 0.075)]);
        }
    }
    let female = design.has("female") || design.has("lioness");
    let kind = Mammal {
        extras: if female { nothing } else { mane },
        whiskers: 3,
        ..beast("lion", CAT_SHAPE, big_cat_head(), ROUND)
    };
    kind.build(design, &[steady(design, &[coat])])
}

fn tiger(design: &Design) -> Model {
    let white = hex(0xF6_EE_E0);
    let coats = [
        Coat {
            pattern: Pattern::Striped,
            mark: hex(0x26_20_1E),
            under: white,
            socks: white,
            ..Coat::plain(&["striped"], hex(0xDE_82_2C), hex(0xC8_A0_30))
        },
        Coat {
            pattern: Pattern::Striped,
            mark: hex(0x3A_36_38),
            ..Coat::plain(&["white"], hex(0xF2_EE_E6), hex(0x6C_B0_DC))
        },
    ];
    let kind = Mammal { nose: 0xC8_80_78, whiskers: 3, ..beast("tiger", CAT_SHAPE, big_cat_head(), ROUND) };
    kind.build(design, &[steady(design, &coats)])
}

fn leopard(design: &Design) -> Model {
    let coats = [
        Coat {
            pattern: Pattern::Spotted,
            mark: hex(0x3A_28_1C),
            under: hex(0xF4_E8_D0),
            ..Coat::plain(&["spotted"], hex(0xDC_A8_58), hex(0x9A_A8_3C))
        },
        Coat::plain(&["black", "plain"], hex(0x2C_2A_30), hex(0xB4_B8_3C)),
    ];
    const SHAPE: Shape = Shape {
        back: 0.74,
        girth: 0.165,
        depth: 0.175,
        leg: 0.062,
        paw: vec3(0.078, 0.055, 0.10),
        head_size: 0.205,
        neck_radii: [0.15, 0.14],
        ..CAT_SHAPE
    };
    let kind = Mammal { whiskers: 3, ..beast("leopard", SHAPE, big_cat_head(), ROUND) };
    kind.build(design, &[steady(design, &coats)])
}
