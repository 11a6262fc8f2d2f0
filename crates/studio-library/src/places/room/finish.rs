//! What walls are made of besides plaster: logs, a roof of boards, glass.

use super::{Measures, Room};
use crate::PlaceDesign;
use crate::places::daylight::daylight;
use crate::places::dice::Dice;
use crate::places::form::{cuboid, sheet};
use crate::places::set::Set;
use glam::{Vec3, vec3};
use studio_shape::generate::rod;
use studio_shape::{Grain, Material, Mesh, hex};

/// Round logs on one another along the walls, and beams under the ceiling.
pub(super) fn logs(set: &mut Set, room: &Room, m: &Measures) {
    let mut dice = Dice::new(31, 1);
    let radius = 0.13 * m.unit;
    let reach = m.back + 8.0 * m.unit;
    let rows = libm::ceilf(m.height / (radius * 1.86)) as i32;
    let mut mesh = Mesh::default();
    for row in 0..rows {
        let y = (row as f32 + 0.5) * radius * 1.86;
        let tone = |dice: &mut Dice| hex(room.walls.0) * dice.tint(0.14);
        let log = |a: Vec3, b: Vec3, color: Vec3| rod(a, b, radius).colored(color);
        let (left, right, back) = (-m.half_width - radius * 0.4, m.half_width + radius * 0.4, -m.back - radius * 0.4);
        mesh.append(&log(vec3(left, y, back), vec3(right, y, back), tone(&mut dice)));
        for x in [left, right] {
            mesh.append(&log(vec3(x, y, back), vec3(x, y, reach - m.back), tone(&mut dice)));
        }
    }
    for beam in 0..4 {
        let z = -m.back + (0.5 + 1.1 * beam as f32) * m.unit;
        let y = m.height - radius;
        mesh.append(&rod(vec3(-m.half_width, y, z), vec3(m.half_width, y, z), radius * 0.9).colored(hex(room.walls.1)));
    }
    let bark = Material { grain: Grain { scale_m: 0.1 * m.unit, ..Material::WOOD.grain }, ..Material::WOOD };
    set.add_unshadowed("logs", mesh, bark);
}

/// Boards that lean together over the room, with rafters.
pub(super) fn rafters(set: &mut Set, room: &Room, m: &Measures) {
    let reach = m.back + 8.0 * m.unit;
    let (knee, ridge) = (0.9 * m.unit, m.height * 0.98);
    let mut boards = Mesh::default();
    let mut beams = Mesh::default();
    for side in [-1.0, 1.0] {
        let at = |s: f32, z: f32| vec3(side * m.half_width * (1.0 - s), knee + (ridge - knee) * s, z);
        boards.append(&sheet(24, 40, |u, v| {
            let s = if side > 0.0 { u } else { 1.0 - u };
            let plank = (s * 9.0).fract();
            let shade = if plank < 0.05 { 0.5 } else { 0.82 + 0.16 * (libm::floorf(s * 9.0) * 2.4).abs().fract() };
            (at(s, -m.back + v * reach), hex(room.walls.1) * shade)
        }));
        for k in 0..6 {
            let z = -m.back + (0.15 + 0.9 * k as f32) * m.unit;
            beams.append(&rod(at(0.0, z), at(1.0, z), 0.06 * m.unit).colored(hex(room.walls.1) * 0.7));
        }
    }
    set.add_unshadowed("roof", boards, Material { two_sided: true, ..Material::WOOD });
    set.add_unshadowed("rafters", beams, Material::WOOD);
}

/// A back wall of glass between mullions, with open country behind it.
pub(super) fn glass_front(set: &mut Set, m: &Measures, design: &PlaceDesign) {
    let (light, _) = daylight(design.time, &design.weather);
    let (low, high, z) = (0.3 * m.unit, m.height * 0.92, -m.back + 0.02 * m.unit);
    let land = hex(0x8A_9A_7A) * (light.sky_fill.y * 1.5).min(1.0);
    let view = sheet(96, 48, |u, v| {
        let horizon = 0.22 + 0.02 * libm::sinf(u * 9.0) + 0.012 * libm::sinf(u * 31.0);
        let sky = light.sky.horizon.lerp(light.sky.zenith, (v - horizon).max(0.0) * 0.8);
        let color = if v < horizon * 0.8 {
            land * 1.15
        } else if v < horizon {
            land * 0.7
        } else {
            sky
        };
        (vec3((u - 0.5) * 1.96 * m.half_width, low + v * (high - low), z), color)
    });
    set.add_unshadowed("view", view, Material { emission: 1.1, ..Material::GLOW });
    let mut frame = Mesh::default();
    let bar = 0.035 * m.unit;
    let steel = hex(0xC8_CC_D0);
    let count = libm::ceilf(2.0 * m.half_width / (1.1 * m.unit)) as i32;
    for k in 0..=count {
        let x = m.half_width * (2.0 * k as f32 / count as f32 - 1.0) * 0.98;
        let half = vec3(bar, (high - low) * 0.5, bar);
        frame.append(&cuboid(vec3(x, (high + low) * 0.5, z + bar), half, bar * 0.3, steel));
    }
    for y in [low, low + (high - low) * 0.6, high] {
        frame.append(&cuboid(vec3(0.0, y, z + bar), vec3(m.half_width * 0.98, bar, bar), bar * 0.3, steel));
    }
    set.add_unshadowed("mullions", frame, Material { roughness: 0.45, ..Material::MATT });
}
