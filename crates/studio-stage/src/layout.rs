//! Placement: who stands where, turned which way, on or in what.
//!
//! The picture is read from left to right, so the players without a carrier form a row across it;
//! relations decide the order of the row, and who leaves it: to behind, before, above, under, onto,
//! into, around. Whoever travels gets a lane of its own in front of the row.

use crate::player::Player;
use crate::travel::{self, Way};
use glam::{Vec3, vec3};
use std::f32::consts::{FRAC_PI_2, PI, TAU};
use studio_library::{Category, Habitat};
use studio_scene::Mount;
use studio_shape::{Side, SocketRole};
use studio_storyboard::{Action, Direction, Relation, Shot, Verb};

/// A shot and its players while they are placed.
pub(crate) struct Layout<'a> {
    pub(crate) shot: &'a Shot,
    pub(crate) players: &'a mut Vec<Player>,
    pub(crate) portrait: bool,
}

/// The least free air between two neighbours, against their mean width.
const GAP: f32 = 0.28;

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

    /// Puts players into hands, onto seats and before instruments.
    fn mounts(&mut self) {
        for i in 0..self.players.len() {
            if let Some((carrier, socket)) = self.carrier(i)
                && carrier != i
                && !self.carried_by(carrier, i)
            {
                let frame = self.players[carrier].model.socket(socket).map(|s| s.frame);
                let out = frame.map_or(Vec3::Z, |f| f.transform_vector3(Vec3::Z));
                let holds = matches!(socket, SocketRole::Palm(_));
                self.players[i].yaw =
                    if holds || libm::hypotf(out.x, out.z) < 0.3 { 0.0 } else { libm::atan2f(out.x, out.z) };
                let siblings = (0..i)
                    .filter(|&k| self.players[k].mount.is_some_and(|m| m.carrier == carrier && m.socket == socket));
                let shift = siblings.count() as f32 * self.players[i].size().x * 1.1 / self.players[carrier].scale;
                self.players[i].mount = Some(Mount { carrier, socket, offset: vec3(shift, 0.0, 0.0) });
            }
        }
    }

    fn carried_by(&self, mut player: usize, carrier: usize) -> bool {
        for _ in 0..self.players.len() {
            if player == carrier {
                return true;
            }
            match self.players[player].mount {
                Some(mount) => player = mount.carrier,
                None => return false,
            }
        }
        true
    }

    /// What carries a player, if something does.
    fn carrier(&self, i: usize) -> Option<(usize, SocketRole)> {
        let has = |c: usize, role: SocketRole| self.players[c].model.socket(role).is_some();
        let palm = SocketRole::Palm(Side::Right);
        let player = &self.players[i];
        if player.number == 0
            && let Some(instrument) = self.instrument_of(i)
        {
            let role = [SocketRole::Seat, SocketRole::User].into_iter().find(|&r| has(instrument, r));
            return role.map(|r| (instrument, r));
        }
        match self.relation(i) {
            Some((Relation::HeldBy, Some(o))) => Some((o, palm)),
            Some((Relation::Riding, Some(o))) => {
                Some((o, if has(o, SocketRole::Seat) { SocketRole::Seat } else { SocketRole::Top }))
            }
            Some((Relation::In, Some(o)))
                if player.size().max_element() < 2.0 * self.players[o].size().max_element() =>
            {
                let seated = player.alive() && has(o, SocketRole::Seat);
                Some((o, if seated { SocketRole::Seat } else { SocketRole::Inside }))
            }
            Some((Relation::On, Some(o))) if player.alive() && self.players[o].kind.category != Category::Nature => {
                let seat = has(o, SocketRole::Seat) && player.kind.category == Category::Person;
                let top = self.players[o].model.socket(SocketRole::Top);
                // A flat top carries by itself; a bench with a back does not.
                let flat = top.is_none_or(|s| s.frame.translation.y > self.players[o].model.bounds.max.y - 0.03);
                if seat { Some((o, SocketRole::Seat)) } else { (!flat).then_some((o, SocketRole::Top)) }
            }
            None => self.holder(i).map(|h| (h, palm)),
            _ => None,
        }
    }

    /// The instrument that a player plays at, when it stands on the ground by itself.
    fn instrument_of(&self, i: usize) -> Option<usize> {
        let action = self.actions_of(i).find(|a| a.verb == Verb::Play)?;
        let what = self.bodies(action.what.as_deref()?).first().copied()?;
        let seated = self.players[what].model.socket(SocketRole::User).is_some()
            || self.players[what].model.socket(SocketRole::Seat).is_some();
        (what != i && self.players[what].kind.instrument.is_some() && seated).then_some(what)
    }

    /// Whoever holds a thing because of what is done with it.
    fn holder(&self, i: usize) -> Option<usize> {
        let id = self.id(i);
        if self.players[i].number > 0 || self.players[i].alive() {
            return None;
        }
        let with_it = |a: &&Action| {
            a.what.as_deref() == Some(id)
                && match a.verb {
                    Verb::Hold
                    | Verb::Carry
                    | Verb::Throw
                    | Verb::Give
                    | Verb::Eat
                    | Verb::Drink
                    | Verb::Read
                    | Verb::Phone
                    | Verb::Lift => self.players[i].size().max_element() < 1.2,
                    Verb::Open | Verb::Close => {
                        self.players[i].model.socket(SocketRole::Grip).is_some()
                            && self.players[i].size().max_element() < 1.3
                            && self.players[i].small()
                    }
                    Verb::Play => self.players[i].kind.instrument.is_some(),
                    _ => false,
                }
        };
        let action = self.shot.actions.iter().find(with_it)?;
        let who = self.bodies(&action.who).first().copied()?;
        (who != i && self.players[who].alive()).then_some(who)
    }

    /// Turns everybody towards the camera, their way or each other.
    fn turn(&mut self) {
        for i in 0..self.players.len() {
            if self.players[i].mount.is_some() {
                continue;
            }
            let way = travel::way(self.shot, &self.players[i]);
            self.players[i].yaw = match way {
                Some(Way::Across(sign)) => sign * FRAC_PI_2,
                Some(Way::Near) => 0.0,
                Some(Way::Away) => PI,
                None => self.at_rest(i),
            };
        }
    }

    fn at_rest(&self, i: usize) -> f32 {
        let player = &self.players[i];
        // An instrument is seen from the side of its player: hands and face both show.
        let played = (0..self.players.len())
            .find(|&k| self.players[k].mount.is_some_and(|m| m.carrier == i && player.kind.instrument.is_some()));
        if let Some(k) = played {
            let keys_face = self.players[k].yaw;
            return if keys_face.abs() > FRAC_PI_2 { 1.25 - keys_face } else { 0.35 };
        }
        match player.kind.category {
            Category::Vehicle => 0.9,
            Category::Creature if player.size().z > 1.4 * player.size().x => 0.55,
            _ => 0.0,
        }
    }

    /// Whether a player stands in the row.
    fn in_row(&self, i: usize) -> bool {
        let p = &self.players[i];
        let habitat = matches!(p.kind.habitat, Habitat::Sky | Habitat::Far);
        let leaves = match self.relation(i) {
            None => false,
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
            && !habitat
            && !self.behind_all(i)
            && !self.travels(i)
            && !self.shot.cast[p.member].background
    }

    fn travels(&self, i: usize) -> bool {
        self.players[i].mount.is_none()
            && self.relation(i).is_none_or(|(_, o)| o.is_none())
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
        built && least < f32::MAX && !addressed && self.relation(i).is_none() && p.size().max_element() > 3.0 * least
    }

    /// The members of the row from left to right.
    fn order(&self) -> Vec<usize> {
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
    fn row(&mut self) {
        let order = self.order();
        let mut x = 0.0;
        let mut last: Option<(usize, f32)> = None;
        for member in order {
            let bodies: Vec<usize> = (0..self.players.len())
                .filter(|&i| self.players[i].member == member && self.players[i].mount.is_none())
                .collect();
            let Some(&first) = bodies.first() else { continue };
            let places = formation(&bodies.iter().map(|&i| self.players[i].half()).collect::<Vec<_>>(), self.portrait);
            let half =
                bodies.iter().zip(&places).map(|(&i, p)| p.0.abs() + self.players[i].half().0).fold(0.0, f32::max);
            if let Some((before, half_before)) = last {
                x += half_before + half + self.gap(before, first);
            }
            for (&i, place) in bodies.iter().zip(&places) {
                self.players[i].position = vec3(x + place.0, 0.0, place.1);
            }
            last = Some((first, half));
        }
        let row: Vec<usize> = (0..self.players.len()).filter(|&i| self.in_row(i)).collect();
        let low = row.iter().map(|&i| self.players[i].position.x - self.players[i].half().0).fold(f32::MAX, f32::min);
        let high = row.iter().map(|&i| self.players[i].position.x + self.players[i].half().0).fold(f32::MIN, f32::max);
        for &i in &row {
            self.players[i].position.x -= (low + high) * 0.5;
        }
        self.face_each_other(&row);
    }

    /// Free air between the last body of one member and the first of the next.
    fn gap(&self, a: usize, b: usize) -> f32 {
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
    fn face_each_other(&mut self, row: &[usize]) {
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
            let share = if partners {
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

    /// Big things of the set behind the row, side by side.
    fn scenery(&mut self) {
        let front = self.extent(|l, i| l.in_row(i)).map_or(0.0, |e| e.2);
        let mut x = 0.0;
        let mut side = 1.0;
        for i in 0..self.players.len() {
            let background = self.shot.cast[self.players[i].member].background && self.players[i].mount.is_none();
            if !self.behind_all(i) && !background {
                continue;
            }
            let (hx, hz) = self.players[i].half();
            let gap = (0.25 * hx).max(0.5 * self.lane_room());
            self.players[i].position = vec3(x + if x == 0.0 { 0.0 } else { side * hx }, 0.0, front - hz - gap);
            side = -side;
            x = side * (self.players[i].position.x.abs() + hx * 1.2);
        }
    }

    fn lane_room(&self) -> f32 {
        self.players.iter().filter(|p| p.mount.is_none()).map(|p| p.half().1).fold(f32::MAX, f32::min).min(2.0)
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

    /// Those who left the row for a place told by another member.
    fn relations(&mut self) {
        for pass in 0..3 {
            for i in 0..self.players.len() {
                if self.players[i].mount.is_some() || self.in_row(i) || self.travels(i) {
                    continue;
                }
                let Some((relation, Some(other))) = self.relation(i) else { continue };
                // Chains are resolved by repeating: a cup on a tray on a table.
                if pass == 0 || self.relation(other).is_some() {
                    self.relate(i, relation, other);
                }
            }
        }
    }

    fn relate(&mut self, i: usize, relation: Relation, other: usize) {
        let target = self.players[other].clone();
        let (hx, hz) = self.players[i].half();
        let (ox, oz) = target.half();
        let count = self.shot.cast[self.players[i].member].count as f32;
        let number = self.players[i].number as f32;
        let spread = (number - (count - 1.0) * 0.5) * hx * 2.3;
        let base = target.position;
        let top = target
            .model
            .socket(SocketRole::Top)
            .map_or(target.bounds().max.y, |s| s.frame.translation.y * target.scale);
        let place = match relation {
            Relation::On => base + Vec3::Y * (top + 0.002) + self.slot_on(i, other),
            Relation::Under => vec3(base.x + spread, 0.0, base.z),
            Relation::Above | Relation::InSky => {
                base + vec3(spread, target.bounds().max.y + 0.35 * target.size().y.max(self.players[i].size().y), 0.0)
            }
            Relation::Behind => {
                // What is hidden by the other stands out at its side; what is taller is seen over it.
                let hidden = self.players[i].size().y < 1.25 * target.size().y;
                let touching = if self.works_at(i, other) { 0.06 * self.players[i].size().y } else { 0.25 * (hz + oz) };
                let aside = if hidden { 0.8 * ox + 0.5 * hx } else { 0.0 };
                base + vec3(aside + spread, 0.0, -oz - hz - touching)
            }
            Relation::InFrontOf => {
                base + vec3(
                    spread + if self.players[i].size().y > 0.7 * target.size().y { 0.5 * ox } else { 0.0 },
                    0.0,
                    oz + hz + 0.3 * (hz + oz),
                )
            }
            Relation::Around => {
                let angle = number / count.max(1.0) * TAU + 0.4;
                let reach = (ox.max(oz) + hx.max(hz)) * 1.35;
                self.players[i].yaw = angle + PI;
                base + vec3(libm::sinf(angle) * reach, 0.0, libm::cosf(angle) * reach)
            }
            Relation::In => base + Vec3::Y * (0.3 * target.size().y) + Vec3::X * spread,
            Relation::LeftOf => base - Vec3::X * (ox + hx + 0.5 * (ox + hx) + spread),
            _ => base + Vec3::X * (ox + hx + GAP * (ox + hx) + spread.abs()),
        };
        self.players[i].position = place;
        if relation == Relation::Under && self.players[i].alive() {
            self.players[i].yaw = 1.2;
        }
    }

    /// Whether somebody works on what stands before him.
    fn works_at(&self, i: usize, other: usize) -> bool {
        self.players[i].kind.category == Category::Person && self.players[other].kind.category == Category::Furniture
    }

    /// Where on the other's top a player stands: those on one top stand side by side, in cast order.
    fn slot_on(&self, i: usize, other: usize) -> Vec3 {
        let on_it: Vec<usize> = (0..self.players.len())
            .filter(|&k| self.players[k].mount.is_none() && self.relation(k) == Some((Relation::On, Some(other))))
            .collect();
        let widths: f32 = on_it.iter().map(|&k| self.players[k].half().0 * 2.0).sum();
        let room = self.players[other].half().0 * 1.8;
        let air = ((room - widths) / on_it.len().max(1) as f32)
            .clamp(0.01, 0.25 * widths.max(0.1) / on_it.len() as f32 + 0.05);
        let whole = widths + air * (on_it.len() - 1) as f32;
        let mut x = -whole * 0.5;
        for &k in &on_it {
            let half = self.players[k].half().0;
            if k == i {
                return vec3(x + half, 0.0, 0.0);
            }
            x += half * 2.0 + air;
        }
        Vec3::ZERO
    }

    /// Travellers, each in a lane before the row, starting so that the middle of their way is the
    /// middle of the picture.
    fn lanes(&mut self) {
        let mut front = self
            .extent(|l, i| l.in_row(i) || l.players[i].mount.is_none() && l.relation(i).is_some_and(|r| r.1.is_some()))
            .map_or(0.0, |e| e.3);
        let alone = front == 0.0;
        let mut column: Vec<(usize, f32)> = Vec::new();
        let mut member = usize::MAX;
        // Whoever goes to or after another traveller is placed after it.
        let mut travellers: Vec<usize> = (0..self.players.len()).filter(|&i| self.travels(i)).collect();
        travellers.sort_by_key(|&i| self.target(i).is_some_and(|t| self.travels(t)));
        for i in travellers {
            let Some(way) = travel::way(self.shot, &self.players[i]) else { continue };
            let (hx, hz) = self.players[i].half();
            let reach = travel::reach(self.shot, &self.players[i]);
            if self.players[i].member != member {
                member = self.players[i].member;
                front += if alone && column.is_empty() { 0.0 } else { hz * 1.3 + 0.15 };
                column.clear();
            }
            let number = column.len() as f32;
            let z = if alone { 0.0 } else { front };
            let target = self.target(i);
            self.players[i].position = match (way, target) {
                (_, Some(t)) if self.does(i, Verb::Follow) || self.does(i, Verb::Chase) => {
                    let (tp, th) = (self.players[t].position, self.players[t].half().0);
                    let sign = if let Way::Across(s) = way { s } else { 1.0 };
                    let gap = 0.9 * (th + hx);
                    vec3(tp.x - sign * (th + hx + gap + number * 2.3 * hx), 0.0, tp.z + 0.9 * hz * (number - 0.5))
                }
                (Way::Across(sign), Some(t)) => {
                    let (tp, th) = (self.players[t].position, self.players[t].half().0);
                    vec3(tp.x - sign * (th + hx + reach), 0.0, tp.z + number * 2.2 * hz)
                }
                (Way::Across(sign), None) => {
                    // One behind the other along the way; the column as a whole is centred.
                    let count = self.shot.cast[self.players[i].member].count as f32;
                    let behind = (number - (count - 1.0) * 0.5) * hx * 2.35;
                    vec3(-sign * (reach * 0.5 + behind), 0.0, z + 0.3 * hz * (number % 2.0))
                }
                (Way::Near, _) => vec3(number * hx * 2.5, 0.0, z - reach),
                (Way::Away, _) => vec3(number * hx * 2.5, 0.0, z + 0.2 * reach),
            };
            column.push((i, hx));
        }
    }

    /// Whom a traveller goes to.
    fn target(&self, i: usize) -> Option<usize> {
        let action = self.actions_of(i).find(|a| travel::goes(a.verb))?;
        let id = action.toward.as_deref().or(action.what.as_deref())?;
        self.bodies(id).first().copied().filter(|&t| t != i)
    }

    /// Things of the air and the sky, and what will fall.
    fn heights(&mut self) {
        let tall = self.players.iter().filter(|p| p.mount.is_none()).map(|p| p.size().y).fold(0.3, f32::max);
        for i in 0..self.players.len() {
            if self.players[i].mount.is_some() {
                continue;
            }
            let size = self.players[i].size();
            let number = self.players[i].number;
            let supported = self
                .relation(i)
                .is_some_and(|(r, o)| o.is_some() && matches!(r, Relation::On | Relation::In | Relation::Under));
            let let_go = self.does(i, Verb::Fall)
                || self.does(i, Verb::Drop)
                || self.shot.actions.iter().any(|a| a.verb == Verb::Drop && a.what.as_deref() == Some(self.id(i)));
            let flies = self.does(i, Verb::Fly) || self.does(i, Verb::Glide);
            let rises = self.does(i, Verb::Rise) || self.does(i, Verb::Float);
            let stagger = 0.45 * size.y * (number % 2) as f32;
            let p = &mut self.players[i];
            match p.kind.habitat {
                _ if supported => {}
                Habitat::Sky | Habitat::Far if !flies => {
                    let far = 8.0 * tall + 2.0 * size.max_element();
                    p.position += vec3(
                        0.3 * size.x * number as f32,
                        if p.kind.habitat == Habitat::Sky { 0.42 * far } else { 0.0 },
                        -far,
                    );
                }
                _ if flies || p.kind.habitat == Habitat::Air && !rises && !let_go => {
                    p.position.y += (1.1 * size.y).max(0.8 * size.x).max(0.5 * tall) + stagger
                }
                _ if rises => p.position.y += 0.25 * size.y + stagger,
                _ if let_go && !p.alive() => p.position.y += (6.0 * size.y).clamp(0.6, 1.7),
                Habitat::Underwater => p.position.y += 0.6 * size.y.max(0.3) + stagger,
                _ => {}
            }
        }
    }

    /// Shifts everybody so that the middle of the picture is x = 0.
    fn center(&mut self) {
        let moves = (0..self.players.len()).any(|i| self.travels(i));
        if moves {
            return;
        }
        if let Some((low, high, ..)) = self.extent(|l, i| {
            l.players[i].mount.is_none()
                && !l.behind_all(i)
                && !matches!(l.players[i].kind.habitat, Habitat::Sky | Habitat::Far)
        }) {
            for p in self.players.iter_mut().filter(|p| p.mount.is_none()) {
                p.position.x -= (low + high) * 0.5;
            }
        }
    }
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

/// Which way a direction leads.
pub(crate) fn way_of(direction: Direction) -> Option<Way> {
    match direction {
        Direction::LeftToRight => Some(Way::Across(1.0)),
        Direction::RightToLeft => Some(Way::Across(-1.0)),
        Direction::TowardCamera => Some(Way::Near),
        Direction::AwayFromCamera => Some(Way::Away),
        _ => None,
    }
}
