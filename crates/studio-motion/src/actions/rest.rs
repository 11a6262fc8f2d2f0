//! Postures: standing, sitting, lying, sleeping.

use super::{Action, nothing};
use crate::cue::Cue;
use crate::curve::wave;
use crate::intent::{Foothold, Intent};
use crate::moment::Moment;
use crate::plan::{Hold, Plan};
use crate::world::World;
use glam::{Vec3, vec3};
use studio_shape::Plan as Build;
use studio_shape::SocketRole;
use studio_storyboard::Verb;

pub(super) const SIT: Action = Action { verbs: &[Verb::Sit, Verb::Kneel], prepare: take_seat, pose: pose_sit };
pub(super) const LIE: Action = Action { verbs: &[Verb::Lie], prepare: nothing, pose: pose_lie };
pub(super) const SLEEP: Action = Action { verbs: &[Verb::Sleep], prepare: nothing, pose: pose_sleep };
pub(super) const STAND: Action =
    Action { verbs: &[Verb::Stand, Verb::Wait, Verb::Hang, Verb::Lean], prepare: nothing, pose: pose_stand };

/// Whoever sits on something that has a seat is on it from then on.
fn take_seat(cue: &Cue, world: &World, plan: &mut Plan) {
    let seat = cue.act.what.or(cue.act.toward).filter(|s| *s != cue.actor());
    let free = world.members[cue.actor()].thing.mount.is_none();
    let has_seat = |s: &usize| world.members[*s].model.socket(SocketRole::Seat).is_some();
    if let Some(carrier) = seat.filter(|s| free && has_seat(s)) {
        plan.holds.push(Hold {
            thing: cue.actor(),
            carrier,
            socket: SocketRole::Seat,
            offset: Vec3::ZERO,
            from: cue.from,
            to: cue.kept_to,
        });
    }
}

fn pose_stand(cue: &Cue, m: &Moment, intent: &mut Intent) {
    let weight = cue.weight(m.t);
    if cue.act.verb == Verb::Lean {
        intent.bend.z += 0.12 * weight;
        intent.pelvis.z += 0.08 * weight;
    }
    if let Some(other) = cue.act.toward.filter(|o| *o != m.index) {
        intent.look_at(m.face(other), 0.6 * weight);
    }
}

fn pose_sit(cue: &Cue, m: &Moment, intent: &mut Intent) {
    let weight = cue.posture_weight(m.t, 0.7);
    if cue.act.verb == Verb::Kneel && m.member().anatomy.plan == Build::Biped {
        intent.crouch += 0.42 * weight;
        intent.bend.x += 0.1 * weight;
        intent.foot_shift[1] += vec3(0.0, 0.0, -0.3 * m.member().anatomy.leg_length()) * weight;
        return;
    }
    sit(m, weight, intent);
}

/// Whether a thing is mounted on something that it sits on.
pub(crate) fn seated(m: &Moment) -> bool {
    let mount = crate::mount::carrier(m.world, m.plan, m.index, m.t);
    mount.is_some_and(|mount| match mount.socket {
        SocketRole::Seat => true,
        SocketRole::User => {
            let place = m.socket(mount.carrier, mount.socket).translation;
            place.y - m.world.floor(place.into(), place.y - 0.05, m.index).0 > 0.15
        }
        _ => false,
    })
}

/// Sits on its haunches or, upright bodies, on the ground or a seat.
pub(crate) fn sit(m: &Moment, weight: f32, intent: &mut Intent) {
    if weight <= 0.0 {
        return;
    }
    let anatomy = &m.member().anatomy;
    match anatomy.plan {
        Build::Quadruped => {
            intent.pelvis.x -= 0.82 * weight;
            intent.bend.x -= 0.18 * weight;
            intent.crouch += 0.5 * weight;
            intent.shift.z -= 0.06 * m.member().size().z * weight;
            intent.tail_lift += 0.5 * weight;
        }
        Build::Biped => sit_upright(m, weight, intent),
        Build::Bird => intent.crouch += 0.6 * weight,
        _ => intent.stretch *= 1.0 - 0.08 * weight,
    }
}

