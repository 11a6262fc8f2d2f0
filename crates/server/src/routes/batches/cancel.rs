//! `POST /v1/batches/{batch_id}/cancel`

use super::{not_found, present};
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::id::Id;
use axum::extract::State;
use axum::{Extension, Json};
use store::{BatchStatus, Tenant, Time};
use wire::{Batch, Code, Error};

/// Cancel a batch
///
/// No further video is begun; those that were begun are finished and stand in the output.
#[utoipa::path(
    post, path = "/v1/batches/{batch_id}/cancel", tag = "Batches", operation_id = "cancelBatch",
    params(("batch_id" = String, Path, description = "The batch's id")),
    responses((status = 200, description = "The batch", body = Batch), Refusals)
)]
pub(crate) async fn cancel_batch(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    Id(id): Id,
) -> Answer<Json<Batch>> {
    let batch = app.store.cancel_batch(&tenant, &id, Time::now()).await?.ok_or_else(|| not_found(&id))?;
    match batch.status {
        BatchStatus::Cancelling | BatchStatus::Cancelled => Ok(Json(present(batch))),
        status => {
            let message = format!("Cannot cancel a batch with status '{}'.", status.name());
            Err(Error::about("batch_id", Code::InvalidValue, message).into())
        }
    }
}
