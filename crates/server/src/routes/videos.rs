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
use store::{Tenant, Video, VideoId};
use wire::Error;

/// A tenant's video by its id, or the 404 that tells nobody whether it is another's.
pub(crate) async fn find(app: &App, tenant: &Tenant, id: &str) -> Answer<Video> {
    let not_found = || Error::video_not_found(id);
    let parsed = VideoId::parse(id).ok_or_else(not_found)?;
    Ok(app.store.get(tenant, &parsed).await?.ok_or_else(not_found)?)
}
