//! Curves over time: eases, windows, tracks of keys, springs and smooth noise.

use glam::{IVec3, Vec3, vec3};
use studio_shape::{gradient_noise, hash01};

/// Ease in and out: 0 below 0, 1 above 1, with no speed and no acceleration at both ends (quintic).
pub(crate) fn smooth(x: f32) -> f32 {
    let x = x.clamp(0.0, 1.0);
    x * x * x * (x * (x * 6.0 - 15.0) + 10.0)
}

/// Eases from 0 at `from` to 1 at `to`.
pub(crate) fn ramp(t: f32, from: f32, to: f32) -> f32 {
    if to - from < 1e-5 { f32::from(u8::from(t >= to)) } else { smooth((t - from) / (to - from)) }
}

/// Eases in over `fade` seconds after `from` and out over `fade` seconds before `to`.
pub(crate) fn window(t: f32, from: f32, to: f32, fade: f32) -> f32 {
    let fade = fade.min((to - from) * 0.5).max(1e-4);
    ramp(t, from, from + fade) * (1.0 - ramp(t, to - fade, to))
}

/// A hill from 0 over 1 (at a half) back to 0, with soft feet.
pub(crate) fn hill(x: f32) -> f32 {
    let s = libm::sinf(x.clamp(0.0, 1.0) * std::f32::consts::PI);
    s * s
}

/// A sine with a period of 1.
pub(crate) fn wave(turns: f32) -> f32 {
    libm::sinf((turns - libm::floorf(turns)) * std::f32::consts::TAU)
}

/// Smooth noise over time in about [−1, 1] with about one swing a unit of `t`.
pub(crate) fn wander(t: f32, seed: u32) -> f32 {
    gradient_noise(vec3(t, 0.37, 0.71), seed) * 1.6
}

/// A random number in [0, 1) that belongs to a seed and two indices.
pub(crate) fn chance(seed: u32, a: i32, b: i32) -> f32 {
    hash01(IVec3::new(a, b, 77), seed)
}

/// The angle brought into (−π, π].
pub(crate) fn wrap_angle(a: f32) -> f32 {
    let turns = libm::roundf(a / std::f32::consts::TAU);
    a - turns * std::f32::consts::TAU
}

/// The angle about Y that turns +Z to a direction along the ground.
pub(crate) fn yaw_of(direction: Vec3) -> f32 {
    libm::atan2f(direction.x, direction.z)
}

/// The unit vector along the ground with an angle about Y; +Z for 0.
pub(crate) fn heading(yaw: f32) -> Vec3 {
    vec3(libm::sinf(yaw), 0.0, libm::cosf(yaw))
}

/// A number that changes over time, given by keys.
#[derive(Debug, Clone, Default)]
pub(crate) struct Track {
    keys: Vec<(f32, f32)>,
}

impl Track {
    /// Adds a key; keys at earlier times than the last one replace what came after them.
    pub(crate) fn key(&mut self, at_s: f32, value: f32) -> &mut Self {
        while self.keys.last().is_some_and(|k| k.0 >= at_s) {
            self.keys.pop();
        }
        self.keys.push((at_s, value));
        self
    }

    /// The value at a time, eased between keys; `None` without keys.
    pub(crate) fn value(&self, t: f32) -> Option<f32> {
        let next = self.keys.partition_point(|k| k.0 <= t);
        let last = self.keys.last()?;
        if next == 0 {
            return Some(self.keys[0].1);
        }
        let Some(b) = self.keys.get(next) else { return Some(last.1) };
        let a = self.keys[next - 1];
        Some(a.1 + (b.1 - a.1) * ramp(t, a.0, b.0))
    }
}

/// A damped spring that follows a target: what gives ears and tails their follow-through.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Spring {
    pub(crate) value: Vec3,
    pub(crate) velocity: Vec3,
}

impl Spring {
    /// Follows `target` for `dt` seconds with a natural frequency in hertz and a damping ratio.
    pub(crate) fn follow(&mut self, target: Vec3, hertz: f32, damping: f32, dt: f32) {
        let steps = (dt * hertz * 24.0).ceil().clamp(1.0, 64.0);
        let h = dt / steps;
        let omega = std::f32::consts::TAU * hertz;
        for _ in 0..steps as u32 {
            let pull = (target - self.value) * omega * omega - self.velocity * (2.0 * damping * omega);
            self.velocity += pull * h;
            self.value += self.velocity * h;
        }
        if !self.value.is_finite() || !self.velocity.is_finite() {
            *self = Self { value: target, velocity: Vec3::ZERO };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_track_eases_between_its_keys() {
        let mut track = Track::default();
        track.key(1.0, 0.0).key(2.0, 4.0);
        assert_eq!(track.value(0.0), Some(0.0));
        assert_eq!(track.value(1.5), Some(2.0));
        assert_eq!(track.value(9.0), Some(4.0));
    }

    #[test]
    fn a_spring_comes_to_rest_at_its_target() {
        let mut spring = Spring::default();
        for _ in 0..120 {
            spring.follow(Vec3::ONE, 2.0, 0.5, 1.0 / 30.0);
        }
        assert!(spring.value.abs_diff_eq(Vec3::ONE, 1e-3));
    }
}
