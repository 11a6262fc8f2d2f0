//! Dogs, foxes and wolves.

use super::coat::{Coat, Pattern};
use super::creature;
use super::mammal::{CANINE, Ears, Mammal, nothing, tufts};
use super::quadruped::{Joints, Quadruped, Shape};
use crate::kinds::figure::Figure;
use crate::{Design, Kind};
use glam::vec3;
use studio_shape::{Material, Model, hex};
use studio_storyboard::Sound;

pub(super) const DOG: Kind = Kind {
    mass_kg: 18.0,
    call: Some(Sound::Bark),
    ..creature(
        "dog",
        &[
            "dog",
            "puppy",
            "doggy",
            "pup",
            "hound",
            "golden retriever",
            "labrador",
            "dalmatian",
            "husky",
            "corgi",
            "shiba inu",
            "beagle",
            "poodle",
        ],
        &["狗", "小狗", "狗狗", "小狗狗", "金毛", "金毛犬", "柯基", "哈士奇", "斑点狗", "柴犬", "黑狗", "黄狗"],
        &["dog.n.1"],
        dog,
    )
};

pub(super) const FOX: Kind = Kind {
    mass_kg: 6.0,
    call: Some(Sound::Whine),
    ..creature("fox", &["fox", "red fox", "fox cub"], &["狐狸", "小狐狸"], &["fox.n.1"], fox)
};

pub(super) const WOLF: Kind = Kind {
    mass_kg: 40.0,
    call: Some(Sound::Howl),
    ..creature(
        "wolf",
        &["wolf", "coyote", "jackal", "hyena"],
        &["狼", "野狼", "灰狼"],
        &["wolf.n.1", "hyena.n.1"],
        wolf,
    )
};

const DOG_SHAPE: Shape = Shape {
    back: 0.43,
    length: 0.34,
    girth: 0.118,
    depth: 0.125,
    leg: 0.044,
    paw: vec3(0.054, 0.038, 0.070),
    hoof: None,
    neck: vec3(0.0, 0.145, 0.085),
    neck_radii: [0.098, 0.090],
    head: vec3(0.0, 0.080, 0.075),
    head_size: 0.142,
    tail: &[
        (vec3(0.0, 0.0, 0.0), 0.036),
        (vec3(0.0, 0.075, -0.055), 0.036),
        (vec3(0.0, 0.165, -0.070), 0.034),
        (vec3(0.0, 0.240, -0.040), 0.026),
    ],
};

/// Ears that hang beside the cheeks.
const FLOPPY: Ears =
    Ears { root: vec3(0.72, 0.62, -0.02), tip: vec3(1.12, -0.28, 0.10), radii: [0.24, 0.26], hollow: None };

fn pricked(color: u32) -> Ears {
    Ears { root: vec3(0.52, 0.62, -0.04), tip: vec3(0.78, 1.48, -0.02), radii: [0.36, 0.06], hollow: Some(color) }
}

fn dog(design: &Design) -> Model {
    let (cream, black, white) = (hex(0xF2_E2_C4), hex(0x2C_29_2A), hex(0xF4_F0_E8));
    let (brown, gold) = (hex(0x4E_2C_16), hex(0xD8_9C_50));
    let tan =
        Coat { under: cream, socks: cream, tail_tip: cream, ..Coat::plain(&["tan", "plain"], hex(0xC8_88_4C), brown) };
    let coats = [
        tan,
        Coat {
            under: hex(0xEC_C4_88),
            ..Coat::plain(&["golden", "retriever", "golden retriever", "labrador"], gold, brown)
        },
        Coat { pattern: Pattern::Spotted, mark: black, ..Coat::plain(&["spotted", "dalmatian"], white, brown) },
        Coat {
            pattern: Pattern::Masked,
            mark: hex(0x5A_60_6A),
            ..Coat::plain(&["husky", "malamute"], white, hex(0x6C_B4_E0))
        },
        Coat {
            under: white,
            socks: white,
            tail_tip: white,
            ..Coat::plain(&["corgi", "shiba", "shiba inu"], hex(0xD4_86_40), brown)
        },
        Coat { pattern: Pattern::Patched, mark: hex(0x7A_48_28), ..Coat::plain(&["patched", "beagle"], white, brown) },
    ];
    // The seed chooses no breed: a dog is a tan dog unless something is said.
    let coat = Coat::of(&Design { seed: 0, ..design.clone() }, &coats);
    let upright = ["husky", "malamute", "corgi", "shiba", "shiba inu"].iter().any(|n| coat.names.contains(n));
    let mut shape = DOG_SHAPE;
    if design.has("corgi") || design.pattern.as_deref() == Some("corgi") {
        shape = Shape { back: 0.30, depth: 0.11, ..shape };
    }
    let kind = Mammal {
        id: "dog",
        shape,
        head: CANINE,
        ears: if upright { pricked(0xE4_B4_A0) } else { FLOPPY },
        nose: 0x22_1E_1E,
        snout: None,
        whiskers: 0,
        extras: nothing,
        material: Material::FUR,
    };
    kind.build(design, &[coat])
}

