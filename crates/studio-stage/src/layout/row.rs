//! The row across the picture: its order, its gaps, who looks where.

use super::{GAP, Layout};
use crate::player::{chained, spans};
use crate::travel::{self, Way};
use glam::vec3;
use std::f32::consts::{FRAC_PI_2, PI};
use studio_library::Category;
use studio_shape::SocketRole;
use studio_storyboard::{Relation, Verb};

/// How whoever lies is turned: feet to the right, seen from the side.
const LYING_YAW: f32 = 1.25;

impl Layout<'_> {
    /// Turns everybody towards the camera, their way or each other.
    pub(super) fn turn(&mut self) {
        for i in 0..self.players.len() {
            if self.players[i].mount.is_some() {
                continue;
            }
            let way = travel::way(self.shot, &self.players[i]);
            self.players[i].yaw = match way {
                Some(Way::Across(sign)) => sign * FRAC_PI_2,
                Some(Way::Near) => 0.0,
                Some(Way::Away) => PI,
                None => self.passage(i).unwrap_or_else(|| self.at_rest(i)),
            };
        }
    }

    /// How something is turned that a vehicle goes into or comes out of: its mouth along the way.
    fn passage(&self, i: usize) -> Option<f32> {
        let id = Some(self.id(i));
        let through = self.shot.actions.iter().find(|a| {
            matches!(a.verb, Verb::Enter | Verb::Leave) && (a.toward.as_deref() == id || a.what.as_deref() == id)
        })?;
        let rolls =
            self.bodies(&through.who).iter().any(|&k| self.players[k].model.plan == studio_shape::Plan::Vehicle);
        rolls.then_some(if through.verb == Verb::Leave { FRAC_PI_2 } else { -FRAC_PI_2 })
    }

    pub(super) fn at_rest(&self, i: usize) -> f32 {
        let player = &self.players[i];
        // An instrument is seen from the side of its player: hands and face both show.
        let played = (0..self.players.len())
            .find(|&k| self.players[k].mount.is_some_and(|m| m.carrier == i && player.kind.instrument.is_some()));
        // What is struck on its face shows it from the side, with the player before it.
        let upright =
            |s: &studio_shape::Socket| matches!(s.role, SocketRole::Strike(_)) && s.frame.matrix3.z_axis.y < 0.5;
        if played.is_some() && player.model.sockets.iter().any(upright) {
            return -0.9;
        }
        if let Some(k) = played {
            let keys_face = self.players[k].yaw;
            return if keys_face.abs() > FRAC_PI_2 { 1.25 - keys_face } else { 0.35 };
        }
        match player.kind.category {
            // The thin side along the chain.
            _ if chained(self.shot, player) && player.size().x > player.size().z => FRAC_PI_2,
            // Whoever lies is seen from the side.
            Category::Person if self.lies(i) => LYING_YAW,
            Category::Furniture if self.bears_a_sleeper(i) => LYING_YAW,
            // Steps show from their side.
            _ if crate::steps::climbs(player) => 1.0,
            // A door that somebody turns to shows itself and whoever stands before it.
            _ if player.kind.id == "door" && self.is_faced(i) => -0.7,
            // What parts two of them runs away from the camera.
            _ if matches!(self.relation(i), Some((Relation::Between, Some(_))))
                && player.size().x > player.size().z =>
            {
                1.4
            }
            Category::Vehicle => 0.9,
            Category::Creature if player.size().z > 1.4 * player.size().x => 0.55,
            _ => 0.0,
        }
    }

    /// Whether somebody lies down to rest or sleep.
    pub(super) fn lies(&self, i: usize) -> bool {
        self.does(i, Verb::Sleep) || self.does(i, Verb::Lie)
    }

    /// Whether somebody lies on a player.
    fn bears_a_sleeper(&self, i: usize) -> bool {
        (0..self.players.len()).any(|k| self.relation(k) == Some((Relation::On, Some(i))) && self.lies(k))
    }

    /// Whether somebody turns to a player by what it does.
    fn is_faced(&self, i: usize) -> bool {
        let id = self.id(i);
        self.shot.actions.iter().any(|a| a.toward.as_deref() == Some(id) && turns_to(a.verb))
    }

    /// The members of the row from left to right.
    pub(super) fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = Vec::new();
        let members = 0..self.shot.cast.len();
        let rows = |m: usize| self.players.iter().position(|p| p.member == m).filter(|&i| self.in_row(i));
        let mut waiting: Vec<usize> = members.filter(|&m| rows(m).is_some()).collect();
        while !waiting.is_empty() {
            let before = waiting.len();
            waiting.retain(|&m| {
                let first = rows(m).unwrap_or_default();
                let at = |other: usize| order.iter().position(|&o| o == self.players[other].member);
                match self.relation(first) {
                    Some((relation, Some(other))) if self.in_row(other) => {
                        let Some(k) = at(other) else { return true };
                        order.insert(if relation == Relation::LeftOf { k } else { k + 1 }, m);
                    }
                    Some((Relation::LeftOf, None)) => order.insert(0, m),
                    _ => order.push(m),
                }
                false
            });
            if waiting.len() == before {
                order.append(&mut waiting);
            }
        }
        order
    }

    /// Lays the row out from left to right around x = 0, on z = 0.
    pub(super) fn row(&mut self) {
        let order = self.order();
        let mut x = 0.0;
        let mut last: Option<(usize, f32)> = None;
        for member in order {
            let bodies: Vec<usize> = (0..self.players.len())
                .filter(|&i| self.players[i].member == member && self.players[i].mount.is_none())
                .collect();
            let Some(&first) = bodies.first() else { continue };
            let halves: Vec<(f32, f32)> = bodies.iter().map(|&i| self.players[i].half()).collect();
            let places = match &self.players[first] {
                p if chained(self.shot, p) => chain(bodies.len(), p.size().y),
                p if spans(p) => in_line(&halves),
                _ if self.stacked(first) => vec![(0.0, 0.0); bodies.len()],
                _ => formation(&halves, self.portrait),
            };
            let half =
                bodies.iter().zip(&places).map(|(&i, p)| p.0.abs() + self.players[i].half().0).fold(0.0, f32::max);
            if let Some((before, half_before)) = last {
                x += half_before + half + self.gap(before, first);
            }
            for (&i, place) in bodies.iter().zip(&places) {
                self.players[i].position = vec3(x + place.0, self.stack_height(i), place.1);
            }
            last = Some((first, half));
        }
        let row: Vec<usize> = (0..self.players.len()).filter(|&i| self.in_row(i)).collect();
        let low = row.iter().map(|&i| self.players[i].position.x - self.players[i].half().0).fold(f32::MAX, f32::min);
        let high = row.iter().map(|&i| self.players[i].position.x + self.players[i].half().0).fold(f32::MIN, f32::max);
        for &i in &row {
            self.players[i].position.x -= (low + high) * 0.5;
        }
        self.come_forward(&row);
        self.face_each_other(&row);
    }

    /// Whether the bodies of a member lie on each other.
    pub(super) fn stacked(&self, i: usize) -> bool {
        let player = &self.players[i];
        !player.alive() && self.shot.cast[player.member].attributes.details.iter().any(|d| d == "stacked")
    }

    /// Height of those of its member that lie below a body.
    pub(super) fn stack_height(&self, i: usize) -> f32 {
        if self.stacked(i) { self.players[i].number as f32 * (self.players[i].size().y + 0.001) } else { 0.0 }
    }

    /// Whoever stands by something deeper stands level with its front, not hidden by its side.
    fn come_forward(&mut self, row: &[usize]) {
        for &i in row {
            let beside = |r| matches!(r, Relation::Beside | Relation::Near | Relation::LeftOf | Relation::RightOf);
            let by = self.relation(i).filter(|r| beside(r.0)).and_then(|r| r.1);
            let Some(by) = by.filter(|&o| row.contains(&o) && !self.players[o].alive()) else { continue };
            let deeper = self.players[by].half().1 - self.players[i].half().1;
            if self.players[i].alive() {
                self.players[i].position.z += deeper.max(0.0);
            }
        }
    }

    /// Free air between the last body of one member and the first of the next.
    pub(super) fn gap(&self, a: usize, b: usize) -> f32 {
        let (pa, pb) = (&self.players[a], &self.players[b]);
        let mean = (pa.size().x.max(pa.half().0) + pb.size().x.max(pb.half().0)) * 0.5;
        let tall = pa.size().y.max(pb.size().y);
        let thrown = self.shot.actions.iter().any(|act| {
            let pair = [act.who.as_str(), act.toward.as_deref().unwrap_or_default()];
            let named = pair.contains(&self.id(a)) && pair.contains(&self.id(b));
            let catcher = self.does(a, Verb::Catch) || self.does(b, Verb::Catch);
            matches!(act.verb, Verb::Throw | Verb::Kick) && (named || catcher)
        });
        let talk = self.shot.dialogue.len() > 1 && pa.alive() && pb.alive();
        let against = matches!(self.relation(b), Some((Relation::Against, _)));
        let apart = self.relation(b).is_some_and(|r| matches!(r.0, Relation::LeftOf | Relation::RightOf));
        match () {
            () if thrown => 1.5 * tall,
            () if against => 0.02 * mean,
            () if apart => 0.5 * mean,
            () if talk => (0.3 * mean).max(0.2 * tall),
            () => GAP * mean,
        }
    }

    /// Turns the row inwards a little, and partners of talk, throws and gifts to each other.
    pub(super) fn face_each_other(&mut self, row: &[usize]) {
        let width = row.iter().map(|&i| self.players[i].position.x.abs()).fold(0.01, f32::max);
        let partners = self.shot.dialogue.iter().filter(|l| l.who.is_some()).count() > 0
            || self
                .shot
                .actions
                .iter()
                .any(|a| matches!(a.verb, Verb::Throw | Verb::Catch | Verb::Give | Verb::Hug | Verb::Kiss));
        for &i in row {
            let p = &self.players[i];
            if !p.alive() || travel::way(self.shot, p).is_some() || row.len() < 2 {
                continue;
            }
            let person = p.kind.category == Category::Person;
            let turned = self.actions_of(i).any(|a| a.toward.is_some() && turns_to(a.verb));
            let share = if turned {
                1.15
            } else if partners {
                0.85
            } else if person {
                0.35
            } else {
                0.55
            };
            let side = if p.position.x.abs() < 0.05 * width { 0.0 } else { -p.position.x.signum() };
            let turn = share * side;
            self.players[i].yaw = turn;
        }
    }
}

