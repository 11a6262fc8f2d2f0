//! Tells clients what has happened: messages, signatures, and deliveries that are tried again.
//!
//! Messages and signatures follow the Standard Webhooks specification as the official clients
//! verify it. Invariants: whatever is sent comes from the store's outbox and is marked there
//! afterwards, so an event arrives at least once, under one id; the body of a delivery is the same
//! at every attempt.

mod backoff;
mod dispatch;
mod message;
mod signature;

pub use dispatch::{Dispatcher, send};
pub use message::Message;
pub use signature::{new_secret, signature};
