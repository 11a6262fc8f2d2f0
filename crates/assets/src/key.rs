//! Every path of every object, with its media type.

use object_store::path::Path;

const VIDEOS: &str = "videos";
const FILES: &str = "files";
const CHARACTERS: &str = "characters";

/// The name of an object. All of a video's objects lie in one folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key<'a> {
    /// A file that an attempt made.
    Film {
        /// The video's id.
        video: &'a str,
        /// The attempt that made it.
        attempt: u32,
        /// Which file.
        variant: Variant,
    },
    /// A picture of the film that an attempt is making.
    Preview {
        /// The video's id.
        video: &'a str,
        /// The attempt that makes it.
        attempt: u32,
    },
    /// The first frame that came with the request.
    Reference {
        /// The video's id.
        video: &'a str,
    },
    /// The clip that a character was made from.
    Character {
        /// The character's id.
        character: &'a str,
    },
    /// The film that was uploaded with the request.
    Source {
        /// The video's id.
        video: &'a str,
    },
    /// A file that was uploaded, or written by a batch.
    File {
        /// The file's id.
        file: &'a str,
    },
}

/// What objects belong to, by its id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// A video: its films, and what came with its request.
    Video(String),
    /// A file.
    File(String),
    /// A character.
    Character(String),
}

impl Owner {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Video(id) | Self::File(id) | Self::Character(id) => id,
        }
    }

    /// To whom the object at a path belongs; nothing when it is none of ours.
    pub(crate) fn of(path: &Path) -> Option<Self> {
        let mut parts = path.parts();
        let (family, id) = (parts.next()?, parts.next()?.as_ref().to_owned());
        match family.as_ref() {
            VIDEOS => Some(Self::Video(id)),
            FILES => Some(Self::File(id)),
            CHARACTERS => Some(Self::Character(id)),
            _ => None,
        }
    }
}

/// The files of a finished video.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Variant {
    /// The film with its sound.
    Video,
    /// One still.
    Thumbnail,
    /// Small stills in a grid.
    Spritesheet,
    /// The spoken words with times.
    Captions,
    /// The sound alone.
    Audio,
    /// The last frame.
    LastFrame,
}

impl Variant {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Video, Self::Thumbnail, Self::Spritesheet, Self::Captions, Self::Audio, Self::LastFrame];

    /// The file's name.
    #[must_use]
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Video => "video.mp4",
            Self::Thumbnail => "thumbnail.webp",
            Self::Spritesheet => "spritesheet.jpg",
            Self::Captions => "captions.vtt",
            Self::Audio => "audio.wav",
            Self::LastFrame => "last_frame.png",
        }
    }

    /// The file's media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Video => "video/mp4",
            Self::Thumbnail => "image/webp",
            Self::Spritesheet => "image/jpeg",
            Self::Captions => "text/vtt",
            Self::Audio => "audio/wav",
            Self::LastFrame => "image/png",
        }
    }
}

impl Key<'_> {
    pub(crate) fn path(self) -> Path {
        match self {
            Self::Film { video, attempt, variant } => attempt_folder(video, attempt).join(variant.file_name()),
            Self::Preview { video, attempt } => attempt_folder(video, attempt).join("preview.jpg"),
            Self::Reference { video } => video_folder(video).join("reference"),
            Self::Character { character } => Path::from_iter([CHARACTERS, character, "clip.mp4"]),
            Self::File { file } => Path::from_iter([FILES, file]),
            Self::Source { video } => video_folder(video).join("source.mp4"),
        }
    }
}

pub(crate) fn video_folder(video: &str) -> Path {
    Path::from_iter([VIDEOS, video])
}

pub(crate) fn attempt_folder(video: &str, attempt: u32) -> Path {
    video_folder(video).join(attempt.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hostile_name_stays_inside_its_folder() {
        let path = Key::Reference { video: "../../etc" }.path().to_string();
        assert_eq!(path, "videos/..%2F..%2Fetc/reference");
    }

    #[test]
    fn files_are_named_by_attempt() {
        let key = Key::Film { video: "video_1", attempt: 3, variant: Variant::Thumbnail };
        assert_eq!(key.path().to_string(), "videos/video_1/3/thumbnail.webp");
    }
}
