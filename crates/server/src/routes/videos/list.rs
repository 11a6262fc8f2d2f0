//! `GET /v1/videos`

use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::page::{ListQuery, bad_cursor, read_page};
use crate::present::present;
use axum::extract::State;
use axum::{Extension, Json};
use store::{Tenant, VideoId};
use wire::{Page, Video};

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
    responses((status = 200, description = "A page", body = Page<Video>), Refusals)
)]
pub(crate) async fn list_videos(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    query: ListQuery,
) -> Answer<Json<Page<Video>>> {
    let request = read_page(&query, VideoId::parse)?;
    let page = app.store.page(&tenant, &request).await?.ok_or_else(|| bad_cursor(&query))?;
    Ok(Json(Page::new(page.videos.into_iter().map(present).collect(), page.has_more, |video: &Video| &video.id)))
}
