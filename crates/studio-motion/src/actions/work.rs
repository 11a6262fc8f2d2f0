//! Work of the hands: chopping, stirring, typing, writing, painting, building, cleaning, clapping,
//! petting: strokes at exact times and rubbing in between.

use super::Action;
use super::rest::{seated, sit};
use crate::cue::Cue;
use crate::curve::{heading, hill, wander, wave};
use crate::intent::Intent;
use crate::moment::Moment;
use crate::plan::{Burst, Plan, Stroke};
use crate::tool::in_hand;
use crate::world::World;
use glam::{Vec3, vec3};
use studio_scene::{EventKind, ParticleKind};
use studio_shape::SocketRole;
use studio_storyboard::{Sound, Verb};

pub(super) const STRIKE: Action =
    Action { verbs: &[Verb::Chop, Verb::Build, Verb::Type], prepare: prepare_strikes, pose: pose_work };

pub(super) const RUB: Action = Action {
    verbs: &[Verb::Stir, Verb::Cook, Verb::Paint, Verb::Write, Verb::Clean, Verb::Pet, Verb::Fish],
    prepare: prepare_rub,
    pose: pose_work,
};

pub(super) const CLAP: Action = Action { verbs: &[Verb::Clap], prepare: prepare_clap, pose: pose_clap };

/// What is worked on: what was said, or what stands before the worker.
pub(super) fn worked_on(cue: &Cue, world: &World) -> Option<usize> {
    let said = cue.act.what.or(cue.act.toward).filter(|w| *w != cue.actor());
    let in_hand = |i: usize| world.members[i].thing.mount.is_some_and(|m| m.carrier == cue.actor());
    said.filter(|w| !in_hand(*w)).or_else(|| {
        let here = world.start(cue.actor()).0;
        let reach = 0.9 * world.members[cue.actor()].size().y;
        let near = (0..world.members.len()).filter(|i| {
            let there = world.start(*i).0;
            *i != cue.actor()
                && !in_hand(*i)
                && !world.members[*i].anatomy.alive()
                && (there - here).with_y(0.0).length() < reach + 0.5 * world.members[*i].radius()
        });
        // The smallest thing in reach is what hands are for; the table it lies on is not.
        near.min_by(|a, b| world.members[*a].size().max_element().total_cmp(&world.members[*b].size().max_element()))
    })
}

fn prepare_strikes(cue: &Cue, world: &World, plan: &mut Plan) {
    let actor = cue.actor();
    let size = world.members[actor].size().y;
    let (each, sound) = match cue.act.verb {
        Verb::Chop => (0.42, Sound::Chop),
        Verb::Build => (0.62, Sound::Hammer),
        _ => (0.17, Sound::Click),
    };
    let target = worked_on(cue, world);
    for (number, at) in cue.beats(each).into_iter().enumerate() {
        let hand = if cue.act.verb == Verb::Type { number % 2 } else { 1 };
        let kind = EventKind::Call { sound, size: 1.0, loudness: 0.7, length_s: 0.0 };
        plan.sound(at, target.unwrap_or(actor), kind);
        let Some(thing) = target else { continue };
        let swing = size * if cue.act.verb == Verb::Type { 0.02 } else { 0.16 };
        plan.strokes.push(Stroke { actor, hand, at, until: at + 0.04, thing, socket: SocketRole::Top, swing });
        if cue.act.verb == Verb::Chop {
            plan.bursts.push(chip(world, thing, at));
        }
    }
}

/// A few crumbs fly at each cut.
fn chip(world: &World, thing: usize, at: f32) -> Burst {
    let member = &world.members[thing];
    let top = world.start(thing).0 + Vec3::Y * member.size().y;
    Burst {
        at,
        position: top,
        kind: ParticleKind::Flake,
        color: vec3(0.85, 0.75, 0.5) * member.thing.tint,
        count: 4,
        speed: 0.5,
        size_m: 0.006,
        life_s: 0.5,
        gravity: 9.81,
    }
}

fn prepare_rub(cue: &Cue, world: &World, plan: &mut Plan) {
    let sound = match cue.act.verb {
        Verb::Cook => Some((Sound::Sizzle, 1.8)),
        Verb::Stir => Some((Sound::Clink, 0.7)),
        Verb::Write => Some((Sound::Paper, 0.8)),
        _ => None,
    };
    let Some((sound, each)) = sound else { return };
    for at in cue.beats(each) {
        let kind = EventKind::Call { sound, size: 1.0, loudness: 0.4, length_s: 0.0 };
        plan.sound(at, worked_on(cue, world).unwrap_or(cue.actor()), kind);
    }
}

