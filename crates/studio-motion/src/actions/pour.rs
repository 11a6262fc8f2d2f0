//! Liquids and gardens: pouring, watering, planting, spilling.

use super::Action;
use super::hold::{grip, reach_for};
use super::tumble::way;
use crate::cue::Cue;
use crate::curve::{heading, hill, ramp};
use crate::intent::Intent;
use crate::moment::Moment;
use crate::plan::{Emission, Emitter, Filling, Hold, Launch, Plan, Puddle, Push};
use crate::tool::in_hand;
use crate::world::World;
use glam::{Vec3, vec3};
use std::f32::consts::FRAC_PI_2;
use studio_scene::{Body, EventKind};
use studio_shape::SocketRole;
use studio_storyboard::{Sound, Verb};

pub(super) const POUR: Action =
    Action { verbs: &[Verb::Pour, Verb::Water, Verb::Plant], prepare: prepare_pour, pose: pose_pour };
pub(super) const SPILL: Action = Action { verbs: &[Verb::Spill], prepare: prepare_spill, pose: super::still };

/// What is poured from and what into.
fn vessels(cue: &Cue, world: &World) -> (Option<usize>, Option<usize>) {
    let actor = cue.actor();
    let in_hand = (0..world.members.len()).find(|i| world.members[*i].thing.mount.is_some_and(|m| m.carrier == actor));
    let what = cue.act.what.filter(|w| *w != actor);
    let toward = cue.act.toward.filter(|w| *w != actor);
    match cue.act.verb {
        Verb::Water => (in_hand, toward.or(what.filter(|w| Some(*w) != in_hand))),
        _ => (what.or(in_hand), toward.or_else(|| super::work::worked_on(cue, world).filter(|w| Some(*w) != what))),
    }
}

/// When the stream begins and ends.
fn stream(cue: &Cue) -> (f32, f32) {
    (cue.from + 0.7_f32.min(0.3 * cue.length()), cue.to - 0.35_f32.min(0.2 * cue.length()))
}

fn prepare_pour(cue: &Cue, world: &World, plan: &mut Plan) {
    let actor = cue.actor();
    if cue.act.verb == Verb::Plant {
        for at in cue.beats(0.8) {
            plan.sound(
                at + 0.3,
                actor,
                EventKind::Call { sound: Sound::Thud, size: 0.6, loudness: 0.35, length_s: 0.0 },
            );
        }
        return;
    }
    let (from, into) = vessels(cue, world);
    let (begin, end) = stream(cue);
    let source = from.unwrap_or(actor);
    if let Some(from) = from.filter(|f| world.members[*f].thing.mount.is_none() && world.members[actor].anatomy.alive())
    {
        let hold = Hold {
            thing: from,
            carrier: actor,
            socket: grip(world, actor),
            offset: Vec3::ZERO,
            from: cue.from + 0.3,
            to: f32::MAX,
        };
        plan.holds.push(hold);
    }
    let vent = world.members[source].model.socket(SocketRole::Vent).map_or(SocketRole::Top, |s| s.role);
    plan.emitters.push(Emitter {
        thing: source,
        socket: vent,
        what: Emission::Stream,
        from: begin,
        to: end,
        strength: 1.0,
        into,
    });
    if let Some(thing) = into.filter(|i| !world.members[*i].anatomy.alive()) {
        plan.fillings.push(Filling { thing, from: begin + 0.15, to: end + 0.15, color: vec3(0.42, 0.62, 0.74) });
    }
    let length_s = (end - begin).max(0.2) / world.speed;
    plan.sound(
        begin + 0.1,
        into.unwrap_or(source),
        EventKind::Call { sound: Sound::Pour, size: 1.0, loudness: 0.6, length_s },
    );
}