/// What is done with the face towards the other.
fn turns_to(verb: Verb) -> bool {
    matches!(verb, Verb::Call | Verb::LookAt | Verb::Point | Verb::Shout | Verb::Speak | Verb::Hit | Verb::Wave)
}

/// Places of the links of a chain, as (x, z): each reaches the next when it tips over.
fn chain(count: usize, height: f32) -> Vec<(f32, f32)> {
    (0..count).map(|k| ((k as f32 - (count as f32 - 1.0) * 0.5) * 0.55 * height, 0.0)).collect()
}

/// Places of bodies end to end, as (x, z), the first in the middle.
fn in_line(halves: &[(f32, f32)]) -> Vec<(f32, f32)> {
    let side = |k: usize| k.div_ceil(2) as f32 * if k % 2 == 1 { -2.0 } else { 2.0 };
    halves.iter().enumerate().map(|(k, half)| (side(k) * half.0, 0.0)).collect()
}

/// Places of the bodies of one member around its middle, as (x, z): a row, or rows set off against
/// each other when there are many, so that each is seen and can be counted.
fn formation(halves: &[(f32, f32)], portrait: bool) -> Vec<(f32, f32)> {
    let count = halves.len();
    let (hx, hz) = halves.iter().fold((0.0f32, 0.0f32), |m, h| (m.0.max(h.0), m.1.max(h.1)));
    let most = if portrait { 2 } else { 5 };
    let columns = if count <= most {
        count
    } else {
        libm::ceilf(libm::sqrtf(count as f32 * if portrait { 0.7 } else { 2.0 })) as usize
    };
    let columns = columns.max(1);
    (0..count)
        .map(|k| {
            let (row, column) = (k / columns, k % columns);
            let in_row = columns.min(count - row * columns) as f32;
            let offset = if row % 2 == 1 && in_row as usize == columns { 0.5 } else { 0.0 };
            let x = (column as f32 - (in_row - 1.0) * 0.5 + offset) * hx * 2.35;
            // A small unevenness keeps a row from looking drilled.
            let z = -(row as f32) * hz * 2.6 - 0.25 * hz * ((k * 7 % 3) as f32 - 1.0);
            (x, z)
        })
        .collect()
}
