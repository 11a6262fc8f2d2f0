//! From the distance field to triangles.

use super::field::{FAR, Field, Near};
use super::{Blend, Detail};
use crate::{Bounds, Mesh, Vertex};
use fast_surface_nets::{SurfaceNetsBuffer, surface_nets};
use glam::{UVec3, Vec3, uvec3};
use ndshape::{RuntimeShape, Shape};
use rayon::prelude::*;

/// Samples along each edge of a block; a block that no surface comes near is filled with its sign.
const BLOCK: u32 = 8;

/// Four directions of a tetrahedron: differences along them give a gradient with four samples.
const TETRAHEDRON: [Vec3; 4] =
    [Vec3::new(1.0, -1.0, -1.0), Vec3::new(-1.0, -1.0, 1.0), Vec3::new(-1.0, 1.0, -1.0), Vec3::new(1.0, 1.0, 1.0)];

impl Blend {
    /// The surface as triangles of about `cell_m` edge length, with normals, painted colours,
    /// baked ambient occlusion and skin weights. Empty when nothing was added.
    #[must_use]
    pub fn mesh(&self, cell_m: f32) -> Mesh {
        let Some(bounds) = self.bounds() else { return Mesh::default() };
        let reach = occlusion_reach(bounds);
        Field::new(self).mesh(bounds, cell_m, reach)
    }

    /// As [`Self::mesh`], with finer triangles inside some balls. Surfaces of both sizes overlap by
    /// one cell at the border of a ball; they lie in each other, so that no edge is seen.
    #[must_use]
    pub fn mesh_detailed(&self, cell_m: f32, details: &[Detail]) -> Mesh {
        let Some(bounds) = self.bounds() else { return Mesh::default() };
        let reach = occlusion_reach(bounds);
        let field = Field::new(self);
        let coarse = field.mesh(bounds, cell_m, reach);
        let inside = |p: Vec3, d: &Detail, margin: f32| p.distance(d.center) < d.radius - margin;
        let mut out = keep(&coarse, |p| !details.iter().any(|d| inside(p, d, cell_m)));
        for (n, detail) in details.iter().enumerate() {
            let around = Vec3::splat(detail.radius + detail.cell_m);
            let ball = Bounds { min: detail.center - around, max: detail.center + around };
            let clipped = Bounds { min: ball.min.max(bounds.min), max: ball.max.min(bounds.max) };
            let fine = field.mesh(clipped, detail.cell_m, reach);
            out.append(&keep(&fine, |p| {
                inside(p, detail, 0.0) && !details[..n].iter().any(|d| inside(p, d, detail.cell_m))
            }));
        }
        out
    }

    fn bounds(&self) -> Option<Bounds> {
        let added = self.blobs.iter().filter(|b| b.op == super::Op::Add);
        added
            .map(|b| {
                let (center, radius) = b.solid.ball();
                let around = Vec3::splat(radius + 0.25 * b.seam_m);
                Bounds { min: center - around, max: center + around }
            })
            .reduce(Bounds::union)
    }
}

impl Field<'_> {
    fn mesh(&self, bounds: Bounds, cell: f32, reach: f32) -> Mesh {
        let origin = bounds.min - Vec3::splat(1.5 * cell);
        let blocks = (((bounds.size() / cell).ceil().as_uvec3() + 4) / BLOCK) + 1;
        let grid = Grid { origin, cell, blocks };
        let near = grid.sample(self);
        let shape = RuntimeShape::<u32, 3>::new((blocks * BLOCK).to_array());
        let mut nets = SurfaceNetsBuffer::default();
        surface_nets(&near.samples, &shape, [0; 3], (blocks * BLOCK - 1).to_array(), &mut nets);
        let vertices: Vec<Vertex> = nets
            .positions
            .par_iter()
            .map(|&at| {
                let at = Vec3::from(at);
                let block = (at / BLOCK as f32).as_uvec3();
                self.vertex(near.of(block), origin + at * cell, cell, reach)
            })
            .collect();
        Mesh { vertices, indices: nets.indices }
    }

    fn vertex(&self, near: &Near, start: Vec3, cell: f32, reach: f32) -> Vertex {
        let mut position = start;
        // Surface nets lie within a cell of the surface; two steps along one gradient put them onto it.
        let slope = self.gradient(near, position, 0.25 * cell);
        let along = slope / slope.length_squared().max(0.05);
        for _ in 0..2 {
            position -= (along * self.distance_near(near, position)).clamp_length_max(cell);
        }
        let normal = self.gradient(near, position, 0.25 * cell).normalize_or(Vec3::Y);
        let (joints, weights) = self.skin(near, position);
        let color = self.color(near, position, 0.7 * cell);
        Vertex { position, normal, color, ambient: self.ambient(position, normal, reach), joints, weights }
    }

    fn gradient(&self, near: &Near, p: Vec3, step: f32) -> Vec3 {
        let sum: Vec3 = TETRAHEDRON.iter().map(|&t| t * self.distance_near(near, p + t * step)).sum();
        sum / (4.0 * step)
    }

    /// Ambient occlusion from how much nearer the surface is than the step away from it, along the
    /// normal (A. Evans, "Fast approximations for global illumination on dynamic scenes", 2006).
    fn ambient(&self, position: Vec3, normal: Vec3, reach: f32) -> f32 {
        let mut occluded = 0.0;
        let mut strength = 0.5;
        for step in 1..=4u8 {
            let away = reach * f32::from(step * step) / 16.0;
            occluded += strength * (1.0 - (self.distance(position + normal * away) / away).clamp(0.0, 1.0));
            strength *= 0.75;
        }
        (1.0 - 0.75 * occluded).clamp(0.1, 1.0)
    }
}

