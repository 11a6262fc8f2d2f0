//! Pictures of small sets against references, and what must hold of every picture.

mod scenes;
mod set;

use glam::{Affine3A, Vec3, vec3};
use std::path::PathBuf;
use std::sync::Arc;
use studio_picture::{Canvas, Renderer, portrait};
use studio_scene::{Backdrop, Glow, Light, Look, Particle, ParticleKind, Scene, ShotTake, Take};
use studio_shape::hex;
use studio_storyboard::Style;

fn drawn(scene: &Scene, take: &Take, frame: usize) -> Vec<u8> {
    let renderer = Renderer::new(scene, take);
    let mut canvas = renderer.canvas();
    renderer.draw(&mut canvas, 0, frame);
    canvas.rgb().to_vec()
}

fn empty_film(width: u32, height: u32, frames: usize) -> (Scene, Take) {
    let shot = set::shot(frames as u32);
    let frame = set::frame(0.0, set::camera(), Light::day());
    let take = Take { shots: vec![ShotTake { frames: vec![frame; frames], events: Vec::new() }] };
    (Scene { width, height, seed: 1, look: Look::default(), shots: vec![shot] }, take)
}

/// Compares with `tests/picture/NAME.png`; `PICTURE_BLESS=1` writes it instead.
fn compare(name: &str, (width, height): (u32, u32), rgb: &[u8]) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/picture").join(format!("{name}.png"));
    if std::env::var_os("PICTURE_BLESS").is_some() {
        image::save_buffer(&path, rgb, width, height, image::ColorType::Rgb8).expect("cannot write the reference");
    }
    let reference = image::open(&path).expect("the reference is missing").to_rgb8();
    assert_eq!(reference.dimensions(), (width, height));
    let square = |(a, b): (&u8, &u8)| (f64::from(*a) - f64::from(*b)).powi(2);
    let mean = rgb.iter().zip(reference.as_raw()).map(square).sum::<f64>() / rgb.len() as f64;
    let psnr = 10.0 * (255.0 * 255.0 / mean.max(1e-9)).log10();
    assert!(psnr > 36.0, "{name}: {psnr:.1} dB from its reference");
}

#[test]
fn sets_look_as_they_did() {
    let size = (112, 64);
    let (scene, take) = set::meadow_film(size.0, size.1, 1, &Light::day());
    compare("meadow", size, &drawn(&scene, &take, 0));
    for (name, (mut scene, take)) in [("stage", scenes::stage()), ("lake", scenes::lake()), ("camp", scenes::camp())] {
        (scene.width, scene.height) = size;
        compare(name, size, &drawn(&scene, &take, 0));
    }
}

#[test]
fn threads_and_order_do_not_matter() {
    let (scene, take) = set::meadow_film(160, 90, 3, &Light::day());
    let renderer = Renderer::new(&scene, &take);
    let frames = |order: [usize; 3]| {
        let mut canvas = renderer.canvas();
        let mut out = vec![Vec::new(); 3];
        for frame in order {
            renderer.draw(&mut canvas, 0, frame);
            let (y, u, v) = canvas.i420();
            out[frame] = [y, u, v].concat();
        }
        out
    };
    let alone = frames([0, 1, 2]);
    let (a, b) = std::thread::scope(|threads| {
        let a = threads.spawn(|| frames([2, 1, 0]));
        let b = threads.spawn(|| frames([1, 2, 0]));
        (a.join().expect("drew"), b.join().expect("drew"))
    });
    assert!(alone == a && alone == b, "frames differ between canvases");
    assert!(alone[0] != alone[2], "the ball does not roll");
}

#[test]
fn every_style_differs_from_plush_and_has_tones() {
    let (mut scene, take) = set::meadow_film(160, 90, 1, &Light::day());
    let plush = drawn(&scene, &take, 0);
    for style in [
        Style::Claymation,
        Style::Anime,
        Style::Watercolour,
        Style::InkWash,
        Style::OilPainting,
        Style::PaperCut,
        Style::PixelArt,
        Style::PencilSketch,
        Style::Noir,
        Style::BlackAndWhite,
        Style::Vintage,
        Style::Cyberpunk,
        Style::LowPoly,
    ] {
        scene.look.style = style;
        let picture = drawn(&scene, &take, 0);
        let apart = picture.iter().zip(&plush).map(|(a, b)| u64::from(a.abs_diff(*b))).sum::<u64>();
        assert!(apart > picture.len() as u64, "{style:?} looks like plush");
        let (low, high) = (picture.iter().min(), picture.iter().max());
        assert!(high > Some(&150) && low < Some(&90), "{style:?} is flat: {low:?} to {high:?}");
    }
}

