//! `GET /v1/videos/{video_id}/events`

use super::find;
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::id::Id;
use crate::present::{Queue, present, progress};
use assets::Key;
use axum::Extension;
use axum::extract::State;
use axum::response::Sse;
use axum::response::sse::{Event, KeepAlive};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use bytes::Bytes;
use futures::Stream;
use futures::stream::unfold;
use std::convert::Infallible;
use std::time::Duration;
use store::{Status, Tenant, Time, Video, VideoId};
use wire::{Deleted, VideoEvent, VideoProgress};

/// Time between looks at a video that is watched; workers note their progress about as often.
const LOOK_EVERY: Duration = Duration::from_millis(300);

/// Watch a video
///
/// Server-sent events until the film is made: `video.progress` whenever something changed, with a
/// `VideoProgress`; at the end `video.completed` or `video.failed` with the `Video`, or
/// `video.deleted` with a `Deleted`.
#[utoipa::path(
    get, path = "/v1/videos/{video_id}/events", tag = "Videos", operation_id = "watchVideo",
    params(("video_id" = String, Path, description = "The video's id")),
    responses((status = 200, description = "The events", content_type = "text/event-stream", body = VideoEvent), Refusals)
)]
pub(crate) async fn watch_video(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    Id(id): Id,
) -> Answer<Sse<impl Stream<Item = Result<Event, Infallible>>>> {
    let id = find(&app, &tenant, &id).await?.id;
    let watch = Watch { app, tenant, id, told: None, shown: None, ended: false };
    Ok(Sse::new(unfold(watch, next)).keep_alive(KeepAlive::default()))
}

struct Watch {
    app: App,
    tenant: Tenant,
    id: VideoId,
    /// What the client was told last.
    told: Option<VideoProgress>,
    /// The picture the client was shown last.
    shown: Option<Bytes>,
    ended: bool,
}

/// Waits for the next change. A store that fails for a moment does not end the watch.
async fn next(mut watch: Watch) -> Option<(Result<Event, Infallible>, Watch)> {
    while !watch.ended {
        match watch.look().await {
            Ok(Some(event)) => return Some((Ok(event), watch)),
            Ok(None) => {}
            Err(error) => tracing::warn!(?error, "a watched video could not be looked at"),
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
    None
}

impl Watch {
    async fn look(&mut self) -> Result<Option<Event>, store::Error> {
        let Some(video) = self.app.store.get(&self.tenant, &self.id).await? else {
            self.ended = true;
            return Ok(Some(event("video.deleted", &Deleted::new(self.id.to_string(), "video.deleted"))));
        };
        if matches!(video.status, Status::Completed | Status::Failed) {
            self.ended = true;
            let name = if video.status == Status::Completed { "video.completed" } else { "video.failed" };
            return Ok(Some(event(name, &present(video))));
        }
        let queue = Queue::before(&*self.app.store, &video).await?;
        let now = progress(&video, queue, Time::now());
        if self.told.as_ref() == Some(&now) {
            return Ok(None);
        }
        let event =
            event("video.progress", &VideoProgress { preview: self.newer_picture(&video).await, ..now.clone() });
        self.told = Some(now);
        Ok(Some(event))
    }

    async fn newer_picture(&mut self, video: &Video) -> Option<String> {
        if video.status != Status::InProgress {
            return None;
        }
        let key = Key::Preview { video: video.id.as_str(), attempt: video.attempt };
        let jpeg = self.app.assets.get(key).await.ok().filter(|jpeg| self.shown.as_ref() != Some(jpeg))?;
        let address = format!("data:image/jpeg;base64,{}", BASE64_STANDARD.encode(&jpeg));
        self.shown = Some(jpeg);
        Some(address)
    }
}

fn event(name: &str, data: &impl serde::Serialize) -> Event {
    Event::default().event(name).json_data(data).expect("what is sent is plain data")
}
