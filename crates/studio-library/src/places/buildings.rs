//! Things built into the country: farmyards, market stalls, squares, railways.

use super::form::{cuboid, joined, lump, pole, sheet, turned_cuboid};
use super::set::{Set, spot};
use crate::{Dressing, PlaceDesign};
use glam::{Quat, Vec3, vec3};
use studio_shape::{Material, Mesh, Part, hex};

/// Adds what was built into a set to a dressed one.
pub(super) fn adopt(dressing: &mut Dressing, set: Set) {
    let light = dressing.light.clone();
    let added = set.finish(dressing.ground, light, None, dressing.room);
    dressing.fixtures.extend(added.fixtures);
    dressing.walls.extend(added.walls);
    dressing.spots.extend(added.spots);
}

/// A red barn, a silo, a fence and bales of hay behind the cast.
pub(super) fn farmyard(dressing: &mut Dressing, design: &PlaceDesign) {
    let half = design.playing_half_m;
    let unit = (half.max_element() / 1.6).clamp(0.5, 3.0);
    let mut set = Set::default();
    let red = hex(0xA8362A);
    let mut barn = Mesh::default();
    for k in 0..22 {
        let x = (k as f32 - 10.5) * 0.24;
        let tall = 2.6 + (1.5 - 0.55 * x.abs()).max(0.0);
        barn.append(&cuboid(
            vec3(x, tall * 0.5, 0.0),
            vec3(0.116, tall * 0.5, 0.05),
            0.012,
            red * (0.85 + 0.15 * ((k * 7 % 5) as f32 / 4.0)),
        ));
    }
    for side in [-1.0, 1.0] {
        let roof = vec3(side * 1.4, 3.5, -1.8);
        barn.append(&turned_cuboid(
            roof,
            vec3(1.7, 0.07, 2.1),
            0.02,
            hex(0x5A4A48),
            Quat::from_rotation_z(-side * 0.5),
        ));
        barn.append(&cuboid(vec3(side * 2.62, 1.3, -1.8), vec3(0.06, 1.3, 1.85), 0.02, red * 0.9));
    }
    let white = hex(0xF0EAE0);
    for (x, y, hx, hy) in
        [(0.0, 1.9, 0.85, 0.06), (-0.85, 0.95, 0.06, 0.95), (0.85, 0.95, 0.06, 0.95), (0.0, 2.95, 0.32, 0.32)]
    {
        barn.append(&cuboid(vec3(x, y, 0.06), vec3(hx, hy, 0.03), 0.01, white));
    }
    barn.append(&cuboid(vec3(0.0, 0.92, 0.04), vec3(0.8, 0.92, 0.03), 0.01, red * 0.5));
    set.copies(
        "barn",
        vec![Part::new(barn, Material::WOOD)],
        vec![spot(vec3(half.x * 0.4 + 2.2 * unit, 0.0, -half.z - 6.5 * unit), -0.35, unit, Vec3::ONE)],
    );
    fence(&mut set, unit, -half.z - 2.2 * unit);
    let bale = lump(vec3(0.0, 0.42, 0.0), vec3(0.55, 0.45, 0.45), 0.08, 12, 2, |y| {
        hex(0xB0863A).lerp(hex(0xE8C870), 0.5 + 0.5 * y)
    });
    let at = [(-2.4, -1.2, 0.4), (-3.2, -1.5, 1.7), (2.9, -1.4, 0.2)]
        .map(|(x, z, turn): (f32, f32, f32)| {
            spot(vec3(x * unit + half.x * x.signum(), 0.0, z * unit - half.z), turn, unit, Vec3::ONE)
        })
        .to_vec();
    set.copies("bale", vec![Part::new(bale, Material::FUR)], at);
    adopt(dressing, set);
}

