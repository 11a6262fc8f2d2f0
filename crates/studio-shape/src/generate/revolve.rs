//! Solids of revolution about the Y axis.

use super::{corner, segments_around, stitch};
use crate::Mesh;
use glam::{Vec2, vec2, vec3};
use std::f32::consts::{PI, TAU};

/// A ball around the origin.
#[must_use]
pub fn ball(radius: f32) -> Mesh {
    fine_ball(radius, segments_around(radius))
}

/// A ball around the origin with `segments` around its equator, for patterns painted on it.
#[must_use]
pub fn fine_ball(radius: f32, segments: usize) -> Mesh {
    let rows = segments / 2;
    let profile: Vec<(Vec2, Vec2)> = (0..=rows)
        .map(|k| {
            let angle = PI * (k as f32 / rows as f32 - 0.5);
            let across = if k == 0 || k == rows { 0.0 } else { libm::cosf(angle) };
            let normal = vec2(across, libm::sinf(angle));
            (normal * radius, normal)
        })
        .collect();
    revolve(&profile, segments)
}

/// A cylinder that stands on y = 0, its rims rounded by `round`.
#[must_use]
pub fn cylinder(radius: f32, height: f32, round: f32) -> Mesh {
    cone(radius, radius, height, round)
}

/// A cone or truncated cone that stands on y = 0, its rims rounded by `round`.
#[must_use]
pub fn cone(bottom: f32, top: f32, height: f32, round: f32) -> Mesh {
    lathe(&[(0.0, 0.0), (bottom, 0.0), (top, height), (0.0, height)], round)
}

/// A ring in the XZ plane around the origin: radius of the ring and of its tube.
#[must_use]
pub fn torus(major: f32, minor: f32) -> Mesh {
    let around = (segments_around(minor) / 2).max(8);
    let profile: Vec<(Vec2, Vec2)> = (0..=around)
        .map(|k| {
            let angle = TAU * (k % around) as f32 / around as f32;
            let normal = vec2(libm::cosf(angle), libm::sinf(angle));
            (vec2(major, 0.0) + normal * minor, normal)
        })
        .collect();
    revolve(&profile, segments_around(major))
}

/// A turned solid from a profile of (radius, height), metres, listed so that the outside lies to
/// the right of the way: from the axis below, outwards, up, and back to the axis above; vessels go
/// on down the inside. Corners are rounded by `round`; gentle bends (under 30°) read as curves.
#[must_use]
pub fn lathe(profile: &[(f32, f32)], round: f32) -> Mesh {
    let points: Vec<Vec2> = profile.iter().map(|&(r, y)| vec2(r, y)).collect();
    let widest = points.iter().map(|p| p.x).fold(0.0, f32::max);
    revolve(&rounded_profile(&points, round), segments_around(widest))
}

/// As [`lathe`], with corners at most `step` metres apart, for patterns painted on them.
#[must_use]
pub fn fine_lathe(profile: &[(f32, f32)], round: f32, step: f32) -> Mesh {
    let points: Vec<Vec2> = profile.iter().map(|&(r, y)| vec2(r, y)).collect();
    let widest = points.iter().map(|p| p.x).fold(0.0, f32::max);
    let coarse = rounded_profile(&points, round);
    let mut fine = vec![coarse[0]];
    for pair in coarse.windows(2) {
        let pieces = (pair[0].0.distance(pair[1].0) / step).ceil().max(1.0) as usize;
        fine.extend((1..=pieces).map(|k| {
            let t = k as f32 / pieces as f32;
            (pair[0].0.lerp(pair[1].0, t), pair[0].1.lerp(pair[1].1, t))
        }));
    }
    revolve(&fine, ((TAU * widest / step) as usize).clamp(24, 120))
}

/// Points with normals along a profile whose corners are replaced by arcs.
fn rounded_profile(points: &[Vec2], round: f32) -> Vec<(Vec2, Vec2)> {
    let outward = |tangent: Vec2| vec2(tangent.y, -tangent.x).normalize_or(Vec2::X);
    let last = points.len() - 1;
    let mut out = vec![(points[0], outward(points[1] - points[0]))];
    for k in 1..last {
        let (before, here, after) = (points[k - 1], points[k], points[k + 1]);
        let (into, away) = ((here - before).normalize_or(Vec2::Y), (after - here).normalize_or(Vec2::Y));
        if into.dot(away) > 0.866 {
            out.push((here, outward(into + away)));
            continue;
        }
        let reach = round.min(0.48 * before.distance(here)).min(0.48 * after.distance(here));
        let (a, b) = (here - into * reach, here + away * reach);
        let steps = if reach > 0.03 { 4 } else { 2 };
        for step in 0..=steps {
            let s = step as f32 / steps as f32;
            let point = a.lerp(here, s).lerp(here.lerp(b, s), s);
            out.push((point, outward(into.lerp(away, s))));
        }
    }
    out.push((points[last], outward(points[last] - points[last - 1])));
    out
}

fn revolve(profile: &[(Vec2, Vec2)], segments: usize) -> Mesh {
    let mut mesh = Mesh::default();
    for (point, normal) in profile {
        for k in 0..segments {
            let angle = TAU * k as f32 / segments as f32;
            let (sin, cos) = (libm::sinf(angle), libm::cosf(angle));
            let spin = |p: Vec2| vec3(p.x * sin, p.y, p.x * cos);
            mesh.vertices.push(corner(spin(*point), spin(*normal).normalize()));
        }
    }
    stitch(&mut mesh, profile.len(), segments, true);
    mesh
}
