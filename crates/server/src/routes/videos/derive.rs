//! Films made from films: what remixes, edits and extensions have in common.

use super::find;
use super::queue::{Accepted, Queued, Wishes, queue};
use crate::App;
use crate::clip::examine;
use crate::error::Answer;
use crate::generation::{is_makeable, random_seed};
use crate::input::{Input, type_name};
use crate::reading::{Understanding, check_reading};
use assets::Key;
use bytes::Bytes;
use engine::{Card, Clip, Generation, Size, Source, SourceKind};
use serde_json::Value;
use store::{Hook, Status, Tenant, Terms, Video, VideoId};
use wire::{Code, Error};

/// What is to become of a film.
pub(super) struct Change {
    pub(super) kind: SourceKind,
    pub(super) prompt: String,
    pub(super) model: Option<String>,
    /// How much longer the new film is, seconds.
    pub(super) more_seconds: u32,
    pub(super) understanding: Understanding,
    pub(super) terms: Terms,
    /// Where its end is announced.
    pub(super) hook: Option<Hook>,
}

/// The film that a request names or brings.
pub(super) enum Given {
    Video(Box<Video>),
    Upload(Bytes),
}

/// Takes `video` out of a request: an uploaded file, or an object with an id.
pub(super) async fn take_source(app: &App, tenant: &Tenant, input: &mut Input) -> Answer<Given> {
    if let Some(file) = input.take_file("video") {
        return Ok(Given::Upload(file));
    }
    let id = match input.take("video") {
        None => return Err(Error::missing_parameter("video").into()),
        Some(Value::String(id)) if !app.config.strict => id,
        Some(Value::Object(mut object)) => match object.remove("id") {
            Some(Value::String(id)) => id,
            Some(other) => return Err(Error::invalid_type("video.id", "a string", type_name(&other)).into()),
            None => return Err(Error::missing_parameter("video.id").into()),
        },
        Some(other) => return Err(Error::invalid_type("video", input.file_type_name(), type_name(&other)).into()),
    };
    Ok(Given::Video(find(app, tenant, &id).await?.into()))
}

/// Queues a film made from another one.
pub(super) async fn derive(app: &App, tenant: Tenant, given: Given, change: Change) -> Answer<Queued> {
    match given {
        Given::Video(source) => from_video(app, tenant, *source, change).await,
        Given::Upload(film) => from_upload(app, tenant, film, change).await,
    }
}

/// The new film inherits model, size, length, seed, first frame and cast.
async fn from_video(app: &App, tenant: Tenant, source: Video, change: Change) -> Answer<Queued> {
    let storyboard = finished_storyboard(&source)?;
    let made_from = Some(source.id.clone());
    let first_frame = first_frame(app, &source).await?;
    let before = source.generation;
    let origin = Source { kind: change.kind, storyboard: Some(storyboard), seed: before.seed, film: None };
    let generation = Generation {
        prompt: change.prompt,
        model: change.model.unwrap_or(before.model),
        seconds: lengthened(app.engine.card(), before.seconds, change.more_seconds)?,
        storyboard: None,
        first_frame,
        source: Some(origin),
        ..before
    };
    let generation = check_reading(&app.engine, generation, change.understanding).await?;
    let (terms, wishes) = (change.terms, Wishes { hook: change.hook, ..Wishes::default() });
    queue(app, Accepted { id: VideoId::random(), tenant, generation, made_from, wishes, terms }).await
}

/// An edit begins with the film's first picture; an extension goes on from the whole film.
async fn from_upload(app: &App, tenant: Tenant, film: Bytes, change: Change) -> Answer<Queued> {
    let card = app.engine.card();
    let clip = examine(&app.engine, film.clone()).await?;
    // An odd last row or column is left out.
    let size = Size::new(clip.size.width & !1, clip.size.height & !1);
    if !is_makeable(card, size) {
        return Err(unusable(&clip, card.max_size).into());
    }
    let seed = random_seed();
    let first_frame = (change.kind == SourceKind::Remix).then_some(clip.first_frame.clone());
    let generation = Generation {
        model: change.model.unwrap_or_else(|| card.models[0].id.clone()),
        prompt: change.prompt,
        size,
        seconds: lengthened(card, whole_seconds(&clip), change.more_seconds)?,
        seed,
        first_frame,
        storyboard: None,
        source: Some(Source { kind: change.kind, storyboard: None, seed, film: Some(film) }),
        characters: Vec::new(),
        audio: true,
        captions: false,
        mark: app.config.watermark,
    };
    let (terms, wishes) = (change.terms, Wishes { hook: change.hook, ..Wishes::default() });
    queue(app, Accepted { id: VideoId::random(), tenant, generation, made_from: None, wishes, terms }).await
}

fn finished_storyboard(source: &Video) -> Result<Value, Error> {
    let refuse = |why: &str| Error::about("video_id", Code::InvalidValue, format!("Video '{}' {why}.", source.id));
    if source.status != Status::Completed {
        return Err(refuse("is not completed, so no other film can be made from it"));
    }
    source.storyboard.clone().ok_or_else(|| refuse("has no storyboard, so no other film can be made from it"))
}

/// The first frame is part of what is kept.
async fn first_frame(app: &App, source: &Video) -> Answer<Option<Bytes>> {
    if !source.has_reference {
        return Ok(None);
    }
    match app.assets.get(Key::Reference { video: source.id.as_str() }).await {
        Err(assets::Error::Missing) => Err(Error::expired(source.id.as_str()).into()),
        other => Ok(Some(other?)),
    }
}

/// The length of both parts together, which must be one that the engine can make.
fn lengthened(card: &Card, before: u32, more: u32) -> Result<u32, Error> {
    let total = before + more;
    if total <= card.max_seconds {
        return Ok(total);
    }
    let most = card.max_seconds;
    let message = format!("The film would last {total} seconds. At most {most} seconds can be made.");
    Err(Error::about(if more > 0 { "seconds" } else { "video" }, Code::InvalidValue, message))
}

/// The length of an uploaded film as the engine takes it: whole seconds, at least one.
fn whole_seconds(clip: &Clip) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what fits")]
    let seconds = clip.seconds.round().clamp(1.0, 1e6) as u32;
    seconds
}

fn unusable(clip: &Clip, most: Size) -> Error {
    let message = format!("The film measures {}. At most {most} can be made.", clip.size);
    Error::about("video", Code::InvalidValue, message)
}
