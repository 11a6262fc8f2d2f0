//! The order in which the waiting videos are going to be made, worked out for all who watch together.

use crate::{Error, Time, VideoId};
use sqlx::{AnyPool, Row};
use std::collections::HashMap;
use std::time::Duration;
use tokio::sync::Mutex;

/// For how long an order is told: to work it out, the whole queue is read.
const TOLD_FOR: Duration = Duration::from_millis(500);

/// The latest order.
#[derive(Debug, Default)]
pub(super) struct Ranking(Mutex<Option<Order>>);

#[derive(Debug)]
struct Order {
    at: Time,
    /// How many are before each.
    places: HashMap<String, u64>,
}

impl Ranking {
    /// How many are before a video, as things stood a moment ago; none before one that does not wait.
    pub(super) async fn ahead(&self, readers: &AnyPool, id: &VideoId, now: Time) -> Result<u64, Error> {
        // Held while the order is worked out: everybody else who asks waits for that one answer.
        let mut order = self.0.lock().await;
        let fresh = |order: &Order| order.at <= now && now < order.at.plus(TOLD_FOR);
        if !order.as_ref().is_some_and(|order| fresh(order) && order.places.contains_key(id.as_str())) {
            *order = Some(Order { at: now, places: rank(readers, now).await? });
        }
        Ok(order.as_ref().and_then(|order| order.places.get(id.as_str())).copied().unwrap_or(0))
    }
}

/// Tenants take turns: the nth video of one comes after the nth minus one of all others.
async fn rank(readers: &AnyPool, now: Time) -> Result<HashMap<String, u64>, Error> {
    let rows = sqlx::query(
        "WITH running AS (
             SELECT tenant, count(*) AS n FROM videos
             WHERE status = 'in_progress' AND lease_until > $1 GROUP BY tenant),
         waiting AS (
             SELECT v.id, v.seq, coalesce(k.priority, 0) AS priority, coalesce(t.served_at, 0) AS served_at,
                 coalesce(r.n, 0) + row_number() OVER (
                     PARTITION BY v.tenant, coalesce(k.priority, 0) ORDER BY v.seq) AS turn
             FROM videos v
             LEFT JOIN keys k ON k.id = v.key_id
             LEFT JOIN turns t ON t.tenant = v.tenant
             LEFT JOIN running r ON r.tenant = v.tenant
             WHERE v.status = 'queued')
         SELECT id FROM waiting ORDER BY priority DESC, turn, served_at, seq",
    )
    .bind(now.0)
    .fetch_all(readers)
    .await?;
    rows.iter().zip(0..).map(|(row, place)| Ok((row.try_get("id")?, place))).collect()
}
