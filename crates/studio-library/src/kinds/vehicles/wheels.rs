//! Wheels, shared by everything that rolls.

use crate::craft::*;

/// The joint of a wheel at its hub, and the socket where it touches the ground.
pub(super) fn axle(craft: &mut Craft, number: u8, hub: Vec3, radius: f32) -> usize {
    let joint = craft.joint(Role::Wheel(number), 0, hub);
    craft.socket(SocketRole::Wheel(number), 0, hub - Vec3::Y * radius, Vec3::NEG_Y);
    joint
}

/// A tyre with a rim and five holes that show its turning.
pub(super) fn wheel(craft: &mut Craft, number: u8, hub: Vec3, radius: f32, width: f32, rim: Vec3) -> usize {
    let joint = axle(craft, number, hub, radius);
    let put = |craft: &mut Craft, material, mesh: Mesh| {
        craft.put(material, mesh.rolled(-90.0).at(hub.x, hub.y, hub.z).on_joint(joint));
    };
    let w = width * 0.5;
    let tyre = lathe(
        &[
            (0.0, -w),
            (radius * 0.62, -w),
            (radius * 0.92, -w),
            (radius, -w * 0.7),
            (radius, w * 0.7),
            (radius * 0.92, w),
            (radius * 0.62, w),
            (0.0, w),
        ],
        radius * 0.06,
    );
    put(craft, Material::PLASTIC, tyre.colored(hex(0x26_26_2A)));
    // The inner face is hidden by the body, except on wheels in the middle.
    let sides: &[f32] = if hub.x == 0.0 { &[-1.0, 1.0] } else { &[1.0] };
    for side in sides.iter().map(|s| s * if hub.x < 0.0 { -1.0 } else { 1.0 }) {
        let face = cylinder(radius * 0.6, 0.02 * radius, 0.008 * radius).colored(rim).at(0.0, side * w, 0.0);
        put(craft, METAL, face);
        put(
            craft,
            METAL,
            ball(radius * 0.14).scaled(1.0, 0.5, 1.0).colored(rim * 0.8).at(0.0, side * (w + 0.01 * radius), 0.0),
        );
        for k in 0..5 {
            let at = around(radius * 0.38, k as f32 / 5.0);
            let hole = fine_ball(radius * 0.11, 10).scaled(1.0, 0.25, 1.0).colored(hex(0x30_32_36));
            put(craft, Material::PLASTIC, hole.at(at.x, side * (w + 0.012 * radius), at.z));
        }
    }
    joint
}
