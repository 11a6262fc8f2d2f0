//! Prints processor milliseconds per stage of a frame of the test set, on one core: `bench_frame [FRAMES]`.

#[path = "../tests/picture/set.rs"]
mod set;

use studio_picture::Renderer;
use studio_scene::Light;

#[expect(clippy::print_stdout, reason = "a table is what the example is for")]
fn main() {
    let frames: u32 = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(20);
    let (scene, take) = set::meadow_film(1280, 720, frames, &Light::day());
    let renderer = Renderer::new(&scene, &take);
    let mut canvas = renderer.canvas();
    renderer.draw(&mut canvas, 0, 0);
    let mut stages: Vec<(&str, f64)> = Vec::new();
    let mut add = |name: &'static str, seconds: f64| match stages.iter_mut().find(|(n, _)| *n == name) {
        Some((_, sum)) => *sum += seconds,
        None => stages.push((name, seconds)),
    };
    for frame in 0..frames as usize {
        let mut last = processor_seconds();
        let mut lap = |name| {
            let now = processor_seconds();
            add(name, now - std::mem::replace(&mut last, now));
        };
        renderer.draw_staged(&mut canvas, 0, frame, &mut lap);
        canvas.i420();
        lap("i420");
    }
    for (name, seconds) in &stages {
        println!("{name:>10} {:6.2} ms", seconds / f64::from(frames) * 1e3);
    }
    let sum: f64 = stages.iter().map(|(_, seconds)| seconds).sum();
    println!("{:>10} {:6.2} ms", "sum", sum / f64::from(frames) * 1e3);
}

/// Seconds that this thread has had a processor, which other programs do not disturb.
fn processor_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").expect("this example reads Linux's scheduler");
    stat.split(' ').next().and_then(|ns| ns.parse::<f64>().ok()).map_or(0.0, |ns| ns * 1e-9)
}
