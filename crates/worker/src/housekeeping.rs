//! Removes films and files whose time is over, what was deleted or has ended long ago, and the memory of
//! answered requests.

use crate::Config;
use assets::{Assets, Key};
use std::error::Error;
use std::sync::Arc;
use std::time::Duration;
use store::{File, Store, Time, VideoId};
use tokio_util::sync::CancellationToken;

const EVERY: Duration = Duration::from_secs(60);
const AT_ONCE: u32 = 100;

/// For how long a request with an idempotency key is known again. Clients count on a day.
const REMEMBERED: Duration = Duration::from_secs(48 * 3600);

/// How long a batch that has ended can be looked up.
const BATCHES_KEPT: Duration = Duration::from_secs(30 * 24 * 3600);

/// How often objects without a row are looked for; each time, all objects are listed.
const SWEEP_EVERY: Duration = Duration::from_secs(24 * 3600);
/// The first time: not at once, when a server was perhaps started on the wrong database.
const FIRST_SWEEP: Duration = Duration::from_secs(3600);
/// How old an object without a row is at least: its row may still be on its way.
const UNCLAIMED: Duration = Duration::from_secs(24 * 3600);

/// Why something could not be removed.
type Trouble = Box<dyn Error + Send + Sync>;

/// What is looked for, page by page.
#[derive(Debug, Clone, Copy)]
enum Chore {
    Content,
    Deleted,
    Files,
}

/// What is to be removed.
#[derive(Debug)]
enum Item {
    /// The files of a video whose time is over.
    Content(VideoId),
    /// A video that was deleted.
    Deleted(VideoId),
    /// A file whose time is over.
    File(File),
}

struct House {
    store: Arc<dyn Store>,
    assets: Assets,
    config: Config,
}

/// Keeps house until stopped.
pub async fn keep_house(store: Arc<dyn Store>, assets: Assets, config: Config, stop: CancellationToken) {
    let house = House { store, assets, config };
    let mut sweep_at = Time::now().plus(FIRST_SWEEP);
    while !stop.is_cancelled() {
        let now = Time::now();
        house.tidy_once(now).await;
        if now >= sweep_at {
            sweep_at = now.plus(SWEEP_EVERY);
            sweep(&*house.store, &house.assets, now.minus(UNCLAIMED)).await;
        }
        tokio::select! {
            () = tokio::time::sleep(EVERY) => {}
            () = stop.cancelled() => {}
        }
    }
}

impl House {
    /// What fails does not keep back the rest.
    async fn tidy_once(&self, now: Time) {
        for chore in [Chore::Content, Chore::Deleted, Chore::Files] {
            if let Err(error) = self.remove_all(chore, now).await {
                tracing::warn!(?chore, ?error, "what is to be removed cannot be listed");
            }
        }
        if let Err(error) = self.forget(now).await {
            tracing::warn!(?error, "what is too old was not forgotten");
        }
    }

    /// Removes one after the other, page after page as long as that leads on.
    async fn remove_all(&self, chore: Chore, now: Time) -> Result<(), store::Error> {
        loop {
            let items = self.list(chore, now).await?;
            let full = items.len() == AT_ONCE as usize;
            let mut removed = 0;
            for item in items {
                match self.remove(&item).await {
                    Ok(()) => removed += 1,
                    Err(error) => tracing::warn!(?item, ?error, "something could not be removed"),
                }
            }
            if removed == 0 || !full {
                return Ok(());
            }
        }
    }

    async fn list(&self, chore: Chore, now: Time) -> Result<Vec<Item>, store::Error> {
        let (store, quarantined) = (&self.store, now.minus(self.config.quarantine()));
        Ok(match chore {
            Chore::Content => store.expired(now, quarantined, AT_ONCE).await?.into_iter().map(Item::Content).collect(),
            Chore::Deleted => store.deleted(quarantined, AT_ONCE).await?.into_iter().map(Item::Deleted).collect(),
            Chore::Files => store.expired_files(now, AT_ONCE).await?.into_iter().map(Item::File).collect(),
        })
    }

    /// Files first, rows last: what was interrupted is found again.
    async fn remove(&self, item: &Item) -> Result<(), Trouble> {
        match item {
            Item::Content(video) => {
                self.assets.remove_video(video.as_str()).await?;
                self.store.content_removed(video).await?;
            }
            Item::Deleted(video) => {
                self.assets.remove_video(video.as_str()).await?;
                self.store.erase(video).await?;
            }
            Item::File(file) => {
                self.assets.remove(Key::File { file: &file.id }).await?;
                self.store.forget_file(&file.tenant, &file.id).await?;
            }
        }
        Ok(())
    }

    async fn forget(&self, now: Time) -> Result<(), store::Error> {
        self.store.forget_answers(now.minus(REMEMBERED)).await?;
        self.store.forget_batches(now.minus(BATCHES_KEPT)).await?;
        if let Some(kept) = self.config.keep_jobs {
            self.store.forget_videos(now.minus(kept)).await?;
        }
        Ok(())
    }
}

/// Removes objects last changed before a time that belong to nothing: a server was killed between storing
/// them and writing their row.
pub async fn sweep(store: &dyn Store, assets: &Assets, before: Time) {
    let owners = match assets.owners(before.0).await {
        Ok(owners) => owners,
        Err(error) => return tracing::warn!(?error, "the objects cannot be listed"),
    };
    for owner in owners {
        let swept = async {
            if !store.knows(owner.id()).await? {
                tracing::info!(id = owner.id(), "objects that belong to nothing are removed");
                assets.remove_owned(&owner).await?;
            }
            Ok::<_, Trouble>(())
        };
        if let Err(error) = swept.await {
            tracing::warn!(id = owner.id(), ?error, "objects could not be swept");
        }
    }
}
