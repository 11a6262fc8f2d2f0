//! Open surfaces: sheets, petals, sails.

use super::{corner, segments_around, stitch};
use crate::Mesh;
use glam::{Vec3, vec3};
use std::f32::consts::TAU;

/// A surface `point(u, v)` with u and v from 0 to 1 in `columns` × `rows` cells.
///
/// It faces the side from which u runs to the right and v upwards; two-sided materials show both.
#[must_use]
pub fn surface(columns: usize, rows: usize, point: impl Fn(f32, f32) -> Vec3) -> Mesh {
    let mut mesh = Mesh::default();
    for row in 0..=rows {
        for column in 0..=columns {
            let at = point(column as f32 / columns as f32, row as f32 / rows as f32);
            mesh.vertices.push(corner(at, Vec3::Y));
        }
    }
    stitch(&mut mesh, rows + 1, columns + 1, false);
    mesh.smooth_normals();
    mesh
}

/// A flat round sheet at y = 0 that faces up.
#[must_use]
pub fn disc(radius: f32) -> Mesh {
    let segments = segments_around(radius);
    let mut mesh = Mesh { vertices: vec![corner(Vec3::ZERO, Vec3::Y)], indices: Vec::new() };
    for k in 0..segments {
        let angle = TAU * k as f32 / segments as f32;
        mesh.vertices.push(corner(vec3(libm::sinf(angle), 0.0, libm::cosf(angle)) * radius, Vec3::Y));
        mesh.indices.extend([0, k as u32 + 1, ((k + 1) % segments) as u32 + 1]);
    }
    mesh
}
