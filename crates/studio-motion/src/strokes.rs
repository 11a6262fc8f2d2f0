//! Hands that come down on things at exact times: keys, strings, drums, dough, knocks.

use crate::curve::{heading, ramp, smooth};
use crate::intent::Intent;
use crate::moment::Moment;
use crate::plan::Stroke;
use crate::tool::in_hand;
use glam::Vec3;

/// Longest time a hand takes from one stroke to the next; earlier it waits over the last one.
const TRAVEL_S: f32 = 0.5;
/// The last of the way down.
const DROP_S: f32 = 0.085;

/// Moves both hands along their strokes.
pub(crate) fn pose(m: &Moment, intent: &mut Intent) {
    for hand in 0..2 {
        let from = m.plan.strokes.partition_point(|s| (s.actor, s.hand) < (m.index, hand));
        let upto = m.plan.strokes.partition_point(|s| (s.actor, s.hand) <= (m.index, hand));
        let strokes = &m.plan.strokes[from..upto];
        let next = strokes.partition_point(|s| s.at <= m.t);
        let before = next.checked_sub(1).map(|i| &strokes[i]);
        reach(m, hand, before, strokes.get(next), intent);
    }
}

fn reach(m: &Moment, hand: usize, before: Option<&Stroke>, after: Option<&Stroke>, intent: &mut Intent) {
    let touch = |s: &Stroke| {
        let frame = m.socket(s.thing, s.socket);
        let normal = Vec3::from(frame.matrix3.z_axis).normalize_or(Vec3::Y);
        (Vec3::from(frame.translation), normal)
    };
    let (palm, normal, weight) = match (before, after) {
        (None, None) => return,
        (None, Some(next)) => {
            let (point, normal) = touch(next);
            let high = next.swing * (0.6 + 0.4 * ramp(m.t, next.at - 0.5, next.at - DROP_S)) * lift(m.t, next);
            (point + normal * high, normal, ramp(m.t, next.at - 0.75, next.at - 0.2).max(early(next)))
        }
        (Some(last), None) => {
            let (point, normal) = touch(last);
            let high = last.swing * ramp(m.t, last.until, last.until + 0.25);
            (point + normal * high, normal, 1.0 - ramp(m.t, last.until + 0.5, last.until + 1.3))
        }
        (Some(last), Some(next)) => between(m, last, next, touch(last), touch(next)),
    };
    let Some((_, tool)) = in_hand(m, hand) else {
        intent.reach(hand, palm, Some(-normal), weight);
        return;
    };
    // The end of the tool goes where a bare palm would; raised, it is swung back.
    let nearest =
        [before, after].into_iter().flatten().min_by(|a, b| (a.at - m.t).abs().total_cmp(&(b.at - m.t).abs()));
    let raised = nearest.map_or(0.0, |s| ((palm - touch(s).0).length() / s.swing.max(1e-3)).min(1.0));
    let ahead = heading(m.place().yaw);
    let struck = if normal.y > 0.6 {
        ahead * 0.85 - Vec3::Y * 0.3
    } else {
        (ahead - normal).normalize_or(ahead) * 0.6 + Vec3::Y * 0.7
    };
    let back = if normal.y > 0.6 { Vec3::Y * 1.2 - ahead * 0.3 } else { normal * 0.7 + Vec3::Y * 0.2 };
    let turn = tool.pointing((struck + back * raised).normalize_or(ahead), -normal);
    intent.turn_held(hand, turn, weight);
    intent.reach(hand, tool.palm(palm, turn), None, weight);
}

/// Who begins to play soon after the start of the shot has the hands ready.
fn early(next: &Stroke) -> f32 {
    if next.at < 1.2 { 1.0 } else { 0.0 }
}

/// 1 up in the air, 0 at the contact: a hand falls faster and faster.
fn lift(t: f32, next: &Stroke) -> f32 {
    let left = ((next.at - t) / DROP_S).clamp(0.0, 1.0);
    1.0 - (1.0 - left) * (1.0 - left)
}

fn between(m: &Moment, last: &Stroke, next: &Stroke, a: (Vec3, Vec3), b: (Vec3, Vec3)) -> (Vec3, Vec3, f32) {
    let until = last.until.min(next.at - 0.05).max(last.at);
    if m.t <= until {
        return (a.0, a.1, 1.0);
    }
    let start = until.max(next.at - TRAVEL_S);
    let end = (next.at - 0.35 * DROP_S).max(start + 1e-3);
    let along = smooth((m.t - start) / (end - start));
    let gap = next.at - until;
    let reach = a.0.distance(b.0);
    let swing = next.swing.max(last.swing) * (gap / 0.3).clamp(0.25, 1.0) + 0.12 * reach;
    let rise = ramp(m.t, until, until + (0.45 * gap).min(0.2));
    let normal = a.1.lerp(b.1, along).normalize_or(Vec3::Y);
    let palm = a.0.lerp(b.0, along) + normal * swing * rise * lift(m.t, next);
    let rests = gap > 2.2;
    let weight = if rests {
        1.0 - ramp(m.t, until + 0.4, until + 0.9) * (1.0 - ramp(m.t, next.at - 0.8, next.at - 0.25))
    } else {
        1.0
    };
    (palm, normal, weight)
}
