//! Deer, giraffe and camel.

use super::coat::{Coat, Pattern};
use super::creature;
use super::hoofed::{HORSE_SHAPE, LEAF_EARS, hoofed, steady};
use super::mammal::{EQUINE, Ears, Mammal, horns, nothing, tufts};
use super::quadruped::{Head, Joints, Quadruped, Shape};
use crate::kinds::figure::Figure;
use crate::{Design, Kind};
use glam::vec3;
use studio_shape::{Blob, Model, hex};
use studio_storyboard::Sound;

pub(super) const DEER: Kind = Kind {
    mass_kg: 80.0,
    call: Some(Sound::Bleat),
    ..creature(
        "deer",
        &["deer", "stag", "fawn", "reindeer", "moose", "doe", "elk"],
        &["鹿", "小鹿", "梅花鹿", "驯鹿", "麋鹿"],
        &["deer.n.1"],
        deer,
    )
};

pub(super) const GIRAFFE: Kind =
    Kind { mass_kg: 900.0, ..creature("giraffe", &["giraffe"], &["长颈鹿"], &["giraffe.n.1"], giraffe) };

pub(super) const CAMEL: Kind = Kind {
    mass_kg: 500.0,
    call: Some(Sound::Moo),
    ..creature("camel", &["camel", "dromedary"], &["骆驼"], &["camel.n.1"], camel)
};

fn antlers(figure: &mut Figure, body: &Quadruped, joints: &Joints, _: &Coat) {
    let pieces = [
        (vec3(0.36, 0.86, -0.05), vec3(0.62, 1.55, -0.20), 0.11, 0.09),
        (vec3(0.62, 1.55, -0.20), vec3(1.00, 2.10, -0.05), 0.09, 0.07),
        (vec3(1.00, 2.10, -0.05), vec3(0.92, 2.70, 0.10), 0.07, 0.03),
        (vec3(0.62, 1.55, -0.20), vec3(0.52, 1.95, 0.25), 0.07, 0.03),
        (vec3(1.00, 2.10, -0.05), vec3(1.42, 2.42, -0.10), 0.07, 0.03),
    ];
    horns(figure, &body.head, joints.head, &pieces, 0x9A_78_54);
}

fn deer(design: &Design) -> Model {
    let cream = hex(0xF2_E2_CC);
    let coat = Coat {
        under: cream,
        tail_tip: cream,
        pattern: Pattern::Plain,
        ..Coat::plain(&["plain"], hex(0xB0_74_40), hex(0x2E_1C_12))
    };
    let sika = Coat { pattern: Pattern::Spotted, mark: cream, ..coat };
    let sika = Coat { names: &["spotted", "sika"], ..sika };
    const SHAPE: Shape = Shape {
        back: 0.98,
        length: 0.58,
        girth: 0.165,
        depth: 0.175,
        leg: 0.048,
        paw: vec3(0.054, 0.052, 0.064),
        neck: vec3(0.0, 0.33, 0.20),
        neck_radii: [0.115, 0.098],
        head: vec3(0.0, 0.06, 0.05),
        head_size: 0.150,
        tail: &[(vec3(0.0, 0.02, 0.0), 0.045), (vec3(0.0, -0.03, -0.07), 0.040), (vec3(0.0, -0.09, -0.09), 0.018)],
        ..HORSE_SHAPE
    };
    let young = matches!(design.age, studio_storyboard::Age::Baby | studio_storyboard::Age::Young);
    let head = Head { nose: Some((vec3(0.0, -0.78, 1.98), vec3(0.26, 0.18, 0.14))), ..EQUINE };
    let ears = Ears {
        root: vec3(0.70, 0.70, -0.15),
        tip: vec3(1.32, 1.02, -0.05),
        radii: [0.24, 0.06],
        hollow: Some(0xE8_C4_B0),
    };
    let kind = Mammal { extras: if young { nothing } else { antlers }, ..hoofed("deer", SHAPE, head, ears) };
    kind.build(design, &[steady(design, &[coat, sika])])
}

