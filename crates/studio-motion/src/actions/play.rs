//! Playing an instrument: hands on the very keys, strings and drums at the very times of the notes.

use super::Action;
use super::rest::{seated, sit};
use crate::cue::Cue;
use crate::curve::{ramp, wave};
use crate::intent::Intent;
use crate::moment::Moment;
use crate::plan::{Plan, RoleKey, Stroke};
use crate::world::World;
use studio_scene::{EventKind, Instrument, Note};
use studio_shape::{Plan as Build, SocketRole};
use studio_storyboard::Verb;

pub(super) const ACTION: Action = Action { verbs: &[Verb::Play], prepare, pose };

/// How far a key goes down, radians about its pivot.
const KEY_DOWN: f32 = 0.045;

fn prepare(cue: &Cue, world: &World, plan: &mut Plan) {
    let thing = instrument(cue, world);
    let kind = world.members[thing].thing.instrument.unwrap_or(Instrument::Piano);
    let mut free_from = [f32::NEG_INFINITY; 2];
    let mut last = [None::<u8>; 2];
    for note in &cue.act.notes {
        let at = note.at_s * world.speed;
        let length = note.length_s.max(0.05) * world.speed;
        let sound =
            EventKind::Note { instrument: kind, pitch: note.pitch, loudness: note.loudness, length_s: note.length_s };
        plan.sound(at, thing, sound);
        if thing == cue.actor() {
            continue;
        }
        let hand = hand_for(kind, note, cue, at, &free_from, &last);
        let Some(socket) = touched(world, thing, kind, note.pitch) else { continue };
        let strikes = matches!(kind, Instrument::Drums | Instrument::Xylophone | Instrument::Bell | Instrument::Gong);
        let until = if strikes { at + 0.03 } else { at + (length * 0.85).min(1.2) };
        let swing =
            world.members[cue.actor()].size().y * if strikes { 0.2 } else { 0.06 } * (0.6 + 0.6 * note.loudness);
        plan.strokes.push(Stroke { actor: cue.actor(), hand, at, until, thing, socket, swing });
        free_from[hand] = until;
        last[hand] = Some(note.pitch);
        press(plan, thing, socket, at, until);
    }
}

/// The instrument that is played: what was said, or the player's own body.
fn instrument(cue: &Cue, world: &World) -> usize {
    let said = cue.act.what.filter(|w| world.members[*w].thing.instrument.is_some());
    said.or(cue.act.what).unwrap_or(cue.actor())
}

/// The key, string or drum goes down and trembles.
fn press(plan: &mut Plan, thing: usize, socket: SocketRole, at: f32, until: f32) {
    match socket {
        SocketRole::Key(n) => {
            let track = plan.joint(thing, RoleKey::Key(n));
            track.key(at - 0.035, 0.0).key(at, KEY_DOWN).key(until, KEY_DOWN).key(until + 0.07, 0.0);
        }
        SocketRole::String(n) => {
            let track = plan.joint(thing, RoleKey::String(n));
            track.key(at, 0.0);
            for k in 0..8u8 {
                let decay = libm::expf(-0.5 * f32::from(k));
                track.key(at + 0.02 + 0.03 * f32::from(k), 0.03 * decay * if k % 2 == 0 { 1.0 } else { -1.0 });
            }
            track.key(at + 0.3, 0.0);
        }
        SocketRole::Strike(_) => {
            let track = plan.joint(thing, RoleKey::Pendulum);
            track.key(at, 0.0);
            for k in 0..10u8 {
                let decay = libm::expf(-0.3 * f32::from(k));
                track.key(at + 0.14 + 0.28 * f32::from(k), 0.09 * decay * if k % 2 == 0 { -1.0 } else { 1.0 });
            }
        }
        _ => {}
    }
}

