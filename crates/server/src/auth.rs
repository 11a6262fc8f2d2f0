//! Who is asking: a key, the tenant it opens, and how often it may ask for something to be made.

use crate::App;
use crate::error::Rejection;
use crate::rate::{Rate, Rates, write_duration};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use std::time::Instant;
use store::{Key, Secret};
use wire::Error;

const LIMIT: HeaderName = HeaderName::from_static("x-ratelimit-limit-requests");
const REMAINING: HeaderName = HeaderName::from_static("x-ratelimit-remaining-requests");
const RESET: HeaderName = HeaderName::from_static("x-ratelimit-reset-requests");

/// What lets requests in.
#[derive(Clone)]
pub(crate) struct Gate {
    pub(crate) app: App,
    pub(crate) rates: Arc<Rates>,
}

/// Lets a request with a valid key through, with the key and its tenant, and answers all others
/// before their body is read. Only what asks for work counts against the key's requests in a minute:
/// whoever polls or downloads takes nothing from itself.
pub(crate) async fn authenticate(State(gate): State<Gate>, mut request: Request, next: Next) -> Response {
    let key = match find_key(&gate.app, request.headers()).await {
        Ok(key) => key,
        Err(rejection) => return ([(header::WWW_AUTHENTICATE, "Bearer")], rejection).into_response(),
    };
    let limit = key.limits.requests_per_minute.filter(|_| request.method() == Method::POST);
    let rate = limit.map(|limit| gate.rates.count(&key.id, limit, Instant::now()));
    let mut response = match rate {
        Some(Rate { limit, wait: Some(wait), .. }) => {
            Rejection::retry_after(Error::too_many_requests(limit, &write_duration(wait)), wait).into_response()
        }
        _ => {
            request.extensions_mut().insert(key.tenant.clone());
            request.extensions_mut().insert(key.clone());
            next.run(request).await
        }
    };
    response.extensions_mut().insert(key);
    if let Some(rate) = rate {
        let headers = response.headers_mut();
        headers.insert(LIMIT, rate.limit.into());
        headers.insert(REMAINING, rate.remaining.into());
        headers.insert(RESET, HeaderValue::try_from(write_duration(rate.reset)).expect("digits and letters"));
    }
    response
}

async fn find_key(app: &App, headers: &HeaderMap) -> Result<Key, Rejection> {
    let secret = bearer(headers).or_else(|| api_key(headers)).ok_or_else(Error::no_key)?;
    let key = app.store.find_key(&secret).await?;
    Ok(key.ok_or_else(|| Error::wrong_key(&secret.hint()))?)
}

pub(crate) fn bearer(headers: &HeaderMap) -> Option<Secret> {
    let (scheme, key) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.trim().split_once(' ')?;
    let key = key.trim();
    (scheme.eq_ignore_ascii_case("bearer") && !key.is_empty()).then(|| Secret::new(key))
}

/// The key as Azure's clients send it.
fn api_key(headers: &HeaderMap) -> Option<Secret> {
    let key = headers.get("api-key")?.to_str().ok()?.trim();
    (!key.is_empty()).then(|| Secret::new(key))
}
