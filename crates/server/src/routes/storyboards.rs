//! `POST /v1/storyboards`

use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::generation::read_generation;
use crate::input::Input;
use crate::reading::{Understanding, check_understanding, read};
use axum::Json;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use serde_json::Value;
use wire::{CreateStoryboard, Error, StoryboardReading};

/// Create a storyboard
///
/// Reads a prompt without making a film. What comes back can be edited and sent as `storyboard`
/// with a new video; with the same seed it is what the film would be made from.
#[utoipa::path(
    post, path = "/v1/storyboards", tag = "Storyboards", operation_id = "createStoryboard",
    request_body(content((CreateStoryboard = "application/json"), (CreateStoryboard = "multipart/form-data"))),
    responses((status = 200, description = "The prompt as it is read", body = StoryboardReading), Refusals)
)]
pub(crate) async fn create_storyboard(State(app): State<App>, request: Request) -> Answer<Response> {
    let mut input = Input::read(request, &app.config).await?;
    let ignored = input.settle::<CreateStoryboard>()?;
    let understanding = Understanding::strict(input.take_bool("strict_understanding")?);
    let generation = read_generation(&mut input, &*app.engine, &app.config)?;
    let (generation, board) = read(&app.engine, generation).await?;
    if board.is_null() {
        return Err(Error::about("model", wire::Code::InvalidValue, "This model has no storyboards.").into());
    }
    check_understanding(&board, understanding)?;
    let reading = StoryboardReading {
        object: "storyboard",
        engine: app.engine.card().engine.clone(),
        seed: generation.seed,
        understanding: board.get("understanding").cloned().unwrap_or_else(|| Value::Array(Vec::new())),
        storyboard: board,
    };
    Ok((ignored, Json(reading)).into_response())
}
