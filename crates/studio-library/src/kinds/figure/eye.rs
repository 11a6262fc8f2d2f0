//! Eyes: a glossy ball that turns, a glint that stays, and a lid that comes down.

use super::{Figure, cap, mirror};
use glam::{Quat, Vec3, vec3};
use studio_shape::{Material, Role, Side};

/// The left eye; the right one is its mirror image.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Eye {
    /// Middle of the eyeball.
    pub(crate) center: Vec3,
    /// Its radius, metres.
    pub(crate) radius: f32,
    /// Where it looks at rest.
    pub(crate) toward: Vec3,
    /// Colour of the iris.
    pub(crate) iris: Vec3,
    /// Half the opening angle of the iris, radians.
    pub(crate) iris_angle: f32,
    /// Half the opening angle of the pupil, radians.
    pub(crate) pupil_angle: f32,
    /// The white of the eye.
    pub(crate) white: Vec3,
    /// The lid; `None` takes the colour that the body has there.
    pub(crate) lid: Option<Vec3>,
    /// What the lid turns about, in eye radii from the middle of the eyeball.
    pub(crate) lid_pivot: Vec3,
}

/// How far the lid turns between open and closed, radians.
const LID_TRAVEL: f32 = 1.0;

impl Eye {
    /// A dark plush eye that shows almost only iris and pupil.
    pub(crate) fn plush(center: Vec3, radius: f32, toward: Vec3, iris: Vec3) -> Self {
        let white = vec3(0.012, 0.010, 0.010);
        // Below and behind: a turn of 1 rad draws the lid back into the head, clear of a round eye.
        let lid_pivot = vec3(0.0, -0.4, -0.75);
        Self { center, radius, toward, iris, iris_angle: 0.86, pupil_angle: 0.56, white, lid: None, lid_pivot }
    }

    /// A bead: all dark.
    pub(crate) fn bead(center: Vec3, radius: f32, toward: Vec3) -> Self {
        Self::plush(center, radius, toward, vec3(0.035, 0.018, 0.010))
    }
}

impl Figure {
    /// Both eyes with their glints, on the head; lids are left out for creatures without them.
    pub(crate) fn eyes(&mut self, head: usize, eye: &Eye, lids: bool) {
        for side in Side::BOTH {
            let center = mirror(eye.center, side);
            let toward = mirror(eye.toward.normalize(), side);
            let turn = Quat::from_rotation_arc(Vec3::Z, toward);
            let joint = self.rig.add(Role::Eye(side), head, center);
            let size = Vec3::splat(eye.radius);
            self.part(cap(center, size, turn, &eye.rings(), joint), Material::GLOSS);
            self.glints(head, center, eye.radius, toward);
            if lids {
                self.lid(head, side, center, eye);
            }
        }
    }

    /// Reflections of a window: they stay up and to the left of the picture wherever the eye looks.
    fn glints(&mut self, head: usize, center: Vec3, radius: f32, toward: Vec3) {
        let white = Material { emission: 1.3, ..Material::GLOSS };
        let rings = [0.0, 0.8, 1.57].map(|angle| (angle, Vec3::ONE));
        for (shift, size) in [(vec3(-0.36, 0.42, 0.0), 0.235), (vec3(0.34, -0.40, 0.0), 0.10)] {
            let out = (toward + shift).normalize();
            let turn = Quat::from_rotation_arc(Vec3::Z, out);
            let radii = vec3(size, size, 0.06) * radius;
            self.part(cap(center + out * radius * 0.985, radii, turn, &rings, head), white);
        }
    }

    fn lid(&mut self, head: usize, side: Side, center: Vec3, eye: &Eye) {
        let pivot = center + eye.lid_pivot * eye.radius;
        let joint = self.rig.add(Role::Lid(side), head, pivot);
        let open = Quat::from_rotation_x(-LID_TRAVEL);
        let toward = mirror(eye.toward.normalize(), side);
        let turn = open * Quat::from_rotation_arc(Vec3::Z, toward);
        let at = pivot + open * (center - pivot);
        let above = center + (toward + Vec3::Y) * eye.radius;
        let color = eye.lid.unwrap_or_else(|| self.body.color(above));
        let rings: Vec<(f32, Vec3)> = (0..=10u8).map(|i| (f32::from(i) * 0.157, color)).collect();
        let mesh = cap(at, Vec3::splat(1.085 * eye.radius), turn, &rings, joint);
        self.part(mesh, Material { two_sided: true, ..Material::FUR });
    }
}

impl Eye {
    fn rings(&self) -> Vec<(f32, Vec3)> {
        let black = vec3(0.006, 0.005, 0.005);
        let (pupil, iris, end) = (self.pupil_angle, self.iris_angle, 2.0);
        let between = |t: f32| pupil + (iris - pupil) * t;
        vec![
            (0.0, black),
            (pupil * 0.5, black),
            (pupil, black),
            (pupil, self.iris * 1.1),
            (between(0.4), self.iris),
            (between(0.8), self.iris * 0.45),
            (iris, black),
            (iris + 0.04, black),
            (iris + 0.04, self.white),
            ((iris + end) * 0.45, self.white),
            ((iris + end) * 0.6, self.white),
            ((iris + end) * 0.8, self.white),
            (end, self.white),
        ]
    }
}
