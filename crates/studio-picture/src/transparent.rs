//! Glass, gauze and things that fade: laid over the picture from the back to the front.
//!
//! Each instance is a layer of which the nearest surface shows; it is tested against the solid
//! depth and lit like any other surface.

use crate::dof::Lens;
use crate::draw::draw_tile;
use crate::fragments::{Fragments, SKY, TRIANGLE_BITS};
use crate::geometry::Geometry;
use crate::instance::Instance;
use crate::lanes::*;
use crate::plane::Plane;
use crate::raster::{TileBuffer, raster};
use crate::shade::{Batch, Shading};
use crate::view::View;

/// What laying over needs beyond the canvas's solid geometry.
#[derive(Debug)]
pub(crate) struct Layers {
    pub geometry: Geometry,
    tile: TileBuffer,
    fragments: Fragments,
}

impl Layers {
    pub(crate) fn new() -> Self {
        Self { geometry: Geometry::default(), tile: TileBuffer::new(4), fragments: Fragments::default() }
    }

    /// The indices of instances that are seen through, the farthest first.
    pub(crate) fn order(instances: &[Instance], view: &View) -> Vec<u32> {
        let distance = |i: &u32| {
            let nearest = |(center, _): (glam::Vec3, f32)| view.rows[2].dot(center.extend(1.0));
            instances[*i as usize].balls().map(nearest).fold(f32::MAX, f32::min)
        };
        let mut order: Vec<u32> = (0..instances.len() as u32).filter(|&i| instances[i as usize].is_clear()).collect();
        order.sort_by(|a, b| distance(b).total_cmp(&distance(a)));
        order
    }

    /// Lays all layers over the picture. `solid` lights the solid geometry; `scratch` is a spare
    /// tile. `blur` is the share of blur per pixel.
    pub(crate) fn lay(
        &mut self,
        (level, near, lens): (Level, f32, Lens),
        solid: &Shading,
        scratch: &mut TileBuffer,
        picture: &mut [Plane; 3],
        blur: &mut Plane,
    ) {
        let Self { geometry, tile, fragments } = self;
        let shading = Shading { geometry, ..*solid };
        for index in (0..geometry.tile_count()).filter(|&t| !geometry.entries(t).is_empty()) {
            let origin = geometry.tile_origin(index);
            scratch.clear(0.0);
            draw_tile(level, solid.geometry, index, near, scratch);
            let slot = |t: u32| geometry.triangles[t as usize].index[3];
            for layer in geometry.entries(index).chunk_by(|a, b| slot(a.triangle) == slot(b.triangle)) {
                tile.begin_behind(scratch);
                let of = geometry.slots[slot(layer[0].triangle) as usize];
                let id = |t: u32| t | u32::from(of.material) << TRIANGLE_BITS;
                dispatch!(level, s => raster::<_, 4, true>(s, &geometry.triangles, layer, origin, 1.0 / near, id, tile));
                fragments.clear();
                let inside = (picture[0].width - origin.0, picture[0].height - origin.1);
                dispatch!(level, s => fragments.add_tile(s, tile, inside.0, inside.1));
                let visibility = shading.instances[of.instance as usize].visibility;
                for run in fragments.runs(0).iter().filter(|run| run.material != SKY) {
                    dispatch!(level, s => {
                        let mut lay = inl(
                            #[inline(always)]
                            |batch: Batch<_>| {
                                let (color, cover, depth) = shading.layer(s, run.material, &batch);
                                let ink = Ink { color, cover, blur: lens.share(1.0 / depth), visibility };
                                lay_over(&batch, &ink, picture, blur);
                            },
                        );
                        for block in fragments.blocks(*run) {
                            lay(Batch::of_block(s, block, origin));
                        }
                        for some in fragments.of(*run).chunks(LANES) {
                            lay(Batch::of_fragments(s, some, origin));
                        }
                    });
                }
            }
        }
    }
}

/// What a batch of fragments puts over the picture.
struct Ink<S: Simd> {
    /// Light added.
    color: V3<S>,
    /// Share of what is behind that is hidden.
    cover: F<S>,
    blur: F<S>,
    visibility: f32,
}

#[inline(always)]
fn lay_over<S: Simd>(batch: &Batch<S>, ink: &Ink<S>, picture: &mut [Plane; 3], blur: &mut Plane) {
    let cover = ink.cover.to_array();
    let color = [ink.color.x.to_array(), ink.color.y.to_array(), ink.color.z.to_array()];
    let (x, y, share) = (batch.x.to_array(), batch.y.to_array(), ink.blur.to_array());
    for (lane, samples) in batch.samples.to_array().into_iter().enumerate().filter(|(_, samples)| *samples > 0.0) {
        let samples = samples * 0.25 * ink.visibility;
        let at = picture[0].at(x[lane] as usize, y[lane] as usize);
        for (plane, color) in picture.iter_mut().zip(&color) {
            let behind = &mut plane.data[at];
            *behind += (color[lane] - *behind * cover[lane]) * samples;
        }
        let behind = &mut blur.data[at];
        *behind += (share[lane] - *behind) * samples * cover[lane].clamp(0.5, 1.0);
    }
}
