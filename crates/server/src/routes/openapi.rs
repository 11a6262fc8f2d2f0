//! `GET /openapi.json` and `GET /docs`

use axum::http::header;
use axum::response::{Html, IntoResponse};
use bytes::Bytes;
use std::sync::LazyLock;

/// A self-contained page that reads the document beside it.
const PAGE: &str = include_str!("reference.html");

static DOCUMENT: LazyLock<Bytes> = LazyLock::new(|| {
    let json = serde_json::to_vec(&crate::document()).expect("the document is plain data");
    json.into()
});

/// Read this document
#[utoipa::path(
    get, path = "/openapi.json", tag = "Service", operation_id = "readDocument", security(()),
    responses((status = 200, description = "The OpenAPI document", content_type = "application/json", body = Object))
)]
pub(crate) async fn read_document() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "application/json")], DOCUMENT.clone())
}

/// Read the reference page
#[utoipa::path(
    get, path = "/docs", tag = "Service", operation_id = "readReference", security(()),
    responses((status = 200, description = "The page", content_type = "text/html", body = String))
)]
pub(crate) async fn read_reference() -> Html<&'static str> {
    Html(PAGE)
}
