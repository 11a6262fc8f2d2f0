//! How waiting workers learn that there is something in the queue.

use crate::Error;
use sqlx::postgres::PgListener;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Notify;
use tokio::task::AbortHandle;

/// The channel on which PostgreSQL passes the word between processes.
const CHANNEL: &str = "kinora_queue";

/// Said inside the transaction that fills the queue; PostgreSQL passes it on when that commits.
pub(super) const NOTIFY: &str = "NOTIFY kinora_queue";

/// After which a broken connection is tried again.
const PAUSE: Duration = Duration::from_secs(1);

/// A bell that workers wait for.
#[derive(Debug)]
pub(super) struct Wake {
    bell: Arc<Notify>,
    listening: Option<AbortHandle>,
}

impl Wake {
    /// For a database that only this process fills.
    pub(super) fn within_the_process() -> Self {
        Self { bell: Arc::default(), listening: None }
    }

    /// Also rings when another process has filled the queue.
    pub(super) async fn across_processes(url: &str) -> Result<Self, Error> {
        let mut listener = PgListener::connect(url).await?;
        listener.listen(CHANNEL).await?;
        let bell = Arc::<Notify>::default();
        let listening = tokio::spawn(listen(listener, Arc::clone(&bell))).abort_handle();
        Ok(Self { bell, listening: Some(listening) })
    }

    /// Wakes one worker of this process, or the next one that waits.
    pub(super) fn ring(&self) {
        self.bell.notify_one();
    }

    /// For others who ring.
    pub(super) fn bell(&self) -> Arc<Notify> {
        Arc::clone(&self.bell)
    }

    pub(super) async fn rung(&self) {
        self.bell.notified().await;
    }
}

impl Drop for Wake {
    fn drop(&mut self) {
        self.listening.iter().for_each(AbortHandle::abort);
    }
}

async fn listen(mut listener: PgListener, bell: Arc<Notify>) {
    loop {
        match listener.recv().await {
            Ok(_) => bell.notify_one(),
            Err(error) => {
                tracing::warn!(?error, "the database no longer says when something is queued");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
}
