//! What the operator sees and says. Money is in millionths of the operator's currency.

use crate::WebhookDelivery;
use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::ToSchema;

/// All of something, which is never so much that it needs pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct List<T> {
    /// Always `list`.
    #[schema(pattern = "^list$")]
    pub object: &'static str,
    /// The items.
    pub data: Vec<T>,
}

impl<T> List<T> {
    /// A list of these.
    #[must_use]
    pub fn new(data: Vec<T>) -> Self {
        Self { object: "list", data }
    }
}

/// What a key may ask for. What is not given is without limit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct KeyLimits {
    /// POST requests in a minute; looking and downloading are free.
    #[schema(format = Int64, maximum = 4294967295_u32)]
    pub requests_per_minute: Option<u32>,
    /// Videos being made at the same time.
    #[schema(format = Int64, maximum = 4294967295_u32)]
    pub running: Option<u32>,
    /// Videos waiting in the queue.
    #[schema(format = Int64, maximum = 4294967295_u32)]
    pub queued: Option<u32>,
    /// Seconds of film in a day.
    #[schema(format = Int64, maximum = 4294967295_u32)]
    pub seconds_per_day: Option<u32>,
    /// The higher is served first.
    pub priority: i32,
}

/// Reads what must be a JSON object: left alone, a structure may be read from an array of its fields too.
fn object<'de, D: Deserializer<'de>, T: DeserializeOwned>(value: D) -> Result<T, D::Error> {
    let fields = serde_json::Map::deserialize(value)?;
    serde_json::from_value(fields.into()).map_err(D::Error::custom)
}

/// A new key.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateKey {
    /// Whose videos it opens.
    #[schema(min_length = 1)]
    pub tenant: String,
    /// What people call it.
    #[serde(default)]
    pub name: String,
    /// What it may ask for.
    #[serde(default, deserialize_with = "object")]
    pub limits: KeyLimits,
    /// What it may spend in all; without limit when absent.
    #[serde(default)]
    pub budget_micros: Option<u64>,
}

/// A key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ApiKey {
    /// `key_` and 16 hex digits.
    pub id: String,
    /// Always `api_key`.
    #[schema(pattern = "^api_key$")]
    pub object: &'static str,
    /// Whose videos it opens.
    pub tenant: String,
    /// What people call it.
    pub name: String,
    /// Its first and last characters.
    pub hint: String,
    /// Unix seconds.
    pub created_at: i64,
    /// When it stopped working, unix seconds.
    #[schema(required = true)]
    pub revoked_at: Option<i64>,
    /// What it may ask for.
    pub limits: KeyLimits,
    /// What it may spend and has spent.
    pub account: Account,
    /// The key itself, when it was just made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret: Option<String>,
}

/// What may be spent and was spent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Account {
    /// What may be spent in all; null without limit.
    #[schema(required = true)]
    pub budget_micros: Option<i64>,
    /// Held for videos that are not finished.
    pub held_micros: i64,
    /// Spent on completed videos.
    pub spent_micros: i64,
    /// What can still be spent; null without limit.
    #[schema(required = true)]
    pub available_micros: Option<i64>,
}

/// A change of budget.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SetBudget {
    /// What may be spent in all; null lifts the limit.
    #[serde(deserialize_with = "Option::deserialize")]
    #[schema(required = true)]
    pub budget_micros: Option<u64>,
}

/// An addition to a budget.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Grant {
    /// How much more may be spent.
    pub micros: u64,
}

/// Those who share videos and a budget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Tenant {
    /// The name.
    pub id: String,
    /// Always `tenant`.
    #[schema(pattern = "^tenant$")]
    pub object: &'static str,
    /// How many keys open its videos.
    pub valid_keys: usize,
    /// What all its keys together may spend and have spent.
    pub account: Account,
}

/// How much there is to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Queue {
    /// Always `queue`.
    #[schema(pattern = "^queue$")]
    pub object: &'static str,
    /// Videos that wait.
    pub queued: u64,
    /// Videos that are being made.
    pub in_progress: u64,
    /// The videos of each tenant.
    pub tenants: Vec<QueueOfTenant>,
}

/// The videos of one tenant.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct QueueOfTenant {
    /// Whose.
    pub tenant: String,
    /// Those that wait.
    pub queued: u64,
    /// When the first of these was asked for, unix seconds.
    #[schema(required = true)]
    pub oldest_queued_at: Option<i64>,
    /// Those that are being made.
    pub in_progress: u64,
    /// Those that are there.
    pub completed: u64,
    /// Those of which there is none.
    pub failed: u64,
}

/// A delivery to whichever tenant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct TenantDelivery {
    /// The delivery as the tenant sees it.
    #[serde(flatten)]
    pub delivery: WebhookDelivery,
    /// Who is told.
    pub tenant: String,
    /// To which endpoint; null for an address that came with the request.
    #[schema(required = true)]
    pub webhook_endpoint_id: Option<String>,
}
