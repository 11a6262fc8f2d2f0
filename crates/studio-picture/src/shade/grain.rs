//! The fine pattern in a surface: noise in the space of the resting model, for colour and relief.
//!
//! Every pattern fades out before its features get smaller than a pixel, so that nothing shimmers.

use super::Surface;
use crate::lanes::*;
use studio_shape::{Grain, GrainKind};

/// A pattern at sixteen points: a shade in about [−1, 1] and the gradient of its relief at rest.
struct Pattern<S: Simd> {
    shade: F<S>,
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
    let feature = grain.scale_m.max(1e-4);
    let fine = smoothstep(0.8, 3.0, feature / pixel_m);
    let pattern = felt(s, rest * (1.0 / feature), fine);
    surface.albedo = surface.albedo * (pattern.shade * grain.color + 1.0).max(0.0);
    let g = pattern.relief;
    let turned = axes[0] * g.x + axes[1] * g.y + axes[2] * g.z;
    // The axes may be scaled; the relief is not.
    let turned = turned * (g.dot(g) / turned.dot(turned).max(1e-12)).sqrt();
    let n = surface.smooth_normal;
    let along = turned - n * turned.dot(n);
    surface.normal = (n - along * (fine * (grain.bump * 0.35))).norm();
    let _ = GrainKind::Felt;
}

/// Matted fibres: two octaves without a direction.
#[inline(always)]
fn felt<S: Simd>(s: S, p: V3<S>, fine: F<S>) -> Pattern<S> {
    let (n1, g1) = noise(s, p * 0.25);
    let (n2, g2) = noise(s, p);
    Pattern { shade: n1 * 0.6 + n2 * fine * 0.4, relief: g2 + g1 * 0.4 }
}
