//! The id in an address.

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use std::convert::Infallible;

/// What stands in an address for an id. What is not even text is nobody's id, and is found to be so
/// where the id is looked for: the answer is the 404 of what was looked for.
pub(crate) struct Id(pub(crate) String);

impl<S: Send + Sync> FromRequestParts<S> for Id {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let id = Path::from_request_parts(parts, state).await.map(|Path(id)| id);
        Ok(Self(id.unwrap_or_else(|_| as_sent(parts.uri.path()).to_owned())))
    }
}

/// The part of a path that did not become text.
fn as_sent(path: &str) -> &str {
    path.split('/').find(|part| part.contains('%')).unwrap_or_default()
}
