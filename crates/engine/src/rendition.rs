//! What an engine returns.

use bytes::Bytes;

/// A finished film and what is known of it.
#[derive(Debug, Clone)]
pub struct Rendition {
    /// The MP4.
    pub video: Bytes,
    /// A still, WebP.
    pub thumbnail: Bytes,
    /// Small stills in a grid, JPEG.
    pub spritesheet: Bytes,
    /// The last frame, PNG: what another film can go on from.
    pub last_frame: Bytes,
    /// The sound alone, WAV: 48 kHz, 16 bit, stereo.
    pub audio: Bytes,
    /// Spoken words with times, WebVTT; a heading alone when nothing is said.
    pub captions: String,
    /// The storyboard it was made from, for engines that have one.
    pub storyboard: Option<serde_json::Value>,
    /// What was not understood: a list of `{span, reason, substitute}`.
    pub understanding: serde_json::Value,
    /// Its length, seconds.
    pub seconds: f64,
    /// The seed it was made with.
    pub seed: u64,
}
