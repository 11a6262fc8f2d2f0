//! Who does what, when, with everything resolved.

use studio_storyboard::{Direction, Manner, Verb};

/// A thing does something.
#[derive(Debug, Clone, PartialEq)]
pub struct Performance {
    /// Index of the doer in [`crate::Shot::things`].
    pub actor: usize,
    /// What it does.
    pub verb: Verb,
    /// Index of what it is done to or with.
    pub what: Option<usize>,
    /// Index of whom or what it is directed at.
    pub toward: Option<usize>,
    /// Seconds into the shot at which it starts.
    pub from_s: f32,
    /// Seconds into the shot at which it is over.
    pub to_s: f32,
    /// How many times, if it was said.
    pub times: Option<u32>,
    /// How.
    pub manner: Manner,
    /// Which way, seen from the camera.
    pub direction: Option<Direction>,
    /// Beats per minute, if it was said.
    pub bpm: Option<f32>,
    /// Colour to turn into, linear RGB.
    pub into_color: Option<glam::Vec3>,
    /// The notes to play, for an instrument; times from the start of the shot.
    pub notes: Vec<Note>,
}

impl Performance {
    /// Somebody does something in the usual way, from when to when in seconds into the shot.
    pub fn new(actor: usize, verb: Verb, from_s: f32, to_s: f32) -> Self {
        Self {
            actor,
            verb,
            what: None,
            toward: None,
            from_s,
            to_s,
            times: None,
            manner: Manner::Usual,
            direction: None,
            bpm: None,
            into_color: None,
            notes: Vec::new(),
        }
    }
}

/// A note of a tune.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Note {
    /// Seconds into the shot at which the key is down or the string is plucked.
    pub at_s: f32,
    /// How long it is held, seconds.
    pub length_s: f32,
    /// MIDI number: 60 is middle C. For drums: which drum, 0 up.
    pub pitch: u8,
    /// 0 to 1.
    pub loudness: f32,
}
