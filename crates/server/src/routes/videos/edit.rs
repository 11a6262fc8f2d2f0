//! `POST /v1/videos/edits`

use super::derive::{Change, derive, take_source};
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::generation::{read_model, read_prompt};
use crate::hook::take_announcement;
use crate::input::Input;
use crate::reading::Understanding;
use axum::Extension;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use engine::SourceKind;
use store::Tenant;
use wire::{EditVideo, Video};

/// Edit a video
///
/// Queues a film made from a video or an uploaded MP4 by an instruction: what it names changes, the
/// rest stays.
#[utoipa::path(
    post, path = "/v1/videos/edits", tag = "Videos", operation_id = "createVideoEdit",
    request_body(content((EditVideo = "application/json"), (EditVideo = "multipart/form-data"))),
    responses((status = 200, description = "The queued video", body = Video), Refusals)
)]
pub(crate) async fn edit_video(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    request: Request,
) -> Answer<Response> {
    let mut input = Input::read(request, &app.config).await?;
    let ignored = input.settle::<EditVideo>()?;
    let announcement = take_announcement(&app, &mut input)?;
    let change = Change {
        kind: SourceKind::Remix,
        prompt: read_prompt(&mut input)?,
        model: read_model(&mut input, app.engine.card())?.map(|model| model.id.clone()),
        more_seconds: 0,
        understanding: Understanding::strict(input.take_bool("strict_understanding")?),
        terms: std::mem::take(&mut input.terms),
        hook: announcement.hook,
    };
    let source = take_source(&app, &tenant, &mut input).await?;
    let queued = derive(&app, tenant, source, change).await?;
    Ok((ignored, queued.response(announcement.shown)).into_response())
}
