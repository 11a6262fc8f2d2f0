//! What somebody looks at who has nothing else to look at: others who do something, now and then
//! the camera.

use crate::cue::Cue;
use crate::curve::{chance, ramp};
use crate::intent::Intent;
use crate::moment::Moment;

/// Whom somebody is with: who lives and is nearest, not farther than three times its height.
fn company(m: &Moment, here: glam::Vec3) -> Option<usize> {
    let far = |i: &usize| m.face(*i).distance(here);
    let others = (0..m.world.members.len()).filter(|i| *i != m.index && m.world.members[*i].anatomy.alive());
    others.filter(|i| far(i) < 3.0 * m.member().size().y).min_by(|a, b| far(a).total_cmp(&far(b)))
}

/// Gives idle eyes something to look at.
pub(crate) fn look(m: &Moment, cues: &[Cue], intent: &mut Intent) {
    if intent.asleep || intent.look.is_some_and(|l| l.1 > 0.3) {
        return;
    }
    let here = m.face(m.index);
    let interesting = cues.iter().filter(|c| c.actor() != m.index && c.from <= m.t + 0.2 && m.t < c.to);
    let nearest = interesting.min_by(|a, b| {
        let far = |c: &Cue| m.middle(c.actor()).distance_squared(here);
        far(a).total_cmp(&far(b))
    });
    let nearest = nearest.map(Cue::actor).or_else(|| company(m, here));
    const SLOT_S: f32 = 2.7;
    let seed = m.member().seed;
    let slot = libm::floorf(m.t / SLOT_S) as i32;
    let size = m.member().size().y;
    let aim = |slot: i32| {
        let curious = chance(seed, slot, 71);
        match nearest {
            Some(other) if curious < 0.85 => m.face(other),
            _ if curious > 0.88 => here + m.world.toward_camera() * 4.0 + glam::Vec3::Y * 0.1,
            _ => m.near((curious - 0.3) * 4.0, size * (0.7 + 0.5 * chance(seed, slot, 72)), 3.0 * size.max(0.5)),
        }
    };
    let at = slot as f32 * SLOT_S + 0.4 * chance(seed, slot, 73);
    let point = aim(slot - 1).lerp(aim(slot), ramp(m.t, at, at + 0.25));
    intent.look_at(point, 0.55);
}
