//! Nouns for several at once: families, flocks, stacks, and what a vessel holds.

use super::Parser;
use super::noun_classes::{is_drink, is_heap};
use crate::effects::push_new;
use crate::item::Item;
use crate::lexicon::Group;
use crate::noun_phrase::{Determiner, NounPhrase};
use crate::word::{KindUse, Noun};
use studio_library::Category;
use studio_storyboard::{Manner, Verb};

impl Parser<'_> {
    /// "plays a sad song": the tune is chosen and played by its mood.
    pub(super) fn mood_of_music(&mut self, phrase: &NounPhrase) {
        let Some(mood) = phrase.effects.iter().find(|e| e.key == "mood").map(|e| e.first().to_string()) else { return };
        for &k in &self.clause.acts {
            let act = &mut self.shot.acts[k];
            if matches!(act.verb, Verb::Play | Verb::Sing) && act.manner == Manner::Usual {
                act.manner = if mood == "sad" { Manner::Slow } else { Manner::Happy };
                act.into.get_or_insert_with(|| mood.clone());
            }
        }
    }

    /// "the notes C, E and G": letters that are no things.
    pub(super) fn skip_note_names(&mut self) {
        let letter = |at: usize| self.text_at(at).is_some_and(|t| t.len() == 1 && ("a"..="g").contains(&t));
        let mut end = self.at;
        loop {
            let link = matches!(self.items.get(end), Some(Item::Comma)) || self.text_at(end) == Some("and");
            end = match (letter(end), link && letter(end + 1), link && letter(end + 2)) {
                (true, ..) => end + 1,
                (_, true, _) => end + 2,
                (.., true) => end + 3,
                _ => break,
            };
        }
        self.at = end;
        self.clause.noun_end = end;
    }

    /// "a flock of pigeons" is six pigeons, "a glass of water" a glass with water.
    pub(super) fn unwrap_group(&mut self, phrase: NounPhrase) -> NounPhrase {
        if let (Some(Group::Count(n)), None, Some(last)) = (phrase.head.group, &phrase.head.kind, phrase.before.last())
            && last.kind.is_some()
        {
            // "a camel caravan": so many camels.
            let mut several = phrase.clone();
            several.head = last.clone();
            several.before.pop();
            several.count = Some(n);
            return several;
        }
        if self.text_at(self.at) != Some("of") || self.reader().noun_at(self.at).is_some() {
            return phrase;
        }
        let Some((mut inner, end)) = self.reader().read(self.at + 1) else { return phrase };
        let group = phrase.head.group;
        let container = phrase.head.kind.is_some() && group.is_none_or(|g| g == Group::Portion);
        match group {
            // "a tower of blocks" is blocks; a tower of stone is a tower.
            Some(Group::Count(_)) if inner.head.material.is_some() => return phrase,
            Some(Group::Count(n)) => {
                if is_heap(&phrase.head.word) {
                    push_new(&mut inner.details, "stacked");
                }
                inner.count =
                    Some(inner.count.unwrap_or(phrase.count.filter(|c| *c > 1).map_or(n, |c| c.saturating_mul(n))))
            }
            Some(Group::Portion | Group::Film) if phrase.head.kind.is_none() || !container => {
                inner.count = inner.count.or(phrase.count);
                if inner.head.plural
                    && inner.count.is_none()
                    && phrase.determiner == Determiner::Indefinite
                    && phrase.head.group == Some(Group::Portion)
                {
                    inner.count = Some(3);
                }
            }
            _ if container && self.holds(&inner.head) => {
                let food = inner
                    .head
                    .kind
                    .as_ref()
                    .and_then(|k| self.words.catalog.kind(&k.id))
                    .is_some_and(|k| k.category == Category::Food);
                self.at = end;
                self.clause.noun_end = end;
                if food
                    && inner.head.kind.as_ref().is_some_and(|k| k.shortfall.is_none())
                    && !is_drink(&inner.head.word)
                {
                    inner.count = inner.count.or(phrase.count).or(Some(1));
                    inner.details.push(phrase.head.word);
                    return inner;
                }
                let mut whole = phrase;
                whole.details.push(inner.head.word);
                return whole;
            }
            _ => return phrase,
        }
        inner.effects.extend(phrase.effects);
        inner.details.extend(phrase.details);
        if phrase.determiner == Determiner::Negative {
            inner.determiner = Determiner::Negative;
        }
        self.at = end;
        self.clause.noun_end = end;
        self.unwrap_group(inner)
    }

    fn holds(&self, content: &Noun) -> bool {
        let kind = content.kind.as_ref().and_then(|k| self.words.catalog.kind(&k.id));
        let edible = kind.is_some_and(|k| matches!(k.category, Category::Food | Category::Plant));
        edible || is_drink(&content.word) || content.kind.as_ref().is_none_or(|k| k.id.starts_with("stranger"))
    }

    /// "the children", "the couple": all in the shot for whom the word stands, when they are several;
    /// nothing when the word is in the singular.
    pub(super) fn all_of(&self, phrase: &NounPhrase) -> Option<Vec<usize>> {
        let word = phrase.head.word.as_str();
        if !phrase.head.plural && word != "couple" {
            return None;
        }
        let all: Vec<usize> = self.shot.cast.iter().copied().filter(|&k| self.stands_for(k, word)).collect();
        let heads: u32 = all.iter().map(|&k| self.film.actors[k].member.count).sum();
        Some(if heads > 1 { all } else { Vec::new() })
    }

    /// Those of whom a collective consists: a couple of a woman and a man.
    pub(super) fn several(&mut self, phrase: &NounPhrase, whole: &KindUse) -> Vec<usize> {
        let times = phrase.count.unwrap_or(if phrase.head.plural { 2 } else { 1 });
        let mut all = Vec::new();
        for part in whole.extras.iter().filter(|e| e.key == "of") {
            let Some(head) = self.words.noun(&[part.first()]) else { continue };
            let Some(kind) = head.kind.clone() else { continue };
            let k = self.film.add(self.words.catalog, &kind.id, &head.word);
            self.describe(k, &NounPhrase { head, count: Some(times), ..phrase.clone() }, &kind);
            self.film.actors[k].together = Some(phrase.head.word.clone());
            all.extend(self.bring(k));
        }
        all
    }
}
