//! A video as clients see it, alone and in lists.

use crate::Misunderstanding;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// The video object: the thirteen keys of the Videos API, always present, then Kinora's own.
///
/// Keys may be added at the end and never removed; every official client keeps keys it does not know.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Video {
    /// Opaque id beginning with `video_`.
    pub id: String,
    /// Always `video`.
    #[schema(pattern = "^video$")]
    pub object: &'static str,
    /// When it was asked for, unix seconds.
    pub created_at: i64,
    /// Where it stands.
    pub status: Status,
    /// When it was finished, unix seconds; null until then.
    pub completed_at: Option<i64>,
    /// Why there is no film; null unless the status is `failed`.
    pub error: Option<Failure>,
    /// When its content goes away, unix seconds; null until it is completed.
    pub expires_at: Option<i64>,
    /// The model as it was asked for.
    pub model: String,
    /// 0 to 100; 100 exactly when completed.
    #[schema(maximum = 100)]
    pub progress: u8,
    /// The prompt as it was sent.
    pub prompt: Option<String>,
    /// The video this one was remixed from.
    pub remixed_from_video_id: Option<String>,
    /// The length in seconds. Text, because clients reject a number here.
    pub seconds: String,
    /// `WIDTHxHEIGHT`.
    pub size: String,
    /// Everything random in the film comes from it; the same request and seed give the same film.
    pub seed: u64,
    /// The engine that makes or made the film.
    pub engine: String,
    /// What was not understood, each with what stands in for it; null until the prompt was read.
    #[schema(value_type = Option<Vec<Misunderstanding>>)]
    pub understanding: Option<Value>,
    /// The client's own notes, as they came with the request.
    pub metadata: BTreeMap<String, String>,
    /// What was used; null until it is completed. A video that fails uses nothing.
    pub usage: Option<VideoUsage>,
    /// What it costs once it is completed, in millionths of the operator's currency; held until then, and
    /// nothing if it fails.
    pub price_micros: i64,
    /// The secret that was made for `webhook_url`; only in the answer to the request for the video.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webhook_secret: Option<String>,
}

/// Where a video stands. Clients know these four words and no others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Waiting for a worker.
    Queued,
    /// A worker is making it.
    InProgress,
    /// The content can be downloaded until it expires.
    Completed,
    /// There will be no film; `error` says why.
    Failed,
}

/// What a film used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct VideoUsage {
    /// Seconds of film that were made; an extension makes those that it adds.
    pub seconds: u32,
    /// What was charged, in millionths of the operator's currency.
    pub cost_micros: i64,
}

/// Why a job made no film.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Failure {
    /// For programs.
    pub code: String,
    /// For people.
    pub message: String,
}

/// Which end of a list comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ToSchema)]
#[schema(rename_all = "snake_case")]
pub enum Order {
    /// The oldest first.
    Asc,
    /// The newest first.
    Desc,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn video(id: &str) -> Video {
        Video {
            id: id.into(),
            object: "video",
            created_at: 1,
            status: Status::InProgress,
            completed_at: None,
            error: None,
            expires_at: None,
            model: "sora-2".into(),
            progress: 3,
            prompt: Some("p".into()),
            remixed_from_video_id: None,
            seconds: "4".into(),
            size: "720x1280".into(),
            seed: 7,
            engine: "studio".into(),
            understanding: None,
            metadata: BTreeMap::new(),
            usage: None,
            price_micros: 0,
            webhook_secret: None,
        }
    }

    #[test]
    fn every_key_is_present_even_when_null() {
        let Value::Object(shape) = serde_json::to_value(video("video_1")).expect("plain data") else { panic!() };
        let keys: Vec<_> = shape.keys().map(String::as_str).collect();
        let contract = [
            "id",
            "object",
            "created_at",
            "status",
            "completed_at",
            "error",
            "expires_at",
            "model",
            "progress",
            "prompt",
            "remixed_from_video_id",
            "seconds",
            "size",
        ];
        assert_eq!(keys[..13], contract);
        assert_eq!(keys[13..], ["seed", "engine", "understanding", "metadata", "usage", "price_micros"]);
        assert_eq!(shape["status"], "in_progress");
        assert_eq!(shape["seconds"], "4");
    }
}
