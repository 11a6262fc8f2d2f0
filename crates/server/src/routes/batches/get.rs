//! `GET /v1/batches/{batch_id}`

use super::{not_found, present};
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::id::Id;
use axum::extract::State;
use axum::{Extension, Json};
use store::Tenant;
use wire::Batch;

/// Retrieve a batch
#[utoipa::path(
    get, path = "/v1/batches/{batch_id}", tag = "Batches", operation_id = "retrieveBatch",
    params(("batch_id" = String, Path, description = "The batch's id")),
    responses((status = 200, description = "The batch", body = Batch), Refusals)
)]
pub(crate) async fn get_batch(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    Id(id): Id,
) -> Answer<Json<Batch>> {
    let batch = app.store.batch(&tenant, &id).await?.ok_or_else(|| not_found(&id))?;
    Ok(Json(present(batch)))
}
