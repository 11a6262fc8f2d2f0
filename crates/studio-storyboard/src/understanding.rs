//! What was not understood, said openly.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A piece of the prompt that the studio could not take at its word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Understanding {
    /// The words, as they stand in the prompt.
    pub span: String,
    /// Why they could not be taken at their word.
    pub reason: Reason,
    /// What stands in for them, in words.
    pub substitute: String,
}

/// Why a span could not be taken at its word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Nobody knows the word; a creature or thing is shaped from its letters.
    UnknownWord,
    /// The word is known but has no model; the nearest kind stands in.
    NoModel,
    /// An idea that cannot be seen; a composed image with the word as title.
    Abstract,
    /// An action without a performance; the nearest one stands in.
    NoPerformance,
    /// A real person, a brand or a protected character; a generic look-alike.
    LookAlike,
    /// A picture or film that was sent along; how far it was used.
    Reference,
    /// Grammar that was not resolved; the words are left out of the film.
    Unresolved,
}
