//! How far a film is.

use crate::Status;
use serde::Serialize;
use utoipa::ToSchema;

/// One server-sent event of a watched video.
#[derive(Debug, Clone, PartialEq, Eq, ToSchema)]
pub struct VideoEvent {
    /// What happened; the last three end the stream.
    #[schema(pattern = r"^video\.(progress|completed|failed|deleted)$")]
    pub event: String,
    /// JSON: a `VideoProgress` with `video.progress`, a `Deleted` with `video.deleted`, the `Video` else.
    #[schema(content_media_type = "application/json")]
    pub data: String,
}

/// A moment in the making of a film.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct VideoProgress {
    /// The video's id.
    pub id: String,
    /// Always `video.progress`.
    pub object: &'static str,
    /// Where it stands.
    pub status: Status,
    /// What the engine is doing: `waiting`, `reading`, `staging`, `moving`, `drawing`, `sounding`, `writing`.
    pub stage: String,
    /// 0 to 99.
    #[schema(maximum = 99)]
    pub progress: u8,
    /// How many videos wait before it; null once it is being made.
    #[schema(required = true)]
    pub queue_position: Option<u64>,
    /// Seconds until it is finished if the work goes on as it went; null before anything is known.
    #[schema(required = true)]
    pub eta_seconds: Option<u64>,
    /// A newer picture of the film, 192 pixels on its longer side, as a `data:image/jpeg` address;
    /// null when there is none since the event before.
    #[schema(required = true)]
    pub preview: Option<String>,
}
