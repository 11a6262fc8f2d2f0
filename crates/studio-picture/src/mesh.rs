//! Meshes packed for the vertex stage and the interpolator.

use glam::{Vec3, Vec3A};
use std::collections::BTreeMap;
use studio_shape::{Mesh, Vertex};

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
    /// A mesh as it is, or in flat facets of about a ninth of its size.
    pub(crate) fn styled(mesh: &Mesh, facets: bool) -> Self {
        if facets { Self::new(&faceted(mesh)) } else { Self::new(mesh) }
    }

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

/// Vertices gathered in cells of a grid, and what triangles are left between them.
fn faceted(mesh: &Mesh) -> Mesh {
    let bounds = mesh.bounds();
    let cell = (bounds.size().max_element() / 9.0).max(1e-4);
    let key = |v: &Vertex| {
        let at = ((v.position - bounds.min) / cell).floor().as_ivec3();
        (at.to_array(), v.joints[0])
    };
    let mut cells: BTreeMap<([i32; 3], u8), u32> = BTreeMap::new();
    let mut gathered: Vec<(Vertex, f32)> = Vec::new();
    let index: Vec<u32> = mesh
        .vertices
        .iter()
        .map(|v| {
            let at = *cells.entry(key(v)).or_insert_with(|| {
                gathered.push((*v, 0.0));
                gathered.len() as u32 - 1
            });
            let (sum, count) = &mut gathered[at as usize];
            let share = 1.0 / (*count + 1.0);
            sum.position += (v.position - sum.position) * share;
            sum.color += (v.color - sum.color) * share;
            sum.ambient += (v.ambient - sum.ambient) * share;
            sum.normal += (v.normal - sum.normal) * share;
            *count += 1.0;
            at
        })
        .collect();
    let corners = mesh.indices.chunks_exact(3).map(|c| [c[0], c[1], c[2]].map(|i| index[i as usize]));
    let kept = corners.filter(|[a, b, c]| a != b && b != c && a != c);
    Mesh { indices: kept.flatten().collect(), vertices: gathered.into_iter().map(|(v, _)| v).collect() }
}
