//! `GET /v1/videos/{video_id}`

use super::find;
use crate::App;
use crate::error::Answer;
use crate::present::video_response;
use axum::Extension;
use axum::extract::{Path, State};
use store::Tenant;

/// A video as it stands. A failed one is a 200: the question was answered.
pub(crate) async fn get_video(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    Path(id): Path<String>,
) -> Answer {
    Ok(video_response(find(&app, &tenant, &id).await?))
}
