//! What is carried by what: seats, tables, hands.

use crate::curve::yaw_of;
use crate::path::Place;
use crate::plan::Plan;
use crate::tool::Tool;
use crate::world::World;
use glam::{Affine3A, EulerRot, Quat, Vec3};
use studio_scene::Mount;
use studio_shape::{Plan as Build, Side, SocketRole};

/// What carries a thing at a time, if something does.
pub(crate) fn carrier(world: &World, plan: &Plan, index: usize, t: f32) -> Option<Mount> {
    if let Some(hold) = plan.holder(index, t) {
        return Some(Mount { carrier: hold.carrier, socket: hold.socket, offset: hold.offset });
    }
    if plan.holds.iter().any(|h| h.thing == index && h.from <= t) {
        return None;
    }
    let mount = world.members[index].thing.mount?;
    let given_up = plan.launches.iter().any(|l| l.thing == index && l.at <= t);
    (mount.carrier < world.members.len() && mount.carrier != index && !given_up).then_some(mount)
}

/// All things in an order in which carriers come before what they carry, and things without life
/// before the living, who reach for them.
pub(crate) fn order(world: &World, plan: &Plan, t: f32) -> Vec<usize> {
    let count = world.members.len();
    let depth = |index: usize| {
        let mut depth = 0;
        let mut at = index;
        let mut living = world.members[index].anatomy.alive();
        while let Some(mount) = carrier(world, plan, at, t).filter(|_| depth < count) {
            at = mount.carrier;
            living |= world.members[at].anatomy.alive();
            depth += 1;
        }
        (living, depth)
    };
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by_key(|i| (depth(*i), *i));
    order
}

/// Where a carried thing is.
pub(crate) fn place(
    world: &World,
    index: usize,
    mount: &Mount,
    poses: &[Vec<Affine3A>],
    places: &[Place],
    held: &[[Option<Quat>; 2]],
) -> Place {
    let member = &world.members[index];
    let socket = world.socket_or_middle(mount.carrier, mount.socket);
    let joint = poses[mount.carrier][socket.joint];
    let frame = joint * socket.frame;
    let mut position = frame.transform_point3(mount.offset);
    let carrier = &places[mount.carrier];
    let out = Vec3::from(frame.matrix3.z_axis).normalize_or(Vec3::Y);
    let hand = match mount.socket {
        SocketRole::Palm(Side::Left) => Some(0),
        SocketRole::Palm(Side::Right) => Some(1),
        _ => None,
    };
    let in_hand = hand.and_then(|hand| held[mount.carrier][hand]);
    let rotation = match mount.socket {
        SocketRole::Palm(_) if in_hand.is_some() => in_hand.unwrap_or_default(),
        SocketRole::Seat | SocketRole::User if out.y.abs() < 0.7 => {
            let lean = Quat::from_rotation_arc(Vec3::Y, Vec3::from(joint.matrix3.y_axis).normalize_or(Vec3::Y));
            lean * Quat::from_rotation_y(yaw_of(out))
        }
        SocketRole::Palm(_) | SocketRole::Grip | SocketRole::Mouth => {
            Quat::from_rotation_y(carrier.yaw) * held_turn(member.thing.rotation)
        }
        _ => {
            let (_, turn, _) = joint.to_scale_rotation_translation();
            turn * member.thing.rotation
        }
    };
    if let Some((tool, turn)) = Tool::of(world, index).zip(in_hand) {
        position = tool.origin(position, turn);
    }
    let seat_height = position.y - world.floor(position, position.y - 0.05, mount.carrier).0;
    let sits = mount.socket == SocketRole::Seat || mount.socket == SocketRole::User && seat_height > 0.15;
    if sits && member.anatomy.plan == Build::Biped {
        // The seat is where the hips are, not the feet.
        let hips =
            member.anatomy.legs[0].map_or(0.45 * member.anatomy.size.y, |l| l.pivots[0].y - 0.04 * l.pivots[0].y);
        position -= rotation * Vec3::Y * (hips * member.thing.scale * 0.94);
    }
    if sits && member.anatomy.plan == Build::Quadruped {
        // Its hips are behind its origin; they belong over the middle of the seat.
        let hips = member.anatomy.hips.map_or(0.0, |h| member.model.rig.joints()[h].pivot.z);
        position -= rotation * Vec3::Z * (hips * member.thing.scale);
    }
    let (yaw, pitch, roll) = rotation.to_euler(EulerRot::YXZ);
    Place { position, yaw, pitch, roll, speed: carrier.speed }
}

/// A held thing keeps its own tilt but turns with its holder.
fn held_turn(own: Quat) -> Quat {
    let (_, pitch, roll) = own.to_euler(EulerRot::YXZ);
    Quat::from_rotation_x(pitch) * Quat::from_rotation_z(roll)
}
