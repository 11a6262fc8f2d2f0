//! What bodies do by themselves: falling, bouncing, rolling, floating. The simulation does the
//! work; here bodies are let go, pushed, raised and held back.

use super::Action;
use crate::cue::Cue;
use crate::curve::{hill, ramp};
use crate::intent::Intent;
use crate::moment::Moment;
use crate::plan::{Launch, Plan, Push};
use crate::world::{GRAVITY, World};
use glam::{Vec3, vec3};
use studio_scene::{Body, Collider, EventKind, Wall};
use studio_storyboard::{Direction, Verb};

pub(super) const ACTION: Action = Action {
    verbs: &[
        Verb::Fall,
        Verb::Drop,
        Verb::Bounce,
        Verb::Roll,
        Verb::Slide,
        Verb::Rise,
        Verb::Float,
        Verb::Sink,
        Verb::Collide,
        Verb::Topple,
    ],
    prepare,
    pose,
};

/// The way something goes along the ground.
pub(super) fn way(cue: &Cue, world: &World) -> Vec3 {
    let (right, near) = (world.picture_right(), world.toward_camera());
    let thing = cue.actor();
    if let Some(other) = cue.act.toward.or(cue.act.what).filter(|o| *o != thing) {
        let away = (world.start(other).0 - world.start(thing).0).with_y(0.0);
        if away.length() > 1e-3 {
            return away.normalize();
        }
    }
    match cue.act.direction {
        Some(Direction::RightToLeft) => -right,
        Some(Direction::TowardCamera) => near,
        Some(Direction::AwayFromCamera) => -near,
        _ => right,
    }
}

fn prepare(cue: &Cue, world: &World, plan: &mut Plan) {
    // Somebody drops something: it is what falls.
    let thing = match (cue.act.verb, cue.act.what) {
        (Verb::Drop, Some(what)) if what != cue.actor() => what,
        _ => cue.actor(),
    };
    let member = &world.members[thing];
    let Body::Rigid { collider, buoyancy, .. } = member.thing.body else {
        stumble(cue, world, plan);
        return;
    };
    let size = member.size();
    let start = world.start(thing).0;
    let over = start.y - world.floor(start, start.y + 0.02, thing).0;
    let low = over < 0.35 * size.y && member.thing.mount.is_none();
    let velocity = match cue.act.verb {
        Verb::Bounce if steps_under(world, start).is_some() => {
            steps_under(world, start).map_or(Vec3::ZERO, |tread| stair_velocity(cue, world, tread))
        }
        Verb::Roll | Verb::Slide => {
            let speed = (2.2 * size.max_element()).clamp(0.5, 3.0) * cue.vigour();
            way(cue, world) * if slopes(world, start) { 0.0 } else { speed }
        }
        Verb::Collide => way(cue, world) * (4.0 * size.max_element()).clamp(0.8, 4.0) * cue.vigour(),
        Verb::Topple => {
            topple(cue, world, thing, plan);
            return;
        }
        // What stands on end tips over; it does not rise first.
        Verb::Fall if low && size.y > 1.6 * size.x.min(size.z) && member.thing.mount.is_none() => {
            topple(cue, world, thing, plan);
            return;
        }
        Verb::Bounce | Verb::Fall | Verb::Drop if low && buoyancy < 0.9 && !world.continues(cue) => {
            let height = if cue.act.verb == Verb::Bounce { 3.0 * size.y } else { 4.5 * size.y };
            plan.raised.insert(thing, height.clamp(0.5, 2.2));
            side_speed(cue, world, size)
        }
        // What lies there bounces up by itself.
        Verb::Bounce if low => {
            Vec3::Y * libm::sqrtf(2.0 * GRAVITY * (3.0 * size.y).clamp(0.5, 2.2)) + side_speed(cue, world, size)
        }
        Verb::Bounce => side_speed(cue, world, size),
        _ => Vec3::ZERO,
    };
    plan.hold_back(thing, cue.from);
    let spin = match collider {
        Collider::Ball { radius } if cue.act.verb == Verb::Roll || steps_under(world, start).is_some() => {
            Vec3::Y.cross(velocity) / (radius * member.thing.scale).max(0.01)
        }
        _ => Vec3::ZERO,
    };
    plan.launches.push(Launch { thing, at: cue.from, push: Push::Velocity(velocity, spin) });
    let lift = match cue.act.verb {
        Verb::Rise if buoyancy < 1.01 => Some(1.12),
        Verb::Float if buoyancy < 0.5 && world.shot.ground.water.is_none() => Some(1.0),
        Verb::Sink if buoyancy > 0.9 => Some(0.6),
        _ => None,
    };
    if let Some(lift) = lift {
        plan.launches.push(Launch { thing, at: cue.from, push: Push::Lift(lift) });
    }
}

