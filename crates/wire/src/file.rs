//! Files as their owners see them.

use crate::Upload;
use serde::Serialize;
use utoipa::ToSchema;

/// A file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct File {
    /// Opaque id beginning with `file-`.
    pub id: String,
    /// Always `file`.
    #[schema(pattern = "^file$")]
    pub object: &'static str,
    /// Its size.
    pub bytes: u64,
    /// When it was uploaded or written, unix seconds.
    pub created_at: i64,
    /// When it goes away, unix seconds; null when it stays.
    #[schema(required = true)]
    pub expires_at: Option<i64>,
    /// As its owner calls it.
    pub filename: String,
    /// What it is for: `batch`, `batch_output`, `user_data`, `vision`.
    pub purpose: &'static str,
    /// Always `processed`; clients wait for it.
    #[schema(pattern = "^processed$")]
    pub status: &'static str,
}

/// A new file.
#[derive(Debug, ToSchema)]
pub struct CreateFile {
    /// The bytes.
    pub file: Upload,
    /// `batch` for the requests of a batch; `vision` or `user_data` for reference images.
    #[schema(pattern = "^(batch|user_data|vision)$")]
    pub purpose: String,
    /// When it goes away.
    pub expires_after: Option<ExpiresAfter>,
}

/// A time to be kept.
#[derive(Debug, ToSchema)]
pub struct ExpiresAfter {
    /// Always `created_at`.
    #[schema(pattern = "^created_at$")]
    pub anchor: String,
    /// Seconds after that, from an hour to thirty days.
    #[schema(minimum = 3600, maximum = 2_592_000)]
    pub seconds: u64,
}
