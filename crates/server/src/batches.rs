//! Works on batches: reads their input, asks for their videos, writes their output.
//!
//! Everything is a row before it is done, and every line's video has its id from the start, so that a
//! worker that dies leaves nothing half done and nothing is done twice. Every change asks whether the
//! batch is still held, so that a late worker changes nothing. Few videos of a batch wait in the queue
//! at any time: a batch does not stand in the way of what people wait for.

mod input;
mod lines;
mod report;

use crate::App;
use crate::error::{Rejection, internal};
use assets::Key;
use serde_json::json;
use std::time::Duration;
use store::{Batch, BatchClaim, BatchEnd, BatchStatus, NewFile, Purpose, Time};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

/// A batch whose worker died is due again after this. No single line takes as long.
const LEASE: Duration = Duration::from_secs(60);
/// How often a batch is looked after.
const TICK: Duration = Duration::from_secs(1);
/// Batches that are worked on at the same time, so that a slow one does not hold up the rest.
const AT_ONCE: usize = 4;

/// Works on batches until stopped.
pub async fn run_batches(app: App, stop: CancellationToken) {
    let mut working = JoinSet::new();
    while !stop.is_cancelled() {
        if working.len() < AT_ONCE {
            match app.store.claim_batch(LEASE, Time::now()).await {
                Ok(Some((claim, batch))) => {
                    let work = Work { app: app.clone(), claim, batch, stop: stop.clone() };
                    working.spawn(work.step());
                    continue;
                }
                Ok(None) => {}
                Err(error) => tracing::warn!(?error, "batches cannot be read"),
            }
        }
        tokio::select! {
            Some(ended) = working.join_next() => log_panic(ended),
            () = tokio::time::sleep(TICK) => {}
            () = stop.cancelled() => {}
        }
    }
    while let Some(ended) = working.join_next().await {
        log_panic(ended);
    }
}

/// A batch that breaks its worker does not end the others; it is due again when its claim runs out.
fn log_panic(ended: Result<(), tokio::task::JoinError>) {
    if let Err(error) = ended {
        tracing::error!(%error, "the work on a batch broke");
    }
}

/// A batch that is held.
struct Work {
    app: App,
    claim: BatchClaim,
    batch: Batch,
    stop: CancellationToken,
}

/// Why the work on a batch stops before it is done.
enum Halt {
    /// Somebody else has it.
    Lost,
    /// It goes on later.
    Failed(Rejection),
}

impl<E: Into<Rejection>> From<E> for Halt {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

/// What the store says of a claim.
fn held(held: bool) -> Result<(), Halt> {
    if held { Ok(()) } else { Err(Halt::Lost) }
}

impl Work {
    async fn step(self) {
        let id = &self.claim.id;
        match self.advance().await {
            Ok(()) => {}
            Err(Halt::Lost) => tracing::info!(batch = id, "somebody else goes on with a batch"),
            Err(Halt::Failed(Rejection { error, .. })) => {
                tracing::warn!(batch = id, error = error.message, "a batch stopped; it goes on later");
            }
        }
    }

    /// One step; the batch is due again later unless it has ended.
    async fn advance(&self) -> Result<(), Halt> {
        let pause = match self.batch.status {
            BatchStatus::Validating => {
                self.begin().await?;
                TICK
            }
            BatchStatus::Finalizing => return self.end(BatchStatus::Completed).await,
            BatchStatus::Cancelling => {
                let open = self.begin_no_more("batch_cancelled", "The batch was cancelled.").await?;
                if open == 0 {
                    return self.end(BatchStatus::Cancelled).await;
                }
                TICK
            }
            _ if self.batch.expires_at <= Time::now() => {
                self.give_up("batch_expired", "The batch ran out of time.").await?;
                return self.end(BatchStatus::Expired).await;
            }
            _ => {
                let open = self.observe().await?;
                let asked = self.submit(open).await?;
                if asked.none_left && open == 0 {
                    held(self.app.store.finalize_batch(&self.claim, Time::now()).await?)?;
                    return self.end(BatchStatus::Completed).await;
                }
                asked.pause
            }
        };
        self.keep_for(pause).await
    }

    /// Makes the batch due after this time, and makes sure that it is still held.
    async fn keep_for(&self, time: Duration) -> Result<(), Halt> {
        held(self.app.store.postpone_batch(&self.claim, Time::now().plus(time)).await?)
    }

    async fn begin(&self) -> Result<(), Halt> {
        let store = &self.app.store;
        let read = match self.app.assets.get(Key::File { file: &self.batch.input_file }).await {
            Ok(bytes) => read_input(bytes).await?,
            Err(assets::Error::Missing) => Err(input::missing_file()),
            Err(error) => return Err(error.into()),
        };
        held(match read {
            Ok(lines) => store.begin_batch(&self.claim, lines, Time::now()).await?,
            Err(errors) => store.fail_batch(&self.claim, json!(errors), Time::now()).await?,
        })
    }

    /// Writes the files, then the row.
    async fn end(&self, status: BatchStatus) -> Result<(), Halt> {
        let report = self.report().await?;
        let output = self.put("output", report.output).await?;
        let errors = self.put("errors", report.errors).await?;
        held(self.app.store.end_batch(&self.claim, BatchEnd { status, output, errors }, Time::now()).await?)
    }

    /// Writes a file, under the same id however often.
    async fn put(&self, what: &str, text: String) -> Result<Option<NewFile>, Halt> {
        if text.is_empty() {
            return Ok(None);
        }
        let batch = &self.batch;
        let file = NewFile {
            id: NewFile::derived_id(&batch.id, what),
            tenant: batch.tenant.clone(),
            name: format!("{}_{what}.jsonl", batch.id),
            purpose: Purpose::BatchOutput,
            bytes: text.len() as u64,
            expires_at: batch.keep_output.map(|keep| Time::now().plus(keep)),
            once: None,
        };
        self.keep_for(LEASE).await?;
        self.app.assets.put(Key::File { file: &file.id }, text.into()).await?;
        Ok(Some(file))
    }
}

/// Reads the input where it holds up nobody: it may be a hundred mebibytes.
async fn read_input(bytes: bytes::Bytes) -> Result<Result<Vec<store::NewLine>, Vec<wire::BatchError>>, Rejection> {
    tokio::task::spawn_blocking(move || input::read(&bytes)).await.map_err(|error| {
        tracing::error!(%error, "the input of a batch could not be read");
        internal()
    })
}
