//! Checks of a document that a person may have written.

use crate::{Storyboard, VERSION};
use std::collections::BTreeSet;

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
/// Most members a shot may have, counting each of a count.
pub const MAX_CAST: u32 = 200;
/// Most shots a storyboard may have.
pub const MAX_SHOTS: usize = 64;

/// Checks everything that the types cannot: version, lengths, ids that refer to something.
///
/// # Errors
/// The problems found, in document order; never empty.
pub fn validate(board: &Storyboard) -> Result<(), Vec<Problem>> {
    let mut found = Vec::new();
    let mut problem = |path: String, message: String| found.push(Problem { path, message });
    if board.version != VERSION {
        problem("version".into(), format!("is {}, but this build reads {VERSION}", board.version));
    }
    if board.shots.is_empty() || board.shots.len() > MAX_SHOTS {
        problem("shots".into(), format!("has {} shots; 1 to {MAX_SHOTS} are allowed", board.shots.len()));
    }
    let total: f32 = board.shots.iter().map(|s| s.seconds).sum();
    if total.is_nan() || total > MAX_SECONDS {
        problem("shots".into(), format!("last {total} s together; at most {MAX_SECONDS} s are allowed"));
    }
    if board.shots.first().is_some_and(|s| s.continues) {
        problem("shots[0].continues".into(), "the first shot has none before it to go on from".into());
    }
    for (i, shot) in board.shots.iter().enumerate() {
        check_shot(&format!("shots[{i}]"), shot, &mut problem);
    }
    if found.is_empty() { Ok(()) } else { Err(found) }
}

fn check_shot(at: &str, shot: &crate::Shot, problem: &mut impl FnMut(String, String)) {
    if shot.seconds.is_nan() || shot.seconds <= 0.0 {
        problem(format!("{at}.seconds"), "must be above 0".into());
    }
    let mut ids = BTreeSet::new();
    let mut bodies = 0u32;
    for (k, member) in shot.cast.iter().enumerate() {
        if member.id.is_empty() || !ids.insert(member.id.as_str()) {
            problem(format!("{at}.cast[{k}].id"), format!("`{}` is empty or used twice", member.id));
        }
        if member.count == 0 {
            problem(format!("{at}.cast[{k}].count"), "must be at least 1".into());
        }
        bodies = bodies.saturating_add(member.count);
    }
    if bodies > MAX_CAST {
        problem(format!("{at}.cast"), format!("has {bodies} bodies; at most {MAX_CAST} are allowed"));
    }
    let mut known = |path: String, id: Option<&str>| {
        if let Some(id) = id.filter(|id| !ids.contains(id)) {
            problem(path, format!("`{id}` is not the id of anything in the cast"));
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
