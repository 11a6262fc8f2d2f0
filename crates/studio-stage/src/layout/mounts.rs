//! Who is held, ridden, sat on or played at.

use super::Layout;
use glam::{Vec3, vec3};
use studio_library::Category;
use studio_scene::Mount;
use studio_shape::{Side, SocketRole};
use studio_storyboard::{Action, Relation, Verb};

/// How far towards the head of a bed a sleeper lies from the middle of its top, metres.
const LIE_BACK_M: f32 = 0.35;

impl Layout<'_> {
    /// Puts players into hands, onto seats and before instruments.
    pub(super) fn mounts(&mut self) {
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
                // Whoever lies has the head on the pillow, not the feet in the middle.
                let back = if self.lies(i) && socket == SocketRole::Top { LIE_BACK_M } else { 0.0 };
                let offset = vec3(shift, 0.0, -back / self.players[carrier].scale);
                self.players[i].mount = Some(Mount { carrier, socket, offset });
            }
        }
    }

    pub(super) fn carried_by(&self, mut player: usize, carrier: usize) -> bool {
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
    pub(super) fn carrier(&self, i: usize) -> Option<(usize, SocketRole)> {
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
                if self.lies(i) {
                    return Some((o, SocketRole::Top));
                }
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
    pub(super) fn instrument_of(&self, i: usize) -> Option<usize> {
        let action = self.actions_of(i).find(|a| a.verb == Verb::Play)?;
        let what = self.bodies(action.what.as_deref()?).first().copied()?;
        let seated = self.players[what].model.socket(SocketRole::User).is_some()
            || self.players[what].model.socket(SocketRole::Seat).is_some();
        (what != i && self.players[what].kind.instrument.is_some() && seated).then_some(what)
    }

    /// Whoever holds a thing because of what is done with it.
    pub(super) fn holder(&self, i: usize) -> Option<usize> {
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
}
