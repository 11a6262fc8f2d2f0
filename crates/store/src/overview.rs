//! What an operator sees of all tenants at once, in numbers.

use crate::{DeliveryStatus, Error, Status, Tenant, Time};

/// Everything at a glance.
#[async_trait::async_trait]
pub trait Overview: Send + Sync + 'static {
    /// Reads from the database, to see that it answers.
    async fn check(&self) -> Result<(), Error>;

    /// How many videos each tenant has that stand so, by tenant.
    async fn loads(&self) -> Result<Vec<Load>, Error>;

    /// Whether there is a video (deleted or not), a file or a character with this id, whoever's it is.
    async fn knows(&self, id: &str) -> Result<bool, Error>;

    /// How many deliveries of all tenants stand so.
    async fn outbox(&self) -> Result<Vec<(DeliveryStatus, u64)>, Error>;
}

/// The videos of one tenant that stand alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Load {
    /// Whose.
    pub tenant: Tenant,
    /// Where they stand.
    pub status: Status,
    /// How many.
    pub videos: u64,
    /// When the first of them was asked for.
    pub oldest: Time,
}
