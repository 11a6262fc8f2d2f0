//! `POST /v1/webhook_endpoints`

use super::{present, take_events, take_name, take_url};
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::input::Input;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use store::{NewEndpoint, Tenant, Time};
use wire::{CreateWebhookEndpoint, Error, WebhookEndpoint};

/// Create a webhook endpoint
///
/// The answer holds the signing secret, which is not shown again.
#[utoipa::path(
    post, path = "/v1/webhook_endpoints", tag = "Webhooks", operation_id = "createWebhookEndpoint",
    request_body = CreateWebhookEndpoint,
    responses((status = 200, description = "The endpoint with its secret", body = WebhookEndpoint), Refusals)
)]
pub(crate) async fn create_webhook_endpoint(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    request: Request,
) -> Answer<Response> {
    let mut input = Input::read(request, &app.config).await?;
    let ignored = input.settle::<CreateWebhookEndpoint>()?;
    let missing = |name| move || Error::missing_parameter(name);
    let name = take_name(&mut input)?.ok_or_else(missing("name"))?;
    let url = take_url(&app, &mut input, "url")?.ok_or_else(missing("url"))?;
    let events = take_events(&mut input)?.ok_or_else(missing("event_types"))?;
    let new = NewEndpoint { tenant, name, url, events, secret: webhooks::new_secret(), once: input.terms.once };
    let endpoint = app.store.add_endpoint(new, Time::now()).await?;
    let secret = Some(endpoint.secret.clone());
    Ok((ignored, Json(present(endpoint, secret))).into_response())
}
