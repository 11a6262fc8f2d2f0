//! Checks of a document that a person may have written.

use crate::{Shot, Storyboard, VERSION};
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// Something wrong in a storyboard, with the place in the document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {message}")]
pub struct Problem {
    /// Where, as a path such as `shots[0].cast[1].id`.
    pub path: String,
    /// What is wrong and what would be right.
    pub message: String,
}

/// Longest film a storyboard may describe, in seconds.
pub const MAX_SECONDS: f32 = 120.0;
/// Most shots a storyboard may have.
pub const MAX_SHOTS: usize = 64;
/// Most members a shot may have, counting each of a count.
pub const MAX_CAST: u32 = 200;
/// Most colours, garments or details that one member, or a setting, may have.
pub const MAX_ATTRIBUTES: usize = 64;
/// Most characters that may be written on all the things of a shot: each is a solid of its own.
pub const MAX_TEXT: usize = 1000;
/// Most actions of a shot.
pub const MAX_ACTIONS: usize = 200;
/// Most lines of a shot.
pub const MAX_LINES: usize = 64;
/// Most characters of all lines of a film, about five minutes of speech.
pub const MAX_SPEECH: usize = 5000;
/// Most single sounds of a shot, counting each time.
pub const MAX_EFFECTS: u32 = 100;
/// Most times that something is done.
pub const MAX_TIMES: u32 = 400;
/// Beats per minute.
pub const BPM: RangeInclusive<f32> = 20.0..=400.0;
/// Speeds at which a shot may be played.
pub const TIME_SCALE: RangeInclusive<f32> = 0.05..=4.0;
/// From calm to as strong as weather gets.
pub const STRENGTH: RangeInclusive<f32> = 0.0..=1.0;
/// Most characters of a kind's name: an unknown one is shaped from its letters.
const MAX_KIND: usize = 64;
/// Times in a shot.
const TIMES_S: RangeInclusive<f32> = 0.0..=MAX_SECONDS;

/// Checks everything that the types cannot: version, lengths, limits, ids that refer to something.
///
/// # Errors
/// The problems found; never empty.
pub fn validate(board: &Storyboard) -> Result<(), Vec<Problem>> {
    let mut found = Found::default();
    if board.version != VERSION {
        found.problem("version", format!("is {}, but this build reads {VERSION}", board.version));
    }
    if board.shots.is_empty() || board.shots.len() > MAX_SHOTS {
        found.problem("shots", format!("has {} shots; 1 to {MAX_SHOTS} are allowed", board.shots.len()));
    }
    let total = board.seconds();
    if total.is_nan() || total > MAX_SECONDS {
        found.problem("shots", format!("last {total} s together; at most {MAX_SECONDS} s are allowed"));
    }
    let lines = board.shots.iter().flat_map(|s| &s.dialogue);
    let spoken: usize = lines.map(|l| l.text.chars().count()).sum();
    found.most("shots", "characters of dialogue", spoken, MAX_SPEECH);
    if board.shots.first().is_some_and(|s| s.continues) {
        found.problem("shots[0].continues", "the first shot has none before it to go on from".into());
    }
    for (i, shot) in board.shots.iter().enumerate() {
        let at = format!("shots[{i}]");
        check_shot(&at, shot, &mut found);
        check_limits(&at, shot, &mut found);
        check_numbers(&at, shot, &mut found);
        if shot.continues && i > 0 && shot.camera.time_scale != board.shots[i - 1].camera.time_scale {
            let message = "a shot that continues has the speed of the one before".into();
            found.problem(&format!("{at}.camera.time_scale"), message);
        }
    }
    if found.0.is_empty() { Ok(()) } else { Err(found.0) }
}

/// The problems so far.
#[derive(Default)]
struct Found(Vec<Problem>);

impl Found {
    fn problem(&mut self, path: &str, message: String) {
        self.0.push(Problem { path: path.into(), message });
    }

    fn most<N: PartialOrd + std::fmt::Display>(&mut self, path: &str, what: &str, has: N, most: N) {
        if has > most {
            self.problem(path, format!("has {has} {what}; at most {most} are allowed"));
        }
    }

    fn number(&mut self, path: &str, x: impl Into<Option<f32>>, range: &RangeInclusive<f32>) {
        if let Some(x) = x.into().filter(|x| !range.contains(x)) {
            self.problem(path, format!("is {x}; {} to {} are allowed", range.start(), range.end()));
        }
    }

    fn times(&mut self, path: &str, times: Option<u32>) {
        if let Some(times) = times.filter(|n| !(1..=MAX_TIMES).contains(n)) {
            self.problem(path, format!("is {times}; 1 to {MAX_TIMES} are allowed"));
        }
    }
}

