//! What nobody said but everybody expects: animals that do something are heard.

use crate::curve::chance;
use std::ops::Range;
use studio_scene::{Performance, Shot, Thing};
use studio_shape::Model;
use studio_storyboard::{Manner, Sound, Verb};

/// Seconds between the calls of animals in a chase, and of others.
const CHASE_GAP_S: f32 = 0.9;
const USUAL_GAP_S: f32 = 3.2;

/// The performances of a shot with the calls of those of its animals that would not keep silent.
pub(crate) fn with_calls(shot: &Shot, seed: u32) -> Vec<Performance> {
    let mut all = shot.performances.clone();
    // What happens in a continuation changes nothing of what was heard before it.
    let mut times: Vec<f32> = shot.camera_keys.iter().map(|key| key.at_s).collect();
    times.insert(0, 0.0);
    times.push(shot.seconds());
    for part in times.windows(2) {
        for (index, thing) in shot.things.iter().enumerate() {
            all.extend(call(shot, index, thing, &shot.models[thing.model], seed, part[0]..part[1]));
        }
    }
    all
}

/// The calls of one thing in a part of the shot.
fn call(shot: &Shot, index: usize, thing: &Thing, model: &Model, seed: u32, part: Range<f32>) -> Option<Performance> {
    let sound = thing.call?;
    let living = model.rig.find(studio_shape::Role::Head).is_some();
    let during = |p: &&Performance| p.from_s < part.end && part.start < p.to_s;
    let mine = || shot.performances.iter().filter(|p| p.actor == index).filter(during);
    if !living || thing.face.asleep || thing.enters_s > 0.0 || mine().next().is_none() || mine().any(|p| hushes(p.verb))
    {
        return None;
    }
    let seconds = part.end - part.start;
    let chases = mine().any(|p| p.verb == Verb::Chase);
    let gap_s = if chases { CHASE_GAP_S } else { USUAL_GAP_S };
    let hums = matches!(sound, Sound::Buzz | Sound::Purr);
    let from_s = if hums { 0.0 } else { (0.2 + 0.25 * chance(seed, index as i32, 5)) * gap_s.min(seconds) };
    Some(Performance {
        times: Some(if hums { 1 } else { ((seconds - from_s) / gap_s).ceil().max(1.0) as u32 }),
        manner: Manner::Gentle,
        bpm: (!hums).then_some(60.0 / gap_s),
        ..Performance::new(index, Verb::Call, part.start + from_s, part.end)
    })
}

/// Whether somebody who does this has the mouth full, is heard already, or would not call.
fn hushes(verb: Verb) -> bool {
    matches!(
        verb,
        Verb::Sleep
            | Verb::Lie
            | Verb::Call
            | Verb::Sing
            | Verb::Speak
            | Verb::Shout
            | Verb::Whisper
            | Verb::Play
            | Verb::Eat
            | Verb::Drink
            | Verb::Read
            | Verb::Write
            | Verb::Type
            | Verb::Phone
            | Verb::Yawn
            | Verb::Blow
            | Verb::Crawl
            | Verb::Hug
            | Verb::Kiss
    )
}
