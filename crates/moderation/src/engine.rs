//! An engine that does not make what is blocked with the action `fail`.

use crate::{Action, BLOCKED, Moderator, texts};
use ::engine::{Card, Clip, Engine, Error, Generation, Progress, Rendition};
use serde_json::Value;
use std::sync::Arc;

/// Another engine behind a moderator.
pub struct Moderated {
    engine: Arc<dyn Engine>,
    moderator: Arc<Moderator>,
}

impl Moderated {
    /// Puts the moderator before the engine.
    #[must_use]
    pub fn new(engine: Arc<dyn Engine>, moderator: Arc<Moderator>) -> Self {
        Self { engine, moderator }
    }
}

#[async_trait::async_trait]
impl Engine for Moderated {
    fn card(&self) -> &Card {
        self.engine.card()
    }

    async fn generate(&self, generation: Generation, progress: Progress) -> Result<Rendition, Error> {
        match self.moderator.judge(&texts(&generation), Action::Fail).await {
            Ok(None) => self.engine.generate(generation, progress).await,
            Ok(Some(finding)) => Err(Error::Refused { code: BLOCKED, message: finding.message() }),
            Err(unchecked) => Err(Error::Transient(unchecked.to_string())),
        }
    }

    fn storyboard(&self, generation: &Generation) -> Result<Option<Value>, Error> {
        self.engine.storyboard(generation)
    }

    fn seconds(&self, storyboard: &Value) -> Option<u32> {
        self.engine.seconds(storyboard)
    }

    fn examine(&self, film: &[u8]) -> Result<Clip, Error> {
        self.engine.examine(film)
    }
}
