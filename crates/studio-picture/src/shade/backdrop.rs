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
        let from = &view.taken_from;
        if from.position == self.eye.position && from.forward == self.eye.forward && from.up == self.eye.up {
            // Nothing has moved: the picture itself.
            let (column, line) =
                (x * (view.width as f32 / self.width as f32), y * (view.height as f32 / self.height as f32));
            return self.sample(s, view, column, line).0;
        }
        let ray = self.ray(s, x, y);
        let (right, up) = (from.right / from.right.length_squared(), from.up / from.up.length_squared());
        let project = inl(
            #[inline(always)]
            |point: V3<S>| {
                let d = point - sp3(s, from.position);
                let inverse = 1.0 / d.dot(sp3(s, from.forward)).max(0.05);
                let column = (d.dot(sp3(s, right)) * inverse * 0.5 + 0.5) * view.width as f32;
                let line = (0.5 - d.dot(sp3(s, up)) * inverse * 0.5) * view.height as f32;
                (column, line)
            },
        );
        // Walk along the ray until the picture's depth there agrees with the ray's.
        let mut depth = self
            .sample(s, view, x * (view.width as f32 / self.width as f32), y * (view.height as f32 / self.height as f32))
            .1;
        for _ in 0..STEPS {
            let (column, line) = project(sp3(s, self.eye.position) + ray * depth);
            let (_, seen) = self.sample(s, view, column, line);
            let moved = sp3(s, self.eye.position - from.position).dot(sp3(s, from.forward));
            depth = (seen - moved).max(0.05) * 0.7 + depth * 0.3;
        }
        let (column, line) = project(sp3(s, self.eye.position) + ray * depth);
        self.sample(s, view, column, line).0
    }

    /// Light and distance at a place in the picture, bilinear; beyond the border the border goes on.
    #[inline(always)]
    fn sample<S: Simd>(&self, s: S, view: &BackdropView, column: F<S>, line: F<S>) -> (V3<S>, F<S>) {
        let x = (column - 0.5).max(0.0).min((view.width - 1) as f32);
        let y = (line - 0.5).max(0.0).min((view.height - 1) as f32);
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
                        let x = (columns[lane] as usize + dx).min(view.width - 1);
                        let y = (lines[lane] as usize + dy).min(view.height - 1);
                        view.pixels[y * view.width + x]
                    },
                );
                (v3(r, g, b), z)
            },
        );
        let (a, b, c, d) = (corner(0, 0), corner(1, 0), corner(0, 1), corner(1, 1));
        let color = a.0.lerp(b.0, tx).lerp(c.0.lerp(d.0, tx), ty) * (1.0 / view.exposure.max(1e-3));
        (color, mix(mix(a.1, b.1, tx), mix(c.1, d.1, tx), ty))
    }
}

/// Distance of the farthest point of a picture, against the distance in focus.
const FARTHEST: f32 = 4.0;

/// Light and distance per pixel of a picture in display colours.
pub(crate) fn light_of(pixels: &[Vec3], depth: &[f32], focus_m: f32) -> Vec<[f32; 4]> {
    let far = focus_m * FARTHEST;
    pixels
        .iter()
        .zip(depth)
        .map(|(&color, &depth)| crate::grade::ungraded(color).extend(far * depth.clamp(0.05, 1.0)).to_array())
        .collect()
}
