//! `GET /v1/files`

use super::present;
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::page::{ListQuery, bad_cursor, read_order, read_slice};
use axum::extract::State;
use axum::{Extension, Json};
use std::collections::BTreeMap;
use store::{FileFilter, Purpose, Tenant, Time};
use wire::{Error, File, Page};

/// More than a page of anything else: clients walk through all files by habit.
const MAX_LIMIT: u32 = 10_000;

/// List files
#[utoipa::path(
    get, path = "/v1/files", tag = "Files", operation_id = "listFiles",
    params(
        ("purpose" = Option<String>, Query, pattern = "^(batch|batch_output|user_data|vision)$", description = "Only those for this"),
        ("limit" = Option<u32>, Query, minimum = 0, maximum = 10_000, description = "At most so many; 20 unless given"),
        ("order" = Option<wire::Order>, Query, description = "By the time of creation; `desc` unless given"),
        ("after" = Option<String>, Query, description = "The last id of the page before"),
    ),
    responses((status = 200, description = "A page", body = Page<File>), Refusals)
)]
pub(crate) async fn list_files(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    query: ListQuery,
) -> Answer<Json<Page<File>>> {
    let filter = FileFilter {
        purpose: read_purpose(&query)?,
        order: read_order(&query)?,
        slice: read_slice(&query, MAX_LIMIT)?,
    };
    let found = app.store.files(&tenant, &filter, Time::now()).await?;
    let (files, has_more) = found.ok_or_else(|| bad_cursor(&query))?;
    Ok(Json(Page::new(files.into_iter().map(present).collect(), has_more, |file: &File| &file.id)))
}

fn read_purpose(query: &BTreeMap<String, String>) -> Result<Option<Purpose>, Error> {
    let Some(name) = query.get("purpose") else { return Ok(None) };
    let known = || Purpose::ALL.map(|purpose| purpose.name().to_owned());
    Purpose::from_name(name).map(Some).ok_or_else(|| Error::invalid_value("purpose", name, &known()))
}
