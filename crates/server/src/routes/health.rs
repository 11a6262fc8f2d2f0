//! `GET /healthz`

use axum::Json;
use serde::Serialize;
use utoipa::ToSchema;

/// That the process answers.
#[derive(Serialize, ToSchema)]
pub(crate) struct Health {
    /// Always `ok`.
    status: &'static str,
}

/// Check health
#[utoipa::path(
    get, path = "/healthz", tag = "Service", operation_id = "checkHealth", security(()),
    responses((status = 200, description = "The process answers", body = Health))
)]
pub(crate) async fn check_health() -> Json<Health> {
    Json(Health { status: "ok" })
}
