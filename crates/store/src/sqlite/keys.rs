//! The keys' table.

use crate::{Error, Key, NewKey, Secret, Tenant, Time};
use sqlx::{Row, SqlitePool, sqlite::SqliteRow};

pub(super) async fn add(pool: &SqlitePool, new: NewKey, now: Time) -> Result<Key, Error> {
    let digest = new.secret.digest();
    let key = new.into_key(now);
    sqlx::query("INSERT INTO keys (id, tenant, name, digest, hint, created_at) VALUES (?, ?, ?, ?, ?, ?)")
        .bind(&key.id)
        .bind(&key.tenant.0)
        .bind(&key.name)
        .bind(digest)
        .bind(&key.hint)
        .bind(now.0)
        .execute(pool)
        .await?;
    Ok(key)
}

pub(super) async fn find(pool: &SqlitePool, secret: &Secret) -> Result<Option<Key>, Error> {
    let row = sqlx::query("SELECT * FROM keys WHERE digest = ? AND revoked_at IS NULL")
        .bind(secret.digest())
        .fetch_optional(pool)
        .await?;
    Ok(row.map(|row| read(&row)).transpose()?)
}

pub(super) async fn all(pool: &SqlitePool) -> Result<Vec<Key>, Error> {
    let rows = sqlx::query("SELECT * FROM keys ORDER BY created_at, id").fetch_all(pool).await?;
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

pub(super) async fn revoke(pool: &SqlitePool, id: &str, now: Time) -> Result<bool, Error> {
    let done = sqlx::query("UPDATE keys SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL")
        .bind(now.0)
        .bind(id)
        .execute(pool)
        .await?;
    Ok(done.rows_affected() == 1)
}

fn read(row: &SqliteRow) -> Result<Key, sqlx::Error> {
    Ok(Key {
        id: row.try_get("id")?,
        tenant: Tenant(row.try_get("tenant")?),
        name: row.try_get("name")?,
        hint: row.try_get("hint")?,
        created_at: Time(row.try_get("created_at")?),
        revoked_at: row.try_get::<Option<i64>, _>("revoked_at")?.map(Time),
    })
}
