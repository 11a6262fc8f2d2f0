//! Lips on the phones of spoken lines, and the small gestures that go with speech.

use crate::curve::{hill, wander};
use crate::intent::Intent;
use crate::moment::Moment;
use studio_scene::SpokenLine;
use studio_speech::{Delivery, Utterance};

/// Lips begin to move this long before their phone.
const AHEAD_S: f32 = 0.055;
/// Time over which one shape melts into the next.
const BLEND_S: f32 = 0.07;

/// Opening and width of the mouth at a time of the utterance.
pub(crate) fn lips(utterance: &Utterance, s: f32) -> (f32, f32) {
    let shape = |s: f32| {
        let at = utterance.phones.partition_point(|p| p.end_s <= s);
        match utterance.phones.get(at) {
            Some(phone) if phone.start_s <= s => phone.viseme.opening_and_width(),
            _ => (0.0, 0.5),
        }
    };
    // The mean over a short window around the time ahead; closed lips stay closed.
    let taps = [-0.4, -0.2, 0.0, 0.2, 0.4].map(|x| shape(s + AHEAD_S * 0.5 + x * BLEND_S));
    let mean = taps.iter().fold((0.0, 0.0), |sum, t| (sum.0 + t.0 * 0.2, sum.1 + t.1 * 0.2));
    let now = shape(s);
    if now.0 <= 0.01 { (mean.0 * 0.35, mean.1) } else { mean }
}

/// The line that a thing says at a time of the film, and the time of its utterance.
pub(crate) fn line_at(lines: &[SpokenLine], thing: usize, film_s: f32) -> Option<(&SpokenLine, f32)> {
    lines.iter().filter(|l| l.speaker == Some(thing)).find_map(|line| {
        let s = film_s - line.at_s;
        let end = line.utterance.phones.last().map_or(0.0, |p| p.end_s);
        (-0.25 < s && s < end + 0.3).then_some((line, s))
    })
}

/// Moves lips, head and hands of whoever speaks, and turns the eyes of whoever listens.
pub(crate) fn speak(m: &Moment, intent: &mut Intent) {
    let film_s = m.t / m.world.speed;
    let lines = &m.world.shot.sound.lines;
    let Some((line, s)) = line_at(lines, m.index, film_s) else {
        listen(m, film_s, intent);
        return;
    };
    let (opening, width) = lips(&line.utterance, s);
    let loud = match line.delivery {
        Delivery::Shout => 1.35,
        Delivery::Whisper => 0.6,
        Delivery::Sing => 1.2,
        Delivery::Speak => 1.0,
    };
    intent.mouth.opening = (opening * loud).min(1.0);
    intent.mouth.width = width;
    let end = line.utterance.phones.last().map_or(0.0, |p| p.end_s);
    let weight = crate::curve::window(s, -0.2, end + 0.25, 0.2);
    // Each word moves the head a little; every third one the hands.
    for (i, word) in line.utterance.words.iter().enumerate() {
        let x = (s - word.start_s + 0.08) / (word.end_s - word.start_s + 0.25);
        let stress = hill(x) * if i % 3 == 0 { 1.0 } else { 0.45 };
        intent.head.x += 0.085 * stress * loud;
        intent.brow_up += 0.35 * stress;
        intent.bend.x += 0.02 * stress * loud;
    }
    intent.head.y += 0.08 * wander(s * 0.9, m.member().seed ^ 41) * weight;
    intent.head.z += 0.05 * wander(s * 0.7, m.member().seed ^ 42) * weight;
    gesture(m, line, s, weight * loud.min(1.1), intent);
    if let Some(other) = listener(m, film_s) {
        intent.look_at(m.face(other), 0.75 * weight);
    }
}

/// Hands that go with the words: up before the stressed word, down after it.
fn gesture(m: &Moment, line: &SpokenLine, s: f32, weight: f32, intent: &mut Intent) {
    let mut beat: f32 = 0.0;
    for word in line.utterance.words.iter().step_by(3) {
        beat = beat.max(hill((s - word.start_s + 0.15) / 0.6));
    }
    let seed = m.member().seed;
    for (hand, side) in [(0, 1.0), (1, -1.0)] {
        let lead = if (seed >> 3) & 1 == hand as u32 { 1.0 } else { 0.45 };
        if intent.hands[hand].is_some() || m.stands_on_hands() {
            continue;
        }
        let sway = 0.03 * wander(s * 1.1, seed ^ (50 + hand as u32));
        let palm = m.chest_point(0.2 * side + sway, -0.1 + 0.1 * beat * lead, 0.27);
        intent.reach(hand, palm, None, weight * (0.35 + 0.5 * beat) * lead);
    }
}

fn listener(m: &Moment, film_s: f32) -> Option<usize> {
    let lines = &m.world.shot.sound.lines;
    let spoken = lines.iter().filter_map(|l| l.speaker.map(|w| (w, l.at_s)));
    let others = spoken.filter(|(who, _)| *who != m.index);
    others.min_by(|a, b| (a.1 - film_s).abs().total_cmp(&(b.1 - film_s).abs())).map(|o| o.0)
}

/// Whoever listens looks at the speaker and nods now and then.
fn listen(m: &Moment, film_s: f32, intent: &mut Intent) {
    let lines = &m.world.shot.sound.lines;
    let speaker = lines.iter().find_map(|l| {
        let who = l.speaker.filter(|w| *w != m.index)?;
        let s = film_s - l.at_s;
        let end = l.utterance.phones.last().map_or(0.0, |p| p.end_s);
        (-0.1 < s && s < end + 0.4).then_some((who, s, end))
    });
    let Some((who, s, end)) = speaker else { return };
    let weight = crate::curve::window(s, -0.1, end + 0.4, 0.3);
    intent.look_at(m.face(who), 0.8 * weight);
    let nod = hill((s - 0.6 * end) / 0.5);
    intent.head.x += 0.12 * nod * weight;
}

#[cfg(test)]
mod tests {
    use super::*;
    use studio_speech::{Phone, Viseme};

    #[test]
    fn lips_open_and_close_within_a_frame_of_the_phones() {
        let shapes = [Viseme::Closed, Viseme::Open, Viseme::Closed, Viseme::Round];
        let phone =
            |(i, v): (usize, &Viseme)| Phone { viseme: *v, start_s: 0.15 * i as f32, end_s: 0.15 * (i + 1) as f32 };
        let phones: Vec<Phone> = shapes.iter().enumerate().map(phone).collect();
        let utterance = Utterance { samples: Vec::new(), phones, words: Vec::new() };
        let open = |s: f32| lips(&utterance, s).0;
        assert!(open(0.15 + 0.034) > 0.5, "open a frame after the vowel begins");
        assert!(open(0.15 - 0.06) < 0.2, "still closed before it");
        assert!(open(0.3 + 0.034) < 0.3, "closed a frame after the lips meet");
        assert!(open(0.7) < 0.01, "closed after the end");
    }
}
