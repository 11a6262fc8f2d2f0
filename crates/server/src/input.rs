//! A request's parameters, whichever way they were encoded.
//!
//! Official clients send the same request as JSON or as a form, depending on their version; from
//! here on nobody knows which it was, except that text in a form may stand for a number.

mod form;
mod multipart;
mod nested;
mod read;

use crate::Config;
use bytes::Bytes;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use wire::{Code, Error};

/// The parameters of one request.
#[derive(Debug)]
pub(crate) struct Input {
    encoding: Encoding,
    params: Map<String, Value>,
    files: BTreeMap<String, Bytes>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Json,
    Form,
}

impl Input {
    /// Refuses parameters that do not exist, so that a misspelt wish is not silently dropped.
    pub(crate) fn allow_only(&self, known: &[&str]) -> Result<(), Error> {
        let mut names = self.params.keys().chain(self.files.keys());
        names.find(|name| !known.contains(&name.as_str())).map_or(Ok(()), |name| Err(Error::unknown_parameter(name)))
    }

    /// A parameter as it came; absent and null are the same.
    pub(crate) fn take(&mut self, name: &str) -> Option<Value> {
        self.params.remove(name).filter(|value| !value.is_null())
    }

    /// An uploaded file.
    pub(crate) fn take_file(&mut self, name: &str) -> Option<Bytes> {
        self.files.remove(name)
    }

    /// A text. `expected` names it in the error, such as `a string`.
    pub(crate) fn take_text(&mut self, name: &str, expected: &str) -> Result<Option<String>, Error> {
        if self.files.contains_key(name) {
            return Err(Error::invalid_type(name, expected, "a file"));
        }
        match self.take(name) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(other) => Err(Error::invalid_type(name, expected, type_name(&other))),
        }
    }

    /// An integer between bounds; in a form, its digits.
    pub(crate) fn take_integer(&mut self, name: &str, least: u64, most: u64) -> Result<Option<u64>, Error> {
        let Some(value) = self.take(name) else { return Ok(None) };
        let wrong = |got: &str| Error::invalid_type(name, "an integer", got);
        let number: i128 = match &value {
            Value::String(text) if self.encoding == Encoding::Form => {
                text.trim().parse().map_err(|_| wrong("a string"))?
            }
            Value::Number(n) => n.as_i128().ok_or_else(|| wrong("a decimal number"))?,
            other => return Err(wrong(type_name(other))),
        };
        let in_range = u64::try_from(number).ok().filter(|n| (least..=most).contains(n));
        in_range.map(Some).ok_or_else(|| Error::out_of_range(name, number, least, most))
    }

    /// A truth value; in a form, its word.
    pub(crate) fn take_bool(&mut self, name: &str) -> Result<Option<bool>, Error> {
        match self.take(name) {
            None => Ok(None),
            Some(Value::Bool(value)) => Ok(Some(value)),
            Some(Value::String(text)) if self.encoding == Encoding::Form => match text.trim() {
                "true" | "1" => Ok(Some(true)),
                "false" | "0" => Ok(Some(false)),
                _ => Err(Error::invalid_type(name, "a boolean", "a string")),
            },
            Some(other) => Err(Error::invalid_type(name, "a boolean", type_name(&other))),
        }
    }

    /// A JSON object; in a form, its text.
    pub(crate) fn take_document(&mut self, name: &str) -> Result<Option<Value>, Error> {
        let text = match self.take(name) {
            None => return Ok(None),
            Some(Value::Object(object)) if self.encoding == Encoding::Json => return Ok(Some(Value::Object(object))),
            Some(Value::String(text)) => text,
            Some(other) if self.encoding == Encoding::Form => {
                return Err(Error::invalid_type(name, "an object as JSON text", type_name(&other)));
            }
            Some(other) => return Err(Error::invalid_type(name, "an object", type_name(&other))),
        };
        let document: Value = serde_json::from_str(&text)
            .map_err(|error| Error::about(name, Code::InvalidValue, format!("'{name}' is not valid JSON: {error}.")))?;
        if document.is_object() {
            return Ok(Some(document));
        }
        Err(Error::invalid_type(name, "an object", type_name(&document)))
    }

    /// What a file field is expected to be, in the words of the API.
    pub(crate) fn file_type_name(&self) -> &'static str {
        match self.encoding {
            Encoding::Json => "an object",
            Encoding::Form => "a file",
        }
    }
}

/// A value's type in the words of the API's messages.
pub(crate) fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(n) if n.is_f64() => "a decimal number",
        Value::Number(_) => "an integer",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

/// How many bytes a part may have.
struct Limits {
    text: usize,
    file: usize,
    json: usize,
}

impl From<&Config> for Limits {
    fn from(config: &Config) -> Self {
        Self { text: config.max_text_bytes, file: config.max_image_bytes, json: config.max_json_bytes() }
    }
}
