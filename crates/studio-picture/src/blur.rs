//! Gaussian blur of planes, one axis at a time.

use crate::lanes::*;
use crate::plane::Plane;

/// Weights of a Gaussian from its middle outwards, summing to 1 over both sides.
pub(crate) fn gaussian(radius: usize, sigma: f32) -> Vec<f32> {
    let raw: Vec<f32> = (0..=radius).map(|i| libm::expf(-((i * i) as f32) / (2.0 * sigma * sigma))).collect();
    let sum = raw[0] + 2.0 * raw[1..].iter().sum::<f32>();
    raw.iter().map(|w| w / sum).collect()
}

/// Blurs a plane in place by way of `scratch`. At most [`crate::plane::PAD`] weights.
pub(crate) fn blur(level: Level, plane: &mut Plane, scratch: &mut Plane, weights: &[f32]) {
    plane.extend_margins(0);
    dispatch!(level, s => pass(s, plane, scratch, 1, weights));
    scratch.extend_margins(weights.len());
    let stride = plane.stride;
    dispatch!(level, s => pass(s, scratch, plane, stride, weights));
}

#[inline(always)]
fn pass<S: Simd>(s: S, from: &Plane, to: &mut Plane, step: usize, weights: &[f32]) {
    for y in 0..from.height {
        for x in (0..from.width).step_by(LANES) {
            let at = from.at(x, y);
            let mut sum = ld(s, &from.data[at..]) * weights[0];
            for (i, &weight) in weights.iter().enumerate().skip(1) {
                let pair = ld(s, &from.data[at + i * step..]) + ld(s, &from.data[at - i * step..]);
                sum = pair * weight + sum;
            }
            st(sum, &mut to.row_mut(y)[x..]);
        }
    }
}
