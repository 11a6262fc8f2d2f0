//! Arms and what serves as arms: hands that reach exactly, and arms that hang.

use super::Pose;
use crate::anatomy::Limb;
use crate::curve::wander;
use crate::gait::Style;
use crate::intent::{Intent, Reach};
use crate::path::Place;
use crate::skeleton::{Skeleton, basis_turn};
use crate::world::Member;
use glam::{Quat, Vec3, vec3};
use studio_shape::Plan;

/// Poses both arms.
pub(super) fn pose(pose: &Pose, skeleton: &mut Skeleton) {
    let anatomy = &pose.member.anatomy;
    for hand in 0..2 {
        let Some(limb) = anatomy.arms[hand] else { continue };
        if anatomy.plan != Plan::Quadruped {
            hang(pose, skeleton, &limb, hand);
        }
        if let Some(reach) = pose.intent.hands[hand] {
            reach_for(pose, skeleton, &limb, hand, &reach);
        }
    }
    reach_with_tentacles(pose, skeleton);
}

/// How far the hips must shift, in the body's own axes, for the hands to arrive; `None` if they do.
pub(crate) fn lean(member: &Member, skeleton: &Skeleton, intent: &Intent, place: &Place) -> Option<Vec3> {
    // Whoever is thrown over does not step after the hands.
    if intent.tumble.x.abs().max(intent.tumble.z.abs()) > 0.5 {
        return None;
    }
    let mut shift = Vec3::ZERO;
    let mut hands = 0.0;
    for (hand, limb) in member.anatomy.arms.iter().enumerate() {
        let (Some(limb), Some(reach)) = (limb, intent.hands[hand]) else { continue };
        let shoulder = skeleton.world.transform_point3(skeleton.root_of(limb.upper));
        let length = limb.length() * member.thing.scale;
        let away = reach.palm - shoulder;
        if away.length() > 0.95 * length {
            // Along the ground as far as that helps, and only then up or down.
            let flat = libm::sqrtf((0.9 * length * length - away.y * away.y).max(0.04 * length * length));
            let along = away.with_y(0.0).normalize_or_zero() * (away.with_y(0.0).length() - flat).max(0.0);
            let upright = away.y.signum() * (away.y.abs() - 0.93 * length).max(0.0);
            shift += (along + Vec3::Y * upright) * reach.weight;
            hands += reach.weight;
        }
    }
    let most = 0.4 * member.size().max_element();
    let shift = (shift / f32::max(hands, 1e-3)).clamp_length_max(most);
    (shift.length() > 1e-3).then(|| Quat::from_rotation_y(-place.yaw) * shift)
}

/// Lets an arm hang and swing with the gait.
fn hang(pose: &Pose, skeleton: &mut Skeleton, limb: &Limb, hand: usize) {
    let side = if hand == 0 { 1.0 } else { -1.0 };
    let relaxed = pose.intent.arms_relaxed;
    if relaxed <= 0.0 {
        return;
    }
    let mut swing = 0.04 * wander(pose.t * 0.3, pose.member.seed ^ (9 + hand as u32));
    let mut bent: f32 = 0.28;
    if let Some(beat) = pose.gait.beat(pose.t).filter(|b| b.speed > 1e-3) {
        let share = (beat.speed / (0.6 * pose.member.anatomy.leg_length() * pose.member.thing.scale)).clamp(0.0, 1.0);
        // The arm goes with the opposite leg: the left leg is foremost at whole turns.
        let phase = libm::cosf(std::f32::consts::TAU * beat.phase) * -side;
        let runs = beat.style == Style::Run;
        swing += phase * if runs { 0.75 } else { 0.42 } * share;
        bent += if runs { 1.25 } else { 0.12 + 0.15 * phase } * share;
    }
    let trunk = skeleton.parent_turn(limb.upper);
    let down = vec3(0.24 * side, -1.0, 0.0).normalize();
    let upper = Quat::from_rotation_x(-swing) * down;
    let lower = Quat::from_rotation_x(-swing - bent) * vec3(0.1 * side, -1.0, 0.0).normalize();
    let [a, b, c] = limb.pivots;
    let back = vec3(0.25 * side, 0.0, -1.0).normalize();
    // Gravity rules the arm more than the lean of the trunk does.
    let frame = Quat::IDENTITY.slerp(trunk, 0.45);
    let first = frame * basis_turn((b - a).normalize_or(Vec3::NEG_Y), limb.pole, upper, back);
    skeleton.set_turn(limb.upper, first, relaxed);
    let second = frame * basis_turn((c - b).normalize_or(Vec3::NEG_Y), limb.pole, lower, back);
    skeleton.set_turn(limb.middle, second, relaxed);
}

