//! The visible mark: a small wordmark that drifts gently and changes its corner now and then, so
//! that it cannot be cropped away.

use crate::letters::{Coverage, box_blur, draw_line};
use ab_glyph::FontRef;

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
    letters: Coverage,
    /// A soft one.
    shadow: Coverage,
}

impl Mark {
    /// Draws the wordmark once for frames of a size.
    #[must_use]
    pub fn new(width: u32, height: u32) -> Self {
        let text_height = (width.min(height) as f32 * 0.042).max(9.0);
        let pad = (text_height * 0.35).ceil();
        let font = FontRef::try_from_slice(FONT).expect("the embedded font is whole");
        let letters = draw_line(&[font], WORD, text_height, pad);
        let radius = (text_height * 0.09).max(1.0) as usize;
        let shadow = box_blur(&box_blur(&letters, radius), radius);
        Self { frame: (width as usize, height as usize), letters, shadow }
    }

    /// Blends the mark into the planes of the frame at a time of the film. The chroma of what lies
    /// behind stays: the mark is white light and grey shadow.
    ///
    /// # Panics
    /// If `luma` is not width × height bytes.
    pub fn draw(&self, luma: &mut [u8], time_s: f32) {
        assert_eq!(luma.len(), self.frame.0 * self.frame.1);
        let (x0, y0, strength) = self.place(time_s);
        for row in 0..self.letters.height {
            let line = &mut luma[(y0 + row) * self.frame.0 + x0..][..self.letters.width];
            for (column, luma) in line.iter_mut().enumerate() {
                let at = row * self.letters.width + column;
                let shade = f32::from(*luma) * (1.0 - 0.45 * strength * self.shadow.values[at].min(1.0));
                let lit = shade + (235.0 - shade) * self.letters.values[at] * OPACITY * strength;
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
        let (free_x, free_y) = (
            (self.frame.0.saturating_sub(self.letters.width)) as f32,
            (self.frame.1.saturating_sub(self.letters.height)) as f32,
        );
        let margin = self.letters.height as f32 * 0.35;
        let drift = self.letters.height as f32 * 0.18;
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
