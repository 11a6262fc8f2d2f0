//! `GET /v1/files/{file_id}`

use super::{find, present};
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::id::Id;
use axum::extract::State;
use axum::{Extension, Json};
use store::Tenant;
use wire::File;

/// Retrieve a file
#[utoipa::path(
    get, path = "/v1/files/{file_id}", tag = "Files", operation_id = "retrieveFile",
    params(("file_id" = String, Path, description = "The file's id")),
    responses((status = 200, description = "The file", body = File), Refusals)
)]
pub(crate) async fn get_file(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    Id(id): Id,
) -> Answer<Json<File>> {
    Ok(Json(present(find(&app, &tenant, &id).await?)))
}
