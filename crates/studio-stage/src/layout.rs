//! Placement: who stands where, turned which way, on or in what.
//!
//! The picture is read from left to right, so the players without a carrier form a row across it;
//! relations decide the order of the row, and who leaves it: to behind, before, above, under, onto,
//! into, around. Whoever travels gets a lane of its own in front of the row.

mod lanes;
mod mounts;
mod relations;
mod row;

use crate::player::Player;
use crate::travel;
use studio_library::Category;
use studio_storyboard::{Action, Relation, Shot, Verb};

/// A shot and its players while they are placed.
pub(crate) struct Layout<'a> {
    pub(crate) shot: &'a Shot,
    pub(crate) players: &'a mut Vec<Player>,
    pub(crate) portrait: bool,
}

/// The least free air between two neighbours, against their mean width.
const GAP: f32 = 0.24;

/// Places everybody.
pub(crate) fn arrange(shot: &Shot, players: &mut Vec<Player>, portrait: bool) {
    let mut layout = Layout { shot, players, portrait };
    layout.mounts();
    layout.turn();
    layout.row();
    layout.scenery();
    layout.relations();
    layout.lanes();
    layout.heights();
    layout.center();
}

impl Layout<'_> {
    /// Players of a member.
    fn bodies(&self, id: &str) -> Vec<usize> {
        (0..self.players.len()).filter(|&i| self.shot.cast[self.players[i].member].id == id).collect()
    }

    fn id(&self, player: usize) -> &str {
        &self.shot.cast[self.players[player].member].id
    }

    /// The relation of a player's member, with the first body of the other.
    fn relation(&self, player: usize) -> Option<(Relation, Option<usize>)> {
        let place = self.shot.cast[self.players[player].member].place.as_ref()?;
        let other = place.of.as_deref().and_then(|id| self.bodies(id).first().copied());
        Some((place.relation, other.filter(|&o| self.players[o].member != self.players[player].member)))
    }

    fn actions_of(&self, player: usize) -> impl Iterator<Item = &Action> {
        let id = self.id(player).to_owned();
        self.shot.actions.iter().filter(move |a| a.who == id)
    }

    fn does(&self, player: usize, verb: Verb) -> bool {
        self.actions_of(player).any(|a| a.verb == verb)
    }

    /// Whether a player stands in the row.
    fn in_row(&self, i: usize) -> bool {
        let p = &self.players[i];
        let distant = p.keeps_away(self.players);
        let leaves = match self.relation(i) {
            None => false,
            Some((Relation::Against, Some(o))) if self.holds_up(i, o) => true,
            Some((Relation::Between, Some(o))) if self.shot.cast[self.players[o].member].count > 1 => true,
            Some((
                Relation::LeftOf
                | Relation::RightOf
                | Relation::Beside
                | Relation::Near
                | Relation::Against
                | Relation::Between,
                _,
            )) => false,
            Some((Relation::InSky | Relation::FarAway, _)) => true,
            Some((_, other)) => other.is_some(),
        };
        p.mount.is_none()
            && !leaves
            && !distant
            && !self.behind_all(i)
            && !self.travels(i)
            && !self.shot.cast[p.member].background
    }

    /// Whether one is broad enough for the other to lean against it, as a wall is.
    fn holds_up(&self, i: usize, other: usize) -> bool {
        let (own, wall) = (self.players[i].size(), self.players[other].size());
        wall.x > 0.9 * own.x.max(own.z) && wall.y > 0.8 * own.y
    }

    /// What is set in a wall and plays no part: it belongs to the background.
    fn set_in_wall(&self, i: usize) -> bool {
        let id = self.id(i);
        let named = |to: &Option<String>| to.as_deref() == Some(id);
        let acted = self.shot.actions.iter().any(|a| a.who == id || named(&a.what) || named(&a.toward));
        matches!(self.players[i].kind.id, "door" | "window" | "fireplace" | "painting") && !acted
    }

    fn travels(&self, i: usize) -> bool {
        let beside = |relation| matches!(relation, Relation::Beside | Relation::Near);
        self.players[i].mount.is_none()
            && self.relation(i).is_none_or(|(r, o)| o.is_none() || beside(r) && self.does(i, Verb::Stop))
            && travel::way(self.shot, &self.players[i]).is_some()
    }

    /// Whether it is so much bigger than the others that it stands behind them as a part of the set.
    fn behind_all(&self, i: usize) -> bool {
        let p = &self.players[i];
        let built = matches!(p.kind.category, Category::Building | Category::Nature | Category::Plant);
        let others =
            self.players.iter().enumerate().filter(|(k, o)| *k != i && o.mount.is_none() && o.member != p.member);
        let least = others.map(|(_, o)| o.size().max_element()).fold(f32::MAX, f32::min);
        let addressed =
            self.shot.cast.iter().any(|m| m.place.as_ref().is_some_and(|x| x.of.as_deref() == Some(self.id(i))));
        let behind = self.set_in_wall(i) || built && p.size().max_element() > 3.0 * least;
        behind && least < f32::MAX && !addressed && self.relation(i).is_none()
    }

    /// Least and greatest x and least and greatest z of the players chosen.
    fn extent(&self, choose: impl Fn(&Self, usize) -> bool) -> Option<(f32, f32, f32, f32)> {
        let chosen = (0..self.players.len()).filter(|&i| choose(self, i));
        chosen.fold(None, |all, i| {
            let (p, (hx, hz)) = (self.players[i].position, self.players[i].half());
            let own = (p.x - hx, p.x + hx, p.z - hz, p.z + hz);
            Some(all.map_or(own, |a: (f32, f32, f32, f32)| {
                (a.0.min(own.0), a.1.max(own.1), a.2.min(own.2), a.3.max(own.3))
            }))
        })
    }
}
