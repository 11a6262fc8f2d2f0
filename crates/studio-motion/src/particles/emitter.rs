//! Smoke, steam, fire, spray and streams: particles born one after another at a place on a thing.

use crate::curve::{chance, ramp, wander};
use crate::plan::{Emission, Emitter, Plan};
use crate::world::{GRAVITY, World};
use glam::{Affine3A, Quat, Vec3, vec3};
use studio_scene::{Frame, Particle, ParticleKind};

/// How the particles of an emission behave.
struct Recipe {
    /// Born a second at the usual strength.
    rate: f32,
    life_s: f32,
    /// Metres per second out of the source, against its size.
    speed: f32,
    spread: f32,
    /// Upwards acceleration.
    lift: f32,
    /// Radius at birth and at the end, metres, for a source of half a metre.
    size: (f32, f32),
    color: (Vec3, Vec3),
    opacity: f32,
    /// Share of the wind that carries it.
    wind: f32,
}

fn recipe(what: Emission) -> Recipe {
    let recipe = |rate, life_s, speed, spread, lift, size, color, opacity, wind| Recipe {
        rate,
        life_s,
        speed,
        spread,
        lift,
        size,
        color,
        opacity,
        wind,
    };
    let gray = |x: f32| Vec3::splat(x);
    let water = (vec3(0.75, 0.85, 0.95), vec3(0.8, 0.9, 1.0));
    match what {
        Emission::Smoke => recipe(26.0, 2.6, 0.7, 0.25, 0.25, (0.05, 0.32), (gray(0.62), gray(0.75)), 0.42, 0.8),
        Emission::Steam => recipe(20.0, 1.7, 0.3, 0.2, 0.12, (0.018, 0.12), (gray(0.95), gray(1.0)), 0.26, 0.6),
        Emission::Fire => {
            recipe(60.0, 0.75, 0.35, 0.3, 1.1, (0.055, 0.012), (vec3(3.0, 1.6, 0.45), vec3(2.0, 0.35, 0.05)), 0.8, 0.2)
        }
        Emission::Spray => recipe(1100.0, 1.6, 3.6, 0.07, -GRAVITY, (0.005, 0.007), water, 0.85, 0.1),
        Emission::Mist => recipe(60.0, 1.0, 3.3, 0.12, -0.8 * GRAVITY, (0.03, 0.16), water, 0.14, 0.2),
        Emission::Shed => recipe(420.0, 0.8, 1.9, 0.0, -GRAVITY, (0.006, 0.007), water, 0.85, 0.1),
        Emission::Stream => recipe(320.0, 0.6, 0.25, 0.02, -GRAVITY, (0.009, 0.008), water, 0.9, 0.0),
        Emission::Sparkle => {
            recipe(14.0, 1.0, 0.3, 1.0, -0.2, (0.014, 0.004), (vec3(2.4, 2.1, 1.2), vec3(1.6, 1.3, 0.8)), 0.9, 0.2)
        }
        Emission::Tears => recipe(3.0, 0.9, 0.15, 0.3, -3.0, (0.008, 0.008), water, 0.85, 0.0),
    }
}

/// Particles of all emitters at a frame.
pub(super) fn emit(world: &World, plan: &Plan, frames: &[Frame], number: usize, out: &mut Vec<Particle>) {
    let t = frames[number].time_s;
    for (index, emitter) in plan.emitters.iter().enumerate() {
        let recipe = recipe(emitter.what);
        let seed = world.seed ^ (index as u32).wrapping_mul(0x51ED_270B);
        // What smokes from the start has smoked before.
        let first = if emitter.from < 0.05 { -recipe.life_s } else { emitter.from };
        let begin = first.max(t - recipe.life_s * 1.3);
        let rate = recipe.rate * emitter.strength.clamp(0.1, 3.0);
        let born = |time: f32| ((time - first) * rate).max(0.0) as i32;
        for k in born(begin)..=born(t.min(emitter.to)) {
            let birth = first + (k as f32 + chance(seed, k, 1)) / rate;
            let life = recipe.life_s * (0.7 + 0.6 * chance(seed, k, 2));
            let age = (t - birth) / life;
            if (0.0..1.0).contains(&age) && birth <= emitter.to {
                out.push(particle(world, emitter, &recipe, frames, seed, k, birth, t - birth, age));
            }
        }
    }
}

/// The frame of the source when a particle was born.
fn source(world: &World, emitter: &Emitter, frames: &[Frame], birth: f32) -> Affine3A {
    let frame = ((birth / world.frame_s()).max(0.0) as usize).min(frames.len() - 1);
    let socket = world.socket_or_middle(emitter.thing, emitter.socket);
    frames[frame].things[emitter.thing].world_from_rest[socket.joint] * socket.frame
}

