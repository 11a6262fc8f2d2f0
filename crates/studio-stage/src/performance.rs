//! Actions with everything resolved: who, with what, from when to when, which notes.

use crate::player::{Player, chained, name_hash};
use studio_library::{color, tunes};
use studio_scene::{Note, Performance, SpokenLine};
use studio_storyboard::{Action, Manner, Shot, Verb};

/// Seconds that an action takes when nothing was said, for one time.
fn natural_s(verb: Verb) -> Option<f32> {
    Some(match verb {
        Verb::Bow | Verb::Stretch | Verb::Yawn => 1.8,
        Verb::Jump | Verb::Nod | Verb::Kick | Verb::Throw | Verb::Catch | Verb::Hit => 1.0,
        Verb::Spin => 1.1,
        Verb::Wave | Verb::ShakeHead | Verb::Clap | Verb::Point => 1.4,
        Verb::ShakeBody | Verb::LookAround => 1.8,
        Verb::Open | Verb::Close | Verb::SwitchOn | Verb::SwitchOff | Verb::PutDown | Verb::Take | Verb::Give => 1.1,
        Verb::Stop => 0.4,
        Verb::Fall => 1.3,
        Verb::Kneel | Verb::Plant => 1.8,
        _ => return None,
    })
}

/// The performances of a shot, by start.
pub(crate) fn performances(shot: &Shot, players: &[Player], lines: &[SpokenLine], seed: u64) -> Vec<Performance> {
    let mut all = Vec::new();
    for action in &shot.actions {
        let (from_s, to_s) = times(shot, action);
        let bodies = bodies(shot, players, &action.who);
        for (k, &actor) in bodies.iter().enumerate() {
            // The first of a chain is pushed; it knocks over the others.
            if k > 0 && chained(shot, &players[actor]) && matches!(action.verb, Verb::Fall | Verb::Topple) {
                break;
            }
            // Several bodies of one member are not drilled: each starts a little later.
            let late = match action.verb {
                _ if action.in_turn => turn_s(shot, action, bodies.len()) * (k as f32 + 0.4),
                Verb::Play | Verb::Sing | Verb::Dance => 0.0,
                _ => 0.07 * k as f32,
            };
            let other = |id: &Option<String>| id.as_deref().and_then(|id| partner(shot, players, actor, id, k));
            all.push(Performance {
                actor,
                verb: action.verb,
                what: other(&action.what),
                toward: other(&action.toward),
                from_s: if from_s > 0.0 || action.in_turn { from_s + late } else { 0.0 },
                to_s: if action.in_turn { (to_s + late).min(shot.seconds) } else { to_s },
                times: action.times,
                manner: action.manner,
                direction: action.direction,
                bpm: action.bpm,
                into_color: action.into.as_deref().and_then(color),
                notes: notes(shot, players, action, actor, (from_s, to_s), seed),
            });
        }
    }
    all.extend(players.iter().enumerate().filter_map(|(actor, player)| by_itself(shot, actor, player)));
    all.extend(lines.iter().filter_map(speech));
    all.sort_by(|a, b| a.from_s.total_cmp(&b.from_s).then(a.actor.cmp(&b.actor)));
    all
}

/// What a body does all through the shot although nothing was said of it.
fn by_itself(shot: &Shot, actor: usize, player: &Player) -> Option<Performance> {
    let verb = player.kind.does?;
    let id = &shot.cast[player.member].id;
    let told = |action: &Action| {
        let same = action.verb == verb || matches!(action.verb, Verb::SwitchOff | Verb::SwitchOn);
        same && (action.who == *id || action.what.as_ref() == Some(id))
    };
    (!shot.actions.iter().any(told)).then(|| Performance::new(actor, verb, 0.0, shot.seconds))
}

/// Seconds between one body and the next of those who take turns: the last begins while there is time to see it.
fn turn_s(shot: &Shot, action: &Action, bodies: usize) -> f32 {
    let end = action.to_s.unwrap_or(shot.seconds).min(shot.seconds);
    0.85 * (end - action.from_s).max(0.0) / bodies.max(1) as f32
}

