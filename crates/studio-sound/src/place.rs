//! Sets sounds in front of the camera: pan, delay between the ears, distance.

use crate::dsp::{OnePole, RATE, samples};
use glam::Vec3;
use studio_scene::{CameraPose, FRAME_RATE, SOUND_M_S};

/// Two channels.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Stereo {
    pub(crate) left: Vec<f32>,
    pub(crate) right: Vec<f32>,
}

impl Stereo {
    pub(crate) fn silent(count: usize) -> Self {
        Self { left: vec![0.0; count], right: vec![0.0; count] }
    }

    pub(crate) fn channels(&mut self) -> [&mut Vec<f32>; 2] {
        [&mut self.left, &mut self.right]
    }

    /// Adds another from a sample on; what does not fit is cut off.
    pub(crate) fn add(&mut self, start: usize, other: &Self) {
        for (into, from) in self.channels().into_iter().zip([&other.left, &other.right]) {
            let start = start.min(into.len());
            into[start..].iter_mut().zip(from).for_each(|(into, from)| *into += from);
        }
    }
}

/// The ears: the camera of each frame of a shot.
pub(crate) struct Listener {
    poses: Vec<CameraPose>,
}

/// A place as it is heard.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Heard {
    /// −1 left to 1 right.
    pan: f32,
    distance_m: f32,
}

/// How a sound is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Setting {
    /// Seconds into the shot.
    pub(crate) at_s: f32,
    /// Where it comes from at its begin and end, world space; `None` is in the middle and near.
    pub(crate) path: Option<(Vec3, Vec3)>,
    pub(crate) gain: f32,
    /// How the level falls with distance: exponent, 1 in the open air; films use less.
    pub(crate) falloff: f32,
    /// Muffled and mostly echo.
    pub(crate) distant: bool,
}

/// What has been set so far: the direct sound and what goes to the reverb.
pub(crate) struct Stage {
    pub(crate) direct: Stereo,
    pub(crate) send: Vec<f32>,
}

/// Distance at which sounds have their own level, metres.
const NEAR_M: f32 = 3.0;

/// Distance from which on sounds weaken no more, only lose their treble: thunder is heard for miles.
const FAR_M: f32 = 40.0;

/// Samples between two looks at the camera.
const BLOCK: usize = 480;

impl Listener {
    pub(crate) fn new(poses: Vec<CameraPose>) -> Self {
        Self { poses }
    }

    /// Pitch of a moving thing as it is heard against its own, at a share of its path.
    pub(crate) fn doppler(&self, setting: &Setting, length_s: f32, share: f32) -> f32 {
        const STEP: f32 = 0.02;
        let Some((from, to)) = setting.path else { return 1.0 };
        let distance = |share: f32| {
            let time_s = setting.at_s + share * length_s;
            self.hear(time_s, Some(from.lerp(to, share))).distance_m
        };
        let (before, after) = ((share - STEP).max(0.0), (share + STEP).min(1.0));
        let speed = (distance(after) - distance(before)) / ((after - before) * length_s).max(1e-3);
        SOUND_M_S / (SOUND_M_S + speed.clamp(-100.0, 100.0))
    }

    fn hear(&self, time_s: f32, place: Option<Vec3>) -> Heard {
        let middle = Heard { pan: 0.0, distance_m: NEAR_M };
        let frame = ((time_s * FRAME_RATE as f32) as usize).min(self.poses.len().saturating_sub(1));
        let (Some(place), Some(pose)) = (place, self.poses.get(frame)) else { return middle };
        let ahead = (pose.target - pose.eye).normalize_or(Vec3::NEG_Z);
        let right = ahead.cross(Vec3::Y).normalize_or(Vec3::X);
        let to = place - pose.eye;
        let distance_m = to.length().max(0.01);
        if !distance_m.is_finite() {
            return middle;
        }
        // The picture is narrower than the room: what is at its edge is well to the side. What is
        // very near has no clear side.
        let pan = (1.5 * to.dot(right) / distance_m.max(1.0)).clamp(-0.85, 0.85);
        Heard { pan, distance_m }
    }
}

impl Stage {
    pub(crate) fn new(count: usize) -> Self {
        Self { direct: Stereo::silent(count), send: vec![0.0; count] }
    }

