//! The forms in which a finished video can be downloaded.

use utoipa::ToSchema;

/// What `variant` may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ToSchema)]
#[schema(rename_all = "snake_case")]
pub enum Variant {
    /// The film with its sound, MP4.
    Video,
    /// One still, WebP.
    Thumbnail,
    /// Small stills in a grid, JPEG.
    Spritesheet,
    /// The last frame, PNG.
    LastFrame,
    /// The sound alone, WAV.
    Audio,
    /// The spoken words with times, WebVTT.
    Captions,
    /// The storyboard it was made from, JSON.
    Storyboard,
}

impl Variant {
    /// All of them, the default first.
    pub const ALL: [Self; 7] = [
        Self::Video,
        Self::Thumbnail,
        Self::Spritesheet,
        Self::LastFrame,
        Self::Audio,
        Self::Captions,
        Self::Storyboard,
    ];

    /// Its name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Video => "video",
            Self::Thumbnail => "thumbnail",
            Self::Spritesheet => "spritesheet",
            Self::LastFrame => "last_frame",
            Self::Audio => "audio",
            Self::Captions => "captions",
            Self::Storyboard => "storyboard",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use utoipa::PartialSchema;

    #[test]
    fn the_published_names_are_the_names() {
        let published = serde_json::to_value(Variant::schema()).expect("plain data");
        assert_eq!(published["enum"], serde_json::json!(Variant::ALL.map(Variant::name)));
    }
}