/// Which hand plays a note: low notes the left one (the player's), but never a hand that is busy.
fn hand_for(kind: Instrument, note: &Note, cue: &Cue, at: f32, free_from: &[f32; 2], last: &[Option<u8>; 2]) -> usize {
    if matches!(kind, Instrument::Guitar | Instrument::Violin | Instrument::Cello | Instrument::Erhu) {
        return 1;
    }
    if matches!(kind, Instrument::Drums | Instrument::Gong | Instrument::Bell) {
        return if free_from[1] <= free_from[0] && kind != Instrument::Drums || last[1].is_none() {
            1
        } else {
            usize::from(free_from[1] < free_from[0])
        };
    }
    let pitches = cue.act.notes.iter().map(|n| f32::from(n.pitch));
    let mean = pitches.clone().sum::<f32>() / pitches.len().max(1) as f32;
    let side = |hand: usize| if hand == 0 { -1.0 } else { 1.0 };
    let cost = |hand: usize| {
        let wait = (free_from[hand] + 0.12 - at).max(0.0) * 60.0;
        let reach = last[hand].map_or(0.0, |p| (f32::from(p) - f32::from(note.pitch)).abs() * 0.6);
        wait + reach - side(hand) * (f32::from(note.pitch) - mean)
    };
    usize::from(cost(1) < cost(0))
}

/// The socket that sounds a note: its own, or the nearest there is.
fn touched(world: &World, thing: usize, kind: Instrument, pitch: u8) -> Option<SocketRole> {
    let sockets = &world.members[thing].model.sockets;
    let number = |role: SocketRole| match role {
        SocketRole::Key(n) | SocketRole::String(n) | SocketRole::Strike(n) => Some(n),
        _ => None,
    };
    let playable = sockets.iter().filter(|s| number(s.role).is_some());
    let count = playable.clone().count().max(1) as u8;
    let by_pitch = playable.clone().any(|s| matches!(s.role, SocketRole::Key(_)));
    let wanted = if by_pitch || kind == Instrument::Drums { pitch } else { pitch % count };
    let nearest = playable.min_by_key(|s| number(s.role).map_or(255, |n| n.abs_diff(wanted)));
    nearest.map(|s| s.role).or_else(|| {
        let others = [SocketRole::Top, SocketRole::Grip];
        others.into_iter().find(|r| world.members[thing].model.socket(*r).is_some())
    })
}

fn pose(cue: &Cue, m: &Moment, intent: &mut Intent) {
    let thing = instrument(cue, m.world);
    let weight = cue.posture_weight(m.t, 0.6).min(1.0 - ramp(m.t, cue.to + 0.5, cue.to + 1.3));
    if m.member().anatomy.plan == Build::Quadruped || seated(m) {
        sit(m, weight.max(cue.posture_weight(m.t, 0.6)), intent);
    }
    if m.member().anatomy.plan == Build::Quadruped {
        // Upright, so that both fore paws are free.
        intent.pelvis.x -= 0.25 * weight;
        intent.crouch += 0.1 * weight;
    }
    sway(cue, m, weight, intent);
    if thing == m.index {
        return;
    }
    let kind = m.world.members[thing].thing.instrument.unwrap_or(Instrument::Piano);
    hold_ready(kind, thing, m, weight, intent);
    let next =
        m.plan.strokes.iter().filter(|s| s.actor == m.index && s.at > m.t - 0.1).min_by(|a, b| a.at.total_cmp(&b.at));
    let watched = next.map_or_else(|| m.middle(thing), |s| m.socket(s.thing, s.socket).translation.into());
    // Looks at the hands, and every other moment up in delight to those who listen.
    let up = ramp(wave(m.t * 0.33 + 0.08), -0.15, 0.3);
    let listeners = m.face(m.index) + m.world.toward_camera() * (3.0 * m.member().size().y);
    intent.look_at(watched.lerp(listeners, up), (0.35 + 0.5 * up) * weight);
    intent.smile += 0.35 * weight;
}

/// The body goes with the music.
fn sway(cue: &Cue, m: &Moment, weight: f32, intent: &mut Intent) {
    let notes = &cue.act.notes;
    let film_s = m.t / m.world.speed;
    let mut accent: f32 = 0.0;
    for note in notes {
        let since = film_s - note.at_s;
        if (-0.08..0.5).contains(&since) {
            let kick = if since < 0.0 { 1.0 + since / 0.08 } else { libm::expf(-6.0 * since) };
            accent = accent.max(kick * note.loudness);
        }
    }
    let span = notes.windows(2).map(|w| w[1].at_s - w[0].at_s).filter(|d| *d > 0.1).fold(0.5, f32::min);
    let turns = (film_s - notes.first().map_or(0.0, |n| n.at_s)) / (4.0 * span.max(0.25));
    intent.bend.z += 0.07 * wave(turns) * weight;
    intent.bend.x += (0.02 + 0.05 * accent) * weight;
    intent.head.x += 0.12 * accent * weight;
    intent.head.z += 0.1 * wave(turns + 0.08) * weight;
    intent.tail_swing += 0.5 * wave(turns * 0.5) * weight;
    intent.stretch *= 1.0 - 0.015 * accent * weight;
}

