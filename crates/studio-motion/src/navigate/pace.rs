//! How fast bodies go, from their size and their way of going.

use crate::cue::Cue;
use crate::world::{GRAVITY, World};
use studio_scene::Body;
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
///
/// Walking has a Froude number v²/(gl) of 0.25, running of 1.3 (Alexander 1989).
pub(crate) fn cruising_speed(world: &World, cue: &Cue, distance: Option<f32>) -> f32 {
    let member = &world.members[cue.actor()];
    let leg = member.anatomy.leg_length() * member.thing.scale;
    let length = member.size().z.max(member.size().x);
    let froude = |f: f32| libm::sqrtf(f * GRAVITY * leg.max(0.02));
    let legged = match cue.act.verb {
        Verb::Run | Verb::Chase => froude(1.3),
        Verb::Hop => froude(0.7),
        Verb::Crawl | Verb::Climb => froude(0.04),
        _ => froude(0.25),
    };
    let quick = if matches!(cue.act.verb, Verb::Run | Verb::Chase) { 1.8 } else { 1.0 };
    let usual = match member.anatomy.plan {
        _ if cue.act.verb == Verb::Slide => sliding_speed(member.size().y),
        Plan::Vehicle if cue.act.verb == Verb::Sail => (0.35 * length).clamp(0.4, 3.0) * quick,
        Plan::Vehicle if matches!(cue.act.verb, Verb::Fly | Verb::Glide | Verb::Land) => {
            (1.2 * length).clamp(1.5, 14.0)
        }
        Plan::Vehicle => (1.3 * length).clamp(0.35, 9.0) * quick,
        Plan::Crawler => 0.12 * length * quick,
        Plan::Fish => (0.7 * length).clamp(0.15, 3.0) * quick,
        Plan::ManyArmed => (0.5 * length).clamp(0.1, 1.0) * quick,
        Plan::Flyer => (1.6 * length).clamp(0.5, 6.0) * quick,
        _ if matches!(cue.act.verb, Verb::Fly | Verb::Glide | Verb::Land) => (2.2 * length).clamp(1.0, 7.0),
        _ if cue.act.verb == Verb::Swim => (0.6 * length).clamp(0.12, 1.2),
        Plan::Object if matches!(member.thing.body, Body::Ghost) => 0.5 * length.max(0.2),
        Plan::Object => (0.8 * length).clamp(0.2, 1.5),
        Plan::Biped | Plan::Quadruped | Plan::Bird => legged,
    } * cue.vigour().clamp(0.5, 2.0);
    let in_time = distance.map(|d| d * 1.15 / cue.length().max(0.3));
    in_time.map_or(usual, |v| v.clamp(usual * 0.55, usual * 1.7))
}

/// Speed of a body that slides, metres per second: as after a fall of half its height.
pub(crate) fn sliding_speed(height: f32) -> f32 {
    libm::sqrtf(GRAVITY * height)
}
