//! Living bodies: a rig, a soft body, and the pieces of faces that all of them share.

mod eye;
mod lathe;

pub(super) use eye::Eye;
pub(super) use lathe::{cap, tube};

use glam::{Affine3A, Quat, Vec3};
use studio_shape::{Blend, Detail, Material, Mesh, Model, Part, Plan, Rig, Role, Side, Socket, SocketRole};

/// A body under construction.
pub(super) struct Figure {
    /// Its joints.
    pub(super) rig: Rig,
    /// Its fur or skin.
    pub(super) body: Blend,
    /// Where the body is meshed finer.
    pub(super) details: Vec<Detail>,
    parts: Vec<Part>,
    sockets: Vec<Socket>,
}

impl Figure {
    /// Nothing but a root.
    pub(super) fn new() -> Self {
        Self { rig: Rig::new(), body: Blend::new(), details: Vec::new(), parts: Vec::new(), sockets: Vec::new() }
    }

    /// A joint and its mirror image, left first. `parents` are their parents.
    pub(super) fn joint_pair(&mut self, role: fn(Side) -> Role, parents: [usize; 2], left: Vec3) -> [usize; 2] {
        [0, 1].map(|i| {
            let side = Side::BOTH[i];
            self.rig.add(role(side), parents[i], mirror(left, side))
        })
    }

    /// A surface of its own material.
    pub(super) fn part(&mut self, mesh: Mesh, material: Material) {
        if !mesh.indices.is_empty() {
            self.parts.push(Part::new(mesh, material));
        }
    }

    /// A soft surface of its own material, moved by its own joints.
    pub(super) fn soft(&mut self, blend: &Blend, cell_m: f32, material: Material) {
        self.part(blend.mesh(cell_m), material);
    }

    /// A place on it that others use; `turn` takes +Z to the direction out of it.
    pub(super) fn socket(&mut self, role: SocketRole, joint: usize, at: Vec3, turn: Quat) {
        self.sockets.push(Socket { role, joint, frame: Affine3A::from_rotation_translation(turn, at) });
    }

    /// Meshes the body with cells of `cell_m` and hands over the model.
    pub(super) fn finish(mut self, name: &str, plan: Plan, cell_m: f32, material: Material) -> Model {
        let mesh = self.body.mesh_detailed(cell_m, &self.details);
        self.parts.insert(0, Part::new(mesh, material));
        Model::new(name, plan, self.rig, self.parts, self.sockets)
    }
}

/// The point on a side, from the one on the left.
pub(super) fn mirror(left: Vec3, side: Side) -> Vec3 {
    Vec3::new(left.x * side.sign(), left.y, left.z)
}

/// 0 below `from`, 1 above `to`, a smooth step between; `from` may be the greater.
pub(super) fn smooth(from: f32, to: f32, x: f32) -> f32 {
    let t = ((x - from) / (to - from)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}
