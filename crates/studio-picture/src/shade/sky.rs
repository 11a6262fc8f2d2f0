//! What is seen where nothing else is.

use super::Shading;
use crate::lanes::*;

impl Shading<'_> {
    /// The sky behind everything, in unit directions, with the air above the horizon.
    #[inline(always)]
    pub(crate) fn sky_behind<S: Simd>(&self, s: S, direction: V3<S>) -> V3<S> {
        let color = self.sky(s, direction);
        let low = sat(1.0 - direction.y.max(0.0) * 6.0);
        color.lerp(sp3(s, self.light.air), low * low * (self.light.haze * 1.2).min(0.9))
    }

    /// The sky in unit directions.
    #[inline(always)]
    pub(super) fn sky<S: Simd>(&self, s: S, direction: V3<S>) -> V3<S> {
        let sky = &self.light.sky;
        let height = powf(sat(direction.y.max(0.0) * 1.15 + 0.001), 0.55);
        let mut color = sp3(s, sky.horizon).lerp(sp3(s, sky.zenith), height);
        let toward = direction.dot(sp3(s, self.light.key_direction)).max(0.0);
        let toward2 = toward * toward;
        let toward8 = toward2 * toward2 * toward2 * toward2;
        color = color + sp3(s, self.light.key * 0.3) * (toward8 * 0.35);
        color
    }
}
