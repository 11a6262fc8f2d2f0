//! The videos' table as clients and housekeeping see it.

use super::ledger::{Ending, settle};
use super::queue::end;
use super::row::read_video;
use super::{Database, limits, once};
use crate::{
    Error, Event, Failure, NewVideo, Once, Order, Page, PageRequest, Tenant, Terms, Time, Video, VideoId, Videos,
};
use sqlx::any::AnyRow;
use sqlx::{AnyPool, Row};
use std::time::Duration;

#[async_trait::async_trait]
impl Videos for Database {
    async fn submit(&self, new: NewVideo, terms: &Terms, now: Time) -> Result<Video, Error> {
        self.intake.submit(new, terms.clone(), now).await
    }

    async fn answered(&self, tenant: &Tenant, once: &Once) -> Result<Option<String>, Error> {
        once::find(&self.readers, tenant, once).await
    }

    async fn get(&self, tenant: &Tenant, id: &VideoId) -> Result<Option<Video>, Error> {
        let row = sqlx::query("SELECT * FROM videos WHERE tenant = $1 AND id = $2 AND status != 'deleted'")
            .bind(&tenant.0)
            .bind(id.as_str())
            .fetch_optional(&self.readers)
            .await?;
        row.map(|row| read_video(&row)).transpose()
    }

    async fn ahead(&self, id: &VideoId, now: Time) -> Result<u64, Error> {
        self.ranking.ahead(&self.readers, id, now).await
    }

    async fn pace(&self) -> Result<Option<Duration>, Error> {
        limits::pace(&self.readers).await
    }

    async fn page(&self, tenant: &Tenant, request: &PageRequest<VideoId>) -> Result<Option<Page>, Error> {
        let Some(after) = cursor(&self.readers, tenant, request).await? else { return Ok(None) };
        let statement = match request.order {
            Order::Ascending => {
                "SELECT * FROM videos WHERE tenant = $1 AND seq > $2 AND status != 'deleted' ORDER BY seq ASC LIMIT $3"
            }
            Order::Descending => {
                "SELECT * FROM videos WHERE tenant = $1 AND seq < $2 AND status != 'deleted' ORDER BY seq DESC LIMIT $3"
            }
        };
        // One more than asked tells whether there is a next page.
        let mut rows = sqlx::query(statement)
            .bind(&tenant.0)
            .bind(after)
            .bind(i64::from(request.limit) + 1)
            .fetch_all(&self.readers)
            .await?;
        let limit = request.limit as usize;
        let has_more = rows.len() > limit;
        rows.truncate(limit);
        let videos = rows.iter().map(read_video).collect::<Result<_, _>>()?;
        Ok(Some(Page { videos, has_more }))
    }

    async fn cancel(&self, tenant: &Tenant, id: &VideoId, now: Time) -> Result<Option<Video>, Error> {
        let failure = Failure::cancelled();
        let mut transaction = self.begin().await?;
        let ended = sqlx::query(
            "UPDATE videos SET status = 'failed', error_code = $1, error_message = $2, finished_at = $3,
                 expires_at = $3, worker = NULL, lease_until = NULL
             WHERE tenant = $4 AND id = $5 AND status IN ('queued', 'in_progress') RETURNING *",
        )
        .bind(failure.code)
        .bind(failure.message)
        .bind(now.0)
        .bind(&tenant.0)
        .bind(id.as_str())
        .fetch_optional(&mut *transaction)
        .await?;
        let Some(row) = ended else {
            drop(transaction);
            return self.get(tenant, id).await;
        };
        end(&mut transaction, self.dialect, &row, Event::VideoFailed, now).await?;
        transaction.commit().await?;
        read_video(&row).map(Some)
    }

