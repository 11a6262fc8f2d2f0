//! Errors on their way out: logged here, once, and told to the client in the words of `wire`.

use axum::Json;
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::time::Duration;
use store::{Denied, Time};
use wire::{Code, Error};

const SHOULD_RETRY: HeaderName = HeaderName::from_static("x-should-retry");
const RETRY_AFTER_MS: HeaderName = HeaderName::from_static("retry-after-ms");

/// A request that ends without what was asked for.
#[derive(Debug)]
pub(crate) struct Rejection {
    pub(crate) error: Error,
    pub(crate) retry: Retry,
}

/// Whether sending the same request again is of any use, as far as that is not plain from the status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Retry {
    /// As the status says.
    Default,
    /// After this time.
    After(Duration),
    /// Never: official clients would otherwise send it again on a 409 or 429.
    Never,
}

pub(crate) type Answer<T = Response> = Result<T, Rejection>;

impl IntoResponse for Rejection {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let answer = (status, Json(self.error));
        match self.retry {
            Retry::Default => answer.into_response(),
            Retry::Never => ([(SHOULD_RETRY, "false")], answer).into_response(),
            Retry::After(time) => {
                let seconds = time.as_millis().div_ceil(1000).max(1).to_string();
                let millis = time.as_millis().max(1).to_string();
                ([(header::RETRY_AFTER, seconds), (RETRY_AFTER_MS, millis)], answer).into_response()
            }
        }
    }
}

impl Rejection {
    /// The same will work after this time.
    pub(crate) fn retry_after(error: Error, time: Duration) -> Self {
        Self { error, retry: Retry::After(time) }
    }

    /// The same will not work again.
    fn for_good(error: Error) -> Self {
        Self { error, retry: Retry::Never }
    }
}

impl From<Error> for Rejection {
    fn from(error: Error) -> Self {
        Self { error, retry: Retry::Default }
    }
}

impl From<store::Error> for Rejection {
    fn from(error: store::Error) -> Self {
        if let store::Error::Denied(denied) = error {
            return deny(denied, Time::now());
        }
        tracing::error!(?error, "the store failed a request");
        match error {
            store::Error::Unavailable(_) => unavailable(),
            _ => internal(),
        }
    }
}

fn deny(denied: Denied, now: Time) -> Rejection {
    match denied {
        Denied::OnceReused => Rejection::for_good(Error::idempotency_key_reused()),
        Denied::OnceDeleted(id) => Error::made_and_deleted(&id).into(),
        Denied::QueueFull { most, wait } => Rejection::retry_after(Error::queue_full(most), wait),
        Denied::DaySpent { most, until } => Rejection::retry_after(Error::day_spent(most), until.since(now)),
        Denied::BudgetSpent => Rejection::for_good(Error::budget_spent()),
        Denied::BudgetTooSmall => {
            let message = "More than this budget is spent or held already.";
            Error::about("budget_micros", Code::InvalidValue, message).into()
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
    Error::new(Code::Internal, message).into()
}

/// Something that requests need is away for the moment.
pub(crate) fn unavailable() -> Rejection {
    const MOMENT: Duration = Duration::from_secs(2);
    let error = Error::new(Code::Unavailable, "The server is overloaded or not ready yet. Try again later.");
    Rejection::retry_after(error, MOMENT)
}
