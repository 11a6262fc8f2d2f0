//! Throwing, catching, kicking, hitting, pushing: momentum handed from a body to a thing.

use super::Action;
use super::hold::grip;
use crate::cue::Cue;
use crate::curve::{hill, ramp};
use crate::intent::Intent;
use crate::moment::Moment;
use crate::plan::{Hold, Launch, Plan, Push, Stroke};
use crate::world::World;
use glam::{Vec3, vec3};
use studio_scene::{Body, EventKind, FRAME_RATE};
use studio_shape::SocketRole;
use studio_storyboard::{Direction, Verb};

pub(super) const THROW: Action = Action { verbs: &[Verb::Throw], prepare: prepare_throw, pose: pose_throw };
pub(super) const CATCH: Action = Action { verbs: &[Verb::Catch], prepare: super::nothing, pose: pose_catch };
pub(super) const KICK: Action =
    Action { verbs: &[Verb::Kick, Verb::Hit, Verb::Push, Verb::Pull], prepare: prepare_kick, pose: pose_kick };

/// Seconds of winding up before the release.
const WIND_UP_S: f32 = 0.55;

/// The release, on a frame so that the flight begins where the hand is seen.
fn release(cue: &Cue, world: &World) -> f32 {
    let at = cue.from + WIND_UP_S.min(0.6 * cue.length());
    let frame = world.speed / FRAME_RATE as f32;
    libm::roundf(at / frame) * frame
}

/// Seconds of a flight over a distance.
fn flight_s(distance: f32) -> f32 {
    (0.45 + 0.16 * distance).clamp(0.5, 1.3)
}

fn prepare_throw(cue: &Cue, world: &World, plan: &mut Plan) {
    let what = cue.act.what.filter(|w| *w != cue.actor());
    let Some(what) = what else {
        thrown_by_nobody(cue, world, plan);
        return;
    };
    let at = release(cue, world);
    let mounted = world.members[what].thing.mount.is_some_and(|m| m.carrier == cue.actor());
    let held = plan.holder(what, cue.from).is_some_and(|h| h.carrier == cue.actor());
    if !mounted && !held {
        let socket = grip(world, cue.actor());
        plan.holds.push(Hold { thing: what, carrier: cue.actor(), socket, offset: Vec3::ZERO, from: cue.from, to: at });
    }
    plan.holds.iter_mut().filter(|h| h.thing == what && h.to > at && h.from <= at).for_each(|h| h.to = at);
    let here = world.start(cue.actor()).0;
    let catcher = cue.act.toward.or_else(|| catcher_of(cue, world, what)).filter(|o| *o != what && *o != cue.actor());
    let push = match catcher {
        Some(to) => {
            let distance = (world.start(to).0 - here).length();
            let flight = flight_s(distance);
            if world.members[to].anatomy.alive() && catches(world, to) {
                let frame = world.speed / FRAME_RATE as f32;
                let caught = libm::roundf((at + flight) / frame) * frame;
                let socket = grip(world, to);
                plan.holds.push(Hold {
                    thing: what,
                    carrier: to,
                    socket,
                    offset: Vec3::ZERO,
                    from: caught,
                    to: f32::MAX,
                });
                plan.sound(caught, to, slap(world, what, to));
            }
            Push::ToHands(to, flight)
        }
        None => {
            let far = super::tumble::way(cue, world) * 2.5 * cue.vigour();
            Push::To(here + far.with_y(0.05), flight_s(2.5))
        }
    };
    plan.launches.push(Launch { thing: what, at, push });
}

/// Whoever catches that thing in the shot.
fn catcher_of(cue: &Cue, world: &World, what: usize) -> Option<usize> {
    let catching = world.shot.performances.iter().filter(|p| p.verb == Verb::Catch && p.actor != cue.actor());
    catching.filter(|p| p.what.is_none_or(|w| w == what)).map(|p| p.actor).next()
}

fn catches(world: &World, who: usize) -> bool {
    world.shot.performances.iter().any(|p| p.actor == who && p.verb == Verb::Catch)
        || !world.shot.performances.iter().any(|p| p.actor == who)
}

fn slap(world: &World, what: usize, to: usize) -> EventKind {
    let thing = world.members[what].thing;
    EventKind::Impact {
        body: thing.substance,
        against: world.members[to].thing.substance,
        impulse: thing.mass_kg * 3.0,
        speed: 3.0,
        size_m: world.members[what].size().max_element(),
    }
}

