//! Samples merged into fragments: one per surface and pixel, sorted by material.
//!
//! Samples of a pixel that show the same material at nearly the same depth are shaded once, so
//! that dense meshes cost one shading per pixel while outlines keep four samples. Blocks of pixels
//! that show one material throughout stay together: they are most of a picture.

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
    /// Pixel within the tile (block << 4 | lane) | samples covered << 16.
    pub pixel: u32,
}

/// A block of pixels that each show one surface, all of one material.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Block {
    /// Material number << 24 | triangle, per pixel.
    pub ids: [u32; LANES],
    /// Its place within the tile.
    pub number: usize,
}

/// What a tile shows of one material: whole blocks, and fragments elsewhere.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Run {
    pub material: u8,
    /// First, and first of the next run.
    blocks: [u32; 2],
    fragments: [u32; 2],
}

/// The fragments of a picture by tile and material.
#[derive(Debug, Default)]
pub(crate) struct Fragments {
    blocks: Vec<Block>,
    sorted: Vec<Fragment>,
    runs: Vec<Run>,
    /// Per tile: where its runs begin.
    starts: Vec<u32>,
    /// Per tile: a bit for each whole block.
    whole: Vec<u64>,
    unsorted: Vec<Fragment>,
}

impl Fragments {
    pub(crate) fn clear(&mut self) {
        self.blocks.clear();
        self.sorted.clear();
        self.runs.clear();
        self.whole.clear();
        self.starts.clear();
        self.starts.push(0);
    }

    /// The runs of a tile.
    pub(crate) fn runs(&self, tile: usize) -> &[Run] {
        &self.runs[self.starts[tile] as usize..self.starts[tile + 1] as usize]
    }

    /// The whole blocks of a run.
    pub(crate) fn blocks(&self, run: Run) -> &[Block] {
        &self.blocks[run.blocks[0] as usize..run.blocks[1] as usize]
    }

    /// The fragments of a run outside its whole blocks.
    pub(crate) fn of(&self, run: Run) -> &[Fragment] {
        &self.sorted[run.fragments[0] as usize..run.fragments[1] as usize]
    }

    /// A bit for each whole block of a tile.
    pub(crate) fn whole(&self, tile: usize) -> u64 {
        self.whole[tile]
    }

    /// Adds the next tile, of which `width` × `height` pixels lie in the picture.
    #[inline(always)]
    pub(crate) fn add_tile<S: Simd>(&mut self, s: S, tile: &TileBuffer, width: usize, height: usize) {
        self.unsorted.clear();
        let mut whole = 0u64;
        for block in 0..BLOCKS * BLOCKS {
            let (x, y) = (block % BLOCKS * 4, block / BLOCKS * 4);
            let alike = one_surface(s, tile, block);
            let ids = &tile.id[block * 4].0;
            let inside = x + 4 <= width && y + 4 <= height;
            if inside && alike.all_true() && one_material(s, ids) {
                whole |= 1 << block;
                continue;
            }
            let alike = alike.to_bitmask();
            for (lane, &id) in ids.iter().enumerate() {
                let pixel = (block * LANES + lane) as u32;
                if x + lane % 4 >= width || y + lane / 4 >= height {
                    continue;
                } else if alike >> lane & 1 == 1 {
                    self.unsorted.push(Fragment { id, pixel: pixel | 4 << 16 });
                } else {
                    self.merge(tile, block, lane, pixel);
                }
            }
        }
        self.sort(tile, whole);
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

    /// Moves the tile's blocks and fragments into runs by material, in the order of their first.
    fn sort(&mut self, tile: &TileBuffer, whole: u64) {
        let first = self.runs.len();
        let mut numbers = [u16::MAX; 256];
        let mut count = |runs: &mut Vec<Run>, id: u32, of: fn(&mut Run) -> &mut [u32; 2]| {
            let material = (id >> TRIANGLE_BITS) as u8;
            let number = &mut numbers[usize::from(material)];
            if *number == u16::MAX {
                *number = (runs.len() - first) as u16;
                runs.push(Run { material, blocks: [0; 2], fragments: [0; 2] });
            }
            of(&mut runs[first + usize::from(*number)])[1] += 1;
        };
        let id_of = |block: usize| tile.id[block * 4].0[0];
        ones(whole).for_each(|block| count(&mut self.runs, id_of(block), |run| &mut run.blocks));
        self.unsorted.iter().for_each(|f| count(&mut self.runs, f.id, |run| &mut run.fragments));

        // Ranges begin empty and grow as they are filled.
        let (mut block, mut fragment) = (self.blocks.len() as u32, self.sorted.len() as u32);
        for run in &mut self.runs[first..] {
            for (range, start) in [(&mut run.blocks, &mut block), (&mut run.fragments, &mut fragment)] {
                *start += std::mem::replace(range, [*start; 2])[1];
            }
        }
        self.blocks.resize(block as usize, Block::default());
        self.sorted.resize(fragment as usize, Fragment::default());
        let run_of = |id: u32| first + usize::from(numbers[(id >> TRIANGLE_BITS) as usize]);
        for block in ones(whole) {
            let end = &mut self.runs[run_of(id_of(block))].blocks[1];
            self.blocks[*end as usize] = Block { ids: tile.id[block * 4].0, number: block };
            *end += 1;
        }
        for &f in &self.unsorted {
            let end = &mut self.runs[run_of(f.id)].fragments[1];
            self.sorted[*end as usize] = f;
            *end += 1;
        }
        self.whole.push(whole);
        self.starts.push(self.runs.len() as u32);
    }
}

/// The places of the bits that are set.
pub(crate) fn ones(mut bits: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let place = bits.trailing_zeros() as usize;
        bits &= bits.wrapping_sub(1);
        (place < 64).then_some(place)
    })
}

/// Whether identities are all of one material.
#[inline(always)]
fn one_material<S: Simd>(s: S, ids: &[u32; LANES]) -> bool {
    (U::simd_from(s, *ids) >> TRIANGLE_BITS).simd_eq(ids[0] >> TRIANGLE_BITS).all_true()
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
