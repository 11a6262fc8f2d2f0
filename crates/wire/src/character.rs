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

/// One page of characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct CharacterList {
    /// Always `list`.
    pub object: &'static str,
    /// The characters, in the order asked for.
    pub data: Vec<Character>,
    /// The first id of the page; null when it is empty.
    #[schema(required = true)]
    pub first_id: Option<String>,
    /// The last id of the page, to be sent as `after` for the next one; null when it is empty.
    #[schema(required = true)]
    pub last_id: Option<String>,
    /// Whether there is a next page.
    pub has_more: bool,
}

impl CharacterList {
    /// A page of characters.
    #[must_use]
    pub fn new(data: Vec<Character>, has_more: bool) -> Self {
        let id = |character: Option<&Character>| character.map(|c| c.id.clone());
        Self { object: "list", first_id: id(data.first()), last_id: id(data.last()), data, has_more }
    }
}

/// The answer to a deletion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct DeletedCharacter {
    /// The id that is gone.
    pub id: String,
    /// Always `character.deleted`.
    pub object: &'static str,
    /// Always true.
    pub deleted: bool,
}

impl DeletedCharacter {
    /// The answer for this id.
    #[must_use]
    pub fn new(id: String) -> Self {
        Self { id, object: "character.deleted", deleted: true }
    }
}
