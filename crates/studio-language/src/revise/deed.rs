//! Other deeds: "the cat jumps instead of walking", "stop singing", "faster".

use super::Revision;
use super::find::Named;
use crate::lexicon::Doing;
use crate::word::Form;
use studio_storyboard::{Manner, Verb};

impl Revision<'_> {
    /// The deed that a text begins with, if it is one: "walking", "playing the piano", "走路".
    fn deed(&self, text: &str) -> Option<Verb> {
        let words = self.single_words(text);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let verb = self.words.verb(&words)?;
        let doing = verb.form == Form::Ing || !text.is_ascii() && !verb.guessed;
        match verb.deed.doing {
            Doing::Perform(verb) if doing => Some(verb),
            _ => None,
        }
    }

    /// The first deed that a text tells: "the cat jumps".
    fn told_deed(&self, text: &str) -> Option<Verb> {
        let words = self.single_words(text);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        (0..words.len()).find_map(|at| {
            let listed = self.words.verb(&words[at..]).filter(|v| !v.guessed)?;
            match listed.deed.doing {
                Doing::Perform(verb) => Some(verb),
                _ => None,
            }
        })
    }

    pub(super) fn instead(&mut self, old: &str, new: &str) {
        if let Some(verb) = self.deed(old) {
            let who = self.phrases(&self.plain(new)).iter().find_map(|p| self.member(p)).map(|m| m.id.clone());
            return self.redo(verb, who.as_deref(), new);
        }
        match self.find(old) {
            Some(_) if new.is_empty() => self.remove(old),
            Some(named) => self.change(&named, new),
            None => self.note(old),
        }
    }

    /// Another deed in the place and time of one.
    fn redo(&mut self, old: Verb, who: Option<&str>, new: &str) {
        let Some(verb) = self.told_deed(new) else { return };
        for action in self.board.shots.iter_mut().flat_map(|s| &mut s.actions) {
            if action.verb == old && who.is_none_or(|w| w == action.who) {
                action.verb = verb;
            }
        }
    }

    /// "stop singing": the deed is over before it begins.
    pub(super) fn cease(&mut self, what: &str) {
        let words: Vec<&str> = what.split(' ').collect();
        let at = (0..words.len()).find(|&k| self.deed(&words[k..].join(" ")).is_some());
        let Some(verb) = at.and_then(|k| self.deed(&words[k..].join(" "))) else { return self.note(what) };
        let who = at.and_then(|k| match self.find(&words[..k].join(" ")) {
            Some(Named::Member(id)) => Some(id),
            _ => None,
        });
        for shot in &mut self.board.shots {
            shot.actions.retain(|a| a.verb != verb || who.as_ref().is_some_and(|w| *w != a.who));
        }
    }

    /// Everybody, or one of them, is quicker or slower.
    pub(super) fn hasten(&mut self, who: Option<&str>, how: &str) {
        let fast = how.contains("fast") || how.contains("quick") || how.contains('快');
        let manner = if fast { Manner::Fast } else { Manner::Slow };
        for action in self.board.shots.iter_mut().flat_map(|s| &mut s.actions) {
            if who.is_none_or(|w| w == action.who) {
                action.manner = manner;
            }
        }
    }
}