/// How far a surface looks for what shades it: a tenth of the model.
fn occlusion_reach(bounds: Bounds) -> f32 {
    0.1 * bounds.size().length()
}

/// Where the field is sampled: blocks of [`BLOCK`]³ points, `cell` metres apart.
struct Grid {
    origin: Vec3,
    cell: f32,
    blocks: UVec3,
}

/// The samples in x-fastest order, and per block the blobs that matter there.
struct Sampled {
    samples: Vec<f32>,
    blocks: UVec3,
    near: Vec<Near>,
}

impl Sampled {
    fn of(&self, block: UVec3) -> &Near {
        &self.near[linear(block, self.blocks)]
    }
}

fn linear(at: UVec3, size: UVec3) -> usize {
    ((at.z * size.y + at.y) * size.x + at.x) as usize
}

fn delinear(i: u32, size: UVec3) -> UVec3 {
    uvec3(i % size.x, i / size.x % size.y, i / (size.x * size.y))
}

impl Grid {
    fn sample(&self, field: &Field<'_>) -> Sampled {
        let size = self.blocks * BLOCK;
        let done: Vec<(Near, Vec<f32>)> = (0..self.blocks.element_product())
            .into_par_iter()
            .map(|i| self.sample_block(field, delinear(i, self.blocks) * BLOCK))
            .collect();
        let mut samples = vec![FAR; RuntimeShape::<u32, 3>::new(size.to_array()).usize()];
        let mut near = Vec::with_capacity(done.len());
        for (i, (list, block)) in done.into_iter().enumerate() {
            let first = delinear(i as u32, self.blocks) * BLOCK;
            for (row, values) in block.chunks_exact(BLOCK as usize).enumerate() {
                let at = first + uvec3(0, row as u32 % BLOCK, row as u32 / BLOCK);
                let start = linear(at, size);
                samples[start..start + values.len()].copy_from_slice(values);
            }
            near.push(list);
        }
        Sampled { samples, blocks: self.blocks, near }
    }

    fn sample_block(&self, field: &Field<'_>, first: UVec3) -> (Near, Vec<f32>) {
        let center = self.origin + (first.as_vec3() + 0.5 * BLOCK as f32) * self.cell;
        // Half the diagonal of the block and of the cells around it.
        let radius = 0.5 * 3f32.sqrt() * (BLOCK as f32 + 1.0) * self.cell;
        let count = BLOCK * BLOCK * BLOCK;
        match field.near(center, radius) {
            Err(distance) => (Near::new(), vec![distance; count as usize]),
            Ok(near) => {
                let at = |i| self.origin + (first + delinear(i, UVec3::splat(BLOCK))).as_vec3() * self.cell;
                let samples = (0..count).map(|i| field.distance_near(&near, at(i))).collect();
                (near, samples)
            }
        }
    }
}

