//! From fragments to points on surfaces: what the vertices know, weighed at each pixel.

use super::{Batch, Shading, grain, has_grain};
use crate::fragments::TRIANGLE_BITS;
use crate::geometry::{Geometry, Slot, Triangle};
use crate::instance::Instance;
use crate::lanes::*;
use crate::mesh::{PackedMesh, Skin};
use glam::Mat3A;
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

/// The triangles of a batch and where in them its pixels lie.
struct Corners<'a, S: Simd> {
    s: S,
    geometry: &'a Geometry,
    instances: &'a [Instance<'a>],
    triangles: [&'a Triangle; LANES],
    /// Whether all are of the same instance.
    one_instance: bool,
    /// Weight of each corner.
    weights: [F<S>; 3],
}

impl<'a, S: Simd> Corners<'a, S> {
    #[inline(always)]
    fn slot(&self, lane: usize) -> Slot {
        self.geometry.slots[self.triangles[lane].index[3] as usize]
    }

    #[inline(always)]
    fn instance(&self, lane: usize) -> &'a Instance<'a> {
        &self.instances[self.slot(lane).instance as usize]
    }

    /// What is known at the corners, weighed by where the pixels lie. `row` takes a lane and a corner.
    #[inline(always)]
    fn weigh(&self, row: impl Fn(usize, usize) -> &'a [f32; 4]) -> [F<S>; 4] {
        let corner: [[F<S>; 4]; 3] = each(
            #[inline(always)]
            |k| {
                gather4(
                    self.s,
                    #[inline(always)]
                    |lane| row(lane, k),
                )
            },
        );
        let [u, v, w] = self.weights;
        each(
            #[inline(always)]
            |part| corner[0][part] * u + corner[1][part] * v + corner[2][part] * w,
        )
    }

    /// World normals, not of unit length.
    #[inline(always)]
    fn normals(&self) -> [F<S>; 4] {
        self.weigh(
            #[inline(always)]
            |lane, corner| &self.geometry.normals[self.triangles[lane].index[corner] as usize],
        )
    }

