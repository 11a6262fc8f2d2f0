//! `POST /v1/batches`

use super::{ENDPOINT, WINDOW, present};
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::input::Input;
use crate::metadata::take_metadata;
use crate::replay::made_before;
use crate::routes::files::{find, take_expiry};
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use serde_json::json;
use std::time::Duration;
use store::{NewBatch, Purpose, Tenant, Time};
use wire::{Batch, Code, CreateBatch, Error};

const DAY: Duration = Duration::from_secs(24 * 3600);

/// Create a batch
///
/// The input is read after the answer; a batch with bad lines becomes `failed` and says which.
#[utoipa::path(
    post, path = "/v1/batches", tag = "Batches", operation_id = "createBatch",
    request_body = CreateBatch,
    responses((status = 200, description = "The batch", body = Batch), Refusals)
)]
pub(crate) async fn create_batch(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    request: Request,
) -> Answer<Response> {
    let mut input = Input::read(request, &app.config).await?;
    let ignored = input.settle::<CreateBatch>()?;
    if let Some(id) = made_before(&app, &tenant, &input.terms).await? {
        let batch = app.store.batch(&tenant, &id).await?.ok_or_else(|| Error::made_and_deleted(&id))?;
        return Ok((ignored, Json(present(batch))).into_response());
    }
    take_only(&mut input, "endpoint", ENDPOINT)?;
    take_only(&mut input, "completion_window", WINDOW)?;
    let name = "input_file_id";
    let id = input.take_text(name, "a string")?.ok_or_else(|| Error::missing_parameter(name))?;
    let metadata = take_metadata(&mut input)?.filter(|pairs| !pairs.is_empty()).map(|pairs| json!(pairs));
    let keep_output = take_expiry(&mut input, "output_expires_after")?;
    let file = find(&app, &tenant, &id).await?;
    if file.purpose != Purpose::Batch {
        let message = format!("Invalid value: '{id}'. The file's purpose is '{}', not 'batch'.", file.purpose.name());
        return Err(Error::about(name, Code::InvalidValue, message).into());
    }
    let now = Time::now();
    let new = NewBatch {
        tenant,
        key: input.terms.key,
        input_file: id,
        metadata,
        keep_output,
        expires_at: now.plus(DAY),
        once: input.terms.once,
    };
    let batch = app.store.add_batch(new, now).await?;
    Ok((ignored, Json(present(batch))).into_response())
}

/// A parameter that has one value.
fn take_only(input: &mut Input, name: &str, value: &str) -> Result<(), Error> {
    let given = input.take_text(name, "a string")?.ok_or_else(|| Error::missing_parameter(name))?;
    if given == value { Ok(()) } else { Err(Error::invalid_value(name, &given, &[value.to_owned()])) }
}
