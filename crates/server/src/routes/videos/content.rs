//! `GET /v1/videos/{video_id}/content`

use super::find;
use crate::App;
use crate::content_range::{Wanted, wanted};
use crate::error::{Answer, Rejection};
use assets::{Key, Variant};
use axum::Extension;
use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures::TryStreamExt;
use std::collections::BTreeMap;
use store::{Status, Tenant, Time, Video};
use wire::{Code, Error};

const VARIANTS: [(&str, Variant); 3] =
    [("video", Variant::Video), ("thumbnail", Variant::Thumbnail), ("spritesheet", Variant::Spritesheet)];

/// The bytes of a finished video, whole or a range of them. What the client says it accepts is not
/// looked at: official clients ask for `application/binary`.
pub(crate) async fn get_video_content(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    Path(id): Path<String>,
    Query(query): Query<BTreeMap<String, String>>,
    headers: HeaderMap,
) -> Answer {
    let variant = read_variant(&query)?;
    let video = find(&app, &tenant, &id).await?;
    check_available(&video, Time::now())?;
    let key = Key::Film { video: video.id.as_str(), attempt: video.attempt, variant };
    let size = match app.assets.size(key).await {
        Err(assets::Error::Missing) => return Err(Error::expired(&id).into()),
        other => other?,
    };
    let etag = format!("\"{}-{}-{}\"", video.id, video.attempt, variant.file_name());
    let validators = [
        (header::ETAG, etag.clone()),
        (header::ACCEPT_RANGES, "bytes".into()),
        (header::CACHE_CONTROL, "private, no-cache".into()),
    ];
    let wanted = wanted(&headers, &etag, size);
    if wanted == Wanted::Nothing {
        return Ok((StatusCode::NOT_MODIFIED, validators).into_response());
    }
    let response = send(&app, key, variant, size, wanted).await?;
    Ok((validators, response).into_response())
}

fn read_variant(query: &BTreeMap<String, String>) -> Result<Variant, Error> {
    let name = query.get("variant").map_or("video", String::as_str);
    let found = VARIANTS.iter().find(|(known, _)| *known == name);
    let known = || VARIANTS.map(|(known, _)| known.to_owned());
    found.map(|(_, variant)| *variant).ok_or_else(|| Error::invalid_value("variant", name, &known()))
}

fn check_available(video: &Video, now: Time) -> Result<(), Error> {
    if video.status != Status::Completed {
        return Err(Error::not_ready());
    }
    if video.expires_at.is_some_and(|at| at <= now) {
        return Err(Error::expired(video.id.as_str()));
    }
    Ok(())
}

async fn send(app: &App, key: Key<'_>, variant: Variant, size: u64, wanted: Wanted) -> Answer {
    let (status, range) = match wanted {
        Wanted::Nothing | Wanted::Whole => (StatusCode::OK, 0..size),
        Wanted::Part(range) => (StatusCode::PARTIAL_CONTENT, range),
        Wanted::Impossible => return Ok(unsatisfiable(size)),
    };
    let content = app.assets.open(key, range.clone()).await?;
    let mut response = Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, variant.media_type())
        .header(header::CONTENT_LENGTH, range.end - range.start)
        .header(header::CONTENT_DISPOSITION, format!("inline; filename=\"{}\"", variant.file_name()));
    if status == StatusCode::PARTIAL_CONTENT {
        response = response.header(header::CONTENT_RANGE, format!("bytes {}-{}/{size}", range.start, range.end - 1));
    }
    let body = Body::from_stream(content.stream.inspect_err(|error| tracing::error!(?error, "a download broke off")));
    Ok(response.body(body).expect("these headers are well formed"))
}

fn unsatisfiable(size: u64) -> Response {
    let error = Error::about("Range", Code::RangeNotSatisfiable, "The requested range is not satisfiable.");
    ([(header::CONTENT_RANGE, format!("bytes */{size}"))], Rejection::from(error)).into_response()
}
