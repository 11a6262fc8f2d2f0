//! Meshes of regular forms: boxes, turned and swept solids, surfaces, extrusions and letters.
//!
//! Every form is white and moved by joint 0 until [`Mesh::colored`] and [`Mesh::on_joint`] say
//! otherwise. Edges are rounded, because nothing handmade has a perfectly sharp one.

mod edit;
mod outline;
mod prism;
mod revolve;
mod round_box;
mod surface;
mod text;
mod tube;

pub use outline::{circle, ellipse, polygon, rounded, spline_loop, star};
pub use prism::{plate, prism, prism_with_holes};
pub use revolve::{ball, cone, cylinder, fine_ball, fine_lathe, lathe, torus};
pub use round_box::{block, round_box};
pub use surface::{disc, surface};
pub use text::{FONTS, TextMesh, text};
pub use tube::{curve, rod, tube};

use crate::{Mesh, Vertex};
use glam::Vec3;

/// Segments around a circle of some radius in metres, so that its outline looks round in a close-up
/// without spending thousands of triangles on a tower.
fn segments_around(radius: f32) -> usize {
    ((11.0 + 56.0 * radius.max(0.0).sqrt()) as usize).clamp(12, 48)
}

/// A white corner on joint 0.
fn corner(position: Vec3, normal: Vec3) -> Vertex {
    Vertex::rigid(position, normal, Vec3::ONE, 0)
}

/// Joins `rows` rings or rows of `columns` vertices with quads; `wrap` closes each row.
/// Seen from outside columns run to the right and rows upwards. Quads without area are left out.
fn stitch(mesh: &mut Mesh, rows: usize, columns: usize, wrap: bool) {
    let across = if wrap { columns } else { columns - 1 };
    for row in 0..rows - 1 {
        for column in 0..across {
            let next = (column + 1) % columns;
            let [a, b] = [row * columns + column, row * columns + next];
            let [d, c] = [a + columns, b + columns];
            for triangle in [[a, b, c], [a, c, d]] {
                let [p, q, r] = triangle.map(|i| mesh.vertices[i].position);
                if (q - p).cross(r - p).length_squared() > 1e-18 {
                    mesh.indices.extend(triangle.map(|i| i as u32));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
