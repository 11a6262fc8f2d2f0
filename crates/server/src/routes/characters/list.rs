//! `GET /v1/videos/characters`

use super::present;
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::page::read_page;
use axum::extract::{Query, State};
use axum::{Extension, Json};
use std::collections::BTreeMap;
use store::{CharacterId, Tenant};
use wire::CharacterList;

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
    responses((status = 200, description = "A page", body = CharacterList), Refusals)
)]
pub(crate) async fn list_characters(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Answer<Json<CharacterList>> {
    let request = read_page(&query, CharacterId::parse)?;
    let page = app.store.character_page(&tenant, &request).await?;
    let page = page.ok_or_else(|| crate::page::bad_cursor(&query["after"]))?;
    Ok(Json(CharacterList::new(page.characters.into_iter().map(present).collect(), page.has_more)))
}
