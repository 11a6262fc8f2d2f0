//! Things that become other: growing, melting, changing colour, appearing, vanishing, turning.

use super::Action;
use crate::cue::Cue;
use crate::curve::smooth;
use crate::intent::Intent;
use crate::moment::Moment;
use crate::plan::{Emission, Emitter, Plan, RoleKey};
use crate::world::World;
use glam::Vec3;
use studio_scene::EventKind;
use studio_shape::{Role, SocketRole};
use studio_storyboard::{Direction, Sound, Verb};

pub(super) const ACTION: Action =
    Action { verbs: &[Verb::Grow, Verb::Melt, Verb::Change, Verb::Appear, Verb::Vanish], prepare, pose: super::still };
pub(super) const TURN: Action = Action { verbs: &[Verb::Turn], prepare: prepare_turn, pose: pose_turn };

fn prepare(cue: &Cue, world: &World, plan: &mut Plan) {
    let thing = cue.actor();
    let (from, to) = (cue.from, cue.to);
    let look = &mut plan.looks[thing];
    match cue.act.verb {
        Verb::Grow => {
            let start = look.scale.value(from).unwrap_or(0.12);
            look.scale.key(from, start).key(to, 1.0);
        }
        Verb::Melt => {
            look.flatness.key(from, 1.0).key(to, 0.3);
            look.scale.key(from, 1.0).key(to, 1.05);
        }
        Verb::Change => {
            let lamps = &world.members[thing].anatomy.lamps;
            match cue.act.into_color {
                Some(color) if !lamps.is_empty() => look.lit.push((from, nearest(lamps, color))),
                Some(color) => look.tints.push((from, to.min(from + 0.6), color)),
                None => {}
            }
            plan.sound(from, thing, EventKind::Call { sound: Sound::Click, size: 1.0, loudness: 0.3, length_s: 0.0 });
        }
        Verb::Appear => {
            look.visibility.key(from - 0.01, 0.0).key(from + 0.3, 1.0);
            look.scale.key(from, 0.2).key(from + 0.28, 1.12).key(from + 0.45, 1.0);
            sparkle(cue, plan);
        }
        _ => {
            look.visibility.key(from, 1.0).key((from + 0.5).min(to), 0.0);
            sparkle(cue, plan);
        }
    }
}

/// The lamp whose light is most like a colour.
fn nearest(lamps: &[(usize, Vec3)], color: Vec3) -> usize {
    let hue = |c: Vec3| c / c.max_element().max(1e-3);
    let apart = |n: &usize| hue(lamps[*n].1).distance_squared(hue(color));
    (0..lamps.len()).min_by(|a, b| apart(a).total_cmp(&apart(b))).unwrap_or(0)
}

fn sparkle(cue: &Cue, plan: &mut Plan) {
    let (thing, from) = (cue.actor(), cue.from);
    plan.sound(from, thing, EventKind::Call { sound: Sound::Sparkle, size: 1.0, loudness: 0.5, length_s: 0.0 });
    plan.emitters.push(Emitter {
        thing,
        socket: SocketRole::Top,
        what: Emission::Sparkle,
        from,
        to: from + 0.7,
        strength: 2.5,
        into: None,
    });
}

/// What has rotors turns them; what has none turns itself.
fn prepare_turn(cue: &Cue, world: &World, plan: &mut Plan) {
    let rotors = world.members[cue.actor()].model.rig.joints().iter().filter_map(|j| match j.role {
        Role::Rotor(n) => Some(n),
        _ => None,
    });
    let rate = std::f32::consts::TAU * 0.45 * cue.vigour();
    for n in rotors {
        let steps = (cue.length() * 20.0).ceil() as u32;
        let track = plan.joint(cue.actor(), RoleKey::Rotor(n));
        for k in 0..=steps {
            let s = cue.length() * k as f32 / steps as f32;
            track.key(cue.from + s, rate * s);
        }
    }
}

fn pose_turn(cue: &Cue, m: &Moment, intent: &mut Intent) {
    if !m.member().anatomy.rotors.is_empty() {
        return;
    }
    let way = if cue.act.direction == Some(Direction::RightToLeft) { -1.0 } else { 1.0 };
    let whole = cue.act.times.map(|n| std::f32::consts::TAU * n as f32);
    let angle = whole.unwrap_or(if m.member().anatomy.alive() { 1.9 } else { std::f32::consts::FRAC_PI_2 });
    intent.tumble.y += way * angle * smooth(cue.since(m.t) / cue.length());
}

#[cfg(test)]
mod tests {
    use super::*;
    use glam::vec3;

    #[test]
    fn the_lamp_of_the_named_color_is_lit() {
        let lamps = [(1, vec3(0.8, 0.02, 0.01)), (2, vec3(0.9, 0.5, 0.02)), (3, vec3(0.02, 0.6, 0.07))];
        for (n, named) in [vec3(1.0, 0.0, 0.0), vec3(1.0, 0.8, 0.0), vec3(0.0, 0.3, 0.0)].into_iter().enumerate() {
            assert_eq!(nearest(&lamps, named), n, "{named}");
        }
    }
}
