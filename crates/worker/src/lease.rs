//! Keeps a claim alive while its work is done, and stops the work when the claim is lost.

use crate::Config;
use assets::{Assets, Key};
use bytes::Bytes;
use engine::{Error, Progress, Report};
use std::time::Duration;
use store::{Claim, Outcome, Status, Store, Tenant, Time};
use tokio::sync::watch::Receiver;
use tokio::task::{JoinError, JoinHandle, JoinSet};
use tokio::time::{Instant, MissedTickBehavior, interval, sleep, sleep_until, timeout};
use tokio_util::sync::CancellationToken;

/// How long an engine that was asked to stop may take before its future is dropped.
const STOPPING: Duration = Duration::from_secs(1);

/// How the work ended.
pub(crate) enum End {
    /// It is done, one way or the other.
    Done(Result<Outcome, Error>),
    /// The video was deleted or is somebody else's by now.
    Lost,
    /// The worker was told to stop.
    Stopped,
}

/// A claim that is kept alive.
pub(crate) struct Lease<'a> {
    store: &'a dyn Store,
    claim: &'a Claim,
    config: &'a Config,
    assets: &'a Assets,
    progress: Progress,
    held_until: Time,
    /// The picture that is being stored; at most one.
    showing: JoinSet<()>,
}

impl<'a> Lease<'a> {
    pub(crate) fn new(
        store: &'a dyn Store,
        claim: &'a Claim,
        config: &'a Config,
        assets: &'a Assets,
        progress: Progress,
    ) -> Self {
        let held_until = Time::now().plus(config.lease);
        Self { store, claim, config, assets, progress, held_until, showing: JoinSet::new() }
    }

    /// Waits for the work with a heartbeat; each beat notes the progress and stores the newest picture.
    /// Once this returns, the work has stopped. An engine that says nothing new for too long is given up.
    pub(crate) async fn keep_while(
        &mut self,
        mut work: JoinHandle<Result<Outcome, Error>>,
        stop: &CancellationToken,
    ) -> End {
        let mut beat = interval(self.config.heartbeat);
        beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut preview = self.progress.watch_preview();
        let mut reports = self.progress.watch();
        let mut heard_at = Instant::now();
        let end = loop {
            tokio::select! {
                done = &mut work => return End::Done(done.unwrap_or_else(broken)),
                () = stop.cancelled() => break End::Stopped,
                _ = beat.tick() => {
                    let report = *reports.borrow();
                    if !self.renew(report).await {
                        break End::Lost;
                    }
                    self.show(&mut preview);
                }
                Ok(()) = reports.changed() => heard_at = Instant::now(),
                () = sleep_until(heard_at + self.config.stall) => break End::Done(Err(stalled())),
            }
        };
        self.progress.cancel();
        if timeout(STOPPING, &mut work).await.is_err() {
            work.abort();
            // It was told, so what it still says is of no interest.
            let _ = work.await;
        }
        end
    }

    /// Says the last word on an attempt, again and again until the store has heard it, and keeps the
    /// claim meanwhile. Returns whether the word was taken.
    pub(crate) async fn insist<F>(&mut self, tenant: &Tenant, word: impl Fn() -> F) -> Result<bool, store::Error>
    where
        F: Future<Output = Result<bool, store::Error>>,
    {
        let mut told = word().await;
        while let Err(error) = told {
            tracing::warn!(video = %self.claim.id, ?error, "the last word on an attempt was not heard");
            sleep(self.config.heartbeat).await;
            let report = *self.progress.watch().borrow();
            let held = self.renew(report).await;
            told = match word().await {
                // Perhaps an earlier one was heard after all, and only its answer was lost.
                Ok(false) => self.is_completed(tenant).await,
                Err(error) if !held => return Err(error),
                told => told,
            };
        }
        told
    }

    /// Whether this very attempt has completed the video.
    async fn is_completed(&self, tenant: &Tenant) -> Result<bool, store::Error> {
        let video = self.store.get(tenant, &self.claim.id).await?;
        Ok(video.is_some_and(|video| video.status == Status::Completed && video.attempt == self.claim.attempt))
    }

    /// Waits until no picture is being stored any more.
    pub(crate) async fn shown(&mut self) {
        while self.showing.join_next().await.is_some() {}
    }

    /// Stores the newest picture for those who watch. A film neither waits nor fails for one.
    fn show(&mut self, preview: &mut Receiver<Bytes>) {
        while self.showing.try_join_next().is_some() {}
        if !self.showing.is_empty() || !preview.has_changed().unwrap_or(false) {
            return;
        }
        let jpeg = preview.borrow_and_update().clone();
        let (assets, claim) = (self.assets.clone(), self.claim.clone());
        self.showing.spawn(async move {
            let key = Key::Preview { video: claim.id.as_str(), attempt: claim.attempt };
            if let Err(error) = assets.put(key, jpeg).await {
                tracing::warn!(video = %claim.id, ?error, "a preview could not be stored");
            }
        });
    }

    /// One heartbeat; whether the claim still holds. A store that cannot be reached is asked again until the lease has run out.
    async fn renew(&mut self, report: Report) -> bool {
        let until = Time::now().plus(self.config.lease);
        match self.store.renew(self.claim, until, report).await {
            Ok(held) => {
                self.held_until = until;
                held
            }
            Err(error) => {
                tracing::warn!(video = %self.claim.id, ?error, "the lease could not be renewed");
                Time::now() < self.held_until
            }
        }
    }
}

/// A panic in an engine is a defect of the engine, not the end of the worker.
fn broken(error: JoinError) -> Result<Outcome, Error> {
    Err(Error::Broken(error.to_string()))
}

/// It may have been the machine, so another attempt is made, with a strike.
fn stalled() -> Error {
    Error::Transient("the engine said nothing of its progress for too long".into())
}
