//! Bowed, blown and reed instruments: harmonics under a fixed spectral envelope, with vibrato,
//! breath or bow noise, and an onset of their own.

use crate::dsp::{Noise, OnePole, RATE, Svf, fade_out, level, note_hertz, samples, swell};
use std::f32::consts::TAU;

/// Most harmonics of a tone.
const HARMONICS: usize = 40;

/// A sustained instrument.
pub(super) struct Sustained {
    /// Amplitude of harmonic n: n to the power of minus this.
    slope: f32,
    /// Factor on even harmonics.
    even: f32,
    /// Resonances of its body: Hz, width in octaves, gain.
    formants: &'static [(f32, f32, f32)],
    /// Seconds to full strength, and to silence after the end.
    attack_s: f32,
    release_s: f32,
    /// Vibrato: semitones either way, Hz, and seconds until it begins.
    vibrato: (f32, f32, f32),
    /// Share of vibrato that moves the loudness too.
    tremolo: f32,
    /// Noise of bow or breath: frequency in Hz (0 for twice the note), width, strength.
    noise: (f32, f32, f32),
    /// How much the high harmonics gain with loudness, and lag in the onset.
    brightness: f32,
    /// Semitones from which the tone slides in.
    slide: f32,
    /// Further voices: semitones and gain.
    voices: &'static [(f32, f32)],
    /// A drone below: MIDI number and gain.
    drone: Option<(f32, f32)>,
}

const PLAIN: Sustained = Sustained {
    slope: 1.0,
    even: 1.0,
    formants: &[],
    attack_s: 0.06,
    release_s: 0.09,
    vibrato: (0.0, 5.5, 0.2),
    tremolo: 0.0,
    noise: (3000.0, 0.8, 0.0),
    brightness: 0.5,
    slide: 0.0,
    voices: &[],
    drone: None,
};

pub(super) const VIOLIN: Sustained = Sustained {
    slope: 1.05,
    formants: &[(290.0, 0.3, 1.2), (460.0, 0.3, 1.6), (700.0, 0.4, 0.8), (1200.0, 0.5, 0.8), (2700.0, 0.8, 2.2)],
    attack_s: 0.09,
    release_s: 0.16,
    vibrato: (0.22, 5.8, 0.25),
    tremolo: 0.25,
    noise: (4200.0, 0.6, 0.012),
    slide: -0.15,
    ..PLAIN
};

pub(super) const CELLO: Sustained = Sustained {
    slope: 1.1,
    formants: &[(105.0, 0.4, 1.0), (185.0, 0.3, 1.6), (250.0, 0.3, 1.0), (600.0, 0.6, 0.8), (1900.0, 0.8, 1.2)],
    attack_s: 0.12,
    release_s: 0.22,
    vibrato: (0.2, 5.2, 0.3),
    tremolo: 0.25,
    noise: (2600.0, 0.6, 0.012),
    slide: -0.15,
    ..PLAIN
};

pub(super) const ERHU: Sustained = Sustained {
    slope: 0.95,
    formants: &[(480.0, 0.4, 1.2), (850.0, 0.35, 2.4), (1500.0, 0.4, 1.6), (2900.0, 0.6, 1.2)],
    attack_s: 0.1,
    release_s: 0.16,
    vibrato: (0.38, 5.6, 0.18),
    tremolo: 0.3,
    noise: (3600.0, 0.6, 0.014),
    slide: -0.8,
    ..PLAIN
};

pub(super) const FLUTE: Sustained = Sustained {
    slope: 2.3,
    even: 1.2,
    formants: &[(800.0, 1.2, 0.5)],
    attack_s: 0.07,
    release_s: 0.1,
    vibrato: (0.1, 5.2, 0.25),
    tremolo: 0.8,
    noise: (0.0, 1.2, 0.16),
    brightness: 0.4,
    ..PLAIN
};

pub(super) const TRUMPET: Sustained = Sustained {
    slope: 0.75,
    formants: &[(1150.0, 0.8, 1.6), (2300.0, 0.8, 1.0)],
    attack_s: 0.045,
    release_s: 0.07,
    vibrato: (0.1, 5.0, 0.35),
    tremolo: 0.2,
    noise: (2500.0, 0.7, 0.008),
    brightness: 1.3,
    slide: -0.1,
    ..PLAIN
};

pub(super) const SAXOPHONE: Sustained = Sustained {
    slope: 0.85,
    even: 0.8,
    formants: &[(520.0, 0.6, 1.5), (1150.0, 0.5, 1.4), (2500.0, 0.6, 0.8)],
    attack_s: 0.05,
    release_s: 0.09,
    vibrato: (0.2, 5.0, 0.2),
    tremolo: 0.4,
    noise: (3300.0, 0.7, 0.025),
    brightness: 0.9,
    slide: -0.4,
    ..PLAIN
};

pub(super) const ACCORDION: Sustained = Sustained {
    slope: 0.9,
    formants: &[(700.0, 1.0, 0.6), (1900.0, 0.8, 0.6)],
    attack_s: 0.05,
    release_s: 0.07,
    noise: (2500.0, 0.8, 0.006),
    brightness: 0.5,
    voices: &[(0.13, 0.8), (-0.11, 0.7), (12.05, 0.25)],
    ..PLAIN
};

