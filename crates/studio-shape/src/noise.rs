//! Noise for coats, bark and terrain; the same on every machine.

use glam::{IVec3, Vec3};

/// A number in [0, 1) from a lattice point and a seed.
#[must_use]
pub fn hash01(cell: IVec3, seed: u32) -> f32 {
    let mut h = seed ^ 0x9E37_79B9;
    for word in [cell.x, cell.y, cell.z] {
        h ^= word as u32;
        h = h.wrapping_mul(0x85EB_CA6B);
        h ^= h >> 13;
        h = h.wrapping_mul(0xC2B2_AE35);
        h ^= h >> 16;
    }
    (h >> 8) as f32 / 16_777_216.0
}

/// Smooth noise in about [−1, 1] with features of unit size (Perlin's gradient noise, quintic fade).
#[must_use]
pub fn gradient_noise(p: Vec3, seed: u32) -> f32 {
    let base = p.floor();
    let f = p - base;
    let cell = base.as_ivec3();
    let fade = f * f * f * (f * (f * 6.0 - 15.0) + 10.0);
    let corner = |x: i32, y: i32, z: i32| {
        let at = cell + IVec3::new(x, y, z);
        let g = Vec3::new(hash01(at, seed), hash01(at, seed ^ 0x51), hash01(at, seed ^ 0xA7)) * 2.0 - 1.0;
        g.dot(f - Vec3::new(x as f32, y as f32, z as f32))
    };
    let lerp = |a: f32, b: f32, t: f32| a + (b - a) * t;
    let row = |y, z| lerp(corner(0, y, z), corner(1, y, z), fade.x);
    let plane = |z| lerp(row(0, z), row(1, z), fade.y);
    lerp(plane(0), plane(1), fade.z)
}

/// Several octaves of [`gradient_noise`], each half the size and half the strength of the one before.
#[must_use]
pub fn fbm(p: Vec3, octaves: u32, seed: u32) -> f32 {
    let (mut sum, mut strength, mut q) = (0.0, 1.0, p);
    for octave in 0..octaves {
        sum += strength * gradient_noise(q, seed.wrapping_add(octave));
        strength *= 0.5;
        q = q * 2.0 + Vec3::splat(17.3);
    }
    sum
}
