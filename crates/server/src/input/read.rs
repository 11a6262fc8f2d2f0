//! Reads a body of either encoding within its limits.

use super::form::read_form;
use super::{Encoding, Input, Limits};
use crate::Config;
use crate::terms::read_terms;
use axum::body::BodyDataStream;
use axum::extract::Request;
use axum::http::{HeaderMap, header};
use bytes::{Bytes, BytesMut};
use futures::{Stream, StreamExt};
use serde_json::Value;
use std::time::Duration;
use wire::{Code, Error};

impl Input {
    /// Reads a request's body. What is too large is refused as soon as that is known, and never held.
    pub(crate) async fn read(request: Request, config: &Config) -> Result<Self, Error> {
        let limits = Limits::from(config);
        let (head, body) = request.into_parts();
        let mut stream = body.into_data_stream();
        let input = match content_type(&head.headers) {
            Some(ContentType::Json) => read_json(&head.headers, &mut stream, &limits).await,
            Some(ContentType::Form { boundary }) => read_form(&mut stream, &boundary, &limits).await,
            None => Err(unsupported(&head.headers)),
        };
        let mut input = input.inspect_err(|_| linger(stream))?;
        input.terms = read_terms(&head, &input)?;
        input.adapted(config)
    }
}

enum ContentType {
    Json,
    Form { boundary: String },
}

fn content_type(headers: &HeaderMap) -> Option<ContentType> {
    let text = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    let (essence, parameters) = text.split_once(';').unwrap_or((text, ""));
    match essence.trim().to_ascii_lowercase().as_str() {
        "application/json" => Some(ContentType::Json),
        "multipart/form-data" => {
            let boundary = super::multipart::parameter(parameters, "boundary").filter(|b| !b.is_empty())?;
            Some(ContentType::Form { boundary })
        }
        _ => None,
    }
}

fn unsupported(headers: &HeaderMap) -> Error {
    let given = headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or("none");
    let message = format!(
        "Unsupported content type: '{given}'. Send application/json, or multipart/form-data with its boundary."
    );
    Error::new(Code::InvalidBody, message)
}

async fn read_json(headers: &HeaderMap, stream: &mut BodyDataStream, limits: &Limits) -> Result<Input, Error> {
    let too_large = || Error::too_large(None, limits.json);
    let announced = headers.get(header::CONTENT_LENGTH).and_then(|v| v.to_str().ok()?.parse::<u64>().ok());
    if announced.is_some_and(|length| length > limits.json as u64) {
        return Err(too_large());
    }
    let mut bytes = BytesMut::new();
    while let Some(chunk) = stream.next().await {
        let chunk = chunk.map_err(|_| broken_off())?;
        if bytes.len() + chunk.len() > limits.json {
            return Err(too_large());
        }
        bytes.extend_from_slice(&chunk);
    }
    match serde_json::from_slice(&bytes) {
        Ok(Value::Object(params)) => Ok(Input::new(Encoding::Json, params)),
        Ok(other) => Err(bad_json(&format!("expected an object, but got {}", super::type_name(&other)))),
        Err(error) => Err(bad_json(&error.to_string())),
    }
}

fn bad_json(why: &str) -> Error {
    Error::new(Code::InvalidBody, format!("We could not parse the JSON body of your request: {why}."))
}

pub(super) fn broken_off() -> Error {
    Error::new(Code::InvalidBody, "The request body broke off.")
}

/// Goes on taking what a refused client is still sending, for a moment and without keeping it: a
/// connection closed under a sender loses the answer.
fn linger(mut stream: impl Stream<Item = Result<Bytes, axum::Error>> + Send + Unpin + 'static) {
    const MOMENT: Duration = Duration::from_secs(2);
    tokio::spawn(tokio::time::timeout(MOMENT, async move { while let Some(Ok(_)) = stream.next().await {} }));
}
