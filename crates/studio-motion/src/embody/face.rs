//! The face: mouth, lids and brows.

use crate::intent::Intent;
use crate::skeleton::Skeleton;
use crate::world::Member;
use glam::{Quat, vec3};

/// Furthest a jaw opens, radians.
const JAW: f32 = 0.55;

/// Poses mouth, lids and brows.
pub(super) fn pose(member: &Member, intent: &Intent, skeleton: &mut Skeleton) {
    let anatomy = &member.anatomy;
    let open = intent.mouth.opening.clamp(0.0, 1.0);
    let width = (intent.mouth.width + 0.22 * intent.smile * (1.0 - 0.5 * open)).clamp(0.0, 1.0);
    if let Some(mouth) = anatomy.mouth {
        skeleton.locals[mouth].scale = vec3(0.55 + 0.9 * width, 0.1 + 0.9 * open, 1.0);
    }
    if let Some(jaw) = anatomy.jaw {
        skeleton.locals[jaw].rotation = Quat::from_rotation_x(JAW * open);
        skeleton.locals[jaw].scale.x = 0.85 + 0.3 * width;
    }
    let apart = match anatomy.eyes {
        [Some(left), Some(right)] => {
            let joints = skeleton.rig.joints();
            joints[left].pivot.distance(joints[right].pivot)
        }
        _ => 0.2 * anatomy.size.x,
    };
    for (side, sign) in [(0, 1.0), (1, -1.0)] {
        if let Some(lid) = anatomy.lids[side] {
            skeleton.locals[lid].rotation = Quat::from_rotation_x(intent.lids.clamp(-0.15, 1.0));
        }
        if let Some(brow) = anatomy.brows[side] {
            skeleton.locals[brow].offset = vec3(0.0, apart * 0.16 * intent.brow_up.clamp(-1.0, 1.5), 0.0);
            skeleton.locals[brow].rotation = Quat::from_rotation_z(0.45 * sign * intent.brow_tilt.clamp(-1.2, 1.2));
        }
    }
}
