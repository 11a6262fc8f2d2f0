//! Voices of animals and things: barks, meows, horns, bells, ticks.

use super::Action;
use crate::cue::Cue;
use crate::curve::{hill, ramp};
use crate::intent::Intent;
use crate::moment::Moment;
use crate::plan::{Plan, RoleKey};
use crate::world::World;
use studio_scene::EventKind;
use studio_storyboard::{Sound, Verb};

pub(super) const CALL: Action = Action { verbs: &[Verb::Call, Verb::Ring, Verb::Honk, Verb::Tick], prepare, pose };

/// The sound a call makes and about how long it lasts, seconds.
fn voice(cue: &Cue, world: &World) -> (Sound, f32) {
    let own = world.members[cue.actor()].thing.call;
    let sound = match cue.act.verb {
        Verb::Ring => own.unwrap_or(Sound::Bell),
        Verb::Honk => own.unwrap_or(Sound::Horn),
        Verb::Tick => Sound::Tick,
        _ => own.unwrap_or(Sound::Hum),
    };
    let length = match sound {
        Sound::Bark | Sound::Quack | Sound::Croak | Sound::Cluck | Sound::Chirp | Sound::Oink => 0.3,
        Sound::Tick | Sound::Click => 0.05,
        Sound::Crow | Sound::Howl | Sound::Neigh | Sound::Roar | Sound::Trumpet | Sound::Whalesong => 1.3,
        Sound::TrainHorn | Sound::ShipHorn | Sound::Siren => 0.9,
        Sound::AlarmClock | Sound::PhoneRing => 0.8,
        Sound::Buzz | Sound::Purr => cue.length(),
        _ => 0.6,
    };
    (sound, length)
}

/// When it calls: an exact count, or a natural sprinkling.
fn times(cue: &Cue, world: &World) -> Vec<f32> {
    let (sound, length) = voice(cue, world);
    let rings_on = matches!(sound, Sound::AlarmClock | Sound::PhoneRing | Sound::Siren);
    let gap = if cue.act.verb == Verb::Tick {
        0.5
    } else if rings_on {
        length * 1.1
    } else {
        (length * 2.2).max(0.75)
    };
    let mut beats = cue.beats(gap);
    let count = beats.len();
    if cue.act.verb != Verb::Tick && cue.act.bpm.is_none() {
        // Not like a clock: each a little early or late.
        for (i, beat) in beats.iter_mut().enumerate() {
            let seed = world.members[cue.actor()].seed;
            let room = if count > 1 { 0.1 * gap.min(cue.length() / count as f32) } else { 0.0 };
            *beat += (crate::curve::chance(seed, i as i32, 61) - 0.5) * room;
        }
    }
    beats
}

fn prepare(cue: &Cue, world: &World, plan: &mut Plan) {
    let (sound, length) = voice(cue, world);
    let member = &world.members[cue.actor()];
    let loudness = (0.75 * cue.vigour()).clamp(0.3, 1.0);
    let times = times(cue, world);
    let gap = times.windows(2).map(|w| w[1] - w[0]).fold(f32::MAX, f32::min);
    let length_s = if cue.act.verb == Verb::Tick { 0.0 } else { length.min(0.9 * gap) / world.speed };
    for at in &times {
        let kind = EventKind::Call { sound, size: member.thing.scale.clamp(0.4, 2.5), loudness, length_s };
        plan.sound(*at, cue.actor(), kind);
    }
    match cue.act.verb {
        Verb::Tick => tick(cue, &times, plan),
        Verb::Ring => {
            let track = plan.joint(cue.actor(), RoleKey::Pendulum);
            for at in &times {
                for k in 0..6u8 {
                    let swing = 0.35 * libm::expf(-0.25 * f32::from(k)) * if k % 2 == 0 { 1.0 } else { -1.0 };
                    track.key(at + 0.1 * f32::from(k), swing);
                }
            }
        }
        _ => {}
    }
}

/// The arm of a metronome or the pendulum of a clock is at an end of its way at every tick.
fn tick(cue: &Cue, times: &[f32], plan: &mut Plan) {
    let track = plan.joint(cue.actor(), RoleKey::Pendulum);
    for (i, at) in times.iter().enumerate() {
        track.key(*at, 0.42 * if i % 2 == 0 { 1.0 } else { -1.0 });
    }
    for (i, at) in times.iter().enumerate() {
        let hands = plan.joint(cue.actor(), RoleKey::Rotor(0));
        let angle = std::f32::consts::TAU / 60.0;
        hands.key(*at, i as f32 * angle).key(at + 0.08, (i as f32 + 1.0) * angle);
    }
}

fn pose(cue: &Cue, m: &Moment, intent: &mut Intent) {
    let (sound, length) = voice(cue, m.world);
    let times = times(cue, m.world);
    let nearest = times.iter().copied().filter(|at| *at < m.t + 0.35).fold(f32::MIN, f32::max);
    let s = m.t - nearest;
    if !m.member().anatomy.alive() {
        // Things shake with their own noise.
        let shake = if (0.0..length).contains(&s) && cue.act.verb != Verb::Tick { 1.0 } else { 0.0 };
        intent.tumble.z += 0.035 * shake * crate::curve::wave(m.t * 17.0);
        return;
    }
    let opens = ramp(s, -0.05, 0.03) * (1.0 - ramp(s, 0.75 * length, length + 0.12));
    let wide = if matches!(sound, Sound::Purr | Sound::Hum | Sound::Buzz) { 0.1 } else { 0.9 };
    intent.open_mouth(wide * opens);
    // Draws breath before, throws the head up during.
    intent.head.x += 0.1 * hill((s + 0.3) / 0.3) - 0.24 * opens;
    intent.bend.x -= 0.06 * opens;
    intent.breath += 1.5 * hill((s + 0.35) / 0.5);
    intent.stretch *= 1.0 + 0.025 * opens - 0.03 * hill((s + 0.2) / 0.2);
    intent.tail_lift += 0.3 * opens;
    intent.brow_up += 0.4 * opens;
    if let Some(other) = cue.act.toward.or(cue.act.what).filter(|o| *o != m.index) {
        intent.look_at(m.face(other), 0.7 * cue.weight(m.t));
    }
}
