//! Rooms: floor, walls, a window that lets the day in, furniture along the walls.

mod finish;

use super::daylight::daylight;
use super::dice::Dice;
use super::form::{cuboid, joined, sheet};
use super::furnish::Piece;
use super::set::{Set, dry, spot};
use crate::{Dressing, PlaceDesign};
use glam::{Quat, Vec3, vec3};
use std::f32::consts::FRAC_PI_2;
use studio_scene::{Glow, Light, Substance};
use studio_shape::{Bounds, Grain, GrainKind, Material, Mesh, Part, hex};
use studio_storyboard::Time;

/// What a room looks like.
#[derive(Clone, Copy)]
pub(super) struct Room {
    /// Colour of the walls, and of the panelling below.
    pub walls: (u32, u32),
    /// The floor.
    pub floor: Floor,
    /// Colour of a rug under the cast, if one lies there.
    pub rug: Option<u32>,
    /// Colour of the curtains of the window in the back wall; `None` has no window.
    pub window: Option<u32>,
    /// The whole back wall is glass.
    pub glazed: bool,
    /// A door in the back wall.
    pub door: bool,
    /// What the walls are made of.
    pub finish: Finish,
    /// Furniture.
    pub pieces: &'static [Placed],
    /// Colour of lamps when it is dark.
    pub lamps: u32,
    /// Factor on the size of the room.
    pub spacious: f32,
    /// How far the back wall stands behind the cast, metres.
    pub depth: f32,
}

/// What the walls of a room are made of.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Finish {
    /// Plaster above panelling.
    Panelled,
    /// Round logs on one another.
    Logs,
    /// Boards that lean together to a ridge, with rafters.
    Attic,
}

/// The floor of a room.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Floor {
    /// Planks of a colour.
    Planks(u32),
    /// Square tiles of two colours.
    Tiles(u32, u32),
    /// Carpet of a colour.
    Carpet(u32),
    /// Smooth stone or concrete.
    Slab(u32),
}

/// A piece of furniture against a wall.
#[derive(Clone, Copy)]
pub(super) struct Placed {
    /// What.
    pub piece: Piece,
    /// Which wall.
    pub wall: Side,
    /// Where along it: −1 (left, or back) to 1 (right, or front).
    pub along: f32,
    /// Its main colour.
    pub color: u32,
    /// How high it stands above the floor, centimetres, and how far off the wall.
    pub on: (u8, u8),
}

/// A wall of a room.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Side {
    /// Behind the cast.
    Back,
    /// To the viewer's left.
    Left,
    /// To the viewer's right.
    Right,
    /// Off the back wall by as many metres as said by the number of decimetres.
    Free(u8),
}

/// Shorthand for lists of furniture.
pub(super) const fn put(piece: Piece, wall: Side, along: f32, color: u32) -> Placed {
    Placed { piece, wall, along, color, on: (0, 0) }
}

/// A thing that stands on furniture: so many centimetres high, and so many off the wall.
pub(super) const fn stand(id: &'static str, wall: Side, along: f32, on: (u8, u8)) -> Placed {
    Placed { piece: Piece::Thing(id), wall, along, color: 0, on }
}

/// The measures of a room built for a cast.
struct Measures {
    unit: f32,
    half_width: f32,
    back: f32,
    front: f32,
    height: f32,
}

impl Measures {
    fn new(design: &PlaceDesign, room: &Room) -> Self {
        let half = design.playing_half_m;
        let unit = (half.y * 2.0).max(half.x * 0.9).clamp(0.6, 2.4).max(half.y * 0.9) / 1.6;
        let unit = unit.max(0.42);
        Self {
            unit,
            half_width: (half.x + 0.9 * unit).max(2.3 * unit * room.spacious),
            back: half.z + room.depth * unit * room.spacious,
            front: half.z + 60.0,
            height: (2.7 * unit).max(half.y * 2.4) * room.spacious.sqrt(),
        }
    }
}

