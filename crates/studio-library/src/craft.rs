//! Putting a model together: joints, meshes by material, sockets.

mod pattern;

pub(crate) use crate::Category::{Building, Food, Furniture, Instrument as Music, Nature, Plant, Prop, Vehicle};
pub(crate) use crate::{Design, Dynamics, Form, Habitat, Kind};
pub(crate) use glam::{Affine3A, Mat3, Quat, Vec3, vec3};
pub(crate) use pattern::{coat, speckle};
pub(crate) use std::f32::consts::{PI, TAU};
pub(crate) use studio_scene::{Instrument, Substance};
pub(crate) use studio_shape::generate::*;
pub(crate) use studio_shape::{
    Blob, Grain, GrainKind, Material, Mesh, Model, Part, Plan, Rig, Role, Socket, SocketRole, hex,
};
pub(crate) use studio_storyboard::Sound;

use glam::IVec3;
use studio_shape::Blend;

/// Metal as a miniature shows it: it keeps its colour where there is little around to reflect.
pub(crate) const METAL: Material = Material { roughness: 0.3, metalness: 0.45, ..Material::MATT };

/// A model in the making.
#[derive(Default)]
pub(crate) struct Craft {
    rig: Rig,
    parts: Vec<(Material, Mesh)>,
    sockets: Vec<Socket>,
}

impl Craft {
    /// A rig with its root, and nothing else.
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// A whole model of one mesh and one material.
    pub(crate) fn simple(name: &str, material: Material, mesh: Mesh) -> Model {
        let mut craft = Self::new();
        craft.put(material, mesh);
        craft.object(name)
    }

    /// Adds a joint; joint 0 is the root.
    pub(crate) fn joint(&mut self, role: Role, parent: usize, pivot: Vec3) -> usize {
        self.rig.add(role, parent, pivot)
    }

    /// Adds a joint that opens or runs about an axis of its own.
    pub(crate) fn turning(&mut self, role: Role, parent: usize, pivot: Vec3, axis: Vec3) -> usize {
        self.rig.add_turning(role, parent, pivot, axis)
    }

    /// Adds triangles to the part with this material.
    pub(crate) fn put(&mut self, material: Material, mesh: Mesh) {
        match self.parts.iter_mut().find(|(m, _)| *m == material) {
            Some((_, whole)) => whole.append(&mesh),
            None => self.parts.push((material, mesh)),
        }
    }

    /// Adds a socket that looks along `toward`, upright where it can be.
    pub(crate) fn socket(&mut self, role: SocketRole, joint: usize, at: Vec3, toward: Vec3) {
        let z = toward.normalize();
        let up = if z.y.abs() > 0.99 { Vec3::NEG_Z * z.y.signum() } else { Vec3::Y };
        let x = up.cross(z).normalize();
        let frame = Affine3A::from_mat3_translation(Mat3::from_cols(x, z.cross(x), z), at);
        self.sockets.push(Socket { role, joint, frame });
    }

    /// Where things lie on it.
    pub(crate) fn top(&mut self, at: Vec3) {
        self.socket(SocketRole::Top, 0, at, Vec3::Y);
    }

    /// Where a hand holds it; the fist closes around the direction across `toward`.
    pub(crate) fn grip(&mut self, at: Vec3, toward: Vec3) {
        self.socket(SocketRole::Grip, 0, at, toward);
    }

    /// The meshes by material, to be put into another model.
    pub(crate) fn into_parts(self) -> Vec<(Material, Mesh)> {
        self.parts
    }

    /// The model of a thing that does not move by itself.
    pub(crate) fn object(self, name: &str) -> Model {
        self.plan(name, Plan::Object)
    }

    /// The model of a vehicle.
    pub(crate) fn vehicle(self, name: &str) -> Model {
        self.plan(name, Plan::Vehicle)
    }

    fn plan(self, name: &str, plan: Plan) -> Model {
        let parts = self.parts.into_iter().map(|(material, mesh)| Part::new(mesh, material)).collect();
        Model::new(name, plan, self.rig, parts, self.sockets)
    }
}

/// A number in [−1, 1] for the `index`-th small imperfection of a thing.
pub(crate) fn wobble(seed: u32, index: i32) -> f32 {
    studio_shape::hash01(IVec3::new(index, 7, 3), seed) * 2.0 - 1.0
}

/// A colour made lighter (above 1) or darker.
pub(crate) fn shade(color: Vec3, factor: f32) -> Vec3 {
    (color * factor).min(Vec3::ONE)
}

/// A point on a circle around Y: 0 is +Z, a quarter turn is +X.
pub(crate) fn around(radius: f32, turns: f32) -> Vec3 {
    vec3(libm::sinf(turns * TAU) * radius, 0.0, libm::cosf(turns * TAU) * radius)
}

/// Solids melted into each other, as triangles of about `cell_m`.
pub(crate) fn melt(blobs: impl IntoIterator<Item = Blob>, cell_m: f32) -> Mesh {
    Blend { blobs: blobs.into_iter().collect(), ..Blend::default() }.mesh(cell_m)
}
