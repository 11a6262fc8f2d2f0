//! Painted styles, over the flat patches of Kuwahara's filter.

use super::{copy, each, paper, pixels};
use crate::lanes::*;
use crate::plane::Plane;
use glam::{Vec3, vec3};

/// Transparent washes: pigment gathers at edges and in the tooth of the paper, and the sheet shows
/// at the borders.
pub(super) fn watercolour(level: Level, picture: &mut [Plane; 3], edges: &Plane) {
    let (w, h) = (picture[0].width as f32, picture[0].height as f32);
    let scale = h.min(w) / 720.0;
    dispatch!(level, s => each(s, picture, #[inline(always)] |x, y, c| {
        let tooth = paper(s, x, y, scale);
        let (flow, _) = noise(s, v3(x * (0.008 / scale), y * (0.008 / scale), sp(s, 9.0)));
        let grey = sp3(s, Vec3::ONE) * c.luminance();
        let pigment = grey.lerp(c, sp(s, 1.3));
        // Thin washes are light; edges dry darker.
        let edge = pixels(s, edges, x, y);
        let amount = 0.72 + flow * 0.16 + tooth * 0.09 + edge * 0.35;
        let sheet = sp3(s, vec3(0.985, 0.97, 0.935)) * (tooth * 0.03 + 1.0);
        let washed = sheet * v3(wash(pigment.x, amount), wash(pigment.y, amount), wash(pigment.z, amount));
        let inside = border(s, x, y, [w, h], tooth);
        sheet.lerp(washed, inside)
    }));
}

/// What a wash of a colour lets through when it is laid `amount` times (Beer and Lambert).
#[inline(always)]
fn wash<S: Simd>(color: F<S>, amount: F<S>) -> F<S> {
    let density = log2((color * 0.92 + 0.06).max(0.02));
    exp2(density * amount)
}

/// 1 inside the painted field, 0 on the bare margin of the sheet, with a ragged edge.
#[inline(always)]
fn border<S: Simd>(s: S, x: F<S>, y: F<S>, [w, h]: [f32; 2], tooth: F<S>) -> F<S> {
    let scale = h.min(w) / 720.0;
    let (ragged, _) = noise(s, v3(x * (0.03 / scale), y * (0.03 / scale), sp(s, 4.0)));
    let inward = x.min(w - x).min(y).min(h - y) * (1.0 / scale);
    smoothstep(4.0, 26.0, inward + ragged * 11.0 + tooth * 4.0)
}

/// Black ink in water on rice paper: tones bleed, outlines are brushed, colours are a memory.
pub(super) fn ink_wash(level: Level, picture: &mut [Plane; 3], edges: &Plane) {
    let (w, h) = (picture[0].width as f32, picture[0].height as f32);
    let scale = h.min(w) / 720.0;
    dispatch!(level, s => each(s, picture, #[inline(always)] |x, y, c| {
        let tooth = paper(s, x, y, scale);
        let (bleed, _) = noise(s, v3(x * (0.018 / scale), y * (0.018 / scale), sp(s, 2.0)));
        let light = c.luminance();
        // Four dilutions of ink, with soft shores.
        let tone = sat(1.0 - light * 1.12 + bleed * 0.1 + tooth * 0.05);
        let t = tone * 4.0;
        let whole = t.floor();
        let stepped = (whole + smoothstep(0.2, 0.8, t - whole)) * 0.25;
        let ink = stepped * stepped * 0.55 + stepped * 0.28;
        let brush = pixels(s, edges, x, y) * (bleed * 0.35 + 0.75);
        let dark = sat(ink + brush * 0.75);
        let sheet = sp3(s, vec3(0.945, 0.925, 0.87)) * (tooth * 0.035 + 1.0);
        let hue = sp3(s, Vec3::ONE).lerp(c * (1.0 / (c.max_component() + 0.02)), sp(s, 0.22));
        let painted = (sheet * hue).lerp(sp3(s, vec3(0.055, 0.055, 0.07)), dark);
        sheet.lerp(painted, border(s, x, y, [w, h], tooth))
    }));
}

/// Thick paint: relief of the strokes lit from the upper left, richer colours.
pub(super) fn oil(level: Level, picture: &mut [Plane; 3]) {
    let base = copy(picture);
    let scale = picture[0].height.min(picture[0].width) as f32 / 720.0;
    let reach = (scale * 1.5).max(1.0) as usize;
    let stride = base[0].stride;
    dispatch!(level, s => each(s, picture, #[inline(always)] |x, y, c| {
        let at = base[1].at(x.to_array()[0] as usize, y.to_array()[0] as usize);
        let near = inl(#[inline(always)] |offset: usize| ld(s, &base[1].data[offset..]));
        let (gx, gy) = (near(at + reach) - near(at - reach), near(at + reach * stride) - near(at - reach * stride));
        // Bristles run along the shapes: across the gradient.
        let length = (gx * gx + gy * gy + 1e-5).sqrt();
        let (tx, ty) = (gy / length, gx / length * -1.0);
        let across = x * ty - y * tx;
        let along = x * tx + y * ty;
        let (free, _) = noise(s, v3(x * (0.05 / scale), y * (0.22 / scale), sp(s, 1.0)));
        let (bristle, _) = noise(s, v3(across * (0.45 / scale), along * (0.03 / scale), sp(s, 5.0)));
        let firm = smoothstep(0.01, 0.06, length);
        let relief = mix(free, bristle, firm) * 0.055 - (gx + gy) * 0.35;
        let grey = sp3(s, Vec3::ONE) * c.luminance();
        grey.lerp(c, sp(s, 1.22)) * (relief.max(-0.25).min(0.25) + 1.0)
    }));
}
