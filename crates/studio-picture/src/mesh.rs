//! Meshes packed for the vertex stage and the interpolator.

use glam::{Vec3, Vec3A};
use studio_shape::Mesh;

/// A mesh as rows of four floats.
#[derive(Debug)]
pub(crate) struct PackedMesh {
    /// Position at rest; the fourth is unused.
    pub rest: Vec<[f32; 4]>,
    /// Linear albedo and ambient light.
    pub color: Vec<[f32; 4]>,
    /// Normal at rest.
    pub normal: Vec<Vec3A>,
    /// How joints move it.
    pub skin: Skin,
    pub indices: Vec<u32>,
    /// Per joint that moves part of it: the ball around that part at rest.
    pub balls: Vec<Ball>,
}

/// How joints move a mesh.
#[derive(Debug)]
pub(crate) enum Skin {
    /// All by one joint.
    Rigid(usize),
    /// Per vertex: joints and weights.
    Blended(Vec<([u8; 4], [f32; 4])>),
}

/// A ball around the vertices that a joint moves.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ball {
    pub joint: usize,
    pub center: Vec3,
    pub radius: f32,
}

impl PackedMesh {
    pub(crate) fn new(mesh: &Mesh) -> Self {
        let row = |v: Vec3, w: f32| [v.x, v.y, v.z, w];
        let first = mesh.vertices.first().map_or(0, |v| v.joints[0]);
        let rigid = mesh.vertices.iter().all(|v| v.joints[0] == first && v.weights[0] > 0.999);
        Self {
            rest: mesh.vertices.iter().map(|v| row(v.position, 1.0)).collect(),
            color: mesh.vertices.iter().map(|v| row(v.color, v.ambient)).collect(),
            normal: mesh.vertices.iter().map(|v| Vec3A::from(v.normal)).collect(),
            skin: if rigid {
                Skin::Rigid(usize::from(first))
            } else {
                Skin::Blended(mesh.vertices.iter().map(|v| (v.joints, v.weights)).collect())
            },
            indices: mesh.indices.clone(),
            balls: balls(mesh),
        }
    }
}

fn balls(mesh: &Mesh) -> Vec<Ball> {
    let mut boxes: Vec<Option<(Vec3, Vec3)>> = vec![None; 256];
    for v in &mesh.vertices {
        for (&joint, &weight) in v.joints.iter().zip(&v.weights) {
            if weight > 0.0 {
                let b = boxes[usize::from(joint)].get_or_insert((v.position, v.position));
                *b = (b.0.min(v.position), b.1.max(v.position));
            }
        }
    }
    let ball = |(joint, b): (usize, &Option<(Vec3, Vec3)>)| {
        b.map(|(min, max)| Ball { joint, center: (min + max) * 0.5, radius: (max - min).length() * 0.5 })
    };
    boxes.iter().enumerate().filter_map(ball).collect()
}