fn fence(set: &mut Set, unit: f32, z: f32) {
    let wood = hex(0xB8966A);
    let panel = joined([
        cuboid(vec3(0.0, 0.42, 0.0), vec3(0.72, 0.05, 0.025), 0.012, wood),
        cuboid(vec3(0.0, 0.74, 0.0), vec3(0.72, 0.05, 0.025), 0.012, wood * 0.95),
        pole(vec3(-0.7, 0.0, 0.0), 1.0, 0.06, 0.05, wood * 0.85),
    ]);
    let at = (-9..=9).map(|k| spot(vec3(k as f32 * 1.4 * unit, 0.0, z), 0.0, unit, Vec3::ONE)).collect();
    set.copies("fence", vec![Part::new(panel, Material::WOOD)], at);
}

/// Stalls with striped roofs and crates of fruit.
pub(super) fn stalls(dressing: &mut Dressing, design: &PlaceDesign) {
    let half = design.playing_half_m;
    let unit = (half.max_element() / 1.8).clamp(0.5, 3.0);
    let mut set = Set::default();
    let stall = |color: Vec3, fruit: [u32; 3]| {
        let wood = hex(0x9A6C42);
        let mut frame = joined([
            cuboid(vec3(0.0, 0.7, 0.0), vec3(0.95, 0.05, 0.45), 0.015, wood),
            cuboid(vec3(0.0, 0.35, 0.38), vec3(0.92, 0.3, 0.03), 0.01, wood * 0.8),
        ]);
        for (x, z) in [(-0.9, 0.4), (0.9, 0.4), (-0.9, -0.4), (0.9, -0.4)] {
            frame.append(&pole(vec3(x, 0.0, z), 1.9, 0.035, 0.03, wood * 0.85));
        }
        let roof = joined((0..8).map(|k| {
            let tone = if k % 2 == 0 { color } else { hex(0xF4ECDC) };
            sheet(1, 5, |s, t| {
                let x = -1.05 + (k as f32 + s) * 0.2625;
                (vec3(x, 2.1 - 0.45 * (1.0 - t) - 0.08 * libm::sinf(t * 3.1), 0.75 - 1.2 * t), tone)
            })
        }));
        let goods = joined((0..42).map(|k| {
            let (column, row) = (k % 14, k / 14);
            let at = vec3(-0.84 + column as f32 * 0.129, 0.79 + 0.03 * ((k * 5 % 3) as f32), -0.22 + row as f32 * 0.2);
            lump(at, Vec3::splat(0.068), 0.04, 5, k, |_| hex(fruit[(column / 5).min(2) as usize]))
        }));
        vec![
            Part::new(frame, Material::WOOD),
            Part::new(roof, Material { two_sided: true, sway_m: 0.01, ..Material::CLOTH }),
            Part::new(goods, Material::CLAY),
        ]
    };
    let colors = [0xC83A32, 0x2E7A5E, 0x2F5D9E, 0xE09A2E];
    let fruits = [
        [0xD03A2E, 0xE8A02A, 0x7AA83A],
        [0xF0D04A, 0x8A3A7A, 0xE06A2A],
        [0x5A8A3A, 0xC82A3A, 0xF0E0B0],
        [0xE87A2A, 0x9AB84A, 0xC84A5A],
    ];
    for k in 0..4u32 {
        let side = if k % 2 == 0 { -1.0 } else { 1.0 };
        let x = side * (half.x.max(0.4 * unit) * 0.5 + (0.75 + 1.15 * (k / 2) as f32 * 2.0) * unit);
        let at = spot(vec3(x, 0.1 * unit, -half.z - 1.7 * unit), -side * 0.12, unit, Vec3::ONE);
        set.copies("stall", stall(hex(colors[k as usize]), fruits[k as usize]), vec![at]);
    }
    bulbs(&mut set, dressing, design, unit);
    adopt(dressing, set);
}

