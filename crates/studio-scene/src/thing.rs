//! What can move or be acted on.

use crate::{Instrument, Substance};
use glam::{Quat, Vec3};
use studio_shape::SocketRole;
use studio_speech::Voice;
use studio_storyboard::{Mood, Sound};

/// An actor or a prop.
#[derive(Debug, Clone)]
pub struct Thing {
    /// Index into [`crate::Shot::models`].
    pub model: usize,
    /// Where its origin is at the start, world space. Ignored while mounted.
    pub position: Vec3,
    /// How it is turned at the start.
    pub rotation: Quat,
    /// Factor on its model.
    pub scale: f32,
    /// Factor on its colours.
    pub tint: Vec3,
    /// How it takes part in the simulation.
    pub body: Body,
    /// What it is made of: its contacts sound so.
    pub substance: Substance,
    /// Its mass.
    pub mass_kg: f32,
    /// What it sits on, is held by or rides.
    pub mount: Option<Mount>,
    /// The face it makes.
    pub face: Face,
    /// The voice it speaks with.
    pub voice: Option<Voice>,
    /// The sound it makes when it calls: meow, bark, horn.
    pub call: Option<Sound>,
    /// What kind of instrument it is, if one.
    pub instrument: Option<Instrument>,
    /// The sound it makes while it runs: an engine, a propeller.
    pub motor: Option<Sound>,
    /// Seconds at which it appears; 0 for always there.
    pub enters_s: f32,
}

/// How a thing takes part in the simulation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Body {
    /// Stands fast; others collide with it.
    Fixed(Collider),
    /// Falls, rolls, bounces and collides.
    Rigid {
        /// Its form.
        collider: Collider,
        /// Speed after a hit against speed before, 0 to 1.
        restitution: f32,
        /// Coulomb's coefficient.
        friction: f32,
        /// Upward force as a multiple of its weight: 0 falls, 1 hovers, above 1 rises.
        buoyancy: f32,
    },
    /// Moved by performances: creatures, people, vehicles. Others collide with it.
    Actor(Collider),
    /// Seen only.
    Ghost,
}

/// A form for the simulation, in model space before scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Collider {
    /// A ball around the middle of the bounds.
    Ball {
        /// Radius.
        radius: f32,
    },
    /// The box of the bounds.
    Box {
        /// Half the edge lengths.
        half: Vec3,
    },
    /// A cylinder along Y.
    Cylinder {
        /// Radius.
        radius: f32,
        /// Half its height.
        half_height: f32,
    },
    /// A capsule along Y.
    Capsule {
        /// Radius.
        radius: f32,
        /// Half the distance between its two balls.
        half_height: f32,
    },
    /// An open vessel: floor and walls.
    Vessel {
        /// Inner radius.
        radius: f32,
        /// Height.
        height: f32,
    },
}

/// A thing put onto another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mount {
    /// Index of the carrier in [`crate::Shot::things`]; always an earlier one.
    pub carrier: usize,
    /// The carrier's socket.
    pub socket: SocketRole,
    /// Shift in the socket's frame.
    pub offset: Vec3,
}

/// The resting face.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Face {
    /// Its mood.
    pub mood: Mood,
    /// Its eyes are shut.
    pub asleep: bool,
}
