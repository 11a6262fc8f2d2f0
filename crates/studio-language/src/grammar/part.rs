//! One of several: "then one goes out", "the other stays", "one of the birds flies away".

use super::Parser;
use super::nouns::Meant;
use crate::noun_phrase::{Determiner, NounPhrase, number};

impl Parser<'_> {
    /// Reads "one", "another", "the other" or "one of the candles" where it stands for somebody.
    pub(super) fn one_of_several(&mut self) -> bool {
        let Some(text) = self.text_at(self.at).map(str::to_string) else { return false };
        let (rest, after) = match text.as_str() {
            "one" | "another" | "two" | "three" | "four" => (text == "another", self.at + 1),
            "the" if matches!(self.text_at(self.at + 1), Some("other" | "others" | "rest")) => (true, self.at + 2),
            _ => return false,
        };
        let of_them = self.stands(after, "of them");
        let end = of_them.unwrap_or(after);
        let acts = self.reader().verb_at(end).is_some() && self.reader().noun_at(end).is_none_or(|n| !n.listed);
        let found = if acts && rest && self.rest.is_some() {
            self.rest
        } else if acts {
            self.latest_group()
        } else if text != "another" && self.text_at(after) == Some("of") {
            return self.some_of_named(after + 1, number(&text).unwrap_or(1));
        } else {
            None
        };
        let Some(k) = found else { return false };
        self.at = end;
        self.single_out(k, if text == "the" { 0 } else { number(&text).unwrap_or(1) });
        true
    }

    /// "one of the birds": the birds were named before, or are now.
    fn some_of_named(&mut self, at: usize, wanted: u32) -> bool {
        let Some((phrase, end)) = self.reader().read(at) else { return false };
        if phrase.determiner != Determiner::Definite || !phrase.head.plural || phrase.head.kind.is_none() {
            return false;
        }
        let same = |k: &usize| {
            let actor = &self.film.actors[*k];
            actor.member.count > 1 && actor.word == phrase.head.word
        };
        let known = self.shot.cast.iter().rev().copied().find(same);
        let Some(k) = known.or_else(|| match self.new_members(&phrase) {
            Meant::Members(members) => members.first().copied(),
            _ => None,
        }) else {
            return false;
        };
        self.at = end;
        self.single_out(k, wanted);
        true
    }

    /// Those who are several and were spoken of last.
    fn latest_group(&self) -> Option<usize> {
        let several = |k: &usize| self.film.actors[*k].member.count > 1;
        let spoken = self.clause.subjects.iter().chain(&self.before).copied().find(several);
        spoken.or_else(|| self.shot.cast.iter().rev().copied().find(several))
    }

    /// Makes `wanted` of a group a member of their own, and the subject; none of them when all are meant.
    fn single_out(&mut self, k: usize, wanted: u32) {
        if wanted > 0 && self.film.actors[k].member.count > wanted {
            let rest = self.split(k);
            let all = self.film.actors[k].member.count + self.film.actors[rest].member.count;
            self.film.actors[k].member.count = wanted;
            self.film.actors[rest].member.count = all - wanted;
            self.rest = Some(rest);
        }
        self.clause.noun_end = self.at;
        if self.clause.verb.is_some() || !self.clause.subjects.is_empty() {
            self.next_clause(self.clause.link);
        }
        self.clause.subjects.clear();
        self.attach(Meant::Members(vec![k]), &NounPhrase::default());
    }
}