/// Bends over the work and looks at it; the strokes move the striking hand.
fn pose_work(cue: &Cue, m: &Moment, intent: &mut Intent) {
    let weight = cue.weight(m.t);
    if weight <= 0.0 {
        return;
    }
    if seated(m) {
        sit(m, 1.0, intent);
    }
    let s = cue.since(m.t);
    let target = worked_on(cue, m.world);
    let point = target.map_or_else(
        || m.near(0.0, 0.5 * m.member().size().y, 0.32 * m.member().size().y),
        |t| m.socket(t, SocketRole::Top).translation.into(),
    );
    intent.look_at(point, 0.9 * weight);
    let low = ((m.place().position.y + 0.55 * m.member().size().y - point.y) / m.member().size().y).clamp(-0.1, 0.5);
    intent.bend.x += (0.14 + 0.7 * low) * weight;
    if m.stands_on_hands() {
        intent.reach(1, point + Vec3::Y * 0.02, None, weight);
        return;
    }
    let size = 0.05 * m.member().size().y;
    let tool = in_hand(m, 1).filter(|(thing, _)| Some(*thing) != target).map(|(_, tool)| tool);
    let turn = glam::Quat::from_rotation_y(m.place().yaw);
    let (way, speed) = match cue.act.verb {
        Verb::Stir | Verb::Cook => (vec3(wave(1.1 * s + 0.25), 0.0, wave(1.1 * s)) * size, true),
        Verb::Paint => (vec3(1.6 * wave(0.55 * s), 0.8 * wave(0.38 * s + 0.1), 0.0) * size, true),
        Verb::Write => (vec3(1.2 * (0.5 - (0.4 * s).fract()), 0.0, 0.25 * wave(3.4 * s)) * size, true),
        Verb::Clean => (vec3(2.4 * wave(0.9 * s), 0.0, 0.7 * wave(0.45 * s)) * size, true),
        Verb::Pet => (vec3(0.3 * wave(0.6 * s), 0.35 * wave(1.2 * s + 0.3).abs(), 1.6 * wave(0.6 * s)) * size, true),
        _ => (Vec3::ZERO, false),
    };
    if speed {
        let end = point + Vec3::Y * 0.012 + turn * way;
        let ahead = heading(m.place().yaw);
        match tool {
            Some(tool) => {
                let held = match cue.act.verb {
                    Verb::Paint => tool.pointing(ahead * 0.8 + Vec3::Y * 0.5, Vec3::NEG_Y),
                    _ => tool.pointing(ahead * 0.45 - Vec3::Y * 0.9, ahead),
                };
                intent.turn_held(1, held, weight);
                intent.reach(1, tool.palm(end, held), None, weight);
            }
            None => {
                let facing = (cue.act.verb != Verb::Paint).then_some(Vec3::NEG_Y);
                intent.reach(1, end, facing, weight);
            }
        }
    }
    if cue.act.verb != Verb::Type {
        // The other hand steadies the work.
        let aside = turn * vec3(0.09 * m.member().size().y, 0.012, 0.0);
        intent.reach(0, point + aside, Some(Vec3::NEG_Y), 0.85 * weight);
    }
    intent.head.z += 0.05 * wander(s * 0.4, m.member().seed) * weight;
}

fn prepare_clap(cue: &Cue, world: &World, plan: &mut Plan) {
    for at in cue.beats(0.38) {
        let kind = EventKind::Impact {
            body: studio_scene::Substance::Flesh,
            against: studio_scene::Substance::Flesh,
            impulse: 0.6,
            speed: 2.2,
            size_m: 0.1 * world.members[cue.actor()].size().y,
        };
        plan.sound(at, cue.actor(), kind);
    }
}

/// Hands that meet exactly at each beat.
fn pose_clap(cue: &Cue, m: &Moment, intent: &mut Intent) {
    let weight = cue.weight(m.t);
    let beats = cue.beats(0.38);
    let nearest = beats.iter().map(|at| m.t - at).min_by(|a, b| a.abs().total_cmp(&b.abs())).unwrap_or(9.0);
    let apart = (1.0 - hill(0.5 + nearest / 0.36)).clamp(0.0, 1.0);
    let half = 0.012 + 0.17 * apart;
    for (hand, side) in [(0, 1.0), (1, -1.0)] {
        let inwards = crate::curve::heading(m.place().yaw + std::f32::consts::FRAC_PI_2) * -side;
        intent.reach(hand, m.chest_point(half * side, -0.02, 0.26), Some(inwards), weight);
    }
    intent.smile += 0.7 * weight;
    intent.head.x += 0.05 * (1.0 - apart) * weight;
}
