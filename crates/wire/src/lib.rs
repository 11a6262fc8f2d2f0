//! The public JSON shapes of the Videos API and the one table of its error codes; nothing else.
//!
//! Invariant: this crate knows neither HTTP nor the database nor engines. What clients see is
//! decided here and nowhere else.

mod character;
mod error;
mod model;
mod progress;
mod request;
mod storyboard;
mod usage;
mod variant;
mod video;

pub use character::{Character, CharacterList, DeletedCharacter};
pub use error::{Code, Error, ErrorBody, ErrorEnvelope, Row, TABLE};
pub use model::{Model, ModelList};
pub use progress::VideoProgress;
pub use request::{
    CharacterReference, CreateCharacter, CreateStoryboard, CreateVideo, EditVideo, ExtendVideo, InputReference,
    RemixVideo, Upload, VideoSource,
};
pub use storyboard::{Misunderstanding, StoryboardReading};
pub use usage::{Usage, UsageList};
pub use variant::Variant;
pub use video::{DeletedVideo, Failure, Order, Status, Video, VideoList, VideoUsage};
