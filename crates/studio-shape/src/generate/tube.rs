//! Tubes and rods along paths.

use super::{corner, stitch};
use crate::Mesh;
use glam::{Quat, Vec3};
use std::f32::consts::{FRAC_PI_2, TAU};

/// A straight rod of one thickness with round ends.
#[must_use]
pub fn rod(a: Vec3, b: Vec3, radius: f32) -> Mesh {
    tube(&[a, b], |_| radius)
}

/// A tube along a path of at least two points, with round ends. `radius` is asked at the share of
/// the way gone, 0 to 1.
#[must_use]
pub fn tube(path: &[Vec3], radius: impl Fn(f32) -> f32) -> Mesh {
    let widest = radius(0.0).max(radius(0.5)).max(radius(1.0));
    let around = ((6.0 + 32.0 * widest.max(0.0).sqrt()) as usize).clamp(6, 24);
    let total: f32 = path.windows(2).map(|w| w[0].distance(w[1])).sum();
    let last = path.len() - 1;
    let mut mesh = Mesh::default();
    let mut ring = |center: Vec3, side: Vec3, along: Vec3, radius: f32, lean: f32| {
        let up = along.cross(side);
        for k in 0..around {
            let angle = TAU * k as f32 / around as f32;
            let out = side * libm::cosf(angle) + up * libm::sinf(angle);
            let normal = out * libm::cosf(lean) + along * libm::sinf(lean);
            mesh.vertices.push(corner(center + normal * radius, normal));
        }
    };
    let mut along = direction(path, 0);
    let mut side = along.any_orthonormal_vector();
    let (mut gone, mut rows) = (0.0, 0);
    for k in 0..=last {
        let turned = direction(path, k);
        side = (Quat::from_rotation_arc(along, turned) * side).normalize();
        along = turned;
        if k > 0 {
            gone += path[k].distance(path[k - 1]);
        }
        let r = radius(if total > 0.0 { gone / total } else { 0.0 });
        let leans: &[f32] = match k {
            0 => &[-FRAC_PI_2, -0.75, 0.0],
            k if k == last => &[0.0, 0.75, FRAC_PI_2],
            _ => &[0.0],
        };
        for &lean in leans {
            ring(path[k], side, along, r, lean);
        }
        rows += leans.len();
    }
    stitch(&mut mesh, rows, around, true);
    mesh
}

/// The way of the path at one of its points.
fn direction(path: &[Vec3], k: usize) -> Vec3 {
    let before = path[k.saturating_sub(1)];
    let after = path[(k + 1).min(path.len() - 1)];
    (after - before).normalize_or(Vec3::Y)
}

/// A smooth path through points (Catmull and Rom, centripetal enough for gentle bends), with
/// `steps` pieces between neighbours.
#[must_use]
pub fn curve(points: &[Vec3], steps: usize) -> Vec<Vec3> {
    let last = points.len() - 1;
    let at = |k: isize| points[k.clamp(0, last as isize) as usize];
    let mut out = vec![points[0]];
    for k in 0..last as isize {
        let [p0, p1, p2, p3] = [at(k - 1), at(k), at(k + 1), at(k + 2)];
        for step in 1..=steps {
            let t = step as f32 / steps as f32;
            let (t2, t3) = (t * t, t * t * t);
            out.push(
                0.5 * (2.0 * p1
                    + (p2 - p0) * t
                    + (2.0 * p0 - 5.0 * p1 + 4.0 * p2 - p3) * t2
                    + (3.0 * p1 - p0 - 3.0 * p2 + p3) * t3),
            );
        }
    }
    out
}
