//! `GET /v1/files/{file_id}/content`

use super::find;
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::id::Id;
use assets::Key;
use axum::Extension;
use axum::body::Body;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use futures::TryStreamExt;
use store::Tenant;

/// Download a file
#[utoipa::path(
    get, path = "/v1/files/{file_id}/content", tag = "Files", operation_id = "downloadFile",
    params(("file_id" = String, Path, description = "The file's id")),
    responses((status = 200, description = "Its bytes", content_type = "application/octet-stream", body = wire::Upload), Refusals)
)]
pub(crate) async fn get_file_content(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    Id(id): Id,
) -> Answer<Response> {
    let file = find(&app, &tenant, &id).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/octet-stream".to_owned()),
        (header::CONTENT_LENGTH, file.bytes.to_string()),
        // The name is the owner's; what a browser could stumble over is left out of it.
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}\"", plain(&file.name))),
    ];
    if file.bytes == 0 {
        return Ok((headers, Body::empty()).into_response());
    }
    let content = app.assets.open(Key::File { file: &file.id }, 0..file.bytes).await?;
    let body = Body::from_stream(content.stream.inspect_err(|error| tracing::error!(?error, "a download broke off")));
    Ok((headers, body).into_response())
}

fn plain(name: &str) -> String {
    let safe = |c: char| c.is_ascii_alphanumeric() || "._- ".contains(c);
    name.chars().map(|c| if safe(c) { c } else { '_' }).collect()
}
