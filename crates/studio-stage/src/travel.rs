//! Ways through the picture: which way somebody goes and how far within the shot.

use crate::player::Player;
use studio_scene::usual_speed;
use studio_storyboard::{Direction, Shot, Verb};

/// Length of legs against the height, before the model is looked at joint by joint.
const LEG: f32 = 0.45;

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

/// Whether a verb takes its doer, or what it is done to, from one place to another.
pub(crate) fn goes(verb: Verb) -> bool {
    verb.goes() || matches!(verb, Verb::Roll | Verb::Throw)
}

/// The way of a player, if its first going leads somewhere.
pub(crate) fn way(shot: &Shot, player: &Player) -> Option<Way> {
    let id = &shot.cast[player.member].id;
    let action =
        shot.actions.iter().find(|a| a.who == *id && goes(a.verb) && !(a.verb == Verb::Throw && player.alive()))?;
    if let Some(direction) = action.direction {
        return way_of(direction);
    }
    // Without a direction: those who go towards their own kind, as one member, come from both sides.
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
    let leg_m = LEG * player.size().y;
    let speed = usual_speed(player.model.plan, action.verb, player.size(), leg_m) * action.manner.vigour();
    speed * (until - from).max(0.5) * shot.camera.time_scale
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
