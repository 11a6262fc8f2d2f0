//! Closed outlines in the plane, counter-clockwise, for extrusions.

use glam::{Vec2, vec2};
use std::f32::consts::TAU;

/// A circle around the origin.
#[must_use]
pub fn circle(radius: f32, corners: usize) -> Vec<Vec2> {
    ellipse(radius, radius, corners)
}

/// An ellipse around the origin with radii along X and Y.
#[must_use]
pub fn ellipse(rx: f32, ry: f32, corners: usize) -> Vec<Vec2> {
    (0..corners)
        .map(|k| {
            let angle = TAU * k as f32 / corners as f32;
            vec2(rx * libm::cosf(angle), ry * libm::sinf(angle))
        })
        .collect()
}

/// The outline through pairs of coordinates, with corners rounded by `round`.
#[must_use]
pub fn polygon(points: &[(f32, f32)], round: f32) -> Vec<Vec2> {
    let points: Vec<Vec2> = points.iter().map(|&(x, y)| vec2(x, y)).collect();
    rounded(&points, round)
}

/// A star with an outer and an inner radius, one point up.
#[must_use]
pub fn star(outer: f32, inner: f32, points: usize, round: f32) -> Vec<Vec2> {
    let corners: Vec<Vec2> = (0..2 * points)
        .map(|k| {
            let angle = TAU * (0.25 + k as f32 / (2 * points) as f32);
            let radius = if k % 2 == 0 { outer } else { inner };
            vec2(libm::cosf(angle), libm::sinf(angle)) * radius
        })
        .collect();
    rounded(&corners, round)
}

/// An outline whose corners are replaced by arcs that begin `round` before them.
#[must_use]
pub fn rounded(points: &[Vec2], round: f32) -> Vec<Vec2> {
    let n = points.len();
    let mut out = Vec::new();
    for k in 0..n {
        let (before, here, after) = (points[(k + n - 1) % n], points[k], points[(k + 1) % n]);
        let reach = round.min(0.48 * before.distance(here)).min(0.48 * after.distance(here));
        if reach < 1e-5 {
            out.push(here);
            continue;
        }
        let a = here + (before - here).normalize_or_zero() * reach;
        let b = here + (after - here).normalize_or_zero() * reach;
        for step in 0..=4 {
            let s = step as f32 / 4.0;
            out.push(a.lerp(here, s).lerp(here.lerp(b, s), s));
        }
    }
    out
}

/// A smooth closed outline through points, with `steps` pieces between neighbours.
#[must_use]
pub fn spline_loop(points: &[(f32, f32)], steps: usize) -> Vec<Vec2> {
    let n = points.len();
    let at = |k: usize| vec2(points[k % n].0, points[k % n].1);
    let mut out = Vec::new();
    for k in 0..n {
        let [p0, p1, p2, p3] = [at(k + n - 1), at(k), at(k + 1), at(k + 2)];
        for step in 0..steps {
            let t = step as f32 / steps as f32;
            let (t2, t3) = (t * t, t * t * t);
            out.push(
                0.5 * (2.0 * p1
                    + (p2 - p0) * t
                    + (2.0 * p0 - 5.0 * p1 + 4.0 * p2 - p3) * t2
                    + (3.0 * p1 - p0 - 3.0 * p2 + p3) * t3),
            );
        }
    }
    out
}

/// Twice the signed area; positive for counter-clockwise outlines.
pub(super) fn doubled_area(outline: &[Vec2]) -> f32 {
    (0..outline.len()).map(|k| outline[k].perp_dot(outline[(k + 1) % outline.len()])).sum()
}