/// Strings of bulbs over the stalls; at night they light what stands before them.
fn bulbs(set: &mut Set, dressing: &mut Dressing, design: &PlaceDesign, unit: f32) {
    let night = matches!(design.time, Some(studio_storyboard::Time::Night | studio_storyboard::Time::BlueHour));
    let (z, wide) = (-design.playing_half_m.z - 0.9 * unit, 7.0 * unit);
    let mut lamps = Mesh::default();
    let mut cord = Mesh::default();
    let along = |t: f32| {
        let sag = libm::sinf((t * 4.0).fract() * std::f32::consts::PI);
        vec3((t - 0.5) * 2.0 * wide, (2.25 - 0.22 * sag) * unit, z)
    };
    for k in 0..=64 {
        let t = k as f32 / 64.0;
        let at = along(t);
        cord.append(&cuboid(at, vec3(wide / 62.0, 0.012 * unit, 0.012 * unit), 0.002, hex(0x2A2624)));
        if k % 2 == 0 {
            let tone = hex([0xFFD080, 0xFF8A5A, 0xFFE8B0][k / 2 % 3]);
            lamps.append(&lump(at - Vec3::Y * 0.07 * unit, Vec3::splat(0.055 * unit), 0.0, 6, 1, |_| tone));
        }
    }
    set.add_unshadowed("cord", cord, Material::PLASTIC);
    set.add_unshadowed("bulbs", lamps, Material { emission: if night { 3.2 } else { 0.4 }, ..Material::GLOW });
    if night {
        for k in [0.3, 0.5, 0.7] {
            let position = along(k) + vec3(0.0, -0.3, 0.5) * unit;
            let color = vec3(1.0, 0.66, 0.34) * (1.5 * unit * unit);
            dressing.light.glows.push(studio_scene::Glow { position, color, carrier: None, flicker: 0.03 });
        }
    }
}

/// A fountain, benches, and the church that a church square has.
pub(super) fn square(dressing: &mut Dressing, design: &PlaceDesign) {
    let half = design.playing_half_m;
    let unit = (half.max_element() / 1.8).clamp(0.5, 3.0);
    let mut set = Set::default();
    let back = -half.z - 2.0 * unit;
    let church = design.details.iter().any(|d| d.contains("church") || d.contains("教堂"));
    if church {
        let at = vec3(half.x * 0.6 + 1.5 * unit, 0.0, back - 3.0 * unit);
        set.thing("church", &[], vec![spot(at, -0.25, 0.75 * unit, Vec3::ONE)]);
    }
    let side = if church { -1.0 } else { 1.0 };
    let at = vec3(side * (half.x + 1.5 * unit), 0.02 * unit, back);
    set.thing("fountain", &[], vec![spot(at, 0.0, 0.6 * unit, Vec3::ONE)]);
    let at = vec3(-side * (half.x + 1.2 * unit), 0.1 * unit, back + 0.1 * unit);
    set.thing("bench", &[], vec![spot(at, 0.3 * side, 0.75 * unit, Vec3::ONE)]);
    adopt(dressing, set);
}

/// A platform with its edge, the track below it, and the roofed platform on the other side.
pub(super) fn platform(design: &PlaceDesign) -> Dressing {
    let half = design.playing_half_m;
    let unit = (half.y * 1.15).max(half.x * 0.4).clamp(0.4, 3.0);
    let depth = 0.5 * unit;
    let mut set = Set::default();
    let edge = -half.z - 0.9 * unit;
    let (wide, near) = (half.x + 24.0 * unit, half.z + 6.0 * unit);
    let stone = Material { roughness: 0.85, ..Material::STONE };
    let slab = 0.7 * unit;
    let floor = sheet(90, 24, |u, v| {
        let (x, z) = ((u - 0.5) * 2.0 * wide, near - v * (near - edge));
        let odd = (libm::floorf(x / slab) + libm::floorf(z / slab)) as i32 & 1;
        (vec3(x, 0.0, z), hex(0xA8A29A) * if odd == 0 { 1.0 } else { 0.93 })
    });
    set.add("ground", floor, stone);
    let face = vec3(0.0, -0.5 * depth - 0.01, edge + 0.2 * unit);
    set.add("edge", cuboid(face, vec3(wide, 0.5 * depth, 0.2 * unit), 0.01, hex(0x7C766E)), stone);
    let line = vec3(0.0, 0.004, edge + 0.42 * unit);
    set.add("line", cuboid(line, vec3(wide, 0.006, 0.09 * unit), 0.003, hex(0xE8C22A)), Material::PLASTIC);
    track(&mut set, unit, edge - 1.25 * unit, -depth);
    far_platform(&mut set, design, unit, edge - 2.6 * unit, wide);
    let mut country = super::heights::lowered(super::nature::meadow(design), depth);
    country.ground = super::set::dry(studio_scene::Substance::Stone);
    adopt(&mut country, set);
    country
}

