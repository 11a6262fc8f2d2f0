//! Notes of every instrument.

mod drums;
mod piano;
mod plucked;
mod struck;
mod sustained;

use crate::dsp::Noise;
use studio_scene::Instrument;

/// A note as it begins. `pitch` is a MIDI number, for drums which drum, for bells and gongs
/// 0 for their own note; `loudness` is 0 to 1;
/// `length_s` is how long it is held, after which it dies away in the instrument's own way.
pub(crate) fn note(instrument: Instrument, pitch: u8, loudness: f32, length_s: f32, noise: &mut Noise) -> Vec<f32> {
    let loudness = loudness.clamp(0.05, 1.0);
    let length_s = length_s.clamp(0.03, 20.0);
    let pitch = f32::from(pitch.clamp(0, 115));
    // A single bell or gong has one note: 0 asks for it.
    let own = |usual: f32| if pitch < 12.0 { usual } else { pitch };
    let tone = sustained::tone;
    match instrument {
        Instrument::Piano => piano::note(pitch, loudness, length_s, noise),
        Instrument::Guitar => plucked::note(&plucked::GUITAR, pitch, loudness, length_s, noise),
        Instrument::Harp => plucked::note(&plucked::HARP, pitch, loudness, length_s, noise),
        Instrument::Guzheng => plucked::note(&plucked::GUZHENG, pitch, loudness, length_s, noise),
        Instrument::Drums => drums::hit(pitch as u8, loudness, noise),
        Instrument::Xylophone => struck::note(&struck::XYLOPHONE, pitch, loudness, noise),
        Instrument::Bell => struck::note(&struck::BELL, own(72.0), loudness, noise),
        Instrument::Gong => struck::note(&struck::GONG, own(50.0), loudness, noise),
        Instrument::Violin => tone(&sustained::VIOLIN, pitch, loudness, length_s, noise),
        Instrument::Cello => tone(&sustained::CELLO, pitch, loudness, length_s, noise),
        Instrument::Erhu => tone(&sustained::ERHU, pitch, loudness, length_s, noise),
        Instrument::Flute => tone(&sustained::FLUTE, pitch, loudness, length_s, noise),
        Instrument::Trumpet => tone(&sustained::TRUMPET, pitch, loudness, length_s, noise),
        Instrument::Saxophone => tone(&sustained::SAXOPHONE, pitch, loudness, length_s, noise),
        Instrument::Accordion => tone(&sustained::ACCORDION, pitch, loudness, length_s, noise),
        Instrument::Bagpipes => tone(&sustained::BAGPIPES, pitch, loudness, length_s, noise),
        Instrument::Synth => tone(&sustained::SYNTH, pitch, loudness, length_s, noise),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dsp::{note_hertz, peak};
    use crate::spectrum::powers;

    #[test]
    fn every_instrument_sounds_over_its_whole_range() {
        for instrument in Instrument::ALL {
            for pitch in [0, 21, 36, 60, 84, 108, 127] {
                for loudness in [0.1, 1.0] {
                    let sound = note(instrument, pitch, loudness, 0.3, &mut Noise::new(1, 1));
                    let peak = peak(&sound);
                    assert!((0.003..1.6).contains(&peak), "{instrument:?} {pitch} {loudness}: peak {peak}");
                    let offset = sound.iter().sum::<f32>() / sound.len() as f32;
                    assert!(offset.abs() < 0.01 * peak, "{instrument:?} {pitch}: offset {offset}");
                    let end = sound.iter().rev().take(10).fold(0.0_f32, |a, x| a.max(x.abs()));
                    assert!(end < 0.02 * peak, "{instrument:?} {pitch}: ends at {end}");
                }
            }
        }
    }

    #[test]
    fn notes_have_their_pitch() {
        for instrument in Instrument::ALL {
            if matches!(instrument, Instrument::Drums | Instrument::Gong | Instrument::Bell) {
                continue;
            }
            let sound = note(instrument, 69, 0.6, 0.8, &mut Noise::new(1, 1));
            // Power near the harmonics of 440 Hz against power between them.
            let powers = powers(&sound);
            let near = |hertz: f32| {
                powers.iter().min_by(|a, b| (a.0 - hertz).abs().total_cmp(&(b.0 - hertz).abs())).unwrap().1
            };
            let (on, off) = (near(note_hertz(69.0)), near(note_hertz(69.0) * 0.6) + near(note_hertz(69.0) * 1.4));
            assert!(on > 5.0 * off, "{instrument:?}: {on} on, {off} off");
        }
    }

    #[test]
    fn louder_notes_are_louder() {
        for instrument in Instrument::ALL {
            let loud = |loudness| crate::dsp::loudest(&note(instrument, 60, loudness, 0.5, &mut Noise::new(1, 1)));
            assert!(loud(0.9) > 1.5 * loud(0.3), "{instrument:?}");
        }
    }
}
