//! The top of a table, seen from close by.

use super::daylight::daylight;
use super::dice::Dice;
use super::form::{cuboid, joined, sheet, turned};
use super::set::{Set, dry, spot};
use crate::{Dressing, PlaceDesign};
use glam::{Vec3, vec2, vec3};
use studio_scene::{Light, Substance};
use studio_shape::{Grain, GrainKind, Material, Part, hex};
use studio_storyboard::Time;

/// The top of a wooden table near a window, with a room out of focus behind it. The table's top
/// is the ground.
pub(super) fn tabletop(design: &PlaceDesign) -> Dressing {
    let half = design.playing_half_m;
    let unit = (half.max_element() / 0.22).clamp(0.35, 6.0);
    let mut set = Set::default();
    let mut dice = Dice::new(7, 7);
    let wood = hex(0xA67042);
    let (wide, deep) = ((1.0 * unit).max(half.x * 2.6), (0.42 * unit).max(half.z * 2.2));
    let planks = joined((0..7).map(|k| {
        let z = deep - (k as f32 + 0.5) / 7.0 * 2.0 * deep;
        cuboid(
            vec3(0.0, -0.02 * unit, z),
            vec3(wide, 0.02 * unit, deep / 7.0 * 0.992),
            0.003 * unit,
            wood * dice.tint(0.1),
        )
    }));
    let grain = Grain { kind: GrainKind::Brushed, scale_m: 0.008 * unit, color: 0.2, bump: 0.1 };
    set.add("table", planks, Material { roughness: 0.4, grain, ..Material::WOOD });
    let wall_z = -deep - 1.5 * unit;
    let (outside, end) = daylight(design.time, &design.weather);
    let wall = sheet(30, 20, |u, v| {
        let at = vec3((u - 0.5) * 9.0 * unit, -0.8 * unit + v * 3.6 * unit, wall_z);
        let window = (at.x + 0.75 * unit).abs() < 0.0;
        (at, if window { Vec3::ONE } else { hex(0xC8A886) * (0.8 + 0.2 * v) })
    });
    set.add_unshadowed("wall", wall, Material::MATT);
    let pane = sheet(64, 40, |u, v| {
        let sky = outside.sky.horizon.lerp(outside.sky.zenith, v * 0.6);
        let green = hex(0x6E9A5A) * (outside.sky_fill.y * 1.6).min(1.0);
        let tree = v < 0.13 + 0.03 * libm::sinf(u * 7.0) + 0.012 * libm::sinf(u * 19.0);
        (vec3((-1.35 + 1.15 * u) * unit, (0.1 + 1.3 * v) * unit, wall_z + 0.02 * unit), if tree { green } else { sky })
    });
    set.add_unshadowed("window", pane, Material { emission: 1.3, ..Material::GLOW });
    let white = hex(0xF2ECE2);
    let frame = joined(
        [
            (-1.35f32, 0.75f32, 0.035f32, 0.7f32),
            (-0.2, 0.75, 0.035, 0.7),
            (-0.775, 0.75, 0.02, 0.66),
            (-0.775, 0.08, 0.62, 0.04),
            (-0.775, 1.42, 0.62, 0.04),
        ]
        .map(|(x, y, hx, hy)| {
            cuboid(
                vec3(x, y, 0.0) * unit + vec3(0.0, 0.0, wall_z + 0.04 * unit),
                vec3(hx, hy, 0.03) * unit,
                0.01 * unit,
                white,
            )
        }),
    );
    set.add_unshadowed("frame", frame, Material::MATT);
    still_life(&mut set, design, unit, wide, deep, wall_z);
    let night = matches!(design.time, Some(Time::Night | Time::BlueHour));
    let inside = |day: &Light| Light {
        key_direction: vec3(-0.66, 0.62, 0.28).normalize(),
        key: if night { vec3(1.6, 1.15, 0.7) } else { day.key.lerp(vec3(3.0, 2.5, 1.9), 0.5) },
        sky_fill: if night { vec3(0.16, 0.14, 0.16) } else { vec3(0.46, 0.44, 0.44) },
        ground_fill: vec3(0.2, 0.15, 0.1),
        rim: vec3(0.9, 0.8, 0.65),
        air: hex(0xC8A886),
        haze: 0.03,
        ..day.clone()
    };
    let room = studio_shape::Bounds {
        min: vec3(-4.0 * unit, 0.02 * unit, wall_z + 0.1 * unit),
        max: vec3(4.0 * unit, 3.0 * unit, 30.0 * unit),
    };
    set.finish(dry(Substance::Wood), inside(&outside), end.map(|l| inside(&l)), room)
}

/// Out of focus behind what matters: a shelf with pots, a plant, books.
fn still_life(set: &mut Set, design: &PlaceDesign, unit: f32, wide: f32, deep: f32, wall_z: f32) {
    use super::furnish::Piece;
    set.copies(
        "bookcase",
        Piece::Bookcase.parts(hex(0x966640), design.seed),
        vec![spot(vec3(0.95 * unit, -0.8 * unit, wall_z + 0.05 * unit), 0.0, unit, Vec3::ONE)],
    );
    set.copies(
        "plant",
        Piece::Plant.parts(hex(0xC86A4A), design.seed),
        vec![spot(vec3(-1.7 * unit, -0.75 * unit, wall_z + 0.5 * unit), 0.3, unit * 1.2, Vec3::ONE)],
    );
    let pot = turned(
        &[
            vec2(0.05, 0.0),
            vec2(0.075, 0.03),
            vec2(0.08, 0.1),
            vec2(0.06, 0.14),
            vec2(0.064, 0.15),
            vec2(0.05, 0.15),
            vec2(0.001, 0.11),
        ],
        22,
        |_| hex(0x5E8F8A),
    );
    let books = joined([
        cuboid(vec3(0.0, 0.018, 0.0), vec3(0.13, 0.018, 0.09), 0.006, hex(0xA83A32)),
        cuboid(vec3(0.01, 0.052, 0.005), vec3(0.12, 0.015, 0.085), 0.006, hex(0x2F5D7E)),
    ]);
    let x = (half_clear(design) + 0.17 * unit).min(wide - 0.1 * unit);
    let z = -deep + 0.13 * unit;
    set.copies("pot", vec![Part::new(pot, Material::GLOSS)], vec![spot(vec3(x, 0.0, z), 0.0, unit, Vec3::ONE)]);
    set.copies("books", vec![Part::new(books, Material::PAPER)], vec![spot(vec3(-x, 0.0, z), 0.3, unit, Vec3::ONE)]);
}

fn half_clear(design: &PlaceDesign) -> f32 {
    design.playing_half_m.x
}
