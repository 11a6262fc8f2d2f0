//! Rigid bodies: rapier3d at 480 steps a second, with bounces solved exactly and every contact told.

mod bodies;
mod bounce;
mod contacts;
mod water;

use crate::path::{Path, Place};
use crate::plan::{Plan, Push};
use crate::world::{GRAVITY, World};
use bodies::{Kind, Solid};
use contacts::Contacts;
use glam::{EulerRot, Quat, Vec3};
use rapier3d::prelude as rapier;
use studio_scene::{Body, Event};

/// Steps a second of the world, at least.
const STEPS_PER_S: f32 = 480.0;

/// A vector in rapier's own type.
fn out(v: Vec3) -> rapier::Vector {
    rapier::Vector::new(v.x, v.y, v.z)
}

/// A vector of rapier's in ours.
fn back(v: rapier::Vector) -> Vec3 {
    Vec3::new(v.x, v.y, v.z)
}

fn pose_of(position: Vec3, rotation: Quat) -> rapier::Pose {
    let q = rapier::Rotation::from_xyzw(rotation.x, rotation.y, rotation.z, rotation.w);
    rapier::Pose::from_parts(out(position), q)
}

/// The simulation of a shot.
pub(crate) struct Physics<'a> {
    world: &'a World<'a>,
    rapier: rapier::PhysicsWorld,
    /// One per thing; `None` for ghosts.
    solids: Vec<Option<Solid>>,
    contacts: Contacts,
    now: f32,
    launched: usize,
}

impl<'a> Physics<'a> {
    pub(crate) fn new(world: &'a World<'a>, plan: &Plan) -> Self {
        let mut sim = rapier::PhysicsWorld::new();
        sim.gravity = out(Vec3::NEG_Y * GRAVITY);
        // Contacts are known before they happen, so that their instant can be solved for.
        sim.integration_parameters.normalized_prediction_distance = 0.03;
        bodies::add_set(world, &mut sim);
        let solids = (0..world.members.len()).map(|i| bodies::add_thing(world, plan, i, &mut sim)).collect();
        Self { world, rapier: sim, solids, contacts: Contacts::default(), now: 0.0, launched: 0 }
    }

    /// Whether a thing is now moved by the simulation.
    pub(crate) fn moves(&self, index: usize) -> bool {
        self.solids[index].as_ref().is_some_and(|s| s.kind == Kind::Free)
    }

    /// Whether there is anything to simulate.
    fn idle(&self) -> bool {
        !self.solids.iter().flatten().any(|s| matches!(s.kind, Kind::Free | Kind::Waiting))
    }

    /// Where the simulation has a thing.
    pub(crate) fn place(&self, index: usize) -> Option<Place> {
        let solid = self.solids[index].as_ref()?;
        let body = &self.rapier.bodies[solid.handle];
        let q = body.rotation();
        let rotation = Quat::from_xyzw(q.x, q.y, q.z, q.w).normalize();
        let (yaw, pitch, roll) = rotation.to_euler(EulerRot::YXZ);
        let speed = back(body.linvel()).length();
        Some(Place { position: back(body.translation()), yaw, pitch, roll, speed })
    }

    /// Puts a held thing where its holder has it.
    pub(crate) fn carry(&mut self, index: usize, place: &Place) {
        let Some(solid) = self.solids[index].as_mut() else { return };
        if !matches!(self.world.members[index].thing.body, Body::Rigid { .. }) {
            return;
        }
        let body = &mut self.rapier.bodies[solid.handle];
        if solid.kind != Kind::Carried {
            solid.kind = Kind::Carried;
            body.set_body_type(rapier::RigidBodyType::KinematicPositionBased, true);
        }
        body.set_position(pose_of(place.position, place.turn()), true);
    }

    /// Simulates up to a time. `hands` says where somebody would catch a thing.
    pub(crate) fn advance(&mut self, to: f32, plan: &Plan, paths: &[Path], hands: &dyn Fn(usize) -> Vec3) {
        self.launch(plan, hands);
        let span = to - self.now;
        if span <= 0.0 {
            return;
        }
        if self.idle() {
            self.now = to;
            return;
        }
        let steps = (span * STEPS_PER_S).ceil().max(1.0);
        let dt = span / steps;
        self.rapier.integration_parameters.dt = dt;
        let from = self.now;
        for step in 0..steps as u32 {
            let t = from + step as f32 * dt;
            self.release(t);
            self.drive(paths, t + dt);
            self.push_media(t, dt);
            self.step(t, dt);
        }
        self.now = to;
    }

    /// Sets free what was held back until now.
    fn release(&mut self, t: f32) {
        for solid in self.solids.iter_mut().flatten() {
            if solid.kind == Kind::Waiting && solid.free_from <= t {
                solid.kind = Kind::Free;
                self.rapier.bodies[solid.handle].set_body_type(rapier::RigidBodyType::Dynamic, true);
            }
        }
    }

