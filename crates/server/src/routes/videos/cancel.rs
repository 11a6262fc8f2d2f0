//! `POST /v1/videos/{video_id}/cancel`

use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::id::Id;
use crate::present::present;
use axum::extract::State;
use axum::{Extension, Json};
use store::{Status, Tenant, Time, VideoId};
use wire::{Code, Error, Video};

/// Cancel a video
///
/// Ends a video that waits or is being made: it becomes `failed` with the code `cancelled`, costs
/// nothing, and its engine stops within a second. One that has failed, or was cancelled before, is
/// answered as it is; one that is completed cannot be cancelled, but deleted.
#[utoipa::path(
    post, path = "/v1/videos/{video_id}/cancel", tag = "Videos", operation_id = "cancelVideo",
    params(("video_id" = String, Path, description = "The video's id")),
    responses((status = 200, description = "The video, which has ended", body = Video), Refusals)
)]
pub(crate) async fn cancel_video(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    Id(id): Id,
) -> Answer<Json<Video>> {
    let not_found = || Error::video_not_found(&id);
    let video = VideoId::parse(&id).ok_or_else(not_found)?;
    let video = app.store.cancel(&tenant, &video, Time::now()).await?.ok_or_else(not_found)?;
    if video.status == Status::Completed {
        let message = "Cannot cancel a video with status 'completed'.";
        return Err(Error::about("video_id", Code::InvalidValue, message).into());
    }
    Ok(Json(present(video)))
}
