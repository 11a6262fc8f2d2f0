//! The videos' table as clients and housekeeping see it.

use super::row::{read_video, write_json};
use crate::{Error, NewVideo, Order, Page, PageRequest, Tenant, Time, Video, VideoId};
use sqlx::{Row, SqlitePool, sqlite::SqliteRow};

pub(super) async fn insert(pool: &SqlitePool, new: NewVideo, now: Time) -> Result<Video, Error> {
    let row = sqlx::query(
        "INSERT INTO videos (id, tenant, status, engine, generation, has_reference, remixed_from, created_at)
         VALUES (?, ?, 'queued', ?, ?, ?, ?, ?) RETURNING *",
    )
    .bind(new.id.as_str())
    .bind(&new.tenant.0)
    .bind(&new.engine)
    .bind(write_json("generation", &new.generation)?)
    .bind(new.has_reference)
    .bind(new.remixed_from.as_ref().map(VideoId::as_str))
    .bind(now.0)
    .fetch_one(pool)
    .await?;
    read_video(&row)
}

pub(super) async fn get(pool: &SqlitePool, tenant: &Tenant, id: &VideoId) -> Result<Option<Video>, Error> {
    let row = sqlx::query("SELECT * FROM videos WHERE tenant = ? AND id = ? AND status != 'deleted'")
        .bind(&tenant.0)
        .bind(id.as_str())
        .fetch_optional(pool)
        .await?;
    row.map(|row| read_video(&row)).transpose()
}

pub(super) async fn page(pool: &SqlitePool, tenant: &Tenant, request: &PageRequest) -> Result<Option<Page>, Error> {
    let Some(after) = cursor(pool, tenant, request).await? else { return Ok(None) };
    let statement = match request.order {
        Order::Ascending => {
            "SELECT * FROM videos WHERE tenant = ? AND seq > ? AND status != 'deleted' ORDER BY seq ASC LIMIT ?"
        }
        Order::Descending => {
            "SELECT * FROM videos WHERE tenant = ? AND seq < ? AND status != 'deleted' ORDER BY seq DESC LIMIT ?"
        }
    };
    // One more than asked tells whether there is a next page.
    let mut rows =
        sqlx::query(statement).bind(&tenant.0).bind(after).bind(i64::from(request.limit) + 1).fetch_all(pool).await?;
    let limit = request.limit as usize;
    let has_more = rows.len() > limit;
    rows.truncate(limit);
    let videos = rows.iter().map(read_video).collect::<Result<_, _>>()?;
    Ok(Some(Page { videos, has_more }))
}

/// The sequence number to go on from. A deleted video still serves as a cursor until it is erased,
/// so that deleting while walking through the pages works.
async fn cursor(pool: &SqlitePool, tenant: &Tenant, request: &PageRequest) -> Result<Option<i64>, Error> {
    let Some(after) = &request.after else {
        return Ok(Some(if request.order == Order::Ascending { i64::MIN } else { i64::MAX }));
    };
    let row = sqlx::query("SELECT seq FROM videos WHERE tenant = ? AND id = ?")
        .bind(&tenant.0)
        .bind(after.as_str())
        .fetch_optional(pool)
        .await?;
    Ok(row.map(|row| row.try_get("seq")).transpose()?)
}

pub(super) async fn delete(pool: &SqlitePool, tenant: &Tenant, id: &VideoId, now: Time) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE videos SET status = 'deleted', finished_at = ?, generation = '', storyboard = NULL,
             understanding = NULL, error_message = NULL, worker = NULL, lease_until = NULL
         WHERE tenant = ? AND id = ? AND status != 'deleted'",
    )
    .bind(now.0)
    .bind(&tenant.0)
    .bind(id.as_str())
    .execute(pool)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn expired(pool: &SqlitePool, now: Time, limit: u32) -> Result<Vec<VideoId>, Error> {
    let rows = sqlx::query(
        "SELECT id FROM videos WHERE status IN ('completed', 'failed') AND content_gone = 0 AND expires_at <= ?
         ORDER BY expires_at LIMIT ?",
    )
    .bind(now.0)
    .bind(limit)
    .fetch_all(pool)
    .await?;
    ids(&rows)
}

pub(super) async fn content_removed(pool: &SqlitePool, id: &VideoId) -> Result<(), Error> {
    sqlx::query("UPDATE videos SET content_gone = 1 WHERE id = ?").bind(id.as_str()).execute(pool).await?;
    Ok(())
}

pub(super) async fn deleted(pool: &SqlitePool, before: Time, limit: u32) -> Result<Vec<VideoId>, Error> {
    let rows =
        sqlx::query("SELECT id FROM videos WHERE status = 'deleted' AND finished_at < ? ORDER BY finished_at LIMIT ?")
            .bind(before.0)
            .bind(limit)
            .fetch_all(pool)
            .await?;
    ids(&rows)
}

pub(super) async fn erase(pool: &SqlitePool, id: &VideoId) -> Result<(), Error> {
    sqlx::query("DELETE FROM videos WHERE id = ? AND status = 'deleted'").bind(id.as_str()).execute(pool).await?;
    Ok(())
}

pub(super) async fn count(pool: &SqlitePool) -> Result<u64, Error> {
    let row = sqlx::query("SELECT count(*) AS n FROM videos WHERE status != 'deleted'").fetch_one(pool).await?;
    Ok(row.try_get::<i64, _>("n")?.unsigned_abs())
}

fn ids(rows: &[SqliteRow]) -> Result<Vec<VideoId>, Error> {
    rows.iter().map(|row| Ok(VideoId::trusted(row.try_get("id")?))).collect()
}
