//! Liquid that rises in a vessel while something is poured into it.

use crate::plan::{Filling, Plan};
use crate::world::World;
use glam::{Vec3, vec3};
use std::f32::consts::TAU;
use studio_scene::{Frame, Surface};
use studio_shape::{Material, Mesh, SocketRole, Vertex};

const SPOKES: u32 = 36;
/// Share of the vessel that is full at the end.
const FULL: f32 = 0.82;

/// Adds the liquid of all vessels to all frames.
pub(crate) fn fill(world: &World, plan: &Plan, frames: &mut [Frame]) {
    for filling in &plan.fillings {
        let member = &world.members[filling.thing];
        let Some(rim) = member.model.socket(SocketRole::Vent).map(|s| s.frame.translation.y) else { continue };
        for frame in frames.iter_mut().filter(|f| f.time_s > filling.from) {
            let share = ((frame.time_s - filling.from) / (filling.to - filling.from).max(0.1)).min(1.0);
            let level = rim * (0.06 + (FULL - 0.06) * share);
            let pose = frame.things[filling.thing].world_from_rest[0];
            let mut mesh = column(world, filling, rim, level);
            for v in &mut mesh.vertices {
                v.position = pose.transform_point3(v.position);
                v.normal = pose.transform_vector3(v.normal).normalize_or(Vec3::Y);
            }
            let material = Material { roughness: 0.08, opacity: 0.85, ..Material::MATT };
            frame.surfaces.push(Surface { mesh: mesh.into(), material });
        }
    }
}

/// The liquid up to a level, in the model space of its vessel.
fn column(world: &World, filling: &Filling, rim: f32, level: f32) -> Mesh {
    let (low, high) = (radius(world, filling.thing, rim, 0.06 * rim), radius(world, filling.thing, rim, level));
    let mut mesh = Mesh { vertices: vec![Vertex::rigid(Vec3::Y * level, Vec3::Y, filling.color, 0)], indices: vec![] };
    for spoke in 0..SPOKES {
        let angle = TAU * spoke as f32 / SPOKES as f32;
        let out = vec3(libm::cosf(angle), 0.0, -libm::sinf(angle));
        mesh.vertices.push(Vertex::rigid((out * high).with_y(level), Vec3::Y, filling.color, 0));
        mesh.vertices.push(Vertex::rigid((out * high).with_y(level), out, filling.color, 0));
        mesh.vertices.push(Vertex::rigid((out * low).with_y(0.06 * rim), out, filling.color, 0));
    }
    let at = |spoke: u32, row: u32| 1 + 3 * (spoke % SPOKES) + row;
    for k in 0..SPOKES {
        mesh.indices.extend([0, at(k, 0), at(k + 1, 0)]);
        mesh.indices.extend([at(k, 2), at(k + 1, 2), at(k + 1, 1), at(k, 2), at(k + 1, 1), at(k, 1)]);
    }
    mesh
}

/// Radius inside a vessel at a height: most of its wall is there, its handle is not.
fn radius(world: &World, thing: usize, rim: f32, height: f32) -> f32 {
    let near = |v: &&Vertex| (v.position.y - height).abs() < 0.16 * rim;
    let parts = world.members[thing].model.parts.iter();
    let mut radii: Vec<f32> = parts
        .flat_map(|p| p.mesh.vertices.iter())
        .filter(near)
        .map(|v| libm::hypotf(v.position.x, v.position.z))
        .filter(|r| *r > 0.1 * rim)
        .collect();
    radii.sort_by(f32::total_cmp);
    radii.get(radii.len() / 2).map_or(0.3 * rim, |r| 0.86 * r)
}
