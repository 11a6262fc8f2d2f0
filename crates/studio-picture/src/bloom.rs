//! Bloom: what is brighter than white spills over its surroundings.

use crate::blur::{blur, gaussian};
use crate::lanes::*;
use crate::plane::{Plane, color_planes};

/// Edge of the squares that are averaged before the blur, pixels.
const SHRINK: usize = 4;

/// The spilled light at a quarter of the resolution.
#[derive(Debug)]
pub(crate) struct Bloom {
    planes: [Plane; 3],
    scratch: Plane,
    weights: Vec<f32>,
    row: Vec<f32>,
}

impl Bloom {
    pub(crate) fn new(width: usize, height: usize) -> Self {
        let (w, h) = (width.div_ceil(SHRINK), height.div_ceil(SHRINK));
        let sigma = (height as f32 / 720.0).clamp(0.2, 2.4) * 5.0;
        let radius = ((sigma * 2.5) as usize).clamp(2, 30);
        Self {
            planes: color_planes(w, h),
            scratch: Plane::new(w, h),
            weights: gaussian(radius, sigma),
            row: vec![0.0; w * SHRINK + 2 * LANES],
        }
    }

    /// Collects the spill of a picture. The threshold is on luminance, so that hues stay.
    pub(crate) fn compute(&mut self, level: Level, picture: &mut [Plane; 3], exposure: f32) {
        for plane in picture.iter_mut() {
            plane.extend_margins();
        }
        let (w, h) = (self.planes[0].width, self.planes[0].height);
        for y in 0..h {
            for x in 0..w {
                let mean = |plane: &Plane| {
                    let quad = |j: usize| {
                        let at = plane.at(x * SHRINK, y * SHRINK + j);
                        let q = &plane.data[at..at + SHRINK];
                        (q[0] + q[1]) + (q[2] + q[3])
                    };
                    ((quad(0) + quad(1)) + (quad(2) + quad(3))) * (exposure / 16.0)
                };
                let color = [mean(&picture[0]), mean(&picture[1]), mean(&picture[2])];
                let luminance = color[0] * 0.25 + color[1] * 0.65 + color[2] * 0.1;
                // One lamp may not flood the picture.
                let spill = (luminance - 1.0).clamp(0.0, 6.0) / (luminance + 1e-4);
                for (plane, value) in self.planes.iter_mut().zip(color) {
                    let at = plane.at(x, y);
                    plane.data[at] = value * spill;
                }
            }
        }
        for plane in &mut self.planes {
            blur(level, plane, &mut self.scratch, &self.weights);
            plane.extend_margins();
        }
    }

    /// Forgets the spill.
    pub(crate) fn clear(&mut self) {
        for plane in &mut self.planes {
            plane.data.fill(0.0);
        }
    }

    /// The spill of a channel along a row of the full picture.
    pub(crate) fn row(&mut self, channel: usize, y: usize) -> &[f32] {
        let plane = &self.planes[channel];
        let fy = ((y as f32 + 0.5) / SHRINK as f32 - 0.5).max(0.0);
        let (above, ty) = (fy as usize, fy.fract());
        let at = plane.at(0, above);
        let value = |i: usize| plane.data[i] + (plane.data[i + plane.stride] - plane.data[i]) * ty;
        let (mut left, mut here) = (value(at - 1), value(at));
        for (x, out) in self.row.chunks_exact_mut(SHRINK).take(plane.width).enumerate() {
            let right = value(at + x + 1);
            out[0] = left * 0.375 + here * 0.625;
            out[1] = left * 0.125 + here * 0.875;
            out[2] = here * 0.875 + right * 0.125;
            out[3] = here * 0.625 + right * 0.375;
            (left, here) = (here, right);
        }
        &self.row
    }
}
