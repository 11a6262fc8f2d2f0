//! The scratch memory of one thread that draws whole frames.

use crate::ao::Occlusion;
use crate::beams::Beams;
use crate::bloom::Bloom;
use crate::dof::DepthOfField;
use crate::fragments::Fragments;
use crate::geometry::{Geometry, TILE};
use crate::lanes::Level;
use crate::plane::{Plane, color_planes};
use crate::raster::TileBuffer;
use crate::shade::Lamps;
use crate::shadow::ShadowMap;
use crate::styles::{Features, Styler};
use crate::transparent::Layers;
use crate::yuv;

/// A frame being drawn, and everything that drawing it needs. One per thread; reused for all
/// frames of a size.
#[derive(Debug)]
pub struct Canvas {
    pub(crate) level: Level,
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) geometry: Geometry,
    pub(crate) shadow_geometry: Geometry,
    pub(crate) fragments: Fragments,
    pub(crate) tile: TileBuffer,
    pub(crate) shadow_tile: TileBuffer,
    /// The maps of the key light, then that of a spot.
    pub(crate) shadows: Vec<ShadowMap>,
    /// The set whose maps [`Self::shadows`] are.
    pub(crate) shadows_of: Option<usize>,
    /// The picture: linear light while it is drawn, sRGB-coded 0 to 1 when done.
    pub(crate) picture: [Plane; 3],
    pub(crate) occlusion: Occlusion,
    pub(crate) depth_of_field: DepthOfField,
    pub(crate) beams: Beams,
    pub(crate) layers: Layers,
    pub(crate) bloom: Bloom,
    pub(crate) styler: Styler,
    /// What drawn styles trace; made when one is used.
    pub(crate) features: Features,
    /// Least and greatest distance per tile, metres.
    pub(crate) distances: Vec<[f32; 2]>,
    /// The lamps near the tile being shaded.
    pub(crate) lamps: Lamps,
    /// Sums of a tile's pixels: weighted colour and weight.
    pub(crate) sums: Vec<[f32; 4]>,
    rgb: Vec<u8>,
    i420: [Vec<u8>; 3],
}

impl Canvas {
    /// A canvas for pictures of a size in pixels.
    #[must_use]
    pub fn new(width: u32, height: u32) -> Self {
        let (width, height) = (width.max(2) as usize, height.max(2) as usize);
        Self {
            level: Level::new(),
            width,
            height,
            geometry: Geometry::default(),
            shadow_geometry: Geometry::default(),
            fragments: Fragments::default(),
            tile: TileBuffer::new(4),
            shadow_tile: TileBuffer::new(1),
            shadows: Vec::new(),
            shadows_of: None,
            picture: color_planes(width, height),
            occlusion: Occlusion::new(width, height),
            depth_of_field: DepthOfField::new(width, height),
            beams: Beams::new(width, height),
            layers: Layers::new(),
            bloom: Bloom::new(width, height),
            styler: Styler::default(),
            features: Features::default(),
            distances: Vec::new(),
            lamps: Lamps::default(),
            sums: vec![[0.0; 4]; TILE * TILE],
            rgb: Vec::new(),
            i420: Default::default(),
        }
    }

    /// Width and height, pixels.
    #[must_use]
    pub fn size(&self) -> (u32, u32) {
        (self.width as u32, self.height as u32)
    }

    /// The frame as sRGB bytes, row by row from the top, three to a pixel.
    pub fn rgb(&mut self) -> &[u8] {
        yuv::to_rgb(&self.picture, &mut self.rgb);
        &self.rgb
    }

    /// The frame as Y', Cb and Cr planes (BT.709, limited range); chroma at half resolution,
    /// rounded up, centred between pixels.
    pub fn i420(&mut self) -> (&[u8], &[u8], &[u8]) {
        yuv::to_i420(self.level, &self.picture, &mut self.i420);
        (&self.i420[0], &self.i420[1], &self.i420[2])
    }
}