#[test]
fn odd_and_upright_sizes_and_empty_sets_are_drawn() {
    for (width, height) in [(2, 2), (33, 57), (90, 160), (1, 1)] {
        let (scene, take) = empty_film(width, height, 1);
        let renderer = Renderer::new(&scene, &take);
        let mut canvas = renderer.canvas();
        renderer.draw(&mut canvas, 0, 0);
        let (w, h) = canvas.size();
        assert_eq!(canvas.rgb().len(), (w * h * 3) as usize);
        assert!(canvas.rgb().iter().any(|&v| v > 60), "no sky at {width} x {height}");
    }
}

#[test]
fn a_camera_inside_a_mesh_or_on_the_ground_sees_something() {
    let (scene, mut take) = set::meadow_film(160, 90, 1, &Light::day());
    for eye in [vec3(-0.55, 0.5, 0.0), vec3(0.0, 0.0, 2.0), vec3(0.0, 0.001, 0.3)] {
        let camera = &mut take.shots[0].frames[0].camera;
        camera.eye = eye;
        camera.target = eye + Vec3::NEG_Z;
        let picture = drawn(&scene, &take, 0);
        assert!(picture.iter().any(|&v| v > 20), "all black from {eye}");
    }
}

#[test]
fn half_visible_is_nearer_to_gone_than_seen_is() {
    let (scene, mut take) = set::meadow_film(160, 90, 1, &Light::day());
    let mut at = |visibility: f32| {
        take.shots[0].frames[0].things[0].visibility = visibility;
        drawn(&scene, &take, 0)
    };
    let (gone, half, seen) = (at(0.0), at(0.5), at(1.0));
    let apart = |a: &[u8], b: &[u8]| a.iter().zip(b).map(|(a, b)| u64::from(a.abs_diff(*b))).sum::<u64>();
    let (part, whole) = (apart(&gone, &half), apart(&gone, &seen));
    assert!(part > whole / 5 && part < whole * 4 / 5, "half of {whole} is {part}");
}

#[test]
fn a_broken_pose_stays_where_it_is() {
    let (scene, mut take) = set::meadow_film(160, 90, 1, &Light::day());
    let frame = &mut take.shots[0].frames[0];
    frame.things[1].world_from_rest = vec![Affine3A::from_scale(Vec3::ZERO)];
    frame.particles.push(Particle {
        kind: ParticleKind::Puff,
        position: frame.camera.eye,
        velocity: Vec3::ZERO,
        size_m: 0.5,
        color: Vec3::ONE,
        opacity: 1.0,
    });
    let mut without = take.clone();
    without.shots[0].frames[0].things[1].visibility = 0.0;
    assert!(drawn(&scene, &take, 0) == drawn(&scene, &without, 0), "a thing of no size leaves traces");
}

#[test]
fn broken_numbers_stay_where_they_are() {
    let (scene, mut take) = set::meadow_film(160, 90, 1, &Light::day());
    let mut without = take.clone();
    without.shots[0].frames[0].things[1].visibility = 0.0;
    let clean = drawn(&scene, &without, 0);
    let puff = Particle {
        kind: ParticleKind::Puff,
        position: Vec3::new(0.0, 0.5, 0.0),
        velocity: Vec3::ZERO,
        size_m: 0.5,
        color: Vec3::ONE,
        opacity: 1.0,
    };
    let nan = Vec3::splat(f32::NAN);
    let particles = vec![
        Particle { position: nan, ..puff },
        Particle { color: nan, ..puff },
        Particle { size_m: f32::INFINITY, ..puff },
        Particle { kind: ParticleKind::Streak, velocity: nan, ..puff },
        Particle { opacity: f32::NAN, ..puff },
    ];
    take.shots[0].frames[0].particles.extend(particles);
    for broken in [Affine3A::from_translation(nan), Affine3A::from_scale(nan), Affine3A::from_translation(Vec3::MAX)] {
        take.shots[0].frames[0].things[1].world_from_rest = vec![broken];
        assert!(drawn(&scene, &take, 0) == clean, "{broken:?} leaves traces");
    }
    let position = vec3(0.0, 0.5, 0.5);
    take.shots[0].frames[0].light.glows.push(Glow { position, color: nan, carrier: None, flicker: 0.0 });
    assert!(drawn(&scene, &take, 0) == clean, "a broken lamp leaves traces");
    // Paint that is not a number spoils what wears it and nothing else.
    take.shots[0].frames[0].things[0].tint = nan;
    let spoilt = drawn(&scene, &take, 0);
    let sky = 10 * 160 * 3;
    assert!(spoilt[..sky] == clean[..sky], "the sky is lost to broken paint");
}

