//! Feelings shown with the whole body: smiling, laughing, crying, yawning, shaking off, blowing.

use super::Action;
use crate::cue::Cue;
use crate::curve::{hill, ramp, wave};
use crate::intent::Intent;
use crate::moment::Moment;
use crate::plan::{Emission, Emitter, Plan};
use crate::world::World;
use studio_scene::EventKind;
use studio_shape::SocketRole;
use studio_storyboard::{Sound, Verb};

pub(super) const ACTION: Action = Action {
    verbs: &[
        Verb::Smile,
        Verb::Laugh,
        Verb::Cry,
        Verb::Yawn,
        Verb::ShakeBody,
        Verb::Blow,
        Verb::Sing,
        Verb::Speak,
        Verb::Shout,
        Verb::Whisper,
    ],
    prepare,
    pose,
};

fn prepare(cue: &Cue, world: &World, plan: &mut Plan) {
    let actor = cue.actor();
    let length_s = cue.length() / world.speed;
    let size = world.members[actor].thing.scale.clamp(0.5, 2.0);
    let mut call =
        |at: f32, sound, length_s| plan.sound(at, actor, EventKind::Call { sound, size, loudness: 0.7, length_s });
    let emitter =
        |what, socket| Emitter { thing: actor, socket, what, from: cue.from, to: cue.to, strength: 1.0, into: None };
    match cue.act.verb {
        Verb::Laugh => call(cue.from + 0.1, Sound::Laugh, length_s.min(2.5)),
        Verb::Cry => {
            call(cue.from + 0.1, Sound::Cry, length_s.min(3.0));
            plan.emitters.push(emitter(Emission::Tears, SocketRole::Mouth));
        }
        Verb::Yawn => call(cue.from + 0.3, Sound::Sigh, 1.2),
        Verb::Blow => call(cue.from + 0.3, Sound::Breath, 1.0),
        Verb::ShakeBody => plan.emitters.push(emitter(Emission::Shed, SocketRole::Crown)),
        _ => {}
    }
}

fn pose(cue: &Cue, m: &Moment, intent: &mut Intent) {
    let s = cue.since(m.t);
    if s < -0.4 || s > cue.length() + 0.4 {
        return;
    }
    let weight = cue.weight(m.t);
    match cue.act.verb {
        Verb::Smile => {
            intent.smile += 1.0 * weight;
            intent.lids += 0.12 * weight;
            intent.brow_up += 0.4 * weight;
            intent.head.z += 0.08 * weight;
        }
        Verb::Laugh => {
            let shake = wave(4.6 * s).abs();
            intent.smile += weight;
            intent.open_mouth((0.35 + 0.5 * shake) * weight);
            intent.lids = intent.lids.max(0.65 * weight);
            intent.bend.x += (-0.16 + 0.05 * shake) * weight;
            intent.head.x -= 0.18 * weight;
            intent.shift.y += 0.012 * m.member().size().y * shake * weight;
        }
        Verb::Cry => {
            intent.smile -= 1.3 * weight;
            intent.brow_tilt -= 1.0 * weight;
            intent.lids = intent.lids.max(0.6 * weight);
            intent.head.x += (0.25 + 0.04 * wave(3.1 * s)) * weight;
            intent.bend.x += (0.15 + 0.03 * wave(3.1 * s)) * weight;
            intent.open_mouth((0.25 + 0.15 * wave(1.2 * s)) * weight);
            for (hand, side) in [(0, 1.0), (1, -1.0)] {
                if !m.stands_on_hands() {
                    let face = m.face(m.index);
                    let near = m.chest_point(0.08 * side, 0.1, 0.2);
                    intent.reach(hand, near.lerp(face, 0.55), None, 0.9 * weight);
                }
            }
        }
        Verb::Yawn => {
            let u = s / cue.length().max(0.5);
            let wide = ramp(u, 0.1, 0.4) * (1.0 - ramp(u, 0.65, 0.9));
            intent.open_mouth(wide);
            intent.lids = intent.lids.max(wide);
            intent.head.x -= 0.3 * wide;
            intent.bend.x -= 0.12 * wide;
            intent.ears += 0.6 * wide;
            intent.brow_up += 0.5 * wide;
        }
        Verb::ShakeBody => shake(s, weight, m, intent),
        Verb::Blow => {
            intent.mouth.width -= 0.4 * weight;
            intent.open_mouth(0.2 * weight);
            intent.bend.x += 0.12 * weight - 0.2 * hill((s + 0.2) / 0.5);
            if let Some(other) = cue.act.what.or(cue.act.toward).filter(|o| *o != m.index) {
                intent.look_at(m.middle(other), weight);
            }
        }
        Verb::Sing => sing(m, s, weight, intent),
        Verb::Shout => {
            intent.bend.x += 0.08 * weight;
            intent.brow_up += 0.4 * weight;
        }
        _ => {}
    }
}

/// Dries its coat: a fast twist that runs from the head to the tail.
fn shake(s: f32, weight: f32, m: &Moment, intent: &mut Intent) {
    let hertz = 5.2 / libm::powf(m.member().size().y.max(0.15) / 0.5, 0.3);
    let turn = |lag: f32| wave(hertz * s - lag);
    intent.head.z += 0.5 * turn(0.0) * weight;
    intent.head.y += 0.25 * turn(0.1) * weight;
    intent.bend.z += 0.38 * turn(0.12) * weight;
    intent.pelvis.z += 0.24 * turn(0.28) * weight;
    intent.tail_swing += 0.8 * turn(0.4) * weight;
    intent.ears += 0.4 * turn(0.05) * weight;
    intent.crouch += 0.07 * weight;
    intent.lids = intent.lids.max(0.85 * weight);
}

/// Singing without a line of its own: open vowels on a slow beat.
fn sing(m: &Moment, s: f32, weight: f32, intent: &mut Intent) {
    let film_s = m.t / m.world.speed;
    if crate::speech::line_at(&m.world.shot.sound.lines, m.index, film_s).is_none() {
        intent.open_mouth((0.35 + 0.35 * wave(0.9 * s) + 0.15 * wave(2.3 * s)).clamp(0.05, 1.0) * weight);
    }
    intent.head.x -= 0.1 * weight;
    intent.bend.z += 0.06 * wave(0.4 * s) * weight;
    intent.brow_up += 0.4 * weight;
    for (hand, side) in [(0, 1.0), (1, -1.0)] {
        if !m.stands_on_hands() && intent.hands[hand].is_none() {
            intent.reach(hand, m.chest_point(0.28 * side, -0.02 + 0.04 * wave(0.4 * s), 0.2), None, 0.75 * weight);
        }
    }
}
