//! An instant of the shot as an action sees it: where everything is right now.

use crate::path::Place;
use crate::plan::Plan;
use crate::world::{Member, World};
use glam::{Affine3A, Quat, Vec3, vec3};
use studio_shape::SocketRole;

/// Where everything is right now, from the point of view of one thing.
pub(crate) struct Moment<'a> {
    pub(crate) world: &'a World<'a>,
    pub(crate) plan: &'a Plan,
    /// World seconds.
    pub(crate) t: f32,
    /// The thing that acts.
    pub(crate) index: usize,
    /// Places of all things.
    pub(crate) places: &'a [Place],
    /// Posed joints of all things: of this frame where they are known already, else of the last.
    pub(crate) poses: &'a [Vec<Affine3A>],
}

impl<'a> Moment<'a> {
    pub(crate) fn member(&self) -> &'a Member<'a> {
        &self.world.members[self.index]
    }

    /// Where the acting thing is.
    pub(crate) fn place(&self) -> &Place {
        &self.places[self.index]
    }

    /// The frame of a thing's socket in the world.
    pub(crate) fn socket(&self, thing: usize, role: SocketRole) -> Affine3A {
        let socket = self.world.socket_or_middle(thing, role);
        self.poses[thing][socket.joint] * socket.frame
    }

    /// The middle of a thing.
    pub(crate) fn middle(&self, thing: usize) -> Vec3 {
        let joint = self.world.members[thing].anatomy.chest.unwrap_or(0);
        let anatomy = &self.world.members[thing].anatomy;
        let at = if anatomy.chest.is_some() {
            self.world.members[thing].model.rig.joints()[joint].pivot
        } else {
            anatomy.center
        };
        self.poses[thing][joint].transform_point3(at)
    }

    /// The face of a thing, or its upper middle when it has none.
    pub(crate) fn face(&self, thing: usize) -> Vec3 {
        let member = &self.world.members[thing];
        let joints = member.model.rig.joints();
        match (member.anatomy.eyes, member.anatomy.head) {
            ([Some(left), Some(right)], Some(head)) => {
                self.poses[thing][head].transform_point3((joints[left].pivot + joints[right].pivot) * 0.5)
            }
            (_, Some(head)) => self.poses[thing][head].transform_point3(joints[head].pivot),
            _ => self.middle(thing) + Vec3::Y * 0.2 * member.size().y,
        }
    }

    /// A point given in the acting body's own axes, metres from its origin.
    pub(crate) fn near(&self, left: f32, up: f32, ahead: f32) -> Vec3 {
        let place = self.place();
        place.position + Quat::from_rotation_y(place.yaw) * vec3(left, up, ahead)
    }

    /// A point given from the middle between the shoulders, in shares of the body's height.
    pub(crate) fn chest_point(&self, left: f32, up: f32, ahead: f32) -> Vec3 {
        let member = self.member();
        let joints = member.model.rig.joints();
        let shoulders = match (member.anatomy.arms, member.anatomy.chest) {
            ([Some(l), Some(r)], Some(chest)) => {
                self.poses[self.index][chest].transform_point3((joints[l.upper].pivot + joints[r.upper].pivot) * 0.5)
            }
            _ => self.middle(self.index),
        };
        let turn = Quat::from_rotation_y(self.place().yaw);
        shoulders + turn * (vec3(left, up, ahead) * self.reach_length() / 0.42)
    }

    /// How far the arms reach, metres.
    pub(crate) fn reach_length(&self) -> f32 {
        let member = self.member();
        let arm = member.anatomy.arms.iter().flatten().next().map(crate::anatomy::Limb::length);
        arm.unwrap_or(0.4 * member.anatomy.size.y) * member.thing.scale
    }

    /// Whether its hands are what it stands on.
    pub(crate) fn stands_on_hands(&self) -> bool {
        self.member().anatomy.plan == studio_shape::Plan::Quadruped
    }

    /// The hand that is nearer to a point: 0 left, 1 right.
    pub(crate) fn nearer_hand(&self, point: Vec3) -> usize {
        let place = self.place();
        let local = Quat::from_rotation_y(-place.yaw) * (point - place.position);
        usize::from(local.x < 0.0)
    }
}
