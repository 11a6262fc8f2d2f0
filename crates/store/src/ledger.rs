//! Money: what is held for videos being made, what was spent, and who may spend how much.
//!
//! A video's price is frozen when it is submitted and held; when it is completed the hold becomes
//! an expense, and when it fails, is cancelled, or is deleted unfinished, the hold is gone. Each of
//! these happens in the transaction that changes the video. Invariant: for every account
//! `held + spent + available = budget`, and none of them is ever negative.

use crate::{Error, Tenant, Time};
use std::collections::HashMap;

/// The accounts of tenants and keys.
#[async_trait::async_trait]
pub trait Ledger: Send + Sync + 'static {
    /// An account as it stands; one that was never used is empty and without limit.
    async fn account(&self, owner: &Owner) -> Result<Account, Error>;

    /// All accounts that were ever used or given a budget.
    async fn accounts(&self) -> Result<HashMap<Owner, Account>, Error>;

    /// Sets or lifts the budget; false, and nothing changed, when more is spent or held already.
    async fn set_budget(&self, owner: &Owner, budget: Option<Micros>) -> Result<bool, Error>;

    /// Adds to the budget; false, and nothing changed, when there is none to add to or the sum is too large.
    async fn grant(&self, owner: &Owner, more: Micros) -> Result<bool, Error>;

    /// What a tenant's completed videos cost, by day and key, the oldest day first.
    async fn usage(&self, tenant: &Tenant, from: Time, until: Time) -> Result<Vec<Usage>, Error>;
}

/// Millionths of whatever currency the operator reckons in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Micros(pub i64);

/// Whose account.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Owner {
    /// All keys of a tenant together.
    Tenant(Tenant),
    /// One key, by its id.
    Key(String),
}

/// An account as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Account {
    /// What may be spent in all; `None` without limit.
    pub budget: Option<Micros>,
    /// For videos that are not finished.
    pub held: Micros,
    /// For videos that were completed.
    pub spent: Micros,
}

/// A day's completed videos of one key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Usage {
    /// The day's beginning, UTC.
    pub day: Time,
    /// The key's id.
    pub key: String,
    /// How many.
    pub videos: u64,
    /// Their length.
    pub seconds: u64,
    /// What they cost.
    pub cost: Micros,
}

impl Account {
    /// What can still be spent; `None` without limit.
    #[must_use]
    pub fn available(&self) -> Option<Micros> {
        self.budget.map(|budget| Micros(budget.0 - self.held.0 - self.spent.0))
    }
}

impl Micros {
    /// The price of so many seconds at this price for each.
    #[must_use]
    pub fn times(self, seconds: u32) -> Self {
        Self(self.0.saturating_mul(seconds.into()))
    }
}

impl Owner {
    /// The account's name in the table.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Tenant(tenant) => format!("tenant:{}", tenant.0),
            Self::Key(id) => format!("key:{id}"),
        }
    }

    /// Whose account has this name.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        let tenant = || name.strip_prefix("tenant:").map(|tenant| Self::Tenant(Tenant(tenant.to_owned())));
        name.strip_prefix("key:").map(|id| Self::Key(id.to_owned())).or_else(tenant)
    }
}
