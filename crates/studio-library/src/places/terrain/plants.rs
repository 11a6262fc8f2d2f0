//! What grows and lies around in open country, each a metre tall.

use super::{Growth, Plant, crop};
use crate::places::dice::Dice;
use crate::places::form::{joined, lump, pole, rosette, sheet, tuft, turned};
use glam::{Quat, Vec3, vec2, vec3};
use std::f32::consts::TAU;
use studio_shape::{Grain, GrainKind, Material, Part, hex};

impl Growth {
    /// The parts of one, a metre tall.
    pub(super) fn parts(&self, seed: u32, far: bool) -> Vec<Part> {
        let (low, high) = (hex(self.color.0), hex(self.color.1));
        let mut dice = Dice::new(seed, 5);
        let shade = |y: f32| low.lerp(high, 0.5 + 0.5 * y);
        let bark = hex(0x6B4A32);
        match self.kind {
            Plant::Grass => vec![Part::new(tuft(9, 1.0, 0.5, low, high, seed), Material::LEAF)],
            Plant::Flower => flower(high, low, &mut dice),
            Plant::Stone => {
                vec![Part::new(lump(Vec3::Y * 0.35, vec3(0.8, 0.6, 0.7), 0.25, 7, seed, shade), Material::STONE)]
            }
            Plant::Crag => {
                vec![Part::new(lump(Vec3::Y * 0.4, vec3(0.45, 0.62, 0.4), 0.5, 12, seed, shade), Material::STONE)]
            }
            Plant::Drift => vec![Part::new(lump(Vec3::ZERO, vec3(2.0, 1.0, 1.5), 0.2, 8, seed, shade), Material::MATT)],
            Plant::Tree if far => vec![
                Part::new(pole(Vec3::ZERO, 0.4, 0.06, 0.05, bark), Material::WOOD),
                Part::new(lump(Vec3::Y * 0.62, vec3(0.38, 0.4, 0.38), 0.25, 8, seed, shade), leafy()),
            ],

            Plant::Bush => vec![Part::new(crown(Vec3::Y * 0.42, vec3(0.62, 0.5, 0.6), &mut dice, shade), leafy())],
            Plant::Tree => vec![
                Part::new(trunk(0.55, 0.055, bark), Material::WOOD),
                Part::new(crown(Vec3::Y * 0.66, vec3(0.36, 0.34, 0.36), &mut dice, shade), leafy()),
            ],
            Plant::Fir => vec![
                Part::new(trunk(0.2, 0.05, bark), Material::WOOD),
                Part::new(fir(low, high, if far { 7 } else { 14 }), leafy()),
            ],
            Plant::Birch if far => vec![
                Part::new(birch_stem(6, seed), Material::MATT),
                Part::new(lump(Vec3::Y * 0.72, vec3(0.22, 0.28, 0.22), 0.25, 7, seed, shade), leafy()),
            ],
            Plant::Birch => vec![
                Part::new(birch_stem(16, seed), Material { roughness: 0.85, ..Material::MATT }),
                Part::new(crown(Vec3::Y * 0.72, vec3(0.2, 0.27, 0.2), &mut dice, shade), leafy()),
            ],
            Plant::Redwood => vec![
                Part::new(trunk(0.95, 0.06, hex(0x8A4E34)), Material::WOOD),
                Part::new(redwood_crown(low, high, seed), leafy()),
            ],
            Plant::Bamboo => bamboo(low, high, &mut dice),
            Plant::Palm => palm(low, high, bark, &mut dice),
            Plant::Cactus => vec![Part::new(cactus(low, high, seed), Material::CLAY)],
            Plant::Kelp => vec![Part::new(tuft(7, 1.0, 0.12, low, high, seed), swaying(0.25))],
            Plant::Reed => vec![Part::new(crop::reeds(low, high, seed), Material::LEAF)],
            Plant::Pad => vec![Part::new(rosette(Vec3::ZERO, 1.0, 9, high, low, Quat::IDENTITY), Material::LEAF)],
            Plant::Coral => vec![Part::new(coral(low, high, &mut dice), Material::CLAY)],
        }
    }
}

fn leafy() -> Material {
    Material {
        two_sided: false,
        roughness: 0.85,
        translucency: 0.25,
        fuzz: 0.5,
        sway_m: 0.015,
        grain: Grain { kind: GrainKind::Felt, scale_m: 0.035, color: 0.3, bump: 0.8 },
        ..Material::LEAF
    }
}

