//! What requests may hold. The server takes the names of the known parameters from these shapes, so
//! that what is published and what is accepted are one; the values are checked in `server`.

use serde_json::Value;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A new video.
#[derive(Debug, ToSchema)]
pub struct CreateVideo {
    /// What the film shows and sounds like.
    #[schema(min_length = 1, max_length = 32_000)]
    pub prompt: String,
    /// One of `GET /v1/models`; the first is the default.
    pub model: Option<String>,
    /// The length as text, one of the model's `seconds`.
    #[schema(example = "4")]
    pub seconds: Option<String>,
    /// `WIDTHxHEIGHT`, one of the model's `sizes`.
    #[schema(example = "1280x720", pattern = "^[0-9]+x[0-9]+$")]
    pub size: Option<String>,
    /// The first frame.
    pub input_reference: Option<InputReference>,
    /// Everything random comes from it; one is chosen when it is absent.
    #[schema(maximum = 9_007_199_254_740_991_u64)]
    pub seed: Option<u64>,
    /// A storyboard to film instead of reading the prompt.
    #[schema(value_type = Option<Object>)]
    pub storyboard: Option<Value>,
    /// Whether a prompt that is not understood in every part is refused.
    pub strict_understanding: Option<bool>,
    /// Whether the film has sound.
    pub audio: Option<bool>,
    /// Whether what is said is written into the picture. The words with their times can be downloaded either way.
    pub captions: Option<bool>,
    /// Whether the visible mark is drawn; the operator decides whether it may be left out.
    pub watermark: Option<bool>,
    /// At most two characters, whose names stand in the prompt.
    #[schema(max_items = 2)]
    pub characters: Option<Vec<CharacterReference>>,
    /// Up to 16 notes of the client, returned with the video: keys of up to 64 characters, texts of up to 512.
    pub metadata: Option<BTreeMap<String, String>>,
    /// For how many seconds after completion the content is kept; at most what the operator grants.
    #[schema(minimum = 60)]
    pub expires_after: Option<u64>,
    /// Where the end of this video is announced, besides the endpoints.
    pub webhook_url: Option<String>,
    /// What that is signed with; one is made and shown in the answer when it is absent.
    #[schema(min_length = 1, max_length = 512)]
    pub webhook_secret: Option<String>,
}

/// The picture that a film begins with.
#[derive(Debug, ToSchema)]
#[serde(untagged)]
pub enum InputReference {
    /// An uploaded JPEG, PNG or WebP.
    #[schema(title = "File")]
    File(Upload),
    /// A picture that is somewhere else; exactly one of the two.
    #[schema(title = "Object")]
    Object {
        /// A data URL or an address.
        image_url: Option<String>,
        /// An uploaded file.
        file_id: Option<String>,
    },
}

/// A character in a film.
#[derive(Debug, ToSchema)]
pub struct CharacterReference {
    /// Its id.
    pub id: String,
}

/// A new character.
#[derive(Debug, ToSchema)]
pub struct CreateCharacter {
    /// The name that prompts use.
    #[schema(min_length = 1, max_length = 80)]
    pub name: String,
    /// An MP4 of a few seconds that shows it.
    pub video: Upload,
}

/// A change to a video.
#[derive(Debug, ToSchema)]
pub struct RemixVideo {
    /// What is to be different.
    #[schema(min_length = 1, max_length = 32_000)]
    pub prompt: String,
    /// Whether an instruction that is not understood in every part is refused.
    pub strict_understanding: Option<bool>,
    /// Everything random comes from it; the source's unless given, so that what is not named stays.
    #[schema(maximum = 9_007_199_254_740_991_u64)]
    pub seed: Option<u64>,
    /// Whether the film has sound; as the source unless given.
    pub audio: Option<bool>,
    /// Whether what is said is written into the picture; as in the source unless given.
    pub captions: Option<bool>,
    /// Whether the visible mark is drawn; as in the source unless given.
    pub watermark: Option<bool>,
    /// Up to 16 notes of the client, returned with the video; the source's unless given.
    pub metadata: Option<BTreeMap<String, String>>,
    /// For how many seconds after completion the content is kept; as the source's unless given.
    #[schema(minimum = 60)]
    pub expires_after: Option<u64>,
    /// Where the end of this video is announced, besides the endpoints.
    pub webhook_url: Option<String>,
    /// What that is signed with; one is made and shown in the answer when it is absent.
    #[schema(min_length = 1, max_length = 512)]
    pub webhook_secret: Option<String>,
}