/// A thing that is thrown by nobody who is seen flies through the picture in an arc.
fn thrown_by_nobody(cue: &Cue, world: &World, plan: &mut Plan) {
    let thing = cue.actor();
    if !matches!(world.members[thing].thing.body, Body::Rigid { .. }) {
        return;
    }
    let size = world.members[thing].size().max_element();
    let up = matches!(cue.act.direction, Some(Direction::Up));
    let way = if up { Vec3::ZERO } else { super::tumble::way(cue, world) };
    let rise = (7.0 * size).clamp(0.7, 2.2);
    let lift = libm::sqrtf(2.0 * 9.81 * rise);
    let along = way * (1.15 * rise / libm::sqrtf(2.0 * rise / 9.81));
    if !world.continues(cue) {
        plan.raised.insert(thing, (3.0 * size).clamp(0.3, 1.0));
    }
    plan.hold_back(thing, cue.from);
    plan.launches.push(Launch {
        thing,
        at: cue.from,
        push: Push::Velocity(along + Vec3::Y * lift, -Vec3::Y.cross(way) * -3.0),
    });
}

fn pose_throw(cue: &Cue, m: &Moment, intent: &mut Intent) {
    if !m.member().anatomy.alive() {
        return;
    }
    let at = release(cue, m.world);
    let s = m.t - at;
    let back = ramp(s, -WIND_UP_S, -0.16) * (1.0 - ramp(s, -0.16, 0.02));
    let through = ramp(s, -0.16, 0.05) * (1.0 - ramp(s, 0.15, 0.6));
    if let Some(other) = cue.act.toward.filter(|o| *o != m.index) {
        intent.look_at(m.face(other), cue.weight(m.t));
    }
    if m.stands_on_hands() {
        intent.head.x += 0.4 * back - 0.5 * through;
        return;
    }
    intent.bend.y += -0.55 * back + 0.4 * through;
    intent.bend.x += -0.12 * back + 0.25 * through;
    intent.shift.z += (-0.05 * back + 0.06 * through) * m.member().size().y;
    intent.reach(1, m.chest_point(-0.24, 0.28, -0.2), None, back);
    intent.reach(1, m.chest_point(-0.1, 0.2, 0.4), None, through);
    intent.reach(0, m.chest_point(0.2, 0.02, 0.3), None, 0.7 * back);
}

fn pose_catch(cue: &Cue, m: &Moment, intent: &mut Intent) {
    // Hands up while the thing flies; then it is held (see `hold::burden`).
    let what = cue.act.what.or_else(|| m.plan.launches.first().map(|l| l.thing));
    let caught = m.plan.holds.iter().find(|h| h.carrier == m.index && Some(h.thing) == what).map_or(cue.to, |h| h.from);
    let ready = ramp(m.t, caught - 0.7, caught - 0.2) * (1.0 - ramp(m.t, caught + 0.05, caught + 0.35));
    if let Some(what) = what {
        intent.look_at(m.middle(what), ramp(m.t, caught - 1.4, caught - 0.9) * (1.0 - ramp(m.t, caught, caught + 0.8)));
    }
    let give = hill((m.t - caught) / 0.3);
    intent.bend.x += 0.08 * ready - 0.1 * give;
    let before = m.near(0.0, 0.62 * m.member().size().y, (0.28 - 0.06 * give) * m.member().size().y);
    for (hand, side) in [(0, 1.0), (1, -1.0)] {
        let aside =
            crate::curve::heading(m.place().yaw + std::f32::consts::FRAC_PI_2) * (0.06 * side * m.member().size().y);
        if !m.stands_on_hands() {
            intent.reach(hand, before + aside, None, ready);
        }
    }
    intent.smile += 0.6 * ramp(m.t, caught, caught + 0.3);
}

/// When the foot or hand meets the thing.
fn contact(cue: &Cue) -> f32 {
    cue.from + 0.5_f32.min(0.55 * cue.length())
}

