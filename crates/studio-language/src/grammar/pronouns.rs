//! It, she, they: whoever was meant last and fits.

use super::Parser;
use super::nouns::Meant;
use crate::noun_phrase::NounPhrase;

impl Parser<'_> {
    /// It, she, they: whoever was meant last and fits.
    pub(super) fn pronoun(&mut self) -> bool {
        let Some(text) = self.text_at(self.at).map(str::to_string) else { return false };
        let owned = text == "her" && self.reader().noun_at(self.at + 1).is_some();
        if owned || !matches!(text.as_str(), "it" | "he" | "she" | "they" | "him" | "her" | "them") {
            return false;
        }
        self.at += 1;
        self.clause.noun_end = self.at;
        if let Some(found) = self.antecedent(&text) {
            let members = self.bring(found);
            self.attach(Meant::Members(members), &NounPhrase::default());
        } else {
            self.clause.preposition = None;
        }
        true
    }

    pub(super) fn antecedent(&self, pronoun: &str) -> Option<usize> {
        let placed = self.clause.preposition.is_some();
        let subject = matches!(pronoun, "he" | "she" | "they" | "it") && self.clause.verb.is_none() && !placed;
        let mut order: Vec<usize> = Vec::new();
        if subject {
            order.extend(self.before.iter().rev());
        } else {
            order.extend(self.clause.objects.iter().rev());
            order.extend(self.clause.subjects.iter().filter(|_| !subject).rev());
        }
        order.extend(self.clause.target.filter(|t| !placed || !self.clause.subjects.contains(t)));
        order.extend(self.shot.cast.iter().rev());
        // In a new shot, whoever did something in the one before.
        order.extend(self.film.shots.last().into_iter().flat_map(|s| s.acts.iter().map(|a| a.who)));
        order.extend((0..self.film.actors.len()).rev());
        let busy = |k: usize| !subject && self.clause.subjects.contains(&k);
        order.into_iter().filter(|k| !busy(*k)).find(|&k| {
            let actor = &self.film.actors[k];
            match pronoun {
                "he" | "him" => actor.gender == Some("man") || (actor.gender.is_none() && actor.is_person()),
                "she" | "her" => actor.gender == Some("woman") || (actor.gender.is_none() && actor.is_person()),
                "they" | "them" => true,
                _ => !actor.is_person(),
            }
        })
    }
}
