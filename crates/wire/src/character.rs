//! A character as clients see it.

use serde::Serialize;
use utoipa::ToSchema;

/// Somebody whom prompts may name. Exactly three keys: the contract has no `object` here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Character {
    /// Opaque id beginning with `char_`.
    pub id: String,
    /// The name that prompts use.
    pub name: String,
    /// When it was made, unix seconds.
    pub created_at: i64,
}
