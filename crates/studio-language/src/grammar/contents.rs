//! What a vessel, a vehicle or a table is full of: "a basket full of apples", "a boat carries pumpkins".

use super::Parser;
use super::noun_classes::is_drink;
use crate::effects::push_new;
use studio_library::{Category, Habitat};
use studio_storyboard::{Relation, Verb};

/// Names under which the prepositions of contents stand in the table.
pub(super) fn is_contents(name: &str) -> bool {
    name.ends_with(" with") && name != "together with" || name == "full of"
}

impl Parser<'_> {
    /// What the words before "full of" name, if it is there to be filled.
    pub(super) fn vessel(&self) -> Option<usize> {
        let vessel = self.clause.target.or(self.clause.subjects.last().copied())?;
        (!self.film.actors[vessel].is_alive()).then_some(vessel)
    }

    /// Puts things into or onto what carries them; a drink is only told of its cup.
    pub(super) fn fill(&mut self, vessel: usize, contents: &[usize]) {
        for &content in contents.iter().filter(|c| **c != vessel) {
            let word = self.film.actors[content].word.clone();
            if is_drink(&word) || self.film.actors[content].member.kind.starts_with("stranger") {
                push_new(&mut self.film.actors[vessel].member.attributes.details, &word);
                self.shot.cast.retain(|k| *k != content);
                continue;
            }
            let flat = self.film.actors[vessel].category == Some(Category::Furniture)
                || matches!(self.film.actors[vessel].member.kind.as_str(), "plate" | "tray" | "cutting board");
            self.film.actors[content].member.place = None;
            self.place(content, if flat { Relation::On } else { Relation::In }, vessel);
        }
    }

    /// "The boat carries pumpkins": a thing without hands has in it what it carries, and goes its way.
    pub(super) fn loads(&mut self, contents: &[usize]) -> bool {
        let Some(&last) = self.clause.acts.last() else { return false };
        let carries = matches!(self.shot.acts[last].verb, Verb::Carry | Verb::Hold);
        let who = self.shot.acts[last].who;
        if !carries || self.film.actors[who].is_alive() || self.film.actors[who].stranger {
            return false;
        }
        let going = match (self.film.actors[who].category, self.film.actors[who].habitat) {
            (Some(Category::Vehicle), Some(Habitat::Afloat)) => Verb::Sail,
            (Some(Category::Vehicle), Some(Habitat::Air | Habitat::Sky)) => Verb::Fly,
            (Some(Category::Vehicle), _) => Verb::Drive,
            _ => Verb::Stand,
        };
        for k in self.clause.acts.clone() {
            self.shot.acts[k].verb = going;
        }
        self.fill(who, contents);
        true
    }
}