pub(super) const BAGPIPES: Sustained = Sustained {
    slope: 0.55,
    formants: &[(1100.0, 0.6, 1.2), (2400.0, 0.6, 1.4)],
    attack_s: 0.015,
    release_s: 0.03,
    noise: (4000.0, 0.8, 0.004),
    brightness: 0.2,
    drone: Some((46.0, 0.5)),
    ..PLAIN
};

pub(super) const SYNTH: Sustained = Sustained {
    slope: 1.05,
    attack_s: 0.015,
    release_s: 0.25,
    vibrato: (0.06, 5.0, 0.4),
    brightness: 1.2,
    voices: &[(0.09, 0.8), (-0.08, 0.8), (-12.0, 0.5)],
    ..PLAIN
};

/// A tone held for a time; its release is added.
pub(super) fn tone(kind: &Sustained, pitch: f32, loudness: f32, length_s: f32, noise: &mut Noise) -> Vec<f32> {
    let mut out = voice(kind, pitch, loudness, length_s, noise);
    for &(semitones, gain) in kind.voices {
        let other = voice(kind, pitch + semitones, loudness, length_s, noise);
        out.iter_mut().zip(other).for_each(|(out, x)| *out += gain * x);
    }
    if let Some((drone, gain)) = kind.drone {
        for (pitch, gain) in [(drone, gain), (drone + 12.06, 0.6 * gain)] {
            let other = voice(kind, pitch, loudness, length_s, noise);
            out.iter_mut().zip(other).for_each(|(out, x)| *out += gain * x);
        }
    }
    fade_out(&mut out, 0.01);
    level(out, 0.085 * libm::powf(loudness, 1.2) + 0.006)
}

fn voice(kind: &Sustained, pitch: f32, loudness: f32, length_s: f32, noise: &mut Noise) -> Vec<f32> {
    let hertz = note_hertz(pitch);
    let gains = harmonics(kind, hertz, loudness);
    let total_s = length_s + kind.release_s;
    let attack_s = kind.attack_s.min(0.5 * length_s) * (1.3 - 0.5 * loudness);
    let (breath_hz, width, breath) = kind.noise;
    let mut filter = Svf::new(if breath_hz > 0.0 { breath_hz } else { 2.0 * hertz }, 1.0 / width);
    let mut unrest = OnePole::new(4.0);
    let mut phase = noise.unit() * TAU;
    let mut now = gains;
    (0..samples(total_s))
        .map(|i| {
            let time = i as f32 / RATE;
            let envelope = swell(time, total_s, attack_s, kind.release_s);
            if i % 64 == 0 {
                // High harmonics come later and leave sooner.
                for (n, (now, gain)) in now.iter_mut().zip(&gains).enumerate() {
                    *now = gain * libm::powf(envelope.max(1e-4), 1.0 + 0.12 * kind.brightness * n as f32);
                }
            }
            let (depth, rate, begins_s) = kind.vibrato;
            let quiver = swell(time - begins_s, f32::MAX, 0.35, 1.0) * libm::sinf(TAU * rate * time);
            let wander = 1.6 * unrest.tick(noise.white());
            let slide = kind.slide * libm::expf(-time / 0.045);
            let semitones = depth * quiver + 0.6 * wander * kind.vibrato.0.max(0.03) + slide;
            phase += TAU * hertz * libm::exp2f(semitones / 12.0) / RATE;
            if phase > TAU {
                phase -= TAU;
            }
            let moved = 1.0 + 0.25 * kind.tremolo * quiver;
            let chiff = 1.0 + 2.0 * libm::expf(-time / 0.04);
            moved * sines(phase, &now) + breath * envelope * chiff * filter.band(noise.white())
        })
        .collect()
}

/// Amplitudes of the harmonics of a note; none above 14 kHz.
fn harmonics(kind: &Sustained, hertz: f32, loudness: f32) -> [f32; HARMONICS] {
    let slope = kind.slope + kind.brightness * (0.6 - loudness);
    let gains: [f32; HARMONICS] = std::array::from_fn(|i| {
        let n = (i + 1) as f32;
        let partial = n * hertz;
        if partial > 14_000.0 {
            return 0.0;
        }
        let resonance: f32 = kind
            .formants
            .iter()
            .map(|&(middle, width, gain)| {
                let octaves = libm::log2f(partial / middle) / width;
                gain * libm::expf(-octaves * octaves)
            })
            .sum();
        let even = if i % 2 == 1 { kind.even } else { 1.0 };
        even * (0.35 + resonance) * libm::powf(n, -slope)
    });
    let power = gains.iter().map(|gain| gain * gain).sum::<f32>();
    gains.map(|gain| gain / libm::sqrtf(power.max(1e-9)))
}

/// Sum of harmonics at a phase, by sin(nx) = 2 cos(x) sin((n−1)x) − sin((n−2)x).
fn sines(phase: f32, gains: &[f32; HARMONICS]) -> f32 {
    let (sin, turn) = (libm::sinf(phase), 2.0 * libm::cosf(phase));
    let (mut before, mut here, mut sum) = (0.0, sin, 0.0);
    for gain in gains {
        sum += gain * here;
        (before, here) = (here, turn * here - before);
    }
    sum
}
