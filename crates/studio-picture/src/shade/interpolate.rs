//! From fragments to points on surfaces: what the vertices know, weighed at each pixel.

use super::{Batch, Shading, grain, has_grain};
use crate::geometry::{Geometry, Slot, Triangle};
use crate::instance::Instance;
use crate::lanes::*;
use crate::mesh::Skin;
use glam::{Mat3A, Vec3};
use studio_shape::Material;

/// Sixteen points on surfaces of one material.
#[derive(Clone, Copy)]
pub(crate) struct Surface<S: Simd> {
    /// Pixel centres.
    pub x: F<S>,
    pub y: F<S>,
    /// Distance along the view axis, metres.
    pub depth: F<S>,
    /// World space.
    pub position: V3<S>,
    /// Unit vector to the eye.
    pub view: V3<S>,
    /// Unit normal with the relief of the grain.
    pub normal: V3<S>,
    /// Unit normal of the mesh.
    pub smooth_normal: V3<S>,
    pub albedo: V3<S>,
    /// Baked light from around, 0 to 1.
    pub ambient: F<S>,
    /// Factor on the material's own light.
    pub emission: F<S>,
}

/// The corners of a triangle, weighed by where sixteen pixels lie in it.
struct Corners<'a, S: Simd> {
    triangle: &'a Triangle,
    slot: Slot,
    instance: &'a Instance<'a>,
    /// Weight of each corner.
    weights: [F<S>; 3],
}

impl<S: Simd> Corners<'_, S> {
    /// Part of what is known at the corners.
    #[inline(always)]
    fn weigh(&self, rows: &[[f32; 4]; 3], part: usize) -> F<S> {
        let [u, v, w] = self.weights;
        u * rows[0][part] + v * rows[1][part] + w * rows[2][part]
    }

    /// A direction, place or colour that is known at the corners.
    #[inline(always)]
    fn weigh3(&self, rows: &[[f32; 4]; 3]) -> V3<S> {
        v3(self.weigh(rows, 0), self.weigh(rows, 1), self.weigh(rows, 2))
    }

    /// World normals at the corners, not of unit length.
    #[inline(always)]
    fn normals(&self, geometry: &Geometry) -> [[f32; 4]; 3] {
        let [a, b, c, _] = self.triangle.index;
        [a, b, c].map(
            #[inline(always)]
            |vertex| geometry.normals[vertex as usize],
        )
    }

    /// What a mesh stores at the corners.
    #[inline(always)]
    fn stored(&self, rows: &[[f32; 4]]) -> [[f32; 4]; 3] {
        let [a, b, c, _] = self.triangle.index;
        [a, b, c].map(
            #[inline(always)]
            |vertex| rows[(vertex - self.slot.first_vertex) as usize],
        )
    }

    /// The axes of the resting model in the world, as moved by the joint of the first corner.
    #[inline(always)]
    fn rest_axes(&self) -> &Mat3A {
        let joint = match &self.instance.mesh.skin {
            Skin::Rigid(joint) => *joint,
            Skin::Blended(skin) => usize::from(skin[(self.triangle.index[0] - self.slot.first_vertex) as usize].0[0]),
        };
        &self.instance.joint(joint).matrix3
    }
}

/// What triangles know of the points of a batch.
struct Known<S: Simd> {
    /// World normal, not of unit length.
    normal: V3<S>,
    albedo: V3<S>,
    ambient: F<S>,
    emission: F<S>,
    /// Place in the resting model, and its axes in the world; only where there is grain.
    rest: V3<S>,
    axes: [V3<S>; 3],
}

impl Shading<'_> {
    /// The points that a batch shows.
    #[inline(always)]
    pub(crate) fn interpolate<S: Simd>(&self, s: S, material: &Material, batch: &Batch<S>) -> Surface<S> {
        apart(
            s,
            #[inline(always)]
            || {
                let (weights, depth) = self.places(s, batch);
                let grainy = has_grain(material);
                let known = self.known(s, batch, weights, grainy);
                let ray = self.ray(s, batch.x, batch.y);
                let view = ray.norm() * -1.0;
                let mut normal = known.normal.norm();
                if material.two_sided {
                    normal = normal * normal.dot(view).simd_lt(0.0).select(sp(s, -1.0), sp(s, 1.0));
                }
                let mut surface = Surface {
                    x: batch.x,
                    y: batch.y,
                    depth,
                    position: ray * depth + sp3(s, self.eye.position),
                    view,
                    normal,
                    smooth_normal: normal,
                    albedo: known.albedo,
                    ambient: known.ambient,
                    emission: known.emission,
                };
                if grainy {
                    let pixel_m = depth * (2.0 * self.eye.up.length() / self.height as f32);
                    grain::apply(s, &material.grain, known.rest, pixel_m, &known.axes, &mut surface);
                }
                surface
            },
        )
    }

    /// Where the pixels of a batch lie in their triangles, as weights of the corners, and how far off.
    #[inline(always)]
    fn places<S: Simd>(&self, s: S, batch: &Batch<S>) -> ([F<S>; 3], F<S>) {
        let mut planes = [sp(s, 1.0); 4];
        batch.each_triangle(
            #[inline(always)]
            |triangle, lanes| {
                let t = &self.geometry.triangles[triangle];
                for (k, plane) in planes.iter_mut().enumerate() {
                    *plane = lanes.select(batch.x * t.a[k] + (batch.y * t.b[k] + t.c[k]), *plane);
                }
            },
        );
        // Pixel centres outside the triangle take the nearest edge; flat facets take the middle.
        let ease = inl(
            #[inline(always)]
            |k: usize| if self.flat { sp(s, 1.0) } else { planes[k].max(0.0) },
        );
        let (b0, b1, b2) = (ease(0), ease(1), ease(2));
        let scale = 1.0 / (b0 + b1 + b2).max(1e-20);
        ([b0 * scale, b1 * scale, b2 * scale], 1.0 / planes[3].max(1e-4))
    }

    /// What the triangles know where the pixels lie in them.
    #[inline(always)]
    fn known<S: Simd>(&self, s: S, batch: &Batch<S>, weights: [F<S>; 3], grainy: bool) -> Known<S> {
        let (none, zero) = (sp(s, 0.0), sp3(s, Vec3::ZERO));
        let mut all = Known { normal: zero, albedo: zero, ambient: none, emission: none, rest: zero, axes: [zero; 3] };
        batch.each_triangle(
            #[inline(always)]
            |triangle, lanes| {
                let triangle = &self.geometry.triangles[triangle];
                let slot = self.geometry.slots[triangle.index[3] as usize];
                let instance = &self.instances[slot.instance as usize];
                let corners = Corners { triangle, slot, instance, weights };
                all.normal = pick(lanes, corners.weigh3(&corners.normals(self.geometry)), all.normal);
                let color = corners.stored(&instance.mesh.color);
                let albedo = corners.weigh3(&color) * sp3(s, instance.tint);
                all.albedo = pick(lanes, albedo, all.albedo);
                all.ambient = lanes.select(corners.weigh(&color, 3), all.ambient);
                all.emission = lanes.select(sp(s, instance.emission), all.emission);
                if grainy {
                    all.rest = pick(lanes, corners.weigh3(&corners.stored(&instance.mesh.rest)), all.rest);
                    let moved = corners.rest_axes();
                    for (k, axis) in all.axes.iter_mut().enumerate() {
                        *axis = pick(lanes, sp3(s, moved.col(k).into()), *axis);
                    }
                }
            },
        );
        all
    }
}
