//! Faces of people: eyes, lashes, brows and a mouth that opens.

use super::body::Body;
use crate::kinds::figure::{Eye, Figure, mirror, tube};
use glam::{Quat, Vec3, vec3};
use studio_shape::{Blend, Blob, Material, Mesh, Role, Side, Vertex};
use studio_storyboard::Mood;

/// What distinguishes faces.
#[derive(Debug, Clone, Copy)]
pub(super) struct Face {
    /// Colour of the iris.
    pub(super) iris: Vec3,
    /// Of the brows.
    pub(super) brow: Vec3,
    /// Of the lips.
    pub(super) lip: Vec3,
    /// Of the lids.
    pub(super) skin: Vec3,
    /// Long lashes.
    pub(super) lashes: bool,
    /// Painted lips, fuller than usual.
    pub(super) full_lips: bool,
    /// The colour of earrings, if there are any.
    pub(super) earrings: Option<Vec3>,
    /// Bushy brows.
    pub(super) bushy: bool,
    /// Eyes of children are larger.
    pub(super) eye: f32,
    /// The face it makes at rest.
    pub(super) mood: Mood,
}

impl Face {
    /// Sets the face into the head of a body whose skin is already there.
    pub(super) fn build(&self, figure: &mut Figure, body: &Body) {
        let radius = self.eye * body.hs;
        let center = body.at(vec3(0.37, -0.02, 0.70));
        let eye = Eye {
            iris_angle: 0.72,
            pupil_angle: 0.42,
            white: vec3(0.86, 0.85, 0.82),
            lid: Some(self.skin * 0.94),
            lid_pivot: vec3(0.0, -0.02, -0.725),
            ..Eye::plush(center, radius, vec3(0.13, 0.0, 1.0), self.iris)
        };
        figure.eyes(body.head, &eye, true);
        if self.lashes {
            for side in Side::BOTH {
                let line = lash_line(&eye).map(|(p, r)| (mirror(p, side), r));
                figure.part(tube(&line, vec3(0.02, 0.012, 0.01), body.head), Material::MATT);
            }
        }
        for side in Side::BOTH {
            self.brow(figure, body, side);
        }
        self.mouth(figure, body);
        if let Some(color) = self.earrings {
            let mut drops = Blend::new();
            let drop = Blob::ellipsoid(body.at(vec3(1.04, -0.42, 0.06)), vec3(0.07, 0.11, 0.07) * body.hs);
            drops.pair(drop.color(color), [body.head; 2]);
            figure.soft(&drops, 0.04 * body.hs, Material::PLASTIC);
        }
    }

    fn brow(&self, figure: &mut Figure, body: &Body, side: Side) {
        let thick = if self.bushy { 0.062 } else { 0.042 };
        let lift = 0.38 + (self.eye - 0.24);
        let joint = figure.rig.add(Role::Brow(side), body.head, mirror(body.at(vec3(0.38, lift, 0.85)), side));
        let points = [(-0.22, 0.015, 0.7), (-0.07, 0.05, 1.0), (0.09, 0.04, 0.9), (0.25, -0.05, 0.35)];
        let line = points.map(|(x, y, t)| {
            let p = on_face(figure, body, vec3(0.38 + x, lift + y, 0.0), 0.4 * thick);
            (mirror(p, side), t * thick * body.hs)
        });
        figure.part(tube(&line, self.brow, joint), Material::FELT);
    }

