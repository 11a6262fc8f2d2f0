//! Lines where things end: from distance and identity per pixel.

use crate::fragments::TRIANGLE_BITS;
use crate::geometry::{Geometry, TILE};
use crate::lanes::*;
use crate::plane::{PAD, Plane};
use crate::raster::{NOTHING, TileBuffer, block_and_lane};

/// What styles know of a picture besides its colours.
#[derive(Debug, Default)]
pub(crate) struct Features {
    /// Distance along the view axis, metres.
    pub depth: Plane,
    /// Number of the instance, plus one; 0 is the sky, negative is what gets fainter lines.
    identity: Plane,
}

impl Features {
    /// Makes room for a picture.
    pub(crate) fn prepare(&mut self, width: usize, height: usize) {
        if (self.depth.width, self.depth.height) != (width, height) {
            *self = Self { depth: Plane::new(width, height), identity: Plane::new(width, height) };
        }
    }

    /// Takes down a tile. `quiet` tells of each material whether its lines are to be faint, as
    /// those of grass are, which would be all lines.
    pub(crate) fn record(&mut self, geometry: &Geometry, quiet: &[bool], tile: &TileBuffer, (px, py): (usize, usize)) {
        for y in 0..TILE {
            let at = self.depth.at(px, py + y);
            for x in 0..TILE {
                let (block, lane) = block_and_lane(x, y);
                let id = tile.id[block * 4].0[lane];
                let inverse = tile.depth[block * 4].0[lane];
                let slot = |id: u32| geometry.triangles[(id & ((1 << TRIANGLE_BITS) - 1)) as usize].index[3];
                self.identity.data[at + x] = if id == NOTHING {
                    0.0
                } else if quiet[(id >> TRIANGLE_BITS) as usize] {
                    -1.0 - slot(id) as f32
                } else {
                    1.0 + slot(id) as f32
                };
                self.depth.data[at + x] = if inverse > 0.0 { 1.0 / inverse } else { 1e4 };
            }
        }
    }

    /// Strength of the line at every pixel, 0 to 1: jumps in distance, and borders between things.
    pub(super) fn trace(&self, level: Level, edges: &mut Plane) {
        dispatch!(level, s => self.trace_rows(s, edges));
        edges.extend_margins(PAD);
    }

    #[inline(always)]
    fn trace_rows<S: Simd>(&self, s: S, edges: &mut Plane) {
        let reach = (self.depth.height.min(self.depth.width) / 720).max(1);
        let offsets = [reach, reach * self.depth.stride];
        for y in reach..self.depth.height - reach {
            for x in (0..self.depth.width).step_by(LANES) {
                let at = self.depth.at(x, y);
                let here = ld(s, &self.depth.data[at..]);
                let me = ld(s, &self.identity.data[at..]);
                let mut line = sp(s, 0.0);
                for offset in offsets {
                    let (before, after) =
                        (ld(s, &self.depth.data[at - offset..]), ld(s, &self.depth.data[at + offset..]));
                    // A plane seen at a slant has no second difference of 1/z.
                    let inverse = 1.0 / here;
                    let bend = (1.0 / before + 1.0 / after - inverse * 2.0).abs() / inverse;
                    line = line.max(smoothstep(0.03, 0.12, bend));
                    let (a, b) = (ld(s, &self.identity.data[at - offset..]), ld(s, &self.identity.data[at + offset..]));
                    let border = !(a.simd_eq(me) & b.simd_eq(me));
                    line = line.max(border.select(smoothstep(0.004, 0.02, bend), sp(s, 0.0)));
                }
                // The sky draws no lines of its own: things do.
                let loud = me.simd_gt(0.0).select(sp(s, 1.0), me.simd_lt(0.0).select(sp(s, 0.22), sp(s, 0.5)));
                let line = line * loud;
                // Far lines are thin.
                st(line * (1.0 - smoothstep(18.0, 60.0, here) * 0.75), &mut edges.row_mut(y)[x..]);
            }
        }
    }
}
