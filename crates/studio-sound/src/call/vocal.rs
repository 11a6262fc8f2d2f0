//! Voices of animals and people: a glottal source through moving resonances.

use crate::dsp::{Noise, OnePole, RATE, Svf, line, samples};
use std::f32::consts::TAU;

/// Points (share of the length, value).
pub(super) type Curve = &'static [(f32, f32)];

/// A voiced or breathed cry. Curves run over its length.
#[derive(Debug, Clone, Copy)]
pub(super) struct Vocal {
    /// Pitch, Hz.
    pub(super) pitch: Curve,
    /// Resonances: frequency in Hz, sharpness, gain.
    pub(super) formants: &'static [(Curve, f32, f32)],
    /// Strength.
    pub(super) strength: Curve,
    /// Share of breath in the source, 0 to 1.
    pub(super) breath: f32,
    /// Roughness: depth 0 to 1 and how often a second.
    pub(super) rough: (f32, f32),
    /// Quiver of the pitch: semitones and how often a second.
    pub(super) quiver: (f32, f32),
    /// 0 (flute-like) to 1 (pressed, buzzing) source.
    pub(super) edge: f32,
}

/// A calm voice to begin from.
pub(super) const PLAIN: Vocal = Vocal {
    pitch: &[(0.0, 200.0)],
    formants: &[(&[(0.0, 700.0)], 5.0, 1.0), (&[(0.0, 1200.0)], 7.0, 0.6), (&[(0.0, 2600.0)], 8.0, 0.3)],
    strength: &[(0.0, 0.0), (0.12, 1.0), (0.8, 0.9), (1.0, 0.0)],
    breath: 0.06,
    rough: (0.0, 30.0),
    quiver: (0.0, 6.0),
    edge: 0.6,
};

impl Vocal {
    /// The cry with its pitch and resonances raised by factors, for a length.
    pub(super) fn cry(&self, pitch: f32, tract: f32, seconds: f32, noise: &mut Noise) -> Vec<f32> {
        let mut filters: Vec<Svf> = self.formants.iter().map(|(_, q, _)| Svf::new(1000.0, *q)).collect();
        let mut unsteady = OnePole::new(14.0);
        let mut rasp = OnePole::new(40.0);
        let mut open = OnePole::new(8000.0);
        let mut phase = 0.0_f32;
        let mut strength = 0.0;
        (0..samples(seconds))
            .map(|i| {
                let time = i as f32 / RATE;
                let share = time / seconds;
                if i % 32 == 0 {
                    for (filter, (curve, q, _)) in filters.iter_mut().zip(self.formants) {
                        filter.tune(line(curve, share) * tract, *q);
                    }
                    strength = line(self.strength, share);
                }
                let (depth, often) = self.quiver;
                let semitones = depth * libm::sinf(TAU * often * time) + 2.2 * unsteady.tick(noise.white());
                let hertz = line(self.pitch, share) * pitch * libm::exp2f(semitones / 12.0);
                phase = (phase + hertz / RATE).fract();
                let uneven = 1.0 + 6.0 * self.rough.0 * rasp.tick(noise.white());
                let gurgle = 1.0 - 0.5 * self.rough.0 * (1.0 + libm::sinf(TAU * self.rough.1 * time));
                let source = (1.0 - self.breath) * glottis(phase, self.edge) + 0.6 * self.breath * noise.white();
                let source = open.tick(source) * gurgle * uneven;
                let sound: f32 = filters
                    .iter_mut()
                    .zip(self.formants)
                    .map(|(filter, (_, _, gain))| gain * filter.band(source))
                    .sum();
                strength * (sound + 0.04 * source)
            })
            .collect()
    }
}

/// Flow derivative of a glottal pulse, without offset: a sine that is cut off more sharply the
/// larger the edge.
fn glottis(phase: f32, edge: f32) -> f32 {
    let open = 0.9 - 0.4 * edge;
    let smooth = libm::sinf(TAU * phase);
    if phase >= open {
        return (1.0 - edge) * smooth;
    }
    let x = phase / open;
    // Derivative of x² (1 − x): rises slowly, falls steeply at the closure.
    let pulse = 2.0 * x - 3.0 * x * x;
    (1.0 - edge) * smooth + 1.6 * edge * pulse
}
