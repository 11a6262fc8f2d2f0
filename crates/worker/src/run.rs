//! The worker's day: claim, make, store, complete.

use crate::lease::{End, Lease};
use crate::retry::{Verdict, judge};
use crate::stages::count;
use crate::{Config, Worker};
use assets::{Assets, Key, Variant};
use engine::{Progress, Rendition, Source, SourceKind};
use std::sync::Arc;
use std::time::Duration;
use store::{Claim, Error, Job, Outcome, Time};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

/// How often the queue is looked at when nobody says that something was submitted:
/// delays run out and other processes submit.
const LOOK_EVERY: Duration = Duration::from_secs(1);

impl Worker {
    /// Works until stopped. Films that are being made then go back into the queue without a strike.
    pub async fn run(self: Arc<Self>, stop: CancellationToken) {
        let mut slots = JoinSet::new();
        for _ in 0..self.config.concurrency {
            slots.spawn(Arc::clone(&self).run_slot(stop.clone()));
        }
        slots.join_all().await;
    }

    async fn run_slot(self: Arc<Self>, stop: CancellationToken) {
        while !stop.is_cancelled() {
            match self.store.claim(&self.claim_rules(), Time::now()).await {
                Ok(Some(job)) => self.perform(job, &stop).await,
                Ok(None) => tokio::select! {
                    () = self.store.submitted() => {}
                    () = tokio::time::sleep(LOOK_EVERY) => {}
                    () = stop.cancelled() => {}
                },
                Err(error) => {
                    tracing::error!(?error, "the queue cannot be read");
                    tokio::time::sleep(LOOK_EVERY).await;
                }
            }
        }
    }

    /// One attempt at one video, from the claim to its last word in the store.
    async fn perform(self: &Arc<Self>, job: Job, stop: &CancellationToken) {
        let claim = job.claim.clone();
        tracing::info!(video = %claim.id, attempt = claim.attempt, strikes = job.strikes, "begun");
        let progress = Progress::default();
        tokio::spawn(count(progress.watch()));
        let work = Arc::clone(self).make(job.clone(), progress.clone());
        let mut lease = Lease::new(&*self.store, &claim, &self.config, &self.assets, progress);
        let end = lease.keep_while(tokio::spawn(work), stop).await;
        let tenant = &job.video.tenant;
        let kept = match end {
            End::Lost => Ok(false),
            End::Stopped => {
                lease.insist(tenant, || self.store.release(&claim, Time::now(), false)).await.map(|_| false)
            }
            End::Done(Ok(outcome)) => lease.insist(tenant, || self.finish(&job, outcome.clone())).await,
            End::Done(Err(error)) => {
                tracing::warn!(video = %claim.id, attempt = claim.attempt, %error, "no film");
                lease.insist(tenant, || self.give_up(&job, &error)).await.map(|_| false)
            }
        };
        lease.shown().await;
        match kept {
            Ok(true) => {
                tracing::info!(video = %claim.id, attempt = claim.attempt, "completed");
                self.drop_preview(&claim).await;
            }
            Ok(false) => self.discard(&claim).await,
            // Whether the row was written is unknown, so the files stay; housekeeping knows later.
            Err(error) => tracing::error!(video = %claim.id, ?error, "the result could not be noted"),
        }
    }

    /// Makes the film, signs it and stores its files. The row is not touched here.
    async fn make(self: Arc<Self>, job: Job, progress: Progress) -> Result<Outcome, engine::Error> {
        let Job { claim, video, .. } = job;
        let id = claim.id.as_str();
        let mut generation = video.generation.clone();
        if video.has_reference {
            generation.first_frame = Some(self.assets.get(Key::Reference { video: id }).await.map_err(transient)?);
        }
        let uploaded = |s: &&mut Source| s.kind == SourceKind::Extension && s.storyboard.is_none();
        if let Some(source) = generation.source.as_mut().filter(uploaded) {
            source.film = Some(self.assets.get(Key::Source { video: id }).await.map_err(transient)?);
        }
        let mut rendition = self.engine.generate(generation, progress).await?;
        rendition.video = self.sign(&video, &rendition).await?;
        store_files(&self.assets, id, claim.attempt, &rendition).await.map_err(transient)?;
        Ok(Outcome { storyboard: rendition.storyboard, understanding: rendition.understanding })
    }

    async fn finish(&self, job: &Job, outcome: Outcome) -> Result<bool, Error> {
        let now = Time::now();
        let keep = job.video.keep.map_or(self.config.retention, |keep| keep.min(self.config.retention));
        self.store.complete(&job.claim, outcome, now, now.plus(keep)).await
    }

    async fn give_up(&self, job: &Job, error: &engine::Error) -> Result<bool, Error> {
        let now = Time::now();
        match judge(error, job.strikes, self.config.max_strikes) {
            Verdict::Fail(failure) => self.store.fail(&job.claim, failure, now, now.plus(self.config.retention)).await,
            Verdict::Retry { after } => self.store.release(&job.claim, now.plus(after), true).await,
        }
    }

    async fn drop_preview(&self, claim: &Claim) {
        let key = Key::Preview { video: claim.id.as_str(), attempt: claim.attempt };
        if let Err(error) = self.assets.remove(key).await {
            tracing::warn!(video = %claim.id, ?error, "a preview remains until the video is removed");
        }
    }

    async fn discard(&self, claim: &Claim) {
        if let Err(error) = self.assets.remove_attempt(claim.id.as_str(), claim.attempt).await {
            tracing::warn!(video = %claim.id, ?error, "files of a dropped attempt remain until housekeeping");
        }
    }
}

async fn store_files(assets: &Assets, video: &str, attempt: u32, made: &Rendition) -> Result<(), assets::Error> {
    for variant in Variant::ALL {
        let bytes = match variant {
            Variant::Video => made.video.clone(),
            Variant::Thumbnail => made.thumbnail.clone(),
            Variant::Spritesheet => made.spritesheet.clone(),
            Variant::Captions => made.captions.clone().into(),
            Variant::Audio => made.audio.clone(),
            Variant::LastFrame => made.last_frame.clone(),
        };
        assets.put(Key::Film { video, attempt, variant }, bytes).await?;
    }
    Ok(())
}

pub(crate) fn transient(error: assets::Error) -> engine::Error {
    engine::Error::Transient(error.to_string())
}

impl Config {
    /// How long a deleted video's row stays, and what ended without a film is not cleaned up, so that no
    /// worker that still holds it can leave files behind.
    pub(crate) fn quarantine(&self) -> Duration {
        self.lease * 10
    }
}
