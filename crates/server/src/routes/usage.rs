//! `GET /v1/usage`

use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use axum::extract::{Query, State};
use axum::{Extension, Json};
use std::collections::BTreeMap;
use std::time::Duration;
use store::{Owner, Store, Tenant, Time};
use wire::{Error, Usage, UsageList};

const DAY: Duration = Duration::from_secs(24 * 3600);
const MAX_DAYS: u32 = 366;

/// Read usage
///
/// What the tenant's completed videos cost, by day and key, and how its budget stands.
#[utoipa::path(
    get, path = "/v1/usage", tag = "Service", operation_id = "readUsage",
    params(("days" = Option<u32>, Query, minimum = 1, maximum = 366, description = "How many days back, today included; 30 when absent")),
    responses((status = 200, description = "The usage", body = UsageList), Refusals)
)]
pub(crate) async fn read_usage(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Answer<Json<UsageList>> {
    Ok(Json(read_usage_of(&*app.store, tenant, &query).await?))
}

/// A tenant's usage in as many days as the query says.
pub(crate) async fn read_usage_of(
    store: &dyn Store,
    tenant: Tenant,
    query: &BTreeMap<String, String>,
) -> Answer<UsageList> {
    let days = read_days(query)?;
    let now = Time::now();
    let from = now.day().minus(DAY * (days - 1));
    let account = store.account(&Owner::Tenant(tenant.clone())).await?;
    let usage = store.usage(&tenant, from, now.plus(DAY)).await?;
    let data = usage.into_iter().map(|line| Usage {
        object: "usage",
        date: line.day.unix_seconds(),
        api_key_id: line.key,
        videos: line.videos,
        seconds: line.seconds,
        cost_micros: line.cost.0,
    });
    Ok(UsageList {
        object: "list",
        data: data.collect(),
        budget_micros: account.budget.map(|micros| micros.0),
        held_micros: account.held.0,
        spent_micros: account.spent.0,
        available_micros: account.available().map(|micros| micros.0),
    })
}

fn read_days(query: &BTreeMap<String, String>) -> Result<u32, Error> {
    let Some(text) = query.get("days") else { return Ok(30) };
    let number: i128 = text.parse().map_err(|_| Error::invalid_type("days", "an integer", "a string"))?;
    let in_range = u32::try_from(number).ok().filter(|days| (1..=MAX_DAYS).contains(days));
    in_range.ok_or_else(|| Error::out_of_range("days", number, 1, MAX_DAYS.into()))
}
