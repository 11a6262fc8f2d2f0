//! Randomness: the same seed and stream, the same noise.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// A source of random numbers.
#[derive(Debug, Clone)]
pub(crate) struct Noise(ChaCha8Rng);

impl Noise {
    /// A source of its own for each (seed, stream).
    pub(crate) fn new(seed: u64, stream: u64) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(stream);
        Self(rng)
    }

    /// From 0 up to but not 1.
    pub(crate) fn unit(&mut self) -> f32 {
        (self.0.next_u32() >> 8) as f32 / 16_777_216.0
    }

    /// White noise within ±1.
    pub(crate) fn white(&mut self) -> f32 {
        2.0 * self.unit() - 1.0
    }

    pub(crate) fn range(&mut self, from: f32, to: f32) -> f32 {
        from + (to - from) * self.unit()
    }

    /// Seconds to the next of events that come at random, `rate` of them in a second.
    pub(crate) fn gap(&mut self, rate: f32) -> f32 {
        -libm::logf(1.0 - self.unit()) / rate
    }

    /// One of the items.
    pub(crate) fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[(self.unit() * items.len() as f32) as usize]
    }
}

/// Noise that falls by 3 dB per octave (Kellet's economy filter), within about ±1.
#[derive(Debug, Clone, Default)]
pub(crate) struct Pink([f32; 3]);

impl Pink {
    pub(crate) fn tick(&mut self, noise: &mut Noise) -> f32 {
        let white = noise.white();
        self.0[0] = 0.99765 * self.0[0] + white * 0.099_046;
        self.0[1] = 0.963 * self.0[1] + white * 0.296_516_4;
        self.0[2] = 0.57 * self.0[2] + white * 1.052_691_3;
        0.3 * (self.0[0] + self.0[1] + self.0[2] + white * 0.1848)
    }
}