/// The step under a place: along its way down the length of its tread and its rise, metres.
fn steps_under(world: &World, at: Vec3) -> Option<(Vec3, f32)> {
    let on = |w: &&Wall| {
        let local = w.rotation.inverse() * (at - w.center);
        local.x.abs() <= w.half.x && local.z.abs() <= w.half.z && local.y >= w.half.y - 0.02 && w.half.y < 0.3
    };
    let step = world.shot.walls.iter().find(on)?;
    let below = world.shot.walls.iter().any(|w| w.center.y < step.center.y - step.half.y);
    below.then(|| (step.rotation * Vec3::Z * (2.0 * step.half.z), 2.0 * step.half.y))
}

/// The velocity with which a ball comes down one step a bounce: once it bounces as high each time as
/// the step that it has fallen gives back, a bounce takes the time of its rise and its fall.
fn stair_velocity(cue: &Cue, world: &World, (tread, rise): (Vec3, f32)) -> Vec3 {
    let Body::Rigid { restitution, .. } = world.members[cue.actor()].thing.body else { return Vec3::ZERO };
    let kept = (restitution * restitution).clamp(0.05, 0.7);
    let up = kept * rise / (1.0 - kept);
    let time = libm::sqrtf(2.0 * up / GRAVITY) + libm::sqrtf(2.0 * (up + rise) / GRAVITY);
    tread / time.max(0.1)
}

fn side_speed(cue: &Cue, world: &World, size: Vec3) -> Vec3 {
    match cue.act.direction {
        // From step to step, about a tread a bounce.
        Some(Direction::Down) if cue.act.toward.is_some() => way(cue, world) * 0.75,
        Some(_) => way(cue, world) * (1.5 * size.max_element()).clamp(0.3, 1.2),
        None => Vec3::ZERO,
    }
}

/// Whether the thing lies on a slope that makes it go by itself.
fn slopes(world: &World, at: Vec3) -> bool {
    world.shot.walls.iter().any(|w| {
        let up = w.rotation * Vec3::Y;
        let local = w.rotation.inverse() * (at - w.center);
        up.y < 0.996 && up.y > 0.3 && local.x.abs() < w.half.x && local.z.abs() < w.half.z
    })
}

/// Tips over: a push at the top.
fn topple(cue: &Cue, world: &World, thing: usize, plan: &mut Plan) {
    let size = world.members[thing].size();
    let way = way(cue, world);
    // The speed at which a box on its edge passes its balance: from the height its middle gains.
    let thick = size.x.min(size.z);
    let half_diagonal = 0.5 * libm::sqrtf(size.y * size.y + thick * thick);
    let gain = (half_diagonal - 0.5 * size.y).max(0.004);
    let spin = libm::sqrtf(2.6 * 9.81 * gain) / half_diagonal * 1.35;
    plan.hold_back(thing, cue.from);
    let push = Push::Velocity(way * spin * 0.5 * size.y, Vec3::Y.cross(way) * spin);
    plan.launches.push(Launch { thing, at: cue.from, push });
}

/// A creature that falls comes down with a thud.
fn stumble(cue: &Cue, world: &World, plan: &mut Plan) {
    if !matches!(cue.act.verb, Verb::Fall | Verb::Topple) {
        return;
    }
    let member = &world.members[cue.actor()];
    let mass = member.thing.mass_kg;
    let kind = EventKind::Impact {
        body: member.thing.substance,
        against: world.shot.ground.substance,
        impulse: mass * 1.5,
        speed: 1.5,
        size_m: member.size().max_element(),
    };
    plan.sound(cue.from + FALL_S, cue.actor(), kind);
}

/// Seconds from the stumble to the ground.
const FALL_S: f32 = 0.55;

fn pose(cue: &Cue, m: &Moment, intent: &mut Intent) {
    let member = m.member();
    if matches!(member.thing.body, Body::Rigid { .. }) {
        return;
    }
    let s = cue.since(m.t);
    if !member.anatomy.alive() {
        if matches!(cue.act.verb, Verb::Rise | Verb::Float | Verb::Sink) {
            drift(cue, m, s.max(0.0), intent);
        }
        return;
    }
    match cue.act.verb {
        Verb::Fall | Verb::Topple => fall(cue, m, s, intent),
        Verb::Drop => intent.brow_up += 0.6 * hill(s / 1.2),
        Verb::Bounce => {
            let period = 0.75;
            if (0.0..cue.length()).contains(&s) {
                let x = s / period - libm::floorf(s / period);
                intent.lift.y += 0.5 * 9.81 * period * period * x * (1.0 - x);
                let squash = (1.0 - x.min(1.0 - x) / 0.12).max(0.0);
                intent.stretch *= 1.0 - 0.14 * squash;
                intent.smile += 0.5;
            }
        }
        Verb::Slide => slide(cue, m, intent),
        Verb::Roll => roll_over(m, s, cue.length(), intent),
        _ => intent.lift.y += vertical(cue, m, s),
    }
}

