//! The table of answered requests. A row is written in the transaction of what the request makes, so
//! either both are there or neither; of two requests with one key the second waits for the first.

use crate::{Denied, Error, Once, Tenant, Time};
use sqlx::{Any, Executor, Row, Transaction};

/// Notes that a request makes `subject`, unless it was answered before: then returns what it made. A
/// request without a key is always a new one.
pub(super) async fn enter(
    transaction: &mut Transaction<'_, Any>,
    tenant: &Tenant,
    once: Option<&Once>,
    subject: &str,
    now: Time,
) -> Result<Option<String>, Error> {
    let Some(once) = once else { return Ok(None) };
    let done = sqlx::query(
        "INSERT INTO answers (tenant, key, fingerprint, subject, created_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (tenant, key) DO NOTHING",
    )
    .bind(&tenant.0)
    .bind(&once.key)
    .bind(&once.fingerprint)
    .bind(subject)
    .bind(now.0)
    .execute(&mut **transaction)
    .await?;
    if done.rows_affected() == 1 {
        return Ok(None);
    }
    find(&mut **transaction, tenant, once).await
}

/// What the request made that was answered before.
pub(super) async fn find(
    executor: impl Executor<'_, Database = Any>,
    tenant: &Tenant,
    once: &Once,
) -> Result<Option<String>, Error> {
    let row = sqlx::query("SELECT fingerprint, subject FROM answers WHERE tenant = $1 AND key = $2")
        .bind(&tenant.0)
        .bind(&once.key)
        .fetch_optional(executor)
        .await?;
    let Some(row) = row else { return Ok(None) };
    if row.try_get::<String, _>("fingerprint")? != once.fingerprint {
        return Err(Error::Denied(Denied::OnceReused));
    }
    Ok(Some(row.try_get("subject")?))
}
