//! The camera plan: what it shows, from where, how it moves.

use crate::player::{Player, spans};
use crate::travel;
use glam::Vec3;
use studio_library::Category;
use studio_scene::CameraPlan;
use studio_shape::{Bounds, Plan, SocketRole};
use studio_storyboard::{Angle, CameraMove, Framing, Pace, Relation, Shot, Verb};

/// The plan for a shot. `room` is where the camera may stand.
pub(crate) fn plan(shot: &Shot, players: &[Player], room: Bounds) -> CameraPlan {
    let subjects = subjects(shot, players);
    let asked = &shot.camera;
    let framing = asked.framing.unwrap_or_else(|| framing(shot, players, &subjects));
    let movement = asked.movement.unwrap_or_else(|| movement(shot, players, &subjects));
    let (azimuth, elevation) = direction(shot, players, &subjects);
    CameraPlan {
        region: region(shot, players),
        framing,
        azimuth,
        elevation,
        field_of_view: field_of_view(framing, asked.angle, tall(players, &subjects)),
        movement,
        // An unasked move only keeps the camera alive.
        pace: if asked.movement.is_none() { Pace::Slow } else { asked.pace },
        unrest: if asked.handheld || movement == CameraMove::Handheld { 0.6 } else { 0.0 },
        roll: if asked.angle == Angle::Dutch { 0.2 } else { 0.0 },
        blur: if asked.shallow_focus { 1.0 } else { blur(framing) },
        room,
        subjects,
    }
}

/// Everybody who belongs in the picture, whom it is about first.
fn subjects(shot: &Shot, players: &[Player]) -> Vec<usize> {
    let acts = |p: &Player| {
        let id = &shot.cast[p.member].id;
        shot.actions.iter().filter(|a| a.who == *id).count() * 2
            + shot.dialogue.iter().filter(|l| l.who.as_ref() == Some(id)).count()
            + usize::from(p.alive())
    };
    let seen = |p: &Player| !shot.cast[p.member].background && !p.keeps_away(players);
    let asked = shot.camera.subject.as_deref();
    let mut all: Vec<usize> = (0..players.len()).filter(|&i| seen(&players[i])).collect();
    if all.is_empty() {
        all = (0..players.len()).collect();
    }
    // A stable sort: equals stay in cast order.
    all.sort_by_key(|&i| {
        let id = shot.cast[players[i].member].id.as_str();
        (asked != Some(id), usize::MAX - acts(&players[i]))
    });
    let close = matches!(shot.camera.framing, Some(Framing::CloseUp | Framing::ExtremeCloseUp));
    if close || asked.is_some() && matches!(shot.camera.framing, Some(Framing::Full | Framing::Medium)) {
        let first = all.first().map(|&i| players[i].member);
        all.retain(|&i| Some(players[i].member) == first || !close && worked_on(shot, players, first, i));
    }
    // What something drives on is under it and is seen with it.
    if let Some(first) = all.first().filter(|&&i| travel::way(shot, &players[i]).is_some()) {
        let place = shot.cast[players[*first].member].place.clone();
        let on = place.filter(|p| p.relation == Relation::On).and_then(|p| p.of);
        all.retain(|&i| Some(&shot.cast[players[i].member].id) != on.as_ref() || !spans(&players[i]));
    }
    // Talk is about faces: what merely stands around may leave the picture.
    let speaks = |p: &Player| shot.dialogue.iter().any(|l| l.who.as_ref() == Some(&shot.cast[p.member].id));
    if asked.is_none() && all.iter().any(|&i| speaks(&players[i])) {
        all.retain(|&i| players[i].alive() || acts(&players[i]) > 0);
    }
    // What stands huge behind small ones may leave the picture; what they do may not.
    if let Some(&first) = all.first() {
        let tall = players[first].size().max_element();
        let moves = |p: &Player| acts(p) > usize::from(p.alive());
        all.retain(|&i| players[i].size().max_element() < 6.0 * tall || moves(&players[i]));
    }
    all
}

/// Whether the member that the picture is of does something to a small thing: hands and work belong together.
fn worked_on(shot: &Shot, players: &[Player], member: Option<usize>, i: usize) -> bool {
    let Some(who) = member.map(|m| &shot.cast[m].id) else { return false };
    let id = Some(&shot.cast[players[i].member].id);
    players[i].small()
        && shot.actions.iter().any(|a| a.who == *who && (a.what.as_ref() == id || a.toward.as_ref() == id))
}

fn framing(shot: &Shot, players: &[Player], subjects: &[usize]) -> Framing {
    let Some(&first) = subjects.first() else { return Framing::Wide };
    let speaker = shot.dialogue.iter().any(|l| l.who.is_some());
    let people = subjects.iter().filter(|&&i| players[i].alive()).count();
    let goes = shot.actions.iter().any(|a| travel::goes(a.verb));
    match () {
        () if speaker && people <= 2 && !goes && players[first].kind.category == Category::Person => Framing::Medium,
        () => Framing::Full,
    }
}

/// How an unasked camera moves: it follows whoever goes far, stands still before what happens, and
/// only comes nearer where nothing does.
fn movement(shot: &Shot, players: &[Player], subjects: &[usize]) -> CameraMove {
    let travellers: Vec<usize> =
        subjects.iter().copied().filter(|&i| travel::way(shot, &players[i]).is_some()).collect();
    let driven = |i: usize| players[i].alive() || players[i].model.plan == Plan::Vehicle;
    // A short way fits the picture; a long one is followed.
    let far = |i: usize| travel::reach(shot, &players[i]) > 1.8 * players[i].size().max_element();
    match () {
        () if subjects.is_empty() => CameraMove::TruckRight,
        () if travellers.len() == subjects.len() && driven(subjects[0]) && far(subjects[0]) => CameraMove::Tracking,
        () if shot.actions.is_empty() && shot.dialogue.is_empty() => CameraMove::DollyIn,
        () => CameraMove::Static,
    }
}

