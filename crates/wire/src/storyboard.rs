//! How a prompt was read.

use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

/// A part of a prompt that was not understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Misunderstanding {
    /// The words as they stand in the prompt.
    pub span: String,
    /// Why they were not understood.
    pub reason: String,
    /// What stands in for them, in words.
    pub substitute: String,
}

/// A prompt as the engine reads it, without a film.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct StoryboardReading {
    /// Always `storyboard`.
    pub object: &'static str,
    /// The engine that read it.
    pub engine: String,
    /// Everything random in it comes from it.
    pub seed: u64,
    /// The document, which can be edited and sent as `storyboard` with a new video.
    #[schema(value_type = Object)]
    pub storyboard: Value,
    /// What was not understood, each with what stands in for it.
    #[schema(value_type = Vec<Misunderstanding>)]
    pub understanding: Value,
}
