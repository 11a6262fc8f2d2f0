//! Webhooks: where events are sent, and the outbox of what is still to be delivered.
//!
//! A change of status and the deliveries it causes are one transaction, so that no event is lost
//! between the two. Whoever delivers takes a delivery for a time; when it dies, the delivery is due
//! again. So every event arrives at least once, and always under the same id.

use crate::{Error, Once, Tenant, Time, id};
use std::fmt;
use std::time::Duration;

/// Endpoints and the outbox.
#[async_trait::async_trait]
pub trait Webhooks: Send + Sync + 'static {
    /// Adds an endpoint.
    async fn add_endpoint(&self, new: NewEndpoint, now: Time) -> Result<Endpoint, Error>;

    /// One endpoint of a tenant.
    async fn endpoint(&self, tenant: &Tenant, id: &str) -> Result<Option<Endpoint>, Error>;

    /// A tenant's endpoints, the newest first, and whether there are more; `None` when the cursor is none of them.
    async fn endpoints(&self, tenant: &Tenant, slice: &Slice) -> Result<Option<(Vec<Endpoint>, bool)>, Error>;

    /// Changes what is given; `None` when there is no such endpoint.
    async fn update_endpoint(
        &self,
        tenant: &Tenant,
        id: &str,
        change: EndpointChange,
        now: Time,
    ) -> Result<Option<Endpoint>, Error>;

    /// Gives an endpoint another secret. The old one signs too until `keep_old_until`.
    async fn rotate_endpoint(
        &self,
        tenant: &Tenant,
        id: &str,
        secret: SigningSecret,
        keep_old_until: Option<Time>,
        now: Time,
    ) -> Result<Option<Endpoint>, Error>;

    /// Deletes an endpoint with its deliveries; false when there is none.
    async fn delete_endpoint(&self, tenant: &Tenant, id: &str) -> Result<bool, Error>;

    /// A tenant's deliveries, the newest first, and whether there are more; `None` when the cursor is none of them.
    async fn deliveries(
        &self,
        tenant: &Tenant,
        filter: &DeliveryFilter,
    ) -> Result<Option<(Vec<Delivery>, bool)>, Error>;

    /// All tenants' deliveries that stand so, the newest first, and whether there are more; `None` when
    /// the cursor is none of them.
    async fn all_deliveries(
        &self,
        status: Option<DeliveryStatus>,
        slice: &Slice,
    ) -> Result<Option<(Vec<Delivery>, bool)>, Error>;

    /// Makes a delivery that was given up due once more, under its id; `None` when there is none such.
    async fn redeliver(&self, id: &str, now: Time) -> Result<Option<Delivery>, Error>;

    /// Takes the delivery that has been due longest, for `lease`. Endpoints and tenants with as many
    /// attempts under way as they may have are passed over.
    async fn claim_delivery(&self, lease: Duration, now: Time) -> Result<Option<Parcel>, Error>;

    /// Says how an attempt ended; false when somebody else has taken the delivery since.
    async fn settle_delivery(&self, parcel: &Parcel, end: Settlement, now: Time) -> Result<bool, Error>;

    /// Forgets deliveries that ended before a time, and returns how many.
    async fn forget_deliveries(&self, before: Time) -> Result<u64, Error>;
}

/// What can happen that clients may want to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// A batch was given up by its owner.
    BatchCancelled,
    /// Every line of a batch has ended.
    BatchCompleted,
    /// A batch ran out of time.
    BatchExpired,
    /// A batch could not be begun.
    BatchFailed,
    /// A film is there.
    VideoCompleted,
    /// There will be no film.
    VideoFailed,
}

impl Event {
    /// All of them, in the order of their names.
    pub const ALL: [Self; 6] = [
        Self::BatchCancelled,
        Self::BatchCompleted,
        Self::BatchExpired,
        Self::BatchFailed,
        Self::VideoCompleted,
        Self::VideoFailed,
    ];

    /// As clients know it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::BatchCancelled => "batch.cancelled",
            Self::BatchCompleted => "batch.completed",
            Self::BatchExpired => "batch.expired",
            Self::BatchFailed => "batch.failed",
            Self::VideoCompleted => "video.completed",
            Self::VideoFailed => "video.failed",
        }
    }

    /// The event with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|event| event.name() == name)
    }
}

/// With what deliveries are signed, as its owner holds it. Never printed by accident.
#[derive(Clone, PartialEq, Eq)]
pub struct SigningSecret(pub String);

impl SigningSecret {
    /// Enough of it to be told from others and too little to be used.
    #[must_use]
    pub fn hint(&self) -> String {
        crate::Secret::new(self.0.as_str()).hint()
    }
}

