//! Ambient occlusion at half resolution: eight taps on a spiral, turned in a 4 × 4 pattern of
//! pixels, then a blur of exactly four taps per axis that cancels the pattern.
//!
//! The obscurance estimator follows McGuire et al., "The Alchemy screen-space ambient obscurance
//! algorithm", 2011.

use crate::lanes::*;
use crate::plane::{PAD, Plane};
use crate::view::Eye;

/// Beyond this distance nothing is darkened, metres per metre of reach.
const FAR_REACHES: f32 = 90.0;
const TAPS: usize = 8;

/// Half-resolution depth and occlusion.
#[derive(Debug)]
pub(crate) struct Occlusion {
    /// Distance along the view axis, metres.
    pub depth: Plane,
    light: Plane,
    blurred: Plane,
    /// Distance and light of each pixel side by side, laid out as the planes are.
    pairs: Vec<f32>,
    spiral: [[[f32; 2]; TAPS]; 16],
}

impl Occlusion {
    pub(crate) fn new(width: usize, height: usize) -> Self {
        let plane = || Plane::new(width.div_ceil(2), height.div_ceil(2));
        let pairs = vec![0.0; 2 * plane().data.len()];
        Self { depth: plane(), light: plane(), blurred: plane(), pairs, spiral: spiral() }
    }

    /// Computes the occlusion from [`Self::depth`]; `reach_m` is the radius that is searched.
    pub(crate) fn compute(&mut self, level: Level, eye: &Eye, reach_m: f32) {
        self.depth.extend_margins(2);
        for y in 0..self.depth.height {
            dispatch!(level, s => self.row(s, y, eye, reach_m));
        }
        self.light.extend_margins(0);
        for y in 0..self.depth.height {
            dispatch!(level, s => blur_row(s, &self.light, &self.depth, y, 1, &mut self.blurred));
        }
        self.blurred.extend_margins(2);
        let stride = self.depth.stride;
        for y in 0..self.depth.height {
            dispatch!(level, s => blur_row(s, &self.blurred, &self.depth, y, stride, &mut self.light));
        }
        self.light.extend_margins(1);
        dispatch!(level, s => self.pair(s));
    }

    /// Fills [`Self::pairs`], one pixel beyond the borders.
    #[inline(always)]
    fn pair<S: Simd>(&mut self, s: S) {
        for y in 0..=self.depth.height {
            for x in (0..=self.depth.width).step_by(LANES) {
                let at = self.depth.at(x, y);
                let (depth, light) = (ld(s, &self.depth.data[at..]), ld(s, &self.light.data[at..]));
                st(depth.zip_low(light), &mut self.pairs[2 * at..]);
                st(depth.zip_high(light), &mut self.pairs[2 * at + LANES..]);
            }
        }
    }

    #[inline(always)]
    fn row<S: Simd>(&mut self, s: S, y: usize, eye: &Eye, reach_m: f32) {
        let depth = &self.depth;
        let (w, h) = (depth.width as f32, depth.height as f32);
        let (tan_x, tan_y) = (eye.right.length(), eye.up.length());
        let pixels_per_metre = h / (2.0 * tan_y);
        let across = inl(
            #[inline(always)]
            |px: F<S>, z: F<S>| (px * (2.0 * tan_x / w) - tan_x) * z,
        );
        let upward = inl(
            #[inline(always)]
            |py: F<S>, z: F<S>| (tan_y - py * (2.0 * tan_y / h)) * z,
        );
        let tap: [(F<S>, F<S>); TAPS] = each(
            #[inline(always)]
            |t| {
                let of = inl(
                    #[inline(always)]
                    |axis: usize| -> [f32; LANES] {
                        each(
                            #[inline(always)]
                            |lane| self.spiral[(lane & 3) + 4 * (y & 3)][t][axis],
                        )
                    },
                );
                (F::simd_from(s, of(0)), F::simd_from(s, of(1)))
            },
        );
        let py = sp(s, y as f32 + 0.5);
        for x in (0..depth.width).step_by(LANES) {
            let at = depth.at(x, y);
            let load = inl(
                #[inline(always)]
                |i: usize| ld(s, &depth.data[i..]),
            );
            let z = load(at);
            let near = z.simd_lt(reach_m * FAR_REACHES);
            if !near.any_true() {
                st(sp(s, 1.0), &mut self.light.row_mut(y)[x..]);
                continue;
            }
            let px = ramp(s) + (x as f32 + 0.5);
            let p = v3(across(px, z), upward(py, z), z);
            // The normal from the nearer neighbour on each axis.
            let (left, right) = (load(at - 1), load(at + 1));
            let (above, below) = (load(at - depth.stride), load(at + depth.stride));
            let to_left = (left - z).abs().simd_lt((right - z).abs());
            let to_top = (above - z).abs().simd_lt((below - z).abs());
            let step_x = to_left.select(sp(s, -1.0), sp(s, 1.0));
            let step_y = to_top.select(sp(s, -1.0), sp(s, 1.0));
            let (zx, zy) = (to_left.select(left, right), to_top.select(above, below));
            let dx = (v3(across(px + step_x, zx), upward(py, zx), zx) - p) * step_x;
            let dy = (v3(across(px, zy), upward(py + step_y, zy), zy) - p) * step_y;
            let normal = dx.cross(dy).norm();
            let normal = normal * normal.z.simd_gt(0.0).select(sp(s, -1.0), sp(s, 1.0));
            let radius = (reach_m * pixels_per_metre / z).min(90.0);
            let mut occluded = sp(s, 0.0);
            for (tap_x, tap_y) in tap {
                let sx = (tap_x * radius + px).max(0.0).min(w - 1.0);
                let sy = (tap_y * radius + py).max(0.0).min(h - 1.0);
                let index = (to_words(sy) + PAD as u32) * depth.stride as u32 + to_words(sx) + PAD as u32;
                let sz = gather(s, &depth.data, &words(index));
                let v = v3(across(sx, sz), upward(sy, sz), sz) - p;
                let square = v.dot(v);
                let over = (v.dot(normal) - z * 0.002).max(0.0);
                let falloff = sat(1.0 - square * (1.0 / (reach_m * reach_m * 2.2)));
                occluded = over / (square + 0.0006 * reach_m).sqrt() * falloff + occluded;
            }
            let light = sat(1.0 - occluded * (2.6 / TAPS as f32));
            let light = near.select(light * light, sp(s, 1.0));
            st(light, &mut self.light.row_mut(y)[x..]);
        }
    }