pub(super) fn swaying(sway_m: f32) -> Material {
    Material { sway_m, ..Material::LEAF }
}

fn trunk(height: f32, radius: f32, color: Vec3) -> studio_shape::Mesh {
    let profile = [
        vec2(radius * 1.7, -0.02),
        vec2(radius * 1.05, 0.05),
        vec2(radius * 0.8, height * 0.6),
        vec2(radius * 0.6, height),
    ];
    turned(&profile, 9, |v| color * (0.8 + 0.3 * v))
}

/// A crown of several balls of leaves.
fn crown(center: Vec3, radii: Vec3, dice: &mut Dice, color: impl Fn(f32) -> Vec3 + Copy) -> studio_shape::Mesh {
    let seed = (dice.unit() * 1e6) as u32;
    let main = lump(center, radii, 0.16, 8, seed, color);
    let side = |k: u32, dice: &mut Dice| {
        let angle = (k as f32 + dice.unit() * 0.6) / 4.0 * TAU;
        let out = vec3(libm::cosf(angle), dice.between(-0.55, 0.25), libm::sinf(angle)) * radii * 0.72;
        lump(center + out, radii * dice.between(0.5, 0.68), 0.18, 6, seed ^ (k + 1), color)
    };
    joined(std::iter::once(main).chain((0..4).map(|k| side(k, dice)).collect::<Vec<_>>()))
}

/// The white stem of a birch with its dark scars.
fn birch_stem(rows: usize, seed: u32) -> studio_shape::Mesh {
    let profile: Vec<_> =
        (0..=rows).map(|k| k as f32 / rows as f32).map(|t| vec2(0.026 - 0.016 * t, 0.9 * t - 0.02)).collect();
    let mut stem = turned(&profile, 7, |_| hex(0xE6E2D8));
    for v in &mut stem.vertices {
        let scar = studio_shape::gradient_noise(v.position * vec3(22.0, 46.0, 22.0), seed);
        if scar > 0.22 {
            v.color = hex(0x2E2A28);
        }
    }
    stem
}

/// Layers of short boughs around the upper half of a tall trunk.
fn redwood_crown(low: Vec3, high: Vec3, seed: u32) -> studio_shape::Mesh {
    joined((0..7).map(|k| {
        let t = k as f32 / 6.0;
        let wide = 0.13 * (1.0 - 0.8 * t) + 0.02;
        lump(Vec3::Y * (0.5 + 0.5 * t), vec3(wide, 0.06, wide), 0.35, 6, seed ^ k, |y| {
            low.lerp(high, 0.3 * t + 0.5 + 0.3 * y)
        })
    }))
}

/// A few canes with knots, and leaves towards the top.
fn bamboo(low: Vec3, high: Vec3, dice: &mut Dice) -> Vec<Part> {
    let mut canes = Vec::new();
    let mut leaves = Vec::new();
    for k in 0..5u32 {
        let (x, z) = (dice.between(-0.16, 0.16), dice.between(-0.16, 0.16));
        let tall = dice.between(0.75, 1.0);
        let lean = vec3(dice.between(-0.05, 0.05), 0.0, dice.between(-0.05, 0.05));
        let profile: Vec<_> = (0..=12)
            .map(|j| {
                let t = j as f32 / 12.0;
                vec2((0.011 - 0.005 * t) * if j % 3 == 0 { 1.25 } else { 1.0 }, tall * t)
            })
            .collect();
        let mut cane = turned(&profile, 5, |v| low.lerp(high, 0.4 + 0.6 * v));
        for v in &mut cane.vertices {
            v.position += vec3(x, 0.0, z) + lean * v.position.y * v.position.y;
        }
        canes.push(cane);
        for j in 0..4 {
            let at = vec3(x, tall * (0.5 + 0.13 * j as f32), z) + lean * (0.5 + 0.1 * j as f32);
            let mut spray = tuft(5, 0.22, 0.03, low, high, k * 8 + j);
            let turn = Quat::from_rotation_y(dice.unit() * TAU) * Quat::from_rotation_x(1.5);
            for v in &mut spray.vertices {
                v.position = at + turn * v.position;
            }
            leaves.push(spray);
        }
    }
    vec![Part::new(joined(canes), Material::PLASTIC), Part::new(joined(leaves), swaying(0.05))]
}

