//! Swinging: true pendulums, whose angle is integrated from the equation of motion.

use super::Action;
use crate::cue::Cue;
use crate::curve::ramp;
use crate::intent::Intent;
use crate::moment::Moment;
use crate::plan::{Plan, RoleKey};
use crate::world::{GRAVITY, World};
use studio_scene::EventKind;
use studio_storyboard::{Sound, Verb};

pub(super) const ACTION: Action = Action { verbs: &[Verb::Swing], prepare, pose };

/// The thing that swings: the actor itself, what was said, or what carries the actor.
fn pendulum(cue: &Cue, world: &World) -> Option<usize> {
    let has = |i: &usize| world.members[*i].anatomy.pendulum.is_some();
    let carrier = world.members[cue.actor()].thing.mount.map(|m| m.carrier);
    [Some(cue.actor()), cue.act.what, cue.act.toward, carrier].into_iter().flatten().find(has)
}

/// Length of the pendulum: from its pivot to the middle of what hangs, metres.
fn length(world: &World, thing: usize) -> f32 {
    let member = &world.members[thing];
    let joint = member.anatomy.pendulum.unwrap_or(0);
    let pivot = member.model.rig.joints()[joint].pivot;
    let seat = member.model.sockets.iter().find(|s| s.joint == joint);
    let hangs = seat.map_or(pivot.y * 0.75, |s| pivot.y - s.frame.translation.y);
    (hangs.abs().max(0.15 * member.anatomy.size.y) * member.thing.scale).max(0.03)
}

/// Angles of a pendulum let go at `angle`, at steps of a hundredth of a second: θ'' = −(g/l) sin θ
/// − c θ', by the semi-implicit Euler method at ten steps a sample.
fn angles(angle: f32, length: f32, damping: f32, seconds: f32) -> Vec<f32> {
    let (mut theta, mut omega) = (angle, 0.0);
    let dt = 0.001;
    let samples = (seconds * 100.0).ceil() as usize + 1;
    let mut out = Vec::with_capacity(samples);
    for _ in 0..samples {
        out.push(theta);
        for _ in 0..10 {
            omega += (-(GRAVITY / length) * libm::sinf(theta) - damping * omega) * dt;
            theta += omega * dt;
        }
    }
    out
}

fn prepare(cue: &Cue, world: &World, plan: &mut Plan) {
    let Some(thing) = pendulum(cue, world) else { return };
    let pushed = thing != cue.actor();
    let start = 0.45 * cue.vigour().clamp(0.6, 1.4);
    let length = length(world, thing);
    let swing = angles(start, length, if pushed { 0.0 } else { 0.02 }, cue.length());
    // Twelve samples a second would do; every third keeps the eased keys on the curve.
    let track = plan.joint(thing, RoleKey::Pendulum);
    for (i, angle) in swing.iter().enumerate() {
        track.key(cue.from + 0.01 * i as f32, *angle);
    }
    let period = std::f32::consts::TAU * libm::sqrtf(length / GRAVITY);
    let mut at = cue.from + 0.25 * period;
    while at < cue.to && pushed {
        let kind = EventKind::Call { sound: Sound::Creak, size: 1.0, loudness: 0.25, length_s: 0.0 };
        plan.sound(at, thing, kind);
        at += period;
    }
}

/// Whoever sits on a swing leans and stretches the legs in time with it; whatever has no joint to
/// swing on sways as a whole.
fn pose(cue: &Cue, m: &Moment, intent: &mut Intent) {
    let weight = ramp(m.t, cue.from - 0.3, cue.from) * (1.0 - ramp(m.t, cue.to, cue.to + 0.5));
    match pendulum(cue, m.world) {
        Some(thing) if thing != m.index => {
            let angle = |t: f32| {
                let track = m.plan.joints.get(&(thing, RoleKey::Pendulum));
                track.and_then(|track| track.value(t)).unwrap_or(0.0)
            };
            let rate = (angle(m.t + 0.02) - angle(m.t - 0.02)) / 0.04;
            super::rest::sit(m, 1.0, intent);
            intent.bend.x -= 0.18 * rate.clamp(-1.5, 1.5) * weight;
            intent.smile += 0.8 * weight;
        }
        Some(_) => {}
        None => {
            let period = std::f32::consts::TAU * libm::sqrtf(m.member().size().y.max(0.1) / GRAVITY);
            intent.tumble.z += 0.3 * crate::curve::wave(cue.since(m.t) / period) * weight;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pendulum_keeps_its_period() {
        let (length, start) = (1.3, 0.2);
        let swing = angles(start, length, 0.0, 8.0);
        let crossings: Vec<f32> = swing
            .windows(2)
            .enumerate()
            .filter(|(_, w)| w[0] > 0.0 && w[1] <= 0.0)
            .map(|(i, _)| 0.01 * i as f32)
            .collect();
        let period = (crossings[2] - crossings[0]) / 2.0;
        // The period of a pendulum of finite swing: T₀ (1 + θ²/16).
        let wanted = std::f32::consts::TAU * libm::sqrtf(length / GRAVITY) * (1.0 + start * start / 16.0);
        assert!((period - wanted).abs() < 0.012, "{period} {wanted}");
        assert!(swing.iter().all(|a| a.abs() < start * 1.01), "no energy is gained");
    }
}
