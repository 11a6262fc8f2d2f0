//! The scene performed.

use crate::{CameraPose, Event, Light};
use glam::{Affine3A, Vec3};
use std::sync::Arc;
use studio_shape::{Material, Mesh};

/// All shots performed, in order.
#[derive(Debug, Clone)]
pub struct Take {
    /// One per shot of the scene.
    pub shots: Vec<ShotTake>,
}

/// A shot performed.
#[derive(Debug, Clone)]
pub struct ShotTake {
    /// One per frame of the shot.
    pub frames: Vec<Frame>,
    /// What sounded, by time.
    pub events: Vec<Event>,
}

/// Everything at one instant.
#[derive(Debug, Clone)]
pub struct Frame {
    /// Seconds into the shot, in the world's time (slow motion runs slower).
    pub time_s: f32,
    /// The camera.
    pub camera: CameraPose,
    /// The light.
    pub light: Light,
    /// One per thing of the shot.
    pub things: Vec<ThingPose>,
    /// Drops, flakes, smoke, sparks.
    pub particles: Vec<Particle>,
    /// Shapes that are new in every frame: cloth, liquids, ropes.
    pub surfaces: Vec<Surface>,
}

/// A thing at one instant.
#[derive(Debug, Clone)]
pub struct ThingPose {
    /// Per joint of its model: model space at rest to world space.
    pub world_from_rest: Vec<Affine3A>,
    /// Factor on its colours.
    pub tint: Vec3,
    /// Factor on the light that it gives off; 0 is switched off.
    pub emission: f32,
    /// 1 seen, 0 not there; in between it fades.
    pub visibility: f32,
}

/// A small thing without a shape of its own.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Particle {
    /// How it is drawn.
    pub kind: ParticleKind,
    /// World space.
    pub position: Vec3,
    /// Metres per second: streaks are drawn along it.
    pub velocity: Vec3,
    /// Radius, metres.
    pub size_m: f32,
    /// Linear RGB.
    pub color: Vec3,
    /// 0 to 1.
    pub opacity: f32,
}

/// Kinds of particle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ParticleKind {
    /// A soft round cloud, lit: smoke, steam, dust.
    Puff,
    /// A thin streak along its velocity: rain, spray.
    Streak,
    /// A soft round flake: snow, ash, petals, confetti.
    Flake,
    /// A bright spot that gives light of its own: sparks, fireflies, flames.
    Spark,
    /// A small clear ball: drops, bubbles.
    Drop,
}

/// A shape that is new in every frame.
#[derive(Debug, Clone)]
pub struct Surface {
    /// Its triangles, world space.
    pub mesh: Arc<Mesh>,
    /// How it answers light.
    pub material: Material,
}
