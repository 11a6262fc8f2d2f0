//! Rasterises the triangles of a tile into depth and triangle numbers.
//!
//! A tile is eight by eight blocks of four by four pixels; a block is one vector per sample.

use crate::fragments::ones;
use crate::geometry::{Entry, TILE, Triangle};
use crate::lanes::*;

/// Blocks along the edge of a tile.
pub(crate) const BLOCKS: usize = TILE / 4;

/// Sample positions within a pixel: four on a rotated grid.
pub(crate) const SAMPLES_X: [f32; 4] = [0.375, 0.875, 0.125, 0.625];
/// Sample positions within a pixel: four on a rotated grid.
pub(crate) const SAMPLES_Y: [f32; 4] = [0.125, 0.375, 0.625, 0.875];

/// What no triangle covers.
pub(crate) const NOTHING: u32 = u32::MAX;

/// A depth beyond all.
const FARTHEST: f32 = f32::MIN;

/// Depth (larger is nearer) and identity of every sample of a tile, `[block][sample]`.
#[derive(Debug, Clone)]
pub(crate) struct TileBuffer {
    pub depth: Vec<RowF>,
    pub id: Vec<RowU>,
    /// Per block: a depth that no sample is farther than.
    farthest: Vec<f32>,
}

impl TileBuffer {
    pub(crate) fn new(samples: usize) -> Self {
        let rows = BLOCKS * BLOCKS * samples;
        let farthest = vec![FARTHEST; BLOCKS * BLOCKS];
        Self { depth: vec![RowF::default(); rows], id: vec![RowU([NOTHING; LANES]); rows], farthest }
    }

    /// Empties the tile.
    pub(crate) fn clear(&mut self, depth: f32) {
        self.depth.fill(RowF([depth; LANES]));
        self.id.fill(RowU([NOTHING; LANES]));
        self.farthest.fill(FARTHEST);
    }

    /// Takes the depths of another tile, with nothing to be seen at them.
    pub(crate) fn begin_behind(&mut self, other: &Self) {
        self.depth.copy_from_slice(&other.depth);
        self.farthest.copy_from_slice(&other.farthest);
        self.id.fill(RowU([NOTHING; LANES]));
    }

    /// Finds how far the samples of blocks (a bit each) lie.
    #[inline(always)]
    fn find_farthest<S: Simd>(&mut self, s: S, blocks: u64) {
        let samples = self.depth.len() / (BLOCKS * BLOCKS);
        for block in ones(blocks) {
            let rows = &self.depth[block * samples..][..samples];
            let least = rows.iter().fold(
                sp(s, f32::MAX),
                inl(
                    #[inline(always)]
                    |least: F<S>, row: &RowF| F::simd_from(s, row.0).min(least),
                ),
            );
            self.farthest[block] = least.reduce_min();
        }
    }
}

/// The block and lane of a pixel of a tile.
#[inline(always)]
pub(crate) fn block_and_lane(x: usize, y: usize) -> (usize, usize) {
    ((y / 4) * BLOCKS + x / 4, (y % 4) * 4 + x % 4)
}

