//! What the engine makes of a request's words, asked before the request is accepted.

use crate::error::{Answer, internal};
use engine::{Engine, Generation};
use serde_json::Value;
use std::sync::Arc;
use wire::{Code, Error};

/// How a request wants to be understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Understanding {
    /// What is not understood gets a substitute.
    Lenient,
    /// What is not understood is refused, with `prompt` named.
    Strict,
}

impl Understanding {
    pub(crate) fn strict(strict: Option<bool>) -> Self {
        if strict == Some(true) { Self::Strict } else { Self::Lenient }
    }
}

/// Makes sure that the engine can film what is asked, where that can be known beforehand: when a
/// storyboard came with the request, or every word must be understood.
pub(crate) async fn check_reading(
    engine: &Arc<dyn Engine>,
    generation: Generation,
    understanding: Understanding,
) -> Answer<Generation> {
    if generation.storyboard.is_none() && understanding == Understanding::Lenient {
        return Ok(generation);
    }
    let (generation, board) = read(engine, generation).await?;
    check_understanding(&board, understanding)?;
    Ok(generation)
}

/// The engine's storyboard for a request; null when the engine has none.
pub(crate) async fn read(engine: &Arc<dyn Engine>, generation: Generation) -> Answer<(Generation, Value)> {
    let engine = Arc::clone(engine);
    let handed_over = generation.storyboard.is_some();
    let reading = tokio::task::spawn_blocking(move || engine.storyboard(&generation).map(|board| (generation, board)));
    match reading.await {
        Ok(Ok((generation, board))) => Ok((generation, board.unwrap_or_default())),
        Ok(Err(engine::Error::Refused { code, message })) => {
            let param = if handed_over { "storyboard" } else { "prompt" };
            let about = Error::about(param, Code::InvalidValue, message);
            Err(Error { own_code: Some(code), ..about }.into())
        }
        Ok(Err(error)) => {
            tracing::error!(%error, "a request could not be read");
            Err(internal())
        }
        Err(error) => {
            tracing::error!(%error, "a request could not be read");
            Err(internal())
        }
    }
}

/// Refuses a storyboard that lists something as not understood, where that matters.
pub(crate) fn check_understanding(board: &Value, understanding: Understanding) -> Result<(), Error> {
    if understanding == Understanding::Lenient {
        return Ok(());
    }
    let listed = board["understanding"].as_array().into_iter().flatten();
    // What is said of a picture or a film that came with the request is no fault of the prompt.
    let spans = listed.filter(|one| one["reason"] != "reference").filter_map(|one| one["span"].as_str());
    let spans: Vec<_> = spans.map(|span| format!("'{span}'")).collect();
    if spans.is_empty() {
        return Ok(());
    }
    let message = format!("These parts of the prompt are not understood: {}.", spans.join(", "));
    Err(Error::about("prompt", Code::NotUnderstood, message))
}
