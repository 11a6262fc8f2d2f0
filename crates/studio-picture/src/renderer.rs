//! A film ready to be drawn: meshes packed, shadows of what never moves drawn once.

use crate::canvas::Canvas;
use crate::draw::casters;
use crate::geometry::{Air, Geometry, Selection};
use crate::grade::VIVID;
use crate::instance::Instance;
use crate::lanes::Level;
use crate::mesh::PackedMesh;
use crate::raster::TileBuffer;
use crate::shade::{BackdropView, light_of};
use crate::shadow::ShadowMap;
use crate::tableau::{ShadowSet, Tableau};
use crate::view::{Eye, View};
use glam::{Affine3A, Vec3};
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};
use studio_scene::{Backdrop, CameraPose, Frame, Light, Look, Scene, Shot, ShotTake, Take};
use studio_shape::{Mesh, Model};
use studio_storyboard::Style;

/// Depth that a shadow map spans, metres.
const SHADOW_RANGE: f32 = 600.0;

/// Texels along the edge of the finer and the coarser shadow map.
const SHADOW_SIZES: [usize; 2] = [2048, 1024];

/// A film ready to be drawn. Immutable: any number of canvases may draw from it at once.
#[derive(Debug)]
pub struct Renderer<'a> {
    scene: &'a Scene,
    take: &'a Take,
    sets: Vec<Set>,
}

/// What a shot needs beyond the scene and the take.
#[derive(Debug)]
struct Set {
    /// Per model of the shot, per part: the mesh.
    models: Vec<Vec<Arc<PackedMesh>>>,
    shadows: OnceLock<ShadowSet>,
    /// Light and distance per pixel of the shot's picture.
    backdrop: OnceLock<Vec<[f32; 4]>>,
}

impl<'a> Renderer<'a> {
    /// Prepares a film.
    ///
    /// # Panics
    /// If the take is not of this scene.
    #[must_use]
    pub fn new(scene: &'a Scene, take: &'a Take) -> Self {
        assert_eq!(scene.shots.len(), take.shots.len(), "the take is not of this scene");
        // Shots share models; each mesh is packed once.
        let mut packed: BTreeMap<*const Mesh, Arc<PackedMesh>> = BTreeMap::new();
        let facets = scene.look.style == Style::LowPoly;
        let mut pack = |model: &Arc<Model>| -> Vec<Arc<PackedMesh>> {
            let mesh = |mesh: &Arc<Mesh>| {
                packed.entry(Arc::as_ptr(mesh)).or_insert_with(|| Arc::new(PackedMesh::styled(mesh, facets))).clone()
            };
            model.parts.iter().map(|p| &p.mesh).map(mesh).collect()
        };
        let sets = scene.shots.iter().map(|shot| Set {
            models: shot.models.iter().map(&mut pack).collect(),
            shadows: OnceLock::new(),
            backdrop: OnceLock::new(),
        });
        Self { scene, take, sets: sets.collect() }
    }

    /// A canvas for one thread.
    #[must_use]
    pub fn canvas(&self) -> Canvas {
        Canvas::new(self.scene.width, self.scene.height)
    }

    /// Draws a frame of a shot. The result depends on nothing else.
    ///
    /// # Panics
    /// If there is no such shot or frame.
    pub fn draw(&self, canvas: &mut Canvas, shot: usize, frame: usize) {
        self.draw_staged(canvas, shot, frame, &mut |_| {});
    }

    /// Like [`Self::draw`]; calls `done` with the name of each stage when it ends, for measuring.
    ///
    /// # Panics
    /// If there is no such shot or frame.
    pub fn draw_staged(&self, canvas: &mut Canvas, shot: usize, frame: usize, done: &mut dyn FnMut(&'static str)) {
        let (set, plan) = (&self.sets[shot], &self.scene.shots[shot]);
        let take = &self.take.shots[shot];
        // Clay is moved by hand, one pose for two frames.
        let frame = if self.scene.look.style == Style::Claymation { frame & !1 } else { frame };
        let now = &take.frames[frame];
        let light = &now.light;
        let air = Air { wind: plan.wind, time_s: now.time_s, waves: plan.ground.water.map(|(_, waves)| waves) };
        let moving_light;
        let shadows = if take.frames.iter().all(|f| f.light.key_direction == light.key_direction) {
            set.shadows.get_or_init(|| {
                let regions = shadow_regions(plan, take);
                let fixtures = fixtures(plan, set);
                shadow_set(shot, canvas.level, &fixtures, &air, light.key_direction, &regions, true)
            })
        } else {
            let regions = shadow_regions(plan, take);
            moving_light = shadow_set(usize::MAX, canvas.level, &[], &air, light.key_direction, &regions, false);
            canvas.shadows_of = None;
            &moving_light
        };
        let surfaces: Vec<PackedMesh> = now.surfaces.iter().map(|s| PackedMesh::new(&s.mesh)).collect();
        let mut instances = fixtures(plan, set);
        instances.extend(things(plan, set, now));
        instances.extend(now.surfaces.iter().zip(&surfaces).map(|(s, mesh)| placed(mesh, &s.material, &WORLD)));
        let picture = plan.backdrop.as_ref();
        let backdrop = picture.map(|p| self.backdrop(set, p, &take.frames[0].camera, light));
        let tableau = Tableau {
            instances,
            light,
            camera: CameraPose { blur: if backdrop.is_some() { 0.0 } else { now.camera.blur }, ..now.camera },
            air,
            look: if backdrop.is_some() { as_it_is(self.scene.look) } else { self.scene.look },
            frame: frame as u32,
            backdrop,
            particles: &now.particles,
            shadows,
        };
        canvas.draw(&tableau, done);
    }
}

impl Renderer<'_> {
    /// A shot's picture as it is seen in a light.
    fn backdrop<'s>(
        &self,
        set: &'s Set,
        picture: &Backdrop,
        taken_from: &CameraPose,
        light: &Light,
    ) -> BackdropView<'s> {
        let pixels = set.backdrop.get_or_init(|| light_of(&picture.pixels, &picture.depth, taken_from.focus_m));
        BackdropView {
            width: picture.size.0 as usize,
            height: picture.size.1 as usize,
            pixels,
            taken_from: Eye::new(taken_from, self.scene.width as usize, self.scene.height as usize),
            exposure: light.exposure,
        }
    }
}

