//! Boxes with rounded edges.

use super::corner;
use crate::Mesh;
use glam::{Vec3, vec3};

/// A box around the origin with edge lengths `size` and edges rounded by `round`, metres.
///
/// Each face is a grid whose outer cells are wrapped around the edges, so that the six meet exactly.
#[must_use]
pub fn round_box(size: Vec3, round: f32) -> Mesh {
    let half = size.abs() * 0.5;
    let round = round.min(half.min_element() * 0.999).max(1e-5);
    // A wide edge shows its facets in a close-up; a narrow one does not.
    let cells = match round {
        r if r > 0.03 => 3,
        r if r > 0.011 => 2,
        _ => 1,
    };
    let mut mesh = Mesh::default();
    for axis in 0..3 {
        for sign in [1.0, -1.0] {
            face(&mut mesh, half, round, cells, axis, sign);
        }
    }
    mesh
}

/// A box that stands on y = 0, its edges rounded by `round`.
#[must_use]
pub fn block(width: f32, height: f32, depth: f32, round: f32) -> Mesh {
    round_box(vec3(width, height, depth), round).at(0.0, height * 0.5, 0.0)
}

fn face(mesh: &mut Mesh, half: Vec3, round: f32, cells: usize, axis: usize, sign: f32) {
    let (u, v) = ((axis + 1) % 3, (axis + 2) % 3);
    let ticks = |half: f32| -> Vec<f32> {
        let inner = half - round;
        let arc = (0..=cells).map(|k| {
            let angle = std::f32::consts::FRAC_PI_4 * k as f32 / cells as f32;
            inner + round * libm::tanf(angle)
        });
        let outer: Vec<f32> = arc.collect();
        outer.iter().rev().map(|x| -x).chain(outer.iter().copied()).collect()
    };
    let (us, vs) = (ticks(half[u]), ticks(half[v]));
    let base = mesh.vertices.len();
    for &b in &vs {
        for &a in &us {
            let mut on_cube = Vec3::ZERO;
            on_cube[axis] = sign * half[axis];
            on_cube[u] = a;
            on_cube[v] = b;
            let inner = on_cube.clamp(round - half, half - round);
            let normal = (on_cube - inner).normalize();
            mesh.vertices.push(corner(inner + normal * round, normal));
        }
    }
    let n = us.len();
    for row in 0..vs.len() - 1 {
        for column in 0..n - 1 {
            let a = (base + row * n + column) as u32;
            let (b, d) = (a + 1, a + n as u32);
            let c = d + 1;
            if sign > 0.0 {
                mesh.indices.extend([a, b, c, a, c, d]);
            } else {
                mesh.indices.extend([a, c, b, a, d, c]);
            }
        }
    }
}
