//! `GET /v1/models` and `GET /v1/models/{model}`

use crate::App;
use crate::document::Refusals;
use crate::error::Answer;
use crate::id::Id;
use axum::Json;
use axum::extract::State;
use engine::{Card, Size};
use wire::{Error, Model, ModelList};

/// List models
///
/// What may be asked for: each model with the sizes and lengths that its engine makes.
#[utoipa::path(
    get, path = "/v1/models", tag = "Models", operation_id = "listModels",
    responses((status = 200, description = "All models", body = ModelList), Refusals)
)]
pub(crate) async fn list_models(State(app): State<App>) -> Json<ModelList> {
    let card = app.engine.card();
    let data = card.models.iter().map(|model| present(model, card, &app)).collect();
    Json(ModelList { object: "list", data })
}

/// Retrieve a model
#[utoipa::path(
    get, path = "/v1/models/{model}", tag = "Models", operation_id = "retrieveModel",
    params(("model" = String, Path, description = "The model's id")),
    responses((status = 200, description = "The model", body = Model), Refusals)
)]
pub(crate) async fn get_model(State(app): State<App>, Id(id): Id) -> Answer<Json<Model>> {
    let card = app.engine.card();
    let model = card.models.iter().find(|model| model.id == id).ok_or_else(|| Error::model_not_found(&id))?;
    Ok(Json(present(model, card, &app)))
}

fn present(model: &engine::Model, card: &Card, app: &App) -> Model {
    Model {
        id: model.id.clone(),
        object: "model",
        created: 0,
        owned_by: "kinora",
        engine: card.engine.clone(),
        sizes: model.sizes.iter().map(Size::to_string).collect(),
        any_even_size: card.any_even_size && !app.config.strict,
        max_size: card.max_size.to_string(),
        seconds: model.seconds.iter().map(u32::to_string).collect(),
        any_whole_seconds: !app.config.strict,
        max_seconds: card.max_seconds,
        inputs: vec!["text", "image", "video", "storyboard"],
        audio: true,
        prices_micros: model
            .sizes
            .iter()
            .map(|size| (size.to_string(), app.config.price(&model.id, *size).0))
            .collect(),
        digital_source_type: card.digital_source_type.clone(),
    }
}