/// Brings the middle of the palm to a point.
fn reach_for(pose: &Pose, skeleton: &mut Skeleton, limb: &Limb, hand: usize, reach: &Reach) {
    let side = if hand == 0 { 1.0 } else { -1.0 };
    let target = skeleton.to_body(reach.palm);
    let shoulder = skeleton.root_of(limb.upper);
    let fingers_rest = (limb.pivots[2] - limb.pivots[1]).normalize_or(Vec3::NEG_Y);
    let forward = (target - shoulder).normalize_or(Vec3::Z);
    let turn = match reach.facing {
        Some(facing) => {
            let facing = skeleton.direction_to_body(facing);
            let along = (forward - facing * forward.dot(facing)).normalize_or(Vec3::Z);
            if limb.palm_normal.dot(fingers_rest).abs() > 0.8 {
                // A paw whose pad is its end: the pad faces the thing, tilted back along the arm.
                let pad = (facing + along * 0.35).normalize();
                basis_turn(limb.palm_normal, Vec3::Z, pad, along.lerp(Vec3::Y, 0.2))
            } else {
                basis_turn(limb.palm_normal, fingers_rest, facing, along)
            }
        }
        None => basis_turn(fingers_rest, limb.palm_normal, forward, vec3(-side, -0.4, 0.2)),
    };
    let wrist = target - turn * (limb.palm - limb.pivots[2]);
    let elbow = if pose.member.anatomy.plan == Plan::Quadruped {
        vec3(0.35 * side, -0.5, -1.0)
    } else {
        vec3(0.55 * side, -1.0, -0.35)
    };
    let before = [limb.upper, limb.middle, limb.end].map(|j| skeleton.locals[j]);
    skeleton.bend_limb(limb, wrist, elbow, 1.0);
    skeleton.set_turn(limb.end, turn, 1.0);
    let weight = reach.weight.clamp(0.0, 1.0);
    for (joint, was) in [limb.upper, limb.middle, limb.end].into_iter().zip(before) {
        let local = &mut skeleton.locals[joint];
        local.rotation = was.rotation.slerp(local.rotation, weight).normalize();
        local.offset = was.offset.lerp(local.offset, weight);
    }
}

/// Creatures of many arms reach with the two foremost: cyclic coordinate descent (Wang and Chen 1991).
fn reach_with_tentacles(pose: &Pose, skeleton: &mut Skeleton) {
    let anatomy = &pose.member.anatomy;
    if anatomy.arms[0].is_some() || anatomy.tentacles.is_empty() {
        return;
    }
    for hand in 0..2 {
        let Some(reach) = pose.intent.hands[hand] else { continue };
        let joints = skeleton.rig.joints();
        let tip = |arm: &&Vec<usize>| {
            let at = joints[arm[arm.len() - 1]].pivot;
            at.z + if hand == 0 { at.x } else { -at.x }
        };
        let Some(arm) = anatomy.tentacles.iter().max_by(|a, b| tip(a).total_cmp(&tip(b))).cloned() else { continue };
        let target = skeleton.to_body(reach.palm);
        let last = arm[arm.len() - 1];
        let span =
            if arm.len() > 1 { joints[last].pivot - joints[arm[arm.len() - 2]].pivot } else { Vec3::NEG_Y * 0.1 };
        let end_rest = joints[last].pivot + span * 0.7;
        for _ in 0..12 {
            for joint in arm.iter().rev() {
                let pivot = skeleton.pivot(*joint);
                let end = skeleton.body_from_rest(last).transform_point3(end_rest);
                let (from, to) = ((end - pivot).normalize_or_zero(), (target - pivot).normalize_or_zero());
                if from == Vec3::ZERO || to == Vec3::ZERO {
                    continue;
                }
                let full = Quat::from_rotation_arc(from, to);
                let part = Quat::IDENTITY.slerp(full, 0.6 * reach.weight);
                let turn = part * skeleton.parent_turn(*joint) * skeleton.locals[*joint].rotation;
                skeleton.set_turn(*joint, turn, 1.0);
            }
        }
    }
}
