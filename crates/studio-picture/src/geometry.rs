//! Instances to screen triangles in tiles: cull, transform, set up, bin.

mod setup;
mod vertex;

use crate::fallen::Fallen;
use crate::instance::Instance;
use crate::lanes::{Level, dispatch};
use crate::view::View;
use glam::Vec3;
pub(crate) use setup::Triangle;
use studio_scene::Waves;

/// Edge of a tile, pixels.
pub(crate) const TILE: usize = 32;

/// A drawn instance.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Slot {
    /// Index into the instances of the frame.
    pub instance: u32,
    /// Index of its first vertex in [`Geometry::normals`].
    pub first_vertex: u32,
    /// Number of its material in this frame.
    pub material: u8,
}

/// What moves vertices besides joints.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Air {
    pub wind: Vec3,
    pub time_s: f32,
    pub waves: Option<Waves>,
    /// What rain and snow have left where the sky is open.
    pub fallen: Fallen,
}

/// Screen triangles of a view, binned into tiles. Buffers are kept from frame to frame.
#[derive(Debug, Default)]
pub(crate) struct Geometry {
    pub slots: Vec<Slot>,
    /// Per vertex: X·W, Y·W, W of the view.
    pub clip: Vec<[f32; 4]>,
    /// Per vertex: world normal, not of unit length; empty where none were asked for.
    pub normals: Vec<[f32; 4]>,
    pub triangles: Vec<Triangle>,
    pub tiles_wide: usize,
    pub tiles_high: usize,
    /// Per tile: where its entries begin.
    starts: Vec<u32>,
    entries: Vec<Entry>,
    unsorted: Vec<(u16, Entry)>,
}

/// A triangle in a tile: its index and the pixels of the tile that it may touch.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Entry {
    pub triangle: u32,
    /// x0, y0, x1, y1 within the tile, inclusive.
    pub area: [u8; 4],
}

/// Which instances a view draws, and what for.
#[derive(Clone, Copy)]
pub(crate) struct Selection<'a> {
    /// Indices of the instances to consider.
    pub instances: &'a [u32],
    /// Number of each instance's material.
    pub materials: &'a [u8],
    /// Whether normals are needed.
    pub normals: bool,
}

impl Geometry {
    /// Fills the bins with what the view sees of the selected instances.
    pub(crate) fn fill(&mut self, level: Level, instances: &[Instance], selection: Selection, view: &View, air: &Air) {
        self.tiles_wide = view.width.div_ceil(TILE);
        self.tiles_high = view.height.div_ceil(TILE);
        self.slots.clear();
        self.clip.clear();
        self.normals.clear();
        self.triangles.clear();
        self.unsorted.clear();
        for &index in selection.instances {
            let instance = &instances[index as usize];
            if !instance.balls().any(|(center, radius)| view.sees(center, radius)) {
                continue;
            }
            let slot = Slot {
                instance: index,
                first_vertex: self.clip.len() as u32,
                material: selection.materials.get(index as usize).copied().unwrap_or(0),
            };
            self.slots.push(slot);
            let normals = selection.normals.then_some(&mut self.normals);
            // Scalar code too gains from the instructions of the processor.
            dispatch!(level, _ => vertex::transform(instance, view, air, &mut self.clip, normals));
            dispatch!(level, _ => self.set_up(instance, slot.first_vertex, view));
        }
        self.sort();
    }

    /// Sets up and bins the triangles of the newest slot.
    #[inline(always)]
    fn set_up(&mut self, instance: &Instance, first_vertex: u32, view: &View) {
        let slot = self.slots.len() as u32 - 1;
        let both_sides = instance.material.two_sided;
        let mirrored = instance.joint(0).matrix3.determinant() < 0.0;
        for corner in instance.mesh.indices.chunks_exact(3) {
            let index = [first_vertex + corner[0], first_vertex + corner[1], first_vertex + corner[2]];
            let v = index.map(|i| self.clip[i as usize]);
            let facing = if both_sides { setup::Facing::Both } else { setup::Facing::One { mirrored } };
            if let Some((mut triangle, area)) = setup::set_up(v, view, facing) {
                triangle.index = [index[0], index[1], index[2], slot];
                self.triangles.push(triangle);
                self.bin(self.triangles.len() as u32 - 1, area);
            }
        }
    }

    /// Adds a triangle to the tiles that its box of pixels touches.
    #[inline(always)]
    fn bin(&mut self, triangle: u32, [x0, y0, x1, y1]: [usize; 4]) {
        let (first, last) = ([x0 / TILE, y0 / TILE], [x1 / TILE, y1 / TILE]);
        let many = (last[0] - first[0] + 1) * (last[1] - first[1] + 1) > 4;
        for ty in first[1]..=last[1] {
            for tx in first[0]..=last[0] {
                let (px, py) = (tx * TILE, ty * TILE);
                if many && self.triangles[triangle as usize].misses(px as f32, py as f32, TILE as f32) {
                    continue;
                }
                let within = |v: usize, low: usize| (v.clamp(low, low + TILE - 1) - low) as u8;
                let area = [within(x0, px), within(y0, py), within(x1, px), within(y1, py)];
                self.unsorted.push(((ty * self.tiles_wide + tx) as u16, Entry { triangle, area }));
            }
        }
    }

    /// Counting sort by tile; keeps the order within a tile.
    fn sort(&mut self) {
        let tiles = self.tile_count();
        self.starts.clear();
        self.starts.resize(tiles + 1, 0);
        for (tile, _) in &self.unsorted {
            self.starts[usize::from(*tile) + 1] += 1;
        }
        for tile in 0..tiles {
            self.starts[tile + 1] += self.starts[tile];
        }
        self.entries.resize(self.unsorted.len(), Entry::default());
        for &(tile, entry) in &self.unsorted {
            let next = &mut self.starts[usize::from(tile)];
            self.entries[*next as usize] = entry;
            *next += 1;
        }
        // Every start has moved to the end of its tile: shift them back by one.
        self.starts.copy_within(0..tiles, 1);
        self.starts[0] = 0;
    }

    pub(crate) fn tile_count(&self) -> usize {
        self.tiles_wide * self.tiles_high
    }

    /// First pixel of a tile.
    #[inline(always)]
    pub(crate) fn tile_origin(&self, tile: usize) -> (usize, usize) {
        (tile % self.tiles_wide * TILE, tile / self.tiles_wide * TILE)
    }

    /// The triangles that touch a tile, in the order of their slots.
    #[inline(always)]
    pub(crate) fn entries(&self, tile: usize) -> &[Entry] {
        &self.entries[self.starts[tile] as usize..self.starts[tile + 1] as usize]
    }
}
