//! Claims a job, runs its engine, keeps the lease, signs and stores the result.
//!
//! Invariants: the worker never meets the HTTP server, only the store; a film's files are stored
//! before its row says `completed`; whatever a worker that lost its claim has stored, it removes.

mod housekeeping;
mod lease;
mod retry;
mod run;
mod sign;
mod stages;

pub use housekeeping::{keep_house, sweep};

use assets::Assets;
use credentials::Identity;
use engine::Engine;
use std::sync::Arc;
use std::time::Duration;
use store::{ClaimRules, Store};

/// How a worker works.
#[derive(Debug, Clone)]
pub struct Config {
    /// Its name in the store, for people who look into it.
    pub name: String,
    /// Films made at the same time; none leaves them all to other workers. One film uses all cores already.
    pub concurrency: usize,
    /// How long a claim holds without a heartbeat; a dead worker's film is begun again after this.
    pub lease: Duration,
    /// Time between heartbeats, each of which notes the progress and learns of a deletion.
    pub heartbeat: Duration,
    /// Lost or passingly failed attempts with which a video fails.
    pub max_strikes: u32,
    /// How long an engine may say nothing of its progress before the attempt is given up as lost.
    pub stall: Duration,
    /// How long files are kept after a video is finished.
    pub retention: Duration,
    /// How long videos stay listed after they ended, once their files are gone; `None` for ever.
    pub keep_jobs: Option<Duration>,
    /// Who signs the films; without one they carry no credentials.
    pub identity: Option<Identity>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            name: "worker".into(),
            concurrency: 1,
            lease: Duration::from_secs(15),
            heartbeat: Duration::from_millis(400),
            max_strikes: 3,
            stall: Duration::from_secs(15 * 60),
            retention: Duration::from_secs(7 * 24 * 3600),
            keep_jobs: None,
            identity: None,
        }
    }
}

/// Makes films out of queued videos.
pub struct Worker {
    store: Arc<dyn Store>,
    assets: Assets,
    engine: Arc<dyn Engine>,
    config: Config,
}

impl Worker {
    /// A worker that does nothing until it is run.
    #[must_use]
    pub fn new(store: Arc<dyn Store>, assets: Assets, engine: Arc<dyn Engine>, config: Config) -> Self {
        Self { store, assets, engine, config }
    }

    fn claim_rules(&self) -> ClaimRules {
        let Config { name, lease, max_strikes, .. } = &self.config;
        ClaimRules { worker: name.clone(), lease: *lease, max_strikes: *max_strikes }
    }
}
