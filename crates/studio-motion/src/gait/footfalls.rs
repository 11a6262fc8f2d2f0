//! Plans where and when every foot comes down along a path.

use super::style::{Style, relative_stride};
use super::{Beat, Gait, Swing};
use crate::cue::Cue;
use crate::curve::{heading, wrap_angle};
use crate::intent::Foothold;
use crate::navigate::{Medium, medium};
use crate::path::{PATH_RATE, Path, Place};
use crate::world::{GRAVITY, World};
use glam::{Quat, Vec3};
use studio_storyboard::Verb;

/// What stays the same while feet are planned.
struct Walker<'a> {
    world: &'a World<'a>,
    index: usize,
    path: &'a Path,
    /// Soles of the feet at rest, model space.
    homes: Vec<Vec3>,
    leg: f32,
}

impl Walker<'_> {
    /// Where a foot belongs when the body is at a place.
    fn home(&self, foot: usize, place: &Place) -> Foothold {
        let scale = self.world.members[self.index].thing.scale;
        let at = place.position + Quat::from_rotation_y(place.yaw) * (self.homes[foot] * scale);
        let (floor, _) = self.world.floor(at, place.position.y + 0.35 * self.leg, self.index);
        // Feet of those who stand on something that is no floor (a carrier, a slope) keep its height.
        let near = (floor - place.position.y).abs() < 0.4 * self.leg;
        Foothold { sole: at.with_y(if near { floor } else { place.position.y }), yaw: place.yaw, pitch: 0.0 }
    }
}

pub(super) fn plan(world: &World, cues: &[Cue], index: usize, path: &Path) -> Gait {
    let member = &world.members[index];
    let standing = member.anatomy.standing();
    let mounted = member.thing.mount.is_some();
    let slides = cues.iter().any(|c| c.actor() == index && c.act.verb == Verb::Slide);
    if standing.is_empty() || mounted || slides || medium(world, index, false) != Medium::Ground {
        return Gait { leg: member.anatomy.leg_length() * member.thing.scale, ..Gait::default() };
    }
    let walker = Walker {
        world,
        index,
        path,
        homes: standing.iter().map(|l| l.sole).collect(),
        leg: member.anatomy.leg_length() * member.thing.scale,
    };
    let mut holds: Vec<Foothold> = (0..walker.homes.len()).map(|f| walker.home(f, &path.at(0.0))).collect();
    let mut swings: Vec<Vec<Swing>> = vec![Vec::new(); holds.len()];
    let ticks = ((world.seconds() + 1.0) * PATH_RATE) as usize;
    let mut beats = Vec::with_capacity(ticks);
    let mut phase = 0.5;
    if path.at(0.0).speed > 0.03 * walker.leg {
        already_going(&walker, &rhythm(&walker, cues, 0.0, path.at(0.0).speed, phase), &mut holds, &mut swings);
    }
    let first = holds.clone();
    for tick in 0..ticks {
        let t = tick as f32 / PATH_RATE;
        let place = path.at(t);
        let beat = rhythm(&walker, cues, t, place.speed.abs(), phase);
        let before = phase;
        if place.speed.abs() > 0.03 * walker.leg {
            phase += (1.0 / (beat.cycle_s * PATH_RATE)).min(0.2);
            stride(&walker, &beat, (before, phase), t, &mut holds, &mut swings);
        }
        adjust(&walker, t, &place, &mut holds, &mut swings);
        beats.push(Beat { phase: before, ..beat });
    }
    Gait { first, swings, beats, leg: walker.leg }
}

/// Puts the feet of a body that goes from the first frame on where its gait has them by then.
fn already_going(walker: &Walker, beat: &Beat, holds: &mut [Foothold], swings: &mut [Vec<Swing>]) {
    let start = walker.path.at(0.0);
    let home = |foot: usize, t: f32| {
        let before = heading(start.yaw) * (start.speed * t.min(0.0));
        let place = walker.path.at(t);
        walker.home(foot, &Place { position: place.position + before, ..place })
    };
    let (duty, cycle_s) = (beat.style.duty(), beat.cycle_s);
    let offsets = beat.style.offsets(holds.len());
    for foot in 0..holds.len() {
        let local = beat.phase - offsets[foot] - libm::floorf(beat.phase - offsets[foot]);
        let stood = home(foot, (0.5 * duty - local) * cycle_s);
        holds[foot] = stood;
        if local >= duty {
            let (lift, land) = ((duty - local) * cycle_s, (1.0 - local) * cycle_s);
            let to = home(foot, land + 0.5 * duty * cycle_s);
            let height = beat.style.foot_height() * walker.leg;
            swings[foot].push(Swing { lift, land, from: stood, to, height });
            holds[foot] = to;
        }
    }
}

