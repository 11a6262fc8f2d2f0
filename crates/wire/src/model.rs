//! A model as clients see it: what may be asked of it.

use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A model with the abilities of its engine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Model {
    /// The id to send as `model`.
    pub id: String,
    /// Always `model`.
    pub object: &'static str,
    /// Always 0: models come with the program.
    pub created: i64,
    /// Always `kinora`.
    pub owned_by: &'static str,
    /// The engine that answers to it.
    pub engine: String,
    /// The listed sizes, the default first.
    pub sizes: Vec<String>,
    /// Whether any other even size within `max_size` is made too.
    pub any_even_size: bool,
    /// The largest picture, either way round.
    pub max_size: String,
    /// The listed lengths in seconds, the default first.
    pub seconds: Vec<String>,
    /// Whether any other whole number of seconds up to the longest listed one is made too.
    pub any_whole_seconds: bool,
    /// The longest film that extensions can reach, seconds.
    pub max_seconds: u32,
    /// What a request may bring: `text`, `image`, `video`, `storyboard`.
    pub inputs: Vec<&'static str>,
    /// Whether films have sound.
    pub audio: bool,
    /// What a second of film costs by listed size, in millionths of the operator's currency.
    pub prices_micros: BTreeMap<String, i64>,
    /// How provenance records name its way of making pictures (IPTC digital source type).
    pub digital_source_type: String,
}

/// All models.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ModelList {
    /// Always `list`.
    pub object: &'static str,
    /// The models, the default first.
    pub data: Vec<Model>,
}
