//! Ramps: what slides or rolls down one starts on top of it, and a tilted wall carries it to the foot.

use crate::player::Player;
use glam::{Quat, Vec3, vec3};
use studio_scene::Wall;

/// Half the thickness of the board that bodies slide on, metres before scale.
const HALF_BOARD_M: f32 = 0.05;

/// Whether a player is a ramp. Ramps rise towards −X.
pub(crate) fn slopes(player: &Player) -> bool {
    player.kind.id == "ramp"
}

/// The highest and the lowest point of the middle line of a ramp's surface, world space.
pub(crate) fn line(player: &Player) -> (Vec3, Vec3) {
    let b = player.bounds();
    let turn = Quat::from_rotation_y(player.yaw);
    let at = |x: f32, y: f32| player.position + turn * vec3(x, y, b.center().z);
    (at(b.min.x, b.max.y - 0.03 * player.scale), at(b.max.x, 0.03 * player.scale))
}

/// The turn that lays a body level with the surface.
pub(crate) fn tilt(player: &Player) -> Quat {
    let (top, foot) = line(player);
    let down = foot - top;
    Quat::from_rotation_arc(down.with_y(0.0).normalize_or(Vec3::X), down.normalize_or(Vec3::X))
}

/// The place of the `number`-th body on a ramp, each so long along the way, the first the lowest of
/// `count`: all of them in the upper part of it.
pub(crate) fn place(player: &Player, number: f32, count: f32, length: f32) -> Vec3 {
    let (top, foot) = line(player);
    let run = (foot - top).length().max(1e-3);
    let along = (0.6 * length + (count - 1.0 - number) * 1.25 * length).min(0.9 * run);
    top + (foot - top) * (along / run)
}

/// The surface as a solid.
pub(crate) fn wall(player: &Player) -> Wall {
    let (top, foot) = line(player);
    let rotation = tilt(player) * Quat::from_rotation_y(player.yaw);
    let half = HALF_BOARD_M * player.scale;
    Wall {
        center: (top + foot) * 0.5 - rotation * Vec3::Y * half,
        half: vec3(0.5 * top.distance(foot), half, 0.5 * player.size().z),
        rotation,
        substance: player.substance,
    }
}
