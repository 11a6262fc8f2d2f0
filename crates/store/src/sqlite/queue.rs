//! The videos' table as a queue. Every change by a worker names its attempt and a status of
//! `in_progress`: that one condition keeps late workers from overwriting or resurrecting anything.

use super::row::{read_video, write_json, write_stage};
use crate::{Claim, ClaimRules, Error, Failure, Job, Outcome, Time, queue::worn_out};
use sqlx::{Row, SqlitePool};

/// Fails what has run out of strikes, so that a video that kills its workers does not come back for ever.
pub(super) async fn fail_worn_out(pool: &SqlitePool, rules: &ClaimRules, now: Time) -> Result<(), Error> {
    let failure = worn_out();
    sqlx::query(
        "UPDATE videos SET status = 'failed', strikes = strikes + 1, error_code = ?, error_message = ?,
             finished_at = ?, expires_at = ?, worker = NULL, lease_until = NULL
         WHERE status = 'in_progress' AND lease_until <= ? AND strikes + 1 >= ?",
    )
    .bind(failure.code)
    .bind(failure.message)
    .bind(now.0)
    .bind(now.0)
    .bind(now.0)
    .bind(rules.max_strikes)
    .execute(pool)
    .await?;
    Ok(())
}

pub(super) async fn claim(pool: &SqlitePool, rules: &ClaimRules, now: Time) -> Result<Option<Job>, Error> {
    let row = sqlx::query(
        "UPDATE videos SET strikes = strikes + (status = 'in_progress'), status = 'in_progress',
             attempt = attempt + 1, worker = ?, lease_until = ?, started_at = ?, stage = 'waiting', fraction = 0
         WHERE seq = (
             SELECT seq FROM videos
             WHERE (status = 'queued' AND not_before <= ?) OR (status = 'in_progress' AND lease_until <= ?)
             ORDER BY seq LIMIT 1)
         RETURNING *",
    )
    .bind(&rules.worker)
    .bind(rules.lease_until(now).0)
    .bind(now.0)
    .bind(now.0)
    .bind(now.0)
    .fetch_optional(pool)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let video = read_video(&row)?;
    let claim = Claim { id: video.id.clone(), attempt: video.attempt };
    Ok(Some(Job { claim, video, strikes: row.try_get("strikes")? }))
}

pub(super) async fn renew(
    pool: &SqlitePool,
    claim: &Claim,
    lease_until: Time,
    report: engine::Report,
) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE videos SET lease_until = ?, stage = ?, fraction = ?
         WHERE id = ? AND attempt = ? AND status = 'in_progress'",
    )
    .bind(lease_until.0)
    .bind(write_stage(report.stage)?)
    .bind(report.fraction)
    .bind(claim.id.as_str())
    .bind(claim.attempt)
    .execute(pool)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn release(pool: &SqlitePool, claim: &Claim, not_before: Time, strike: bool) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE videos SET status = 'queued', strikes = strikes + ?, not_before = ?, worker = NULL, lease_until = NULL,
             started_at = NULL, stage = 'waiting', fraction = 0
         WHERE id = ? AND attempt = ? AND status = 'in_progress'",
    )
    .bind(strike)
    .bind(not_before.0)
    .bind(claim.id.as_str())
    .bind(claim.attempt)
    .execute(pool)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn complete(
    pool: &SqlitePool,
    claim: &Claim,
    outcome: Outcome,
    now: Time,
    expires_at: Time,
) -> Result<bool, Error> {
    let storyboard = outcome.storyboard.map(|board| write_json("storyboard", &board)).transpose()?;
    let done = sqlx::query(
        "UPDATE videos SET status = 'completed', storyboard = ?, understanding = ?, finished_at = ?, expires_at = ?,
             fraction = 1, worker = NULL, lease_until = NULL
         WHERE id = ? AND attempt = ? AND status = 'in_progress'",
    )
    .bind(storyboard)
    .bind(write_json("understanding", &outcome.understanding)?)
    .bind(now.0)
    .bind(expires_at.0)
    .bind(claim.id.as_str())
    .bind(claim.attempt)
    .execute(pool)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn fail(
    pool: &SqlitePool,
    claim: &Claim,
    failure: Failure,
    now: Time,
    expires_at: Time,
) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE videos SET status = 'failed', error_code = ?, error_message = ?, finished_at = ?, expires_at = ?,
             worker = NULL, lease_until = NULL
         WHERE id = ? AND attempt = ? AND status = 'in_progress'",
    )
    .bind(failure.code)
    .bind(failure.message)
    .bind(now.0)
    .bind(expires_at.0)
    .bind(claim.id.as_str())
    .bind(claim.attempt)
    .execute(pool)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn end_leases(pool: &SqlitePool, now: Time) -> Result<u64, Error> {
    let done = sqlx::query("UPDATE videos SET lease_until = ? WHERE status = 'in_progress' AND lease_until > ?")
        .bind(now.0)
        .bind(now.0)
        .execute(pool)
        .await?;
    Ok(done.rows_affected())
}