/// Gravel, sleepers and two rails along X.
fn track(set: &mut Set, unit: f32, z: f32, y: f32) {
    let bed = cuboid(vec3(0.0, y + 0.02 * unit, z), vec3(80.0, 0.03 * unit, 1.3 * unit), 0.01, hex(0x857C72));
    set.add("gravel", bed, Material::STONE);
    let sleeper = cuboid(Vec3::ZERO, vec3(0.13, 0.05, 0.9), 0.02, hex(0x5A402E));
    let at = (-60..=60).map(|k| spot(vec3(k as f32 * 0.6 * unit, y + 0.08 * unit, z), 0.0, unit, Vec3::ONE)).collect();
    set.copies("sleeper", vec![Part::new(sleeper, Material::WOOD)], at);
    let rails = joined([-0.55, 0.55].map(|side: f32| {
        let at = vec3(0.0, y + 0.17 * unit, z + side * unit);
        cuboid(at, vec3(80.0, 0.06 * unit, 0.045 * unit), 0.01, hex(0xB4B0AC))
    }));
    set.add("rails", rails, Material { roughness: 0.35, ..Material::METAL });
}

/// The other platform with its roof on posts, benches, a clock and a sign.
fn far_platform(set: &mut Set, design: &PlaceDesign, unit: f32, z: f32, wide: f32) {
    let night = matches!(design.time, Some(studio_storyboard::Time::Night | studio_storyboard::Time::BlueHour));
    let at = |x: f32, y: f32, dz: f32| vec3(x, y, dz) * unit + Vec3::Z * z;
    let wall = hex(0xB4573E);
    let slab = cuboid(at(0.0, -0.25, -1.5), vec3(wide, 0.25 * unit, 1.5 * unit), 0.02, hex(0x9A948C));
    let line = cuboid(at(0.0, 0.005, -0.3), vec3(wide, 0.006, 0.07 * unit), 0.003, hex(0xE8C22A));
    set.add("platform", joined([slab, line]), Material::STONE);
    let house = cuboid(at(0.0, 1.2, -2.9), vec3(wide, 1.2 * unit, 0.2 * unit), 0.02, wall);
    set.add("station", house, Material::STONE);
    let mut panes = Mesh::default();
    let mut frames = Mesh::default();
    for k in -9..=9 {
        let x = 1.7 * k as f32;
        frames.append(&cuboid(at(x, 1.0, -2.68), vec3(0.5, 0.62, 0.04) * unit, 0.01, hex(0xEEE6D6)));
        panes.append(&cuboid(
            at(x, 1.0, -2.63),
            vec3(0.42, 0.54, 0.02) * unit,
            0.01,
            hex(if night { 0xFFD088 } else { 0x6A8494 }),
        ));
        frames.append(&pole(at(x + 0.85, 0.0, -0.9), 2.3 * unit, 0.07 * unit, 0.06 * unit, hex(0x2E5A4C)));
    }
    set.add("frames", frames, Material::PLASTIC);
    set.add("panes", panes, Material { emission: if night { 1.4 } else { 0.0 }, ..Material::GLOSS });
    let turn = Quat::from_rotation_x(0.12);
    let roof = turned_cuboid(at(0.0, 2.42, -1.5), vec3(wide, 0.06 * unit, 1.5 * unit), 0.02, hex(0x2E5A4C), turn);
    let valance = cuboid(at(0.0, 2.2, -0.1), vec3(wide, 0.16 * unit, 0.03 * unit), 0.01, hex(0xF0E8D4));
    set.add("roof", joined([roof, valance]), Material::WOOD);
    let half = design.playing_half_m;
    let x = half.x / unit + 1.2;
    set.thing("bench", &[], vec![spot(at(-x, 0.0, -2.1), 0.0, 0.72 * unit, Vec3::ONE)]);
    let board = cuboid(at(0.0, 1.95, -0.75), vec3(0.85, 0.2, 0.04) * unit, 0.02, hex(0x24508E));
    let stripe = cuboid(at(0.0, 1.95, -0.7), vec3(0.7, 0.05, 0.02) * unit, 0.01, hex(0xF4F2EA));
    set.add("sign", joined([board, stripe]), Material::PLASTIC);
    let dial = joined([
        lump(at(x, 1.85, -0.75), vec3(0.26, 0.26, 0.07) * unit, 0.0, 12, 1, |_| hex(0xF6F2E8)),
        cuboid(at(x, 1.93, -0.66), vec3(0.02, 0.09, 0.02) * unit, 0.004, hex(0x202024)),
        cuboid(at(x + 0.06, 1.85, -0.66), vec3(0.07, 0.018, 0.02) * unit, 0.004, hex(0x202024)),
    ]);
    set.add("clock", dial, Material::GLOSS);
}

