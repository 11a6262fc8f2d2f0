//! The set and the things as bodies of the simulation.

use super::{back, out, pose_of};
use crate::plan::Plan;
use crate::world::World;
use glam::{Quat, Vec3, vec3};
use rapier3d::prelude as rapier;
use studio_scene::{Body, Collider};

/// How a body takes part now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Stands fast.
    Fixed,
    /// Moved along a path.
    Driven,
    /// In somebody's hand or on a carrier.
    Carried,
    /// Stands fast until its time.
    Waiting,
    /// Simulated.
    Free,
}

/// A thing's body.
#[derive(Debug, Clone, Copy)]
pub(super) struct Solid {
    pub(super) handle: rapier::RigidBodyHandle,
    pub(super) kind: Kind,
    pub(super) free_from: f32,
    /// Speed after a hit on a hard floor against speed before.
    pub(super) restitution: f32,
    /// Radius, for balls.
    pub(super) radius: Option<f32>,
    /// Whether its middle was under water at the last step.
    pub(super) wet: bool,
}

/// Position, velocity and spin of a body before a step.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Motion {
    pub(super) center: Vec3,
    pub(super) velocity: Vec3,
    pub(super) spin: Vec3,
}

impl Motion {
    /// Velocity of a point of the body.
    pub(super) fn at(&self, point: Vec3) -> Vec3 {
        self.velocity + self.spin.cross(point - self.center)
    }
}

/// How all bodies move, one per thing.
pub(super) fn motions(solids: &[Option<Solid>], sim: &rapier::PhysicsWorld) -> Vec<Motion> {
    let motion = |solid: &Option<Solid>| {
        solid.as_ref().map_or(Motion::default(), |s| {
            let body = &sim.bodies[s.handle];
            Motion { center: back(body.center_of_mass()), velocity: back(body.linvel()), spin: back(body.angvel()) }
        })
    };
    solids.iter().map(motion).collect()
}

/// Ground and walls. Their colliders carry 0 and the number of the wall plus one thousand.
pub(super) fn add_set(world: &World, sim: &mut rapier::PhysicsWorld) {
    // Deep water has its ground far below.
    let bottom = world.open_water().map_or(0.0, |level| level - 4.0);
    let ground = rapier::ColliderBuilder::cuboid(400.0, 5.0, 400.0)
        .translation(out(vec3(0.0, bottom - 5.0, 0.0)))
        .friction(0.7)
        .user_data(GROUND);
    sim.insert_collider(ground, None);
    for (number, wall) in world.shot.walls.iter().enumerate() {
        let half = wall.half.max(Vec3::splat(0.002));
        // What lies on a slope shall go down it.
        let slopes = (wall.rotation * Vec3::Y).y < 0.999;
        let (friction, rule) = if slopes {
            (0.08, rapier::CoefficientCombineRule::Min)
        } else {
            (0.6, rapier::CoefficientCombineRule::Average)
        };
        let collider = rapier::ColliderBuilder::cuboid(half.x, half.y, half.z)
            .position(pose_of(wall.center, wall.rotation))
            .friction(friction)
            .friction_combine_rule(rule)
            .user_data(FIRST_WALL + number as u128);
        sim.insert_collider(collider, None);
    }
}

/// Mark of the ground's collider.
pub(super) const GROUND: u128 = u128::MAX;
/// Marks of the walls' colliders; marks below are things.
pub(super) const FIRST_WALL: u128 = 1 << 32;

