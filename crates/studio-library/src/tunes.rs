//! Tunes: well-known melodies in the public domain, and pieces composed from a seed.
//!
//! Melodies are written as `pitch length` pairs: a letter with its accidental and octave, and a
//! length in beats (`E5:0.5`); `-` is a rest. The left hand follows from a chord a bar.

use studio_scene::{Instrument, Note};
use studio_storyboard::Manner;

/// A melody in the public domain.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tune {
    /// Its name.
    pub id: &'static str,
    /// Words that ask for it.
    pub words: &'static [&'static str],
    /// Its usual tempo, beats per minute.
    pub bpm: f32,
    /// Beats in a bar.
    pub bar: f32,
    /// The melody.
    pub melody: &'static str,
    /// A chord a bar, as root and `m` for minor.
    pub chords: &'static str,
}

/// All tunes.
pub const TUNES: &[Tune] = &[
    Tune {
        id: "Für Elise",
        words: &["fur elise", "für elise", "elise", "beethoven", "致爱丽丝", "classical"],
        bpm: 132.0,
        bar: 3.0,
        melody: "E5:.5 D#5:.5 E5:.5 D#5:.5 E5:.5 B4:.5 D5:.5 C5:.5 A4:1 -:.5 C4:.5 E4:.5 A4:.5 B4:1 -:.5 E4:.5 G#4:.5 B4:.5 C5:1 -:.5 E4:.5 E5:.5 D#5:.5 E5:.5 D#5:.5 E5:.5 B4:.5 D5:.5 C5:.5 A4:1 -:.5 C4:.5 E4:.5 A4:.5 B4:1 -:.5 E4:.5 C5:.5 B4:.5 A4:2",
        chords: "- Am Am E Am - Am Am E Am",
    },
    Tune {
        id: "Ode to Joy",
        words: &["ode to joy", "joy", "欢乐颂", "beethoven"],
        bpm: 120.0,
        bar: 4.0,
        melody: "E4:1 E4:1 F4:1 G4:1 G4:1 F4:1 E4:1 D4:1 C4:1 C4:1 D4:1 E4:1 E4:1.5 D4:.5 D4:2 E4:1 E4:1 F4:1 G4:1 G4:1 F4:1 E4:1 D4:1 C4:1 C4:1 D4:1 E4:1 D4:1.5 C4:.5 C4:2",
        chords: "C G C G C G C C",
    },
    Tune {
        id: "Twinkle, Twinkle, Little Star",
        words: &["twinkle", "little star", "lullaby", "小星星"],
        bpm: 116.0,
        bar: 4.0,
        melody: "C5:1 C5:1 G5:1 G5:1 A5:1 A5:1 G5:2 F5:1 F5:1 E5:1 E5:1 D5:1 D5:1 C5:2 G5:1 G5:1 F5:1 F5:1 E5:1 E5:1 D5:2",
        chords: "C F C G F C C G",
    },
    Tune {
        id: "Minuet in G",
        words: &["minuet", "bach", "baroque", "小步舞曲"],
        bpm: 132.0,
        bar: 3.0,
        melody: "D5:1 G4:.5 A4:.5 B4:.5 C5:.5 D5:1 G4:1 G4:1 E5:1 C5:.5 D5:.5 E5:.5 F#5:.5 G5:1 G4:1 G4:1 C5:1 D5:.5 C5:.5 B4:.5 A4:.5 B4:1 C5:.5 B4:.5 A4:.5 G4:.5 F#4:1 G4:.5 A4:.5 B4:.5 G4:.5 A4:3",
        chords: "G G C G Am G D D",
    },
    Tune {
        id: "Canon in D",
        words: &["canon", "pachelbel", "wedding", "卡农"],
        bpm: 84.0,
        bar: 2.0,
        melody: "F#5:1 E5:1 D5:1 C#5:1 B4:1 A4:1 B4:1 C#5:1 D5:.5 F#5:.5 A5:.5 G5:.5 F#5:.5 D5:.5 F#5:.5 E5:.5 D5:.5 B4:.5 D5:.5 A4:.5 G4:.5 B4:.5 A4:.5 G4:.5 D5:2",
        chords: "D A Bm F#m G D G A D",
    },
    Tune {
        id: "Jingle Bells",
        words: &["jingle bells", "christmas", "xmas", "圣诞", "铃儿响叮当"],
        bpm: 176.0,
        bar: 4.0,
        melody: "E5:1 E5:1 E5:2 E5:1 E5:1 E5:2 E5:1 G5:1 C5:1.5 D5:.5 E5:4 F5:1 F5:1 F5:1.5 F5:.5 F5:1 E5:1 E5:1 E5:1 G5:1 G5:1 F5:1 D5:1 C5:4",
        chords: "C C C C F C G C",
    },
    Tune {
        id: "Greensleeves",
        words: &["greensleeves", "folk", "medieval", "绿袖子", "sad"],
        bpm: 138.0,
        bar: 3.0,
        melody: "A4:1 C5:2 D5:1 E5:1.5 F5:.5 E5:1 D5:2 B4:1 G4:1.5 A4:.5 B4:1 C5:2 A4:1 A4:1.5 G#4:.5 A4:1 B4:2 G#4:1 E4:2",
        chords: "- Am C G Em Am Am E E",
    },
    Tune {
        id: "Mo Li Hua",
        words: &["mo li hua", "jasmine", "chinese", "茉莉花", "民歌", "中国"],
        bpm: 96.0,
        bar: 4.0,
        melody: "E5:1 E5:.5 G5:.5 A5:.5 C6:.5 C6:.5 A5:.5 G5:1 G5:.5 A5:.5 G5:2 E5:1 E5:.5 G5:.5 A5:.5 C6:.5 C6:.5 A5:.5 G5:1 G5:.5 A5:.5 G5:2 G5:1 G5:1 G5:1 E5:.5 G5:.5 A5:1 A5:1 G5:2",
        chords: "C C C C C F",
    },
    Tune {
        id: "Happy Birthday",
        words: &["birthday", "happy birthday", "生日", "party"],
        bpm: 126.0,
        bar: 3.0,
        melody: "G4:.75 G4:.25 A4:1 G4:1 C5:1 B4:2 G4:.75 G4:.25 A4:1 G4:1 D5:1 C5:2 G4:.75 G4:.25 G5:1 E5:1 C5:1 B4:1 A4:1 F5:.75 F5:.25 E5:1 C5:1 D5:1 C5:2",
        chords: "- C G G C C F C C",
    },
    Tune {
        id: "Frère Jacques",
        words: &["frere jacques", "frère jacques", "brother john", "两只老虎", "children"],
        bpm: 132.0,
        bar: 4.0,
        melody: "C5:1 D5:1 E5:1 C5:1 C5:1 D5:1 E5:1 C5:1 E5:1 F5:1 G5:2 E5:1 F5:1 G5:2 G5:.5 A5:.5 G5:.5 F5:.5 E5:1 C5:1 C5:1 G4:1 C5:2",
        chords: "C C C C C C",
    },
];

