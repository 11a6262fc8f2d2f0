//! The keys' table.

use super::Database;
use super::ledger::set_budget;
use super::row::read_limit;
use crate::{Budget, Denied, Error, Key, Keys, Limits, NewKey, Owner, Secret, Tenant, Time};
use sqlx::Row;
use sqlx::any::AnyRow;

/// The id of the key that the configuration brings.
const PRESET: &str = "key_preset";

#[async_trait::async_trait]
impl Keys for Database {
    async fn add_key(&self, new: NewKey, now: Time) -> Result<Key, Error> {
        let (digest, budget) = (new.secret.digest(), new.budget);
        let key = new.into_key(now);
        let limits = &key.limits;
        let mut transaction = self.begin().await?;
        sqlx::query(
            "INSERT INTO keys (id, tenant, name, digest, hint, created_at, requests_per_minute, running, queued,
                 seconds_per_day, priority)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        )
        .bind(&key.id)
        .bind(&key.tenant.0)
        .bind(&key.name)
        .bind(digest)
        .bind(&key.hint)
        .bind(now.0)
        .bind(limits.requests_per_minute.map(i64::from))
        .bind(limits.running.map(i64::from))
        .bind(limits.queued.map(i64::from))
        .bind(limits.seconds_per_day.map(i64::from))
        .bind(i64::from(limits.priority))
        .execute(&mut *transaction)
        .await?;
        if budget.is_some() {
            set_budget(&mut *transaction, &Owner::Key(key.id.clone()), budget).await?;
        }
        transaction.commit().await?;
        Ok(key)
    }

    async fn find_key(&self, secret: &Secret) -> Result<Option<Key>, Error> {
        let row = sqlx::query("SELECT * FROM keys WHERE digest = $1 AND revoked_at IS NULL")
            .bind(secret.digest())
            .fetch_optional(&self.readers)
            .await?;
        Ok(row.map(|row| read(&row)).transpose()?)
    }

    async fn key(&self, id: &str) -> Result<Option<Key>, Error> {
        let row = sqlx::query("SELECT * FROM keys WHERE id = $1 AND revoked_at IS NULL")
            .bind(id)
            .fetch_optional(&self.readers)
            .await?;
        Ok(row.map(|row| read(&row)).transpose()?)
    }

    async fn keys(&self) -> Result<Vec<Key>, Error> {
        let rows = sqlx::query("SELECT * FROM keys ORDER BY created_at, id").fetch_all(&self.readers).await?;
        Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
    }

    async fn rotate_key(&self, id: &str, secret: &Secret) -> Result<Option<Key>, Error> {
        let mut transaction = self.begin().await?;
        let row =
            sqlx::query("UPDATE keys SET digest = $1, hint = $2 WHERE id = $3 AND revoked_at IS NULL RETURNING *")
                .bind(secret.digest())
                .bind(secret.hint())
                .bind(id)
                .fetch_optional(&mut *transaction)
                .await?;
        transaction.commit().await?;
        Ok(row.map(|row| read(&row)).transpose()?)
    }

    async fn limit_key(&self, id: &str, limits: &Limits, budget: Budget) -> Result<Option<Key>, Error> {
        let mut transaction = self.begin().await?;
        let row = sqlx::query(
            "UPDATE keys SET requests_per_minute = $1, running = $2, queued = $3, seconds_per_day = $4, priority = $5
             WHERE id = $6 AND revoked_at IS NULL RETURNING *",
        )
        .bind(limits.requests_per_minute.map(i64::from))
        .bind(limits.running.map(i64::from))
        .bind(limits.queued.map(i64::from))
        .bind(limits.seconds_per_day.map(i64::from))
        .bind(i64::from(limits.priority))
        .bind(id)
        .fetch_optional(&mut *transaction)
        .await?;
        let Some(row) = row else { return Ok(None) };
        if let Budget::Set(budget) = budget
            && !set_budget(&mut *transaction, &Owner::Key(id.to_owned()), budget).await?
        {
            return Err(Error::Denied(Denied::BudgetTooSmall));
        }
        transaction.commit().await?;
        Ok(Some(read(&row)?))
    }

    async fn preset_key(&self, tenant: &Tenant, secret: &Secret, now: Time) -> Result<(), Error> {
        sqlx::query(
            "INSERT INTO keys (id, tenant, name, digest, hint, created_at) VALUES ($1, $2, 'preset', $3, $4, $5)
             ON CONFLICT (id) DO UPDATE SET digest = $3, hint = $4, revoked_at = NULL",
        )
        .bind(PRESET)
        .bind(&tenant.0)
        .bind(secret.digest())
        .bind(secret.hint())
        .bind(now.0)
        .execute(&self.writer)
        .await?;
        Ok(())
    }

    async fn revoke_key(&self, id: &str, now: Time) -> Result<bool, Error> {
        let done = sqlx::query("UPDATE keys SET revoked_at = $1 WHERE id = $2 AND revoked_at IS NULL")
            .bind(now.0)
            .bind(id)
            .execute(&self.writer)
            .await?;
        Ok(done.rows_affected() == 1)
    }
}

fn read(row: &AnyRow) -> Result<Key, sqlx::Error> {
    Ok(Key {
        id: row.try_get("id")?,
        tenant: Tenant(row.try_get("tenant")?),
        name: row.try_get("name")?,
        hint: row.try_get("hint")?,
        created_at: Time(row.try_get("created_at")?),
        revoked_at: row.try_get::<Option<i64>, _>("revoked_at")?.map(Time),
        limits: Limits {
            requests_per_minute: read_limit(row, "requests_per_minute")?,
            running: read_limit(row, "running")?,
            queued: read_limit(row, "queued")?,
            seconds_per_day: read_limit(row, "seconds_per_day")?,
            priority: i32::try_from(row.try_get::<i64, _>("priority")?).unwrap_or_default(),
        },
    })
}
