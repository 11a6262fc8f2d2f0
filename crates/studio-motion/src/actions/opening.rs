//! Opening, closing and switching: hinges that turn, lamps that light.

use super::Action;
use super::hold::reach_for;
use crate::cue::Cue;
use crate::curve::{hill, ramp};
use crate::intent::Intent;
use crate::moment::Moment;
use crate::plan::{Plan, RoleKey};
use crate::world::World;
use studio_scene::EventKind;
use studio_shape::Role;
use studio_storyboard::{Sound, Verb};

pub(super) const HINGE: Action = Action { verbs: &[Verb::Open, Verb::Close], prepare: prepare_hinge, pose: pose_reach };
pub(super) const SWITCH: Action =
    Action { verbs: &[Verb::SwitchOn, Verb::SwitchOff], prepare: prepare_switch, pose: pose_reach };

/// How far a hinge opens, radians.
const OPEN: f32 = 1.35;

/// What is opened or switched: what was said, or the thing itself.
fn object(cue: &Cue) -> usize {
    cue.act.what.or(cue.act.toward).unwrap_or(cue.actor())
}

/// When the hand arrives.
fn contact(cue: &Cue) -> f32 {
    let by_hand = object(cue) != cue.actor();
    cue.from + if by_hand { 0.5_f32.min(0.5 * cue.length()) } else { 0.05 }
}

fn prepare_hinge(cue: &Cue, world: &World, plan: &mut Plan) {
    let thing = object(cue);
    let at = contact(cue);
    let end = (at + 0.9 / cue.vigour().max(0.5)).min(cue.to.max(at + 0.35));
    turn_hinges(world, plan, thing, (at, end), cue.act.verb == Verb::Open);
}

/// Turns the hinges of a thing, which stand closed at rest, and sounds them.
pub(super) fn turn_hinges(world: &World, plan: &mut Plan, thing: usize, (at, end): (f32, f32), opens: bool) {
    let member = &world.members[thing];
    let (from, to) = if opens { (0.0, OPEN) } else { (OPEN, 0.0) };
    let mut moves = false;
    for joint in member.model.rig.joints() {
        let Role::Hinge(number) = joint.role else { continue };
        let track = plan.joint(thing, RoleKey::Hinge(number));
        let before = track.value(at).unwrap_or(from);
        moves |= (before - to).abs() > 0.1;
        track.key(at, before).key(end, to);
    }
    let large = member.size().y > 1.0;
    let sound = match (opens, large) {
        (true, true) => Sound::DoorOpen,
        (false, true) => Sound::DoorClose,
        (true, false) => Sound::Snap,
        (false, false) => Sound::Click,
    };
    let sounds_at = if opens { at } else { end - 0.02 };
    // What has no hinge is opened unseen, but heard.
    let hinged = plan.joints.keys().any(|(t, role)| *t == thing && matches!(role, RoleKey::Hinge(_)));
    if moves || !hinged {
        plan.sound(sounds_at, thing, EventKind::Call { sound, size: 1.0, loudness: 0.6, length_s: 0.0 });
    }
}

fn prepare_switch(cue: &Cue, world: &World, plan: &mut Plan) {
    let thing = object(cue);
    let at = contact(cue);
    let on = cue.act.verb == Verb::SwitchOn;
    plan.sound(at, thing, EventKind::Call { sound: Sound::Click, size: 1.0, loudness: 0.6, length_s: 0.0 });
    let look = &mut plan.looks[thing];
    let before = look.emission.value(at).unwrap_or(if on { 0.0 } else { 1.0 });
    look.emission.key(at, before).key(at + 0.07, if on { 1.0 } else { 0.0 });
    if !on {
        // What rings or runs falls silent when it is switched off.
        let film_s = at / world.speed;
        plan.events.retain(|e| {
            e.thing != Some(thing) || e.at_s <= at || matches!(e.kind, EventKind::Call { sound: Sound::Click, .. })
        });
        for event in plan.events.iter_mut().filter(|e| e.thing == Some(thing)) {
            let started = event.at_s / world.speed;
            if let EventKind::Motor { length_s, .. } = &mut event.kind {
                *length_s = length_s.min(film_s - started);
            }
        }
    }
}

fn pose_reach(cue: &Cue, m: &Moment, intent: &mut Intent) {
    let thing = object(cue);
    if thing == m.index || !m.member().anatomy.alive() {
        return;
    }
    let at = contact(cue);
    let hinge = matches!(cue.act.verb, Verb::Open | Verb::Close);
    let until = if hinge { cue.to } else { at + 0.25 };
    let weight = ramp(m.t, cue.from, at) * (1.0 - ramp(m.t, until, until + 0.5));
    let in_hand = crate::mount::carrier(m.world, m.plan, thing, m.t).is_some_and(|c| c.carrier == m.index);
    intent.look_at(m.middle(thing), 0.8 * weight);
    if in_hand {
        // An umbrella or a book: both hands before the chest, then out.
        let press = hill((m.t - at) / 0.6);
        intent.reach(1, m.chest_point(-0.08, 0.1 + 0.08 * press, 0.28), None, weight);
        intent.reach(0, m.chest_point(0.06, -0.02, 0.26), None, weight);
        return;
    }
    reach_for(m, thing, weight, intent);
}
