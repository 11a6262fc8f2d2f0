//! `POST /v1/content_provenance_checks`

use super::videos::find;
use crate::App;
use crate::document::Refusals;
use crate::error::{Answer, internal};
use crate::input::Input;
use assets::{Key, Variant};
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use bytes::Bytes;
use credentials::{AGENT, Reading, State as Worth, read};
use store::{Status, Tenant, Time};
use wire::{CheckProvenance, Code, Error, ProvenanceCheck, ProvenanceResult};

/// Check where a film comes from
///
/// Reads the content credentials (C2PA) of an uploaded film, or of a video of this service, and says
/// what they are worth and whether this service made the film.
#[utoipa::path(
    post, path = "/v1/content_provenance_checks", tag = "Provenance", operation_id = "createContentProvenanceCheck",
    request_body(content((CheckProvenance = "application/json"), (CheckProvenance = "multipart/form-data"))),
    responses((status = 200, description = "What is known", body = ProvenanceCheck), Refusals)
)]
pub(crate) async fn check_provenance(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    request: Request,
) -> Answer<Response> {
    let mut input = Input::read(request, &app.config).await?;
    let ignored = input.settle::<CheckProvenance>()?;
    let film = match (input.take_file("file"), input.take_text("video_id", "a string")?) {
        (Some(film), None) => film,
        (None, Some(id)) => film_of(&app, &tenant, &id).await?,
        (None, None) => return Err(Error::missing_parameter("file").into()),
        (Some(_), Some(_)) => {
            let message = "Only one of 'file' and 'video_id' can be checked.";
            return Err(Error::about("video_id", Code::InvalidValue, message).into());
        }
    };
    let root = app.config.credentials_root.clone();
    let reading = tokio::task::spawn_blocking(move || read(&film, &root)).await.map_err(|error| {
        tracing::error!(%error, "a film's credentials could not be read");
        internal()
    })?;
    let results = vec![present(reading)];
    let check = ProvenanceCheck { object: "content_provenance_check", created_at: Time::now().unix_seconds(), results };
    Ok((ignored, Json(check)).into_response())
}

async fn film_of(app: &App, tenant: &Tenant, id: &str) -> Answer<Bytes> {
    let video = find(app, tenant, id).await?;
    if video.status != Status::Completed {
        return Err(Error::not_ready().into());
    }
    let key = Key::Film { video: video.id.as_str(), attempt: video.attempt, variant: Variant::Video };
    match app.assets.get(key).await {
        Err(assets::Error::Missing) => Err(Error::expired(id).into()),
        other => Ok(other?),
    }
}

fn present(reading: Reading) -> ProvenanceResult {
    let ours = reading.state == Worth::Trusted && reading.agent.as_deref() == Some(AGENT);
    ProvenanceResult {
        r#type: "c2pa",
        outcome: if ours { "detected" } else { "not_detected" },
        validation_state: match reading.state {
            Worth::Trusted => "trusted",
            Worth::Valid => "valid",
            Worth::Invalid => "invalid",
            Worth::Absent => "not_present",
        },
        issuer: reading.issuer,
        software: reading.agent,
        engine: reading.engine,
        model: reading.model,
        digital_source_type: reading.digital_source_type,
        ingredients: reading.ingredients,
        generated_at: reading.signed_at,
    }
}
