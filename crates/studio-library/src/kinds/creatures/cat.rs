//! Cats, in all their coats.

use super::coat::{Coat, Pattern};
use super::creature;
use super::quadruped::{Head, HeadColors, Joints, Leg, Quadruped};
use crate::kinds::figure::Figure;
use crate::{Design, Kind};
use glam::{Vec3, vec3};
use studio_shape::{Blob, Material, Model, Plan, Role, hex};
use studio_storyboard::Sound;

pub(super) const CAT: Kind = Kind {
    mass_kg: 4.5,
    call: Some(Sound::Meow),
    ..creature(
        "cat",
        &["cat", "kitten", "kitty", "pussycat", "tomcat", "house cat", "feline", "calico cat", "tabby cat"],
        &["猫", "小猫", "猫咪", "猫猫", "小猫咪", "橘猫", "花猫", "三花猫", "黑猫", "白猫", "狸花猫"],
        &["cat.n.1", "feline.n.1"],
        build,
    )
};

const BODY: Quadruped = Quadruped {
    chest: (vec3(0.0, 0.205, 0.095), vec3(0.082, 0.088, 0.095)),
    belly: (vec3(0.0, 0.195, -0.01), vec3(0.084, 0.080, 0.12)),
    hips: (vec3(0.0, 0.200, -0.115), vec3(0.086, 0.088, 0.092)),
    neck: [0.070, 0.066],
    head_pivot: vec3(0.0, 0.275, 0.145),
    fore: Leg {
        joints: [vec3(0.052, 0.185, 0.115), vec3(0.054, 0.105, 0.100), vec3(0.054, 0.036, 0.112)],
        radii: [0.042, 0.038, 0.033, 0.029],
        paw: (vec3(0.054, 0.027, 0.124), vec3(0.037, 0.027, 0.046)),
        hoof: None,
    },
    hind: Leg {
        joints: [vec3(0.056, 0.180, -0.120), vec3(0.060, 0.110, -0.095), vec3(0.060, 0.040, -0.138)],
        radii: [0.060, 0.046, 0.036, 0.028],
        paw: (vec3(0.060, 0.027, -0.112), vec3(0.037, 0.027, 0.052)),
        hoof: None,
    },
    tail: &[
        (vec3(0.0, 0.235, -0.185), 0.030),
        (vec3(0.0, 0.285, -0.245), 0.028),
        (vec3(0.0, 0.360, -0.275), 0.027),
        (vec3(0.0, 0.430, -0.262), 0.027),
        (vec3(0.0, 0.480, -0.225), 0.024),
    ],
    rump: Vec3::ZERO,
    head: HEAD,
};

pub(super) const HEAD: Head = Head {
    center: vec3(0.0, 0.332, 0.195),
    size: 0.104,
    skull: vec3(1.0, 0.86, 0.86),
    cheek: (vec3(0.50, -0.30, 0.28), 0.48),
    bridge: (vec3(0.0, 0.0, 0.50), vec3(0.0, -0.18, 0.84), 0.34, 0.19),
    muzzle: (vec3(0.175, -0.34, 0.83), vec3(0.235, 0.18, 0.23)),
    jaw: (vec3(0.0, -0.53, 0.66), vec3(0.27, 0.15, 0.25)),
    mouth: (vec3(0.17, -0.475, 0.92), vec3(0.22, 0.034, 0.34), 0.26),
    nose: Some((vec3(0.0, -0.19, 1.02), vec3(0.125, 0.085, 0.085))),
    eye: (vec3(0.43, 0.02, 0.585), 0.33, vec3(0.26, 0.02, 1.0)),
};

fn build(design: &Design) -> Model {
    let mut figure = Figure::new();
    let coat = Coat::of(design, &coats());
    let joints = BODY.build(&mut figure, coat.base);
    ears(&mut figure, joints);
    let ruff = Blob::ellipsoid(vec3(0.0, 0.225, 0.165), vec3(0.058, 0.062, 0.045));
    figure.body.add(ruff.seam(0.05).color(coat.base).joint(joints.chest));
    coat.paint(&mut figure, &BODY, design.seed);
    let (pink, mouth) = (hex(0xD9_7F_86), hex(0x6E_22_2C));
    HEAD.face(&mut figure, joints.head, HeadColors { nose: pink, iris: coat.iris, mouth });
    HEAD.whiskers(&mut figure, joints.head, 3);
    figure.finish("cat", Plan::Quadruped, 0.0100, Material::FUR)
}

fn coats() -> [Coat; 8] {
    let (white, black, orange) = (hex(0xF4_EF_E6), hex(0x2B_27_26), hex(0xD9_74_28));
    let (green, amber, blue) = (hex(0x8F_B0_3A), hex(0xD8_9A_2E), hex(0x5A_A6_DC));
    let ginger = Coat {
        pattern: Pattern::Striped,
        mark: hex(0xA8_4E_18),
        under: hex(0xF8_E6_CC),
        socks: hex(0xF8_E6_CC),
        ..Coat::plain(&["ginger", "orange tabby", "marmalade"], orange, green)
    };
    let (gray, cream) = (hex(0x8C_88_84), hex(0xEF_DF_C4));
    [
        ginger,
        Coat {
            pattern: Pattern::Calico,
            mark: black,
            second: orange,
            ..Coat::plain(&["calico", "tricolor", "tortoiseshell", "tricolour"], white, green)
        },
        Coat {
            mark: hex(0x4C_48_46),
            under: hex(0xE9_E4_DC),
            socks: hex(0xE9_E4_DC),
            base: gray,
            tail_tip: gray,
            iris: amber,
            names: &["tabby", "striped"],
            ..ginger
        },
        Coat { under: white, socks: white, tail_tip: white, ..Coat::plain(&["tuxedo", "bicolor"], black, green) },
        Coat { pattern: Pattern::Pointed, mark: hex(0x4A_36_2C), ..Coat::plain(&["siamese", "pointed"], cream, blue) },
        Coat { pattern: Pattern::Patched, mark: black, ..Coat::plain(&["patched", "cow", "piebald"], white, amber) },
        Coat::plain(&["plain", "solid"], gray, amber),
        Coat { pattern: Pattern::Spotted, mark: hex(0x5A_3A_22), ..Coat::plain(&["spotted"], hex(0xD8_AE_74), green) },
    ]
}

/// Pointed ears with a hollow front.
fn ears(figure: &mut Figure, joints: Joints) {
    let s = HEAD.size;
    let root = vec3(0.56, 0.58, -0.02);
    let ear = figure.joint_pair(Role::Ear, [joints.head; 2], HEAD.at(root));
    let tip = HEAD.at(vec3(0.84, 1.42, -0.02));
    let fur = figure.body.color(HEAD.center);
    figure.body.pair(Blob::cone(HEAD.at(root), tip, 0.36 * s, 0.05 * s).seam(0.16 * s).color(fur), ear);
    let hollow = Blob::cone(HEAD.at(vec3(0.61, 0.78, 0.22)), HEAD.at(vec3(0.81, 1.27, 0.10)), 0.21 * s, 0.02 * s);
    figure.body.carve_pair(hollow.seam(0.10 * s).color(hex(0xE9_B2_A8)));
}
