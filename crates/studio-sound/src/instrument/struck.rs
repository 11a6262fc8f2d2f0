//! Struck bars, bells and gongs.

use crate::dsp::{Mode, Noise, blow, fade_out, level, note_hertz, ring, silence};

/// A struck instrument.
pub(super) struct Struck {
    /// Partials: frequency against the note, amplitude, decay against the longest.
    partials: &'static [(f32, f32, f32)],
    /// Seconds in which the longest partial of middle C falls by 60 dB.
    decay_s: f32,
    /// How the decay shortens with the pitch: exponent.
    shortening: f32,
    /// Contact of the mallet, seconds.
    contact_s: f32,
    /// Whether each partial is two modes that beat.
    beats: bool,
}

/// Rosewood bars tuned 1 : 3 : 6 over resonators.
pub(super) const XYLOPHONE: Struck = Struck {
    partials: &[(1.0, 1.0, 1.0), (3.0, 0.3, 0.35), (6.0, 0.12, 0.2), (9.8, 0.05, 0.12)],
    decay_s: 0.75,
    shortening: 0.8,
    contact_s: 0.0003,
    beats: false,
};

/// A cast bell: hum, prime, tierce, quint, nominal and above (Fletcher & Rossing §21).
pub(super) const BELL: Struck = Struck {
    partials: &[
        (0.5, 0.5, 1.0),
        (1.0, 0.8, 0.6),
        (1.2, 0.7, 0.5),
        (1.5, 0.3, 0.35),
        (2.0, 1.0, 0.35),
        (2.62, 0.35, 0.2),
        (3.0, 0.35, 0.18),
        (4.03, 0.3, 0.14),
        (5.33, 0.2, 0.1),
        (6.8, 0.12, 0.07),
    ],
    decay_s: 6.0,
    shortening: 0.5,
    contact_s: 0.0002,
    beats: true,
};

/// A broad gong: dense inharmonic partials.
pub(super) const GONG: Struck = Struck {
    partials: &[
        (0.5, 0.9, 1.0),
        (0.73, 0.5, 0.8),
        (1.0, 1.0, 0.9),
        (1.29, 0.6, 0.7),
        (1.53, 0.55, 0.65),
        (1.87, 0.5, 0.6),
        (2.21, 0.45, 0.5),
        (2.66, 0.4, 0.5),
        (3.17, 0.4, 0.4),
        (3.77, 0.35, 0.4),
        (4.5, 0.3, 0.3),
        (5.6, 0.3, 0.3),
        (7.1, 0.25, 0.25),
        (9.2, 0.2, 0.2),
    ],
    decay_s: 7.0,
    shortening: 0.4,
    contact_s: 0.001,
    beats: true,
};

/// A note; it rings until it has died away.
pub(crate) fn note(kind: &Struck, pitch: f32, loudness: f32, noise: &mut Noise) -> Vec<f32> {
    let hertz = note_hertz(pitch);
    let longest_s = (kind.decay_s * libm::powf(261.6 / hertz, kind.shortening)).clamp(0.1, 9.0);
    let modes: Vec<Mode> = kind
        .partials
        .iter()
        .flat_map(|&(ratio, gain, decay)| {
            let partial = ratio * hertz;
            let beat = if kind.beats { noise.range(0.2, 0.9) } else { 0.0 };
            let decay_s = decay * longest_s;
            let mode = |hertz, gain| Mode { hertz, decay_s, gain };
            [mode(partial, 0.65 * gain), mode(partial + beat, 0.35 * gain)]
        })
        .collect();
    let mut out = silence((1.05 * longest_s).min(5.0));
    ring(&mut out, &modes, &blow(kind.contact_s * (1.4 - 0.7 * loudness)));
    fade_out(&mut out, (0.3 * longest_s).clamp(0.02, 1.0));
    level(out, 0.09 * libm::powf(loudness, 1.2) + 0.006)
}
