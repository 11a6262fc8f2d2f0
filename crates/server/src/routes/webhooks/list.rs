//! `GET /v1/webhook_endpoints`

use super::present;
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::page::{ListQuery, bad_cursor, read_slice};
use axum::extract::State;
use axum::{Extension, Json};
use store::Tenant;
use wire::{Page, WebhookEndpoint};

/// List webhook endpoints
///
/// The newest first.
#[utoipa::path(
    get, path = "/v1/webhook_endpoints", tag = "Webhooks", operation_id = "listWebhookEndpoints",
    params(
        ("limit" = Option<u32>, Query, minimum = 0, maximum = 100, description = "At most so many; 20 unless given"),
        ("after" = Option<String>, Query, description = "The last id of the page before"),
    ),
    responses((status = 200, description = "A page", body = Page<WebhookEndpoint>), Refusals)
)]
pub(crate) async fn list_webhook_endpoints(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    query: ListQuery,
) -> Answer<Json<Page<WebhookEndpoint>>> {
    let slice = read_slice(&query, 100)?;
    let found = app.store.endpoints(&tenant, &slice).await?;
    let (endpoints, has_more) = found.ok_or_else(|| bad_cursor(&query))?;
    let data = endpoints.into_iter().map(|endpoint| present(endpoint, None)).collect();
    Ok(Json(Page::new(data, has_more, |endpoint: &WebhookEndpoint| &endpoint.id)))
}
