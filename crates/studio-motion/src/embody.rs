//! From an intent to the joints of a rig: the only place that poses living bodies.

mod appendages;
mod arms;
mod face;
mod head;
mod legs;

pub(crate) use arms::lean;

use crate::curve::{Spring, wander};
use crate::gait::Gait;
use crate::intent::Intent;
use crate::path::{Path, Place};
use crate::skeleton::Skeleton;
use crate::world::Member;
use glam::{Affine3A, Quat, Vec3, vec3};

/// What a body keeps from frame to frame: the lag of what hangs loosely on it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Follow {
    pub(crate) ears: [Option<Spring>; 2],
    pub(crate) tail: Option<Spring>,
    pub(crate) gaze: Option<Spring>,
}

/// All that a pose depends on.
pub(crate) struct Pose<'m, 'a> {
    pub(crate) member: &'m Member<'m>,
    pub(crate) place: Place,
    pub(crate) path: &'a Path,
    pub(crate) gait: &'a Gait,
    pub(crate) intent: &'a Intent,
    /// Factor on the size of the thing, from growing and shrinking.
    pub(crate) growth: f32,
    pub(crate) t: f32,
    /// Seconds since the frame before.
    pub(crate) dt: f32,
}

/// Poses a body.
pub(crate) fn embody<'m>(pose: &Pose<'m, '_>, follow: &mut Follow) -> Skeleton<'m> {
    let (member, intent) = (pose.member, pose.intent);
    let mut skeleton = Skeleton::at_rest(&member.model.rig, world_from_body(pose));
    trunk(pose, &mut skeleton);
    legs::stand(pose, &mut skeleton);
    head::look(pose, &mut skeleton, follow);
    arms::pose(pose, &mut skeleton);
    face::pose(member, intent, &mut skeleton);
    appendages::pose(pose, &mut skeleton, follow);
    skeleton
}

/// Place, turn, size, squash and tumble of the whole body.
fn world_from_body(pose: &Pose) -> Affine3A {
    let (member, intent) = (pose.member, pose.intent);
    let stretch = intent.stretch.clamp(0.4, 2.0);
    let across = 1.0 / libm::sqrtf(stretch);
    let scale = member.thing.scale * pose.growth;
    let turn = pose.place.turn();
    let middle = vec3(0.0, member.anatomy.center.y * scale, 0.0);
    let tumble = Quat::from_rotation_y(intent.tumble.y)
        * Quat::from_rotation_x(intent.tumble.x)
        * Quat::from_rotation_z(intent.tumble.z);
    Affine3A::from_rotation_translation(turn, pose.place.position + intent.lift)
        * Affine3A::from_translation(middle)
        * Affine3A::from_quat(tumble)
        * Affine3A::from_translation(-middle)
        * Affine3A::from_scale(vec3(across, stretch, across) * scale)
}

/// Hips, back and breath.
fn trunk(pose: &Pose, skeleton: &mut Skeleton) {
    let (anatomy, intent) = (&pose.member.anatomy, pose.intent);
    let scale = (pose.member.thing.scale * pose.growth).max(1e-4);
    let turn = |v: Vec3| Quat::from_rotation_y(v.y) * Quat::from_rotation_x(v.x) * Quat::from_rotation_z(v.z);
    let hips = anatomy.hips.unwrap_or(0);
    let down = Vec3::NEG_Y * intent.crouch.clamp(0.0, 0.85) * anatomy.leg_length();
    let seed = pose.member.seed;
    let weight_shift = if anatomy.alive() && !intent.asleep && anatomy.hips.is_some() {
        vec3(wander(pose.t * 0.21, seed ^ 3), 0.0, 0.3 * wander(pose.t * 0.17, seed ^ 4)) * 0.02 * anatomy.leg_length()
    } else {
        Vec3::ZERO
    };
    skeleton.locals[hips].rotation = turn(intent.pelvis);
    skeleton.locals[hips].offset = intent.shift / scale + down + weight_shift;
    let back: Vec<usize> = [anatomy.spine, anatomy.chest].into_iter().flatten().collect();
    for joint in &back {
        skeleton.locals[*joint].rotation = turn(intent.bend / back.len() as f32);
    }
    if anatomy.alive() {
        breathe(pose, skeleton, back.last().copied());
    }
}

/// The chest widens with the breath; what hangs on it keeps its size.
fn breathe(pose: &Pose, skeleton: &mut Skeleton, chest: Option<usize>) {
    let Some(chest) = chest else { return };
    let seed = pose.member.seed;
    let rate = if pose.intent.asleep { 0.2 } else { 0.32 } / libm::powf(pose.member.size().y.max(0.1), 0.25);
    let breath = crate::curve::wave(pose.t * rate + wander(pose.t * 0.1, seed) * 0.15 + (seed % 97) as f32 / 97.0);
    let depth = 0.014 * pose.intent.breath * if pose.intent.asleep { 2.2 } else { 1.0 };
    let swell = Vec3::ONE + vec3(0.7, 0.6, 1.3) * depth * breath;
    skeleton.locals[chest].scale = swell;
    for joint in 0..skeleton.locals.len() {
        if skeleton.rig.joints()[joint].parent == Some(chest) {
            skeleton.locals[joint].scale = swell.recip();
        }
    }
}
