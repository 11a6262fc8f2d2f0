//! The document itself: a film is a list of shots.

use crate::{Action, Camera, Light, Line, Member, Setting, SoundPlan, Understanding, Weather};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The version of the document that this build writes and reads.
pub const VERSION: u32 = 1;

/// A film, from the first shot to the last.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Storyboard {
    /// Version of this document; see [`VERSION`].
    pub version: u32,
    /// A short title; the prompt's first words when nothing better is known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// How the pictures are drawn.
    #[serde(default)]
    pub style: Style,
    /// The shots in order. Their lengths add up to the length of the film.
    pub shots: Vec<Shot>,
    /// Words that were not understood, each with what stands in for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub understanding: Vec<Understanding>,
}

impl Storyboard {
    /// Seconds from the first shot to the last.
    #[must_use]
    pub fn seconds(&self) -> f32 {
        self.shots.iter().map(|s| s.seconds).sum()
    }
}

/// One uncut piece of film.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Shot {
    /// Length in seconds.
    pub seconds: f32,
    /// Goes on without a cut where the shot before ends: same set, and everybody where and as fast
    /// as they were.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub continues: bool,
    /// Where it happens.
    #[serde(default)]
    pub setting: Setting,
    /// Time of day and lamps.
    #[serde(default)]
    pub light: Light,
    /// Rain, snow, fog, wind.
    #[serde(default)]
    pub weather: Weather,
    /// Everybody and everything that is to be seen.
    #[serde(default)]
    pub cast: Vec<Member>,
    /// What they do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<Action>,
    /// What they say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dialogue: Vec<Line>,
    /// Where the camera is and how it moves.
    #[serde(default)]
    pub camera: Camera,
    /// What is heard besides contacts and speech.
    #[serde(default)]
    pub sound: SoundPlan,
}

/// How the pictures are drawn. Plush is the studio's own look; the others vary it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Style {
    /// Plush, clay and soft light.
    #[default]
    Plush,
    /// Finger-marked clay, animated on twos.
    Claymation,
    /// Flat bands of colour and dark outlines.
    Anime,
    /// Washes with bleeding edges on paper.
    Watercolour,
    /// Black ink and water on rice paper.
    InkWash,
    /// Thick visible strokes.
    OilPainting,
    /// Layers of cut paper.
    PaperCut,
    /// Big square pixels in few colours.
    PixelArt,
    /// Hatched graphite on paper.
    PencilSketch,
    /// High-contrast black and white.
    Noir,
    /// Grey tones.
    BlackAndWhite,
    /// Brown, grainy, scratched film.
    Vintage,
    /// Neon on wet dark streets.
    Cyberpunk,
    /// Flat-shaded facets.
    LowPoly,
}
