//! Balls, caps and tubes with exact edges of colour: eyes, lids, whiskers.

use glam::{Quat, Vec3, vec3};
use std::f32::consts::TAU;
use studio_shape::{Mesh, Vertex};

/// Corners around an axis.
const AROUND: u32 = 20;

/// The part of an ellipsoid around its own +Z axis, given as rings of (angle from the axis, colour).
/// Two rings of one angle make a sharp edge of colour. Rigid on one joint.
pub(crate) fn cap(center: Vec3, radii: Vec3, turn: Quat, rings: &[(f32, Vec3)], joint: usize) -> Mesh {
    let mut mesh = Mesh::default();
    for &(angle, color) in rings {
        for i in 0..AROUND {
            let around = TAU * i as f32 / AROUND as f32;
            let (sin, cos) = (libm::sinf(angle), libm::cosf(angle));
            let unit = vec3(sin * libm::cosf(around), sin * libm::sinf(around), cos);
            let normal = turn * (unit / radii).normalize();
            mesh.vertices.push(Vertex::rigid(center + turn * (unit * radii), normal, color, joint as u8));
        }
    }
    for ring in 1..rings.len() as u32 {
        if rings[ring as usize].0 > rings[ring as usize - 1].0 {
            stitch(&mut mesh, ring * AROUND, AROUND);
        }
    }
    mesh
}

/// A thin tube through points with a radius each; pointed when a radius is 0.
pub(crate) fn tube(points: &[(Vec3, f32)], color: Vec3, joint: usize) -> Mesh {
    const SIDES: u32 = 6;
    let mut mesh = Mesh::default();
    for (i, &(at, radius)) in points.iter().enumerate() {
        let along = points[(i + 1).min(points.len() - 1)].0 - points[i.saturating_sub(1)].0;
        let turn = Quat::from_rotation_arc(Vec3::Z, along.normalize_or(Vec3::Z));
        for k in 0..SIDES {
            let around = TAU * k as f32 / SIDES as f32;
            let normal = turn * vec3(libm::cosf(around), libm::sinf(around), 0.0);
            mesh.vertices.push(Vertex::rigid(at + normal * radius, normal, color, joint as u8));
        }
        if i > 0 {
            stitch_forward(&mut mesh, i as u32 * SIDES, SIDES);
        }
    }
    mesh
}

/// Two triangles per side between the ring that starts at `first` and the one before it, for rings
/// that move away from +Z.
fn stitch(mesh: &mut Mesh, first: u32, sides: u32) {
    for k in 0..sides {
        let next = (k + 1) % sides;
        let (a, b, c, d) = (first - sides + k, first - sides + next, first + k, first + next);
        mesh.indices.extend([a, c, d, a, d, b]);
    }
}

/// As [`stitch`], for rings that advance along their axis.
fn stitch_forward(mesh: &mut Mesh, first: u32, sides: u32) {
    for k in 0..sides {
        let next = (k + 1) % sides;
        let (a, b, c, d) = (first - sides + k, first - sides + next, first + k, first + next);
        mesh.indices.extend([a, b, d, a, d, c]);
    }
}