fn sit_upright(m: &Moment, weight: f32, intent: &mut Intent) {
    let anatomy = &m.member().anatomy;
    let scale = m.member().thing.scale;
    let on_seat = seated(m);
    let legs = anatomy.legs;
    if !on_seat {
        intent.crouch += 0.8 * weight;
        intent.bend.x += 0.08 * weight;
    }
    for (foot, leg) in legs.iter().enumerate() {
        let Some(leg) = leg else { continue };
        let thigh = leg.pivots[0].distance(leg.pivots[1]) * scale;
        let shin = leg.pivots[1].distance(leg.pivots[2]) * scale + leg.pivots[2].y * scale;
        let side = leg.pivots[0].x * scale;
        let hip = leg.pivots[0].y * scale;
        // On a seat the knee is at the height of the hip; on the ground the legs lie before the body.
        let (up, ahead) = if on_seat { (hip - shin, thigh * 0.95) } else { (0.0, thigh + 0.62 * shin) };
        let floor = m.world.floor(m.near(side, hip, ahead), m.place().position.y + 0.6 * hip, m.index).0;
        let sole = m.near(side * 1.2, up, ahead);
        let sole = sole.with_y(sole.y.max(floor));
        let swing =
            if on_seat && sole.y > floor + 0.05 { 0.05 * scale * wave(m.t * 0.5 + 0.3 * foot as f32) } else { 0.0 };
        let hold =
            Foothold { sole: sole + Vec3::Z * swing, yaw: m.place().yaw, pitch: if on_seat { 0.15 } else { -0.9 } };
        let before = intent.feet[foot];
        intent.feet[foot] =
            if weight > 0.98 { Some(hold) } else { before.or(Some(blend_home(m, leg.sole * scale, hold, weight))) };
    }
    let lap = anatomy.leg_length() * scale * if on_seat { 1.12 } else { 0.42 };
    for (hand, side) in [(0, 1.0), (1, -1.0)] {
        let palm = m.near(0.11 * side * m.member().size().y, lap, 0.17 * m.member().size().y);
        intent.reach(hand, palm, Some(Vec3::NEG_Y), 0.9 * weight);
    }
}

fn blend_home(m: &Moment, home: Vec3, hold: Foothold, weight: f32) -> Foothold {
    let stand = m.near(home.x, home.y, home.z);
    Foothold { sole: stand.lerp(hold.sole, weight), yaw: hold.yaw, pitch: hold.pitch * weight }
}

fn pose_lie(cue: &Cue, m: &Moment, intent: &mut Intent) {
    lie(m, cue.posture_weight(m.t, 1.0), intent);
}

/// Lies on the belly, upright bodies on the back.
fn lie(m: &Moment, weight: f32, intent: &mut Intent) {
    let member = m.member();
    let leg = member.anatomy.leg_length();
    match member.anatomy.plan {
        Build::Biped => {
            intent.tumble.x -= std::f32::consts::FRAC_PI_2 * weight;
            let middle = member.anatomy.center.y * member.thing.scale;
            let thick = 0.5 * member.size().z;
            intent.lift.y -= (middle - thick) * weight;
            intent.arms_relaxed = 1.0;
        }
        Build::Quadruped => {
            intent.crouch += 0.66 * weight;
            intent.fold_legs = intent.fold_legs.max(weight);
            intent.tail_swing += 0.8 * weight;
        }
        Build::Bird => intent.crouch += 0.7 * weight,
        _ => intent.lift.y -= 0.02 * leg * weight,
    }
}

fn pose_sleep(cue: &Cue, m: &Moment, intent: &mut Intent) {
    let weight = cue.posture_weight(m.t, 1.0);
    if weight <= 0.0 {
        return;
    }
    let breath = wave(m.t * 0.2);
    if m.member().thing.mount.is_none_or(|mount| mount.socket != SocketRole::Seat) {
        lie(m, weight, intent);
    } else {
        sit(m, weight, intent);
    }
    intent.asleep = weight > 0.5;
    intent.lids = intent.lids.max(weight);
    intent.look = None;
    if m.member().anatomy.plan == Build::Quadruped {
        intent.head += vec3(0.45, 0.5, 0.15) * weight;
    } else {
        intent.head += vec3(0.25, 0.0, 0.12) * weight;
    }
    intent.bend.x += 0.02 * breath * weight;
    intent.open_mouth(0.08 * (0.5 + 0.5 * breath) * weight);
    intent.tail_swing += 0.8 * weight;
    intent.ears += 0.2 * weight;
}
