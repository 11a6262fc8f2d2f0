//! Where a performance leads.

use super::pace::cruising_speed;
use super::portal::{Portal, passes};
use crate::cue::Cue;
use crate::curve::{heading, yaw_of};
use crate::path::Place;
use crate::world::World;
use glam::{Vec3, vec3};
use studio_shape::Plan;
use studio_storyboard::{Direction, Verb};

/// Where a body goes.
#[derive(Debug, Clone)]
pub(crate) enum Goal {
    /// To a place, and stops there at a distance.
    Place { point: Vec3, gap: f32 },
    /// On and on.
    Onward(Vec3),
    /// After a thing.
    After { thing: usize, gap: f32, offset: Vec3 },
    /// Around a middle: radius and sense.
    Circle { middle: Vec3, radius: f32, sense: f32 },
    /// Straight through an opening: to a point, by the way of another.
    Through { mouth: Vec3, point: Vec3 },
    /// Between two places.
    Between { a: Vec3, b: Vec3, span_s: f32 },
}

impl Goal {
    /// The point aimed at now.
    pub(crate) fn point(&self, world: &World, place: &Place, all: &[Place], cue: &Cue, t: f32) -> Vec3 {
        match self {
            Self::Place { point, .. } => *point,
            Self::Onward(way) => place.position + *way * 10.0,
            Self::After { thing, offset, .. } => {
                let start = || world.start(*thing).0;
                all.get(*thing).map_or_else(start, |p| p.position) + *offset
            }
            Self::Circle { middle, radius, sense } => {
                let out = (place.position - *middle).with_y(0.0);
                let ahead = yaw_of(out) + *sense * 0.35;
                *middle + heading(ahead) * *radius + Vec3::Y * place.position.y
            }
            Self::Through { mouth, point } => {
                let way = *point - *mouth;
                let passed = (place.position - *mouth).dot(way) > -0.1 * way.length_squared();
                if passed { *point } else { *mouth }
            }
            Self::Between { a, b, span_s } => {
                let leg = ((t - cue.from) / span_s).max(0.0) as u32;
                if leg.is_multiple_of(2) { *b } else { *a }
            }
        }
    }

    /// How near it stops.
    pub(crate) fn gap(&self) -> f32 {
        match self {
            Self::Place { gap, .. } | Self::After { gap, .. } => *gap,
            _ => 0.0,
        }
    }

    /// Whether it slows down towards the point.
    pub(crate) fn arrives(&self) -> bool {
        matches!(self, Self::Place { .. } | Self::After { .. })
    }

    /// The way to go when it is known beforehand.
    pub(crate) fn length(&self, place: &Place) -> Option<f32> {
        match self {
            Self::Place { point, gap } => Some(((*point - place.position).with_y(0.0).length() - gap).max(0.0)),
            Self::Through { mouth, point } => {
                Some((*mouth - place.position).with_y(0.0).length() + (*point - *mouth).with_y(0.0).length())
            }
            _ => None,
        }
    }
}

/// The goal of a performance. For `enter` and `leave`, `position` is moved to where the way begins.
pub(crate) fn goal_of(world: &World, cue: &Cue, place: &Place, position: &mut Vec3) -> Goal {
    let member = &world.members[cue.actor()];
    let (right, near) = (world.picture_right(), world.toward_camera());
    let way = match cue.act.direction {
        Some(Direction::LeftToRight) => Some(right),
        Some(Direction::RightToLeft) => Some(-right),
        Some(Direction::TowardCamera) => Some(near),
        Some(Direction::AwayFromCamera) => Some(-near),
        _ => None,
    };
    if let Some(run) = (cue.act.verb == Verb::Slide).then(|| slope_run(world, place.position)).flatten() {
        let way = (run + 2.5 * member.radius() * run.normalize_or_zero()).with_y(0.0);
        return Goal::Place { point: place.position + way, gap: 0.0 };
    }
    if let Some(portal) = passes(world, cue) {
        return pass(world, cue, &portal, position);
    }
    if cue.act.verb == Verb::Enter {
        return enter(world, cue, place, way, position);
    }
    if cue.act.verb == Verb::Leave {
        let side = if (place.position - world.shot.camera.region.center()).dot(right) >= 0.0 { right } else { -right };
        return Goal::Onward(way.unwrap_or(side));
    }
    if cue.act.verb == Verb::Land {
        return landing(world, cue, place, way);
    }
    if let Some(other) = cue.act.toward.or(cue.act.what).filter(|o| *o != cue.actor()) {
        return toward(world, cue, place, other);
    }
    match cue.act.direction {
        Some(Direction::InCircles) => {
            let radius = (2.2 * member.size().z.max(member.size().x)).clamp(0.5, 12.0);
            let middle = place.position - heading(place.yaw + std::f32::consts::FRAC_PI_2) * -radius;
            Goal::Circle { middle: middle.with_y(0.0), radius, sense: 1.0 }
        }
        Some(Direction::BackAndForth) => {
            let reach = right * (1.5 * member.size().z.max(1.0));
            let span_s = (cue.length() / 3.0).clamp(1.2, 4.0);
            Goal::Between { a: place.position - reach, b: place.position + reach, span_s }
        }
        _ => Goal::Onward(way.unwrap_or_else(|| onward(world, cue, place))),
    }
}

