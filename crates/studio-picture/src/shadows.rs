//! Which shadows a shot needs: the maps of its key light and its brightest spot, with what never
//! moves drawn once.

use crate::draw::casters;
use crate::geometry::{Air, Geometry, Selection};
use crate::instance::Instance;
use crate::lanes::Level;
use crate::raster::TileBuffer;
use crate::shadow::ShadowMap;
use crate::tableau::{ShadowSet, ShadowView};
use crate::view::View;
use glam::Vec3;
use studio_scene::{Frame, Light, Shot, ShotTake, Spot};
use studio_shape::luminance;

/// Depth that a shadow map spans, metres.
const RANGE: f32 = 600.0;

/// Texels along the edge of the finer and the coarser map of the key light.
const KEY_SIZES: [usize; 2] = [2048, 1024];

/// Cosine of an angle, about 3°, by which a light may turn while its shadows stay.
const HARDLY_MOVES: f32 = 0.9986;

/// Texels along the edge of a spot's map.
const SPOT_SIZE: usize = 1024;

/// What the shadows of a shot have in common over all of its frames.
#[derive(Debug)]
pub(crate) struct Shadows {
    regions: [(Vec3, f32); 2],
    /// Where the key light's shadows come from, if it hardly moves.
    toward: Option<Vec3>,
    /// The index of the spot that throws shadows.
    spot: Option<usize>,
    /// The maps with what never moves; none of a light that moves.
    fixed_key: Vec<ShadowMap>,
    fixed_spot: Option<ShadowMap>,
}

impl Shadows {
    /// The shadows of a shot with what is in it at its beginning.
    pub(crate) fn of(shot: &Shot, take: &ShotTake, instances: &[Instance], air: &Air, level: Level) -> Self {
        let regions = regions(shot, take);
        let first = &take.frames[0];
        let step = (take.frames.len() / 8).max(1);
        let spot = take.frames.iter().step_by(step).find_map(brightest_spot);
        let still = Air { time_s: 0.0, ..*air };
        let draw = |to: ShadowView| fixed_map(&to, instances, &still, level);
        let middle = take.frames[take.frames.len() / 2].light.key_direction;
        let rests = take.frames.iter().all(|f| f.light.key_direction.dot(middle) > HARDLY_MOVES);
        let toward = rests.then_some(middle);
        let fixed_key = toward.into_iter().flat_map(|toward| key_views(toward, &regions)).map(draw).collect();
        let rests = |&index: &usize| {
            let lamp = |f: &Frame| f.light.spots.get(index).map(|s| (s.position, s.direction, s.half_angle));
            take.frames.iter().all(|f| lamp(f) == lamp(first))
        };
        let fixed_spot = spot.filter(rests).map(|index| draw(spot_view(&first.light.spots[index])));
        Self { regions, toward, spot, fixed_key, fixed_spot }
    }

    /// The maps to draw for a frame in a light; `number` tells the shot.
    pub(crate) fn in_light(&self, number: usize, light: &Light) -> ShadowSet<'_> {
        let key = key_views(self.toward.unwrap_or(light.key_direction), &self.regions).enumerate();
        let key = key.map(|(k, view)| ShadowView { fixed: self.fixed_key.get(k), ..view }).collect();
        let lit = self.spot.and_then(|index| light.spots.get(index).map(|spot| (index, spot)));
        let spot = lit.map(|(index, spot)| (index, ShadowView { fixed: self.fixed_spot.as_ref(), ..spot_view(spot) }));
        ShadowSet { number, key, spot }
    }
}

/// The views of a key light over regions.
pub(crate) fn key_views<'a>(toward: Vec3, regions: &[(Vec3, f32); 2]) -> impl Iterator<Item = ShadowView<'a>> {
    regions.iter().zip(KEY_SIZES).map(move |(&(center, half), size)| ShadowView {
        view: View::of_parallel_light(toward, center, half, RANGE, size),
        texel: 2.0 * half / size as f32,
        fixed: None,
    })
}

fn spot_view<'a>(spot: &Spot) -> ShadowView<'a> {
    let view = View::of_spot(spot.position, spot.direction, spot.half_angle, SPOT_SIZE);
    let texel = 2.0 * libm::tanf(spot.half_angle.clamp(0.02, 1.4)) / SPOT_SIZE as f32;
    ShadowView { view, texel, fixed: None }
}

/// A map with the fixed instances in it.
fn fixed_map(to: &ShadowView, instances: &[Instance], air: &Air, level: Level) -> ShadowMap {
    let chosen = casters(instances, |i| i.fixed);
    let selection = Selection { instances: &chosen, materials: &[], normals: false };
    let mut geometry = Geometry::default();
    geometry.fill(level, instances, selection, &to.view, air);
    let mut map = ShadowMap::new(to);
    map.draw_over(level, to, &geometry, &mut TileBuffer::new(1));
    map.forget_touched();
    map
}

/// The spot that lights what is in focus most, if it outshines the key light.
fn brightest_spot(frame: &Frame) -> Option<usize> {
    let (light, camera) = (&frame.light, &frame.camera);
    let focus = camera.eye + (camera.target - camera.eye).normalize_or(Vec3::NEG_Z) * camera.focus_m;
    let arriving = |s: &Spot| luminance(s.color) / s.position.distance_squared(focus).max(0.5);
    let brightest = light.spots.iter().enumerate().max_by(|a, b| arriving(a.1).total_cmp(&arriving(b.1)));
    brightest.filter(|(_, s)| arriving(s) > luminance(light.key) * 0.15).map(|(index, _)| index)
}

/// Where shadows are wanted: centre and half the edge of the finer and the coarser map.
fn regions(shot: &Shot, take: &ShotTake) -> [(Vec3, f32); 2] {
    let mut low = Vec3::splat(f32::MAX);
    let mut high = Vec3::splat(f32::MIN);
    let mut include = |p: Vec3, r: f32| {
        low = low.min(p - r);
        high = high.max(p + r);
    };
    let step = (take.frames.len() / 8).max(1);
    for frame in take.frames.iter().step_by(step) {
        let camera = &frame.camera;
        let forward = (camera.target - camera.eye).normalize_or(Vec3::NEG_Z);
        include(camera.eye + forward * camera.focus_m, camera.focus_m * 0.35);
        for (thing, pose) in shot.things.iter().zip(&frame.things) {
            let Some(root) = pose.world_from_rest.first() else { continue };
            let bounds = shot.models[thing.model].bounds;
            let radius = bounds.size().length() * 0.5 * root.matrix3.x_axis.length();
            let center = root.transform_point3(bounds.center());
            let distance = center.distance(camera.eye);
            if radius < 12.0 && distance < camera.focus_m * 3.0 + 5.0 {
                include(center, radius);
            }
        }
    }
    let center = (low + high) * 0.5;
    let half = ((high - low).length() * 0.5 + 0.5).clamp(1.5, 14.0);
    [(center, half), (center, (half * 4.0).max(45.0))]
}
