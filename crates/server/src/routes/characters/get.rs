//! `GET /v1/videos/characters/{character_id}`

use super::{find, present};
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::id::Id;
use axum::extract::State;
use axum::{Extension, Json};
use store::Tenant;
use wire::Character;

/// Retrieve a character
#[utoipa::path(
    get, path = "/v1/videos/characters/{character_id}", tag = "Characters", operation_id = "GetVideoCharacter",
    params(("character_id" = String, Path, description = "The character's id")),
    responses((status = 200, description = "The character", body = Character), Refusals)
)]
pub(crate) async fn get_character(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    Id(id): Id,
) -> Answer<Json<Character>> {
    Ok(Json(present(find(&app, &tenant, &id).await?)))
}
