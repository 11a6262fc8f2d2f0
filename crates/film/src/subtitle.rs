//! Captions drawn into the picture: white letters on a soft dark edge, low in the middle.

use crate::Caption;
use crate::letters::{Coverage, box_blur, draw_line, width_of};
use ab_glyph::FontRef;

/// The height of a line, of the frame's shorter side.
const LINE: f32 = 0.058;
/// The widest line, of the frame's width.
const WIDEST: f32 = 0.88;
/// What stays free below, of the frame's height: the mark passes there.
const BELOW: f32 = 0.1;
/// For how many seconds words stay after they were said, unless others come.
const LINGER_S: f64 = 0.4;

/// The captions of a film of one size.
#[derive(Debug, Clone)]
pub struct Subtitles {
    width: usize,
    blocks: Vec<Block>,
}

/// The lines of one caption.
#[derive(Debug, Clone)]
struct Block {
    start_s: f64,
    end_s: f64,
    lines: Vec<Line>,
}

#[derive(Debug, Clone)]
struct Line {
    letters: Coverage,
    edge: Coverage,
    left: usize,
    top: usize,
}

impl Subtitles {
    /// Draws the words once. Each letter comes from the first of the fonts (TrueType) that has it.
    ///
    /// # Panics
    /// If a font is none.
    #[must_use]
    pub fn new(width: u32, height: u32, captions: &[Caption], fonts: &[&'static [u8]]) -> Self {
        let fonts: Vec<_> =
            fonts.iter().map(|bytes| FontRef::try_from_slice(bytes).expect("an embedded font is whole")).collect();
        let (width, height) = (width as usize, height as usize);
        let mut blocks: Vec<Block> = Vec::new();
        for (i, caption) in captions.iter().enumerate() {
            let next = captions.get(i + 1).map_or(f64::INFINITY, |next| next.start_s);
            let end_s = (caption.end_s + LINGER_S).min(next).max(caption.end_s);
            // Who speaks while another speaks stands above.
            let beside = blocks.iter().filter(|block| block.end_s > caption.start_s);
            let above: usize = beside.map(Block::height).sum();
            let lines = place(&fonts, &caption.text, (width, height), above);
            blocks.push(Block { start_s: caption.start_s, end_s, lines });
        }
        Self { width, blocks }
    }

    /// Blends the words of a time of the film into the planes of its frame.
    ///
    /// # Panics
    /// If the planes are not those of a frame of that size in 4:2:0.
    pub fn draw(&self, luma: &mut [u8], blue: &mut [u8], red: &mut [u8], time_s: f64) {
        let lines = self.blocks.iter().filter(|block| (block.start_s..block.end_s).contains(&time_s));
        for line in lines.flat_map(|block| &block.lines) {
            line.draw(luma, self.width);
            line.fade(blue, self.width / 2);
            line.fade(red, self.width / 2);
        }
    }
}

impl Block {
    fn height(&self) -> usize {
        self.lines.iter().map(|line| line.letters.height).sum()
    }
}

impl Line {
    fn draw(&self, luma: &mut [u8], stride: usize) {
        for row in 0..self.letters.height {
            let place = &mut luma[(self.top + row) * stride + self.left..][..self.letters.width];
            for (column, luma) in place.iter_mut().enumerate() {
                let at = row * self.letters.width + column;
                let shade = f32::from(*luma) + (16.0 - f32::from(*luma)) * self.edge.values[at];
                *luma = (shade + (235.0 - shade) * self.letters.values[at] + 0.5) as u8;
            }
        }
    }

