//! The theatre: boards, a red curtain, wings, a valance, footlights and an audience in the dark.

use super::dice::Dice;
use super::form::{cuboid, joined, lump, moved, pole, sheet, turned};
use super::set::{Set, camera_distance, dry, spot};
use crate::{Dressing, PlaceDesign};
use glam::{Quat, Vec3, vec2, vec3};
use std::f32::consts::TAU;
use studio_scene::{Glow, Light, Sky, Spot, Substance};
use studio_shape::{Bounds, Grain, GrainKind, Material, Mesh, Part, fbm, hex};

const RED: u32 = 0x9C161C;
const GOLD: u32 = 0xD8A242;

/// Dresses the stage of a theatre.
pub(super) fn dress(design: &PlaceDesign) -> Dressing {
    let half = design.playing_half_m;
    let unit = (half.x.max(half.y * 1.5).max(half.z) / 1.7).clamp(0.4, 6.0);
    let back = half.z + 1.3 * unit;
    let wide = half.x.max(1.2 * unit);
    let mut set = Set::default();
    set.add("boards", boards(unit, wide, back, half.z), boards_material(unit));
    set.add("backdrop", drape(wide * 2.0 + 9.0 * unit, 5.2 * unit, 56, unit, Vec3::new(0.0, 0.0, -back)), velvet(unit));
    for side in [-1.0, 1.0] {
        for (k, reach) in [(0, 0.55f32), (1, 1.25), (2, 2.1), (2, 3.1)] {
            let at = vec3(side * (wide + reach * unit), 0.0, -back + (0.75 + 0.85 * k as f32) * unit);
            set.add_unshadowed("wing", drape(1.1 * unit, 5.0 * unit, 8, unit, at), velvet(unit));
            let tie =
                lump(at + vec3(0.0, 1.3 * unit, 0.09 * unit), vec3(0.5, 0.05, 0.1) * unit, 0.03, 8, 1, |_| hex(GOLD));
            set.add("tie", tie, Material { roughness: 0.5, ..Material::FELT });
        }
    }
    let front = half.z + 0.55 * unit;
    valance(&mut set, wide, unit, -back + 2.6 * unit);
    footlights(&mut set, wide, unit, front);
    audience(&mut set, design, unit, front);
    set.wall(vec3(0.0, 2.0 * unit, -back - 0.1), vec3(wide * 2.0 + 4.0 * unit, 2.0 * unit, 0.1), Substance::Cloth);
    let room = Bounds { min: vec3(-wide * 3.0, 0.08, -back + 0.4 * unit), max: vec3(wide * 3.0, 4.6 * unit, 60.0) };
    set.finish(dry(Substance::Wood), light(unit, wide, back, front), None, room)
}

/// Boards across the stage, each of its own tone, and the edge towards the audience.
fn boards(unit: f32, wide: f32, back: f32, play: f32) -> Mesh {
    let (width, board) = (wide + 8.0 * unit, 0.15 * unit);
    let front = play + 0.95 * unit;
    let count = libm::ceilf((front + back + 0.5 * unit) / board) as i32;
    let mut dice = Dice::new(11, 2);
    let oak = hex(0xA86B3A);
    let plank = |k: i32, dice: &mut Dice| {
        let z = front - (k as f32 + 0.5) * board;
        let tone = oak * dice.tint(0.16) * 0.9;
        let mut mesh = cuboid(vec3(0.0, -0.02 * unit, z), vec3(width, 0.02 * unit, board * 0.492), 0.006 * unit, tone);
        for v in &mut mesh.vertices {
            v.ambient = if v.position.y < -0.01 * unit { 0.2 } else { 1.0 };
        }
        mesh
    };
    let mut all = joined((0..count).map(|k| plank(k, &mut dice)));
    all.append(&cuboid(
        vec3(0.0, -0.4 * unit, front - 0.1 * unit),
        vec3(width, 0.36 * unit, 0.1 * unit),
        0.01,
        hex(0x3A1C12),
    ));
    all.append(&cuboid(
        vec3(0.0, -0.03 * unit, front + 0.01 * unit),
        vec3(width, 0.045 * unit, 0.03 * unit),
        0.012 * unit,
        hex(GOLD),
    ));
    all
}

fn boards_material(unit: f32) -> Material {
    // Streaks of the grain run along X here, while the pattern runs along Y: a small scale hides it.
    Material {
        roughness: 0.36,
        grain: Grain { kind: GrainKind::Brushed, scale_m: 0.03 * unit, color: 0.16, bump: 0.1 },
        ..Material::WOOD
    }
}

