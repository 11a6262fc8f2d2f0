//! `POST /v1/videos/characters`

use super::present;
use crate::App;
use crate::clip::examine;
use crate::document::Refusals;
use crate::error::Answer;
use crate::input::{Input, type_name};
use crate::upload::{Part, Subject, Upload};
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use bytes::Bytes;
use engine::{Clip, Size};
use std::ops::RangeInclusive;
use std::sync::Arc;
use store::{CharacterId, NewCharacter, Tenant, Time};
use wire::{Character, Code, CreateCharacter, Error};

const MAX_NAME_CHARS: usize = 80;

/// The longest clip, seconds.
const MAX_SECONDS: f64 = 20.0;

/// The lengths of clips to the letter of the contract, seconds; a clip may be a few frames off.
const LETTER_SECONDS: RangeInclusive<f64> = 1.9..=4.1;

/// The shorter sides of clips to the letter of the contract, pixels.
const LETTER_SIDES: RangeInclusive<u32> = 720..=1080;

/// Create a character
///
/// Reads a clip and answers at once. Prompts that name the character, with its id among
/// `characters`, show it as it looks there.
#[utoipa::path(
    post, path = "/v1/videos/characters", tag = "Characters", operation_id = "CreateVideoCharacter",
    request_body(content((CreateCharacter = "multipart/form-data"))),
    responses((status = 200, description = "The character", body = Character), Refusals)
)]
pub(crate) async fn create_character(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    request: Request,
) -> Answer<Response> {
    let mut input = Input::read(request, &app.config).await?;
    let ignored = input.settle::<CreateCharacter>()?;
    let name = read_name(&mut input)?;
    let film = take_film(&mut input)?;
    let clip = examine(&app.engine, film.clone()).await?;
    check_clip(&clip, app.config.strict)?;
    let id = CharacterId::random();
    let upload =
        Upload { tenant: tenant.clone(), of: Subject::Character(id.clone()), parts: vec![(Part::Whole, film)] };
    let new = NewCharacter { id, tenant, name, likeness: clip.likeness, once: input.terms.once };
    let store = Arc::clone(&app.store);
    let write = async move { store.add_character(new, Time::now()).await };
    let character = upload.keep(&app, write, |character| character.id.as_str()).await?;
    Ok((ignored, Json(present(character))).into_response())
}

fn read_name(input: &mut Input) -> Result<String, Error> {
    let name = input.take_text("name", "a string")?.ok_or_else(|| Error::missing_parameter("name"))?;
    let name = name.trim();
    match name.chars().count() {
        0 => Err(Error::string_empty("name")),
        length if length > MAX_NAME_CHARS => Err(Error::string_too_long("name", MAX_NAME_CHARS, length)),
        _ => Ok(name.to_owned()),
    }
}

fn take_film(input: &mut Input) -> Result<Bytes, Error> {
    if let Some(film) = input.take_file("video") {
        return Ok(film);
    }
    Err(match input.take("video") {
        None => Error::missing_parameter("video"),
        Some(other) => Error::invalid_type("video", "a file", type_name(&other)),
    })
}

fn check_clip(clip: &Clip, strict: bool) -> Result<(), Error> {
    let refuse = |message: String| Err(Error::about("video", Code::InvalidValue, message));
    if strict && !LETTER_SECONDS.contains(&clip.seconds) {
        return refuse(format!("The clip lasts {:.1} seconds. It must last 2 to 4 seconds.", clip.seconds));
    }
    if strict && !has_the_letters_shape(clip.size) {
        return refuse(format!("The clip measures {}. It must be 16:9 or 9:16, from 720p to 1080p.", clip.size));
    }
    if clip.seconds > MAX_SECONDS {
        return refuse(format!("The clip lasts {:.1} seconds. At most {MAX_SECONDS} seconds are read.", clip.seconds));
    }
    Ok(())
}

/// Whether a picture is 16:9 or 9:16, to the pixel, from 720p to 1080p.
fn has_the_letters_shape(size: Size) -> bool {
    let (long, short) = (size.width.max(size.height), size.width.min(size.height));
    LETTER_SIDES.contains(&short) && (long * 9).abs_diff(short * 16) < 16
}
