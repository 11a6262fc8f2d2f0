//! Things in hands: how they are held, and where a hand must be for the end of a tool to get where
//! it works.

use crate::curve::heading;
use crate::moment::Moment;
use crate::mount;
use crate::skeleton::basis_turn;
use crate::world::World;
use glam::{Quat, Vec3};
use std::f32::consts::FRAC_PI_2;
use studio_shape::{Plan, Side, SocketRole};

/// How much longer than broad a thing is that is held as a stick.
const SLENDER: f32 = 2.4;
/// Share of its height at which a handle is above all else, so that the thing hangs from it.
const HANDLE_HIGH: f32 = 0.72;

/// A thing with a handle and an end that works, in its model space.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Tool {
    grip: Vec3,
    end: Vec3,
    /// The way the end works: the face of a hammer, the edge of a knife.
    face: Vec3,
    scale: f32,
    /// How it is carried.
    pub(crate) carried: Carried,
}

/// How a thing is carried while nothing is done with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Carried {
    /// As a stick, its end ahead and up.
    Pointed,
    /// As it stands, its spout to the other hand.
    Upright,
    /// From a straight arm.
    Hanging,
}

impl Tool {
    /// What a thing is as a tool; `None` for what has no handle, and for instruments, which have
    /// ways of their own.
    pub(crate) fn of(world: &World, thing: usize) -> Option<Self> {
        let member = &world.members[thing];
        if member.thing.instrument.is_some() || member.anatomy.alive() || member.anatomy.plan != Plan::Object {
            return None;
        }
        let socket = |role| member.model.socket(role).map(|s| s.frame);
        let grip = Vec3::from(socket(SocketRole::Grip)?.translation);
        let scale = member.thing.scale;
        if let Some(strike) = socket(SocketRole::Strike(0)) {
            let (end, face) = (strike.translation.into(), strike.matrix3.z_axis.into());
            return Some(Self { grip, end, face, scale, carried: Carried::Pointed });
        }
        if let Some(vent) = socket(SocketRole::Vent) {
            let (end, face) = (vent.translation.into(), vent.matrix3.z_axis.into());
            return Some(Self { grip, end, face, scale, carried: Carried::Upright });
        }
        let bounds = member.model.bounds;
        let size = bounds.size();
        let axis = [Vec3::X, Vec3::Y, Vec3::Z].into_iter().max_by(|a, b| size.dot(*a).total_cmp(&size.dot(*b)))?;
        let slender = size.max_element() > SLENDER * (size - axis * size.dot(axis)).max_element();
        let (low, high) = (bounds.min.dot(axis), bounds.max.dot(axis));
        let at = grip.dot(axis);
        let end = grip + axis * if high - at > at - low { high - at } else { low - at };
        let high_handle = grip.y > bounds.min.y + HANDLE_HIGH * size.y && size.y > 0.2;
        let carried = match axis {
            _ if high_handle => Carried::Hanging,
            Vec3::Y if slender => Carried::Upright,
            _ if slender => Carried::Pointed,
            _ => return None,
        };
        let face = if axis == Vec3::Y { Vec3::Z } else { Vec3::NEG_Y };
        Some(Self { grip, end, face, scale, carried })
    }

    /// The turn in the world that lets it point along `way` with its face to `facing`.
    pub(crate) fn pointing(&self, way: Vec3, facing: Vec3) -> Quat {
        basis_turn((self.end - self.grip).normalize_or(Vec3::Y), self.face, way, facing)
    }

    /// The turn in the world of a vessel whose spout is over `way`, tipped over by an angle.
    pub(crate) fn tipped(&self, way: Vec3, angle: f32) -> Quat {
        let way = way.with_y(0.0).normalize_or(Vec3::Z);
        let spout = (self.end - self.grip).with_y(0.0).normalize_or(Vec3::Z);
        Quat::from_axis_angle(Vec3::Y.cross(way).normalize(), angle) * Quat::from_rotation_arc(spout, way)
    }

    /// Where the palm is when the end is at a point.
    pub(crate) fn palm(&self, end: Vec3, turn: Quat) -> Vec3 {
        end - turn * (self.end - self.grip) * self.scale
    }

    /// Where the origin of the thing is when the palm is at a point.
    pub(crate) fn origin(&self, palm: Vec3, turn: Quat) -> Vec3 {
        palm - turn * self.grip * self.scale
    }

    /// The turn in which somebody who looks along a yaw carries it in a hand.
    pub(crate) fn at_ease(&self, yaw: f32, hand: usize) -> Quat {
        let inwards = heading(yaw + if hand == 0 { -FRAC_PI_2 } else { FRAC_PI_2 });
        match self.carried {
            Carried::Pointed => self.pointing(heading(yaw) * 0.6 + Vec3::Y * 0.8, heading(yaw)),
            Carried::Upright if (self.end - self.grip).with_y(0.0).length() > 0.03 => {
                self.tipped(inwards + heading(yaw) * 0.4, 0.0)
            }
            _ => Quat::from_rotation_y(yaw),
        }
    }
}

/// What is in a hand right now, with its use as a tool.
pub(crate) fn in_hand(m: &Moment, hand: usize) -> Option<(usize, Tool)> {
    let palm = SocketRole::Palm(if hand == 0 { Side::Left } else { Side::Right });
    let held =
        |i: &usize| mount::carrier(m.world, m.plan, *i, m.t).is_some_and(|c| c.carrier == m.index && c.socket == palm);
    let thing = (0..m.world.members.len()).find(held)?;
    Some((thing, Tool::of(m.world, thing)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use glam::vec3;

    fn jug() -> Tool {
        let (grip, end) = (vec3(0.1, 0.08, 0.0), vec3(-0.08, 0.17, 0.0));
        Tool { grip, end, face: Vec3::NEG_X, scale: 1.5, carried: Carried::Upright }
    }

    #[test]
    fn the_end_of_a_tool_gets_where_the_palm_is_put_for() {
        let (tool, goal) = (jug(), vec3(1.0, 2.0, 3.0));
        let turn = tool.pointing(vec3(0.3, -0.8, 0.5), Vec3::X);
        let palm = tool.palm(goal, turn);
        let end = tool.origin(palm, turn) + turn * tool.end * tool.scale;
        assert!(end.distance(goal) < 1e-5);
    }

    #[test]
    fn a_tipped_spout_is_lower_than_an_upright_one_and_over_its_way() {
        let tool = jug();
        let spout = |angle| tool.tipped(Vec3::Z, angle) * (tool.end - tool.grip);
        assert!(spout(1.2).y < spout(0.0).y);
        assert!(spout(0.0).z > 0.1 && spout(0.0).x.abs() < 1e-5);
    }
}