/// The tune that a word asks for.
#[must_use]
pub fn tune(word: &str) -> Option<&'static Tune> {
    let word = word.to_lowercase();
    TUNES.iter().find(|t| t.words.iter().any(|w| word.contains(w)))
}

/// The notes that an instrument plays between two times (seconds): the tune that one of the words
/// asks for, or one chosen or composed from the seed, ending on a whole phrase.
#[must_use]
pub fn perform(
    instrument: Instrument,
    words: &[&str],
    manner: Manner,
    bpm: Option<f32>,
    span: (f32, f32),
    seed: u64,
) -> Vec<Note> {
    let pace = match manner {
        Manner::Slow | Manner::Gentle => 0.72,
        Manner::Fast | Manner::Strong => 1.25,
        _ => 1.0,
    };
    if matches!(instrument, Instrument::Drums | Instrument::Gong | Instrument::Bell) {
        return beat(instrument, bpm.unwrap_or(112.0 * pace), span);
    }
    let asked = words.iter().find_map(|w| tune(w));
    // Well-known openings are recognised in a few seconds; a third of the seeds compose.
    let chosen = asked.or_else(|| (!seed.is_multiple_of(3)).then(|| &TUNES[(seed / 3) as usize % 5]));
    let piece = match chosen {
        Some(t) => Piece {
            melody: read(t.melody),
            chords: t.chords.split_whitespace().map(str::to_owned).collect(),
            bpm: t.bpm,
            bar: t.bar,
        },
        None => compose(seed),
    };
    let beat_s = 60.0 / bpm.unwrap_or(piece.bpm * pace);
    let mut notes = lay(&piece.melody, beat_s, span);
    if matches!(
        instrument,
        Instrument::Piano | Instrument::Harp | Instrument::Accordion | Instrument::Synth | Instrument::Guitar
    ) {
        let end = notes.last().map_or(span.0, |n| n.at_s + n.length_s).min(span.1);
        notes.extend(left_hand(&piece.chords, beat_s, piece.bar, (span.0, end)));
    }
    let (low, high) = range(instrument);
    for note in &mut notes {
        while note.pitch < low {
            note.pitch += 12;
        }
        while note.pitch > high {
            note.pitch -= 12;
        }
    }
    notes.sort_by(|a, b| a.at_s.total_cmp(&b.at_s).then(a.pitch.cmp(&b.pitch)));
    notes
}

