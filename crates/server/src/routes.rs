//! The handlers, one file per route.

pub(crate) mod batches;
pub(crate) mod characters;
pub(crate) mod files;
pub(crate) mod health;
pub(crate) mod models;
pub(crate) mod openapi;
pub(crate) mod provenance;
pub(crate) mod storyboards;
pub(crate) mod usage;
pub(crate) mod videos;
pub(crate) mod webhooks;
