//! The scene and the take as plain data: what the stages of the studio hand to each other.
//!
//! A [`Scene`] is a storyboard resolved: every shape, place, material and number fixed, nothing
//! optional, nothing by name. A [`Take`] is the scene performed: poses of everything per frame,
//! events with exact times. World space is in metres, Y up; the camera of a shot looks along −Z
//! unless its plan says otherwise, so that +X is the right of the picture.

mod camera;
mod event;
mod light;
mod look;
mod pace;
mod performance;
mod scene;
mod sound;
mod substance;
mod take;
mod thing;
mod water;

pub use camera::{CameraKey, CameraPlan, CameraPose};
pub use event::{Event, EventKind, FootKind, Instrument};
pub use light::{Glow, Light, LightKey, Sky, Spot};
pub use look::Look;
pub use pace::{sliding_speed, usual_speed};
pub use performance::{Note, Performance};
pub use scene::{Backdrop, FRAME_RATE, Fixture, Ground, Scene, Shot, Wall};
pub use sound::{Bed, EffectCue, MusicPlan, Reverb, SOUND_M_S, Soundscape, SpokenLine};
pub use substance::Substance;
pub use take::{Frame, Particle, ParticleKind, ShotTake, Surface, Take, ThingPose};
pub use thing::{Body, Collider, Face, Mount, Thing};
pub use water::{Waves, wave_height};
