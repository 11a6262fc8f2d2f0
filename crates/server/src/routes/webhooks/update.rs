//! `POST /v1/webhook_endpoints/{webhook_endpoint_id}`

use super::{not_found, present, take_events, take_name, take_url};
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::id::Id;
use crate::input::Input;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use store::{EndpointChange, Tenant, Time};
use wire::{UpdateWebhookEndpoint, WebhookEndpoint};

/// Update a webhook endpoint
///
/// What is not given stays. Deliveries that are still to be tried go to the new address.
#[utoipa::path(
    post, path = "/v1/webhook_endpoints/{webhook_endpoint_id}", tag = "Webhooks",
    operation_id = "updateWebhookEndpoint",
    params(("webhook_endpoint_id" = String, Path, description = "The endpoint's id")),
    request_body = UpdateWebhookEndpoint,
    responses((status = 200, description = "The endpoint", body = WebhookEndpoint), Refusals)
)]
pub(crate) async fn update_webhook_endpoint(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    Id(id): Id,
    request: Request,
) -> Answer<Response> {
    let mut input = Input::read(request, &app.config).await?;
    let ignored = input.settle::<UpdateWebhookEndpoint>()?;
    let change = EndpointChange {
        name: take_name(&mut input)?,
        url: take_url(&app, &mut input, "url")?,
        events: take_events(&mut input)?,
    };
    let changed = app.store.update_endpoint(&tenant, &id, change, Time::now()).await?;
    let endpoint = changed.ok_or_else(|| not_found(&id))?;
    Ok((ignored, Json(present(endpoint, None))).into_response())
}
