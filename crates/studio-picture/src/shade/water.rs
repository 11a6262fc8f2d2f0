//! Open water: the sky in its waves, the deep below, glints and foam.

use super::{Shading, Surface};
use crate::lanes::*;
use glam::{Vec3, vec3};
use studio_scene::Waves;

impl Shading<'_> {
    /// Light that a water surface sends to the eye.
    #[inline(always)]
    pub(super) fn water<S: Simd>(&self, s: S, surface: &Surface<S>) -> V3<S> {
        apart(
            s,
            #[inline(always)]
            || {
                let light = self.light;
                let pixel_m = surface.depth * (2.0 * self.eye.up.length() / self.height as f32);
                let (slope_x, slope_z, height) = self.slopes(s, surface.position, pixel_m);
                let normal = v3(sp(s, 0.0) - slope_x, sp(s, 1.0), sp(s, 0.0) - slope_z).norm();
                let view = surface.view;
                let mirrored = normal * (normal.dot(view) * 2.0) - view;
                let mirrored = v3(mirrored.x, mirrored.y.abs().max(0.02), mirrored.z).norm();
                let f = 1.0 - normal.dot(view).max(0.02);
                let f5 = f * f * f * f * f;
                let reflected = self.sky(s, mirrored);
                let toward = sp3(s, light.key_direction);
                let probe = Surface { normal, smooth_normal: sp3(s, Vec3::Y), ..*surface };
                let shadow = self.key_shadow(s, &probe, M::splat(s, true));

                // The deep: its own colour under the sky, brighter where a crest lets light through.
                let around = light.sky_fill * 0.8 + light.key * (light.key_direction.y.max(0.1) * 0.3);
                let crest = sat(height * 0.8 + 0.35);
                let through = sp3(s, light.key * vec3(0.008, 0.035, 0.032)) * (crest * crest * shadow);
                let deep = surface.albedo * sp3(s, around) * (shadow * 0.4 + 0.6) + through;
                let mut color = deep.lerp(reflected, f5 * 0.95 + 0.04);

                let half = (toward + view).norm();
                let glint = powf(normal.dot(half).max(0.0), 420.0) * 9.0;
                let path = powf(normal.dot(half).max(0.0), 60.0) * 0.25;
                color = color + sp3(s, light.key) * ((glint + path) * shadow * (f5 * 0.9 + 0.1));
                for lamp in light
                    .glows
                    .iter()
                    .map(|g| (g.position, g.color))
                    .chain(light.spots.iter().map(|l| (l.position, l.color * 0.3)))
                {
                    let toward = sp3(s, lamp.0) - surface.position;
                    let distance2 = toward.dot(toward);
                    let near = mirrored.dot(toward.norm()).max(0.0);
                    color = color + sp3(s, lamp.1) * (powf(near, 90.0) * (f5 + 0.06) * 3.0 / (distance2 + 1.0));
                }
                let (n, _) = noise(s, surface.position * 2.3 + sp3(s, vec3(0.0, self.time_s * 0.2, 0.0)));
                let foam = smoothstep(0.95, 1.5, height + n * 0.35) * 0.4;
                let color = color.lerp(sp3(s, around), foam);
                if self.fallen.rain > 0.0 {
                    return color + sp3(s, light.sky_fill * 0.5) * self.rings(s, surface);
                }
                color
            },
        )
    }

    /// Slopes along X and Z, and the height as a share of the amplitude: the trains of
    /// `studio_scene::wave_height` and finer ripples that travel with them.
    #[inline(always)]
    fn slopes<S: Simd>(&self, s: S, at: V3<S>, pixel_m: F<S>) -> (F<S>, F<S>, F<S>) {
        const TRAINS: [(f32, f32, f32, f32); 5] = [
            (1.0, 0.5, 0.0, 0.0),
            (0.63, 0.26, 0.5, 1.3),
            (0.41, 0.14, -0.6, 2.9),
            (0.27, 0.07, 1.1, 4.4),
            (0.17, 0.03, -1.4, 0.7),
        ];
        let (mut x, mut z, mut height) = (sp(s, 0.0), sp(s, 0.0), sp(s, 0.0));
        let still = Waves { amplitude_m: 0.01, length_m: 1.5, heading: 0.4 };
        let waves = self.waves.unwrap_or(still);
        for (length, share, turn, phase) in TRAINS {
            let length_m = waves.length_m * length;
            let number = std::f32::consts::TAU / length_m;
            let pulsation = libm::sqrtf(9.81 * number);
            let angle = waves.heading + turn;
            let (cx, cz) = (libm::cosf(angle), libm::sinf(angle));
            // The phase is reduced before it gets large: f32 would shake.
            let shift = (pulsation * self.time_s - phase) % std::f32::consts::TAU;
            let along = (at.x * cx + at.z * cz) * number - shift;
            let kept = 1.0 - smoothstep(0.15, 0.6, pixel_m * (1.0 / length_m));
            let slope = cos(along) * kept * (share * waves.amplitude_m * number);
            x = slope * cx + x;
            z = slope * cz + z;
            height = sin(along) * share + height;
        }
        let drift = self.time_s * 0.35;
        for (size, strength, lead) in [(0.9, 0.05, 1.0), (0.31, 0.06, 1.7)] {
            let kept = 1.0 - smoothstep(0.15, 0.6, pixel_m * (1.0 / size));
            let p = v3(
                at.x * (1.0 / size) + drift * lead,
                sp(s, drift * 0.9 * lead),
                at.z * (1.0 / size) - drift * 0.4 * lead,
            );
            let (_, g) = noise(s, p);
            x = g.x * kept * strength + x;
            z = g.z * kept * strength + z;
        }
        (x, z, height)
    }
}
