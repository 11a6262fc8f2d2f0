//! A rig being posed: local poses, where they put things in the world, and two-bone reaching.

use crate::anatomy::Limb;
use glam::{Affine3A, Mat3, Quat, Vec3};
use studio_shape::{LocalPose, Rig};

/// A rig in the middle of being posed.
///
/// `world` holds place, turn, size and squash of the whole body; below it bones are rigid, so
/// that limbs solved in the body's own space end exactly where the world wants them.
#[derive(Debug, Clone)]
pub(crate) struct Skeleton<'a> {
    pub(crate) rig: &'a Rig,
    pub(crate) locals: Vec<LocalPose>,
    pub(crate) world: Affine3A,
}

impl<'a> Skeleton<'a> {
    pub(crate) fn at_rest(rig: &'a Rig, world: Affine3A) -> Self {
        Self { rig, locals: rig.rest(), world }
    }

    /// What takes a resting point of a joint to the posed body, in the body's own space.
    pub(crate) fn body_from_rest(&self, joint: usize) -> Affine3A {
        let j = &self.rig.joints()[joint];
        let l = &self.locals[joint];
        let here = Affine3A::from_scale_rotation_translation(l.scale, l.rotation, j.pivot + l.offset)
            * Affine3A::from_translation(-j.pivot);
        j.parent.map_or(here, |p| self.body_from_rest(p) * here)
    }

    /// All joints, as frames of a take want them.
    pub(crate) fn finish(&self) -> Vec<Affine3A> {
        self.rig.posed_from_rest(&self.locals).into_iter().map(|m| self.world * m).collect()
    }

    /// A world point in the body's own space.
    pub(crate) fn to_body(&self, point: Vec3) -> Vec3 {
        self.world.inverse().transform_point3(point)
    }

    /// A world direction in the body's own space, unit length.
    pub(crate) fn direction_to_body(&self, direction: Vec3) -> Vec3 {
        self.world.inverse().transform_vector3(direction).normalize_or(Vec3::Z)
    }

    /// The turn of a joint's parent in the body's own space.
    pub(crate) fn parent_turn(&self, joint: usize) -> Quat {
        let mut turn = Quat::IDENTITY;
        let mut at = self.rig.joints()[joint].parent;
        while let Some(p) = at {
            turn = self.locals[p].rotation * turn;
            at = self.rig.joints()[p].parent;
        }
        turn
    }

    /// Turns a joint so that its turn in the body's own space is `turn`, by the share `weight`.
    pub(crate) fn set_turn(&mut self, joint: usize, turn: Quat, weight: f32) {
        let local = self.parent_turn(joint).inverse() * turn;
        let mix = self.locals[joint].rotation.slerp(local.normalize(), weight.clamp(0.0, 1.0));
        self.locals[joint].rotation = mix.normalize();
    }

    /// Where a joint's pivot is in the body's own space.
    pub(crate) fn pivot(&self, joint: usize) -> Vec3 {
        self.body_from_rest(joint).transform_point3(self.rig.joints()[joint].pivot)
    }

    /// Where a joint's pivot would be if the joint itself were at rest.
    pub(crate) fn root_of(&self, joint: usize) -> Vec3 {
        let j = &self.rig.joints()[joint];
        j.parent.map_or(j.pivot, |p| self.body_from_rest(p).transform_point3(j.pivot))
    }

    /// Bends a limb so that its wrist or ankle comes to `target` (body space), with the elbow or
    /// knee towards `pole`. Law of cosines; a limb too short stretches by up to a quarter.
    pub(crate) fn bend_limb(&mut self, limb: &Limb, target: Vec3, pole: Vec3, weight: f32) {
        let [a, b, c] = limb.pivots;
        let (upper, lower) = (a.distance(b).max(1e-4), b.distance(c).max(1e-4));
        self.locals[limb.middle].offset = Vec3::ZERO;
        self.locals[limb.end].offset = Vec3::ZERO;
        self.locals[limb.upper].offset = Vec3::ZERO;
        let root = self.root_of(limb.upper);
        let wanted = target - root;
        let reach = wanted.length().clamp((upper - lower).abs() * 1.02 + 1e-4, (upper + lower) * 1.25);
        let stretch = (reach / ((upper + lower) * 0.9995)).max(1.0);
        let (u, l) = (upper * stretch, lower * stretch);
        let along = wanted.normalize_or(Vec3::NEG_Y);
        let side = (pole - along * pole.dot(along)).normalize_or(along.any_orthonormal_vector());
        let near = ((u * u + reach * reach - l * l) / (2.0 * reach)).clamp(-u, u);
        let off = libm::sqrtf((u * u - near * near).max(0.0));
        let elbow = root + along * near + side * off;
        let wrist = root + along * reach;
        let first = basis_turn((b - a).normalize_or(Vec3::NEG_Y), limb.pole, (elbow - root) / u, side);
        self.set_turn(limb.upper, first, weight);
        let second = basis_turn((c - b).normalize_or(Vec3::NEG_Y), limb.pole, (wrist - elbow) / l, side);
        self.set_turn(limb.middle, second, weight);
        self.locals[limb.middle].offset = (b - a) * (stretch - 1.0) * weight;
        self.locals[limb.end].offset = (c - b) * (stretch - 1.0) * weight;
    }
}

/// The turn that takes one pair of directions to another; the first of each pair exactly.
pub(crate) fn basis_turn(along: Vec3, side: Vec3, to_along: Vec3, to_side: Vec3) -> Quat {
    let frame = |x: Vec3, hint: Vec3| {
        let y = (hint - x * hint.dot(x)).normalize_or(x.any_orthonormal_vector());
        Mat3::from_cols(x, y, x.cross(y))
    };
    let turn = frame(to_along.normalize_or(along), to_side) * frame(along, side).transpose();
    Quat::from_mat3(&turn).normalize()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anatomy::Anatomy;
    use crate::test_rigs::person;
    use glam::vec3;

    #[test]
    fn a_hand_reaches_where_it_should() {
        let model = person();
        let anatomy = Anatomy::of(&model);
        let mut skeleton = Skeleton::at_rest(&model.rig, Affine3A::IDENTITY);
        let arm = anatomy.arms[0].unwrap();
        let target = vec3(0.3, 1.1, 0.35);
        skeleton.bend_limb(&arm, target, Vec3::NEG_Y, 1.0);
        assert!(skeleton.pivot(arm.end).distance(target) < 1e-4);
        let far = vec3(0.35, 1.25, 0.46);
        skeleton.bend_limb(&arm, far, Vec3::NEG_Y, 1.0);
        assert!(skeleton.pivot(arm.end).distance(far) < 1e-3, "stretches a little");
    }
}
