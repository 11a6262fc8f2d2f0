//! `DELETE /v1/webhook_endpoints/{webhook_endpoint_id}`

use super::not_found;
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::id::Id;
use axum::extract::State;
use axum::{Extension, Json};
use store::Tenant;
use wire::Deleted;

/// Delete a webhook endpoint
///
/// What was still to be delivered there is dropped.
#[utoipa::path(
    delete, path = "/v1/webhook_endpoints/{webhook_endpoint_id}", tag = "Webhooks",
    operation_id = "deleteWebhookEndpoint",
    params(("webhook_endpoint_id" = String, Path, description = "The endpoint's id")),
    responses((status = 200, description = "It is gone", body = Deleted), Refusals)
)]
pub(crate) async fn delete_webhook_endpoint(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    Id(id): Id,
) -> Answer<Json<Deleted>> {
    if !app.store.delete_endpoint(&tenant, &id).await? {
        return Err(not_found(&id).into());
    }
    Ok(Json(Deleted::new(id, "webhook_endpoint.deleted")))
}
