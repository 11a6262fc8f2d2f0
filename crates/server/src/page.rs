//! Which page of a list a client asks for.

use std::collections::BTreeMap;
use store::{Order, PageRequest};
use wire::Error;

const DEFAULT_LIMIT: u32 = 20;
const MAX_LIMIT: u32 = 100;

/// Reads `after`, `limit` and `order`; `parse` recognises an id.
pub(crate) fn read_page<Id>(
    query: &BTreeMap<String, String>,
    parse: impl Fn(&str) -> Option<Id>,
) -> Result<PageRequest<Id>, Error> {
    let after = query.get("after").filter(|id| !id.is_empty());
    let after = after.map(|id| parse(id).ok_or_else(|| bad_cursor(id))).transpose()?;
    Ok(PageRequest { after, limit: read_limit(query)?, order: read_order(query)? })
}

pub(crate) fn bad_cursor(id: &str) -> Error {
    Error::about("after", wire::Code::InvalidValue, format!("Invalid value: '{id}'. Nothing with this id was found."))
}

fn read_limit(query: &BTreeMap<String, String>) -> Result<u32, Error> {
    let Some(text) = query.get("limit") else { return Ok(DEFAULT_LIMIT) };
    let number: i128 = text.parse().map_err(|_| Error::invalid_type("limit", "an integer", "a string"))?;
    let out_of_range = || Error::out_of_range("limit", number, 0, MAX_LIMIT.into());
    u32::try_from(number).ok().filter(|n| *n <= MAX_LIMIT).ok_or_else(out_of_range)
}

fn read_order(query: &BTreeMap<String, String>) -> Result<Order, Error> {
    match query.get("order").map(String::as_str) {
        None | Some("desc") => Ok(Order::Descending),
        Some("asc") => Ok(Order::Ascending),
        Some(other) => Err(Error::invalid_value("order", other, &["asc".into(), "desc".into()])),
    }
}
