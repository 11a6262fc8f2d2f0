//! Keeps a claim alive while its work is done, and stops the work when the claim is lost.

use crate::Config;
use assets::{Assets, Key};
use bytes::Bytes;
use engine::{Error, Progress};
use std::time::Duration;
use store::{Claim, Outcome, Store, Time};
use tokio::sync::watch::Receiver;
use tokio::task::{JoinError, JoinHandle};
use tokio::time::{MissedTickBehavior, interval, timeout};
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

pub(crate) struct Lease<'a> {
    pub(crate) store: &'a dyn Store,
    pub(crate) claim: &'a Claim,
    pub(crate) config: &'a Config,
    pub(crate) assets: &'a Assets,
}

impl Lease<'_> {
    /// Waits for the work with a heartbeat; each beat notes the progress and stores the newest picture. Once this returns, the work has stopped.
    pub(crate) async fn keep_while(
        &self,
        mut work: JoinHandle<Result<Outcome, Error>>,
        progress: &Progress,
        stop: &CancellationToken,
    ) -> End {
        let mut beat = interval(self.config.heartbeat);
        beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut held_until = Time::now().plus(self.config.lease);
        let mut preview = progress.watch_preview();
        let end = loop {
            tokio::select! {
                done = &mut work => return End::Done(done.unwrap_or_else(broken)),
                () = stop.cancelled() => break End::Stopped,
                _ = beat.tick() => {
                    if !self.renew(progress, &mut held_until).await {
                        break End::Lost;
                    }
                    self.show(&mut preview).await;
                }
            }
        };
        progress.cancel();
        if timeout(STOPPING, &mut work).await.is_err() {
            work.abort();
        }
        end
    }

    /// Stores the newest picture for those who watch. A film does not fail for want of one.
    async fn show(&self, preview: &mut Receiver<Bytes>) {
        if !preview.has_changed().unwrap_or(false) {
            return;
        }
        let jpeg = preview.borrow_and_update().clone();
        let key = Key::Preview { video: self.claim.id.as_str(), attempt: self.claim.attempt };
        if let Err(error) = self.assets.put(key, jpeg).await {
            tracing::warn!(video = %self.claim.id, ?error, "a preview could not be stored");
        }
    }

    /// One heartbeat; whether the claim still holds. A store that cannot be reached is asked again until the lease has run out.
    async fn renew(&self, progress: &Progress, held_until: &mut Time) -> bool {
        let until = Time::now().plus(self.config.lease);
        let report = *progress.watch().borrow();
        match self.store.renew(self.claim, until, report).await {
            Ok(held) => {
                *held_until = until;
                held
            }
            Err(error) => {
                tracing::warn!(video = %self.claim.id, ?error, "the lease could not be renewed");
                Time::now() < *held_until
            }
        }
    }
}

/// A panic in an engine is a defect of the engine, not the end of the worker.
fn broken(error: JoinError) -> Result<Outcome, Error> {
    Err(Error::Broken(error.to_string()))
}
