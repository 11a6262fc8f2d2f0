//! The contract of every engine: what it is asked, what it gives, what it can do.
//!
//! An engine sees neither the database nor the HTTP server. It gets a [`Generation`] that is
//! already valid for its [`Card`], reports through [`Progress`], and returns a [`Rendition`].

mod card;
mod clip;
mod error;
mod generation;
mod progress;
mod rendition;

pub use card::{Card, Model};
pub use clip::Clip;
pub use error::Error;
pub use generation::{Character, Generation, Size, Source, SourceKind};
pub use progress::{Progress, Report, Stage};
pub use rendition::Rendition;

/// Something that makes films.
#[async_trait::async_trait]
pub trait Engine: Send + Sync + 'static {
    /// What it can do.
    fn card(&self) -> &Card;

    /// Makes one film. Dropping the future or cancelling `progress` stops the work within a second.
    ///
    /// # Errors
    /// [`Error`] says what the caller can do about it.
    async fn generate(&self, generation: Generation, progress: Progress) -> Result<Rendition, Error>;

    /// Reads a prompt into the engine's storyboard without making a film; `None` if it has none.
    ///
    /// # Errors
    /// [`Error::Refused`] when the generation cannot be understood at all.
    fn storyboard(&self, generation: &Generation) -> Result<Option<serde_json::Value>, Error>;

    /// How long a storyboard's film is, seconds; `None` when it does not say.
    fn seconds(&self, storyboard: &serde_json::Value) -> Option<u32>;

    /// What an uploaded film is, for extensions, edits and characters.
    ///
    /// # Errors
    /// [`Error::Refused`] when it cannot be read, or the engine takes no films.
    fn examine(&self, film: &[u8]) -> Result<Clip, Error>;
}
