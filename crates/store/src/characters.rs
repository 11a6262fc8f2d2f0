//! Characters: names that a tenant's prompts may use, each with the likeness of its clip.

use crate::{Error, Once, PageRequest, Tenant, Time, id};
use serde_json::Value;

/// The characters of all tenants.
#[async_trait::async_trait]
pub trait Characters: Send + Sync + 'static {
    /// Adds a character.
    async fn add_character(&self, new: NewCharacter, now: Time) -> Result<Character, Error>;

    /// One character of a tenant.
    async fn character(&self, tenant: &Tenant, id: &CharacterId) -> Result<Option<Character>, Error>;

    /// A page of a tenant's characters; `None` when the cursor is not a character of the tenant.
    async fn character_page(
        &self,
        tenant: &Tenant,
        request: &PageRequest<CharacterId>,
    ) -> Result<Option<CharacterPage>, Error>;

    /// Deletes a character; false when there is none. Films that were asked for with it keep it.
    async fn delete_character(&self, tenant: &Tenant, id: &CharacterId) -> Result<bool, Error>;
}

/// A character's id: `char_` and 32 hex digits, unguessable.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CharacterId(String);

impl CharacterId {
    /// A new id.
    #[must_use]
    pub fn random() -> Self {
        Self(format!("char_{}", id::random_hex(16)))
    }

    /// An id from outside; `None` when it cannot be one. What passes is safe in a file name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let hex = text.strip_prefix("char_")?;
        let well_formed = (1..=64).contains(&hex.len()) && hex.bytes().all(|b| b.is_ascii_hexdigit());
        well_formed.then(|| Self(text.to_owned()))
    }

    /// As text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn trusted(text: String) -> Self {
        Self(text)
    }
}

/// A character about to be added.
#[derive(Debug, Clone)]
pub struct NewCharacter {
    /// Its id, chosen before so that its clip could be stored under it.
    pub id: CharacterId,
    /// Whose it is.
    pub tenant: Tenant,
    /// The name that prompts use.
    pub name: String,
    /// What the engine saw in the clip, in the engine's own form.
    pub likeness: Value,
    /// Marks a request that shall have one effect however often it is sent.
    pub once: Option<Once>,
}

/// A character as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Character {
    /// Its id.
    pub id: CharacterId,
    /// Whose it is.
    pub tenant: Tenant,
    /// The name that prompts use.
    pub name: String,
    /// What the engine saw in the clip.
    pub likeness: Value,
    /// When it was added.
    pub created_at: Time,
}

/// A page of characters.
#[derive(Debug, Clone, PartialEq)]
pub struct CharacterPage {
    /// The characters.
    pub characters: Vec<Character>,
    /// Whether there are more after them.
    pub has_more: bool,
}
