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
    farthest: [RowF; BLOCKS * BLOCKS / LANES],
}

impl TileBuffer {
    pub(crate) fn new(samples: usize) -> Self {
        let rows = BLOCKS * BLOCKS * samples;
        let farthest = [RowF([FARTHEST; LANES]); BLOCKS * BLOCKS / LANES];
        Self { depth: vec![RowF::default(); rows], id: vec![RowU([NOTHING; LANES]); rows], farthest }
    }

    /// Empties the tile.
    pub(crate) fn clear(&mut self, depth: f32) {
        self.depth.fill(RowF([depth; LANES]));
        self.id.fill(RowU([NOTHING; LANES]));
        self.farthest.fill(RowF([FARTHEST; LANES]));
    }

    /// Takes the depths of another tile, with nothing to be seen at them.
    pub(crate) fn begin_behind(&mut self, other: &Self) {
        self.depth.copy_from_slice(&other.depth);
        self.farthest = other.farthest;
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
            self.farthest[block / LANES].0[block % LANES] = least.reduce_min();
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
        let planes = Planes::new(s, t);
        // Constants of the four planes at the tile's first pixel.
        let at_origin = planes.a * origin.0 as f32 + (planes.b * origin.1 as f32 + planes.c);
        let (seen, covered) = planes.blocks(t, at_origin, entry.area, &tile.farthest);
        touched |= seen;
        if seen == 0 {
            continue;
        }
        let id = U::splat(s, if IDS { id_of(entry.triangle) } else { 0 });
        let slope: [F<S>; 4] = each(
            #[inline(always)]
            |k| lane_x * t.a[k] + lane_y * t.b[k],
        );
        let offsets: [[f32; 4]; SAMPLES] = planes.sample_offsets();
        for block in ones(seen) {
            let (x, y) = ((block % BLOCKS * 4) as f32, (block / BLOCKS * 4) as f32);
            let corner = (at_origin + planes.a * x + planes.b * y).to_array();
            let covered = covered >> block & 1 == 1;
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

    /// Which blocks of an area (pixels, as in [`Entry`]) the triangle may be seen in, and which of
    /// them it covers: a bit each. Sixteen blocks, two rows, are tested at once.
    #[inline(always)]
    fn blocks(
        &self,
        t: &Triangle,
        at_origin: f32x4<S>,
        area: [u8; 4],
        farthest: &[RowF; BLOCKS * BLOCKS / LANES],
    ) -> (u64, u64) {
        let s = self.s;
        let (x, y) = (self.a * 4.0, self.b * 4.0);
        let low = (at_origin + (x.min(0.0) + y.min(0.0))).to_array();
        let high = (at_origin + (x.max(0.0) + y.max(0.0)) + self.slack).to_array();
        let [x0, y0, x1, y1] = area.map(|v| usize::from(v) / 4);
        let columns = (2 << x1) - (1 << x0);
        let (mut seen, mut covered) = (0, 0);
        for (pair, farthest) in farthest.iter().enumerate().take(y1 / 2 + 1).skip(y0 / 2) {
            let (bx, by) = (F::simd_from(s, PAIR_X), F::simd_from(s, PAIR_Y) + (pair * 8) as f32);
            let across: [F<S>; 4] = each(
                #[inline(always)]
                |k| bx * t.a[k] + by * t.b[k],
            );
            let touches = inl(
                #[inline(always)]
                |k: usize, least: F<S>| (across[k] + high[k]).simd_ge(least),
            );
            let zero = sp(s, 0.0);
            let nearer = touches(3, F::simd_from(s, farthest.0));
            let hit = (touches(0, zero) & touches(1, zero)) & (touches(2, zero) & nearer);
            let inside = inl(
                #[inline(always)]
                |k: usize| (across[k] + low[k]).simd_ge(0.0),
            );
            seen |= hit.to_bitmask() << (pair * LANES);
            covered |= (inside(0) & inside(1) & inside(2)).to_bitmask() << (pair * LANES);
        }
        let rows = (u64::MAX >> (56 - 8 * y1)) & (u64::MAX << (8 * y0));
        (seen & rows & (columns * 0x0101_0101_0101_0101), covered)
    }
}

/// Corners of two rows of blocks, pixels.
const PAIR_X: [f32; LANES] = [0., 4., 8., 12., 16., 20., 24., 28., 0., 4., 8., 12., 16., 20., 24., 28.];
const PAIR_Y: [f32; LANES] = [0., 0., 0., 0., 0., 0., 0., 0., 4., 4., 4., 4., 4., 4., 4., 4.];
