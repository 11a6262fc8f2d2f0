//! Draws a test set to a PNG: `look OUT.png [day|dusk|night|stage|lake|camp] [STYLE]`.

#[path = "../tests/picture/scenes.rs"]
mod scenes;
#[path = "../tests/picture/set.rs"]
mod set;

use glam::vec3;
use studio_picture::Renderer;
use studio_scene::Light;

fn main() {
    let mut args = std::env::args().skip(1);
    let path = args.next().unwrap_or_else(|| "look.png".into());
    let mut light = Light::day();
    let name = args.next().unwrap_or_default();
    match name.as_str() {
        "dusk" => {
            light.key_direction = vec3(-0.62, 0.34, -0.70).normalize();
            light.key = vec3(5.2, 2.7, 1.15);
            light.sky.zenith = vec3(0.20, 0.28, 0.58);
            light.sky.horizon = vec3(1.15, 0.62, 0.36);
            light.sky_fill = vec3(0.3, 0.36, 0.6);
            light.ground_fill = vec3(0.36, 0.27, 0.20);
            light.air = vec3(1.05, 0.66, 0.42);
            light.rim = vec3(2.6, 1.6, 0.8);
            light.haze = 0.9;
        }
        "night" => {
            light.key = vec3(0.38, 0.52, 0.85);
            light.sky.zenith = vec3(0.012, 0.028, 0.085);
            light.sky.horizon = vec3(0.06, 0.10, 0.21);
            light.sky_fill = vec3(0.1, 0.14, 0.26);
            light.ground_fill = vec3(0.018, 0.025, 0.035);
            light.air = vec3(0.035, 0.065, 0.14);
            light.rim = vec3(0.3, 0.5, 0.9);
        }
        _ => {}
    }
    let (mut scene, take) = match name.as_str() {
        "stage" => scenes::stage(),
        "lake" => scenes::lake(),
        "camp" => scenes::camp(),
        _ => set::meadow_film(1280, 720, 1, &light),
    };
    if let Some(style) = args.next() {
        scene.look.style = serde_json::from_value(style.into()).expect("a style of the storyboard");
    }
    let renderer = Renderer::new(&scene, &take);
    let mut canvas = renderer.canvas();
    renderer.draw(&mut canvas, 0, 0);
    let (width, height) = canvas.size();
    image::save_buffer(path, canvas.rgb(), width, height, image::ColorType::Rgb8).expect("cannot write the picture");
}
