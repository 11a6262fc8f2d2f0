//! Further sets: a stage with spotlights, a lake with glass and drops, weather and fire.

use crate::set::{ball, camera, clay_ball, frame, pose, sheet, shot, thing, toy};
use glam::{Affine3A, Quat, Vec3, vec3};
use std::f32::consts::TAU;
use std::sync::Arc;
use studio_scene::{
    CameraPose, Fixture, Glow, Light, Look, Particle, ParticleKind, Scene, Shot, ShotTake, Spot, Take, ThingPose, Waves,
};
use studio_shape::{Grain, GrainKind, Material, Mesh, Model, Part, Plan, Rig, hash01, hex};

fn model(parts: Vec<Part>) -> Arc<Model> {
    Arc::new(Model::new("piece", Plan::Object, Rig::new(), parts, Vec::new()))
}

fn flat(width: f32, depth: f32, cells: u32, color: Vec3) -> Mesh {
    sheet(cells, cells, move |_| color, move |u, v| vec3((u - 0.5) * width, 0.0, (v - 0.5) * depth))
}

fn noise(i: i32, salt: i32) -> f32 {
    hash01(glam::IVec3::new(i, salt, 3), 17)
}

/// A film of one shot with the given things, one frame long.
fn film(mut shot: Shot, things: Vec<(usize, ThingPose)>, now: studio_scene::Frame) -> (Scene, Take) {
    shot.things = things.iter().map(|(model, _)| thing(*model, Vec3::ZERO)).collect();
    shot.light = now.light.clone();
    let now = studio_scene::Frame { things: things.into_iter().map(|(_, pose)| pose).collect(), ..now };
    let take = Take { shots: vec![ShotTake { frames: vec![now], events: Vec::new() }] };
    (Scene { width: 1280, height: 720, seed: 1, look: Look::default(), shots: vec![shot] }, take)
}

fn still(model: usize) -> Fixture {
    Fixture { model, world_from_model: Affine3A::IDENTITY, tint: Vec3::ONE }
}

fn at(place: Vec3, turn: f32) -> ThingPose {
    pose(Affine3A::from_rotation_translation(Quat::from_rotation_y(turn), place))
}

/// A dark theatre with curtains, a wooden floor and three spotlights.
pub(crate) fn stage() -> (Scene, Take) {
    let mut shot = shot(1);
    let floor = Part::new(flat(14.0, 10.0, 20, hex(0x9A_6238)), Material { roughness: 0.35, ..Material::WOOD });
    let fold = |u: f32| libm::sinf(u * 60.0) * 0.12;
    let curtain = sheet(240, 8, |_| hex(0x8E_1A22), |u, v| vec3((u - 0.5) * 12.0, (1.0 - v) * 5.0, -2.6 + fold(u)));
    shot.models =
        vec![model(vec![floor, Part::new(curtain, Material::CLOTH)]), toy(hex(0xC8_6A2A), hex(0xEA_DCC4)), clay_ball()];
    shot.scenery = vec![still(0)];
    let mut light = Light::day();
    light.key = Vec3::splat(0.05);
    light.sky_fill = vec3(0.05, 0.05, 0.08);
    light.ground_fill = vec3(0.05, 0.035, 0.03);
    light.rim = vec3(0.9, 0.8, 1.0);
    light.sky.zenith = Vec3::splat(0.005);
    light.sky.horizon = Vec3::splat(0.01);
    light.sky.clouds = 0.0;
    light.air = Vec3::splat(0.01);
    for (x, color, aim) in [
        (-3.0, vec3(80.0, 66.0, 48.0), vec3(-0.4, 0.5, 0.0)),
        (3.2, vec3(20.0, 32.0, 70.0), vec3(0.6, 0.4, 0.2)),
        (0.3, vec3(60.0, 18.0, 34.0), vec3(0.1, 0.3, -1.2)),
    ] {
        let position = vec3(x, 4.6, 1.5);
        light.spots.push(Spot {
            position,
            direction: (aim - position).normalize(),
            half_angle: 0.24,
            color,
            beam: 0.7,
            follows: None,
        });
    }
    let mut now = frame(0.0, camera(), light);
    now.camera.eye = vec3(0.2, 1.2, 5.4);
    now.camera.focus_m = 5.3;
    film(shot, vec![(1, at(vec3(-0.4, 0.0, 0.0), 0.3)), (2, at(vec3(0.6, 0.18, 0.5), 0.0))], now)
}

