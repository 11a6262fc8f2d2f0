//! Where everybody goes: all actors steered together through the shot, so that one can follow
//! another. Speeds follow from size and way of going; turns and starts take time.

mod goal;
mod pace;
mod portal;
mod waterline;

pub(crate) use pace::{Medium, medium};
pub(crate) use portal::passes;

use crate::cue::{Cue, goes};
use crate::curve::{heading, ramp, wander, wrap_angle, yaw_of};
use crate::path::{PATH_RATE, Path, Place};
use crate::world::World;
use glam::{EulerRot, Vec3};
use goal::{Goal, goal_of};
use pace::cruising_speed;
use studio_shape::Plan;
use studio_storyboard::{Direction, Verb};

/// A body on its way.
struct Traveller {
    place: Place,
    /// Height over the floor or over the level of the water that it keeps.
    clearance: f32,
    afloat: bool,
    turn_rate: f32,
    /// Goal of the cue it is at, by index of the cue.
    goal: Option<(usize, Goal)>,
}

/// The paths of all things; things that do not act stay where they are.
pub(crate) fn paths(world: &World, cues: &[Cue]) -> Vec<Path> {
    let ticks = (world.seconds() * PATH_RATE).ceil() as usize + (1.5 * PATH_RATE) as usize;
    let mut travellers: Vec<Traveller> = (0..world.members.len()).map(|i| depart(world, cues, i)).collect();
    let mut tables: Vec<Vec<Place>> = travellers.iter().map(|t| vec![t.place]).collect();
    for tick in 1..ticks {
        let t = tick as f32 / PATH_RATE;
        let before: Vec<Place> = travellers.iter().map(|t| t.place).collect();
        for (i, traveller) in travellers.iter_mut().enumerate() {
            if world.members[i].acts() {
                advance(world, cues, i, t, traveller, &before);
            }
            tables[i].push(traveller.place);
        }
    }
    tables.into_iter().map(Path::new).collect()
}

fn depart(world: &World, cues: &[Cue], index: usize) -> Traveller {
    let member = &world.members[index];
    let (position, rotation) = world.start(index);
    let (yaw, pitch, roll) = rotation.to_euler(EulerRot::YXZ);
    let mut place = Place { position, yaw, pitch, roll, speed: 0.0 };
    let afloat = member.acts() && medium(world, index, false) != Medium::Air && world.floats(index);
    let clearance = if afloat {
        let clearance = -waterline::draught(world, cues, index);
        place.position.y = world.water(position, 0.0).unwrap_or(0.0) + clearance;
        clearance
    } else {
        position.y - world.floor(position, position.y + 0.05, index).0
    };
    // Whoever goes from the first frame on is already on the way, and so is what cannot turn on the spot.
    let going = cues.iter().enumerate().find(|(_, c)| c.actor() == index && goes(c.act.verb));
    let mut goal = None;
    if let Some((at, cue)) = going.filter(|(_, c)| c.from < 0.1 || begins_elsewhere(world, c)) {
        let first = goal_of(world, cue, &place.clone(), &mut place.position);
        let away = first.point(world, &place, &[], cue, cue.from) - place.position;
        if away.with_y(0.0).length() > 0.05 {
            place.yaw = yaw_of(away);
        }
        if cue.from < 0.1 {
            place.speed = cruising_speed(world, cue, first.length(&place));
        }
        goal = Some((at, first));
    }
    Traveller { place, clearance, afloat, turn_rate: 0.0, goal }
}

/// Whether a way begins somewhere else than where its body was put: out of the picture or inside something.
fn begins_elsewhere(world: &World, cue: &Cue) -> bool {
    cue.act.verb == Verb::Enter || cue.act.verb == Verb::Leave && passes(world, cue).is_some()
}

