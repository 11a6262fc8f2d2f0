//! Rain, snow and dust in front of the camera: a lattice of the world, seen where the camera is.

use crate::curve::ramp;
use crate::world::World;
use glam::{IVec3, Vec3, vec3};
use studio_scene::{Frame, Particle, ParticleKind};
use studio_shape::hash01;

/// How long weather takes from its beginning until it is seen from top to bottom, seconds. Slow
/// flakes are not waited for.
const ONSET_S: f32 = 1.5;

/// Drops and flakes of the weather, and motes in beams of light.
pub(super) fn fall(world: &World, frame: &Frame, out: &mut Vec<Particle>) {
    let shot = world.shot;
    let begins = shot.weather_from_s * world.speed;
    let grown = |strength: f32| {
        let at_once = shot.weather_from_s <= 0.0;
        strength.clamp(0.0, 1.0) * if at_once { 1.0 } else { ramp(frame.time_s, begins, begins + 1.2) }
    };
    let (rain, snow) = (grown(shot.rain), grown(shot.snow));
    if rain > 0.0 {
        let count = (1100.0 + 2600.0 * rain) as i32;
        let fall = vec3(shot.wind.x * 0.6, -8.5, shot.wind.z * 0.6);
        let look = Look {
            kind: ParticleKind::Streak,
            size_m: 0.0027,
            color: vec3(0.95, 1.02, 1.1),
            opacity: 0.62 + 0.25 * rain,
        };
        drifting(world, frame, count, fall, 0.0, &look, begins, out);
        splashes(world, frame, (120.0 + 260.0 * rain) as i32, out);
    }
    if snow > 0.0 {
        let count = (900.0 + 2600.0 * snow) as i32;
        let fall = vec3(shot.wind.x * 0.8, -0.85, shot.wind.z * 0.8);
        let look = Look { kind: ParticleKind::Flake, size_m: 0.0135, color: vec3(0.95, 0.97, 1.0), opacity: 0.9 };
        drifting(world, frame, count, fall, 0.16, &look, begins, out);
    }
    let beams = frame.light.beams.max(frame.light.spots.iter().map(|s| s.beam).fold(0.0, f32::max));
    if beams > 0.15 && rain <= 0.0 {
        let look =
            Look { kind: ParticleKind::Flake, size_m: 0.0034, color: vec3(1.0, 0.95, 0.85), opacity: 0.28 * beams };
        drifting(world, frame, 130, vec3(0.03, -0.02, 0.015) + shot.wind * 0.1, 0.12, &look, -100.0, out);
    }
}

/// How particles of the weather look.
struct Look {
    kind: ParticleKind,
    /// Radius at [`USUAL_M`] from the camera.
    size_m: f32,
    color: Vec3,
    opacity: f32,
}

/// Distance at which particles have their own size, metres. Nearer ones are smaller and farther ones
/// larger than that: none covers the picture, and none is too small to be drawn.
const USUAL_M: f32 = 4.0;
/// Nothing falls nearer to the camera than this, metres.
const NEAREST_M: f32 = 0.5;

/// Depth of the box before the camera that weather fills, metres.
fn reach(frame: &Frame) -> f32 {
    (frame.camera.target.distance(frame.camera.eye) * 1.7).clamp(2.5, 14.0)
}

/// Particles that fill a box before the camera; each drifts through the world and comes back on the
/// other side of the box, far from sight.
#[expect(clippy::too_many_arguments, reason = "one call site each kind of weather")]
fn drifting(
    world: &World,
    frame: &Frame,
    count: i32,
    speed: Vec3,
    sway: f32,
    look: &Look,
    begins: f32,
    out: &mut Vec<Particle>,
) {
    let camera = &frame.camera;
    let view = (camera.target - camera.eye).normalize_or(Vec3::NEG_Z);
    let reach = reach(frame);
    let half = vec3(reach * 0.62, reach * 0.5, reach * 0.62);
    let middle = camera.eye + view * (reach * 0.55);
    let t = frame.time_s;
    for i in 0..count {
        let random = |k: i32| hash01(IVec3::new(i, k, 5), world.seed);
        let own = 0.75 + 0.5 * random(3);
        let start = vec3(random(0), random(1), random(2)) * half * 2.0;
        let swing = vec3(
            crate::curve::wave(0.35 * own * t + random(4)),
            0.3 * crate::curve::wave(0.5 * own * t + random(5)),
            crate::curve::wave(0.29 * own * t + random(6)),
        ) * sway;
        let at = start + speed * own * t;
        let lower = middle - half;
        let size = half * 2.0;
        let wrapped = |x: f32, low: f32, size: f32| {
            let shifted = (x - low) / size;
            (low + (shifted - libm::floorf(shifted)) * size, libm::floorf(shifted))
        };
        let (x, _) = wrapped(at.x, lower.x, size.x);
        let (y, _) = wrapped(at.y, lower.y, size.y);
        let (z, _) = wrapped(at.z, lower.z, size.z);
        let position = vec3(x, y, z) + swing;
        let fallen = speed.y.abs().max(size.y / ONSET_S) * own * (t - begins);
        let arrived = begins <= 0.0 || position.y > middle.y + half.y - fallen;
        if position.y < 0.01 || !arrived || (position - camera.eye).dot(view) < NEAREST_M {
            continue;
        }
        let edge = ((position - middle) / half).abs().max_element();
        let opacity = look.opacity * (1.0 - ramp(edge, 0.8, 1.0)) * (0.5 + 0.5 * random(8));
        let distance = position.distance(camera.eye);
        let size_m = look.size_m * (0.6 + 0.8 * random(7)) * libm::powf(distance / USUAL_M, 0.75);
        out.push(Particle { kind: look.kind, position, velocity: speed * own, size_m, color: look.color, opacity });
    }
}

/// Where drops hit the ground: small rings of spray that live for a fifth of a second.
fn splashes(world: &World, frame: &Frame, count: i32, out: &mut Vec<Particle>) {
    const LIFE_S: f32 = 0.2;
    let camera = &frame.camera;
    let ground = vec3(camera.target.x, 0.0, camera.target.z);
    let reach = (camera.target.distance(camera.eye) * 0.9).clamp(1.5, 6.0);
    for i in 0..count {
        let phase = frame.time_s / LIFE_S + hash01(IVec3::new(i, 0, 9), world.seed);
        let (life, age) = (libm::floorf(phase) as i32, phase - libm::floorf(phase));
        let random = |k: i32| hash01(IVec3::new(i, life, 20 + k), world.seed) * 2.0 - 1.0;
        let place = ground + vec3(random(0), 0.0, random(1)) * reach;
        let (floor, _) = world.floor(place, 1.5, usize::MAX);
        let level = world.water(place, frame.time_s).unwrap_or(floor).max(floor);
        for k in 0..2 {
            let way = vec3(random(2 + k) * 0.5, 1.0, random(4 + k) * 0.5);
            let height = 0.9 * age - 2.2 * age * age;
            out.push(Particle {
                kind: ParticleKind::Drop,
                position: place.with_y(level) + vec3(way.x * age * 0.12, height.max(0.0) * 0.09, way.z * age * 0.12),
                velocity: way,
                size_m: 0.005 * (place.distance(camera.eye) / USUAL_M).max(0.5),
                color: vec3(0.9, 0.97, 1.05),
                opacity: 0.85 * (1.0 - age),
            });
        }
    }
}
