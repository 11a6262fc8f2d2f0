//! What an engine is asked: a request that is already valid.

use bytes::Bytes;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A valid request to an engine.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Generation {
    /// The model id asked for.
    pub model: String,
    /// The prompt, or the instruction for a source.
    pub prompt: String,
    /// The picture size.
    pub size: Size,
    /// The length of the whole film, seconds.
    pub seconds: u32,
    /// Everything random comes from it.
    pub seed: u64,
    /// The first frame: an encoded picture, already of the right size.
    #[serde(skip)]
    pub first_frame: Option<Bytes>,
    /// A storyboard to film instead of reading the prompt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub storyboard: Option<serde_json::Value>,
    /// The film this one is made from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Characters that the prompt may name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub characters: Vec<Character>,
    /// Whether the film is heard; a silent film has a silent track.
    #[serde(default = "yes")]
    pub audio: bool,
    /// Whether what is said is written into the picture.
    #[serde(default)]
    pub captions: bool,
    /// Whether the visible mark is drawn.
    pub mark: bool,
}

fn yes() -> bool {
    true
}

impl Generation {
    /// Seconds of film that are made for it: those that an extension adds, or all.
    #[must_use]
    pub fn new_seconds(&self) -> u32 {
        let extended = self.source.as_ref().filter(|source| source.kind == SourceKind::Extension);
        self.seconds - extended.map_or(0, |source| source.seconds.min(self.seconds))
    }
}

/// The film a generation starts from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// What is done with it.
    pub kind: SourceKind,
    /// The storyboard that it was made from; `None` when it is an uploaded film.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub storyboard: Option<serde_json::Value>,
    /// Its length, seconds.
    #[serde(default)]
    pub seconds: u32,
    /// Its seed; a film made from another keeps it, so that what was not named stays as it was.
    pub seed: u64,
    /// The uploaded film, when there is no storyboard: an MP4.
    #[serde(skip)]
    pub film: Option<Bytes>,
}

/// What is done with a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// The instruction changes it and the rest stays: remix and edit.
    Remix,
    /// It goes on where it ends: the film is the source and `seconds` counts both parts.
    Extension,
}

/// A character that a prompt may name: how it looked in the clip it was made from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Character {
    /// The name by which prompts speak of it.
    pub name: String,
    /// What [`crate::Engine::examine`] saw in the clip.
    pub likeness: serde_json::Value,
}

/// Width and height in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Size {
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
}

impl Size {
    /// A size.
    #[must_use]
    pub const fn new(width: u32, height: u32) -> Self {
        Self { width, height }
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}x{}", self.width, self.height)
    }
}

impl FromStr for Size {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bad = || format!("`{text}` is not WIDTHxHEIGHT");
        let (w, h) = text.split_once('x').ok_or_else(bad)?;
        let side = |s: &str| {
            (s.len() <= 5 && s.bytes().all(|b| b.is_ascii_digit())).then(|| s.parse().ok()).flatten().ok_or_else(bad)
        };
        Ok(Self { width: side(w)?, height: side(h)? })
    }
}

impl TryFrom<String> for Size {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Size> for String {
    fn from(size: Size) -> Self {
        size.to_string()
    }
}