/// One step of a body.
fn advance(world: &World, cues: &[Cue], index: usize, t: f32, traveller: &mut Traveller, all: &[Place]) {
    let member = &world.members[index];
    let dt = 1.0 / PATH_RATE;
    let current = cues
        .iter()
        .enumerate()
        .rev()
        .find(|(_, c)| c.actor() == index && (goes(c.act.verb) || stops(c.act.verb)) && c.from <= t && (t < c.to));
    let mut wanted_speed = 0.0;
    let mut wanted_yaw = traveller.place.yaw;
    let mut climb = 0.0;
    if let Some((at, cue)) = current.filter(|(_, c)| goes(c.act.verb)) {
        if traveller.goal.as_ref().is_none_or(|g| g.0 != at) {
            let mut position = traveller.place.position;
            traveller.goal = Some((at, goal_of(world, cue, &traveller.place, &mut position)));
        }
        let goal = &traveller.goal.as_ref().expect("set above").1;
        let target = goal.point(world, &traveller.place, all, cue, t);
        let away = (target - traveller.place.position).with_y(0.0);
        let distance = (away.length() - goal.gap()).max(0.0);
        let usual = cruising_speed(world, cue, goal.length(&traveller.place));
        let cruise = match goal {
            Goal::After { thing, .. } => closing_speed(usual, all[*thing].speed, distance, cue.to - t),
            _ => usual,
        };
        let braking = libm::sqrtf(2.0 * brake(member.anatomy.plan, cruise) * distance);
        wanted_speed = if goal.arrives() { cruise.min(braking) } else { cruise };
        if away.length() > 0.05 {
            wanted_yaw = yaw_of(away);
        }
        climb = climb_rate(world, cue, traveller);
    } else if let Some(facing) = facing_goal(world, cues, index, t, all) {
        wanted_yaw = facing;
    }
    steer(world, index, traveller, wanted_speed, wanted_yaw, dt);
    if let Some((_, cue)) = current.filter(|(_, c)| c.act.verb == Verb::Land) {
        come_down(world, cue, t, traveller, dt);
        return;
    }
    traveller.clearance += climb * dt;
    settle_height(world, index, t, traveller, dt);
    if current.is_some_and(|(_, c)| c.act.verb == Verb::Slide) {
        lie_on_slope(world, index, &mut traveller.place, dt);
    }
}

/// Tilts a body that slides as the ground under it is tilted.
fn lie_on_slope(world: &World, index: usize, place: &mut Place, dt: f32) {
    let reach = 0.3 * world.members[index].size().y;
    let ahead = heading(place.yaw) * reach;
    let level = |at: Vec3| world.floor(at, place.position.y + 2.0 * reach, index).0;
    let pitch = libm::atan2f(level(place.position - ahead) - level(place.position + ahead), 2.0 * reach);
    place.pitch += (pitch - place.pitch) * (1.0 - libm::expf(-dt * 10.0));
}

/// Speed of somebody after another who gets `ahead` at a speed: it has nearly caught up at the end.
fn closing_speed(usual: f32, prey: f32, ahead: f32, left_s: f32) -> f32 {
    (prey + 0.75 * ahead / left_s.max(0.8)).clamp(0.6 * usual, 1.8 * usual.max(0.6 * prey))
}

fn stops(verb: Verb) -> bool {
    matches!(verb, Verb::Stop | Verb::Stand | Verb::Wait)
}

/// Deceleration that a body brakes with.
fn brake(plan: Plan, cruise: f32) -> f32 {
    if plan == Plan::Vehicle { (cruise * 0.6).max(0.5) } else { (cruise * 1.6).max(0.6) }
}

/// The yaw of somebody who stands but turns to whom it speaks, points, throws or gives.
fn facing_goal(world: &World, cues: &[Cue], index: usize, t: f32, all: &[Place]) -> Option<f32> {
    let member = &world.members[index];
    if !member.anatomy.alive() || member.thing.mount.is_some() {
        return None;
    }
    let turns = |v: Verb| {
        matches!(
            v,
            Verb::Throw
                | Verb::Give
                | Verb::Take
                | Verb::Kick
                | Verb::Hit
                | Verb::Push
                | Verb::Pull
                | Verb::Hug
                | Verb::Kiss
                | Verb::Pet
                | Verb::Feed
                | Verb::Catch
                | Verb::Open
                | Verb::Close
                | Verb::Bow
                | Verb::SwitchOn
                | Verb::SwitchOff
                | Verb::Pour
                | Verb::Water
                | Verb::Plant
                | Verb::Call
        )
    };
    let cue = cues.iter().rev().find(|c| c.actor() == index && turns(c.act.verb) && c.from - 0.4 <= t && t < c.to)?;
    let other = cue.act.toward.or(cue.act.what).filter(|o| *o != index)?;
    if world.members[other].thing.mount.is_some_and(|m| m.carrier == index) {
        return None;
    }
    let away = (all[other].position - all[index].position).with_y(0.0);
    (away.length() > 0.1 * member.radius()).then(|| yaw_of(away))
}

