//! Pitch and loudness over a sentence: voice, question, tones, shout, whisper, song.

use crate::flite::{Plan, Segment};
use crate::mandarin::Tone;
use crate::text::Spoken;
use crate::{Delivery, Voice};

/// Rewrites the plan of a sentence.
pub(crate) fn shape(plan: &mut Plan, sentence: &[Spoken], voice: &Voice, delivery: Delivery, seed: u64) {
    let Some(recorded) = mean_pitch(&plan.pitch) else { return };
    let (higher, wider) = match delivery {
        Delivery::Shout => (1.3, 1.2),
        _ => (1.0, 1.0),
    };
    let lively = if ends_with(sentence, '!') { 1.2 } else { 1.0 };
    let mean = recorded * voice.pitch * higher;
    for pitch in voiced(&mut plan.pitch) {
        *pitch = mean * libm::powf(*pitch / recorded, voice.range * wider * lively);
    }
    if sentence.iter().any(|spoken| spoken.tone.is_some()) {
        write_tones(plan, sentence, mean, voice.range.clamp(0.6, 1.5));
    } else if asks(sentence) {
        raise_end(&mut plan.pitch, plan.frame_s);
    }
    match delivery {
        Delivery::Sing => sing(plan, mean, seed),
        Delivery::Whisper => whisper(plan),
        Delivery::Speak | Delivery::Shout => {}
    }
    for pitch in voiced(&mut plan.pitch) {
        *pitch = pitch.clamp(55.0, 650.0);
    }
}

fn voiced(pitch: &mut [f32]) -> impl Iterator<Item = &mut f32> {
    pitch.iter_mut().filter(|pitch| **pitch > 0.0)
}

/// Geometric mean of the voiced frames, Hz.
fn mean_pitch(pitch: &[f32]) -> Option<f32> {
    let logs: Vec<f32> = pitch.iter().filter(|p| **p > 0.0).map(|p| libm::logf(*p)).collect();
    (!logs.is_empty()).then(|| libm::expf(logs.iter().sum::<f32>() / logs.len() as f32))
}

fn ends_with(sentence: &[Spoken], mark: char) -> bool {
    sentence.last().is_some_and(|spoken| spoken.token.mark == Some(mark))
}

/// Whether the pitch rises at the end: a question, but not one that begins with a question word.
fn asks(sentence: &[Spoken]) -> bool {
    const QUESTION_WORDS: [&str; 9] = ["what", "who", "whose", "where", "when", "why", "how", "which", "whom"];
    let first = sentence.first().map_or("", |spoken| spoken.token.name.as_str());
    ends_with(sentence, '?') && !QUESTION_WORDS.iter().any(|word| first.eq_ignore_ascii_case(word))
}

/// Lets the last third of a second rise by five semitones.
fn raise_end(pitch: &mut [f32], frame_s: f32) {
    let Some(last) = pitch.iter().rposition(|p| *p > 0.0) else { return };
    let length = (0.34 / frame_s) as usize;
    let first = (last + 1).saturating_sub(length);
    for (i, pitch) in pitch[first..=last].iter_mut().enumerate() {
        let share = i as f32 / length as f32;
        *pitch *= libm::exp2f(5.0 / 12.0 * share * share);
    }
}

/// Segments with their starts.
fn spans(segments: &[Segment]) -> impl Iterator<Item = (f32, &Segment)> {
    segments.iter().scan(0.0, |start, segment| {
        let span = (*start, segment);
        *start = segment.end_s;
        Some(span)
    })
}

fn is_vowel(phone: &str) -> bool {
    matches!(phone.as_bytes().first(), Some(b'a' | b'e' | b'i' | b'o' | b'u'))
}

fn is_sonorant(phone: &str) -> bool {
    is_vowel(phone) || matches!(phone, "m" | "n" | "ng" | "l" | "r" | "w" | "y")
}

/// The voiced part of a syllable with its tone.
struct Rhyme {
    start_s: f32,
    end_s: f32,
    tone: Tone,
    /// A pause follows.
    last: bool,
}

fn rhymes(plan: &Plan, sentence: &[Spoken]) -> Vec<Rhyme> {
    let mut rhymes: Vec<(usize, Rhyme)> = Vec::new();
    for (start_s, segment) in spans(&plan.segments) {
        let Some((index, spoken)) = segment.token.and_then(|i| Some((i, sentence.get(i)?))) else { continue };
        let Some(tone) = spoken.tone.filter(|_| is_sonorant(&segment.name)) else { continue };
        match rhymes.last_mut() {
            Some((token, rhyme)) if *token == index => rhyme.end_s = segment.end_s,
            _ => {
                let last = index + 1 == sentence.len() || spoken.token.mark.is_some();
                rhymes.push((index, Rhyme { start_s, end_s: segment.end_s, tone, last }));
            }
        }
    }
    rhymes.into_iter().map(|(_, rhyme)| rhyme).collect()
}

