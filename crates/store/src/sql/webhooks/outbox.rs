//! The outbox: rows that are written with what they tell of, claimed, and settled.

use super::read_endpoint;
use crate::sql::dialect::Dialect;
use crate::sql::row::read_name;
use crate::sql::{Database, cut};
use crate::webhooks::{new_delivery_id, new_event_id};
use crate::{
    Delivery, DeliveryFilter, DeliveryStatus, Error, Event, Hook, Parcel, Settlement, SigningSecret, Slice, Tenant,
    Time,
};
use sqlx::any::AnyRow;
use sqlx::{Any, AssertSqlSafe, Row, Transaction};
use std::time::Duration;

/// Attempts under way to one endpoint, and of one tenant in all: receivers that take their time hold up
/// neither each other nor those of others.
const MOST_OF_ENDPOINT: i64 = 4;
const MOST_OF_TENANT: i64 = 8;

/// Writes the deliveries of an event: to the tenant's endpoints that want it, and to the address
/// that came with the request.
pub(in crate::sql) async fn announce(
    transaction: &mut Transaction<'_, Any>,
    dialect: Dialect,
    tenant: &Tenant,
    event: Event,
    subject: &str,
    hook: Option<&Hook>,
    now: Time,
) -> Result<(), Error> {
    let statement = format!("SELECT * FROM webhook_endpoints WHERE tenant = $1 ORDER BY seq {}", dialect.keep_locked());
    let rows = sqlx::query(AssertSqlSafe(statement)).bind(&tenant.0).fetch_all(&mut **transaction).await?;
    let endpoints = rows.iter().map(read_endpoint).collect::<Result<Vec<_>, _>>()?;
    let wanted = endpoints.iter().filter(|endpoint| endpoint.events.contains(&event));
    let addresses =
        wanted.map(|endpoint| (Some(endpoint.id.as_str()), None)).chain(hook.map(|hook| (None, Some(hook))));
    let event_id = new_event_id();
    for (endpoint, hook) in addresses {
        sqlx::query(
            "INSERT INTO deliveries (id, tenant, endpoint, url, secret, event_id, event, subject, created_at, due_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)",
        )
        .bind(new_delivery_id())
        .bind(&tenant.0)
        .bind(endpoint)
        .bind(hook.map(|hook| &hook.url))
        .bind(hook.map(|hook| &hook.secret.0))
        .bind(&event_id)
        .bind(event.name())
        .bind(subject)
        .bind(now.0)
        .execute(&mut **transaction)
        .await?;
    }
    Ok(())
}

/// Writes the deliveries of the end of a video whose whole row this is.
pub(in crate::sql) async fn announce_video(
    transaction: &mut Transaction<'_, Any>,
    dialect: Dialect,
    row: &AnyRow,
    event: Event,
    now: Time,
) -> Result<(), Error> {
    let (url, secret): (Option<String>, Option<String>) = (row.try_get("hook_url")?, row.try_get("hook_secret")?);
    let hook = url.zip(secret).map(|(url, secret)| Hook { url, secret: SigningSecret(secret) });
    let (tenant, id) = (Tenant(row.try_get("tenant")?), row.try_get::<String, _>("id")?);
    announce(transaction, dialect, &tenant, event, &id, hook.as_ref(), now).await
}

pub(super) async fn list(
    database: &Database,
    tenant: &Tenant,
    filter: &DeliveryFilter,
) -> Result<Option<(Vec<Delivery>, bool)>, Error> {
    let before = match &filter.slice.after {
        None => i64::MAX,
        Some(id) => {
            let row = sqlx::query("SELECT seq FROM deliveries WHERE tenant = $1 AND endpoint = $2 AND id = $3")
                .bind(&tenant.0)
                .bind(&filter.endpoint)
                .bind(id)
                .fetch_optional(&database.readers)
                .await?;
            let Some(row) = row else { return Ok(None) };
            row.try_get("seq")?
        }
    };
    let rows = sqlx::query(
        "SELECT * FROM deliveries WHERE tenant = $1 AND endpoint = $2 AND seq < $3 AND status = COALESCE($4, status)
         ORDER BY seq DESC LIMIT $5",
    )
    .bind(&tenant.0)
    .bind(&filter.endpoint)
    .bind(before)
    .bind(filter.status.map(DeliveryStatus::name))
    .bind(i64::from(filter.slice.limit) + 1)
    .fetch_all(&database.readers)
    .await?;
    cut(&rows, filter.slice.limit, read_delivery).map(Some)
}

pub(super) async fn list_all(
    database: &Database,
    status: Option<DeliveryStatus>,
    slice: &Slice,
) -> Result<Option<(Vec<Delivery>, bool)>, Error> {
    let before = match &slice.after {
        None => i64::MAX,
        Some(id) => {
            let query = sqlx::query("SELECT seq FROM deliveries WHERE id = $1").bind(id);
            let Some(row) = query.fetch_optional(&database.readers).await? else { return Ok(None) };
            row.try_get("seq")?
        }
    };
    // Two statements: only the first can use the index of deliveries by status.
    let query = match status {
        Some(status) => {
            sqlx::query("SELECT * FROM deliveries WHERE seq < $1 AND status = $3 ORDER BY seq DESC LIMIT $2")
                .bind(before)
                .bind(i64::from(slice.limit) + 1)
                .bind(status.name())
        }
        None => sqlx::query("SELECT * FROM deliveries WHERE seq < $1 ORDER BY seq DESC LIMIT $2")
            .bind(before)
            .bind(i64::from(slice.limit) + 1),
    };
    let rows = query.fetch_all(&database.readers).await?;
    cut(&rows, slice.limit, read_delivery).map(Some)
}

