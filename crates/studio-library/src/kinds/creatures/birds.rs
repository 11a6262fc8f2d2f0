//! Songbirds, pigeons, crows and parrots, and the shape from which other birds start.

use super::bird::{Beak, Bird, BirdColors, lump};
use super::creature;
use crate::kinds::figure::Figure;
use crate::{Design, Kind};
use glam::{Vec3, vec3};
use studio_shape::{Model, hex};
use studio_storyboard::Sound;

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

pub(super) fn nothing(_: &mut Figure, _: &Bird, _: [usize; 3]) {}

/// Builds it in the first colour that was asked for.
pub(super) fn hatch(design: &Design, bird: Bird) -> Model {
    match design.colors.first() {
        Some(&color) => Bird { colors: bird.colors.dyed(color), ..bird }.build(),
        None => bird.build(),
    }
}

pub(super) const SONGBIRD: Bird = Bird {
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
