//! The public JSON shapes of the Videos API and the one table of its error codes; nothing else.
//!
//! Invariant: this crate knows neither HTTP nor the database nor engines. What clients see is
//! decided here and nowhere else.

mod error;
mod video;

pub use error::{Code, Error, Row, TABLE};
pub use video::{DeletedVideo, Failure, Status, Video, VideoList};
