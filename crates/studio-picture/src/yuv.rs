//! The finished picture as bytes: sRGB, or Y'CbCr 4:2:0 for the encoder.

use crate::lanes::*;
use crate::plane::Plane;

/// sRGB bytes, three to a pixel.
pub(crate) fn to_rgb(picture: &[Plane; 3], out: &mut Vec<u8>) {
    let (w, h) = (picture[0].width, picture[0].height);
    out.clear();
    out.reserve(w * h * 3);
    for y in 0..h {
        let [r, g, b] = [0, 1, 2].map(|c: usize| &picture[c].row(y)[..w]);
        out.extend(r.iter().zip(g).zip(b).flat_map(|((r, g), b)| [*r, *g, *b].map(|v| (v * 255.0 + 0.5) as u8)));
    }
}

/// Y', Cb and Cr after ITU-R BT.709, limited range; chroma is the mean of 2 × 2 pixels.
pub(crate) fn to_i420(level: Level, picture: &[Plane; 3], out: &mut [Vec<u8>; 3]) {
    let (w, h) = (picture[0].width, picture[0].height);
    let (cw, ch) = (w.div_ceil(2), h.div_ceil(2));
    out[0].resize(w * h, 0);
    out[1].resize(cw * ch, 0);
    out[2].resize(cw * ch, 0);
    let [luma, blue, red] = out;
    for y in 0..ch {
        let lower = (2 * y + 1).min(h - 1);
        for line in [2 * y, lower] {
            dispatch!(level, s => luma_row(s, picture, line, &mut luma[line * w..(line + 1) * w]));
        }
        let chroma = (&mut blue[y * cw..(y + 1) * cw], &mut red[y * cw..(y + 1) * cw]);
        dispatch!(level, s => chroma_row(s, picture, [2 * y, lower], chroma));
    }
}

#[inline(always)]
fn luma_row<S: Simd>(s: S, picture: &[Plane; 3], y: usize, out: &mut [u8]) {
    let rows = [0, 1, 2].map(|c: usize| picture[c].row(y));
    for (at, to) in out.chunks_mut(LANES).enumerate() {
        let [r, g, b]: [F<S>; 3] = each(
            #[inline(always)]
            |c| ld(s, &rows[c][at * LANES..]),
        );
        let luma = (r * 0.2126 + (g * 0.7152 + b * 0.0722)) * 219.0 + 16.5;
        narrow(luma, to);
    }
}

#[inline(always)]
fn chroma_row<S: Simd>(s: S, picture: &[Plane; 3], lines: [usize; 2], (blue, red): (&mut [u8], &mut [u8])) {
    for (at, (blue, red)) in blue.chunks_mut(LANES).zip(red.chunks_mut(LANES)).enumerate() {
        let x = at * 2 * LANES;
        let mean = inl(
            #[inline(always)]
            |c: usize| {
                let half = inl(
                    #[inline(always)]
                    |line: usize| {
                        let row = &picture[c].row(line)[x..];
                        let (a, b) = (ld(s, row), ld(s, &row[LANES..]));
                        a.unzip_low(b) + a.unzip_high(b)
                    },
                );
                (half(lines[0]) + half(lines[1])) * 0.25
            },
        );
        let [r, g, b] = [mean(0), mean(1), mean(2)];
        let luma = r * 0.2126 + (g * 0.7152 + b * 0.0722);
        narrow((b - luma) * (224.0 / 1.8556) + 128.5, blue);
        narrow((r - luma) * (224.0 / 1.5748) + 128.5, red);
    }
}

/// Whole bytes of lanes between 0 and 255.
#[inline(always)]
fn narrow<S: Simd>(v: F<S>, out: &mut [u8]) {
    let words = words(to_words(v));
    for (to, word) in out.iter_mut().zip(words) {
        *to = word as u8;
    }
}