/// Dresses a room.
pub(super) fn dress(design: &PlaceDesign, room: &Room) -> Dressing {
    let m = Measures::new(design, room);
    let mut set = Set::default();
    let substance = floor(&mut set, room.floor, &m);
    walls(&mut set, room, &m);
    match room.finish {
        Finish::Panelled => {}
        Finish::Logs => finish::logs(&mut set, room, &m),
        Finish::Attic => finish::rafters(&mut set, room, &m),
    }
    if room.glazed {
        finish::glass_front(&mut set, &m, design);
    }
    if let Some(rug) = room.rug {
        set.add("rug", carpet(design, hex(rug), m.unit), Material::FELT);
    }
    if let Some(curtains) = room.window {
        window(&mut set, &m, hex(curtains), design);
        set.surface("sill", vec3(0.0, 0.95 * m.unit, -m.back + 0.12 * m.unit), (0.8 * m.unit, 0.1 * m.unit));
    }
    if room.door {
        door(&mut set, &m, if room.window.is_some() { -0.78 } else { 0.0 });
    }
    let brought = |placed: &&Placed| design.details.iter().any(|d| Some(d.as_str()) == placed.piece.instead());
    for (index, placed) in room.pieces.iter().enumerate().filter(|(_, placed)| !brought(placed)) {
        furnish(&mut set, design, &m, placed, index as u32);
    }
    solids(&mut set, &m);
    let (light, end) = light(design, room, &m);
    let inset = 0.15 * m.unit;
    let bounds = Bounds {
        min: vec3(-m.half_width + inset, 0.08 * m.unit, -m.back + inset),
        max: vec3(m.half_width - inset, m.height - inset, m.front),
    };
    set.finish(dry(substance), light, end, bounds)
}

fn floor(set: &mut Set, floor: Floor, m: &Measures) -> Substance {
    let (wide, deep) = (m.half_width + 0.1, m.back + 9.0 * m.unit);
    let middle = deep * 0.5 - m.back;
    let plain = |color: Vec3| {
        sheet(24, 24, |u, v| {
            let at = vec3((u - 0.5) * 2.0 * wide, 0.0, middle + (0.5 - v) * deep);
            let edge = ((wide - at.x.abs()).min(at.z + m.back) / (0.5 * m.unit)).clamp(0.0, 1.0);
            (at, color * (0.7 + 0.3 * edge))
        })
    };
    let (mesh, material, substance) = match floor {
        Floor::Planks(c) => {
            let glossy = Material {
                roughness: 0.42,
                grain: Grain { kind: GrainKind::Brushed, scale_m: 0.04 * m.unit, color: 0.14, bump: 0.08 },
                ..Material::WOOD
            };
            (planks(hex(c), wide, deep, m), glossy, Substance::Wood)
        }
        Floor::Tiles(a, b) => {
            (tiles(hex(a), hex(b), wide, deep, m), Material { roughness: 0.25, ..Material::GLOSS }, Substance::Ceramic)
        }
        Floor::Carpet(c) => (plain(hex(c)), Material::FELT, Substance::Carpet),
        Floor::Slab(c) => (plain(hex(c)), Material { roughness: 0.6, ..Material::STONE }, Substance::Stone),
    };
    set.add("floor", mesh, material);
    substance
}

/// Boards from left to right with their ends staggered.
fn planks(color: Vec3, wide: f32, deep: f32, m: &Measures) -> Mesh {
    let mut dice = Dice::new(23, 1);
    let (width, length) = (0.14 * m.unit, 1.7 * m.unit);
    let rows = libm::ceilf(deep / width) as i32;
    let columns = libm::ceilf(2.0 * wide / length) as i32 + 1;
    let mut mesh = Mesh::default();
    for row in 0..rows {
        let z = -m.back + (row as f32 + 0.5) * width;
        let shift = dice.unit() * length;
        for column in 0..columns {
            let x = -wide - shift + (column as f32 + 0.5) * length;
            let tone = color * dice.tint(0.13);
            let half = vec3(length * 0.499, 0.01, width * 0.488);
            mesh.append(&cuboid(vec3(x, -0.01, z), half, 0.004 * m.unit, tone));
        }
    }
    mesh
}

fn tiles(a: Vec3, b: Vec3, wide: f32, deep: f32, m: &Measures) -> Mesh {
    let size = 0.42 * m.unit;
    let (columns, rows) = (libm::ceilf(2.0 * wide / size) as i32, libm::ceilf(deep / size) as i32);
    let mut dice = Dice::new(24, 1);
    let mut mesh =
        sheet(1, 1, |u, v| (vec3((u - 0.5) * 2.0 * wide, -0.004, -m.back + (1.0 - v) * deep), (a + b) * 0.3));
    for row in 0..rows {
        for column in 0..columns {
            let center = vec3(-wide + (column as f32 + 0.5) * size, -0.01, -m.back + (row as f32 + 0.5) * size);
            let color = if (row + column) % 2 == 0 { a } else { b } * dice.tint(0.05);
            mesh.append(&cuboid(center, vec3(size * 0.485, 0.01, size * 0.485), 0.004 * m.unit, color));
        }
    }
    mesh
}

