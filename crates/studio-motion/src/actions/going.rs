//! Going: what bodies do while they walk, swim, fly, drive. Feet and ways are planned elsewhere.

use super::Action;
use crate::cue::Cue;
use crate::curve::{ramp, wander, wave};
use crate::intent::Intent;
use crate::moment::Moment;
use crate::plan::{Launch, Plan, Push};
use crate::world::{GRAVITY, World};
use studio_scene::{Body, EventKind};
use studio_shape::{Plan as Build, Role};
use studio_storyboard::Verb;

pub(super) const ACTION: Action = Action {
    verbs: &[
        Verb::Walk,
        Verb::Run,
        Verb::Hop,
        Verb::Crawl,
        Verb::Climb,
        Verb::Swim,
        Verb::Fly,
        Verb::Land,
        Verb::Glide,
        Verb::Drive,
        Verb::Ride,
        Verb::Sail,
        Verb::Follow,
        Verb::Chase,
        Verb::Enter,
        Verb::Leave,
        Verb::Approach,
        Verb::Stop,
    ],
    prepare,
    pose,
};

/// Doors open before whoever goes through them; swimmers splash; motors sound for as long as they
/// run, with speeds that are filled in from the path.
fn prepare(cue: &Cue, world: &World, plan: &mut Plan) {
    if let Some(portal) = crate::navigate::passes(world, cue) {
        let hinged = world.members[portal.thing].model.rig.joints().iter().any(|j| matches!(j.role, Role::Hinge(_)));
        let at = if cue.act.verb == Verb::Enter { cue.from + 0.3 * cue.length() } else { cue.from };
        if hinged {
            super::opening::turn_hinges(world, plan, portal.thing, ((at - 0.6).max(0.05), at + 0.4), true);
        }
    }
    if cue.act.verb == Verb::Swim && world.floats(cue.actor()) {
        splash(cue, world, plan);
    }
    glide_by_itself(cue, world, plan);
    let Some(sound) = world.members[cue.actor()].thing.motor else { return };
    let position_to = world.start(cue.actor()).0;
    let kind = EventKind::Motor { sound, length_s: cue.length(), speed_from: 0.0, speed_to: 0.0, position_to };
    plan.sound(cue.from, cue.actor(), kind);
}

/// What flies though nothing drives it, as a paper plane: it is let go ahead and sinks slowly.
fn glide_by_itself(cue: &Cue, world: &World, plan: &mut Plan) {
    let thing = cue.actor();
    let flies = matches!(cue.act.verb, Verb::Fly | Verb::Glide | Verb::Land);
    let loose = matches!(world.members[thing].thing.body, Body::Rigid { .. });
    if !flies || !loose || plan.launches.iter().any(|l| l.thing == thing) {
        return;
    }
    let start = world.start(thing).0;
    let height = start.y - world.floor(start, start.y + 0.02, thing).0;
    let speed = (5.0 * world.members[thing].size().max_element()).clamp(0.6, 3.0);
    // Down at the end: the fall takes as long as the cue.
    let sink = 2.0 * height / (cue.length() * cue.length());
    plan.hold_back(thing, cue.from);
    let way = super::tumble::way(cue, world) * speed;
    plan.launches.push(Launch { thing, at: cue.from, push: Push::Velocity(way, glam::Vec3::ZERO) });
    plan.launches.push(Launch { thing, at: cue.from, push: Push::Lift(1.0 - (sink / GRAVITY).clamp(0.0, 0.5)) });
}

/// Every stroke of a swimmer at the surface is heard.
fn splash(cue: &Cue, world: &World, plan: &mut Plan) {
    let member = &world.members[cue.actor()];
    let (hertz, speed) = if member.anatomy.plan == Build::Biped { (2.0 * CRAWL_HZ, 0.8) } else { (1.3, 0.16) };
    let size_m = (0.2 * member.size().max_element()).min(0.3);
    let mut at = cue.from + 0.2 / hertz;
    while at < cue.to {
        plan.sound(at, cue.actor(), EventKind::Splash { size_m, speed });
        at += 1.0 / hertz;
    }
}

/// Cycles of both arms a second of a swimmer who crawls.
const CRAWL_HZ: f32 = 0.75;

/// The front crawl: face up for breath, arms over the water and back under it in turn, legs beating.
fn crawl(m: &Moment, weight: f32, intent: &mut Intent) {
    let height = m.member().size().y;
    intent.pelvis.x += 1.32 * weight;
    intent.head.x -= 0.95 * weight;
    for (hand, side) in [(0, 1.0), (1, -1.0)] {
        let turn = CRAWL_HZ * m.t + 0.5 * hand as f32;
        let (ahead, up) = (wave(turn), wave(turn + 0.25));
        let palm = m.chest_point(0.17 * side, 0.04 + 0.22 * up, 0.05 + 0.28 * ahead);
        intent.reach(hand, palm, None, weight);
        intent.pelvis.z += 0.09 * side * up * weight;
    }
    intent.undulation_phase = 1.9 * m.t;
    intent.undulation = 0.8 * weight;
    intent.lift.y += 0.012 * height * wave(2.0 * CRAWL_HZ * m.t);
}

fn pose(cue: &Cue, m: &Moment, intent: &mut Intent) {
    let weight = cue.weight(m.t).max(ramp(m.place().speed, 0.0, 0.3) * cue.weight(m.t));
    let ahead = m.near(0.0, m.member().size().y * 0.75, 2.0 + m.member().size().z * 3.0);
    let look = cue.act.toward.or(cue.act.what).filter(|w| *w != m.index).map_or(ahead, |w| m.face(w));
    intent.look_at(look, 0.55 * weight);
    match cue.act.verb {
        Verb::Run | Verb::Chase => {
            intent.tail_lift += 0.5 * weight;
            intent.brow_up += 0.2 * weight;
            intent.open_mouth(0.15 * weight);
        }
        Verb::Swim if m.member().anatomy.plan == Build::Biped && m.world.floats(m.index) => crawl(m, 1.0, intent),
        Verb::Crawl if m.member().anatomy.plan == Build::Biped => {
            intent.crouch += 0.45 * weight;
            intent.pelvis.x += 0.9 * weight;
            intent.head.x -= 0.7 * weight;
        }
        _ => {}
    }
}

