//! From fragments to points on surfaces: what the vertices know, weighed at each pixel.

use super::{Batch, Shading, grain, has_grain};
use crate::fragments::TRIANGLE_BITS;
use crate::lanes::*;
use crate::mesh::Skin;
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

/// The three corners of a lane's triangle and their weights.
struct Corners {
    /// Slot.
    slot: usize,
    /// Indices into the vertices of the view.
    index: [usize; 3],
}

impl Shading<'_> {
    /// The points that a batch shows.
    #[inline(always)]
    pub(crate) fn interpolate<S: Simd>(&self, s: S, material: &Material, batch: &Batch<S>) -> Surface<S> {
        let triangles: [&crate::geometry::Triangle; LANES] = std::array::from_fn(
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
        let plane = |k: usize| a[k] * batch.x + (b[k] * batch.y + c[k]);
        // Pixel centres outside the triangle take the nearest edge.
        let (b0, b1, b2) = (plane(0).max(0.0), plane(1).max(0.0), plane(2).max(0.0));
        let scale = 1.0 / (b0 + b1 + b2).max(1e-20);
        let weights = [(b0 * scale).to_array(), (b1 * scale).to_array(), (b2 * scale).to_array()];
        let depth = 1.0 / plane(3).max(1e-4);
        let corners: [Corners; LANES] = std::array::from_fn(
            #[inline(always)]
            |lane| {
                let [i, j, k, slot] = triangles[lane].index.map(|i| i as usize);
                Corners { slot, index: [i, j, k] }
            },
        );
        let weigh = |lane: usize, row: [[f32; 4]; 3]| -> f32x4<S> {
            f32x4::simd_from(s, row[0]) * weights[0][lane]
                + f32x4::simd_from(s, row[1]) * weights[1][lane]
                + f32x4::simd_from(s, row[2]) * weights[2][lane]
        };
        let slots = &self.geometry.slots;
        let [nx, ny, nz, _] = transpose(
            s,
            #[inline(always)]
            |lane| weigh(lane, corners[lane].index.map(|i| self.geometry.normals[i])),
        );
        let [red, green, blue, ambient] = transpose(
            s,
            #[inline(always)]
            |lane| {
                let slot = slots[corners[lane].slot];
                let colors = &self.instances[slot.instance as usize].mesh.color;
                weigh(lane, corners[lane].index.map(|i| colors[i - slot.first_vertex as usize]))
            },
        );
        let [tint_r, tint_g, tint_b, emission] = gather4(
            s,
            #[inline(always)]
            |lane| {
                let instance = &self.instances[slots[corners[lane].slot].instance as usize];
                instance.tint.extend(instance.emission).to_array()
            },
        );
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
            let [x, y, z, _] = transpose(
                s,
                #[inline(always)]
                |lane| {
                    let slot = slots[corners[lane].slot];
                    let rest = &self.instances[slot.instance as usize].mesh.rest;
                    weigh(lane, corners[lane].index.map(|i| rest[i - slot.first_vertex as usize]))
                },
            );
            let axes = self.rest_axes(s, &corners);
            let pixel_m = depth * (2.0 * self.eye.up.length() / self.height as f32);
            grain::apply(s, &material.grain, v3(x, y, z), pixel_m, &axes, &mut surface);
        }
        surface
    }

    /// The axes of the resting model in the world, as moved by the joint of the first corner.
    #[inline(always)]
    fn rest_axes<S: Simd>(&self, s: S, corners: &[Corners; LANES]) -> [V3<S>; 3] {
        let axis = |k: usize| {
            let [x, y, z, _] = gather4(
                s,
                #[inline(always)]
                |lane| {
                    let slot = self.geometry.slots[corners[lane].slot];
                    let instance = &self.instances[slot.instance as usize];
                    let joint = match &instance.mesh.skin {
                        Skin::Rigid(joint) => *joint,
                        Skin::Blended(skin) => {
                            usize::from(skin[corners[lane].index[0] - slot.first_vertex as usize].0[0])
                        }
                    };
                    instance.joint(joint).matrix3.col(k).extend(0.0).to_array()
                },
            );
            v3(x, y, z)
        };
        [axis(0), axis(1), axis(2)]
    }
}
