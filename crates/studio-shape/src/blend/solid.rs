//! Signed distances of solids.

use super::Solid;
use glam::{Mat3, Quat, Vec2, Vec3};

/// A solid with what its distance needs, worked out once.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ready {
    solid: Solid,
    /// Takes model axes to the solid's own; `None` where they are the same.
    turn: Option<Mat3>,
    /// Reciprocals of an ellipsoid's radii.
    sharpness: Vec3,
    /// A ball around it.
    middle: Vec3,
    reach: f32,
}

impl Ready {
    pub(super) fn new(solid: Solid) -> Self {
        let rotation = match solid {
            Solid::Ellipsoid { rotation, .. }
            | Solid::RoundBox { rotation, .. }
            | Solid::Torus { rotation, .. }
            | Solid::Cylinder { rotation, .. } => rotation,
            Solid::Cone { .. } => Quat::IDENTITY,
        };
        let turn = (rotation != Quat::IDENTITY).then(|| Mat3::from_quat(rotation.inverse()));
        let sharpness = if let Solid::Ellipsoid { radii, .. } = solid { radii.recip() } else { Vec3::ONE };
        let (middle, reach) = solid.ball();
        Self { solid, turn, sharpness, middle, reach }
    }

    /// Whether it is certainly farther than `distance` from a point.
    pub(super) fn is_beyond(&self, p: Vec3, distance: f32) -> bool {
        let span = self.reach + distance;
        span <= 0.0 || p.distance_squared(self.middle) > span * span
    }

    /// As [`Solid::distance`].
    pub(super) fn distance(&self, p: Vec3) -> f32 {
        let own = |center: Vec3| self.turn.map_or(p - center, |turn| turn * (p - center));
        match self.solid {
            Solid::Ellipsoid { center, radii, .. } => {
                let scaled = own(center) * self.sharpness;
                let value = scaled.length();
                let gradient = (scaled * self.sharpness).length();
                if gradient < 1e-9 { -radii.min_element() } else { value * (value - 1.0) / gradient }
            }
            Solid::Cone { a, b, radius_a, radius_b } => round_cone(p - a, b - a, radius_a, radius_b),
            Solid::RoundBox { center, half, round, .. } => {
                let q = own(center).abs() - (half - round);
                q.max(Vec3::ZERO).length() + q.max_element().min(0.0) - round
            }
            Solid::Torus { center, major, minor, .. } => {
                let q = own(center);
                Vec2::new(Vec2::new(q.x, q.z).length() - major, q.y).length() - minor
            }
            Solid::Cylinder { center, radius, half_height, round, .. } => {
                let q = own(center);
                let q = Vec2::new(Vec2::new(q.x, q.z).length() - radius + round, q.y.abs() - half_height + round);
                q.max(Vec2::ZERO).length() + q.max_element().min(0.0) - round
            }
        }
    }
}

impl Solid {
    /// Signed distance of a point, metres: negative inside. Exact but for ellipsoids, whose
    /// distance is a first-order estimate (value over gradient) that is exact on their surface.
    #[must_use]
    pub fn distance(&self, p: Vec3) -> f32 {
        Ready::new(*self).distance(p)
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