/// The rhythm at a speed.
fn rhythm(walker: &Walker, cues: &[Cue], t: f32, speed: f32, phase: f32) -> Beat {
    let froude = speed * speed / (GRAVITY * walker.leg);
    let plan = walker.world.members[walker.index].anatomy.plan;
    let hops =
        cues.iter().any(|c| c.actor() == walker.index && c.act.verb == Verb::Hop && c.from <= t && t < c.to + 0.5);
    let style = if hops { Style::Hop } else { Style::natural(plan, froude) };
    let stride = walker.leg * relative_stride(froude) * if style == Style::Hop { 1.25 } else { 1.0 };
    Beat { phase, speed, cycle_s: (stride / speed.max(1e-3)).clamp(0.22, 1.6), style }
}

/// Lifts the feet whose stance is over and gives them their next foothold.
fn stride(walker: &Walker, beat: &Beat, phases: (f32, f32), t: f32, holds: &mut [Foothold], swings: &mut [Vec<Swing>]) {
    let duty = beat.style.duty();
    let offsets = beat.style.offsets(holds.len());
    for foot in 0..holds.len() {
        let local = |phase: f32| phase - offsets[foot] - libm::floorf(phase - offsets[foot]);
        let (was, is) = (local(phases.0), local(phases.1));
        let in_swing = swings[foot].last().is_some_and(|s| s.land > t);
        if in_swing || !(was < duty && is >= duty) {
            continue;
        }
        let land = t + (1.0 - duty) * beat.cycle_s;
        let middle = land + 0.5 * duty * beat.cycle_s;
        let to = walker.home(foot, &walker.path.at(middle));
        let height = beat.style.foot_height() * walker.leg;
        swings[foot].push(Swing { lift: t, land, from: holds[foot], to, height });
        holds[foot] = to;
    }
}

/// Steps a foot back under the body when the body stands or turns on the spot.
fn adjust(walker: &Walker, t: f32, place: &Place, holds: &mut [Foothold], swings: &mut [Vec<Swing>]) {
    const STEP_S: f32 = 0.26;
    if place.speed.abs() > 0.12 * walker.leg || swings.iter().any(|s| s.last().is_some_and(|s| s.land + 0.03 > t)) {
        return;
    }
    let ahead = walker.path.at(t + STEP_S + 0.1);
    let resting = ahead.position.distance(place.position) < 0.01 * walker.leg;
    let far = |foot: usize| {
        let home = walker.home(foot, &ahead);
        home.sole.distance(holds[foot].sole) / walker.leg + 0.5 * wrap_angle(home.yaw - holds[foot].yaw).abs()
    };
    let worst = (0..holds.len()).max_by(|a, b| far(*a).total_cmp(&far(*b)));
    let Some(foot) = worst.filter(|f| far(*f) > if resting { 0.06 } else { 0.2 }) else { return };
    let to = walker.home(foot, &ahead);
    let far = far(foot).min(1.0);
    let swing = Swing { lift: t, land: t + STEP_S, from: holds[foot], to, height: walker.leg * (0.04 + 0.08 * far) };
    swings[foot].push(swing);
    holds[foot] = to;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_scene::{Stage, act};
    use studio_storyboard::Direction;

    #[test]
    fn a_foot_in_stance_does_not_slide() {
        for model in [crate::test_rigs::person(), crate::test_rigs::cat()] {
            let mut stage = Stage::new(4.0);
            let actor = stage.actor(model, Vec3::ZERO);
            let mut walk = act(actor, Verb::Walk, 0.0, 3.0);
            walk.direction = Some(Direction::LeftToRight);
            stage.shot.performances.push(walk);
            let take = crate::perform(&stage.scene());
            let member_rig = &stage.shot.models[stage.shot.things[actor].model];
            let anatomy = crate::anatomy::Anatomy::of(member_rig);
            let world = World::new(&stage.scene(), &stage.shot, 0);
            let cues = crate::cue::cues(&world);
            let paths = crate::navigate::paths(&world, &cues);
            let gait = Gait::plan(&world, &cues, actor, &paths[actor]);
            assert!(gait.landings().count() > 4, "it walks");
            for (foot, limb) in anatomy.standing().iter().enumerate() {
                let mut stood: Option<(Vec3, Foothold)> = None;
                for frame in &take.shots[0].frames {
                    let ankle = frame.things[actor].world_from_rest[limb.end].transform_point3(limb.pivots[2]);
                    let (hold, swing) = gait.foot(foot, frame.time_s);
                    if let (Some((was, at)), None) = (stood.filter(|s| s.1 == hold), swing) {
                        assert!(was.distance(ankle) < 0.005, "foot {foot} slides {} at {at:?}", was.distance(ankle));
                    }
                    stood = swing.is_none().then_some((ankle, hold));
                }
            }
        }
    }
}