    /// Light from around at full-resolution pixels whose surface is at distance `z`: bilinear,
    /// weighted by depth.
    #[inline(always)]
    pub(crate) fn at<S: Simd>(&self, s: S, px: F<S>, py: F<S>, z: F<S>) -> F<S> {
        apart(
            s,
            #[inline(always)]
            || {
                let x = (px * 0.5 - 0.5).max(0.0);
                let y = (py * 0.5 - 0.5).max(0.0);
                let (x0, y0) = (x.floor(), y.floor());
                let (tx, ty) = (x - x0, y - y0);
                let index = words((to_words(y0) + PAD as u32) * self.depth.stride as u32 + to_words(x0) + PAD as u32);
                let weights = [(1.0 - tx) * (1.0 - ty), tx * (1.0 - ty), (1.0 - tx) * ty, tx * ty];
                let sharpness = 12.0 / z;
                let (mut sum, mut total) = (sp(s, 0.0), sp(s, 0.0));
                let pairs = inl(
                    #[inline(always)]
                    |lane: usize, line: usize| {
                        let at = 2 * (index[lane] as usize + line * self.depth.stride);
                        self.pairs[at..].first_chunk::<4>().expect("pairs go on beyond the picture")
                    },
                );
                for line in 0..2 {
                    let [left, left_light, right, right_light] = gather4(
                        s,
                        #[inline(always)]
                        |lane| pairs(lane, line),
                    );
                    for (k, depth, light) in [(0, left, left_light), (1, right, right_light)] {
                        let difference = (depth - z) * sharpness;
                        let weight = (weights[2 * line + k] + 0.01) / (difference * difference + 0.02);
                        sum = light * weight + sum;
                        total += weight;
                    }
                }
                sum / total
            },
        )
    }
}

/// Depth-aware blur of taps −2 to 1 along one axis.
#[inline(always)]
fn blur_row<S: Simd>(s: S, from: &Plane, depth: &Plane, y: usize, step: usize, to: &mut Plane) {
    for x in (0..from.width).step_by(LANES) {
        let at = from.at(x, y);
        let center = ld(s, &depth.data[at..]);
        let sharpness = 10.0 / center;
        let (mut sum, mut total) = (sp(s, 0.0), sp(s, 1e-4));
        for tap in 0..4 {
            let i = at + tap * step - 2 * step;
            let difference = (ld(s, &depth.data[i..]) - center) * sharpness;
            let weight = 1.0 / (difference * difference * 30.0 + 1.0);
            sum = ld(s, &from.data[i..]) * weight + sum;
            total += weight;
        }
        st(sum / total, &mut to.row_mut(y)[x..]);
    }
}

/// Eight taps on a golden-angle spiral for each of the sixteen turns of the pattern.
fn spiral() -> [[[f32; 2]; TAPS]; 16] {
    const ORDER: [u8; 16] = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];
    ORDER.map(|turn| {
        std::array::from_fn(|t| {
            let radius = (t as f32 + 0.5 + f32::from(turn) / 32.0) / 8.5;
            let angle = f32::from(turn) / 16.0 * std::f32::consts::TAU + t as f32 * 2.399_963;
            [libm::cosf(angle) * radius, libm::sinf(angle) * radius]
        })
    })
}
