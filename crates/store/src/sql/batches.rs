//! The tables of batches and of their lines.

mod lines;

use super::row::{parse, read_name, write_json};
use super::{Database, cut, files, once, webhooks};
use crate::{
    Batch, BatchClaim, BatchEnd, BatchStatus, Batches, Counts, Denied, Error, Event, Line, LineState, NewBatch,
    NewLine, Refusal, Slice, Tenant, Time,
};
use serde_json::Value;
use sqlx::any::AnyRow;
use sqlx::{Any, AssertSqlSafe, Row, Transaction};
use std::time::Duration;

#[async_trait::async_trait]
impl Batches for Database {
    async fn add_batch(&self, new: NewBatch, now: Time) -> Result<Batch, Error> {
        let id = NewBatch::random_id();
        let mut transaction = self.begin().await?;
        if let Some(made) = once::enter(&mut transaction, &new.tenant, new.once.as_ref(), &id, now).await? {
            transaction.commit().await?;
            let batch = self.batch(&new.tenant, &made).await?;
            return batch.ok_or(Error::Denied(Denied::OnceDeleted(made)));
        }
        sqlx::query(
            "INSERT INTO batches (id, tenant, input_file, metadata, keep_output, created_at, expires_at, due_at,
                 key_id)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $6, $8)",
        )
        .bind(&id)
        .bind(&new.tenant.0)
        .bind(&new.input_file)
        .bind(new.metadata.as_ref().map(|pairs| write_json("metadata", pairs)).transpose()?)
        .bind(new.keep_output.map(|keep| i64::try_from(keep.as_millis()).unwrap_or(i64::MAX)))
        .bind(now.0)
        .bind(new.expires_at.0)
        .bind(&new.key)
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        let batch = self.batch(&new.tenant, &id).await?;
        batch.ok_or_else(|| Error::Unavailable(sqlx::Error::RowNotFound))
    }

    async fn batch(&self, tenant: &Tenant, id: &str) -> Result<Option<Batch>, Error> {
        let row = sqlx::query("SELECT * FROM batches WHERE tenant = $1 AND id = $2")
            .bind(&tenant.0)
            .bind(id)
            .fetch_optional(&self.readers)
            .await?;
        row.map(|row| read(&row)).transpose()
    }

    async fn batches(&self, tenant: &Tenant, slice: &Slice) -> Result<Option<(Vec<Batch>, bool)>, Error> {
        let before = match &slice.after {
            None => i64::MAX,
            Some(id) => {
                let row = sqlx::query("SELECT seq FROM batches WHERE tenant = $1 AND id = $2")
                    .bind(&tenant.0)
                    .bind(id)
                    .fetch_optional(&self.readers)
                    .await?;
                let Some(row) = row else { return Ok(None) };
                row.try_get("seq")?
            }
        };
        let rows = sqlx::query("SELECT * FROM batches WHERE tenant = $1 AND seq < $2 ORDER BY seq DESC LIMIT $3")
            .bind(&tenant.0)
            .bind(before)
            .bind(i64::from(slice.limit) + 1)
            .fetch_all(&self.readers)
            .await?;
        Ok(Some(cut(&rows, slice.limit, read)?))
    }

    async fn cancel_batch(&self, tenant: &Tenant, id: &str, now: Time) -> Result<Option<Batch>, Error> {
        sqlx::query(
            "UPDATE batches SET status = 'cancelling', cancelling_at = $1, due_at = $1, attempts = attempts + 1
             WHERE tenant = $2 AND id = $3 AND status IN ('validating', 'in_progress')",
        )
        .bind(now.0)
        .bind(&tenant.0)
        .bind(id)
        .execute(&self.writer)
        .await?;
        self.batch(tenant, id).await
    }

    async fn claim_batch(&self, lease: Duration, now: Time) -> Result<Option<(BatchClaim, Batch)>, Error> {
        let statement = format!(
            "UPDATE batches SET attempts = attempts + 1, due_at = $1
             WHERE seq = (
                 SELECT seq FROM batches
                 WHERE status IN ('validating', 'in_progress', 'finalizing', 'cancelling') AND due_at <= $2
                 ORDER BY due_at, seq LIMIT 1 {})
             RETURNING *",
            self.dialect.skip_locked("batches")
        );
        let mut transaction = self.begin().await?;
        let row = sqlx::query(AssertSqlSafe(statement))
            .bind(now.plus(lease).0)
            .bind(now.0)
            .fetch_optional(&mut *transaction)
            .await?;
        transaction.commit().await?;
        let Some(row) = row else { return Ok(None) };
        let claim = BatchClaim { id: row.try_get("id")?, attempt: row.try_get("attempts")? };
        Ok(Some((claim, read(&row)?)))
    }

    async fn postpone_batch(&self, claim: &BatchClaim, due_at: Time) -> Result<bool, Error> {
        let done = sqlx::query("UPDATE batches SET due_at = $1 WHERE id = $2 AND attempts = $3")
            .bind(due_at.0)
            .bind(&claim.id)
            .bind(claim.attempt)
            .execute(&self.writer)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    async fn begin_batch(&self, claim: &BatchClaim, lines: Vec<NewLine>, now: Time) -> Result<bool, Error> {
        let mut transaction = self.begin().await?;
        let done = sqlx::query(
            "UPDATE batches SET status = 'in_progress', in_progress_at = $1, total = $2
             WHERE id = $3 AND attempts = $4 AND status = 'validating'",
        )
        .bind(now.0)
        .bind(i64::try_from(lines.len()).unwrap_or(i64::MAX))
        .bind(&claim.id)
        .bind(claim.attempt)
        .execute(&mut *transaction)
        .await?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        lines::insert(&mut transaction, &claim.id, &lines).await?;
        transaction.commit().await?;
        Ok(true)
    }

    async fn fail_batch(&self, claim: &BatchClaim, errors: Value, now: Time) -> Result<bool, Error> {
        let mut transaction = self.begin().await?;
        let row = sqlx::query(
            "UPDATE batches SET status = 'failed', errors = $1, finished_at = $2
             WHERE id = $3 AND attempts = $4 AND status = 'validating' RETURNING tenant",
        )
        .bind(write_json("errors", &errors)?)
        .bind(now.0)
        .bind(&claim.id)
        .bind(claim.attempt)
        .fetch_optional(&mut *transaction)
        .await?;
        let Some(row) = row else { return Ok(false) };
        let tenant = Tenant(row.try_get("tenant")?);
        webhooks::announce(&mut transaction, self.dialect, &tenant, Event::BatchFailed, &claim.id, None, now).await?;
        transaction.commit().await?;
        Ok(true)
    }

    async fn finalize_batch(&self, claim: &BatchClaim, now: Time) -> Result<bool, Error> {
        let done = sqlx::query(
            "UPDATE batches SET status = 'finalizing', finalizing_at = $1
             WHERE id = $2 AND attempts = $3 AND status = 'in_progress'",
        )
        .bind(now.0)
        .bind(&claim.id)
        .bind(claim.attempt)
        .execute(&self.writer)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    async fn end_batch(&self, claim: &BatchClaim, end: BatchEnd, now: Time) -> Result<bool, Error> {
        let mut transaction = self.begin().await?;
        let row = sqlx::query(
            "UPDATE batches SET status = $1, output_file = $2, error_file = $3, finished_at = $4
             WHERE id = $5 AND attempts = $6 AND status IN ('in_progress', 'finalizing', 'cancelling') RETURNING tenant",
        )
        .bind(end.status.name())
        .bind(end.output.as_ref().map(|file| &file.id))
        .bind(end.errors.as_ref().map(|file| &file.id))
        .bind(now.0)
        .bind(&claim.id)
        .bind(claim.attempt)
        .fetch_optional(&mut *transaction)
        .await?;
        let Some(row) = row else { return Ok(false) };
        for file in end.output.into_iter().chain(end.errors) {
            files::insert(&mut *transaction, file, now).await?;
        }
        let tenant = Tenant(row.try_get("tenant")?);
        let event = match end.status {
            BatchStatus::Expired => Event::BatchExpired,
            BatchStatus::Cancelled => Event::BatchCancelled,
            _ => Event::BatchCompleted,
        };
        webhooks::announce(&mut transaction, self.dialect, &tenant, event, &claim.id, None, now).await?;
        transaction.commit().await?;
        Ok(true)
    }

    async fn lines(&self, batch: &str, state: Option<LineState>, after: u32, limit: u32) -> Result<Vec<Line>, Error> {
        lines::list(self, batch, state, after, limit).await
    }

    async fn settle_line(
        &self,
        claim: &BatchClaim,
        line: u32,
        state: LineState,
        refusal: Option<Refusal>,
        due_at: Time,
    ) -> Result<bool, Error> {
        lines::settle(self, claim, line, state, refusal, due_at).await
    }

    async fn fail_lines(
        &self,
        claim: &BatchClaim,
        state: LineState,
        refusal: Refusal,
        due_at: Time,
    ) -> Result<bool, Error> {
        lines::fail_all(self, claim, state, refusal, due_at).await
    }

    async fn forget_batches(&self, before: Time) -> Result<u64, Error> {
        let done =
            sqlx::query("DELETE FROM batches WHERE finished_at < $1").bind(before.0).execute(&self.writer).await?;
        Ok(done.rows_affected())
    }
}

/// Begins a change by whoever has claimed a batch, and keeps it until `due_at`; false when the claim is lost.
/// Until the end of the transaction nobody else can claim it.
async fn keep(transaction: &mut Transaction<'_, Any>, claim: &BatchClaim, due_at: Time) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE batches SET due_at = $1 WHERE id = $2 AND attempts = $3 AND status IN ('in_progress', 'cancelling')",
    )
    .bind(due_at.0)
    .bind(&claim.id)
    .bind(claim.attempt)
    .execute(&mut **transaction)
    .await?;
    Ok(done.rows_affected() == 1)
}

