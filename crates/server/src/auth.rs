//! Who is asking: a key, and the tenant it opens.

use crate::App;
use crate::error::Rejection;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use store::Secret;
use wire::Error;

/// Lets a request with a valid key through, with its tenant, and answers all others before their body is read.
pub(crate) async fn authenticate(State(app): State<App>, mut request: Request, next: Next) -> Response {
    match tenant(&app, request.headers()).await {
        Ok(tenant) => {
            request.extensions_mut().insert(tenant);
            next.run(request).await
        }
        Err(rejection) => ([(header::WWW_AUTHENTICATE, "Bearer")], rejection).into_response(),
    }
}

async fn tenant(app: &App, headers: &HeaderMap) -> Result<store::Tenant, Rejection> {
    let secret = bearer(headers).or_else(|| api_key(headers)).ok_or_else(Error::no_key)?;
    let key = app.store.find_key(&secret).await?;
    Ok(key.ok_or_else(|| Error::wrong_key(&secret.hint()))?.tenant)
}

fn bearer(headers: &HeaderMap) -> Option<Secret> {
    let (scheme, key) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.trim().split_once(' ')?;
    let key = key.trim();
    (scheme.eq_ignore_ascii_case("bearer") && !key.is_empty()).then(|| Secret::new(key))
}

/// The key as Azure's clients send it.
fn api_key(headers: &HeaderMap) -> Option<Secret> {
    let key = headers.get("api-key")?.to_str().ok()?.trim();
    (!key.is_empty()).then(|| Secret::new(key))
}
