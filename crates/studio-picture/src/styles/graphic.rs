//! Drawn and cut styles: anime, cut paper, pixels, pencil.

use super::outline::Features;
use super::{each, paper, pixels};
use crate::lanes::*;
use crate::plane::Plane;
use glam::{Vec3, vec3};

/// Clear colours and dark lines. The bands are in the light already.
pub(super) fn anime(level: Level, picture: &mut [Plane; 3], edges: &Plane) {
    dispatch!(level, s => each(s, picture, #[inline(always)] |x, y, c| {
        let grey = sp3(s, Vec3::ONE) * c.luminance();
        let vivid = grey.lerp(c, sp(s, 1.32));
        let line = pixels(s, edges, x, y);
        vivid.lerp(c * 0.12 + sp3(s, vec3(0.03, 0.02, 0.05)), line * 0.9)
    }));
}

/// Layers of paper: each throws a soft shadow on the one behind, and its cut edge is light.
pub(super) fn paper_cut(level: Level, picture: &mut [Plane; 3], edges: &Plane, features: &Features) {
    let scale = picture[0].height.min(picture[0].width) as f32 / 720.0;
    let (dx, dy) = ((4.0 * scale) as usize + 1, (6.0 * scale) as usize + 1);
    let depth = &features.depth;
    dispatch!(level, s => each(s, picture, #[inline(always)] |x, y, c| {
        let at = depth.at(x.to_array()[0] as usize, y.to_array()[0] as usize);
        let here = ld(s, &depth.data[at..]);
        let mut shade = sp(s, 0.0);
        for step in 1..=3 {
            let above = ld(s, &depth.data[at - dy * step / 3 * depth.stride - dx * step / 3..]);
            shade += smoothstep(0.04, 0.2, (here - above) / here);
        }
        let tooth = paper(s, x, y, scale);
        let cut = pixels(s, edges, x, y);
        let flat = v3(band(c.x), band(c.y), band(c.z)).lerp(c, sp(s, 0.45));
        let lit = flat * (1.0 - shade * 0.13) * (tooth * 0.05 + 1.0);
        lit.lerp(sp3(s, vec3(0.98, 0.96, 0.92)), cut * 0.28)
    }));
}

/// Six even steps with soft borders.
#[inline(always)]
fn band<S: Simd>(v: F<S>) -> F<S> {
    let t = v * 6.0;
    let whole = t.floor();
    (whole + smoothstep(0.35, 0.65, t - whole)) * (1.0 / 6.0)
}

/// Graphite on paper: lines, and hatching that gets denser with the dark.
pub(super) fn pencil(level: Level, picture: &mut [Plane; 3], edges: &Plane) {
    let scale = picture[0].height.min(picture[0].width) as f32 / 720.0;
    dispatch!(level, s => each(s, picture, #[inline(always)] |x, y, c| {
        let light = c.luminance();
        let tooth = paper(s, x, y, scale);
        let (wobble, _) = noise(s, v3(x * (0.02 / scale), y * (0.02 / scale), sp(s, 1.0)));
        let hatch = inl(#[inline(always)] |kx: f32, ky: f32, from: f32, to: f32| {
            let stroke = sin((x * kx + y * ky) * (1.0 / scale) + wobble * 2.0) * 0.5 + 0.5;
            let depth = 1.0 - smoothstep(from, to, light);
            stroke * depth
        });
        let tone = hatch(0.62, 0.75, 0.25, 0.75) * 0.42 + hatch(0.8, -0.55, 0.1, 0.48) * 0.38 + hatch(0.1, 1.05, 0.0, 0.24) * 0.35;
        let soft = (1.0 - light) * 0.34 + (1.0 - smoothstep(0.06, 0.2, light)) * 0.6;
        let line = pixels(s, edges, x, y) * 0.85;
        let graphite = sat((tone + soft) * (tooth * 0.55 + 0.95) + line);
        let sheet = sp3(s, vec3(0.955, 0.945, 0.915)) * (tooth * 0.02 + 1.0);
        sheet.lerp(sp3(s, vec3(0.16, 0.16, 0.18)), graphite)
    }));
}

/// Big squares in few colours, with ordered dither.
pub(super) fn pixel_art(picture: &mut [Plane; 3]) {
    const LEVELS: f32 = 7.0;
    const DITHER: [[f32; 2]; 2] = [[-0.375, 0.125], [0.375, -0.125]];
    let (w, h) = (picture[0].width, picture[0].height);
    let side = (h.min(w) / 150).max(2);
    for (row, y0) in (0..h).step_by(side).enumerate() {
        for (column, x0) in (0..w).step_by(side).enumerate() {
            let (x1, y1) = ((x0 + side).min(w), (y0 + side).min(h));
            let count = ((x1 - x0) * (y1 - y0)) as f32;
            let mean = |plane: &Plane| (y0..y1).map(|y| plane.row(y)[x0..x1].iter().sum::<f32>()).sum::<f32>() / count;
            let color = Vec3::from_array([0, 1, 2].map(|c: usize| mean(&picture[c])));
            let grey = Vec3::splat(color.dot(vec3(0.2126, 0.7152, 0.0722)));
            let vivid = grey.lerp(color, 1.25);
            let dither = DITHER[row % 2][column % 2] * 0.35;
            let few = ((vivid * LEVELS + dither + 0.5).floor() / LEVELS).clamp(Vec3::ZERO, Vec3::ONE);
            for (plane, value) in picture.iter_mut().zip(few.to_array()) {
                for y in y0..y1 {
                    plane.row_mut(y)[x0..x1].fill(value);
                }
            }
        }
    }
}