fn speech(line: &SpokenLine) -> Option<Performance> {
    let length_s = line.utterance.samples.len() as f32 / studio_speech::SAMPLE_RATE as f32;
    let verb = match line.delivery {
        studio_speech::Delivery::Speak => Verb::Speak,
        studio_speech::Delivery::Shout => Verb::Shout,
        studio_speech::Delivery::Whisper => Verb::Whisper,
        studio_speech::Delivery::Sing => Verb::Sing,
    };
    Some(Performance::new(line.speaker?, verb, line.at_s, line.at_s + length_s))
}

fn bodies(shot: &Shot, players: &[Player], id: &str) -> Vec<usize> {
    (0..players.len()).filter(|&i| shot.cast[players[i].member].id == id).collect()
}

/// The body of a member that the `k`-th actor has to do with: its own one if there are as many.
fn partner(shot: &Shot, players: &[Player], actor: usize, id: &str, k: usize) -> Option<usize> {
    let bodies: Vec<usize> = bodies(shot, players, id).into_iter().filter(|&b| b != actor).collect();
    bodies.get(k % bodies.len().max(1)).copied()
}

/// When an action begins and ends: before the next of the same member that cannot go on beside it.
fn times(shot: &Shot, action: &Action) -> (f32, f32) {
    let from_s = action.from_s.clamp(0.0, (shot.seconds - 0.1).max(0.0));
    let next = shot
        .actions
        .iter()
        .filter(|a| a.who == action.who && a.from_s > action.from_s + 0.01 && !a.verb.goes_beside())
        .filter(|_| !action.verb.goes_beside())
        .map(|a| a.from_s)
        .fold(shot.seconds, f32::min);
    let natural = natural_s(action.verb).map_or(shot.seconds, |s| {
        let pace = match action.manner {
            Manner::Slow => 2.0,
            Manner::Fast => 0.6,
            _ => 1.0,
        };
        from_s + s * pace * action.times.unwrap_or(1) as f32
    });
    let open_end = action.times.is_none()
        && matches!(
            action.verb,
            Verb::Wave
                | Verb::Clap
                | Verb::Jump
                | Verb::Spin
                | Verb::Nod
                | Verb::Hit
                | Verb::Point
                | Verb::LookAround
                | Verb::ShakeHead
                | Verb::ShakeBody
        );
    let until = action.to_s.unwrap_or(if open_end { shot.seconds } else { natural });
    (from_s, until.min(next).min(shot.seconds).max(from_s + 0.2))
}

/// So many blows, spread over the time with room for the last to ring.
fn counted(count: u32, (from_s, to_s): (f32, f32)) -> Vec<Note> {
    let each = (to_s - from_s) / (count as f32 + 0.4);
    let at = |k: u32| from_s + (0.45 + k as f32) * each;
    (0..count).map(|k| Note { at_s: at(k), length_s: 0.2, pitch: 0, loudness: 0.9 }).collect()
}

/// What an instrument plays.
fn notes(shot: &Shot, players: &[Player], action: &Action, actor: usize, span: (f32, f32), seed: u64) -> Vec<Note> {
    if action.verb != Verb::Play {
        return Vec::new();
    }
    let what = action.what.as_deref().and_then(|id| bodies(shot, players, id).first().copied());
    let Some(instrument) = what.or(Some(actor)).and_then(|i| players[i].kind.instrument) else { return Vec::new() };
    if let Some(count) = action.times {
        return counted(count, span);
    }
    let member = &shot.cast[players[actor].member];
    let words: Vec<&str> = member.attributes.details.iter().chain(action.into.as_ref()).map(String::as_str).collect();
    let own = seed ^ u64::from(name_hash(&member.id));
    tunes::perform(instrument, &words, action.manner, action.bpm, (span.0 + 0.25, span.1 - 0.1), own)
}
