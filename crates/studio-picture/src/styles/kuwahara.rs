//! Kuwahara's filter: flat patches with firm edges, the ground of all painted styles.
//!
//! Each pixel takes the means of the four squares that touch it, weighed by how even they are
//! (a smooth variant, so that patches do not flip between frames).

use crate::lanes::*;
use crate::plane::{PAD, Plane};

/// Smooths a picture in place over squares of `radius + 1` pixels (at 720 lines).
pub(super) fn smooth(level: Level, picture: &mut [Plane; 3], boxes: &mut Vec<Plane>, radius: usize) {
    let (w, h) = (picture[0].width, picture[0].height);
    let radius = (radius * h.min(w)).div_ceil(720).clamp(1, 14);
    // Means of the colours and of the squared luminance, and one plane to work in.
    boxes.resize_with(5, || Plane::new(w, h));
    for plane in picture.iter_mut() {
        plane.extend_margins(PAD);
    }
    let [a, b, c, square, scratch] = &mut boxes[..] else { unreachable!("five planes were made") };
    for (from, to) in picture.iter().zip([&mut *a, &mut *b, &mut *c]) {
        to.data.copy_from_slice(&from.data);
    }
    dispatch!(level, s => luminance_squared(s, picture, square));
    for plane in [&mut *a, &mut *b, &mut *c, &mut *square] {
        plane.extend_margins(PAD);
        dispatch!(level, s => box_mean(s, plane, scratch, 1, radius));
        scratch.extend_margins(PAD);
        let stride = plane.stride;
        dispatch!(level, s => box_mean(s, scratch, plane, stride, radius));
        plane.extend_margins(PAD);
    }
    dispatch!(level, s => choose(s, [a, b, c, square], picture, radius));
}

#[inline(always)]
fn luminance_squared<S: Simd>(s: S, picture: &[Plane; 3], to: &mut Plane) {
    for y in 0..to.height {
        for x in (0..to.width).step_by(LANES) {
            let load = inl(
                #[inline(always)]
                |c: usize| ld(s, &picture[c].row(y)[x..]),
            );
            let luminance = v3(load(0), load(1), load(2)).luminance();
            st(luminance * luminance, &mut to.row_mut(y)[x..]);
        }
    }
}

/// Mean of a pixel and the `radius` after it along an axis.
#[inline(always)]
fn box_mean<S: Simd>(s: S, from: &Plane, to: &mut Plane, step: usize, radius: usize) {
    let scale = 1.0 / (radius + 1) as f32;
    for y in 0..from.height {
        for x in (0..from.width).step_by(LANES) {
            let at = from.at(x, y);
            let mut sum = ld(s, &from.data[at..]);
            for i in 1..=radius {
                sum += ld(s, &from.data[at + i * step..]);
            }
            st(sum * scale, &mut to.row_mut(y)[x..]);
        }
    }
}

#[inline(always)]
fn choose<S: Simd>(s: S, [r, g, b, square]: [&Plane; 4], picture: &mut [Plane; 3], radius: usize) {
    let corners = [0, radius, radius * r.stride, radius * r.stride + radius];
    for y in 0..r.height {
        for x in (0..r.width).step_by(LANES) {
            let at = r.at(x, y);
            let mut sum = sp3(s, glam::Vec3::ZERO);
            let mut total = sp(s, 1e-9);
            for corner in corners {
                let load = inl(
                    #[inline(always)]
                    |plane: &Plane| ld(s, &plane.data[at - corner..]),
                );
                let mean = v3(load(r), load(g), load(b));
                let luminance = mean.luminance();
                let variance = (load(square) - luminance * luminance).max(0.0);
                let even = 1.0 / (variance * 1500.0 + 0.02);
                let weight = even * even * even;
                sum = sum + mean * weight;
                total += weight;
            }
            let mean = sum * (1.0 / total);
            for (plane, value) in picture.iter_mut().zip([mean.x, mean.y, mean.z]) {
                st(value, &mut plane.data[at..]);
            }
        }
    }
}
