//! `POST /v1/videos`

use crate::App;
use crate::error::Answer;
use crate::generation::{check_storyboard, read_generation};
use crate::input::Input;
use crate::present::video_response;
use crate::reference::{check_image, take_reference};
use assets::Key;
use axum::Extension;
use axum::extract::{Request, State};
use bytes::Bytes;
use engine::Generation;
use store::{NewVideo, Tenant, Terms, Time, Video, VideoId};

/// Queues a video. Nothing is stored before everything is known to be good.
pub(crate) async fn create_video(
    State(app): State<App>,
    Extension(tenant): Extension<Tenant>,
    request: Request,
) -> Answer {
    let mut input = Input::read(request, &app.config).await?;
    let mut generation = read_generation(&mut input, app.engine.card(), &app.config)?;
    let image = take_reference(&mut input, app.config.max_image_bytes)?;
    if let Some(image) = image {
        generation.first_frame = Some(check_image(image, generation.size, app.config.fit_reference).await?);
    }
    let generation = check_storyboard(&app.engine, generation).await?;
    Ok(video_response(submit(&app, tenant, generation).await?))
}

/// Stores the first frame, then the row.
async fn submit(app: &App, tenant: Tenant, mut generation: Generation) -> Answer<Video> {
    let id = VideoId::random();
    let first_frame: Option<Bytes> = generation.first_frame.take();
    let has_reference = first_frame.is_some();
    if let Some(image) = first_frame {
        app.assets.put(Key::Reference { video: id.as_str() }, image).await?;
    }
    let engine = app.engine.card().engine.clone();
    let new = NewVideo { id: id.clone(), tenant, engine, generation, has_reference, remixed_from: None, hook: None };
    queue(app, new).await
}

/// Inserts the row; when that fails, what was stored for it is removed.
pub(super) async fn queue(app: &App, new: NewVideo) -> Answer<Video> {
    let id = new.id.clone();
    match app.store.submit(new, &Terms::default(), Time::now()).await {
        Ok(video) => Ok(video),
        Err(error) => {
            if let Err(error) = app.assets.remove_video(id.as_str()).await {
                tracing::warn!(video = %id, ?error, "a reference without a video remains");
            }
            Err(error.into())
        }
    }
}
