//! `/v1/files` and what is under it.

pub(crate) mod content;
pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod get;
pub(crate) mod list;

use crate::App;
use crate::error::Answer;
use crate::input::{Input, type_name};
use serde_json::Value;
use std::time::Duration;
use store::{File, Tenant, Time};
use wire::{Code, Error};

const HOUR: u64 = 3600;
const THIRTY_DAYS: u64 = 30 * 24 * HOUR;

/// A tenant's file, or the 404 that tells nobody whether it is another's.
pub(crate) async fn find(app: &App, tenant: &Tenant, id: &str) -> Answer<File> {
    Ok(app.store.file(tenant, id, Time::now()).await?.ok_or_else(|| not_found(id))?)
}

fn not_found(id: &str) -> Error {
    Error::about("id", Code::NotFound, format!("No such File object: {id}"))
}

fn present(file: File) -> wire::File {
    wire::File {
        id: file.id,
        object: "file",
        bytes: file.bytes,
        created_at: file.created_at.unix_seconds(),
        expires_at: file.expires_at.map(Time::unix_seconds),
        filename: file.name,
        purpose: file.purpose.name(),
        status: "processed",
    }
}

/// A time to be kept: `{"anchor": "created_at", "seconds": …}`.
pub(crate) fn take_expiry(input: &mut Input, name: &str) -> Result<Option<Duration>, Error> {
    let Some(Value::Object(mut object)) = input.take_document(name)? else { return Ok(None) };
    let anchor = object.remove("anchor").unwrap_or_default();
    if anchor != "created_at" {
        let known = ["created_at".to_owned()];
        return Err(Error::invalid_value(&format!("{name}.anchor"), anchor.as_str().unwrap_or_default(), &known));
    }
    let param = format!("{name}.seconds");
    let seconds = object.remove("seconds").ok_or_else(|| Error::missing_parameter(&param))?;
    // A form brings digits.
    let number = seconds.as_u64().or_else(|| seconds.as_str()?.trim().parse().ok());
    let number = number.ok_or_else(|| Error::invalid_type(&param, "an integer", type_name(&seconds)))?;
    match number {
        HOUR..=THIRTY_DAYS => Ok(Some(Duration::from_secs(number))),
        _ => Err(Error::out_of_range(&param, number.into(), HOUR, THIRTY_DAYS)),
    }
}
