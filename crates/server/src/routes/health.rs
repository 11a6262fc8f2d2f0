//! `GET /healthz`

use crate::App;
use crate::document::Refusals;
use crate::error::{Answer, unavailable};
use axum::Json;
use axum::extract::State;
use serde::Serialize;
use std::time::Duration;
use utoipa::ToSchema;

/// How long the database may take to answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// That requests can be answered.
#[derive(Serialize, ToSchema)]
pub(crate) struct Health {
    /// Always `ok`.
    status: &'static str,
}

/// Check health
///
/// Asks the database too: without it nothing can be answered.
#[utoipa::path(
    get, path = "/healthz", tag = "Service", operation_id = "checkHealth", security(()),
    responses((status = 200, description = "The service and its database answer", body = Health), Refusals)
)]
pub(crate) async fn check_health(State(app): State<App>) -> Answer<Json<Health>> {
    match tokio::time::timeout(PATIENCE, app.store.check()).await {
        Ok(checked) => checked?,
        Err(_) => return Err(unavailable()),
    }
    Ok(Json(Health { status: "ok" }))
}