    /// Takes the colour out of what lies behind.
    fn fade(&self, chroma: &mut [u8], stride: usize) {
        for row in (0..self.letters.height).step_by(2) {
            for column in (0..self.letters.width).step_by(2) {
                let at = row * self.letters.width + column;
                let covered = self.edge.values[at].max(self.letters.values[at]);
                let value = &mut chroma[(self.top + row) / 2 * stride + (self.left + column) / 2];
                *value = (128.0 + (f32::from(*value) - 128.0) * (1.0 - covered) + 0.5) as u8;
            }
        }
    }
}

/// The lines of a text, the last one lowest, `above` pixels higher than usual. What does not fit the
/// frame is set smaller.
fn place(fonts: &[FontRef<'_>], text: &str, frame: (usize, usize), above: usize) -> Vec<Line> {
    let (width, height) = frame;
    let mut text_height = (width.min(height) as f32 * LINE).max(8.0);
    let floor = height - (height as f32 * BELOW) as usize;
    loop {
        let pad = (text_height * 0.2).ceil();
        let texts = wrap(text, |line| width_of(fonts, line, text_height) + 2.0 * pad <= width as f32 * WIDEST);
        let drawn: Vec<_> = texts.iter().map(|line| draw_line(fonts, line, text_height, pad)).collect();
        let total: usize = drawn.iter().map(|line| line.height).sum::<usize>() + above;
        let fits = total <= floor && drawn.iter().all(|line| line.width <= width);
        if !fits && text_height > 4.0 {
            text_height *= 0.8;
            continue;
        }
        let mut top = floor.saturating_sub(total);
        let mut lines = Vec::new();
        for letters in drawn.into_iter().filter(|line| fits && line.width > 0) {
            let left = ((width - letters.width) / 2) & !1;
            let edge = edge_of(&letters, text_height);
            let (at, line_height) = (top & !1, letters.height);
            lines.push(Line { letters, edge, left, top: at });
            top += line_height;
        }
        return lines;
    }
}

/// A dark edge that keeps white letters legible on snow.
fn edge_of(letters: &Coverage, text_height: f32) -> Coverage {
    let radius = (text_height * 0.07).max(1.0) as usize;
    let mut edge = box_blur(&box_blur(letters, radius), radius);
    for value in &mut edge.values {
        *value = (*value * 2.6).min(0.85);
    }
    edge
}

/// Breaks a text into lines that fit: between words, and anywhere in scripts without spaces.
fn wrap(text: &str, fits: impl Fn(&str) -> bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        let longer = format!("{line}{piece}");
        if line.is_empty() || fits(longer.trim_end()) {
            line = longer;
        } else {
            lines.push(std::mem::replace(&mut line, piece.trim_start().to_owned()).trim_end().to_owned());
        }
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// What is not broken: a word with the space after it, or a single Han character with what must not begin a line.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = vec![String::new()];
    for letter in text.chars() {
        let clings = "，。！？、；：”’）》,.!?;:".contains(letter);
        let before = pieces.last().and_then(|piece| piece.chars().last());
        let breaks = before.is_some_and(|before| before == ' ' || is_han(before) || is_han(letter));
        if breaks && !clings && letter != ' ' {
            pieces.push(String::new());
        }
        pieces.last_mut().expect("never empty").push(letter);
    }
    pieces
}

fn is_han(letter: char) -> bool {
    ('\u{3000}'..='\u{9fff}').contains(&letter) || ('\u{ff00}'..='\u{ffef}').contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FONT: &[u8] = include_bytes!("../fonts/DejaVuSans-Bold-Latin.ttf");

    fn caption(text: &str, start_s: f64, end_s: f64) -> Caption {
        Caption { start_s, end_s, text: text.into() }
    }

    /// Rows and columns of what words change in a grey frame.
    fn changed(subtitles: &Subtitles, (width, height): (usize, usize), time_s: f64) -> Vec<(usize, usize)> {
        let mut luma = vec![120; width * height];
        let (mut blue, mut red) = (vec![60; width * height / 4], vec![200; width * height / 4]);
        subtitles.draw(&mut luma, &mut blue, &mut red, time_s);
        (0..luma.len()).filter(|&i| luma[i] != 120).map(|i| (i / width, i % width)).collect()
    }

    #[test]
    fn words_are_seen_while_they_are_said() {
        for (width, height) in [(640, 360), (360, 640), (64, 64)] {
            let said = [caption("Hello there, little friend of mine!", 1.0, 2.0), caption("Bye.", 3.0, 3.5)];
            let subtitles = Subtitles::new(width, height, &said, &[FONT]);
            let at = |time_s| changed(&subtitles, (width as usize, height as usize), time_s);
            assert_eq!((at(0.9), at(2.7), at(3.95)), (vec![], vec![], vec![]));
            let (hello, bye) = (at(1.5), at(3.2));
            assert!(hello.len() > bye.len() && !bye.is_empty(), "{width}x{height}");
            assert!(hello.iter().all(|&(row, _)| row > height as usize / 3), "low in the frame");
        }
    }

    #[test]
    fn lines_break_between_words_and_between_han_characters() {
        let by_chars = |most: usize| move |line: &str| line.chars().count() <= most;
        assert_eq!(wrap("one two three", by_chars(7)), ["one two", "three"]);
        assert_eq!(wrap("你好世界，再见", by_chars(4)), ["你好世", "界，再见"]);
        assert_eq!(wrap("unbreakable", by_chars(4)), ["unbreakable"]);
        assert_eq!(wrap("", by_chars(4)), [""]);
    }
}
