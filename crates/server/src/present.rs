//! A stored video in the words of the API.

use axum::Json;
use axum::http::HeaderName;
use axum::response::{IntoResponse, Response};
use std::time::Duration;
use store::{Status, Store, Time, Video};

const POLL_AFTER_MS: HeaderName = HeaderName::from_static("openai-poll-after-ms");

/// What is known of the time for which a video has to wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Queue {
    /// Videos that have their turn before it.
    pub(crate) ahead: u64,
    /// What each takes, going by the latest.
    pub(crate) pace: Option<Duration>,
}

impl Queue {
    /// What stands before a video; nothing for one that does not wait.
    pub(crate) async fn before(store: &dyn Store, video: &Video) -> Result<Option<Self>, store::Error> {
        if video.status != Status::Queued {
            return Ok(None);
        }
        Ok(Some(Self { ahead: store.ahead(&video.id, Time::now()).await?, pace: store.pace().await? }))
    }

    /// Until the video is made, too.
    fn time_left(self) -> Option<Duration> {
        self.pace.map(|each| each.saturating_mul(u32::try_from(self.ahead).unwrap_or(u32::MAX).saturating_add(1)))
    }
}

/// The video as an answer, with the time after which asking again is worth while. The official
/// clients' poll helpers obey that header and nothing else.
pub(crate) fn video_response(video: Video, queue: Option<Queue>, shape: fn(Video) -> wire::Video) -> Response {
    let wait = poll_after(&video, queue, Time::now());
    let body = Json(shape(video));
    match wait {
        Some(wait) => ([(POLL_AFTER_MS, wait.as_millis().to_string())], body).into_response(),
        None => body.into_response(),
    }
}

/// The video as it is told to who asked for it: with the secret of its announcement.
pub(crate) fn present_with_secret(video: Video) -> wire::Video {
    let webhook_secret = video.hook.as_ref().map(|hook| hook.secret.0.clone());
    wire::Video { webhook_secret, ..present(video) }
}

/// The public shape of a video.
pub(crate) fn present(video: Video) -> wire::Video {
    let completed = video.status == Status::Completed;
    let asked = video.generation;
    let new_seconds = asked.new_seconds();
    wire::Video {
        id: video.id.to_string(),
        object: "video",
        created_at: video.created_at.unix_seconds(),
        status: status(video.status),
        completed_at: video.finished_at.filter(|_| completed).map(Time::unix_seconds),
        error: video.failure.map(|f| wire::Failure { code: f.code, message: f.message }),
        expires_at: video.expires_at.filter(|_| completed).map(Time::unix_seconds),
        model: asked.model,
        progress: if completed { 100 } else { percent(video.report.fraction) },
        prompt: Some(asked.prompt),
        remixed_from_video_id: video.remixed_from.map(|id| id.to_string()),
        seconds: asked.seconds.to_string(),
        size: asked.size.to_string(),
        seed: asked.seed,
        engine: video.engine,
        understanding: video.understanding,
        metadata: video.metadata,
        usage: completed.then_some(wire::VideoUsage { seconds: new_seconds, cost_micros: video.cost.0 }),
        price_micros: video.cost.0,
        webhook_secret: None,
    }
}

/// Whole percent; 100 is for what is completed.
fn percent(fraction: f32) -> u8 {
    let below_100 = (fraction * 100.0).clamp(0.0, 99.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=99")]
    let percent = below_100 as u8;
    percent
}

/// How far a video is, and what waits before it.
pub(crate) fn progress(video: &Video, queue: Option<Queue>, now: Time) -> wire::VideoProgress {
    wire::VideoProgress {
        id: video.id.to_string(),
        object: "video.progress",
        status: status(video.status),
        stage: video.report.stage.name().to_owned(),
        progress: percent(video.report.fraction),
        queue_position: queue.map(|queue| queue.ahead),
        eta_seconds: time_left(video, queue, now).map(|left| left.as_secs_f32().ceil() as u64),
        preview: None,
    }
}

/// The time until the film is there: by the films before it while it waits; then the time the work
/// still needs if it goes on as it went, and nothing before it has begun to move.
fn time_left(video: &Video, queue: Option<Queue>, now: Time) -> Option<Duration> {
    if let Some(queue) = queue {
        return queue.time_left();
    }
    let begun = video.started_at.filter(|_| video.status == Status::InProgress)?;
    let spent = Duration::from_millis((now.0 - begun.0).max(0).unsigned_abs());
    let done = video.report.fraction.min(1.0);
    (done >= 0.02).then(|| spent.mul_f32((1.0 - done) / done))
}

/// When asking again is worth while. None when nothing changes any more.
fn poll_after(video: &Video, queue: Option<Queue>, now: Time) -> Option<Duration> {
    const SHORTEST: Duration = Duration::from_millis(250);
    const LONGEST: Duration = Duration::from_secs(5);
    const UNKNOWN: Duration = Duration::from_secs(1);
    match video.status {
        Status::Completed | Status::Failed => None,
        Status::Queued | Status::InProgress => {
            Some(time_left(video, queue, now).map_or(UNKNOWN, |left| left.clamp(SHORTEST, LONGEST)))
        }
    }
}

fn status(status: Status) -> wire::Status {
    match status {
        Status::Queued => wire::Status::Queued,
        Status::InProgress => wire::Status::InProgress,
        Status::Completed => wire::Status::Completed,
        Status::Failed => wire::Status::Failed,
    }
}
