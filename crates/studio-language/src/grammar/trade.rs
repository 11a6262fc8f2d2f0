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
            if let Some(mount) = extras.iter().find(|e| e.key == "rides") {
                self.seat_on(who, mount.first());
            }
            if let Some(verb) = extras.iter().find(|e| e.key == "does") {
                self.at_work(who, verb.first());
            }
            if let Some(tool) = extras.iter().find(|e| e.key == "tool") {
                self.hand_over(who, tool.first());
            }
        }
    }

    /// A cyclist rides a bicycle, unless it is pushed or stands by.
    fn seat_on(&mut self, who: usize, mount: &str) {
        use Verb::{Build, Clean, Drive, Fall, Lie, Push, Ride, Run, Sit, Sleep, Walk};
        let on_foot = |a: &Act| a.who == who && matches!(a.verb, Push | Sit | Lie | Sleep | Build | Clean | Fall);
        let seated = self.film.actors[who].member.place.as_ref().is_some_and(|p| p.relation == Relation::Riding);
        if seated || self.shot.acts.iter().any(on_foot) {
            return;
        }
        let Some(mount) = self.implied(mount, who) else { return };
        self.film.actors[mount].member.count = self.film.actors[who].member.count;
        let of = self.film.actors[mount].member.id.clone();
        self.film.actors[who].member.place = Some(Place { relation: Relation::Riding, of: Some(of) });
        for act in self.shot.acts.iter_mut().filter(|a| a.who == who) {
            if matches!(act.verb, Walk | Run | Drive | Ride) {
                (act.verb, act.what) = (Ride, Some(mount));
            }
        }
        if !self.shot.acts.iter().any(|a| a.who == who) {
            self.at_work(who, "ride");
            if let Some(act) = self.shot.acts.iter_mut().rev().find(|a| a.who == who) {
                act.what = Some(mount);
            }
        }
    }

    /// Whoever is given nothing else to do does what the trade is named after.
    fn at_work(&mut self, who: usize, verb: &str) {
        let busy = self.shot.acts.iter().any(|a| a.who == who) || self.shot.lines.iter().any(|l| l.who == Some(who));
        let words: Vec<&str> = verb.split('_').collect();
        if let Some(verb) = self.words.verb(&words).filter(|_| !busy) {
            let k = self.act_of(who, &verb, super::Link::While);
            self.shot.acts[k].step = 0;
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
            in_turn: false,
        });
        true
    }
}