    /// Sets a mono sound: equal-power pan, up to 0.6 ms between the ears, less treble at the far
    /// ear and from afar. The near ear hears it at `at_s` to the sample.
    pub(crate) fn set(&mut self, listener: &Listener, sound: &[f32], setting: Setting) {
        let start = samples(setting.at_s.max(0.0));
        let count = sound.len().min(self.send.len().saturating_sub(start));
        let place = |share: f32| setting.path.map(|(from, to)| from.lerp(to, share));
        let heard = |i: usize| {
            let share = i as f32 / sound.len().max(1) as f32;
            listener.hear(setting.at_s + i as f32 / RATE, place(share))
        };
        let weaken = |heard: Heard| libm::powf(NEAR_M / heard.distance_m.clamp(1.2, FAR_M), setting.falloff);
        let distance_m = heard(0).distance_m;
        let (treble, echo) = if setting.distant { (900.0, 2.2) } else { (20_000.0 / (1.0 + distance_m / 60.0), 1.0) };
        let (mut air, mut haze) = (OnePole::new(treble), OnePole::new(2.0 * treble));
        let near = if setting.distant { 0.45 } else { 1.0 };
        let muffled: Vec<f32> = sound[..count].iter().map(|x| haze.tick(air.tick(*x))).collect();
        // The reverberant field hardly weakens with distance while the direct sound does.
        let to_echo = echo / weaken(heard(0)).max(0.25).sqrt();
        let mut shadows = [OnePole::new(2500.0), OnePole::new(2500.0)];
        for block in (0..count).step_by(BLOCK) {
            let end = (block + BLOCK).min(count);
            let (from, to) = (heard(block), heard(end));
            let gains = (setting.gain * weaken(from), setting.gain * weaken(to));
            for i in block..end {
                let share = (i - block) as f32 / BLOCK as f32;
                let pan = from.pan + share * (to.pan - from.pan);
                let gain = gains.0 + share * (gains.1 - gains.0);
                self.send[start + i] += gain * to_echo * muffled[i];
                let sides = self.direct.channels().into_iter().zip([-pan, pan]).zip(&mut shadows);
                for ((out, toward), shadow) in sides {
                    // Equal power: 1 on both sides in the middle, √2 and 0 at the sides.
                    let power = (1.0 + toward).sqrt();
                    let x = delayed(&muffled, i, 29.0 * (-toward).max(0.0));
                    let dark = shadow.tick(x);
                    out[start + i] += near * gain * power * (x + 0.5 * (-toward).max(0.0) * (dark - x));
                }
            }
        }
    }
}

/// A sample some fraction of samples ago.
fn delayed(sound: &[f32], i: usize, delay: f32) -> f32 {
    let whole = delay as usize;
    let share = delay - whole as f32;
    let at = |k: usize| i.checked_sub(k).map_or(0.0, |i| sound[i]);
    if delay == 0.0 { sound[i] } else { at(whole) * (1.0 - share) + at(whole + 1) * share }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stage(place: Vec3) -> Stage {
        let pose = CameraPose {
            eye: Vec3::new(0.0, 1.0, 5.0),
            target: Vec3::new(0.0, 1.0, 0.0),
            roll: 0.0,
            field_of_view: 0.7,
            focus_m: 5.0,
            blur: 0.0,
        };
        let mut stage = Stage::new(4800);
        let sound: Vec<f32> = (0..2400).map(|i| libm::sinf(0.1 * i as f32)).collect();
        let setting = Setting { at_s: 0.01, path: Some((place, place)), gain: 1.0, falloff: 0.6, distant: false };
        stage.set(&Listener::new(vec![pose]), &sound, setting);
        stage
    }

    fn power(channel: &[f32]) -> f32 {
        channel.iter().map(|x| x * x).sum()
    }

    #[test]
    fn left_is_left_and_far_is_quiet() {
        let left = stage(Vec3::new(-2.0, 1.0, 0.0)).direct;
        assert!(power(&left.left) > 3.0 * power(&left.right));
        let right = stage(Vec3::new(2.0, 1.0, 0.0)).direct;
        assert!(power(&right.right) > 3.0 * power(&right.left));
        let (near, far) = (stage(Vec3::new(0.0, 1.0, 2.0)).direct, stage(Vec3::new(0.0, 1.0, -40.0)).direct);
        assert!(power(&near.left) > 8.0 * power(&far.left));
        assert_eq!(near.left, near.right);
    }
}
