//! `POST /v1/videos/extensions`

use super::answer;
use super::derive::{Change, derive, read_change, take_source};
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::generation::read_seconds;
use crate::input::Input;
use axum::Extension;
use axum::extract::{Request, State};
use axum::response::Response;
use engine::SourceKind;
use store::{Tenant, Video};
use wire::{Error, ExtendVideo};

/// Extend a video
///
/// Queues a film that goes on where a video or an uploaded MP4 ends. The result is both parts
/// together, and its `seconds` is the total.
#[utoipa::path(
    post, path = "/v1/videos/extensions", tag = "Videos", operation_id = "createVideoExtend",
    request_body(content((ExtendVideo = "application/json"), (ExtendVideo = "multipart/form-data"))),
    responses((status = 200, description = "The queued video", body = wire::Video), Refusals)
)]
pub(crate) async fn extend_video(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    request: Request,
) -> Answer<Response> {
    let input = Input::read(request, &app.config).await?;
    answer::<ExtendVideo, _>(&app, &tenant.clone(), input, |input| make(&app, tenant, input)).await
}

async fn make(app: &App, tenant: Tenant, mut input: Input) -> Answer<Video> {
    let change = read_change(app, &mut input, SourceKind::Extension)?;
    let listed = &app.engine.card().models[0].seconds;
    let seconds = read_seconds(&mut input, listed, &app.config)?;
    let more_seconds = seconds.ok_or_else(|| Error::missing_parameter("seconds"))?;
    let source = take_source(app, &tenant, &mut input).await?;
    derive(app, tenant, source, Change { more_seconds, ..change }).await
}