/// Lowest and highest note that an instrument plays here, MIDI numbers.
fn range(instrument: Instrument) -> (u8, u8) {
    match instrument {
        Instrument::Cello => (36, 67),
        Instrument::Guitar => (40, 76),
        Instrument::Trumpet | Instrument::Saxophone | Instrument::Bagpipes => (55, 81),
        Instrument::Flute | Instrument::Xylophone => (60, 91),
        Instrument::Violin | Instrument::Erhu => (55, 91),
        Instrument::Guzheng | Instrument::Harp => (40, 86),
        _ => (41, 91),
    }
}

/// The MIDI number of a name such as `F#5`.
fn pitch(name: &str) -> Option<u8> {
    let mut letters = name.chars();
    let step = match letters.next()? {
        'C' => 0,
        'D' => 2,
        'E' => 4,
        'F' => 5,
        'G' => 7,
        'A' => 9,
        'B' => 11,
        _ => return None,
    };
    let rest = letters.as_str();
    let (sharp, octave) = rest.strip_prefix('#').map_or((0, rest), |r| (1, r));
    let octave: u8 = if octave.is_empty() { 3 } else { octave.parse().ok()? };
    Some(12 * (octave + 1) + step + sharp)
}

/// Notes as (pitch or rest, beats).
fn read(melody: &str) -> Vec<(Option<u8>, f32)> {
    melody
        .split_whitespace()
        .filter_map(|word| {
            let (name, beats) = word.split_once(':')?;
            Some((pitch(name), beats.parse().ok()?))
        })
        .collect()
}

/// Lays a melody into a span, repeated while it lasts; the last note is held to the end.
fn lay(melody: &[(Option<u8>, f32)], beat_s: f32, span: (f32, f32)) -> Vec<Note> {
    let mut notes: Vec<Note> = Vec::new();
    let mut at_s = span.0;
    let mut accent = 0.0;
    'piece: loop {
        for &(pitch, beats) in melody {
            let length_s = beats * beat_s;
            if at_s + length_s.min(0.4) > span.1 {
                break 'piece;
            }
            if let Some(pitch) = pitch {
                let loudness = 0.72 + if accent < 0.01 { 0.12 } else { 0.0 } + 0.05 * libm::sinf(at_s * 2.1);
                notes.push(Note { at_s, length_s: length_s * 0.94, pitch, loudness });
            }
            accent = (accent + beats) % 4.0;
            at_s += length_s;
        }
        if melody.iter().all(|m| m.1 <= 0.0) || melody.is_empty() {
            break;
        }
        at_s += beat_s;
    }
    if let Some(last) = notes.last_mut() {
        last.length_s = (span.1 - last.at_s).clamp(last.length_s, last.length_s.max(1.6));
    }
    notes
}

/// Broken chords below a melody.
fn left_hand(chords: &[String], beat_s: f32, bar: f32, span: (f32, f32)) -> Vec<Note> {
    let mut notes = Vec::new();
    for step in 0.. {
        let beats = step as f32;
        let at_s = span.0 + beats * beat_s;
        if at_s + 0.15 > span.1 || chords.is_empty() {
            break;
        }
        let in_bar = (beats % bar) as usize;
        let chord = &chords[(beats / bar) as usize % chords.len()];
        let Some(root) = pitch(chord.trim_end_matches('m')) else { continue };
        let third = root + if chord.ends_with('m') { 3 } else { 4 };
        // Bass on the first beat, then fifth, third, fifth.
        let tone = [root, root + 7, third, root + 7][in_bar % 4];
        let length_s = (beat_s * if in_bar == 0 { 1.6 } else { 0.9 }).min(span.1 - at_s);
        notes.push(Note { at_s, length_s, pitch: tone, loudness: if in_bar == 0 { 0.55 } else { 0.42 } });
    }
    notes
}

/// A piece ready to be laid out.
struct Piece {
    /// Notes or rests, each with its beats.
    melody: Vec<(Option<u8>, f32)>,
    /// A chord a bar.
    chords: Vec<String>,
    bpm: f32,
    /// Beats in a bar.
    bar: f32,
}

