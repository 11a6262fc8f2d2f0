//! Walking, running, trotting, galloping and hopping with planted feet.
//!
//! Footfalls are planned on the known path before anything is posed: a foot lands where it will
//! stand right under the body at the middle of its stance, and stays exactly there until it lifts.

mod footfalls;
mod style;

pub(crate) use style::Style;

use crate::cue::Cue;
use crate::curve::{hill, ramp, smooth};
use crate::intent::{Foothold, Intent};
use crate::path::{PATH_RATE, Path};
use crate::world::{GRAVITY, World};
use glam::Vec3;

/// A foot on its way from one foothold to the next.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Swing {
    /// World seconds at which it leaves the ground.
    pub(crate) lift: f32,
    /// World seconds at which it comes down.
    pub(crate) land: f32,
    pub(crate) from: Foothold,
    pub(crate) to: Foothold,
    /// How high it is carried, metres.
    pub(crate) height: f32,
}

/// The rhythm of a body at an instant.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Beat {
    /// Turns of the gait's cycle; the first foot lands at whole numbers.
    pub(crate) phase: f32,
    /// Metres per second.
    pub(crate) speed: f32,
    /// Seconds a cycle lasts.
    pub(crate) cycle_s: f32,
    pub(crate) style: Style,
}

/// The footfalls and rhythm of a body through the shot.
#[derive(Debug, Clone, Default)]
pub(crate) struct Gait {
    first: Vec<Foothold>,
    swings: Vec<Vec<Swing>>,
    beats: Vec<Beat>,
    /// Length of the legs, metres.
    leg: f32,
}

impl Gait {
    /// Plans the footfalls of a body along its path.
    pub(crate) fn plan(world: &World, cues: &[Cue], index: usize, path: &Path) -> Self {
        footfalls::plan(world, cues, index, path)
    }

    /// Whether the body has feet to stand on.
    pub(crate) fn has_feet(&self) -> bool {
        !self.first.is_empty()
    }

    /// Where a foot is at a time, and how far it is through a swing.
    pub(crate) fn foot(&self, foot: usize, t: f32) -> (Foothold, Option<f32>) {
        let swings = &self.swings[foot];
        let next = swings.partition_point(|s| s.lift <= t);
        let Some(swing) = next.checked_sub(1).map(|i| swings[i]) else { return (self.first[foot], None) };
        if t >= swing.land {
            return (swing.to, None);
        }
        let x = (t - swing.lift) / (swing.land - swing.lift);
        let along = smooth(x) * 0.65 + x * 0.35;
        let turn = crate::curve::wrap_angle(swing.to.yaw - swing.from.yaw);
        let up = Vec3::Y * swing.height * libm::sinf(std::f32::consts::PI * x);
        let hold = Foothold {
            sole: swing.from.sole.lerp(swing.to.sole, along) + up,
            yaw: swing.from.yaw + turn * along,
            pitch: 0.9
                * (hill(x * 0.8 + 0.1) * (1.0 - x) - 0.35 * hill(x) * x)
                * (swing.height / self.leg).min(0.4)
                * 4.0,
        };
        (hold, Some(x))
    }

    /// The rhythm at a time.
    pub(crate) fn beat(&self, t: f32) -> Option<Beat> {
        let index = ((t * PATH_RATE).max(0.0) as usize).min(self.beats.len().checked_sub(1)?);
        let (a, b) = (self.beats[index], self.beats[(index + 1).min(self.beats.len() - 1)]);
        let share = (t * PATH_RATE - index as f32).clamp(0.0, 1.0);
        Some(Beat { phase: a.phase + (b.phase - a.phase) * share, speed: a.speed + (b.speed - a.speed) * share, ..a })
    }

    /// Every coming down of a foot: which foot, the swing.
    pub(crate) fn landings(&self) -> impl Iterator<Item = (usize, &Swing)> {
        self.swings.iter().enumerate().flat_map(|(foot, swings)| swings.iter().map(move |s| (foot, s)))
    }

    /// How the trunk moves with the rhythm.
    pub(crate) fn sway(&self, t: f32, quadruped: bool, intent: &mut Intent) {
        let Some(beat) = self.beat(t).filter(|b| b.speed > 1e-3 && self.leg > 0.0) else { return };
        let leg = self.leg;
        let turn = std::f32::consts::TAU;
        let share = ramp(beat.speed, 0.02 * leg, 0.7 * leg);
        let duty = beat.style.duty();
        let twice = |offset: f32| libm::cosf(turn * 2.0 * (beat.phase - offset));
        let once = |offset: f32| libm::sinf(turn * (beat.phase - offset));
        match beat.style {
            Style::Walk => {
                intent.shift.y += -0.022 * leg * twice(0.0) * share;
                intent.shift.x += 0.03 * leg * once(-0.06) * share * if quadruped { 0.3 } else { 1.0 };
                intent.pelvis.z += 0.05 * once(-0.06) * share;
                intent.pelvis.y += 0.12 * libm::cosf(turn * beat.phase) * share;
                intent.bend.y -= 0.22 * libm::cosf(turn * beat.phase) * share;
                intent.bend.x += 0.04 * share;
                intent.head.x += 0.03 * twice(0.1) * share;
            }
            Style::Run | Style::Trot => {
                intent.shift.y += leg * (-0.055 * twice(duty * 0.5) - 0.03) * share;
                intent.pelvis.y += 0.2 * libm::cosf(turn * beat.phase) * share * if quadruped { 0.4 } else { 1.0 };
                intent.bend.y -= 0.36 * libm::cosf(turn * beat.phase) * share * if quadruped { 0.3 } else { 1.0 };
                intent.pelvis.x += if quadruped { 0.02 * twice(0.0) } else { 0.18 } * share;
                intent.head.x += (0.04 * twice(0.2) - if quadruped { 0.0 } else { 0.12 }) * share;
                intent.stretch *= 1.0 + 0.03 * twice(duty * 0.5 + 0.25) * share;
            }
            Style::Gallop => {
                intent.lift.y += 0.12 * leg * (1.0 + once(0.55)) * share;
                intent.pelvis.x += 0.2 * once(0.2) * share;
                intent.bend.x += -0.34 * once(0.2) * share;
                intent.head.x += 0.16 * once(0.3) * share;
            }
            Style::Hop => self.hop(&beat, share, intent),
        }
    }

    fn hop(&self, beat: &Beat, share: f32, intent: &mut Intent) {
        let p = beat.phase - libm::floorf(beat.phase);
        let duty = beat.style.duty();
        if p < duty {
            let press = hill(p / duty);
            intent.crouch += 0.3 * press * share;
            intent.bend.x += 0.12 * press * share;
            intent.stretch *= 1.0 - 0.1 * press * share;
            return;
        }
        let flight_s = ((1.0 - duty) * beat.cycle_s).min(0.6);
        let x = (p - duty) / (1.0 - duty);
        intent.lift.y += 0.5 * GRAVITY * flight_s * flight_s * x * (1.0 - x) * share;
        intent.pelvis.x += 0.3 * (x - 0.5) * share;
        intent.stretch *= 1.0 + 0.07 * libm::cosf(std::f32::consts::PI * 2.0 * x).max(0.0) * share;
        intent.ears += 0.5 * hill(x) * share;
    }
}