fn giraffe(design: &Design) -> Model {
    let coat = Coat {
        pattern: Pattern::Netted,
        mark: hex(0xA8_62_2C),
        under: hex(0xF0_DC_B4),
        socks: hex(0xF0_DC_B4),
        tail_tip: hex(0x3A_28_20),
        ..Coat::plain(&["netted"], hex(0xF0_D8_A4), hex(0x2E_1C_12))
    };
    fn knobs(figure: &mut Figure, body: &Quadruped, joints: &Joints, _: &Coat) {
        let pieces = [
            (vec3(0.34, 0.90, 0.0), vec3(0.42, 1.55, -0.05), 0.11, 0.10),
            (vec3(0.42, 1.55, -0.05), vec3(0.42, 1.60, -0.05), 0.17, 0.16),
        ];
        horns(figure, &body.head, joints.head, &pieces, 0x5A_3C_28);
    }
    const SHAPE: Shape = Shape {
        back: 1.95,
        length: 0.78,
        girth: 0.27,
        depth: 0.30,
        leg: 0.088,
        paw: vec3(0.100, 0.085, 0.110),
        neck: vec3(0.0, 1.45, 0.52),
        neck_radii: [0.20, 0.135],
        head: vec3(0.0, 0.08, 0.07),
        head_size: 0.225,
        tail: &[
            (vec3(0.0, 0.0, 0.0), 0.045),
            (vec3(0.0, -0.22, -0.12), 0.030),
            (vec3(0.0, -0.55, -0.14), 0.028),
            (vec3(0.0, -0.72, -0.14), 0.070),
        ],
        ..HORSE_SHAPE
    };
    let kind = Mammal {
        extras: knobs,
        ..hoofed(
            "giraffe",
            SHAPE,
            EQUINE,
            Ears { tip: vec3(1.30, 0.92, -0.10), root: vec3(0.72, 0.74, -0.15), ..LEAF_EARS },
        )
    };
    kind.build(design, &[steady(design, &[coat])])
}

fn camel(design: &Design) -> Model {
    let coat = Coat { under: hex(0xDE_BC_8A), ..Coat::plain(&["plain"], hex(0xC4_96_5C), hex(0x2E_1C_12)) };
    fn humps(figure: &mut Figure, body: &Quadruped, joints: &Joints, coat: &Coat) {
        for (z, joint) in [(0.26f32, joints.chest), (-0.26, joints.hips)] {
            let at = body.belly.0 + vec3(0.0, 1.02 * body.belly.1.y, z);
            let hump = Blob::ellipsoid(at, vec3(0.15, 0.25, 0.16));
            figure.body.add(hump.seam(0.14).color(coat.base * 0.92).joint(joint));
        }
        let s = body.head.size;
        tufts(
            figure,
            joints.head,
            coat.base * 0.62,
            [(0.3, -0.2), (-0.3, -0.2), (0.0, 0.1)].map(|(x, z)| (body.head.at(vec3(x, 0.92, z)), 0.34 * s)),
        );
    }
    const SHAPE: Shape = Shape {
        back: 1.42,
        length: 0.90,
        girth: 0.27,
        depth: 0.27,
        leg: 0.085,
        paw: vec3(0.115, 0.065, 0.130),
        hoof: None,
        neck: vec3(0.0, 0.46, 0.56),
        neck_radii: [0.17, 0.135],
        head: vec3(0.0, 0.07, 0.05),
        head_size: 0.195,
        tail: &[(vec3(0.0, 0.0, 0.0), 0.045), (vec3(0.0, -0.20, -0.10), 0.030), (vec3(0.0, -0.42, -0.11), 0.050)],
    };
    let kind = Mammal { extras: humps, ..hoofed("camel", SHAPE, EQUINE, LEAF_EARS) };
    kind.build(design, &[steady(design, &[coat])])
}
