//! `POST /v1/videos`

use super::queue::{Accepted, queue};
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::generation::read_generation;
use crate::input::Input;
use crate::present::video_response;
use crate::reading::{Understanding, check_reading};
use crate::reference::{check_image, take_reference};
use axum::Extension;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use store::Tenant;
use wire::{CreateVideo, Video};

/// Create a video
///
/// Queues a film and answers at once. Nothing is stored before everything is known to be good.
#[utoipa::path(
    post, path = "/v1/videos", tag = "Videos", operation_id = "createVideo",
    request_body(content((CreateVideo = "application/json"), (CreateVideo = "multipart/form-data"))),
    responses((status = 200, description = "The queued video", body = Video), Refusals)
)]
pub(crate) async fn create_video(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    request: Request,
) -> Answer<Response> {
    let mut input = Input::read(request, &app.config).await?;
    let ignored = input.settle::<CreateVideo>()?;
    let understanding = Understanding::strict(input.take_bool("strict_understanding")?);
    let mut generation = read_generation(&mut input, app.engine.card(), &app.config)?;
    if let Some(image) = take_reference(&mut input, app.config.max_image_bytes)? {
        generation.first_frame = Some(check_image(image, generation.size, !app.config.strict).await?);
    }
    let generation = check_reading(&app.engine, generation, understanding).await?;
    let video = queue(&app, Accepted { tenant, generation, made_from: None, terms: input.terms }).await?;
    Ok((ignored, video_response(video)).into_response())
}
