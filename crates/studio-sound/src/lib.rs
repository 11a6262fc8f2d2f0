//! A scene and a take to samples: speech, effects, ambience, music, mix.
//!
//! [`score`] is the whole of it. Each family of sounds turns its parameters into mono samples that
//! begin with the sound itself: `contact` (impacts, rubs, steps, splashes), `instrument`, `call`
//! (everything in the storyboard's list of sounds), `motor`. `bed` makes ambience, in stereo.
//! `place` sets them in front of the camera, `reverb` lets the place answer, `mix` duck, balances
//! and limits. All randomness comes from the scene's seed and the arithmetic from `libm`: the same
//! scene and take give the same samples.

mod bed;
mod call;
mod contact;
mod dsp;
mod instrument;
mod mix;
mod motor;
mod place;
mod reverb;
mod score;
#[cfg(test)]
mod spectrum;

pub use mix::Mix;
pub use score::score;

/// Samples per second of a [`Mix`].
pub const SAMPLE_RATE: u32 = 48_000;
