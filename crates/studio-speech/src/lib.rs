//! Speech: text and a voice to samples, with the times of the phones for lips and captions.

/// Samples per second of every utterance.
pub const SAMPLE_RATE: u32 = 48_000;

/// The language of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    English,
    /// Mandarin Chinese.
    Chinese,
}

/// Who speaks. Few recorded voices become many by pitch, range, formants and rate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Voice {
    /// The recorded voice it is made from.
    pub base: BaseVoice,
    /// Factor on the pitch.
    pub pitch: f32,
    /// Factor on how far the pitch moves.
    pub range: f32,
    /// Warp of the formants; positive sounds bigger, ±0.1 is much.
    pub formant: f32,
    /// Factor on the speed.
    pub rate: f32,
}

/// Recorded voices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BaseVoice {
    /// A woman's.
    Woman,
    /// A man's.
    Man,
    /// A second man's, Scottish.
    SecondMan,
}

/// How a line is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Delivery {
    /// In a normal voice.
    Speak,
    /// Loud and higher.
    Shout,
    /// Without voice.
    Whisper,
    /// On notes.
    Sing,
}

/// A spoken line.
#[derive(Debug, Clone, PartialEq)]
pub struct Utterance {
    /// Mono samples at [`SAMPLE_RATE`], within ±1.
    pub samples: Vec<f32>,
    /// Its phones in order, without gaps.
    pub phones: Vec<Phone>,
    /// Its words in order, for captions.
    pub words: Vec<Word>,
}

/// A phone with its times.
#[derive(Debug, Clone, PartialEq)]
pub struct Phone {
    /// The mouth's shape.
    pub viseme: Viseme,
    /// Seconds from the start of the utterance.
    pub start_s: f32,
    /// Seconds from the start of the utterance.
    pub end_s: f32,
}

/// A word with its times.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    /// As written.
    pub text: String,
    /// Seconds from the start of the utterance.
    pub start_s: f32,
    /// Seconds from the start of the utterance.
    pub end_s: f32,
}

/// Shapes of the mouth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Viseme {
    /// At rest, silence.
    Rest,
    /// Lips closed: p b m.
    Closed,
    /// Lower lip at the teeth: f v.
    Lip,
    /// Tongue between the teeth: th.
    Tongue,
    /// Teeth nearly closed: t d n s z l.
    Teeth,
    /// Lips pushed forward: sh ch j r.
    Pushed,
    /// Back of the mouth: k g ng h.
    Back,
    /// Wide open: a.
    Open,
    /// Half open: e, uh.
    Mid,
    /// Spread: ee.
    Spread,
    /// Round: o.
    Round,
    /// Small and round: oo w.
    Small,
}

impl Viseme {
    /// Opening and width of the mouth, each 0 to 1 (width 0.5 at rest).
    #[must_use]
    pub fn opening_and_width(self) -> (f32, f32) {
        match self {
            Self::Rest | Self::Closed => (0.0, 0.5),
            Self::Lip => (0.12, 0.5),
            Self::Tongue => (0.25, 0.5),
            Self::Teeth => (0.2, 0.6),
            Self::Pushed => (0.3, 0.3),
            Self::Back => (0.35, 0.5),
            Self::Open => (1.0, 0.6),
            Self::Mid => (0.6, 0.55),
            Self::Spread => (0.35, 0.85),
            Self::Round => (0.75, 0.3),
            Self::Small => (0.35, 0.15),
        }
    }
}
