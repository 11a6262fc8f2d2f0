//! From fragments to points on surfaces: what the vertices know, weighed at each pixel.

use super::{Batch, Shading, grain, has_grain};
use crate::fragments::TRIANGLE_BITS;
use crate::geometry::{Geometry, Slot, Triangle};
use crate::instance::Instance;
use crate::lanes::*;
use crate::mesh::{PackedMesh, Skin};
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
    /// Weight of each corner per lane.
    weights: [[f32; LANES]; 3],
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

    /// Three rows weighed by where the pixel lies.
    #[inline(always)]
    fn weigh(&self, lane: usize, row: [[f32; 4]; 3]) -> f32x4<S> {
        let part = inl(
            #[inline(always)]
            |k: usize| f32x4::simd_from(self.s, row[k]) * self.weights[k][lane],
        );
        part(0) + part(1) + part(2)
    }

    /// World normals, not of unit length.
    #[inline(always)]
    fn normals(&self) -> [F<S>; 4] {
        transpose(
            self.s,
            #[inline(always)]
            |lane| {
                let [i, j, k, _] = self.triangles[lane].index;
                self.weigh(lane, [i, j, k].map(|i| self.geometry.normals[i as usize]))
            },
        )
    }

    /// What a mesh stores per vertex.
    #[inline(always)]
    fn stored(&self, rows: impl Fn(&PackedMesh) -> &[[f32; 4]]) -> [F<S>; 4] {
        transpose(
            self.s,
            #[inline(always)]
            |lane| {
                let [i, j, k, _] = self.triangles[lane].index;
                let slot = self.slot(lane);
                let rows = rows(self.instances[slot.instance as usize].mesh);
                self.weigh(lane, [i, j, k].map(|i| rows[(i - slot.first_vertex) as usize]))
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
            return paint(0).map(
                #[inline(always)]
                |v| sp(self.s, v),
            );
        }
        gather4(self.s, paint)
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
                instance.joint(joint)
            },
        );
        if self.one_instance && matches!(self.instance(0).mesh.skin, Skin::Rigid(_)) {
            let m = &joint(0).matrix3;
            return [m.x_axis, m.y_axis, m.z_axis].map(
                #[inline(always)]
                |axis| sp3(self.s, axis.into()),
            );
        }
        std::array::from_fn(
            #[inline(always)]
            |k| {
                let [x, y, z, _] = gather4(
                    self.s,
                    #[inline(always)]
                    |lane| joint(lane).matrix3.col(k).extend(0.0).to_array(),
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
                    |mesh| &mesh.color,
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
                        |mesh| &mesh.rest,
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
        let triangles: [&Triangle; LANES] = std::array::from_fn(
            #[inline(always)]
            |lane| &self.geometry.triangles[(batch.fragments[lane].id & ((1 << TRIANGLE_BITS) - 1)) as usize],
        );
        let a = gather4(
            s,
            #[inline(always)]
            |lane| triangles[lane].a,
        );
        let b = gather4(
            s,
            #[inline(always)]
            |lane| triangles[lane].b,
        );
        let c = gather4(
            s,
            #[inline(always)]
            |lane| triangles[lane].c,
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
        let weights = [(b0 * scale).to_array(), (b1 * scale).to_array(), (b2 * scale).to_array()];
        let depth = 1.0 / plane(3).max(1e-4);
        let one_instance = triangles.iter().all(
            #[inline(always)]
            |t| t.index[3] == triangles[0].index[3],
        );
        (Corners { s, geometry: self.geometry, instances: self.instances, triangles, one_instance, weights }, depth)
    }
}
