//! The turtle.

use super::beasts::steady;
use super::beasts::{CAT_SHAPE, beast};
use super::coat::Coat;
use super::creature;
use super::mammal::{Ears, Mammal, RODENT};
use super::quadruped::{Head, Joints, Quadruped, Shape};
use crate::kinds::figure::Figure;
use crate::{Design, Habitat, Kind};
use glam::vec3;
use studio_shape::{Blob, Material, Model, hex};

pub(super) const TURTLE: Kind = Kind {
    mass_kg: 6.0,
    habitat: Habitat::Ground,
    ..creature("turtle", &["turtle", "tortoise", "sea turtle"], &["乌龟", "海龟", "龟"], &["turtle.n.2"], turtle)
};

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
