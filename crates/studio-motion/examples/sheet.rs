//! Performs a storyboard and draws a contact sheet: `sheet BOARD.json OUT.png [WIDTHxHEIGHT] [FRAMES] [SHOT]`.
//!
//! The events of the shot are written to standard error, for ears that read.

use std::io::Write;
use studio_motion::perform;
use studio_picture::Renderer;
use studio_storyboard::Storyboard;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let text = std::fs::read_to_string(&args[0]).expect("cannot read the storyboard");
    let board: Storyboard = serde_json::from_str(&text).expect("not a storyboard");
    let size = args.get(2).map_or((480, 270), |s| {
        let (w, h) = s.split_once('x').expect("WIDTHxHEIGHT");
        (w.parse().expect("a width"), h.parse().expect("a height"))
    });
    let count: usize = args.get(3).map_or(12, |n| n.parse().expect("a number of frames"));
    let shot: usize = args.get(4).map_or(0, |n| n.parse().expect("a shot"));
    let scene = studio_stage::stage(&board, size, 1, None);
    let take = perform(&scene);
    let mut log = std::io::stderr().lock();
    for event in &take.shots[shot].events {
        writeln!(log, "{:7.3} {:?} {:?} at {:.2}", event.at_s, event.thing, event.kind, event.position)
            .expect("stderr");
    }
    let renderer = Renderer::new(&scene, &take);
    let mut canvas = renderer.canvas();
    let columns = if size.0 > size.1 { 4 } else { 6 }.min(count);
    let rows = count.div_ceil(columns);
    let mut sheet = image::RgbImage::new(size.0 * columns as u32, size.1 * rows as u32);
    let frames = take.shots[shot].frames.len();
    for k in 0..count {
        renderer.draw(&mut canvas, shot, k * (frames - 1) / count.saturating_sub(1).max(1));
        let picture = image::RgbImage::from_raw(size.0, size.1, canvas.rgb().to_vec()).expect("a frame");
        let (x, y) = ((k % columns) as u32 * size.0, (k / columns) as u32 * size.1);
        image::imageops::replace(&mut sheet, &picture, i64::from(x), i64::from(y));
    }
    sheet.save(&args[1]).expect("cannot write the sheet");
}
