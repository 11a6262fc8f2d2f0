//! `DELETE /v1/videos/characters/{character_id}`

use super::find;
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::id::Id;
use assets::Key;
use axum::extract::State;
use axum::{Extension, Json};
use store::Tenant;
use wire::{Deleted, Error};

/// Delete a character
///
/// Films that were asked for with it keep it.
#[utoipa::path(
    delete, path = "/v1/videos/characters/{character_id}", tag = "Characters", operation_id = "deleteVideoCharacter",
    params(("character_id" = String, Path, description = "The character's id")),
    responses((status = 200, description = "It is gone", body = Deleted), Refusals)
)]
pub(crate) async fn delete_character(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    Id(id): Id,
) -> Answer<Json<Deleted>> {
    let character = find(&app, &tenant, &id).await?.id;
    if !app.store.delete_character(&tenant, &character).await? {
        return Err(Error::character_not_found(&id).into());
    }
    if let Err(error) = app.assets.remove(Key::Character { character: character.as_str() }).await {
        tracing::warn!(character = id, ?error, "the clip of a deleted character remains");
    }
    Ok(Json(Deleted::new(id, "character.deleted")))
}
