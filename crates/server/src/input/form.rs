//! A form's parts as parameters and files.

use super::multipart::{Failure, Head, Multipart};
use super::nested::insert;
use super::{Encoding, Input, Limits};
use axum::body::BodyDataStream;
use bytes::Bytes;
use serde_json::{Map, Value};
use wire::{Code, Error};

/// More parts than any request has.
const MAX_PARTS: usize = 64;

pub(super) async fn read_form(stream: &mut BodyDataStream, boundary: &str, limits: &Limits) -> Result<Input, Error> {
    let mut multipart = Multipart::new(stream, boundary);
    let mut input = Input::new(Encoding::Form, Map::new());
    multipart.skip_preamble().await.map_err(|failure| refuse(&failure, None, 0))?;
    for _ in 0..MAX_PARTS {
        let Some(head) = multipart.next_head().await.map_err(|failure| refuse(&failure, None, 0))? else {
            return Ok(input);
        };
        let limit = limits.part(&head.name, is_file(&head));
        let body = multipart.read_body(limit).await.map_err(|failure| refuse(&failure, Some(&head.name), limit))?;
        add(&mut input, head, body, limit > limits.text)?;
    }
    Err(Error::new(Code::InvalidBody, format!("The form has more than {MAX_PARTS} parts.")))
}

fn add(input: &mut Input, head: Head, body: Bytes, may_be_file: bool) -> Result<(), Error> {
    let text = match str::from_utf8(&body) {
        Ok(text) if !is_file(&head) => text,
        Err(_) if !is_file(&head) && !may_be_file => {
            return Err(Error::about(head.name, Code::InvalidValue, "The text is not valid UTF-8."));
        }
        _ => {
            if let Some(file_name) = head.file_name {
                input.file_names.insert(head.name.clone(), file_name);
            }
            input.files.insert(head.name, body);
            return Ok(());
        }
    };
    if let Some(object) = read_object(&head, text) {
        input.params.insert(head.name, object);
        return Ok(());
    }
    if insert(&mut input.params, &head.name, text) {
        return Ok(());
    }
    Err(Error::unknown_parameter(&head.name))
}

/// An object or a list in a part of its own, as clients send them that follow OpenAPI's rules for forms.
fn read_object(head: &Head, text: &str) -> Option<Value> {
    let json = head.media_type.as_deref()?.starts_with("application/json");
    let value = json.then(|| serde_json::from_str::<Value>(text).ok())??;
    (value.is_object() || value.is_array()).then_some(value)
}

/// Clients leave out the file name, or the type, or both; what is neither named nor typed as a file
/// may still be one by its bytes.
fn is_file(head: &Head) -> bool {
    let typed =
        head.media_type.as_deref().is_some_and(|t| !t.starts_with("text/") && !t.starts_with("application/json"));
    head.file_name.is_some() || typed
}

fn refuse(failure: &Failure, param: Option<&str>, limit: usize) -> Error {
    match failure {
        Failure::TooLarge => Error::too_large(param, limit),
        Failure::Malformed(why) => {
            Error::new(Code::InvalidBody, format!("We could not parse the multipart body of your request: {why}."))
        }
    }
}
