//! Webhook endpoints and deliveries as their owners see them.

use serde::Serialize;
use utoipa::ToSchema;

/// Where events are sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct WebhookEndpoint {
    /// Opaque id beginning with `whe_`.
    pub id: String,
    /// Always `webhook_endpoint`.
    #[schema(pattern = "^webhook_endpoint$")]
    pub object: &'static str,
    /// What people call it.
    pub name: String,
    /// Where to.
    pub url: String,
    /// Which events.
    pub event_types: Vec<&'static str>,
    /// When it was added, unix seconds.
    pub created_at: i64,
    /// When it was last changed, unix seconds.
    pub updated_at: i64,
    /// The first and last characters of its secret.
    pub signing_secret_hint: String,
    /// The secret; only in the answers that make one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signing_secret: Option<String>,
}

/// How a test went: the endpoint was reached, whatever it answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct WebhookTest {
    /// Always `webhook_endpoint.test`.
    #[schema(pattern = "^webhook_endpoint\\.test$")]
    pub object: &'static str,
    /// What was sent.
    pub event_type: &'static str,
    /// What the endpoint answered.
    pub status_code: u16,
    /// Always true: there is an answer.
    pub success: bool,
    /// The endpoint.
    pub webhook_endpoint_id: String,
}

/// The names of all events.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct WebhookEventTypes {
    /// Always `list`.
    #[schema(pattern = "^list$")]
    pub object: &'static str,
    /// The names.
    pub data: Vec<&'static str>,
}

/// An event on its way to an endpoint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct WebhookDelivery {
    /// What the header `webhook-id` says, the same at every attempt.
    pub id: String,
    /// Always `webhook_delivery`.
    #[schema(pattern = "^webhook_delivery$")]
    pub object: &'static str,
    /// The event.
    pub event_id: String,
    /// What happened.
    pub event_type: &'static str,
    /// To which video or batch.
    pub data_id: String,
    /// `pending`, `delivered`, or `dead`: given up after three days.
    pub status: &'static str,
    /// How often it was tried.
    pub attempts: u32,
    /// When it happened, unix seconds.
    pub created_at: i64,
    /// When it is tried next, unix seconds; null when it has ended.
    #[schema(required = true)]
    pub next_attempt_at: Option<i64>,
    /// When it arrived or was given up, unix seconds.
    #[schema(required = true)]
    pub finished_at: Option<i64>,
    /// What the endpoint answered last.
    #[schema(required = true)]
    pub last_status_code: Option<u16>,
    /// Why the last attempt failed.
    #[schema(required = true)]
    pub last_error: Option<String>,
}

/// The name of an event.
#[derive(Debug, ToSchema)]
#[schema(
    value_type = String,
    pattern = r"^(batch\.cancelled|batch\.completed|batch\.expired|batch\.failed|video\.completed|video\.failed)$",
)]
pub struct EventType(pub String);

/// A new endpoint.
#[derive(Debug, ToSchema)]
pub struct CreateWebhookEndpoint {
    /// What people call it.
    #[schema(min_length = 1, max_length = 256)]
    pub name: String,
    /// Where to.
    pub url: String,
    /// Which events.
    #[schema(min_items = 1)]
    pub event_types: Vec<EventType>,
}

/// What shall be different about an endpoint.
#[derive(Debug, ToSchema)]
pub struct UpdateWebhookEndpoint {
    /// What people call it.
    #[schema(min_length = 1, max_length = 256)]
    pub name: Option<String>,
    /// Where to.
    pub url: Option<String>,
    /// Which events.
    #[schema(min_items = 1)]
    pub event_types: Option<Vec<EventType>>,
}

/// A change of secret.
#[derive(Debug, ToSchema)]
pub struct RotateWebhookSecret {
    /// Whether the old secret signs too for 24 hours.
    pub keep_old_secret_active_for_24_hours: Option<bool>,
}

/// A test.
#[derive(Debug, ToSchema)]
pub struct TestWebhookEndpoint {
    /// What to send.
    pub event_type: EventType,
}
