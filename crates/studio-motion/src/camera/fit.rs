//! What must be seen, and from how far it fits.

use crate::world::{World, collider_half};
use glam::{Vec3, Vec3Swizzles, vec3};
use std::ops::Range;
use studio_scene::{Body, CameraPlan, FRAME_RATE, Frame, Performance};
use studio_shape::{Bounds, Model};
use studio_storyboard::{CameraMove, Framing, Verb};

/// The directions of a camera.
#[derive(Debug, Clone, Copy)]
pub(super) struct Axes {
    pub(super) right: Vec3,
    pub(super) up: Vec3,
    /// From the target to the eye.
    pub(super) back: Vec3,
}

impl Axes {
    pub(super) fn of(azimuth: f32, elevation: f32) -> Self {
        let (sa, ca) = (libm::sinf(azimuth), libm::cosf(azimuth));
        let elevation = elevation.clamp(-1.5, 1.52);
        let (se, ce) = (libm::sinf(elevation), libm::cosf(elevation));
        let right = vec3(ca, 0.0, -sa);
        let back = vec3(sa * ce, se, ca * ce);
        Self { right, up: back.cross(right), back }
    }
}

/// A box in the axes of the camera that must be seen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Aim {
    pub(super) center: Vec3,
    /// Half its width, height and depth.
    pub(super) half: Vec3,
}

impl Aim {
    /// How far the camera must be for the framing.
    pub(super) fn distance(&self, plan: &CameraPlan, fov: f32, aspect: f32) -> f32 {
        let fill = fill(plan.framing);
        let tan = libm::tanf(fov * 0.5);
        let high = self.half.y / (fill * tan);
        let wide = self.half.x / (fill.min(0.9) * tan * aspect);
        (high.max(wide) + self.half.z).max(0.12)
    }

    fn union(&self, other: &Self, axes: &Axes) -> Self {
        let local = |v: Vec3| vec3(v.dot(axes.right), v.dot(axes.up), v.dot(axes.back));
        let (a, b) = (local(self.center), local(other.center));
        let (min, max) = ((a - self.half).min(b - other.half), (a + self.half).max(b + other.half));
        let middle = (min + max) * 0.5;
        let center = axes.right * middle.x + axes.up * middle.y + axes.back * middle.z;
        Self { center, half: (max - min) * 0.5 }
    }
}

impl Aim {
    /// The part of what stands there that is near the living: they fill the picture, and a lamp post
    /// or a truck beside them may leave it.
    fn near(&self, main: &Self, axes: &Axes) -> Self {
        let local = |v: Vec3| vec3(v.dot(axes.right), v.dot(axes.up), v.dot(axes.back));
        let (own, middle) = (local(self.center), local(main.center));
        let tall = main.half.y.max(0.5 * main.half.x);
        let (low, high) =
            (middle - main.half - tall * vec3(2.6, 0.4, 2.0), middle + main.half + tall * vec3(2.6, 0.8, 2.0));
        let (min, max) = ((own - self.half).clamp(low, high), (own + self.half).clamp(low, high));
        let center = (min + max) * 0.5;
        Self { center: axes.right * center.x + axes.up * center.y + axes.back * center.z, half: (max - min) * 0.5 }
    }
}

/// Share of the picture's height or width that the subject fills.
fn fill(framing: Framing) -> f32 {
    match framing {
        Framing::ExtremeWide => 0.2,
        Framing::Wide => 0.42,
        Framing::Full => 0.82,
        Framing::Medium => 0.84,
        Framing::CloseUp => 0.8,
        Framing::ExtremeCloseUp => 0.95,
    }
}

/// Points of a model that stand for its surface, each with the joint that moves it most.
fn samples(model: &Model) -> Vec<(usize, Vec3)> {
    let mut points = Vec::new();
    for part in &model.parts {
        let vertices = &part.mesh.vertices;
        let step = (vertices.len() / 80).max(1);
        for v in vertices.iter().step_by(step) {
            let strongest = (0..4).max_by(|a, b| v.weights[*a].total_cmp(&v.weights[*b])).unwrap_or(0);
            points.push((usize::from(v.joints[strongest]), v.position));
        }
    }
    if points.is_empty() {
        let b = model.bounds;
        for x in [b.min.x, b.max.x] {
            for y in [b.min.y, b.max.y] {
                for z in [b.min.z, b.max.z] {
                    points.push((0, vec3(x, y, z)));
                }
            }
        }
    }
    points
}

