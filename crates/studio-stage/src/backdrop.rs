//! Distances in a picture, guessed from where things usually are.
//!
//! They are guessed for cells of the picture and even between them: a picture seen from elsewhere
//! by distances that jump would tear.

use glam::Vec3;
use studio_scene::Backdrop;
use studio_shape::luminance;

/// Cells along the longer side of the picture.
const CELLS: usize = 96;

/// A backdrop from a picture of `size` (width, height in pixels): what is lower is nearer, what is
/// bright and blue above is sky, and things keep one distance up to their outlines.
#[must_use]
pub fn backdrop(size: (u32, u32), pixels: Vec<Vec3>) -> Backdrop {
    let (width, height) = (size.0 as usize, size.1 as usize);
    let edge = width.max(height).div_ceil(CELLS).max(1);
    let colors = Grid::of_means(&pixels, width, height, edge);
    let down = |index: usize| (index / colors.width) as f32 / (colors.height.max(2) - 1) as f32;
    let values = colors.values.iter().enumerate().map(|(index, color)| guess(*color, down(index))).collect();
    let mut depth = Grid { width: colors.width, height: colors.height, values };
    even_out(&mut depth, &colors);
    // Outlines belong to what stands in front: it stays in one piece, and what is behind stretches.
    depth = depth.over_neighbours(|cells| cells.iter().copied().fold(1.0, f32::min));
    for _ in 0..2 {
        depth = depth.over_neighbours(|cells| cells.iter().sum::<f32>() / cells.len() as f32);
    }
    let place = |i: usize| ((i % width) as f32 / edge as f32, (i / width) as f32 / edge as f32);
    let all = (0..width * height).map(|i| depth.between(place(i))).collect::<Vec<f32>>();
    Backdrop { size, pixels: pixels.into(), depth: all.into() }
}

/// Distance of a colour at a share of the way from the top of the picture to its bottom.
fn guess(color: Vec3, down: f32) -> f32 {
    // Bright and bluish in the upper part: sky, as far as can be.
    let bluish = (color.z - color.x).clamp(-0.2, 0.4);
    let sky = ((luminance(color) - 0.3) * 1.5 + bluish).clamp(0.0, 1.0) * (1.0 - down / 0.6).max(0.0);
    // A ground plane to the horizon in the middle: distance falls as one over the height.
    let ground = (0.5 / (down.max(0.5) * 2.0 - 0.5).max(0.25)).min(1.0) * 0.6;
    (ground + sky * 0.4).clamp(0.0, 1.0)
}

/// Evens depth out along rows and columns, stopping at edges of the picture: a recursive filter
/// whose memory fades where colours differ.
fn even_out(depth: &mut Grid<f32>, colors: &Grid<Vec3>) {
    let (width, height) = (depth.width, depth.height);
    let mut run = |from: usize, to: usize| {
        let kept = 0.8 * libm::expf(-18.0 * colors.values[from].distance(colors.values[to]));
        depth.values[to] += (depth.values[from] - depth.values[to]) * kept;
    };
    for y in 0..height {
        (1..width).for_each(|x| run(y * width + x - 1, y * width + x));
        (1..width).rev().for_each(|x| run(y * width + x, y * width + x - 1));
    }
    for x in 0..width {
        (1..height).for_each(|y| run((y - 1) * width + x, y * width + x));
    }
}

/// Cells of a picture, row by row.
struct Grid<T> {
    width: usize,
    height: usize,
    values: Vec<T>,
}

impl Grid<Vec3> {
    /// The mean colours of cells of `edge` × `edge` pixels.
    fn of_means(pixels: &[Vec3], width: usize, height: usize, edge: usize) -> Self {
        let (across, down) = (width.div_ceil(edge), height.div_ceil(edge));
        let mut sums = vec![(Vec3::ZERO, 0.0f32); across * down];
        for (index, pixel) in pixels.iter().take(width * height).enumerate() {
            let sum = &mut sums[index / width / edge * across + index % width / edge];
            *sum = (sum.0 + *pixel, sum.1 + 1.0);
        }
        let values = sums.into_iter().map(|(sum, count)| sum / count.max(1.0)).collect();
        Self { width: across, height: down, values }
    }
}

impl Grid<f32> {
    /// Each cell from itself and its neighbours.
    fn over_neighbours(&self, combine: impl Fn(&[f32]) -> f32) -> Self {
        let cell = |index: usize| {
            let (x, y) = (index % self.width, index / self.width);
            let mut near = Vec::with_capacity(9);
            for row in y.saturating_sub(1)..(y + 2).min(self.height) {
                near.extend_from_slice(&self.values[row * self.width..][x.saturating_sub(1)..(x + 2).min(self.width)]);
            }
            combine(&near)
        };
        Self { values: (0..self.values.len()).map(cell).collect(), ..*self }
    }

    /// Bilinear between the middles of cells; a place is given in cells.
    fn between(&self, (x, y): (f32, f32)) -> f32 {
        let axis = |at: f32, count: usize| {
            let at = (at - 0.5).clamp(0.0, (count - 1) as f32);
            (at as usize, (at as usize + 1).min(count - 1), at.fract())
        };
        let ((x0, x1, tx), (y0, y1, ty)) = (axis(x, self.width), axis(y, self.height));
        let row = |y: usize| {
            let (left, right) = (self.values[y * self.width + x0], self.values[y * self.width + x1]);
            left + (right - left) * tx
        };
        row(y0) + (row(y1) - row(y0)) * ty
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_never_jump_and_the_ground_is_nearer_than_the_sky() {
        let (width, height) = (320u32, 180u32);
        let color = |i: u32| {
            let (x, y) = (i % width, i / width);
            let tree = x % 80 < 20 && (40..150).contains(&y);
            if tree {
                Vec3::new(0.05, 0.12, 0.04)
            } else if y < 90 {
                Vec3::new(0.5, 0.7, 1.0)
            } else {
                Vec3::new(0.3, 0.5, 0.2)
            }
        };
        let made = backdrop((width, height), (0..width * height).map(color).collect());
        let steps = made.depth.windows(2).enumerate().filter(|(i, _)| (i + 1) % width as usize != 0);
        let steepest = steps.map(|(_, pair)| (pair[0] - pair[1]).abs()).fold(0.0, f32::max);
        assert!(steepest < 0.05, "distances jump by {steepest}");
        let at = |x: usize, y: usize| made.depth[y * width as usize + x];
        assert!(at(50, 5) > at(50, 175) + 0.3, "sky {} ground {}", at(50, 5), at(50, 175));
    }
}
