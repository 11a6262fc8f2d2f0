//! Skeletons: joints with a pivot and a role, and how a pose of them moves a mesh.
//!
//! At rest every joint has the axes of the model, so that a rotation about X always nods forward
//! (positive pitches the nose down, +Z towards −Y), about Y turns to the left, about Z tilts.

use glam::{Affine3A, Quat, Vec3};

/// Left or right of the model itself: left is +X.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// +X.
    Left,
    /// −X.
    Right,
}

impl Side {
    /// Both sides, left first.
    pub const BOTH: [Self; 2] = [Self::Left, Self::Right];

    /// +1 for left, −1 for right: the sign of X.
    #[must_use]
    pub fn sign(self) -> f32 {
        if self == Self::Left { 1.0 } else { -1.0 }
    }
}

/// What a joint is for. Motion finds joints by role and never by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// The whole model; always joint 0, pivot at the origin.
    Root,
    /// Pelvis: carries spine, hind legs or legs, tail.
    Hips,
    /// Middle of the back.
    Spine,
    /// Rib cage: carries neck and arms or fore legs or wings.
    Chest,
    /// Neck.
    Neck,
    /// Head.
    Head,
    /// Lower jaw or beak; opens about +X.
    Jaw,
    /// The mouth of a face without a jaw; scale x is its width, scale y its opening (0.1 closed, 1 open).
    Mouth,
    /// An eyeball; turns to look.
    Eye(Side),
    /// An upper eyelid; rotation 0 about X is open, 1 rad closed.
    Lid(Side),
    /// An eyebrow; moves along Y, tilts about Z.
    Brow(Side),
    /// An ear.
    Ear(Side),
    /// Upper arm, or the upper fore leg of a quadruped.
    UpperArm(Side),
    /// Forearm, or the lower fore leg.
    Forearm(Side),
    /// Hand, or fore paw or hoof.
    Hand(Side),
    /// Thigh, or the upper hind leg.
    Thigh(Side),
    /// Shin, or the lower hind leg.
    Shin(Side),
    /// Foot, or hind paw or hoof.
    Foot(Side),
    /// A wing at the shoulder; beats about Z.
    Wing(Side),
    /// The outer half of a wing.
    WingTip(Side),
    /// A side fin.
    Fin(Side),
    /// Tail from its root; number 0 is the first piece. Also body pieces of fish and snakes.
    Tail(u8),
    /// An arm of a creature with many, and the piece of it: (arm, piece).
    Tentacle(u8, u8),
    /// A wheel; turns about X.
    Wheel(u8),
    /// A key of a keyboard by its MIDI number; goes down about X.
    Key(u8),
    /// A string by its number; trembles.
    String(u8),
    /// Something that opens: lid, door, page, umbrella.
    Hinge(u8),
    /// Something that turns: propeller, clock hand, record, rotor.
    Rotor(u8),
    /// Something that hangs and swings: bell, pendulum, lamp.
    Pendulum,
    /// The light of a lamp with several, of which one is lit; number 0 is at first.
    Lamp(u8),
    /// Any further joint, by number.
    Extra(u8),
}

/// A joint of a rig.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Joint {
    /// What it is for.
    pub role: Role,
    /// The joint it hangs on; always an earlier one. `None` for the root only.
    pub parent: Option<usize>,
    /// Where it turns, in model space at rest.
    pub pivot: Vec3,
    /// For joints that turn one way only (keys, wheels, hinges, rotors, pendulums): the unit axis
    /// about which a positive angle presses, rolls forward, opens or runs.
    pub axis: Vec3,
}

/// A tree of joints, parents first.
#[derive(Debug, Clone, PartialEq)]
pub struct Rig {
    joints: Vec<Joint>,
}

/// A joint moved away from rest, in the axes of its parent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LocalPose {
    /// Turn about the pivot.
    pub rotation: Quat,
    /// Shift of the pivot, metres.
    pub offset: Vec3,
    /// Stretch about the pivot; children inherit it.
    pub scale: Vec3,
}

impl LocalPose {
    /// At rest.
    pub const REST: Self = Self { rotation: Quat::IDENTITY, offset: Vec3::ZERO, scale: Vec3::ONE };
}

impl Default for Rig {
    fn default() -> Self {
        Self::new()
    }
}

impl Rig {
    /// A rig with only its root.
    #[must_use]
    pub fn new() -> Self {
        Self { joints: vec![Joint { role: Role::Root, parent: None, pivot: Vec3::ZERO, axis: Vec3::X }] }
    }

    /// Adds a joint and returns its index. It turns about the usual axis of its role: doors about
    /// +Y, rotors and pendulums about +Z, keys and wheels about +X.
    ///
    /// # Panics
    /// If `parent` is not yet a joint, or the rig has 256 joints.
    pub fn add(&mut self, role: Role, parent: usize, pivot: Vec3) -> usize {
        let axis = match role {
            Role::Hinge(_) => Vec3::Y,
            Role::Rotor(_) | Role::Pendulum => Vec3::Z,
            _ => Vec3::X,
        };
        self.add_turning(role, parent, pivot, axis)
    }

    /// As [`Self::add`], for a joint that turns about an axis of its own (a lid, a helicopter's rotor).
    ///
    /// # Panics
    /// As [`Self::add`].
    pub fn add_turning(&mut self, role: Role, parent: usize, pivot: Vec3, axis: Vec3) -> usize {
        assert!(parent < self.joints.len() && self.joints.len() < 256, "joint {role:?} does not fit the rig");
        self.joints.push(Joint { role, parent: Some(parent), pivot, axis });
        self.joints.len() - 1
    }

    /// The joints, parents first.
    #[must_use]
    pub fn joints(&self) -> &[Joint] {
        &self.joints
    }

    /// The first joint with a role.
    #[must_use]
    pub fn find(&self, role: Role) -> Option<usize> {
        self.joints.iter().position(|j| j.role == role)
    }

    /// Everything at rest.
    #[must_use]
    pub fn rest(&self) -> Vec<LocalPose> {
        vec![LocalPose::REST; self.joints.len()]
    }

    /// Per joint the transform that takes a point of the resting model to the posed model.
    ///
    /// # Panics
    /// If `pose` has another length than the rig.
    #[must_use]
    pub fn posed_from_rest(&self, pose: &[LocalPose]) -> Vec<Affine3A> {
        assert_eq!(pose.len(), self.joints.len());
        let mut out: Vec<Affine3A> = Vec::with_capacity(pose.len());
        for (joint, local) in self.joints.iter().zip(pose) {
            let here =
                Affine3A::from_scale_rotation_translation(local.scale, local.rotation, joint.pivot + local.offset)
                    * Affine3A::from_translation(-joint.pivot);
            out.push(joint.parent.map_or(here, |p| out[p] * here));
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use glam::vec3;

    #[test]
    fn a_child_follows_its_parent() {
        let mut rig = Rig::new();
        let arm = rig.add(Role::UpperArm(Side::Left), 0, vec3(0.0, 1.0, 0.0));
        let hand = rig.add(Role::Hand(Side::Left), arm, vec3(1.0, 1.0, 0.0));
        let mut pose = rig.rest();
        pose[arm].rotation = Quat::from_rotation_z(std::f32::consts::FRAC_PI_2);
        let posed = rig.posed_from_rest(&pose);
        let tip = posed[hand].transform_point3(vec3(1.0, 1.0, 0.0));
        assert!(tip.abs_diff_eq(vec3(0.0, 2.0, 0.0), 1e-5), "{tip}");
    }
}
