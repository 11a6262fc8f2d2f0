//! The operator's JSON: small, and held to its shape.

use axum::body::to_bytes;
use axum::extract::Request;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use wire::{Code, Error};

const MOST: usize = 64 << 10;

/// The body of a request as what it should be.
pub(super) async fn read<T: DeserializeOwned>(request: Request) -> Result<T, Error> {
    let bytes = to_bytes(request.into_body(), MOST).await.map_err(|_| Error::too_large(None, MOST))?;
    let refuse =
        |error| Error::new(Code::InvalidBody, format!("The JSON body of the request cannot be used: {error}."));
    let body: Map<String, Value> = serde_json::from_slice(&bytes).map_err(refuse)?;
    serde_json::from_value(with_whole_numbers(body.into())).map_err(refuse)
}

/// To JSON, `5.0` is the integer five.
fn with_whole_numbers(value: Value) -> Value {
    /// All integers up to here have a floating point number of their own.
    const EXACT: f64 = (1_u64 << 53) as f64;
    match value {
        Value::Number(number) => match number.as_f64() {
            Some(float) if number.is_f64() && float.fract() == 0.0 && float.abs() < EXACT => Value::from(float as i64),
            _ => Value::Number(number),
        },
        Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, with_whole_numbers(value))).collect(),
        other => other,
    }
}