    /// The upper lip stays; the lower lip hangs on the joint. A point of the sheet at rest (scale 1)
    /// is s + V with s on the resting line of the lips; the weight w on the joint is chosen so that
    /// at scale k it moves to s + kV: w (y − pivot) = V.
    fn mouth(&self, figure: &mut Figure, body: &Body) {
        const COLUMNS: usize = 13;
        let (half, rise) = match self.mood {
            Mood::Happy => (0.36, 0.15),
            Mood::Sad => (0.24, -0.07),
            Mood::Angry => (0.26, -0.04),
            Mood::Surprised | Mood::Afraid => (0.20, 0.0),
            Mood::Calm | Mood::Sleepy => (0.28, 0.07),
        };
        let y = -0.53;
        let pivot = y + f32::max(rise, 0.0) + 0.01;
        let joint = figure.rig.add(Role::Mouth, body.head, on_face(figure, body, vec3(0.0, pivot, 0.0), 0.0));
        let (lip, dark, tooth, tongue) =
            (self.lip, vec3(0.10, 0.012, 0.015), vec3(0.85, 0.84, 0.80), vec3(0.62, 0.13, 0.14));
        let rows = [
            (0.0, lip),
            (0.13, lip),
            (0.13, tooth),
            (0.30, tooth),
            (0.30, dark),
            (0.62, dark),
            (0.62, tongue),
            (0.88, tongue),
            (0.88, lip),
            (1.0, lip),
        ];
        let mut mesh = Mesh::default();
        for &(v, color) in &rows {
            for i in 0..COLUMNS {
                let u = 2.0 * i as f32 / (COLUMNS - 1) as f32 - 1.0;
                let line = y + rise * u * u;
                let open = 0.40 * (1.0 - u * u).max(0.0).sqrt();
                let fall = -open * (0.10 + 0.90 * v);
                let weight = if pivot - line - fall > 1e-4 { fall / (line + fall - pivot) } else { 0.0 };
                let weight = weight.clamp(0.0, 1.0);
                let front = on_face(figure, body, vec3(u * half, line, 0.0), 0.012).z;
                let mut position = body.at(vec3(u * half, line + fall, 0.0));
                position.z = front.max(on_face(figure, body, vec3(u * half, line + fall, 0.0), 0.008).z);
                let normal = vec3(0.25 * u, 0.0, 1.0).normalize();
                mesh.vertices.push(Vertex {
                    joints: [body.head as u8, joint as u8, 0, 0],
                    weights: [1.0 - weight, weight, 0.0, 0.0],
                    ..Vertex::rigid(position, normal, color, 0)
                });
            }
        }
        for row in 1..rows.len() as u32 {
            let (columns, this) = (COLUMNS as u32, row * COLUMNS as u32);
            for i in 0..columns - 1 {
                let (a, b) = (this - columns + i, this + i);
                mesh.indices.extend([a, b, b + 1, a, b + 1, a + 1]);
            }
        }
        figure.part(mesh, Material { two_sided: true, roughness: 0.5, ..Material::MATT });
        if self.full_lips {
            let bow = [-0.78f32, -0.45, -0.2, 0.0, 0.2, 0.45, 0.78].map(|u| {
                // Fullest beside the dip in the middle.
                let full = (1.0 - u * u).max(0.0).sqrt() * if u == 0.0 { 0.8 } else { 1.0 };
                let on = on_face(figure, body, vec3(u * half, y + rise * u * u + 0.012, 0.0), 0.006);
                (on, 0.052 * full * body.hs)
            });
            figure.part(tube(&bow, lip, body.head), Material { roughness: 0.45, ..Material::MATT });
        }
    }
}

/// The point of the face with the x and y of head coordinates `p`, `off` head units before it.
fn on_face(figure: &Figure, body: &Body, p: Vec3, off: f32) -> Vec3 {
    let mut at = body.at(p.with_z(1.4));
    for _ in 0..24 {
        at.z -= 0.9 * figure.body.distance(at);
    }
    at + Vec3::Z * off * body.hs
}

/// Along the upper rim of the left eye, with a flick outwards.
fn lash_line(eye: &Eye) -> [(Vec3, f32); 7] {
    let turn = Quat::from_rotation_arc(Vec3::Z, eye.toward.normalize());
    let around = |along: f32, up: f32, reach: f32| {
        let out = Quat::from_rotation_y(along) * Quat::from_rotation_x(-up) * Vec3::Z;
        eye.center + turn * out * eye.radius * reach
    };
    let r = 0.075 * eye.radius;
    [
        (around(-0.85, 0.35, 1.05), 0.2 * r),
        (around(-0.55, 0.62, 1.07), r),
        (around(-0.1, 0.76, 1.08), 1.3 * r),
        (around(0.4, 0.72, 1.09), 1.4 * r),
        (around(0.8, 0.50, 1.10), 1.4 * r),
        (around(1.05, 0.30, 1.12), 1.0 * r),
        (around(1.15, 0.42, 1.36), 0.1 * r),
    ]
}

/// Round spectacles.
pub(super) fn glasses(figure: &mut Figure, body: &Body, eye: f32, color: Vec3) {
    let hs = body.hs;
    let mut frame = studio_shape::Blend::new();
    let at = body.at(vec3(0.37, -0.02, 0.72 + 1.15 * eye));
    let lying = Quat::from_rotation_x(std::f32::consts::FRAC_PI_2);
    let ring = Blob::torus(at, 1.12 * eye * hs, 0.032 * hs).turned(lying);
    frame.pair(ring.color(color), [body.head; 2]);
    let inner = 0.37 - 1.12 * eye;
    let bridge = Blob::cone(
        body.at(vec3(-inner, 0.04, 0.72 + 1.15 * eye)),
        body.at(vec3(inner, 0.04, 0.72 + 1.15 * eye)),
        0.03 * hs,
        0.03 * hs,
    );
    frame.add(bridge.color(color).joint(body.head));
    let temple =
        Blob::cone(at + vec3(1.12 * eye, 0.05, 0.0) * hs, body.at(vec3(1.05, 0.06, -0.05)), 0.028 * hs, 0.028 * hs);
    frame.pair(temple.color(color), [body.head; 2]);
    figure.soft(&frame, 0.024 * hs, Material::PLASTIC);
}