/// What must be seen in every frame.
pub(super) fn aims(world: &World, plan: &CameraPlan, frames: &[Frame], axes: &Axes) -> Vec<Aim> {
    let subjects: Vec<usize> = plan.subjects.iter().copied().filter(|s| *s < world.members.len()).collect();
    if subjects.is_empty() {
        let b: Bounds = plan.region;
        let aim = boxed(
            [b.min, b.max, b.min.with_x(b.max.x), b.max.with_x(b.min.x), b.min.with_y(b.max.y), b.max.with_y(b.min.y)],
            axes,
        );
        return vec![aim; frames.len()];
    }
    let points: Vec<Vec<(usize, Vec3)>> = subjects.iter().map(|s| close_points(world, *s, plan.framing)).collect();
    let lives = world.members[subjects[0]].anatomy.alive();
    let aim = |frame: &Frame| {
        let boxes = subjects.iter().zip(&points).map(|(subject, points)| {
            let pose = &frame.things[*subject].world_from_rest;
            let stands = matches!(world.shot.things[*subject].body, Body::Fixed(_));
            (stands, boxed(points.iter().map(|(joint, p)| pose[*joint].transform_point3(*p)), axes))
        });
        let (fixed, moving): (Vec<_>, Vec<_>) = boxes.partition(|(stands, _)| *stands);
        let union = |all: Vec<(bool, Aim)>| all.into_iter().map(|(_, aim)| aim).reduce(|a, b| a.union(&b, axes));
        match (union(moving), union(fixed)) {
            (Some(main), Some(rest)) if lives => rest.near(&main, axes).union(&main, axes),
            (main, rest) => main
                .into_iter()
                .chain(rest)
                .reduce(|a, b| a.union(&b, axes))
                .unwrap_or(Aim { center: Vec3::ZERO, half: Vec3::ONE }),
        }
    };
    frames.iter().map(aim).collect()
}

fn boxed(points: impl IntoIterator<Item = Vec3>, axes: &Axes) -> Aim {
    let local = |v: Vec3| vec3(v.dot(axes.right), v.dot(axes.up), v.dot(axes.back));
    let b = Bounds::around(points.into_iter().map(local));
    let m = b.center();
    Aim { center: axes.right * m.x + axes.up * m.y + axes.back * m.z, half: (b.size() * 0.5).max(Vec3::splat(0.02)) }
}

/// The points that a framing wants to see: everything, from the waist up, the head.
fn close_points(world: &World, subject: usize, framing: Framing) -> Vec<(usize, Vec3)> {
    let member = &world.members[subject];
    let all = samples(member.model);
    let (size, center) = (member.anatomy.size, member.anatomy.center);
    let head = member.anatomy.head.map(|h| member.model.rig.joints()[h].pivot);
    let top = member.model.bounds.max.y;
    let Some(head) = head else {
        let share = match framing {
            Framing::CloseUp => 0.8,
            Framing::ExtremeCloseUp => 0.5,
            _ => return all,
        };
        return all.into_iter().map(|(j, p)| (j, center + (p - center) * share)).collect();
    };
    let upright = size.y > 0.8 * size.z;
    let crown = (top - head.y).max(0.12 * size.y);
    let reach = match framing {
        Framing::Medium if upright => (top - 0.52 * size.y, f32::MAX),
        Framing::CloseUp => (head.y - 0.55 * crown, 1.7 * crown),
        Framing::ExtremeCloseUp => (head.y - 0.05 * crown, 0.9 * crown),
        _ => return all,
    };
    let kept: Vec<_> =
        all.iter().filter(|(_, p)| p.y > reach.0 && (p.xz() - head.xz()).length() < reach.1).copied().collect();
    if kept.len() < 4 {
        vec![(member.anatomy.head.unwrap_or(0), head), (member.anatomy.head.unwrap_or(0), head + Vec3::Y * crown)]
    } else {
        kept
    }
}

