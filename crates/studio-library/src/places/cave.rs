//! A cave with crystals.

use super::daylight::night;
use super::dice::Dice;
use super::form::{joined, sheet, turned};
use super::set::{Set, dry, open_air, spot};
use crate::{Dressing, PlaceDesign};
use glam::{Vec3, vec2, vec3};
use studio_scene::{Light, Sky, Substance};
use studio_shape::{Material, Part, hex};

/// A hollow of rock with dripstones and crystals that glow.
pub(super) fn cave(design: &PlaceDesign) -> Dressing {
    let half = design.playing_half_m;
    let unit = (half.max_element() / 1.6).clamp(0.4, 5.0);
    let rock = hex(0x6A6266);
    let mut set = Set::default();
    hollow(&mut set, design, unit, rock);
    let mut dice = Dice::new(design.seed, 90);
    let profile = [(0.3, -0.05), (0.22, 0.12), (0.17, 0.3), (0.13, 0.5), (0.075, 0.75), (0.001, 1.0)];
    let spike = turned(&profile.map(|(r, y)| vec2(r, y)), 12, |v| rock * (0.8 + 0.5 * v));
    let mut around = |count: u32, low: f32, high: f32| -> Vec<_> {
        (0..count)
            .map(|_| {
                let side = if dice.unit() < 0.5 { -1.0 } else { 1.0 };
                let x = side * (half.x + dice.between(0.6, 2.6) * unit);
                let z = -dice.between(-0.2, 2.6) * unit - half.z * 0.5;
                spot(vec3(x, 0.0, z), dice.unit() * 6.0, unit * dice.between(low, high), dice.tint(0.1))
            })
            .collect()
    };
    set.copies("dripstone", vec![Part::new(spike, Material::STONE)], around(22, 0.5, 1.8));
    let gems = around(9, 0.4, 1.0);
    let glows = gems
        .iter()
        .take(5)
        .map(|(at, _)| studio_scene::Glow {
            position: Vec3::from(at.translation) + Vec3::Y * 0.5 * unit,
            color: vec3(0.2, 0.7, 1.0) * unit * unit,
            carrier: None,
            flicker: 0.05,
        })
        .collect();
    let shine = Material { emission: 1.6, ..Material::GLOW };
    set.copies("crystal", vec![Part { casts_shadow: false, ..Part::new(crystal(), shine) }], gems);
    let dark = Sky { zenith: Vec3::splat(0.01), horizon: Vec3::splat(0.02), ..sunless() };
    let light = Light {
        key_direction: vec3(0.4, 0.85, 0.5).normalize(),
        key: vec3(2.1, 1.9, 1.55),
        sky_fill: vec3(0.24, 0.3, 0.42),
        ground_fill: vec3(0.1, 0.1, 0.12),
        rim: vec3(0.4, 0.8, 1.1),
        air: vec3(0.08, 0.1, 0.14),
        haze: 0.6,
        beams: 0.5,
        sky: dark,
        glows,
        ..Light::day()
    };
    set.finish(dry(Substance::Stone), light, None, open_air(40.0 * unit))
}

/// A sky without sun, stars or clouds.
fn sunless() -> Sky {
    Sky { clouds: 0.0, stars: 0.0, disc: Vec3::ZERO, ..night().sky }
}

/// Walls and floor of a cave; the wall on the camera's side is left out.
fn hollow(set: &mut Set, design: &PlaceDesign, unit: f32, rock: Vec3) {
    let half = design.playing_half_m;
    let radius = half.max_element() + 3.2 * unit;
    let shell = sheet(90, 50, |u, v| {
        let (turn, tilt) = (u * std::f32::consts::TAU, v * 2.2 - 0.25);
        let out = vec3(libm::cosf(tilt) * libm::sinf(turn), libm::sinf(tilt), -libm::cosf(tilt) * libm::cosf(turn));
        let rough = 1.0 + 0.28 * studio_shape::fbm(out * 2.6, 4, design.seed);
        (out * vec3(radius * 1.35, radius * 0.85, radius) * rough, rock * (0.7 + 0.3 * rough))
    });
    let behind = |t: &&[u32; 3]| t.iter().all(|&i| shell.vertices[i as usize].position.z < half.z + 0.8 * unit);
    let indices = shell.indices.as_chunks::<3>().0.iter().filter(behind).flatten().copied().collect();
    let walls = studio_shape::Mesh { indices, vertices: shell.vertices.clone() };
    set.add_unshadowed("rock", walls, Material { two_sided: true, ..Material::STONE });
    let floor = sheet(60, 60, |u, v| {
        let at = vec3((u - 0.5) * 30.0, 0.0, 12.0 - v * 24.0) * unit;
        let away = ((at.length() - half.max_element() * 1.4) / (3.0 * unit)).clamp(0.0, 1.0);
        (at + Vec3::Y * (away * 0.4 * unit * studio_shape::fbm(at / unit, 3, 3)), rock * 0.85)
    });
    set.add("floor", floor, Material::STONE);
}

/// A cluster of four crystals, about half a metre tall.
fn crystal() -> studio_shape::Mesh {
    joined((0..4).map(|k| {
        let angle = k as f32 * 1.7;
        let lean = vec3(libm::cosf(angle), 0.0, libm::sinf(angle)) * 0.14;
        let profile = [vec2(0.07, 0.0), vec2(0.09, 0.35), vec2(0.001, 0.62)];
        let mut one = turned(&profile, 6, |v| hex(0x3AB0D8).lerp(hex(0xB0F0FF), v));
        for v in &mut one.vertices {
            v.position += lean * (0.4 + v.position.y * 1.6);
        }
        one
    }))
}
