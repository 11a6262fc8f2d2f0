//! Counts over the tables of videos and deliveries.

use super::Database;
use super::row::read_name;
use crate::{DeliveryStatus, Error, Load, Overview, Status, Tenant, Time};
use sqlx::Row;

#[async_trait::async_trait]
impl Overview for Database {
    async fn check(&self) -> Result<(), Error> {
        sqlx::query("SELECT id FROM keys LIMIT 1").fetch_optional(&self.readers).await?;
        Ok(())
    }

    async fn loads(&self) -> Result<Vec<Load>, Error> {
        let rows = sqlx::query(
            "SELECT tenant, status, count(*) AS n, min(created_at) AS oldest FROM videos
             WHERE status != 'deleted' GROUP BY tenant, status ORDER BY tenant, status",
        )
        .fetch_all(&self.readers)
        .await?;
        let load = |row: &sqlx::any::AnyRow| {
            Ok(Load {
                tenant: Tenant(row.try_get("tenant")?),
                status: read_name(row, "status", Status::from_name)?,
                videos: row.try_get::<i64, _>("n")?.unsigned_abs(),
                oldest: Time(row.try_get("oldest")?),
            })
        };
        rows.iter().map(load).collect()
    }

    async fn knows(&self, id: &str) -> Result<bool, Error> {
        let row = sqlx::query(
            "SELECT id FROM videos WHERE id = $1 UNION ALL SELECT id FROM files WHERE id = $1
             UNION ALL SELECT id FROM characters WHERE id = $1",
        )
        .bind(id)
        .fetch_optional(&self.readers)
        .await?;
        Ok(row.is_some())
    }

    async fn outbox(&self) -> Result<Vec<(DeliveryStatus, u64)>, Error> {
        let rows = sqlx::query("SELECT status, count(*) AS n FROM deliveries GROUP BY status")
            .fetch_all(&self.readers)
            .await?;
        let mut counts = DeliveryStatus::ALL.map(|status| (status, 0));
        for row in rows {
            let name: &str = row.try_get("status")?;
            let n = row.try_get::<i64, _>("n")?.unsigned_abs();
            counts.iter_mut().filter(|(status, _)| status.name() == name).for_each(|(_, count)| *count = n);
        }
        Ok(counts.into())
    }
}
