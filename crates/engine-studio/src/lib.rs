//! The embedded engine: prompt → storyboard → scene → take → pictures and sound → MP4, on the
//! processor, with the same bytes for the same request and seed.

mod draw;
mod film;
mod first_frame;
mod likeness;
mod upload;

use async_trait::async_trait;
use engine::{Card, Clip, Engine, Error, Generation, Model, Progress, Rendition, Size};
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
        Self { config, card: card() }
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

fn card() -> Card {
    let sizes = |list: &[(u32, u32)]| list.iter().map(|&(w, h)| Size::new(w, h)).collect::<Vec<_>>();
    let both = sizes(&[(720, 1280), (1280, 720)]);
    let large = sizes(&[(720, 1280), (1280, 720), (1024, 1792), (1792, 1024), (1080, 1920), (1920, 1080)]);
    let seconds = vec![4, 8, 12, 16, 20];
    let model = |id: &str, sizes: &[Size]| Model { id: id.into(), sizes: sizes.to_vec(), seconds: seconds.clone() };
    Card {
        engine: "studio".into(),
        models: vec![
            model("sora-2", &both),
            model("sora-2-pro", &large),
            model("sora-2-2025-10-06", &both),
            model("sora-2-2025-12-08", &both),
            model("sora-2-pro-2025-10-06", &large),
            model("kinora-studio", &large),
        ],
        any_even_size: true,
        max_size: Size::new(1920, 1080),
        max_seconds: 120,
        digital_source_type: "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia".into(),
    }
}
