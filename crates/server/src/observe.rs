//! What every answer carries, and the one line that is logged for each.

use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use std::time::{Duration, Instant};
use store::Key;
use tower_http::cors::{AllowHeaders, Any, CorsLayer};

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
const PROCESSING_MS: HeaderName = HeaderName::from_static("openai-processing-ms");
const VERSION: HeaderName = HeaderName::from_static("openai-version");
/// What clients say on whose behalf they ask; it comes back as it was sent.
const ECHOED: [HeaderName; 2] =
    [HeaderName::from_static("openai-organization"), HeaderName::from_static("openai-project")];

/// Adds the headers clients know and logs the request: the id of its key, no secrets, no prompts, no query.
pub(crate) async fn observe(request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let id = request_id();
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str).to_owned();
    let echoed = ECHOED.map(|name| request.headers().get(&name).cloned().map(|value| (name, value)));
    let mut response = next.run(request).await;
    count(&method, route, response.status(), begun.elapsed());
    let ms = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    let (key, tenant) = response.extensions().get::<Key>().map_or(("", ""), |key| (&key.id, &key.tenant.0));
    tracing::info!(request = id, %method, path, key, tenant, status = response.status().as_u16(), ms, "answered");
    let headers = response.headers_mut();
    headers.extend(echoed.into_iter().flatten());
    insert(headers, REQUEST_ID, &id);
    insert(headers, PROCESSING_MS, &ms.to_string());
    insert(headers, VERSION, "2020-10-01");
    response
}

/// Counts an answer for the operator's figures.
fn count(method: &Method, route: String, status: StatusCode, took: Duration) {
    let labels = [("method", method.to_string()), ("route", route), ("status", status.as_u16().to_string())];
    metrics::histogram!("kinora_request_seconds", &labels).record(took.as_secs_f64());
}

/// Browsers may call from anywhere: keys, not cookies, are what authenticates.
pub(crate) fn cors() -> CorsLayer {
    let exposed = [
        "x-request-id",
        "openai-processing-ms",
        "openai-poll-after-ms",
        "openai-version",
        "openai-organization",
        "openai-project",
        "retry-after",
        "retry-after-ms",
        "x-should-retry",
        "x-ratelimit-limit-requests",
        "x-ratelimit-remaining-requests",
        "x-ratelimit-reset-requests",
        "content-disposition",
        "content-range",
        "accept-ranges",
        "etag",
        "kinora-ignored-parameters",
    ];
    CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([Method::GET, Method::HEAD, Method::POST, Method::DELETE, Method::OPTIONS])
        .allow_headers(AllowHeaders::mirror_request())
        .expose_headers(exposed.map(HeaderName::from_static))
}

fn request_id() -> String {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).expect("the operating system has randomness");
    format!("req_{}", hex::encode(bytes))
}

fn insert(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}
