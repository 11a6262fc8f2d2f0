//! The videos' table as a queue. Every change by a worker names its attempt and a status of
//! `in_progress`: that one condition keeps late workers from overwriting or resurrecting anything.

use super::Database;
use super::dialect::Dialect;
use super::ledger::{Ending, settle};
use super::row::{read_count, read_video, write_json};
use super::webhooks::announce_video;
use crate::queue::worn_out;
use crate::{Claim, ClaimRules, Error, Event, Failure, Job, Outcome, Queue, Time};
use sqlx::any::AnyRow;
use sqlx::{Any, AssertSqlSafe, Row, Transaction};

#[async_trait::async_trait]
impl Queue for Database {
    async fn claim(&self, rules: &ClaimRules, now: Time) -> Result<Option<Job>, Error> {
        let mut transaction = self.begin().await?;
        if let Some(lock) = self.dialect.lock_queue() {
            sqlx::query(lock).execute(&mut *transaction).await?;
        }
        fail_worn_out(&mut transaction, self.dialect, rules, now).await?;
        let statement = format!(
            "WITH running AS (
                 SELECT tenant, key_id FROM videos WHERE status = 'in_progress' AND lease_until > $3)
             UPDATE videos SET strikes = strikes + CASE status WHEN 'in_progress' THEN 1 ELSE 0 END,
                 status = 'in_progress', attempt = attempt + 1, worker = $1, lease_until = $2, started_at = $3,
                 stage = 'waiting'
             WHERE seq = (
                 SELECT v.seq FROM videos v
                 LEFT JOIN keys k ON k.id = v.key_id
                 LEFT JOIN turns t ON t.tenant = v.tenant
                 LEFT JOIN (SELECT key_id, count(*) AS n FROM running GROUP BY key_id) of_key
                     ON of_key.key_id = v.key_id
                 LEFT JOIN (SELECT tenant, count(*) AS n FROM running GROUP BY tenant) of_tenant
                     ON of_tenant.tenant = v.tenant
                 WHERE ((v.status = 'queued' AND v.not_before <= $3)
                         OR (v.status = 'in_progress' AND v.lease_until <= $3))
                     AND (k.running IS NULL OR coalesce(of_key.n, 0) < k.running)
                 ORDER BY coalesce(k.priority, 0) DESC, coalesce(of_tenant.n, 0), coalesce(t.served_at, 0), v.seq
                 LIMIT 1 {})
             RETURNING *",
            self.dialect.skip_locked("v")
        );
        let row = sqlx::query(AssertSqlSafe(statement))
            .bind(&rules.worker)
            .bind(rules.lease_until(now).0)
            .bind(now.0)
            .fetch_optional(&mut *transaction)
            .await?;
        if let Some(row) = &row {
            take_turn(&mut transaction, row.try_get("tenant")?, now).await?;
        }
        transaction.commit().await?;
        let Some(row) = row else { return Ok(None) };
        let video = read_video(&row)?;
        let claim = Claim { id: video.id.clone(), attempt: video.attempt };
        Ok(Some(Job { claim, video, strikes: read_count(&row, "strikes")? }))
    }

    async fn renew(&self, claim: &Claim, lease_until: Time, report: engine::Report) -> Result<bool, Error> {
        let done = sqlx::query(
            "UPDATE videos SET lease_until = $1, stage = $2, fraction = CASE WHEN fraction > $3 THEN fraction ELSE $3 END
             WHERE id = $4 AND attempt = $5 AND status = 'in_progress'",
        )
        .bind(lease_until.0)
        .bind(report.stage.name())
        .bind(f64::from(report.fraction))
        .bind(claim.id.as_str())
        .bind(i64::from(claim.attempt))
        .execute(&self.writer)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    async fn release(&self, claim: &Claim, not_before: Time, strike: bool) -> Result<bool, Error> {
        let done = sqlx::query(
            "UPDATE videos SET status = 'queued', strikes = strikes + $1, not_before = $2, worker = NULL,
                 lease_until = NULL, started_at = NULL, stage = 'waiting'
             WHERE id = $3 AND attempt = $4 AND status = 'in_progress'",
        )
        .bind(i64::from(strike))
        .bind(not_before.0)
        .bind(claim.id.as_str())
        .bind(i64::from(claim.attempt))
        .execute(&self.writer)
        .await?;
        self.wake.ring();
        Ok(done.rows_affected() == 1)
    }

    async fn complete(&self, claim: &Claim, outcome: Outcome, now: Time, expires_at: Time) -> Result<bool, Error> {
        let storyboard = outcome.storyboard.map(|board| write_json("storyboard", &board)).transpose()?;
        let mut transaction = self.begin().await?;
        let ended = sqlx::query(
            "UPDATE videos SET status = 'completed', storyboard = $1, understanding = $2, finished_at = $3,
                 expires_at = $4, fraction = 1, worker = NULL, lease_until = NULL
             WHERE id = $5 AND attempt = $6 AND status = 'in_progress' RETURNING *",
        )
        .bind(storyboard)
        .bind(write_json("understanding", &outcome.understanding)?)
        .bind(now.0)
        .bind(expires_at.0)
        .bind(claim.id.as_str())
        .bind(i64::from(claim.attempt))
        .fetch_optional(&mut *transaction)
        .await?;
        let Some(row) = ended else { return Ok(false) };
        end(&mut transaction, self.dialect, &row, Event::VideoCompleted, now).await?;
        transaction.commit().await?;
        Ok(true)
    }

    async fn fail(&self, claim: &Claim, failure: Failure, now: Time, expires_at: Time) -> Result<bool, Error> {
        let mut transaction = self.begin().await?;
        let ended = sqlx::query(
            "UPDATE videos SET status = 'failed', error_code = $1, error_message = $2, finished_at = $3,
                 expires_at = $4, worker = NULL, lease_until = NULL
             WHERE id = $5 AND attempt = $6 AND status = 'in_progress' RETURNING *",
        )
        .bind(failure.code)
        .bind(failure.message)
        .bind(now.0)
        .bind(expires_at.0)
        .bind(claim.id.as_str())
        .bind(i64::from(claim.attempt))
        .fetch_optional(&mut *transaction)
        .await?;
        let Some(row) = ended else { return Ok(false) };
        end(&mut transaction, self.dialect, &row, Event::VideoFailed, now).await?;
        transaction.commit().await?;
        Ok(true)
    }

    async fn end_leases(&self, now: Time) -> Result<u64, Error> {
        let done = sqlx::query("UPDATE videos SET lease_until = $1 WHERE status = 'in_progress' AND lease_until > $1")
            .bind(now.0)
            .execute(&self.writer)
            .await?;
        Ok(done.rows_affected())
    }

    async fn submitted(&self) {
        self.wake.rung().await;
    }
}

