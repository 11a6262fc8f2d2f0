//! The storyboard: the public, versioned document that says all that will happen in a film.
//!
//! People read it, edit it and hand it back; the language stage writes it from a prompt; the
//! stage turns it into a scene. Things are named here ("cat", "piano", "stage"), never shaped.

mod action;
mod camera;
mod cast;
mod document;
mod setting;
mod sound;
mod understanding;
mod validate;

pub use action::{Action, Direction, Line, Manner, Verb};
pub use camera::{Angle, Camera, CameraMove, Framing, Pace};
pub use cast::{Age, Attributes, Garment, Member, Mood, Place, Relation, Size};
pub use document::{Shot, Storyboard, Style, VERSION};
pub use setting::{Light, Setting, Time, Weather, WeatherKind};
pub use sound::{Ambience, Effect, Music, Sound, SoundPlan};
pub use understanding::{Reason, Understanding};
pub use validate::{
    BPM, MAX_ACTIONS, MAX_ATTRIBUTES, MAX_CAST, MAX_EFFECTS, MAX_LINES, MAX_SECONDS, MAX_SHOTS, MAX_SPEECH, MAX_TEXT,
    MAX_TIMES, Problem, STRENGTH, TIME_SCALE, validate,
};

/// The published JSON Schema of [`Storyboard`], as JSON.
pub fn json_schema() -> serde_json::Value {
    schemars::schema_for!(Storyboard).to_value()
}
