//! The operator's JSON: small, and held to its shape.

use axum::body::to_bytes;
use axum::extract::Request;
use serde::de::DeserializeOwned;
use wire::{Code, Error};

const MOST: usize = 64 << 10;

/// The body of a request as what it should be.
pub(super) async fn read<T: DeserializeOwned>(request: Request) -> Result<T, Error> {
    let bytes = to_bytes(request.into_body(), MOST).await.map_err(|_| Error::too_large(None, MOST))?;
    let refuse =
        |error| Error::new(Code::InvalidBody, format!("The JSON body of the request cannot be used: {error}."));
    serde_json::from_slice(&bytes).map_err(refuse)
}
