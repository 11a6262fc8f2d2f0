//! What a verb says depends on who does it and on what is there: lamps go out, keepers dive on grass.

use super::Parser;
use crate::film::Act;
use crate::lexicon::Doing;
use crate::word::VerbUse;
use studio_library::{Category, Habitat};
use studio_storyboard::{Direction, Relation, Verb};

impl Parser<'_> {
    /// Turns a verb into the performance that is meant of its subject.
    pub(super) fn in_context(&self, verb: &mut VerbUse) {
        let Some(actor) = self.clause.subjects.last().map(|&k| &self.film.actors[k]) else { return };
        let kind = actor.member.kind.as_str();
        let word = actor.word.as_str();
        let doing = match verb.lemma.as_str() {
            "go out" | "die" | "die down" | "die out" | "leave" if gives_light(kind) => Verb::SwitchOff,
            "come on" | "go on" | "come alive" if gives_light(kind) => Verb::SwitchOn,
            "float down" | "drift down" | "come down" | "go down" if actor.habitat == Some(Habitat::Afloat) => {
                Verb::Float
            }
            "take off" if actor.category == Some(Category::Vehicle) || actor.habitat == Some(Habitat::Air) => Verb::Fly,
            "pull into" | "pull in" | "roll in" | "roll into" if actor.category == Some(Category::Vehicle) => {
                Verb::Drive
            }
            "dive" if actor.is_person() && plays_ball(word) => Verb::Jump,
            "rise" | "rise up" if matches!(word, "dough" | "bread" | "cake" | "souffle") => Verb::Grow,
            "run" if matches!(word, "tap" | "faucet" | "shower") => Verb::Flow,
            _ => return,
        };
        verb.deed.doing = Doing::Perform(doing);
    }

    /// "walks a dog": the dog walks too, beside whoever leads it.
    pub(super) fn walks(&mut self, object: usize) -> bool {
        let led = self.clause.verb.as_ref().is_some_and(|v| matches!(v.lemma.as_str(), "walk" | "遛"));
        let creature = self.film.actors[object].category == Some(Category::Creature);
        let Some(&k) = self.clause.acts.last().filter(|_| led && creature) else { return false };
        let act = self.shot.acts[k].clone();
        if act.who == object || self.film.actors[act.who].category != Some(Category::Person) {
            return false;
        }
        self.place(object, Relation::Beside, act.who);
        self.shot.acts.push(Act { who: object, ..act });
        self.clause.acts.push(self.shot.acts.len() - 1);
        true
    }

    pub(super) fn is_instrument(&self, k: usize) -> bool {
        self.film.actors[k].category == Some(Category::Instrument)
    }

    /// What is played on; what was said to be played is a tune.
    pub(super) fn play_on(&mut self, instrument: usize) {
        for k in self.clause.acts.clone() {
            self.shot.acts[k].what = Some(instrument);
        }
    }

    /// Whoever runs back up or down what was climbed climbs again.
    pub(super) fn climb_again(&mut self) {
        for k in 0..self.shot.acts.len() {
            let act = &self.shot.acts[k];
            let steep = matches!(act.direction, Some(Direction::Up | Direction::Down));
            if !steep || act.toward.is_some() || !matches!(act.verb, Verb::Walk | Verb::Run) {
                continue;
            }
            let climbed = self.shot.acts[..k].iter().rev().find(|a| a.who == act.who && a.verb == Verb::Climb);
            if let Some(toward) = climbed.and_then(|a| a.toward.or(a.what)) {
                let act = &mut self.shot.acts[k];
                (act.verb, act.toward) = (Verb::Climb, Some(toward));
            }
        }
    }
}

/// Kinds that burn or shine.
fn gives_light(kind: &str) -> bool {
    const LIGHTS: [&str; 7] = ["candle", "lamp", "lantern", "light", "fire", "torch", "sign"];
    LIGHTS.iter().any(|l| kind.contains(l)) && kind != "lighthouse"
}

/// People who throw themselves on the ground, not into water.
fn plays_ball(word: &str) -> bool {
    ["goalkeeper", "keeper", "goalie", "player", "baseman", "catcher", "守门员", "门将", "球员"]
        .iter()
        .any(|w| word.ends_with(w))
}
