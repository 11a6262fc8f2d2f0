//! The birds.

use super::bird::{Beak, Bird, BirdColors, lump};
use super::creature;
use crate::kinds::figure::{Figure, smooth};
use crate::{Design, Habitat, Kind};
use glam::{Vec3, vec3};
use studio_shape::{Blob, Model, hex};
use studio_storyboard::{Age, Sound};

pub(super) const BIRD: Kind = Kind {
    mass_kg: 0.05,
    call: Some(Sound::Tweet),
    ..creature(
        "bird",
        &[
            "bird",
            "songbird",
            "sparrow",
            "robin",
            "birdie",
            "finch",
            "bluebird",
            "canary",
            "swallow",
            "magpie",
            "hummingbird",
        ],
        &["鸟", "小鸟", "鸟儿", "麻雀", "燕子", "喜鹊", "知更鸟"],
        &["bird.n.1"],
        bird,
    )
};
pub(super) const PIGEON: Kind = Kind {
    mass_kg: 0.3,
    call: Some(Sound::Chirp),
    ..creature("pigeon", &["pigeon", "dove"], &["鸽子", "和平鸽"], &["pigeon.n.1"], pigeon)
};
pub(super) const CROW: Kind = Kind {
    mass_kg: 0.5,
    call: Some(Sound::Caw),
    ..creature("crow", &["crow", "raven", "blackbird"], &["乌鸦"], &["corvine_bird.n.1"], crow)
};
pub(super) const PARROT: Kind = Kind {
    mass_kg: 0.4,
    call: Some(Sound::Chirp),
    ..creature(
        "parrot",
        &["parrot", "macaw", "cockatoo", "parakeet", "toucan"],
        &["鹦鹉", "巨嘴鸟"],
        &["parrot.n.1", "toucan.n.1"],
        parrot,
    )
};
pub(super) const DUCK: Kind = Kind {
    mass_kg: 1.2,
    call: Some(Sound::Quack),
    ..creature("duck", &["duck", "duckling", "mallard"], &["鸭子", "小鸭子", "鸭", "小黄鸭"], &["duck.n.1"], duck)
};
pub(super) const GOOSE: Kind = Kind {
    mass_kg: 4.0,
    call: Some(Sound::Honk),
    ..creature("goose", &["goose", "gander", "gosling"], &["鹅", "白鹅", "大鹅", "大雁"], &["goose.n.1"], goose)
};
pub(super) const SWAN: Kind = Kind {
    mass_kg: 9.0,
    call: Some(Sound::Honk),
    habitat: Habitat::Afloat,
    ..creature("swan", &["swan", "cygnet"], &["天鹅", "白天鹅", "黑天鹅"], &["swan.n.1"], swan)
};
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
pub(super) const EAGLE: Kind = Kind {
    mass_kg: 5.0,
    call: Some(Sound::Whistle),
    habitat: Habitat::Air,
    ..creature(
        "eagle",
        &["eagle", "hawk", "falcon", "vulture", "bald eagle", "condor"],
        &["鹰", "老鹰", "雄鹰", "秃鹰", "猎鹰"],
        &["bird_of_prey.n.1", "eagle.n.1"],
        eagle,
    )
};
pub(super) const GULL: Kind = Kind {
    mass_kg: 1.0,
    call: Some(Sound::Caw),
    habitat: Habitat::Air,
    ..creature(
        "seagull",
        &["seagull", "gull", "albatross", "pelican"],
        &["海鸥", "鹈鹕", "信天翁"],
        &["seabird.n.1"],
        gull,
    )
};
pub(super) const OWL: Kind = Kind {
    mass_kg: 1.5,
    call: Some(Sound::Hoot),
    ..creature("owl", &["owl", "owlet"], &["猫头鹰"], &["owl.n.1"], owl)
};
pub(super) const PENGUIN: Kind = Kind {
    mass_kg: 20.0,
    call: Some(Sound::Honk),
    ..creature("penguin", &["penguin"], &["企鹅", "小企鹅"], &["penguin.n.1"], penguin)
};
pub(super) const FLAMINGO: Kind = Kind {
    mass_kg: 3.0,
    call: Some(Sound::Honk),
    ..creature(
        "flamingo",
        &["flamingo", "crane", "stork", "heron"],
        &["火烈鸟", "仙鹤", "白鹤", "丹顶鹤", "鹤"],
        &["wading_bird.n.1"],
        flamingo,
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

fn nothing(_: &mut Figure, _: &Bird, _: [usize; 3]) {}

/// Builds it in the first colour that was asked for.
fn hatch(design: &Design, bird: Bird) -> Model {
    match design.colors.first() {
        Some(&color) => Bird { colors: bird.colors.dyed(color), ..bird }.build(),
        None => bird.build(),
    }
}

const SONGBIRD: Bird = Bird {
    id: "bird",
    body: (vec3(0.0, 0.082, -0.005), vec3(0.052, 0.050, 0.066), 0.35),
    head: (vec3(0.0, 0.142, 0.038), 0.044),
    neck: [0.036, 0.036],
    beak: Beak { length: 0.62, height: 0.30, width: 0.16, hook: 0.0 },
    eye: (0.34, 0.0),
    leg: (0.045, 0.0050, 0.026, false),
    tail: vec3(0.075, 0.030, 0.15),
    wing: (0.105, 0.062, false),
    colors: BirdColors {
        base: Vec3::ONE,
        belly: Vec3::ONE,
        head: Vec3::ONE,
        wing: Vec3::ONE,
        tail: Vec3::ONE,
        beak: Vec3::ONE,
        leg: Vec3::ONE,
        iris: Vec3::ZERO,
    },
    extras: nothing,
};

fn bird(design: &Design) -> Model {
    let blue = hex(0x4A_8C_D4);
    let colors =
        BirdColors { belly: hex(0xF2_C0_84), wing: hex(0x38_70_B8), tail: hex(0x34_68_AC), ..BirdColors::plain(blue) };
    hatch(design, Bird { colors, ..SONGBIRD })
}

fn pigeon(design: &Design) -> Model {
    let gray = hex(0x9A_A4_B4);
    let colors = BirdColors {
        head: hex(0x6C_7C_90),
        wing: hex(0x7C_88_9A),
        tail: hex(0x5C_66_78),
        leg: hex(0xD0_6A_5C),
        ..BirdColors::plain(gray)
    };
    let bird = Bird {
        id: "pigeon",
        body: (vec3(0.0, 0.125, -0.01), vec3(0.070, 0.070, 0.105), 0.35),
        head: (vec3(0.0, 0.225, 0.075), 0.045),
        neck: [0.045, 0.034],
        leg: (0.065, 0.007, 0.034, false),
        tail: vec3(0.12, 0.05, 0.1),
        wing: (0.17, 0.09, false),
        colors,
        ..SONGBIRD
    };
    hatch(design, bird)
}

fn crow(design: &Design) -> Model {
    let black = hex(0x2A_2A_32);
    let colors =
        BirdColors { beak: hex(0x3A_38_3C), leg: hex(0x3A_38_3C), iris: hex(0x5A_34_18), ..BirdColors::plain(black) };
    let bird = Bird {
        id: "crow",
        body: (vec3(0.0, 0.140, -0.01), vec3(0.072, 0.072, 0.110), 0.40),
        head: (vec3(0.0, 0.235, 0.075), 0.055),
        neck: [0.055, 0.045],
        beak: Beak { length: 0.95, height: 0.44, width: 0.20, hook: 0.05 },
        leg: (0.080, 0.008, 0.040, false),
        tail: vec3(0.13, 0.05, 0.1),
        wing: (0.19, 0.095, false),
        colors,
        ..SONGBIRD
    };
    hatch(design, bird)
}

fn parrot(design: &Design) -> Model {
    fn face(figure: &mut Figure, bird: &Bird, [_, _, head]: [usize; 3]) {
        let (at, r) = bird.head;
        lump(figure, head, at + vec3(0.55, 0.02, 0.42) * r, vec3(0.44, 0.48, 0.40) * r, 0xF4_F0_E6);
        for (y, z, c) in [(1.0, -0.1, 0xE8_C0_30u32), (0.95, -0.45, 0xE8_C0_30)] {
            lump(figure, head, at + vec3(0.0, y, z) * r, vec3(0.12, 0.34, 0.22) * r, c);
        }
    }
    let colors = BirdColors {
        belly: hex(0xF0_C0_38),
        wing: hex(0x2C_64_C8),
        tail: hex(0x2C_64_C8),
        beak: hex(0x38_34_36),
        leg: hex(0x6A_64_60),
        ..BirdColors::plain(hex(0xD8_30_2C))
    };
    let bird = Bird {
        id: "parrot",
        body: (vec3(0.0, 0.155, 0.0), vec3(0.072, 0.085, 0.085), 0.85),
        head: (vec3(0.0, 0.270, 0.045), 0.066),
        neck: [0.06, 0.055],
        beak: Beak { length: 0.42, height: 0.66, width: 0.22, hook: 0.22 },
        leg: (0.075, 0.010, 0.034, false),
        tail: vec3(0.20, 0.045, -0.65),
        wing: (0.19, 0.095, false),
        colors,
        extras: face,
        ..SONGBIRD
    };
    hatch(design, bird)
}

const WATERFOWL: Beak = Beak { length: 0.95, height: 0.34, width: 0.52, hook: 0.0 };

fn duck(design: &Design) -> Model {
    let young = matches!(design.age, Age::Baby | Age::Young) || design.has("duckling") || design.has("rubber");
    let yellow = BirdColors::plain(hex(0xF2_CC_48));
    let white = BirdColors { wing: hex(0xE4_DE_D2), ..BirdColors::plain(hex(0xF4_F0_E8)) };
    fn collar(figure: &mut Figure, bird: &Bird, [_, neck, _]: [usize; 3]) {
        let at = bird.head.0 - vec3(0.0, 0.085, 0.022);
        let ring = Blob::torus(at, 0.034, 0.010).turned(glam::Quat::from_rotation_x(0.3));
        figure.body.add(ring.seam(0.006).fast_color(hex(0xF4_F0_E8)).joint(neck));
    }
    let mallard = BirdColors {
        head: hex(0x24_7C_4E),
        belly: hex(0xE4_DA_CC),
        wing: hex(0x8C_78_64),
        tail: hex(0x3A_34_34),
        ..BirdColors::plain(hex(0xA8_90_78))
    };
    let drake = design.has("mallard") || design.pattern.as_deref() == Some("mallard");
    let bird = Bird {
        id: "duck",
        body: (vec3(0.0, 0.165, -0.02), vec3(0.105, 0.095, 0.155), 0.12),
        head: (vec3(0.0, 0.335, 0.115), 0.070),
        neck: [0.065, 0.048],
        beak: WATERFOWL,
        eye: (0.30, 0.0),
        leg: (0.095, 0.013, 0.068, true),
        tail: vec3(0.085, 0.07, 0.5),
        wing: (0.20, 0.12, false),
        colors: if drake {
            mallard
        } else if young {
            yellow
        } else {
            white
        },
        extras: if drake { collar } else { nothing },
    };
    hatch(design, bird)
}

fn goose(design: &Design) -> Model {
    let colors = BirdColors { wing: hex(0xE6_E0_D6), ..BirdColors::plain(hex(0xF4_F0_E8)) };
    fn knob(figure: &mut Figure, bird: &Bird, [_, _, head]: [usize; 3]) {
        let (at, r) = bird.head;
        lump(figure, head, at + vec3(0.0, 0.36, 0.86) * r, Vec3::splat(0.30) * r, 0xE0_8A_24);
    }
    let bird = Bird {
        id: "goose",
        body: (vec3(0.0, 0.30, -0.04), vec3(0.155, 0.145, 0.235), 0.15),
        head: (vec3(0.0, 0.720, 0.190), 0.082),
        neck: [0.085, 0.050],
        beak: WATERFOWL,
        eye: (0.27, 0.0),
        leg: (0.185, 0.020, 0.100, true),
        tail: vec3(0.13, 0.10, 0.4),
        wing: (0.32, 0.18, false),
        colors,
        extras: knob,
    };
    hatch(design, Bird { id: "goose", ..bird })
}

fn swan(design: &Design) -> Model {
    fn curve(figure: &mut Figure, bird: &Bird, [_, neck, head]: [usize; 3]) {
        // The neck rises behind the straight line to the head: an S.
        let path = [
            vec3(0.0, 0.36, 0.24),
            vec3(0.0, 0.52, 0.33),
            vec3(0.0, 0.70, 0.28),
            vec3(0.0, 0.86, 0.20),
            vec3(0.0, 0.955, 0.235),
        ];
        for (i, pair) in path.windows(2).enumerate() {
            let joint = if i == 3 { head } else { neck };
            let piece = Blob::cone(pair[0], pair[1], 0.064 - 0.005 * i as f32, 0.059 - 0.005 * i as f32);
            figure.body.add(piece.seam(0.03).color(bird.colors.head).joint(joint));
        }
        lump(
            figure,
            head,
            bird.head.0 + vec3(0.0, 0.10, 0.85) * bird.head.1,
            vec3(0.34, 0.28, 0.3) * bird.head.1,
            0x26_24_26,
        );
    }
    let colors = BirdColors { wing: hex(0xEE_EA_E4), leg: hex(0x3A_38_3A), ..BirdColors::plain(hex(0xF6_F4_F0)) };
    let bird = Bird {
        id: "swan",
        body: (vec3(0.0, 0.29, -0.06), vec3(0.20, 0.175, 0.31), 0.12),
        head: (vec3(0.0, 0.960, 0.270), 0.080),
        neck: [0.0, 0.0],
        beak: Beak { length: 1.05, height: 0.34, width: 0.42, hook: 0.0 },
        eye: (0.24, 0.0),
        leg: (0.17, 0.022, 0.11, true),
        tail: vec3(0.18, 0.12, 0.45),
        wing: (0.42, 0.26, false),
        colors,
        extras: curve,
    };
    hatch(design, bird)
}

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

const RAPTOR: Bird = Bird {
    id: "eagle",
    body: (vec3(0.0, 0.36, 0.0), vec3(0.135, 0.130, 0.24), 0.30),
    head: (vec3(0.0, 0.520, 0.205), 0.090),
    neck: [0.105, 0.085],
    beak: Beak { length: 0.68, height: 0.56, width: 0.22, hook: 0.20 },
    eye: (0.27, 0.0),
    leg: (0.25, 0.026, 0.085, false),
    tail: vec3(0.25, 0.13, 0.0),
    wing: (0.86, 0.34, true),
    ..SONGBIRD
};

fn eagle(design: &Design) -> Model {
    let colors = BirdColors {
        head: hex(0xF2_EC_E0),
        wing: hex(0x4E_34_22),
        tail: hex(0xEE_E8_DC),
        beak: hex(0xE8_B0_30),
        iris: hex(0xE0_A8_2C),
        ..BirdColors::plain(hex(0x5C_3E_28))
    };
    fn brows(figure: &mut Figure, bird: &Bird, [_, _, head]: [usize; 3]) {
        let (at, r) = bird.head;
        for side in [-1.0, 1.0] {
            let a = at + vec3(0.28 * side, 0.40, 0.92) * r;
            let b = at + vec3(0.92 * side, 0.56, 0.42) * r;
            figure
                .body
                .add(Blob::cone(a, b, 0.12 * r, 0.10 * r).seam(0.08 * r).fast_color(hex(0xDC_D4_C4)).joint(head));
        }
    }
    hatch(design, Bird { colors, extras: brows, ..RAPTOR })
}

fn gull(design: &Design) -> Model {
    let colors = BirdColors { wing: hex(0xB0_B8_C4), tail: hex(0xE4_E4_E4), ..BirdColors::plain(hex(0xF4_F2_EE)) };
    let bird = Bird {
        id: "seagull",
        body: (vec3(0.0, 0.20, 0.0), vec3(0.085, 0.085, 0.15), 0.25),
        head: (vec3(0.0, 0.305, 0.13), 0.062),
        neck: [0.065, 0.052],
        beak: Beak { length: 0.85, height: 0.34, width: 0.16, hook: 0.05 },
        leg: (0.125, 0.012, 0.055, true),
        tail: vec3(0.13, 0.07, 0.05),
        wing: (0.50, 0.17, true),
        colors,
        ..RAPTOR
    };
    hatch(design, bird)
}

fn owl(design: &Design) -> Model {
    fn mask(figure: &mut Figure, bird: &Bird, [_, _, head]: [usize; 3]) {
        let (at, r) = bird.head;
        lump(figure, head, at + vec3(0.42, 0.08, 0.60) * r, vec3(0.48, 0.50, 0.34) * r, 0xF0_E0_C4);
        for side in [-1.0, 1.0] {
            let root = at + vec3(0.55 * side, 0.66, 0.0) * r;
            let tip = at + vec3(0.85 * side, 1.28, 0.05) * r;
            figure
                .body
                .add(Blob::cone(root, tip, 0.26 * r, 0.05 * r).seam(0.1 * r).color(bird.colors.head).joint(head));
        }
    }
    let colors = BirdColors {
        belly: hex(0xE8_CC_A0),
        wing: hex(0x6E_4A_2E),
        tail: hex(0x6E_4A_2E),
        iris: hex(0xF0_B4_2C),
        ..BirdColors::plain(hex(0x8E_64_40))
    };
    let bird = Bird {
        id: "owl",
        body: (vec3(0.0, 0.195, 0.0), vec3(0.125, 0.140, 0.120), 0.9),
        head: (vec3(0.0, 0.390, 0.020), 0.125),
        neck: [0.115, 0.115],
        beak: Beak { length: 0.28, height: 0.28, width: 0.08, hook: 0.10 },
        eye: (0.36, 1.0),
        leg: (0.07, 0.016, 0.050, false),
        tail: vec3(0.12, 0.08, -0.5),
        wing: (0.25, 0.15, false),
        colors,
        extras: mask,
    };
    hatch(design, bird)
}

fn penguin(design: &Design) -> Model {
    fn suit(figure: &mut Figure, bird: &Bird, _: [usize; 3]) {
        let ((at, r), (center, radii, _)) = (bird.head, bird.body);
        let black = bird.colors.base;
        figure.body.paint(move |p, color| {
            let q = (p - at) / r;
            let face = smooth(0.52, 0.46, vec3((q.x.abs() - 0.36) * 1.1, q.y + 0.05, (q.z - 0.8) * 0.6).length());
            let u = (p - center) / radii;
            let oval = smooth(0.92, 0.84, vec3(u.x * 1.2, (u.y + 0.12) * 0.92, 0.0).length());
            let bib = oval * smooth(0.0, 0.2, u.z) * smooth(at.y - 0.70 * r, at.y - 0.85 * r, p.y);
            let own = (color - black).length() < 0.02;
            if own { color.lerp(hex(0xF4_F0_E8), face.max(bib)) } else { color }
        });
    }
    let colors = BirdColors { iris: hex(0x3A_24_18), ..BirdColors::plain(hex(0x2C_34_46)) };
    let bird = Bird {
        id: "penguin",
        body: (vec3(0.0, 0.285, 0.0), vec3(0.185, 0.265, 0.170), 0.0),
        head: (vec3(0.0, 0.610, 0.020), 0.150),
        neck: [0.150, 0.130],
        beak: Beak { length: 0.52, height: 0.28, width: 0.14, hook: 0.0 },
        eye: (0.26, 1.0),
        leg: (0.10, 0.035, 0.125, true),
        tail: vec3(0.10, 0.09, -0.7),
        wing: (0.30, 0.13, false),
        colors,
        extras: suit,
    };
    hatch(design, bird)
}

fn flamingo(design: &Design) -> Model {
    let crane = design.has("crane") || design.has("heron") || design.has("stork");
    let pink = BirdColors {
        beak: hex(0x3A_30_32),
        wing: hex(0xE8_78_90),
        leg: hex(0xE0_80_8C),
        ..BirdColors::plain(hex(0xF4_9C_AC))
    };
    let white = BirdColors {
        tail: hex(0x2A_28_2C),
        leg: hex(0x4A_44_44),
        beak: hex(0x8A_80_5C),
        ..BirdColors::plain(hex(0xF4_F2_EE))
    };
    let bird = Bird {
        id: "flamingo",
        body: (vec3(0.0, 0.70, -0.02), vec3(0.12, 0.115, 0.19), 0.2),
        head: (vec3(0.0, 1.22, 0.16), 0.068),
        neck: [0.050, 0.036],
        beak: Beak { length: 0.95, height: 0.46, width: 0.22, hook: 0.16 },
        eye: (0.30, 0.0),
        leg: (0.62, 0.016, 0.085, true),
        tail: vec3(0.11, 0.08, -0.1),
        wing: (0.27, 0.16, false),
        colors: if crane { white } else { pink },
        ..SONGBIRD
    };
    hatch(design, bird)
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
