//! Who speaks when, in which voice.

use crate::player::{Player, name_hash};
use std::sync::Arc;
use studio_library::{Category, Sex};
use studio_scene::SpokenLine;
use studio_speech::{BaseVoice, Delivery, Language, SAMPLE_RATE, Utterance, Voice, speak};
use studio_storyboard::{Line, Member, Shot, Verb};

/// Silence before the first line, between lines, and after the last, seconds.
const LEAD_S: f32 = 0.35;
const PAUSE_S: f32 = 0.3;
const TAIL_S: f32 = 0.2;
/// How much faster than usual a line may be said to fit the shot.
const MOST_HASTE: f32 = 1.45;

/// The voice of a body: by age, sex and build, and never quite that of another.
pub(crate) fn voice(member: &Member, player: &Player) -> Voice {
    let kind = player.kind;
    let own = name_hash(&member.id).wrapping_add(player.number.wrapping_mul(0x9E37_79B9));
    let vary = |bits: u32| ((own >> bits & 0xFF) as f32 / 255.0 - 0.5) * 2.0;
    let young = crate::things::is_young(member.attributes.age) || player.human.is_some_and(|h| h.child);
    let man = player.human.and_then(|h| h.sex).map_or(own & 1 == 0, |sex| sex == Sex::Male);
    let base = match (man, own >> 3 & 1) {
        (true, 0) => BaseVoice::Man,
        (true, _) => BaseVoice::SecondMan,
        _ => BaseVoice::Woman,
    };
    let usual = Voice {
        base,
        pitch: 1.0 + 0.06 * vary(8),
        range: 1.0 + 0.1 * vary(12),
        formant: 0.02 * vary(16),
        rate: 1.0 + 0.04 * vary(20),
    };
    match kind.category {
        _ if young => Voice {
            base: BaseVoice::Woman,
            pitch: if man { 1.22 } else { 1.32 } + 0.06 * vary(8),
            range: 1.25,
            formant: -0.09,
            rate: 1.04,
        },
        // Whoever is a person and no human being is a robot.
        Category::Person if player.human.is_none() => Voice { pitch: 0.9, range: 0.15, ..usual },
        Category::Person => usual,
        // Animals and things that speak: small ones high and quick, big ones low and slow.
        _ => {
            let heavy = (kind.mass_kg.max(0.05) / 12.0).clamp(0.02, 60.0);
            let size = libm::logf(heavy) / 4.0;
            let base = if size > 0.3 { BaseVoice::Man } else { BaseVoice::Woman };
            Voice {
                base,
                pitch: 1.2 - 0.25 * size,
                range: 1.3,
                formant: (0.1 * size).clamp(-0.11, 0.11),
                rate: 1.05 - 0.06 * size,
            }
        }
    }
}

/// The voice of a narrator who is not seen.
pub(crate) const NARRATOR: Voice =
    Voice { base: BaseVoice::SecondMan, pitch: 0.94, range: 1.05, formant: 0.03, rate: 0.96 };

/// The lines of a shot, spoken and laid out in time.
pub(crate) fn lines(shot: &Shot, players: &[Player], seed: u64) -> Vec<SpokenLine> {
    let mut haste = 1.0;
    let mut laid = lay_out(shot, players, seed, haste);
    for _ in 0..2 {
        let end = laid.iter().map(end_s).fold(0.0, f32::max);
        let room = shot.seconds - TAIL_S;
        if end <= room || haste >= MOST_HASTE {
            break;
        }
        let first = laid.first().map_or(0.0, |l| l.at_s);
        haste = (haste * (end - first) / (room - first).max(0.5) * 1.03).min(MOST_HASTE);
        laid = lay_out(shot, players, seed, haste);
    }
    // Words that leave time are not all at the beginning.
    let end = laid.iter().map(end_s).fold(0.0, f32::max);
    let spare = (shot.seconds - TAIL_S - end).max(0.0);
    if shot.dialogue.iter().all(|l| l.at_s.is_none()) && shot.actions.is_empty() {
        laid.iter_mut().for_each(|line| line.at_s += 0.3 * spare.min(3.0));
    }
    laid
}

fn end_s(line: &SpokenLine) -> f32 {
    line.at_s + length_s(&line.utterance)
}

fn length_s(utterance: &Utterance) -> f32 {
    utterance.samples.len() as f32 / SAMPLE_RATE as f32
}

fn lay_out(shot: &Shot, players: &[Player], seed: u64, haste: f32) -> Vec<SpokenLine> {
    let mut lines = Vec::new();
    let mut free_s = LEAD_S / haste;
    for (index, line) in shot.dialogue.iter().enumerate() {
        let speakers = speakers(shot, players, line);
        let mut longest = 0.0f32;
        let at_s = line.at_s.map_or(free_s, |at| at.max(if index == 0 { 0.0 } else { free_s }));
        for (k, speaker) in speakers.iter().enumerate() {
            let voice = speaker.map_or(NARRATOR, |i| voice(&shot.cast[players[i].member], &players[i]));
            let voice = Voice { rate: voice.rate * haste, ..voice };
            let language = language(&line.text);
            let utterance = speak(&line.text, language, &voice, delivery(line.verb), seed ^ (index * 16 + k) as u64);
            longest = longest.max(length_s(&utterance));
            // A chorus never starts quite together.
            let late = 0.03 * k as f32;
            lines.push(SpokenLine {
                speaker: *speaker,
                text: if k == 0 { line.text.clone() } else { String::new() },
                at_s: at_s + late,
                delivery: delivery(line.verb),
                utterance: Arc::new(utterance),
            });
        }
        free_s = at_s + longest + PAUSE_S / haste;
    }
    lines
}

/// The bodies that say a line; up to four of a chorus. `None` is the narrator.
fn speakers(shot: &Shot, players: &[Player], line: &Line) -> Vec<Option<usize>> {
    let Some(id) = &line.who else { return vec![None] };
    let bodies: Vec<_> =
        (0..players.len()).filter(|&i| shot.cast[players[i].member].id == *id).take(4).map(Some).collect();
    if bodies.is_empty() { vec![None] } else { bodies }
}

fn delivery(verb: Verb) -> Delivery {
    match verb {
        Verb::Shout => Delivery::Shout,
        Verb::Whisper => Delivery::Whisper,
        Verb::Sing => Delivery::Sing,
        _ => Delivery::Speak,
    }
}

/// Chinese if at least a third of what can be read is.
fn language(text: &str) -> Language {
    let han = text.chars().filter(|c| ('\u{4E00}'..='\u{9FFF}').contains(c)).count();
    let latin = text.split(|c: char| !c.is_ascii_alphabetic()).filter(|w| !w.is_empty()).count();
    if han > 0 && han * 2 >= latin { Language::Chinese } else { Language::English }
}
