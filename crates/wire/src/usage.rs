//! What was made and what it cost, as clients see it.

use serde::Serialize;
use utoipa::ToSchema;

/// A tenant's usage and budget. Money is in millionths of the operator's currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct UsageList {
    /// Always `list`.
    pub object: &'static str,
    /// By day and key, the oldest day first.
    pub data: Vec<Usage>,
    /// What may be spent in all; null without limit.
    pub budget_micros: Option<i64>,
    /// Held for videos that are not finished.
    pub held_micros: i64,
    /// Spent on completed videos.
    pub spent_micros: i64,
    /// What can still be spent; null without limit.
    pub available_micros: Option<i64>,
}

/// A day's completed videos of one key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Usage {
    /// Always `usage`.
    pub object: &'static str,
    /// The beginning of the day, UTC, unix seconds.
    pub date: i64,
    /// The key's id.
    pub api_key_id: String,
    /// How many.
    pub videos: u64,
    /// Their length in seconds.
    pub seconds: u64,
    /// What they cost.
    pub cost_micros: i64,
}
