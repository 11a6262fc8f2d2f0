//! Files: what clients have uploaded and what batches have written. Their bytes lie in the assets.

use crate::{Error, Once, Order, Slice, Tenant, Time, id};
use sha2::{Digest, Sha256};

/// The files of all tenants.
#[async_trait::async_trait]
pub trait Files: Send + Sync + 'static {
    /// Adds a file, whose bytes must be stored already.
    async fn add_file(&self, new: NewFile, now: Time) -> Result<File, Error>;

    /// A file of a tenant whose time is not over.
    async fn file(&self, tenant: &Tenant, id: &str, now: Time) -> Result<Option<File>, Error>;

    /// A part of a tenant's files, and whether there are more; `None` when the cursor is none of them.
    async fn files(&self, tenant: &Tenant, filter: &FileFilter, now: Time) -> Result<Option<(Vec<File>, bool)>, Error>;

    /// Forgets a file, whose bytes must be gone already; false when there is none.
    async fn forget_file(&self, tenant: &Tenant, id: &str) -> Result<bool, Error>;

    /// Files whose time is over.
    async fn expired_files(&self, now: Time, limit: u32) -> Result<Vec<File>, Error>;
}

/// What a file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The requests of a batch.
    Batch,
    /// The answers of a batch.
    BatchOutput,
    /// Anything, such as a reference image.
    UserData,
    /// A picture, such as a reference image.
    Vision,
}

impl Purpose {
    /// All of them, in the order of their names.
    pub const ALL: [Self; 4] = [Self::Batch, Self::BatchOutput, Self::UserData, Self::Vision];

    /// As clients know it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Batch => "batch",
            Self::BatchOutput => "batch_output",
            Self::UserData => "user_data",
            Self::Vision => "vision",
        }
    }

    /// The purpose with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.name() == name)
    }
}

/// A file about to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// Its id, under which its bytes are stored.
    pub id: String,
    /// Whose it is.
    pub tenant: Tenant,
    /// As its owner calls it; never used as a path.
    pub name: String,
    /// What it is for.
    pub purpose: Purpose,
    /// Its size.
    pub bytes: u64,
    /// When it goes away.
    pub expires_at: Option<Time>,
    /// Marks a request that shall have one effect however often it is sent.
    pub once: Option<Once>,
}

impl NewFile {
    /// A new id: `file-` and 32 hex digits, unguessable.
    #[must_use]
    pub fn random_id() -> String {
        format!("file-{}", id::random_hex(16))
    }

    /// The id of a file that is written for something with an id of its own, which is as hard to guess:
    /// the same each time, so that who writes it again writes the same file.
    #[must_use]
    pub fn derived_id(of: &str, what: &str) -> String {
        let digest = Sha256::digest(format!("{of} {what}"));
        format!("file-{}", hex::encode(&digest[..16]))
    }
}

/// A file as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its id.
    pub id: String,
    /// Whose it is.
    pub tenant: Tenant,
    /// As its owner calls it.
    pub name: String,
    /// What it is for.
    pub purpose: Purpose,
    /// Its size.
    pub bytes: u64,
    /// When it was added.
    pub created_at: Time,
    /// When it goes away.
    pub expires_at: Option<Time>,
}

/// Which files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileFilter {
    /// Only those for this.
    pub purpose: Option<Purpose>,
    /// By time of creation.
    pub order: Order,
    /// Which part of them.
    pub slice: Slice,
}
