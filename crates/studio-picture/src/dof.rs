//! Depth of field: the sharp picture fades into a blurred one by how far out of focus it is.
//!
//! Colours are weighted by their blur before they are spread, so that sharp things do not bleed
//! into what lies behind them. The amount is averaged over the samples of a pixel, so that
//! outlines stay smooth.

use crate::blur::{blur, gaussian};
use crate::lanes::*;
use crate::plane::{Plane, color_planes};

/// The lens: how blurred a distance is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lens {
    focus_m: f32,
    strength: f32,
}

impl Lens {
    pub(crate) fn new(focus_m: f32, blur: f32) -> Self {
        Self { focus_m: focus_m.max(0.05), strength: blur.clamp(0.0, 1.0) }
    }

    pub(crate) fn is_sharp(&self) -> bool {
        self.strength < 0.01
    }

    /// Share of the blurred picture at a distance given as 1/m: grows as |1 − focus / distance|,
    /// the diameter of the circle of confusion of a thin lens, after a zone that is sharp.
    #[inline(always)]
    pub(crate) fn share<S: Simd>(&self, inverse_depth: F<S>) -> F<S> {
        let off = 1.0 - inverse_depth * self.focus_m;
        let behind = (off - 0.14).max(0.0) * 2.4;
        let before = (off * -1.0 - 0.3).max(0.0) * 1.2;
        (behind + before).min(1.0) * self.strength
    }
}

/// The blurred picture at half resolution.
#[derive(Debug)]
pub(crate) struct DepthOfField {
    /// Share of the blurred picture per pixel, full resolution.
    pub share: Plane,
    colors: [Plane; 3],
    weight: Plane,
    scratch: Plane,
    kernel: Vec<f32>,
}

impl DepthOfField {
    pub(crate) fn new(width: usize, height: usize) -> Self {
        let (w, h) = (width.div_ceil(2), height.div_ceil(2));
        let sigma = (height.min(width) as f32 / 720.0).clamp(0.1, 3.0) * 3.4;
        Self {
            share: Plane::new(width, height),
            colors: color_planes(w, h),
            weight: Plane::new(w, h),
            scratch: Plane::new(w, h),
            kernel: gaussian(((sigma * 2.2) as usize).clamp(1, 30), sigma),
        }
    }

    /// Blurs the picture in place by [`Self::share`].
    pub(crate) fn apply(&mut self, level: Level, picture: &mut [Plane; 3]) {
        self.share.extend_margins(1);
        for plane in picture.iter_mut() {
            plane.extend_margins(1);
        }
        dispatch!(level, s => self.shrink(s, picture));
        for plane in self.colors.iter_mut().chain([&mut self.weight]) {
            blur(level, plane, &mut self.scratch, &self.kernel);
            plane.extend_margins(1);
        }
        dispatch!(level, s => self.lay_over(s, picture));
    }

    #[inline(always)]
    fn shrink<S: Simd>(&mut self, s: S, picture: &[Plane; 3]) {
        let even = inl(
            #[inline(always)]
            |row: &[f32], x: usize| ld(s, &row[x..]).unzip_low(ld(s, &row[x + LANES..])),
        );
        let odd = inl(
            #[inline(always)]
            |row: &[f32], x: usize| ld(s, &row[x..]).unzip_high(ld(s, &row[x + LANES..])),
        );
        for y in 0..self.weight.height {
            for x in (0..self.weight.width).step_by(LANES) {
                let weight = even(self.share.row(2 * y), 2 * x) + 1e-3;
                st(weight, &mut self.weight.row_mut(y)[x..]);
                for (from, to) in picture.iter().zip(&mut self.colors) {
                    let (upper, lower) = (from.row(2 * y), &from.data[from.at(0, 2 * y + 1)..]);
                    let sum = (even(upper, 2 * x) + odd(upper, 2 * x)) + (even(lower, 2 * x) + odd(lower, 2 * x));
                    st(sum * 0.25 * weight, &mut to.row_mut(y)[x..]);
                }
            }
        }
    }

    #[inline(always)]
    fn lay_over<S: Simd>(&self, s: S, picture: &mut [Plane; 3]) {
        for y in 0..self.share.height {
            let fy = (y as f32 * 0.5 - 0.25).max(0.0);
            let (above, ty) = (fy as usize, fy.fract());
            for x in (0..self.share.width).step_by(2 * LANES) {
                let share = &self.share.row(y)[x..];
                let share = [ld(s, share), ld(s, &share[LANES..])];
                if !share[0].max(share[1]).simd_gt(0.004).any_true() {
                    continue;
                }
                let weight = enlarged(s, &self.weight, x / 2, above, ty);
                for (from, to) in self.colors.iter().zip(picture.iter_mut()) {
                    let blurred = enlarged(s, from, x / 2, above, ty);
                    let row = &mut to.row_mut(y)[x..];
                    for k in 0..2 {
                        let sharp = ld(s, &row[k * LANES..]);
                        st(mix(sharp, blurred[k] / weight[k], share[k]), &mut row[k * LANES..]);
                    }
                }
            }
        }
    }
}

/// Thirty-two pixels of a half-resolution plane at full resolution.
#[inline(always)]
fn enlarged<S: Simd>(s: S, plane: &Plane, x: usize, above: usize, ty: f32) -> [F<S>; 2] {
    let at = plane.at(x, above);
    let value = inl(
        #[inline(always)]
        |i: usize| {
            let upper = ld(s, &plane.data[i..]);
            (ld(s, &plane.data[i + plane.stride..]) - upper) * ty + upper
        },
    );
    let (left, here, right) = (value(at - 1), value(at), value(at + 1));
    let (even, odd) = (here * 0.75 + left * 0.25, here * 0.75 + right * 0.25);
    [even.zip_low(odd), even.zip_high(odd)]
}
