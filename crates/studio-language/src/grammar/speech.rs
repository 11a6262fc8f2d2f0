//! Who says a quotation, or what it is written on.

use super::Parser;
use crate::film::Speech;
use crate::item::Item;
use crate::quote::Quote;
use crate::word::Form;
use studio_library::Category;
use studio_storyboard::{Line, Verb};

impl Parser<'_> {
    pub(super) fn quotation(&mut self, number: usize) {
        let Some(quote) = self.quotes.get(number).cloned() else { return };
        self.clause.preposition = None;
        if let Some(label) = &quote.label {
            let who = self.labelled(label);
            self.speak(who, &quote, Verb::Speak);
            return;
        }
        if let Some(surface) = self.surface() {
            self.film.actors[surface].member.attributes.text = Some(quote.text);
            self.clause.target = Some(surface);
            // "a jar with a label reading X stands": the jar's verb is still to come.
            self.clause.noun_end = self.at;
            if self.clause.verb.as_ref().is_some_and(|v| v.lemma == "read") && self.clause.subjects.contains(&surface) {
                self.clause.verb = None;
            }
            return;
        }
        let (who, verb) = self.speaker();
        self.speak(who, &quote, verb);
        self.narrated = false;
    }

    fn speak(&mut self, who: Option<usize>, quote: &Quote, verb: Verb) {
        const MOST: usize = 64;
        if self.shot.lines.len() < MOST && !quote.text.trim().is_empty() {
            if let Some(k) = who {
                self.bring(k);
            }
            let verb = if quote.verb == Verb::Speak { verb } else { quote.verb };
            let line = Line { who: None, text: quote.text.clone(), verb, at_s: None };
            self.shot.lines.push(Speech { who, line });
        }
    }

    /// What the words are written on: "a sign reading", "a banner that says".
    fn surface(&self) -> Option<usize> {
        let back: Vec<&str> = (self.at.saturating_sub(6)..self.at).filter_map(|k| self.text_at(k)).collect();
        let writing = back.iter().any(|w| {
            matches!(
                *w,
                "reading"
                    | "reads"
                    | "read"
                    | "labeled"
                    | "labelled"
                    | "written"
                    | "word"
                    | "words"
                    | "text"
                    | "letters"
                    | "spelling"
                    | "spells"
                    | "spell"
                    | "printed"
                    | "titled"
                    | "inscribed"
                    | "engraved"
                    | "inscription"
                    | "label"
                    | "写着"
                    | "写"
                    | "字样"
                    | "印着"
                    | "显示"
                    | "displaying"
                    | "displays"
                    | "logo"
                    | "slogan"
                    | "caption"
                    | "title"
            )
        });
        let target = self.clause.target.or(self.clause.subjects.last().copied()).or(self.shot.cast.last().copied())?;
        let actor = &self.film.actors[target];
        let bears = matches!(
            actor.member.kind.as_str(),
            "sign"
                | "neon_sign"
                | "banner"
                | "flag"
                | "poster"
                | "book"
                | "paper"
                | "blackboard"
                | "cake"
                | "letter"
                | "painting"
                | "mug"
                | "cup"
                | "bottle"
                | "box"
                | "screen"
                | "television"
                | "laptop"
                | "phone"
                | "card"
        );
        let dead = !actor.is_alive();
        (dead && (writing || bears) || writing && !back.iter().any(|w| matches!(*w, "reads" | "read" | "reading")))
            .then_some(target)
    }

    /// Who speaks and how loud, from the words before and after.
    fn speaker(&mut self) -> (Option<usize>, Verb) {
        let before = self.clause.verb.as_ref().and_then(|v| voice(&v.deed.doing));
        if self.narrated {
            return (None, Verb::Speak);
        }
        if before.is_some() {
            let who = self.clause.subjects.last().copied().or(self.before.last().copied());
            if let Some(who) = who.or_else(|| self.anybody()) {
                return (Some(who), before.unwrap_or(Verb::Speak));
            }
        }
        if let Some((who, verb)) = self.named_after() {
            return (Some(who), verb);
        }
        let who = self.clause.subjects.iter().chain(&self.before).copied().find(|&k| self.film.actors[k].is_alive());
        (who.or_else(|| self.anybody()), before.unwrap_or(Verb::Speak))
    }

    /// `"Land!" shouts the pirate`, `"Look," she says`.
    fn named_after(&mut self) -> Option<(usize, Verb)> {
        let mut at = self.at;
        while matches!(self.items.get(at), Some(Item::Comma)) {
            at += 1;
        }
        let reader = self.reader();
        if let Some(verb) = reader.verb_at(at).filter(|v| v.form != Form::Base) {
            let spoken = voice(&verb.deed.doing)?;
            let (phrase, end) = reader.read(at + verb.words)?;
            self.at = end;
            self.clause.subjects.clear();
            self.clause.verb = None;
            self.noun_phrase(phrase);
            return Some((self.clause.target?, spoken));
        }
        let pronoun = matches!(self.text_at(at), Some("he" | "she" | "it" | "they"));
        let (phrase, end) = if pronoun { (None, at + 1) } else { reader.read(at).map(|(p, e)| (Some(p), e))? };
        let verb = self.reader().verb_at(end)?;
        let spoken = voice(&verb.deed.doing)?;
        if let Some(phrase) = phrase {
            self.at = end + verb.words;
            self.noun_phrase(phrase);
            return Some((self.clause.target?, spoken));
        }
        let who = self.before.last().or(self.clause.subjects.last()).copied().or_else(|| self.anybody())?;
        self.at = end + verb.words;
        Some((who, spoken))
    }

    fn anybody(&self) -> Option<usize> {
        let cast = self.shot.cast.iter().copied();
        let person = cast.clone().find(|&k| self.film.actors[k].is_person());
        person.or_else(|| cast.clone().find(|&k| self.film.actors[k].category == Some(Category::Creature)))
    }

    /// The member that a script calls by this label.
    fn labelled(&mut self, label: &str) -> Option<usize> {
        let lower = label.to_lowercase();
        if self.words.lexicon.groups.get(lower.as_str()) == Some(&crate::lexicon::Group::Narrator) {
            return None;
        }
        let same = |k: &usize| {
            let actor = &self.film.actors[*k];
            actor.member.name.as_deref().is_some_and(|n| n.eq_ignore_ascii_case(label))
                || actor.word == lower
                || actor.word.ends_with(&format!(" {lower}"))
        };
        if let Some(k) = (0..self.film.actors.len()).find(same) {
            return Some(k);
        }
        let first = lower.split(' ').next().unwrap_or_default().to_string();
        let gender = self.words.lexicon.names.get(first.as_str()).cloned();
        let kind = self.words.kind(&lower);
        if let Some(kind) = kind.filter(|_| gender.is_none()) {
            let k = self.film.actors.iter().position(|a| {
                a.member.kind == kind.id && self.shot.cast.iter().any(|&c| self.film.actors[c].member.id == a.member.id)
            });
            return Some(k.unwrap_or_else(|| self.film.add(self.words.catalog, &kind.id, &lower)));
        }
        Some(self.baptise(label, gender.as_deref()))
    }

    /// Gives the name to somebody who has none, splitting one off a group; or adds somebody.
    fn baptise(&mut self, name: &str, gender: Option<&str>) -> usize {
        let fits = |k: &usize| {
            let actor = &self.film.actors[*k];
            actor.member.name.is_none()
                && actor.is_alive()
                && (actor.gender.is_none() || gender.is_none() || actor.gender == gender)
        };
        let free = self
            .shot
            .cast
            .iter()
            .copied()
            .filter(fits)
            .max_by_key(|&k| (self.film.actors[k].is_person(), std::cmp::Reverse(k)));
        let kind = gender.and_then(|g| self.words.kind(g)).map(|k| k.id);
        let Some(k) = free else {
            let kind =
                kind.or_else(|| self.words.kind("person").map(|k| k.id)).unwrap_or_else(|| "stranger_creature".into());
            let k = self.film.add(self.words.catalog, &kind, &name.to_lowercase());
            self.film.actors[k].member.name = Some(name.into());
            return k;
        };
        if self.film.actors[k].member.count > 1 {
            self.split(k);
        }
        let actor = &mut self.film.actors[k];
        actor.member.name = Some(name.into());
        if let Some(kind) =
            kind.filter(|_| actor.gender.is_none() && matches!(actor.member.kind.as_str(), "person" | "man" | "woman"))
        {
            actor.member.kind = kind;
        }
        k
    }

    /// One of a group becomes a member of its own, who does what the group does; the number of the others.
    pub(super) fn split(&mut self, k: usize) -> usize {
        let mut other = self.film.actors[k].clone();
        self.film.actors[k].member.count = 1;
        other.member.count -= 1;
        let id = other.member.id.clone();
        other.member.id = (2..)
            .map(|n| format!("{id}_{n}"))
            .find(|id| !self.film.actors.iter().any(|a| a.member.id == *id))
            .unwrap_or(id);
        self.film.actors.push(other);
        let new = self.film.actors.len() - 1;
        self.bring(new);
        let acts: Vec<_> = self.shot.acts.iter().filter(|a| a.who == k).cloned().collect();
        self.shot.acts.extend(acts.into_iter().map(|a| crate::film::Act { who: new, ..a }));
        new
    }
}

/// The voice of a verb of speech.
fn voice(doing: &crate::lexicon::Doing) -> Option<Verb> {
    match doing {
        crate::lexicon::Doing::Perform(verb @ (Verb::Speak | Verb::Shout | Verb::Whisper | Verb::Sing)) => Some(*verb),
        crate::lexicon::Doing::Perform(
            Verb::Laugh | Verb::Cry | Verb::Smile | Verb::Phone | Verb::Call | Verb::Read,
        ) => Some(Verb::Speak),
        _ => None,
    }
}
