//! What is refused at once because the operator does not want it made.

use crate::App;
use crate::error::{Answer, unavailable};
use engine::Generation;
use moderation::{Action, texts};
use wire::{Code, Error};

/// Refuses what is blocked with the action `reject`. What is to fail later is found by the engine's moderator.
pub(crate) async fn moderate(app: &App, generation: &Generation) -> Answer<()> {
    match app.moderator.judge(&texts(generation), Action::Reject).await {
        Ok(None) => Ok(()),
        Ok(Some(finding)) => Err(Error::about("prompt", Code::ModerationBlocked, finding.message()).into()),
        Err(unchecked) => {
            tracing::error!(%unchecked, "a request was turned away");
            Err(unavailable())
        }
    }
}
