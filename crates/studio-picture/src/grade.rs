//! From light to display: bloom, exposure, vignette, the filmic curve, the grade, sRGB coding.

use crate::bloom::Bloom;
use crate::lanes::*;
use crate::plane::Plane;
use studio_scene::Look;

/// Share of the spilled light that is added.
const BLOOM: f32 = 0.35;

/// Turns linear light into sRGB-coded values from 0 to 1, in place.
pub(crate) fn grade(level: Level, picture: &mut [Plane; 3], bloom: &mut Bloom, look: &Look, exposure: f32) {
    for y in 0..picture[0].height {
        for (channel, plane) in picture.iter_mut().enumerate() {
            let spill = bloom.row(channel, y);
            dispatch!(level, s => add_row(s, &mut plane.row_mut(y)[..], spill, exposure));
        }
        dispatch!(level, s => grade_row(s, picture, y, look));
    }
}

#[inline(always)]
fn add_row<S: Simd>(s: S, row: &mut [f32], spill: &[f32], exposure: f32) {
    for (to, from) in row.chunks_exact_mut(LANES).zip(spill.chunks_exact(LANES)) {
        st(ld(s, to) * exposure + ld(s, from) * BLOOM, to);
    }
}

#[inline(always)]
fn grade_row<S: Simd>(s: S, picture: &mut [Plane; 3], y: usize, look: &Look) {
    let (w, h) = (picture[0].width, picture[0].height);
    let cy = (y as f32 + 0.5) / h as f32 * 2.0 - 1.0;
    let warmth = look.warmth * 0.12;
    for x in (0..w).step_by(LANES) {
        let cx = (ramp(s) + (x as f32 + 0.5)) * (2.0 / w as f32) - 1.0;
        let vignette = 1.0 - (cx * cx * 0.75 + cy * cy * 0.6) * (look.vignette * 0.63);
        let load = |plane: &Plane| ld(s, &plane.row(y)[x..]) * vignette * 0.98;
        let color = v3(load(&picture[0]) * (1.0 + warmth), load(&picture[1]), load(&picture[2]) * (1.0 - warmth));
        let color = filmic(color);
        let grey = sp3(s, glam::Vec3::ONE) * color.luminance();
        let color = grey.lerp(color, sp(s, look.saturation));
        for (plane, value) in picture.iter_mut().zip([color.x, color.y, color.z]) {
            let coded = srgb(sat(value));
            let coded = sat((coded - 0.5) * look.contrast + 0.5);
            st(coded, &mut plane.row_mut(y)[x..]);
        }
    }
}

/// The ACES reference and display transforms, as fitted by Stephen Hill.
#[inline(always)]
fn filmic<S: Simd>(c: V3<S>) -> V3<S> {
    let c = v3(
        c.x * 0.59719 + c.y * 0.35458 + c.z * 0.04823,
        c.x * 0.07600 + c.y * 0.90834 + c.z * 0.01566,
        c.x * 0.02840 + c.y * 0.13383 + c.z * 0.83777,
    );
    let c = v3(curve(c.x), curve(c.y), curve(c.z));
    v3(
        c.x * 1.60475 - c.y * 0.53108 - c.z * 0.07367,
        c.x * -0.10208 + c.y * 1.10813 - c.z * 0.00605,
        c.x * -0.00327 - c.y * 0.07276 + c.z * 1.07602,
    )
}

#[inline(always)]
fn curve<S: Simd>(x: F<S>) -> F<S> {
    let above = x * (x + 0.024_578_6) - 0.000_090_537;
    let below = x * (x * 0.983_729 + 0.432_951) + 0.238_081;
    above / below
}

/// The sRGB transfer function by square roots; error below 0.003.
#[inline(always)]
fn srgb<S: Simd>(x: F<S>) -> F<S> {
    let a = x.sqrt();
    let b = a.sqrt();
    let c = b.sqrt();
    sat(a * 0.585_122_4 + b * 0.783_140_36 - c * 0.368_262_74)
}
