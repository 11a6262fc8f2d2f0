//! The service through its router, in process: one module per route, mirroring the addresses.

#[path = "routes/authentication.rs"]
mod authentication;
#[path = "routes/content.rs"]
mod content;
#[path = "routes/create.rs"]
mod create;
#[path = "routes/encodings.rs"]
mod encodings;
#[path = "routes/headers.rs"]
mod headers;
#[path = "routes/list.rs"]
mod list;
#[path = "routes/one_video.rs"]
mod one_video;
#[path = "routes/reference.rs"]
mod reference;
#[path = "routes/remix.rs"]
mod remix;
#[path = "routes/service.rs"]
mod service;
