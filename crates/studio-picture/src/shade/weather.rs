//! Rain and snow on surfaces: dark wet ground with rings of drops, white tops.

use super::{Shading, Surface};
use crate::lanes::*;
use glam::Vec3;

/// One drop at a time falls into a square of this edge, metres.
const DROP_CELL_M: f32 = 0.2;
/// Rings in a second per square.
const DROPS_PER_S: f32 = 2.6;
/// Beyond this distance rings are too small to be seen, metres.
const RINGS_TO_M: f32 = 16.0;

impl Shading<'_> {
    /// A surface as the weather has left it, `open` being the share of it that it takes.
    #[inline(always)]
    pub(super) fn under_weather<S: Simd>(&self, s: S, open: f32, surface: Surface<S>) -> Surface<S> {
        if open <= 0.0 {
            return surface;
        }
        apart(
            s,
            #[inline(always)]
            || {
                let up = surface.smooth_normal.y;
                let mut albedo = surface.albedo;
                if self.fallen.wet > 0.0 {
                    // Water in the pores swallows light that would have come back.
                    let dark = (sat(up) * 0.7 + 0.3) * (self.fallen.wet * open * 0.5);
                    albedo = albedo * (1.0 - dark);
                    let ring = self.rings(s, &surface) * (open * open);
                    albedo = albedo.lerp(sp3(s, Vec3::splat(0.85)), ring * 0.6);
                }
                if self.fallen.snow > 0.0 {
                    let (wide, _) = noise(s, surface.position * 1.7);
                    let (fine, _) = noise(s, surface.position * 9.0);
                    let bare = wide * 0.3 + fine * 0.14 + 0.42;
                    let lies = sat((up - 0.3) * 1.7) * (self.fallen.snow * open * 1.5) - bare;
                    albedo = albedo.lerp(sp3(s, Vec3::new(0.82, 0.86, 0.92)), smoothstep(0.0, 0.3, lies) * 0.92);
                }
                Surface { albedo, ..surface }
            },
        )
    }

    /// How much of a point is the crest of a ring around a drop that fell, 0 to 1.
    #[inline(always)]
    pub(super) fn rings<S: Simd>(&self, s: S, surface: &Surface<S>) -> F<S> {
        let flat = smoothstep(0.88, 0.97, surface.smooth_normal.y);
        let near = sat((sp(s, RINGS_TO_M) - surface.depth) * (2.0 / RINGS_TO_M));
        let (x, z) = (surface.position.x * (1.0 / DROP_CELL_M), surface.position.z * (1.0 / DROP_CELL_M));
        let (column, row) = (x.floor(), z.floor());
        let key = inl(
            #[inline(always)]
            |v: F<S>, m: u32| v.to_int::<I<S>>().bitcast::<U<S>>() * m,
        );
        let cell = key(column, 0x8da6_b343) ^ key(row, 0xcb1a_b31f);
        let phase = lattice(cell) + sp(s, self.time_s * DROPS_PER_S + 8.0);
        let drop = phase.floor();
        let age = phase - drop;
        let cell = cell ^ key(drop, 0x9e37_79b1);
        let (dx, dz) = (lattice(cell) * 0.22 + 0.5, lattice(cell ^ 0x51ed_270b) * 0.22 + 0.5);
        let (ex, ez) = (x - column - dx, z - row - dz);
        let away = (ex * ex + ez * ez).sqrt();
        let crest = sat(1.0 - (away - age * 0.28).abs() * 16.0);
        let falls = lattice(cell ^ 0x27d4_eb2f).simd_lt(self.fallen.rain * 1.5 - 0.6);
        falls.select(crest * (1.0 - age) * flat * near, sp(s, 0.0))
    }
}