fn velvet(unit: f32) -> Material {
    Material {
        fuzz: 0.9,
        sway_m: 0.004,
        two_sided: true,
        grain: Grain { kind: GrainKind::Felt, scale_m: 0.02 * unit, color: 0.12, bump: 0.2 },
        ..Material::CLOTH
    }
}

/// A hanging cloth with folds that narrow towards the top; dark in the valleys.
fn drape(width: f32, height: f32, folds: u32, unit: f32, at: Vec3) -> Mesh {
    let red = hex(RED);
    let depth = |u: f32, v: f32| {
        let wander = 0.5 * fbm(vec3(u * folds as f32 * 0.35, v * 0.8, at.x), 2, 91);
        let phase = (u * folds as f32 + wander) * TAU;
        let broad = 0.5 + 0.5 * libm::sinf(phase);
        (broad * broad * (3.0 - 2.0 * broad)) * (1.0 - 0.35 * v)
    };
    let mut mesh = sheet(folds as usize * 12, 14, |u, v| {
        let d = depth(u, v);
        let position = at + vec3((u - 0.5) * width, v * height + 0.015 * unit, 0.17 * unit * d);
        (position, red * (0.45 + 0.65 * d))
    });
    for (i, vertex) in mesh.vertices.iter_mut().enumerate() {
        let columns = folds as usize * 12 + 1;
        let (u, v) = ((i % columns) as f32 / (columns - 1) as f32, (i / columns) as f32 / 14.0);
        vertex.ambient = (0.3 + 0.7 * depth(u, v)) * (0.72 + 0.28 * (v * 6.0).min(1.0));
    }
    // The hem, a gold braid near the floor.
    mesh.append(&sheet(folds as usize * 12, 1, |u, v| {
        let y = (0.1 + 0.055 * v) * unit;
        (at + vec3((u - 0.5) * width, y, 0.17 * unit * depth(u, y / height) + 0.006 * unit), hex(GOLD) * 0.8)
    }));
    mesh
}

/// The scalloped cloth across the top, with swags and a fringe.
fn valance(set: &mut Set, wide: f32, unit: f32, z: f32) {
    let width = wide * 2.0 + 9.0 * unit;
    let swags = libm::ceilf(width / (1.3 * unit));
    let foot = |u: f32| {
        let t = (u * swags).fract();
        2.95 * unit - 0.36 * unit * (1.0 - (2.0 * t - 1.0) * (2.0 * t - 1.0))
    };
    let cloth = sheet(swags as usize * 16, 10, |u, v| {
        let (low, high) = (foot(u), 5.2 * unit);
        let ripple = 0.5 + 0.5 * libm::sinf(v * 16.0 + 3.0 * ((u * swags).fract() - 0.5).abs());
        let y = low + (high - low) * v;
        (vec3((u - 0.5) * width, y, z + 0.08 * unit * ripple), hex(RED) * (0.55 + 0.5 * ripple))
    });
    set.add_unshadowed("valance", cloth, velvet(unit));
    let fringe = sheet(swags as usize * 32, 2, |u, v| {
        let strand = 0.75 + 0.25 * libm::sinf(u * swags * 90.0);
        (vec3((u - 0.5) * width, foot(u) + 0.05 * unit - 0.11 * unit * (1.0 - v), z + 0.1 * unit), hex(GOLD) * strand)
    });
    set.add_unshadowed("fringe", fringe, Material { two_sided: true, fuzz: 0.6, ..Material::MATT });
}

/// Shell lamps along the edge of the stage.
fn footlights(set: &mut Set, wide: f32, unit: f32, z: f32) {
    let count = 9;
    let span = wide * 2.6;
    let shell =
        turned(&[vec2(0.02, 0.0), vec2(0.09, 0.01), vec2(0.1, 0.05), vec2(0.07, 0.1), vec2(0.002, 0.125)], 14, |_| {
            hex(0x9A7438)
        });
    let bulb = lump(vec3(0.0, 0.06, -0.06), Vec3::splat(0.05), 0.0, 8, 0, |_| hex(0xFFD99A));
    let at = (0..count)
        .map(|k| spot(vec3((k as f32 / (count - 1) as f32 - 0.5) * span, 0.0, z), 0.0, unit, Vec3::ONE))
        .collect();
    set.copies(
        "footlight",
        vec![Part::new(shell, Material::METAL), Part::new(bulb, Material { emission: 2.2, ..Material::GLOW })],
        at,
    );
}

