//! Small durable state: videos, the queue that they are, keys and money; in SQLite or PostgreSQL.
//!
//! A video's row is its place in the queue, so what was accepted cannot be lost between the two.
//! A worker claims a row with a lease and an attempt number; every later change by that worker
//! names the attempt and is refused when the row has moved on. Invariants: films and pictures are
//! never here (see `assets`); every query on behalf of a client names its tenant; the clock is an
//! argument, so that all rules can be tested.
//!
//! Each concern has three files of one name: its types and its trait in `src`, its queries in
//! `src/sql`, its cases in `tests/contract`; and its tables in `migrations`.

mod batches;
mod characters;
mod error;
mod files;
mod id;
mod keys;
mod ledger;
mod overview;
mod queue;
mod sql;
mod terms;
mod time;
mod videos;
mod webhooks;

pub use batches::{
    Batch, BatchClaim, BatchEnd, BatchStatus, Batches, Counts, Line, LineState, NewBatch, NewLine, Refusal,
};
pub use characters::{Character, CharacterId, CharacterPage, Characters, NewCharacter};
pub use error::Error;
pub use files::{File, FileFilter, Files, NewFile, Purpose};
pub use keys::{Budget, Key, Keys, NewKey, Secret};
pub use ledger::{Account, Ledger, Micros, Owner, Usage};
pub use overview::{Load, Overview};
pub use queue::{Claim, ClaimRules, Job, Queue};
pub use sql::Database;
pub use terms::{Denied, Limits, Once, Terms};
pub use time::Time;
pub use videos::{Failure, NewVideo, Order, Outcome, Page, PageRequest, Status, Tenant, Video, VideoId, Videos};
pub use webhooks::{
    Delivery, DeliveryFilter, DeliveryStatus, Endpoint, EndpointChange, Event, Hook, NewEndpoint, Parcel, Settlement,
    SigningSecret, Slice, Webhooks,
};

/// What every store can do: one trait for each concern.
pub trait Store: Videos + Queue + Keys + Ledger + Webhooks + Files + Batches + Characters + Overview {}

impl<T: Videos + Queue + Keys + Ledger + Webhooks + Files + Batches + Characters + Overview> Store for T {}
