//! Films made from films: what remixes, edits and extensions have in common.

use super::find;
use super::queue::{Accepted, queue};
use crate::App;
use crate::clip::examine;
use crate::error::Answer;
use crate::generation::{Finish, is_makeable, random_seed, read_finish, read_prompt};
use crate::input::{Input, read_id, type_name};
use crate::reading::{Understanding, check_reading};
use crate::wishes::{Wishes, take_wishes};
use assets::{Key, Variant};
use bytes::Bytes;
use engine::{Card, Clip, Generation, Size, Source, SourceKind};
use serde_json::Value;
use store::{Status, Tenant, Terms, Video, VideoId};
use wire::{Code, Error};

/// The most extensions of one video to the letter of the contract.
const MAX_EXTENSIONS: u32 = 6;

/// What is to become of a film.
pub(super) struct Change {
    pub(super) kind: SourceKind,
    pub(super) prompt: String,
    pub(super) model: Option<String>,
    pub(super) seed: Option<u64>,
    /// How much longer the new film is, seconds.
    pub(super) more_seconds: u32,
    pub(super) finish: Finish,
    pub(super) understanding: Understanding,
    pub(super) wishes: Wishes,
    pub(super) terms: Terms,
}

/// Takes out of a request what all of them have.
pub(super) fn read_change(app: &App, input: &mut Input, kind: SourceKind) -> Result<Change, Error> {
    Ok(Change {
        kind,
        prompt: read_prompt(input)?,
        model: None,
        seed: None,
        more_seconds: 0,
        finish: read_finish(input, &app.config)?,
        understanding: Understanding::strict(input.take_bool("strict_understanding")?),
        wishes: take_wishes(app, input)?,
        terms: std::mem::take(&mut input.terms),
    })
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
        Some(object @ Value::Object(_)) => read_id("video", object, app.config.strict)?,
        Some(other) => return Err(Error::invalid_type("video", input.file_type_name(), type_name(&other)).into()),
    };
    Ok(Given::Video(find(app, tenant, &id).await?.into()))
}

/// Queues a film made from another one.
pub(super) async fn derive(app: &App, tenant: Tenant, given: Given, change: Change) -> Answer<Video> {
    match given {
        Given::Video(source) => from_video(app, tenant, *source, change).await,
        Given::Upload(film) => from_upload(app, tenant, film, change).await,
    }
}

/// The new film inherits what the request does not name: model, size, length, seed, first frame, cast,
/// sound, captions, mark, notes, and how long it is kept.
async fn from_video(app: &App, tenant: Tenant, source: Video, mut change: Change) -> Answer<Video> {
    check_source(app, &source, change.kind).await?;
    let made_from = Some(source.id.clone());
    let material = material(app, &source, change.kind).await?;
    let before = source.generation;
    let seed = change.seed.unwrap_or(before.seed);
    let finish = change.finish;
    let generation = Generation {
        prompt: change.prompt,
        model: change.model.unwrap_or(before.model),
        seconds: lengthened(app.engine.card(), before.seconds, change.more_seconds)?,
        seed,
        storyboard: None,
        first_frame: material.first_frame,
        source: Some(Source {
            kind: change.kind,
            storyboard: source.storyboard,
            seconds: before.seconds,
            seed,
            film: material.film,
        }),
        audio: finish.audio.unwrap_or(before.audio),
        captions: finish.captions.unwrap_or(before.captions),
        mark: finish.mark.unwrap_or(before.mark || app.config.demands_mark()),
        ..before
    };
    change.wishes.metadata.get_or_insert(source.metadata);
    change.wishes.keep = change.wishes.keep.or(source.keep);
    let generation = check_reading(&app.engine, generation, change.understanding).await?;
    let (terms, wishes) = (change.terms, change.wishes);
    queue(app, Accepted { id: VideoId::random(), tenant, generation, made_from, wishes, terms }).await
}

/// An edit begins with the film's first picture; an extension goes on from the whole film.
async fn from_upload(app: &App, tenant: Tenant, film: Bytes, change: Change) -> Answer<Video> {
    let card = app.engine.card();
    let clip = examine(&app.engine, film.clone()).await?;
    // An odd last row or column is left out.
    let size = Size::new(clip.size.width & !1, clip.size.height & !1);
    if !is_makeable(card, size) {
        return Err(unusable(&clip, card.max_size).into());
    }
    let (kind, before_s) = (change.kind, whole_seconds(&clip));
    let seed = change.seed.unwrap_or_else(random_seed);
    let finish = change.finish;
    let generation = Generation {
        model: change.model.unwrap_or_else(|| card.models[0].id.clone()),
        prompt: change.prompt,
        size,
        seconds: lengthened(card, before_s, change.more_seconds)?,
        seed,
        first_frame: (kind == SourceKind::Remix).then_some(clip.first_frame),
        storyboard: None,
        source: Some(Source { kind, storyboard: None, seconds: before_s, seed, film: Some(film) }),
        characters: Vec::new(),
        audio: finish.audio.unwrap_or(true),
        captions: finish.captions.unwrap_or(false),
        mark: finish.mark.unwrap_or(app.config.watermark),
    };
    let generation = check_reading(&app.engine, generation, change.understanding).await?;
    let (terms, wishes) = (change.terms, change.wishes);
    queue(app, Accepted { id: VideoId::random(), tenant, generation, made_from: None, wishes, terms }).await
}

/// Makes sure that other films can be made from a video.
async fn check_source(app: &App, source: &Video, kind: SourceKind) -> Answer<()> {
    let refuse = |why: String| Error::about("video_id", Code::InvalidValue, format!("Video '{}' {why}.", source.id));
    if source.status != Status::Completed {
        return Err(refuse("is not completed, so no other film can be made from it".into()).into());
    }
    if app.config.strict && kind == SourceKind::Extension && extensions(app, source).await? >= MAX_EXTENSIONS {
        return Err(refuse(format!("has been extended {MAX_EXTENSIONS} times, and cannot be more often")).into());
    }
    Ok(())
}

/// How many extensions led to a video.
async fn extensions(app: &App, video: &Video) -> Answer<u32> {
    let is_extension =
        |video: &Video| video.generation.source.as_ref().is_some_and(|s| s.kind == SourceKind::Extension);
    let (mut count, mut latest) = (0, Some(video.clone()));
    while let Some(video) = latest.filter(is_extension) {
        count += 1;
        latest = match &video.remixed_from {
            Some(id) => app.store.get(&video.tenant, id).await?,
            None => None,
        };
    }
    Ok(count)
}

/// What a film is made from besides a storyboard.
struct Material {
    first_frame: Option<Bytes>,
    film: Option<Bytes>,
}

/// The first frame is part of what is kept. A film without a storyboard is taken as one that was uploaded.
async fn material(app: &App, source: &Video, kind: SourceKind) -> Answer<Material> {
    let video = source.id.as_str();
    let kept = async |key| match app.assets.get(key).await {
        Err(assets::Error::Missing) => Err(Error::expired(video).into()),
        other => Answer::Ok(other?),
    };
    if source.storyboard.is_none() {
        let film = kept(Key::Film { video, attempt: source.attempt, variant: Variant::Video }).await?;
        let clip = examine(&app.engine, film.clone()).await?;
        let first_frame = (kind == SourceKind::Remix).then_some(clip.first_frame);
        return Ok(Material { first_frame, film: Some(film) });
    }
    let reference = async || kept(Key::Reference { video }).await;
    let first_frame = if source.has_reference { Some(reference().await?) } else { None };
    Ok(Material { first_frame, film: None })
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