pub(super) async fn redeliver(database: &Database, id: &str, now: Time) -> Result<Option<Delivery>, Error> {
    let row = sqlx::query(
        "UPDATE deliveries SET status = 'pending', due_at = $1, finished_at = NULL
         WHERE id = $2 AND status = 'dead' RETURNING *",
    )
    .bind(now.0)
    .bind(id)
    .fetch_optional(&database.writer)
    .await?;
    row.map(|row| read_delivery(&row)).transpose()
}

pub(super) async fn claim(database: &Database, lease: Duration, now: Time) -> Result<Option<Parcel>, Error> {
    let mut transaction = database.begin().await?;
    let statement = format!(
        "WITH under_way AS (
             SELECT tenant, endpoint FROM deliveries WHERE leased_until > 0 AND leased_until > $2)
         UPDATE deliveries SET attempts = attempts + 1, due_at = $1, leased_until = $1
         WHERE seq = (
             SELECT d.seq FROM deliveries d
             LEFT JOIN (SELECT tenant, count(*) AS n FROM under_way GROUP BY tenant) of_tenant
                 ON of_tenant.tenant = d.tenant
             LEFT JOIN (SELECT endpoint, count(*) AS n FROM under_way GROUP BY endpoint) of_endpoint
                 ON of_endpoint.endpoint = d.endpoint
             WHERE d.status = 'pending' AND d.due_at <= $2
                 AND coalesce(of_tenant.n, 0) < $3 AND coalesce(of_endpoint.n, 0) < $4
             ORDER BY d.due_at, d.seq LIMIT 1 {})
         RETURNING *",
        database.dialect.skip_locked("d")
    );
    let row = sqlx::query(AssertSqlSafe(statement))
        .bind(now.plus(lease).0)
        .bind(now.0)
        .bind(MOST_OF_TENANT)
        .bind(MOST_OF_ENDPOINT)
        .fetch_optional(&mut *transaction)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let endpoint = match row.try_get::<Option<String>, _>("endpoint")? {
        None => None,
        Some(id) => {
            let row = sqlx::query("SELECT * FROM webhook_endpoints WHERE id = $1")
                .bind(id)
                .fetch_one(&mut *transaction)
                .await?;
            Some(read_endpoint(&row)?)
        }
    };
    transaction.commit().await?;
    let delivery = read_delivery(&row)?;
    let (url, secrets) = match endpoint {
        Some(endpoint) => (endpoint.url.clone(), endpoint.signing_secrets(now)),
        None => (row.try_get("url")?, vec![SigningSecret(row.try_get("secret")?)]),
    };
    Ok(Some(Parcel { delivery, url, secrets }))
}

pub(super) async fn settle(database: &Database, parcel: &Parcel, end: Settlement, now: Time) -> Result<bool, Error> {
    let ended = end.status != DeliveryStatus::Pending;
    let done = sqlx::query(
        "UPDATE deliveries SET status = $1, due_at = $2, last_status = $3, last_error = $4, finished_at = $5,
             leased_until = 0
         WHERE id = $6 AND attempts = $7 AND status = 'pending'",
    )
    .bind(end.status.name())
    .bind(end.due_at.0)
    .bind(end.answered.map(i64::from))
    .bind(end.error)
    .bind(ended.then_some(now.0))
    .bind(&parcel.delivery.id)
    .bind(i64::from(parcel.delivery.attempts))
    .execute(&database.writer)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn forget(database: &Database, before: Time) -> Result<u64, Error> {
    let done = sqlx::query("DELETE FROM deliveries WHERE status <> 'pending' AND finished_at < $1")
        .bind(before.0)
        .execute(&database.writer)
        .await?;
    Ok(done.rows_affected())
}

fn read_delivery(row: &AnyRow) -> Result<Delivery, Error> {
    let number = |name| row.try_get::<Option<i64>, _>(name);
    Ok(Delivery {
        id: row.try_get("id")?,
        tenant: Tenant(row.try_get("tenant")?),
        endpoint: row.try_get("endpoint")?,
        event_id: row.try_get("event_id")?,
        event: read_name(row, "event", Event::from_name)?,
        subject: row.try_get("subject")?,
        created_at: Time(row.try_get("created_at")?),
        status: read_name(row, "status", DeliveryStatus::from_name)?,
        attempts: u32::try_from(row.try_get::<i64, _>("attempts")?).unwrap_or(u32::MAX),
        due_at: Time(row.try_get("due_at")?),
        last_status: number("last_status")?.and_then(|status| u16::try_from(status).ok()),
        last_error: row.try_get("last_error")?,
        finished_at: number("finished_at")?.map(Time),
    })
}
