//! Those who left the row for a place told by another member.

use super::{GAP, Layout};
use crate::travel::Way;
use glam::{Vec3, vec3};
use std::f32::consts::{FRAC_PI_2, PI, TAU};
use studio_library::Category;
use studio_shape::SocketRole;
use studio_storyboard::Relation;

impl Layout<'_> {
    /// Those who left the row for a place told by another member.
    pub(super) fn relations(&mut self) {
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

    pub(super) fn relate(&mut self, i: usize, relation: Relation, other: usize) {
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
            Relation::On if crate::steps::climbs(&target) => {
                // On the last step, which is at the back.
                let depth = Vec3::NEG_Z * (0.44 * target.size().z);
                base + Vec3::Y * (top + 0.002) + glam::Quat::from_rotation_y(target.yaw) * depth
            }
            Relation::On if crate::slope::slopes(&target) => {
                let length = 2.0 * hx.max(hz);
                self.players[i].yaw = target.yaw + FRAC_PI_2;
                self.players[i].tilt = crate::slope::tilt(&target);
                let surface = self.players[i].tilt * Vec3::Y * 0.004;
                crate::slope::place(&target, number, count, length) + surface
            }
            Relation::On if crate::player::spans(&target) => base + Vec3::Y * (top + 0.002) + self.on_bridge(i, other),
            Relation::On => base + Vec3::Y * (top + 0.002 + self.stack_height(i)) + self.slot_on(i, other),
            Relation::Under => vec3(base.x + spread, 0.0, base.z),
            Relation::Above | Relation::InSky => {
                base + vec3(spread, target.bounds().max.y + 0.35 * target.size().y.max(self.players[i].size().y), 0.0)
            }
            Relation::Behind => {
                // What is hidden by the other stands out at its side; what is taller is seen over it.
                let hidden = self.players[i].size().y < 1.25 * target.size().y;
                let touching = if self.works_at(i, other) { 0.06 * self.players[i].size().y } else { 0.25 * (hz + oz) };
                let comes_out = crate::travel::way(self.shot, &self.players[i]).is_some();
                let aside = if hidden && !comes_out { 0.8 * ox + 0.5 * hx } else { 0.0 };
                base + vec3(aside + spread, 0.0, -oz - hz - touching)
            }
            Relation::InFrontOf => {
                base + vec3(
                    spread + if self.players[i].size().y > 0.7 * target.size().y { 0.5 * ox } else { 0.0 },
                    0.0,
                    oz + hz + 0.3 * (hz + oz),
                )
            }
            Relation::Against if self.holds_up(i, other) => {
                // Along the wall and leaning on it; what lives only stands close to it.
                let size = self.players[i].size();
                let own = &mut self.players[i];
                own.yaw = if own.alive() || size.x >= size.z { 0.0 } else { std::f32::consts::FRAC_PI_2 };
                own.lean = if own.alive() { 0.0 } else { 0.1 };
                let depth = own.half().1 + libm::sinf(own.lean) * size.y;
                base + vec3(spread, 0.0, oz + depth)
            }
            Relation::Around => {
                let angle = number / count.max(1.0) * TAU + 0.4;
                let reach = (ox.max(oz) + hx.max(hz)) * 1.35;
                self.players[i].yaw = angle + PI;
                base + vec3(libm::sinf(angle) * reach, 0.0, libm::cosf(angle) * reach)
            }
            Relation::Between => {
                let all = self.bodies(self.id(other));
                all.iter().map(|&k| self.players[k].position).sum::<Vec3>() / all.len().max(1) as f32
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

    /// From the middle of a bridge to where somebody stands on it, or where the way over it begins.
    fn on_bridge(&self, i: usize, other: usize) -> Vec3 {
        match crate::travel::way(self.shot, &self.players[i]) {
            Some(Way::Across(sign)) => Vec3::X * (-0.5 * sign * crate::travel::reach(self.shot, &self.players[i])),
            _ => self.slot_on(i, other),
        }
    }

    /// Whether somebody works on what stands before him.
    pub(super) fn works_at(&self, i: usize, other: usize) -> bool {
        self.players[i].kind.category == Category::Person && self.players[other].kind.category == Category::Furniture
    }

    /// Where on the other's top a player stands: those on one top stand side by side, in cast order.
    pub(super) fn slot_on(&self, i: usize, other: usize) -> Vec3 {
        let i = if self.stacked(i) { self.bodies(self.id(i)).first().copied().unwrap_or(i) } else { i };
        let on_it: Vec<usize> = (0..self.players.len())
            .filter(|&k| !self.stacked(k) || self.players[k].number == 0)
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
}
