//! The camera, solved once everything has moved: it fits what must be seen into landscape and
//! portrait pictures, moves as planned and never loses its subjects.

mod fit;
mod moves;

use crate::curve::{ramp, wander};
use crate::world::World;
use fit::{Aim, Axes};
use glam::Vec3;
use studio_scene::{CameraPlan, CameraPose, FRAME_RATE, Frame};
use studio_storyboard::CameraMove;

/// Stands in a frame until the camera is solved.
pub(crate) const PLACEHOLDER: CameraPose = CameraPose {
    eye: Vec3::new(0.0, 1.0, 5.0),
    target: Vec3::ZERO,
    roll: 0.0,
    field_of_view: 0.7,
    focus_m: 5.0,
    blur: 0.0,
};

/// A camera before it is kept in its room.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rigging {
    /// What it looks at.
    pub(super) target: Vec3,
    /// From the target to the eye.
    pub(super) azimuth: f32,
    pub(super) elevation: f32,
    pub(super) distance: f32,
    pub(super) field_of_view: f32,
    /// Shift of eye and target together.
    pub(super) shift: Vec3,
    /// Turn of the view about the eye: right and up, radians.
    pub(super) pan: f32,
    pub(super) tilt: f32,
    pub(super) roll: f32,
}

/// Seconds in which the camera glides from one plan to the next.
const GLIDE_S: f32 = 1.4;

/// Solves the camera of all frames, plan by plan.
pub(crate) fn solve(world: &World, frames: &mut [Frame]) {
    let frame_at = |s: f32| libm::roundf(s * FRAME_RATE as f32).max(0.0) as usize;
    let keys = &world.shot.camera_keys;
    let plans = std::iter::once(&world.shot.camera).chain(keys.iter().map(|key| &key.plan));
    let mut starts: Vec<usize> = std::iter::once(0).chain(keys.iter().map(|k| frame_at(k.at_s))).collect();
    starts.push(frames.len());
    for (plan, span) in plans.zip(starts.windows(2)) {
        let end = span[1].min(frames.len());
        let start = span[0].min(end);
        solve_plan(world, plan, start, &mut frames[start..end]);
        if let Some(last) = start.checked_sub(1).map(|f| frames[f].camera) {
            for (number, frame) in frames[start..end].iter_mut().enumerate() {
                let share = ramp((number + 1) as f32, 0.0, GLIDE_S * FRAME_RATE as f32);
                frame.camera = between(&last, &frame.camera, share);
            }
        }
    }
}

/// A camera between two others.
fn between(a: &CameraPose, b: &CameraPose, t: f32) -> CameraPose {
    let num = |a: f32, b: f32| a + (b - a) * t;
    CameraPose {
        eye: a.eye.lerp(b.eye, t),
        target: a.target.lerp(b.target, t),
        roll: num(a.roll, b.roll),
        field_of_view: num(a.field_of_view, b.field_of_view),
        focus_m: num(a.focus_m, b.focus_m),
        blur: num(a.blur, b.blur),
    }
}

/// Solves the frames of one plan, of which `first` is the number of the first.
fn solve_plan(world: &World, plan: &CameraPlan, first: usize, frames: &mut [Frame]) {
    if frames.is_empty() {
        return;
    }
    let axes = Axes::of(plan.azimuth, plan.elevation);
    let fov = field_of_view(plan, world.aspect);
    let aims = fit::aims(world, plan, frames, &axes);
    let followed = fit::follow(world, plan, &aims, first, fov);
    let count = frames.len();
    let focus: Vec<Vec3> = frames.iter().map(|f| fit::focus_point(world, plan, f)).collect();
    let focus = fit::smoothed(&focus, 8.0);
    let limit = fit::clear_share(world, plan, &followed, &axes, fov);
    for (number, frame) in frames.iter_mut().enumerate() {
        let u = if count > 1 { number as f32 / (count - 1) as f32 } else { 0.5 };
        let aim: &Aim = &followed[number];
        let mut rigging = Rigging {
            target: aim.center,
            azimuth: plan.azimuth,
            elevation: plan.elevation,
            distance: aim.distance(plan, fov, world.aspect),
            field_of_view: fov,
            shift: Vec3::ZERO,
            pan: 0.0,
            tilt: 0.0,
            roll: plan.roll,
        };
        moves::apply(plan, world.aspect, aim, u, &mut rigging);
        frame.camera = settle(world, plan, &rigging, limit, focus[number], first + number);
    }
}

/// The vertical angle of view: portrait pictures see more height.
fn field_of_view(plan: &CameraPlan, aspect: f32) -> f32 {
    let fov = if plan.field_of_view.is_finite() { plan.field_of_view.clamp(0.08, 1.9) } else { 0.7 };
    if aspect >= 1.0 { fov } else { 2.0 * libm::atanf(libm::tanf(fov * 0.5) * 1.3) }
}

