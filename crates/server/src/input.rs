//! A request's parameters, whichever way they were encoded.
//!
//! Official clients send the same request as JSON or as a form, depending on their version; from
//! here on nobody knows which it was, except that text in a form may stand for a number.

mod aliases;
mod form;
mod multipart;
mod nested;
mod read;

use crate::Config;
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponseParts, ResponseParts};
use bytes::Bytes;
use serde_json::{Map, Number, Value};
use std::collections::BTreeMap;
use std::convert::Infallible;
use store::Terms;
use utoipa::ToSchema;
use utoipa::openapi::{RefOr, Schema};
use wire::{Code, Error};

/// Names the parameters that were passed over.
pub(crate) const IGNORED: HeaderName = HeaderName::from_static("kinora-ignored-parameters");

/// The parameters of one request.
#[derive(Debug)]
pub(crate) struct Input {
    encoding: Encoding,
    /// Whether other spellings are taken and unknown parameters passed over.
    lenient: bool,
    params: Map<String, Value>,
    files: BTreeMap<String, Bytes>,
    /// On what terms the request is made.
    pub(crate) terms: Terms,
    /// What the files are called, where clients say so.
    file_names: BTreeMap<String, String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Json,
    Form,
}

impl Input {
    fn new(encoding: Encoding, params: Map<String, Value>) -> Self {
        let (files, file_names) = (BTreeMap::new(), BTreeMap::new());
        Self { encoding, lenient: false, params, files, file_names, terms: Terms::default() }
    }

    /// The parameters of a request that came some other way than over HTTP.
    pub(crate) fn from_json(params: Map<String, Value>, terms: Terms, config: &Config) -> Result<Self, Error> {
        Self { terms, ..Self::new(Encoding::Json, params) }.adapted(config)
    }

    /// Takes other spellings where the service is lenient.
    fn adapted(mut self, config: &Config) -> Result<Self, Error> {
        self.lenient = !config.strict;
        if self.lenient {
            self.translate_aliases()?;
        }
        Ok(self)
    }

    /// What is not a file.
    pub(crate) fn params(&self) -> &Map<String, Value> {
        &self.params
    }

    /// What is a file.
    pub(crate) fn files(&self) -> &BTreeMap<String, Bytes> {
        &self.files
    }

    /// Finds the parameters that the published shape `T` does not have: a strict server refuses
    /// them, a lenient one returns their names, so that a misspelt wish is never silently dropped.
    pub(crate) fn settle<T: ToSchema>(&mut self) -> Result<Ignored, Error> {
        let known = property_names::<T>();
        let names = self.params.keys().chain(self.files.keys());
        let unknown: Vec<String> = names.filter(|name| !known.contains(name)).cloned().collect();
        match unknown.first() {
            Some(name) if !self.lenient => Err(Error::unknown_parameter(name)),
            _ => Ok(Ignored(unknown)),
        }
    }

    /// A parameter as it came; absent and null are the same.
    pub(crate) fn take(&mut self, name: &str) -> Option<Value> {
        self.params.remove(name).filter(|value| !value.is_null())
    }

    /// An uploaded file.
    pub(crate) fn take_file(&mut self, name: &str) -> Option<Bytes> {
        self.files.remove(name)
    }

