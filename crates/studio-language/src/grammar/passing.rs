//! Ways: out of a vessel, past and behind things, from behind them.

use super::Parser;
use studio_library::Category;
use studio_storyboard::{Relation, Verb};

impl Parser<'_> {
    /// A doer starts on what it comes from; but what is poured, eaten or drunk comes out of a
    /// vessel, which is then what the doer handles.
    pub(super) fn come_from(&mut self, object: usize, verb: Option<Verb>) {
        let handles = matches!(verb, Some(Verb::Pour | Verb::Eat | Verb::Drink | Verb::Take | Verb::Feed));
        if !handles {
            for who in self.clause.subjects.clone() {
                self.place(who, Relation::On, object);
            }
            return;
        }
        let kind = self.film.actors[object].member.kind.clone();
        for k in self.clause.acts.clone() {
            let (who, what) = (self.shot.acts[k].who, self.shot.acts[k].what.filter(|w| *w != object));
            // "milk from a jug": what stood in for the milk is that jug.
            if what.is_some_and(|w| self.film.actors[w].member.kind != kind) {
                continue;
            }
            what.into_iter().for_each(|stand_in| self.unsee(&[stand_in]));
            self.shot.acts[k].what = Some(object);
            if self.film.actors[who].is_person() {
                self.in_hand(object);
            } else {
                self.place(object, Relation::InFrontOf, who);
            }
        }
    }

    /// Whoever comes from behind something starts there and goes on.
    pub(super) fn emerge(&mut self, object: usize) {
        for k in self.clause.acts.clone() {
            let act = &mut self.shot.acts[k];
            act.verb = if act.verb == Verb::Enter { Verb::Walk } else { act.verb };
        }
        for who in self.clause.subjects.clone() {
            self.place(who, Relation::Behind, object);
        }
    }

    /// What is passed stands behind the way; what is crossed carries it.
    pub(super) fn pass(&mut self, object: usize) {
        let Some(who) = self.clause.subjects.last().copied() else { return };
        if self.film.actors[object].member.kind == "bridge" {
            self.place(who, Relation::On, object);
        } else {
            self.place(object, Relation::Behind, who);
        }
    }

    /// Whoever goes behind something is hidden by it on the way.
    pub(super) fn pass_behind(&mut self, object: usize) {
        if let Some(who) = self.clause.subjects.last().copied() {
            self.place(object, Relation::InFrontOf, who);
        }
    }

    /// "a church in a tower", said of its bell: both are the one building.
    pub(super) fn part_of_building(&self, object: usize) -> bool {
        let inner = self.clause.target.or(self.clause.subjects.last().copied()).map(|k| &self.film.actors[k]);
        let outer = &self.film.actors[object];
        outer.category == Some(Category::Building) && inner.is_some_and(|a| a.category == Some(Category::Building))
    }
}
