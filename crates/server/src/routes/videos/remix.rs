//! `POST /v1/videos/{video_id}/remix`

use super::derive::{Change, Given, derive};
use super::find;
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::generation::read_prompt;
use crate::hook::take_announcement;
use crate::input::Input;
use crate::reading::Understanding;
use axum::Extension;
use axum::extract::{Path, Request, State};
use axum::response::{IntoResponse, Response};
use engine::SourceKind;
use store::Tenant;
use wire::{RemixVideo, Video};

/// Remix a video
///
/// Queues a film made from another by an instruction: what it names changes, the rest stays.
#[utoipa::path(
    post, path = "/v1/videos/{video_id}/remix", tag = "Videos", operation_id = "createVideoRemix",
    params(("video_id" = String, Path, description = "A completed video")),
    request_body(content((RemixVideo = "application/json"), (RemixVideo = "multipart/form-data"))),
    responses((status = 200, description = "The queued video", body = Video), Refusals)
)]
pub(crate) async fn remix_video(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    Path(id): Path<String>,
    request: Request,
) -> Answer<Response> {
    let mut input = Input::read(request, &app.config).await?;
    let ignored = input.settle::<RemixVideo>()?;
    let announcement = take_announcement(&app, &mut input)?;
    let change = Change {
        kind: SourceKind::Remix,
        prompt: read_prompt(&mut input)?,
        model: None,
        more_seconds: 0,
        understanding: Understanding::strict(input.take_bool("strict_understanding")?),
        terms: std::mem::take(&mut input.terms),
        hook: announcement.hook,
    };
    let source = find(&app, &tenant, &id).await?;
    let queued = derive(&app, tenant, Given::Video(source.into()), change).await?;
    Ok((ignored, queued.response(announcement.shown)).into_response())
}
