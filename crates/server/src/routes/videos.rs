//! `/v1/videos` and what is under it.

mod content;
mod create;
mod delete;
mod get;
mod list;
mod remix;

pub(crate) use content::get_video_content;
pub(crate) use create::create_video;
pub(crate) use delete::delete_video;
pub(crate) use get::get_video;
pub(crate) use list::list_videos;
pub(crate) use remix::remix_video;

use crate::App;
use crate::error::Answer;
use store::{Tenant, Video, VideoId};
use wire::Error;

/// A tenant's video by the id in the address, or the 404 that tells nobody whether it is another's.
async fn find(app: &App, tenant: &Tenant, id: &str) -> Answer<Video> {
    let not_found = || Error::video_not_found(id);
    let parsed = VideoId::parse(id).ok_or_else(not_found)?;
    Ok(app.store.get(tenant, &parsed).await?.ok_or_else(not_found)?)
}