fn fir(low: Vec3, high: Vec3, segments: usize) -> studio_shape::Mesh {
    joined((0..4).map(|k| {
        let t = k as f32 / 4.0;
        let (foot, radius) = (0.13 + 0.2 * k as f32, 0.3 * (1.0 - 0.72 * t));
        let profile = [
            vec2(radius * 0.35, foot + 0.035),
            vec2(radius, foot),
            vec2(radius * 0.97, foot + 0.025),
            vec2(radius * 0.5, foot + 0.15),
            vec2(0.004, foot + 0.27),
        ];
        let mut cone = turned(&profile, segments, |v| low.lerp(high, (t + 0.5 * v).min(1.0)));
        for v in &mut cone.vertices {
            let skirt = libm::cosf(libm::atan2f(v.position.z, v.position.x) * 7.0);
            v.position.y += 0.02 * skirt * (libm::hypotf(v.position.x, v.position.z) / radius);
        }
        cone
    }))
}

fn flower(petal: Vec3, stalk: Vec3, dice: &mut Dice) -> Vec<Part> {
    let tilt = Quat::from_rotation_x(-0.9 + dice.between(-0.3, 0.3));
    let heart = hex(0xF2C03C);
    let mesh = joined([
        tuft(4, 0.6, 0.15, stalk * 0.7, stalk, (dice.unit() * 1e6) as u32),
        turned(&[vec2(0.018, 0.0), vec2(0.014, 0.9)], 5, |_| stalk),
        rosette(vec3(0.0, 0.92, 0.0), 0.3, 6, petal, heart, tilt),
    ]);
    vec![Part::new(mesh, Material::LEAF)]
}

fn palm(low: Vec3, high: Vec3, bark: Vec3, dice: &mut Dice) -> Vec<Part> {
    let bend = dice.between(0.08, 0.2);
    let curve = |y: f32| vec3(bend * y * y, 0.0, 0.0);
    let mut stem = turned(&[vec2(0.05, -0.02), vec2(0.032, 0.2), vec2(0.026, 0.5), vec2(0.022, 0.86)], 8, |v| {
        bark * (0.9 + 0.5 * v)
    });
    for v in &mut stem.vertices {
        let y = v.position.y;
        v.position += curve(y);
    }
    let top = curve(0.86) + Vec3::Y * 0.86;
    let fronds = joined((0..9).map(|k| {
        let angle = (k as f32 + dice.between(-0.25, 0.25)) / 9.0 * TAU;
        let (out, lift) = (vec3(libm::cosf(angle), 0.0, libm::sinf(angle)), dice.between(0.06, 0.2));
        let side = vec3(-out.z, 0.0, out.x);
        sheet(2, 7, |u, v| {
            let width = 0.075 * libm::sinf((0.12 + 0.88 * v) * 3.0).max(0.02);
            let across = (u - 0.5) * 2.0;
            let droop = lift * v * 2.0 - 0.42 * v * v - 0.03 * across.abs();
            let position = top + out * (0.42 * v) + Vec3::Y * droop + side * (across * width);
            (position, low.lerp(high, v * 0.8 + 0.2 * across.abs()))
        })
    }));
    vec![Part::new(stem, Material::WOOD), Part::new(fronds, swaying(0.05))]
}

fn cactus(low: Vec3, high: Vec3, seed: u32) -> studio_shape::Mesh {
    let color = |y: f32| low.lerp(high, 0.5 + 0.5 * y);
    let arm = |x: f32, y: f32, tall: f32| {
        joined([
            lump(vec3(x * 0.5, y, 0.0), vec3(x.abs() * 0.7, 0.055, 0.055), 0.05, 6, seed, color),
            lump(vec3(x, y + tall * 0.45, 0.0), vec3(0.06, tall * 0.6, 0.06), 0.05, 7, seed, color),
        ])
    };
    joined([
        lump(Vec3::Y * 0.45, vec3(0.1, 0.55, 0.1), 0.04, 10, seed, color),
        arm(0.24, 0.42, 0.34),
        arm(-0.22, 0.55, 0.26),
    ])
}

fn coral(low: Vec3, high: Vec3, dice: &mut Dice) -> studio_shape::Mesh {
    joined((0..7).map(|k| {
        let angle = k as f32 / 7.0 * TAU + dice.unit();
        let out = vec3(libm::cosf(angle), 0.0, libm::sinf(angle)) * dice.between(0.05, 0.4);
        let tall = dice.between(0.35, 0.95);
        lump(out + Vec3::Y * tall * 0.5, vec3(0.1, tall * 0.52, 0.1), 0.35, 7, k, |y| low.lerp(high, 0.5 + 0.5 * y))
    }))
}
