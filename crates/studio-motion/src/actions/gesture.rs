//! Gestures of head, hands and body that need nothing but the body itself.

use super::{Action, nothing};
use crate::cue::Cue;
use crate::curve::{hill, ramp, wave};
use crate::intent::Intent;
use crate::moment::Moment;
use glam::Vec3;
use studio_shape::Plan as Build;
use studio_storyboard::Verb;

pub(super) const ACTION: Action = Action {
    verbs: &[
        Verb::Bow,
        Verb::Wave,
        Verb::Nod,
        Verb::ShakeHead,
        Verb::Stretch,
        Verb::LookAround,
        Verb::LookAt,
        Verb::Point,
    ],
    prepare: nothing,
    pose,
};

/// The length of one time of a gesture, seconds.
fn period(verb: Verb) -> f32 {
    match verb {
        Verb::Bow => 1.9,
        Verb::Nod => 0.55,
        Verb::ShakeHead => 0.6,
        Verb::Stretch => 2.2,
        _ => 0.5,
    }
}

fn pose(cue: &Cue, m: &Moment, intent: &mut Intent) {
    let s = cue.since(m.t);
    if s < -0.4 || s > cue.length() + 0.4 {
        return;
    }
    let weight = cue.weight(m.t);
    let other = cue.act.toward.or(cue.act.what).filter(|o| *o != m.index);
    if let Some(other) = other {
        intent.look_at(m.face(other), 0.9 * weight);
    }
    match cue.act.verb {
        Verb::Bow => bow(cue, s, intent),
        Verb::Wave => wave_hand(cue, m, s, weight, intent),
        Verb::Nod => intent.head.x += 0.26 * beat(cue, s) * weight,
        Verb::ShakeHead => intent.head.y += 0.42 * swing(cue, s) * weight,
        Verb::Stretch => stretch(cue, m, s, intent),
        Verb::LookAround => look_around(cue, m, s, weight, intent),
        Verb::Point => point(m, other, weight, intent),
        _ => {}
    }
}

/// Down and up again, once a time: 0 to 1.
fn beat(cue: &Cue, s: f32) -> f32 {
    let count = cue.act.times.map_or_else(|| (cue.length() / period(cue.act.verb)).ceil().max(1.0), |n| n as f32);
    let each = (cue.length() / count).min(period(cue.act.verb) * 1.6);
    if s < 0.0 || s > each * count { 0.0 } else { hill(s / each - libm::floorf(s / each)) }
}

/// To the left and right, once a time: −1 to 1.
fn swing(cue: &Cue, s: f32) -> f32 {
    let count = cue.act.times.map_or_else(|| (cue.length() / period(cue.act.verb)).ceil().max(1.0), |n| n as f32);
    let each = (cue.length() / count).min(period(cue.act.verb) * 1.6);
    if s < 0.0 || s > each * count { 0.0 } else { wave(s / each) }
}

fn bow(cue: &Cue, s: f32, intent: &mut Intent) {
    let count = cue.act.times.unwrap_or(1).max(1) as f32;
    let each = (cue.length() / count).min(2.4);
    let x = (s / each).clamp(0.0, count - 1e-3);
    let u = x - libm::floorf(x);
    // A little up first, down, a short pause, up again with the face to those who look on.
    let down = ramp(u, 0.1, 0.4) * (1.0 - ramp(u, 0.52, 0.86));
    intent.bend.x += 0.7 * down - 0.08 * hill(u / 0.16);
    intent.pelvis.x += 0.32 * down;
    intent.shift.z -= 0.06 * down;
    intent.head.x -= 0.12 * down;
    intent.tail_lift += 0.3 * down;
}

fn wave_hand(cue: &Cue, m: &Moment, s: f32, weight: f32, intent: &mut Intent) {
    let hand = usize::from(cue.act.toward.is_none_or(|o| m.nearer_hand(m.middle(o)) == 1));
    let side = if hand == 0 { 1.0 } else { -1.0 };
    if m.member().anatomy.plan == Build::Bird || m.member().anatomy.arms[hand].is_none() {
        intent.wings_spread = intent.wings_spread.max(0.8 * weight);
        intent.wing_beat += 0.4 * wave(2.2 * s) * weight;
        return;
    }
    let rock = wave(1.9 * s * cue.vigour().clamp(0.8, 1.4));
    let palm = m.chest_point((0.22 + 0.1 * rock) * side, 0.3 + 0.03 * rock.abs(), 0.14);
    let facing = m.world.toward_camera() + Vec3::Y * 0.1 + m.world.picture_right() * (0.25 * rock);
    intent.reach(hand, palm, Some(facing.normalize_or(Vec3::Z)), weight);
    intent.bend.z += -0.05 * side * weight;
    intent.smile += 0.6 * weight;
    intent.brow_up += 0.3 * weight;
}

fn stretch(cue: &Cue, m: &Moment, s: f32, intent: &mut Intent) {
    let u = (s / cue.length()).clamp(0.0, 1.0);
    let deep = ramp(u, 0.05, 0.4) * (1.0 - ramp(u, 0.68, 0.98));
    intent.lids = intent.lids.max(0.9 * deep);
    intent.open_mouth(0.5 * hill((u - 0.25) / 0.5));
    if m.member().anatomy.plan == Build::Quadruped {
        // The play bow of cats and dogs: fore legs out and down, hips high.
        intent.pelvis.x += 0.5 * deep;
        intent.shift.z -= 0.1 * m.member().size().z * deep;
        for foot in 2..4 {
            intent.foot_shift[foot].z += 0.14 * m.member().anatomy.size.z * deep;
        }
        intent.head.x -= 0.35 * deep;
        intent.tail_lift += 1.0 * deep;
        return;
    }
    intent.bend.x -= 0.28 * deep;
    intent.stretch *= 1.0 + 0.04 * deep;
    for (hand, side) in [(0, 1.0), (1, -1.0)] {
        intent.reach(hand, m.chest_point(0.2 * side, 0.5, -0.03), None, deep);
    }
}

fn look_around(cue: &Cue, m: &Moment, s: f32, weight: f32, intent: &mut Intent) {
    let turns = s / cue.length().max(1.6) * if cue.length() > 2.5 { 2.0 } else { 1.2 };
    let aside = wave(turns);
    let held = aside.signum() * ramp(aside.abs(), 0.1, 0.75);
    let point = m.near(2.4 * held, m.member().size().y * (0.85 + 0.15 * wave(turns * 0.7)), 2.2);
    intent.look_at(point, weight);
    intent.head.y += 0.25 * held * weight;
    intent.ears -= 0.3 * weight;
    intent.brow_up += 0.3 * weight;
}

fn point(m: &Moment, other: Option<usize>, weight: f32, intent: &mut Intent) {
    let target = other.map_or_else(|| m.near(-0.6, m.member().size().y * 0.8, 3.0), |o| m.middle(o));
    let hand = m.nearer_hand(target);
    let shoulder = m.chest_point(if hand == 0 { 0.17 } else { -0.17 }, 0.0, 0.0);
    let way = (target - shoulder).normalize_or(Vec3::Z);
    intent.reach(hand, shoulder + way * (0.97 * m.reach_length()), None, weight);
    intent.look_at(target, 0.7 * weight);
}
