//! Cones and points of light on surfaces.

use super::{Shading, Surface, wrapped};
use crate::lanes::*;
use studio_scene::{Glow, Spot};
use studio_shape::Material;

/// Distance below which a lamp gets no brighter, squared, m².
const CORE_M2: f32 = 0.06;

impl Shading<'_> {
    /// Light of all lamps that a surface sends to the eye.
    #[inline(always)]
    pub(super) fn lamps<S: Simd>(&self, s: S, material: &Material, surface: &Surface<S>) -> V3<S> {
        apart(
            s,
            #[inline(always)]
            || {
                let mut sum = sp3(s, glam::Vec3::ZERO);
                for (index, spot) in self.light.spots.iter().enumerate() {
                    let toward = sp3(s, spot.position) - surface.position;
                    let distance2 = toward.dot(toward);
                    let toward = toward * (1.0 / distance2.max(1e-6).sqrt());
                    let cone = spot_share(s, spot, toward);
                    let strength = cone / (distance2 + CORE_M2);
                    if strength.simd_gt(1e-4).any_true() {
                        let shadow = self.spot_shadow(s, index, surface);
                        sum = sum + self.lamp(s, material, surface, toward, sp3(s, spot.color) * (strength * shadow));
                    }
                }
                for glow in &self.light.glows {
                    sum = sum + self.glow(s, material, surface, glow);
                }
                sum
            },
        )
    }

    #[inline(always)]
    fn glow<S: Simd>(&self, s: S, material: &Material, surface: &Surface<S>, glow: &Glow) -> V3<S> {
        let toward = sp3(s, glow.position) - surface.position;
        let distance2 = toward.dot(toward);
        // Fades to nothing where it would be too dim to see, so that far lamps cost nothing.
        let reach2 = glow.color.max_element() * 250.0;
        let fade = sat(1.0 - distance2 * (1.0 / reach2.max(1e-3)));
        if !fade.simd_gt(0.0).any_true() {
            return sp3(s, glam::Vec3::ZERO);
        }
        let toward = toward * (1.0 / distance2.max(1e-6).sqrt());
        let arriving = sp3(s, glow.color) * (fade * fade / (distance2 + CORE_M2));
        self.lamp(s, material, surface, toward, arriving)
    }

    /// Diffuse light and highlight of one lamp.
    #[inline(always)]
    fn lamp<S: Simd>(&self, s: S, material: &Material, surface: &Surface<S>, toward: V3<S>, arriving: V3<S>) -> V3<S> {
        let n_l = surface.normal.dot(toward);
        let wrap = 0.12 + material.fuzz * 0.2;
        let through = sat(sp(s, 0.0) - n_l) * (material.translucency * 0.6);
        let matt = surface.albedo * arriving * ((wrapped(n_l, wrap) + through) * (1.0 - material.metalness));
        if material.roughness >= 0.8 {
            return matt;
        }
        let n_v = surface.normal.dot(surface.view).max(0.02);
        matt + self.highlight(s, material, surface, toward, arriving, n_l, n_v)
    }
}

/// Share of a spot's light that goes away from it in the direction opposite to `toward`.
#[inline(always)]
pub(crate) fn spot_share<S: Simd>(s: S, spot: &Spot, toward: V3<S>) -> F<S> {
    let cosine = toward.dot(sp3(s, spot.direction)) * -1.0;
    let (rim, inside) = (libm::cosf(spot.half_angle), libm::cosf(spot.half_angle * 0.72));
    smoothstep(rim, inside.max(rim + 1e-5), cosine)
}
