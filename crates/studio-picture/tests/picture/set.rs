//! A small set for looking, measuring and testing: a meadow with two toys, trees, grass and a ball.

use glam::{Affine3A, Quat, Vec3, vec3};
use libm::{cosf, sinf};
use std::f32::consts::{PI, TAU};
use std::sync::Arc;
use studio_scene::{Body, Face};
use studio_scene::{
    CameraPlan, CameraPose, Fixture, Frame, Ground, Light, Look, Reverb, Scene, Shot, ShotTake, Soundscape, Substance,
    Take, Thing, ThingPose,
};
use studio_shape::{
    Bounds, Grain, GrainKind, Material, Mesh, Model, Part, Plan, Rig, Vertex, gradient_noise, hash01, hex,
};
use studio_storyboard::{CameraMove, Framing, Pace};

/// A mesh from a grid of points, `u` and `v` from 0 to 1.
pub(crate) fn sheet(columns: u32, rows: u32, color: impl Fn(Vec3) -> Vec3, point: impl Fn(f32, f32) -> Vec3) -> Mesh {
    let at = |i: u32, j: u32| point(i as f32 / columns as f32, j as f32 / rows as f32);
    let mut mesh = Mesh::default();
    for j in 0..=rows {
        for i in 0..=columns {
            let (u, v) = (i as f32 / columns as f32, j as f32 / rows as f32);
            let e = 1e-3;
            let across = point((u + e).min(1.0), v) - point((u - e).max(0.0), v);
            let along = point(u, (v + e).min(1.0)) - point(u, (v - e).max(0.0));
            let p = at(i, j);
            let normal = along.cross(across).normalize_or(if p.y > 0.0 { Vec3::Y } else { Vec3::NEG_Y });
            mesh.vertices.push(Vertex::rigid(p, normal, color(p), 0));
        }
    }
    for j in 0..rows {
        for i in 0..columns {
            let a = j * (columns + 1) + i;
            let (b, c, d) = (a + 1, a + columns + 1, a + columns + 2);
            mesh.indices.extend([a, c, b, b, c, d]);
        }
    }
    mesh
}

/// An ellipsoid.
pub(crate) fn ball(center: Vec3, radii: Vec3, color: impl Fn(Vec3) -> Vec3, detail: u32) -> Mesh {
    let mut mesh = sheet(detail * 2, detail, color, |u, v| {
        let (a, b) = (u * TAU, v * PI);
        center + radii * vec3(sinf(b) * sinf(a), cosf(b), sinf(b) * cosf(a))
    });
    for vertex in &mut mesh.vertices {
        vertex.normal = ((vertex.position - center) / (radii * radii)).normalize();
    }
    mesh
}

fn model(name: &str, parts: Vec<Part>) -> Arc<Model> {
    Arc::new(Model::new(name, Plan::Object, Rig::new(), parts, Vec::new()))
}

/// A plush toy of balls, 1.1 m tall.
pub(crate) fn toy(coat: Vec3, belly: Vec3) -> Arc<Model> {
    let mut plush = Mesh::default();
    let part = |c: Vec3, r: Vec3, color: Vec3| ball(c, r, move |_| color, 40);
    plush.append(&ball(
        vec3(0.0, 0.42, 0.0),
        vec3(0.26, 0.34, 0.24),
        move |p| {
            let front = ((p.z - 0.08) * 12.0).clamp(0.0, 1.0) * (1.0 - (p.x.abs() * 6.0 - 0.4).clamp(0.0, 1.0));
            coat.lerp(belly, front)
        },
        60,
    ));
    plush.append(&part(vec3(0.0, 0.88, 0.03), vec3(0.27, 0.24, 0.24), coat));
    plush.append(&part(vec3(0.0, 0.82, 0.22), vec3(0.12, 0.09, 0.09), belly));
    for side in [-1.0, 1.0] {
        plush.append(&part(vec3(0.15 * side, 1.12, 0.0), vec3(0.07, 0.17, 0.04), coat));
        plush.append(&part(vec3(0.14 * side, 0.1, 0.08), vec3(0.1, 0.1, 0.15), coat * 0.8));
        plush.append(&part(vec3(0.29 * side, 0.5, 0.05), vec3(0.07, 0.18, 0.08), coat));
    }
    let mut eyes = Mesh::default();
    for side in [-1.0, 1.0] {
        eyes.append(&ball(vec3(0.11 * side, 0.92, 0.235), Vec3::splat(0.042), |_| Vec3::splat(0.012), 20));
    }
    eyes.append(&ball(vec3(0.0, 0.855, 0.305), vec3(0.035, 0.025, 0.02), |_| Vec3::splat(0.015), 20));
    model("toy", vec![Part::new(plush, Material::FUR), Part::new(eyes, Material::GLOSS)])
}

