//! `POST /v1/webhook_endpoints/{webhook_endpoint_id}/rotate_secret`

use super::{not_found, present};
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::id::Id;
use crate::input::Input;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use std::time::Duration;
use store::{Tenant, Time};
use wire::{RotateWebhookSecret, WebhookEndpoint};

const DAY: Duration = Duration::from_secs(24 * 3600);

/// Rotate a signing secret
///
/// The answer holds the new secret, which is not shown again. The old one stops signing at once
/// unless it is asked to stay for 24 hours; until then deliveries carry both signatures.
#[utoipa::path(
    post, path = "/v1/webhook_endpoints/{webhook_endpoint_id}/rotate_secret", tag = "Webhooks",
    operation_id = "rotateWebhookSecret",
    params(("webhook_endpoint_id" = String, Path, description = "The endpoint's id")),
    request_body = RotateWebhookSecret,
    responses((status = 200, description = "The endpoint with its new secret", body = WebhookEndpoint), Refusals)
)]
pub(crate) async fn rotate_webhook_secret(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    Id(id): Id,
    request: Request,
) -> Answer<Response> {
    let mut input = Input::read(request, &app.config).await?;
    let ignored = input.settle::<RotateWebhookSecret>()?;
    let keep = input.take_bool("keep_old_secret_active_for_24_hours")?.unwrap_or(false);
    let (secret, now) = (webhooks::new_secret(), Time::now());
    let until = keep.then(|| now.plus(DAY));
    let rotated = app.store.rotate_endpoint(&tenant, &id, secret.clone(), until, now).await?;
    let endpoint = rotated.ok_or_else(|| not_found(&id))?;
    Ok((ignored, Json(present(endpoint, Some(secret)))).into_response())
}
