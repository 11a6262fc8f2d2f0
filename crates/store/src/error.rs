//! Why the store could not do it, by what the caller can do about it.

use crate::Denied;

/// Why the store could not do it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It may be done, but not on these terms or not now.
    #[error("denied: {0:?}")]
    Denied(Denied),
    /// It may work later.
    #[error("the store cannot be reached")]
    Unavailable(#[source] sqlx::Error),
    /// What is stored cannot be read: another version wrote it, or it was damaged.
    #[error("the store holds something unreadable in {what}")]
    Unreadable {
        /// Where.
        what: &'static str,
        /// Why.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The schema could not be brought up to date.
    #[error("the store's schema cannot be brought up to date")]
    Migration(#[from] sqlx::migrate::MigrateError),
}

impl From<sqlx::Error> for Error {
    fn from(source: sqlx::Error) -> Self {
        Self::Unavailable(source)
    }
}
