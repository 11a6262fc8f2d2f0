//! Decoded pictures brought to the size of a film: scaled until they cover it, the rest cropped.

use super::index::Turn;
use crate::Planes;
use openh264::decoder::DecodedYUV;
use openh264::formats::YUVSource;
use std::borrow::Cow;

/// A picture of the film's size.
pub(super) struct Frame {
    size: (usize, usize),
    y: Vec<u8>,
    u: Vec<u8>,
    v: Vec<u8>,
}

/// One plane with the bytes from row to row.
struct Plane<'a> {
    bytes: Cow<'a, [u8]>,
    stride: usize,
    size: (usize, usize),
}

impl Frame {
    pub(super) fn new((width, height): (u32, u32)) -> Self {
        let size = (width as usize, height as usize);
        let quarter = vec![128; size.0 * size.1 / 4];
        Self { size, y: vec![16; size.0 * size.1], u: quarter.clone(), v: quarter }
    }

    pub(super) fn planes(&self) -> Planes<'_> {
        Planes { y: &self.y, u: &self.u, v: &self.v }
    }

    /// Takes a picture over, turned.
    pub(super) fn fit(&mut self, picture: &DecodedYUV<'_>, turn: Turn) {
        let (w, h) = picture.dimensions();
        let (ys, us, vs) = picture.strides();
        let half = (self.size.0 / 2, self.size.1 / 2);
        let plane = |bytes, stride, size| Plane { bytes: Cow::Borrowed(bytes), stride, size }.turned(turn);
        cover(&plane(picture.y(), ys, (w, h)), self.size, &mut self.y);
        cover(&plane(picture.u(), us, (w / 2, h / 2)), half, &mut self.u);
        cover(&plane(picture.v(), vs, (w / 2, h / 2)), half, &mut self.v);
    }
}

impl Plane<'_> {
    fn turned(self, turn: Turn) -> Self {
        let (w, h) = self.size;
        let from = |x: usize, y: usize| match turn {
            Turn::None => (x, y),
            Turn::Quarter => (y, h - 1 - x),
            Turn::Half => (w - 1 - x, h - 1 - y),
            Turn::ThreeQuarters => (w - 1 - y, x),
        };
        let (width, height) = if turn.swaps_sides() { (h, w) } else { (w, h) };
        if turn == Turn::None {
            return self;
        }
        let places = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        let bytes: Vec<u8> = places.map(|(x, y)| from(x, y)).map(|(x, y)| self.bytes[y * self.stride + x]).collect();
        Plane { bytes: bytes.into(), stride: width, size: (width, height) }
    }
}

/// Covers `to` with a plane, bilinearly, its middle in the middle.
fn cover(from: &Plane<'_>, (width, height): (usize, usize), to: &mut [u8]) {
    let (w, h) = (from.size.0.max(1), from.size.1.max(1));
    if (w, h) == (width, height) {
        for (row, line) in to.chunks_exact_mut(width).enumerate() {
            line.copy_from_slice(&from.bytes[row * from.stride..][..width]);
        }
        return;
    }
    let scale = (w as f32 / width as f32).min(h as f32 / height as f32);
    let (left, top) = ((w as f32 - width as f32 * scale) * 0.5, (h as f32 - height as f32 * scale) * 0.5);
    let place = |i: usize, start: f32, most: usize| {
        let x = (start + (i as f32 + 0.5) * scale - 0.5).clamp(0.0, (most - 1) as f32);
        (x as usize, (x as usize + 1).min(most - 1), x - x.floor())
    };
    for (row, line) in to.chunks_exact_mut(width).enumerate() {
        let (y0, y1, ty) = place(row, top, h);
        for (column, pixel) in line.iter_mut().enumerate() {
            let (x0, x1, tx) = place(column, left, w);
            let at = |x: usize, y: usize| f32::from(from.bytes[y * from.stride + x]);
            let upper = at(x0, y0) + (at(x1, y0) - at(x0, y0)) * tx;
            let lower = at(x0, y1) + (at(x1, y1) - at(x0, y1)) * tx;
            *pixel = (upper + (lower - upper) * ty + 0.5) as u8;
        }
    }
}
