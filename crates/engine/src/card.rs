//! What an engine can do.

use crate::Size;
use serde::{Deserialize, Serialize};

/// An engine's abilities, by which requests are checked before they are accepted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// The engine's name: `studio`.
    pub engine: String,
    /// The models it answers to, the default first.
    pub models: Vec<Model>,
    /// Whether any even size up to `max_size` is made, besides the listed ones.
    pub any_even_size: bool,
    /// The largest picture, either way round.
    pub max_size: Size,
    /// The longest film, seconds.
    pub max_seconds: u32,
    /// How provenance records name its way of making pictures (IPTC digital source type).
    pub digital_source_type: String,
}

/// A model id clients may ask for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Model {
    /// The id: `sora-2`.
    pub id: String,
    /// Whether it is named where the choices are named; other names of a model work without that.
    pub named: bool,
    /// The listed sizes, the default first.
    pub sizes: Vec<Size>,
    /// The listed lengths in seconds, the default first.
    pub seconds: Vec<u32>,
}
