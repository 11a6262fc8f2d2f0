//! Film stocks and grades: noir, black and white, vintage, cyberpunk, and grain.

use super::each;
use crate::lanes::*;
use crate::plane::Plane;
use glam::{Vec3, vec3};

/// High contrast without colour: deep blacks, hard whites.
pub(super) fn noir(level: Level, picture: &mut [Plane; 3]) {
    let (w, h) = (picture[0].width as f32, picture[0].height as f32);
    dispatch!(level, s => each(s, picture, #[inline(always)] |x, y, c| {
        let (dx, dy) = (x * (2.0 / w) - 1.0, y * (2.0 / h) - 1.0);
        let fall = 1.0 - smoothstep(0.5, 2.0, dx * dx + dy * dy) * 0.55;
        let light = (c.x * 0.4 + c.y * 0.5 + c.z * 0.1) * fall;
        let light = smoothstep(0.1, 0.88, light);
        sp3(s, vec3(0.98, 0.99, 1.0)) * light
    }));
}

/// Grey tones of panchromatic film.
pub(super) fn black_and_white(level: Level, picture: &mut [Plane; 3]) {
    dispatch!(level, s => each(s, picture, #[inline(always)] |_, _, c| {
        let light = c.x * 0.3 + c.y * 0.56 + c.z * 0.14;
        sp3(s, Vec3::ONE) * (light * 0.8 + smoothstep(0.0, 1.0, light) * 0.2)
    }));
}

/// Brown film with scratches, dust at the borders and a slight unrest of the lamp.
pub(super) fn vintage(level: Level, picture: &mut [Plane; 3], frame: u32) {
    let (w, h) = (picture[0].width as f32, picture[0].height as f32);
    // The lamp's unrest and the scratches last a few frames each.
    let hash = |n: u32, salt: u32| studio_shape::hash01(glam::IVec3::new(n as i32, salt as i32, 0), 77);
    let lamp = 1.0 + 0.012 * libm::sinf(frame as f32 * 0.9) * hash(frame / 3, 1);
    let scratch: [(f32, f32); 2] = [1, 2].map(|k| {
        let seen = f32::from(u8::from(hash(frame / 5, 10 + k) > 0.55));
        (hash(frame / 5, 20 + k) * w + libm::sinf(frame as f32 * 0.8) * 1.5, seen * 0.22)
    });
    dispatch!(level, s => each(s, picture, #[inline(always)] |x, y, c| {
        let (dx, dy) = (x * (2.0 / w) - 1.0, y * (2.0 / h) - 1.0);
        let fall = 1.0 - smoothstep(0.55, 2.0, dx * dx + dy * dy) * 0.5;
        let light = c.x * 0.35 + c.y * 0.5 + c.z * 0.15;
        let mut faded = (light * 0.84 + 0.075) * fall * lamp;
        for (at, strength) in scratch {
            let off = (x - at).abs();
            faded = sat(1.0 - off * 0.8) * strength + faded;
        }
        let sepia = v3(faded * 1.08, faded * 0.93, faded * 0.70);
        sepia.lerp(c, sp(s, 0.1))
    }));
    grain(level, picture, 0.35, frame);
}

/// Neon: shadows to blue and violet, lights to cyan and magenta, more contrast.
pub(super) fn cyberpunk(level: Level, picture: &mut [Plane; 3]) {
    dispatch!(level, s => each(s, picture, #[inline(always)] |_, _, c| {
        let light = c.luminance();
        let grey = sp3(s, Vec3::ONE) * light;
        let vivid = grey.lerp(c, sp(s, 1.25));
        let warm = sat((c.x - c.z) * 1.5 + 0.5);
        let neon = sp3(s, vec3(0.25, 0.85, 1.0)).lerp(sp3(s, vec3(1.0, 0.25, 0.72)), warm);
        let toned = (vivid * 0.55 + neon * light * 0.62) * (smoothstep(0.0, 0.8, light) * 0.6 + 0.45);
        toned + sp3(s, vec3(0.02, 0.0, 0.055))
    }));
}

/// Grain of the film: new in every frame, strongest in the middle tones.
pub(super) fn grain(level: Level, picture: &mut [Plane; 3], strength: f32, frame: u32) {
    let seed = frame.wrapping_mul(0x9E37_79B9);
    dispatch!(level, s => each(s, picture, #[inline(always)] |x, y, c| {
        let key = (to_words(x) * 0x8da6_b343) ^ (to_words(y) * 0xd816_3841) ^ seed;
        let key = (key ^ (key >> 15)) * 0x2c1b_3c6d;
        let key = (key ^ (key >> 12)) * 0x297a_2d39;
        let light = c.luminance();
        let amount = (((key >> 9) | 0x3f80_0000).bitcast::<F<_>>() - 1.5) * ((1.0 - light) * light * 0.9 + 0.1) * (strength * 0.22);
        v3(c.x + amount, c.y + amount, c.z + amount)
    }));
}
