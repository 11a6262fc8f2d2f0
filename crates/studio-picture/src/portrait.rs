//! A picture of one model by day on soft ground, for people who build models.

use crate::canvas::Canvas;
use crate::fallen::Fallen;
use crate::geometry::Air;
use crate::instance::Instance;
use crate::mesh::PackedMesh;
use crate::shadows::key_views;
use crate::tableau::{ShadowSet, Tableau};
use glam::{Affine3A, Quat, Vec3, vec3};
use std::f32::consts::TAU;
use studio_scene::{CameraPose, Light, Look};
use studio_shape::{Bounds, LocalPose, Material, Mesh, Model, Vertex};

/// sRGB bytes (three to a pixel, rows from the top) of a model in a pose, seen from `azimuth`
/// radians: 0 looks at its front, positive walks towards its left. Sizes are in pixels.
///
/// # Panics
/// If `pose` has another length than the model's rig.
#[must_use]
pub fn portrait(model: &Model, pose: &[LocalPose], azimuth: f32, width: u32, height: u32) -> Vec<u8> {
    let joints = model.rig.posed_from_rest(pose);
    let bounds = posed_bounds(model, &joints);
    let radius = bounds.size().length().max(1e-3) * 0.5;
    let floor = PackedMesh::new(&disc(bounds.min.y, radius * 30.0));
    let meshes: Vec<PackedMesh> = model.parts.iter().map(|p| PackedMesh::new(&p.mesh)).collect();
    let still = [Affine3A::IDENTITY];
    let place = |mesh, material, joints, casts_shadow| Instance {
        mesh,
        material,
        joints,
        tint: Vec3::ONE,
        emission: 1.0,
        visibility: 1.0,
        casts_shadow,
        fixed: true,
    };
    let mut instances = vec![place(&floor, &Material::MATT, &still[..], false)];
    let parts = model.parts.iter().zip(&meshes);
    instances.extend(parts.map(|(part, mesh)| place(mesh, &part.material, &joints[..], part.casts_shadow)));
    let turn = Quat::from_rotation_y(azimuth);
    let mut light = Light::day();
    light.key_direction = turn * vec3(-0.5, 0.62, 0.6).normalize();
    light.haze = 0.0;
    let center = bounds.center();
    let field_of_view = 0.5_f32;
    let narrow = (width as f32 / height as f32).min(1.0);
    let distance = radius * 0.95 / libm::sinf(field_of_view * 0.5) / narrow;
    let eye = center + turn * vec3(0.0, 0.22, 1.0).normalize() * distance;
    let camera = CameraPose { eye, target: center, roll: 0.0, field_of_view, focus_m: distance, blur: 0.5 };
    let air = Air { wind: Vec3::ZERO, time_s: 0.0, waves: None, fallen: Fallen::default() };
    let mut canvas = Canvas::new(width, height);
    let regions = [(center, radius * 1.2), (center, radius * 5.0)];
    let shadows = ShadowSet { number: 0, key: key_views(light.key_direction, &regions).collect(), spot: None };
    let tableau = Tableau {
        instances,
        light: &light,
        camera,
        air,
        look: Look::default(),
        frame: 0,
        backdrop: None,
        particles: &[],
        shadows,
    };
    canvas.draw(&tableau, &mut |_| {});
    canvas.rgb().to_vec()
}

/// The box around the posed model.
fn posed_bounds(model: &Model, joints: &[Affine3A]) -> Bounds {
    let place = |v: &Vertex| -> Vec3 {
        v.joints
            .iter()
            .zip(v.weights)
            .filter(|(_, weight)| *weight > 0.0)
            .map(|(&joint, weight)| joints[usize::from(joint)].transform_point3(v.position) * weight)
            .sum()
    };
    Bounds::around(model.parts.iter().flat_map(|p| p.mesh.vertices.iter().map(place)))
}

/// A disc of ground.
fn disc(y: f32, radius: f32) -> Mesh {
    const CORNERS: u32 = 48;
    let corner = |at: Vec3| Vertex::rigid(at, Vec3::Y, vec3(0.36, 0.34, 0.31), 0);
    let mut mesh = Mesh { vertices: vec![corner(vec3(0.0, y, 0.0))], indices: Vec::new() };
    for i in 0..CORNERS {
        let angle = i as f32 / CORNERS as f32 * TAU;
        mesh.vertices.push(corner(vec3(libm::cosf(angle) * radius, y, -libm::sinf(angle) * radius)));
        mesh.indices.extend([0, 1 + i, 1 + (i + 1) % CORNERS]);
    }
    mesh
}
