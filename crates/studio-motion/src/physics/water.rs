//! Water and air on free bodies: buoyancy, drag, wind, splashes.

use super::bodies::Solid;
use super::contacts::Contacts;
use super::{back, out};
use crate::world::{GRAVITY, Member, World};
use glam::Vec3;
use rapier3d::prelude as rapier;
use studio_scene::{Body, Collider};

/// Density of water, kilograms per cubic metre.
const WATER: f32 = 1000.0;

/// Applies the forces of water and wind for one step.
pub(super) fn push(
    world: &World,
    index: usize,
    solid: &mut Solid,
    sim: &mut rapier::PhysicsWorld,
    t: f32,
    dt: f32,
    contacts: &mut Contacts,
) {
    let member = &world.members[index];
    let body = &mut sim.bodies[solid.handle];
    let center = back(body.center_of_mass());
    let velocity = back(body.linvel());
    let Body::Rigid { collider, buoyancy, .. } = member.thing.body else { return };
    if buoyancy > 0.5 {
        // A balloon goes with the wind.
        let change = (world.shot.wind - velocity.with_y(0.0)) * (0.8 * dt);
        body.set_linvel(out(velocity + change.with_y(0.0)), true);
    }
    let Some(level) = world.water(center, t) else { return };
    let size = member.size();
    let depth = ((level - (center.y - 0.5 * size.y)) / size.y.max(1e-3)).clamp(0.0, 1.0);
    let under = center.y < level;
    if under != solid.wet {
        solid.wet = under;
        if t > 0.05 && velocity.y.abs() > 0.4 {
            contacts.splash(t, center.with_y(level), index, size.max_element(), velocity.length());
        }
    }
    if depth <= 0.0 {
        return;
    }
    let volume = volume(collider) * member.thing.scale * member.thing.scale * member.thing.scale;
    let lift = (WATER * volume * depth / member.thing.mass_kg.max(1e-3)).min(3.0) * GRAVITY;
    let drag = 1.0 - libm::expf(-(2.2 + 1.5 * velocity.length() / size.max_element().max(0.05)).min(30.0) * depth * dt);
    body.set_linvel(out(velocity + Vec3::Y * lift * dt - velocity * drag), true);
    let spin = back(body.angvel());
    body.set_angvel(out(spin * (1.0 - (3.0 * depth * dt).min(0.5))), true);
}

/// How deep a thing lies in water at rest, metres; `None` for what sinks and what is not loose.
pub(super) fn draught(member: &Member) -> Option<f32> {
    let Body::Rigid { collider, .. } = member.thing.body else { return None };
    let displaced = WATER * volume(collider) * member.thing.scale * member.thing.scale * member.thing.scale;
    let share = member.thing.mass_kg / displaced.max(1e-6);
    (share < 1.0).then(|| share.max(1.0 / 3.0) * member.size().y)
}

fn volume(collider: Collider) -> f32 {
    use std::f32::consts::PI;
    match collider {
        Collider::Ball { radius } => 4.0 / 3.0 * PI * radius * radius * radius,
        Collider::Box { half } => 8.0 * half.x * half.y * half.z,
        Collider::Cylinder { radius, half_height } => 2.0 * PI * radius * radius * half_height,
        Collider::Capsule { radius, half_height } => PI * radius * radius * (2.0 * half_height + 4.0 / 3.0 * radius),
        Collider::Vessel { radius, height } => PI * radius * radius * height,
    }
}
