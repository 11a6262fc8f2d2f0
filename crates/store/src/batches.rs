//! Batches: many videos asked for with one file.
//!
//! Whoever works on a batch takes it for a time; when it dies, the batch is due again, and what was
//! begun is not begun twice, because every line's video has had its id from the start.

use crate::{Error, NewFile, Once, Slice, Tenant, Time, VideoId, id};
use serde_json::Value;
use std::time::Duration;

/// The batches of all tenants.
///
/// Methods that take a [`BatchClaim`] return whether it still held; when it did not, nothing was changed.
#[async_trait::async_trait]
pub trait Batches: Send + Sync + 'static {
    /// Adds a batch, which is due at once.
    async fn add_batch(&self, new: NewBatch, now: Time) -> Result<Batch, Error>;

    /// One batch of a tenant.
    async fn batch(&self, tenant: &Tenant, id: &str) -> Result<Option<Batch>, Error>;

    /// A tenant's batches, the newest first, and whether there are more; `None` when the cursor is none of them.
    async fn batches(&self, tenant: &Tenant, slice: &Slice) -> Result<Option<(Vec<Batch>, bool)>, Error>;

    /// Asks for a batch to be given up, if it has not ended; `None` when there is none.
    async fn cancel_batch(&self, tenant: &Tenant, id: &str, now: Time) -> Result<Option<Batch>, Error>;

    /// Takes the batch that has been due longest, for `lease`.
    async fn claim_batch(&self, lease: Duration, now: Time) -> Result<Option<(BatchClaim, Batch)>, Error>;

    /// Keeps a batch, or lets go of it, until `due_at`.
    async fn postpone_batch(&self, claim: &BatchClaim, due_at: Time) -> Result<bool, Error>;

    /// Notes that the input is good, and the lines.
    async fn begin_batch(&self, claim: &BatchClaim, lines: Vec<NewLine>, now: Time) -> Result<bool, Error>;

    /// Ends a batch whose input is not good. `errors` is a list of `{code, line, message, param}`.
    async fn fail_batch(&self, claim: &BatchClaim, errors: Value, now: Time) -> Result<bool, Error>;

    /// Notes that every line has ended and only the files are to be written.
    async fn finalize_batch(&self, claim: &BatchClaim, now: Time) -> Result<bool, Error>;

    /// Ends a batch with the files it has written, whose bytes must be stored already.
    async fn end_batch(&self, claim: &BatchClaim, end: BatchEnd, now: Time) -> Result<bool, Error>;

    /// The lines in a state after a line, in order.
    async fn lines(&self, batch: &str, state: Option<LineState>, after: u32, limit: u32) -> Result<Vec<Line>, Error>;

    /// Notes that all lines in a state have no video, and why, and keeps the batch until `due_at`.
    async fn fail_lines(
        &self,
        claim: &BatchClaim,
        state: LineState,
        refusal: Refusal,
        due_at: Time,
    ) -> Result<bool, Error>;

    /// Notes where a line stands that has not ended, and why it has no video, and keeps the batch until
    /// `due_at`. Its request is forgotten: from now on it is the video's.
    async fn settle_line(
        &self,
        claim: &BatchClaim,
        line: u32,
        state: LineState,
        refusal: Option<Refusal>,
        due_at: Time,
    ) -> Result<bool, Error>;

    /// Forgets batches that ended before a time, and returns how many. Their files stay.
    async fn forget_batches(&self, before: Time) -> Result<u64, Error>;
}

/// Where a batch stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BatchStatus {
    /// Its input is being read.
    Validating,
    /// Its videos are being made.
    InProgress,
    /// Its files are being written.
    Finalizing,
    /// What was begun is being finished, and nothing more begun.
    Cancelling,
    /// Every line has ended.
    Completed,
    /// Its input was not good.
    Failed,
    /// It ran out of time.
    Expired,
    /// It was given up.
    Cancelled,
}