/// A round rug in rings of two tones.
fn carpet(design: &PlaceDesign, color: Vec3, unit: f32) -> Mesh {
    let half = design.playing_half_m;
    let (rx, rz) = (half.x.max(0.5 * unit) * 1.15 + 0.2 * unit, half.z.max(0.4 * unit) * 1.2 + 0.2 * unit);
    sheet(72, 24, |u, v| {
        let angle = u * std::f32::consts::TAU;
        let ring = (v * 6.0) as i32;
        let tone = if ring == 5 {
            color * 0.55
        } else if ring % 2 == 0 {
            color
        } else {
            color.lerp(Vec3::ONE, 0.28)
        };
        let lift = if v > 0.97 { 0.001 } else { 0.008 * unit };
        (vec3(rx * v * libm::cosf(angle), lift, rz * v * libm::sinf(angle)), tone)
    })
}

/// Walls with panelling below, a rail, a skirting board and a ceiling; darker towards the corners.
fn walls(set: &mut Set, room: &Room, m: &Measures) {
    let (paint, panel) = (hex(room.walls.0), hex(room.walls.1));
    let rail = 0.85 * m.unit;
    let reach = m.back + 8.0 * m.unit;
    let wall = |from: Vec3, along: Vec3, length: f32| {
        sheet(40, 30, |u, v| {
            let at = from + along * (u * length) + Vec3::Y * (v * m.height);
            let corner = (u * length).min((1.0 - u) * length).min((1.0 - v) * m.height).min(v * m.height + 0.1);
            let shade = 0.62 + 0.38 * (corner / (0.7 * m.unit)).clamp(0.0, 1.0);
            (at, if at.y < rail { panel } else { paint } * shade)
        })
    };
    let left = vec3(-m.half_width, 0.0, -m.back);
    let right = vec3(m.half_width, 0.0, -m.back);
    let plaster = Material {
        grain: Grain { kind: GrainKind::Clay, scale_m: 0.25 * m.unit, color: 0.05, bump: 0.12 },
        ..Material::MATT
    };
    let all = joined([
        wall(left, Vec3::X, 2.0 * m.half_width),
        wall(vec3(-m.half_width, 0.0, reach - m.back), Vec3::NEG_Z, reach),
        wall(right, Vec3::Z, reach),
    ]);
    set.add_unshadowed("walls", all, plaster);
    let ceiling = sheet(4, 4, |u, v| {
        (vec3((u - 0.5) * 2.0 * m.half_width, m.height, -m.back + v * reach), paint.lerp(Vec3::ONE, 0.5) * 0.9)
    });
    set.add_unshadowed("ceiling", ceiling, plaster);
    let mut trim = Mesh::default();
    let white = paint.lerp(Vec3::ONE, 0.6);
    for (y, half) in [(0.06 * m.unit, 0.06 * m.unit), (rail, 0.025 * m.unit), (m.height - 0.04 * m.unit, 0.04 * m.unit)]
    {
        let thick = 0.02 * m.unit;
        trim.append(&cuboid(vec3(0.0, y, -m.back + thick), vec3(m.half_width, half, thick), 0.008 * m.unit, white));
        for side in [-1.0, 1.0] {
            let at = vec3(side * (m.half_width - thick), y, reach * 0.5 - m.back);
            trim.append(&cuboid(at, vec3(thick, half, reach * 0.5), 0.008 * m.unit, white));
        }
    }
    set.add_unshadowed("trim", trim, Material { roughness: 0.5, ..Material::MATT });
}

