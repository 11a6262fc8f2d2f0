//! Puddles: spilt liquid spreads as one shallow, uneven pool.

use crate::curve::chance;
use crate::plan::{Plan, Puddle};
use crate::world::World;
use glam::{Vec3, vec3};
use std::f32::consts::TAU;
use studio_scene::{Frame, Surface};
use studio_shape::{Material, Mesh, Vertex};

/// Depth of water that lies on a level surface: its capillary length keeps it there, metres.
const DEPTH_M: f32 = 0.004;
/// Seconds in which most of it has run out.
const SPREAD_S: f32 = 0.8;
const SPOKES: u32 = 64;
/// Shares of the radius at which the pool has rings, with their shares of the depth.
const RINGS: [(f32, f32); 5] = [(0.45, 1.0), (0.8, 1.0), (0.92, 0.85), (0.98, 0.5), (1.0, 0.0)];

/// Adds the pools of all frames.
pub(crate) fn fill(world: &World, plan: &Plan, frames: &mut [Frame]) {
    for frame in frames {
        for (number, puddle) in plan.puddles.iter().enumerate() {
            let age = frame.time_s - puddle.at;
            if age > 0.0 {
                let mesh = pool(puddle, age, world.seed ^ number as u32);
                let material = Material { roughness: 0.05, opacity: 0.3, ..Material::MATT };
                frame.surfaces.push(Surface { mesh: mesh.into(), material });
            }
        }
    }
}

/// The pool at an age: an oval along its way with lobes that differ from spill to spill.
fn pool(puddle: &Puddle, age: f32, seed: u32) -> Mesh {
    let share = 1.0 - libm::expf(-age / SPREAD_S);
    let radius = libm::sqrtf(puddle.volume * share / (std::f32::consts::PI * DEPTH_M));
    let (ahead, aside) = (puddle.way, vec3(puddle.way.z, 0.0, -puddle.way.x));
    let center = puddle.source + ahead * (0.7 * radius);
    let color = vec3(0.06, 0.12, 0.16);
    let mut mesh =
        Mesh { vertices: vec![Vertex::rigid(center + Vec3::Y * DEPTH_M, Vec3::Y, color, 0)], indices: vec![] };
    for (out, high) in RINGS {
        for spoke in 0..SPOKES {
            let angle = TAU * spoke as f32 / SPOKES as f32;
            let r = radius * out * (1.0 + out * lobes(angle, seed));
            let flat = ahead * (1.25 * r * libm::cosf(angle)) + aside * (0.85 * r * libm::sinf(angle));
            let normal = (Vec3::Y * (0.25 + high) + flat.normalize_or_zero() * (1.0 - high)).normalize();
            mesh.vertices.push(Vertex::rigid(center + flat + Vec3::Y * (DEPTH_M * high + 0.0005), normal, color, 0));
        }
    }
    let at = |ring: u32, spoke: u32| 1 + ring * SPOKES + spoke % SPOKES;
    for spoke in 0..SPOKES {
        mesh.indices.extend([0, at(0, spoke), at(0, spoke + 1)]);
        for ring in 1..RINGS.len() as u32 {
            let (a, b) = (at(ring - 1, spoke), at(ring - 1, spoke + 1));
            let (c, d) = (at(ring, spoke), at(ring, spoke + 1));
            mesh.indices.extend([a, c, d, a, d, b]);
        }
    }
    mesh
}

/// How far the edge is out at an angle, against the radius.
fn lobes(angle: f32, seed: u32) -> f32 {
    [(2, 0.12), (3, 0.14), (5, 0.08), (7, 0.05)]
        .into_iter()
        .map(|(n, size)| size * libm::sinf(n as f32 * angle + TAU * chance(seed, n, 1)))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pool_grows_on_its_level_and_faces_up() {
        let puddle = Puddle { at: 0.0, source: Vec3::Y, way: Vec3::X, volume: 3e-4 };
        let (early, late) = (pool(&puddle, 0.2, 7), pool(&puddle, 3.0, 7));
        assert!(late.bounds().size().x > 1.5 * early.bounds().size().x);
        assert!(late.bounds().min.y >= 1.0 && late.bounds().max.y < 1.01);
        for t in late.indices.chunks(3) {
            let [a, b, c] = [t[0], t[1], t[2]].map(|i| late.vertices[i as usize].position);
            assert!((b - a).cross(c - a).y > 0.0, "{t:?}");
        }
    }
}