/// Hands that do not strike hold the instrument: the neck of a guitar, a flute before the mouth.
fn hold_ready(kind: Instrument, thing: usize, m: &Moment, weight: f32, intent: &mut Intent) {
    let frame =
        |role: SocketRole| m.world.members[thing].model.socket(role).map(|_| m.socket(thing, role).translation.into());
    match kind {
        Instrument::Guitar | Instrument::Violin | Instrument::Cello | Instrument::Erhu => {
            if let Some(neck) = frame(SocketRole::SecondGrip).or(frame(SocketRole::Grip)) {
                intent.reach(0, neck, None, weight);
            }
        }
        Instrument::Flute
        | Instrument::Trumpet
        | Instrument::Saxophone
        | Instrument::Bagpipes
        | Instrument::Accordion => {
            if let Some(grip) = frame(SocketRole::Grip) {
                intent.reach(1, grip, None, weight);
            }
            if let Some(grip) = frame(SocketRole::SecondGrip) {
                intent.reach(0, grip, None, weight);
            }
            intent.mouth.width -= 0.3 * weight;
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use crate::test_rigs::{cat, person, piano};
    use crate::test_scene::{Stage, act};
    use glam::{Quat, Vec3};
    use studio_scene::{EventKind, Instrument, Mount, Note};
    use studio_shape::{Side, SocketRole};
    use studio_storyboard::Verb;

    #[test]
    fn a_palm_is_on_the_key_at_the_time_of_its_note() {
        for player in [cat(), person()] {
            let mut stage = Stage::new(4.0);
            let grown_up = player.bounds.max.y > 1.0;
            let piano = stage.fixed(piano(), Vec3::ZERO);
            stage.shot.things[piano].instrument = Some(Instrument::Piano);
            stage.shot.things[piano].scale = if grown_up { 1.7 } else { 1.0 };
            let player = stage.actor(player, Vec3::ZERO);
            stage.shot.things[player].mount =
                Some(Mount { carrier: piano, socket: SocketRole::User, offset: Vec3::ZERO });
            stage.shot.things[player].rotation = Quat::IDENTITY;
            let mut play = act(player, Verb::Play, 0.0, 4.0);
            play.what = Some(piano);
            let tune = [60u8, 64, 55, 67, 62, 59, 65, 57];
            play.notes = (0..8)
                .map(|i| Note { at_s: 0.5 + 0.4 * i as f32, length_s: 0.3, pitch: tune[i], loudness: 0.7 })
                .collect();
            stage.shot.performances.push(play.clone());
            let take = crate::perform(&stage.scene());
            let model = |i: usize| &stage.shot.models[stage.shot.things[i].model];
            for note in &play.notes {
                let frame = &take.shots[0].frames[libm::roundf(note.at_s * 30.0) as usize];
                let key = model(piano).socket(SocketRole::Key(note.pitch)).unwrap();
                let key = (frame.things[piano].world_from_rest[key.joint] * key.frame).translation;
                let palm = |side| {
                    let socket = model(player).socket(SocketRole::Palm(side)).unwrap();
                    Vec3::from((frame.things[player].world_from_rest[socket.joint] * socket.frame).translation)
                };
                let off = Side::BOTH.map(|s| palm(s).distance(key.into()));
                assert!(off[0].min(off[1]) < 0.015, "note {} misses its key by {off:?}", note.pitch);
            }
            let heard: Vec<f32> = take.shots[0]
                .events
                .iter()
                .filter(|e| matches!(e.kind, EventKind::Note { .. }))
                .map(|e| e.at_s)
                .collect();
            let wanted: Vec<f32> = play.notes.iter().map(|n| n.at_s).collect();
            assert!(heard.iter().zip(&wanted).all(|(a, b)| (a - b).abs() < 1e-4), "{heard:?}");
        }
    }
}
