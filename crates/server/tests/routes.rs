//! The service through its router, in process: one module per route, mirroring the addresses.

#[path = "routes/admin.rs"]
mod admin;
#[path = "routes/authentication.rs"]
mod authentication;
#[path = "routes/batches.rs"]
mod batches;
#[path = "routes/cancel.rs"]
mod cancel;
/// The card of the engine that is shipped, without the engine.
#[path = "../../engine-studio/src/card.rs"]
mod card;
#[path = "routes/characters.rs"]
mod characters;
#[path = "routes/content.rs"]
mod content;
#[path = "routes/create.rs"]
mod create;
#[path = "routes/encodings.rs"]
mod encodings;
#[path = "routes/events.rs"]
mod events;
#[path = "routes/files.rs"]
mod files;
#[path = "routes/headers.rs"]
mod headers;
#[path = "routes/lenient.rs"]
mod lenient;
#[path = "routes/list.rs"]
mod list;
#[path = "routes/models.rs"]
mod models;
#[path = "routes/moderation.rs"]
mod moderation;
#[path = "routes/one_video.rs"]
mod one_video;
#[path = "routes/operations.rs"]
mod operations;
#[path = "routes/provenance.rs"]
mod provenance;
#[path = "routes/reference.rs"]
mod reference;
#[path = "routes/remix.rs"]
mod remix;
#[path = "routes/retries.rs"]
mod retries;
#[path = "routes/service.rs"]
mod service;
#[path = "routes/source.rs"]
mod source;
#[path = "routes/storyboards.rs"]
mod storyboards;
#[path = "routes/terms.rs"]
mod terms;
#[path = "routes/webhooks.rs"]
mod webhooks;