impl BatchStatus {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Validating,
        Self::InProgress,
        Self::Finalizing,
        Self::Cancelling,
        Self::Completed,
        Self::Failed,
        Self::Expired,
        Self::Cancelled,
    ];

    /// As clients know it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Validating => "validating",
            Self::InProgress => "in_progress",
            Self::Finalizing => "finalizing",
            Self::Cancelling => "cancelling",
            Self::Completed => "completed",
            Self::Failed => "failed",
            Self::Expired => "expired",
            Self::Cancelled => "cancelled",
        }
    }

    /// The status with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}

/// A batch about to be added.
#[derive(Debug, Clone)]
pub struct NewBatch {
    /// Whose it is.
    pub tenant: Tenant,
    /// The id of the key that asks, whose limits its videos obey.
    pub key: String,
    /// The file with its requests.
    pub input_file: String,
    /// The owner's own notes: an object of texts.
    pub metadata: Option<Value>,
    /// How long the files it writes are kept.
    pub keep_output: Option<Duration>,
    /// When it is given up.
    pub expires_at: Time,
    /// Marks a request that shall have one effect however often it is sent.
    pub once: Option<Once>,
}

impl NewBatch {
    /// `batch_` and 32 hex digits.
    pub(crate) fn random_id() -> String {
        format!("batch_{}", id::random_hex(16))
    }
}

/// A batch as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Batch {
    /// Its id.
    pub id: String,
    /// Whose it is.
    pub tenant: Tenant,
    /// The id of the key that asked.
    pub key: String,
    /// Where it stands.
    pub status: BatchStatus,
    /// The file with its requests.
    pub input_file: String,
    /// The file with what went well.
    pub output_file: Option<String>,
    /// The file with what did not.
    pub error_file: Option<String>,
    /// The owner's own notes.
    pub metadata: Option<Value>,
    /// How long the files it writes are kept.
    pub keep_output: Option<Duration>,
    /// Why it could not be begun.
    pub errors: Option<Value>,
    /// When it was added.
    pub created_at: Time,
    /// When it is given up.
    pub expires_at: Time,
    /// When its input was found good.
    pub in_progress_at: Option<Time>,
    /// When its last line ended.
    pub finalizing_at: Option<Time>,
    /// When it was asked to be given up.
    pub cancelling_at: Option<Time>,
    /// When it ended.
    pub finished_at: Option<Time>,
    /// Its lines.
    pub counts: Counts,
}

/// How many lines stand where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// All.
    pub total: u64,
    /// With a film.
    pub completed: u64,
    /// Without one, for good.
    pub failed: u64,
}

/// The right to change a batch, as long as nobody else has claimed it since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchClaim {
    /// The batch.
    pub id: String,
    pub(crate) attempt: i64,
}

/// How a batch ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchEnd {
    /// `Completed`, `Expired` or `Cancelled`.
    pub status: BatchStatus,
    /// What went well.
    pub output: Option<NewFile>,
    /// What did not.
    pub errors: Option<NewFile>,
}

/// Where a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineState {
    /// Its video has not been asked for.
    Waiting,
    /// Its video has been asked for.
    Submitted,
    /// There is a film.
    Completed,
    /// There will be none.
    Failed,
}

impl LineState {
    pub(crate) const ALL: [Self; 4] = [Self::Waiting, Self::Submitted, Self::Completed, Self::Failed];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Submitted => "submitted",
            Self::Completed => "completed",
            Self::Failed => "failed",
        }
    }

    /// The state with this name.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// A line about to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLine {
    /// Its number in the input, from 1.
    pub line: u32,
    /// As its owner calls it.
    pub custom_id: String,
    /// The request, JSON.
    pub body: String,
    /// The id its video is going to have.
    pub video: VideoId,
}

/// A line as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its number in the input, from 1.
    pub line: u32,
    /// As its owner calls it.
    pub custom_id: String,
    /// The request, JSON; empty once its video was asked for or refused.
    pub body: String,
    /// The id its video has or is going to have.
    pub video: VideoId,
    /// Where it stands.
    pub state: LineState,
    /// Why it has no video.
    pub refusal: Option<Refusal>,
}

/// Why a line has no video.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Refusal {
    /// The HTTP status its request was answered with; none when it was never made.
    pub status: Option<u16>,
    /// The answer, or `{code, message}`.
    pub body: Value,
}
