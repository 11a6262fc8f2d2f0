//! The embedded engine: prompt → storyboard → scene → take → pictures and sound → MP4, on the
//! processor, with the same bytes for the same request and seed.

mod card;
mod draw;
mod film;
mod first_frame;
mod likeness;
mod upload;

use async_trait::async_trait;
use engine::{Card, Clip, Engine, Error, Generation, Progress, Rendition};
use studio_storyboard::Storyboard;

pub use film::{seconds, storyboard};

/// Settings of the studio.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// Threads that draw. The film is the same whatever their number.
    pub threads: usize,
}

impl Default for Config {
    fn default() -> Self {
        Self { threads: std::thread::available_parallelism().map_or(1, usize::from) }
    }
}

/// The studio engine.
#[derive(Debug, Clone)]
pub struct Studio {
    config: Config,
    card: Card,
}

impl Studio {
    /// A studio with its settings.
    #[must_use]
    pub fn new(config: Config) -> Self {
        Self { config, card: card::card() }
    }
}

#[async_trait]
impl Engine for Studio {
    fn card(&self) -> &Card {
        &self.card
    }

    async fn generate(&self, generation: Generation, progress: Progress) -> Result<Rendition, Error> {
        let threads = self.config.threads.max(1);
        let mut stop = CancelOnDrop(Some(progress.clone()));
        let work = tokio::task::spawn_blocking(move || film::make(&generation, threads, &progress));
        let rendition = work.await.map_err(|panic| Error::Broken(panic.to_string()))?;
        stop.0 = None;
        rendition
    }

    fn seconds(&self, storyboard: &serde_json::Value) -> Option<u32> {
        seconds(storyboard)
    }

    fn examine(&self, film: &[u8]) -> Result<Clip, Error> {
        upload::examine(film)
    }

    fn storyboard(&self, generation: &Generation) -> Result<Option<serde_json::Value>, Error> {
        let board: Storyboard = film::storyboard(generation)?;
        serde_json::to_value(board).map(Some).map_err(|e| Error::Broken(e.to_string()))
    }
}

/// Stops the drawing threads when the future that waits for them is dropped.
struct CancelOnDrop(Option<Progress>);

impl Drop for CancelOnDrop {
    fn drop(&mut self) {
        if let Some(progress) = &self.0 {
            progress.cancel();
        }
    }
}
