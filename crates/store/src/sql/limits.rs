//! Whether a key may ask for one more video. Asked while the tenant's other requests wait their turn,
//! so that two cannot both be the last.

use crate::time::DAY;
use crate::{Denied, Error, Terms, Time};
use sqlx::{Any, Executor, Row, Transaction};
use std::time::Duration;

/// What a video takes to be made when none was made yet.
const FIRST_GUESS: Duration = Duration::from_secs(10);

/// Denies what is above the key's limits. The video's own hold is there already; its row is not.
pub(super) async fn check(transaction: &mut Transaction<'_, Any>, terms: &Terms, now: Time) -> Result<(), Error> {
    if let Some(most) = terms.limits.queued
        && count_queued(transaction, &terms.key).await? >= i64::from(most)
    {
        let wait = pace(&mut **transaction).await?.unwrap_or(FIRST_GUESS);
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
pub(super) async fn pace(executor: impl Executor<'_, Database = Any>) -> Result<Option<Duration>, Error> {
    let row = sqlx::query(
        "SELECT CAST(avg(finished_at - started_at) AS BIGINT) AS n FROM (
             SELECT finished_at, started_at FROM videos WHERE status = 'completed' ORDER BY seq DESC LIMIT 20) AS latest",
    )
    .fetch_one(executor)
    .await?;
    Ok(row.try_get::<Option<i64>, _>("n")?.map(|millis| Duration::from_millis(millis.unsigned_abs())))
}
