//! `GET /v1/videos`

use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::page::{bad_cursor, read_page};
use crate::present::present;
use axum::extract::{Query, State};
use axum::{Extension, Json};
use std::collections::BTreeMap;
use store::{Tenant, VideoId};
use wire::VideoList;

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
    let request = read_page(&query, VideoId::parse)?;
    let page = app.store.page(&tenant, &request).await?.ok_or_else(|| bad_cursor(&query["after"]))?;
    Ok(Json(VideoList::new(page.videos.into_iter().map(present).collect(), page.has_more)))
}
