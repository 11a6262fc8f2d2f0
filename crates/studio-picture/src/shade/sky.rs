//! What is seen where nothing else is: gradient, sun or moon, clouds, stars, northern lights,
//! rainbow.

use super::Shading;
use crate::lanes::*;
use glam::{Vec3, vec3};

impl Shading<'_> {
    /// The sky behind everything, in unit directions, with the air above the horizon.
    #[inline(always)]
    pub(crate) fn sky_behind<S: Simd>(&self, s: S, direction: V3<S>) -> V3<S> {
        apart(
            s,
            #[inline(always)]
            || {
                let sky = &self.light.sky;
                let mut color = self.sky(s, direction);
                if sky.stars > 0.0 {
                    color = color + self.stars(s, direction);
                }
                if sky.aurora > 0.0 {
                    color = color + self.aurora(s, direction);
                }
                if sky.disc.max_element() > 0.0 {
                    color = self.disc(s, direction, color);
                }
                if sky.clouds > 0.0 {
                    color = self.clouds(s, direction, color);
                }
                if sky.rainbow > 0.0 {
                    color = color + self.rainbow(s, direction);
                }
                let low = sat(1.0 - direction.y.max(0.0) * 6.0);
                color.lerp(sp3(s, self.light.air), low * low * (self.light.haze * 0.9).min(0.9))
            },
        )
    }

    /// Gradient and the glow around the light: all that is mirrored by surfaces.
    #[inline(always)]
    pub(super) fn sky<S: Simd>(&self, s: S, direction: V3<S>) -> V3<S> {
        apart(
            s,
            #[inline(always)]
            || {
                let sky = &self.light.sky;
                let height = powf(sat(direction.y.max(0.0) * 1.5 + 0.001), 0.48);
                let color = sp3(s, sky.horizon).lerp(sp3(s, sky.zenith), height);
                let toward = direction.dot(sp3(s, self.light.key_direction)).max(0.0);
                let toward2 = toward * toward;
                let toward8 = toward2 * toward2 * toward2 * toward2;
                // The glow is light scattered in a bright sky: none in a dark one.
                let glow = self.light.key * (0.12 * sky.horizon.max_element().min(1.0));
                color + sp3(s, glow) * toward8
            },
        )
    }

    /// The sun or moon with its aureole.
    #[inline(always)]
    fn disc<S: Simd>(&self, s: S, direction: V3<S>, color: V3<S>) -> V3<S> {
        let sky = &self.light.sky;
        let toward = direction.dot(sp3(s, self.light.key_direction));
        let size = sky.disc_size.max(1e-3);
        let (rim, inside) = (libm::cosf(size * 1.04), libm::cosf(size * 0.96));
        let cover = smoothstep(rim, inside, toward);
        // cos θ ≈ 1 − θ²/2: falls off with the angle in units of the disc.
        let off = ((1.0 - toward).max(0.0) * (2.0 / (size * size))).sqrt();
        let aureole = 1.0 / (off * off * 0.6 + 4.0);
        let shaded = if sky.stars > 0.0 { self.seas(s, direction, size) } else { sp(s, 1.0) };
        (color + sp3(s, sky.disc * 0.25) * aureole).lerp(sp3(s, sky.disc) * shaded, cover)
    }

    /// Dark seas of the moon.
    #[inline(always)]
    fn seas<S: Simd>(&self, s: S, direction: V3<S>, size: f32) -> F<S> {
        let (n, _) = noise(s, direction * (1.6 / size) + sp3(s, vec3(3.1, 0.7, 5.3)));
        1.0 - smoothstep(0.05, 0.5, n) * 0.28
    }

    /// A flat layer of clouds that drift with the wind.
    #[inline(always)]
    fn clouds<S: Simd>(&self, s: S, direction: V3<S>, behind: V3<S>) -> V3<S> {
        let sky = &self.light.sky;
        let reach = 1.0 / (direction.y.max(0.02) + 0.1);
        let drift = self.wind * (self.time_s * 0.004);
        let at = v3(
            direction.x * reach * 1.15 - drift.x,
            sp(s, 3.7 + self.time_s * 0.012),
            direction.z * reach * 1.15 - drift.z,
        );
        let octave = inl(
            #[inline(always)]
            |scale: f32| noise(s, v3(at.x * scale, at.y, at.z * scale)).0,
        );
        let density = octave(1.0) * 0.5 + octave(2.3) * 0.28 + octave(5.1) * 0.15 + octave(11.3) * 0.07;
        let threshold = 0.5 - sky.clouds * 1.0;
        let cover = smoothstep(threshold, threshold + 0.4, density) * smoothstep(0.0, 0.2, direction.y);
        // Thick clouds are grey underneath; thin edges towards the light shine.
        let thick = smoothstep(threshold + 0.15, threshold + 0.75, density);
        let toward = direction.dot(sp3(s, self.light.key_direction)).max(0.0);
        let silver = toward * toward * toward * toward * (1.0 - thick) * 0.35;
        let lit = sp3(s, sky.cloud_color) * (1.12 - thick * 0.34 + silver);
        behind.lerp(lit, cover * 0.92)
    }

    /// Points on the celestial sphere, two in three cells of a cube's faces.
    #[inline(always)]
    fn stars<S: Simd>(&self, s: S, direction: V3<S>) -> V3<S> {
        const CELLS: f32 = 46.0;
        let p = direction * CELLS;
        let cell = v3(p.x.floor(), p.y.floor(), p.z.floor());
        let whole = inl(
            #[inline(always)]
            |v: F<S>| v.to_int::<I<S>>().bitcast::<U<S>>(),
        );
        let key = (whole(cell.x) * 0x8da6_b343) ^ (whole(cell.y) * 0xd816_3841) ^ (whole(cell.z) * 0xcb1a_b31f);
        let part = inl(
            #[inline(always)]
            |salt: u32| {
                let h = (key ^ salt) * 0x2c1b_3c6d;
                let h = (h ^ (h >> 15)) * 0x297a_2d39;
                ((h >> 9) | 0x3f80_0000).bitcast::<F<S>>() - 1.0
            },
        );
        let star = v3(part(1), part(2), part(3)) * 0.7 + sp3(s, Vec3::splat(0.15)) + cell;
        // The star lies on the sphere, in the direction of its point in the cell.
        let apart = direction - star.norm();
        let distance2 = apart.dot(apart);
        let on_sphere = (star.dot(star).sqrt() - CELLS).abs().simd_lt(0.5);
        let magnitude = part(4);
        let magnitude = magnitude * magnitude * magnitude * magnitude;
        let pixel = 2.0 * self.eye.up.length() / self.height as f32;
        let radius = (pixel * 0.9).max(0.0007);
        let spot = exp2(distance2 * (-2.0 / (radius * radius)));
        let light = on_sphere.select(spot * (magnitude * 2.2 + 0.10), sp(s, 0.0));
        let twinkle = sin(part(5) * 40.0 + self.time_s * 1.6) * 0.12 + 0.88;
        let high = smoothstep(0.0, 0.25, direction.y);
        let tint = sp3(s, vec3(0.8, 0.9, 1.0)).lerp(sp3(s, vec3(1.0, 0.85, 0.7)), part(6));
        tint * (light * twinkle * high * (self.light.sky.stars * 1.6))
    }

    /// Curtains of green and violet light.
    #[inline(always)]
    fn aurora<S: Simd>(&self, s: S, direction: V3<S>) -> V3<S> {
        let reach = 1.0 / (direction.y.max(0.05) + 0.15);
        let time = self.time_s;
        let (u, v) = (direction.x * reach, direction.z * reach);
        let (warp, _) = noise(s, v3(u * 0.8 + time * 0.05, v * 0.5, sp(s, time * 0.07)));
        let (fold, _) = noise(s, v3(u * 1.3 + warp * 1.4, v * 0.35 + time * 0.04, sp(s, 7.0)));
        let band = exp2((fold.abs() * -9.0).max(-30.0));
        let (rays, _) = noise(s, v3(u * 9.0 + warp * 6.0, sp(s, time * 0.25), v * 1.2));
        let height = smoothstep(0.04, 0.22, direction.y) * (1.0 - smoothstep(0.45, 0.95, direction.y));
        let strength = band * (rays * 0.35 + 0.75) * height * self.light.sky.aurora;
        let low = sp3(s, vec3(0.08, 0.95, 0.42));
        let high = sp3(s, vec3(0.55, 0.2, 0.95));
        low.lerp(high, smoothstep(0.2, 0.6, direction.y)) * (strength * 0.9)
    }

    /// The primary bow, 42° from the point opposite to the sun.
    #[inline(always)]
    fn rainbow<S: Simd>(&self, s: S, direction: V3<S>) -> V3<S> {
        let key = self.light.key_direction;
        // A high sun would put the bow below the horizon: it is drawn as if the sun stood low.
        let opposite = vec3(-key.x, -key.y.min(0.3), -key.z).normalize();
        let opposite = if self.eye.forward.dot(opposite) > 0.2 {
            opposite
        } else {
            vec3(self.eye.forward.x, -0.3, self.eye.forward.z).normalize_or(opposite)
        };
        let cosine = direction.dot(sp3(s, opposite));
        // 0 at the inner, violet edge (40.4°), 1 at the outer, red edge (42.6°).
        let (inner, outer) = (libm::cosf(0.66), libm::cosf(0.77));
        let t = (cosine - inner) * (1.0 / (outer - inner));
        let bump = inl(
            #[inline(always)]
            |center: f32, width: f32| {
                let d = (t - center) * (1.0 / width);
                exp2((d * d * -1.5).max(-40.0))
            },
        );
        let bow = v3(bump(0.85, 0.24), bump(0.55, 0.22), bump(0.25, 0.24));
        bow * (smoothstep(-0.02, 0.1, direction.y) * (self.light.sky.rainbow * 0.5))
    }
}
