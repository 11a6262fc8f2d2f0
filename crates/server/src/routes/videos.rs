//! `/v1/videos` and what is under it.

pub(crate) mod cancel;
pub(crate) mod content;
pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod edit;
pub(crate) mod events;
pub(crate) mod extend;
pub(crate) mod get;
pub(crate) mod list;
pub(crate) mod remix;

mod derive;
mod queue;

use crate::App;
use crate::error::Answer;
use crate::hook::brings_secret;
use crate::input::Input;
use crate::present::{present, present_with_secret, video_response};
use crate::replay::made_before;
use axum::response::{IntoResponse, Response};
use store::{Tenant, Video, VideoId};
use utoipa::ToSchema;
use wire::Error;

/// A tenant's video by its id, or the 404 that tells nobody whether it is another's.
pub(crate) async fn find(app: &App, tenant: &Tenant, id: &str) -> Answer<Video> {
    let not_found = || Error::video_not_found(id);
    let parsed = VideoId::parse(id).ok_or_else(not_found)?;
    Ok(app.store.get(tenant, &parsed).await?.ok_or_else(not_found)?)
}

/// Answers a request of the shape `T` for a video: with the one that it made before, or else with the
/// one that `make` makes. Either way the answer has the secret that was made for `webhook_url`.
async fn answer<T: ToSchema, Making: Future<Output = Answer<Video>>>(
    app: &App,
    tenant: &Tenant,
    mut input: Input,
    make: impl FnOnce(Input) -> Making,
) -> Answer<Response> {
    let ignored = input.settle::<T>()?;
    let shape = if brings_secret(&input) { present } else { present_with_secret };
    let video = match made_before(app, tenant, &input.terms).await? {
        Some(id) => made(app, tenant, &id).await?.ok_or_else(|| Error::made_and_deleted(&id))?,
        None => make(input).await?,
    };
    Ok((ignored, video_response(video, None, shape)).into_response())
}

async fn made(app: &App, tenant: &Tenant, id: &str) -> Answer<Option<Video>> {
    match VideoId::parse(id) {
        Some(id) => Ok(app.store.get(tenant, &id).await?),
        None => Ok(None),
    }
}
