//! `GET /v1/webhook_endpoints/{webhook_endpoint_id}`

use super::{find, present};
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::id::Id;
use axum::extract::State;
use axum::{Extension, Json};
use store::Tenant;
use wire::WebhookEndpoint;

/// Retrieve a webhook endpoint
#[utoipa::path(
    get, path = "/v1/webhook_endpoints/{webhook_endpoint_id}", tag = "Webhooks",
    operation_id = "retrieveWebhookEndpoint",
    params(("webhook_endpoint_id" = String, Path, description = "The endpoint's id")),
    responses((status = 200, description = "The endpoint", body = WebhookEndpoint), Refusals)
)]
pub(crate) async fn get_webhook_endpoint(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    Id(id): Id,
) -> Answer<Json<WebhookEndpoint>> {
    Ok(Json(present(find(&app, &tenant, &id).await?, None)))
}
