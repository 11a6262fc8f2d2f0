//! The one way into the queue: files first, then the row.

use crate::App;
use crate::error::Answer;
use crate::moderate::moderate;
use crate::upload::{Part, Subject, Upload};
use crate::wishes::Wishes;
use engine::Generation;
use std::sync::Arc;
use store::{NewVideo, Tenant, Terms, Time, Video, VideoId};

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

/// Stores what came with the request, then the row, which queues it.
pub(super) async fn queue(app: &App, accepted: Accepted) -> Answer<Video> {
    let Accepted { id, tenant, mut generation, made_from, wishes, terms } = accepted;
    moderate(app, &generation).await?;
    let terms = Terms { price: app.config.price(&generation.model, generation.size), ..terms };
    let first_frame = generation.first_frame.take().map(|bytes| (Part::Reference, bytes));
    let film = generation.source.as_mut().and_then(|source| source.film.take()).map(|bytes| (Part::Source, bytes));
    let new = NewVideo {
        id: id.clone(),
        tenant: tenant.clone(),
        engine: app.engine.card().engine.clone(),
        generation,
        has_reference: first_frame.is_some(),
        remixed_from: made_from,
        metadata: wishes.metadata.unwrap_or_default(),
        keep: wishes.keep,
        hook: wishes.hook,
    };
    let upload = Upload { tenant, of: Subject::Video(id), parts: first_frame.into_iter().chain(film).collect() };
    let store = Arc::clone(&app.store);
    let write = async move { store.submit(new, &terms, Time::now()).await };
    upload.keep(app, write, |video| video.id.as_str()).await
}
