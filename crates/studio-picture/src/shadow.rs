//! Shadow maps: depth from the light, with the least and greatest depth of every 8 × 8 texels.

use crate::geometry::{Geometry, TILE};
use crate::lanes::*;
use crate::raster::{BLOCKS, TileBuffer, block_and_lane, raster};
use crate::tableau::ShadowView;
use glam::Vec4;

/// Texels along the edge of a block with a known range.
const BLOCK: usize = 8;

/// What lies beyond every caster.
const EMPTY: f32 = -1e9;

/// Depth of the nearest caster per texel; larger is nearer to the light.
#[derive(Debug, Clone)]
pub(crate) struct ShadowMap {
    pub size: usize,
    pub rows: [Vec4; 3],
    pub parallel: bool,
    /// Edge of a texel: metres, or radians of a perspective map.
    pub texel: f32,
    depth: Vec<f32>,
    /// Least and greatest depth per block.
    range: Vec<[f32; 2]>,
    /// The same, over the neighbouring blocks too.
    wide_range: Vec<[f32; 2]>,
    /// Tiles that differ from the map of what never moves.
    touched: Vec<bool>,
}

impl ShadowMap {
    /// An empty map for a view.
    pub(crate) fn new(to: &ShadowView) -> Self {
        let size = to.view.width;
        let blocks = (size / BLOCK) * (size / BLOCK);
        Self {
            size,
            rows: to.view.rows,
            parallel: to.view.parallel,
            texel: to.texel,
            depth: vec![EMPTY; size * size],
            range: vec![[EMPTY; 2]; blocks],
            wide_range: vec![[EMPTY; 2]; blocks],
            touched: vec![false; (size / TILE) * (size / TILE)],
        }
    }

    /// Draws casters over the map of what never moves, or over nothing. This map must be a copy of
    /// that map, or empty, with nothing but casters drawn over since.
    pub(crate) fn draw_over(&mut self, level: Level, to: &ShadowView, geometry: &Geometry, tile: &mut TileBuffer) {
        (self.rows, self.texel) = (to.view.rows, to.texel);
        let mut changed = Vec::new();
        for index in 0..geometry.tile_count() {
            let entries = geometry.entries(index);
            let touched = std::mem::replace(&mut self.touched[index], !entries.is_empty());
            if entries.is_empty() && !touched {
                continue;
            }
            let origin = geometry.tile_origin(index);
            match to.fixed {
                Some(fixed) => fixed.load(origin, tile),
                None => tile.clear(EMPTY),
            }
            let nearest = if self.parallel { 1e9 } else { 20.0 };
            dispatch!(level, s => raster::<_, 1, false>(s, &geometry.triangles, entries, origin, nearest, |t| t, tile));
            dispatch!(level, s => self.store(s, origin, tile));
            changed.push(origin);
        }
        for origin in changed {
            self.widen(origin);
        }
    }

    /// Makes this map one of what never moves.
    pub(crate) fn forget_touched(&mut self) {
        self.touched.fill(false);
    }

    fn load(&self, (px, py): (usize, usize), tile: &mut TileBuffer) {
        for y in 0..TILE {
            let row = &self.depth[(py + y) * self.size + px..][..TILE];
            for x in (0..TILE).step_by(4) {
                let (block, lane) = block_and_lane(x, y);
                tile.depth[block].0[lane..lane + 4].copy_from_slice(&row[x..x + 4]);
            }
        }
    }

    #[inline(always)]
    fn store<S: Simd>(&mut self, s: S, (px, py): (usize, usize), tile: &TileBuffer) {
        for y in 0..TILE {
            let row = &mut self.depth[(py + y) * self.size + px..][..TILE];
            for x in (0..TILE).step_by(4) {
                let (block, lane) = block_and_lane(x, y);
                row[x..x + 4].copy_from_slice(&tile.depth[block].0[lane..lane + 4]);
            }
        }
        let wide = self.size / BLOCK;
        for by in 0..TILE / BLOCK {
            for bx in 0..TILE / BLOCK {
                let corner = by * 2 * BLOCKS + bx * 2;
                let part = inl(
                    #[inline(always)]
                    |k: usize| F::simd_from(s, tile.depth[corner + k / 2 * BLOCKS + k % 2].0),
                );
                let low = part(0).min(part(1)).min(part(2).min(part(3))).to_array();
                let high = part(0).max(part(1)).max(part(2).max(part(3))).to_array();
                let range = [low.iter().copied().fold(f32::MAX, f32::min), high.iter().copied().fold(EMPTY, f32::max)];
                self.range[(py / BLOCK + by) * wide + px / BLOCK + bx] = range;
            }
        }
    }

