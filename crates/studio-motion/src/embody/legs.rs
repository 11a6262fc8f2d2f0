//! Legs: feet where the gait put them, hips no higher than the legs are long.

use super::Pose;
use crate::anatomy::Limb;
use crate::intent::Foothold;
use crate::skeleton::Skeleton;
use glam::{Quat, Vec3, vec3};
use studio_shape::Plan;

/// Stands the body on its feet.
pub(super) fn stand(pose: &Pose, skeleton: &mut Skeleton) {
    let anatomy = &pose.member.anatomy;
    let limbs = anatomy.standing();
    if limbs.is_empty() {
        return;
    }
    let holds: Vec<Foothold> = (0..limbs.len()).map(|foot| foothold(pose, skeleton, &limbs, foot)).collect();
    let turns: Vec<Quat> = holds.iter().map(|h| foot_turn(pose, h)).collect();
    let ankles: Vec<Vec3> = limbs
        .iter()
        .zip(holds.iter().zip(&turns))
        .map(|(limb, (hold, turn))| skeleton.to_body(hold.sole) + *turn * (limb.pivots[2] - limb.sole))
        .collect();
    if pose.gait.has_feet() && upset(pose) < 0.5 {
        lower_hips(anatomy.hips.unwrap_or(0), &limbs, &ankles, skeleton);
    }
    for (foot, limb) in limbs.iter().enumerate() {
        let outwards = vec3(limb.pivots[0].x.signum() * 0.08, 0.0, 0.0);
        let pole = skeleton.parent_turn(limb.upper) * (limb.pole + outwards);
        skeleton.bend_limb(limb, ankles[foot], pole, 1.0);
        skeleton.set_turn(limb.end, turns[foot], 1.0);
    }
}

/// How far the body is turned over from standing, 0 to 1.
fn upset(pose: &Pose) -> f32 {
    let tumble = pose.intent.tumble;
    crate::curve::ramp(tumble.x.abs().max(tumble.z.abs()), 0.15, 0.7)
}

/// Where a foot stands: as the action says, as the gait says, or hanging under the body.
fn foothold(pose: &Pose, skeleton: &Skeleton, limbs: &[Limb], foot: usize) -> Foothold {
    let intent = pose.intent;
    let scale = pose.member.thing.scale * pose.growth;
    let mut hold = match intent.feet[foot] {
        Some(hold) => hold,
        None if pose.gait.has_feet() => {
            let mut hold = pose.gait.foot(foot, pose.t).0;
            // What lifts the whole body off the ground takes the feet along.
            hold.sole += intent.lift;
            // Whoever is thrown over no longer stands: the legs go with the body.
            let along = skeleton.world.transform_point3(limbs[foot].sole);
            hold.sole = hold.sole.lerp(along, upset(pose));
            hold
        }
        None => hanging(pose, skeleton, &limbs[foot], foot),
    };
    let turn = Quat::from_rotation_y(pose.place.yaw);
    hold.sole += turn * intent.foot_shift[foot] * scale;
    if intent.fold_legs > 0.0 {
        let limb = &limbs[foot];
        let hip = skeleton.world.transform_point3(limb.pivots[0] * vec3(1.25, 0.0, 1.0));
        let forward = if foot < 2 { 0.35 } else { 0.25 } * limb.length() * scale;
        let tucked = hip.with_y(hold.sole.y) + turn * Vec3::Z * forward;
        hold.sole = hold.sole.lerp(tucked, intent.fold_legs);
    }
    hold
}

/// Legs that touch nothing: fliers fold them back, riders and swimmers let them hang.
fn hanging(pose: &Pose, skeleton: &Skeleton, limb: &Limb, foot: usize) -> Foothold {
    let flies = pose.intent.wings_spread > 0.1 || matches!(pose.member.anatomy.plan, Plan::Flyer);
    let length = limb.length();
    let paddle = crate::curve::wave(pose.intent.undulation_phase + 0.5 * (foot % 2) as f32) * pose.intent.undulation;
    let hip = skeleton.pivot(limb.upper);
    let body = if flies {
        hip + vec3(0.0, -0.3 * length, -0.8 * length) * pose.intent.wings_spread.max(0.6)
    } else if pose.member.thing.mount.is_some() {
        limb.sole
    } else if pose.intent.pelvis.x > 0.8 {
        // Prone swimmers trail their legs and beat them up and down.
        let trail = skeleton.parent_turn(limb.upper) * (limb.sole - limb.pivots[0]) * 0.97;
        hip + trail + vec3(0.0, 0.16 * length * paddle, 0.0)
    } else {
        limb.sole + (hip - limb.pivots[0]) + vec3(0.0, 0.12 * length, paddle * 0.35 * length)
    };
    let sole = skeleton.world.transform_point3(body);
    let prone = pose.intent.pelvis.x > 0.8;
    let pitch = if flies { 1.1 } else { 0.2 + 0.3 * paddle + if prone { pose.intent.pelvis.x + 0.7 } else { 0.0 } };
    Foothold { sole, yaw: pose.place.yaw, pitch }
}

/// The turn of a foot in the body's own space: flat on the ground, toes hanging by its pitch.
fn foot_turn(pose: &Pose, hold: &Foothold) -> Quat {
    let turn = Quat::from_rotation_y(hold.yaw) * Quat::from_rotation_x(hold.pitch);
    let body = pose.place.turn();
    let tumble = pose.intent.tumble;
    if tumble.length_squared() > 1e-6 || !pose.gait.has_feet() && pose.intent.feet[0].is_none() {
        return Quat::from_rotation_x(hold.pitch);
    }
    body.inverse() * turn
}

/// Lowers the hips until every standing leg reaches its foothold.
fn lower_hips(hips: usize, limbs: &[Limb], ankles: &[Vec3], skeleton: &mut Skeleton) {
    for _ in 0..3 {
        let mut drop: f32 = 0.0;
        for (limb, ankle) in limbs.iter().zip(ankles) {
            let root = skeleton.root_of(limb.upper);
            let reach = 0.993 * limb.length();
            // A foot left far behind is dragged along rather than the body pulled down to it.
            let flat = (root - *ankle).with_y(0.0).length().min(0.8 * reach);
            let highest = ankle.y + libm::sqrtf(reach * reach - flat * flat);
            drop = drop.max(root.y - highest);
        }
        if drop < 1e-5 {
            return;
        }
        skeleton.locals[hips].offset.y -= drop;
    }
}
