//! Claims: who works on a video, for how long, and which try it is.

use crate::{Failure, Time, Video, VideoId};
use std::time::Duration;

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
