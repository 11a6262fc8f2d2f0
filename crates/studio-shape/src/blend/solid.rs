//! Signed distances of solids.

use super::Solid;
use glam::{Vec2, Vec3};

impl Solid {
    /// Signed distance of a point, metres: negative inside. Exact but for ellipsoids, whose
    /// distance is a first-order estimate (value over gradient) that is exact on their surface.
    #[must_use]
    pub fn distance(&self, p: Vec3) -> f32 {
        match *self {
            Self::Ellipsoid { center, radii, rotation } => ellipsoid(rotation.inverse() * (p - center), radii),
            Self::Cone { a, b, radius_a, radius_b } => round_cone(p - a, b - a, radius_a, radius_b),
            Self::RoundBox { center, half, round, rotation } => {
                let q = (rotation.inverse() * (p - center)).abs() - (half - round);
                q.max(Vec3::ZERO).length() + q.max_element().min(0.0) - round
            }
            Self::Torus { center, major, minor, rotation } => {
                let q = rotation.inverse() * (p - center);
                Vec2::new(Vec2::new(q.x, q.z).length() - major, q.y).length() - minor
            }
            Self::Cylinder { center, radius, half_height, round, rotation } => {
                let q = rotation.inverse() * (p - center);
                let q = Vec2::new(Vec2::new(q.x, q.z).length() - radius + round, q.y.abs() - half_height + round);
                q.max(Vec2::ZERO).length() + q.max_element().min(0.0) - round
            }
        }
    }

    /// A ball around it.
    pub(super) fn ball(&self) -> (Vec3, f32) {
        match *self {
            Self::Ellipsoid { center, radii, .. } => (center, radii.max_element()),
            Self::Cone { a, b, radius_a, radius_b } => ((a + b) * 0.5, a.distance(b) * 0.5 + radius_a.max(radius_b)),
            Self::RoundBox { center, half, .. } => (center, half.length()),
            Self::Torus { center, major, minor, .. } => (center, major + minor),
            Self::Cylinder { center, radius, half_height, .. } => (center, Vec2::new(radius, half_height).length()),
        }
    }

    /// Its least radius: skin near its ends follows neighbours within about half of that.
    pub(super) fn thickness(&self) -> f32 {
        match *self {
            Self::Ellipsoid { radii, .. } => radii.min_element(),
            Self::Cone { radius_a, radius_b, .. } => radius_a.min(radius_b),
            Self::RoundBox { half, .. } => half.min_element(),
            Self::Torus { minor, .. } => minor,
            Self::Cylinder { radius, half_height, .. } => radius.min(half_height),
        }
    }
}

fn ellipsoid(p: Vec3, radii: Vec3) -> f32 {
    let scaled = p / radii;
    let value = scaled.length();
    let gradient = (scaled / radii).length();
    if gradient < 1e-9 { -radii.min_element() } else { value * (value - 1.0) / gradient }
}

/// In the plane through the axis, with t along it and y away from it, the flank is a straight line
/// whose normal is (s, c); beyond the ends of that line the nearest point is on a ball.
fn round_cone(p: Vec3, axis: Vec3, radius_a: f32, radius_b: f32) -> f32 {
    let length = axis.length();
    let s = (radius_a - radius_b) / length.max(1e-9);
    if s.abs() >= 1.0 {
        return if radius_a > radius_b { p.length() - radius_a } else { (p - axis).length() - radius_b };
    }
    let c = (1.0 - s * s).sqrt();
    let t = p.dot(axis) / length;
    let y = (p.length_squared() - t * t).max(0.0).sqrt();
    let along = t * c - y * s;
    if along < 0.0 {
        p.length() - radius_a
    } else if along > c * length {
        (p - axis).length() - radius_b
    } else {
        t * s + y * c - radius_a
    }
}
