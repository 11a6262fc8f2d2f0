//! The queue: who works on a video, for how long, and which try it is.

use crate::{Error, Failure, Outcome, Time, Video, VideoId};
use std::time::Duration;

/// Videos as work to be done.
///
/// Methods that take a [`Claim`] return whether the claim still held. When it did not, nothing was
/// changed and the worker must drop its work: the video was deleted or another attempt has begun.
#[async_trait::async_trait]
pub trait Queue: Send + Sync + 'static {
    /// Takes a video that is due: queued, or in progress with a lease that has run out. Keys of the
    /// highest priority come first; among these the tenant with the fewest videos being made, then
    /// the one whose turn is longest ago; and of that tenant the oldest video. A key that has as
    /// many being made as it may is passed over.
    ///
    /// A lease that has run out is a strike; with the last strike the video fails instead.
    async fn claim(&self, rules: &ClaimRules, now: Time) -> Result<Option<Job>, Error>;

    /// Prolongs the lease and notes how far the work is; what was shown of it before does not fall back.
    async fn renew(&self, claim: &Claim, lease_until: Time, report: engine::Report) -> Result<bool, Error>;

    /// Puts the video back into the queue, with a strike when the attempt counts against it.
    async fn release(&self, claim: &Claim, not_before: Time, strike: bool) -> Result<bool, Error>;

    /// Ends the work with a film, whose files must be stored already.
    async fn complete(&self, claim: &Claim, outcome: Outcome, now: Time, expires_at: Time) -> Result<bool, Error>;

    /// Ends the work without a film.
    async fn fail(&self, claim: &Claim, failure: Failure, now: Time, expires_at: Time) -> Result<bool, Error>;

    /// Ends every lease at once. Only for a process that knows that no other one uses the store.
    async fn end_leases(&self, now: Time) -> Result<u64, Error>;

    /// Resolves when a video may have been submitted since the call before. May never resolve:
    /// callers also look from time to time.
    async fn submitted(&self);
}

/// How a worker claims.
#[derive(Debug, Clone)]
pub struct ClaimRules {
    /// The worker's name, for people who look into the store.
    pub worker: String,
    /// How long the claim holds without being renewed.
    pub lease: Duration,
    /// The strike with which a video fails.
    pub max_strikes: u32,
}

/// The right to change a video, as long as nobody else has claimed it since and it is not deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The video.
    pub id: VideoId,
    /// Which attempt; results are stored under it.
    pub attempt: u32,
}

/// A claimed video.
#[derive(Debug, Clone, PartialEq)]
pub struct Job {
    /// By which it is changed.
    pub claim: Claim,
    /// What is to be made.
    pub video: Video,
    /// Strikes so far.
    pub strikes: u32,
}

impl ClaimRules {
    /// When a claim made or renewed now runs out.
    #[must_use]
    pub fn lease_until(&self, now: Time) -> Time {
        now.plus(self.lease)
    }
}

/// What becomes of a video whose workers died too often: one that kills its worker must not come back for ever.
pub(crate) fn worn_out() -> Failure {
    Failure {
        code: "video_generation_failed".into(),
        message: "The video could not be generated: every attempt was interrupted.".into(),
    }
}
