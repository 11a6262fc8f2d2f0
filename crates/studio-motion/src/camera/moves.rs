//! How a camera moves, as a change of its rigging over the shot.

use super::Rigging;
use super::fit::{Aim, Axes};
use crate::curve::smooth;
use glam::Vec3;
use studio_scene::CameraPlan;
use studio_storyboard::{CameraMove, Pace};

/// Eased time: still at both ends, at an even speed in between.
fn ease(u: f32) -> f32 {
    0.45 * smooth(u) + 0.55 * u * u * (3.0 - 2.0 * u)
}

/// Applies the planned move at the share `u` of the shot.
pub(super) fn apply(plan: &CameraPlan, aspect: f32, aim: &Aim, u: f32, r: &mut Rigging) {
    let pace = match plan.pace {
        Pace::Slow => 0.75,
        Pace::Usual => 1.0,
        Pace::Fast => 1.5,
    };
    // −1 at the start over 0 to 1 at the end.
    let along = 2.0 * ease(u) - 1.0;
    let tan = libm::tanf(r.field_of_view * 0.5);
    let free = plan.subjects.is_empty();
    let axes = Axes::of(r.azimuth, r.elevation);
    match plan.movement {
        CameraMove::Static | CameraMove::Handheld | CameraMove::Tracking => {}
        CameraMove::PanLeft | CameraMove::PanRight => {
            let half_view = libm::atanf(tan * aspect);
            let turn = swing(aim.half.x, half_view, pace, free, r);
            r.pan = turn * if plan.movement == CameraMove::PanRight { along } else { -along };
        }
        CameraMove::TiltUp | CameraMove::TiltDown => {
            let turn = swing(aim.half.y, libm::atanf(tan), pace, free, r);
            r.tilt = turn * if plan.movement == CameraMove::TiltUp { along } else { -along };
        }
        CameraMove::DollyIn => r.distance *= libm::expf(0.19 * pace * (1.0 - along)),
        CameraMove::DollyOut => r.distance *= libm::expf(0.19 * pace * (1.0 + along)),
        CameraMove::ZoomIn => zoom(r, 0.19 * pace * (1.0 - along)),
        CameraMove::ZoomOut => zoom(r, 0.19 * pace * (1.0 + along)),
        CameraMove::TruckLeft | CameraMove::TruckRight => {
            let turn = swing(aim.half.x, libm::atanf(tan * aspect), pace, free, r);
            let sign = if plan.movement == CameraMove::TruckRight { along } else { -along };
            r.shift += axes.right * (libm::tanf(turn) * r.distance * sign);
        }
        CameraMove::CraneUp | CameraMove::CraneDown => {
            let sign = if plan.movement == CameraMove::CraneUp { along } else { -along };
            let middle = r.elevation.max(0.24 * pace);
            r.elevation = (middle + 0.26 * pace * sign).clamp(-0.2, 1.4);
            r.distance *= 1.08;
        }
        CameraMove::OrbitLeft | CameraMove::OrbitRight => {
            // The camera itself goes right, so that the subject shows its other side.
            let sign = if plan.movement == CameraMove::OrbitRight { along } else { -along };
            r.azimuth += 0.42 * pace * sign;
            r.distance *= 1.05;
        }
        CameraMove::FlyForward => {
            let way = if free { 1.1 } else { 0.45 } * r.distance * pace;
            r.shift -= axes.back.with_y(0.0).normalize_or(Vec3::Z) * (way * 0.5 * along);
        }
        CameraMove::Roll => r.roll += 0.24 * pace * along,
    }
}

/// Half the angle a pan or tilt may sweep so that the subject stays inside; steps back when that
/// would be too little to be seen as a move.
fn swing(half: f32, half_view: f32, pace: f32, free: bool, r: &mut Rigging) -> f32 {
    if free {
        return half_view * 0.62 * pace;
    }
    let least = half_view * 0.27 * pace.min(1.2);
    let room = |distance: f32| half_view * 0.96 - libm::atanf(half / distance.max(1e-3));
    let mut tries = 0;
    while room(r.distance) < least && tries < 40 {
        r.distance *= 1.06;
        tries += 1;
    }
    room(r.distance).clamp(least * 0.5, half_view * 0.42 * pace)
}

/// Narrows the view by `log` less than nothing: positive values see wider.
fn zoom(r: &mut Rigging, log: f32) {
    let tan = libm::tanf(r.field_of_view * 0.5) * libm::expf(log);
    r.field_of_view = 2.0 * libm::atanf(tan);
}
