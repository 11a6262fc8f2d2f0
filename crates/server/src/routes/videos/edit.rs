//! `POST /v1/videos/edits`

use super::answer;
use super::derive::{Change, derive, read_change, take_source};
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::generation::{read_model, read_seed};
use crate::input::Input;
use axum::Extension;
use axum::extract::{Request, State};
use axum::response::Response;
use engine::SourceKind;
use store::{Tenant, Video};
use wire::EditVideo;

/// Edit a video
///
/// Queues a film made from a video or an uploaded MP4 by an instruction: what it names changes, the
/// rest stays.
#[utoipa::path(
    post, path = "/v1/videos/edits", tag = "Videos", operation_id = "createVideoEdit",
    request_body(content((EditVideo = "application/json"), (EditVideo = "multipart/form-data"))),
    responses((status = 200, description = "The queued video", body = wire::Video), Refusals)
)]
pub(crate) async fn edit_video(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    request: Request,
) -> Answer<Response> {
    let input = Input::read(request, &app.config).await?;
    answer::<EditVideo, _>(&app, &tenant.clone(), input, |input| make(&app, tenant, input)).await
}

async fn make(app: &App, tenant: Tenant, mut input: Input) -> Answer<Video> {
    let change = read_change(app, &mut input, SourceKind::Remix)?;
    let model = read_model(&mut input, app.engine.card())?.map(|model| model.id.clone());
    let change = Change { model, seed: read_seed(&mut input)?, ..change };
    let source = take_source(app, &tenant, &mut input).await?;
    derive(app, tenant, source, change).await
}
