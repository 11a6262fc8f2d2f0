//! Vertices from rest to the screen: joints, wind and waves, projection.

use super::Air;
use crate::instance::Instance;
use crate::mesh::Skin;
use crate::view::View;
use glam::{Affine3A, Mat3A, Mat4, Vec3A, Vec4};
use studio_scene::wave_height;

/// A joint's transform of points and of normals (the cofactor matrix keeps normals upright under
/// stretch and squash).
#[derive(Clone, Copy)]
struct Bone {
    point: Affine3A,
    normal: Mat3A,
}

impl Bone {
    fn new(point: Affine3A) -> Self {
        let m = point.matrix3;
        let sign = if m.determinant() < 0.0 { -1.0 } else { 1.0 };
        let normal = Mat3A::from_cols(
            m.y_axis.cross(m.z_axis) * sign,
            m.z_axis.cross(m.x_axis) * sign,
            m.x_axis.cross(m.y_axis) * sign,
        );
        Self { point, normal }
    }
}

/// Appends the vertices of an instance.
#[inline(always)]
pub(super) fn transform(
    instance: &Instance,
    view: &View,
    air: &Air,
    clip: &mut Vec<[f32; 4]>,
    normals: Option<&mut Vec<[f32; 4]>>,
) {
    let mesh = instance.mesh;
    let [x, y, w] = view.rows;
    let project = Mat4::from_cols(x, y, w, Vec4::ZERO).transpose();
    let place = |p: Vec3A| -> [f32; 4] { (project * stir(p, instance, air).extend(1.0)).to_array() };
    match &mesh.skin {
        Skin::Rigid(joint) => {
            let bone = Bone::new(*instance.joint(*joint));
            clip.extend(mesh.rest.iter().map(|&p| place(bone.point.transform_point3a(Vec3A::from_slice(&p)))));
            if let Some(normals) = normals {
                normals.extend(mesh.normal.iter().map(|&n| (bone.normal * n).extend(0.0).to_array()));
            }
        }
        Skin::Blended(weights) => {
            let bones: Vec<Bone> = instance.joints.iter().map(|&m| Bone::new(m)).collect();
            let last = bones.len() - 1;
            let influences = |(joints, weights): ([u8; 4], [f32; 4])| {
                let bones = &bones;
                (0..4)
                    .filter(move |&k| weights[k] > 0.0)
                    .map(move |k| (bones[usize::from(joints[k]).min(last)], weights[k]))
            };
            clip.extend(mesh.rest.iter().zip(weights).map(|(p, &skin)| {
                let rest = Vec3A::from_slice(p);
                place(influences(skin).map(|(bone, k)| bone.point.transform_point3a(rest) * k).sum())
            }));
            if let Some(normals) = normals {
                normals.extend(mesh.normal.iter().zip(weights).map(|(&n, &skin)| {
                    let n: Vec3A = influences(skin).map(|(bone, k)| bone.normal * n * k).sum();
                    n.extend(0.0).to_array()
                }));
            }
        }
    }
}

/// Moves a world point with wind or waves, if its material lets it.
#[inline(always)]
fn stir(p: Vec3A, instance: &Instance, air: &Air) -> Vec3A {
    let material = instance.material;
    if material.sway_m > 0.0 {
        return p + sway(p, instance.joint(0).translation.y, material.sway_m, air);
    }
    match air.waves {
        Some(waves) if material.water => p + Vec3A::Y * wave_height(&waves, p.x, p.z, air.time_s),
        _ => p,
    }
}

/// How far the wind moves a point: further the higher it is over its foot, in gusts that travel.
#[inline(always)]
fn sway(p: Vec3A, foot: f32, sway_m: f32, air: &Air) -> Vec3A {
    let height = (p.y - foot).clamp(0.0, 3.0);
    let wind = Vec3A::from(air.wind);
    let speed = wind.length();
    let along = if speed > 0.01 { wind / speed } else { Vec3A::X };
    let strength = 0.35 + (speed * 0.2).min(2.0);
    let phase = p.x * 0.9 + p.z * 0.7;
    let gust = wave(air.time_s * (1.1 + 0.1 * speed.min(10.0)) - phase * 0.35);
    let flutter = wave(air.time_s * 3.7 + phase * 4.1) * 0.3;
    let lean = (speed * 0.1).min(1.0);
    let across = Vec3A::new(-along.z, 0.0, along.x) * wave(air.time_s * 1.9 + phase * 1.7) * 0.35;
    (along * (lean + gust * 0.6 + flutter) + across) * (sway_m * strength * height)
}

/// A sine from parabolas, period 2π; exact enough for grass.
#[inline(always)]
fn wave(x: f32) -> f32 {
    let turns = x * (0.5 * std::f32::consts::FRAC_1_PI);
    let t = (turns - (turns + 0.5).floor()) * 2.0;
    4.0 * t * (1.0 - t.abs())
}
