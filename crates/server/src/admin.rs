//! The operator's own service, on a listener of its own: keys, money, deliveries, the queue, figures.
//!
//! Invariant: nothing of it can be reached without the operator's key, which is none of the API's.

mod accounts;
mod body;
mod deliveries;
mod keys;
mod metrics;
mod queue;

use crate::error::Rejection;
use crate::observe::observe;
use crate::router::{panicked, unknown_address, wrong_method};
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::header;
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::{Json, Router};
use sha2::{Digest, Sha256};
use std::sync::Arc;
use store::{Secret, Store};
use tower_http::catch_panic::CatchPanicLayer;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::{Modify, OpenApi};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use wire::Error;

/// What the operator's handlers share.
#[derive(Clone)]
pub struct Admin {
    /// Small state.
    pub store: Arc<dyn Store>,
    /// The operator's key.
    pub key: Secret,
    /// Renders what this process has counted, in Prometheus' text format.
    pub counted: Arc<dyn Fn() -> String + Send + Sync>,
}

/// The operator's service.
pub fn admin_router(admin: Admin) -> Router {
    Router::from(routes())
        .fallback(unknown_address)
        .method_not_allowed_fallback(wrong_method)
        .layer(from_fn_with_state(admin.clone(), authenticate))
        .layer(DefaultBodyLimit::disable())
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn(observe))
        .with_state(admin)
}

/// The OpenAPI document of the operator's service.
#[must_use]
pub fn admin_document() -> utoipa::openapi::OpenApi {
    OpenApiRouter::with_openapi(Base::openapi()).merge(routes()).into_openapi()
}

fn routes() -> OpenApiRouter<Admin> {
    OpenApiRouter::new()
        .routes(routes!(keys::create_key, keys::list_keys))
        .routes(routes!(keys::revoke_key))
        .routes(routes!(keys::limit_key))
        .routes(routes!(keys::rotate_key))
        .routes(routes!(accounts::set_key_budget))
        .routes(routes!(accounts::grant_to_key))
        .routes(routes!(accounts::list_tenants))
        .routes(routes!(accounts::read_tenant_usage))
        .routes(routes!(accounts::set_tenant_budget))
        .routes(routes!(accounts::grant_to_tenant))
        .routes(routes!(deliveries::list_deliveries))
        .routes(routes!(deliveries::redeliver))
        .routes(routes!(queue::read_queue))
        .routes(routes!(metrics::read_metrics))
        .routes(routes!(read_admin_document))
}

#[derive(OpenApi)]
#[openapi(
    info(title = "Kinora, for its operator", description = "Keys, money, deliveries, the queue and figures."),
    tags(
        (name = "Keys", description = "Who may ask for videos."),
        (name = "Money", description = "What may be spent and was spent."),
        (name = "Webhooks", description = "What could not be delivered."),
        (name = "Service", description = "How the service stands."),
    ),
    security(("bearer" = [])),
    components(schemas(wire::ErrorEnvelope)),
    modifiers(&OperatorsKey),
)]
struct Base;

struct OperatorsKey;

impl Modify for OperatorsKey {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let bearer = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).description(Some("The setting `admin_key`."));
        let components = document.components.get_or_insert_default();
        components.add_security_scheme("bearer", SecurityScheme::Http(bearer.build()));
    }
}

/// Read this document
#[utoipa::path(
    get, path = "/openapi.json", tag = "Service", operation_id = "readAdminDocument",
    responses((status = 200, description = "The document", content_type = "application/json", body = Object))
)]
async fn read_admin_document() -> Json<utoipa::openapi::OpenApi> {
    Json(admin_document())
}

async fn authenticate(State(admin): State<Admin>, request: Request, next: Next) -> Response {
    let refused = match crate::auth::bearer(request.headers()) {
        // Digests: how long it takes to compare them tells nothing of the key.
        Some(key) if digest(&key) == digest(&admin.key) => return next.run(request).await,
        Some(key) => Error::wrong_key(&key.hint()),
        None => Error::no_key(),
    };
    ([(header::WWW_AUTHENTICATE, "Bearer")], Rejection::from(refused)).into_response()
}

fn digest(key: &Secret) -> [u8; 32] {
    Sha256::digest(key.reveal().as_bytes()).into()
}
