//! `GET /v1/webhook_endpoints/{webhook_endpoint_id}/deliveries`

use super::find;
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::id::Id;
use crate::page::{ListQuery, bad_cursor, read_slice};
use axum::extract::State;
use axum::{Extension, Json};
use std::collections::BTreeMap;
use store::{Delivery, DeliveryFilter, DeliveryStatus, Tenant};
use wire::{Error, Page, WebhookDelivery};

/// List the deliveries of an endpoint
///
/// The newest first, those that were given up among them. What has ended is kept for thirty days.
#[utoipa::path(
    get, path = "/v1/webhook_endpoints/{webhook_endpoint_id}/deliveries", tag = "Webhooks",
    operation_id = "listWebhookDeliveries",
    params(
        ("webhook_endpoint_id" = String, Path, description = "The endpoint's id"),
        ("status" = Option<String>, Query, description = "Only these: `pending`, `delivered`, `dead`"),
        ("limit" = Option<u32>, Query, minimum = 0, maximum = 100, description = "At most so many; 20 unless given"),
        ("after" = Option<String>, Query, description = "The last id of the page before"),
    ),
    responses((status = 200, description = "A page", body = Page<WebhookDelivery>), Refusals)
)]
pub(crate) async fn list_webhook_deliveries(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    Id(id): Id,
    query: ListQuery,
) -> Answer<Json<Page<WebhookDelivery>>> {
    let endpoint = find(&app, &tenant, &id).await?.id;
    let filter = DeliveryFilter { endpoint, status: read_status(&query)?, slice: read_slice(&query, 100)? };
    let found = app.store.deliveries(&tenant, &filter).await?;
    let (deliveries, has_more) = found.ok_or_else(|| bad_cursor(&query))?;
    let data = deliveries.into_iter().map(present).collect();
    Ok(Json(Page::new(data, has_more, |delivery: &WebhookDelivery| &delivery.id)))
}

pub(crate) fn read_status(query: &BTreeMap<String, String>) -> Result<Option<DeliveryStatus>, Error> {
    let Some(name) = query.get("status") else { return Ok(None) };
    let known = || DeliveryStatus::ALL.map(|status| status.name().to_owned());
    DeliveryStatus::from_name(name).map(Some).ok_or_else(|| Error::invalid_value("status", name, &known()))
}

pub(crate) fn present(delivery: Delivery) -> WebhookDelivery {
    let pending = delivery.status == DeliveryStatus::Pending;
    WebhookDelivery {
        id: delivery.id,
        object: "webhook_delivery",
        event_id: delivery.event_id,
        event_type: delivery.event.name(),
        data_id: delivery.subject,
        status: delivery.status.name(),
        attempts: delivery.attempts,
        created_at: delivery.created_at.unix_seconds(),
        next_attempt_at: pending.then(|| delivery.due_at.unix_seconds()),
        finished_at: delivery.finished_at.map(store::Time::unix_seconds),
        last_status_code: delivery.last_status,
        last_error: delivery.last_error,
    }
}
