//! What people of a trade have with them: a violinist a violin, a fisherman a rod.

use super::Parser;
use crate::film::Act;
use studio_library::{Category, Habitat};
use studio_storyboard::{Manner, Place, Relation, Verb};

impl Parser<'_> {
    /// Gives everybody in the shot the tool of their trade, as far as their hands are free.
    pub(super) fn equip(&mut self) {
        for who in self.shot.cast.clone() {
            let trade = self.words.kind(&self.film.actors[who].word).filter(|_| self.film.actors[who].is_person());
            let extras = trade.map_or_else(Vec::new, |t| t.extras);
            if let Some(tool) = extras.iter().find(|e| e.key == "tool") {
                self.hand_over(who, tool.first());
            }
        }
    }

    fn hand_over(&mut self, who: usize, tool: &str) {
        let word = &tool.replace('_', " ");
        let one = self.film.actors[who].member.count == 1;
        let Some(kind) = self.words.kind(word).filter(|_| one && !self.hands_full(who)) else { return };
        let Some(entry) = self.words.catalog.kind(&kind.id) else { return };
        let (category, portable) = (entry.category, matches!(entry.habitat, Habitat::Tabletop | Habitat::Carried));
        let there = self.shot.cast.iter().copied().find(|&k| self.film.actors[k].member.kind == kind.id);
        let tool = there.unwrap_or_else(|| {
            let k = self.film.add(self.words.catalog, &kind.id, word);
            self.film.actors[k].implied = true;
            self.bring(k);
            k
        });
        let plays = category == Category::Instrument && self.play(who, tool);
        if !plays && portable && there.is_none() {
            let of = self.film.actors[who].member.id.clone();
            self.film.actors[tool].member.place = Some(Place { relation: Relation::HeldBy, of: Some(of) });
        }
    }

    /// Whether somebody holds or handles a thing already.
    fn hands_full(&self, who: usize) -> bool {
        let id = self.film.actors[who].member.id.as_str();
        let held = |k: &usize| {
            let place = self.film.actors[*k].member.place.as_ref();
            place.is_some_and(|p| p.relation == Relation::HeldBy && p.of.as_deref() == Some(id))
        };
        let handles = |act: &Act| act.who == who && act.what.is_some_and(|k| !self.film.actors[k].is_alive());
        self.shot.cast.iter().any(held) || self.shot.acts.iter().any(handles)
    }

    /// A musician plays: when that was said, or when nothing else was.
    fn play(&mut self, who: usize, instrument: usize) -> bool {
        let mut own = self.shot.acts.iter_mut().filter(|a| a.who == who).peekable();
        if own.peek().is_some() {
            let play = own.find(|a| a.verb == Verb::Play);
            return play.map(|act| act.what = Some(instrument)).is_some();
        }
        self.shot.acts.push(Act {
            who,
            verb: Verb::Play,
            what: Some(instrument),
            toward: None,
            times: None,
            manner: Manner::Usual,
            direction: None,
            bpm: None,
            into: None,
            step: 0,
            passive: false,
        });
        true
    }
}
