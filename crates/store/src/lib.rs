//! Small durable state: videos, the queue that they are, and keys.
//!
//! A video's row is its place in the queue, so what was accepted cannot be lost between the two.
//! A worker claims a row with a lease and an attempt number; every later change by that worker
//! names the attempt and is refused when the row has moved on. Invariants: films and pictures are
//! never here (see `assets`); every query on behalf of a client names its tenant; the clock is an
//! argument, so that all rules can be tested.

mod error;
mod id;
mod key;
mod queue;
mod sqlite;
mod time;
mod video;

pub use error::Error;
pub use key::{Key, NewKey, Secret};
pub use queue::{Claim, ClaimRules, Job};
pub use sqlite::Sqlite;
pub use time::Time;
pub use video::{Failure, NewVideo, Order, Outcome, Page, PageRequest, Status, Tenant, Video, VideoId};

/// What every store can do. All implementations pass the suite in `tests/contract`.
///
/// Methods that take a [`Claim`] return whether the claim still held. When it did not, nothing was
/// changed and the worker must drop its work: the video was deleted or another attempt has begun.
#[async_trait::async_trait]
pub trait Store: Send + Sync + 'static {
    /// Inserts a video, which queues it.
    async fn submit(&self, video: NewVideo, now: Time) -> Result<Video, Error>;

    /// Takes the oldest video that is due: queued, or in progress with a lease that has run out.
    ///
    /// A lease that has run out is a strike; with the last strike the video fails instead.
    async fn claim(&self, rules: &ClaimRules, now: Time) -> Result<Option<Job>, Error>;

    /// Prolongs the lease and notes how far the work is.
    async fn renew(&self, claim: &Claim, lease_until: Time, report: engine::Report) -> Result<bool, Error>;

    /// Puts the video back into the queue, with a strike when the attempt counts against it.
    async fn release(&self, claim: &Claim, not_before: Time, strike: bool) -> Result<bool, Error>;

    /// Ends the work with a film, whose files must be stored already.
    async fn complete(&self, claim: &Claim, outcome: Outcome, now: Time, expires_at: Time) -> Result<bool, Error>;

    /// Ends the work without a film.
    async fn fail(&self, claim: &Claim, failure: Failure, now: Time, expires_at: Time) -> Result<bool, Error>;

    /// Ends every lease at once. Only for a process that knows that no other one uses the store.
    async fn end_leases(&self, now: Time) -> Result<u64, Error>;

    /// Resolves when a video may have been submitted since the call before. May never resolve:
    /// callers also look from time to time.
    async fn submitted(&self);

    /// One video of a tenant.
    async fn get(&self, tenant: &Tenant, id: &VideoId) -> Result<Option<Video>, Error>;

    /// A page of a tenant's videos; `None` when the cursor is not a video of the tenant.
    async fn page(&self, tenant: &Tenant, request: &PageRequest) -> Result<Option<Page>, Error>;

    /// Deletes a video in whatever state it is; false when there is none. Its words are gone at
    /// once; the files are the caller's to remove, and housekeeping's if the caller dies.
    async fn delete(&self, tenant: &Tenant, id: &VideoId, now: Time) -> Result<bool, Error>;

    /// Videos whose content is due to be removed.
    async fn expired(&self, now: Time, limit: u32) -> Result<Vec<VideoId>, Error>;

    /// Notes that the content is removed.
    async fn content_removed(&self, id: &VideoId) -> Result<(), Error>;

    /// Videos that were deleted before a time.
    async fn deleted(&self, before: Time, limit: u32) -> Result<Vec<VideoId>, Error>;

    /// Forgets a deleted video for good.
    async fn erase(&self, id: &VideoId) -> Result<(), Error>;

    /// How many videos there are that are not deleted, of all tenants.
    async fn count(&self) -> Result<u64, Error>;

    /// Adds a key.
    async fn add_key(&self, key: NewKey, now: Time) -> Result<Key, Error>;

    /// The valid key with this secret.
    async fn find_key(&self, secret: &Secret) -> Result<Option<Key>, Error>;

    /// All keys, the oldest first, revoked ones too.
    async fn keys(&self) -> Result<Vec<Key>, Error>;

    /// Revokes a key; false when there is no such valid key.
    async fn revoke_key(&self, id: &str, now: Time) -> Result<bool, Error>;
}
