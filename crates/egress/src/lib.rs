//! Outgoing HTTP to addresses that clients name, and only to those that are safe.
//!
//! A client that names an address makes this machine send a request for it (server-side request
//! forgery). Invariants: nothing is sent before the address is known to be allowed; what is
//! connected to is the very address that was checked, so that a name that changes its meaning in
//! between gains nothing; a redirect is another address and checked again; no body is read beyond
//! its limit and no answer waited for beyond its time; the environment names no proxy.

mod address;
mod resolve;
mod target;

pub use reqwest::Url;
pub use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
pub use target::Targets;

use bytes::{Bytes, BytesMut};
use reqwest::header::LOCATION;
use reqwest::{Client, Response, redirect};
use std::error::Error as _;
use std::time::Duration;

const CONNECTING: Duration = Duration::from_secs(10);
const MAX_REDIRECTS: usize = 3;

/// Why nothing came back, by what the caller can do about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The address is not allowed; another try will not help. For the client.
    #[error("{0}")]
    Refused(String),
    /// It may work later.
    #[error("the address cannot be reached: {0}")]
    Unreachable(String),
    /// The other side answered with something else than success.
    #[error("the address answered with status {0}")]
    Status(u16),
    /// The answer is larger than allowed.
    #[error("the answer is larger than {0} bytes")]
    TooLarge(usize),
}

/// What came back from a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The HTTP status; a redirect is not followed.
    pub status: u16,
    /// The body, as far as the limit allowed.
    pub body: Bytes,
}

/// Outgoing HTTP. Clones share connections.
#[derive(Debug, Clone)]
pub struct Egress {
    client: Result<Client, Error>,
    targets: Targets,
}

impl Egress {
    /// A way out to these targets. Where TLS cannot be set up, for example because the system has
    /// no certificates, every request says so: a server that needs no way out starts all the same.
    #[must_use]
    pub fn new(targets: Targets) -> Self {
        // The only one in the process; a second call finds it in place.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder()
            .dns_resolver(resolve::Guarded(targets))
            .redirect(redirect::Policy::none())
            .no_proxy()
            .referer(false)
            .connect_timeout(CONNECTING)
            .build()
            .map_err(|error| unreachable(&error));
        Self { client, targets }
    }

    /// Reads an address and refuses those that are never allowed, without asking for the meaning of names.
    ///
    /// # Errors
    /// [`Error::Refused`].
    pub fn check(&self, url: &str) -> Result<Url, Error> {
        target::check(url, self.targets)
    }

    /// The bytes at an address, following a few redirects. Whole in `time` and `max_bytes`, or not at all.
    ///
    /// # Errors
    /// [`Error`].
    pub async fn fetch(&self, url: &str, max_bytes: usize, time: Duration) -> Result<Bytes, Error> {
        let fetching = async {
            let mut url = self.check(url)?;
            for _ in 0..=MAX_REDIRECTS {
                let response = self
                    .client
                    .as_ref()
                    .map_err(Clone::clone)?
                    .get(url.clone())
                    .send()
                    .await
                    .map_err(|error| explain(&error))?;
                if let Some(next) = redirected(&url, &response) {
                    url = self.check(&next?)?;
                    continue;
                }
                if !response.status().is_success() {
                    return Err(Error::Status(response.status().as_u16()));
                }
                let (body, whole) = read(response, max_bytes).await?;
                return if whole { Ok(body) } else { Err(Error::TooLarge(max_bytes)) };
            }
            Err(Error::Refused(format!("The address redirects more than {MAX_REDIRECTS} times.")))
        };
        within(time, fetching).await
    }

    /// Posts a body and reads at most `max_bytes` of what comes back. Redirects are not followed.
    ///
    /// # Errors
    /// [`Error::Refused`] and [`Error::Unreachable`].
    pub async fn post(
        &self,
        url: &str,
        headers: HeaderMap,
        body: Bytes,
        max_bytes: usize,
        time: Duration,
    ) -> Result<Reply, Error> {
        let posting = async {
            let response = self.begin_post(url, headers, body).await?;
            let status = response.status().as_u16();
            let (body, _) = read(response, max_bytes).await?;
            Ok(Reply { status, body })
        };
        within(time, posting).await
    }

    /// Posts a body and returns the HTTP status. What comes after the status is not waited for: it
    /// changes nothing. Redirects are not followed.
    ///
    /// # Errors
    /// [`Error::Refused`] and [`Error::Unreachable`].
    pub async fn notify(&self, url: &str, headers: HeaderMap, body: Bytes, time: Duration) -> Result<u16, Error> {
        let posting = async { Ok(self.begin_post(url, headers, body).await?.status().as_u16()) };
        within(time, posting).await
    }

    /// Posts, and returns as soon as the status is there.
    async fn begin_post(&self, url: &str, headers: HeaderMap, body: Bytes) -> Result<Response, Error> {
        let url = self.check(url)?;
        let request = self.client.as_ref().map_err(Clone::clone)?.post(url).headers(headers).body(body);
        request.send().await.map_err(|error| explain(&error))
    }
}

async fn within<T>(time: Duration, work: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
    let late = || Error::Unreachable(format!("no answer within {} seconds", time.as_secs()));
    tokio::time::timeout(time, work).await.map_err(|_| late())?
}

/// Where a redirect leads, if the answer is one.
fn redirected(from: &Url, response: &Response) -> Option<Result<String, Error>> {
    if !response.status().is_redirection() {
        return None;
    }
    let place = response.headers().get(LOCATION)?.to_str().ok().and_then(|place| from.join(place).ok());
    let nowhere = || Error::Refused("The address redirects to something that is no address.".into());
    Some(place.map(String::from).ok_or_else(nowhere))
}

/// The body up to a limit, and whether that was all.
async fn read(mut response: Response, max_bytes: usize) -> Result<(Bytes, bool), Error> {
    let mut body = BytesMut::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| explain(&error))? {
        let room = max_bytes - body.len();
        body.extend_from_slice(&chunk[..chunk.len().min(room)]);
        if chunk.len() > room {
            return Ok((body.freeze(), false));
        }
    }
    Ok((body.freeze(), true))
}

/// A refusal by the resolver comes wrapped in the errors of those who asked it.
fn explain(error: &reqwest::Error) -> Error {
    let mut cause = error.source();
    while let Some(inner) = cause {
        if let Some(refused @ Error::Refused(_)) = inner.downcast_ref::<Error>() {
            return refused.clone();
        }
        cause = inner.source();
    }
    unreachable(error)
}

/// The innermost reason says most, and the address, which may hold a secret, is left out.
fn unreachable(error: &reqwest::Error) -> Error {
    let mut innermost: &dyn std::error::Error = error;
    while let Some(inner) = innermost.source() {
        innermost = inner;
    }
    Error::Unreachable(innermost.to_string())
}