/// The means of squares of pixels.
fn shrunk(rgb: &[u8], (width, height): (usize, usize), across: usize) -> Vec<f32> {
    let edge = width / across;
    let mean = |i: usize| {
        let (x, y, c) = (i / 3 % across * edge, i / 3 / across * edge, i % 3);
        let at = |k: usize| f32::from(rgb[((y + k / edge) * width + x + k % edge) * 3 + c]);
        (0..edge * edge).map(at).sum::<f32>() / (edge * edge) as f32
    };
    (0..across * (height / edge) * 3).map(mean).collect()
}

#[test]
fn large_and_upright_pictures_show_what_small_ones_do() {
    for (small, large, across) in [((1280, 720), (1920, 1080), 320), ((720, 1280), (1080, 1920), 180)] {
        let [a, b] = [small, large].map(|size: (usize, usize)| {
            let (scene, take) = set::meadow_film(size.0 as u32, size.1 as u32, 1, &Light::day());
            shrunk(&drawn(&scene, &take, 0), size, across)
        });
        let mean = a.iter().zip(&b).map(|(a, b)| (a - b) * (a - b)).sum::<f32>() / a.len() as f32;
        let psnr = 10.0 * libm::log10f(255.0 * 255.0 / mean.max(1e-9));
        assert!(psnr > 32.0, "{large:?} is {psnr:.1} dB from {small:?}");
    }
}

#[test]
fn the_first_frame_over_a_picture_is_the_picture() {
    let (width, height) = (64, 48);
    let (mut scene, mut take) = empty_film(width, height, 2);
    let pixel = |i: u32| {
        let (x, y) = (i % width, i / width);
        studio_shape::srgb((x * 4) as u8, (y * 5) as u8, ((x * 7 + y * 3) % 256) as u8)
    };
    let pixels: Vec<Vec3> = (0..width * height).map(pixel).collect();
    let depth = (0..width * height).map(|i| (i / width) as f32 / height as f32).collect();
    scene.shots[0].backdrop =
        Some(Backdrop { size: (width, height), pixels: Arc::new(pixels), depth: Arc::new(depth) });
    let renderer = Renderer::new(&scene, &take);
    let mut canvas: Canvas = renderer.canvas();
    renderer.draw(&mut canvas, 0, 0);
    for (i, shown) in (0..).zip(canvas.rgb().chunks_exact(3)) {
        let (x, y) = (i % width, i / width);
        let wanted = [(x * 4) as u8, (y * 5) as u8, ((x * 7 + y * 3) % 256) as u8];
        let apart = shown.iter().zip(wanted).map(|(a, b)| a.abs_diff(b)).max();
        assert!(apart <= Some(4), "pixel {x}, {y}: {shown:?} is not {wanted:?}");
    }
    let first = canvas.rgb().to_vec();
    take.shots[0].frames[1].camera.eye += Vec3::X * 0.5;
    assert!(drawn(&scene, &take, 1) != first, "the picture does not move with the camera");
}

#[test]
fn a_portrait_shows_the_model() {
    let toy = set::toy(hex(0xC8_2A26), hex(0xC8_2A26));
    let picture = portrait(&toy, &toy.rig.rest(), 0.0, 64, 64);
    let center = &picture[(32 * 64 + 32) * 3..][..3];
    assert!(center[0] > 2 * center[1].max(center[2]), "the red toy is {center:?}");
}
