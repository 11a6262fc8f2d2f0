//! Hugging and kissing.

use super::{Action, nothing};
use crate::cue::Cue;
use crate::curve::hill;
use crate::intent::Intent;
use crate::moment::Moment;
use studio_storyboard::Verb;

pub(super) const ACTION: Action = Action { verbs: &[Verb::Hug, Verb::Kiss], prepare: nothing, pose };

fn pose(cue: &Cue, m: &Moment, intent: &mut Intent) {
    let weight = cue.weight(m.t);
    let Some(other) = cue.act.what.or(cue.act.toward).filter(|o| *o != m.index) else { return };
    intent.look_at(m.face(other), 0.8 * weight);
    intent.smile += 0.9 * weight;
    let away = m.middle(other) - m.middle(m.index);
    let near = away.with_y(0.0).length();
    // Leans over the gap between the two.
    intent.bend.x += (0.12 + 0.25 * (near / m.member().size().y - 0.3).clamp(0.0, 1.0)) * weight;
    let gap = (near - 0.35 * (m.member().size().x + m.world.members[other].size().x)).max(0.0);
    intent.lift += away.with_y(0.0).normalize_or_zero() * (0.42 * gap * weight);
    if cue.act.verb == Verb::Kiss {
        let peck = hill(cue.since(m.t) / cue.length().max(0.4) * 1.2 - 0.1);
        intent.mouth.width -= 0.45 * weight;
        intent.lids = intent.lids.max(0.9 * peck);
        intent.head.x += 0.1 * peck;
        return;
    }
    intent.lids = intent.lids.max(0.7 * weight);
    intent.head.z += 0.15 * weight;
    let sway = 0.03 * crate::curve::wave(0.4 * cue.since(m.t));
    for (hand, side) in [(0, 1.0), (1, -1.0)] {
        let across = crate::curve::heading(m.place().yaw + std::f32::consts::FRAC_PI_2);
        let palm =
            m.middle(other) + across * ((0.14 * side + sway) * m.member().size().y) + away.normalize_or_zero() * 0.05;
        intent.reach(hand, palm, None, 0.95 * weight);
    }
}