fn steer(world: &World, index: usize, body: &mut Traveller, wanted_speed: f32, wanted_yaw: f32, dt: f32) {
    let member = &world.members[index];
    let plan = member.anatomy.plan;
    let off = wrap_angle(wanted_yaw - body.place.yaw);
    // A vehicle turns only as far as it rolls; everybody else about as fast as a person.
    let limit = match plan {
        Plan::Vehicle => body.place.speed / (1.2 * member.size().z).max(0.2),
        Plan::Fish | Plan::Crawler => 1.2,
        _ => 3.2,
    };
    let rate = (off * 5.0).clamp(-limit, limit);
    body.turn_rate += (rate - body.turn_rate) * (1.0 - libm::expf(-dt * 12.0));
    body.place.yaw += body.turn_rate * dt;
    let slow_for_turn = if plan == Plan::Vehicle { 1.0 } else { ramp(off.abs(), 1.9, 0.5 * off.abs().min(0.5)) };
    let turning = if off.abs() > 0.6 && plan != Plan::Vehicle { slow_for_turn.clamp(0.15, 1.0) } else { 1.0 };
    let goal_speed = wanted_speed * turning;
    let gain = if goal_speed > body.place.speed { 1.4 } else { 4.0 } * wanted_speed.max(0.5) + 0.3;
    let change = (goal_speed - body.place.speed).clamp(-gain * dt, gain * dt);
    body.place.speed += change;
    body.place.position += heading(body.place.yaw) * body.place.speed * dt;
    let banks = matches!(medium(world, index, body.afloat), Medium::Air) || plan == Plan::Bird;
    let bank = if banks { -body.turn_rate * body.place.speed / 9.81 } else { 0.0 };
    let lean = if plan == Plan::Vehicle && !body.afloat { change / dt * -0.004 } else { 0.0 };
    body.place.roll += (bank.clamp(-0.7, 0.7) - body.place.roll) * (1.0 - libm::expf(-dt * 4.0));
    if !body.afloat {
        body.place.pitch += (lean.clamp(-0.05, 0.05) - body.place.pitch) * (1.0 - libm::expf(-dt * 5.0));
    }
}

/// Metres per second by which a body rises of its own will.
fn climb_rate(world: &World, cue: &Cue, body: &Traveller) -> f32 {
    let size = world.members[cue.actor()].size();
    let rate = (0.35 * size.y.max(size.z)).clamp(0.15, 2.0) * cue.vigour();
    let starts_low = cue.act.verb == Verb::Fly && body.clearance < 1.2 * size.y.max(0.3);
    match (cue.act.verb, cue.act.direction) {
        (Verb::Climb, None) | (_, Some(Direction::Up)) => rate,
        (_, Some(Direction::Down)) if body.clearance > 0.0 => -rate,
        _ if starts_low => 2.0 * rate,
        _ => 0.0,
    }
}

/// Comes down onto what is below, ever more slowly; it stands before the cue is over.
fn come_down(world: &World, cue: &Cue, t: f32, body: &mut Traveller, dt: f32) {
    let index = cue.actor();
    let touch = cue.from + 0.8 * cue.length();
    let floor = world.floor(body.place.position, body.place.position.y + 0.05, index).0;
    let high = body.place.position.y - floor;
    // With a speed of 2h/t the height is that of a body braked evenly to rest.
    let sink = 2.0 * high / (touch - t).max(2.0 * dt);
    body.place.position.y -= (sink * dt).min(high).max(0.0);
    body.place.pitch *= 1.0 - dt * 3.0;
    body.clearance = 0.0;
}

/// Keeps to the floor, the waves or its height.
fn settle_height(world: &World, index: usize, t: f32, body: &mut Traveller, dt: f32) {
    let place = &mut body.place;
    if body.afloat {
        let half = world.members[index].size() * 0.35;
        let level = |p: Vec3| world.water(p, t).unwrap_or(p.y);
        let fore = heading(place.yaw) * half.z;
        let side = heading(place.yaw + std::f32::consts::FRAC_PI_2) * half.x.max(0.1);
        let [bow, stern] = [level(place.position + fore), level(place.position - fore)];
        let [left, right] = [level(place.position + side), level(place.position - side)];
        let mean = (bow + stern + left + right) * 0.25;
        let ease = 1.0 - libm::expf(-dt * 6.0);
        place.position.y += (mean + body.clearance - place.position.y) * ease;
        place.pitch += (libm::atan2f(stern - bow, 2.0 * half.z.max(0.1)) - place.pitch) * ease;
        place.roll += (libm::atan2f(left - right, 2.0 * half.x.max(0.1)) - place.roll) * ease;
        return;
    }
    if world.members[index].thing.mount.is_some() {
        return;
    }
    if matches!(medium(world, index, false), Medium::Air | Medium::Water) && body.clearance > 0.15 {
        let seed = world.members[index].seed;
        let size = world.members[index].size().y;
        place.position.y += wander(t * 0.5, seed) * size * 0.12 * dt;
        return;
    }
    let step = place.position.y + world.members[index].anatomy.leg_length() * world.members[index].thing.scale * 0.6;
    let floor = world.floor(place.position, step + 0.02, index).0 + body.clearance;
    place.position.y += (floor - place.position.y) * (1.0 - libm::expf(-dt * 14.0));
}
