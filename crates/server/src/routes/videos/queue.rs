//! The one way into the queue: files first, then the row.

use crate::App;
use crate::error::Answer;
use assets::Key;
use bytes::Bytes;
use engine::Generation;
use std::collections::BTreeMap;
use std::time::Duration;
use store::{NewVideo, Tenant, Terms, Time, Video, VideoId};

/// A video that is known to be good.
pub(super) struct Accepted {
    pub(super) tenant: Tenant,
    /// With the first frame and the uploaded film inside.
    pub(super) generation: Generation,
    pub(super) made_from: Option<VideoId>,
    /// Still without the price.
    pub(super) terms: Terms,
    pub(super) wishes: Wishes,
}

/// What a request wants besides the film.
#[derive(Default)]
pub(super) struct Wishes {
    pub(super) metadata: BTreeMap<String, String>,
    pub(super) keep: Option<Duration>,
}

/// Stores what came with the request, then the row, which queues it. When the row is not
/// written, what was stored for it is removed.
pub(super) async fn queue(app: &App, accepted: Accepted) -> Answer<Video> {
    let Accepted { tenant, mut generation, made_from, wishes, terms } = accepted;
    let terms = Terms { price: app.config.price(&generation.model), ..terms };
    let id = VideoId::random();
    let first_frame = generation.first_frame.take();
    let film = generation.source.as_mut().and_then(|source| source.film.take());
    let has_reference = first_frame.is_some();
    put(app, Key::Reference { video: id.as_str() }, first_frame).await?;
    put(app, Key::Source { video: id.as_str() }, film).await?;
    let engine = app.engine.card().engine.clone();
    let new = NewVideo {
        id: id.clone(),
        tenant,
        engine,
        generation,
        has_reference,
        remixed_from: made_from,
        metadata: wishes.metadata,
        keep: wishes.keep,
        hook: None,
    };
    let submitted = app.store.submit(new, &terms, Time::now()).await;
    // A repeated request gets the video that it made the first time.
    if !submitted.as_ref().is_ok_and(|video| video.id == id)
        && let Err(error) = app.assets.remove_video(id.as_str()).await
    {
        tracing::warn!(video = %id, ?error, "files without a video remain");
    }
    Ok(submitted?)
}

async fn put(app: &App, key: Key<'_>, bytes: Option<Bytes>) -> Answer<()> {
    match bytes {
        Some(bytes) => Ok(app.assets.put(key, bytes).await?),
        None => Ok(()),
    }
}
