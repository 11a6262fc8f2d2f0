//! A text read as a prompt on top of the storyboard: newcomers join, new deeds replace old ones.

use super::Revision;
use super::attribute::is_filler;
use crate::film::{Actor, Film, ShotDraft, gender_of};
use crate::finish;
use crate::grammar::{Mode, Parser};
use crate::item::Item;
use crate::lexicon::Group;
use crate::noun_phrase::is_function_word;
use std::collections::BTreeSet;
use studio_storyboard::{Line, Member, Place, Shot};

/// What a text brings to the film that is there.
struct Reading {
    draft: ShotDraft,
    film: Film,
    /// The members that were there before, as they were.
    known: Vec<Member>,
}

impl Revision<'_> {
    pub(super) fn say(&mut self, text: &str) {
        if self.paced(text) {
            return;
        }
        self.say_technique(text);
        let before = self.board.clone();
        let reading = self.reading(&self.uncompared(text));
        if let Some(setting) = &reading.draft.setting {
            self.set_place(&setting.place, &setting.details);
        }
        self.merge(&reading);
        if self.board == before {
            let silent = self.untold(text);
            self.note(&silent);
        }
    }

    /// The words of a text that are in no fixed phrase and should mean something.
    fn untold(&self, text: &str) -> String {
        let tables = self.words.lexicon;
        let items = self.items(&self.uncompared(text));
        let telling = items
            .iter()
            .filter_map(Item::text)
            .filter(|w| !is_function_word(w) && !is_filler(w) && !matches!(tables.groups.get(*w), Some(Group::Film)));
        telling.collect::<Vec<_>>().join(" ")
    }

    /// Newcomers of a text join, at this place if there is one.
    pub(super) fn join(&mut self, text: &str, place: Option<&Place>) {
        let mut reading = self.reading(text);
        for newcomer in &mut reading.film.actors[reading.known.len()..] {
            newcomer.member.place = place.cloned().or(newcomer.member.place.take());
        }
        self.merge(&reading);
    }

    fn reading(&mut self, text: &str) -> Reading {
        let items = self.items(text);
        let mut film = Film { understanding: self.board.understanding.clone(), ..Film::default() };
        for member in self.members() {
            if !film.actors.iter().any(|a| a.member.id == member.id) {
                film.actors.push(self.actor(member));
            }
        }
        let known = film.actors.iter().map(|a| a.member.clone()).collect();
        let mut parser = Parser::new(self.words, &self.quotes, &mut film);
        parser.read(items, Mode::Story);
        let draft = parser.finish();
        self.board.understanding.clone_from(&film.understanding);
        Reading { draft, film, known }
    }

    fn actor(&self, member: &Member) -> Actor {
        let kind = self.words.catalog.kind(&member.kind);
        Actor {
            member: member.clone(),
            word: member.id.trim_end_matches(|c: char| c.is_ascii_digit() || c == '_').replace('_', " "),
            category: kind.map(|k| k.category),
            habitat: kind.map(|k| k.habitat),
            gender: gender_of(&member.kind, &member.id),
            stranger: member.kind.starts_with("stranger"),
            together: None,
            implied: false,
        }
    }

    fn merge(&mut self, reading: &Reading) {
        let order: Vec<usize> = (0..reading.film.actors.len()).collect();
        for shot in &mut self.board.shots {
            reading.bring_newcomers(shot);
            reading.change_known(shot);
            let present: BTreeSet<String> = shot.cast.iter().map(|m| m.id.clone()).collect();
            let mut actions = finish::actions(&reading.draft.acts, &reading.film, &order, shot.seconds);
            actions.retain(|a| present.contains(&a.who));
            let busy: BTreeSet<&str> =
                actions.iter().filter(|a| !a.verb.goes_beside()).map(|a| a.who.as_str()).collect();
            let again = |a: &studio_storyboard::Action| actions.iter().any(|b| b.who == a.who && b.verb == a.verb);
            shot.actions.retain(|a| !again(a) && (a.verb.goes_beside() || !busy.contains(a.who.as_str())));
            shot.actions.extend(actions);
        }
        let lines: Vec<Line> = reading.lines();
        let hears =
            |shot: &Shot| lines.iter().all(|l| l.who.as_ref().is_none_or(|w| shot.cast.iter().any(|m| m.id == *w)));
        if let Some(shot) = self.board.shots.iter_mut().rev().find(|s| hears(s)).filter(|_| !lines.is_empty()) {
            shot.dialogue.retain(|old| lines.iter().all(|new| new.who != old.who));
            shot.dialogue.extend(lines);
        }
    }
}

impl Reading {
    /// Newcomers join the shots in which what they stand by is seen.
    fn bring_newcomers(&self, shot: &mut Shot) {
        let newcomers = self.film.actors.iter().enumerate().skip(self.known.len());
        for newcomer in newcomers.filter(|(k, _)| self.draft.cast.contains(k)).map(|(_, a)| &a.member) {
            let by = newcomer.place.as_ref().and_then(|p| p.of.as_ref());
            let seen = by.is_none_or(|of| shot.cast.iter().any(|m| m.id == *of));
            if seen {
                shot.cast.push(newcomer.clone());
            }
        }
    }

    fn change_known(&self, shot: &mut Shot) {
        for (before, after) in self.known.iter().zip(self.film.actors.iter().map(|a| &a.member)) {
            let Some(own) = shot.cast.iter_mut().find(|m| m.id == after.id) else { continue };
            if after.attributes != before.attributes {
                own.attributes.clone_from(&after.attributes);
            }
            if after.place != before.place {
                own.place.clone_from(&after.place);
            }
        }
    }

    fn lines(&self) -> Vec<Line> {
        let spoken = self.draft.lines.iter();
        spoken.map(|l| Line { who: l.who.map(|k| self.film.actors[k].member.id.clone()), ..l.line.clone() }).collect()
    }
}