/// A prompt to be read.
#[derive(Debug, ToSchema)]
pub struct CreateStoryboard {
    /// What the film would show and sound like.
    #[schema(min_length = 1, max_length = 32_000)]
    pub prompt: String,
    /// One of `GET /v1/models`.
    pub model: Option<String>,
    /// The length as text, one of the model's `seconds`.
    #[schema(example = "4")]
    pub seconds: Option<String>,
    /// `WIDTHxHEIGHT`, one of the model's `sizes`.
    #[schema(example = "1280x720", pattern = "^[0-9]+x[0-9]+$")]
    pub size: Option<String>,
    /// Everything random comes from it; one is chosen when it is absent.
    #[schema(maximum = 9_007_199_254_740_991_u64)]
    pub seed: Option<u64>,
    /// Whether a prompt that is not understood in every part is refused.
    pub strict_understanding: Option<bool>,
}

/// A change to a video or an uploaded film.
#[derive(Debug, ToSchema)]
pub struct EditVideo {
    /// The film to change.
    pub video: VideoSource,
    /// What is to be different.
    #[schema(min_length = 1, max_length = 32_000)]
    pub prompt: String,
    /// One of `GET /v1/models`; the source's when it is absent.
    pub model: Option<String>,
    /// Whether an instruction that is not understood in every part is refused.
    pub strict_understanding: Option<bool>,
    /// Everything random comes from it; the source's unless given, so that what is not named stays.
    #[schema(maximum = 9_007_199_254_740_991_u64)]
    pub seed: Option<u64>,
    /// Whether the film has sound; as the source unless given.
    pub audio: Option<bool>,
    /// Whether what is said is written into the picture; as in the source unless given.
    pub captions: Option<bool>,
    /// Whether the visible mark is drawn; as in the source unless given.
    pub watermark: Option<bool>,
    /// Up to 16 notes of the client, returned with the video; the source's unless given.
    pub metadata: Option<BTreeMap<String, String>>,
    /// For how many seconds after completion the content is kept; as the source's unless given.
    #[schema(minimum = 60)]
    pub expires_after: Option<u64>,
    /// Where the end of this video is announced, besides the endpoints.
    pub webhook_url: Option<String>,
    /// What that is signed with; one is made and shown in the answer when it is absent.
    #[schema(min_length = 1, max_length = 512)]
    pub webhook_secret: Option<String>,
}

/// What comes after a video or an uploaded film.
#[derive(Debug, ToSchema)]
pub struct ExtendVideo {
    /// The film that goes on.
    pub video: VideoSource,
    /// What happens next.
    #[schema(min_length = 1, max_length = 32_000)]
    pub prompt: String,
    /// The length of the new part as text.
    #[schema(example = "4")]
    pub seconds: String,
    /// Whether a prompt that is not understood in every part is refused.
    pub strict_understanding: Option<bool>,
    /// Whether the film has sound; as the source unless given.
    pub audio: Option<bool>,
    /// Whether what is said is written into the picture; as in the source unless given.
    pub captions: Option<bool>,
    /// Whether the visible mark is drawn; as in the source unless given.
    pub watermark: Option<bool>,
    /// Up to 16 notes of the client, returned with the video; the source's unless given.
    pub metadata: Option<BTreeMap<String, String>>,
    /// For how many seconds after completion the content is kept; as the source's unless given.
    #[schema(minimum = 60)]
    pub expires_after: Option<u64>,
    /// Where the end of this video is announced, besides the endpoints.
    pub webhook_url: Option<String>,
    /// What that is signed with; one is made and shown in the answer when it is absent.
    #[schema(min_length = 1, max_length = 512)]
    pub webhook_secret: Option<String>,
}

/// An uploaded file.
#[derive(Debug, ToSchema)]
#[schema(value_type = String, format = Binary)]
pub struct Upload(pub Vec<u8>);

/// A film to start from.
#[derive(Debug, ToSchema)]
#[serde(untagged)]
pub enum VideoSource {
    /// An uploaded MP4.
    #[schema(title = "File")]
    File(Upload),
    /// A completed video.
    #[schema(title = "Object")]
    Object {
        /// Its id.
        id: String,
    },
}
