//! Whether a key may ask for one more video. Asked while the tenant's other requests wait their turn,
//! so that two cannot both be the last.

use crate::time::DAY;
use crate::{Denied, Error, Terms, Time};
use sqlx::{Any, Row, Transaction};
use std::time::Duration;

/// What a video takes to be made when none was made yet, milliseconds.
const FIRST_GUESS: i64 = 10_000;

/// Denies what is above the key's limits. The video's own hold is there already; its row is not.
pub(super) async fn check(transaction: &mut Transaction<'_, Any>, terms: &Terms, now: Time) -> Result<(), Error> {
    if let Some(most) = terms.limits.queued
        && count_queued(transaction, &terms.key).await? >= i64::from(most)
    {
        let wait = time_for_one(transaction).await?;
        return Err(Error::Denied(Denied::QueueFull { most, wait }));
    }
    if let Some(most) = terms.limits.seconds_per_day
        && count_seconds(transaction, &terms.key, now.day()).await? > i64::from(most)
    {
        return Err(Error::Denied(Denied::DaySpent { most, until: Time(now.day().0 + DAY) }));
    }
    Ok(())
}

async fn count_queued(transaction: &mut Transaction<'_, Any>, key: &str) -> Result<i64, Error> {
    let row = sqlx::query("SELECT count(*) AS n FROM videos WHERE key_id = $1 AND status = 'queued'")
        .bind(key)
        .fetch_one(&mut **transaction)
        .await?;
    Ok(row.try_get("n")?)
}

async fn count_seconds(transaction: &mut Transaction<'_, Any>, key: &str, since: Time) -> Result<i64, Error> {
    let row = sqlx::query(
        "SELECT CAST(coalesce(sum(seconds), 0) AS BIGINT) AS n FROM charges
         WHERE key_id = $1 AND created_at >= $2 AND status != 'released'",
    )
    .bind(key)
    .bind(since.0)
    .fetch_one(&mut **transaction)
    .await?;
    Ok(row.try_get("n")?)
}

/// What the latest videos took to be made, on average.
async fn time_for_one(transaction: &mut Transaction<'_, Any>) -> Result<Duration, Error> {
    let row = sqlx::query(
        "SELECT CAST(coalesce(avg(finished_at - started_at), $1) AS BIGINT) AS n FROM (
             SELECT finished_at, started_at FROM videos WHERE status = 'completed' ORDER BY seq DESC LIMIT 20) AS latest",
    )
    .bind(FIRST_GUESS)
    .fetch_one(&mut **transaction)
    .await?;
    Ok(Duration::from_millis(row.try_get::<i64, _>("n")?.unsigned_abs()))
}