/// A look that leaves colours alone.
fn as_it_is(look: Look) -> Look {
    Look { style: look.style, saturation: 1.0 / VIVID, contrast: 1.0, warmth: 0.0, grain: 0.0, vignette: 0.0 }
}

/// World space to world space.
static WORLD: [Affine3A; 1] = [Affine3A::IDENTITY];

/// A mesh as it is, moved by joints.
fn placed<'a>(mesh: &'a PackedMesh, material: &'a studio_shape::Material, joints: &'a [Affine3A]) -> Instance<'a> {
    Instance {
        mesh,
        material,
        joints,
        tint: Vec3::ONE,
        emission: 1.0,
        visibility: 1.0,
        casts_shadow: true,
        fixed: false,
    }
}

/// The scenery.
fn fixtures<'s>(shot: &'s Shot, set: &'s Set) -> Vec<Instance<'s>> {
    let parts = shot.scenery.iter().flat_map(|fixture| {
        let model = &shot.models[fixture.model];
        model.parts.iter().zip(&set.models[fixture.model]).map(move |(part, mesh)| Instance {
            tint: fixture.tint,
            casts_shadow: part.casts_shadow,
            fixed: true,
            ..placed(mesh, &part.material, std::slice::from_ref(&fixture.world_from_model))
        })
    });
    parts.collect()
}

/// The things as they are in a frame.
fn things<'s>(shot: &'s Shot, set: &'s Set, frame: &'s Frame) -> impl Iterator<Item = Instance<'s>> {
    let seen = |(_, pose): &(&studio_scene::Thing, &studio_scene::ThingPose)| {
        pose.visibility > 0.01 && !pose.world_from_rest.is_empty()
    };
    shot.things.iter().zip(&frame.things).filter(seen).flat_map(|(thing, pose)| {
        let model = &shot.models[thing.model];
        model.parts.iter().zip(&set.models[thing.model]).map(move |(part, mesh)| Instance {
            tint: pose.tint,
            emission: pose.emission,
            visibility: pose.visibility,
            casts_shadow: part.casts_shadow,
            ..placed(mesh, &part.material, &pose.world_from_rest)
        })
    })
}

/// Where shadows are wanted: centre and half the edge of the finer and the coarser map.
fn shadow_regions(shot: &Shot, take: &ShotTake) -> [(Vec3, f32); 2] {
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

/// Shadow maps around regions, with fixed casters in them if `holds_fixed`.
pub(crate) fn shadow_set(
    number: usize,
    level: Level,
    instances: &[Instance],
    air: &Air,
    toward: Vec3,
    regions: &[(Vec3, f32)],
    holds_fixed: bool,
) -> ShadowSet {
    let chosen = casters(instances, |i| i.fixed);
    let mut geometry = Geometry::default();
    let mut tile = TileBuffer::new(1);
    let map = |(&(center, half), &size): (&(Vec3, f32), &usize)| {
        let view = View::of_parallel_light(toward, center, half, SHADOW_RANGE, size);
        let empty = ShadowMap::new(&view, 2.0 * half / size as f32);
        let mut map = empty.clone();
        if holds_fixed {
            let still = Air { time_s: 0.0, ..*air };
            let selection = Selection { instances: &chosen, materials: &[], normals: false };
            geometry.fill(level, instances, selection, &view, &still);
            map.draw_over(level, &empty, &geometry, &mut tile);
            map.forget_touched();
        }
        (view, map)
    };
    let maps = regions.iter().zip(&SHADOW_SIZES).map(map).collect();
    ShadowSet { number, maps, holds_fixed }
}
