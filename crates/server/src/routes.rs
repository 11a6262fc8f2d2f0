//! The handlers, one file per route.

pub(crate) mod characters;
pub(crate) mod health;
pub(crate) mod models;
pub(crate) mod openapi;
pub(crate) mod storyboards;
pub(crate) mod usage;
pub(crate) mod videos;
