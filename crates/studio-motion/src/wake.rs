//! Wakes behind what moves on open water and rings around what bobs on it.

use crate::world::World;
use glam::{Vec3, vec3};
use std::f32::consts::TAU;
use studio_scene::{Frame, Surface};
use studio_shape::{Material, Mesh, Plan, Vertex};

/// Seconds until a wave has died away.
const LIFE_S: f32 = 2.6;
/// Half the angle of a wake is 19.47 degrees whatever the speed (Kelvin 1887): its tangent.
const KELVIN: f32 = 0.354;
/// Seconds between two rings around a body at rest.
const RING_S: f32 = 0.9;
const SAMPLES: u32 = 26;
const SPOKES: u32 = 40;

/// Adds the waves of all frames.
pub(crate) fn fill(world: &World, frames: &mut [Frame]) {
    for index in 0..world.members.len() {
        if world.floats(index) && !matches!(world.members[index].anatomy.plan, Plan::Flyer) {
            let track: Vec<Vec3> =
                frames.iter().map(|f| f.things[index].world_from_rest[0].translation.into()).collect();
            let waves: Vec<Mesh> = (0..frames.len()).map(|now| waves(world, index, &track, now)).collect();
            for (frame, mesh) in frames.iter_mut().zip(waves).filter(|(_, mesh)| !mesh.indices.is_empty()) {
                let material = Material { roughness: 0.35, opacity: 0.42, two_sided: true, ..Material::MATT };
                frame.surfaces.push(Surface { mesh: mesh.into(), material });
            }
        }
    }
}

/// All waves that a body has made up to a frame.
fn waves(world: &World, index: usize, track: &[Vec3], now: usize) -> Mesh {
    let size = world.members[index].size();
    let dt = world.frame_s();
    let mut mesh = Mesh::default();
    if (track[now].y - world.water(track[now], now as f32 * dt).unwrap_or(0.0)).abs() > size.y {
        return mesh;
    }
    let velocity = |frame: usize| {
        let (a, b) = (frame.saturating_sub(1), (frame + 1).min(track.len() - 1));
        (track[b] - track[a]).with_y(0.0) / (dt * (b - a).max(1) as f32)
    };
    // Before the first frame it went on as it does in it.
    let at = |age: f32| {
        let frame = now as f32 - age / dt;
        let whole = frame.max(0.0) as usize;
        let rest = if frame < 0.0 { frame * dt } else { (frame - whole as f32) * dt };
        (track[whole] + velocity(whole) * rest, velocity(whole))
    };
    let beam = 0.42 * size.x.min(size.z);
    for side in [-1.0, 1.0] {
        let points = (0..=SAMPLES).map(|k| {
            let age = LIFE_S * k as f32 / SAMPLES as f32;
            let (from, velocity) = at(age);
            let speed = velocity.length();
            let ahead = velocity.normalize_or(Vec3::Z);
            let out = vec3(ahead.z, 0.0, -ahead.x) * side;
            let bow = from + ahead * (0.3 * size.z) + out * (beam + KELVIN * speed * age);
            let strength = (speed / (0.25 + speed)) * (1.0 - age / LIFE_S);
            (bow, out, (0.02 + 0.1 * size.z).min(0.5) * strength * (0.5 + 0.6 * age))
        });
        ribbon(world, now as f32 * dt, points, &mut mesh);
    }
    let first = (now as f32 * dt / RING_S) as i32;
    for ring in (first - (LIFE_S / RING_S) as i32)..=first {
        let age = now as f32 * dt - ring as f32 * RING_S;
        let (from, velocity) = at(age);
        let still = 1.0 - (velocity.length() / 0.4).min(1.0);
        let radius = beam * 1.1 + 0.22 * libm::sqrtf(size.max_element().max(0.05)) * age;
        let width = (0.012 + 0.03 * size.max_element()).min(0.12) * (1.0 - age / LIFE_S) * (0.35 + 0.65 * still);
        let points = (0..=SPOKES).map(|k| {
            let angle = TAU * k as f32 / SPOKES as f32;
            let out = vec3(libm::cosf(angle), 0.0, libm::sinf(angle));
            (from + out * radius, out, width)
        });
        ribbon(world, now as f32 * dt, points, &mut mesh);
    }
    mesh
}

/// A strip on the water along points, each with the way across and the width there.
fn ribbon(world: &World, t: f32, points: impl Iterator<Item = (Vec3, Vec3, f32)>, mesh: &mut Mesh) {
    let color = vec3(0.82, 0.9, 0.96);
    let first = mesh.vertices.len() as u32;
    for (middle, across, width) in points {
        for side in [-0.5, 0.5] {
            let at = middle + across * (side * width);
            let high = world.water(at, t).unwrap_or(at.y) + 0.008;
            mesh.vertices.push(Vertex::rigid(at.with_y(high), Vec3::Y, color, 0));
        }
    }
    let count = (mesh.vertices.len() as u32 - first) / 2;
    for k in 0..count.saturating_sub(1) {
        let at = first + 2 * k;
        mesh.indices.extend([at, at + 1, at + 2, at + 1, at + 3, at + 2]);
    }
}
