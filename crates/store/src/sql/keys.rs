//! The keys' table.

use super::Database;
use crate::{Error, Key, Keys, NewKey, Secret, Tenant, Time};
use sqlx::Row;
use sqlx::any::AnyRow;

#[async_trait::async_trait]
impl Keys for Database {
    async fn add_key(&self, new: NewKey, now: Time) -> Result<Key, Error> {
        let digest = new.secret.digest();
        let key = new.into_key(now);
        sqlx::query("INSERT INTO keys (id, tenant, name, digest, hint, created_at) VALUES ($1, $2, $3, $4, $5, $6)")
            .bind(&key.id)
            .bind(&key.tenant.0)
            .bind(&key.name)
            .bind(digest)
            .bind(&key.hint)
            .bind(now.0)
            .execute(&self.pool)
            .await?;
        Ok(key)
    }

    async fn find_key(&self, secret: &Secret) -> Result<Option<Key>, Error> {
        let row = sqlx::query("SELECT * FROM keys WHERE digest = $1 AND revoked_at IS NULL")
            .bind(secret.digest())
            .fetch_optional(&self.pool)
            .await?;
        Ok(row.map(|row| read(&row)).transpose()?)
    }

    async fn keys(&self) -> Result<Vec<Key>, Error> {
        let rows = sqlx::query("SELECT * FROM keys ORDER BY created_at, id").fetch_all(&self.pool).await?;
        Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
    }

    async fn revoke_key(&self, id: &str, now: Time) -> Result<bool, Error> {
        let done = sqlx::query("UPDATE keys SET revoked_at = $1 WHERE id = $2 AND revoked_at IS NULL")
            .bind(now.0)
            .bind(id)
            .execute(&self.pool)
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
    })
}