    /// What an uploaded file is called.
    pub(crate) fn take_file_name(&mut self, name: &str) -> Option<String> {
        self.file_names.remove(name)
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

    /// What is not a text. Some clients write nothing as the word `null` in a form.
    fn take_typed(&mut self, name: &str) -> Option<Value> {
        let form = self.encoding == Encoding::Form;
        self.take(name).filter(|value| !(form && value.as_str().is_some_and(|text| text.trim() == "null")))
    }

    /// An integer between bounds; in a form, its digits.
    pub(crate) fn take_integer(&mut self, name: &str, least: u64, most: u64) -> Result<Option<u64>, Error> {
        let Some(value) = self.take_typed(name) else { return Ok(None) };
        let wrong = |got: &str| Error::invalid_type(name, "an integer", got);
        let number: i128 = match &value {
            Value::String(text) if self.reads_text() => text.trim().parse().map_err(|_| wrong("a string"))?,
            Value::Number(n) => n.as_i128().or_else(|| whole(n)).ok_or_else(|| wrong("a decimal number"))?,
            other => return Err(wrong(type_name(other))),
        };
        let in_range = u64::try_from(number).ok().filter(|n| (least..=most).contains(n));
        in_range.map(Some).ok_or_else(|| Error::out_of_range(name, number, least, most))
    }

    /// A truth value; in a form, its word.
    pub(crate) fn take_bool(&mut self, name: &str) -> Result<Option<bool>, Error> {
        match self.take_typed(name) {
            None => Ok(None),
            Some(Value::Bool(value)) => Ok(Some(value)),
            Some(Value::String(text)) if self.reads_text() => match text.trim().to_ascii_lowercase().as_str() {
                "true" | "1" => Ok(Some(true)),
                "false" | "0" => Ok(Some(false)),
                _ => Err(Error::invalid_type(name, "a boolean", "a string")),
            },
            Some(other) => Err(Error::invalid_type(name, "a boolean", type_name(&other))),
        }
    }

    /// A JSON object; in a form, its text.
    pub(crate) fn take_document(&mut self, name: &str) -> Result<Option<Value>, Error> {
        let text = match self.take_typed(name) {
            None => return Ok(None),
            Some(Value::Object(object)) => return Ok(Some(Value::Object(object))),
            Some(Value::String(text)) => text,
            Some(other) => return Err(Error::invalid_type(name, "an object", type_name(&other))),
        };
        let document: Value = serde_json::from_str(&text)
            .map_err(|error| Error::about(name, Code::InvalidValue, format!("'{name}' is not valid JSON: {error}.")))?;
        if document.is_object() {
            return Ok(Some(document));
        }
        Err(Error::invalid_type(name, "an object", type_name(&document)))
    }

    /// Pairs of texts; in a form, `name[key]` or JSON text.
    pub(crate) fn take_pairs(&mut self, name: &str) -> Result<Option<BTreeMap<String, String>>, Error> {
        let Some(Value::Object(object)) = self.take_document(name)? else { return Ok(None) };
        let pair = |(key, value)| match value {
            Value::String(text) => Ok((key, text)),
            other => Err(Error::invalid_type(&format!("{name}.{key}"), "a string", type_name(&other))),
        };
        object.into_iter().map(pair).collect::<Result<_, _>>().map(Some)
    }

    /// Whether a text may stand for a number or a truth value.
    fn reads_text(&self) -> bool {
        self.lenient || self.encoding == Encoding::Form
    }

    /// What a file field is expected to be, in the words of the API.
    pub(crate) fn file_type_name(&self) -> &'static str {
        match self.encoding {
            Encoding::Json => "an object",
            Encoding::Form => "a file",
        }
    }
}

/// The names of parameters that a lenient server passed over.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Ignored(pub(crate) Vec<String>);

impl IntoResponseParts for Ignored {
    type Error = Infallible;

    fn into_response_parts(self, mut parts: ResponseParts) -> Result<ResponseParts, Infallible> {
        let names: Vec<_> = self.0.iter().map(|name| name.escape_default().to_string()).collect();
        if let Ok(value) = HeaderValue::try_from(names.join(", "))
            && !names.is_empty()
        {
            parts.headers_mut().insert(IGNORED, value);
        }
        Ok(parts)
    }
}

fn property_names<T: ToSchema>() -> Vec<String> {
    match T::schema() {
        RefOr::T(Schema::Object(object)) => object.properties.keys().cloned().collect(),
        _ => unreachable!("the shapes of requests are objects"),
    }
}

/// An integer that was written with a decimal point, such as `7.0`: in JSON they are the same number.
fn whole(number: &Number) -> Option<i128> {
    const EXACT: f64 = (1_u64 << f64::MANTISSA_DIGITS) as f64;
    let value = number.as_f64().filter(|value| value.fract() == 0.0 && value.abs() <= EXACT)?;
    #[expect(clippy::cast_possible_truncation, reason = "it is an integer of few enough digits")]
    Some(value as i128)
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

/// The id in an object that names something by its id alone. A strict server refuses whatever else
/// stands in it.
pub(crate) fn read_id(name: &str, value: Value, strict: bool) -> Result<String, Error> {
    let Value::Object(mut object) = value else {
        return Err(Error::invalid_type(name, "an object", type_name(&value)));
    };
    let id = match object.remove("id").filter(|id| !id.is_null()) {
        Some(Value::String(id)) => id,
        Some(other) => return Err(Error::invalid_type(&format!("{name}.id"), "a string", type_name(&other))),
        None => return Err(Error::missing_parameter(&format!("{name}.id"))),
    };
    match object.keys().next() {
        Some(other) if strict => Err(Error::unknown_parameter(&format!("{name}.{other}"))),
        _ => Ok(id),
    }
}

/// How many bytes a part may have.
struct Limits {
    text: usize,
    image: usize,
    /// A picture as a data URL.
    data_url: usize,
    film: usize,
    file: usize,
    json: usize,
}

impl Limits {
    /// The bound of a part that may be a file, or of a text. Whatever is inside `input_reference`,
    /// such as `input_reference[image_url]`, may be a picture like itself.
    fn part(&self, name: &str, is_file: bool) -> usize {
        let outer = name.split_once('[').map_or(name, |(outer, _)| outer);
        match outer {
            "video" => self.film,
            "file" => self.file,
            "input_reference" | "image" | "images" | "image_url" if is_file => self.image,
            "input_reference" | "image" | "images" | "image_url" => self.data_url,
            _ => self.text,
        }
    }
}

impl From<&Config> for Limits {
    fn from(config: &Config) -> Self {
        Self {
            text: config.max_text_bytes,
            image: config.max_image_bytes,
            data_url: config.max_data_url_bytes(),
            film: config.max_film_bytes,
            file: config.max_file_bytes,
            json: config.max_json_bytes(),
        }
    }
}
