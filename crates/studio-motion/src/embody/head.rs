//! Head and eyes: looking with limits, the eyes first and the head after.

use super::{Follow, Pose};
use crate::skeleton::Skeleton;
use glam::{Quat, Vec3, vec3};
use studio_shape::Plan;

/// Furthest the head turns to the side, up and down, radians.
const HEAD_YAW: f32 = 1.15;
const HEAD_PITCH: f32 = 0.75;
/// Furthest an eye turns in its socket.
const EYE: f32 = 0.42;

/// Turns neck, head and eyes.
pub(super) fn look(pose: &Pose, skeleton: &mut Skeleton, follow: &mut Follow) {
    let (anatomy, intent) = (&pose.member.anatomy, pose.intent);
    let Some(head) = anatomy.head else {
        eyes(pose, skeleton, Quat::IDENTITY, head_point(pose, skeleton));
        return;
    };
    let eye_level = skeleton.root_of(head);
    let trunk = skeleton.parent_turn(anatomy.neck.unwrap_or(head));
    // Upright bodies carry the head along with the back; level ones keep it level.
    let carried = if matches!(anatomy.plan, Plan::Quadruped | Plan::Bird) { 0.2 } else { 0.75 };
    let base = Quat::IDENTITY.slerp(trunk, carried);
    let target = intent.look.map(|(point, share)| (skeleton.to_body(point) - eye_level, share));
    let (mut yaw, mut pitch) = (0.0, 0.0);
    if let Some((away, share)) = target.filter(|(a, _)| a.length() > 1e-3) {
        let away = base.inverse() * away;
        let behind = if away.z < -0.5 * away.length() { 0.3 } else { 1.0 };
        yaw = (libm::atan2f(away.x, away.z) * 0.8 * share * behind).clamp(-HEAD_YAW, HEAD_YAW);
        let flat = vec3(away.x, 0.0, away.z).length();
        pitch = (-libm::atan2f(away.y, flat) * 0.75 * share).clamp(-HEAD_PITCH, HEAD_PITCH);
    }
    // The head follows its gaze with a little delay and never jumps.
    let wanted = vec3(pitch, yaw, 0.0);
    let gaze = follow.gaze.get_or_insert(crate::curve::Spring { value: wanted, velocity: Vec3::ZERO });
    gaze.follow(wanted, 1.6, 0.95, pose.dt);
    let (pitch, yaw) = (gaze.value.x, gaze.value.y);
    let turn = base
        * Quat::from_rotation_y(yaw + intent.head.y)
        * Quat::from_rotation_x(pitch + intent.head.x)
        * Quat::from_rotation_z(intent.head.z + yaw * 0.08);
    if let Some(neck) = anatomy.neck {
        skeleton.set_turn(neck, trunk.slerp(turn, 0.5), 1.0);
    }
    skeleton.set_turn(head, turn, 1.0);
    eyes(pose, skeleton, turn, eye_level);
}

fn head_point(pose: &Pose, skeleton: &Skeleton) -> Vec3 {
    pose.member.anatomy.eyes[0].map_or(Vec3::ZERO, |e| skeleton.root_of(e))
}

/// Turns the eyes towards what is looked at, with the small jumps that living eyes make.
fn eyes(pose: &Pose, skeleton: &mut Skeleton, head_turn: Quat, level: Vec3) {
    let jump = crate::idle::saccade(pose.t, pose.member.seed);
    let ahead = head_turn * Vec3::Z * 10.0;
    let away = pose.intent.look.map_or(ahead, |(point, _)| skeleton.to_body(point) - level);
    let away = head_turn.inverse() * away;
    let yaw = libm::atan2f(away.x, away.z.max(0.05)).clamp(-EYE, EYE) + jump.x;
    let pitch = -libm::atan2f(away.y, vec3(away.x, 0.0, away.z).length().max(0.05)).clamp(-EYE, EYE) * 0.8 + jump.y;
    for eye in pose.member.anatomy.eyes.into_iter().flatten() {
        skeleton.locals[eye].rotation = Quat::from_rotation_y(yaw) * Quat::from_rotation_x(pitch);
    }
}
