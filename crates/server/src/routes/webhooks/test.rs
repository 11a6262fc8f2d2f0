//! `POST /v1/webhook_endpoints/{webhook_endpoint_id}/test`

use super::{find, read_event};
use crate::App;
use crate::document::Refusals;
use crate::error::{Answer, Rejection};
use crate::id::Id;
use crate::input::Input;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use store::{Event, Tenant, Time};
use webhooks::Message;
use wire::{Code, Error, TestWebhookEndpoint, WebhookTest};

/// Test a webhook endpoint
///
/// Sends a sample event at once, signed like any other, and says what the endpoint answered. The
/// sample names a video or batch that does not exist.
#[utoipa::path(
    post, path = "/v1/webhook_endpoints/{webhook_endpoint_id}/test", tag = "Webhooks",
    operation_id = "testWebhookEndpoint",
    params(("webhook_endpoint_id" = String, Path, description = "The endpoint's id")),
    request_body = TestWebhookEndpoint,
    responses((status = 200, description = "What the endpoint answered", body = WebhookTest), Refusals)
)]
pub(crate) async fn test_webhook_endpoint(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    Id(id): Id,
    request: Request,
) -> Answer<Response> {
    let mut input = Input::read(request, &app.config).await?;
    let ignored = input.settle::<TestWebhookEndpoint>()?;
    let name = input.take_text("event_type", "a string")?.ok_or_else(|| Error::missing_parameter("event_type"))?;
    let event = read_event("event_type", &name)?;
    let endpoint = find(&app, &tenant, &id).await?;
    let now = Time::now();
    let url = endpoint.url.clone();
    let sent = webhooks::send(&app.egress, &url, &endpoint.signing_secrets(now), &sample(event, now), now).await;
    let status_code = sent.map_err(unreachable)?;
    let object = "webhook_endpoint.test";
    let test = WebhookTest { object, event_type: event.name(), status_code, success: true, webhook_endpoint_id: id };
    Ok((ignored, Json(test)).into_response())
}

fn sample(event: Event, now: Time) -> Message {
    let subject = if event.name().starts_with("batch.") { "batch_test" } else { "video_test" };
    Message::new(&format!("wh_test_{}", now.0), &format!("evt_test_{}", now.0), event, subject, now)
}

/// The fault is the endpoint's, and asking again at once would not help.
fn unreachable(error: egress::Error) -> Rejection {
    let message = format!("The webhook endpoint could not be reached: {error}");
    Error::new(Code::EndpointUnreachable, message).into()
}
