//! The public JSON shapes of the Videos API and the one table of its error codes; nothing else.
//!
//! Invariant: this crate knows neither HTTP nor the database nor engines. What clients see is
//! decided here and nowhere else.

mod admin;
mod batch;
mod character;
mod error;
mod file;
mod model;
mod page;
mod progress;
mod provenance;
mod request;
mod storyboard;
mod usage;
mod variant;
mod video;
mod webhook;

pub use admin::{
    Account, ApiKey, CreateKey, Grant, KeyLimits, List, Queue, QueueOfTenant, SetBudget, Tenant, TenantDelivery,
};
pub use batch::{Batch, BatchError, BatchErrors, CreateBatch, RequestCounts};
pub use character::Character;
pub use error::{Code, Error, ErrorBody, ErrorEnvelope, Row, TABLE};
pub use file::{CreateFile, ExpiresAfter, File};
pub use model::{Model, ModelList};
pub use page::{Deleted, Page};
pub use progress::{VideoEvent, VideoProgress};
pub use provenance::{CheckProvenance, ProvenanceCheck, ProvenanceResult};
pub use request::{
    CharacterReference, CreateCharacter, CreateStoryboard, CreateVideo, EditVideo, ExtendVideo, InputReference,
    RemixVideo, Upload, VideoSource,
};
pub use storyboard::{Misunderstanding, StoryboardReading};
pub use usage::{Usage, UsageList};
pub use variant::Variant;
pub use video::{Failure, Order, Status, Video, VideoUsage};
pub use webhook::{
    CreateWebhookEndpoint, EventType, RotateWebhookSecret, TestWebhookEndpoint, UpdateWebhookEndpoint, WebhookDelivery,
    WebhookEndpoint, WebhookEventTypes, WebhookTest,
};
