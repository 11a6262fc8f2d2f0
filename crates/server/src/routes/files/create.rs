//! `POST /v1/files`

use super::{present, take_expiry};
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::input::Input;
use crate::upload::{Part, Subject, Upload};
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use std::sync::Arc;
use std::time::Duration;
use store::{NewFile, Purpose, Tenant, Time};
use wire::{CreateFile, Error, File};

/// What clients may upload files for; outputs are written by batches.
const PURPOSES: [Purpose; 3] = [Purpose::Batch, Purpose::UserData, Purpose::Vision];

/// The requests of a batch go away after thirty days unless something else is asked for.
const BATCH_INPUT: Duration = Duration::from_secs(30 * 24 * 3600);

const LONGEST_NAME: usize = 255;

/// Upload a file
#[utoipa::path(
    post, path = "/v1/files", tag = "Files", operation_id = "createFile",
    request_body(content = CreateFile, content_type = "multipart/form-data"),
    responses((status = 200, description = "The file", body = File), Refusals)
)]
pub(crate) async fn create_file(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    request: Request,
) -> Answer<Response> {
    let mut input = Input::read(request, &app.config).await?;
    let ignored = input.settle::<CreateFile>()?;
    let purpose = read_purpose(&mut input)?;
    let keep = take_expiry(&mut input, "expires_after")?;
    let name = input.take_file_name("file").unwrap_or_else(|| "upload".into());
    let bytes = input.take_file("file").ok_or_else(|| Error::missing_parameter("file"))?;
    let keep = keep.or_else(|| (purpose == Purpose::Batch).then_some(BATCH_INPUT));
    let now = Time::now();
    let id = NewFile::random_id();
    let new = NewFile {
        id: id.clone(),
        tenant: tenant.clone(),
        name: base_name(&name),
        purpose,
        bytes: bytes.len() as u64,
        expires_at: keep.map(|keep| now.plus(keep)),
        once: input.terms.once,
    };
    let upload = Upload { tenant, of: Subject::File(id), parts: vec![(Part::Whole, bytes)] };
    let store = Arc::clone(&app.store);
    let file = upload.keep(&app, async move { store.add_file(new, now).await }, |file| &file.id).await?;
    Ok((ignored, Json(present(file))).into_response())
}

fn read_purpose(input: &mut Input) -> Result<Purpose, Error> {
    let name = input.take_text("purpose", "a string")?.ok_or_else(|| Error::missing_parameter("purpose"))?;
    let found = PURPOSES.into_iter().find(|purpose| purpose.name() == name);
    let known = || PURPOSES.map(|purpose| purpose.name().to_owned());
    found.ok_or_else(|| Error::invalid_value("purpose", &name, &known()))
}

/// Some clients send a whole path.
fn base_name(name: &str) -> String {
    let base = name.rsplit(['/', '\\']).next().unwrap_or_default();
    base.chars().take(LONGEST_NAME).collect()
}
