//! Modal synthesis: what is struck rings at its modes, each a decaying sine.

use super::{RATE, samples};
use std::f32::consts::TAU;

/// Modes that are computed side by side.
const LANES: usize = 8;

/// Samples after which modes that have died away are left out.
const BLOCK: usize = 256;

/// A decaying sine.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Mode {
    /// Frequency.
    pub(crate) hertz: f32,
    /// Seconds until it has fallen by 60 dB.
    pub(crate) decay_s: f32,
    /// Amplitude for a blow of one unit of momentum.
    pub(crate) gain: f32,
}

/// Two-pole resonators, `y = 2 r cos w · y1 − r² y2 + g · x`, eight side by side.
#[derive(Clone, Copy, Default)]
struct Bank {
    a1: [f32; LANES],
    a2: [f32; LANES],
    gain: [f32; LANES],
    y1: [f32; LANES],
    y2: [f32; LANES],
}

impl Bank {
    fn new(modes: &[Mode]) -> Self {
        let mut bank = Self::default();
        for (i, mode) in modes.iter().enumerate() {
            let radius = libm::expf(-6.9078 / (mode.decay_s.max(1e-3) * RATE));
            let angle = TAU * mode.hertz / RATE;
            bank.a1[i] = 2.0 * radius * libm::cosf(angle);
            bank.a2[i] = radius * radius;
            bank.gain[i] = mode.gain * libm::sinf(angle);
        }
        bank
    }

    /// Adds the answer to a force; samples beyond its end are free decay. Returns whether it has
    /// died away.
    fn run(&mut self, force: &[f32], out: &mut [f32]) -> bool {
        for (i, out) in out.iter_mut().enumerate() {
            let x = force.get(i).copied().unwrap_or(0.0);
            let mut y = [0.0; LANES];
            for (k, y) in y.iter_mut().enumerate() {
                *y = self.a1[k] * self.y1[k] - self.a2[k] * self.y2[k] + self.gain[k] * x;
            }
            self.y2 = self.y1;
            self.y1 = y;
            *out += ((y[0] + y[4]) + (y[1] + y[5])) + ((y[2] + y[6]) + (y[3] + y[7]));
        }
        self.y1.iter().chain(&self.y2).all(|y| y.abs() < 1e-5)
    }
}

/// Adds to `out` the ringing of modes under a force that begins with it. Modes above 20 kHz are
/// left out. Give them by rising frequency: neighbours die together and are dropped together.
pub(crate) fn ring(out: &mut [f32], modes: &[Mode], force: &[f32]) {
    let audible: Vec<Mode> = modes.iter().copied().filter(|mode| mode.hertz < 20_000.0).collect();
    for group in audible.chunks(LANES) {
        let mut bank = Bank::new(group);
        let mut start = 0;
        while start < out.len() {
            let end = (start + BLOCK).min(out.len());
            let dead = bank.run(force.get(start..).unwrap_or(&[]), &mut out[start..end]);
            start = end;
            if dead && start >= force.len() {
                break;
            }
        }
    }
}

/// The force of a blow of unit momentum: rises within a fifth of the contact, then falls; smooth.
pub(crate) fn blow(contact_s: f32) -> Vec<f32> {
    const RISE: f32 = 0.2;
    let count = samples(contact_s).max(2);
    let bump = |share: f32| {
        let angle = if share < RISE { share / RISE } else { 1.0 + (share - RISE) / (1.0 - RISE) };
        1.0 - libm::cosf(0.5 * TAU * angle)
    };
    (0..count).map(|i| bump((i as f32 + 0.5) / count as f32) / count as f32).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mode_rings_at_its_frequency_for_its_time() {
        let mut out = vec![0.0; 48_000];
        ring(&mut out, &[Mode { hertz: 480.0, decay_s: 0.5, gain: 1.0 }], &blow(0.0001));
        let crossings = out[..24_000].windows(2).filter(|w| w[0] < 0.0 && w[1] >= 0.0).count();
        assert!((238..=241).contains(&crossings), "{crossings}");
        let at = |second: f32| out[samples(second)..][..200].iter().fold(0.0_f32, |a, x| a.max(x.abs()));
        let fall = 20.0 * libm::log10f(at(0.0) / at(0.25));
        assert!((fall - 30.0).abs() < 1.5, "{fall}");
    }
}
