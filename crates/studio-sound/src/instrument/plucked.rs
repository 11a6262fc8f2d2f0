//! Plucked strings: modes of a string released from a point, and the body that carries it.

use crate::dsp::{Mode, Noise, RATE, Svf, blow, fade_out, level, note_hertz, ring, samples, silence};

/// A plucked instrument.
pub(super) struct Plucked {
    /// Where the string is plucked, as a share of its length.
    place: f32,
    /// Contact of finger, nail or plectrum, seconds: shorter is brighter.
    contact_s: f32,
    /// Seconds in which the open string of middle C falls by 60 dB.
    decay_s: f32,
    /// Frequency at which its losses double, Hz.
    loss_hz: f32,
    /// Stiffness at middle C.
    stiffness: f32,
    /// Modes of the body: Hz, seconds, share.
    body: &'static [(f32, f32, f32)],
    /// Noise of the pluck: middle frequency and strength.
    pick: (f32, f32),
    /// Semitones by which a strong pluck begins high.
    twang: f32,
    /// Seconds in which it falls silent after it was held.
    release_s: f32,
}

/// A steel-strung guitar.
pub(super) const GUITAR: Plucked = Plucked {
    place: 0.17,
    contact_s: 0.0004,
    decay_s: 3.4,
    loss_hz: 2500.0,
    stiffness: 0.000_06,
    body: &[(102.0, 0.16, 1.0), (196.0, 0.12, 0.8), (224.0, 0.1, 0.5), (390.0, 0.07, 0.4), (560.0, 0.05, 0.25)],
    pick: (3200.0, 0.1),
    twang: 0.05,
    release_s: 0.18,
};

/// A concert harp.
pub(super) const HARP: Plucked = Plucked {
    place: 0.38,
    contact_s: 0.0015,
    decay_s: 3.6,
    loss_hz: 1100.0,
    stiffness: 0.000_03,
    body: &[(150.0, 0.12, 0.5), (270.0, 0.1, 0.4), (480.0, 0.06, 0.25)],
    pick: (1500.0, 0.03),
    twang: 0.0,
    release_s: 1.2,
};

/// A guzheng, plucked with nails near the bridge.
pub(super) const GUZHENG: Plucked = Plucked {
    place: 0.09,
    contact_s: 0.000_35,
    decay_s: 4.2,
    loss_hz: 2300.0,
    stiffness: 0.000_05,
    body: &[(180.0, 0.1, 0.5), (340.0, 0.09, 0.5), (620.0, 0.06, 0.35), (1050.0, 0.04, 0.2)],
    pick: (4200.0, 0.12),
    twang: 0.22,
    release_s: 0.9,
};

/// A note held for a time, then damped.
pub(super) fn note(kind: &Plucked, pitch: f32, loudness: f32, length_s: f32, noise: &mut Noise) -> Vec<f32> {
    let hertz = note_hertz(pitch);
    let open_s = kind.decay_s * libm::powf(261.6 / hertz, 0.45);
    let mut out = silence(length_s.min(open_s) + 3.0 * kind.release_s);
    let force = blow(kind.contact_s * (1.5 - 0.8 * loudness));
    ring(&mut out, &strings(kind, hertz, open_s, noise), &force);
    let body: Vec<Mode> = kind
        .body
        .iter()
        .map(|&(hertz, decay_s, share)| Mode { hertz, decay_s, gain: 0.1 * share * loudness })
        .collect();
    ring(&mut out, &body, &force);
    bend(&mut out, kind.twang * loudness);
    let mut filter = Svf::new(kind.pick.0, 0.9);
    for (i, x) in out.iter_mut().take(samples(0.03)).enumerate() {
        *x += kind.pick.1 * loudness * libm::expf(-(i as f32) / (0.003 * RATE)) * filter.band(noise.white());
    }
    for (i, x) in out.iter_mut().skip(samples(length_s)).enumerate() {
        *x *= libm::expf(-3.0 * i as f32 / (kind.release_s * RATE));
    }
    fade_out(&mut out, 0.02);
    level(out, 0.09 * libm::powf(loudness, 1.2) + 0.006)
}

/// Both polarisations of each partial; the one along the body dies sooner.
fn strings(kind: &Plucked, hertz: f32, open_s: f32, noise: &mut Noise) -> Vec<Mode> {
    let stiffness = kind.stiffness * (hertz / 261.6);
    let mut modes = Vec::new();
    for n in 1..=56 {
        let n = n as f32;
        let partial = n * hertz * (1.0 + stiffness * n * n).sqrt();
        if partial > 13_000.0 {
            break;
        }
        let plucked = libm::sinf(std::f32::consts::PI * n * kind.place).abs().max(0.02) / libm::powf(n, 0.65);
        let gain = plucked * noise.range(0.85, 1.1);
        let decay_s = 1.0 / (1.0 / open_s + 0.5 * libm::powf(partial / kind.loss_hz, 1.3));
        modes.push(Mode { hertz: partial, decay_s, gain: 0.7 * gain });
        modes.push(Mode { hertz: partial * 1.0006, decay_s: 0.45 * decay_s, gain: 0.3 * gain });
    }
    modes
}

/// Reads the sound a little faster at its start: a string that is pulled far is sharp until it has
/// calmed.
fn bend(out: &mut [f32], semitones: f32) {
    if semitones < 0.02 {
        return;
    }
    let original = out.to_vec();
    let mut place = 0.0_f64;
    for (i, x) in out.iter_mut().enumerate() {
        let whole = place as usize;
        let share = (place - whole as f64) as f32;
        let at = |k: usize| original.get(k).copied().unwrap_or(0.0);
        *x = at(whole) * (1.0 - share) + at(whole + 1) * share;
        let now = semitones * libm::expf(-(i as f32) / (0.09 * RATE));
        place += f64::from(libm::exp2f(now / 12.0));
    }
}