/// The triangles whose middle is wanted, with only the vertices that they use.
fn keep(mesh: &Mesh, wanted: impl Fn(Vec3) -> bool) -> Mesh {
    let mut out = Mesh::default();
    let mut moved = vec![u32::MAX; mesh.vertices.len()];
    for triangle in mesh.indices.chunks_exact(3) {
        let corners = [0, 1, 2].map(|k| mesh.vertices[triangle[k] as usize]);
        if !wanted((corners[0].position + corners[1].position + corners[2].position) / 3.0) {
            continue;
        }
        for (&index, corner) in triangle.iter().zip(corners) {
            let slot = &mut moved[index as usize];
            if *slot == u32::MAX {
                *slot = out.vertices.len() as u32;
                out.vertices.push(corner);
            }
            out.indices.push(*slot);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Blob;
    use glam::{Quat, vec3};

    fn volume(mesh: &Mesh) -> f32 {
        let p = |i: u32| mesh.vertices[i as usize].position;
        mesh.indices.chunks_exact(3).map(|t| p(t[0]).dot(p(t[1]).cross(p(t[2]))) / 6.0).sum()
    }

    fn is_closed(mesh: &Mesh) -> bool {
        let mut edges: Vec<(u32, u32)> =
            mesh.indices.chunks_exact(3).flat_map(|t| [(t[0], t[1]), (t[1], t[2]), (t[2], t[0])]).collect();
        edges.sort_unstable();
        edges.iter().all(|&(a, b)| edges.binary_search(&(b, a)).is_ok())
    }

    #[test]
    fn a_ball_has_its_volume_and_faces_outwards() {
        let mut blend = Blend::new();
        blend.add(Blob::sphere(vec3(1.0, 2.0, 3.0), 0.5));
        let mesh = blend.mesh(0.03);
        let mut at_origin = mesh.clone();
        at_origin.vertices.iter_mut().for_each(|v| v.position -= vec3(1.0, 2.0, 3.0));
        let exact = 4.0 / 3.0 * std::f32::consts::PI * 0.125;
        assert!((volume(&at_origin) / exact - 1.0).abs() < 0.01, "{}", volume(&at_origin));
        assert!(is_closed(&mesh));
        for v in &at_origin.vertices {
            assert!((v.position.length() - 0.5).abs() < 1e-3 && v.normal.dot(v.position) > 0.49);
            assert!(v.ambient > 0.99);
        }
    }

    #[test]
    fn every_solid_is_closed_wherever_the_grid_falls() {
        let turn = Quat::from_rotation_x(0.7);
        for solid in [
            Blob::ellipsoid(Vec3::ZERO, vec3(0.3, 0.1, 0.2)).turned(turn),
            Blob::cone(Vec3::ZERO, vec3(0.4, 0.3, 0.0), 0.15, 0.05),
            Blob::cone(Vec3::ZERO, vec3(0.05, 0.0, 0.0), 0.15, 0.05),
            Blob::round_box(Vec3::ZERO, vec3(0.3, 0.2, 0.1), 0.03).turned(turn),
            Blob::torus(Vec3::ZERO, 0.3, 0.08).turned(turn),
            Blob::cylinder(Vec3::ZERO, 0.2, 0.3, 0.02).turned(turn),
        ] {
            for cell in [0.011, 0.023] {
                let mut blend = Blend::new();
                blend.add(solid);
                let mesh = blend.mesh(cell);
                assert!(is_closed(&mesh) && volume(&mesh) > 0.0, "{solid:?} {cell}");
                assert!(mesh.vertices.iter().all(|v| solid.solid.distance(v.position).abs() < 0.1 * cell));
            }
        }
    }

    #[test]
    fn seams_blend_weights_and_shade_creases() {
        let mut blend = Blend::new();
        blend.add(Blob::sphere(vec3(-0.2, 0.0, 0.0), 0.25).joint(1));
        blend.add(Blob::sphere(vec3(0.2, 0.0, 0.0), 0.25).joint(2).seam(0.1));
        let mesh = blend.mesh(0.02);
        assert!(is_closed(&mesh));
        for v in &mesh.vertices {
            assert!((v.weights.iter().sum::<f32>() - 1.0).abs() < 1e-5);
            let only = |joint| v.joints[0] == joint && v.weights[0] > 0.999;
            assert!(v.position.x > -0.1 || only(1));
            assert!(v.position.x < 0.1 || only(2));
        }
        let ambient_at = |x: f32| {
            let close =
                mesh.vertices.iter().min_by(|a, b| (a.position.x - x).abs().total_cmp(&(b.position.x - x).abs()));
            close.map_or(0.0, |v| v.ambient)
        };
        assert!(ambient_at(0.0) < ambient_at(0.44) - 0.05);
    }

    #[test]
    fn carving_leaves_a_wall_of_its_colour() {
        let mut blend = Blend::new();
        blend.add(Blob::sphere(Vec3::ZERO, 0.5).color(Vec3::X));
        blend.carve(Blob::sphere(vec3(0.0, 0.0, 0.5), 0.2).color(Vec3::Y));
        let mesh = blend.mesh(0.02);
        assert!(is_closed(&mesh) && volume(&mesh) < 0.52);
        let deepest = mesh.vertices.iter().min_by(|a, b| a.position.length().total_cmp(&b.position.length()));
        assert!(deepest.is_some_and(|v| v.color.abs_diff_eq(Vec3::Y, 1e-3)));
    }

    #[test]
    fn details_are_finer_and_paint_is_applied() {
        let mut blend = Blend::new();
        blend.add(Blob::sphere(Vec3::ZERO, 0.5)).paint(|p, c| if p.x > 0.0 { c * 0.5 } else { c });
        let coarse = blend.mesh(0.05);
        let detail = Detail { center: vec3(0.0, 0.5, 0.0), radius: 0.2, cell_m: 0.01 };
        let fine = blend.mesh_detailed(0.05, &[detail]);
        assert!(2 * fine.indices.len() > 3 * coarse.indices.len());
        assert!((volume(&fine) / volume(&coarse) - 1.0).abs() < 0.1);
        assert!(fine.vertices.iter().all(|v| (v.color.x < 0.75) == (v.position.x > 0.0)));
    }

    #[test]
    fn the_same_blend_gives_the_same_mesh() {
        let mut blend = Blend::new();
        for i in 0..20u8 {
            let t = f32::from(i) * 0.3;
            blend.add(Blob::sphere(vec3(libm::sinf(t), t * 0.2, libm::cosf(t)), 0.2).joint(usize::from(i)).seam(0.1));
        }
        assert_eq!(blend.mesh(0.04), blend.mesh(0.04));
        assert_eq!(Blend::new().mesh(0.04), Mesh::default());
    }
}
