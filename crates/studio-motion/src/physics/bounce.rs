//! Exact bounces of balls.
//!
//! A step of the solver ends a contact somewhere within the step and loses a little energy each
//! time, so that bounces would not be parabolas of e² times the height. For balls the instant of
//! contact is known in closed form: the step is taken again up to it, reflected, and on.

use super::bodies::{Kind, Motion, Solid};
use super::contacts::Touch;
use super::{back, out};
use glam::Vec3;
use rapier3d::prelude as rapier;
use studio_scene::Substance;

/// Below this speed of approach a ball does not bounce any more, metres per second.
const REST_SPEED: f32 = 0.12;

/// How much of a bounce a floor leaves.
pub(super) fn hardness(floor: Substance) -> f32 {
    match floor {
        Substance::Sand | Substance::Snow | Substance::Water => 0.2,
        Substance::Soil | Substance::Cloth | Substance::Food => 0.5,
        Substance::Grass | Substance::Gravel | Substance::Plant => 0.65,
        Substance::Carpet | Substance::Flesh => 0.8,
        _ => 1.0,
    }
}

/// Sets position and velocity after a step in which a ball touched something that stands fast.
pub(super) fn correct(
    touch: &Touch,
    solids: &[Option<Solid>],
    sim: &mut rapier::PhysicsWorld,
    before: &[Motion],
    dt: f32,
) {
    let Some(ball) = solids[touch.thing].as_ref().filter(|s| s.kind == Kind::Free) else { return };
    let other_is_free = touch.other.is_some_and(|o| solids[o].as_ref().is_some_and(|s| s.kind == Kind::Free));
    let (Some(_), false) = (ball.radius, other_is_free) else { return };
    let n = touch.normal;
    let other_velocity = touch.other.map_or(Vec3::ZERO, |o| before[o].velocity);
    let motion = before[touch.thing];
    let restitution = ball.restitution * hardness(touch.against);
    let body = &mut sim.bodies[ball.handle];
    let pull = back(sim.gravity).dot(n) * body.gravity_scale();
    // The solver's velocity is that of half a step before (semi-implicit Euler).
    let lead = 0.5 * dt * pull;
    let speed = (motion.velocity - other_velocity).dot(n) + lead;
    let hit = speed + pull * touch.after_s;
    if -hit < REST_SPEED || restitution <= 0.0 {
        return;
    }
    if touch.after_s > dt {
        // The solver brakes what is about to touch; the ball is still in free flight.
        let free = motion.velocity.dot(n) + pull * dt;
        set_along(body, n, free, motion.center.dot(n) + free * dt);
        return;
    }
    let rest_s = (dt - touch.after_s).max(0.0);
    let rebound = -hit * restitution + other_velocity.dot(n);
    let after = rebound + pull * rest_s - lead;
    let surface = motion.center.dot(n) - touch.gap;
    set_along(body, n, after, surface + rebound * rest_s + 0.5 * pull * rest_s * rest_s);
}

/// Sets velocity and position of the middle of a body along a direction.
fn set_along(body: &mut rapier::RigidBody, n: Vec3, speed: f32, height: f32) {
    let velocity = back(body.linvel());
    body.set_linvel(out(velocity + n * (speed - velocity.dot(n))), true);
    let moved = back(body.translation()) + n * (height - back(body.center_of_mass()).dot(n));
    body.set_translation(out(moved), true);
}
