//! Birds with hooked beaks: eagle, gull and owl.

use super::bird::{Beak, Bird, BirdColors, lump};
use super::birds::{SONGBIRD, hatch};
use super::creature;
use crate::kinds::figure::Figure;
use crate::{Design, Habitat, Kind};
use glam::vec3;
use studio_shape::{Blob, Model, hex};
use studio_storyboard::Sound;

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
