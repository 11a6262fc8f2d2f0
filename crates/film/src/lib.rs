//! Films as files: frames and samples to MP4, stills and sheets, the visible mark, captions; and
//! reading pictures back.

mod captions;
mod footage;
mod letters;
mod mark;
mod mp4;
mod picture;
mod sound;
mod still;
mod subtitle;
mod video;
mod wave;

pub use captions::{Caption, web_vtt};
pub use footage::{Footage, FootageError, MAX_FOOTAGE_SECONDS};
pub use mark::Mark;
pub use mp4::write_mp4;
pub use picture::{Picture, PictureError, PictureKind, decode_picture, picture_size};
pub use sound::{SAMPLE_RATE, SoundTrack, encode_sound};
pub use still::{SheetBuilder, still, thumbnail};
pub use subtitle::Subtitles;
pub use video::{VideoEncoder, VideoTrack};
pub use wave::write_wave;

/// A picture in planes of 8-bit BT.709 limited-range 4:2:0: luma, then both chroma at half size.
#[derive(Debug, Clone, Copy)]
pub struct Planes<'a> {
    /// Luma, width × height.
    pub y: &'a [u8],
    /// Blue difference, half by half.
    pub u: &'a [u8],
    /// Red difference, half by half.
    pub v: &'a [u8],
}

/// Something went wrong in an encoder.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The video encoder refused.
    #[error("video encoder: {0}")]
    Video(String),
    /// The sound encoder refused.
    #[error("sound encoder: {0}")]
    Sound(String),
    /// A still could not be written.
    #[error("still: {0}")]
    Still(String),
    /// The boxes of the file could not be written.
    #[error("file: {0}")]
    File(String),
}
