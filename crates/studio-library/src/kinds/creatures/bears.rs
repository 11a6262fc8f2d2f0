//! Bear, panda and raccoon.

use super::beasts::steady;
use super::beasts::{CAT_SHAPE, ROUND, beast};
use super::coat::{Coat, Pattern};
use super::creature;
use super::mammal::{Ears, Mammal, URSINE};
use super::quadruped::{Head, Joints, Quadruped, Shape};
use crate::kinds::figure::Figure;
use crate::{Design, Kind};
use glam::{Vec3, vec3};
use studio_shape::{Model, hex};
use studio_storyboard::Sound;

pub(super) const BEAR: Kind = Kind {
    mass_kg: 250.0,
    call: Some(Sound::Growl),
    ..creature(
        "bear",
        &["bear", "polar bear", "teddy bear", "grizzly", "bear cub", "koala"],
        &["熊", "小熊", "北极熊", "棕熊", "黑熊", "考拉"],
        &["bear.n.1", "koala.n.1"],
        bear,
    )
};

pub(super) const PANDA: Kind = Kind {
    mass_kg: 110.0,
    call: Some(Sound::Growl),
    ..creature("panda", &["panda", "giant panda", "panda bear"], &["熊猫", "大熊猫"], &["giant_panda.n.1"], panda)
};

pub(super) const RACCOON: Kind = Kind {
    mass_kg: 7.0,
    call: Some(Sound::Chatter),
    ..creature(
        "raccoon",
        &["raccoon", "red panda", "badger", "otter", "beaver", "skunk"],
        &["浣熊", "小熊猫", "水獭", "河狸"],
        &["raccoon.n.2", "otter.n.2", "beaver.n.7", "badger.n.2"],
        raccoon,
    )
};

const BEAR_SHAPE: Shape = Shape {
    back: 0.88,
    length: 0.60,
    girth: 0.285,
    depth: 0.285,
    leg: 0.115,
    paw: vec3(0.130, 0.085, 0.150),
    neck: vec3(0.0, 0.14, 0.25),
    neck_radii: [0.235, 0.22],
    head: vec3(0.0, 0.09, 0.10),
    head_size: 0.270,
    tail: &[(vec3(0.0, 0.0, 0.02), 0.08), (vec3(0.0, 0.02, -0.05), 0.075)],
    ..CAT_SHAPE
};

fn bear(design: &Design) -> Model {
    let coats = [
        Coat::plain(&["brown", "plain", "grizzly"], hex(0x84_54_30), hex(0x3A_22_14)),
        Coat::plain(&["white", "polar"], hex(0xF2_EE_E4), hex(0x2A_1E_18)),
        Coat::plain(&["black"], hex(0x32_2E_2E), hex(0x4A_2E_1A)),
    ];
    let coat = steady(design, &coats);
    let kind = beast("bear", BEAR_SHAPE, URSINE, ROUND);
    kind.build(design, &[Coat { under: coat.base.lerp(hex(0xE8_CC_A0), 0.35), ..coat }])
}

fn panda(design: &Design) -> Model {
    let (white, black) = (hex(0xF4_F0_E8), hex(0x26_24_26));
    let coat = Coat { mark: black, ..Coat::plain(&["panda"], white, hex(0x3A_24_18)) };
    fn markings(figure: &mut Figure, body: &Quadruped, _: &Joints, coat: &Coat) {
        let (head, chest, hips, black) = (body.head, body.chest, body.hips, coat.mark);
        let leg_y = body.belly.0.y - 0.55 * body.belly.1.y;
        figure.body.paint(move |p, color| {
            let q = (p - head.center) / head.size;
            let eye = vec3((q.x.abs() - 0.44) * 0.95, q.y - 0.02 + 0.55 * (q.x.abs() - 0.44), (q.z - 0.75) * 0.4);
            let ear = q.y > 0.74 && q.x.abs() > 0.42;
            let yoke = (p.z - chest.0.z - 0.05).abs() < 0.16 && q.length() > 1.25;
            let legs = p.y < leg_y && (p.z > chest.0.z - 0.3 || p.z < hips.0.z + 0.3);
            if eye.length() < 0.42 || (q.length() < 2.0 && ear) || yoke || legs { black } else { color }
        });
    }
    let ears = Ears { hollow: None, ..ROUND };
    let kind = Mammal { extras: markings, ..beast("panda", Shape { back: 0.80, ..BEAR_SHAPE }, URSINE, ears) };
    kind.build(&Design { colors: Vec::new(), ..design.clone() }, &[coat])
}

fn raccoon(design: &Design) -> Model {
    let coats = [
        Coat {
            pattern: Pattern::Plain,
            mark: hex(0x2A_26_28),
            ..Coat::plain(&["gray", "plain"], hex(0x9A_94_92), hex(0x2A_1A_12))
        },
        Coat { mark: hex(0x3A_1E_18), ..Coat::plain(&["red"], hex(0xB8_5C_2C), hex(0x2A_1A_12)) },
    ];
    fn bandit(figure: &mut Figure, body: &Quadruped, _: &Joints, coat: &Coat) {
        let (head, rump, dark) = (body.head, body.rump, coat.mark);
        figure.body.paint(move |p, color| {
            let q = (p - head.center) / head.size;
            let mask =
                vec3((q.x.abs() - 0.42) * 0.75, (q.y - 0.02) * 1.5 + 0.4 * (q.x.abs() - 0.42), (q.z - 0.75) * 0.5);
            let rings = p.z < rump.z - 0.02 && (p.distance(rump) / 0.045).fract() < 0.45;
            if mask.length() < 0.42 || rings {
                dark
            } else if q.length() < 1.6 && (q.y < -0.22 || mask.length() < 0.56) {
                Vec3::splat(0.80)
            } else {
                color
            }
        });
    }
    const SHAPE: Shape = Shape {
        back: 0.30,
        length: 0.20,
        girth: 0.105,
        depth: 0.10,
        leg: 0.034,
        paw: vec3(0.040, 0.028, 0.055),
        neck: vec3(0.0, 0.08, 0.085),
        neck_radii: [0.085, 0.080],
        head: vec3(0.0, 0.055, 0.045),
        head_size: 0.118,
        tail: &[
            (vec3(0.0, 0.0, 0.0), 0.036),
            (vec3(0.0, 0.03, -0.10), 0.052),
            (vec3(0.0, 0.11, -0.18), 0.052),
            (vec3(0.0, 0.20, -0.20), 0.034),
        ],
        ..CAT_SHAPE
    };
    let head = Head { cheek: (vec3(0.62, -0.30, 0.20), 0.44), ..super::mammal::CANINE };
    let kind =
        Mammal { extras: bandit, whiskers: 2, ..beast("raccoon", SHAPE, head, Ears { radii: [0.28, 0.22], ..ROUND }) };
    kind.build(design, &[steady(design, &coats)])
}
