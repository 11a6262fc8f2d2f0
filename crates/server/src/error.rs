//! Errors on their way out: logged here, once, and told to the client in the words of `wire`.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use wire::{Code, Error};

/// A request that ends without what was asked for.
#[derive(Debug)]
pub(crate) struct Rejection(pub(crate) Error);

pub(crate) type Answer<T = Response> = Result<T, Rejection>;

impl IntoResponse for Rejection {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.0.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        (status, Json(self.0)).into_response()
    }
}

impl From<Error> for Rejection {
    fn from(error: Error) -> Self {
        Self(error)
    }
}

impl From<store::Error> for Rejection {
    fn from(error: store::Error) -> Self {
        tracing::error!(?error, "the store failed a request");
        match error {
            store::Error::Unavailable(_) => unavailable(),
            store::Error::Unreadable { .. } | store::Error::Migration(_) => internal(),
        }
    }
}

impl From<assets::Error> for Rejection {
    fn from(error: assets::Error) -> Self {
        tracing::error!(?error, "the assets failed a request");
        match error {
            assets::Error::Unavailable(_) => unavailable(),
            assets::Error::Missing => internal(),
        }
    }
}

/// A defect of ours; the log knows more than the client is told.
pub(crate) fn internal() -> Rejection {
    let message = "The server had an error while processing your request. Sorry about that!";
    Rejection(Error::new(Code::Internal, message))
}

fn unavailable() -> Rejection {
    Rejection(Error::new(Code::Unavailable, "The server is overloaded or not ready yet. Try again later."))
}
