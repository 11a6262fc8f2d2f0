//! `POST /v1/videos`

use super::answer;
use super::queue::{Accepted, queue};
use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::generation::read_generation;
use crate::input::{Input, read_id, type_name};
use crate::reading::{Understanding, check_reading};
use crate::reference::{check_image, take_reference};
use crate::routes::characters::find;
use crate::wishes::take_wishes;
use axum::Extension;
use axum::extract::{Request, State};
use axum::response::Response;
use engine::Character;
use serde_json::Value;
use store::{Tenant, Video, VideoId};
use wire::{Code, CreateVideo, Error};

/// Create a video
///
/// Queues a film and answers at once. Nothing is stored before everything is known to be good.
#[utoipa::path(
    post, path = "/v1/videos", tag = "Videos", operation_id = "createVideo",
    request_body(content((CreateVideo = "application/json"), (CreateVideo = "multipart/form-data"))),
    responses((status = 200, description = "The queued video", body = wire::Video), Refusals)
)]
pub(crate) async fn create_video(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    request: Request,
) -> Answer<Response> {
    let input = Input::read(request, &app.config).await?;
    create(&app, tenant, input, VideoId::random()).await
}

/// The same for parameters that came some other way, under a given id.
pub(crate) async fn create(app: &App, tenant: Tenant, input: Input, id: VideoId) -> Answer<Response> {
    answer::<CreateVideo, _>(app, &tenant.clone(), input, |input| make(app, tenant, input, id)).await
}

async fn make(app: &App, tenant: Tenant, mut input: Input, id: VideoId) -> Answer<Video> {
    let understanding = Understanding::strict(input.take_bool("strict_understanding")?);
    let mut generation = read_generation(&mut input, &*app.engine, &app.config)?;
    let wishes = take_wishes(app, &mut input)?;
    generation.characters = take_characters(app, &tenant, &mut input, &generation.prompt).await?;
    if let Some(image) = take_reference(app, &tenant, &mut input).await? {
        generation.first_frame = Some(check_image(image, generation.size, !app.config.strict).await?);
    }
    let generation = check_reading(&app.engine, generation, understanding).await?;
    let terms = std::mem::take(&mut input.terms);
    queue(app, Accepted { id, tenant, generation, made_from: None, wishes, terms }).await
}

const MAX_CHARACTERS: usize = 2;

/// The tenant's characters that the request names by id. The letter of the contract wants their
/// names in the prompt.
async fn take_characters(app: &App, tenant: &Tenant, input: &mut Input, prompt: &str) -> Answer<Vec<Character>> {
    let ids = read_character_ids(input.take("characters"), app.config.strict)?;
    let mut cast = Vec::with_capacity(ids.len());
    for id in ids {
        let character = find(app, tenant, &id).await?;
        if app.config.strict && !prompt.contains(&character.name) {
            let message = format!("The prompt does not name the character '{}'.", character.name);
            return Err(Error::about("characters", Code::InvalidValue, message).into());
        }
        cast.push(Character { name: character.name, likeness: character.likeness });
    }
    Ok(cast)
}

fn read_character_ids(value: Option<Value>, strict: bool) -> Result<Vec<String>, Error> {
    let items = match value {
        None => return Ok(Vec::new()),
        Some(Value::Array(items)) => items,
        Some(other) => return Err(Error::invalid_type("characters", "an array of objects", type_name(&other))),
    };
    if items.len() > MAX_CHARACTERS {
        let message = format!("Invalid 'characters': at most {MAX_CHARACTERS} characters can be in a video.");
        return Err(Error::about("characters", Code::InvalidValue, message));
    }
    items.into_iter().enumerate().map(|(i, item)| read_id(&format!("characters[{i}]"), item, strict)).collect()
}
