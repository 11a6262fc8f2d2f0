//! A grand piano: two strings per partial, a hammer, a soundboard, a damper.

use crate::dsp::{Mode, Noise, RATE, Svf, blow, fade_out, level, note_hertz, ring, samples, silence};

/// Partials above this are not heard through the soundboard.
const HIGHEST_HZ: f32 = 11_000.0;

/// Modes of soundboard and frame that the hammer's knock sets ringing: Hz, seconds, share.
const BOARD: [(f32, f32, f32); 6] = [
    (72.0, 0.22, 1.0),
    (113.0, 0.2, 0.9),
    (171.0, 0.16, 0.7),
    (263.0, 0.12, 0.5),
    (410.0, 0.09, 0.35),
    (690.0, 0.06, 0.2),
];

/// A note held for a time, then damped; the highest strings have no dampers.
pub(super) fn note(pitch: f32, loudness: f32, length_s: f32, noise: &mut Noise) -> Vec<f32> {
    const LAST_DAMPER: f32 = 89.0;
    let hertz = note_hertz(pitch);
    let open_s = 8.0 * libm::exp2f((48.0 - pitch) / 22.0).clamp(0.08, 1.6);
    let damped = pitch < LAST_DAMPER;
    let sounds_s = if damped { length_s.min(open_s) + 0.6 } else { open_s.min(2.5) };
    let mut out = silence(sounds_s);
    let force = blow(hammer_contact_s(pitch, loudness));
    ring(&mut out, &strings(pitch, hertz, open_s, noise), &force);
    knock(&mut out, pitch, loudness, &force, noise);
    if damped {
        let damper_s = 0.05 + 0.07 * ((72.0 - pitch) / 48.0).clamp(0.0, 1.0);
        for (i, x) in out.iter_mut().skip(samples(length_s)).enumerate() {
            *x *= libm::expf(-(i as f32) / (damper_s * RATE));
        }
    }
    fade_out(&mut out, 0.03);
    level(out, 0.11 * libm::powf(loudness, 1.3) + 0.008)
}

/// The felt is softer and heavier in the bass, and hardens under a strong blow (Askenfelt &
/// Jansson 1990: 4 ms in the bass to 0.5 ms in the treble).
fn hammer_contact_s(pitch: f32, loudness: f32) -> f32 {
    let usual = 0.0026 * libm::exp2f((48.0 - pitch) / 24.0);
    (usual * (1.45 - 0.85 * loudness)).clamp(0.0004, 0.0055)
}

/// Partials stretched by stiffness (Rigaud et al. 2013), struck at an eighth of the string, each a
/// quickly and a slowly decaying mode a little apart (Weinreich 1977: the strings of a note first
/// move together, then against each other).
fn strings(pitch: f32, hertz: f32, open_s: f32, noise: &mut Noise) -> Vec<Mode> {
    let stiffness = libm::expf(0.0926 * pitch - 13.64) + libm::expf(-0.0847 * pitch - 5.82);
    let detuning = noise.range(0.000_25, 0.000_45);
    let mut modes = Vec::new();
    for n in 1..=72 {
        let n = n as f32;
        let partial = n * hertz * (1.0 + stiffness * n * n).sqrt();
        if partial > HIGHEST_HZ {
            break;
        }
        let struck = libm::sinf(std::f32::consts::PI * n / 8.1).abs().max(0.06);
        let gain = struck * soundboard(partial) * noise.range(0.8, 1.1);
        let slow_s = 1.0 / (1.0 / open_s + 0.55 * libm::powf(partial / 2200.0, 1.5));
        modes.push(Mode { hertz: partial * (1.0 - detuning), decay_s: 0.38 * slow_s, gain: 0.7 * gain });
        modes.push(Mode { hertz: partial * (1.0 + detuning), decay_s: slow_s, gain: 0.3 * gain });
    }
    modes
}

/// What the soundboard lets out: little below 90 Hz, a broad middle, falling from 1.5 kHz.
fn soundboard(hertz: f32) -> f32 {
    let low = hertz * hertz / (hertz * hertz + 70.0 * 70.0);
    let high = 1.0 / (1.0 + libm::powf(hertz / 2600.0, 1.7));
    let hills = 1.0 + 0.18 * libm::sinf(9.0 * libm::logf(hertz));
    low * high * hills
}

/// The knock of the hammer and the key on the wood.
fn knock(out: &mut [f32], pitch: f32, loudness: f32, force: &[f32], noise: &mut Noise) {
    let gain = 0.16 * loudness;
    let modes = BOARD.map(|(hertz, decay_s, share)| Mode {
        hertz: hertz * noise.range(0.97, 1.03),
        decay_s,
        gain: gain * share,
    });
    ring(out, &modes, force);
    let mut felt = Svf::new((1200.0 + 14.0 * pitch).min(3500.0), 0.8);
    for (i, x) in out.iter_mut().take(samples(0.03)).enumerate() {
        *x += 0.12 * gain * libm::expf(-(i as f32) / (0.004 * RATE)) * felt.band(noise.white());
    }
}