/// Sits, or lies on the belly when it has no legs to sit with, arms and wings up for joy.
fn slide(cue: &Cue, m: &Moment, intent: &mut Intent) {
    let weight = cue.posture_weight(m.t, 0.4);
    let member = m.member();
    intent.smile += 0.7 * weight;
    match member.anatomy.plan {
        studio_shape::Plan::Biped => {
            super::rest::sit(m, weight, intent);
            for (hand, side) in [(0, 1.0), (1, -1.0)] {
                intent.reach(hand, m.chest_point(0.3 * side, 0.38, 0.1), None, weight);
            }
        }
        studio_shape::Plan::Quadruped => super::rest::sit(m, weight, intent),
        _ if member.size().y > member.size().z => {
            let middle = member.anatomy.center.y * member.thing.scale;
            intent.tumble.x += 1.45 * weight;
            intent.lift.y -= (middle - 0.5 * member.size().z) * weight;
            intent.head.x -= 0.9 * weight;
            intent.wings_spread = intent.wings_spread.max(0.6 * weight);
        }
        _ => {}
    }
}

/// What is lighter than air goes up or down evenly, and away or across when that was said.
fn drift(cue: &Cue, m: &Moment, s: f32, intent: &mut Intent) {
    let size = m.member().size().max_element();
    let speed = 0.16 * size * cue.vigour().clamp(0.6, 1.6);
    let went = speed * s * s / (s + 0.7);
    intent.lift.y += match cue.act.verb {
        Verb::Rise => went,
        Verb::Sink => -went,
        _ => 0.25 * size * crate::curve::wave(0.11 * s),
    };
    intent.lift += match cue.act.direction {
        Some(Direction::AwayFromCamera) => -m.world.toward_camera() * (2.2 * went),
        Some(Direction::TowardCamera) => m.world.toward_camera() * (0.8 * went),
        Some(Direction::LeftToRight) => m.world.picture_right() * (0.8 * went),
        Some(Direction::RightToLeft) => -m.world.picture_right() * (0.8 * went),
        _ => Vec3::ZERO,
    };
}

fn vertical(cue: &Cue, m: &Moment, s: f32) -> f32 {
    let size = m.member().size().y;
    let way = match cue.act.verb {
        Verb::Rise => 1.0,
        Verb::Sink => -1.0,
        _ => 0.0,
    };
    let going = s.clamp(0.0, cue.length());
    way * (0.35 * size.max(0.3)) * cue.vigour() * going * going / (s.abs() + 0.5)
        + 0.03 * size * crate::curve::wave(0.3 * m.t)
}

/// A somersault: curled up, once over, and on its feet again.
fn roll_over(m: &Moment, s: f32, length: f32, intent: &mut Intent) {
    let over = length.clamp(0.8, 1.6);
    let curled = ramp(s, 0.0, 0.25 * over) * (1.0 - ramp(s, 0.75 * over, over));
    let member = m.member();
    let size = member.size();
    intent.tumble.x += std::f32::consts::TAU * ramp(s, 0.12 * over, 0.88 * over);
    // The middle comes down to about half the thickness of the curled body.
    let middle = member.anatomy.center.y * member.thing.scale;
    intent.lift.y -= (middle - 0.6 * size.x.min(size.z).max(0.3 * size.y)).max(0.0) * curled;
    intent.lift += crate::curve::heading(m.place().yaw) * (0.6 * size.y * ramp(s, 0.1 * over, 0.9 * over));
    intent.bend.x += 0.9 * curled;
    intent.head.x += 0.5 * curled;
    intent.fold_legs = intent.fold_legs.max(curled);
    intent.lids = intent.lids.max(0.8 * curled);
    intent.smile += 0.6;
}

/// Trips, comes down on hands and belly, and stays there until something else begins.
fn fall(cue: &Cue, m: &Moment, s: f32, intent: &mut Intent) {
    if s < 0.0 {
        return;
    }
    let up = ramp(m.t, cue.kept_to - 0.35, cue.kept_to + 0.35);
    let x = (s / FALL_S).min(1.0);
    let down = x * x * (1.0 - up);
    let member = m.member();
    let middle = member.anatomy.center.y * member.thing.scale;
    let thick = 0.45 * member.size().z.min(member.size().x);
    let upright = member.anatomy.plan == studio_shape::Plan::Biped;
    if upright {
        intent.tumble.x += 1.5 * down;
        intent.lift += vec3(0.0, -(middle - thick) * down, 0.0);
    } else {
        intent.tumble.z += 1.35 * down;
        intent.lift.y -= (middle - 0.5 * member.size().x) * down;
    }
    let after = s - FALL_S;
    if after > 0.0 {
        intent.lift.y += 0.03 * member.size().y * hill(after / 0.22);
        intent.stretch *= 1.0 - 0.05 * hill(after / 0.2);
    }
    for (hand, side) in [(0, 1.0), (1, -1.0)] {
        if upright {
            let palm = m.near(0.25 * side * member.size().y, 0.04, (0.55 + 0.5 * x) * member.size().y);
            intent.reach(hand, palm, Some(Vec3::NEG_Y), ramp(s, 0.08, 0.4) * (1.0 - up));
        }
    }
    intent.brow_up += 0.9 * hill(s / 0.9);
    intent.open_mouth(0.6 * hill(s / 0.9));
    intent.lids = intent.lids.max(0.9 * hill((s - FALL_S + 0.15) / 0.5));
}