/// Averages with a Gaussian window of so many frames.
pub(super) fn smoothed(points: &[Vec3], sigma: f32) -> Vec<Vec3> {
    let reach = (sigma * 2.5) as isize;
    let last = points.len() as isize - 1;
    (0..=last)
        .map(|i| {
            let (mut sum, mut weight) = (Vec3::ZERO, 0.0);
            for k in -reach..=reach {
                let w = libm::expf(-0.5 * (k * k) as f32 / (sigma * sigma));
                sum += points[(i + k).clamp(0, last) as usize] * w;
                weight += w;
            }
            sum / weight
        })
        .collect()
}

/// Decides how the camera follows: standing still when everything fits, else with the subject.
/// The first aim is that of the frame number `first`.
pub(super) fn follow(world: &World, plan: &CameraPlan, aims: &[Aim], first: usize, fov: f32) -> Vec<Aim> {
    let axes = Axes::of(plan.azimuth, plan.elevation);
    let count = aims.len();
    let counted: Vec<usize> = (0..count).filter(|f| !on_the_way(world, plan, first + f)).collect();
    let counted = if counted.is_empty() { (0..count).collect() } else { counted };
    let whole = counted.iter().map(|f| aims[*f]).reduce(|a, b| a.union(&b, &axes)).unwrap_or(aims[0]);
    let largest = counted.iter().fold(Vec3::ZERO, |h, f| h.max(aims[*f].half));
    let mean = counted.iter().map(|f| aims[*f].center).sum::<Vec3>() / counted.len() as f32;
    let one = Aim { center: mean, half: largest };
    let distance = |aim: &Aim| aim.distance(plan, fov, world.aspect);
    if plan.movement == CameraMove::Static {
        let stops = |p: &Performance| p.verb == Verb::Stop && plan.subjects.contains(&p.actor);
        // Whoever stops is seen where that is: the way there may begin outside.
        let compact = if world.shot.performances.iter().any(stops) {
            counted.len() - 1
        } else {
            compact(&counted, aims, distance)
        };
        let most = room(world, plan, first..first + count) * distance(&aims[counted[compact]]);
        let mut shown = aims[counted[compact]];
        // From the moment that is seen best, onwards first and then back.
        for way in
            [&mut counted[compact..].iter() as &mut dyn Iterator<Item = &usize>, &mut counted[..compact].iter().rev()]
        {
            for frame in way {
                let next = shown.union(&aims[*frame], &axes);
                if distance(&next) >= most {
                    break;
                }
                shown = next;
            }
        }
        return vec![shown; count];
    }
    if plan.movement != CameraMove::Tracking && (distance(&whole) < 1.7 * distance(&one) || whole.half.length() < 0.3) {
        return vec![whole; count];
    }
    // Follows the subject, looking a little ahead of it, with the size of its largest pose.
    let held: Vec<Vec3> = (0..count)
        .map(|f| {
            let nearest = counted.iter().min_by_key(|c| c.abs_diff(f)).copied().unwrap_or(f);
            aims[nearest].center
        })
        .collect();
    let lag = smoothed(&held, 9.0);
    let half = largest * vec3(1.25, 1.06, 1.0);
    lag.into_iter().map(|center| Aim { center, half }).collect()
}

/// The first of the counted frames in which the subjects are about as close together as they get.
fn compact(counted: &[usize], aims: &[Aim], distance: impl Fn(&Aim) -> f32) -> usize {
    let least = counted.iter().map(|f| distance(&aims[*f])).fold(f32::MAX, f32::min);
    counted.iter().position(|f| distance(&aims[*f]) <= 1.15 * least).unwrap_or(0)
}