/// A window in the back wall: the view, frame, sill and two curtains.
fn window(set: &mut Set, m: &Measures, curtains: Vec3, design: &PlaceDesign) {
    let (light, _) = daylight(design.time, &design.weather);
    let (half_w, low, high) = (0.8 * m.unit, 0.95 * m.unit, 2.15 * m.unit);
    let z = -m.back + 0.015 * m.unit;
    let green = hex(0x5E8A4E) * (light.sky_fill.y * 1.5).min(1.0);
    let view = sheet(64, 32, |u, v| {
        let hill = 0.26 + 0.07 * libm::sinf(u * 7.0 + 1.0) + 0.03 * libm::sinf(u * 19.0);
        let sky = light.sky.horizon.lerp(light.sky.zenith, (v - 0.2).max(0.0) * 0.9);
        (vec3((u - 0.5) * 2.0 * half_w, low + v * (high - low), z), if v < hill { green } else { sky })
    });
    set.add_unshadowed("view", view, Material { emission: 1.1, ..Material::GLOW });
    let mut frame = Mesh::default();
    let white = hex(0xF4EEE4);
    let bar = 0.035 * m.unit;
    for (x, y, hx, hy) in [
        (-half_w, (low + high) * 0.5, bar, (high - low) * 0.5 + bar),
        (half_w, (low + high) * 0.5, bar, (high - low) * 0.5 + bar),
        (0.0, (low + high) * 0.5, bar * 0.6, (high - low) * 0.5),
        (0.0, high, half_w + bar, bar),
        (0.0, low + (high - low) * 0.62, half_w, bar * 0.5),
    ] {
        frame.append(&cuboid(vec3(x, y, z + bar), vec3(hx, hy, bar), 0.01 * m.unit, white));
    }
    frame.append(&cuboid(
        vec3(0.0, low - bar, z + 0.11 * m.unit),
        vec3(half_w + 0.14 * m.unit, bar, 0.12 * m.unit),
        0.012 * m.unit,
        white,
    ));
    set.add("window", frame, Material { roughness: 0.45, ..Material::MATT });
    let (top, foot) = (high + 0.18 * m.unit, 0.25 * m.unit);
    let cloth = |side: f32| {
        sheet(72, 10, |u, v| {
            let fold = libm::sinf(u * 40.0 + 0.6 * libm::sinf(v * 4.0));
            let x = side * (half_w + (0.26 - 0.42 * u) * m.unit);
            let at = vec3(
                if side > 0.0 { x } else { side * (half_w + (-0.16 + 0.42 * u) * m.unit) },
                foot + v * (top - foot),
                z + (0.15 + 0.035 * fold) * m.unit,
            );
            (at, curtains * (0.78 + 0.3 * (0.5 + 0.5 * fold)))
        })
    };
    let cloth = joined([cloth(-1.0), cloth(1.0)]);
    set.add_unshadowed(
        "curtains",
        cloth,
        Material { two_sided: true, translucency: 0.5, sway_m: 0.012, ..Material::CLOTH },
    );
    let pole = cuboid(
        vec3(0.0, top, z + 0.15 * m.unit),
        vec3(half_w + 0.42 * m.unit, 0.02 * m.unit, 0.02 * m.unit),
        0.015 * m.unit,
        hex(0x8A5E38),
    );
    set.add("pole", pole, Material::WOOD);
}

fn door(set: &mut Set, m: &Measures, along: f32) {
    let x = along * (m.half_width - 0.6 * m.unit);
    let z = -m.back;
    let wood = hex(0x9A663E);
    let u = m.unit;
    let mut mesh = joined([
        cuboid(vec3(x, 1.02 * u, z + 0.03 * u), vec3(0.45, 1.02, 0.03) * u, 0.01 * u, wood),
        cuboid(vec3(x - 0.5 * u, 1.05 * u, z + 0.04 * u), vec3(0.06, 1.08, 0.04) * u, 0.01 * u, wood * 0.8),
        cuboid(vec3(x + 0.5 * u, 1.05 * u, z + 0.04 * u), vec3(0.06, 1.08, 0.04) * u, 0.01 * u, wood * 0.8),
        cuboid(vec3(x, 2.1 * u, z + 0.04 * u), vec3(0.58, 0.06, 0.05) * u, 0.01 * u, wood * 0.8),
    ]);
    for (y, half) in [(0.5, 0.34), (1.45, 0.44)] {
        for side in [-0.2, 0.2] {
            let at = vec3(x + side * u, y * u, z + 0.06 * u);
            mesh.append(&cuboid(at, vec3(0.14, half, 0.012) * u, 0.012 * u, wood * 1.12));
        }
    }
    set.add("door", mesh, Material::WOOD);
    let knob = super::form::lump(vec3(x + 0.36 * u, 1.0 * u, z + 0.1 * u), Vec3::splat(0.035 * u), 0.0, 8, 0, |_| {
        hex(0xD0A050)
    });
    set.add("knob", knob, Material::METAL);
    set.surface("door", vec3(x, 1.0 * u, z + 0.08 * u), (0.45 * u, 1.0 * u));
}

