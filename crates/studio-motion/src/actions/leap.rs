//! Jumping, spinning and dancing: the whole body leaves or turns on its place.

use super::Action;
use crate::cue::Cue;
use crate::curve::{hill, ramp, wave};
use crate::intent::Intent;
use crate::moment::Moment;
use crate::plan::Plan;
use crate::world::{GRAVITY, World};
use glam::Vec3;
use studio_scene::EventKind;
use studio_shape::Plan as Build;
use studio_storyboard::Verb;

pub(super) const JUMP: Action = Action { verbs: &[Verb::Jump], prepare: prepare_jump, pose: pose_jump };
pub(super) const SPIN: Action = Action { verbs: &[Verb::Spin], prepare: super::nothing, pose: pose_spin };
pub(super) const DANCE: Action = Action { verbs: &[Verb::Dance], prepare: prepare_dance, pose: pose_dance };

/// Seconds of crouching before a jump leaves the ground.
const CROUCH_S: f32 = 0.32;
/// Seconds of landing.
const LAND_S: f32 = 0.35;

/// The jumps of a cue: when each leaves the ground, and how long it flies.
fn jumps(cue: &Cue, world: &World) -> (Vec<f32>, f32) {
    let height =
        rise(cue, world).max(0.45 * world.members[cue.actor()].size().y.clamp(0.2, 1.2) * cue.vigour().min(1.6));
    let flight = 2.0 * libm::sqrtf(2.0 * height / GRAVITY);
    let each = CROUCH_S + flight + LAND_S;
    let onto = target(cue, world).is_some();
    let count =
        if onto { 1 } else { cue.act.times.unwrap_or(((cue.length() + 0.3) / each).max(1.0) as u32).clamp(1, 60) };
    let gap =
        each.max(if count > 1 { (cue.length() - each).max(0.0) / (count - 1) as f32 } else { 0.0 }).min(each * 1.5);
    ((0..count).map(|i| cue.from + CROUCH_S + gap * i as f32).collect(), flight)
}

/// What is jumped onto, if something.
fn target(cue: &Cue, world: &World) -> Option<usize> {
    let onto = cue.act.toward.or(cue.act.what).filter(|o| *o != cue.actor())?;
    let (there, here) = (world.start(onto).0, world.start(cue.actor()).0);
    ((there - here).with_y(0.0).length() < 12.0 * world.members[cue.actor()].size().y).then_some(onto)
}

/// Where a jump onto something ends: on its top.
fn goal(cue: &Cue, world: &World) -> Option<Vec3> {
    let onto = target(cue, world)?;
    let member = &world.members[onto];
    let top = world.socket_or_middle(onto, studio_shape::SocketRole::Top).frame.translation;
    let (origin, turn) = world.start(onto);
    Some(origin + turn * (Vec3::from(top) * member.thing.scale))
}

/// Height of the flight's top over the start.
fn rise(cue: &Cue, world: &World) -> f32 {
    let up = goal(cue, world).map_or(0.0, |g| g.y - world.start(cue.actor()).0.y);
    up.max(0.0) + if up > 0.0 { 0.25 * world.members[cue.actor()].size().y } else { 0.0 }
}

fn prepare_jump(cue: &Cue, world: &World, plan: &mut Plan) {
    let (starts, flight) = jumps(cue, world);
    let member = &world.members[cue.actor()];
    for start in starts {
        let ground = world.shot.ground.substance;
        let step = EventKind::Step {
            foot: member.foot_kind(),
            ground,
            weight_kg: member.thing.mass_kg * 1.5,
            speed: 0.5 * GRAVITY * flight,
        };
        plan.sound(start + flight, cue.actor(), step);
    }
}

fn pose_jump(cue: &Cue, m: &Moment, intent: &mut Intent) {
    let (starts, flight) = jumps(cue, m.world);
    let goal = goal(cue, m.world);
    let way = goal.map_or(Vec3::ZERO, |g| g - m.place().position);
    for (number, start) in starts.iter().enumerate() {
        let s = m.t - start;
        let lands_there = goal.is_some() && number + 1 == starts.len();
        if (-CROUCH_S..0.0).contains(&s) {
            let deep = hill((s + CROUCH_S) / (CROUCH_S * 1.35));
            intent.crouch += 0.34 * deep;
            intent.bend.x += 0.3 * deep;
            intent.stretch *= 1.0 - 0.09 * deep;
            if let Some(goal) = goal {
                intent.look_at(goal, 1.0);
            }
        } else if (0.0..flight).contains(&s) {
            let x = s / flight;
            let up = goal.map_or(0.0, |g| (g.y - m.place().position.y) * x);
            intent.lift += Vec3::Y * (0.5 * GRAVITY * s * (flight - s) + up) + way.with_y(0.0) * x;
            intent.stretch *= 1.0 + 0.09 * (1.0 - hill(x));
            intent.pelvis.x += if m.stands_on_hands() { 0.7 * (x - 0.5) } else { 0.0 };
            intent.fold_legs = intent.fold_legs.max(0.5 * hill(x));
            intent.tail_lift += 0.6 * hill(x);
            if !m.stands_on_hands() {
                for (hand, side) in [(0, 1.0), (1, -1.0)] {
                    intent.reach(hand, m.chest_point(0.34 * side, 0.22, 0.1), None, 0.8 * hill(x));
                }
            }
        } else if s >= flight {
            if lands_there {
                intent.lift += way;
            }
            let soft = hill((s - flight) / LAND_S);
            intent.crouch += 0.3 * soft;
            intent.bend.x += 0.2 * soft;
            intent.stretch *= 1.0 - 0.1 * hill((s - flight) / (0.6 * LAND_S));
        }
    }
}

