//! `/v1/webhook_endpoints` and what is under it, and `/v1/webhook_event_types`.

pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod deliveries;
pub(crate) mod event_types;
pub(crate) mod get;
pub(crate) mod list;
pub(crate) mod rotate_secret;
pub(crate) mod test;
pub(crate) mod update;

use crate::App;
use crate::error::Answer;
use crate::input::{Input, type_name};
use serde_json::Value;
use store::{Endpoint, Event, SigningSecret, Tenant};
use wire::{Code, Error, WebhookEndpoint};

const MAX_NAME: usize = 256;

/// A tenant's endpoint, or the 404 that tells nobody whether it is another's.
async fn find(app: &App, tenant: &Tenant, id: &str) -> Answer<Endpoint> {
    Ok(app.store.endpoint(tenant, id).await?.ok_or_else(|| not_found(id))?)
}

fn not_found(id: &str) -> Error {
    Error::new(Code::NotFound, format!("Webhook endpoint with id '{id}' not found."))
}

fn present(endpoint: Endpoint, secret: Option<SigningSecret>) -> WebhookEndpoint {
    WebhookEndpoint {
        id: endpoint.id,
        object: "webhook_endpoint",
        name: endpoint.name,
        url: endpoint.url,
        event_types: endpoint.events.into_iter().map(Event::name).collect(),
        created_at: endpoint.created_at.unix_seconds(),
        updated_at: endpoint.updated_at.unix_seconds(),
        signing_secret_hint: endpoint.secret.hint(),
        signing_secret: secret.map(|secret| secret.0),
    }
}

fn take_name(input: &mut Input) -> Result<Option<String>, Error> {
    let Some(name) = input.take_text("name", "a string")? else { return Ok(None) };
    match name.chars().count() {
        0 => Err(Error::string_empty("name")),
        length if length > MAX_NAME => Err(Error::string_too_long("name", MAX_NAME, length)),
        _ => Ok(Some(name)),
    }
}

/// An address that requests may be sent to, under this name.
pub(crate) fn take_url(app: &App, input: &mut Input, name: &str) -> Result<Option<String>, Error> {
    let Some(url) = input.take_text(name, "a string")? else { return Ok(None) };
    let refuse = |error: egress::Error| Error::about(name, Code::InvalidValue, format!("Invalid '{name}': {error}"));
    app.egress.check(&url).map_err(refuse)?;
    Ok(Some(url))
}

fn take_events(input: &mut Input) -> Result<Option<Vec<Event>>, Error> {
    const NAME: &str = "event_types";
    let names = match input.take(NAME) {
        None => return Ok(None),
        Some(Value::Array(names)) => names,
        Some(other) => return Err(Error::invalid_type(NAME, "an array of strings", type_name(&other))),
    };
    if names.is_empty() {
        let message = "Invalid 'event_types': empty array. Expected an array with minimum length 1.";
        return Err(Error::about(NAME, Code::InvalidValue, message));
    }
    let mut events = Vec::new();
    for name in &names {
        let text = name.as_str().ok_or_else(|| Error::invalid_type(NAME, "an array of strings", type_name(name)))?;
        let event = read_event(NAME, text)?;
        if !events.contains(&event) {
            events.push(event);
        }
    }
    Ok(Some(events))
}

fn read_event(param: &str, name: &str) -> Result<Event, Error> {
    let known = || Event::ALL.map(|event| event.name().to_owned());
    Event::from_name(name).ok_or_else(|| Error::invalid_value(param, name, &known()))
}
