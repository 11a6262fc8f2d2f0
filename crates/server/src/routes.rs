//! The handlers, one file per route.

pub(crate) mod health;
pub(crate) mod videos;