/// A round tree, 4 m tall.
pub(crate) fn tree() -> Arc<Model> {
    let trunk = sheet(
        16,
        8,
        |_| hex(0x6B_4A32),
        |u, v| {
            let r = 0.22 - 0.1 * (1.0 - v);
            vec3(sinf(u * TAU) * r, (1.0 - v) * 2.0, cosf(u * TAU) * r)
        },
    );
    let mut crown = Mesh::default();
    for (x, y, z, r) in [(0.0, 2.9, 0.0, 1.2), (0.7, 2.4, 0.3, 0.8), (-0.7, 2.5, -0.1, 0.8), (0.1, 2.3, 0.8, 0.7)] {
        crown.append(&ball(vec3(x, y, z), Vec3::splat(r), |_| hex(0x5C_8A2E), 14));
    }
    let leaves = Material {
        sway_m: 0.01,
        two_sided: false,
        grain: Grain { kind: GrainKind::Felt, scale_m: 0.12, color: 0.35, bump: 0.8 },
        ..Material::LEAF
    };
    model("tree", vec![Part::new(trunk, Material::WOOD), Part::new(crown, leaves)])
}

/// A tuft of grass.
pub(crate) fn tuft() -> Arc<Model> {
    let mut mesh = Mesh::default();
    for i in 0..14 {
        let h = |k: i32| hash01(glam::IVec3::new(i, k, 7), 3);
        let foot = vec3(h(0) - 0.5, 0.0, h(1) - 0.5) * 0.25;
        let lean = vec3(h(2) - 0.5, 0.0, h(3) - 0.5) * 0.25;
        let (tall, turn) = (0.12 + 0.16 * h(4), h(5) * TAU);
        let across = vec3(cosf(turn), 0.0, sinf(turn)) * 0.012;
        mesh.append(&sheet(
            1,
            4,
            |p| hex(0x4F_7F2A).lerp(hex(0xB8_C45A), (p.y * 3.0).clamp(0.0, 1.0)),
            |u, v| {
                let t = 1.0 - v;
                foot + vec3(0.0, tall * t, 0.0) + lean * t * t + across * (u * 2.0 - 1.0) * (1.0 - t * 0.9)
            },
        ));
    }
    model("tuft", vec![Part::new(mesh, Material::LEAF)])
}

/// A meadow, 60 m across.
pub(crate) fn meadow() -> Arc<Model> {
    let height = |x: f32, z: f32| {
        let far = ((x * x + z * z).sqrt() - 6.0).max(0.0);
        gradient_noise(vec3(x * 0.12, 0.0, z * 0.12), 5) * far.min(8.0) * 0.16
    };
    let mesh = sheet(
        120,
        120,
        |p| hex(0x5E_8C34).lerp(hex(0x9A_A848), gradient_noise(p * 0.4, 9) * 0.5 + 0.5),
        |u, v| {
            let (x, z) = (u * 60.0 - 30.0, v * 60.0 - 40.0);
            vec3(x, height(x, z), z)
        },
    );
    let turf =
        Material { grain: Grain { kind: GrainKind::Turf, scale_m: 0.05, color: 0.3, bump: 0.6 }, ..Material::MATT };
    model("meadow", vec![Part { casts_shadow: false, ..Part::new(mesh, turf) }])
}

/// A striped ball of clay, radius 0.18 m.
pub(crate) fn clay_ball() -> Arc<Model> {
    let color = |p: Vec3| {
        if p.y.abs() < 0.05 {
            hex(0xF0_ECE4)
        } else if p.y > 0.0 {
            hex(0xC8_2A26)
        } else {
            hex(0x2C_5FC0)
        }
    };
    model("ball", vec![Part::new(ball(Vec3::ZERO, Vec3::splat(0.18), color, 48), Material::CLAY)])
}

/// A thing at a place.
pub(crate) fn thing(model: usize, position: Vec3) -> Thing {
    Thing {
        model,
        position,
        rotation: Quat::IDENTITY,
        scale: 1.0,
        tint: Vec3::ONE,
        body: Body::Ghost,
        substance: Substance::Cloth,
        mass_kg: 1.0,
        mount: None,
        face: Face::default(),
        voice: None,
        call: None,
        instrument: None,
        motor: None,
        enters_s: 0.0,
    }
}

/// The pose of a thing without joints.
pub(crate) fn pose(at: Affine3A) -> ThingPose {
    ThingPose { world_from_rest: vec![at], tint: Vec3::ONE, emission: 1.0, visibility: 1.0 }
}

