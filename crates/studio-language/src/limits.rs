//! The limits of a storyboard, kept: what is too much is left out, and said.

use crate::film::note;
use std::collections::BTreeSet;
use studio_storyboard::{
    BPM, MAX_ACTIONS, MAX_ATTRIBUTES, MAX_CAST, MAX_EFFECTS, MAX_LINES, MAX_SPEECH, MAX_TEXT, MAX_TIMES, Reason, Shot,
    Storyboard, Understanding,
};

/// Most of a kind that words can ask for.
pub(crate) const MOST_OF_A_KIND: u32 = 60;

/// How many of a kind there are when so many were asked for.
pub(crate) fn count(asked: u32, word: &str, notes: &mut Vec<Understanding>) -> u32 {
    if asked > MOST_OF_A_KIND {
        note(notes, word, Reason::Unresolved, &format!("{MOST_OF_A_KIND} of them"));
    }
    asked.clamp(1, MOST_OF_A_KIND)
}

/// Leaves out what is more than a storyboard may have, and whatever speaks of somebody who is not there.
pub(crate) fn keep(board: &mut Storyboard) {
    let notes = &mut board.understanding;
    let mut speech = MAX_SPEECH;
    let mut before = None;
    for shot in &mut board.shots {
        keep_cast(shot, notes);
        keep_attributes(shot, notes);
        drop_dangling(shot);
        keep_actions(shot, notes);
        keep_lines(shot, &mut speech, notes);
        keep_effects(shot, notes);
        let speed = before.replace(shot.camera.time_scale).filter(|_| shot.continues);
        if let Some(speed) = speed.filter(|speed| *speed != shot.camera.time_scale) {
            shot.camera.time_scale = speed;
            before = Some(speed);
            note(notes, "speed", Reason::Unresolved, "the shot goes on as fast as it was: there is no cut");
        }
    }
}

fn leave_out(span: &str, most: impl std::fmt::Display, what: &str, notes: &mut Vec<Understanding>) {
    const LONGEST: usize = 80;
    let short: String = span.chars().take(LONGEST).collect();
    note(notes, &short, Reason::Unresolved, &format!("left out: {most} {what} are the most"));
}

fn keep_cast(shot: &mut Shot, notes: &mut Vec<Understanding>) {
    let mut bodies = 0;
    shot.cast.retain(|member| {
        let fits = member.count <= MAX_CAST - bodies;
        if fits {
            bodies += member.count;
        } else {
            leave_out(&member.id.replace('_', " "), MAX_CAST, "bodies a shot", notes);
        }
        fits
    });
}

fn keep_attributes(shot: &mut Shot, notes: &mut Vec<Understanding>) {
    let mut room = MAX_TEXT;
    for member in &mut shot.cast {
        let own = &mut member.attributes;
        keep_first(&mut own.colors, notes);
        keep_first(&mut own.details, notes);
        if own.wears.len() > MAX_ATTRIBUTES {
            let rest = own.wears.split_off(MAX_ATTRIBUTES).into_iter().map(|g| g.kind).collect::<Vec<_>>();
            leave_out(&rest.join(" "), MAX_ATTRIBUTES, "garments", notes);
        }
        if let Some(text) = &mut own.text {
            keep_text(text, &mut room, (MAX_TEXT, "written characters a shot"), notes);
        }
    }
    keep_first(&mut shot.setting.details, notes);
}

fn keep_first(list: &mut Vec<String>, notes: &mut Vec<Understanding>) {
    if list.len() > MAX_ATTRIBUTES {
        leave_out(&list.split_off(MAX_ATTRIBUTES).join(" "), MAX_ATTRIBUTES, "details", notes);
    }
}

/// Cuts a text where there is room for no more of its characters.
fn keep_text(text: &mut String, room: &mut usize, (most, what): (usize, &str), notes: &mut Vec<Understanding>) {
    match text.char_indices().nth(*room) {
        Some((end, _)) => {
            leave_out(&text.split_off(end), most, what, notes);
            *room = 0;
        }
        None => *room -= text.chars().count(),
    }
}

fn keep_actions(shot: &mut Shot, notes: &mut Vec<Understanding>) {
    for action in shot.actions.iter().skip(MAX_ACTIONS) {
        leave_out(&action.who, MAX_ACTIONS, "actions a shot", notes);
    }
    shot.actions.truncate(MAX_ACTIONS);
    for action in &mut shot.actions {
        if let Some(times) = action.times.as_mut().filter(|n| **n > MAX_TIMES) {
            note(notes, &format!("{times} times"), Reason::Unresolved, &format!("{MAX_TIMES} times"));
            *times = MAX_TIMES;
        }
        action.times = action.times.filter(|n| *n > 0);
        if let Some(bpm) = action.bpm.as_mut().filter(|bpm| !BPM.contains(bpm)) {
            let kept = bpm.clamp(*BPM.start(), *BPM.end());
            note(notes, &format!("{bpm} bpm"), Reason::Unresolved, &format!("{kept} bpm"));
            *bpm = kept;
        }
    }
}

fn keep_lines(shot: &mut Shot, speech: &mut usize, notes: &mut Vec<Understanding>) {
    for line in shot.dialogue.iter().skip(MAX_LINES) {
        leave_out(&line.text, MAX_LINES, "lines a shot", notes);
    }
    shot.dialogue.truncate(MAX_LINES);
    for line in &mut shot.dialogue {
        keep_text(&mut line.text, speech, (MAX_SPEECH, "characters of dialogue"), notes);
    }
    shot.dialogue.retain(|line| !line.text.is_empty());
}

fn keep_effects(shot: &mut Shot, notes: &mut Vec<Understanding>) {
    let mut room = MAX_EFFECTS;
    shot.sound.effects.retain_mut(|effect| {
        effect.times = effect.times.filter(|n| *n > 0);
        let kept = effect.times.unwrap_or(1).min(room);
        if kept < effect.times.unwrap_or(1) {
            let sound = serde_json::to_value(effect.sound).unwrap_or_default();
            leave_out(sound.as_str().unwrap_or_default(), MAX_EFFECTS, "single sounds a shot", notes);
            effect.times = Some(kept);
        }
        room -= kept;
        kept > 0
    });
}

/// Takes out whatever speaks of a member that is not there.
fn drop_dangling(shot: &mut Shot) {
    let ids: BTreeSet<String> = shot.cast.iter().map(|m| m.id.clone()).collect();
    let gone = |id: &Option<String>| id.as_ref().is_some_and(|i| !ids.contains(i));
    for member in &mut shot.cast {
        member.place = member.place.take().filter(|p| !gone(&p.of));
    }
    shot.actions.retain(|a| ids.contains(&a.who));
    for action in &mut shot.actions {
        action.what = action.what.take().filter(|w| ids.contains(w));
        action.toward = action.toward.take().filter(|w| ids.contains(w));
    }
    shot.dialogue.retain(|l| !gone(&l.who));
    for effect in &mut shot.sound.effects {
        effect.from = effect.from.take().filter(|f| ids.contains(f));
    }
    shot.camera.subject = shot.camera.subject.take().filter(|s| ids.contains(s));
}
