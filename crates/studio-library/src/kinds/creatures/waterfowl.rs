//! Birds of the water: duck, goose, swan, penguin and flamingo.

use super::bird::{Beak, Bird, BirdColors, lump};
use super::birds::{SONGBIRD, hatch, nothing};
use super::creature;
use crate::kinds::figure::{Figure, smooth};
use crate::{Design, Habitat, Kind};
use glam::{Vec3, vec3};
use studio_shape::{Blob, Model, hex};
use studio_storyboard::{Age, Sound};

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
