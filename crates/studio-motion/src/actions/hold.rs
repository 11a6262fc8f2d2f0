//! Holding, carrying, taking, giving, lifting and putting down.

use super::Action;
use crate::cue::Cue;
use crate::curve::ramp;
use crate::intent::Intent;
use crate::moment::Moment;
use crate::plan::{Hold, Launch, Plan, Push};
use crate::tool::{Carried, Tool};
use crate::world::World;
use glam::Vec3;
use studio_shape::{Plan as Build, Side, SocketRole};
use studio_storyboard::Verb;

pub(super) const ACTION: Action =
    Action { verbs: &[Verb::Hold, Verb::Carry, Verb::Take, Verb::Give, Verb::Lift, Verb::PutDown], prepare, pose };

/// Seconds from the start of reaching to the grip.
const REACH_S: f32 = 0.6;

/// The socket by which a body holds things: its right hand, its mouth.
pub(crate) fn grip(world: &World, actor: usize) -> SocketRole {
    let member = &world.members[actor];
    let palm = SocketRole::Palm(Side::Right);
    let has_hands = member.anatomy.plan == Build::Biped || member.anatomy.plan == Build::ManyArmed;
    if has_hands && member.model.socket(palm).is_some() { palm } else { SocketRole::Mouth }
}

/// When a thing is in the hand: at once when it is put there by the set, else after reaching.
fn grasp_time(cue: &Cue, world: &World, what: usize) -> f32 {
    let already = world.members[what].thing.mount.is_some_and(|m| m.carrier == cue.actor());
    if already { cue.from } else { cue.from + REACH_S.min(0.5 * cue.length()) }
}

fn prepare(cue: &Cue, world: &World, plan: &mut Plan) {
    let Some(what) = cue.act.what.filter(|w| *w != cue.actor()) else { return };
    let at = grasp_time(cue, world, what);
    let hold = |carrier: usize, from: f32, to: f32| Hold {
        thing: what,
        carrier,
        socket: grip(world, carrier),
        offset: Vec3::ZERO,
        from,
        to,
    };
    let mounted = world.members[what].thing.mount.is_some_and(|m| m.carrier == cue.actor());
    match cue.act.verb {
        Verb::Give => {
            let pass = cue.from + 0.6 * cue.length();
            if !mounted {
                plan.holds.push(hold(cue.actor(), at.min(pass), pass));
            }
            if let Some(other) = cue.act.toward.filter(|o| *o != what) {
                plan.holds.push(hold(other, pass, f32::MAX));
            }
        }
        Verb::PutDown => {
            if !mounted {
                plan.holds.push(hold(cue.actor(), cue.from, cue.to));
            }
            plan.launches.push(Launch { thing: what, at: cue.from + 0.7 * cue.length(), push: Push::LetGo });
            plan.holds
                .iter_mut()
                .filter(|h| h.thing == what)
                .for_each(|h| h.to = h.to.min(cue.from + 0.7 * cue.length()));
        }
        _ if !mounted => plan.holds.push(hold(cue.actor(), at, f32::MAX)),
        _ => {}
    }
}

fn pose(cue: &Cue, m: &Moment, intent: &mut Intent) {
    let Some(what) = cue.act.what.filter(|w| *w != m.index) else { return };
    let at = grasp_time(cue, m.world, what);
    let weight = cue.weight(m.t);
    // On the way to the thing the hand goes where the thing is.
    let reaching = ramp(m.t, cue.from, at) * f32::from(u8::from(m.t < at));
    if reaching > 0.0 && at > cue.from {
        reach_for(m, what, reaching, intent);
    }
    match cue.act.verb {
        Verb::Give => {
            let pass = cue.from + 0.6 * cue.length();
            let out = ramp(m.t, cue.from + 0.1, pass) * (1.0 - ramp(m.t, pass + 0.1, pass + 0.6));
            if let Some(other) = cue.act.toward {
                let hand = m.middle(other).lerp(m.middle(m.index), 0.5);
                intent.reach(1, hand, None, out);
                intent.look_at(m.face(other), weight);
                intent.bend.x += 0.15 * out;
            }
        }
        Verb::Lift => {
            let up = ramp(m.t, at, at + 0.8) * weight;
            intent.reach(1, m.chest_point(-0.12, 0.22, 0.24), None, up);
            intent.reach(0, m.chest_point(0.12, 0.22, 0.24), None, up);
            intent.crouch += 0.15 * (1.0 - up) * weight;
        }
        Verb::PutDown => {
            let down = ramp(m.t, cue.from, cue.from + 0.65 * cue.length()) * weight;
            intent.bend.x += 0.55 * down;
            intent.crouch += 0.2 * down;
            intent.reach(1, m.near(-0.1, 0.2 * m.member().size().y, 0.5 * m.member().size().y), None, down);
        }
        _ => {}
    }
    if cue.act.verb != Verb::Give && m.t < at + 0.4 {
        intent.look_at(m.middle(what), 0.7 * weight);
    }
}

/// Reaches for a thing with the nearer hand, bending down when it lies low.
pub(crate) fn reach_for(m: &Moment, what: usize, weight: f32, intent: &mut Intent) {
    let grip = m.world.members[what].model.socket(SocketRole::Grip).is_some();
    let point = if grip { m.socket(what, SocketRole::Grip).translation.into() } else { m.middle(what) };
    let size = m.member().size().y;
    let low = ((m.place().position.y + 0.45 * size - point.y) / (0.45 * size)).clamp(0.0, 1.0);
    if m.stands_on_hands() {
        intent.head.x += 0.6 * low * weight;
        intent.bend.x += 0.2 * low * weight;
        return;
    }
    intent.bend.x += 0.75 * low * weight;
    intent.crouch += 0.3 * low * weight;
    intent.reach(1, point, None, weight);
}

/// Whoever has something in a hand holds it up before the body; two hands for what is large.
pub(crate) fn burden(m: &Moment, intent: &mut Intent) {
    for (side, hand, sign) in [(Side::Left, 0, 1.0), (Side::Right, 1, -1.0)] {
        let held = (0..m.world.members.len()).find(|i| {
            crate::mount::carrier(m.world, m.plan, *i, m.t)
                .is_some_and(|c| c.carrier == m.index && c.socket == SocketRole::Palm(side))
        });
        let Some(held) = held else { continue };
        let size = m.world.members[held].size();
        if let Some(tool) = Tool::of(m.world, held) {
            intent.turn_held(hand, tool.at_ease(m.place().yaw, hand), 1.0);
            if tool.carried == Carried::Hanging {
                intent.reach(hand, m.chest_point(0.24 * sign, -0.36, 0.04), None, 0.9);
                continue;
            }
        }
        let heavy = size.max_element() > 0.7 * m.reach_length();
        let palm = m.chest_point(if heavy { 0.06 } else { 0.15 } * sign, if heavy { -0.2 } else { -0.13 }, 0.24);
        intent.reach(hand, palm, None, 0.95);
        if heavy && !m.stands_on_hands() {
            intent.reach(1 - hand, palm + crate::curve::heading(m.place().yaw) * 0.05 * size.z, None, 0.85);
        }
    }
}