/// What swimmers, fliers and crawlers always do with the medium that carries them.
pub(crate) fn carried_by_medium(m: &Moment, cues: &[Cue], distance: f32, intent: &mut Intent) {
    let member = m.member();
    let (plan, size) = (member.anatomy.plan, member.size());
    let speed = m.place().speed;
    let seed = member.seed;
    let phase = (seed % 61) as f32 / 61.0;
    let drift = phase + 0.1 * wander(m.t * 0.3, seed);
    match plan {
        Build::Fish | Build::Crawler => {
            let length = size.z.max(0.05);
            let rate = if plan == Build::Fish { 1.4 } else { 2.2 };
            intent.undulation_phase = distance / length * rate + 0.35 * m.t + drift;
            let effort = ramp(speed, 0.0, 0.5 * length);
            intent.undulation = if plan == Build::Fish { 0.22 + 0.3 * effort } else { 0.05 + 0.4 * effort };
            if plan == Build::Fish {
                intent.head.y -= 0.06 * wave(intent.undulation_phase) * effort;
                intent.lift.y += 0.03 * size.y * wave(0.21 * m.t + drift);
            } else {
                // Snails and worms go by waves of length.
                intent.stretch *= 1.0 + 0.035 * wave(2.0 * intent.undulation_phase) * effort;
            }
        }
        Build::ManyArmed => {
            intent.undulation_phase = 0.7 * m.t + drift;
            intent.undulation = 0.15 + ramp(speed, 0.0, 0.5);
            intent.lift.y += 0.04 * size.y * wave(0.3 * m.t + drift) * ramp(speed, -0.2, 0.4);
        }
        Build::Flyer => fly(m, (7.0 / libm::sqrtf(size.x.max(0.02) / 0.3)).clamp(0.9, 11.0), drift, intent),
        Build::Bird | Build::Quadruped | Build::Biped => winged(m, cues, drift, intent),
        Build::Vehicle | Build::Object => {}
    }
    let afloat = m.world.water(m.place().position, m.t).is_some_and(|w| (w - m.place().position.y).abs() < size.y);
    if afloat && !matches!(plan, Build::Fish | Build::Vehicle | Build::Object | Build::Biped) {
        intent.undulation_phase = 0.9 * m.t * (0.6 + speed) + drift;
        intent.undulation = intent.undulation.max(0.3 + ramp(speed, 0.0, 0.5));
    }
}

/// Beats its wings at a rate; the body goes up with every stroke down.
fn fly(m: &Moment, hertz: f32, drift: f32, intent: &mut Intent) {
    let beat = wave(hertz * m.t + drift);
    intent.wings_spread = 1.0;
    intent.wing_beat += 0.55 * beat + 0.1;
    intent.lift.y -= 0.05 * m.member().size().y * beat * (3.0 / hertz).min(1.0);
}

/// Wings of birds and dragons: folded on the ground, beating in the air, still when gliding.
fn winged(m: &Moment, cues: &[Cue], drift: f32, intent: &mut Intent) {
    if m.member().anatomy.wings[0].is_none() {
        return;
    }
    let floor = m.world.floor(m.place().position, m.place().position.y + 0.05, m.index).0;
    let flying = cues.iter().find(|c| {
        c.actor() == m.index
            && matches!(c.act.verb, Verb::Fly | Verb::Glide | Verb::Land)
            && c.from - 0.3 <= m.t
            && m.t < c.to + 0.2
    });
    let aloft = m.place().position.y - floor > 0.5 * m.member().size().y && m.member().thing.mount.is_none();
    let in_water = m.world.water(m.place().position, m.t).is_some_and(|w| m.place().position.y < w + 0.1);
    if flying.is_none() && (!aloft || in_water) {
        return;
    }
    let span = m.member().size().x.max(0.2);
    let hertz = (2.2 / libm::sqrtf(span)).clamp(0.8, 6.0);
    let glides = flying.is_some_and(|c| c.act.verb == Verb::Glide);
    if glides {
        intent.wings_spread = 1.0;
        intent.wing_beat += 0.16 + 0.05 * wander(m.t * 0.5, m.member().seed);
        show_back(m, 1.0, intent);
        intent.tail_lift += 0.1 * wander(m.t * 0.4, m.member().seed ^ 2);
        return;
    }
    // A few strokes, then a short glide, as most birds fly.
    let rest = ramp(wander(m.t * 0.35, m.member().seed ^ 77), 0.25, 0.5);
    fly(m, hertz, drift, intent);
    intent.wing_beat = 0.12 + (1.3 * intent.wing_beat - 0.12) * (1.0 - 0.85 * rest);
    show_back(m, 0.7, intent);
}

/// Whoever flies across the picture turns and banks a little towards the camera, as in a cross
/// wind, so that both wings are seen.
fn show_back(m: &Moment, weight: f32, intent: &mut Intent) {
    let left = crate::curve::heading(m.place().yaw + std::f32::consts::FRAC_PI_2);
    let aside = left.dot(m.world.toward_camera()) * weight;
    intent.tumble.y += 0.6 * aside;
    intent.tumble.z -= (0.3 + 0.08 * wander(m.t * 0.3, m.member().seed ^ 5)) * aside;
}
