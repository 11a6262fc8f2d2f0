//! `DELETE /v1/videos/{video_id}`

use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::id::Id;
use axum::extract::State;
use axum::{Extension, Json};
use store::{Tenant, Time, VideoId};
use wire::{Deleted, Error};

/// Delete a video
///
/// Deletes a video in whatever state it is. One that is being made is given up within a second.
#[utoipa::path(
    delete, path = "/v1/videos/{video_id}", tag = "Videos", operation_id = "DeleteVideo",
    params(("video_id" = String, Path, description = "The video's id")),
    responses((status = 200, description = "It is gone", body = Deleted), Refusals)
)]
pub(crate) async fn delete_video(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    Id(id): Id,
) -> Answer<Json<Deleted>> {
    let not_found = || Error::video_not_found(&id);
    let video = VideoId::parse(&id).ok_or_else(not_found)?;
    if !app.store.delete(&tenant, &video, Time::now()).await? {
        return Err(not_found().into());
    }
    if let Err(error) = app.assets.remove_video(video.as_str()).await {
        tracing::warn!(%video, ?error, "files of a deleted video remain until housekeeping");
    }
    Ok(Json(Deleted::new(id, "video.deleted")))
}
