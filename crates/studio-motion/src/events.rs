//! All that sounds, gathered from plan, feet and contacts, put in place and in order.

use crate::curve::wrap_angle;
use crate::gait::Gait;
use crate::path::Path;
use crate::plan::Plan;
use crate::world::World;
use glam::Vec3;
use studio_scene::{Event, EventKind, Frame};

/// Events in world seconds, sorted, within the shot.
pub(crate) fn gather(
    world: &World,
    plan: &Plan,
    paths: &[Path],
    gaits: &[Gait],
    contacts: Vec<Event>,
    frames: &[Frame],
) -> Vec<Event> {
    let mut events = contacts;
    for (index, gait) in gaits.iter().enumerate() {
        events.extend(steps(world, index, gait));
    }
    for event in &plan.events {
        let mut event = *event;
        if let (false, Some(thing)) = (event.position.is_finite(), event.thing) {
            event.position = position(world, frames, thing, event.at_s);
        }
        if let (EventKind::Motor { sound, length_s, .. }, Some(thing)) = (event.kind, event.thing) {
            let end = event.at_s + length_s;
            event.kind = EventKind::Motor {
                sound,
                length_s: length_s / world.speed,
                speed_from: paths[thing].at(event.at_s).speed,
                speed_to: paths[thing].at(end).speed,
                position_to: position(world, frames, thing, end),
            };
        }
        events.push(event);
    }
    let end = world.seconds();
    events.retain(|e| e.at_s.is_finite() && e.at_s >= 0.0 && e.at_s < end && e.position.is_finite());
    events.sort_by(|a, b| a.at_s.total_cmp(&b.at_s));
    events
}

/// The same events in seconds of the film.
pub(crate) fn to_film(world: &World, mut events: Vec<Event>) -> Vec<Event> {
    for event in &mut events {
        event.at_s /= world.speed;
        if let EventKind::Rub { length_s, .. } = &mut event.kind {
            *length_s /= world.speed;
        }
    }
    events
}

/// Where the middle of a thing is at a time.
fn position(world: &World, frames: &[Frame], thing: usize, t: f32) -> Vec3 {
    let Some(last) = frames.len().checked_sub(1) else { return Vec3::ZERO };
    let at = ((t / world.frame_s()).max(0.0) as usize).min(last);
    let anatomy = &world.members[thing].anatomy;
    let joint = anatomy.head.or(anatomy.chest).unwrap_or(0);
    let point = anatomy.head.map_or(anatomy.center, |h| world.members[thing].model.rig.joints()[h].pivot);
    frames[at].things[thing].world_from_rest[joint].transform_point3(point)
}

/// Feet that come down.
fn steps<'a>(world: &'a World, index: usize, gait: &'a Gait) -> impl Iterator<Item = Event> + 'a {
    let member = &world.members[index];
    let feet = member.anatomy.standing().len().max(1) as f32;
    gait.landings().filter_map(move |(_, swing)| {
        let way = swing.to.sole.distance(swing.from.sole);
        let turn = wrap_angle(swing.to.yaw - swing.from.yaw).abs();
        // A shuffle of a resting foot is not heard.
        if way < 0.02 * member.size().y && turn < 0.3 {
            return None;
        }
        let (_, ground) = world.floor(swing.to.sole, swing.to.sole.y + 0.05, index);
        let speed = (swing.height * 3.0 + 0.25 * way) / (swing.land - swing.lift).max(0.05);
        let kind =
            EventKind::Step { foot: member.foot_kind(), ground, weight_kg: member.thing.mass_kg / feet * 2.0, speed };
        Some(Event { at_s: swing.land, position: swing.to.sole, kind, thing: Some(index) })
    })
}