/// An empty shot.
pub(crate) fn shot(frame_count: u32) -> Shot {
    let everywhere = Bounds { min: Vec3::splat(-100.0), max: Vec3::splat(100.0) };
    Shot {
        frame_count,
        models: Vec::new(),
        things: Vec::new(),
        scenery: Vec::new(),
        ground: Ground { substance: Substance::Grass, water: None },
        walls: Vec::new(),
        light: Light::day(),
        light_keys: Vec::new(),
        camera_keys: Vec::new(),
        wind: vec3(2.0, 0.0, 0.5),
        rain: 0.0,
        snow: 0.0,
        weather_from_s: 0.0,
        lightning_s: Vec::new(),
        performances: Vec::new(),
        camera: CameraPlan {
            subjects: Vec::new(),
            region: everywhere,
            framing: Framing::Full,
            azimuth: 0.0,
            elevation: 0.0,
            field_of_view: 0.6,
            movement: CameraMove::Static,
            pace: Pace::default(),
            unrest: 0.0,
            roll: 0.0,
            blur: 0.6,
            room: everywhere,
        },
        sound: Soundscape {
            beds: Vec::new(),
            reverb: Reverb { decay_s: 0.0, wet: 0.0, damping: 0.0 },
            effects: Vec::new(),
            lines: Vec::new(),
            music: None,
            silent: true,
        },
        backdrop: None,
        time_scale: 1.0,
    }
}

/// The camera of the set.
pub(crate) fn camera() -> CameraPose {
    CameraPose {
        eye: vec3(0.3, 1.15, 4.3),
        target: vec3(0.0, 0.62, 0.0),
        roll: 0.0,
        field_of_view: 0.58,
        focus_m: 4.3,
        blur: 0.8,
    }
}

/// An empty frame with a light.
pub(crate) fn frame(time_s: f32, camera: CameraPose, light: Light) -> Frame {
    Frame { time_s, camera, light, things: Vec::new(), particles: Vec::new(), surfaces: Vec::new() }
}

/// The meadow with everything on it, and a take in which the ball rolls.
pub(crate) fn meadow_film(width: u32, height: u32, frames: u32, light: &Light) -> (Scene, Take) {
    let mut shot = shot(frames);
    shot.light = light.clone();
    shot.models = vec![
        meadow(),
        tree(),
        tuft(),
        toy(hex(0xC8_6A2A), hex(0xEA_DCC4)),
        toy(hex(0x9A_A2B4), hex(0xE6_E2DC)),
        clay_ball(),
    ];
    let spot = |i: i32, salt: i32| hash01(glam::IVec3::new(i, salt, 1), 11);
    let fixture = |model: usize, at: Vec3, turn: f32, scale: f32| Fixture {
        model,
        world_from_model: Affine3A::from_scale_rotation_translation(
            Vec3::splat(scale),
            Quat::from_rotation_y(turn),
            at,
        ),
        tint: Vec3::ONE,
    };
    shot.scenery.push(fixture(0, Vec3::ZERO, 0.0, 1.0));
    for i in 0..40 {
        let at = vec3(spot(i, 0) * 36.0 - 18.0, 0.0, -4.0 - spot(i, 1) * 22.0);
        shot.scenery.push(fixture(1, at, spot(i, 2) * TAU, 0.8 + spot(i, 3) * 0.6));
    }
    for i in 0..420 {
        let at = vec3(spot(i, 4) * 10.0 - 5.0, 0.0, 2.6 - spot(i, 5) * 9.0);
        shot.scenery.push(fixture(2, at, spot(i, 6) * TAU, 0.7 + spot(i, 7) * 0.7));
    }
    let places = [(3, vec3(-0.55, 0.0, 0.0)), (4, vec3(0.6, 0.0, 0.1)), (5, vec3(0.1, 0.18, 0.9))];
    shot.things = places.iter().map(|&(model, at)| thing(model, at)).collect();
    let take = (0..frames).map(|f| {
        let time_s = f as f32 / 30.0;
        let mut now = frame(time_s, camera(), light.clone());
        now.things = vec![
            pose(Affine3A::from_rotation_translation(Quat::from_rotation_y(0.35), places[0].1)),
            pose(Affine3A::from_rotation_translation(Quat::from_rotation_y(-0.3), places[1].1)),
            pose(Affine3A::from_rotation_translation(
                Quat::from_rotation_z(-time_s * 2.0 - 0.5),
                places[2].1 + vec3(time_s * 0.36 - 0.2, 0.0, 0.0),
            )),
        ];
        now
    });
    let take = Take { shots: vec![ShotTake { frames: take.collect(), events: Vec::new() }] };
    (Scene { width, height, seed: 1, look: Look::default(), shots: vec![shot] }, take)
}
