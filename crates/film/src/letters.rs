//! A line of text as coverage.

use ab_glyph::{Font, FontRef, Glyph, PxScale, ScaleFont, point};

/// How much each pixel of a rectangle is covered, 0 to 1, row by row.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Coverage {
    pub(crate) values: Vec<f32>,
    pub(crate) width: usize,
    pub(crate) height: usize,
}

/// Draws a line with a margin of `pad` pixels. Each letter comes from the first font that has it.
pub(crate) fn draw_line(fonts: &[FontRef<'_>], text: &str, text_height: f32, pad: f32) -> Coverage {
    let (glyphs, end) = lay_out(fonts, text, text_height, pad);
    let height = fonts.first().map_or(0.0, |font| font.as_scaled(PxScale::from(text_height)).height());
    let (width, height) = ((end + pad).ceil() as usize, (height + 2.0 * pad).ceil() as usize);
    let mut values = vec![0.0_f32; width * height];
    for (font, glyph) in glyphs {
        let Some(outlined) = font.outline_glyph(glyph) else { continue };
        let corner = outlined.px_bounds().min;
        outlined.draw(|x, y, c| {
            let (x, y) = (x as i32 + corner.x as i32, y as i32 + corner.y as i32);
            if (0..width as i32).contains(&x) && (0..height as i32).contains(&y) {
                let at = y as usize * width + x as usize;
                values[at] = (values[at] + c).min(1.0);
            }
        });
    }
    Coverage { values, width, height }
}

/// How wide a line is, pixels, without a margin.
pub(crate) fn width_of(fonts: &[FontRef<'_>], text: &str, text_height: f32) -> f32 {
    lay_out(fonts, text, text_height, 0.0).1
}

/// The glyphs in their places, and where the pen stands after the last.
fn lay_out<'a, 'f>(
    fonts: &'a [FontRef<'f>],
    text: &str,
    text_height: f32,
    pad: f32,
) -> (Vec<(&'a FontRef<'f>, Glyph)>, f32) {
    let mut glyphs: Vec<(&FontRef<'_>, Glyph)> = Vec::new();
    let Some(first) = fonts.first() else { return (glyphs, pad) };
    let base = pad + first.as_scaled(PxScale::from(text_height)).ascent();
    let mut pen = pad;
    let mut last = None;
    for letter in text.chars() {
        let (which, font) = fonts.iter().enumerate().find(|(_, f)| f.glyph_id(letter).0 != 0).unwrap_or((0, first));
        let scale = PxScale::from(text_height * em_height(font) / em_height(first));
        let scaled = font.as_scaled(scale);
        let id = scaled.glyph_id(letter);
        if let Some((of, before)) = last
            && of == which
        {
            pen += scaled.kern(before, id);
        }
        glyphs.push((font, id.with_scale_and_position(scale, point(pen, base))));
        pen += scaled.h_advance(id);
        last = Some((which, id));
    }
    (glyphs, pen)
}

/// The height of a font's lines in ems: letters of several fonts look equally large when their ems are equal.
fn em_height(font: &FontRef<'_>) -> f32 {
    font.height_unscaled() / font.units_per_em().unwrap_or(1000.0)
}

/// Blurs coverage with a box of `2 · radius + 1` pixels.
pub(crate) fn box_blur(source: &Coverage, radius: usize) -> Coverage {
    let (width, height) = (source.width, source.height);
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
    let rows = pass(&source.values, width, height, 1, width);
    Coverage { values: pass(&rows, height, width, width, 1), width, height }
}
