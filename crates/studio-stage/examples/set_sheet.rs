//! Draws the first frame of sets and storyboards, unmoved: `set_sheet FOLDER [PLACE | FILE.json]...`
//!
//! A place is shown around a cat; `PLACE@night` and `PLACE@rain` change the hour and the weather,
//! `PLACE@portrait` the picture.
//! Without names all places are drawn.

use glam::{Affine3A, Quat, Vec3, vec3};
use std::path::Path;
use studio_picture::Renderer;
use studio_scene::{CameraPose, Frame, Scene, Shot, ShotTake, Take, ThingPose};
use studio_shape::Bounds;
use studio_storyboard::Storyboard;

fn main() {
    let mut args = std::env::args().skip(1);
    let folder = args.next().unwrap_or_else(|| "sheet".into());
    std::fs::create_dir_all(&folder).expect("cannot make the folder");
    let mut names: Vec<String> = args.collect();
    if names.is_empty() {
        names = studio_library::places().map(|p| p.id.to_owned()).collect();
    }
    for name in names {
        draw(&name, Path::new(&folder));
    }
}

fn draw(name: &str, folder: &Path) {
    let board = board(name);
    let begin = std::time::Instant::now();
    let size = if name.ends_with("@portrait") { (720, 1280) } else { (1280, 720) };
    let scene = studio_stage::stage(&board, size, 7, None);
    let staged = begin.elapsed();
    let triangles: usize = scene.shots[0].scenery.iter().map(|f| triangles(&scene.shots[0], f.model)).sum();
    let take = Take {
        shots: scene.shots.iter().map(|shot| ShotTake { frames: vec![still(&scene, shot)], events: vec![] }).collect(),
    };
    let renderer = Renderer::new(&scene, &take);
    let mut canvas = renderer.canvas();
    renderer.draw(&mut canvas, 0, 0);
    let stem = Path::new(name).file_stem().map_or(name.into(), |s| s.to_string_lossy());
    let path = folder.join(format!("{stem}.png"));
    image::save_buffer(&path, canvas.rgb(), scene.width, scene.height, image::ColorType::Rgb8).expect("cannot write");
    eprintln!("{stem}: staged in {staged:.2?}, {triangles} triangles of scenery");
}

fn triangles(shot: &Shot, model: usize) -> usize {
    shot.models[model].parts.iter().map(|p| p.mesh.indices.len() / 3).sum()
}

fn board(name: &str) -> Storyboard {
    if name.ends_with(".json") {
        let text = std::fs::read_to_string(name).expect("cannot read the storyboard");
        return serde_json::from_str(&text).expect("not a storyboard");
    }
    let (place, change) = name.split_once('@').unwrap_or((name, ""));
    let light = if ["sunrise", "morning", "golden_hour", "sunset", "blue_hour", "night"].contains(&change) {
        serde_json::json!({ "time": change })
    } else {
        serde_json::json!({})
    };
    let weather = if ["rain", "storm", "snow", "fog", "overcast", "aurora", "rainbow"].contains(&change) {
        change
    } else {
        "clear"
    };
    serde_json::from_value(serde_json::json!({
        "version": 1,
        "shots": [{
            "seconds": 4.0,
            "setting": { "place": place },
            "light": light,
            "weather": { "kind": weather },
            "cast": [{ "id": "cat", "kind": "cat", "attributes": { "pattern": "calico" } }]
        }]
    }))
    .expect("a storyboard")
}

/// Everything at rest, seen by a camera that follows the plan roughly.
fn still(scene: &Scene, shot: &Shot) -> Frame {
    let mut placed: Vec<Affine3A> = Vec::new();
    for thing in &shot.things {
        let own = Affine3A::from_scale_rotation_translation(Vec3::splat(thing.scale), thing.rotation, thing.position);
        placed.push(match thing.mount {
            None => own,
            Some(mount) => {
                let carrier = placed[mount.carrier];
                let model = &shot.models[shot.things[mount.carrier].model];
                let socket =
                    model.socket(mount.socket).map_or(Vec3::Y * model.bounds.max.y, |s| s.frame.translation.into());
                let (_, turn, _) = carrier.to_scale_rotation_translation();
                let at = carrier.transform_point3(socket + mount.offset);
                Affine3A::from_scale_rotation_translation(Vec3::splat(thing.scale), turn * thing.rotation, at)
            }
        });
    }
    let boxes = shot.camera.subjects.iter().map(|&i| moved(shot.models[shot.things[i].model].bounds, placed[i]));
    let focus = boxes.reduce(Bounds::union).unwrap_or(shot.camera.region);
    let things = shot
        .things
        .iter()
        .zip(&placed)
        .map(|(thing, &place)| ThingPose {
            world_from_rest: vec![place; shot.models[thing.model].rig.joints().len()],
            tint: thing.tint,
            emission: 1.0,
            visibility: 1.0,
        })
        .collect();
    Frame {
        time_s: 0.0,
        camera: camera(scene, shot, focus),
        light: shot.light.clone(),
        things,
        particles: vec![],
        surfaces: vec![],
    }
}

fn moved(b: Bounds, by: Affine3A) -> Bounds {
    Bounds::around((0..8).map(|k| {
        let pick = |bit: u32, low: f32, high: f32| if k >> bit & 1 == 1 { high } else { low };
        by.transform_point3(vec3(pick(0, b.min.x, b.max.x), pick(1, b.min.y, b.max.y), pick(2, b.min.z, b.max.z)))
    }))
}

fn camera(scene: &Scene, shot: &Shot, focus: Bounds) -> CameraPose {
    let plan = &shot.camera;
    let fov = plan.field_of_view;
    let aspect = scene.width as f32 / scene.height as f32;
    let half = focus.size() * 0.5;
    let room = match plan.framing {
        studio_storyboard::Framing::ExtremeWide => 3.0,
        studio_storyboard::Framing::Wide => 1.7,
        _ => 1.4,
    };
    let tall = half.y * room / libm::tanf(fov * 0.5);
    let wide = half.x * room / (libm::tanf(fov * 0.5) * aspect);
    let distance = tall.max(wide) + half.z;
    let turn = Quat::from_rotation_y(plan.azimuth) * Quat::from_rotation_x(-plan.elevation);
    let target = focus.center();
    let eye = target + turn * Vec3::Z * distance;
    CameraPose {
        eye: eye.max(vec3(f32::MIN, 0.05, f32::MIN)),
        target,
        roll: plan.roll,
        field_of_view: fov,
        focus_m: distance,
        blur: plan.blur,
    }
}