fn prepare_kick(cue: &Cue, world: &World, plan: &mut Plan) {
    let Some(what) = cue.act.what.or(cue.act.toward).filter(|w| *w != cue.actor()) else { return };
    let at = contact(cue);
    let member = &world.members[what];
    let way = kick_way(cue, world, what);
    let hard = cue.vigour().clamp(0.6, 2.0);
    let size = world.members[cue.actor()].size().y;
    let sound = EventKind::Impact {
        body: world.members[cue.actor()].thing.substance,
        against: member.thing.substance,
        impulse: member.thing.mass_kg * 3.0 * hard,
        speed: 3.0 * hard,
        size_m: member.size().max_element(),
    };
    if beaten(cue, world, what) {
        for at in cue.beats(BEAT_S) {
            plan.sound(at, what, sound);
            let socket = strike_socket(world, what);
            plan.strokes.push(Stroke {
                actor: cue.actor(),
                hand: 1,
                at,
                until: at + 0.04,
                thing: what,
                socket,
                swing: 0.22 * size,
            });
        }
        return;
    }
    plan.sound(at, what, sound);
    if !matches!(member.thing.body, Body::Rigid { .. }) {
        return;
    }
    let push = match (cue.act.verb, cue.act.toward.filter(|o| *o != what)) {
        (Verb::Kick | Verb::Hit, Some(to)) => {
            Push::ToHands(to, flight_s((world.start(to).0 - world.start(what).0).length()))
        }
        (Verb::Kick, None) => {
            Push::Velocity((way * 2.6 + Vec3::Y * 1.9) * hard * libm::sqrtf(size.max(0.3)), Vec3::Y.cross(way) * 6.0)
        }
        (Verb::Hit, None) => Push::Velocity((way * 2.4 + Vec3::Y * 0.8) * hard, Vec3::Y.cross(way) * 3.0),
        (Verb::Pull, _) => Push::Velocity(-way * 0.8 * hard, Vec3::ZERO),
        _ => Push::Velocity(way * 1.3 * hard, Vec3::ZERO),
    };
    plan.launches.push(Launch { thing: what, at, push });
}

/// Seconds from one blow to the next.
const BEAT_S: f32 = 0.9;

/// Whether a thing stays where it is when it is hit, so that it can be hit again.
fn beaten(cue: &Cue, world: &World, what: usize) -> bool {
    let member = &world.members[what];
    let loose = matches!(member.thing.body, Body::Rigid { .. });
    cue.act.verb == Verb::Hit && !member.anatomy.alive() && !(loose && member.thing.mass_kg < 2.0)
}

fn strike_socket(world: &World, what: usize) -> SocketRole {
    let known = |role: &SocketRole| world.members[what].model.socket(*role).is_some();
    [SocketRole::Strike(0), SocketRole::Top].into_iter().find(known).unwrap_or(SocketRole::Top)
}

fn kick_way(cue: &Cue, world: &World, what: usize) -> Vec3 {
    let away = (world.start(what).0 - world.start(cue.actor()).0).with_y(0.0);
    if cue.act.direction.is_some() { super::tumble::way(cue, world) } else { away.normalize_or(world.picture_right()) }
}

fn pose_kick(cue: &Cue, m: &Moment, intent: &mut Intent) {
    let Some(what) = cue.act.what.or(cue.act.toward).filter(|w| *w != m.index) else { return };
    if beaten(cue, m.world, what) {
        intent.look_at(m.middle(what), cue.weight(m.t));
        intent.bend.x += 0.08 * cue.weight(m.t);
        return;
    }
    let s = m.t - contact(cue);
    let back = ramp(s, -0.45, -0.14) * (1.0 - ramp(s, -0.14, 0.0));
    let through = ramp(s, -0.14, 0.0) * (1.0 - ramp(s, 0.12, 0.5));
    intent.look_at(m.middle(what), cue.weight(m.t));
    let leg = m.member().anatomy.leg_length();
    if cue.act.verb == Verb::Kick {
        let foot = 1;
        intent.foot_shift[foot] +=
            vec3(0.0, 0.28 * leg, -0.55 * leg) * back + vec3(0.0, 0.12 * leg, 0.75 * leg) * through;
        intent.bend.x += 0.1 * back - 0.15 * through;
        intent.bend.y += 0.2 * back - 0.25 * through;
        intent.reach(0, m.chest_point(0.36, -0.02, 0.14), None, 0.8 * (back + through).min(1.0));
        return;
    }
    let point: Vec3 = if m.world.members[what].model.socket(SocketRole::Grip).is_some() {
        m.socket(what, SocketRole::Grip).translation.into()
    } else {
        m.middle(what)
    };
    let pushes = cue.act.verb != Verb::Hit;
    intent.bend.x += if pushes { 0.35 * cue.weight(m.t) } else { 0.25 * through - 0.1 * back };
    if m.stands_on_hands() {
        intent.reach(1, point, None, through.max(if pushes { cue.weight(m.t) } else { 0.0 }));
        return;
    }
    for hand in 0..2 {
        if pushes || hand == 1 {
            intent.reach(hand, point, None, if pushes { cue.weight(m.t) } else { through });
        }
    }
    if !pushes {
        intent.reach(1, m.chest_point(-0.2, 0.25, -0.12), None, back);
    }
}