#[expect(clippy::too_many_arguments, reason = "a particle is a function of all of these")]
fn particle(
    world: &World,
    emitter: &Emitter,
    recipe: &Recipe,
    frames: &[Frame],
    seed: u32,
    k: i32,
    birth: f32,
    since: f32,
    age: f32,
) -> Particle {
    let from = source(world, emitter, frames, birth);
    let random = |n: i32| chance(seed, k, n) * 2.0 - 1.0;
    let size = world.members[emitter.thing].size().max_element().clamp(0.1, 6.0);
    // A jet is as strong as the pressure of the pipe, however large the basin that it rises from.
    let jet = matches!(emitter.what, Emission::Spray | Emission::Mist);
    let large = libm::powf(size / 0.5, 0.6).min(if jet { 1.3 } else { f32::MAX });
    let has_socket = world.members[emitter.thing].model.socket(emitter.socket).is_some();
    let axis = if has_socket { Vec3::from(from.matrix3.z_axis).normalize_or(Vec3::Y) } else { Vec3::Y };
    let scatter = vec3(random(3), random(4), random(5)) * recipe.spread;
    let mut velocity = (axis + scatter) * recipe.speed * large * (0.8 + 0.2 * random(6));
    let mut pull = Vec3::Y * recipe.lift;
    if let Some(into) = emitter.into {
        let goal = stream_goal(world, frames, into, birth);
        let fall = (from.translation.y - goal.y).max(0.02);
        let time = libm::sqrtf(2.0 * fall / GRAVITY);
        let flat = (goal - Vec3::from(from.translation)).with_y(0.0) / time;
        (velocity, pull) = (flat + scatter * 0.02, Vec3::NEG_Y * GRAVITY);
        if since > time {
            return gone(emitter);
        }
    }
    let wind = world.shot.wind * recipe.wind * since * (since / (since + 0.5));
    let eddy = vec3(wander(since * 0.9 + k as f32, seed), 0.0, wander(since * 0.8 + k as f32, seed ^ 3)) * 0.16 * large;
    let flutter = if recipe.lift.abs() < 2.0 { eddy * since } else { Vec3::ZERO };
    let mut start = Vec3::from(from.translation) + vec3(random(7), random(8), random(9)) * recipe.size.0 * 0.5 * large;
    if emitter.what == Emission::Shed {
        let (middle, extent) = body(world, emitter, frames, birth);
        let out = vec3(random(3), 0.25 + 0.5 * random(4), random(5)).normalize_or(Vec3::X);
        start = middle + extent * out * 0.4;
        velocity = (out + Vec3::Y * 0.5) * recipe.speed * (0.6 + 0.4 * random(6)) * large;
    }
    let drag = if recipe.lift.abs() < 2.0 { (1.0 - libm::expf(-1.3 * since)) / 1.3 } else { since };
    let mut position = start + velocity * drag + pull * (0.5 * since * since) + wind + flutter;
    let floor = world.floor(position, position.y + 0.5, emitter.thing).0;
    if emitter.what.kind() == ParticleKind::Drop && position.y < floor {
        return gone(emitter);
    }
    position.y = position.y.max(floor + 0.005);
    let grown = recipe.size.0 + (recipe.size.1 - recipe.size.0) * libm::sqrtf(age);
    // Water is there at once and until it lands; what drifts comes and goes softly.
    let fade = match emitter.what.kind() {
        ParticleKind::Drop => 1.0 - ramp(age, 0.85, 1.0),
        _ => ramp(age, 0.0, 0.12) * (1.0 - ramp(age, 0.45, 1.0)),
    };
    Particle {
        kind: emitter.what.kind(),
        position,
        velocity: velocity + pull * since,
        size_m: grown * large * if emitter.into.is_some() { 0.6 } else { 1.0 },
        color: recipe.color.0.lerp(recipe.color.1, age),
        opacity: recipe.opacity * fade,
    }
}

/// The middle and the extent of the source's body when a particle was born.
fn body(world: &World, emitter: &Emitter, frames: &[Frame], birth: f32) -> (Vec3, Vec3) {
    let frame = ((birth / world.frame_s()).max(0.0) as usize).min(frames.len() - 1);
    let root = frames[frame].things[emitter.thing].world_from_rest[0];
    let member = &world.members[emitter.thing];
    (root.transform_point3(member.anatomy.center), member.size())
}

fn stream_goal(world: &World, frames: &[Frame], into: usize, t: f32) -> Vec3 {
    let frame = ((t / world.frame_s()).max(0.0) as usize).min(frames.len() - 1);
    let socket = world.socket_or_middle(into, studio_shape::SocketRole::Inside);
    (frames[frame].things[into].world_from_rest[socket.joint] * socket.frame).translation.into()
}

/// A particle that has arrived and is no longer seen.
fn gone(emitter: &Emitter) -> Particle {
    Particle {
        kind: emitter.what.kind(),
        position: Quat::IDENTITY * Vec3::NEG_Y,
        velocity: Vec3::ZERO,
        size_m: 0.001,
        color: Vec3::ZERO,
        opacity: 0.0,
    }
}