/// The way down the whole of the slope under a place.
fn slope_run(world: &World, at: Vec3) -> Option<Vec3> {
    world.shot.walls.iter().find_map(|wall| {
        let normal = wall.rotation * Vec3::Y;
        let local = wall.rotation.inverse() * (at - wall.center);
        let under = local.x.abs() <= wall.half.x && local.z.abs() <= wall.half.z && local.y.abs() < wall.half.y + 0.5;
        let down = (normal * normal.y - Vec3::Y).normalize_or_zero();
        let along = wall.rotation.inverse() * down;
        let half = (along.x * wall.half.x).abs() + (along.z * wall.half.z).abs();
        (under && normal.y < 0.999).then_some(down * (2.0 * half))
    })
}

/// With no goal said: ahead, unless ahead leads straight out of the picture towards the camera.
fn onward(world: &World, cue: &Cue, place: &Place) -> Vec3 {
    let ahead = heading(place.yaw);
    let crossing = world.picture_right();
    let slow = matches!(world.members[cue.actor()].anatomy.plan, Plan::Crawler);
    if !slow && ahead.dot(world.toward_camera()) > 0.8 {
        let side = if place.position.dot(crossing) > 0.0 { -crossing } else { crossing };
        return (side + world.toward_camera() * 0.25).normalize();
    }
    ahead
}

/// Over the middle of what it lands on, or a little way ahead.
fn landing(world: &World, cue: &Cue, place: &Place, way: Option<Vec3>) -> Goal {
    let other = cue.act.toward.or(cue.act.what).filter(|o| *o != cue.actor());
    let point = other.map_or_else(
        || place.position + way.unwrap_or_else(|| onward(world, cue, place)) * world.members[cue.actor()].size().z,
        |o| world.start(o).0.with_y(place.position.y),
    );
    Goal::Place { point, gap: 0.0 }
}

fn enter(world: &World, cue: &Cue, place: &Place, way: Option<Vec3>, position: &mut Vec3) -> Goal {
    let right = world.picture_right();
    let end = place.position;
    let side = if end.dot(right) > 0.0 { -right } else { right };
    let way = way.unwrap_or(side);
    let room = world.shot.camera.region.size().length().clamp(2.0, 8.0) * 0.6 + world.members[cue.actor()].radius();
    *position = end - way * room;
    Goal::Place { point: end, gap: 0.0 }
}

/// In through an opening from before it, or out of it.
fn pass(world: &World, cue: &Cue, portal: &Portal, position: &mut Vec3) -> Goal {
    let height = position.y;
    let member = &world.members[cue.actor()];
    let rolls = member.anatomy.plan == Plan::Vehicle;
    let way = 0.48 * cruising_speed(world, cue, None) * cue.length();
    let deep = portal.inside.distance(portal.mouth);
    // Seen from ahead and from the side at once, save what runs on rails.
    let slant = if rolls { Vec3::ZERO } else { 0.45 * vec3(portal.out.z, 0.0, -portal.out.x) };
    let before = portal.mouth + (portal.out + slant) * (way - deep).clamp(0.6 * member.size().y, 30.0);
    let [inside, mouth, before] = [portal.inside, portal.mouth, before].map(|p| p.with_y(height));
    if cue.act.verb == Verb::Enter {
        *position = before;
        return Goal::Through { mouth, point: inside };
    }
    *position = inside;
    if rolls { Goal::Onward(portal.out) } else { Goal::Through { mouth, point: before } }
}

fn toward(world: &World, cue: &Cue, place: &Place, other: usize) -> Goal {
    let member = &world.members[cue.actor()];
    let target = &world.members[other];
    let (to, _) = world.start(other);
    let follows = matches!(cue.act.verb, Verb::Follow | Verb::Chase);
    let gap = 0.5 * (member.size().z + target.size().z.min(target.size().x * 2.0)) + 0.15 * member.size().y;
    if follows {
        // Several followers keep their formation instead of running into one point.
        let sideways = (place.position - to).dot(world.toward_camera()).clamp(-1.5, 1.5);
        let rank = ahead_of(world, cue, other) as f32;
        let offset = world.toward_camera() * sideways;
        return Goal::After { thing: other, gap: gap * 1.2 + rank * 1.2 * member.size().z, offset };
    }
    let passes_below = to.y > 1.5 * member.size().y;
    let point = if passes_below { vec3(to.x, place.position.y, to.z) } else { to };
    Goal::Place { point, gap }
}

/// How many others go after the same thing and are nearer to it.
fn ahead_of(world: &World, cue: &Cue, prey: usize) -> usize {
    let away = |index: usize| world.start(index).0.distance(world.start(prey).0);
    let others = world.performances.iter().filter(|p| {
        matches!(p.verb, Verb::Follow | Verb::Chase) && p.toward.or(p.what) == Some(prey) && p.actor != cue.actor()
    });
    others.filter(|p| away(p.actor) < away(cue.actor())).count()
}
