//! Distances in a picture, guessed from where things usually are.

use glam::Vec3;
use studio_scene::Backdrop;
use studio_shape::luminance;

/// A backdrop from a picture: what is lower is nearer, what is bright and blue above is sky, and
/// depth follows the edges of the picture.
#[must_use]
pub fn backdrop(size: (u32, u32), pixels: Vec<Vec3>) -> Backdrop {
    let (width, height) = (size.0 as usize, size.1 as usize);
    let mut depth = vec![1.0f32; width * height];
    for y in 0..height {
        let t = y as f32 / (height.max(2) - 1) as f32;
        for x in 0..width {
            let Some(&pixel) = pixels.get(y * width + x) else { continue };
            // Bright and bluish in the upper part: sky, as far as can be.
            let bluish = (pixel.z - pixel.x).clamp(-0.2, 0.4);
            let sky = ((luminance(pixel) - 0.3) * 1.5 + bluish).clamp(0.0, 1.0) * (1.0 - t / 0.6).max(0.0);
            // A ground plane to the horizon in the middle: distance falls as one over the height.
            let ground = (0.5 / (t.max(0.5) * 2.0 - 0.5).max(0.25)).min(1.0) * if t < 0.5 { 0.62 } else { 0.6 };
            depth[y * width + x] = (ground + sky * 0.4).clamp(0.0, 1.0);
        }
    }
    smooth(&mut depth, &pixels, width, height);
    Backdrop { size, pixels: pixels.into(), depth: depth.into() }
}

/// Evens depth out along rows and columns, stopping at edges of the picture: a recursive filter
/// whose memory fades where colours differ.
fn smooth(depth: &mut [f32], pixels: &[Vec3], width: usize, height: usize) {
    if pixels.len() < depth.len() {
        return;
    }
    let keep = |a: usize, b: usize| 0.96 * libm::expf(-18.0 * pixels[a].distance(pixels[b]));
    let mut run = |from: usize, to: usize| {
        let k = keep(from, to);
        depth[to] += (depth[from] - depth[to]) * k;
    };
    for y in 0..height {
        (1..width).for_each(|x| run(y * width + x - 1, y * width + x));
        (1..width).rev().for_each(|x| run(y * width + x, y * width + x - 1));
    }
    for x in 0..width {
        (1..height).for_each(|y| run((y - 1) * width + x, y * width + x));
    }
}
