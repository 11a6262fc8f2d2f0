//! Small models for the tests: a person, a cat, a ball, a piano.

use glam::{Affine3A, Mat3, Vec3, vec3};
use studio_shape::{Bounds, Model, Plan, Rig, Role, Side, Socket, SocketRole};

fn model(plan: Plan, rig: Rig, sockets: Vec<Socket>, min: Vec3, max: Vec3) -> Model {
    let mut model = Model::new("test", plan, rig, Vec::new(), sockets);
    model.bounds = Bounds { min, max };
    model
}

fn facing(at: Vec3, out: Vec3) -> Affine3A {
    let x = out.any_orthonormal_vector();
    Affine3A::from_mat3_translation(Mat3::from_cols(x, out.cross(x), out), at)
}

fn head(rig: &mut Rig, neck: usize, at: Vec3, size: f32) {
    let head = rig.add(Role::Head, neck, at);
    rig.add(Role::Mouth, head, at + vec3(0.0, 0.1, 0.9) * size);
    for side in Side::BOTH {
        let eye = at + vec3(0.35 * side.sign(), 0.4, 0.85) * size;
        rig.add(Role::Eye(side), head, eye);
        rig.add(Role::Lid(side), head, eye);
        rig.add(Role::Brow(side), head, eye + vec3(0.0, 0.2, 0.0) * size);
        rig.add(Role::Ear(side), head, at + vec3(0.6 * side.sign(), 0.9, 0.0) * size);
    }
}

/// A person of 1.6 m.
pub(crate) fn person() -> Model {
    let mut rig = Rig::new();
    let mut sockets = Vec::new();
    let hips = rig.add(Role::Hips, 0, vec3(0.0, 0.75, 0.0));
    let spine = rig.add(Role::Spine, hips, vec3(0.0, 0.88, 0.0));
    let chest = rig.add(Role::Chest, spine, vec3(0.0, 1.0, 0.0));
    let neck = rig.add(Role::Neck, chest, vec3(0.0, 1.22, 0.0));
    head(&mut rig, neck, vec3(0.0, 1.28, 0.0), 0.15);
    for side in Side::BOTH {
        let s = side.sign();
        let upper = rig.add(Role::UpperArm(side), chest, vec3(0.17 * s, 1.17, 0.0));
        let fore = rig.add(Role::Forearm(side), upper, vec3(0.27 * s, 0.97, -0.01));
        let hand = rig.add(Role::Hand(side), fore, vec3(0.33 * s, 0.77, 0.0));
        let palm = facing(vec3(0.34 * s, 0.71, 0.0), vec3(-s, 0.0, 0.0));
        sockets.push(Socket { role: SocketRole::Palm(side), joint: hand, frame: palm });
        let thigh = rig.add(Role::Thigh(side), hips, vec3(0.09 * s, 0.72, 0.0));
        let shin = rig.add(Role::Shin(side), thigh, vec3(0.09 * s, 0.4, 0.01));
        rig.add(Role::Foot(side), shin, vec3(0.09 * s, 0.07, 0.0));
    }
    model(Plan::Biped, rig, sockets, vec3(-0.4, 0.0, -0.15), vec3(0.4, 1.6, 0.2))
}

/// A cat of 0.4 m.
pub(crate) fn cat() -> Model {
    let mut rig = Rig::new();
    let mut sockets = Vec::new();
    let hips = rig.add(Role::Hips, 0, vec3(0.0, 0.24, -0.15));
    let spine = rig.add(Role::Spine, hips, vec3(0.0, 0.25, -0.03));
    let chest = rig.add(Role::Chest, spine, vec3(0.0, 0.25, 0.08));
    let neck = rig.add(Role::Neck, chest, vec3(0.0, 0.28, 0.15));
    head(&mut rig, neck, vec3(0.0, 0.32, 0.19), 0.08);
    let mut tail = hips;
    for i in 0..4u8 {
        tail = rig.add(Role::Tail(i), tail, vec3(0.0, 0.26, -0.2 - 0.06 * f32::from(i)));
    }
    for side in Side::BOTH {
        let s = side.sign();
        let upper = rig.add(Role::UpperArm(side), chest, vec3(0.06 * s, 0.22, 0.12));
        let fore = rig.add(Role::Forearm(side), upper, vec3(0.06 * s, 0.12, 0.1));
        let hand = rig.add(Role::Hand(side), fore, vec3(0.06 * s, 0.03, 0.12));
        let palm = facing(vec3(0.06 * s, 0.0, 0.14), Vec3::NEG_Y);
        sockets.push(Socket { role: SocketRole::Palm(side), joint: hand, frame: palm });
        let thigh = rig.add(Role::Thigh(side), hips, vec3(0.06 * s, 0.22, -0.16));
        let shin = rig.add(Role::Shin(side), thigh, vec3(0.06 * s, 0.12, -0.13));
        rig.add(Role::Foot(side), shin, vec3(0.06 * s, 0.03, -0.17));
    }
    model(Plan::Quadruped, rig, sockets, vec3(-0.1, 0.0, -0.4), vec3(0.1, 0.42, 0.28))
}

/// A ball of 0.12 m radius that stands on the ground.
pub(crate) fn ball() -> Model {
    model(Plan::Object, Rig::new(), Vec::new(), vec3(-0.12, 0.0, -0.12), vec3(0.12, 0.24, 0.12))
}

/// A piano with the keys 48 to 72 and a place for its player at the front.
pub(crate) fn piano() -> Model {
    let mut rig = Rig::new();
    let mut sockets = Vec::new();
    for key in 48..=72u8 {
        let x = (f32::from(key) - 60.0) * 0.02;
        let joint = rig.add(Role::Key(key), 0, vec3(x, 0.42, -0.1));
        let touch = facing(vec3(x, 0.43, 0.02), Vec3::Y);
        sockets.push(Socket { role: SocketRole::Key(key), joint, frame: touch });
    }
    let player = Affine3A::from_mat3_translation(Mat3::from_cols(-Vec3::X, Vec3::Y, -Vec3::Z), vec3(0.0, 0.25, 0.3));
    sockets.push(Socket { role: SocketRole::User, joint: 0, frame: player });
    model(Plan::Object, rig, sockets, vec3(-0.4, 0.0, -0.4), vec3(0.4, 0.8, 0.1))
}
