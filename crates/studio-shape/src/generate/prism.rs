//! Extruded outlines with rounded edges.

use super::corner;
use super::outline::doubled_area;
use crate::Mesh;
use earcut::Earcut;
use glam::{Vec2, vec2, vec3};

/// An outline in the XY plane extruded along Z by `depth` around z = 0, its edges rounded by
/// `round`. The outline may run either way and be concave; it must not cross itself.
#[must_use]
pub fn prism(outline: &[Vec2], depth: f32, round: f32) -> Mesh {
    prism_with_holes(&[outline.to_vec()], depth, round)
}

/// An outline in the XZ plane as a plate that lies on y = 0; the outline's Y points to −Z (away).
#[must_use]
pub fn plate(outline: &[Vec2], thickness: f32, round: f32) -> Mesh {
    prism(outline, thickness, round).pitched(-90.0).at(0.0, thickness * 0.5, 0.0)
}

/// As [`prism`] with holes: the first of `contours` is the outline, the others are its holes.
#[must_use]
pub fn prism_with_holes(contours: &[Vec<Vec2>], depth: f32, round: f32) -> Mesh {
    let contours: Vec<Vec<Vec2>> = contours
        .iter()
        .enumerate()
        .map(|(k, contour)| oriented(contour, k == 0))
        .filter(|contour| contour.len() >= 3)
        .collect();
    let mut mesh = Mesh::default();
    if contours.is_empty() {
        return mesh;
    }
    let round = round.min(depth * 0.5);
    for contour in &contours {
        side(&mut mesh, contour, depth, round);
    }
    for facing in [1.0, -1.0] {
        cap(&mut mesh, &contours, depth, round, facing);
    }
    mesh
}

/// The contour without doubled points, counter-clockwise for outlines and clockwise for holes.
fn oriented(contour: &[Vec2], counter_clockwise: bool) -> Vec<Vec2> {
    let mut points = contour.to_vec();
    points.dedup_by(|a, b| a.distance_squared(*b) < 1e-12);
    while points.len() > 1 && points[0].distance_squared(points[points.len() - 1]) < 1e-12 {
        points.pop();
    }
    if (doubled_area(&points) > 0.0) != counter_clockwise {
        points.reverse();
    }
    points
}

/// For each corner the unit normal out of the solid and how far the rounded edge draws it in:
/// `round`, or less where the outline bends so tightly that the inner edge would cross itself.
fn insets(contour: &[Vec2], round: f32) -> Vec<(Vec2, f32)> {
    let n = contour.len();
    let corners: Vec<(Vec2, f32)> = (0..n)
        .map(|k| {
            let (into, away) = (contour[k] - contour[(k + n - 1) % n], contour[(k + 1) % n] - contour[k]);
            let step = 0.5 * (into.length() + away.length());
            let (into, away) = (into.normalize_or_zero(), away.normalize_or_zero());
            let turn = libm::atan2f(into.perp_dot(away), into.dot(away));
            let tangent = into + away;
            let out = vec2(tangent.y, -tangent.x).normalize_or(vec2(into.y, -into.x));
            (out, if turn > 1e-3 { step / turn } else { f32::MAX })
        })
        .collect();
    // The tightest bend among the neighbours counts, so that an arc is drawn in evenly.
    let tightest = |k: usize| (n * 3 + k - 3..=n * 3 + k + 3).map(|i| corners[i % n].1).fold(f32::MAX, f32::min);
    corners.iter().enumerate().map(|(k, &(out, _))| (out, round.min(0.6 * tightest(k)))).collect()
}

/// Steps of the rounded edge, from the back face to the front face: share of the inset, height and lean.
fn edge_profile(depth: f32, round: f32) -> Vec<(f32, f32, f32)> {
    let half = depth * 0.5;
    let quarter = |step: usize| std::f32::consts::FRAC_PI_2 * step as f32 / 3.0;
    let front: Vec<(f32, f32, f32)> = (0..=3)
        .map(|step| {
            let (sin, cos) = (libm::sinf(quarter(step)), libm::cosf(quarter(step)));
            (1.0 - cos, half - round * (1.0 - sin), quarter(step))
        })
        .collect();
    front.iter().rev().map(|&(inset, z, lean)| (inset, -z, -lean)).chain(front.iter().copied()).collect()
}

fn side(mesh: &mut Mesh, contour: &[Vec2], depth: f32, round: f32) {
    let insets = insets(contour, round);
    let n = contour.len();
    let profile = edge_profile(depth, round);
    let base = mesh.vertices.len();
    for &(share, z, lean) in &profile {
        for (p, (out, inset)) in contour.iter().zip(&insets) {
            let at = *p - *out * *inset * share;
            let flat = *out * libm::cosf(lean);
            mesh.vertices.push(corner(at.extend(z), flat.extend(libm::sinf(lean)).normalize()));
        }
    }
    for row in 0..profile.len() - 1 {
        for k in 0..n {
            let next = (k + 1) % n;
            let [a, b] = [base + row * n + k, base + row * n + next];
            let [d, c] = [a + n, b + n];
            mesh.indices.extend([a, b, c, a, c, d].map(|i| i as u32));
        }
    }
}

fn cap(mesh: &mut Mesh, contours: &[Vec<Vec2>], depth: f32, round: f32, facing: f32) {
    let mut points: Vec<Vec2> = Vec::new();
    let mut holes: Vec<usize> = Vec::new();
    for (k, contour) in contours.iter().enumerate() {
        if k > 0 {
            holes.push(points.len());
        }
        points.extend(contour.iter().zip(insets(contour, round)).map(|(p, (out, inset))| *p - out * inset));
    }
    let mut triangles: Vec<usize> = Vec::new();
    Earcut::new().earcut(points.iter().map(|p| [p.x, p.y]), &holes, &mut triangles);
    let base = mesh.vertices.len();
    let normal = vec3(0.0, 0.0, facing);
    mesh.vertices.extend(points.iter().map(|p| corner(p.extend(facing * depth * 0.5), normal)));
    for t in triangles.chunks_exact(3) {
        let [a, b, c] = [t[0], t[1], t[2]];
        let clockwise = (points[b] - points[a]).perp_dot(points[c] - points[a]) < 0.0;
        let order = if clockwise == (facing > 0.0) { [a, c, b] } else { [a, b, c] };
        mesh.indices.extend(order.map(|i| (base + i) as u32));
    }
}
