//! Moving, colouring and binding whole meshes.

use crate::Mesh;
use glam::{Affine3A, Mat3, Quat, Vec3, vec3};

impl Mesh {
    /// The same mesh in one colour, linear RGB.
    #[must_use]
    pub fn colored(mut self, color: Vec3) -> Self {
        for v in &mut self.vertices {
            v.color = color;
        }
        self
    }

    /// The same mesh with a colour per vertex, from its position and normal.
    #[must_use]
    pub fn painted(mut self, paint: impl Fn(Vec3, Vec3) -> Vec3) -> Self {
        for v in &mut self.vertices {
            v.color = paint(v.position, v.normal);
        }
        self
    }

    /// The same mesh, moved by one joint.
    #[must_use]
    pub fn on_joint(mut self, joint: usize) -> Self {
        for v in &mut self.vertices {
            v.joints = [joint as u8, 0, 0, 0];
            v.weights = [1.0, 0.0, 0.0, 0.0];
        }
        self
    }

    /// The same mesh shifted, metres.
    #[must_use]
    pub fn at(self, x: f32, y: f32, z: f32) -> Self {
        self.placed(Affine3A::from_translation(vec3(x, y, z)))
    }

    /// The same mesh turned about the origin.
    #[must_use]
    pub fn turned(self, rotation: Quat) -> Self {
        self.placed(Affine3A::from_quat(rotation))
    }

    /// The same mesh pitched about the X axis, degrees: +Y goes towards +Z.
    #[must_use]
    pub fn pitched(self, degrees: f32) -> Self {
        self.turned(Quat::from_rotation_x(degrees.to_radians()))
    }

    /// The same mesh turned about the Y axis, degrees: +Z goes towards +X.
    #[must_use]
    pub fn yawed(self, degrees: f32) -> Self {
        self.turned(Quat::from_rotation_y(degrees.to_radians()))
    }

    /// The same mesh rolled about the Z axis, degrees: +X goes towards +Y.
    #[must_use]
    pub fn rolled(self, degrees: f32) -> Self {
        self.turned(Quat::from_rotation_z(degrees.to_radians()))
    }

    /// The same mesh stretched about the origin; negative factors mirror it.
    #[must_use]
    pub fn scaled(self, x: f32, y: f32, z: f32) -> Self {
        self.placed(Affine3A::from_scale(vec3(x, y, z)))
    }

    /// The same mesh mirrored from one side to the other.
    #[must_use]
    pub fn mirrored(self) -> Self {
        self.scaled(-1.0, 1.0, 1.0)
    }

    /// The same mesh under an affine map; normals stay outwards and of unit length.
    #[must_use]
    pub fn placed(mut self, map: Affine3A) -> Self {
        let linear = Mat3::from(map.matrix3);
        let mirror = linear.determinant() < 0.0;
        let for_normals = linear.inverse().transpose();
        for v in &mut self.vertices {
            v.position = map.transform_point3(v.position);
            v.normal = (for_normals * v.normal).normalize_or(Vec3::Y);
        }
        if mirror {
            for triangle in self.indices.chunks_exact_mut(3) {
                triangle.swap(1, 2);
            }
        }
        self
    }

    /// The same triangles with every corner moved, and normals made anew from the faces around each.
    #[must_use]
    pub fn bent(mut self, bend: impl Fn(Vec3) -> Vec3) -> Self {
        for v in &mut self.vertices {
            v.position = bend(v.position);
        }
        self.smooth_normals();
        self
    }

    /// Sets every normal to the mean of its faces, weighted by area.
    pub(crate) fn smooth_normals(&mut self) {
        let mut sums = vec![Vec3::ZERO; self.vertices.len()];
        for triangle in self.indices.chunks_exact(3) {
            let [a, b, c] = [0, 1, 2].map(|k| triangle[k] as usize);
            let p = self.vertices[a].position;
            let face = (self.vertices[b].position - p).cross(self.vertices[c].position - p);
            for i in [a, b, c] {
                sums[i] += face;
            }
        }
        for (v, sum) in self.vertices.iter_mut().zip(sums) {
            v.normal = sum.normalize_or(v.normal);
        }
    }

    /// Several meshes as one.
    #[must_use]
    pub fn joined(meshes: impl IntoIterator<Item = Self>) -> Self {
        let mut all = Self::default();
        for mesh in meshes {
            all.append(&mesh);
        }
        all
    }
}
