//! Big cats, bears, elephants and small furry animals.

use super::coat::{Coat, Pattern};
use super::mammal::{Ears, Mammal, RODENT, URSINE, horns, nothing, tufts};
use super::quadruped::{Head, Joints, Quadruped, Shape};
use super::{cat, creature};
use crate::kinds::figure::Figure;
use crate::{Design, Habitat, Kind};
use glam::{Vec3, vec3};
use studio_shape::{Blob, Material, Model, Role, SocketRole, hex};
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
pub(super) const TURTLE: Kind = Kind {
    mass_kg: 6.0,
    habitat: Habitat::Ground,
    ..creature("turtle", &["turtle", "tortoise", "sea turtle"], &["乌龟", "海龟", "龟"], &["turtle.n.2"], turtle)
};

const CAT_SHAPE: Shape = Shape {
    back: 0.86,
    length: 0.66,
    girth: 0.215,
    depth: 0.225,
    leg: 0.082,
    paw: vec3(0.100, 0.070, 0.125),
    hoof: None,
    neck: vec3(0.0, 0.15, 0.21),
    neck_radii: [0.20, 0.185],
    head: vec3(0.0, 0.10, 0.11),
    head_size: 0.245,
    tail: &[
        (vec3(0.0, 0.0, 0.0), 0.055),
        (vec3(0.0, -0.12, -0.17), 0.050),
        (vec3(0.0, -0.22, -0.34), 0.046),
        (vec3(0.0, -0.16, -0.50), 0.046),
        (vec3(0.0, -0.02, -0.60), 0.044),
    ],
};

/// Ears that are discs at the upper corners of the head.
const ROUND: Ears =
    Ears { root: vec3(0.66, 0.66, -0.05), tip: vec3(0.74, 0.80, -0.05), radii: [0.30, 0.30], hollow: Some(0xD8_A0_90) };

fn steady(design: &Design, coats: &[Coat]) -> Coat {
    Coat::of(&Design { seed: 0, ..design.clone() }, coats)
}

fn beast(id: &'static str, shape: Shape, head: Head, ears: Ears) -> Mammal {
    Mammal {
        id,
        shape,
        head,
        ears,
        nose: 0x24_1E_1E,
        snout: None,
        whiskers: 0,
        extras: nothing,
        material: Material::FUR,
    }
}

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

fn turtle(design: &Design) -> Model {
    let coat = Coat {
        mark: hex(0x5A_74_34),
        second: hex(0xA8_B4_5C),
        ..Coat::plain(&["green", "plain"], hex(0x8C_B0_5C), hex(0x2A_1A_12))
    };
    fn shell(figure: &mut Figure, body: &Quadruped, joints: &Joints, _: &Coat) {
        let (center, radii) = (body.belly.0 + vec3(0.0, 0.005, 0.0), vec3(0.150, 0.125, 0.185));
        let (dark, light) = (hex(0x6E_52_2C), hex(0xA8_84_48));
        let spine = figure.rig.joints()[joints.chest].parent.unwrap_or(joints.hips);
        let mut shell = studio_shape::Blend::new();
        shell.add(Blob::ellipsoid(center, radii).color(light).joint(spine));
        let below = vec3(0.0, center.y - 0.28, 0.0);
        shell.carve(Blob::round_box(below, vec3(0.4, 0.27, 0.4), 0.01).seam(0.03).color(hex(0xE0_CC_94)));
        for i in 0..13u8 {
            let at = if i == 0 {
                vec3(0.0, 1.0, 0.0)
            } else {
                let (ring, count, first) = if i < 6 { (0.62f32, 5.0, 1) } else { (1.08, 7.0, 6) };
                let angle = std::f32::consts::TAU * f32::from(i - first) / count;
                vec3(libm::sinf(ring) * libm::sinf(angle), libm::cosf(ring), libm::sinf(ring) * libm::cosf(angle))
            };
            shell.add(Blob::sphere(center + at * radii * 0.93, 0.040).seam(0.016).color(dark).joint(spine));
        }
        figure.soft(&shell, 0.0085, Material { roughness: 0.5, ..Material::CLAY });
    }
    let head = Head { nose: None, muzzle: (vec3(0.15, -0.32, 0.80), vec3(0.30, 0.22, 0.22)), ..RODENT };
    let ears = Ears { root: vec3(0.4, 0.2, -0.2), tip: vec3(0.4, 0.25, -0.2), radii: [0.2, 0.2], hollow: None };
    const SHAPE: Shape = Shape {
        back: 0.175,
        length: 0.18,
        girth: 0.090,
        depth: 0.060,
        leg: 0.036,
        paw: vec3(0.044, 0.026, 0.056),
        neck: vec3(0.0, 0.035, 0.105),
        neck_radii: [0.045, 0.044],
        head: vec3(0.0, 0.045, 0.040),
        head_size: 0.078,
        tail: &[(vec3(0.0, -0.02, 0.0), 0.022), (vec3(0.0, -0.04, -0.06), 0.008)],
        ..CAT_SHAPE
    };
    let kind =
        Mammal { nose: 0x4A_5A_2C, extras: shell, material: Material::CLAY, ..beast("turtle", SHAPE, head, ears) };
    kind.build(design, &[steady(design, &[coat])])
}
