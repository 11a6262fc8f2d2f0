//! Speech: text and a voice to samples, with the times of the phones for lips and captions.
//!
//! [`speak`] is the whole of it: the text is split into sentences of tokens (`text`, `english`,
//! `mandarin`), CMU Flite predicts phones and parameters (`flite`), the pitch is rewritten for the
//! voice, the delivery and the tones (`prosody`), and the vocoded samples are brought to
//! [`SAMPLE_RATE`] and polished (`resample`, `finish`).
//!
//! Flite is © Carnegie Mellon University and others under a permissive licence; its voices are part
//! of every binary, which has to carry the notice.
//!
//! Same arguments, same samples, on machines whose C library rounds alike: Flite calls its `exp`
//! and `log`, and everything of ours calls `libm`.

mod english;
mod finish;
mod flite;
mod mandarin;
mod prosody;
mod resample;
mod speak;
mod text;
mod viseme;

pub use speak::speak;
pub use viseme::Viseme;

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
