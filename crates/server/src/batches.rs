//! Works on batches: reads their input, asks for their videos, writes their output.
//!
//! Everything is a row before it is done, and every line's video has its id from the start, so that a
//! worker that dies leaves nothing half done and nothing is done twice. Few videos of a batch wait in
//! the queue at any time: a batch does not stand in the way of what people wait for.

mod input;
mod report;

use crate::App;
use crate::error::{Answer, Rejection};
use crate::input::Input;
use crate::routes::videos::create::create;
use crate::terms::key_terms;
use assets::Key;
use serde_json::{Value, json};
use std::time::Duration;
use store::{Batch, BatchClaim, BatchEnd, BatchStatus, Line, LineState, NewFile, Purpose, Refusal, Status, Time};
use tokio_util::sync::CancellationToken;

/// A batch whose worker died is due again after this.
const LEASE: Duration = Duration::from_secs(60);
/// How often a batch is looked after.
const TICK: Duration = Duration::from_secs(1);
/// Videos of one batch that wait or are made at the same time.
const OPEN: u32 = 16;

/// Works on batches until stopped.
pub async fn run_batches(app: App, stop: CancellationToken) {
    while !stop.is_cancelled() {
        match app.store.claim_batch(LEASE, Time::now()).await {
            Ok(Some((claim, batch))) => {
                if let Err(Rejection { error, .. }) = advance(&app, &claim, &batch).await {
                    tracing::warn!(batch = claim.id, error = error.message, "a batch stopped; it goes on later");
                }
                continue;
            }
            Ok(None) => {}
            Err(error) => tracing::warn!(?error, "batches cannot be read"),
        }
        tokio::select! {
            () = tokio::time::sleep(TICK) => {}
            () = stop.cancelled() => {}
        }
    }
}

/// One step; the batch is due again later unless it has ended.
async fn advance(app: &App, claim: &BatchClaim, batch: &Batch) -> Answer<()> {
    match batch.status {
        BatchStatus::Validating => begin(app, claim, batch).await?,
        BatchStatus::Finalizing => return end(app, claim, batch, BatchStatus::Completed).await,
        _ => {
            let open = observe(app, batch).await?;
            if batch.status == BatchStatus::Cancelling {
                fail_lines(app, batch, LineState::Waiting, "batch_cancelled", "The batch was cancelled.").await?;
                if open == 0 {
                    return end(app, claim, batch, BatchStatus::Cancelled).await;
                }
            } else if batch.expires_at <= Time::now() {
                for state in [LineState::Waiting, LineState::Submitted] {
                    fail_lines(app, batch, state, "batch_expired", "The batch ran out of time.").await?;
                }
                return end(app, claim, batch, BatchStatus::Expired).await;
            } else if submit(app, batch, OPEN.saturating_sub(open)).await? && open == 0 {
                app.store.finalize_batch(claim, Time::now()).await?;
                return end(app, claim, batch, BatchStatus::Completed).await;
            }
        }
    }
    app.store.postpone_batch(claim, Time::now().plus(TICK)).await?;
    Ok(())
}

async fn begin(app: &App, claim: &BatchClaim, batch: &Batch) -> Answer<()> {
    let read = match app.assets.get(Key::File { file: &batch.input_file }).await {
        Ok(bytes) => input::read(&bytes),
        Err(assets::Error::Missing) => Err(input::missing_file()),
        Err(error) => return Err(error.into()),
    };
    match read {
        Ok(lines) => app.store.begin_batch(claim, lines, Time::now()).await?,
        Err(errors) => app.store.fail_batch(claim, json!(errors), Time::now()).await?,
    };
    Ok(())
}

/// Notes which videos have ended, and returns how many have not.
async fn observe(app: &App, batch: &Batch) -> Answer<u32> {
    let mut open = 0;
    for line in app.store.lines(&batch.id, Some(LineState::Submitted), 0, u32::MAX).await? {
        let (state, refusal) = match app.store.get(&batch.tenant, &line.video).await? {
            None => (LineState::Failed, Some(refusal("video_deleted", "The video was deleted."))),
            Some(video) => match video.status {
                Status::Completed => (LineState::Completed, None),
                Status::Failed => (LineState::Failed, None),
                Status::Queued | Status::InProgress => {
                    open += 1;
                    continue;
                }
            },
        };
        app.store.settle_line(&batch.id, line.line, state, refusal).await?;
    }
    Ok(open)
}

/// Asks for the next videos, and returns whether none are left to be asked for.
async fn submit(app: &App, batch: &Batch, room: u32) -> Answer<bool> {
    let waiting = app.store.lines(&batch.id, Some(LineState::Waiting), 0, room.max(1)).await?;
    let none_left = waiting.is_empty();
    for line in waiting.into_iter().take(room as usize) {
        let (state, refusal) = match ask(app, batch, &line).await {
            Ok(()) => (LineState::Submitted, None),
            // Busy or broken: the line waits.
            Err(Rejection { error, .. }) if error.status() == 429 || error.status() >= 500 => break,
            Err(Rejection { error, .. }) => {
                let body = serde_json::to_value(&error).unwrap_or_default();
                (LineState::Failed, Some(Refusal { status: Some(error.status()), body }))
            }
        };
        app.store.settle_line(&batch.id, line.line, state, refusal).await?;
    }
    Ok(none_left)
}

/// Asks for one video the way a client does, unless that was done before.
async fn ask(app: &App, batch: &Batch, line: &Line) -> Answer<()> {
    if app.store.get(&batch.tenant, &line.video).await?.is_some() {
        return Ok(());
    }
    let Ok(Value::Object(body)) = serde_json::from_str(&line.body) else {
        return Err(wire::Error::new(wire::Code::InvalidBody, "The body is not an object.").into());
    };
    let Some(key) = app.store.key(&batch.key).await? else {
        let message = "The API key that asked for the batch was revoked.";
        return Err(wire::Error::new(wire::Code::WrongKey, message).into());
    };
    let input = Input::from_json(body, key_terms(&key), &app.config)?;
    create(app, batch.tenant.clone(), input, line.video.clone()).await?;
    Ok(())
}

async fn fail_lines(app: &App, batch: &Batch, state: LineState, code: &str, message: &str) -> Answer<()> {
    Ok(app.store.fail_lines(&batch.id, state, refusal(code, message)).await?)
}

fn refusal(code: &str, message: &str) -> Refusal {
    Refusal { status: None, body: json!({"code": code, "message": message}) }
}

/// Writes the files, then the row.
async fn end(app: &App, claim: &BatchClaim, batch: &Batch, status: BatchStatus) -> Answer<()> {
    let report = report::write(app, batch).await?;
    let output = put(app, batch, "output", report.output).await?;
    let errors = put(app, batch, "errors", report.errors).await?;
    app.store.end_batch(claim, BatchEnd { status, output, errors }, Time::now()).await?;
    Ok(())
}

async fn put(app: &App, batch: &Batch, what: &str, text: String) -> Answer<Option<NewFile>> {
    if text.is_empty() {
        return Ok(None);
    }
    let file = NewFile {
        id: NewFile::random_id(),
        tenant: batch.tenant.clone(),
        name: format!("{}_{what}.jsonl", batch.id),
        purpose: Purpose::BatchOutput,
        bytes: text.len() as u64,
        expires_at: batch.keep_output.map(|keep| Time::now().plus(keep)),
        once: None,
    };
    app.assets.put(Key::File { file: &file.id }, text.into()).await?;
    Ok(Some(file))
}
