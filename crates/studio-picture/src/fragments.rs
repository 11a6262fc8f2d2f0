//! Samples merged into fragments: one per surface and pixel, sorted by material.
//!
//! Samples of a pixel that show the same material at nearly the same depth are shaded once, so
//! that dense meshes cost one shading per pixel while outlines keep four samples.

use crate::geometry::TILE;
use crate::lanes::*;
use crate::raster::{BLOCKS, TileBuffer};

/// Bits of a fragment's identity that number the triangle; the material is above.
pub(crate) const TRIANGLE_BITS: u32 = 24;

/// Greatest difference of depth within a surface, against the depth.
const SAME_SURFACE: f32 = 0.02;

/// The material number of fragments that show the sky.
pub(crate) const SKY: u8 = 255;

/// A fragment: a triangle (with its material on top) over some samples of a pixel.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Fragment {
    /// Material number << 24 | triangle.
    pub id: u32,
    /// Pixel within the tile | samples covered << 16.
    pub pixel: u32,
}

/// Fragments of one material in a tile.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Run {
    pub material: u8,
    pub start: u32,
    pub end: u32,
}

/// The fragments of a picture by tile and material.
#[derive(Debug, Default)]
pub(crate) struct Fragments {
    sorted: Vec<Fragment>,
    runs: Vec<Run>,
    /// Per tile: where its runs begin.
    starts: Vec<u32>,
    unsorted: Vec<Fragment>,
}

impl Fragments {
    pub(crate) fn clear(&mut self) {
        self.sorted.clear();
        self.runs.clear();
        self.starts.clear();
        self.starts.push(0);
    }

    /// The runs of a tile.
    pub(crate) fn runs(&self, tile: usize) -> &[Run] {
        &self.runs[self.starts[tile] as usize..self.starts[tile + 1] as usize]
    }

    /// The fragments of a run.
    pub(crate) fn of(&self, run: Run) -> &[Fragment] {
        &self.sorted[run.start as usize..run.end as usize]
    }

    /// Adds the next tile, of which `width` × `height` pixels lie in the picture.
    #[inline(always)]
    pub(crate) fn add_tile<S: Simd>(&mut self, s: S, tile: &TileBuffer, width: usize, height: usize) {
        self.unsorted.clear();
        let whole = width >= TILE && height >= TILE;
        for block in 0..BLOCKS * BLOCKS {
            let (x, y) = (block % BLOCKS * 4, block / BLOCKS * 4);
            let alike = one_surface(s, tile, block);
            let ids = &tile.id[block * 4].0;
            if whole && alike.all_true() {
                let of_lane = |(lane, &id): (usize, &u32)| Fragment { id, pixel: pixel_of(x, y, lane) | 4 << 16 };
                self.unsorted.extend(ids.iter().enumerate().map(of_lane));
                continue;
            }
            let alike = alike.to_bitmask();
            for (lane, &id) in ids.iter().enumerate() {
                let pixel = pixel_of(x, y, lane);
                if x + lane % 4 >= width || y + lane / 4 >= height {
                    continue;
                } else if alike >> lane & 1 == 1 {
                    self.unsorted.push(Fragment { id, pixel: pixel | 4 << 16 });
                } else {
                    self.merge(tile, block, lane, pixel);
                }
            }
        }
        self.sort();
    }

    /// Adds the surfaces seen in a pixel that shows several.
    #[inline(always)]
    fn merge(&mut self, tile: &TileBuffer, block: usize, lane: usize, pixel: u32) {
        let id: [u32; 4] = each(
            #[inline(always)]
            |k| tile.id[block * 4 + k].0[lane],
        );
        let depth: [f32; 4] = each(
            #[inline(always)]
            |k| tile.depth[block * 4 + k].0[lane],
        );
        let mut merged = [false; 4];
        for a in 0..4 {
            if merged[a] {
                continue;
            }
            let mut samples = 1;
            for b in a + 1..4 {
                let same_surface = id[a] >> TRIANGLE_BITS == id[b] >> TRIANGLE_BITS
                    && (depth[b] - depth[a]).abs() <= SAME_SURFACE * depth[a];
                if !merged[b] && (id[a] == id[b] || same_surface) {
                    merged[b] = true;
                    samples += 1;
                }
            }
            self.unsorted.push(Fragment { id: id[a], pixel: pixel | samples << 16 });
        }
    }

    /// Moves the tile's fragments into runs by material.
    fn sort(&mut self) {
        let mut next = [0u32; 256];
        for f in &self.unsorted {
            next[(f.id >> TRIANGLE_BITS) as usize] += 1;
        }
        let mut start = self.sorted.len() as u32;
        for (material, count) in next.iter_mut().enumerate().filter(|(_, count)| **count > 0) {
            self.runs.push(Run { material: material as u8, start, end: start + *count });
            start += std::mem::replace(count, start);
        }
        self.sorted.resize(start as usize, Fragment::default());
        for &f in &self.unsorted {
            let to = &mut next[(f.id >> TRIANGLE_BITS) as usize];
            self.sorted[*to as usize] = f;
            *to += 1;
        }
        self.starts.push(self.runs.len() as u32);
    }
}

/// The number of a lane's pixel in its tile.
#[inline(always)]
fn pixel_of(x: usize, y: usize, lane: usize) -> u32 {
    ((y + lane / 4) * TILE + x + lane % 4) as u32
}

/// In which pixels of a block all samples show the surface of the first.
#[inline(always)]
fn one_surface<S: Simd>(s: S, tile: &TileBuffer, block: usize) -> M<S> {
    let sample = inl(
        #[inline(always)]
        |k: usize| (U::simd_from(s, tile.id[block * 4 + k].0), F::simd_from(s, tile.depth[block * 4 + k].0)),
    );
    let (id, depth) = sample(0);
    let alike = inl(
        #[inline(always)]
        |k: usize| {
            let (other, at) = sample(k);
            let near = (at - depth).abs().simd_le(depth * SAME_SURFACE);
            other.simd_eq(id) | ((other >> TRIANGLE_BITS).simd_eq(id >> TRIANGLE_BITS) & near)
        },
    );
    alike(1) & alike(2) & alike(3)
}
