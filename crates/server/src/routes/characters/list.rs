//! `GET /v1/videos/characters`

use super::present;
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::page::{ListQuery, bad_cursor, read_page};
use axum::extract::State;
use axum::{Extension, Json};
use store::{CharacterId, Tenant};
use wire::{Character, Page};

/// List characters
///
/// A page of characters, the newest first unless asked otherwise.
#[utoipa::path(
    get, path = "/v1/videos/characters", tag = "Characters", operation_id = "listVideoCharacters",
    params(
        ("limit" = Option<u32>, Query, minimum = 0, maximum = 100, description = "At most so many; 20 unless given"),
        ("order" = Option<wire::Order>, Query, description = "By the time of creation; `desc` unless given"),
        ("after" = Option<String>, Query, description = "The last id of the page before"),
    ),
    responses((status = 200, description = "A page", body = Page<Character>), Refusals)
)]
pub(crate) async fn list_characters(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    query: ListQuery,
) -> Answer<Json<Page<Character>>> {
    let request = read_page(&query, CharacterId::parse)?;
    let page = app.store.character_page(&tenant, &request).await?.ok_or_else(|| bad_cursor(&query))?;
    let characters = page.characters.into_iter().map(present).collect();
    Ok(Json(Page::new(characters, page.has_more, |character: &Character| &character.id)))
}
