//! What an engine sees in an uploaded film.

use crate::Size;
use bytes::Bytes;

/// An uploaded film, examined.
#[derive(Debug, Clone, PartialEq)]
pub struct Clip {
    /// Its pictures' size.
    pub size: Size,
    /// Its length, seconds.
    pub seconds: f64,
    /// Its first picture, PNG.
    pub first_frame: Bytes,
    /// How the character in it looks: palette and proportions, in the engine's own form.
    pub likeness: serde_json::Value,
}
