//! Every route, in one table. Routes are added with `routes!`, which puts them into the OpenAPI
//! document too: what is not described cannot be reached.

use crate::App;
use crate::auth::{Gate, authenticate};
use crate::document::base;
use crate::error::{Rejection, internal};
use crate::linger::linger;
use crate::observe::{cors, observe};
use crate::rate::Rates;
use crate::routes::{
    batches, characters, files, health, models, openapi, provenance, storyboards, usage, videos, webhooks,
};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use std::any::Any;
use std::sync::Arc;
use tower_http::catch_panic::CatchPanicLayer;
use utoipa::openapi::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use wire::{Code, Error};

/// The whole service.
pub fn router(app: App) -> Router {
    let gate = Gate { app: app.clone(), rates: Arc::new(Rates::default()) };
    let mut api = Router::from(api());
    if !app.config.strict {
        api = api.merge(other_addresses());
    }
    let api = api.route_layer(from_fn_with_state(gate, authenticate));
    Router::new()
        // Azure's clients find everything under /openai.
        .nest("/openai", api.clone())
        .merge(api)
        .merge(Router::from(public()))
        .fallback(unknown_address)
        .method_not_allowed_fallback(wrong_method)
        // Handlers read bodies themselves, each with its own limits.
        .layer(DefaultBodyLimit::disable())
        .layer(from_fn(linger))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(cors())
        .layer(from_fn(observe))
        .with_state(app)
}

/// What needs a key.
fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(videos::create::create_video, videos::list::list_videos))
        .routes(routes!(videos::edit::edit_video))
        .routes(routes!(videos::extend::extend_video))
        .routes(routes!(characters::create::create_character, characters::list::list_characters))
        .routes(routes!(characters::get::get_character, characters::delete::delete_character))
        .routes(routes!(videos::get::get_video, videos::delete::delete_video))
        .routes(routes!(videos::cancel::cancel_video))
        .routes(routes!(videos::events::watch_video))
        .routes(routes!(videos::content::get_video_content))
        .routes(routes!(videos::remix::remix_video))
        .routes(routes!(storyboards::create_storyboard))
        .routes(routes!(provenance::check_provenance))
        .routes(routes!(models::list_models))
        .routes(routes!(models::get_model))
        .routes(routes!(usage::read_usage))
        .merge(deliveries())
}

/// Addresses under which gateways offer the same calls.
fn other_addresses() -> Router<App> {
    Router::new()
        .route("/v1/video/generations", post(videos::create::create_video).get(videos::list::list_videos))
        .route("/v1/video/generations/{video_id}", get(videos::get::get_video).delete(videos::delete::delete_video))
}

/// What is asked for, or told, in bulk and later.
fn deliveries() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(files::create::create_file, files::list::list_files))
        .routes(routes!(files::get::get_file, files::delete::delete_file))
        .routes(routes!(files::content::get_file_content))
        .routes(routes!(batches::create::create_batch, batches::list::list_batches))
        .routes(routes!(batches::get::get_batch))
        .routes(routes!(batches::cancel::cancel_batch))
        .routes(routes!(webhooks::create::create_webhook_endpoint, webhooks::list::list_webhook_endpoints))
        .routes(routes!(
            webhooks::get::get_webhook_endpoint,
            webhooks::update::update_webhook_endpoint,
            webhooks::delete::delete_webhook_endpoint
        ))
        .routes(routes!(webhooks::rotate_secret::rotate_webhook_secret))
        .routes(routes!(webhooks::test::test_webhook_endpoint))
        .routes(routes!(webhooks::deliveries::list_webhook_deliveries))
        .routes(routes!(webhooks::event_types::list_webhook_event_types))
}

/// What everybody may see.
fn public() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(health::check_health))
        .routes(routes!(openapi::read_document))
        .routes(routes!(openapi::read_reference))
}

/// The OpenAPI document of the whole service.
#[must_use]
pub fn document() -> OpenApi {
    OpenApiRouter::with_openapi(base()).merge(api()).merge(public()).into_openapi()
}

pub(crate) async fn unknown_address(request: Request) -> Rejection {
    Error::unknown_address(request.method().as_str(), request.uri().path()).into()
}

pub(crate) async fn wrong_method(request: Request) -> Rejection {
    let message = format!("Not allowed to {} on {}", request.method(), request.uri().path());
    Error::new(Code::MethodNotAllowed, message).into()
}

pub(crate) fn panicked(_: Box<dyn Any + Send>) -> Response {
    tracing::error!("a handler panicked");
    internal().into_response()
}