/// A lake at evening with a glass bowl, bubbles and a buoy of metal.
pub(crate) fn lake() -> (Scene, Take) {
    let mut shot = shot(1);
    let waves = Waves { amplitude_m: 0.06, length_m: 3.0, heading: 0.6 };
    shot.ground.water = Some((0.0, waves));
    let bowl = ball(vec3(0.0, 0.5, 0.0), Vec3::splat(0.45), |_| hex(0xD8_E8EC), 40);
    let buoy = ball(vec3(0.0, 0.3, 0.0), Vec3::splat(0.4), |_| hex(0xE0_B050), 40);
    let shore =
        Material { grain: Grain { kind: GrainKind::Sand, scale_m: 0.04, color: 0.3, bump: 0.4 }, ..Material::MATT };
    let beach =
        sheet(40, 20, |_| hex(0xD8_C090), |u, v| vec3((u - 0.5) * 30.0, 0.5 - v * 0.9 + 0.4 * v * v, 3.6 - v * 3.0));
    let mut beach = beach;
    for corner in beach.indices.chunks_exact_mut(3) {
        corner.swap(1, 2);
    }
    for vertex in &mut beach.vertices {
        vertex.normal = Vec3::Y;
    }
    shot.models = vec![
        model(vec![Part::new(flat(160.0, 160.0, 160, hex(0x0E_3A48)), Material::WATER)]),
        model(vec![Part::new(bowl, Material::GLASS)]),
        model(vec![Part::new(buoy, Material::METAL)]),
        toy(hex(0xD8_B050), hex(0xEA_DCC4)),
        model(vec![Part::new(beach, shore)]),
    ];
    shot.scenery = vec![still(0)];
    let mut light = Light::day();
    light.key_direction = vec3(0.25, 0.22, -0.9).normalize();
    light.key = vec3(4.6, 2.9, 1.6);
    light.sky.zenith = vec3(0.12, 0.22, 0.52);
    light.sky.horizon = vec3(1.0, 0.62, 0.42);
    light.sky.disc = vec3(16.0, 10.0, 5.0);
    light.sky.disc_size = 0.03;
    light.air = vec3(0.9, 0.62, 0.5);
    let mut now = frame(2.0, CameraPose { eye: vec3(0.0, 1.4, 4.6), ..camera() }, light);
    now.camera.blur = 0.3;
    for i in 0..24 {
        now.particles.push(Particle {
            kind: ParticleKind::Drop,
            position: vec3(noise(i, 0) * 2.4 - 1.2, 0.3 + noise(i, 1) * 1.2, noise(i, 2)),
            velocity: Vec3::ZERO,
            size_m: 0.02 + noise(i, 3) * 0.04,
            color: vec3(0.8, 0.9, 1.0),
            opacity: 1.0,
        });
    }
    let mut ghost = at(vec3(1.6, 0.0, -0.4), -0.3);
    ghost.visibility = 0.45;
    film(
        shot,
        vec![
            (2, at(vec3(-1.3, -0.1, 0.0), 0.0)),
            (3, at(vec3(0.3, 0.0, -1.0), 0.0)),
            (1, at(vec3(0.2, 0.0, 0.6), 0.0)),
            (3, ghost),
        ],
        now,
    )
}

/// A night with stars, moon, northern lights, a fire with smoke and sparks, and falling snow.
pub(crate) fn camp() -> (Scene, Take) {
    let mut shot = shot(1);
    let snow =
        Material { grain: Grain { kind: GrainKind::Snow, scale_m: 0.05, color: 0.12, bump: 0.5 }, ..Material::MATT };
    shot.models =
        vec![model(vec![Part::new(flat(80.0, 80.0, 40, hex(0xE4_EAF2)), snow)]), toy(hex(0x8A_5A3A), hex(0xE6_E2DC))];
    shot.scenery = vec![still(0)];
    let mut light = Light::day();
    light.key_direction = vec3(-0.35, 0.30, -0.85).normalize();
    light.key = vec3(0.30, 0.42, 0.7);
    light.sky_fill = vec3(0.05, 0.08, 0.16);
    light.ground_fill = vec3(0.02, 0.03, 0.05);
    light.rim = vec3(0.2, 0.35, 0.6);
    light.sky.zenith = vec3(0.006, 0.014, 0.05);
    light.sky.horizon = vec3(0.02, 0.05, 0.12);
    light.sky.clouds = 0.0;
    light.sky.disc = vec3(1.6, 1.7, 1.9);
    light.sky.disc_size = 0.03;
    light.sky.stars = 1.0;
    light.sky.aurora = 0.8;
    light.air = vec3(0.015, 0.03, 0.07);
    light.glows =
        vec![Glow { position: vec3(0.5, 0.35, 0.6), color: vec3(6.0, 2.6, 0.7), carrier: None, flicker: 0.5 }];
    let mut now = frame(1.0, CameraPose { eye: vec3(0.0, 1.0, 5.2), target: vec3(0.0, 1.1, 0.0), ..camera() }, light);
    now.camera.blur = 0.4;
    let mut add = |kind, position, velocity, size_m, color, opacity| {
        now.particles.push(Particle { kind, position, velocity, size_m, color, opacity });
    };
    for i in 0..400 {
        let place = vec3(noise(i, 0) * 8.0 - 4.0, noise(i, 1) * 4.0, 4.0 - noise(i, 2) * 8.0);
        add(ParticleKind::Flake, place, Vec3::ZERO, 0.012, Vec3::ONE, 0.9);
    }
    for i in 0..24 {
        let rise = i as f32 / 24.0;
        let place = vec3(0.5 + noise(i, 5) * 0.3 - 0.15 + rise * 0.5, 0.7 + rise * 1.8, 0.6);
        add(ParticleKind::Puff, place, Vec3::ZERO, 0.16 + rise * 0.3, Vec3::splat(0.35), 0.3 * (1.0 - rise));
    }
    for i in 0..60 {
        let angle = noise(i, 6) * TAU;
        let r = noise(i, 7) * 0.12;
        let up = noise(i, 8);
        let place =
            vec3(0.5 + libm::cosf(angle) * r * (1.0 - up), 0.1 + up * 0.5, 0.6 + libm::sinf(angle) * r * (1.0 - up));
        add(ParticleKind::Spark, place, Vec3::ZERO, 0.05 * (1.2 - up), vec3(3.0, 1.1, 0.25), 0.5);
    }
    for i in 0..60 {
        let place = vec3(noise(i, 9) * 3.0 - 1.5, noise(i, 10) * 2.5, noise(i, 11) * 2.0);
        add(ParticleKind::Streak, place, vec3(1.0, -7.0, 0.0), 0.004, vec3(0.8, 0.9, 1.0), 0.5);
    }
    film(shot, vec![(1, at(vec3(-0.4, 0.0, 0.0), 0.5))], now)
}
