//! `GET /v1/videos/{video_id}`

use super::find;
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::id::Id;
use crate::present::{Queue, present, video_response};
use axum::Extension;
use axum::extract::State;
use store::Tenant;

/// Retrieve a video
///
/// The video as it stands. A failed one is a 200: the question was answered.
#[utoipa::path(
    get, path = "/v1/videos/{video_id}", tag = "Videos", operation_id = "GetVideo",
    params(("video_id" = String, Path, description = "The video's id")),
    responses((status = 200, description = "The video", body = wire::Video), Refusals)
)]
pub(crate) async fn get_video(State(app): State<App>, Extension(tenant): Extension<Tenant>, Id(id): Id) -> Answer {
    let video = find(&app, &tenant, &id).await?;
    let queue = Queue::before(&*app.store, &video).await?;
    Ok(video_response(video, queue, present))
}
