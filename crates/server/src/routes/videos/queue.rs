//! The one way into the queue: files first, then the row.

use crate::App;
use crate::error::Answer;
use crate::moderate::moderate;
use crate::present::queued_response;
use crate::upload::{Part, Subject, Upload};
use axum::response::Response;
use engine::Generation;
use std::collections::BTreeMap;
use std::sync::Arc;
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

/// Stores what came with the request, then the row, which queues it.
pub(super) async fn queue(app: &App, accepted: Accepted) -> Answer<Queued> {
    let Accepted { id, tenant, mut generation, made_from, wishes, terms } = accepted;
    moderate(app, &generation).await?;
    let terms = Terms { price: app.config.price(&generation.model), ..terms };
    let first_frame = generation.first_frame.take().map(|bytes| (Part::Reference, bytes));
    let film = generation.source.as_mut().and_then(|source| source.film.take()).map(|bytes| (Part::Source, bytes));
    let new = NewVideo {
        id: id.clone(),
        tenant: tenant.clone(),
        engine: app.engine.card().engine.clone(),
        generation,
        has_reference: first_frame.is_some(),
        remixed_from: made_from,
        metadata: wishes.metadata,
        keep: wishes.keep,
        hook: wishes.hook,
    };
    let upload =
        Upload { tenant, of: Subject::Video(id.clone()), parts: first_frame.into_iter().chain(film).collect() };
    let store = Arc::clone(&app.store);
    let write = async move { store.submit(new, &terms, Time::now()).await };
    let video = upload.keep(app, write, |video| video.id.as_str()).await?;
    Ok(Queued { fresh: video.id == id, video })
}
