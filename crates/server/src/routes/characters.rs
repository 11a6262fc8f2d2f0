//! `/v1/videos/characters` and what is under it.

pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod get;
pub(crate) mod list;

use crate::App;
use crate::error::Answer;
use store::{Character, CharacterId, Tenant};
use wire::Error;

/// A tenant's character by its id, or the 404 that tells nobody whether it is another's.
pub(crate) async fn find(app: &App, tenant: &Tenant, id: &str) -> Answer<Character> {
    let not_found = || Error::character_not_found(id);
    let parsed = CharacterId::parse(id).ok_or_else(not_found)?;
    Ok(app.store.character(tenant, &parsed).await?.ok_or_else(not_found)?)
}

/// The public shape of a character.
fn present(character: Character) -> wire::Character {
    wire::Character {
        id: character.id.as_str().to_owned(),
        name: character.name,
        created_at: character.created_at.unix_seconds(),
    }
}
