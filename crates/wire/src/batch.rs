//! Batches as their owners see them.

use crate::ExpiresAfter;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A batch.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Batch {
    /// Opaque id beginning with `batch_`.
    pub id: String,
    /// Always `batch`.
    #[schema(pattern = "^batch$")]
    pub object: &'static str,
    /// What its lines ask: `/v1/videos`.
    pub endpoint: &'static str,
    /// Why it could not be begun.
    #[schema(required = true)]
    pub errors: Option<BatchErrors>,
    /// The file with its requests.
    pub input_file_id: String,
    /// Always `24h`.
    pub completion_window: &'static str,
    /// `validating`, `failed`, `in_progress`, `finalizing`, `completed`, `expired`, `cancelling`, `cancelled`.
    pub status: &'static str,
    /// The file with what went well.
    #[schema(required = true)]
    pub output_file_id: Option<String>,
    /// The file with what did not.
    #[schema(required = true)]
    pub error_file_id: Option<String>,
    /// When it was added, unix seconds.
    pub created_at: i64,
    /// When its input was found good.
    #[schema(required = true)]
    pub in_progress_at: Option<i64>,
    /// When it is given up.
    pub expires_at: i64,
    /// When its last line ended.
    #[schema(required = true)]
    pub finalizing_at: Option<i64>,
    /// When it was completed.
    #[schema(required = true)]
    pub completed_at: Option<i64>,
    /// When its input was found bad.
    #[schema(required = true)]
    pub failed_at: Option<i64>,
    /// When it ran out of time.
    #[schema(required = true)]
    pub expired_at: Option<i64>,
    /// When it was asked to be given up.
    #[schema(required = true)]
    pub cancelling_at: Option<i64>,
    /// When it was given up.
    #[schema(required = true)]
    pub cancelled_at: Option<i64>,
    /// Its lines.
    pub request_counts: RequestCounts,
    /// The owner's own notes.
    #[schema(required = true, value_type = Option<BTreeMap<String, String>>)]
    pub metadata: Option<Value>,
}

/// How many lines have ended how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct RequestCounts {
    /// All.
    pub total: u64,
    /// With a film.
    pub completed: u64,
    /// Without one.
    pub failed: u64,
}

/// Why a batch could not be begun.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct BatchErrors {
    /// Always `list`.
    #[schema(pattern = "^list$")]
    pub object: &'static str,
    /// `{code, message, line, param}` each.
    #[schema(value_type = Vec<BatchError>)]
    pub data: Value,
}

/// What is wrong with one line of the input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct BatchError {
    /// For programs.
    pub code: &'static str,
    /// For people.
    pub message: String,
    /// The line, from 1; null when it is about the whole.
    #[schema(required = true)]
    pub line: Option<u32>,
    /// The field.
    #[schema(required = true)]
    pub param: Option<String>,
}

/// A new batch.
#[derive(Debug, ToSchema)]
pub struct CreateBatch {
    /// A file uploaded for the purpose `batch`: a JSON object `{custom_id, method, url, body}` in each line.
    pub input_file_id: String,
    /// `/v1/videos`.
    #[schema(pattern = "^/v1/videos$")]
    pub endpoint: String,
    /// `24h`.
    #[schema(pattern = "^24h$")]
    pub completion_window: String,
    /// The owner's own notes.
    pub metadata: Option<BTreeMap<String, String>>,
    /// How long the files it writes are kept.
    pub output_expires_after: Option<ExpiresAfter>,
}
