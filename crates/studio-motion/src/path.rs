//! The way a body takes through the shot, as a table over time.

use crate::curve::wrap_angle;
use glam::{Quat, Vec3};

/// Samples of a path a second of the world.
pub(crate) const PATH_RATE: f32 = 120.0;

/// Where a body is at an instant, without what its limbs do.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Place {
    /// The origin of the model.
    pub(crate) position: Vec3,
    /// Turn about Y, radians.
    pub(crate) yaw: f32,
    /// Nose down.
    pub(crate) pitch: f32,
    /// Banked to its left.
    pub(crate) roll: f32,
    /// Speed along its heading, metres per second.
    pub(crate) speed: f32,
}

impl Place {
    /// The turn of the body.
    pub(crate) fn turn(&self) -> Quat {
        Quat::from_rotation_y(self.yaw) * Quat::from_rotation_x(self.pitch) * Quat::from_rotation_z(self.roll)
    }

    fn mix(&self, other: &Self, t: f32) -> Self {
        let num = |a: f32, b: f32| a + (b - a) * t;
        Self {
            position: self.position.lerp(other.position, t),
            yaw: self.yaw + wrap_angle(other.yaw - self.yaw) * t,
            pitch: num(self.pitch, other.pitch),
            roll: num(self.roll, other.roll),
            speed: num(self.speed, other.speed),
        }
    }
}

/// Places at [`PATH_RATE`] from time 0; constant before and after.
#[derive(Debug, Clone)]
pub(crate) struct Path {
    places: Vec<Place>,
    /// Metres gone up to each sample.
    distances: Vec<f32>,
}

impl Path {
    /// A path from its samples; there is at least one.
    pub(crate) fn new(places: Vec<Place>) -> Self {
        let mut distances = vec![0.0];
        for pair in places.windows(2) {
            let last = distances[distances.len() - 1];
            let step = pair[1].position - pair[0].position;
            // Signed along the heading, so that wheels turn back when a car does.
            let forward = step.dot(crate::curve::heading(pair[0].yaw));
            distances.push(last + forward);
        }
        Self { places, distances }
    }

    /// Where the body is at a time.
    pub(crate) fn at(&self, t: f32) -> Place {
        let (i, share) = self.index(t);
        let a = &self.places[i];
        self.places.get(i + 1).map_or(*a, |b| a.mix(b, share))
    }

    /// Metres gone along the heading up to a time.
    pub(crate) fn distance(&self, t: f32) -> f32 {
        let (i, share) = self.index(t);
        let a = self.distances[i];
        self.distances.get(i + 1).map_or(a, |b| a + (b - a) * share)
    }

    fn index(&self, t: f32) -> (usize, f32) {
        let x = (t * PATH_RATE).max(0.0);
        let i = (x as usize).min(self.places.len() - 1);
        (i, (x - i as f32).clamp(0.0, 1.0))
    }
}