/// Draws entries into a tile whose first pixel is `origin`. `id_of` numbers a triangle; depths
/// beyond `nearest` lie before the near plane and are dropped. Blocks are left out where all that
/// is there lies before the triangle: things should come with the nearest first.
#[inline(always)]
pub(crate) fn raster<S: Simd, const SAMPLES: usize, const IDS: bool>(
    s: S,
    triangles: &[Triangle],
    entries: &[Entry],
    origin: (usize, usize),
    nearest: f32,
    id_of: impl Fn(u32) -> u32,
    tile: &mut TileBuffer,
) {
    let (lane_x, lane_y) = lane_positions(s);
    let limit = sp(s, nearest);
    let zero = sp(s, 0.0);
    // The thing being drawn, and the blocks that it has touched.
    let (mut slot, mut touched) = (u32::MAX, 0u64);
    for entry in entries {
        let t = &triangles[entry.triangle as usize];
        if IDS && t.index[3] != slot {
            tile.find_farthest(s, std::mem::take(&mut touched));
            slot = t.index[3];
        }
        let id = U::splat(s, if IDS { id_of(entry.triangle) } else { 0 });
        let planes = Planes::new(s, t);
        // Constants of the four planes at the tile's first pixel.
        let at_origin = planes.a * origin.0 as f32 + (planes.b * origin.1 as f32 + planes.c);
        let slope: [F<S>; 4] = each(
            #[inline(always)]
            |k| lane_x * t.a[k] + lane_y * t.b[k],
        );
        let offsets: [[f32; 4]; SAMPLES] = planes.sample_offsets();
        let [x0, y0, x1, y1] = entry.area.map(usize::from);
        let (x0, y0, x1, y1) = (x0 / 4, y0 / 4, x1 / 4, y1 / 4);
        let several = (x1 - x0 + 1) * (y1 - y0 + 1) > 2;
        let (low, high) = planes.block_extremes();
        for by in y0..=y1 {
            for bx in x0..=x1 {
                let block = by * BLOCKS + bx;
                let corner = at_origin + planes.a * (bx * 4) as f32 + planes.b * (by * 4) as f32;
                let least = f32x4::simd_from(s, [0.0, 0.0, 0.0, tile.farthest[block]]);
                if (several || IDS) && (corner + high).simd_lt(least).any_true() {
                    continue;
                }
                let covered = several && (corner + low).simd_ge(0.0).all_true();
                if IDS {
                    touched |= 1 << block;
                }
                let corner = corner.to_array();
                let row = block * SAMPLES;
                let edge = [slope[0] + corner[0], slope[1] + corner[1], slope[2] + corner[2]];
                let plane = slope[3] + corner[3];
                for (sample, o) in offsets.iter().enumerate() {
                    let depth = &mut tile.depth[row + sample].0;
                    let old = F::simd_from(s, *depth);
                    let z = plane + o[3];
                    let mut mask = z.simd_gt(old) & z.simd_lt(limit);
                    if !covered {
                        let inside = (edge[0] + o[0]).min(edge[1] + o[1]).min(edge[2] + o[2]);
                        mask &= inside.simd_ge(zero);
                    }
                    mask.select(z, old).store_slice(depth);
                    if IDS {
                        let ids = &mut tile.id[row + sample].0;
                        mask.select(id, U::simd_from(s, *ids)).store_slice(ids);
                    }
                }
            }
        }
    }
    if IDS {
        tile.find_farthest(s, touched);
    }
}

/// Pixels of a block, across and down.
#[inline(always)]
pub(crate) fn lane_positions<S: Simd>(s: S) -> (F<S>, F<S>) {
    let x: [f32; LANES] = std::array::from_fn(|lane| (lane % 4) as f32);
    let y: [f32; LANES] = std::array::from_fn(|lane| (lane / 4) as f32);
    (F::simd_from(s, x), F::simd_from(s, y))
}

/// The planes of a triangle: three edges, then the depth.
struct Planes<S: Simd> {
    s: S,
    a: f32x4<S>,
    b: f32x4<S>,
    c: f32x4<S>,
    /// Widens edges a little, so that no sample falls between two neighbours.
    slack: f32x4<S>,
}

impl<S: Simd> Planes<S> {
    #[inline(always)]
    fn new(s: S, t: &Triangle) -> Self {
        let [a, b, c] = [f32x4::simd_from(s, t.a), f32x4::simd_from(s, t.b), f32x4::simd_from(s, t.c)];
        Self { s, a, b, c, slack: (a.abs() + b.abs()) * f32x4::simd_from(s, [1e-5, 1e-5, 1e-5, 0.0]) }
    }

    /// Per sample: what the planes gain from the pixel's corner to the sample.
    #[inline(always)]
    fn sample_offsets<const SAMPLES: usize>(&self) -> [[f32; 4]; SAMPLES] {
        each(
            #[inline(always)]
            |sample| {
                let (x, y) = if SAMPLES == 1 { (0.5, 0.5) } else { (SAMPLES_X[sample], SAMPLES_Y[sample]) };
                (self.a * x + self.b * y + self.slack).to_array()
            },
        )
    }

    /// Least and greatest value of each plane over a block, against the block's corner; the least
    /// depth passes every test.
    #[inline(always)]
    fn block_extremes(&self) -> (f32x4<S>, f32x4<S>) {
        let (x, y) = (self.a * 4.0, self.b * 4.0);
        let pass = f32x4::simd_from(self.s, [0.0, 0.0, 0.0, f32::MAX]);
        let low = x.min(0.0) + y.min(0.0) + pass;
        let high = x.max(0.0) + y.max(0.0) + self.slack;
        (low, high)
    }
}
