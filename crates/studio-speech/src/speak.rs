//! The order of the steps from a text to an utterance.

use crate::flite::{FLITE_RATE, Segment, synthesize};
use crate::text::{Spoken, script};
use crate::{Delivery, Language, Phone, Utterance, Viseme, Voice, Word, finish, prosody, resample};

/// Seconds of the last sound that are kept after its phone is over.
const TAIL_S: f32 = 0.06;

/// Speaks a text.
///
/// The first sample is the begin of the first phone. Numbers, dates and abbreviations are read as
/// words, punctuation makes pauses, and what cannot be read is left out: a text with nothing to
/// read gives an empty utterance. Of a text beyond a minute the rest is left out.
///
/// `language` decides how figures are read; English words in a Chinese text and Chinese characters
/// in an English one are read in their own language. `seed` chooses the noise of the breath, and
/// the tune of a song.
#[must_use]
pub fn speak(text: &str, language: Language, voice: &Voice, delivery: Delivery, seed: u64) -> Utterance {
    let script = script(text, language);
    let mut line = Line::default();
    for (i, sentence) in script.sentences.iter().enumerate() {
        line.add(sentence, voice, delivery, seed.wrapping_add(i as u64));
    }
    let words = words(&script.words, &line.word_times);
    let mut samples = resample::triple(&line.samples);
    finish::polish(&mut samples, voice.base, delivery);
    Utterance { samples, phones: line.phones, words }
}

/// What has been spoken so far.
#[derive(Default)]
struct Line {
    /// At Flite's rate.
    samples: Vec<f32>,
    phones: Vec<Phone>,
    /// Index of a written word with the times of a part of it.
    word_times: Vec<(usize, f32, f32)>,
}

impl Line {
    fn end_s(&self) -> f32 {
        self.samples.len() as f32 / FLITE_RATE as f32
    }

    /// Adds a sentence, after a pause if it is not the first.
    fn add(&mut self, sentence: &[Spoken], voice: &Voice, delivery: Delivery, seed: u64) {
        let tokens: Vec<_> = sentence.iter().map(|spoken| spoken.token.clone()).collect();
        let shape = |plan: &mut _| prosody::shape(plan, sentence, voice, delivery, seed);
        let stretch = stretch(voice, delivery, sentence);
        let Some((plan, samples)) = synthesize(voice.base, &tokens, stretch, voice.formant, seed, shape) else {
            return;
        };
        let Some(spoken) = Spoke::of(&plan.segments) else { return };
        if !self.phones.is_empty() {
            self.pause(if delivery == Delivery::Shout { 0.2 } else { 0.3 });
        }
        let shift = self.end_s() - spoken.start_s;
        let sample = |seconds: f32| ((seconds * FLITE_RATE as f32) as usize).min(samples.len());
        self.samples.extend(&samples[sample(spoken.start_s)..sample(spoken.end_s + TAIL_S)]);
        let mut start_s = 0.0;
        for segment in &plan.segments {
            if (spoken.start_s..spoken.end_s).contains(&start_s) {
                self.add_phone(segment, start_s + shift, segment.end_s + shift);
                if let Some(spoken) = segment.token.and_then(|token| sentence.get(token)) {
                    self.word_times.push((spoken.word, start_s + shift, segment.end_s + shift));
                }
            }
            start_s = segment.end_s;
        }
        let (from, to) = (spoken.end_s + shift, self.end_s());
        self.rest(from, to);
    }

    fn add_phone(&mut self, segment: &Segment, start_s: f32, end_s: f32) {
        let mut from = start_s;
        for &(viseme, share) in Viseme::of_phone(&segment.name) {
            let to = (from + share * (end_s - start_s)).min(end_s);
            self.phones.push(Phone { viseme, start_s: from, end_s: to });
            from = to;
        }
    }

    fn pause(&mut self, seconds: f32) {
        let from = self.end_s();
        self.samples.resize(self.samples.len() + (seconds * FLITE_RATE as f32) as usize, 0.0);
        self.rest(from, self.end_s());
    }

    fn rest(&mut self, start_s: f32, end_s: f32) {
        if end_s > start_s {
            self.phones.push(Phone { viseme: Viseme::Rest, start_s, end_s });
        }
    }
}

/// Factor on the durations. The voices hurry a little when they read; syllables of Mandarin are
/// longer than English ones.
fn stretch(voice: &Voice, delivery: Delivery, sentence: &[Spoken]) -> f32 {
    let mandarin = sentence.iter().filter(|spoken| spoken.tone.is_some()).count() * 2 > sentence.len();
    let language = if mandarin { 1.12 } else { 1.04 };
    let manner = match delivery {
        Delivery::Speak => 1.0,
        Delivery::Shout => 1.04,
        Delivery::Whisper => 1.08,
        Delivery::Sing => 1.7,
    };
    language * manner / voice.rate.clamp(0.3, 3.0)
}

/// From the first phone to the last that are not pauses.
struct Spoke {
    start_s: f32,
    end_s: f32,
}

impl Spoke {
    fn of(segments: &[Segment]) -> Option<Self> {
        let sounds = |segment: &Segment| segment.name != "pau" && !segment.name.is_empty();
        let first = segments.iter().position(sounds)?;
        let last = segments.iter().rposition(sounds)?;
        let start_s = first.checked_sub(1).map_or(0.0, |before| segments[before].end_s);
        Some(Self { start_s, end_s: segments[last].end_s })
    }
}

/// The written words that were spoken, each from the first of its phones to the last.
fn words(written: &[String], times: &[(usize, f32, f32)]) -> Vec<Word> {
    let mut words: Vec<(usize, Word)> = Vec::new();
    for &(index, start_s, end_s) in times {
        match words.last_mut() {
            Some((last, word)) if *last == index => word.end_s = end_s,
            _ => words.push((index, Word { text: written[index].clone(), start_s, end_s })),
        }
    }
    words.into_iter().map(|(_, word)| word).collect()
}
