//! A film that grows out of a picture: it begins with the picture, and weather is seen over it.

use engine::{Engine, Generation, Progress, Size};
use engine_studio::{Config, Studio};
use std::io::Cursor;
use std::process::Command;

const WIDTH: u32 = 320;
const HEIGHT: u32 = 180;

/// Trees on a hill before a sky: dark and bright, hard outlines and soft slopes.
fn picture() -> image::RgbImage {
    image::RgbImage::from_fn(WIDTH, HEIGHT, |x, y| {
        let (along, down) = (x as f32 / WIDTH as f32, y as f32 / HEIGHT as f32);
        let from_trunk = ((along * 5.0).fract() - 0.5).abs();
        let tree = (0.35..0.75).contains(&down) && from_trunk < (down - 0.3) * 0.6;
        let [r, g, b] = if tree {
            [34.0, 70.0, 40.0]
        } else if down < 0.6 {
            [110.0 + 60.0 * down, 140.0 + 50.0 * down, 190.0]
        } else {
            [70.0, 120.0 - 40.0 * (down - 0.6), 50.0]
        };
        image::Rgb([r as u8, g as u8, b as u8])
    })
}

/// The frames of a film of two seconds that begins with the picture, as ffmpeg decodes them.
async fn film(prompt: &str) -> Vec<image::RgbImage> {
    let mut png = Cursor::new(Vec::new());
    picture().write_to(&mut png, image::ImageFormat::Png).expect("a PNG");
    let generation = Generation {
        model: "sora-2".into(),
        prompt: prompt.into(),
        size: Size::new(WIDTH, HEIGHT),
        seconds: 2,
        seed: 3,
        first_frame: Some(png.into_inner().into()),
        storyboard: None,
        source: None,
        characters: Vec::new(),
        audio: true,
        captions: false,
        mark: true,
    };
    let studio = Studio::new(Config { threads: 2 });
    let rendition = studio.generate(generation, Progress::default()).await.expect("a film");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("film.mp4");
    std::fs::write(&path, &rendition.video).expect("written");
    let decoded = Command::new("ffmpeg")
        .args(["-v", "error", "-i"])
        .arg(&path)
        .args(["-f", "rawvideo", "-pix_fmt", "rgb24", "-"])
        .output()
        .expect("ffmpeg runs");
    assert!(decoded.status.success(), "{}", String::from_utf8_lossy(&decoded.stderr));
    let size = (WIDTH * HEIGHT * 3) as usize;
    let frame = |rgb: &[u8]| image::RgbImage::from_raw(WIDTH, HEIGHT, rgb.to_vec()).expect("a whole frame");
    decoded.stdout.chunks_exact(size).map(frame).collect()
}

/// Whether a pixel lies where the mark never is: it keeps to the corners.
fn is_free(x: u32, y: u32) -> bool {
    (WIDTH / 4..WIDTH * 3 / 4).contains(&x) || (HEIGHT / 5..HEIGHT * 4 / 5).contains(&y)
}

#[tokio::test]
async fn the_film_begins_with_the_picture() {
    for prompt in ["It snows heavily", "The camera moves to the right"] {
        let frames = film(prompt).await;
        assert_eq!(frames.len(), 60);
        let wanted = picture();
        let (mut sum, mut count) = (0.0, 0.0);
        for (x, y, pixel) in frames[0].enumerate_pixels().filter(|(x, y, _)| is_free(*x, *y)) {
            for (a, b) in pixel.0.iter().zip(wanted.get_pixel(x, y).0) {
                sum += (f64::from(*a) - f64::from(b)).powi(2);
                count += 1.0;
            }
        }
        let psnr = 10.0 * (255.0 * 255.0 * count / sum).log10();
        assert!(psnr > 34.0, "{prompt}: the first frame is {psnr:.1} dB from the picture");
    }
}

#[tokio::test]
async fn snow_is_seen_over_the_picture() {
    let (clear, snow) = (film("A calm day").await, film("It snows heavily").await);
    const EDGE: u32 = 20;
    let across = WIDTH / EDGE;
    let mut flecks = vec![0; (across * (HEIGHT / EDGE)) as usize];
    for (x, y, pixel) in snow[59].enumerate_pixels().filter(|(x, y, _)| is_free(*x, *y)) {
        let brighter = i32::from(pixel.0[1]) - i32::from(clear[59].get_pixel(x, y).0[1]);
        flecks[(y / EDGE * across + x / EDGE) as usize] += i32::from(brighter > 20);
    }
    let squares = flecks.iter().filter(|count| **count > 0).count();
    let pixels: i32 = flecks.iter().sum();
    assert!(squares > flecks.len() / 3, "flakes in {squares} of {} squares", flecks.len());
    assert!(pixels < (WIDTH * HEIGHT / 3) as i32, "{pixels} pixels changed: more than flakes");
}
