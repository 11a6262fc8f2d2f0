//! Ideas that act like somebody, and whose face it is when only a pronoun says.

use super::nouns::Meant;
use super::{Link, Parser};
use crate::effects::apply_to_member;
use crate::lexicon::{Doing, Effect};
use crate::noun_phrase::{Determiner, NounPhrase};
use crate::word::KindUse;
use studio_library::Category;
use studio_storyboard::{Reason, Verb};

impl Parser<'_> {
    /// Whether what was just named is about to do what only somebody does.
    pub(super) fn acts_like_somebody(&self) -> bool {
        use Verb::{
            Build, Carry, Clean, Cook, Dance, Drink, Eat, Feed, Hug, Paint, Phone, Read, Run, Sit, Speak, Wait, Walk,
            Write,
        };
        let free = self.clause.preposition.is_none() && self.clause.verb.is_none();
        let verb = self.reader().verb_at(self.at).map(|v| v.deed.doing);
        let Some(Doing::Perform(verb)) = verb.filter(|_| free) else { return false };
        matches!(
            verb,
            Build
                | Carry
                | Clean
                | Cook
                | Dance
                | Drink
                | Eat
                | Feed
                | Hug
                | Paint
                | Phone
                | Read
                | Run
                | Sit
                | Speak
                | Wait
                | Walk
                | Write
        )
    }

    /// "Loneliness sits on a bench": somebody in the mood of the idea.
    pub(super) fn personified(&mut self, phrase: &NounPhrase) -> Meant {
        let Some(kind) = self.words.kind("person") else { return Meant::Nothing };
        let k = self.film.add(self.words.catalog, &kind.id, &phrase.head.word);
        self.film.actors[k].category = self.film.actors[k].category.or(Some(Category::Person));
        let lexicon = self.words.lexicon;
        let scene = lexicon.ideas.get(&phrase.head.word).map_or("", String::as_str);
        let moods = lexicon.adjectives.iter().filter(|(_, effects)| effects.iter().any(|e| e.key == "mood"));
        let told = |word: &str| match word.is_ascii() {
            true => scene.split(|c: char| !c.is_alphabetic()).any(|w| w.eq_ignore_ascii_case(word)),
            false => scene.contains(word),
        };
        // The word that stands first in the table's order of letters, so that the choice is the same every time.
        let mood = moods.filter(|(word, _)| told(word)).min_by_key(|(word, _)| word.as_str());
        if let Some((_, effects)) = mood {
            apply_to_member(effects, &mut self.film.actors[k].member.attributes);
        }
        self.film.note(&phrase.head.word, Reason::Abstract, "a person in that mood");
        Meant::Members(self.bring(k))
    }

    /// "their mother" of ducklings is a duck.
    pub(super) fn kin(&self, phrase: &NounPhrase) -> Option<KindUse> {
        let animal = |k: &&usize| self.film.actors[**k].category == Some(Category::Creature);
        let of = self.clause.subjects.iter().find(animal).filter(|_| phrase.determiner == Determiner::Possessive)?;
        let age = match phrase.head.word.as_str() {
            "mother" | "mum" | "mom" | "father" | "parent" | "mate" | "brother" | "sister" | "friend" => "adult",
            "baby" | "cub" | "young" | "child" | "offspring" => "baby",
            _ => return None,
        };
        let extras = vec![Effect { key: "age".into(), arguments: vec![age.into()] }];
        Some(KindUse { id: self.film.actors[*of].member.kind.clone(), extras, shortfall: None })
    }

    /// Whose "her face" is, when nobody was named in this clause.
    pub(super) fn possessor(&mut self, phrase: &NounPhrase) -> Option<usize> {
        let pronoun = match phrase.span.split(' ').next()?.to_lowercase().as_str() {
            "her" => "she",
            "his" => "he",
            "its" => "it",
            "their" => "they",
            _ => return None,
        };
        let owner = self.antecedent(pronoun)?;
        self.bring(owner);
        Some(owner)
    }

    /// "her smiling face", "his laughing eyes": the verb before a part of the body is done by its owner.
    pub(super) fn smiles(&mut self, owner: usize, phrase: &NounPhrase) {
        for verb in &phrase.participles {
            self.act_of(owner, verb, Link::While);
        }
    }
}
