//! `POST /v1/videos/{video_id}/remix`

use super::create::queue;
use super::find;
use crate::App;
use crate::error::Answer;
use crate::generation::read_prompt;
use crate::input::Input;
use crate::present::video_response;
use assets::Key;
use axum::Extension;
use axum::extract::{Path, Request, State};
use engine::{Generation, Source, SourceKind};
use serde_json::Value;
use store::{NewVideo, Status, Tenant, Video, VideoId};
use wire::{Code, Error};

const PARAMETERS: &[&str] = &["prompt"];

/// Queues a video made from another by an instruction. It inherits model, size, length and seed.
pub(crate) async fn remix_video(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    Path(id): Path<String>,
    request: Request,
) -> Answer {
    let mut input = Input::read(request, &app.config).await?;
    input.allow_only(PARAMETERS)?;
    let prompt = read_prompt(&mut input)?;
    let source = find(&app, &tenant, &id).await?;
    let storyboard = finished_storyboard(&source)?;
    let new_id = VideoId::random();
    if source.has_reference {
        copy_reference(&app, &source, &new_id).await?;
    }
    let new = NewVideo {
        id: new_id,
        tenant,
        engine: app.engine.card().engine.clone(),
        has_reference: source.has_reference,
        remixed_from: Some(source.id.clone()),
        hook: None,
        generation: remix(source.generation, prompt, storyboard),
    };
    Ok(video_response(queue(&app, new).await?))
}

fn finished_storyboard(source: &Video) -> Result<Value, Error> {
    let refuse = |why: &str| Error::about("video_id", Code::InvalidValue, format!("Video '{}' {why}.", source.id));
    if source.status != Status::Completed {
        return Err(refuse("is not completed, so it cannot be remixed"));
    }
    source.storyboard.clone().ok_or_else(|| refuse("has no storyboard, so it cannot be remixed"))
}

/// The first frame is part of what a remix keeps.
async fn copy_reference(app: &App, source: &Video, to: &VideoId) -> Answer<()> {
    let from = Key::Reference { video: source.id.as_str() };
    match app.assets.copy(from, Key::Reference { video: to.as_str() }).await {
        Err(assets::Error::Missing) => Err(Error::expired(source.id.as_str()).into()),
        other => Ok(other?),
    }
}

fn remix(source: Generation, prompt: String, storyboard: Value) -> Generation {
    let from = Source { kind: SourceKind::Remix, storyboard: Some(storyboard), seed: source.seed, film: None };
    Generation { prompt, storyboard: None, first_frame: None, source: Some(from), ..source }
}
