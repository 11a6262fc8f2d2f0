//! How fast bodies go, from their size and their way of going.

use crate::cue::Cue;
use crate::world::World;
use studio_scene::{Body, usual_speed};
use studio_shape::Plan;
use studio_storyboard::Verb;

/// What a body moves in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Medium {
    Ground,
    Water,
    Air,
}

/// What a thing moves in, from its build and where it stands at the start.
pub(crate) fn medium(world: &World, index: usize, afloat: bool) -> Medium {
    let member = &world.members[index];
    let start = world.start(index).0;
    let over_floor = start.y - world.floor(start, start.y + 0.05, index).0;
    let submerged = world.shot.ground.water.is_some_and(|w| start.y < w.0);
    match member.anatomy.plan {
        _ if afloat => Medium::Water,
        Plan::Fish => Medium::Water,
        Plan::ManyArmed if submerged => Medium::Water,
        Plan::Flyer => Medium::Air,
        _ if over_floor > 0.3 * member.size().y.max(0.3) && member.thing.mount.is_none() => Medium::Air,
        _ => Medium::Ground,
    }
}

/// Speed that a body goes at, metres per second. `distance` is the way it has to go, if that is
/// known: it goes faster or slower within reason to arrive in time.
pub(crate) fn cruising_speed(world: &World, cue: &Cue, distance: Option<f32>) -> f32 {
    let member = &world.members[cue.actor()];
    let size = member.size();
    let plan = member.anatomy.plan;
    let usual = if plan == Plan::Object && matches!(member.thing.body, Body::Ghost) && cue.act.verb != Verb::Slide {
        0.5 * size.z.max(size.x).max(0.2)
    } else {
        usual_speed(plan, cue.act.verb, size, member.anatomy.leg_length() * member.thing.scale)
    } * cue.vigour();
    let in_time = distance.map(|d| d * 1.15 / cue.length().max(0.3));
    in_time.map_or(usual, |v| v.clamp(usual * 0.55, usual * 1.7))
}
