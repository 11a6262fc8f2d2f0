//! Every route, in one table.

use crate::App;
use crate::auth::authenticate;
use crate::error::{Rejection, internal};
use crate::observe::{cors, observe};
use crate::routes::health::check_health;
use crate::routes::videos::{create_video, delete_video, get_video, get_video_content, list_videos, remix_video};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post};
use std::any::Any;
use tower_http::catch_panic::CatchPanicLayer;
use wire::{Code, Error};

/// The whole service.
pub fn router(app: App) -> Router {
    let videos = Router::new()
        .route("/v1/videos", post(create_video).get(list_videos))
        // Words of the API that stand where an id stands are never read as ids.
        .route("/v1/videos/edits", any(unknown_address))
        .route("/v1/videos/extensions", any(unknown_address))
        .route("/v1/videos/characters", any(unknown_address))
        .route("/v1/videos/{video_id}", get(get_video).delete(delete_video))
        .route("/v1/videos/{video_id}/content", get(get_video_content))
        .route("/v1/videos/{video_id}/remix", post(remix_video))
        .route_layer(from_fn_with_state(app.clone(), authenticate));
    Router::new()
        .merge(videos)
        .route("/healthz", get(check_health))
        .fallback(unknown_address)
        .method_not_allowed_fallback(wrong_method)
        // Handlers read bodies themselves, each with its own limits.
        .layer(DefaultBodyLimit::disable())
        .layer(CatchPanicLayer::custom(panicked))
        .layer(cors())
        .layer(from_fn(observe))
        .with_state(app)
}

async fn unknown_address(request: Request) -> Rejection {
    Error::unknown_address(request.method().as_str(), request.uri().path()).into()
}

async fn wrong_method(request: Request) -> Rejection {
    let message = format!("Not allowed to {} on {}", request.method(), request.uri().path());
    Error::new(Code::MethodNotAllowed, message).into()
}

fn panicked(_: Box<dyn Any + Send>) -> Response {
    tracing::error!("a handler panicked");
    internal().into_response()
}