fn pose_spin(cue: &Cue, m: &Moment, intent: &mut Intent) {
    let s = cue.since(m.t);
    if s < -0.5 {
        return;
    }
    let turns = cue.act.times.map_or_else(|| (cue.length() / 1.1 * cue.vigour()).round().max(1.0), |n| n as f32);
    let u = ramp(s, 0.15, cue.length().max(0.4));
    intent.tumble.y += std::f32::consts::TAU * turns * (0.75 * u + 0.25 * (s / cue.length()).clamp(0.0, 1.0)).min(1.0);
    let weight = cue.weight(m.t);
    if !m.member().anatomy.alive() {
        return;
    }
    intent.stretch *= 1.0 + 0.03 * weight - 0.06 * hill((s + 0.25) / 0.5);
    if m.member().anatomy.plan == Build::Biped {
        // On one foot, the other at its knee, arms round before the chest.
        let leg = m.member().anatomy.leg_length();
        intent.foot_shift[1] += glam::vec3(0.1 * leg, 0.45 * leg, -0.02 * leg) * weight;
        let turned = glam::Quat::from_rotation_y(intent.tumble.y);
        for (hand, side) in [(0, 1.0), (1, -1.0)] {
            let shoulder = m.place().position + Vec3::Y * (0.62 * m.member().size().y);
            let local = glam::vec3(0.17 * side, 0.03, 0.24) * m.member().size().y;
            let yaw = glam::Quat::from_rotation_y(m.place().yaw);
            intent.reach(hand, shoulder + yaw * (turned * local), None, 0.9 * weight);
        }
        intent.feet[0] = spun_foot(m, 0, intent.tumble.y, weight).or(intent.feet[0]);
    }
    intent.look = None;
}

/// The foot that is turned on, which turns with the body instead of standing still.
fn spun_foot(m: &Moment, foot: usize, turn: f32, weight: f32) -> Option<crate::intent::Foothold> {
    let limb = m.member().anatomy.standing().get(foot).copied()?;
    let home = limb.sole * m.member().thing.scale;
    let yaw = m.place().yaw + turn;
    let at = m.place().position + glam::Quat::from_rotation_y(yaw) * home;
    (weight > 0.0).then_some(crate::intent::Foothold { sole: at, yaw, pitch: 0.0 })
}

/// Seconds of a beat.
fn beat_s(cue: &Cue, world: &World) -> f32 {
    let bpm = cue.act.bpm.unwrap_or(112.0 * cue.vigour().clamp(0.75, 1.3)).clamp(40.0, 220.0);
    60.0 / bpm * world.speed
}

fn prepare_dance(cue: &Cue, world: &World, plan: &mut Plan) {
    let member = &world.members[cue.actor()];
    if member.anatomy.standing().is_empty() {
        return;
    }
    let beat = beat_s(cue, world);
    let count = (cue.length() / beat) as u32;
    for i in 1..count.min(300) {
        let ground = world.shot.ground.substance;
        let step =
            EventKind::Step { foot: member.foot_kind(), ground, weight_kg: member.thing.mass_kg * 0.6, speed: 0.9 };
        plan.sound(cue.from + beat * i as f32, cue.actor(), step);
    }
}

fn pose_dance(cue: &Cue, m: &Moment, intent: &mut Intent) {
    let weight = cue.weight(m.t);
    let beats = cue.since(m.t) / beat_s(cue, m.world);
    let size = m.member().size().y;
    // Down on the beat, up between; one side, then the other; arms change every four beats.
    let bounce = hill(beats - libm::floorf(beats));
    let side = wave(beats * 0.5 + 0.25);
    let figure = (libm::floorf(beats / 4.0) as i32).rem_euclid(3);
    let leg = m.member().anatomy.leg_length();
    intent.crouch += 0.1 * (1.0 - bounce) * weight;
    intent.lift.y += 0.03 * size * bounce * weight * f32::from(u8::from(figure == 2));
    intent.shift.x += 0.05 * size * side * weight;
    intent.pelvis.z += 0.14 * side * weight;
    intent.pelvis.y += 0.2 * wave(beats * 0.5) * weight;
    intent.bend.z -= 0.2 * side * weight;
    intent.head.z += 0.14 * side * weight;
    intent.head.x += 0.1 * (1.0 - bounce) * weight;
    intent.stretch *= 1.0 - 0.035 * (1.0 - bounce) * weight;
    intent.smile += 0.8 * weight;
    intent.tail_swing += 0.7 * side * weight;
    let up = libm::floorf(beats) as i32;
    intent.foot_shift[(up.rem_euclid(2)) as usize].y += 0.16 * leg * bounce * weight;
    if m.stands_on_hands() {
        intent.foot_shift[(2 + (up + 1).rem_euclid(2)) as usize].y += 0.2 * leg * bounce * weight;
        return;
    }
    for (hand, sign) in [(0, 1.0), (1, -1.0)] {
        let sway = wave(beats * 0.5 + if hand == 0 { 0.0 } else { 0.5 });
        let palm = match figure {
            0 => m.chest_point(0.3 * sign, 0.05 + 0.16 * sway, 0.16),
            1 => m.chest_point((0.2 + 0.1 * sway) * sign, 0.34 + 0.05 * bounce, 0.08),
            _ => m.chest_point(0.26 * sign + 0.12 * side, -0.12 + 0.1 * bounce, 0.2),
        };
        intent.reach(hand, palm, None, 0.9 * weight);
    }
}
