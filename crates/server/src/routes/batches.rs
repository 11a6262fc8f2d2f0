//! `/v1/batches` and what is under it.

pub(crate) mod cancel;
pub(crate) mod create;
pub(crate) mod get;
pub(crate) mod list;

use store::{Batch, BatchStatus, Time};
use wire::{BatchErrors, Code, Error, RequestCounts};

/// What the lines of a batch ask.
pub(crate) const ENDPOINT: &str = "/v1/videos";

/// How long a batch may take.
const WINDOW: &str = "24h";

fn not_found(id: &str) -> Error {
    Error::new(Code::NotFound, format!("No batch found with id '{id}'."))
}

fn present(batch: Batch) -> wire::Batch {
    let seconds = |at: Option<Time>| at.map(Time::unix_seconds);
    let ended = |status| seconds(batch.finished_at.filter(|_| batch.status == status));
    wire::Batch {
        completed_at: ended(BatchStatus::Completed),
        failed_at: ended(BatchStatus::Failed),
        expired_at: ended(BatchStatus::Expired),
        cancelled_at: ended(BatchStatus::Cancelled),
        id: batch.id,
        object: "batch",
        endpoint: ENDPOINT,
        errors: batch.errors.map(|data| BatchErrors { object: "list", data }),
        input_file_id: batch.input_file,
        completion_window: WINDOW,
        status: batch.status.name(),
        output_file_id: batch.output_file,
        error_file_id: batch.error_file,
        created_at: batch.created_at.unix_seconds(),
        in_progress_at: seconds(batch.in_progress_at),
        expires_at: batch.expires_at.unix_seconds(),
        finalizing_at: seconds(batch.finalizing_at),
        cancelling_at: seconds(batch.cancelling_at),
        request_counts: RequestCounts {
            total: batch.counts.total,
            completed: batch.counts.completed,
            failed: batch.counts.failed,
        },
        metadata: batch.metadata,
    }
}
