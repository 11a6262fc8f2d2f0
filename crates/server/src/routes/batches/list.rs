//! `GET /v1/batches`

use super::present;
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::page::{ListQuery, bad_cursor, read_slice};
use axum::extract::State;
use axum::{Extension, Json};
use store::Tenant;
use wire::{Batch, Page};

/// List batches
///
/// The newest first.
#[utoipa::path(
    get, path = "/v1/batches", tag = "Batches", operation_id = "listBatches",
    params(
        ("limit" = Option<u32>, Query, minimum = 0, maximum = 100, description = "At most so many; 20 unless given"),
        ("after" = Option<String>, Query, description = "The last id of the page before"),
    ),
    responses((status = 200, description = "A page", body = Page<Batch>), Refusals)
)]
pub(crate) async fn list_batches(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    query: ListQuery,
) -> Answer<Json<Page<Batch>>> {
    let found = app.store.batches(&tenant, &read_slice(&query, 100)?).await?;
    let (batches, has_more) = found.ok_or_else(|| bad_cursor(&query))?;
    Ok(Json(Page::new(batches.into_iter().map(present).collect(), has_more, |batch: &Batch| &batch.id)))
}