impl fmt::Debug for SigningSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningSecret({})", self.hint())
    }
}

/// Where the end of one video is announced, as its request says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hook {
    /// Where to.
    pub url: String,
    /// Signed with.
    pub secret: SigningSecret,
}

/// An endpoint about to be added.
#[derive(Debug, Clone)]
pub struct NewEndpoint {
    /// Whose events it gets.
    pub tenant: Tenant,
    /// What people call it.
    pub name: String,
    /// Where to.
    pub url: String,
    /// Which events.
    pub events: Vec<Event>,
    /// Signed with.
    pub secret: SigningSecret,
    /// Marks a request that shall have one effect however often it is sent.
    pub once: Option<Once>,
}

/// An endpoint as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    /// `whe_` and 32 hex digits.
    pub id: String,
    /// Whose events it gets.
    pub tenant: Tenant,
    /// What people call it.
    pub name: String,
    /// Where to.
    pub url: String,
    /// Which events.
    pub events: Vec<Event>,
    /// Signed with.
    pub secret: SigningSecret,
    /// The secret before, and until when it signs too.
    pub old_secret: Option<(SigningSecret, Time)>,
    /// When it was added.
    pub created_at: Time,
    /// When it was last changed.
    pub updated_at: Time,
}

impl Endpoint {
    /// What deliveries are signed with now. The newest first: a receiver that knows both finds its own at once.
    #[must_use]
    pub fn signing_secrets(self, now: Time) -> Vec<SigningSecret> {
        let old = self.old_secret.filter(|(_, until)| now < *until).map(|(secret, _)| secret);
        std::iter::once(self.secret).chain(old).collect()
    }
}

/// What shall be different about an endpoint.
#[derive(Debug, Clone, Default)]
pub struct EndpointChange {
    /// What people call it.
    pub name: Option<String>,
    /// Where to.
    pub url: Option<String>,
    /// Which events.
    pub events: Option<Vec<Event>>,
}

/// Which part of a list, the newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slice {
    /// The last id of the part before.
    pub after: Option<String>,
    /// Most items.
    pub limit: u32,
}

/// Which deliveries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeliveryFilter {
    /// Only those to this endpoint.
    pub endpoint: String,
    /// Only those that stand so.
    pub status: Option<DeliveryStatus>,
    /// Which part of them.
    pub slice: Slice,
}

/// Where a delivery stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeliveryStatus {
    /// It is going to be sent, or sent again.
    Pending,
    /// It has arrived.
    Delivered,
    /// It was given up.
    Dead,
}

impl DeliveryStatus {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Pending, Self::Delivered, Self::Dead];

    /// As clients know it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Delivered => "delivered",
            Self::Dead => "dead",
        }
    }

    /// The status with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}

/// An event on its way to one address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// `wh_` and 32 hex digits; the same at every attempt.
    pub id: String,
    /// Who is told.
    pub tenant: Tenant,
    /// The endpoint; `None` for an address that came with the request.
    pub endpoint: Option<String>,
    /// `evt_` and 32 hex digits; the same for every address that is told of the event.
    pub event_id: String,
    /// What happened.
    pub event: Event,
    /// To which video or batch.
    pub subject: String,
    /// When it happened.
    pub created_at: Time,
    /// Where it stands.
    pub status: DeliveryStatus,
    /// How often it was tried.
    pub attempts: u32,
    /// When it is tried next, while it is pending.
    pub due_at: Time,
    /// What the address answered last.
    pub last_status: Option<u16>,
    /// Why the last attempt failed.
    pub last_error: Option<String>,
    /// When it arrived or was given up.
    pub finished_at: Option<Time>,
}

/// A delivery to be sent now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parcel {
    /// What is sent.
    pub delivery: Delivery,
    /// Where to.
    pub url: String,
    /// Signed with each of these.
    pub secrets: Vec<SigningSecret>,
}

/// How an attempt to deliver ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settlement {
    /// Where the delivery stands now.
    pub status: DeliveryStatus,
    /// When it is tried again, while it is pending.
    pub due_at: Time,
    /// What the address answered.
    pub answered: Option<u16>,
    /// Why it failed.
    pub error: Option<String>,
}

pub(crate) fn new_endpoint_id() -> String {
    format!("whe_{}", id::random_hex(16))
}

pub(crate) fn new_event_id() -> String {
    format!("evt_{}", id::random_hex(16))
}

pub(crate) fn new_delivery_id() -> String {
    format!("wh_{}", id::random_hex(16))
}
