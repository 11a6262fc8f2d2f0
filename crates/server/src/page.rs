//! Which part of a list a query asks for.

use axum::extract::Query;
use std::collections::BTreeMap;
use store::{Order, PageRequest, Slice};
use wire::{Code, Error};

/// The query of a request for a list.
pub(crate) type ListQuery = Query<BTreeMap<String, String>>;

/// What most lists give at most in one page.
pub(crate) const MAX_LIMIT: u32 = 100;

/// Reads `after`, `limit` and `order`; `parse` recognises an id.
pub(crate) fn read_page<Id>(
    query: &BTreeMap<String, String>,
    parse: impl Fn(&str) -> Option<Id>,
) -> Result<PageRequest<Id>, Error> {
    let after = read_after(query).map(|id| parse(id).ok_or_else(|| bad_cursor(query))).transpose()?;
    Ok(PageRequest { after, limit: read_limit(query, MAX_LIMIT)?, order: read_order(query)? })
}

/// Reads `after` and `limit` of a list whose ids are checked by the store.
pub(crate) fn read_slice(query: &BTreeMap<String, String>, max_limit: u32) -> Result<Slice, Error> {
    Ok(Slice { after: read_after(query).cloned(), limit: read_limit(query, max_limit)? })
}

/// The error for an `after` that is none of the list's ids.
pub(crate) fn bad_cursor(query: &BTreeMap<String, String>) -> Error {
    let id = read_after(query).map_or("", String::as_str);
    Error::about("after", Code::InvalidValue, format!("Invalid value: '{id}'. Nothing with this id was found."))
}

/// Reads `order`, the newest first unless given.
pub(crate) fn read_order(query: &BTreeMap<String, String>) -> Result<Order, Error> {
    match query.get("order").map(String::as_str) {
        None | Some("desc") => Ok(Order::Descending),
        Some("asc") => Ok(Order::Ascending),
        Some(other) => Err(Error::invalid_value("order", other, &["asc".into(), "desc".into()])),
    }
}

fn read_after(query: &BTreeMap<String, String>) -> Option<&String> {
    query.get("after").filter(|id| !id.is_empty())
}

fn read_limit(query: &BTreeMap<String, String>, most: u32) -> Result<u32, Error> {
    const DEFAULT: u32 = 20;
    let Some(text) = query.get("limit") else { return Ok(DEFAULT) };
    let number: i128 = text.parse().map_err(|_| Error::invalid_type("limit", "an integer", "a string"))?;
    let out_of_range = || Error::out_of_range("limit", number, 0, most.into());
    u32::try_from(number).ok().filter(|n| *n <= most).ok_or_else(out_of_range)
}
