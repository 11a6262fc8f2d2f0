//! A film resolved into shots.

use crate::{CameraKey, CameraPlan, Light, LightKey, Look, Performance, Soundscape, Substance, Thing, Waves};
use glam::{Affine3A, Quat, Vec3};
use std::sync::Arc;
use studio_shape::Model;

/// Frames per second of every film.
pub const FRAME_RATE: u32 = 30;

/// A film, fully resolved.
#[derive(Debug, Clone)]
pub struct Scene {
    /// Picture width, pixels, even.
    pub width: u32,
    /// Picture height, pixels, even.
    pub height: u32,
    /// Everything random comes from it.
    pub seed: u64,
    /// How the pictures are drawn.
    pub look: Look,
    /// The shots in order.
    pub shots: Vec<Shot>,
}

impl Scene {
    /// Frames of the whole film.
    #[must_use]
    pub fn frame_count(&self) -> u32 {
        self.shots.iter().map(|s| s.frame_count).sum()
    }

    /// Length of the whole film in seconds.
    #[must_use]
    pub fn seconds(&self) -> f64 {
        f64::from(self.frame_count()) / f64::from(FRAME_RATE)
    }
}

/// One uncut piece, with a world of its own. Times are seconds from its first frame.
#[derive(Debug, Clone)]
pub struct Shot {
    /// Its length in frames.
    pub frame_count: u32,
    /// Shapes used by things and fixtures.
    pub models: Vec<Arc<Model>>,
    /// What can move or be acted on.
    pub things: Vec<Thing>,
    /// What only stands there.
    pub scenery: Vec<Fixture>,
    /// What everything stands on.
    pub ground: Ground,
    /// Invisible solids that stand for the scenery in the simulation.
    pub walls: Vec<Wall>,
    /// The light at the start.
    pub light: Light,
    /// The light at later times; blended linearly in between.
    pub light_keys: Vec<LightKey>,
    /// Wind, metres per second along the ground.
    pub wind: Vec3,
    /// Rain, 0 to 1, from `weather_from_s` on.
    pub rain: f32,
    /// Snow, 0 to 1, from `weather_from_s` on.
    pub snow: f32,
    /// Seconds at which rain or snow begins.
    pub weather_from_s: f32,
    /// Seconds at which lightning strikes.
    pub lightning_s: Vec<f32>,
    /// What the things do.
    pub performances: Vec<Performance>,
    /// Where the camera is and how it moves.
    pub camera: CameraPlan,
    /// Other plans for the camera from later times on, in order of time; it glides into each.
    pub camera_keys: Vec<CameraKey>,
    /// What is heard besides events of the take.
    pub sound: Soundscape,
    /// A picture out of which the shot grows, instead of an empty set.
    pub backdrop: Option<Backdrop>,
    /// Speed of time in the shot: 0.25 is slow motion, 8 a time lapse.
    pub time_scale: f32,
}

impl Shot {
    /// Its length in seconds.
    #[must_use]
    pub fn seconds(&self) -> f32 {
        self.frame_count as f32 / FRAME_RATE as f32
    }
}

/// A model that only stands there.
#[derive(Debug, Clone, Copy)]
pub struct Fixture {
    /// Index into [`Shot::models`].
    pub model: usize,
    /// Model space to world space.
    pub world_from_model: Affine3A,
    /// Factor on its colours.
    pub tint: Vec3,
}

/// What everything stands on. The playing area is flat and at height 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ground {
    /// What it is made of.
    pub substance: Substance,
    /// A water surface, if there is one: its height and waves. Things swim and float in it.
    pub water: Option<(f32, Waves)>,
}

/// An invisible solid box of the set: a floor above the ground, a wall, a step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wall {
    /// Middle.
    pub center: Vec3,
    /// Half the edge lengths.
    pub half: Vec3,
    /// Turn of its axes.
    pub rotation: Quat,
    /// What it is made of.
    pub substance: Substance,
}

/// A reference picture that is the first frame.
#[derive(Debug, Clone)]
pub struct Backdrop {
    /// Width and height, pixels; the same as the film's.
    pub size: (u32, u32),
    /// Linear RGB, row by row from the top.
    pub pixels: Arc<Vec<Vec3>>,
    /// Distance from the camera relative to the farthest, 0 (near) to 1 (far), row by row.
    pub depth: Arc<Vec<f32>>,
}
