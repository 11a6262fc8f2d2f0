//! `GET /v1/videos`

use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::present::present;
use axum::extract::{Query, State};
use axum::{Extension, Json};
use std::collections::BTreeMap;
use store::{Order, PageRequest, Tenant, VideoId};
use wire::{Error, VideoList};

const DEFAULT_LIMIT: u32 = 20;
const MAX_LIMIT: u32 = 100;

/// List videos
///
/// A page of videos, the newest first unless asked otherwise.
#[utoipa::path(
    get, path = "/v1/videos", tag = "Videos", operation_id = "ListVideos",
    params(
        ("limit" = Option<u32>, Query, minimum = 0, maximum = 100, description = "At most so many; 20 unless given"),
        ("order" = Option<wire::Order>, Query, description = "By the time of creation; `desc` unless given"),
        ("after" = Option<String>, Query, description = "The last id of the page before"),
    ),
    responses((status = 200, description = "A page", body = VideoList), Refusals)
)]
pub(crate) async fn list_videos(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Answer<Json<VideoList>> {
    let request = PageRequest { after: read_after(&query)?, limit: read_limit(&query)?, order: read_order(&query)? };
    let page = app.store.page(&tenant, &request).await?.ok_or_else(|| bad_cursor(&query["after"]))?;
    Ok(Json(VideoList::new(page.videos.into_iter().map(present).collect(), page.has_more)))
}

fn read_after(query: &BTreeMap<String, String>) -> Result<Option<VideoId>, Error> {
    let after = query.get("after").filter(|id| !id.is_empty());
    after.map(|id| VideoId::parse(id).ok_or_else(|| bad_cursor(id))).transpose()
}

fn bad_cursor(id: &str) -> Error {
    Error::about("after", wire::Code::InvalidValue, format!("Invalid value: '{id}'. No video with this id was found."))
}

fn read_limit(query: &BTreeMap<String, String>) -> Result<u32, Error> {
    let Some(text) = query.get("limit") else { return Ok(DEFAULT_LIMIT) };
    let number: i128 = text.parse().map_err(|_| Error::invalid_type("limit", "an integer", "a string"))?;
    let out_of_range = || Error::out_of_range("limit", number, 0, MAX_LIMIT.into());
    u32::try_from(number).ok().filter(|n| *n <= MAX_LIMIT).ok_or_else(out_of_range)
}

fn read_order(query: &BTreeMap<String, String>) -> Result<Order, Error> {
    match query.get("order").map(String::as_str) {
        None | Some("desc") => Ok(Order::Descending),
        Some("asc") => Ok(Order::Ascending),
        Some(other) => Err(Error::invalid_value("order", other, &["asc".into(), "desc".into()])),
    }
}
