//! The table of files.

use super::row::read_name;
use super::{Database, cut, once};
use crate::{Denied, Error, File, FileFilter, Files, NewFile, Order, Purpose, Tenant, Time};
use sqlx::any::AnyRow;
use sqlx::{Any, Executor, Row};

#[async_trait::async_trait]
impl Files for Database {
    async fn add_file(&self, new: NewFile, now: Time) -> Result<File, Error> {
        let mut transaction = self.begin().await?;
        if let Some(made) = once::enter(&mut transaction, &new.tenant, new.once.as_ref(), &new.id, now).await? {
            transaction.commit().await?;
            let file = self.file(&new.tenant, &made, now).await?;
            return file.ok_or(Error::Denied(Denied::OnceDeleted(made)));
        }
        let file = insert(&mut *transaction, new, now).await?;
        transaction.commit().await?;
        Ok(file)
    }

    async fn file(&self, tenant: &Tenant, id: &str, now: Time) -> Result<Option<File>, Error> {
        let row = sqlx::query(
            "SELECT * FROM files WHERE tenant = $1 AND id = $2 AND (expires_at IS NULL OR expires_at > $3)",
        )
        .bind(&tenant.0)
        .bind(id)
        .bind(now.0)
        .fetch_optional(&self.readers)
        .await?;
        row.map(|row| read(&row)).transpose()
    }

    async fn files(&self, tenant: &Tenant, filter: &FileFilter, now: Time) -> Result<Option<(Vec<File>, bool)>, Error> {
        let Some(after) = self.file_cursor(tenant, filter).await? else { return Ok(None) };
        let statement = match filter.order {
            Order::Ascending => {
                "SELECT * FROM files WHERE tenant = $1 AND seq > $2 AND purpose = COALESCE($3, purpose)
                     AND (expires_at IS NULL OR expires_at > $4) ORDER BY seq ASC LIMIT $5"
            }
            Order::Descending => {
                "SELECT * FROM files WHERE tenant = $1 AND seq < $2 AND purpose = COALESCE($3, purpose)
                     AND (expires_at IS NULL OR expires_at > $4) ORDER BY seq DESC LIMIT $5"
            }
        };
        let rows = sqlx::query(statement)
            .bind(&tenant.0)
            .bind(after)
            .bind(filter.purpose.map(Purpose::name))
            .bind(now.0)
            .bind(i64::from(filter.slice.limit) + 1)
            .fetch_all(&self.readers)
            .await?;
        cut(&rows, filter.slice.limit, read).map(Some)
    }

    async fn forget_file(&self, tenant: &Tenant, id: &str) -> Result<bool, Error> {
        let done = sqlx::query("DELETE FROM files WHERE tenant = $1 AND id = $2")
            .bind(&tenant.0)
            .bind(id)
            .execute(&self.writer)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    async fn expired_files(&self, now: Time, limit: u32) -> Result<Vec<File>, Error> {
        let rows = sqlx::query("SELECT * FROM files WHERE expires_at <= $1 ORDER BY expires_at LIMIT $2")
            .bind(now.0)
            .bind(i64::from(limit))
            .fetch_all(&self.readers)
            .await?;
        rows.iter().map(read).collect()
    }
}

impl Database {
    async fn file_cursor(&self, tenant: &Tenant, filter: &FileFilter) -> Result<Option<i64>, Error> {
        let Some(after) = &filter.slice.after else {
            return Ok(Some(if filter.order == Order::Ascending { i64::MIN } else { i64::MAX }));
        };
        let row = sqlx::query("SELECT seq FROM files WHERE tenant = $1 AND id = $2")
            .bind(&tenant.0)
            .bind(after)
            .fetch_optional(&self.readers)
            .await?;
        Ok(row.map(|row| row.try_get("seq")).transpose()?)
    }
}

pub(super) async fn insert<'c>(
    executor: impl Executor<'c, Database = Any>,
    new: NewFile,
    now: Time,
) -> Result<File, Error> {
    let row = sqlx::query(
        "INSERT INTO files (id, tenant, name, purpose, bytes, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING *",
    )
    .bind(&new.id)
    .bind(&new.tenant.0)
    .bind(&new.name)
    .bind(new.purpose.name())
    .bind(i64::try_from(new.bytes).unwrap_or(i64::MAX))
    .bind(now.0)
    .bind(new.expires_at.map(|at| at.0))
    .fetch_one(executor)
    .await?;
    read(&row)
}

fn read(row: &AnyRow) -> Result<File, Error> {
    Ok(File {
        id: row.try_get("id")?,
        tenant: Tenant(row.try_get("tenant")?),
        name: row.try_get("name")?,
        purpose: read_name(row, "purpose", Purpose::from_name)?,
        bytes: row.try_get::<i64, _>("bytes")?.unsigned_abs(),
        created_at: Time(row.try_get("created_at")?),
        expires_at: row.try_get::<Option<i64>, _>("expires_at")?.map(Time),
    })
}