/// A track that runs from left to right, signals and a platform's edge.
pub(super) fn railway(dressing: &mut Dressing, design: &PlaceDesign) {
    let half = design.playing_half_m;
    let unit = (half.y / 2.0).clamp(0.5, 2.0);
    let mut set = Set::default();
    let gauge = 0.72 * unit;
    let gravel = sheet(120, 8, |u, v| {
        let across = (v - 0.5) * 2.0;
        let rise = 0.05 * unit * (1.0 - across * across).max(0.0).sqrt();
        (
            vec3((u - 0.5) * 160.0, 0.004 + rise, -across * 1.7 * unit),
            hex(0x8A8076) * (0.9 + 0.1 * libm::sinf(u * 900.0 + v * 70.0)),
        )
    });
    set.add("gravel", gravel, Material::STONE);
    let sleeper = cuboid(vec3(0.0, 0.05, 0.0), vec3(0.12, 0.035, 1.2), 0.015, hex(0x5A402E));
    let at = (-70..=70).map(|k| spot(vec3(k as f32 * 0.62 * unit, 0.0, 0.0), 0.0, unit, Vec3::ONE)).collect();
    set.copies("sleeper", vec![Part::new(sleeper, Material::WOOD)], at);
    let rails = joined([-1.0, 1.0].map(|s| {
        cuboid(vec3(0.0, 0.1 * unit, s * gauge), vec3(80.0, 0.03 * unit, 0.03 * unit), 0.01 * unit, hex(0xA8A4A0))
    }));
    set.add("rails", rails, Material { roughness: 0.4, ..Material::METAL });
    let row = (-2.3 * unit).min(-half.z - 1.4 * unit);
    let post = joined([
        pole(Vec3::ZERO, 4.6, 0.07, 0.05, hex(0x5A5E62)),
        cuboid(vec3(0.0, 4.4, 0.5), vec3(0.03, 0.03, 0.9), 0.01, hex(0x5A5E62)),
        cuboid(vec3(0.0, 3.4, 0.12), vec3(0.1, 0.3, 0.08), 0.03, hex(0x222426)),
    ]);
    let at = (-4..=4).map(|k| spot(vec3((k as f32 + 0.4) * 9.0 * unit, 0.0, row), 0.0, unit, Vec3::ONE)).collect();
    set.copies("post", vec![Part::new(post, Material::METAL)], at);
    adopt(dressing, set);
}