    /// Moves the actors along their paths.
    fn drive(&mut self, paths: &[Path], t: f32) {
        for (index, solid) in self.solids.iter().enumerate() {
            let Some(solid) = solid.as_ref().filter(|s| s.kind == Kind::Driven) else { continue };
            let place = paths[index].at(t);
            let body = &mut self.rapier.bodies[solid.handle];
            body.set_next_kinematic_position(pose_of(place.position, place.turn()));
        }
    }

    /// Starts the launches that are due.
    fn launch(&mut self, plan: &Plan, hands: &dyn Fn(usize) -> Vec3) {
        while let Some(launch) = plan.launches.get(self.launched).filter(|l| l.at <= self.now + 1e-4) {
            self.launched += 1;
            let Some(solid) = self.solids[launch.thing].as_mut() else { continue };
            let Body::Rigid { buoyancy, .. } = self.world.members[launch.thing].thing.body else { continue };
            solid.kind = Kind::Free;
            let body = &mut self.rapier.bodies[solid.handle];
            let at = back(body.center_of_mass());
            body.set_body_type(rapier::RigidBodyType::Dynamic, true);
            let pull = Vec3::NEG_Y * GRAVITY * (1.0 - buoyancy);
            let toward = |point: Vec3, s: f32| (point - at) / s - pull * (0.5 * s);
            let (velocity, spin) = match launch.push {
                Push::Velocity(velocity, spin) => (velocity, spin),
                Push::To(point, s) => (toward(point, s), Vec3::new(-4.0, 0.0, 0.0)),
                Push::ToHands(thing, s) => (toward(hands(thing), s), Vec3::new(-4.0, 0.0, 0.0)),
                Push::LetGo => (Vec3::ZERO, Vec3::ZERO),
                Push::Lift(factor) => {
                    body.set_gravity_scale(1.0 - factor, true);
                    (back(body.linvel()), back(body.angvel()))
                }
            };
            body.set_linvel(out(velocity), true);
            body.set_angvel(out(spin), true);
        }
    }

    fn step(&mut self, t: f32, dt: f32) {
        let before = bodies::motions(&self.solids, &self.rapier);
        self.rapier.step();
        let touches = self.contacts.collect(self.world, &self.solids, &self.rapier, &before, t, dt);
        for touch in &touches {
            bounce::correct(touch, &self.solids, &mut self.rapier, &before, dt);
        }
    }

    fn push_media(&mut self, t: f32, dt: f32) {
        for (index, solid) in self.solids.iter_mut().enumerate() {
            let Some(solid) = solid.as_mut().filter(|s| s.kind == Kind::Free) else { continue };
            water::push(self.world, index, solid, &mut self.rapier, t, dt, &mut self.contacts);
        }
    }

    /// All contacts of the shot, in world seconds.
    pub(crate) fn finish(self) -> Vec<Event> {
        self.contacts.finish()
    }
}

#[cfg(test)]
mod tests {
    use crate::test_rigs::ball;
    use crate::test_scene::{Stage, act};
    use glam::Vec3;
    use studio_scene::EventKind;
    use studio_storyboard::Verb;

    /// Heights of the centre of a dropped ball over rest, and the times of its impacts.
    fn drop(height: f32, restitution: f32) -> (Vec<(f32, f32)>, Vec<f32>) {
        let mut stage = Stage::new(4.0);
        let ball = stage.rigid(ball(), Vec3::Y * height, 0.12, restitution);
        stage.shot.performances.push(act(ball, Verb::Drop, 0.0, 4.0));
        let take = crate::perform(&stage.scene());
        let heights = take.shots[0].frames.iter().map(|f| (f.time_s, f.things[ball].world_from_rest[0].translation.y));
        let impacts = take.shots[0].events.iter().filter(|e| matches!(e.kind, EventKind::Impact { .. }));
        (heights.collect(), impacts.map(|e| e.at_s).collect())
    }

    #[test]
    fn bounces_lose_the_same_share_each_time() {
        let (heights, impacts) = drop(1.5, 0.8);
        let fall_s = libm::sqrtf(2.0 * 1.5 / 9.81);
        assert!((impacts[0] - fall_s).abs() < 0.004, "falls for {fall_s} s, not {}", impacts[0]);
        for (bounce, pair) in impacts.windows(2).take(4).enumerate() {
            // A flight between two contacts lasts 2 e^n v / g.
            let flight = 2.0 * libm::powf(0.8, bounce as f32 + 1.0) * fall_s;
            assert!((pair[1] - pair[0] - flight).abs() < 0.012 * flight + 0.003, "flight {bounce}: {pair:?} {flight}");
            let apex = heights.iter().filter(|h| pair[0] < h.0 && h.0 < pair[1]).map(|h| h.1).fold(0.0, f32::max);
            let wanted = 1.5 * libm::powf(0.64, bounce as f32 + 1.0);
            assert!((apex - wanted).abs() < 0.03 * wanted + 0.006, "apex {bounce}: {apex} {wanted}");
        }
    }

    #[test]
    fn nothing_sinks_into_the_floor() {
        let (heights, _) = drop(1.0, 0.3);
        assert!(heights.iter().all(|h| h.1 > -0.004));
        assert!(heights.last().unwrap().1 < 0.01, "it comes to rest");
    }
}
