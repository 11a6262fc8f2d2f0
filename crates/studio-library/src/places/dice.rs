//! Repeatable dice for dressing sets.

use glam::{IVec3, Vec3};
use studio_shape::hash01;

/// A stream of numbers that depends on its seed only.
#[derive(Debug, Clone)]
pub(super) struct Dice {
    seed: u32,
    thrown: i32,
}

impl Dice {
    /// Dice for one purpose: the same seed with another purpose falls differently.
    pub(super) fn new(seed: u32, purpose: u32) -> Self {
        Self { seed: seed.wrapping_mul(0x9E37_79B1) ^ purpose.wrapping_mul(0x85EB_CA77), thrown: 0 }
    }

    /// In [0, 1).
    pub(super) fn unit(&mut self) -> f32 {
        self.thrown += 1;
        hash01(IVec3::new(self.thrown, 17, -5), self.seed)
    }

    /// In [low, high).
    pub(super) fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * self.unit()
    }

    /// One of a list.
    pub(super) fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[((self.unit() * list.len() as f32) as usize).min(list.len() - 1)]
    }

    /// A factor on a colour, near one.
    pub(super) fn tint(&mut self, spread: f32) -> Vec3 {
        let light = self.between(1.0 - spread, 1.0 + spread);
        let warm = self.between(-0.4, 0.4) * spread;
        Vec3::new(light + warm, light, light - warm)
    }
}
