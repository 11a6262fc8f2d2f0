//! `GET /admin/queue`

use super::Admin;
use crate::document::Refusals;
use crate::error::Answer;
use axum::Json;
use axum::extract::State;
use std::collections::BTreeMap;
use store::{Load, Status};
use wire::{Queue, QueueOfTenant};

/// Read the queue
///
/// How many videos wait, are being made, and were made, in all and by tenant.
#[utoipa::path(
    get, path = "/admin/queue", tag = "Service", operation_id = "readQueue",
    responses((status = 200, description = "The queue", body = Queue), Refusals)
)]
pub(super) async fn read_queue(State(admin): State<Admin>) -> Answer<Json<Queue>> {
    let mut tenants = BTreeMap::new();
    for Load { tenant, status, videos, oldest } in admin.store.loads().await? {
        let entry: &mut QueueOfTenant = tenants.entry(tenant.0.clone()).or_default();
        entry.tenant = tenant.0;
        match status {
            Status::Queued => (entry.queued, entry.oldest_queued_at) = (videos, Some(oldest.unix_seconds())),
            Status::InProgress => entry.in_progress = videos,
            Status::Completed => entry.completed = videos,
            Status::Failed => entry.failed = videos,
        }
    }
    let tenants: Vec<QueueOfTenant> = tenants.into_values().collect();
    let sum = |count: fn(&QueueOfTenant) -> u64| tenants.iter().map(count).sum();
    let (queued, in_progress) = (sum(|tenant| tenant.queued), sum(|tenant| tenant.in_progress));
    Ok(Json(Queue { object: "queue", queued, in_progress, tenants }))
}
