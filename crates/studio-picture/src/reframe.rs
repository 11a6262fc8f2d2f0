//! The camera over a picture: a picture has no sides to show and ends at its border, so the camera
//! moves little and closes in where it would see past the border.

use crate::lanes::*;
use crate::shade::BackdropView;
use crate::view::Eye;
use studio_scene::CameraPose;

/// Share that is left of a way forwards or back, of one to a side and of a turn.
const FORWARDS: f32 = 0.5;
const SIDEWAYS: f32 = 0.15;

/// Narrowest view that the camera closes in to, against the planned one.
const CLOSEST: f32 = 0.5;

/// The pose that shows the picture in place of `now`.
pub(crate) fn reframed(level: Level, picture: &BackdropView, first: &CameraPose, now: &CameraPose) -> CameraPose {
    let place = |pose: &CameraPose| (pose.eye, pose.target, pose.roll, pose.field_of_view);
    if place(now) == place(first) {
        return CameraPose { blur: 0.0, ..*first };
    }
    let forward = picture.taken_from.forward;
    let way = now.eye - first.eye;
    let ahead = forward * way.dot(forward);
    let eye = first.eye + ahead * FORWARDS + (way - ahead) * SIDEWAYS;
    let turned = (now.target - now.eye).normalize_or(forward);
    let view = forward.lerp(turned, SIDEWAYS).normalize_or(forward);
    let part = |from: f32, to: f32| from + (to - from) * FORWARDS;
    let pose = CameraPose {
        eye,
        target: eye + view * first.focus_m,
        roll: part(first.roll, now.roll),
        field_of_view: part(first.field_of_view, now.field_of_view),
        focus_m: first.focus_m,
        blur: 0.0,
    };
    let closer = |share: f32| {
        let tan = libm::tanf(pose.field_of_view * 0.5) * share;
        CameraPose { field_of_view: 2.0 * libm::atanf(tan), ..pose }
    };
    let stays_inside = |share: f32| {
        let eye = Eye::new(&closer(share), picture.width, picture.height);
        dispatch!(level, s => sees_within(s, picture, &eye))
    };
    if stays_inside(1.0) {
        return pose;
    }
    let (mut inside, mut outside) = (CLOSEST, 1.0);
    for _ in 0..14 {
        let middle = 0.5 * (inside + outside);
        *(if stays_inside(middle) { &mut inside } else { &mut outside }) = middle;
    }
    closer(inside)
}

/// Whether the edge of an eye's view lies within the picture.
#[inline(always)]
fn sees_within<S: Simd>(s: S, picture: &BackdropView, eye: &Eye) -> bool {
    // Sixteen places around the edge, clockwise from the upper left corner.
    const ACROSS: [f32; LANES] = [0.0, 0.25, 0.5, 0.75, 1.0, 1.0, 1.0, 1.0, 1.0, 0.75, 0.5, 0.25, 0.0, 0.0, 0.0, 0.0];
    const DOWN: [f32; LANES] = [0.0, 0.0, 0.0, 0.0, 0.0, 0.25, 0.5, 0.75, 1.0, 1.0, 1.0, 1.0, 1.0, 0.75, 0.5, 0.25];
    let (column, line) = picture.seen_at(s, eye, F::simd_from(s, ACROSS), F::simd_from(s, DOWN));
    let slack = 0.5;
    let in_width = column.simd_ge(-slack) & column.simd_le(picture.width as f32 + slack);
    let in_height = line.simd_ge(-slack) & line.simd_le(picture.height as f32 + slack);
    (in_width & in_height).all_true()
}