/// Writes the tones' contours into the pitch of the syllables: levels 1 to 5 of Chao (1930), 2.6
/// semitones apart, on a line that sinks by a tenth over the sentence.
fn write_tones(plan: &mut Plan, sentence: &[Spoken], mean: f32, range: f32) {
    let rhymes = rhymes(plan, sentence);
    for (i, rhyme) in rhymes.iter().enumerate() {
        let sinking = 1.04 - 0.1 * i as f32 / rhymes.len() as f32;
        let before = i.checked_sub(1).map(|i| rhymes[i].tone);
        let first = (rhyme.start_s / plan.frame_s) as usize;
        let end = ((rhyme.end_s / plan.frame_s) as usize).min(plan.pitch.len());
        for (frame, pitch) in plan.pitch.iter_mut().enumerate().take(end).skip(first) {
            let share = (frame - first) as f32 / (end - first).max(1) as f32;
            let level = level(rhyme.tone, before, rhyme.last, share);
            *pitch = mean * sinking * libm::exp2f((level - 3.0) * 2.6 * range / 12.0);
        }
    }
    for _ in 0..4 {
        smooth(&mut plan.pitch);
    }
}

/// Height of a tone on Chao's scale at a share of its length.
fn level(tone: Tone, before: Option<Tone>, last: bool, share: f32) -> f32 {
    match tone {
        Tone::High => 4.6,
        Tone::Rising => 2.6 + if share < 0.3 { -0.3 * share } else { 2.3 * (share - 0.3) / 0.7 },
        Tone::Low if last && share > 0.55 => 0.9 + 1.9 * (share - 0.55) / 0.45,
        Tone::Low => 2.1 - 1.2 * (share / 0.55).min(1.0),
        Tone::Falling => 5.0 - 3.8 * share,
        Tone::Neutral => match before {
            Some(Tone::Low) => 3.6 - 0.4 * share,
            Some(Tone::Falling) => 1.5 - 0.3 * share,
            _ => 2.6 - 0.8 * share,
        },
    }
}

/// Rounds the corners of a pitch track where it is voiced.
fn smooth(pitch: &mut [f32]) {
    let mut before = pitch.first().copied().unwrap_or(0.0);
    for i in 1..pitch.len().saturating_sub(1) {
        let here = pitch[i];
        if before > 0.0 && here > 0.0 && pitch[i + 1] > 0.0 {
            pitch[i] = (before + 2.0 * here + pitch[i + 1]) / 4.0;
        }
        before = here;
    }
}

/// Takes the voice away; breath through vowels needs more strength than the voice did.
fn whisper(plan: &mut Plan) {
    for (pitch, gain) in plan.pitch.iter_mut().zip(&mut plan.gain) {
        if *pitch > 0.0 {
            *gain += 0.5;
        }
        *pitch = 0.0;
    }
}

/// Puts every syllable on a note of a pentatonic tune that begins and ends on its key note, glides
/// between them, and lets held notes quiver.
fn sing(plan: &mut Plan, mean: f32, seed: u64) {
    const SCALE: [f32; 7] = [-3.0, 0.0, 2.0, 4.0, 7.0, 9.0, 12.0];
    const KEY_NOTE: usize = 1;
    let key = 440.0 * libm::exp2f(libm::roundf(12.0 * libm::log2f(mean / 440.0)) / 12.0);
    let starts: Vec<f32> = spans(&plan.segments).filter(|(_, s)| is_vowel(&s.name)).map(|(start, _)| start).collect();
    let mut step = KEY_NOTE + 2;
    let mut state = seed;
    let notes: Vec<f32> = (0..starts.len())
        .map(|i| {
            if i + 1 == starts.len() {
                return SCALE[KEY_NOTE];
            }
            let note = SCALE[step];
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            step = match (state >> 33) % 5 {
                0 | 1 => (step + 1).min(SCALE.len() - 1),
                2 => step,
                _ => step.saturating_sub(1).max(KEY_NOTE),
            };
            note
        })
        .collect();
    let mut glide: Option<f32> = None;
    for (frame, pitch) in plan.pitch.iter_mut().enumerate() {
        let time = frame as f32 * plan.frame_s;
        // A note begins a little before its vowel, on the consonant.
        let note = starts.partition_point(|start| *start - 0.05 <= time).saturating_sub(1);
        let (Some(&semitones), Some(&start)) = (notes.get(note), starts.get(note)) else { return };
        let now = glide.map_or(semitones, |glide| glide + 0.16 * (semitones - glide));
        glide = Some(now);
        if *pitch > 0.0 {
            let held = ((time - start - 0.12) / 0.2).clamp(0.0, 1.0);
            let vibrato = 0.35 * held * libm::sinf(std::f32::consts::TAU * 5.4 * time);
            *pitch = key * libm::exp2f((now + vibrato) / 12.0);
        }
    }
}
