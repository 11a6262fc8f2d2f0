//! Triangles with what the renderer needs at each corner.

use crate::Bounds;
use glam::Vec3;

/// A corner of a mesh, at rest.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Vertex {
    /// Model space, metres.
    pub position: Vec3,
    /// Unit length, outwards.
    pub normal: Vec3,
    /// Linear RGB albedo.
    pub color: Vec3,
    /// Light that reaches it from around, 0 to 1 (baked ambient occlusion).
    pub ambient: f32,
    /// The joints that move it.
    pub joints: [u8; 4],
    /// How much each does; they add up to 1.
    pub weights: [f32; 4],
}

impl Vertex {
    /// A vertex moved by one joint only.
    #[must_use]
    pub fn rigid(position: Vec3, normal: Vec3, color: Vec3, joint: u8) -> Self {
        Self { position, normal, color, ambient: 1.0, joints: [joint, 0, 0, 0], weights: [1.0, 0.0, 0.0, 0.0] }
    }
}

/// Triangles. Front faces run counter-clockwise seen from outside.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Mesh {
    /// Corners.
    pub vertices: Vec<Vertex>,
    /// Three indices a triangle.
    pub indices: Vec<u32>,
}

impl Mesh {
    /// The box around all corners at rest.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        Bounds::around(self.vertices.iter().map(|v| v.position))
    }

    /// Adds the triangles of another mesh.
    pub fn append(&mut self, other: &Mesh) {
        let base = self.vertices.len() as u32;
        self.vertices.extend_from_slice(&other.vertices);
        self.indices.extend(other.indices.iter().map(|i| i + base));
    }

    /// The same mesh with its colours multiplied.
    #[must_use]
    pub fn tinted(mut self, tint: Vec3) -> Self {
        for v in &mut self.vertices {
            v.color *= tint;
        }
        self
    }
}
