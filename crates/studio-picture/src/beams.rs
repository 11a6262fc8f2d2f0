//! Light seen in the air: cones of spots, shafts of the key light, halos of points of light.
//!
//! Marched at a quarter of the resolution, blurred, and added to the picture.

use crate::blur::{blur, gaussian};
use crate::enlarge::{SHRINK, enlarged};
use crate::lanes::*;
use crate::plane::{Plane, color_planes};
use crate::shade::{Cone, Shading};
use glam::Vec3;
use studio_scene::Glow;

const STEPS: usize = 14;

/// How far shafts of the key light are followed, metres.
const SHAFT_M: f32 = 26.0;

/// The lit air at a quarter of the resolution.
#[derive(Debug)]
pub(crate) struct Beams {
    planes: [Plane; 3],
    scratch: Plane,
    weights: Vec<f32>,
}

impl Beams {
    pub(crate) fn new(width: usize, height: usize) -> Self {
        let (w, h) = (width.div_ceil(SHRINK), height.div_ceil(SHRINK));
        Self { planes: color_planes(w, h), scratch: Plane::new(w, h), weights: gaussian(3, 1.3) }
    }

    /// Adds the lit air to a picture. `depth` is the distance at half the resolution.
    pub(crate) fn add(&mut self, level: Level, shading: &Shading, depth: &Plane, picture: &mut [Plane; 3]) {
        let light = shading.light;
        let any = light.beams > 0.01 || !light.glows.is_empty() || light.spots.iter().any(|s| s.beam > 0.01);
        if !any {
            return;
        }
        for y in 0..self.planes[0].height {
            dispatch!(level, s => self.row(s, shading, depth, y));
        }
        for plane in &mut self.planes {
            blur(level, plane, &mut self.scratch, &self.weights);
            plane.extend_margins(1);
        }
        for y in 0..picture[0].height {
            dispatch!(level, s => self.add_row(s, y, picture));
        }
    }

    #[inline(always)]
    fn row<S: Simd>(&mut self, s: S, shading: &Shading, depth: &Plane, y: usize) {
        let light = shading.light;
        let py = sp(s, ((y * SHRINK) as f32 + 2.0).min(shading.height as f32 - 1.0));
        let (eye, forward) = (sp3(s, shading.eye.position), sp3(s, shading.eye.forward));
        for x in (0..self.planes[0].width).step_by(LANES) {
            let px = (ramp(s) + x as f32) * SHRINK as f32 + 2.0;
            let direction = shading.ray(s, px, py).norm();
            let half_row = depth.row((y * 2).min(depth.height - 1));
            let z = ld(s, &half_row[2 * x..]).unzip_low(ld(s, &half_row[2 * x + LANES..]));
            let end = z / direction.dot(forward);
            let mut sum = sp3(s, Vec3::ZERO);
            for lamp in shading.lamps.spots.iter().filter(|lamp| lamp.spot.beam > 0.01) {
                sum = sum + sp3(s, lamp.spot.color) * cone(s, lamp, eye, direction, end);
            }
            for glow in &shading.lamps.glows {
                sum = sum + sp3(s, glow.color) * halo(s, glow, eye, direction, end);
            }
            if light.beams > 0.01 {
                sum = sum + sp3(s, light.key) * shafts(s, shading, eye, direction, end);
            }
            for (plane, value) in self.planes.iter_mut().zip([sum.x, sum.y, sum.z]) {
                st(value, &mut plane.row_mut(y)[x..]);
            }
        }
    }

    #[inline(always)]
    fn add_row<S: Simd>(&self, s: S, y: usize, picture: &mut [Plane; 3]) {
        for (plane, to) in self.planes.iter().zip(picture) {
            let row = to.row_mut(y);
            for x in (0..plane.width).step_by(LANES) {
                for (k, light) in enlarged(s, plane, x, y).into_iter().enumerate() {
                    let pixels = &mut row[x * SHRINK + k * LANES..];
                    st(ld(s, pixels) + light, pixels);
                }
            }
        }
    }
}

/// Light scattered towards the eye along a ray by the cone of a spot: marched between the points
/// where the ray is nearest to the lamp and to the cone's axis.
#[inline(always)]
fn cone<S: Simd>(s: S, lamp: &Cone, eye: V3<S>, direction: V3<S>, end: F<S>) -> F<S> {
    let spot = &lamp.spot;
    // Where the ray passes the axis of the cone.
    let from = eye - sp3(s, spot.position);
    let axis = sp3(s, spot.direction);
    let (b, d, e) = (direction.dot(axis), direction.dot(from), axis.dot(from));
    let passing = (b * e - d) / (1.0 - b * b).max(1e-3);
    let along = (axis.dot(from + direction * passing)).max(0.5);
    let width = along * (libm::tanf(spot.half_angle.min(1.2)) * 1.6) / (1.0 - b * b).max(0.02).sqrt();
    let (start, stop) = ((passing - width).max(0.05), (passing + width).min(end));
    let step = (stop - start).max(0.0) * (1.0 / STEPS as f32);
    let mut sum = sp(s, 0.0);
    for i in 0..STEPS {
        let away = from + direction * (start + step * (i as f32 + 0.5));
        let distance2 = away.dot(away);
        let toward = away * (-1.0 / distance2.max(1e-6).sqrt());
        sum = lamp.share(s, toward) / (distance2 * 0.6 + 1.5) + sum;
    }
    sum * step * (spot.beam * 0.026)
}

/// Light scattered by the air around a point of light: the integral of 1/d² along the ray, in
/// closed form.
#[inline(always)]
fn halo<S: Simd>(s: S, glow: &Glow, eye: V3<S>, direction: V3<S>, end: F<S>) -> F<S> {
    let toward = sp3(s, glow.position) - eye;
    let nearest = toward.dot(direction);
    let off = toward - direction * nearest;
    let off = (off.dot(off) + 0.0012).sqrt();
    let inverse = 1.0 / off;
    let angle = arctangent((end - nearest) * inverse) + arctangent(nearest * inverse);
    (angle * inverse).max(0.0) * 0.006
}

/// Arctangent; absolute error below 0.005.
#[inline(always)]
fn arctangent<S: Simd>(x: F<S>) -> F<S> {
    let a = x.abs();
    let inverted = a.simd_gt(1.0);
    let t = inverted.select(1.0 / a.max(1e-6), a);
    let small = t * (1.0 - t) * (t * 0.0663 + 0.2447) + t * std::f32::consts::FRAC_PI_4;
    let whole = inverted.select(std::f32::consts::FRAC_PI_2 - small, small);
    whole.copysign(x)
}

/// Sunlight scattered on the way to the eye where nothing shades the air.
#[inline(always)]
fn shafts<S: Simd>(s: S, shading: &Shading, eye: V3<S>, direction: V3<S>, end: F<S>) -> F<S> {
    let Some(map) = shading.shadows.last() else { return sp(s, 0.0) };
    let step = end.min(SHAFT_M) * (1.0 / STEPS as f32);
    let mut sum = sp(s, 0.0);
    for i in 0..STEPS {
        let at = eye + direction * (step * (i as f32 + 0.5));
        let (light, known) = map.light(s, at, M::splat(s, true));
        sum = known.select(light, sp(s, 1.0)) + sum;
    }
    let forward = direction.dot(sp3(s, shading.light.key_direction)) * 0.5 + 0.5;
    let phase = forward * forward * forward * 0.9 + 0.1;
    sum * step * phase * (shading.light.beams * 0.011)
}