/// Fails what has run out of strikes, so that a video that kills its workers does not come back for ever.
async fn fail_worn_out(
    transaction: &mut Transaction<'_, Any>,
    dialect: Dialect,
    rules: &ClaimRules,
    now: Time,
) -> Result<(), Error> {
    let failure = worn_out();
    let mut worn_out = sqlx::query(
        "UPDATE videos SET status = 'failed', strikes = strikes + 1, error_code = $1, error_message = $2,
             finished_at = $3, expires_at = $3, worker = NULL, lease_until = NULL
         WHERE status = 'in_progress' AND lease_until <= $3 AND strikes + 1 >= $4 RETURNING *",
    )
    .bind(failure.code)
    .bind(failure.message)
    .bind(now.0)
    .bind(i64::from(rules.max_strikes))
    .fetch_all(&mut **transaction)
    .await?;
    // The order in which everybody locks accounts.
    worn_out.sort_by_cached_key(|row| row.try_get::<String, _>("tenant").unwrap_or_default());
    for row in worn_out {
        end(transaction, dialect, &row, Event::VideoFailed, now).await?;
    }
    Ok(())
}

/// What the end of a video brings about, in the transaction that ends it.
pub(super) async fn end(
    transaction: &mut Transaction<'_, Any>,
    dialect: Dialect,
    row: &AnyRow,
    event: Event,
    now: Time,
) -> Result<(), Error> {
    let ending = if event == Event::VideoCompleted { Ending::Spend } else { Ending::Release };
    settle(transaction, row.try_get("id")?, ending, now).await?;
    announce_video(transaction, dialect, row, event, now).await
}

/// Puts the tenant at the end of the line.
async fn take_turn(transaction: &mut Transaction<'_, Any>, tenant: &str, now: Time) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO turns (tenant, served_at) VALUES ($1, $2) ON CONFLICT (tenant) DO UPDATE SET served_at = $2",
    )
    .bind(tenant)
    .bind(now.0)
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