fn brush(figure: &mut Figure, body: &Quadruped, joints: &Joints, coat: &Coat) {
    let chest = body.chest.0 + vec3(0.0, 0.02, 0.9) * body.chest.1;
    tufts(figure, joints.chest, coat.under, [(chest, 0.62 * body.chest.1.x)]);
}

fn fox(design: &Design) -> Model {
    let (cream, dark) = (hex(0xF6_E4_CC), hex(0x36_24_20));
    let red = Coat {
        under: cream,
        socks: dark,
        tail_tip: cream,
        ..Coat::plain(&["red", "plain"], hex(0xD0_66_26), hex(0xC0_74_1E))
    };
    let white = Coat::plain(&["arctic", "snow"], hex(0xF2_F0_EC), hex(0x8A_5A_20));
    let coats = [red, white];
    let coat = Coat::of(&Design { seed: 0, ..design.clone() }, &coats);
    const SHAPE: Shape = Shape {
        back: 0.36,
        length: 0.28,
        girth: 0.092,
        depth: 0.095,
        leg: 0.032,
        paw: vec3(0.040, 0.030, 0.052),
        neck: vec3(0.0, 0.120, 0.075),
        neck_radii: [0.076, 0.070],
        head: vec3(0.0, 0.068, 0.055),
        head_size: 0.124,
        tail: &[
            (vec3(0.0, 0.0, 0.0), 0.034),
            (vec3(0.0, 0.040, -0.090), 0.058),
            (vec3(0.0, 0.120, -0.160), 0.072),
            (vec3(0.0, 0.220, -0.185), 0.060),
            (vec3(0.0, 0.310, -0.165), 0.020),
        ],
        ..DOG_SHAPE
    };
    let head = super::quadruped::Head { cheek: (vec3(0.62, -0.30, 0.18), 0.44), ..CANINE };
    let kind = Mammal {
        id: "fox",
        shape: SHAPE,
        head,
        ears: Ears { tip: vec3(0.80, 1.62, -0.02), ..pricked(0xEE_D8_C4) },
        nose: 0x1E_1A_1A,
        snout: None,
        whiskers: 2,
        extras: brush,
        material: Material::FUR,
    };
    kind.build(design, &[coat])
}

fn wolf(design: &Design) -> Model {
    let gray = Coat {
        pattern: Pattern::Masked,
        mark: hex(0x5C_5E_64),
        ..Coat::plain(&["gray", "plain"], hex(0xC4_C2_BE), hex(0xC8_92_2C))
    };
    let black = Coat::plain(&["black"], hex(0x34_34_3A), hex(0xD0_A0_30));
    let coats = [gray, black];
    let coat = Coat::of(&Design { seed: 0, ..design.clone() }, &coats);
    const SHAPE: Shape = Shape {
        back: 0.62,
        length: 0.48,
        girth: 0.145,
        depth: 0.155,
        leg: 0.050,
        paw: vec3(0.064, 0.045, 0.085),
        neck: vec3(0.0, 0.155, 0.150),
        neck_radii: [0.135, 0.115],
        head: vec3(0.0, 0.085, 0.085),
        head_size: 0.160,
        tail: &[
            (vec3(0.0, 0.0, 0.0), 0.045),
            (vec3(0.0, -0.08, -0.10), 0.066),
            (vec3(0.0, -0.20, -0.15), 0.066),
            (vec3(0.0, -0.32, -0.16), 0.026),
        ],
        ..DOG_SHAPE
    };
    let kind = Mammal {
        id: "wolf",
        shape: SHAPE,
        head: super::quadruped::Head { cheek: (vec3(0.60, -0.30, 0.16), 0.46), ..CANINE },
        ears: pricked(0xC8_A8_9C),
        nose: 0x1C_1A_1C,
        snout: None,
        whiskers: 0,
        extras: brush,
        material: Material::FUR,
    };
    kind.build(design, &[coat])
}
