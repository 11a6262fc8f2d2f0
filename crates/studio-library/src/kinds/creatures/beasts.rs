//! The frame that beasts with fur share.

use super::coat::Coat;
use super::mammal::{Ears, Mammal, nothing};
use super::quadruped::{Head, Shape};
use crate::Design;
use glam::vec3;
use studio_shape::Material;

pub(super) const CAT_SHAPE: Shape = Shape {
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
pub(super) const ROUND: Ears =
    Ears { root: vec3(0.66, 0.66, -0.05), tip: vec3(0.74, 0.80, -0.05), radii: [0.30, 0.30], hollow: Some(0xD8_A0_90) };

pub(super) fn steady(design: &Design, coats: &[Coat]) -> Coat {
    Coat::of(&Design { seed: 0, ..design.clone() }, coats)
}

pub(super) fn beast(id: &'static str, shape: Shape, head: Head, ears: Ears) -> Mammal {
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