    /// Takes the neighbours into the range of each block in and around a tile, as the filter reads
    /// across borders.
    fn widen(&mut self, (px, py): (usize, usize)) {
        let wide = self.size / BLOCK;
        let around = |from: usize, blocks: usize| from.saturating_sub(1)..(from + blocks + 1).min(wide);
        for y in around(py / BLOCK, TILE / BLOCK) {
            for x in around(px / BLOCK, TILE / BLOCK) {
                let mut wider = [f32::MAX, f32::MIN];
                for row in around(y, 1) {
                    for [low, high] in &self.range[row * wide..][around(x, 1)] {
                        wider = [wider[0].min(*low), wider[1].max(*high)];
                    }
                }
                self.wide_range[y * wide + x] = wider;
            }
        }
    }

    /// Light that reaches world points, 0 to 1, and where the map knows; `needed` lanes only.
    #[inline(always)]
    pub(crate) fn light<S: Simd>(&self, s: S, p: V3<S>, needed: M<S>) -> (F<S>, M<S>) {
        apart(
            s,
            #[inline(always)]
            || {
                let row = inl(
                    #[inline(always)]
                    |k: usize| p.x * self.rows[k].x + (p.y * self.rows[k].y + (p.z * self.rows[k].z + self.rows[k].w)),
                );
                let (mut u, mut v, mut z) = (row(0), row(1), row(2));
                let mut inside = needed;
                if !self.parallel {
                    inside &= z.simd_gt(0.05);
                    let inverse = 1.0 / z.max(0.05);
                    (u, v, z) = (u * inverse, v * inverse, inverse);
                }
                let size = self.size as f32;
                inside = inside & u.simd_gt(4.0) & u.simd_lt(size - 4.0) & v.simd_gt(4.0) & v.simd_lt(size - 4.0);
                if !inside.any_true() {
                    return (sp(s, 1.0), inside);
                }
                let u = u.max(4.0).min(size - 5.0) - 0.5;
                let v = v.max(4.0).min(size - 5.0) - 0.5;
                let (u0, v0) = (u.floor(), v.floor());
                let (column, line) = (to_words(u0), to_words(v0));
                let block = (line >> 3) * (self.size / BLOCK) as u32 + (column >> 3);
                let numbers = words(block);
                let (mut low, mut high) = (sp(s, 0.0), sp(s, 0.0));
                // Neighbouring points lie in few blocks.
                let mut left = inside.to_bitmask();
                while left != 0 {
                    let number = numbers[left.trailing_zeros() as usize % LANES];
                    let lanes = block.simd_eq(number);
                    left &= !lanes.to_bitmask();
                    let [least, greatest] = self.wide_range[number as usize];
                    (low, high) = (lanes.select(sp(s, least), low), lanes.select(sp(s, greatest), high));
                }
                let lit = high.simd_le(z);
                let dark = low.simd_gt(z);
                let light = lit.select(sp(s, 1.0), sp(s, 0.0));
                let edge = !(lit | dark) & inside;
                if !edge.any_true() {
                    return (light, inside);
                }
                let at = words(line * self.size as u32 + column);
                (self.filter(s, edge, &at, [u - u0, v - v0, z], light), inside)
            },
        )
    }

    /// A tent of 4 × 4 texels for the lanes at the edge of a shadow.
    #[inline(always)]
    fn filter<S: Simd>(&self, s: S, edge: M<S>, at: &[u32; LANES], [u, v, z]: [F<S>; 3], light: F<S>) -> F<S> {
        let depth = z.to_array();
        // Per lane: which of its texels let the light through, a bit each.
        let mut open = RowU::default();
        let mut lanes = edge.to_bitmask();
        while lanes != 0 {
            let lane = lanes.trailing_zeros() as usize % LANES;
            lanes &= lanes - 1;
            let start = at[lane] as usize - self.size - 1;
            let row = inl(
                #[inline(always)]
                |k: usize| f32x4::from_slice(s, &self.depth[start + k * self.size..][..4]),
            );
            let texels: F<S> = row(0).combine(row(1)).combine(row(2).combine(row(3)));
            open.0[lane] = texels.simd_le(depth[lane]).to_bitmask() as u32;
        }
        let open = U::simd_from(s, open.0);
        let column = inl(
            #[inline(always)]
            |k: u32, weight: F<S>| {
                let texel = inl(
                    #[inline(always)]
                    |row: u32| {
                        let bit = 1 << (4 * row + k);
                        (open & bit).simd_eq(bit).select(weight, sp(s, 0.0))
                    },
                );
                (texel(0) * (1.0 - v) + texel(1)) + (texel(2) + texel(3) * v)
            },
        );
        let one = sp(s, 1.0);
        let sum = (column(0, 1.0 - u) + column(1, one)) + (column(2, one) + column(3, u));
        edge.select(sum * (1.0 / 9.0), light)
    }
}
