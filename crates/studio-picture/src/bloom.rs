//! Bloom: what is brighter than white spills over its surroundings.

use crate::blur::{blur, gaussian};
use crate::enlarge::SHRINK;
use crate::lanes::*;
use crate::plane::{Plane, color_planes};

/// The spilled light at a quarter of the resolution.
#[derive(Debug)]
pub(crate) struct Bloom {
    pub planes: [Plane; 3],
    scratch: Plane,
    weights: Vec<f32>,
}

impl Bloom {
    pub(crate) fn new(width: usize, height: usize) -> Self {
        let (w, h) = (width.div_ceil(SHRINK), height.div_ceil(SHRINK));
        let sigma = (height as f32 / 720.0).clamp(0.2, 2.4) * 5.0;
        let radius = ((sigma * 2.5) as usize).clamp(2, 30);
        Self { planes: color_planes(w, h), scratch: Plane::new(w, h), weights: gaussian(radius, sigma) }
    }

    /// Collects the spill of a picture. The threshold is on luminance, so that hues stay.
    pub(crate) fn compute(&mut self, level: Level, picture: &mut [Plane; 3], exposure: f32) {
        for plane in picture.iter_mut() {
            plane.extend_margins(SHRINK);
        }
        dispatch!(level, s => self.collect(s, picture, exposure));
        for plane in &mut self.planes {
            blur(level, plane, &mut self.scratch, &self.weights);
            plane.extend_margins(1);
        }
    }

    #[inline(always)]
    fn collect<S: Simd>(&mut self, s: S, picture: &[Plane; 3], exposure: f32) {
        for y in 0..self.planes[0].height {
            for x in (0..self.planes[0].width).step_by(LANES) {
                let [red, green, blue]: [F<S>; 3] = each(
                    #[inline(always)]
                    |channel| mean(s, &picture[channel], x, y) * exposure,
                );
                let luminance = red * 0.25 + green * 0.65 + blue * 0.1;
                // One lamp may not flood the picture.
                let spill = (luminance - 1.0).max(0.0).min(6.0) / (luminance + 1e-4);
                for (plane, value) in self.planes.iter_mut().zip([red, green, blue]) {
                    st(value * spill, &mut plane.row_mut(y)[x..]);
                }
            }
        }
    }

    /// Forgets the spill.
    pub(crate) fn clear(&mut self) {
        for plane in &mut self.planes {
            plane.data.fill(0.0);
        }
    }
}

/// The means of sixteen squares of a picture, from the one at `x`, `y` on.
#[inline(always)]
fn mean<S: Simd>(s: S, plane: &Plane, x: usize, y: usize) -> F<S> {
    let column: [F<S>; SHRINK] = each(
        #[inline(always)]
        |k| {
            let line = inl(
                #[inline(always)]
                |j: usize| ld(s, &plane.data[plane.at(x * SHRINK + k * LANES, y * SHRINK + j)..]),
            );
            (line(0) + line(1)) + (line(2) + line(3))
        },
    );
    let halves = inl(
        #[inline(always)]
        |a: F<S>, b: F<S>| a.unzip_low(b) + a.unzip_high(b),
    );
    halves(halves(column[0], column[1]), halves(column[2], column[3])) * (1.0 / 16.0)
}
