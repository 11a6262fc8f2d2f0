//! The public JSON shapes of the Videos API and the one table of its error codes; nothing else.
//!
//! Invariant: this crate knows neither HTTP nor the database nor engines. What clients see is
//! decided here and nowhere else.

mod error;
mod model;
mod request;
mod storyboard;
mod usage;
mod variant;
mod video;

pub use error::{Code, Error, ErrorBody, ErrorEnvelope, Row, TABLE};
pub use model::{Model, ModelList};
pub use request::{
    CreateStoryboard, CreateVideo, EditVideo, ExtendVideo, InputReference, RemixVideo, Upload, VideoSource,
};
pub use storyboard::{Misunderstanding, StoryboardReading};
pub use usage::{Usage, UsageList};
pub use variant::Variant;
pub use video::{DeletedVideo, Failure, Order, Status, Video, VideoList};
