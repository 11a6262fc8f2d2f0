//! On what terms a request is made: the key's limits, and the idempotency key that lets the request
//! be sent again without being done again.

use crate::input::Input;
use axum::http::request::Parts;
use bytes::Bytes;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use store::{Key, Once, Terms};
use wire::{Code, Error};

const HEADER: &str = "idempotency-key";
const MAX_CHARS: usize = 255;

/// The terms of a request whose body was read. The price comes later: it depends on the model.
pub(crate) fn read_terms(head: &Parts, input: &Input) -> Result<Terms, Error> {
    let mut terms = head.extensions.get::<Key>().map(key_terms).unwrap_or_default();
    if let Some(value) = head.headers.get(HEADER) {
        let key = value.to_str().ok().filter(|key| (1..=MAX_CHARS).contains(&key.len()));
        let wrong = || format!("An Idempotency-Key has 1 to {MAX_CHARS} printable ASCII characters.");
        let key = key.ok_or_else(|| Error::about("Idempotency-Key", Code::InvalidValue, wrong()))?.to_owned();
        let fingerprint = fingerprint(head.uri.path(), input.params(), input.files());
        terms.once = Some(Once { key, fingerprint });
    }
    Ok(terms)
}

/// The terms that a key grants.
pub(crate) fn key_terms(key: &Key) -> Terms {
    Terms { key: key.id.clone(), limits: key.limits.clone(), ..Terms::default() }
}

/// Equal for equal requests, however their bodies were cut into parts.
fn fingerprint(path: &str, params: &Map<String, Value>, files: &BTreeMap<String, Bytes>) -> String {
    let mut hash = Sha256::new();
    text(&mut hash, path);
    object(&mut hash, params);
    for (name, bytes) in files {
        text(&mut hash, name);
        hash.update(Sha256::digest(bytes));
    }
    hex::encode(hash.finalize())
}

/// Every value begins with its kind and its length, so that no two are written alike.
fn value(hash: &mut Sha256, value: &Value) {
    match value {
        Value::String(string) => text(hash, string),
        Value::Array(items) => {
            hash.update(b"[");
            hash.update(items.len().to_le_bytes());
            items.iter().for_each(|item| self::value(hash, item));
        }
        Value::Object(members) => object(hash, members),
        plain => {
            hash.update(b"=");
            text(hash, &plain.to_string());
        }
    }
}

fn object(hash: &mut Sha256, members: &Map<String, Value>) {
    let sorted: BTreeMap<&String, &Value> = members.iter().collect();
    hash.update(b"{");
    hash.update(sorted.len().to_le_bytes());
    for (name, member) in sorted {
        text(hash, name);
        value(hash, member);
    }
}

fn text(hash: &mut Sha256, string: &str) {
    hash.update(b"\"");
    hash.update(string.len().to_le_bytes());
    hash.update(string);
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn of(value: Value) -> String {
        fingerprint("/v1/videos", value.as_object().expect("an object"), &BTreeMap::new())
    }

    #[test]
    fn the_order_of_members_does_not_matter_and_everything_else_does() {
        let one = of(json!({"prompt": "a", "metadata": {"x": "1", "y": "2"}}));
        assert_eq!(one, of(json!({"metadata": {"y": "2", "x": "1"}, "prompt": "a"})));
        for other in [
            json!({"prompt": "a"}),
            json!({"prompt": "b", "metadata": {"x": "1", "y": "2"}}),
            json!({"prompt": "a", "metadata": {"x": "1", "y": 2}}),
            json!({"prompt": "a", "metadata": {"x": "12", "y": ""}}),
        ] {
            assert_ne!(one, of(other));
        }
    }
}
