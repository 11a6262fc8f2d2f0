//! Patterns painted on the corners of a mesh.

use crate::Design;
use glam::{Vec3, vec3};
use studio_shape::{fbm, gradient_noise, hash01};

/// A paint for the pattern that was asked for in two colours, with features of `size_m`; plain
/// `base` when none was. Needs a mesh whose triangles are smaller than the features.
pub(crate) fn coat(design: &Design, base: Vec3, other: Vec3, size_m: f32) -> impl Fn(Vec3, Vec3) -> Vec3 {
    let pattern = design.pattern.clone().unwrap_or_default();
    let pick = move |on: bool| if on { other } else { base };
    move |p, _| match pattern.as_str() {
        "striped" | "stripes" => pick((p.y / size_m).floor() as i32 & 1 == 1),
        "checked" | "checkered" | "plaid" | "tartan" => {
            let cell = (p / size_m + 1e-3).floor().as_ivec3();
            pick((cell.x + cell.y + cell.z) & 1 == 1)
        }
        "spotted" | "dotted" | "polka dots" | "polka dot" => {
            let cell = (p / size_m).round();
            pick((p / size_m - cell).length() < 0.36)
        }
        _ => base,
    }
}

/// Soft patches of light and dark over a colour, by `strength`, with features of `size_m`.
pub(crate) fn speckle(color: Vec3, strength: f32, size_m: f32, seed: u32) -> impl Fn(Vec3, Vec3) -> Vec3 {
    let shift = vec3(hash01(glam::IVec3::ONE, seed), hash01(glam::IVec3::X, seed), 0.3) * 10.0;
    move |p, _| {
        let soft = fbm(p / size_m + shift, 2, seed) + 0.3 * gradient_noise(p / size_m * 3.0, seed);
        (color * (1.0 + strength * soft)).max(Vec3::ZERO)
    }
}
