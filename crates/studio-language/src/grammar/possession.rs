//! Who has what: held in the hand, owned, brought along.

use super::Parser;
use super::verb_classes::is_shared;
use studio_library::{Category, Habitat};
use studio_storyboard::{Relation, Verb};

impl Parser<'_> {
    /// What is held or carried is in the hand from the start.
    pub(super) fn in_hand(&mut self, object: usize) {
        let Some(act) = self.clause.acts.last().map(|&k| self.shot.acts[k].clone()) else { return };
        let held = matches!(
            act.verb,
            Verb::Hold
                | Verb::Carry
                | Verb::Read
                | Verb::Throw
                | Verb::Drop
                | Verb::Phone
                | Verb::Pour
                | Verb::Eat
                | Verb::Drink
                | Verb::Give
        );
        let actor = &self.film.actors[object];
        let small = matches!(actor.habitat, Some(Habitat::Tabletop | Habitat::Carried))
            || act.verb == Verb::Hold
            || act.verb == Verb::Carry;
        let mount = actor.category != Some(Category::Person);
        if held && small && actor.member.place.is_none() && self.film.actors[act.who].is_alive() {
            self.place(object, Relation::HeldBy, act.who);
        }
        if act.verb == Verb::Ride && mount {
            self.place(act.who, Relation::Riding, object);
        }
    }

    pub(super) fn possess(&mut self, object: usize) {
        let Some(who) = self.clause.subjects.last().copied().or(self.clause.target) else { return };
        let holder = self.film.actors[who].is_alive();
        let carried = matches!(self.film.actors[object].habitat, Some(Habitat::Tabletop | Habitat::Carried));
        match (holder, carried) {
            (true, true) => self.place(object, Relation::HeldBy, who),
            (true, false) => self.place(object, Relation::Beside, who),
            (false, _) => {
                let support = self.film.actors[who].category == Some(Category::Furniture);
                self.place(object, if support { Relation::On } else { Relation::Near }, who);
            }
        }
    }

    pub(super) fn accompany(&mut self, object: usize, verb: Option<Verb>) {
        let Some(who) = self.clause.subjects.last().copied().or(self.clause.target).filter(|w| *w != object) else {
            if self.clause.subjects.is_empty() && !self.clause.place_subject {
                self.clause.subjects.push(object);
            }
            return;
        };
        if self.clause.place_subject && self.clause.subjects.is_empty() {
            return;
        }
        if let Some(verb) = verb.filter(|v| {
            matches!(
                v,
                Verb::Play
                    | Verb::Chop
                    | Verb::Write
                    | Verb::Paint
                    | Verb::Clean
                    | Verb::Hit
                    | Verb::Stir
                    | Verb::Fish
                    | Verb::Eat
            )
        }) {
            let act = self.clause.acts.last().copied();
            if let Some(act) = act.map(|k| &mut self.shot.acts[k]).filter(|a| verb == Verb::Play && a.what.is_none()) {
                act.what = Some(object);
                return;
            }
        }
        let pair = self.film.actors[who].is_alive() && self.film.actors[object].is_alive();
        if pair {
            let actor = self.film.actors[object].member.id.clone();
            let act = self.clause.acts.last().copied();
            if let Some(mut act) =
                act.map(|k| self.shot.acts[k].clone()).filter(|a| a.what.is_none() && is_shared(a.verb))
            {
                act.who = object;
                self.shot.acts.push(act);
            }
            if self.film.actors[who].member.id != actor {
                self.place(object, Relation::Beside, who);
            }
            return;
        }
        let saved = std::mem::replace(&mut self.clause.subjects, vec![who]);
        self.possess(object);
        self.clause.subjects = saved;
    }
}
