//! The one way into the queue: files first, then the row.

use crate::App;
use crate::error::Answer;
use assets::Key;
use bytes::Bytes;
use engine::Generation;
use store::{NewVideo, Tenant, Time, Video, VideoId};

/// A video that is known to be good.
pub(super) struct Accepted {
    pub(super) tenant: Tenant,
    /// With the first frame and the uploaded film inside.
    pub(super) generation: Generation,
    pub(super) made_from: Option<VideoId>,
}

/// Stores what came with the request, then the row, which queues it. When the row cannot be
/// written, what was stored for it is removed.
pub(super) async fn queue(app: &App, accepted: Accepted) -> Answer<Video> {
    let Accepted { tenant, mut generation, made_from } = accepted;
    let id = VideoId::random();
    let first_frame = generation.first_frame.take();
    let film = generation.source.as_mut().and_then(|source| source.film.take());
    let has_reference = first_frame.is_some();
    put(app, Key::Reference { video: id.as_str() }, first_frame).await?;
    put(app, Key::Source { video: id.as_str() }, film).await?;
    let engine = app.engine.card().engine.clone();
    let new =
        NewVideo { id: id.clone(), tenant, engine, generation, has_reference, remixed_from: made_from, hook: None };
    match app.store.submit(new, Time::now()).await {
        Ok(video) => Ok(video),
        Err(error) => {
            if let Err(error) = app.assets.remove_video(id.as_str()).await {
                tracing::warn!(video = %id, ?error, "files without a video remain");
            }
            Err(error.into())
        }
    }
}

async fn put(app: &App, key: Key<'_>, bytes: Option<Bytes>) -> Answer<()> {
    match bytes {
        Some(bytes) => Ok(app.assets.put(key, bytes).await?),
        None => Ok(()),
    }
}
