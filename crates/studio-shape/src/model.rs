//! A model: what the library hands to the stage.

use crate::{Material, Mesh, Rig};
use glam::{Affine3A, Vec3};
use std::sync::Arc;

/// A thing's shape, skeleton and surfaces, at rest.
#[derive(Debug, Clone)]
pub struct Model {
    /// For people and tests; no stage reads it.
    pub name: String,
    /// How it is built, which decides how it moves.
    pub plan: Plan,
    /// Its joints.
    pub rig: Rig,
    /// Its surfaces.
    pub parts: Vec<Part>,
    /// Places on it that others use.
    pub sockets: Vec<Socket>,
    /// The box around it at rest.
    pub bounds: Bounds,
}

/// A mesh with one material.
#[derive(Debug, Clone)]
pub struct Part {
    /// Its triangles, in model space.
    pub mesh: Arc<Mesh>,
    /// How it answers light.
    pub material: Material,
    /// Whether it throws a shadow.
    pub casts_shadow: bool,
}

impl Part {
    /// A part that throws a shadow.
    #[must_use]
    pub fn new(mesh: Mesh, material: Material) -> Self {
        Self { mesh: Arc::new(mesh), material, casts_shadow: material.opacity >= 1.0 && !material.water }
    }
}

/// How a body is built. Motion has a mechanism for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Plan {
    /// Upright on two legs with arms: people, robots.
    Biped,
    /// On four legs: cats, horses, elephants.
    Quadruped,
    /// Two legs, wings: ducks, eagles.
    Bird,
    /// Swims by its tail: fish, whales.
    Fish,
    /// Small and winged: butterflies, bees; also dragons.
    Flyer,
    /// Creeps on its belly: snails, snakes, worms.
    Crawler,
    /// Many arms: octopuses, spiders, jellyfish.
    ManyArmed,
    /// Rolls, sails or flies as a machine.
    Vehicle,
    /// Everything else.
    Object,
}

/// A place on a model that others use.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Socket {
    /// What for.
    pub role: SocketRole,
    /// The joint that carries it.
    pub joint: usize,
    /// Its frame in model space at rest: origin, and axes in which +Z points out of it.
    pub frame: Affine3A,
}

/// What a socket is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SocketRole {
    /// Where somebody sits, facing its +Z.
    Seat,
    /// Where a player or user of the thing stands or sits, facing its +Z: before the keys, behind the wheel.
    User,
    /// The middle of a surface that things lie on.
    Top,
    /// The middle of the inside.
    Inside,
    /// Where a hand holds it.
    Grip,
    /// A second hand's grip.
    SecondGrip,
    /// The middle of a hand or of what serves as one.
    Palm(crate::Side),
    /// Where sound and breath come out.
    Mouth,
    /// Where the front of a key, by MIDI number, is touched.
    Key(u8),
    /// Where a string, by number, is plucked or bowed.
    String(u8),
    /// Where a drum, bell or gong is struck.
    Strike(u8),
    /// Where its light comes from.
    Light,
    /// Where smoke, steam or water leaves it, along +Z.
    Vent,
    /// Where a wheel touches the ground.
    Wheel(u8),
    /// Crown of the head: hats.
    Crown,
}

/// A box with sides along the axes.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Bounds {
    /// Least corner.
    pub min: Vec3,
    /// Greatest corner.
    pub max: Vec3,
}

impl Bounds {
    /// The least box around points; a point box at the origin when there are none.
    #[must_use]
    pub fn around(points: impl IntoIterator<Item = Vec3>) -> Self {
        let mut points = points.into_iter();
        let first = points.next().unwrap_or_default();
        points.fold(Self { min: first, max: first }, |b, p| Self { min: b.min.min(p), max: b.max.max(p) })
    }

    /// The least box around both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self { min: self.min.min(other.min), max: self.max.max(other.max) }
    }

    /// Its middle.
    #[must_use]
    pub fn center(self) -> Vec3 {
        (self.min + self.max) * 0.5
    }

    /// Its edge lengths.
    #[must_use]
    pub fn size(self) -> Vec3 {
        self.max - self.min
    }
}

impl Model {
    /// A model whose bounds are taken from its parts.
    #[must_use]
    pub fn new(name: &str, plan: Plan, rig: Rig, parts: Vec<Part>, sockets: Vec<Socket>) -> Self {
        let bounds =
            parts.iter().map(|p| p.mesh.bounds()).reduce(Bounds::union).unwrap_or(Bounds::around([Vec3::ZERO]));
        Self { name: name.into(), plan, rig, parts, sockets, bounds }
    }

    /// The first socket with a role.
    #[must_use]
    pub fn socket(&self, role: SocketRole) -> Option<&Socket> {
        self.sockets.iter().find(|s| s.role == role)
    }
}