fn pose_pour(cue: &Cue, m: &Moment, intent: &mut Intent) {
    let weight = cue.weight(m.t);
    if weight <= 0.0 || !m.member().anatomy.alive() {
        return;
    }
    let (begin, end) = stream(cue);
    if cue.act.verb == Verb::Plant {
        plant(cue, m, weight, intent);
        return;
    }
    let (from, into) = vessels(cue, m.world);
    if let Some(from) = from.filter(|_| m.t < cue.from + 0.3) {
        reach_for(m, from, ramp(m.t, cue.from, cue.from + 0.3), intent);
    }
    let size = m.member().size().y;
    let waters = cue.act.verb == Verb::Water;
    let ground = m.near(0.0, 0.02 * size, 0.5 * size);
    let into_at = into.map_or(ground, |into| {
        m.world.members[into].model.bounds.max.with_x(0.0).with_z(0.0) * m.world.members[into].thing.scale
            + m.places[into].position
    });
    let over = into_at + Vec3::Y * (if waters { 0.16 } else { 0.05 } * size);
    let out = ramp(m.t, cue.from + 0.25, begin) * (1.0 - ramp(m.t, end + 0.1, cue.to));
    match in_hand(m, 1) {
        Some((_, tool)) => {
            // Across the body, so that the spout and what comes out of it are seen.
            let yaw = m.place().yaw;
            let way = heading(yaw + FRAC_PI_2) * 0.9 + heading(yaw) * if waters { 0.6 } else { 0.25 };
            let tilt = ramp(m.t, begin - 0.35, begin + 0.1) * (1.0 - ramp(m.t, end, end + 0.3));
            let turn = tool.tipped(way, if waters { 0.6 } else { 1.0 } * tilt);
            intent.turn_held(1, turn, weight);
            intent.reach(1, tool.palm(over, turn), None, out);
        }
        None => intent.reach(1, over + Vec3::Y * (0.06 * size), None, out),
    }
    intent.look_at(into.map_or(over, |i| m.middle(i)), weight);
    let low = ((m.place().position.y + 0.5 * size - over.y) / size).clamp(0.0, 0.5);
    intent.bend.x += (0.12 + 0.9 * low) * out;
    intent.crouch += 0.25 * low * out;
}

/// Kneels, digs with both hands, pats the soil.
fn plant(cue: &Cue, m: &Moment, weight: f32, intent: &mut Intent) {
    let s = cue.since(m.t);
    let size = m.member().size().y;
    let pat = hill(s / 0.8 - libm::floorf(s / 0.8));
    intent.crouch += 0.5 * weight;
    intent.bend.x += 0.75 * weight;
    for (hand, side) in [(0, 1.0), (1, -1.0)] {
        let palm = m.near(0.07 * side * size, (0.03 + 0.05 * pat) * size, 0.36 * size);
        intent.reach(hand, palm, Some(Vec3::NEG_Y), weight);
    }
    intent.look_at(m.near(0.0, 0.0, 0.38 * size), weight);
}

/// A vessel tips over and what was in it runs out.
fn prepare_spill(cue: &Cue, world: &World, plan: &mut Plan) {
    let thing =
        cue.act.what.filter(|w| matches!(world.members[*w].thing.body, Body::Rigid { .. })).unwrap_or(cue.actor());
    let size = world.members[thing].size();
    let way = way(cue, world);
    if matches!(world.members[thing].thing.body, Body::Rigid { .. }) {
        let half_diagonal = 0.5 * libm::sqrtf(size.y * size.y + size.x * size.x);
        let spin = libm::sqrtf(2.6 * 9.81 * (half_diagonal - 0.5 * size.y).max(0.004)) / half_diagonal * 1.4;
        plan.hold_back(thing, cue.from);
        let push = Push::Velocity(way * spin * 0.5 * size.y, Vec3::Y.cross(way) * spin);
        plan.launches.push(Launch { thing, at: cue.from, push });
    }
    let start = world.start(thing).0;
    let down = cue.from + 0.45;
    let volume = 0.5 * size.x * size.z * size.y;
    plan.puddles.push(Puddle { at: down, source: start + way * (0.8 * size.y), way, volume });
    plan.sound(down, thing, EventKind::Splash { size_m: size.max_element(), speed: 1.2 });
}
