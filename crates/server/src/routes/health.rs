//! `GET /healthz`

use axum::Json;
use serde_json::{Value, json};

/// Says that the process answers.
pub(crate) async fn check_health() -> Json<Value> {
    Json(json!({"status": "ok"}))
}
