//! An uploaded film, as the engine sees it.

use crate::error::{Answer, internal};
use bytes::Bytes;
use engine::{Clip, Engine};
use std::sync::Arc;
use wire::{Code, Error};

/// Has the engine look at a film that came as `video`.
///
/// # Errors
/// When it is no film that the engine can read.
pub(crate) async fn examine(engine: &Arc<dyn Engine>, film: Bytes) -> Answer<Clip> {
    let engine = Arc::clone(engine);
    match tokio::task::spawn_blocking(move || engine.examine(&film)).await {
        Ok(Ok(clip)) => Ok(clip),
        Ok(Err(engine::Error::Refused { code, message })) => {
            let about = Error::about("video", Code::InvalidValue, message);
            Err(Error { own_code: Some(code), ..about }.into())
        }
        Ok(Err(error)) => {
            tracing::error!(%error, "a film could not be examined");
            Err(internal())
        }
        Err(error) => {
            tracing::error!(%error, "a film could not be examined");
            Err(internal())
        }
    }
}
