//! Stairs as something to bounce, roll and walk on: a solid box a step.

use crate::player::Player;
use glam::{Quat, Vec3, vec3};
use studio_scene::Wall;
use studio_shape::SocketRole;

/// Usual rise of a step, metres, before scale.
const RISE_M: f32 = 0.18;

/// Whether a player is a flight of stairs.
pub(crate) fn climbs(player: &Player) -> bool {
    player.kind.id == "stairs"
}

/// The steps of a flight, from the lowest: equal shares of its depth and of the height of its top.
/// Each is as thick as one rise, so that together they close the flight towards its foot.
pub(crate) fn walls(player: &Player) -> Vec<Wall> {
    let bounds = player.bounds();
    let top = player.model.socket(SocketRole::Top).map_or(bounds.max.y, |s| s.frame.translation.y * player.scale);
    let count = libm::roundf(top / (RISE_M * player.scale)).max(1.0);
    let (rise, tread) = (top / count, bounds.size().z / count);
    let rotation = Quat::from_rotation_y(player.yaw);
    (0..count as u32)
        .map(|k| {
            let k = k as f32;
            let middle = vec3(bounds.center().x, (k + 0.5) * rise, bounds.max.z - (k + 0.5) * tread);
            Wall {
                center: player.position + rotation * middle,
                half: Vec3::new(0.5 * bounds.size().x, 0.5 * rise, 0.5 * tread),
                rotation,
                substance: player.substance,
            }
        })
        .collect()
}
