//! `GET /v1/webhook_event_types`

use crate::document::Refusals;
use axum::Json;
use store::Event;
use wire::WebhookEventTypes;

/// List the types of events
#[utoipa::path(
    get, path = "/v1/webhook_event_types", tag = "Webhooks", operation_id = "listWebhookEventTypes",
    responses((status = 200, description = "Their names", body = WebhookEventTypes), Refusals)
)]
pub(crate) async fn list_webhook_event_types() -> Json<WebhookEventTypes> {
    Json(WebhookEventTypes { object: "list", data: Event::ALL.map(Event::name).to_vec() })
}