    /// What a mesh stores per vertex.
    #[inline(always)]
    fn stored(&self, rows: impl Fn(&'a PackedMesh) -> &'a [[f32; 4]]) -> [F<S>; 4] {
        if self.one_instance {
            let (rows, first) = (rows(self.instance(0).mesh), self.slot(0).first_vertex);
            return self.weigh(
                #[inline(always)]
                |lane, corner| &rows[(self.triangles[lane].index[corner] - first) as usize],
            );
        }
        self.weigh(
            #[inline(always)]
            |lane, corner| {
                let slot = self.slot(lane);
                let rows = rows(self.instances[slot.instance as usize].mesh);
                &rows[(self.triangles[lane].index[corner] - slot.first_vertex) as usize]
            },
        )
    }

    /// Tint and emission of the instances.
    #[inline(always)]
    fn paint(&self) -> [F<S>; 4] {
        let paint = inl(
            #[inline(always)]
            |lane: usize| {
                let instance = self.instance(lane);
                instance.tint.extend(instance.emission).to_array()
            },
        );
        if self.one_instance {
            let all = paint(0);
            return each(
                #[inline(always)]
                |part| sp(self.s, all[part]),
            );
        }
        self.gathered(paint)
    }

    /// A row per lane, turned into vectors.
    #[inline(always)]
    fn gathered(&self, row: impl Fn(usize) -> [f32; 4]) -> [F<S>; 4] {
        let rows: [[f32; 4]; LANES] = each(row);
        gather4(
            self.s,
            #[inline(always)]
            |lane| &rows[lane],
        )
    }

    /// The axes of the resting model in the world, as moved by the joint of the first corner.
    #[inline(always)]
    fn rest_axes(&self) -> [V3<S>; 3] {
        let joint = inl(
            #[inline(always)]
            |lane: usize| {
                let slot = self.slot(lane);
                let instance = self.instance(lane);
                let joint = match &instance.mesh.skin {
                    Skin::Rigid(joint) => *joint,
                    Skin::Blended(skin) => {
                        usize::from(skin[(self.triangles[lane].index[0] - slot.first_vertex) as usize].0[0])
                    }
                };
                &instance.joint(joint).matrix3
            },
        );
        if self.one_instance && matches!(self.instance(0).mesh.skin, Skin::Rigid(_)) {
            let axes = joint(0);
            return each(
                #[inline(always)]
                |k| sp3(self.s, axes.col(k).into()),
            );
        }
        let joints: [&Mat3A; LANES] = each(joint);
        each(
            #[inline(always)]
            |k| {
                let [x, y, z, _] = self.gathered(
                    #[inline(always)]
                    |lane| joints[lane].col(k).extend(0.0).to_array(),
                );
                v3(x, y, z)
            },
        )
    }
}

impl Shading<'_> {
    /// The points that a batch shows.
    #[inline(always)]
    pub(crate) fn interpolate<S: Simd>(&self, s: S, material: &Material, batch: &Batch<S>) -> Surface<S> {
        apart(
            s,
            #[inline(always)]
            || {
                let (corners, depth) = self.corners(s, batch);
                let [nx, ny, nz, _] = corners.normals();
                let [red, green, blue, ambient] = corners.stored(
                    #[inline(always)]
                    |mesh| &mesh.color[..],
                );
                let [tint_r, tint_g, tint_b, emission] = corners.paint();
                let ray = self.ray(s, batch.x, batch.y);
                let view = ray.norm() * -1.0;
                let mut normal = v3(nx, ny, nz).norm();
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
                    albedo: v3(red * tint_r, green * tint_g, blue * tint_b),
                    ambient,
                    emission,
                };
                if has_grain(material) {
                    let [x, y, z, _] = corners.stored(
                        #[inline(always)]
                        |mesh| &mesh.rest[..],
                    );
                    let pixel_m = depth * (2.0 * self.eye.up.length() / self.height as f32);
                    grain::apply(s, &material.grain, v3(x, y, z), pixel_m, &corners.rest_axes(), &mut surface);
                }
                surface
            },
        )
    }

    /// Where the pixels of a batch lie in their triangles, and how far off.
    #[inline(always)]
    fn corners<S: Simd>(&self, s: S, batch: &Batch<S>) -> (Corners<'_, S>, F<S>) {
        let triangles: [&Triangle; LANES] = each(
            #[inline(always)]
            |lane| &self.geometry.triangles[(batch.fragments[lane].id & ((1 << TRIANGLE_BITS) - 1)) as usize],
        );
        let a = gather4(
            s,
            #[inline(always)]
            |lane| &triangles[lane].a,
        );
        let b = gather4(
            s,
            #[inline(always)]
            |lane| &triangles[lane].b,
        );
        let c = gather4(
            s,
            #[inline(always)]
            |lane| &triangles[lane].c,
        );
        let plane = inl(
            #[inline(always)]
            |k: usize| a[k] * batch.x + (b[k] * batch.y + c[k]),
        );
        // Pixel centres outside the triangle take the nearest edge; flat facets take the middle.
        let ease = inl(
            #[inline(always)]
            |k: usize| if self.flat { sp(s, 1.0) } else { plane(k).max(0.0) },
        );
        let (b0, b1, b2) = (ease(0), ease(1), ease(2));
        let scale = 1.0 / (b0 + b1 + b2).max(1e-20);
        let weights = [b0 * scale, b1 * scale, b2 * scale];
        let depth = 1.0 / plane(3).max(1e-4);
        let slot = triangles[0].index[3];
        let mut one_instance = true;
        for triangle in triangles {
            one_instance &= triangle.index[3] == slot;
        }
        (Corners { s, geometry: self.geometry, instances: self.instances, triangles, one_instance, weights }, depth)
    }
}
