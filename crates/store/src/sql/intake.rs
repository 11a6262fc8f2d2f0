//! Takes videos into the queue, those that come together with one commit.
//!
//! A commit reaches the disk before its requests are answered, and disks make few hundred writes
//! durable in a second. While one commit is on its way, what comes meanwhile gathers for the next. Each
//! video is a savepoint of its own, so that one that is denied leaves no trace and keeps nobody out.

use super::dialect::Dialect;
use super::ledger::{hold, line_up};
use super::row::{read_video, write_json};
use super::{limits, once, wake};
use crate::{Denied, Error, NewVideo, Terms, Time, Video, VideoId};
use sqlx::{Any, AnyPool, Connection, Transaction};
use std::sync::Arc;
use tokio::sync::{Notify, mpsc, oneshot};

/// Most videos of one commit: what others wait for behind it.
const MOST: usize = 64;

/// The way in.
#[derive(Debug)]
pub(super) struct Intake {
    door: mpsc::Sender<Submission>,
}

/// A video that somebody waits for having in the queue.
#[derive(Debug)]
struct Submission {
    new: NewVideo,
    terms: Terms,
    now: Time,
    answer: oneshot::Sender<Result<Video, Error>>,
}

impl Intake {
    /// Takes what is submitted until the way in is dropped.
    pub(super) fn open(writer: AnyPool, dialect: Dialect, bell: Arc<Notify>) -> Self {
        let (door, waiting) = mpsc::channel(MOST);
        tokio::spawn(take_all(waiting, writer, dialect, bell));
        Self { door }
    }

    /// Puts a video into the queue, with the next commit.
    pub(super) async fn submit(&self, new: NewVideo, terms: Terms, now: Time) -> Result<Video, Error> {
        let (answer, answered) = oneshot::channel();
        let sent = self.door.send(Submission { new, terms, now, answer }).await;
        sent.map_err(|_| sqlx::Error::WorkerCrashed)?;
        answered.await.map_err(|_| sqlx::Error::WorkerCrashed)?
    }
}

async fn take_all(mut waiting: mpsc::Receiver<Submission>, writer: AnyPool, dialect: Dialect, bell: Arc<Notify>) {
    let mut together = Vec::with_capacity(MOST);
    while waiting.recv_many(&mut together, MOST).await > 0 {
        // The order in which everybody locks accounts.
        together.sort_by(|a, b| a.new.tenant.0.cmp(&b.new.tenant.0));
        let taken = take(&together, &writer, dialect).await;
        let answers = taken.unwrap_or_else(|error| together.iter().map(|_| Err(lost(&error))).collect());
        for (submission, answer) in together.drain(..).zip(answers) {
            if answer.is_ok() {
                bell.notify_one();
            }
            // Whoever no longer waits finds the video in the list.
            submission.answer.send(answer).ok();
        }
    }
}

/// What each of them is told when the transaction as a whole did not come about.
fn lost(error: &sqlx::Error) -> Error {
    Error::Unavailable(sqlx::Error::Io(std::io::Error::other(error.to_string())))
}

/// Takes them all in one transaction, and returns what becomes of each.
async fn take(
    together: &[Submission],
    writer: &AnyPool,
    dialect: Dialect,
) -> Result<Vec<Result<Video, Error>>, sqlx::Error> {
    let mut transaction = writer.begin_with(dialect.begin()).await?;
    let mut answers = Vec::with_capacity(together.len());
    for submission in together {
        let mut savepoint = transaction.begin().await?;
        let answer = enter(&mut savepoint, submission).await;
        match answer {
            Ok(_) => savepoint.commit().await?,
            Err(_) => savepoint.rollback().await?,
        }
        answers.push(answer);
    }
    if dialect == Dialect::Postgres {
        sqlx::query(wake::NOTIFY).execute(&mut *transaction).await?;
    }
    transaction.commit().await?;
    Ok(answers)
}

/// Enters one video with its hold, or finds the one that an equal request made.
async fn enter(transaction: &mut Transaction<'_, Any>, submission: &Submission) -> Result<Video, Error> {
    let Submission { new, terms, now, .. } = submission;
    if let Some(once) = &terms.once {
        line_up(transaction, &new.tenant).await?;
        if let Some(made) = once::enter(transaction, &new.tenant, Some(once), new.id.as_str(), *now).await? {
            return find(transaction, new, made).await;
        }
    }
    let cost = hold(transaction, new, terms, *now).await?;
    limits::check(transaction, terms, *now).await?;
    let row = sqlx::query(
        "INSERT INTO videos (id, tenant, status, engine, generation, has_reference, remixed_from, hook_url,
             hook_secret, key_id, cost, created_at, metadata, keep_seconds)
         VALUES ($1, $2, 'queued', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING *",
    )
    .bind(new.id.as_str())
    .bind(&new.tenant.0)
    .bind(&new.engine)
    .bind(write_json("generation", &new.generation)?)
    .bind(i64::from(new.has_reference))
    .bind(new.remixed_from.as_ref().map(VideoId::as_str))
    .bind(new.hook.as_ref().map(|hook| &hook.url))
    .bind(new.hook.as_ref().map(|hook| &hook.secret.0))
    .bind(&terms.key)
    .bind(cost.0)
    .bind(now.0)
    .bind(write_json("metadata", &new.metadata)?)
    .bind(new.keep.map(|keep| i64::try_from(keep.as_secs()).unwrap_or(i64::MAX)))
    .fetch_one(&mut **transaction)
    .await?;
    read_video(&row)
}

/// What an equal request made, perhaps in this very transaction.
async fn find(transaction: &mut Transaction<'_, Any>, new: &NewVideo, made: String) -> Result<Video, Error> {
    let row = sqlx::query("SELECT * FROM videos WHERE tenant = $1 AND id = $2 AND status != 'deleted'")
        .bind(&new.tenant.0)
        .bind(&made)
        .fetch_optional(&mut **transaction)
        .await?;
    let row = row.ok_or(Error::Denied(Denied::OnceDeleted(made)))?;
    read_video(&row)
}
