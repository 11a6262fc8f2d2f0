//! A picture as the world: seen again from where the camera has moved to, by its depth.

use super::Shading;
use crate::lanes::*;
use crate::view::Eye;
use glam::Vec3;

/// A reference picture as light in the room, taken from where the shot begins.
#[derive(Debug, Clone, Copy)]
pub(crate) struct BackdropView<'a> {
    pub width: usize,
    pub height: usize,
    /// Light (before exposure and curve) and distance in metres per pixel, rows from the top.
    pub pixels: &'a [[f32; 4]],
    /// The camera of the first frame.
    pub taken_from: Eye,
    /// The factor that the grade will apply.
    pub exposure: f32,
}

/// Steps towards the point of the picture that a ray meets.
const STEPS: usize = 4;

impl Shading<'_> {
    /// What the picture shows along the rays through pixel centres.
    #[inline(always)]
    pub(super) fn backdrop<S: Simd>(&self, s: S, view: &BackdropView, x: F<S>, y: F<S>) -> V3<S> {
        let (across, down) = (x * (1.0 / self.width as f32), y * (1.0 / self.height as f32));
        let (column, line) = view.seen_at(s, &self.eye, across, down);
        view.sample(s, column, line).0
    }
}

impl BackdropView<'_> {
    /// Where in the picture an eye sees at shares of its own picture, in pixels: across from the
    /// left, down from the top.
    #[inline(always)]
    pub(crate) fn seen_at<S: Simd>(&self, s: S, eye: &Eye, across: F<S>, down: F<S>) -> (F<S>, F<S>) {
        let from = &self.taken_from;
        let (column, line) = (across * self.width as f32, down * self.height as f32);
        if from == eye {
            // Nothing has moved: the picture itself.
            return (column, line);
        }
        let ray = sp3(s, eye.right) * (across * 2.0 - 1.0) + sp3(s, eye.up) * (1.0 - down * 2.0) + sp3(s, eye.forward);
        let (right, up) = (from.right / from.right.length_squared(), from.up / from.up.length_squared());
        let project = inl(
            #[inline(always)]
            |depth: F<S>| {
                let d = ray * depth + sp3(s, eye.position - from.position);
                let inverse = 1.0 / d.dot(sp3(s, from.forward)).max(0.05);
                let column = (d.dot(sp3(s, right)) * inverse * 0.5 + 0.5) * self.width as f32;
                let line = (0.5 - d.dot(sp3(s, up)) * inverse * 0.5) * self.height as f32;
                (column, line)
            },
        );
        // Walk along the ray until the picture's depth there agrees with the ray's.
        let moved = (eye.position - from.position).dot(from.forward);
        let mut depth = self.sample(s, column, line).1;
        for _ in 0..STEPS {
            let (column, line) = project(depth);
            let seen = self.sample(s, column, line).1;
            depth = (seen - moved).max(0.05) * 0.7 + depth * 0.3;
        }
        project(depth)
    }

    /// Light and distance at a place in the picture, bilinear; beyond the border the border goes on.
    #[inline(always)]
    fn sample<S: Simd>(&self, s: S, column: F<S>, line: F<S>) -> (V3<S>, F<S>) {
        let x = (column - 0.5).max(0.0).min((self.width - 1) as f32);
        let y = (line - 0.5).max(0.0).min((self.height - 1) as f32);
        let (x0, y0) = (x.floor(), y.floor());
        let (tx, ty) = (x - x0, y - y0);
        let (columns, lines) = (words(to_words(x0)), words(to_words(y0)));
        let corner = inl(
            #[inline(always)]
            |dx: usize, dy: usize| {
                let [r, g, b, z] = gather4(
                    s,
                    #[inline(always)]
                    |lane| {
                        let x = (columns[lane] as usize + dx).min(self.width - 1);
                        let y = (lines[lane] as usize + dy).min(self.height - 1);
                        &self.pixels[y * self.width + x]
                    },
                );
                (v3(r, g, b), z)
            },
        );
        let (a, b, c, d) = (corner(0, 0), corner(1, 0), corner(0, 1), corner(1, 1));
        let color = a.0.lerp(b.0, tx).lerp(c.0.lerp(d.0, tx), ty) * (1.0 / self.exposure.max(1e-3));
        (color, mix(mix(a.1, b.1, tx), mix(c.1, d.1, tx), ty))
    }
}

/// Distances of the nearest and the farthest point of a picture, against the distance in focus. They
/// are guesses: kept close together, they do little harm where they are wrong.
const NEAREST: f32 = 1.2;
const FARTHEST: f32 = 4.0;

/// Light and distance per pixel of a picture in display colours.
pub(crate) fn light_of(pixels: &[Vec3], depth: &[f32], focus_m: f32) -> Vec<[f32; 4]> {
    let distance = |depth: f32| focus_m * (NEAREST + (FARTHEST - NEAREST) * depth.clamp(0.0, 1.0));
    pixels
        .iter()
        .zip(depth)
        .map(|(&color, &depth)| crate::grade::ungraded(color).extend(distance(depth)).to_array())
        .collect()
}
