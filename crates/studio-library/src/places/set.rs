//! A set while it is being built.

use crate::{Dressing, PlaceDesign, Spot};
use glam::{Affine3A, Quat, Vec3};
use studio_scene::{Ground, Light, Substance, Wall};
use studio_shape::{Bounds, Material, Mesh, Model, Part, Plan, Rig};

/// A set while it is being built: what stands in it so far.
#[derive(Default)]
pub(super) struct Set {
    fixtures: Vec<(Model, Vec<(Affine3A, Vec3)>)>,
    walls: Vec<Wall>,
    spots: Vec<Spot>,
}

/// A place for a copy of a model: where, turned how far about Y, how big, in what tint.
pub(super) fn spot(at: Vec3, turn: f32, scale: f32, tint: Vec3) -> (Affine3A, Vec3) {
    (Affine3A::from_scale_rotation_translation(Vec3::splat(scale), Quat::from_rotation_y(turn), at), tint)
}

impl Set {
    /// Adds a mesh that is already in its place.
    pub(super) fn add(&mut self, name: &str, mesh: Mesh, material: Material) {
        self.copies(name, vec![Part::new(mesh, material)], vec![(Affine3A::IDENTITY, Vec3::ONE)]);
    }

    /// Adds a mesh in its place that throws no shadow: walls and skies, through which light comes.
    pub(super) fn add_unshadowed(&mut self, name: &str, mesh: Mesh, material: Material) {
        let part = Part { casts_shadow: false, ..Part::new(mesh, material) };
        self.copies(name, vec![part], vec![(Affine3A::IDENTITY, Vec3::ONE)]);
    }

    /// Adds copies of a model.
    pub(super) fn copies(&mut self, name: &str, parts: Vec<Part>, at: Vec<(Affine3A, Vec3)>) {
        if !at.is_empty() && parts.iter().any(|p| !p.mesh.indices.is_empty()) {
            self.fixtures.push((Model::new(name, Plan::Object, Rig::new(), parts, Vec::new()), at));
        }
    }

    /// Adds copies of a kind of the library, with details as a prompt would say them.
    ///
    /// # Panics
    /// If the library has no kind with that id.
    pub(super) fn thing(&mut self, id: &str, details: &[&str], at: Vec<(Affine3A, Vec3)>) {
        let kind = crate::kind(id).expect("a kind of the library");
        let details = details.iter().map(|&d| d.to_owned()).collect();
        self.fixtures.push(((kind.build)(&crate::Design { details, ..crate::Design::default() }), at));
    }

    /// Everything in it so far, raised by a height.
    pub(super) fn raised(mut self, by: f32) -> Self {
        let up = Affine3A::from_translation(Vec3::Y * by);
        for (_, copies) in &mut self.fixtures {
            for (at, _) in copies {
                *at = up * *at;
            }
        }
        for wall in &mut self.walls {
            wall.center.y += by;
        }
        self
    }

    /// Adds an invisible solid.
    pub(super) fn wall(&mut self, center: Vec3, half: Vec3, substance: Substance) {
        self.walls.push(Wall { center, half, rotation: Quat::IDENTITY, substance });
    }

    /// Adds a surface where things can be put.
    pub(super) fn surface(&mut self, name: &'static str, center: Vec3, half_m: (f32, f32)) {
        self.spots.push(Spot { name, frame: Affine3A::from_translation(center), half_m });
    }

    /// The finished set.
    pub(super) fn finish(self, ground: Ground, light: Light, light_at_end: Option<Light>, room: Bounds) -> Dressing {
        Dressing { fixtures: self.fixtures, walls: self.walls, ground, light, light_at_end, spots: self.spots, room }
    }
}

/// The ground of a dry place.
pub(super) fn dry(substance: Substance) -> Ground {
    Ground { substance, water: None }
}

/// A box around the origin, open to the sky, that leaves the camera free.
pub(super) fn open_air(reach_m: f32) -> Bounds {
    Bounds { min: Vec3::new(-reach_m, 0.05, -reach_m), max: Vec3::splat(reach_m) }
}

/// About how far from the origin the camera will stand to see the cast play.
pub(super) fn camera_distance(design: &PlaceDesign) -> f32 {
    let half = design.playing_half_m;
    let wide = if design.portrait { 4.2 } else { 2.1 };
    (half.x * wide).max(half.y * 3.4).max(0.6) + half.z
}