/// A thing's body, if it has one.
pub(super) fn add_thing(world: &World, plan: &Plan, index: usize, sim: &mut rapier::PhysicsWorld) -> Option<Solid> {
    let member = &world.members[index];
    let thing = member.thing;
    let (mut position, rotation) = world.start(index);
    position.y += plan.raised.get(&index).copied().unwrap_or(0.0);
    if let (true, Some(depth)) = (world.floats(index), super::water::draught(member)) {
        position.y = world.water(position, 0.0).unwrap_or(0.0) - depth;
    }
    let (collider, friction, restitution, buoyancy) = match thing.body {
        Body::Ghost => return None,
        Body::Fixed(c) | Body::Actor(c) => (c, 0.7, 0.0, 0.0),
        Body::Rigid { collider, restitution, friction, buoyancy } => (collider, friction, restitution, buoyancy),
    };
    let rigid = matches!(thing.body, Body::Rigid { .. });
    let free_from = plan.held_back.get(&index).copied().unwrap_or(0.0);
    let kind = match thing.body {
        Body::Rigid { .. } if thing.mount.is_some() || plan.holder(index, 0.0).is_some() => Kind::Carried,
        Body::Rigid { .. } if free_from > 0.0 || plan.pendulums.contains_key(&index) => Kind::Waiting,
        Body::Rigid { .. } => Kind::Free,
        Body::Actor(_) => Kind::Driven,
        _ => Kind::Fixed,
    };
    let free_from = if plan.pendulums.contains_key(&index) { f32::INFINITY } else { free_from };
    let builder = match kind {
        Kind::Free => rapier::RigidBodyBuilder::dynamic(),
        Kind::Driven | Kind::Carried => rapier::RigidBodyBuilder::kinematic_position_based(),
        Kind::Fixed | Kind::Waiting => rapier::RigidBodyBuilder::fixed(),
    };
    let light = buoyancy > 0.5;
    let drag = if light { 1.1 } else { 0.02 };
    let builder = builder
        .pose(pose_of(position, rotation))
        .gravity_scale(1.0 - buoyancy)
        .linear_damping(drag)
        .angular_damping(if light { 2.0 } else { 0.25 })
        .ccd_enabled(rigid && !matches!(collider, Collider::Ball { .. }))
        .can_sleep(false);
    let handle = sim.insert_body(builder);
    let scale = thing.scale.max(1e-3);
    let center = member.anatomy.center * scale;
    let pieces = shapes(collider, scale);
    let share = thing.mass_kg.max(1e-3) / pieces.len() as f32;
    for (shift, shape) in pieces {
        let collider = rapier::ColliderBuilder::new(shape)
            .translation(out(center + shift.0))
            .rotation(out(shift.1))
            .friction(friction)
            .restitution(if matches!(collider, Collider::Ball { .. }) { 0.0 } else { restitution })
            .mass(share)
            .user_data(index as u128)
            .active_collision_types(rapier::ActiveCollisionTypes::default());
        sim.insert_collider(collider, Some(handle));
    }
    let radius = if let Collider::Ball { radius } = collider { Some(radius * scale) } else { None };
    Some(Solid { handle, kind, free_from, restitution, radius, wet: true })
}

type Shift = (Vec3, Vec3);

/// The shapes of a collider about its middle, each with a shift and a turn.
fn shapes(collider: Collider, scale: f32) -> Vec<(Shift, rapier::SharedShape)> {
    let whole = |shape| vec![((Vec3::ZERO, Vec3::ZERO), shape)];
    let least = |x: f32| (x * scale).max(0.004);
    match collider {
        Collider::Ball { radius } => whole(rapier::SharedShape::ball(least(radius))),
        Collider::Box { half } => whole(rapier::SharedShape::cuboid(least(half.x), least(half.y), least(half.z))),
        Collider::Cylinder { radius, half_height } => {
            whole(rapier::SharedShape::cylinder(least(half_height), least(radius)))
        }
        Collider::Capsule { radius, half_height } => {
            whole(rapier::SharedShape::capsule_y(least(half_height), least(radius)))
        }
        Collider::Vessel { radius, height } => {
            let (r, h) = (least(radius), least(height));
            let thick = 0.06 * r;
            let floor = rapier::SharedShape::cylinder(thick, r);
            let mut pieces = vec![((Vec3::NEG_Y * (0.5 * h - thick), Vec3::ZERO), floor)];
            for side in 0..10 {
                let angle = std::f32::consts::TAU * side as f32 / 10.0;
                let at = Quat::from_rotation_y(angle) * (Vec3::Z * r);
                let wall = rapier::SharedShape::cuboid(r * 0.34, 0.5 * h, thick);
                pieces.push(((at, Vec3::Y * angle), wall));
            }
            pieces
        }
    }
}