/// Azimuth and elevation. The players are turned to suit the camera rather than the other way
/// round, so that the set keeps its composition.
fn direction(shot: &Shot, players: &[Player], subjects: &[usize]) -> (f32, f32) {
    let small = subjects.iter().all(|&i| players[i].small()) && !subjects.is_empty();
    let many = subjects.len() > 5;
    // Keys lie flat: a higher camera, a little behind the player, sees hands come down on them.
    let keys = players.iter().any(|p| p.model.sockets.iter().any(|s| matches!(s.role, SocketRole::Key(_))));
    let tall = tall(players, subjects);
    let eye = match () {
        () if small => 0.3,
        () if many => 0.26,
        () if keys => 0.42,
        // What is tall is seen by somebody who stands on the ground before it, where it fills the picture: between three
        // and four heights away.
        () => tall.map_or(0.13, |height| ((EYE_M - 0.5 * height) / (3.6 * height)).max(-0.12)),
    };
    // A mouth turned to the side is seen from before it.
    let mouth = players.iter().find(|p| {
        let built = p.kind.category == Category::Building;
        let passed = |a: &&studio_storyboard::Action| {
            let id = shot.cast[p.member].id.as_str();
            matches!(a.verb, Verb::Enter | Verb::Leave)
                && (a.toward.as_deref() == Some(id) || a.what.as_deref() == Some(id))
        };
        built && p.yaw.abs() > 1.0 && shot.actions.iter().any(|a| passed(&a))
    });
    if let (Some(mouth), Angle::Eye) = (mouth, shot.camera.angle) {
        return (0.62 * mouth.yaw.signum(), 0.16);
    }
    if let (Some(sign), Angle::Eye) = (long_and_going(shot, players, subjects), shot.camera.angle) {
        return (0.62 * sign, 0.1);
    }
    match shot.camera.angle {
        Angle::Eye | Angle::Dutch | Angle::Behind => (if keys { -0.1 } else { 0.06 }, eye),
        Angle::OverShoulder => (0.35, 0.2),
        // The camera stands on the ground near the foot of a tower and looks up.
        Angle::Low => (0.1, if tall.is_some() { -0.48 } else { -0.16 }),
        Angle::High => (0.1, 0.62),
        Angle::Overhead => (0.0, 1.5),
        Angle::Aerial => (0.15, 0.5),
        Angle::Side => (0.0, 0.08),
        Angle::PointOfView => (0.0, 0.04),
    }
}

/// The side to which something long goes across the picture: from the side it would be a strip, from
/// half before it comes nearer and shows its face.
fn long_and_going(shot: &Shot, players: &[Player], subjects: &[usize]) -> Option<f32> {
    let first = &players[*subjects.first()?];
    let long = first.size().z > 2.6 * first.size().y && first.model.plan == Plan::Vehicle;
    match travel::way(shot, first) {
        Some(travel::Way::Across(sign)) if long => Some(sign),
        _ => None,
    }
}

/// Height of what the shot is about when it towers over a person at the camera, metres.
fn tall(players: &[Player], subjects: &[usize]) -> Option<f32> {
    subjects.first().map(|&i| players[i].size().y).filter(|&height| height > 2.0 * EYE_M)
}

/// Height of the eyes of whoever holds the camera, metres.
const EYE_M: f32 = 1.7;

fn field_of_view(framing: Framing, angle: Angle, tall: Option<f32>) -> f32 {
    match (framing, angle) {
        // From the foot of a tower only a wide lens sees its top.
        (_, Angle::Low) if tall.is_some() => 1.05,
        (_, Angle::Aerial | Angle::PointOfView) => 0.95,
        (Framing::ExtremeWide | Framing::Wide, _) => 0.68,
        (Framing::Full, _) => 0.56,
        (Framing::Medium, _) => 0.5,
        (Framing::CloseUp | Framing::ExtremeCloseUp, _) => 0.4,
    }
}

fn blur(framing: Framing) -> f32 {
    match framing {
        Framing::ExtremeWide => 0.1,
        Framing::Wide => 0.25,
        Framing::Full => 0.5,
        Framing::Medium => 0.6,
        Framing::CloseUp | Framing::ExtremeCloseUp => 0.8,
    }
}

/// The box in which the shot plays, ways included; a stage of a usual size when nobody is there.
pub(crate) fn region(shot: &Shot, players: &[Player]) -> Bounds {
    let near = |p: &&Player| p.mount.is_none() && !p.keeps_away(players);
    let boxes = players.iter().filter(near).map(|p| {
        let b = p.world_bounds();
        match travel::way(shot, p) {
            Some(travel::Way::Across(sign)) => {
                let way = Vec3::X * (sign * travel::reach(shot, p));
                b.union(Bounds { min: b.min + way, max: b.max + way })
            }
            _ => b,
        }
    });
    boxes.reduce(Bounds::union).unwrap_or_else(|| {
        // Nobody is there: the picture is of the place.
        let reach = match (shot.camera.angle, shot.camera.framing) {
            (Angle::Aerial | Angle::Overhead, _) => 9.0,
            (_, Some(Framing::ExtremeWide)) => 1.2,
            // The camera stands inside the set, at the height of the eyes.
            _ => 1.5,
        };
        Bounds { min: Vec3::new(-reach, 0.0, -reach), max: Vec3::new(reach, reach, 0.5 * reach) }
    })
}