/// How much farther than the subjects need a fixed camera stands at most to show their way. Living
/// subjects need more of the picture than balls; what they kick and throw may leave it, and whoever
/// stops may come from outside.
fn room(world: &World, plan: &CameraPlan, frames: Range<usize>) -> f32 {
    let alive = plan.subjects.iter().any(|s| matches!(world.shot.things[*s].body, Body::Actor(_)));
    let time = |frame: usize| frame as f32 / FRAME_RATE as f32;
    let during = |p: &Performance| p.from_s < time(frames.end) && time(frames.start) < p.to_s;
    let partly = |verb| matches!(verb, Verb::Kick | Verb::Throw | Verb::Hit | Verb::Stop);
    match () {
        // What flies or rolls alone needs its way; before stairs or on a ramp those already give the measure.
        () if !alive => {
            if plan.subjects.len() == 1 {
                6.0
            } else {
                2.4
            }
        }
        () if world.shot.performances.iter().any(|p| partly(p.verb) && during(p)) => 1.6,
        // Across a narrow picture a way needs more room.
        () if world.aspect < 1.0 => 6.0,
        () => 1.9,
    }
}

/// Whether the subject is just coming in or going out of the picture.
fn on_the_way(world: &World, plan: &CameraPlan, frame: usize) -> bool {
    let s = frame as f32 / FRAME_RATE as f32;
    let Some(subject) = plan.subjects.first() else { return false };
    world.shot.performances.iter().any(|p| {
        let share = (s - p.from_s) / (p.to_s - p.from_s).max(0.05);
        p.actor == *subject
            && match p.verb {
                Verb::Enter => (-10.0..0.75).contains(&share),
                Verb::Leave => share > 0.15,
                _ => false,
            }
    })
}

/// What the lens is focused on: the eyes of the first subject.
pub(super) fn focus_point(world: &World, plan: &CameraPlan, frame: &Frame) -> Vec3 {
    let Some(subject) = plan.subjects.first().filter(|s| **s < world.members.len()) else {
        return plan.region.center();
    };
    let member = &world.members[*subject];
    let pose = &frame.things[*subject].world_from_rest;
    let joints = member.model.rig.joints();
    let eye = member.anatomy.eyes[0].or(member.anatomy.head);
    eye.map_or_else(|| pose[0].transform_point3(member.anatomy.center), |j| pose[j].transform_point3(joints[j].pivot))
}

/// Share of the wanted distance at which no wall stands between subject and camera.
pub(super) fn clear_share(world: &World, plan: &CameraPlan, aims: &[Aim], axes: &Axes, fov: f32) -> f32 {
    let mut share: f32 = 1.0;
    for aim in [aims.first(), aims.get(aims.len() / 2), aims.last()].into_iter().flatten() {
        let distance = aim.distance(plan, fov, world.aspect);
        for (center, half, rotation) in obstacles(world, plan) {
            let origin = rotation.inverse() * (aim.center - center);
            let ray = rotation.inverse() * axes.back;
            if let Some(hit) = enter_box(origin, ray, half + 0.05).filter(|h| *h < distance) {
                share = share.min(((hit - 0.15) / distance).max(0.3));
            }
        }
    }
    share
}

fn obstacles<'a>(world: &'a World, plan: &'a CameraPlan) -> impl Iterator<Item = (Vec3, Vec3, glam::Quat)> + 'a {
    // Steps and floors hide nobody.
    let walls = world.shot.walls.iter().filter(|w| w.half.y > 0.25).map(|w| (w.center, w.half, w.rotation));
    let subjects = &plan.subjects;
    let things = world.members.iter().enumerate().filter_map(|(i, m)| match m.thing.body {
        Body::Fixed(c) if !subjects.contains(&i) && m.size().y > 1.2 => {
            let center = m.thing.position + m.thing.rotation * (m.anatomy.center * m.thing.scale);
            Some((center, collider_half(c) * m.thing.scale, m.thing.rotation))
        }
        _ => None,
    });
    walls.chain(things)
}

/// Where a ray enters a box about the origin; `None` when it misses or starts inside.
fn enter_box(origin: Vec3, ray: Vec3, half: Vec3) -> Option<f32> {
    let (mut near, mut far) = (f32::MIN, f32::MAX);
    for axis in 0..3 {
        if ray[axis].abs() < 1e-6 {
            if origin[axis].abs() > half[axis] {
                return None;
            }
            continue;
        }
        let a = (-half[axis] - origin[axis]) / ray[axis];
        let b = (half[axis] - origin[axis]) / ray[axis];
        near = near.max(a.min(b));
        far = far.min(a.max(b));
    }
    (near > 0.0 && near < far).then_some(near)
}