/// Keeps the camera in its room, above the ground and in front of walls; a camera that cannot step
/// back far enough sees wider instead.
fn settle(world: &World, plan: &CameraPlan, r: &Rigging, limit: f32, focus: Vec3, frame: usize) -> CameraPose {
    let axes = Axes::of(r.azimuth, r.elevation);
    let wanted = r.target + r.shift + axes.back * r.distance;
    let lowest = world.floor(wanted, f32::MAX, usize::MAX).0.max(0.0).min(r.target.y.max(0.0)) + 0.12;
    let mut eye = r.target + r.shift + axes.back * (r.distance * limit);
    let room = plan.room;
    if (room.max - room.min).min_element() > 0.2 {
        eye = eye.clamp(room.min + 0.08, (room.max - 0.08).max(room.min + 0.09));
    }
    eye.y = eye.y.max(lowest);
    let target = r.target + r.shift;
    let nearer = (eye.distance(target) / r.distance.max(1e-3)).clamp(0.2, 1.0);
    let widen = libm::tanf(r.field_of_view * 0.5) / nearer;
    let field_of_view = (2.0 * libm::atanf(widen)).min(r.field_of_view.max(1.5));
    let view = (target - eye).normalize_or(-axes.back);
    let right = view.cross(Vec3::Y).normalize_or(axes.right);
    let up = right.cross(view);
    let unrest = plan.unrest.max(if plan.movement == CameraMove::Handheld { 0.55 } else { 0.0 });
    let s = frame as f32 / FRAME_RATE as f32;
    let tremble = |k: u32| wander(s * 1.1, world.seed ^ (500 + k)) + 0.5 * wander(s * 2.7, world.seed ^ (510 + k));
    let share = unrest * field_of_view * 0.022;
    let turned = view
        + right * libm::tanf((r.pan + tremble(0) * share).clamp(-1.4, 1.4))
        + up * libm::tanf((r.tilt + tremble(1) * share).clamp(-1.4, 1.4));
    let length = eye.distance(target).max(0.05);
    CameraPose {
        eye,
        target: eye + turned.normalize() * length,
        roll: r.roll + tremble(2) * share * 0.5,
        field_of_view,
        focus_m: (focus - eye).dot(view).max(0.05),
        blur: plan.blur.clamp(0.0, 1.0),
    }
}

#[cfg(test)]
mod tests {
    use crate::test_rigs::person;
    use crate::test_scene::{Stage, act};
    use glam::{Mat4, Vec3};
    use studio_scene::CameraPose;
    use studio_storyboard::{CameraMove, Direction, Framing, Verb};

    /// Where a point is in the picture, −1 to 1 both ways.
    fn project(camera: &CameraPose, aspect: f32, point: Vec3) -> (f32, f32) {
        let view = Mat4::look_at_rh(camera.eye, camera.target, Vec3::Y);
        let clip = Mat4::perspective_rh(camera.field_of_view, aspect, 0.05, 1000.0) * view * point.extend(1.0);
        (clip.x / clip.w, clip.y / clip.w)
    }

    #[test]
    fn the_subject_stays_in_the_picture() {
        let all = [
            CameraMove::Static,
            CameraMove::PanLeft,
            CameraMove::TiltUp,
            CameraMove::DollyIn,
            CameraMove::ZoomIn,
            CameraMove::TruckLeft,
            CameraMove::CraneUp,
            CameraMove::OrbitRight,
            CameraMove::Tracking,
        ];
        for movement in all {
            for size in [(1280, 720), (720, 1280)] {
                let mut stage = Stage::new(3.0);
                stage.size = size;
                let actor = stage.actor(person(), Vec3::ZERO);
                let mut walk = act(actor, Verb::Walk, 0.0, 3.0);
                walk.direction = Some(Direction::LeftToRight);
                stage.shot.performances.push(walk);
                stage.shot.camera.subjects = vec![actor];
                stage.shot.camera.framing = Framing::Full;
                stage.shot.camera.movement = movement;
                let take = crate::perform(&stage.scene());
                let aspect = size.0 as f32 / size.1 as f32;
                for (number, frame) in take.shots[0].frames.iter().enumerate() {
                    let head = frame.things[actor].world_from_rest[0].transform_point3(Vec3::Y * 1.5);
                    let (x, y) = project(&frame.camera, aspect, head);
                    assert!(x.abs() < 1.0 && y.abs() < 1.0, "{movement:?} {size:?} frame {number}: {x} {y}");
                }
            }
        }
    }
}