    async fn delete(&self, tenant: &Tenant, id: &VideoId, now: Time) -> Result<bool, Error> {
        let mut transaction = self.begin().await?;
        let done = sqlx::query(
            "UPDATE videos SET status = 'deleted', finished_at = $1, generation = '', storyboard = NULL,
                 understanding = NULL, error_message = NULL, hook_url = NULL, hook_secret = NULL, worker = NULL,
                 lease_until = NULL
             WHERE tenant = $2 AND id = $3 AND status != 'deleted'",
        )
        .bind(now.0)
        .bind(&tenant.0)
        .bind(id.as_str())
        .execute(&mut *transaction)
        .await?;
        let deleted = done.rows_affected() == 1;
        if deleted {
            // A completed video has no hold left; its price stays spent.
            settle(&mut transaction, id.as_str(), Ending::Release, now).await?;
        }
        transaction.commit().await?;
        Ok(deleted)
    }

    async fn expired(&self, now: Time, ended_before: Time, limit: u32) -> Result<Vec<VideoId>, Error> {
        let rows = sqlx::query(
            "SELECT id FROM videos WHERE status IN ('completed', 'failed') AND content_gone = 0 AND expires_at <= $1
                 AND finished_at < $2 ORDER BY expires_at LIMIT $3",
        )
        .bind(now.0)
        .bind(ended_before.0)
        .bind(i64::from(limit))
        .fetch_all(&self.readers)
        .await?;
        ids(&rows)
    }

    async fn content_removed(&self, id: &VideoId) -> Result<(), Error> {
        sqlx::query("UPDATE videos SET content_gone = 1 WHERE id = $1").bind(id.as_str()).execute(&self.writer).await?;
        Ok(())
    }

    async fn deleted(&self, before: Time, limit: u32) -> Result<Vec<VideoId>, Error> {
        let rows = sqlx::query(
            "SELECT id FROM videos WHERE status = 'deleted' AND finished_at < $1 ORDER BY finished_at LIMIT $2",
        )
        .bind(before.0)
        .bind(i64::from(limit))
        .fetch_all(&self.readers)
        .await?;
        ids(&rows)
    }

    async fn erase(&self, id: &VideoId) -> Result<(), Error> {
        sqlx::query("DELETE FROM videos WHERE id = $1 AND status = 'deleted'")
            .bind(id.as_str())
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    async fn forget_videos(&self, before: Time) -> Result<u64, Error> {
        let done = sqlx::query(
            "DELETE FROM videos WHERE status IN ('completed', 'failed') AND content_gone = 1 AND finished_at < $1",
        )
        .bind(before.0)
        .execute(&self.writer)
        .await?;
        Ok(done.rows_affected())
    }

    async fn forget_answers(&self, before: Time) -> Result<(), Error> {
        sqlx::query("DELETE FROM answers WHERE created_at < $1").bind(before.0).execute(&self.writer).await?;
        Ok(())
    }

    async fn count(&self) -> Result<u64, Error> {
        let row =
            sqlx::query("SELECT count(*) AS n FROM videos WHERE status != 'deleted'").fetch_one(&self.readers).await?;
        Ok(row.try_get::<i64, _>("n")?.unsigned_abs())
    }
}

/// The sequence number to go on from. A deleted video still serves as a cursor until it is erased,
/// so that deleting while walking through the pages works.
async fn cursor(pool: &AnyPool, tenant: &Tenant, request: &PageRequest<VideoId>) -> Result<Option<i64>, Error> {
    let Some(after) = &request.after else {
        return Ok(Some(if request.order == Order::Ascending { i64::MIN } else { i64::MAX }));
    };
    let row = sqlx::query("SELECT seq FROM videos WHERE tenant = $1 AND id = $2")
        .bind(&tenant.0)
        .bind(after.as_str())
        .fetch_optional(pool)
        .await?;
    Ok(row.map(|row| row.try_get("seq")).transpose()?)
}

fn ids(rows: &[AnyRow]) -> Result<Vec<VideoId>, Error> {
    rows.iter().map(|row| Ok(VideoId::trusted(row.try_get("id")?))).collect()
}
