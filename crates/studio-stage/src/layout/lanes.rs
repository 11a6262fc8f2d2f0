//! Those who travel, those in the air, and what stands behind all.

use super::Layout;
use crate::travel::{self, Way};
use glam::vec3;
use studio_library::{Dynamics, Habitat};
use studio_storyboard::{Relation, Verb};

impl Layout<'_> {
    /// Big things of the set behind the row, side by side.
    pub(super) fn scenery(&mut self) {
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

    pub(super) fn lane_room(&self) -> f32 {
        self.players.iter().filter(|p| p.mount.is_none()).map(|p| p.half().1).fold(f32::MAX, f32::min).min(2.0)
    }

    /// Travellers, each in a lane before the row, starting so that the middle of their way is the
    /// middle of the picture.
    pub(super) fn lanes(&mut self) {
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
    pub(super) fn target(&self, i: usize) -> Option<usize> {
        let action = self.actions_of(i).find(|a| travel::goes(a.verb))?;
        let named = action.toward.as_deref().or(action.what.as_deref());
        let named = named.and_then(|id| self.bodies(id).first().copied());
        // Without one: beside whom it comes to a stop.
        named.or_else(|| self.relation(i).and_then(|r| r.1)).filter(|&t| t != i)
    }

    /// Things of the air and the sky, and what will fall.
    pub(super) fn heights(&mut self) {
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
            let flies = [Verb::Fly, Verb::Glide, Verb::Land].iter().any(|&verb| self.does(i, verb));
            let rises = self.does(i, Verb::Rise) || self.does(i, Verb::Float);
            let by_itself = matches!(self.players[i].kind.dynamics, Dynamics::Loose { .. });
            let stagger = 0.45 * size.y * (number % 2) as f32;
            let distant = self.players[i].keeps_away(self.players);
            let p = &mut self.players[i];
            match p.kind.habitat {
                _ if supported => {}
                Habitat::Sky | Habitat::Far if distant && !flies => {
                    let far = 8.0 * tall + 2.0 * size.max_element();
                    p.position += vec3(
                        0.3 * size.x * number as f32,
                        if p.kind.habitat == Habitat::Sky { 0.42 * far } else { 0.0 },
                        -far,
                    );
                }
                _ if flies && by_itself => p.position.y += (6.0 * size.max_element()).clamp(0.8, 1.6),
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
    pub(super) fn center(&mut self) {
        let moves = (0..self.players.len()).any(|i| self.travels(i));
        if moves {
            return;
        }
        if let Some((low, high, ..)) =
            self.extent(|l, i| l.players[i].mount.is_none() && !l.behind_all(i) && !l.players[i].keeps_away(l.players))
        {
            for p in self.players.iter_mut().filter(|p| p.mount.is_none()) {
                p.position.x -= (low + high) * 0.5;
            }
        }
    }
}
