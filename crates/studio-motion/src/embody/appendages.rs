//! What hangs on a body or drives it: ears, tails, wings, fins, tentacles, wheels.

use super::{Follow, Pose};
use crate::curve::{Spring, wander, wave};
use crate::skeleton::Skeleton;
use glam::{Quat, Vec3, vec3};
use studio_shape::Plan;
use studio_storyboard::Sound;

/// Poses everything that is neither trunk, limb nor face.
pub(super) fn pose(pose: &Pose, skeleton: &mut Skeleton, follow: &mut Follow) {
    ears(pose, skeleton, follow);
    tail(pose, skeleton, follow);
    wings(pose, skeleton);
    fins(pose, skeleton);
    tentacles(pose, skeleton);
    let distance = pose.path.distance(pose.t);
    for (joint, radius) in &pose.member.anatomy.wheels {
        let turn = distance / (radius * pose.member.thing.scale).max(1e-3);
        let axis = skeleton.rig.joints()[*joint].axis;
        skeleton.locals[*joint].rotation = Quat::from_axis_angle(axis, crate::curve::wrap_angle(turn));
    }
}

/// How far something hung at a joint lags behind, in the body's own axes and shares of `length`.
fn lag(pose: &Pose, skeleton: &Skeleton, joint: usize, spring: &mut Option<Spring>, hertz: f32, length: f32) -> Vec3 {
    let at = skeleton.world.transform_point3(skeleton.root_of(joint));
    let spring = spring.get_or_insert(Spring { value: at, velocity: Vec3::ZERO });
    spring.follow(at, hertz, 0.4, pose.dt);
    let back = pose.place.turn().inverse() * (spring.value - at);
    (back / length.max(1e-3)).clamp(Vec3::splat(-0.8), Vec3::splat(0.8))
}

fn ears(pose: &Pose, skeleton: &mut Skeleton, follow: &mut Follow) {
    let anatomy = &pose.member.anatomy;
    let length = anatomy.size.y * pose.member.thing.scale * 0.3;
    for (side, sign) in [(0, 1.0), (1, -1.0)] {
        let Some(ear) = anatomy.ears[side] else { continue };
        let lag = lag(pose, skeleton, ear, &mut follow.ears[side], 4.5, length);
        let flick = crate::idle::flick(pose.t, pose.member.seed ^ side as u32);
        let back = 0.8 * pose.intent.ears - 0.9 * lag.z + 0.5 * lag.y + 0.3 * flick;
        skeleton.locals[ear].rotation =
            Quat::from_rotation_z(-lag.x * 0.6 + sign * 0.2 * flick) * Quat::from_rotation_x(-back.clamp(-0.4, 1.1));
    }
}

fn tail(pose: &Pose, skeleton: &mut Skeleton, follow: &mut Follow) {
    let (anatomy, intent) = (&pose.member.anatomy, pose.intent);
    let count = anatomy.tail.len();
    if count == 0 {
        return;
    }
    let length = anatomy.size.z * pose.member.thing.scale * 0.6;
    let lag = lag(pose, skeleton, anatomy.tail[0], &mut follow.tail, 2.2, length);
    let swims = matches!(anatomy.plan, Plan::Fish);
    let creeps = matches!(anatomy.plan, Plan::Crawler);
    let upright = pose.member.thing.call == Some(Sound::Whalesong);
    let seed = pose.member.seed;
    for (i, joint) in anatomy.tail.iter().enumerate() {
        let along = (i + 1) as f32 / count as f32;
        let (mut side, mut up) = (intent.tail_swing / count as f32, intent.tail_lift / count as f32);
        if swims || creeps {
            let ripple = wave(intent.undulation_phase - along * if creeps { 0.9 } else { 0.45 });
            let share = if creeps { 0.5 } else { 0.25 + 0.75 * along };
            let angle = intent.undulation * ripple * share * 2.2 / libm::sqrtf(count as f32);
            if upright { up += angle } else { side += angle }
        } else {
            let idle = if intent.asleep { 0.25 } else { 1.0 };
            side += 0.5 * wander(pose.t * 0.55 - along * 0.8, seed ^ 21) * idle / libm::sqrtf(count as f32) * along;
            up += 0.3 * wander(pose.t * 0.4 - along * 0.7, seed ^ 22) * idle / libm::sqrtf(count as f32) * along;
            side += lag.x * 0.9 / count as f32;
            up += -lag.y * 0.9 / count as f32;
        }
        skeleton.locals[*joint].rotation = Quat::from_rotation_y(side) * Quat::from_rotation_x(up);
    }
}

