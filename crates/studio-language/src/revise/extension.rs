//! Extension: one more shot that goes on where the last one ends.

use super::Revision;
use super::request::requests;
use crate::catalog::Catalog;
use crate::film::note;
use crate::limits;
use crate::word::Words;
use studio_storyboard::{MAX_SECONDS, MAX_SHOTS, Reason, Shot, Storyboard};

/// [`crate::extend`] with a catalogue of one's own.
#[must_use]
pub fn extend_with(catalog: &Catalog, board: &Storyboard, prompt: &str, seconds: f32) -> Storyboard {
    let prompt: String = prompt.chars().take(crate::MAX_PROMPT).collect();
    let words = Words::new(catalog);
    let mut whole = board.clone();
    let Some(last) = board.shots.last() else { return whole };
    let seconds = seconds.min(MAX_SECONDS - board.seconds());
    if board.shots.len() == MAX_SHOTS {
        whole.shots[MAX_SHOTS - 1].seconds += seconds;
        note(&mut whole.understanding, &prompt, Reason::Unresolved, "the last shot is longer: a film has 64 at most");
        return whole;
    }
    let next = Storyboard { shots: vec![going_on(last, seconds)], ..board.clone() };
    let (text, quotes) = crate::quote::extract(&prompt);
    let mut revision = Revision { words: &words, quotes, board: next };
    for asked in requests(&text) {
        revision.apply(&asked.request);
    }
    let mut next = revision.board;
    whole.shots.append(&mut next.shots);
    whole.understanding = next.understanding;
    whole.style = next.style;
    limits::keep(&mut whole);
    whole
}

/// A shot after its end: whoever was busy to the last stays so, and what is over is over.
fn going_on(last: &Shot, seconds: f32) -> Shot {
    let mut shot = Shot { seconds, continues: true, dialogue: Vec::new(), ..last.clone() };
    shot.actions.retain(|a| a.to_s.is_none_or(|end| end >= last.seconds) && a.times.is_none());
    for action in &mut shot.actions {
        (action.from_s, action.to_s) = (0.0, None);
    }
    shot.cast.iter_mut().for_each(|m| m.enters_s = 0.0);
    shot.sound.effects.clear();
    shot.weather.begins_s = 0.0;
    shot.camera.movement = None;
    shot
}
