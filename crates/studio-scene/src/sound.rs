//! What is heard besides the events of the take.

use crate::{Instrument, Note};
use glam::Vec3;
use std::sync::Arc;
use studio_speech::{Delivery, Utterance};
use studio_storyboard::{Ambience, Sound};

/// Speed of sound in air, metres per second.
pub const SOUND_M_S: f32 = 343.0;

/// The sound of a shot.
#[derive(Debug, Clone, PartialEq)]
pub struct Soundscape {
    /// Beds under everything.
    pub beds: Vec<Bed>,
    /// How the place reverberates.
    pub reverb: Reverb,
    /// Single sounds at times.
    pub effects: Vec<EffectCue>,
    /// Spoken lines.
    pub lines: Vec<SpokenLine>,
    /// Music from outside the picture.
    pub music: Option<MusicPlan>,
    /// Nothing is heard at all.
    pub silent: bool,
}

/// A continuous sound.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bed {
    /// What it is.
    pub kind: Ambience,
    /// 0 to 1.
    pub level: f32,
    /// Seconds into the shot at which it fades in.
    pub from_s: f32,
}

/// How a place reverberates.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reverb {
    /// Seconds until the echo has fallen by 60 dB.
    pub decay_s: f32,
    /// Share of the echo in the mix, 0 to 1.
    pub wet: f32,
    /// Share of the high notes that walls swallow, 0 (tiles) to 1 (curtains).
    pub damping: f32,
}

/// A single sound at a time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EffectCue {
    /// What sounds.
    pub sound: Sound,
    /// Seconds into the shot.
    pub at_s: f32,
    /// Where, world space.
    pub position: Vec3,
    /// 0 to 1.
    pub level: f32,
    /// Muffled and reverberant.
    pub distant: bool,
}

/// A line that somebody says.
#[derive(Debug, Clone, PartialEq)]
pub struct SpokenLine {
    /// Index of the speaker in [`crate::Shot::things`]; `None` is a narrator who is not seen.
    pub speaker: Option<usize>,
    /// The words, for captions.
    pub text: String,
    /// Seconds into the shot at which the first phone begins.
    pub at_s: f32,
    /// How it is said.
    pub delivery: Delivery,
    /// Samples and phone times.
    pub utterance: Arc<Utterance>,
}

/// Music from outside the picture.
#[derive(Debug, Clone, PartialEq)]
pub struct MusicPlan {
    /// What plays.
    pub instrument: Instrument,
    /// The notes; times from the start of the shot.
    pub notes: Vec<Note>,
    /// 0 to 1.
    pub level: f32,
}
