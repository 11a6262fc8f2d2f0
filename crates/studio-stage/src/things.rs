//! Players as things of the scene: bodies for the simulation, masses, faces, voices.

use crate::player::Player;
use glam::{Quat, Vec3};
use studio_library::{Category, Dynamics, Form};
use studio_scene::{Body, Collider, Face, Mount, Thing};
use studio_storyboard::{Age, Shot, Verb};

/// Sorts players so that carriers come before what they carry, keeping the order otherwise.
pub(crate) fn carriers_first(players: Vec<Player>) -> Vec<Player> {
    let mut order: Vec<usize> = Vec::with_capacity(players.len());
    while order.len() < players.len() {
        for (i, player) in players.iter().enumerate() {
            let ready = player.mount.is_none_or(|m| order.contains(&m.carrier));
            if ready && !order.contains(&i) {
                order.push(i);
            }
        }
    }
    order
        .iter()
        .map(|&old| {
            let mut player = players[old].clone();
            if let Some(mount) = &mut player.mount {
                mount.carrier = order.iter().position(|&o| o == mount.carrier).unwrap_or(0);
            }
            player
        })
        .collect()
}

/// The thing that a player is, with its model at index `model`.
pub(crate) fn thing(shot: &Shot, player: &Player, model: usize) -> Thing {
    let member = &shot.cast[player.member];
    let usual = player.kind.mass_kg * player.scale * player.scale * player.scale;
    let denser = player.substance.density() / player.kind.substance.density();
    let asleep = shot.actions.iter().any(|a| a.who == member.id && a.verb == Verb::Sleep && a.from_s <= 0.0);
    let mount = player.mount.map(|m| Mount { offset: m.offset, ..m });
    Thing {
        model,
        position: player.position,
        rotation: player.tilt * Quat::from_rotation_x(-player.lean) * Quat::from_rotation_y(player.yaw),
        scale: player.scale,
        tint: Vec3::ONE,
        body: body(player),
        substance: player.substance,
        mass_kg: (usual * if player.alive() { 1.0 } else { denser }).max(0.001),
        mount,
        face: Face { mood: member.attributes.mood, asleep },
        voice: player.alive().then(|| crate::dialogue::voice(member, player)),
        call: player.kind.call,
        instrument: player.kind.instrument,
        motor: player.kind.motor,
        enters_s: member.enters_s,
    }
}

/// How a player takes part in the simulation; forms are in model space, before scale.
fn body(player: &Player) -> Body {
    let size = player.model.bounds.size();
    let half = size * 0.5;
    let round = half.x.max(half.z);
    match player.kind.dynamics {
        // Stairs are solid step by step; see `steps`.
        _ if crate::steps::climbs(player) || crate::slope::slopes(player) => Body::Ghost,
        Dynamics::Fixed => Body::Fixed(Collider::Box { half }),
        Dynamics::Ghost => Body::Ghost,
        Dynamics::Actor if player.kind.category == Category::Vehicle => Body::Actor(Collider::Box { half }),
        Dynamics::Actor => {
            let radius = half.x.min(half.z).min(half.y).max(0.01);
            Body::Actor(Collider::Capsule { radius, half_height: (half.y - radius).max(0.0) })
        }
        Dynamics::Loose { form, restitution, friction, buoyancy } => {
            let collider = match form {
                Form::Ball => Collider::Ball { radius: size.element_sum() / 6.0 },
                Form::Box => Collider::Box { half },
                Form::Cylinder => Collider::Cylinder { radius: round, half_height: half.y },
                Form::Vessel => Collider::Vessel { radius: round * 0.92, height: size.y },
            };
            Body::Rigid { collider, restitution, friction, buoyancy }
        }
    }
}

/// Whether a member is young.
pub(crate) fn is_young(age: Age) -> bool {
    matches!(age, Age::Baby | Age::Young)
}
