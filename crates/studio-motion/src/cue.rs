//! Performances as motion sees them: in world time, in order, with an ease in and out.

use crate::curve::window;
use crate::world::World;
use studio_scene::Performance;
use studio_storyboard::Verb;

/// A performance in world time.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cue<'a> {
    pub(crate) act: &'a Performance,
    /// World seconds.
    pub(crate) from: f32,
    /// World seconds; always after `from`.
    pub(crate) to: f32,
    /// Whether it begins with the shot and whether it ends with it: then it does not fade there.
    pub(crate) open: (bool, bool),
    /// Until when a posture is kept: the next posture or way of going of the same actor.
    pub(crate) kept_to: f32,
}

impl Cue<'_> {
    pub(crate) fn actor(&self) -> usize {
        self.act.actor
    }

    pub(crate) fn length(&self) -> f32 {
        self.to - self.from
    }

    /// How much it acts: eased in and out over about a third of a second.
    pub(crate) fn weight(&self, t: f32) -> f32 {
        let from = if self.open.0 { self.from - 1.0 } else { self.from };
        window(t, from, if self.open.1 { self.to + 1.0 } else { self.to }, 0.35)
    }

    /// How much a posture holds: it stays after its time until something else begins.
    pub(crate) fn posture_weight(&self, t: f32, fade: f32) -> f32 {
        let begin = if self.from < 0.05 { -10.0 } else { self.from };
        window(t, begin, self.kept_to, fade)
    }

    /// Seconds since it began; negative before.
    pub(crate) fn since(&self, t: f32) -> f32 {
        t - self.from
    }

    /// How fast and how far it is done against the usual.
    pub(crate) fn vigour(&self) -> f32 {
        self.act.manner.vigour()
    }

    /// The times at which something is done, `each_s` apart unless a number of times or a beat was
    /// said. Spread with a margin at both ends.
    pub(crate) fn beats(&self, each_s: f32) -> Vec<f32> {
        let (length, pace) = (self.length(), self.vigour());
        let each_s = self.act.bpm.filter(|b| *b > 1.0).map_or(each_s / pace, |b| 60.0 / b);
        let fit = ((length - 0.2 * each_s) / each_s).max(0.0) as usize + 1;
        let count = self.act.times.map_or(fit, |n| n as usize).min(400);
        let gap = if count as f32 * each_s > length { length / count.max(1) as f32 } else { each_s };
        let lead = if self.act.bpm.is_some() { 0.0 } else { gap.min(0.35).min(length * 0.25) };
        (0..count).map(|i| self.from + lead + i as f32 * gap).collect()
    }
}

/// All cues of a shot, by start.
pub(crate) fn cues<'a>(world: &'a World) -> Vec<Cue<'a>> {
    let end = world.seconds();
    let time = |s: f32| if s.is_finite() { (s * world.speed).clamp(0.0, end) } else { end };
    let known = |p: &&Performance| {
        let count = world.members.len();
        p.actor < count && p.what.is_none_or(|w| w < count) && p.toward.is_none_or(|w| w < count)
    };
    let mut cues: Vec<Cue<'a>> = world
        .performances
        .iter()
        .filter(known)
        .map(|act| {
            let from = time(act.from_s);
            let to = time(act.to_s).max(from + 0.05);
            Cue { act, from, to, open: (from < 0.05, to > end - 0.1), kept_to: to }
        })
        .collect();
    cues.sort_by(|a, b| a.from.total_cmp(&b.from).then(a.act.actor.cmp(&b.act.actor)));
    for i in 0..cues.len() {
        let next = cues[i + 1..].iter().find(|c| c.actor() == cues[i].actor() && changes_posture(c.act.verb));
        // Kept past the end of the shot: a posture does not fade with the last frame.
        cues[i].kept_to = next.map_or(end + 100.0, |c| c.from + 0.3).max(cues[i].from + 0.3);
    }
    cues
}

/// Whether a verb ends the posture before it.
fn changes_posture(verb: Verb) -> bool {
    goes(verb)
        || matches!(
            verb,
            Verb::Stand
                | Verb::Sit
                | Verb::Lie
                | Verb::Sleep
                | Verb::Hang
                | Verb::Lean
                | Verb::Kneel
                | Verb::Jump
                | Verb::Spin
                | Verb::Dance
                | Verb::Fall
                | Verb::Rise
                | Verb::Kick
                | Verb::Stretch
        )
}

/// Whether a verb takes its actor somewhere.
pub(crate) fn goes(verb: Verb) -> bool {
    verb.goes() || matches!(verb, Verb::Climb | Verb::Enter)
}
