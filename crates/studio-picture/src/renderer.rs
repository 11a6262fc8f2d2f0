//! A film ready to be drawn: meshes packed, shadows of what never moves drawn once.

use crate::canvas::Canvas;
use crate::fallen::Fallen;
use crate::geometry::Air;
use crate::grade::VIVID;
use crate::instance::Instance;
use crate::mesh::PackedMesh;
use crate::reframe::reframed;
use crate::shade::{BackdropView, light_of};
use crate::shadows::Shadows;
use crate::tableau::Tableau;
use crate::view::Eye;
use glam::{Affine3A, Vec3};
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};
use studio_scene::{Backdrop, CameraPose, Frame, Light, Look, Scene, Shot, ShotTake, Take, Thing, ThingPose};
use studio_shape::{Mesh, Model};
use studio_storyboard::Style;

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
    /// Per thing: whether it stays as it is for the whole shot.
    still: Vec<bool>,
    shadows: OnceLock<Shadows>,
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
        let sets = scene.shots.iter().zip(&take.shots).map(|(shot, take)| Set {
            models: shot.models.iter().map(&mut pack).collect(),
            still: (0..shot.things.len()).map(|thing| is_still(take, thing)).collect(),
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
        let air = Air {
            wind: plan.wind,
            time_s: now.time_s,
            waves: plan.ground.water.map(|(_, waves)| waves),
            fallen: Fallen::by(plan, now.time_s),
        };
        let shadows = set.shadows.get_or_init(|| {
            let mut all = fixtures(plan, set);
            all.extend(things(plan, set, &take.frames[0]));
            Shadows::of(plan, take, &all, &air, canvas.level)
        });
        let surfaces: Vec<PackedMesh> = now.surfaces.iter().map(|s| PackedMesh::new(&s.mesh)).collect();
        let mut instances = fixtures(plan, set);
        instances.extend(things(plan, set, now));
        instances.extend(now.surfaces.iter().zip(&surfaces).map(|(s, mesh)| placed(mesh, &s.material, &WORLD)));
        let picture = plan.backdrop.as_ref();
        let backdrop = picture.map(|p| self.backdrop(set, p, &take.frames[0].camera, light));
        let camera = backdrop
            .as_ref()
            .map_or(now.camera, |picture| reframed(canvas.level, picture, &take.frames[0].camera, &now.camera));
        let tableau = Tableau {
            instances,
            light,
            camera,
            air,
            look: if backdrop.is_some() { as_it_is(self.scene.look) } else { self.scene.look },
            frame: frame as u32,
            backdrop,
            particles: &now.particles,
            shadows: shadows.in_light(shot, light),
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

/// Whether a thing neither moves nor fades in a shot.
fn is_still(take: &ShotTake, thing: usize) -> bool {
    take.frames.windows(2).all(|pair| {
        let [Some(a), Some(b)] = [0, 1].map(|k: usize| pair[k].things.get(thing)) else { return false };
        a.visibility == b.visibility && a.world_from_rest == b.world_from_rest
    })
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
    let seen =
        |(_, (_, pose)): &(usize, (&Thing, &ThingPose))| pose.visibility > 0.01 && !pose.world_from_rest.is_empty();
    shot.things.iter().zip(&frame.things).enumerate().filter(seen).flat_map(move |(index, (thing, pose))| {
        let (model, still) = (&shot.models[thing.model], set.still[index]);
        model.parts.iter().zip(&set.models[thing.model]).map(move |(part, mesh)| Instance {
            tint: pose.tint,
            emission: pose.emission,
            visibility: pose.visibility,
            casts_shadow: part.casts_shadow,
            fixed: still && part.material.sway_m <= 0.0,
            ..placed(mesh, &part.material, &pose.world_from_rest)
        })
    })
}
