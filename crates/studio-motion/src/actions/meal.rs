//! Eating, drinking, feeding, reading, telephoning: things brought to the face.

use super::Action;
use super::hold::{grip, reach_for};
use super::rest::{seated, sit};
use crate::cue::Cue;
use crate::curve::{heading, hill, ramp, wave};
use crate::intent::Intent;
use crate::moment::Moment;
use crate::plan::{Hold, Plan};
use crate::skeleton::basis_turn;
use crate::world::World;
use glam::Vec3;
use studio_scene::EventKind;
use studio_storyboard::{Sound, Verb};

pub(super) const ACTION: Action =
    Action { verbs: &[Verb::Eat, Verb::Drink, Verb::Feed, Verb::Read, Verb::Phone], prepare, pose };

/// Seconds of one bite or sip, with the way there and back.
const BITE_S: f32 = 1.7;

/// Whether the thing can be lifted with a hand.
fn portable(world: &World, actor: usize, what: usize) -> bool {
    let (size, own) = (world.members[what].size().max_element(), world.members[actor].size().y);
    size < 0.45 * own
        && !world.members[what].anatomy.alive()
        && world.members[actor].anatomy.plan != studio_shape::Plan::Quadruped
}

fn prepare(cue: &Cue, world: &World, plan: &mut Plan) {
    let actor = cue.actor();
    let what = cue.act.what.filter(|w| *w != actor);
    if let Some(what) = what.filter(|w| portable(world, actor, *w)) {
        let mounted = world.members[what].thing.mount.is_some_and(|m| m.carrier == actor);
        if !mounted && plan.holder(what, cue.from).is_none() {
            let from = cue.from + 0.55_f32.min(0.3 * cue.length());
            plan.holds.push(Hold {
                thing: what,
                carrier: actor,
                socket: grip(world, actor),
                offset: Vec3::ZERO,
                from,
                to: f32::MAX,
            });
        }
    }
    let sound = match cue.act.verb {
        Verb::Eat | Verb::Feed => Sound::Snap,
        Verb::Drink => Sound::Drip,
        Verb::Read => Sound::Paper,
        _ => return,
    };
    let each = if cue.act.verb == Verb::Read { 2.6 } else { BITE_S };
    for at in cue.beats(each) {
        let at = at + 0.5 * each.min(cue.length());
        plan.sound(at, actor, EventKind::Call { sound, size: 1.0, loudness: 0.35, length_s: 0.0 });
    }
}

fn pose(cue: &Cue, m: &Moment, intent: &mut Intent) {
    let weight = cue.weight(m.t);
    if weight <= 0.0 {
        return;
    }
    if seated(m) {
        sit(m, 1.0, intent);
    }
    let s = cue.since(m.t);
    let what = cue.act.what.filter(|w| *w != m.index);
    let lifted = what.is_some_and(|w| portable(m.world, m.index, w));
    match cue.act.verb {
        Verb::Read => {
            for (hand, side) in [(0, 1.0), (1, -1.0)] {
                intent.reach(hand, m.chest_point(0.1 * side, -0.05, 0.26), None, 0.95 * weight);
            }
            let line = 0.12 * wave(0.35 * s);
            intent.look_at(m.chest_point(line, -0.02, 0.3), 0.7 * weight);
            intent.head.x += 0.12 * weight;
        }
        Verb::Phone => {
            let size = m.member().size().y;
            let (ahead, aside) = (heading(m.place().yaw), heading(m.place().yaw - std::f32::consts::FRAC_PI_2));
            let ear = m.face(m.index) + aside * (0.115 * size) - ahead * (0.035 * size) - Vec3::Y * (0.02 * size);
            // Its length from the ear to the mouth, its face to the head.
            let turn = basis_turn(Vec3::Z, Vec3::Y, Vec3::Y * 0.9 - ahead * 0.4, -aside);
            intent.turn_held(1, turn, weight);
            intent.reach(1, ear, None, weight);
            intent.head.z -= 0.1 * weight;
            intent.head.x += 0.04 * wave(0.4 * s) * weight;
        }
        Verb::Feed => {
            if let Some(other) = cue.act.toward.or(what) {
                // Crumbs are thrown to those who are out of reach.
                let throw = hill(s / BITE_S - libm::floorf(s / BITE_S));
                let shoulder = m.chest_point(-0.15, 0.0, 0.0);
                let way = m.face(other) - shoulder;
                let reach = (0.55 + 0.35 * throw) * m.reach_length();
                intent.reach(1, shoulder + way.clamp_length_max(reach), None, weight);
                intent.look_at(m.face(other), weight);
                intent.bend.x += if seated(m) { 0.12 } else { 0.25 } * weight;
            }
        }
        _ if lifted => bite(cue, m, s, weight, intent),
        _ => bend_down(m, what, s, weight, intent),
    }
}

/// Hand to mouth, chew, hand down.
fn bite(cue: &Cue, m: &Moment, s: f32, weight: f32, intent: &mut Intent) {
    let u = s / BITE_S - libm::floorf(s / BITE_S);
    let up = ramp(u, 0.1, 0.42) * (1.0 - ramp(u, 0.58, 0.85));
    if s < 0.5
        && let Some(what) = cue.act.what
    {
        reach_for(m, what, weight * (1.0 - ramp(s, 0.4, 0.6)), intent);
    }
    let mouth = m.face(m.index) + heading(m.place().yaw) * (0.06 * m.member().size().y)
        - Vec3::Y * (0.05 * m.member().size().y);
    let low = m.chest_point(-0.1, -0.16, 0.24);
    intent.reach(1, low.lerp(mouth, up), None, weight);
    let chew = if cue.act.verb == Verb::Eat { 0.3 * wave(2.6 * s).max(0.0) * (1.0 - up) } else { 0.0 };
    intent.open_mouth((0.55 * hill((u - 0.3) / 0.25) + chew) * weight);
    intent.head.x += if cue.act.verb == Verb::Drink { -0.28 * up } else { 0.1 * up } * weight;
    intent.lids = intent.lids.max(0.35 * up * weight);
}

/// The head goes down to bowl, grass or water and comes up again.
fn bend_down(m: &Moment, what: Option<usize>, s: f32, weight: f32, intent: &mut Intent) {
    let up = hill((s - 2.4) / 1.4) + hill((s - 6.0) / 1.4);
    let down = (1.0 - up.min(1.0)) * weight;
    let member = m.member();
    if let Some(what) = what {
        intent.look_at(m.middle(what), 0.6 * down);
    }
    if m.stands_on_hands() {
        let tall = (member.anatomy.leg_length() / member.anatomy.size.z.max(0.01)).min(1.4);
        intent.pelvis.x += 0.1 * down;
        intent.bend.x += 0.42 * down * tall.min(1.0);
        intent.crouch += 0.1 * down;
        intent.head.x += 0.95 * down;
    } else {
        intent.bend.x += 0.8 * down;
        intent.crouch += 0.3 * down;
        intent.head.x += 0.3 * down;
    }
    intent.open_mouth((0.14 + 0.2 * wave(2.2 * s).max(0.0)) * down);
    intent.tail_swing += 0.2 * wave(0.5 * s) * weight;
}