fn read(row: &AnyRow) -> Result<Batch, Error> {
    let time = |name: &str| row.try_get::<Option<i64>, _>(name).map(|at| at.map(Time));
    let count = |name: &str| row.try_get::<i64, _>(name).map(i64::unsigned_abs);
    let json = |name: &'static str| -> Result<Option<Value>, Error> {
        row.try_get::<Option<&str>, _>(name)?.map(|text| parse(name, text)).transpose()
    };
    Ok(Batch {
        id: row.try_get("id")?,
        tenant: Tenant(row.try_get("tenant")?),
        key: row.try_get("key_id")?,
        status: read_name(row, "status", BatchStatus::from_name)?,
        input_file: row.try_get("input_file")?,
        output_file: row.try_get("output_file")?,
        error_file: row.try_get("error_file")?,
        metadata: json("metadata")?,
        keep_output: row.try_get::<Option<i64>, _>("keep_output")?.map(|ms| Duration::from_millis(ms.unsigned_abs())),
        errors: json("errors")?,
        created_at: Time(row.try_get("created_at")?),
        expires_at: Time(row.try_get("expires_at")?),
        in_progress_at: time("in_progress_at")?,
        finalizing_at: time("finalizing_at")?,
        cancelling_at: time("cancelling_at")?,
        finished_at: time("finished_at")?,
        counts: Counts { total: count("total")?, completed: count("completed")?, failed: count("failed")? },
    })
}
