//! The fine pattern in a surface: noise in the space of the resting model, for colour and relief.
//!
//! Every pattern fades out before its features get smaller than a pixel, so that nothing shimmers.

use super::Surface;
use crate::lanes::*;
use std::f32::consts::{PI, TAU};
use studio_shape::{Grain, GrainKind};

/// A pattern at sixteen points.
struct Pattern<S: Simd> {
    /// Lightness against the mean, about −1 to 1.
    shade: F<S>,
    /// Warmth against the mean, about −1 to 1.
    warmth: F<S>,
    /// Gradient of the relief at rest.
    relief: V3<S>,
}

/// Lays a grain over a surface. `pixel_m` is the size of a pixel there, `axes` takes directions at
/// rest to the world.
#[inline(always)]
pub(super) fn apply<S: Simd>(
    s: S,
    grain: &Grain,
    rest: V3<S>,
    pixel_m: F<S>,
    axes: &[V3<S>; 3],
    surface: &mut Surface<S>,
) {
    apart(
        s,
        #[inline(always)]
        || {
            let feature = grain.scale_m.max(1e-4);
            let features_per_pixel = pixel_m * (1.0 / feature);
            let p = rest * (1.0 / feature);
            let pattern = pattern(s, grain.kind, p, features_per_pixel);
            let light = (pattern.shade * grain.color + 1.0).max(0.0);
            let warm = pattern.warmth * grain.color;
            let albedo = surface.albedo;
            surface.albedo =
                v3(albedo.x * light * (warm * 0.5 + 1.0), albedo.y * light, albedo.z * light * (1.0 - warm * 0.5));
            if grain.bump > 0.0 {
                let g = pattern.relief;
                let turned = axes[0] * g.x + axes[1] * g.y + axes[2] * g.z;
                // The axes may be scaled; the relief is not.
                let turned = turned * (g.dot(g) / turned.dot(turned).max(1e-12)).sqrt();
                let n = surface.smooth_normal;
                let along = turned - n * turned.dot(n);
                surface.normal = (n - along * (grain.bump * 0.35)).norm();
            }
        },
    )
}

/// How much of features is left that are `size` times the grain's: none below a pixel.
#[inline(always)]
fn kept<S: Simd>(features_per_pixel: F<S>, size: f32) -> F<S> {
    1.0 - smoothstep(0.3, 1.1, features_per_pixel * (1.0 / size))
}

/// Noise with its gradient for a pattern of which `kept` is left; none is computed where none is left.
#[inline(always)]
fn faded<S: Simd>(s: S, kept: F<S>, p: V3<S>) -> (F<S>, V3<S>) {
    if kept.simd_gt(0.0).any_true() {
        return noise(s, p);
    }
    let none = sp(s, 0.0);
    (none, v3(none, none, none))
}

/// The same along stretched axes, the gradient back in plain ones.
#[inline(always)]
fn stretched<S: Simd>(s: S, kept: F<S>, p: V3<S>, [x, y, z]: [f32; 3]) -> (F<S>, V3<S>) {
    let (n, g) = faded(s, kept, v3(p.x * x, p.y * y, p.z * z));
    (n, v3(g.x * x, g.y * y, g.z * z))
}

