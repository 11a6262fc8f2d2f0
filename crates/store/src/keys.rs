//! API keys: random, kept only as a digest, shown once.

use crate::{Error, Limits, Micros, Tenant, Time, id};
use sha2::{Digest, Sha256};
use std::fmt;

/// The keys of all tenants.
#[async_trait::async_trait]
pub trait Keys: Send + Sync + 'static {
    /// Adds a key.
    async fn add_key(&self, key: NewKey, now: Time) -> Result<Key, Error>;

    /// The valid key with this secret.
    async fn find_key(&self, secret: &Secret) -> Result<Option<Key>, Error>;

    /// The valid key with this id.
    async fn key(&self, id: &str) -> Result<Option<Key>, Error>;

    /// All keys, the oldest first, revoked ones too.
    async fn keys(&self) -> Result<Vec<Key>, Error>;

    /// Gives a valid key another secret; the one before no longer opens anything. `None` when there is no such key.
    async fn rotate_key(&self, id: &str, secret: &Secret) -> Result<Option<Key>, Error>;

    /// Sets a valid key's limits, and what it may spend. `None` when there is no such key.
    ///
    /// # Errors
    /// [`Error::Denied`] when more is spent or held already; then nothing was changed.
    async fn limit_key(&self, id: &str, limits: &Limits, budget: Budget) -> Result<Option<Key>, Error>;

    /// Adds the key that the configuration brings, or gives it another secret: there is one, under an id of
    /// its own.
    async fn preset_key(&self, tenant: &Tenant, secret: &Secret, now: Time) -> Result<(), Error>;

    /// Revokes a key; false when there is no such valid key.
    async fn revoke_key(&self, id: &str, now: Time) -> Result<bool, Error>;
}

/// An API key as its owner holds it. Never printed by accident: its `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// A new key with 192 random bits, which makes a fast hash enough at rest.
    #[must_use]
    pub fn random() -> Self {
        Self(format!("sk-kinora-{}", id::random_hex(24)))
    }

    /// A key from outside.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The key itself, to be shown once.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Enough of it to be told from others and too little to be used: `sk-k…9f3a`.
    #[must_use]
    pub fn hint(&self) -> String {
        let chars: Vec<char> = self.0.chars().collect();
        if chars.len() < 16 {
            return "…".into();
        }
        chars[..4].iter().chain(&['…']).chain(&chars[chars.len() - 4..]).collect()
    }

    /// SHA-256 in hex. Looking this up in an index leaks nothing useful by its timing: whoever
    /// can steer the digest towards a stored one has inverted the hash.
    pub(crate) fn digest(&self) -> String {
        hex::encode(Sha256::digest(self.0.as_bytes()))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secret({})", self.hint())
    }
}

/// A key about to be added.
#[derive(Debug, Clone)]
pub struct NewKey {
    /// Whose videos it opens.
    pub tenant: Tenant,
    /// What people call it.
    pub name: String,
    /// The key.
    pub secret: Secret,
    /// What it may ask for.
    pub limits: Limits,
    /// What it may spend; `None` without limit.
    pub budget: Option<Micros>,
}

/// What becomes of a key's budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Budget {
    /// It stays as it is.
    Keep,
    /// It is this; `None` without limit.
    Set(Option<Micros>),
}

/// A key as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// `key_` and 16 hex digits.
    pub id: String,
    /// Whose videos it opens.
    pub tenant: Tenant,
    /// What people call it.
    pub name: String,
    /// Its first and last characters.
    pub hint: String,
    /// When it was added.
    pub created_at: Time,
    /// When it stopped working.
    pub revoked_at: Option<Time>,
    /// What it may ask for.
    pub limits: Limits,
}

impl NewKey {
    pub(crate) fn into_key(self, now: Time) -> Key {
        let id = format!("key_{}", id::random_hex(8));
        let Self { tenant, name, secret, limits, .. } = self;
        Key { id, tenant, name, hint: secret.hint(), created_at: now, revoked_at: None, limits }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_distinct_and_hidden() {
        let (one, two) = (Secret::random(), Secret::random());
        assert_ne!(one, two);
        assert_ne!(one.digest(), two.digest());
        let shown = format!("{one:?}");
        assert!(!shown.contains(&one.reveal()[4..20]), "{shown}");
        assert_eq!(Secret::new("short").hint(), "…");
    }
}
