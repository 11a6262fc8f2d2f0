//! The order in which a frame is drawn: the page to read first.

use crate::canvas::Canvas;
use crate::dof::Lens;
use crate::fallen::{Fallen, Weathering};
use crate::fragments::{Fragment, Fragments, SKY, TRIANGLE_BITS, ones};
use crate::geometry::{Geometry, Selection, TILE};
use crate::grade::grade;
use crate::instance::Instance;
use crate::lanes::*;
use crate::particles;
use crate::plane::Plane;
use crate::raster::{BLOCKS, TileBuffer, block_and_lane, raster};
use crate::shade::{Batch, Lamps, Shading};
use crate::shadow::ShadowMap;
use crate::styles::{is_banded, needs_features, restyle};
use crate::tableau::{ShadowView, Tableau};
use crate::transparent::Layers;
use crate::view::{Eye, View};
use glam::Vec3;
use studio_storyboard::Style;

/// Light is limited to this.
const BRIGHTEST: f32 = 1e4;

/// Stands for the distance of the sky, metres.
const SKY_DEPTH: f32 = 1e4;

impl Canvas {
    /// Draws a frame; `done` is told the name of each stage after it.
    pub(crate) fn draw(&mut self, tableau: &Tableau, done: &mut dyn FnMut(&'static str)) {
        let eye = Eye::new(&tableau.camera, self.width, self.height);
        let view = View::of_camera(&eye, self.width, self.height);
        // Lines are drawn sharp: what is between them must not be blurred.
        let blur = if needs_features(tableau.look.style) { 0.0 } else { tableau.camera.blur };
        let lens = Lens::new(tableau.camera.focus_m, blur);
        let style = tableau.look.style;
        let (materials, numbers) = number_materials(&tableau.instances, style, tableau.air.fallen);
        self.draw_shadows(tableau);
        done("shadows");
        self.find_surfaces(tableau, &view, (&materials, &numbers), lens);
        done("surfaces");
        self.occlusion.compute(self.level, &eye, (tableau.camera.focus_m * 0.1).clamp(0.1, 1.2));
        done("occlusion");
        self.shade(tableau, (eye, &view, lens), &materials, &numbers);
        done("light");
        let exposure = tableau.light.exposure;
        if tableau.backdrop.is_none() {
            self.bloom.compute(self.level, &mut self.picture, exposure);
        } else {
            // The picture is to be seen as it is: its lights are in it.
            self.bloom.clear();
        }
        done("bloom");
        grade(self.level, &mut self.picture, &self.bloom, &tableau.look, exposure);
        done("grade");
        self.styler.apply(self.level, &tableau.look, &self.features, tableau.frame, &mut self.picture);
        done("style");
    }

    /// Draws what moves into the shadow maps.
    fn draw_shadows(&mut self, tableau: &Tableau) {
        let set = &tableau.shadows;
        let views = || set.key.iter().chain(set.spot.iter().map(|(_, view)| view));
        if self.shadows_of != Some(set.number) {
            let begun = |to: &ShadowView| to.fixed.cloned().unwrap_or_else(|| ShadowMap::new(to));
            self.shadows = views().map(begun).collect();
            self.shadows_of = Some(set.number);
        }
        for (to, map) in views().zip(&mut self.shadows) {
            let casters = casters(&tableau.instances, |i| !(i.fixed && to.fixed.is_some()));
            let selection = Selection { instances: &casters, materials: &[], normals: false };
            self.shadow_geometry.fill(self.level, &tableau.instances, selection, &to.view, &tableau.air);
            map.draw_over(self.level, to, &self.shadow_geometry, &mut self.shadow_tile);
        }
    }

    /// Finds which surface every sample shows, and how far off it is.
    fn find_surfaces(
        &mut self,
        tableau: &Tableau,
        view: &View,
        (materials, numbers): (&[Weathering], &[u8]),
        lens: Lens,
    ) {
        let solid = nearest_first(&tableau.instances, view);
        let selection = Selection { instances: &solid, materials: numbers, normals: true };
        self.geometry.fill(self.level, &tableau.instances, selection, view, &tableau.air);
        self.fragments.clear();
        self.distances.clear();
        let traced = needs_features(tableau.look.style);
        let quiet: Vec<bool> = materials.iter().map(|m| m.material.sway_m > 0.0).collect();
        if traced {
            self.features.prepare(self.width, self.height);
        }
        for index in 0..self.geometry.tile_count() {
            let origin = self.geometry.tile_origin(index);
            self.tile.clear(0.0);
            draw_tile(self.level, &self.geometry, index, view.near, &mut self.tile);
            self.distances.push(dispatch!(self.level, s => distances(s, &self.tile)));
            let inside = (self.width - origin.0, self.height - origin.1);
            dispatch!(self.level, s => self.fragments.add_tile(s, &self.tile, inside.0, inside.1));
            if traced {
                self.features.record(&self.geometry, &quiet, &self.tile, origin);
            }
            half_depth(&self.tile, origin, &mut self.occlusion.depth);
            if !lens.is_sharp() {
                dispatch!(self.level, s => blur_shares(s, &self.tile, origin, lens, &mut self.depth_of_field.share));
            }
        }
    }

    /// Lights every fragment, averages them per pixel, and lays over what is clear.
    fn shade(
        &mut self,
        tableau: &Tableau,
        (eye, view, lens): (Eye, &View, Lens),
        materials: &[Weathering],
        numbers: &[u8],
    ) {
        let Self { geometry, shadows, occlusion, .. } = self;
        let (key_shadows, spot_shadows) = shadows.split_at(tableau.shadows.key.len());
        let (width, height) = (self.width, self.height);
        let all_lamps = Lamps::of(tableau.light);
        let solid = Shading {
            eye,
            width,
            height,
            time_s: tableau.air.time_s,
            wind: tableau.air.wind,
            waves: tableau.air.waves,
            fallen: tableau.air.fallen,
            flat: tableau.look.style == Style::LowPoly,
            banded: is_banded(tableau.look.style),
            backdrop: tableau.backdrop,
            light: tableau.light,
            lamps: &all_lamps,
            rim_direction: rim_direction(&eye, tableau.light.key_direction),
            haze_per_m: -libm::logf(1.0 - tableau.light.haze.clamp(0.0, 0.999)) / 100.0,
            materials,
            instances: &tableau.instances,
            geometry,
            shadows: key_shadows,
            spot_shadow: tableau.shadows.spot.as_ref().map(|(index, _)| *index).zip(spot_shadows.first()),
            occlusion,
        };
        for tile in 0..geometry.tile_count() {
            let origin = geometry.tile_origin(tile);
            let (center, radius) = tile_ball(&eye, origin, (width, height), self.distances[tile]);
            self.lamps.keep_near(&all_lamps, center, radius);
            let solid = Shading { lamps: &self.lamps, ..solid };
            dispatch!(
                self.level,
                s => light_tile(s, &solid, &self.fragments, tile, origin, &mut self.sums, &mut self.picture)
            );
        }
        self.beams.add(self.level, &solid, &occlusion.depth, &mut self.picture);
        let order = Layers::order(&tableau.instances, view);
        if !order.is_empty() {
            let selection = Selection { instances: &order, materials: numbers, normals: true };
            self.layers.geometry.fill(self.level, &tableau.instances, selection, view, &tableau.air);
            let how = (self.level, view.near, lens);
            let blur = &mut self.depth_of_field.share;
            self.layers.lay(how, &solid, &mut self.tile, &mut self.picture, blur);
        }
        if !lens.is_sharp() {
            self.depth_of_field.apply(self.level, &mut self.picture);
        }
        particles::draw(self.level, tableau.particles, &solid, lens, &occlusion.depth, &mut self.picture);
    }
}

/// The indices of instances that nothing is seen through, by their farthest ends: what hides much
/// comes before what is hidden.
fn nearest_first(instances: &[Instance], view: &View) -> Vec<u32> {
    let end = |i: usize| {
        let ends = instances[i].balls().map(|(center, radius)| view.rows[2].dot(center.extend(1.0)) + radius);
        ends.fold(f32::MIN, f32::max)
    };
    let mut order: Vec<(f32, u32)> =
        (0..instances.len()).filter(|&i| !instances[i].is_clear()).map(|i| (end(i), i as u32)).collect();
    order.sort_by(|a, b| a.0.total_cmp(&b.0));
    order.into_iter().map(|(_, i)| i).collect()
}

/// Unit vector towards the light from behind: on the side that the key light does not come from.
fn rim_direction(eye: &Eye, key: Vec3) -> Vec3 {
    let side = if key.dot(eye.right) > 0.0 { -0.75 } else { 0.75 };
    (eye.right.normalize() * side + Vec3::Y * 0.35 + eye.forward * 0.75).normalize()
}

/// The indices of instances that throw shadows and are chosen.
pub(crate) fn casters(instances: &[Instance], chosen: impl Fn(&Instance) -> bool) -> Vec<u32> {
    let casts = |i: &Instance| i.casts_shadow && i.visibility > 0.5 && chosen(i);
    (0..instances.len() as u32).filter(|&i| casts(&instances[i as usize])).collect()
}

/// The different materials of a frame, and the number of each instance's. Numbers are bytes: a
/// frame with more than 255 materials draws the rest with the last one.
fn number_materials(instances: &[Instance], style: Style, fallen: Fallen) -> (Vec<Weathering>, Vec<u8>) {
    let mut materials: Vec<Weathering> = Vec::new();
    let numbers = instances
        .iter()
        .map(|instance| {
            let material = fallen.on(restyle(style, instance.material), instance.fixed);
            let known = materials.iter().position(|m| *m == material);
            known.unwrap_or_else(|| {
                if materials.len() < usize::from(SKY) {
                    materials.push(material);
                }
                materials.len() - 1
            }) as u8
        })
        .collect();
    (materials, numbers)
}

/// Rasterises a tile of a camera's view with four samples.
pub(crate) fn draw_tile(level: Level, geometry: &Geometry, index: usize, near: f32, tile: &mut TileBuffer) {
    let origin = geometry.tile_origin(index);
    let id = |t: u32| {
        let slot = geometry.triangles[t as usize].index[3];
        t | u32::from(geometry.slots[slot as usize].material) << TRIANGLE_BITS
    };
    let entries = geometry.entries(index);
    dispatch!(level, s => raster::<_, 4, true>(s, &geometry.triangles, entries, origin, 1.0 / near, id, tile));
}

/// Least and greatest distance of the surfaces in a tile, metres.
#[inline(always)]
fn distances<S: Simd>(s: S, tile: &TileBuffer) -> [f32; 2] {
    let (mut low, mut high) = (sp(s, f32::MAX), sp(s, 0.0));
    for row in &tile.depth {
        let inverse = F::simd_from(s, row.0);
        high = inverse.max(high);
        low = inverse.simd_gt(0.0).select(inverse.min(low), low);
    }
    let near = high.to_array().into_iter().fold(0.0, f32::max);
    let far = low.to_array().into_iter().fold(f32::MAX, f32::min);
    if near > 0.0 { [1.0 / near, 1.0 / far] } else { [SKY_DEPTH; 2] }
}

/// A ball around what a tile shows between two distances: centre and radius.
fn tile_ball(eye: &Eye, (px, py): (usize, usize), (w, h): (usize, usize), distances: [f32; 2]) -> (Vec3, f32) {
    let ray = |x: usize, y: usize| {
        let (x, y) = (x as f32 * 2.0 / w as f32 - 1.0, 1.0 - y as f32 * 2.0 / h as f32);
        eye.right * x + eye.up * y + eye.forward
    };
    let corners = [ray(px, py), ray(px + TILE, py), ray(px, py + TILE), ray(px + TILE, py + TILE)];
    let at = |k: usize| eye.position + corners[k / 2] * distances[k % 2];
    let center = (0..8).map(at).sum::<Vec3>() / 8.0;
    (center, (0..8).map(|k| at(k).distance(center)).fold(0.0, f32::max) * 1.01)
}

/// Writes the distance of every second pixel.
fn half_depth(tile: &TileBuffer, (px, py): (usize, usize), to: &mut Plane) {
    for y in (0..TILE).step_by(2) {
        let start = to.at(px / 2, (py + y) / 2);
        let row = &mut to.data[start..start + TILE / 2];
        for (x, z) in row.iter_mut().enumerate() {
            let (block, lane) = block_and_lane(2 * x, y);
            let inverse = tile.depth[block * 4].0[lane];
            *z = if inverse > 0.0 { 1.0 / inverse } else { SKY_DEPTH };
        }
    }
}

/// Writes how blurred every pixel is, averaged over its samples.
#[inline(always)]
fn blur_shares<S: Simd>(s: S, tile: &TileBuffer, (px, py): (usize, usize), lens: Lens, to: &mut Plane) {
    for block in 0..BLOCKS * BLOCKS {
        let share = inl(
            #[inline(always)]
            |k: usize| lens.share(F::simd_from(s, tile.depth[block * 4 + k].0)),
        );
        let mean = (((share(0) + share(1)) + (share(2) + share(3))) * 0.25).to_array();
        let (x, y) = (px + block % BLOCKS * 4, py + block / BLOCKS * 4);
        for line in 0..4 {
            let at = to.at(x, y + line);
            to.data[at..at + 4].copy_from_slice(&mean[line * 4..line * 4 + 4]);
        }
    }
}

/// Lights what a tile shows.
#[inline(always)]
fn light_tile<S: Simd>(
    s: S,
    shading: &Shading,
    fragments: &Fragments,
    tile: usize,
    origin: (usize, usize),
    sums: &mut [[f32; 4]],
    picture: &mut [Plane; 3],
) {
    for &run in fragments.runs(tile) {
        for block in fragments.blocks(run) {
            let color = shading.color(s, run.material, &Batch::of_block(s, block, origin));
            write_block(s, color, block.number, origin, picture);
        }
        for some in fragments.of(run).chunks(LANES) {
            let color = shading.color(s, run.material, &Batch::of_fragments(s, some, origin));
            add_up(s, some, color, sums);
        }
    }
    for block in ones(!fragments.whole(tile)) {
        let rows = &mut sums[block * LANES..(block + 1) * LANES];
        let [r, g, b, weight] = gather4(
            s,
            #[inline(always)]
            |lane| &rows[lane],
        );
        rows.fill([0.0; 4]);
        write_block(s, v3(r, g, b) * (1.0 / weight.max(1e-6)), block, origin, picture);
    }
}

/// Adds fragments to the sums of their pixels. Bright ones weigh less (Karis, 2013), so that
/// highlights do not alias.
#[inline(always)]
fn add_up<S: Simd>(s: S, fragments: &[Fragment], color: V3<S>, sums: &mut [[f32; 4]]) {
    let weight = 1.0 / (color.max_component() + 1.0);
    let rows = scatter4([color.x * weight, color.y * weight, color.z * weight, weight]);
    for (fragment, row) in fragments.iter().zip(&rows) {
        let samples = (fragment.pixel >> 16) as f32;
        let sum = &mut sums[(fragment.pixel & 0xffff) as usize];
        let total = f32x4::from_slice(s, row) * samples + f32x4::from_slice(s, &sum[..]);
        total.store_slice(&mut sum[..]);
    }
}

/// Writes the colours of a block of a tile.
#[inline(always)]
fn write_block<S: Simd>(s: S, color: V3<S>, block: usize, (px, py): (usize, usize), picture: &mut [Plane; 3]) {
    // One broken number would spread over the picture with the blurs.
    let sound = inl(
        #[inline(always)]
        |light: F<S>| light.simd_eq(light).select(light.max(-BRIGHTEST).min(BRIGHTEST), sp(s, 0.0)),
    );
    let (x, y) = (px + block % BLOCKS * 4, py + block / BLOCKS * 4);
    for (plane, value) in picture.iter_mut().zip([color.x, color.y, color.z]) {
        let value = sound(value).to_array();
        for line in 0..4 {
            let at = plane.at(x, y + line);
            plane.data[at..at + 4].copy_from_slice(&value[line * 4..line * 4 + 4]);
        }
    }
}
