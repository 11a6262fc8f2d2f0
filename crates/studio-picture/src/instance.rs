//! What is drawn in a frame: meshes with their joints, material and paint.

use crate::mesh::PackedMesh;
use glam::{Affine3A, Vec3};
use studio_shape::Material;

/// A mesh placed in the world.
#[derive(Debug, Clone)]
pub(crate) struct Instance<'a> {
    pub mesh: &'a PackedMesh,
    pub material: &'a Material,
    /// Per joint: rest to world. A single one moves all joints.
    pub joints: &'a [Affine3A],
    /// Factor on its colours.
    pub tint: Vec3,
    /// Factor on the light that it gives off.
    pub emission: f32,
    /// 1 seen, 0 not there.
    pub visibility: f32,
    pub casts_shadow: bool,
    /// Whether it stays as it is for the whole shot.
    pub fixed: bool,
}

impl Instance<'_> {
    /// The transform of a joint.
    #[inline]
    pub(crate) fn joint(&self, joint: usize) -> &Affine3A {
        &self.joints[joint.min(self.joints.len() - 1)]
    }

    /// Whether what lies behind shows through.
    pub(crate) fn is_clear(&self) -> bool {
        self.material.opacity < 0.999 || self.visibility < 0.999
    }

    /// The balls around its parts in the world.
    pub(crate) fn balls(&self) -> impl Iterator<Item = (Vec3, f32)> {
        self.mesh.balls.iter().map(|b| {
            let m = self.joint(b.joint);
            let stretch = m.matrix3.x_axis.length().max(m.matrix3.y_axis.length()).max(m.matrix3.z_axis.length());
            let margin = 1.0 + self.material.sway_m;
            (m.transform_point3(b.center), b.radius * stretch * margin)
        })
    }
}
