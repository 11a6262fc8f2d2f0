//! Things built into the country: farmyards, market stalls, railways.

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
    adopt(dressing, set);
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
