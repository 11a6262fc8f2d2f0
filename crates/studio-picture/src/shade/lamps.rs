//! Cones and points of light on surfaces.

use super::{Shading, Surface, wrapped};
use crate::lanes::*;
use glam::Vec3;
use studio_scene::{Glow, Light, Spot};
use studio_shape::Material;

/// Distance below which a lamp gets no brighter, squared, m².
const CORE_M2: f32 = 0.06;

/// A spot with the cosines of its angles.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cone {
    /// Its place among the spots of the light.
    pub index: usize,
    pub spot: Spot,
    /// Where its light ends.
    rim: f32,
    /// Where it begins to fall off.
    inside: f32,
}

impl Cone {
    fn new((index, spot): (usize, &Spot)) -> Self {
        let rim = libm::cosf(spot.half_angle);
        Self { index, spot: *spot, rim, inside: libm::cosf(spot.half_angle * 0.72).max(rim + 1e-5) }
    }

    /// Share of its light that goes away from it in the direction opposite to `toward`.
    #[inline(always)]
    pub(crate) fn share<S: Simd>(&self, s: S, toward: V3<S>) -> F<S> {
        smoothstep(self.rim, self.inside, toward.dot(sp3(s, self.spot.direction)) * -1.0)
    }

    /// Whether it may touch a ball.
    fn reaches(&self, center: Vec3, radius: f32) -> bool {
        let away = center - self.spot.position;
        let distance = away.length();
        if distance <= radius * 1.01 {
            return true;
        }
        let off_axis = libm::acosf((away.dot(self.spot.direction) / distance).clamp(-1.0, 1.0));
        off_axis - libm::asinf(radius / distance) <= self.spot.half_angle + 0.01
    }
}

/// Lamps that shine on surfaces: all of them, or those near enough.
#[derive(Debug, Default)]
pub(crate) struct Lamps {
    pub spots: Vec<Cone>,
    pub glows: Vec<Glow>,
}

impl Lamps {
    /// All lamps of a light whose numbers are sound.
    pub(crate) fn of(light: &Light) -> Self {
        let spots = light.spots.iter().enumerate().filter(|(_, s)| s.color.is_finite() && s.position.is_finite());
        let glows = light.glows.iter().filter(|g| g.color.is_finite() && g.position.is_finite());
        Self { spots: spots.map(Cone::new).collect(), glows: glows.copied().collect() }
    }

    /// Takes those of `all` whose light may fall into a ball.
    pub(crate) fn keep_near(&mut self, all: &Lamps, center: Vec3, radius: f32) {
        self.spots.clear();
        self.spots.extend(all.spots.iter().filter(|cone| cone.reaches(center, radius)));
        self.glows.clear();
        let reaches = |glow: &&Glow| glow.position.distance(center) - radius <= reach2(glow).sqrt();
        self.glows.extend(all.glows.iter().filter(reaches));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.spots.is_empty() && self.glows.is_empty()
    }
}

/// Square of the distance at which a glow has faded to nothing, m²: it would be too dim to see there.
fn reach2(glow: &Glow) -> f32 {
    (glow.color.max_element() * 250.0).max(1e-3)
}

/// How far beyond the terminator the light of lamps reaches on a material, as a cosine.
fn wrap(material: &Material) -> f32 {
    0.12 + material.fuzz * 0.2
}

/// Where a surface is turned towards a lamp enough to be lit by it.
#[inline(always)]
fn faces<S: Simd>(material: &Material, surface: &Surface<S>, toward: V3<S>) -> M<S> {
    let least = if material.translucency > 0.0 { -2.0 } else { -wrap(material) };
    surface.normal.dot(toward).simd_gt(least)
}

impl Shading<'_> {
    /// Light of all lamps that a surface sends to the eye.
    #[inline(always)]
    pub(super) fn lamp_light<S: Simd>(&self, s: S, material: &Material, surface: &Surface<S>) -> V3<S> {
        apart(
            s,
            #[inline(always)]
            || {
                let mut sum = sp3(s, Vec3::ZERO);
                for cone in &self.lamps.spots {
                    let spot = &cone.spot;
                    let toward = sp3(s, spot.position) - surface.position;
                    let distance2 = toward.dot(toward);
                    let toward = toward * (1.0 / distance2.max(1e-6).sqrt());
                    let strength = cone.share(s, toward) / (distance2 + CORE_M2);
                    let strength = faces(material, surface, toward).select(strength, sp(s, 0.0));
                    if strength.simd_gt(1e-4).any_true() {
                        let shadow = self.spot_shadow(s, cone.index, surface);
                        sum = sum + self.lamp(s, material, surface, toward, sp3(s, spot.color) * (strength * shadow));
                    }
                }
                for glow in &self.lamps.glows {
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
        let fade = sat(1.0 - distance2 * (1.0 / reach2(glow)));
        if !fade.simd_gt(0.0).any_true() {
            return sp3(s, Vec3::ZERO);
        }
        let toward = toward * (1.0 / distance2.max(1e-6).sqrt());
        if !faces(material, surface, toward).any_true() {
            return sp3(s, Vec3::ZERO);
        }
        let arriving = sp3(s, glow.color) * (fade * fade / (distance2 + CORE_M2));
        self.lamp(s, material, surface, toward, arriving)
    }

    /// Diffuse light and highlight of one lamp.
    #[inline(always)]
    fn lamp<S: Simd>(&self, s: S, material: &Material, surface: &Surface<S>, toward: V3<S>, arriving: V3<S>) -> V3<S> {
        let n_l = surface.normal.dot(toward);
        let wrap = wrap(material);
        let through = sat(sp(s, 0.0) - n_l) * (material.translucency * 0.6);
        let matt = surface.albedo * arriving * ((wrapped(n_l, wrap) + through) * (1.0 - material.metalness));
        if material.roughness >= 0.8 {
            return matt;
        }
        let n_v = surface.normal.dot(surface.view).max(0.02);
        matt + self.highlight(s, material, surface, toward, arriving, n_l, n_v)
    }
}
