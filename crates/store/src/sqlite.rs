//! The store in one SQLite file: for one node, and for tests in memory.

mod keys;
mod queue;
mod row;
mod videos;

use crate::{
    Claim, ClaimRules, Error, Failure, Job, Key, NewKey, NewVideo, Outcome, Page, PageRequest, Secret, Store, Tenant,
    Time, Video, VideoId,
};
use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use std::path::Path;
use std::time::Duration;
use tokio::sync::Notify;

/// A store in one SQLite file.
#[derive(Debug)]
pub struct Sqlite {
    pool: SqlitePool,
    submitted: Notify,
}

impl Sqlite {
    /// Opens a file, creates it when it is not there, and brings its schema up to date.
    ///
    /// # Errors
    /// When the file cannot be opened or belongs to a newer version.
    pub async fn open(path: &Path) -> Result<Self, Error> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // What was answered must survive a power cut, so every commit reaches the disk.
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(Duration::from_secs(10));
        Self::with(SqlitePoolOptions::new().max_connections(8), options).await
    }

    /// A store that is gone when it is dropped.
    ///
    /// # Errors
    /// When SQLite cannot start.
    pub async fn in_memory() -> Result<Self, Error> {
        // A second connection would see a second, empty database.
        let one = SqlitePoolOptions::new().min_connections(1).max_connections(1).idle_timeout(None).max_lifetime(None);
        Self::with(one, SqliteConnectOptions::new().in_memory(true)).await
    }

    async fn with(pool: SqlitePoolOptions, options: SqliteConnectOptions) -> Result<Self, Error> {
        let pool = pool.connect_with(options.foreign_keys(true)).await?;
        sqlx::migrate!("migrations/sqlite").run(&pool).await?;
        Ok(Self { pool, submitted: Notify::new() })
    }
}

#[async_trait::async_trait]
impl Store for Sqlite {
    async fn submit(&self, video: NewVideo, now: Time) -> Result<Video, Error> {
        let video = videos::insert(&self.pool, video, now).await?;
        self.submitted.notify_one();
        Ok(video)
    }

    async fn claim(&self, rules: &ClaimRules, now: Time) -> Result<Option<Job>, Error> {
        queue::fail_worn_out(&self.pool, rules, now).await?;
        queue::claim(&self.pool, rules, now).await
    }

    async fn renew(&self, claim: &Claim, lease_until: Time, report: engine::Report) -> Result<bool, Error> {
        queue::renew(&self.pool, claim, lease_until, report).await
    }

    async fn release(&self, claim: &Claim, not_before: Time, strike: bool) -> Result<bool, Error> {
        let held = queue::release(&self.pool, claim, not_before, strike).await?;
        self.submitted.notify_one();
        Ok(held)
    }

    async fn complete(&self, claim: &Claim, outcome: Outcome, now: Time, expires_at: Time) -> Result<bool, Error> {
        queue::complete(&self.pool, claim, outcome, now, expires_at).await
    }

    async fn fail(&self, claim: &Claim, failure: Failure, now: Time, expires_at: Time) -> Result<bool, Error> {
        queue::fail(&self.pool, claim, failure, now, expires_at).await
    }

    async fn end_leases(&self, now: Time) -> Result<u64, Error> {
        queue::end_leases(&self.pool, now).await
    }

    async fn submitted(&self) {
        self.submitted.notified().await;
    }

    async fn get(&self, tenant: &Tenant, id: &VideoId) -> Result<Option<Video>, Error> {
        videos::get(&self.pool, tenant, id).await
    }

    async fn page(&self, tenant: &Tenant, request: &PageRequest) -> Result<Option<Page>, Error> {
        videos::page(&self.pool, tenant, request).await
    }

    async fn delete(&self, tenant: &Tenant, id: &VideoId, now: Time) -> Result<bool, Error> {
        videos::delete(&self.pool, tenant, id, now).await
    }

    async fn expired(&self, now: Time, limit: u32) -> Result<Vec<VideoId>, Error> {
        videos::expired(&self.pool, now, limit).await
    }

    async fn content_removed(&self, id: &VideoId) -> Result<(), Error> {
        videos::content_removed(&self.pool, id).await
    }

    async fn deleted(&self, before: Time, limit: u32) -> Result<Vec<VideoId>, Error> {
        videos::deleted(&self.pool, before, limit).await
    }

    async fn erase(&self, id: &VideoId) -> Result<(), Error> {
        videos::erase(&self.pool, id).await
    }

    async fn count(&self) -> Result<u64, Error> {
        videos::count(&self.pool).await
    }

    async fn add_key(&self, key: NewKey, now: Time) -> Result<Key, Error> {
        keys::add(&self.pool, key, now).await
    }

    async fn find_key(&self, secret: &Secret) -> Result<Option<Key>, Error> {
        keys::find(&self.pool, secret).await
    }

    async fn keys(&self) -> Result<Vec<Key>, Error> {
        keys::all(&self.pool).await
    }

    async fn revoke_key(&self, id: &str, now: Time) -> Result<bool, Error> {
        keys::revoke(&self.pool, id, now).await
    }
}
