//! The light of every frame: keys, lamps that are switched, flames, lightning, spots that follow.

use crate::curve::wander;
use crate::looks::emission;
use crate::plan::Plan;
use crate::world::World;
use glam::{Vec3, vec3};
use studio_scene::{Frame, Light};

/// Lights all frames.
pub(crate) fn solve(world: &World, plan: &Plan, frames: &mut [Frame]) {
    for frame in frames {
        let film_s = frame.time_s / world.speed;
        let mut light = keyed(world, film_s);
        for (number, glow) in light.glows.iter_mut().enumerate() {
            let unrest = 1.0 + glow.flicker * 0.45 * wander(film_s * 6.0, world.seed ^ (300 + number as u32));
            glow.color *= unrest.max(0.0);
            let Some(carrier) = glow.carrier.filter(|c| *c < frame.things.len()) else { continue };
            let socket = world.socket_or_middle(carrier, studio_shape::SocketRole::Light);
            let at = frame.things[carrier].world_from_rest[socket.joint] * socket.frame;
            glow.position += Vec3::from(at.translation);
            glow.color *= emission(world, plan, carrier, frame.time_s) * frame.things[carrier].visibility;
        }
        for spot in &mut light.spots {
            let Some(followed) = spot.follows.filter(|f| *f < frame.things.len()) else { continue };
            let member = &world.members[followed];
            let joint = member.anatomy.chest.or(member.anatomy.hips).unwrap_or(0);
            let at = frame.things[followed].world_from_rest[joint].transform_point3(member.anatomy.center);
            spot.direction = (at - spot.position).normalize_or(spot.direction);
        }
        let flash = world.shot.lightning_s.iter().map(|at| lightning(film_s - at)).fold(0.0, f32::max);
        if flash > 0.0 {
            let color = vec3(0.85, 0.92, 1.15);
            light.sky_fill += color * (2.2 * flash);
            light.key += color * (2.5 * flash);
            light.sky.zenith += color * (0.8 * flash);
            light.sky.horizon += color * (1.1 * flash);
            light.sky.cloud_color += color * (1.3 * flash);
        }
        frame.light = light;
    }
}

/// The light at a time of the film, blended between its keys.
fn keyed(world: &World, film_s: f32) -> Light {
    let keys = &world.shot.light_keys;
    let next = keys.partition_point(|k| k.at_s <= film_s);
    let (start, from) = next.checked_sub(1).map_or((&world.shot.light, 0.0), |i| (&keys[i].light, keys[i].at_s));
    keys.get(next).map_or_else(
        || start.clone(),
        |key| start.blend(&key.light, ((film_s - from) / (key.at_s - from).max(1e-3)).clamp(0.0, 1.0)),
    )
}

/// Brightness of a stroke of lightning: a leader, a return stroke and a second one, within half a second.
fn lightning(since: f32) -> f32 {
    if !(0.0..0.9).contains(&since) {
        return 0.0;
    }
    let stroke = |at: f32, strength: f32| if since < at { 0.0 } else { strength * libm::expf(-(since - at) / 0.07) };
    stroke(0.0, 0.6).max(stroke(0.08, 1.0)).max(stroke(0.27, 0.7))
}
