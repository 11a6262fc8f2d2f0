//! Colours: linear RGB inside, sRGB codes where people write them.

use glam::{Vec3, vec3};

/// Linear RGB of an sRGB byte triple (IEC 61966-2-1 transfer function).
#[must_use]
pub fn srgb(r: u8, g: u8, b: u8) -> Vec3 {
    let linear = |byte: u8| {
        let x = f32::from(byte) / 255.0;
        if x <= 0.04045 { x / 12.92 } else { libm::powf((x + 0.055) / 1.055, 2.4) }
    };
    vec3(linear(r), linear(g), linear(b))
}

/// Linear RGB of a code such as `0xE8B04A`.
#[must_use]
pub fn hex(code: u32) -> Vec3 {
    srgb((code >> 16) as u8, (code >> 8) as u8, code as u8)
}

/// Relative luminance of a linear colour (BT.709 weights).
#[must_use]
pub fn luminance(color: Vec3) -> f32 {
    color.dot(vec3(0.2126, 0.7152, 0.0722))
}
