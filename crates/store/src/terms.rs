//! On whose account and on what terms something is asked for, and why it may be denied.

use crate::{Micros, Time};
use std::time::Duration;

/// What a key may ask for, and how soon it is served. `None` is without limit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Limits {
    /// POST requests: what asks for work. The store only keeps it; the server counts.
    pub requests_per_minute: Option<u32>,
    /// Videos being made at the same time; more wait in the queue.
    pub running: Option<u32>,
    /// Videos waiting in the queue; more are denied.
    pub queued: Option<u32>,
    /// Seconds of film asked for in one day, UTC, without those that failed or were cancelled.
    pub seconds_per_day: Option<u32>,
    /// The higher is served first; equals share fairly.
    pub priority: i32,
}

/// On whose account and on what terms a video is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Terms {
    /// The key's id.
    pub key: String,
    /// Its limits.
    pub limits: Limits,
    /// For each second of film.
    pub price: Micros,
    /// Marks a request that shall have one effect however often it is sent.
    pub once: Option<Once>,
}

/// A request that shall have one effect however often it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Once {
    /// Chosen by the client, unique within the tenant.
    pub key: String,
    /// SHA-256 of the route and of the request as it was decoded, hex.
    pub fingerprint: String,
}

/// Why the store does not do what it is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Denied {
    /// The idempotency key was used for another request.
    OnceReused,
    /// The request was answered before, and what it made was deleted since.
    OnceDeleted(String),
    /// The key has as many videos in the queue as it may.
    QueueFull {
        /// How many those are.
        most: u32,
        /// What one video takes to be made, of late.
        wait: Duration,
    },
    /// The key has asked for as many seconds of film today as it may.
    DaySpent {
        /// How many those are.
        most: u32,
        /// When the next day begins.
        until: Time,
    },
    /// The budget of the key or of its tenant does not cover it.
    BudgetSpent,
    /// More than the budget that shall be set is spent or held already.
    BudgetTooSmall,
}