fn check_shot(at: &str, shot: &Shot, found: &mut Found) {
    let mut ids = BTreeSet::new();
    for (k, member) in shot.cast.iter().enumerate() {
        if member.id.is_empty() || !ids.insert(member.id.as_str()) {
            found.problem(&format!("{at}.cast[{k}].id"), format!("`{}` is empty or used twice", member.id));
        }
        if member.count == 0 {
            found.problem(&format!("{at}.cast[{k}].count"), "must be at least 1".into());
        }
    }
    let mut known = |path: String, id: Option<&str>| {
        if let Some(id) = id.filter(|id| !ids.contains(id)) {
            found.problem(&path, format!("`{id}` is not the id of anything in the cast"));
        }
    };
    for (k, member) in shot.cast.iter().enumerate() {
        known(format!("{at}.cast[{k}].place.of"), member.place.as_ref().and_then(|p| p.of.as_deref()));
    }
    for (k, action) in shot.actions.iter().enumerate() {
        known(format!("{at}.actions[{k}].who"), Some(&action.who));
        known(format!("{at}.actions[{k}].what"), action.what.as_deref());
        known(format!("{at}.actions[{k}].toward"), action.toward.as_deref());
    }
    for (k, line) in shot.dialogue.iter().enumerate() {
        known(format!("{at}.dialogue[{k}].who"), line.who.as_deref());
    }
    for (k, effect) in shot.sound.effects.iter().enumerate() {
        known(format!("{at}.sound.effects[{k}].from"), effect.from.as_deref());
    }
    known(format!("{at}.camera.subject"), shot.camera.subject.as_deref());
}

/// What would take more memory than a film is worth.
fn check_limits(at: &str, shot: &Shot, found: &mut Found) {
    let bodies = shot.cast.iter().fold(0u32, |sum, m| sum.saturating_add(m.count));
    found.most(&format!("{at}.cast"), "bodies", bodies, MAX_CAST);
    let texts = shot.cast.iter().filter_map(|m| m.attributes.text.as_ref());
    found.most(&format!("{at}.cast"), "written characters", texts.map(|t| t.chars().count()).sum(), MAX_TEXT);
    for (k, member) in shot.cast.iter().enumerate() {
        found.most(&format!("{at}.cast[{k}].kind"), "characters", member.kind.chars().count(), MAX_KIND);
        let a = &member.attributes;
        for (list, length) in [("colors", a.colors.len()), ("wears", a.wears.len()), ("details", a.details.len())] {
            found.most(&format!("{at}.cast[{k}].attributes.{list}"), "entries", length, MAX_ATTRIBUTES);
        }
    }
    found.most(&format!("{at}.setting.details"), "entries", shot.setting.details.len(), MAX_ATTRIBUTES);
    found.most(&format!("{at}.actions"), "actions", shot.actions.len(), MAX_ACTIONS);
    found.most(&format!("{at}.dialogue"), "lines", shot.dialogue.len(), MAX_LINES);
    let times = shot.sound.effects.iter().map(|e| e.times.unwrap_or(1));
    let sounds = times.fold(0u32, u32::saturating_add);
    found.most(&format!("{at}.sound.effects"), "single sounds", sounds, MAX_EFFECTS);
}

fn check_numbers(at: &str, shot: &Shot, found: &mut Found) {
    if shot.seconds.is_nan() || shot.seconds <= 0.0 {
        found.problem(&format!("{at}.seconds"), "must be above 0".into());
    }
    found.number(&format!("{at}.weather.strength"), shot.weather.strength, &STRENGTH);
    found.number(&format!("{at}.weather.begins_s"), shot.weather.begins_s, &TIMES_S);
    for (k, member) in shot.cast.iter().enumerate() {
        found.number(&format!("{at}.cast[{k}].enters_s"), member.enters_s, &TIMES_S);
    }
    for (k, action) in shot.actions.iter().enumerate() {
        let path = format!("{at}.actions[{k}]");
        found.number(&format!("{path}.from_s"), action.from_s, &TIMES_S);
        found.number(&format!("{path}.to_s"), action.to_s, &TIMES_S);
        found.number(&format!("{path}.bpm"), action.bpm, &BPM);
        found.times(&format!("{path}.times"), action.times);
    }
    for (k, line) in shot.dialogue.iter().enumerate() {
        found.number(&format!("{at}.dialogue[{k}].at_s"), line.at_s, &TIMES_S);
    }
    for (k, effect) in shot.sound.effects.iter().enumerate() {
        found.number(&format!("{at}.sound.effects[{k}].at_s"), effect.at_s, &TIMES_S);
        found.times(&format!("{at}.sound.effects[{k}].times"), effect.times);
    }
    found.number(&format!("{at}.camera.time_scale"), shot.camera.time_scale, &TIME_SCALE);
}
