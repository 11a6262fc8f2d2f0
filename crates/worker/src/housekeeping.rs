//! Removes films and files whose time is over, videos that were deleted, and the memory of answered requests.

use crate::Config;
use assets::{Assets, Key};
use std::sync::Arc;
use std::time::Duration;
use store::{Store, Time};
use tokio_util::sync::CancellationToken;

const EVERY: Duration = Duration::from_secs(60);
const AT_ONCE: u32 = 100;

/// For how long a request with an idempotency key is known again. Clients count on a day.
const REMEMBERED: Duration = Duration::from_secs(48 * 3600);

/// Keeps house until stopped.
pub async fn keep_house(store: Arc<dyn Store>, assets: Assets, config: Config, stop: CancellationToken) {
    while !stop.is_cancelled() {
        if let Err(error) = tidy_once(&*store, &assets, &config, Time::now()).await {
            tracing::warn!(?error, "housekeeping was not finished");
        }
        tokio::select! {
            () = tokio::time::sleep(EVERY) => {}
            () = stop.cancelled() => {}
        }
    }
}

/// Files first, rows last: what was interrupted is found again.
async fn tidy_once(
    store: &dyn Store,
    assets: &Assets,
    config: &Config,
    now: Time,
) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    for video in store.expired(now, AT_ONCE).await? {
        assets.remove_video(video.as_str()).await?;
        store.content_removed(&video).await?;
    }
    for video in store.deleted(now.minus(config.quarantine()), AT_ONCE).await? {
        assets.remove_video(video.as_str()).await?;
        store.erase(&video).await?;
    }
    for file in store.expired_files(now, AT_ONCE).await? {
        assets.remove(Key::File { file: &file.id }).await?;
        store.forget_file(&file.tenant, &file.id).await?;
    }
    Ok(store.forget_answers(now.minus(REMEMBERED)).await?)
}
