//! The one way into the queue: files first, then the row.

use crate::App;
use crate::error::Answer;
use crate::moderate::moderate;
use crate::present::queued_response;
use assets::Key;
use axum::response::Response;
use bytes::Bytes;
use engine::Generation;
use std::collections::BTreeMap;
use std::time::Duration;
use store::{Hook, NewVideo, SigningSecret, Tenant, Terms, Time, Video, VideoId};

/// A video that is known to be good.
pub(super) struct Accepted {
    /// The id it is going to have.
    pub(super) id: VideoId,
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
    /// Where the end of the job is announced.
    pub(super) hook: Option<Hook>,
}

/// A video in the queue.
pub(super) struct Queued {
    pub(super) video: Video,
    /// Whether this request made it: a repeated request gets the video that it made the first time.
    pub(super) fresh: bool,
}

impl Queued {
    /// The answer, with the secret that was made for the announcement of a fresh video.
    pub(super) fn response(self, secret: Option<SigningSecret>) -> Response {
        queued_response(self.video, secret.filter(|_| self.fresh))
    }
}

/// Stores what came with the request, then the row, which queues it. When the row is not
/// written, what was stored for it is removed.
pub(super) async fn queue(app: &App, accepted: Accepted) -> Answer<Queued> {
    let Accepted { id, tenant, mut generation, made_from, wishes, terms } = accepted;
    moderate(app, &generation).await?;
    let terms = Terms { price: app.config.price(&generation.model), ..terms };
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
        hook: wishes.hook,
    };
    let submitted = app.store.submit(new, &terms, Time::now()).await;
    let fresh = submitted.as_ref().is_ok_and(|video| video.id == id);
    if !fresh && let Err(error) = app.assets.remove_video(id.as_str()).await {
        tracing::warn!(video = %id, ?error, "files without a video remain");
    }
    Ok(Queued { video: submitted?, fresh })
}

async fn put(app: &App, key: Key<'_>, bytes: Option<Bytes>) -> Answer<()> {
    match bytes {
        Some(bytes) => Ok(app.assets.put(key, bytes).await?),
        None => Ok(()),
    }
}
