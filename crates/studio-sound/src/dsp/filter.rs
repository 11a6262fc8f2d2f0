//! Filters that can be moved while they run.

use super::RATE;
use std::f32::consts::{PI, TAU};

/// A two-pole filter with low, band and high outputs, stable while it is moved (Simper, "Solving
/// the continuous SVF equations using trapezoidal integration", 2013).
#[derive(Debug, Clone)]
pub(crate) struct Svf {
    a1: f32,
    a2: f32,
    a3: f32,
    damping: f32,
    state: [f32; 2],
}

impl Svf {
    /// A filter at a frequency in Hz with a resonance: 0.7 is flat, 10 rings.
    pub(crate) fn new(hertz: f32, q: f32) -> Self {
        let mut filter = Self { a1: 0.0, a2: 0.0, a3: 0.0, damping: 1.0, state: [0.0; 2] };
        filter.tune(hertz, q);
        filter
    }

    /// Moves it.
    pub(crate) fn tune(&mut self, hertz: f32, q: f32) {
        let g = libm::tanf(PI * hertz.clamp(5.0, 0.45 * RATE) / RATE);
        self.damping = 1.0 / q;
        self.a1 = 1.0 / (1.0 + g * (g + self.damping));
        self.a2 = g * self.a1;
        self.a3 = g * self.a2;
    }

    /// Low, band and high output for the next sample.
    pub(crate) fn tick(&mut self, x: f32) -> (f32, f32, f32) {
        let v3 = x - self.state[1];
        let band = self.a1 * self.state[0] + self.a2 * v3;
        let low = self.state[1] + self.a2 * self.state[0] + self.a3 * v3;
        self.state = [2.0 * band - self.state[0], 2.0 * low - self.state[1]];
        (low, band, x - self.damping * band - low)
    }

    pub(crate) fn low(&mut self, x: f32) -> f32 {
        self.tick(x).0
    }

    /// The band with gain 1 at its middle.
    pub(crate) fn band(&mut self, x: f32) -> f32 {
        self.damping * self.tick(x).1
    }

    pub(crate) fn high(&mut self, x: f32) -> f32 {
        self.tick(x).2
    }
}

/// A one-pole low-pass, also used to let parameters glide.
#[derive(Debug, Clone)]
pub(crate) struct OnePole {
    share: f32,
    state: f32,
}

impl OnePole {
    pub(crate) fn new(hertz: f32) -> Self {
        Self { share: 1.0 - libm::expf(-TAU * hertz / RATE), state: 0.0 }
    }

    pub(crate) fn tick(&mut self, x: f32) -> f32 {
        self.state += self.share * (x - self.state);
        self.state
    }
}

/// Removes an offset: a high-pass at 15 Hz.
#[derive(Debug, Clone, Default)]
pub(crate) struct DcBlock {
    input: f32,
    output: f32,
}

impl DcBlock {
    pub(crate) fn tick(&mut self, x: f32) -> f32 {
        self.output = x - self.input + 0.998 * self.output;
        self.input = x;
        self.output
    }
}
