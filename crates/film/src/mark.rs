//! The visible mark: a small wordmark that drifts gently and changes its corner now and then, so
//! that it cannot be cropped away.

use ab_glyph::{Font, FontRef, Glyph, PxScale, ScaleFont, point};

const FONT: &[u8] = include_bytes!("../fonts/DejaVuSans-Bold-Latin.ttf");
const WORD: &str = "Kinora";
/// Seconds that the mark stays in a corner.
const STAY_S: f32 = 4.0;
/// Seconds over which it fades out of one corner and into the next.
const FADE_S: f32 = 0.4;
const OPACITY: f32 = 0.62;

/// The mark for films of one size.
#[derive(Debug, Clone)]
pub struct Mark {
    frame: (usize, usize),
    size: (usize, usize),
    /// Coverage of the letters and of their soft shadow, 0 to 1.
    letters: Vec<f32>,
    shadow: Vec<f32>,
}

impl Mark {
    /// Draws the wordmark once for frames of a size.
    #[must_use]
    pub fn new(width: u32, height: u32) -> Self {
        let text_height = (width.min(height) as f32 * 0.042).max(9.0);
        let pad = (text_height * 0.35).ceil();
        let (mut letters, size) = draw_word(text_height, pad);
        let mut shadow = letters.clone();
        let radius = (text_height * 0.09).max(1.0) as usize;
        for _ in 0..2 {
            shadow = box_blur(&shadow, size, radius);
        }
        for coverage in &mut letters {
            *coverage = coverage.clamp(0.0, 1.0);
        }
        Self { frame: (width as usize, height as usize), size, letters, shadow }
    }

    /// Blends the mark into the planes of the frame at a time of the film. The chroma of what lies
    /// behind stays: the mark is white light and grey shadow.
    ///
    /// # Panics
    /// If `luma` is not width × height bytes.
    pub fn draw(&self, luma: &mut [u8], time_s: f32) {
        assert_eq!(luma.len(), self.frame.0 * self.frame.1);
        let (x0, y0, strength) = self.place(time_s);
        for row in 0..self.size.1 {
            let line = &mut luma[(y0 + row) * self.frame.0 + x0..][..self.size.0];
            for (column, luma) in line.iter_mut().enumerate() {
                let at = row * self.size.0 + column;
                let shade = f32::from(*luma) * (1.0 - 0.45 * strength * self.shadow[at].min(1.0));
                let lit = shade + (235.0 - shade) * self.letters[at] * OPACITY * strength;
                *luma = (lit + 0.5) as u8;
            }
        }
    }

    /// Its corner (left, top) and strength at a time. Low right first, then low left, high left, high right.
    fn place(&self, time_s: f32) -> (usize, usize, f32) {
        let turn = (time_s / STAY_S).floor();
        let within = time_s - turn * STAY_S;
        let from_start = if turn == 0.0 { 1.0 } else { within / FADE_S };
        let strength = from_start.min((STAY_S - within) / FADE_S).clamp(0.0, 1.0);
        let (free_x, free_y) =
            ((self.frame.0.saturating_sub(self.size.0)) as f32, (self.frame.1.saturating_sub(self.size.1)) as f32);
        let margin = self.size.1 as f32 * 0.35;
        let drift = self.size.1 as f32 * 0.18;
        let (right, low) = match turn as u32 % 4 {
            0 => (true, true),
            1 => (false, true),
            2 => (false, false),
            _ => (true, false),
        };
        let x = if right { free_x - margin } else { margin } + drift * libm::sinf(time_s * 0.9);
        let y = if low { free_y - margin } else { margin } + drift * libm::cosf(time_s * 0.7);
        (x.clamp(0.0, free_x) as usize, y.clamp(0.0, free_y) as usize, strength)
    }
}

/// The word as coverage with a margin of `pad` pixels, and its width and height.
fn draw_word(text_height: f32, pad: f32) -> (Vec<f32>, (usize, usize)) {
    let font = FontRef::try_from_slice(FONT).expect("the embedded font is whole");
    let scaled = font.as_scaled(PxScale::from(text_height));
    let mut pen = pad;
    let mut glyphs: Vec<Glyph> = Vec::new();
    for letter in WORD.chars() {
        let id = scaled.glyph_id(letter);
        if let Some(last) = glyphs.last() {
            pen += scaled.kern(last.id, id);
        }
        glyphs.push(id.with_scale_and_position(text_height, point(pen, pad + scaled.ascent())));
        pen += scaled.h_advance(id);
    }
    let size = ((pen + pad).ceil() as usize, (scaled.height() + 2.0 * pad).ceil() as usize);
    let mut coverage = vec![0.0; size.0 * size.1];
    for outlined in glyphs.into_iter().filter_map(|g| font.outline_glyph(g)) {
        let corner = outlined.px_bounds().min;
        outlined.draw(|x, y, c| {
            let (x, y) = (x as usize + corner.x as usize, y as usize + corner.y as usize);
            if x < size.0 && y < size.1 {
                coverage[y * size.0 + x] += c;
            }
        });
    }
    (coverage, size)
}

fn box_blur(source: &[f32], (width, height): (usize, usize), radius: usize) -> Vec<f32> {
    let pass = |from: &[f32], along: usize, across: usize, step: usize, stride: usize| {
        let mut to = vec![0.0; from.len()];
        for line in 0..across {
            for i in 0..along {
                let (low, high) = (i.saturating_sub(radius), (i + radius).min(along - 1));
                let sum: f32 = (low..=high).map(|k| from[line * stride + k * step]).sum();
                to[line * stride + i * step] = sum / (2 * radius + 1) as f32;
            }
        }
        to
    };
    let rows = pass(source, width, height, 1, width);
    pass(&rows, height, width, width, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_is_seen_and_moves_within_the_frame() {
        for (width, height) in [(1280_u32, 720_u32), (720, 1280), (64, 36)] {
            let mark = Mark::new(width, height);
            let changed = |time_s: f32| -> Vec<usize> {
                let mut luma = vec![90; (width * height) as usize];
                mark.draw(&mut luma, time_s);
                (0..luma.len()).filter(|&i| luma[i] > 110).collect()
            };
            let (early, late) = (changed(0.0), changed(6.0));
            assert!(early.len() > 20 && late.len() > 20, "{width}x{height}: {} {}", early.len(), late.len());
            assert_ne!(early, late);
        }
    }
}
