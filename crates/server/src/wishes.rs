//! What a request for a video wants besides what the film shows.

use crate::App;
use crate::hook::take_hook;
use crate::input::Input;
use crate::metadata::take_metadata;
use std::collections::BTreeMap;
use std::time::Duration;
use store::Hook;
use wire::Error;

/// The shortest time for which content may be kept, seconds.
const MIN_KEEP_SECONDS: u64 = 60;

/// The wishes that a request names.
#[derive(Default)]
pub(crate) struct Wishes {
    /// The client's own notes.
    pub(crate) metadata: Option<BTreeMap<String, String>>,
    /// How long the content is kept.
    pub(crate) keep: Option<Duration>,
    /// Where the end of the job is announced.
    pub(crate) hook: Option<Hook>,
}

/// Takes them out of a request.
pub(crate) fn take_wishes(app: &App, input: &mut Input) -> Result<Wishes, Error> {
    let most = app.config.retention.as_secs().max(MIN_KEEP_SECONDS);
    Ok(Wishes {
        metadata: take_metadata(input)?,
        keep: input.take_integer("expires_after", MIN_KEEP_SECONDS, most)?.map(Duration::from_secs),
        hook: take_hook(app, input)?,
    })
}
