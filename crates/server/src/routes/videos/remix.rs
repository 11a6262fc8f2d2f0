//! `POST /v1/videos/{video_id}/remix`

use super::derive::{Change, Given, derive, read_change};
use super::{answer, find};
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::generation::read_seed;
use crate::id::Id;
use crate::input::Input;
use axum::Extension;
use axum::extract::{Request, State};
use axum::response::Response;
use engine::SourceKind;
use store::{Tenant, Video};
use wire::RemixVideo;

/// Remix a video
///
/// Queues a film made from another by an instruction: what it names changes, the rest stays.
#[utoipa::path(
    post, path = "/v1/videos/{video_id}/remix", tag = "Videos", operation_id = "createVideoRemix",
    params(("video_id" = String, Path, description = "A completed video")),
    request_body(content((RemixVideo = "application/json"), (RemixVideo = "multipart/form-data"))),
    responses((status = 200, description = "The queued video", body = wire::Video), Refusals)
)]
pub(crate) async fn remix_video(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    Id(id): Id,
    request: Request,
) -> Answer<Response> {
    let input = Input::read(request, &app.config).await?;
    answer::<RemixVideo, _>(&app, &tenant.clone(), input, |input| make(&app, tenant, &id, input)).await
}

async fn make(app: &App, tenant: Tenant, id: &str, mut input: Input) -> Answer<Video> {
    let seed = read_seed(&mut input)?;
    let change = Change { seed, ..read_change(app, &mut input, SourceKind::Remix)? };
    let source = find(app, &tenant, id).await?;
    derive(app, tenant, Given::Video(source.into()), change).await
}