/// Wings: folded along the back or spread, then the beat.
fn wings(pose: &Pose, skeleton: &mut Skeleton) {
    let (anatomy, intent) = (&pose.member.anatomy, pose.intent);
    for (side, sign) in [(0, 1.0), (1, -1.0)] {
        let Some(wing) = anatomy.wings[side] else { continue };
        let joints = skeleton.rig.joints();
        let tip = anatomy.wing_tips[side];
        let rest = tip.map(|t| (joints[t].pivot - joints[wing].pivot).normalize_or(Vec3::X * sign));
        let rest_is_spread = rest.is_none_or(|r| r.x.abs() > 0.6);
        let beat = Quat::from_rotation_z(sign * intent.wing_beat);
        let insect = anatomy.plan == Plan::Flyer;
        let posed = match rest {
            Some(rest) if !(insect && rest_is_spread) => {
                let spread = vec3(sign, 0.08, -0.12).normalize();
                let folded = if rest_is_spread { vec3(0.12 * sign, -0.3, -1.0).normalize() } else { rest };
                let away = folded.lerp(spread, intent.wings_spread.clamp(0.0, 1.0)).normalize_or(rest);
                Quat::from_rotation_arc(rest, away)
            }
            _ => Quat::IDENTITY,
        };
        skeleton.locals[wing].rotation = (beat * posed).normalize();
        if let Some(tip) = tip {
            // The outer wing lags behind the inner one and folds on the way up.
            let lag = 0.4 * intent.wing_beat - 0.15 * intent.wings_spread;
            skeleton.locals[tip].rotation = Quat::from_rotation_z(sign * lag * intent.wings_spread);
        }
    }
}

fn fins(pose: &Pose, skeleton: &mut Skeleton) {
    let seed = pose.member.seed;
    for (side, sign) in [(0, 1.0), (1, -1.0)] {
        let Some(fin) = pose.member.anatomy.fins[side] else { continue };
        let paddle = 0.3 * wave(pose.t * 0.7 + 0.1 * wander(pose.t * 0.3, seed)) + 0.1 * pose.intent.undulation;
        skeleton.locals[fin].rotation =
            Quat::from_rotation_z(sign * paddle) * Quat::from_rotation_y(-sign * 0.3 * paddle);
    }
}

fn tentacles(pose: &Pose, skeleton: &mut Skeleton) {
    let intent = pose.intent;
    for (arm, joints) in pose.member.anatomy.tentacles.iter().enumerate() {
        let busy = arm_is_busy(pose, skeleton, joints);
        if busy {
            continue;
        }
        let root = skeleton.rig.joints()[joints[0]].pivot - pose.member.anatomy.center;
        let out = vec3(root.x, 0.0, root.z).normalize_or(Vec3::Z);
        let axis = vec3(out.z, 0.0, -out.x);
        for (i, joint) in joints.iter().enumerate() {
            let along = i as f32 / joints.len() as f32;
            let phase = pose.t * 0.35 + arm as f32 * 0.37 - along * 0.45;
            let curl = 0.16 * wave(phase) + 0.08 * wander(pose.t * 0.4, pose.member.seed ^ arm as u32);
            let stroke = 0.35 * intent.undulation * wave(intent.undulation_phase - along * 0.3);
            skeleton.locals[*joint].rotation = Quat::from_axis_angle(axis, -(curl * (0.4 + along) + stroke))
                * Quat::from_rotation_y(0.12 * wave(phase * 0.7 + 0.3));
        }
    }
}

/// Whether an arm was already bent to reach for something.
fn arm_is_busy(pose: &Pose, skeleton: &Skeleton, joints: &[usize]) -> bool {
    pose.intent.hands.iter().any(Option::is_some)
        && joints.iter().any(|j| skeleton.locals[*j].rotation.angle_between(Quat::IDENTITY) > 1e-3)
}
