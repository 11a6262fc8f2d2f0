//! Ways through the picture: which way somebody goes and how far within the shot.

use crate::player::Player;
use studio_shape::Plan;
use studio_storyboard::{Direction, Manner, Shot, Verb};

/// A way through the picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Way {
    /// To the right (+1) or to the left (−1).
    Across(f32),
    /// Towards the camera.
    Near,
    /// Away from it.
    Away,
}

/// Whether a verb takes its doer from one place to another.
pub(crate) fn goes(verb: Verb) -> bool {
    matches!(
        verb,
        Verb::Walk
            | Verb::Run
            | Verb::Hop
            | Verb::Crawl
            | Verb::Swim
            | Verb::Fly
            | Verb::Land
            | Verb::Glide
            | Verb::Drive
            | Verb::Ride
            | Verb::Sail
            | Verb::Follow
            | Verb::Chase
            | Verb::Approach
            | Verb::Leave
            | Verb::Slide
            | Verb::Roll
            | Verb::Throw
    )
}

/// The way of a player, if its first going leads somewhere.
pub(crate) fn way(shot: &Shot, player: &Player) -> Option<Way> {
    let id = &shot.cast[player.member].id;
    let action =
        shot.actions.iter().find(|a| a.who == *id && goes(a.verb) && !(a.verb == Verb::Throw && player.alive()))?;
    if let Some(direction) = action.direction {
        return way_of(direction);
    }
    // Without a direction: pairs that go towards each other come from both sides.
    let meets = action.toward.as_deref().is_some_and(|t| t == id);
    let right = if meets && player.number % 2 == 1 { -1.0 } else { 1.0 };
    Some(Way::Across(right))
}

/// About how far a player gets while it goes, metres.
pub(crate) fn reach(shot: &Shot, player: &Player) -> f32 {
    let id = &shot.cast[player.member].id;
    let Some(action) = shot.actions.iter().find(|a| a.who == *id && goes(a.verb)) else { return 0.0 };
    let from = action.from_s;
    let until = shot
        .actions
        .iter()
        .filter(|a| a.who == *id && a.from_s > from)
        .map(|a| a.from_s)
        .fold(action.to_s.unwrap_or(shot.seconds), f32::min);
    let vigour = match action.manner {
        Manner::Slow => 0.5,
        Manner::Fast => 2.0,
        Manner::Gentle => 0.7,
        Manner::Strong => 1.5,
        _ => 1.0,
    };
    speed(action.verb, player) * vigour * (until - from).max(0.5) * shot.camera.time_scale.clamp(0.05, 4.0)
}

/// Natural speed, metres per second: legs by their Froude number (walking 0.25, running 1.3,
/// Alexander 1989), others by body lengths.
fn speed(verb: Verb, player: &Player) -> f32 {
    let size = player.size();
    let (leg, length) = (0.45 * size.y, size.z.max(size.x));
    let froude = |f: f32| libm::sqrtf(f * 9.81 * leg.max(0.02));
    match (player.model.plan, verb) {
        // As after a fall of half its height.
        _ if verb == Verb::Slide && player.alive() => libm::sqrtf(9.81 * size.y),
        (Plan::Vehicle, Verb::Sail) => (0.35 * length).clamp(0.4, 3.0),
        (Plan::Vehicle, Verb::Fly | Verb::Glide | Verb::Land) => (1.2 * length).clamp(1.5, 14.0),
        (Plan::Vehicle, _) => (1.3 * length).clamp(0.35, 9.0),
        (Plan::Crawler, _) => 0.12 * length,
        (Plan::Fish, _) => (0.7 * length).clamp(0.15, 3.0),
        (Plan::ManyArmed, _) => (0.5 * length).clamp(0.1, 1.0),
        (Plan::Flyer, _) => (1.6 * length).clamp(0.5, 6.0),
        (_, Verb::Fly | Verb::Glide | Verb::Land) => (2.2 * length).clamp(1.0, 7.0),
        (_, Verb::Swim) => (0.6 * length).clamp(0.12, 1.2),
        (Plan::Object, _) => (0.8 * length).clamp(0.2, 1.5),
        (_, Verb::Run | Verb::Chase) => froude(1.3),
        (_, Verb::Hop) => froude(0.7),
        _ => froude(0.25),
    }
}

/// Which way a direction leads.
fn way_of(direction: Direction) -> Option<Way> {
    match direction {
        Direction::LeftToRight => Some(Way::Across(1.0)),
        Direction::RightToLeft => Some(Way::Across(-1.0)),
        Direction::TowardCamera => Some(Way::Near),
        Direction::AwayFromCamera => Some(Way::Away),
        _ => None,
    }
}