fn furnish(set: &mut Set, design: &PlaceDesign, m: &Measures, placed: &Placed, index: u32) {
    let half = design.playing_half_m;
    let side_x = m.half_width - 0.04 * m.unit;
    let (at, turn) = match placed.wall {
        Side::Back => (vec3(placed.along * side_x, 0.0, -m.back + 0.05 * m.unit), 0.0),
        Side::Left => (vec3(-side_x, 0.0, placed.along * m.back.min(2.0 * m.unit)), FRAC_PI_2),
        Side::Right => (vec3(side_x, 0.0, placed.along * m.back.min(2.0 * m.unit)), -FRAC_PI_2),
        Side::Free(decimetres) => {
            let z = -m.back + f32::from(decimetres) * 0.1 * m.unit;
            // Nothing may stand where the cast plays.
            let x = placed.along * side_x;
            let clear = half.x + 0.75 * m.unit;
            let blocked = z > -half.z - 1.0 * m.unit && x.abs() < clear;
            (vec3(if blocked { clear.copysign(x) } else { x }, 0.0, z), 0.0)
        }
    };
    let (up, off) = (f32::from(placed.on.0) * 0.01 * m.unit, f32::from(placed.on.1) * 0.01 * m.unit);
    let at = at + Vec3::Y * up + Quat::from_rotation_y(turn) * Vec3::Z * off;
    let parts: Vec<Part> = placed.piece.parts(hex(placed.color), design.seed ^ index);
    set.copies("furniture", parts, vec![spot(at, turn, m.unit, Vec3::ONE)]);
}

fn solids(set: &mut Set, m: &Measures) {
    let tall = m.height * 0.5;
    set.wall(vec3(0.0, tall, -m.back - 0.2), vec3(m.half_width, tall, 0.2), Substance::Stone);
    for side in [-1.0, 1.0] {
        set.wall(vec3(side * (m.half_width + 0.2), tall, 0.0), vec3(0.2, tall, m.back + 9.0), Substance::Stone);
    }
}

/// Light of a room: the day through a window at the side, or lamps after dark.
fn light(design: &PlaceDesign, room: &Room, m: &Measures) -> (Light, Option<Light>) {
    let (outside, end) = daylight(design.time, &design.weather);
    let dark = matches!(design.time, Some(Time::Night | Time::BlueHour));
    let wall = hex(room.walls.0);
    let inside = |day: &Light| {
        let lamp = hex(room.lamps);
        let daytime = (day.key.y / 2.7).clamp(0.15, 1.0);
        let key = if dark { lamp * 1.7 } else { day.key.lerp(vec3(2.9, 2.45, 1.9), 0.5) * (0.45 + 0.55 * daytime) };
        let mut glows = Vec::new();
        for placed in room.pieces {
            let (height, strength, flicker) = match placed.piece {
                Piece::Lamp => (1.4, if dark { 1.5 } else { 0.5 }, 0.0),
                Piece::Fireplace => (0.4, 1.2, 0.5),
                _ => continue,
            };
            let x = placed.along * (m.half_width - 0.04 * m.unit);
            let z = -m.back + 0.35 * m.unit;
            let color = lamp * strength * m.unit * m.unit;
            glows.push(Glow { position: vec3(x, height * m.unit, z), color, carrier: None, flicker });
        }
        Light {
            key_direction: if dark { vec3(0.35, 0.85, 0.5) } else { vec3(-0.62, 0.6, 0.55) }.normalize(),
            key,
            sky_fill: if dark { lamp * 0.22 } else { day.sky_fill.lerp(wall, 0.35) * 0.85 },
            ground_fill: wall * if dark { 0.14 } else { 0.26 },
            rim: if dark { vec3(0.3, 0.35, 0.55) } else { vec3(0.8, 0.75, 0.68) },
            sky: day.sky,
            air: wall * 0.7,
            haze: 0.04,
            beams: if room.window.is_some() && !dark { 0.15 } else { 0.0 },
            exposure: 1.0,
            spots: Vec::new(),
            glows,
        }
    };
    (inside(&outside), end.map(|light| inside(&light)))
}