/// A melody over a chord progression, composed from a seed.
fn compose(seed: u64) -> Piece {
    const PROGRESSIONS: [[&str; 4]; 4] =
        [["C", "Am", "F", "G"], ["C", "G", "Am", "F"], ["Am", "F", "C", "G"], ["C", "F", "G", "C"]];
    const RHYTHMS: [&[f32]; 4] = [
        &[1.0, 0.5, 0.5, 1.0, 1.0],
        &[0.5, 0.5, 1.0, 0.5, 0.5, 1.0],
        &[1.5, 0.5, 1.0, 1.0],
        &[0.5, 0.5, 0.5, 0.5, 2.0],
    ];
    const SCALE: [u8; 8] = [60, 62, 64, 67, 69, 72, 74, 76];
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut throw = |n: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) % n
    };
    let progression = PROGRESSIONS[throw(4) as usize];
    let rhythm = RHYTHMS[throw(4) as usize];
    let mut melody = Vec::new();
    let mut step = 3 + throw(3) as i32;
    for (bar, chord) in progression.iter().enumerate() {
        let root = pitch(chord.trim_end_matches('m')).unwrap_or(48);
        for (k, &beats) in rhythm.iter().enumerate() {
            if k == 0 {
                // The first note of a bar belongs to its chord.
                let in_chord = |p: u8| matches!((p + 120 - root) % 12, 0 | 3 | 4 | 7);
                let near = (0..SCALE.len() as i32).filter(|&s| in_chord(SCALE[s as usize]));
                step = near.min_by_key(|s| (s - step).abs()).unwrap_or(step);
            } else {
                step = (step + throw(3) as i32 - 1).clamp(0, SCALE.len() as i32 - 1);
            }
            melody.push((Some(SCALE[step as usize]), beats));
        }
        if bar == progression.len() - 1 {
            melody.push((Some(60), 2.0));
        }
    }
    Piece { melody, chords: progression.map(str::to_owned).to_vec(), bpm: 108.0 + throw(24) as f32, bar: 4.0 }
}

/// Drums in four-four with an off-beat snare; gongs and bells strike each second beat.
fn beat(instrument: Instrument, bpm: f32, span: (f32, f32)) -> Vec<Note> {
    let half_s = 30.0 / bpm;
    let mut notes = Vec::new();
    for step in 0.. {
        let at_s = span.0 + step as f32 * half_s;
        if at_s > span.1 {
            break;
        }
        let mut hit = |pitch: u8, loudness: f32| notes.push(Note { at_s, length_s: 0.2, pitch, loudness });
        match (instrument, step % 8) {
            (Instrument::Drums, 0 | 5) => hit(0, 0.9),
            (Instrument::Drums, 2 | 6) => hit(1, 0.85),
            (Instrument::Drums, _) => hit(2, 0.5),
            (_, 0 | 4) => hit(0, 0.85),
            _ => {}
        }
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tune_is_written_without_a_slip() {
        for tune in TUNES {
            let written = tune.melody.split_whitespace().count();
            let notes = read(tune.melody);
            assert_eq!(notes.len(), written, "{}", tune.id);
            let rests = tune.melody.split_whitespace().filter(|w| w.starts_with('-')).count();
            assert_eq!(notes.iter().filter(|n| n.0.is_none()).count(), rests, "{}", tune.id);
            for chord in tune.chords.split_whitespace().filter(|c| *c != "-") {
                assert!(pitch(chord.trim_end_matches('m')).is_some(), "{} {chord}", tune.id);
            }
        }
    }

    #[test]
    fn a_performance_fills_its_span_and_stays_in_it() {
        for instrument in [Instrument::Piano, Instrument::Violin, Instrument::Drums, Instrument::Cello] {
            for seed in 0..12 {
                let notes = perform(instrument, &[], Manner::Usual, None, (0.25, 3.8), seed);
                assert!(notes.len() >= 6, "{instrument:?} {seed}: {}", notes.len());
                assert!(notes.is_sorted_by(|a, b| a.at_s <= b.at_s));
                assert!(notes.iter().all(|n| n.at_s >= 0.25 && n.at_s <= 3.8 && n.length_s > 0.0));
                assert!(notes.last().is_some_and(|n| n.at_s > 2.4), "{instrument:?} {seed}");
            }
        }
    }

    #[test]
    fn words_choose_the_tune() {
        assert_eq!(tune("茉莉花").map(|t| t.id), Some("Mo Li Hua"));
        let elise = perform(Instrument::Piano, &["für elise"], Manner::Usual, None, (0.0, 4.0), 9);
        let first: Vec<u8> = elise.iter().filter(|n| n.pitch > 70).take(4).map(|n| n.pitch).collect();
        assert_eq!(first, [76, 75, 76, 75]);
    }
}
