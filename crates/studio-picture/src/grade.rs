//! From light to display: bloom, exposure, vignette, the filmic curve, the grade, sRGB coding.

use crate::bloom::Bloom;
use crate::enlarge::{SHRINK, enlarged};
use crate::lanes::*;
use crate::plane::Plane;
use glam::{Mat3, Vec3, vec3};
use studio_scene::Look;

/// Factor of the film on all light.
const FILM_SPEED: f32 = 0.98;

/// Saturation that the film curve takes and the grade gives back.
pub(crate) const VIVID: f32 = 1.12;

/// Share of the spilled light that is added.
const BLOOM: f32 = 0.35;

/// Turns linear light into sRGB-coded values from 0 to 1, in place.
pub(crate) fn grade(level: Level, picture: &mut [Plane; 3], bloom: &Bloom, look: &Look, exposure: f32) {
    for y in 0..picture[0].height {
        dispatch!(level, s => grade_row(s, picture, bloom, y, look, exposure));
    }
}

#[inline(always)]
fn grade_row<S: Simd>(s: S, picture: &mut [Plane; 3], bloom: &Bloom, y: usize, look: &Look, exposure: f32) {
    let (w, h) = (picture[0].width, picture[0].height);
    let cy = (y as f32 + 0.5) / h as f32 * 2.0 - 1.0;
    let warmth = look.warmth * 0.12;
    for start in (0..w).step_by(SHRINK * LANES) {
        let spill: [[F<S>; SHRINK]; 3] = each(
            #[inline(always)]
            |channel| enlarged(s, &bloom.planes[channel], start / SHRINK, y),
        );
        for (k, x) in (start..w).step_by(LANES).take(SHRINK).enumerate() {
            let cx = (ramp(s) + (x as f32 + 0.5)) * (2.0 / w as f32) - 1.0;
            let vignette = 1.0 - (cx * cx * 0.75 + cy * cy * 0.6) * (look.vignette * 0.63);
            let load = inl(
                #[inline(always)]
                |channel: usize| {
                    let light = ld(s, &picture[channel].row(y)[x..]) * exposure + spill[channel][k] * BLOOM;
                    light * vignette * FILM_SPEED
                },
            );
            let color = v3(load(0) * (1.0 + warmth), load(1), load(2) * (1.0 - warmth));
            let color = filmic(color);
            let grey = sp3(s, Vec3::ONE) * color.luminance();
            let color = grey.lerp(color, sp(s, look.saturation * VIVID));
            for (plane, value) in picture.iter_mut().zip([color.x, color.y, color.z]) {
                let coded = srgb(sat(value));
                let coded = sat((coded - 0.5) * look.contrast + 0.5);
                st(coded, &mut plane.row_mut(y)[x..]);
            }
        }
    }
}

/// Rows of the matrix into the space of the film curve.
const TO_FILM: [f32; 9] = [0.59719, 0.35458, 0.04823, 0.07600, 0.90834, 0.01566, 0.02840, 0.13383, 0.83777];

/// Rows of the matrix out of it.
const TO_DISPLAY: [f32; 9] = [1.60475, -0.53108, -0.07367, -0.10208, 1.10813, -0.00605, -0.00327, -0.07276, 1.07602];

/// Coefficients of the film curve: (x² + ax − b) / (cx² + dx + e).
const CURVE: [f32; 5] = [0.024_578_6, 0.000_090_537, 0.983_729, 0.432_951, 0.238_081];

/// The ACES reference and display transforms, as fitted by Stephen Hill.
#[inline(always)]
fn filmic<S: Simd>(c: V3<S>) -> V3<S> {
    let c = transformed(c, &TO_FILM);
    transformed(v3(curve(c.x), curve(c.y), curve(c.z)), &TO_DISPLAY)
}

#[inline(always)]
fn transformed<S: Simd>(c: V3<S>, m: &[f32; 9]) -> V3<S> {
    let row = inl(
        #[inline(always)]
        |k: usize| c.x * m[k] + (c.y * m[k + 1] + c.z * m[k + 2]),
    );
    v3(row(0), row(3), row(6))
}

#[inline(always)]
fn curve<S: Simd>(x: F<S>) -> F<S> {
    let [a, b, c, d, e] = CURVE;
    (x * (x + a) - b) / (x * (x * c + d) + e)
}

/// The sRGB transfer function by square roots; error below 0.003.
#[inline(always)]
fn srgb<S: Simd>(x: F<S>) -> F<S> {
    let a = x.sqrt();
    let b = a.sqrt();
    let c = b.sqrt();
    sat(a * 0.585_122_4 + b * 0.783_140_36 - c * 0.368_262_74)
}

/// The light that the grade shows as a linear display colour (from 0 to 1), at exposure 1 and with a
/// look that changes nothing: the inverse of [`filmic`].
pub(crate) fn ungraded(color: Vec3) -> Vec3 {
    let from_display = Mat3::from_cols_array(&TO_DISPLAY).transpose().inverse();
    let from_film = Mat3::from_cols_array(&TO_FILM).transpose().inverse();
    let [a, b, c, d, e] = CURVE;
    // y = (x² + ax − b) / (cx² + dx + e), solved for x.
    let invert = |y: f32| {
        let y = y.clamp(0.0, 1.0);
        let (p, q, r) = (1.0 - c * y, a - d * y, -(b + e * y));
        ((q * q - 4.0 * p * r).max(0.0).sqrt() - q) / (2.0 * p)
    };
    let film = from_display * color.clamp(Vec3::ZERO, Vec3::ONE);
    from_film * vec3(invert(film.x), invert(film.y), invert(film.z)) / FILM_SPEED
}
