//! From a quarter of the resolution to the full one.

use crate::lanes::*;
use crate::plane::Plane;

/// Pixels of the full picture along the edge of one of the small picture.
pub(crate) const SHRINK: usize = 4;

/// Sixty-four pixels of row `y` of the full picture from `SHRINK * x` on: bilinear. Reads a pixel
/// beyond the border.
#[inline(always)]
pub(crate) fn enlarged<S: Simd>(s: S, plane: &Plane, x: usize, y: usize) -> [F<S>; SHRINK] {
    let fy = ((y as f32 + 0.5) / SHRINK as f32 - 0.5).max(0.0);
    let (above, ty) = (fy as usize, fy.fract());
    let at = plane.at(x, above);
    let value = inl(
        #[inline(always)]
        |i: usize| {
            let upper = ld(s, &plane.data[i..]);
            (ld(s, &plane.data[i + plane.stride..]) - upper) * ty + upper
        },
    );
    let (left, here, right) = (value(at - 1), value(at), value(at + 1));
    let (first, second) = (left * 0.375 + here * 0.625, left * 0.125 + here * 0.875);
    let (third, fourth) = (here * 0.875 + right * 0.125, here * 0.625 + right * 0.375);
    let (even, odd) = (first.zip_low(third), second.zip_low(fourth));
    let (even_on, odd_on) = (first.zip_high(third), second.zip_high(fourth));
    [even.zip_low(odd), even.zip_high(odd), even_on.zip_low(odd_on), even_on.zip_high(odd_on)]
}
