//! How things look at a time: size, colour, light, visibility.

use crate::curve::{ramp, wander};
use crate::plan::Plan;
use crate::world::World;
use glam::{Affine3A, Vec3};
use studio_scene::ThingPose;

/// Factor on the size of a thing, and its height against its width.
pub(crate) fn size(plan: &Plan, index: usize, t: f32) -> (f32, f32) {
    let look = &plan.looks[index];
    (look.scale.value(t).unwrap_or(1.0).max(1e-3), look.flatness.value(t).unwrap_or(1.0).max(0.05))
}

/// A pose with everything that is seen of it.
pub(crate) fn thing_pose(
    world: &World,
    plan: &Plan,
    index: usize,
    t: f32,
    world_from_rest: Vec<Affine3A>,
) -> ThingPose {
    let look = &plan.looks[index];
    let thing = world.members[index].thing;
    let mut tint = thing.tint;
    for (from, to, color) in &look.tints {
        tint = tint.lerp(*color, ramp(t, *from, *to));
    }
    let enters = if thing.enters_s > 0.0 {
        ramp(t, thing.enters_s * world.speed, thing.enters_s * world.speed + 0.25)
    } else {
        1.0
    };
    ThingPose {
        world_from_rest,
        tint: tint.max(Vec3::ZERO),
        emission: emission(world, plan, index, t),
        visibility: (enters * look.visibility.value(t).unwrap_or(1.0)).clamp(0.0, 1.0),
    }
}

/// Factor on the light a thing gives off.
pub(crate) fn emission(world: &World, plan: &Plan, index: usize, t: f32) -> f32 {
    let look = &plan.looks[index];
    let base = look.emission.value(t).unwrap_or(1.0);
    let unrest = look.flicker.value(t).unwrap_or(0.0);
    let seed = world.members[index].seed;
    let flicker = 1.0 - unrest * (0.5 + 0.6 * wander(t * 9.0, seed ^ 91)).clamp(0.0, 1.0);
    (base * flicker).max(0.0)
}