/// Heads and shoulders of people who watch, seen from behind in the dark.
fn audience(set: &mut Set, design: &PlaceDesign, unit: f32, front: f32) {
    let mut dice = Dice::new(design.seed, 40);
    let camera = camera_distance(design);
    let person = joined([
        lump(vec3(0.0, 0.0, 0.0), vec3(0.115, 0.14, 0.13), 0.04, 9, 3, |_| Vec3::ONE),
        lump(vec3(0.0, -0.42, 0.0), vec3(0.27, 0.3, 0.16), 0.05, 9, 4, |_| Vec3::ONE),
    ]);
    let mut at = Vec::new();
    for row in 0..2 {
        let z = (front + 0.25 * unit).max(camera * 0.42) + row as f32 * 0.55 * unit;
        // The picture's lower edge at that distance from a camera a little above the cast's middle.
        let distance = (camera - z).max(0.2);
        let eye = design.playing_half_m.y + 0.14 * camera;
        let edge = eye - distance * 0.46;
        let pitch = 0.46 * unit;
        for k in -5..=5 {
            let x = (k as f32 + 0.5 * (row % 2) as f32 + dice.between(-0.16, 0.16)) * pitch;
            let y = edge.min(0.05 * unit) - 0.02 * unit * row as f32 + dice.between(-0.05, 0.03) * unit;
            let cloth = dice.pick(&[hex(0x30222E), hex(0x222838), hex(0x38261E), hex(0x202E2A)]);
            at.push(spot(vec3(x, y, z), dice.between(-0.3, 0.3), unit * dice.between(0.75, 0.95), cloth));
        }
    }
    set.copies("audience", vec![Part { casts_shadow: false, ..Part::new(person, Material::FELT) }], at);
    let lamp = moved(pole(Vec3::ZERO, 0.02, 0.12, 0.12, hex(0xFFE2B0)), Vec3::ZERO);
    let rail =
        (-4..=4).map(|k| spot(vec3(k as f32 * 0.7 * unit, 4.4 * unit, -0.4 * unit), 0.0, unit, Vec3::ONE)).collect();
    set.copies("lamps", vec![Part { casts_shadow: false, ..Part::new(lamp, Material::GLOW) }], rail);
}

fn light(unit: f32, wide: f32, back: f32, front: f32) -> Light {
    let aim = |from: Vec3, to: Vec3, angle: f32, color: Vec3, beam: f32| {
        let reach = from.distance(to);
        // Colours are those at 1 m: brightness on the boards is the same at every size of stage.
        Spot {
            position: from,
            direction: (to - from).normalize(),
            half_angle: angle,
            color: color * reach * reach,
            beam,
            follows: None,
        }
    };
    let middle = vec3(0.0, 0.3 * unit, 0.0);
    let spread = libm::atanf(wide * 0.9 / (5.0 * unit)).clamp(0.12, 0.5);
    let high = 4.8 * unit;
    Light {
        key_direction: (Quat::from_rotation_y(0.55) * vec3(0.0, 0.82, 0.75)).normalize(),
        key: vec3(2.0, 1.75, 1.4),
        sky_fill: vec3(0.26, 0.2, 0.24),
        ground_fill: vec3(0.2, 0.11, 0.07),
        rim: vec3(1.3, 1.0, 0.85),
        sky: Sky {
            zenith: vec3(0.012, 0.006, 0.008),
            horizon: vec3(0.05, 0.018, 0.016),
            disc: Vec3::ZERO,
            clouds: 0.0,
            ..Light::day().sky
        },
        air: vec3(0.16, 0.08, 0.06),
        haze: 0.25,
        beams: 0.35,
        exposure: 1.0,
        spots: vec![
            aim(vec3(-2.4 * unit, high, 1.2 * unit), middle, spread, vec3(2.1, 1.75, 1.3), 0.5),
            aim(vec3(2.4 * unit, high, 1.0 * unit), middle, spread, vec3(1.5, 1.35, 1.25), 0.5),
            aim(vec3(-1.9 * unit, high, -back + 0.8 * unit), middle, spread, vec3(1.1, 0.5, 0.75), 0.35),
            aim(vec3(1.9 * unit, high, -back + 0.8 * unit), middle, spread, vec3(0.5, 0.6, 1.25), 0.35),
        ],
        glows: [-1.0, 0.0, 1.0]
            .map(|k| Glow {
                position: vec3(k * wide, 0.12 * unit, front - 0.1 * unit),
                color: vec3(0.5, 0.34, 0.17) * unit * unit,
                carrier: None,
                flicker: 0.0,
            })
            .to_vec(),
    }
}
