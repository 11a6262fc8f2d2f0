//! `GET /v1/videos/{video_id}/content`

use super::find;
use crate::App;
use crate::content_range::{Wanted, wanted};
use crate::document::Refusals;
use crate::error::{Answer, Rejection};
use crate::id::Id;
use assets::{Key, Variant};
use axum::Extension;
use axum::body::Body;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures::TryStreamExt;
use std::collections::BTreeMap;
use std::ops::Range;
use store::{Status, Tenant, Time, Video};
use wire::{Code, Error};

/// Download a video
///
/// The bytes of a finished video, whole or a range of them. `HEAD`, `If-None-Match` and `If-Range`
/// work as RFC 9110 says; what the client says it accepts is not looked at, since official clients
/// ask for `application/binary`. The storyboard can be had after the rest has expired.
#[utoipa::path(
    get, path = "/v1/videos/{video_id}/content", tag = "Videos", operation_id = "RetrieveVideoContent",
    params(
        ("video_id" = String, Path, description = "A completed video"),
        ("variant" = Option<wire::Variant>, Query, description = "Which form of it; `video` unless given"),
    ),
    responses(
        (status = 200, description = "The bytes", content(
            (Vec<u8> = "video/mp4"), (Vec<u8> = "image/webp"), (Vec<u8> = "image/jpeg"), (Vec<u8> = "image/png"),
            (Vec<u8> = "audio/wav"), (String = "text/vtt"), (Object = "application/json"),
        )),
        (status = 206, description = "A range of the bytes", content((Vec<u8> = "video/mp4"))),
        (status = 304, description = "The client has the bytes already"),
        Refusals,
    )
)]
pub(crate) async fn get_video_content(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    Id(id): Id,
    Query(query): Query<BTreeMap<String, String>>,
    headers: HeaderMap,
) -> Answer<Response> {
    let variant = read_variant(&query)?;
    let video = find(&app, &tenant, &id).await?;
    if video.status != Status::Completed {
        return Err(Error::not_ready().into());
    }
    match file(variant) {
        Some(file) => send_file(&app, &video, file, &headers).await,
        None => send_storyboard(&video, &headers),
    }
}

/// The file behind a variant; the storyboard is in the row.
fn file(variant: wire::Variant) -> Option<Variant> {
    match variant {
        wire::Variant::Video => Some(Variant::Video),
        wire::Variant::Thumbnail => Some(Variant::Thumbnail),
        wire::Variant::Spritesheet => Some(Variant::Spritesheet),
        wire::Variant::LastFrame => Some(Variant::LastFrame),
        wire::Variant::Audio => Some(Variant::Audio),
        wire::Variant::Captions => Some(Variant::Captions),
        wire::Variant::Storyboard => None,
    }
}

fn read_variant(query: &BTreeMap<String, String>) -> Result<wire::Variant, Error> {
    let name = query.get("variant").map_or("video", String::as_str);
    let found = wire::Variant::ALL.into_iter().find(|variant| variant.name() == name);
    let known = || wire::Variant::ALL.map(|variant| variant.name().to_owned());
    found.ok_or_else(|| Error::invalid_value("variant", name, &known()))
}

async fn send_file(app: &App, video: &Video, variant: Variant, headers: &HeaderMap) -> Answer<Response> {
    let id = video.id.as_str();
    if video.expires_at.is_some_and(|at| at <= Time::now()) {
        return Err(Error::expired(id).into());
    }
    let key = Key::Film { video: id, attempt: video.attempt, variant };
    let size = match app.assets.size(key).await {
        Err(assets::Error::Missing) => return Err(Error::expired(id).into()),
        other => other?,
    };
    let file = File { name: variant.file_name(), media_type: variant.media_type(), size };
    let etag = etag(video, file.name);
    let response = match wanted(headers, &etag, size) {
        Wanted::Nothing => StatusCode::NOT_MODIFIED.into_response(),
        Wanted::Impossible => return Ok(unsatisfiable(size)),
        Wanted::Whole => file.response(StatusCode::OK, 0..size, stream(app, key, 0..size).await?),
        Wanted::Part(range) => {
            file.response(StatusCode::PARTIAL_CONTENT, range.clone(), stream(app, key, range).await?)
        }
    };
    Ok((validators(etag), response).into_response())
}

fn send_storyboard(video: &Video, headers: &HeaderMap) -> Answer<Response> {
    let Some(storyboard) = &video.storyboard else {
        let message = "This video was made without a storyboard.";
        return Err(Error::about("variant", Code::NotFound, message).into());
    };
    let bytes = Bytes::from(serde_json::to_vec_pretty(storyboard).expect("a storyboard is plain data"));
    let size = bytes.len() as u64;
    let file = File { name: "storyboard.json", media_type: "application/json", size };
    let etag = etag(video, file.name);
    let response = match wanted(headers, &etag, size) {
        Wanted::Nothing => StatusCode::NOT_MODIFIED.into_response(),
        Wanted::Impossible => return Ok(unsatisfiable(size)),
        Wanted::Whole => file.response(StatusCode::OK, 0..size, bytes.into()),
        Wanted::Part(range) => {
            let part = bytes.slice(range.start as usize..range.end as usize);
            file.response(StatusCode::PARTIAL_CONTENT, range, part.into())
        }
    };
    Ok((validators(etag), response).into_response())
}

fn etag(video: &Video, file_name: &str) -> String {
    format!("\"{}-{}-{file_name}\"", video.id, video.attempt)
}

fn validators(etag: String) -> [(HeaderName, String); 3] {
    [(header::ETAG, etag), (header::ACCEPT_RANGES, "bytes".into()), (header::CACHE_CONTROL, "private, no-cache".into())]
}

async fn stream(app: &App, key: Key<'_>, range: Range<u64>) -> Answer<Body> {
    let content = app.assets.open(key, range).await?;
    Ok(Body::from_stream(content.stream.inspect_err(|error| tracing::error!(?error, "a download broke off"))))
}

/// How a file is described to the client.
struct File {
    name: &'static str,
    media_type: &'static str,
    size: u64,
}

impl File {
    fn response(&self, status: StatusCode, range: Range<u64>, body: Body) -> Response {
        let mut response = Response::builder()
            .status(status)
            .header(header::CONTENT_TYPE, self.media_type)
            .header(header::CONTENT_LENGTH, range.end - range.start)
            .header(header::CONTENT_DISPOSITION, format!("inline; filename=\"{}\"", self.name));
        if status == StatusCode::PARTIAL_CONTENT {
            let range = format!("bytes {}-{}/{}", range.start, range.end - 1, self.size);
            response = response.header(header::CONTENT_RANGE, range);
        }
        response.body(body).expect("these headers are well formed")
    }
}

fn unsatisfiable(size: u64) -> Response {
    let error = Error::about("Range", Code::RangeNotSatisfiable, "The requested range is not satisfiable.");
    ([(header::CONTENT_RANGE, format!("bytes */{size}"))], Rejection::from(error)).into_response()
}
