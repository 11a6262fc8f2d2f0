//! Videos as clients and housekeeping see them.

use crate::{Error, Hook, Micros, Once, Terms, Time, id};
use engine::{Generation, Report};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

/// The videos of all tenants.
#[async_trait::async_trait]
pub trait Videos: Send + Sync + 'static {
    /// Inserts a video, which queues it, and holds its price. A request that was answered before
    /// gets the video that it made then.
    ///
    /// # Errors
    /// [`Error::Denied`] when the terms do not allow it; then nothing was changed.
    async fn submit(&self, video: NewVideo, terms: &Terms, now: Time) -> Result<Video, Error>;

    /// What a request made that was answered before; `None` when it was not.
    ///
    /// # Errors
    /// [`Error::Denied`] when the key was used for another request.
    async fn answered(&self, tenant: &Tenant, once: &Once) -> Result<Option<String>, Error>;

    /// One video of a tenant.
    async fn get(&self, tenant: &Tenant, id: &VideoId) -> Result<Option<Video>, Error>;

    /// How many of the waiting videos have their turn before this one, as things stood a moment ago: none
    /// of those that are asked for later is reckoned with.
    async fn ahead(&self, id: &VideoId, now: Time) -> Result<u64, Error>;

    /// What the latest videos took to be made, on average; `None` before the first.
    async fn pace(&self) -> Result<Option<Duration>, Error>;

    /// A page of a tenant's videos; `None` when the cursor is not a video of the tenant.
    async fn page(&self, tenant: &Tenant, request: &PageRequest<VideoId>) -> Result<Option<Page>, Error>;

    /// Ends an unfinished video as failed with the code `cancelled`; whoever makes it loses the
    /// claim. A finished one is left as it is. Returns the video as it then is; `None` when there is none.
    async fn cancel(&self, tenant: &Tenant, id: &VideoId, now: Time) -> Result<Option<Video>, Error>;

    /// Deletes a video in whatever state it is; false when there is none. Its words are gone at
    /// once; the files are the caller's to remove, and housekeeping's if the caller dies.
    async fn delete(&self, tenant: &Tenant, id: &VideoId, now: Time) -> Result<bool, Error>;

    /// Videos whose content is due to be removed, and that ended before a time: a worker that has only
    /// just lost its claim may still leave files behind.
    async fn expired(&self, now: Time, ended_before: Time, limit: u32) -> Result<Vec<VideoId>, Error>;

    /// Notes that the content is removed.
    async fn content_removed(&self, id: &VideoId) -> Result<(), Error>;

    /// Videos that were deleted before a time.
    async fn deleted(&self, before: Time, limit: u32) -> Result<Vec<VideoId>, Error>;

    /// Forgets a deleted video for good.
    async fn erase(&self, id: &VideoId) -> Result<(), Error>;

    /// Forgets videos that ended before a time and whose content is gone, and returns how many. What they
    /// cost stays in the ledger.
    async fn forget_videos(&self, before: Time) -> Result<u64, Error>;

    /// Forgets which requests were answered before a time.
    async fn forget_answers(&self, before: Time) -> Result<(), Error>;

    /// How many videos there are that are not deleted, of all tenants.
    async fn count(&self) -> Result<u64, Error>;
}

/// Who owns videos and keys.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Tenant(pub String);

/// A video's id: `video_` and 48 hex digits, unguessable.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct VideoId(String);

impl VideoId {
    /// A new id.
    #[must_use]
    pub fn random() -> Self {
        Self(format!("video_{}", id::random_hex(24)))
    }

    /// An id from outside; `None` when it cannot be one. What passes is safe in a file name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let hex = text.strip_prefix("video_")?;
        let well_formed = (1..=64).contains(&hex.len()) && hex.bytes().all(|b| b.is_ascii_hexdigit());
        well_formed.then(|| Self(text.to_owned()))
    }

    /// As text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn trusted(text: String) -> Self {
        Self(text)
    }
}

impl fmt::Display for VideoId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A video about to be queued.
#[derive(Debug, Clone)]
pub struct NewVideo {
    /// Its id, chosen before so that a reference could be stored under it.
    pub id: VideoId,
    /// Whose it is.
    pub tenant: Tenant,
    /// The engine that shall make it.
    pub engine: String,
    /// What is asked. The first frame is not kept here.
    pub generation: Generation,
    /// Whether a first frame lies in the assets.
    pub has_reference: bool,
    /// The video it is remixed from.
    pub remixed_from: Option<VideoId>,
    /// The client's own notes.
    pub metadata: BTreeMap<String, String>,
    /// How long the files are kept after completion, where that is less than the operator grants.
    pub keep: Option<Duration>,
    /// Where its end is announced, besides the tenant's endpoints.
    pub hook: Option<Hook>,
}

/// A video as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Video {
    /// Its id.
    pub id: VideoId,
    /// Whose it is.
    pub tenant: Tenant,
    /// Where it stands.
    pub status: Status,
    /// The engine that makes or made it.
    pub engine: String,
    /// What was asked, without the first frame.
    pub generation: Generation,
    /// Whether a first frame lies in the assets.
    pub has_reference: bool,
    /// The video it was remixed from.
    pub remixed_from: Option<VideoId>,
    /// Where its end is announced, besides the tenant's endpoints.
    pub hook: Option<Hook>,
    /// The id of the key that asked for it.
    pub key: String,
    /// What it costs once it is completed.
    pub cost: Micros,
    /// When it was asked for.
    pub created_at: Time,
    /// When the latest attempt began.
    pub started_at: Option<Time>,
    /// When it was completed or failed.
    pub finished_at: Option<Time>,
    /// When its files go away.
    pub expires_at: Option<Time>,
    /// How many attempts were begun. The result lies under the last one.
    pub attempt: u32,
    /// How far the work is: its stage, and the greatest fraction of any attempt, so that it never falls.
    pub report: Report,
    /// The storyboard it was made from, once completed.
    pub storyboard: Option<Value>,
    /// What was not understood, once completed.
    pub understanding: Option<Value>,
    /// Why it failed.
    pub failure: Option<Failure>,
    /// The client's own notes.
    pub metadata: BTreeMap<String, String>,
    /// How long the files are kept after completion, where that is less than the operator grants.
    pub keep: Option<Duration>,
}

/// Where a video stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Waiting for a worker.
    Queued,
    /// A worker has it.
    InProgress,
    /// There is a film.
    Completed,
    /// There will be none.
    Failed,
}

impl Status {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Queued, Self::InProgress, Self::Completed, Self::Failed];

    /// As clients know it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
            Self::Failed => "failed",
        }
    }

    /// The status with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}

/// Why there is no film.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// A public error code.
    pub code: String,
    /// For the client.
    pub message: String,
}

impl Failure {
    /// What becomes of a video that is cancelled.
    pub(crate) fn cancelled() -> Self {
        Self { code: "cancelled".into(), message: "The video was cancelled.".into() }
    }
}

/// What is known of a finished film besides its files.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The storyboard it was made from.
    pub storyboard: Option<Value>,
    /// What was not understood.
    pub understanding: Value,
}

/// Which end of the list comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The oldest.
    Ascending,
    /// The newest.
    Descending,
}

/// Which page of a tenant's videos or characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageRequest<Id> {
    /// The last id of the page before.
    pub after: Option<Id>,
    /// Most entries on the page.
    pub limit: u32,
    /// By time of creation.
    pub order: Order,
}

/// A page of videos.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// The videos.
    pub videos: Vec<Video>,
    /// Whether there are more after them.
    pub has_more: bool,
}
