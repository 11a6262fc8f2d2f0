//! `DELETE /v1/files/{file_id}`

use super::{find, not_found};
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::id::Id;
use assets::Key;
use axum::extract::State;
use axum::{Extension, Json};
use store::Tenant;
use wire::Deleted;

/// Delete a file
///
/// Batches that were begun with it go on.
#[utoipa::path(
    delete, path = "/v1/files/{file_id}", tag = "Files", operation_id = "deleteFile",
    params(("file_id" = String, Path, description = "The file's id")),
    responses((status = 200, description = "It is gone", body = Deleted), Refusals)
)]
pub(crate) async fn delete_file(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    Id(id): Id,
) -> Answer<Json<Deleted>> {
    let file = find(&app, &tenant, &id).await?;
    // The bytes first: what is interrupted here can be asked for again.
    app.assets.remove(Key::File { file: &file.id }).await?;
    if !app.store.forget_file(&tenant, &id).await? {
        return Err(not_found(&id).into());
    }
    Ok(Json(Deleted::new(id, "file")))
}
