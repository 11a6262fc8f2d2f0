//! HTTP: the routes of the Videos API, authentication, limits, errors as JSON.
//!
//! Invariants: nothing is stored before the whole request is known to be good; every handler gets
//! its tenant from the authentication layer and passes it to every query; the worker is never met,
//! only the store.

mod admin;
mod auth;
mod batches;
mod clip;
mod config;
mod content_range;
mod document;
mod error;
mod generation;
mod hook;
mod id;
mod input;
mod linger;
mod metadata;
mod moderate;
mod observe;
mod page;
mod present;
mod rate;
mod reading;
mod reference;
mod replay;
mod router;
mod routes;
mod terms;
mod upload;
mod wishes;

pub use admin::{Admin, admin_document, admin_router};
pub use batches::run_batches;
pub use config::{Config, Price};
pub use generation::is_makeable;
pub use reference::fit_image;
pub use router::{document, router};

use assets::Assets;
use egress::Egress;
use engine::Engine;
use moderation::Moderator;
use std::sync::Arc;
use store::Store;

/// What the handlers share.
#[derive(Clone)]
pub struct App {
    /// Small state.
    pub store: Arc<dyn Store>,
    /// Large state.
    pub assets: Assets,
    /// Whose card decides what is accepted.
    pub engine: Arc<dyn Engine>,
    /// The way to addresses that clients name.
    pub egress: Egress,
    /// What is refused before it is accepted.
    pub moderator: Arc<Moderator>,
    /// Settings.
    pub config: Config,
}
