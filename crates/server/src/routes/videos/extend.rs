//! `POST /v1/videos/extensions`

use super::derive::{Change, derive, take_source};
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::generation::{read_prompt, read_seconds};
use crate::hook::take_announcement;
use crate::input::Input;
use crate::reading::Understanding;
use axum::Extension;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use engine::SourceKind;
use store::Tenant;
use wire::{Error, ExtendVideo, Video};

/// Extend a video
///
/// Queues a film that goes on where a video or an uploaded MP4 ends. The result is both parts
/// together, and its `seconds` is the total.
#[utoipa::path(
    post, path = "/v1/videos/extensions", tag = "Videos", operation_id = "createVideoExtend",
    request_body(content((ExtendVideo = "application/json"), (ExtendVideo = "multipart/form-data"))),
    responses((status = 200, description = "The queued video", body = Video), Refusals)
)]
pub(crate) async fn extend_video(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    request: Request,
) -> Answer<Response> {
    let mut input = Input::read(request, &app.config).await?;
    let ignored = input.settle::<ExtendVideo>()?;
    let card = app.engine.card();
    let announcement = take_announcement(&app, &mut input)?;
    let change = Change {
        kind: SourceKind::Extension,
        prompt: read_prompt(&mut input)?,
        model: None,
        more_seconds: read_seconds(&mut input, &card.models[0].seconds, &app.config)?
            .ok_or_else(|| Error::missing_parameter("seconds"))?,
        understanding: Understanding::strict(input.take_bool("strict_understanding")?),
        terms: std::mem::take(&mut input.terms),
        hook: announcement.hook,
    };
    let source = take_source(&app, &tenant, &mut input).await?;
    let queued = derive(&app, tenant, source, change).await?;
    Ok((ignored, queued.response(announcement.shown)).into_response())
}