#[inline(always)]
fn pattern<S: Simd>(s: S, kind: GrainKind, p: V3<S>, per_pixel: F<S>) -> Pattern<S> {
    let (none, whole) = (sp(s, 0.0), sp(s, 1.0));
    let fine = kept(per_pixel, 1.0);
    let coarse = kept(per_pixel, 4.0);
    match kind {
        GrainKind::Smooth => Pattern { shade: none, warmth: none, relief: v3(none, none, none) },
        GrainKind::Felt => {
            let (n1, g1) = noise(s, p * 0.25);
            let (n2, g2) = faded(s, fine, p);
            Pattern { shade: n1 * 0.6 + n2 * fine * 0.4, warmth: none, relief: g2 * fine + g1 * (coarse * 0.12) }
        }
        GrainKind::Fur => {
            // Locks that lie downwards and back, of strands.
            let (n1, g1) = stretched(s, whole, p, [0.5, 0.2, 0.34]);
            let (n2, g2) = stretched(s, fine, p + g1 * 0.8, [1.3, 0.32, 0.6]);
            Pattern {
                shade: n1 * coarse * 0.65 + n2 * fine * 0.5,
                warmth: n1 * 0.35,
                relief: g2 * (fine * 0.75) + g1 * (coarse * 0.9),
            }
        }
        GrainKind::Clay => {
            let (n1, g1) = noise(s, p * 0.7);
            let small = kept(per_pixel, 0.25);
            let (n2, g2) = faded(s, small, p * 4.0);
            Pattern {
                shade: n1 * 0.7 + n2 * small * 0.3,
                warmth: none,
                relief: g1 * (fine * 0.8) + g2 * (small * 0.16),
            }
        }
        GrainKind::Wood => wood(s, p, per_pixel),
        GrainKind::Stone => {
            let (n1, g1) = noise(s, p * 0.35);
            let (n2, g2) = faded(s, fine, p * 1.4);
            let vein = 1.0 - smoothstep(0.0, 0.09, n1.abs());
            Pattern {
                shade: n1 * 0.55 + n2 * fine * 0.45 - vein * coarse * 0.35,
                warmth: n1 * 0.3,
                relief: g2 * (fine * 0.7) + g1 * (coarse * 0.5),
            }
        }
        GrainKind::Weave => {
            let (u, v) = ((p.x + p.z * 0.7) * PI, (p.y + p.z * 0.7) * PI);
            let (a, b) = (sin(u), sin(v));
            let threads = v3(cos(u) * b, a * cos(v), none);
            Pattern { shade: a * b * fine, warmth: none, relief: threads * (fine * 1.6) }
        }
        GrainKind::Brushed => {
            let (n, g) = stretched(s, fine, p, [0.06, 1.0, 0.06]);
            Pattern { shade: n * fine, warmth: none, relief: g * (fine * 0.6) }
        }
        GrainKind::Turf => turf(s, p, per_pixel),
        GrainKind::Sand => sand(s, p, per_pixel),
        GrainKind::Snow => {
            let (n1, g1) = noise(s, p * 0.12);
            let (n2, g2) = faded(s, fine, p * 1.7);
            let crystal = smoothstep(0.72, 0.9, n2) * fine;
            Pattern { shade: n1 * 0.5 + crystal * 3.0, warmth: n1 * -0.4, relief: g1 * 0.5 + g2 * (fine * 0.3) }
        }
    }
}

/// Ripples of the wind and single grains.
#[inline(always)]
fn sand<S: Simd>(s: S, p: V3<S>, per_pixel: F<S>) -> Pattern<S> {
    let (none, fine) = (sp(s, 0.0), kept(per_pixel, 1.0));

    let (n1, g1) = noise(s, p * 0.06);
    let (n2, g2) = faded(s, fine, p * 1.6);
    let ripple = (p.x * 0.25 + p.z * 0.6) * 0.55 + n1 * 2.4;
    let seen = kept(per_pixel, 6.0);
    let crest = cos(ripple) * seen;
    let slope = v3(sp(s, 0.137), none, sp(s, 0.33)) + g1 * 0.14;
    Pattern {
        shade: sin(ripple) * seen * 0.3 + n2 * fine * 0.35 + n1 * 0.45,
        warmth: n1 * 0.4,
        relief: slope * (crest * 2.2) + g2 * (fine * 0.4),
    }
}

/// Growth rings around Y and streaks along it.
#[inline(always)]
fn wood<S: Simd>(s: S, p: V3<S>, per_pixel: F<S>) -> Pattern<S> {
    let fibre = kept(per_pixel, 0.2);
    let (warp, _) = stretched(s, sp(s, 1.0), p, [0.5, 0.12, 0.5]);
    let (streak, g) = stretched(s, fibre, p, [5.0, 0.3, 5.0]);
    let ring = sin(((p.x * p.x + p.z * p.z).sqrt() * 0.8 + warp * 0.9) * TAU) * kept(per_pixel, 0.6);
    Pattern { shade: ring * 0.45 + streak * fibre * 0.4 + warp * 0.25, warmth: ring * 0.25, relief: g * (fibre * 0.3) }
}

/// Patches of lusher and drier grass, tussocks, blades.
#[inline(always)]
fn turf<S: Simd>(s: S, p: V3<S>, per_pixel: F<S>) -> Pattern<S> {
    let (patch, _) = noise(s, v3(p.x * 0.021, p.y * 0.0, p.z * 0.021));
    let fine = kept(per_pixel, 0.8);
    let seen = kept(per_pixel, 6.0);
    let (tussock, g1) = stretched(s, seen, p, [0.16, 0.16, 0.16]);
    let (blade, g2) = stretched(s, fine, p + g1 * 0.7, [1.6, 1.0, 0.7]);
    Pattern {
        shade: patch * 0.35 + tussock * seen * 0.4 + blade * fine * 0.6,
        warmth: patch * 0.8 + tussock * seen * 0.4,
        relief: g1 * (seen * 1.3) + g2 * (fine * 0.55),
    }
}
