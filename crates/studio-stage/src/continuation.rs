//! A shot that goes on without a cut: it is joined to the one before, so that one simulation runs
//! through both and everybody goes on from where, and as fast as, they were.

use crate::player::{self, Player};
use crate::{camera, dialogue, layout, light, needs, performance, sound, things, travel};
use glam::Vec3;
use std::sync::Arc;
use studio_library::PlaceKind;
use studio_scene::{
    Bed, CameraKey, EffectCue, FRAME_RATE, Glow, Light, LightKey, Performance, Shot as SceneShot, Soundscape, Spot,
};
use studio_shape::Bounds;
use studio_storyboard::{Shot, WeatherKind};

/// Seconds in which light that was asked to change does so.
const DUSK_S: f32 = 1.2;

/// Who the things of a growing shot are.
pub(crate) struct Cast {
    /// Id of the member and number of the body, one per thing.
    pub(crate) bodies: Vec<(String, u32)>,
    /// Where it plays.
    pub(crate) place: &'static PlaceKind,
    /// What the camera shows of it.
    pub(crate) region: Bounds,
}

impl Cast {
    /// The bodies of the players, in order.
    pub(crate) fn bodies_of(shot: &Shot, players: &[Player]) -> Vec<(String, u32)> {
        players.iter().map(|p| (shot.cast[p.member].id.clone(), p.number)).collect()
    }
}

/// The seam between two shots.
#[derive(Clone, Copy)]
struct Joint<'a> {
    before: &'a Shot,
    next: &'a Shot,
    /// Seconds into the joined shot at which the next one begins.
    start: f32,
    portrait: bool,
    seed: u64,
}

/// Joins a continuing shot to the one before it, which ends the scene's shot so far.
pub(crate) fn join(scene: &mut SceneShot, cast: &mut Cast, before: &Shot, next: &Shot, portrait: bool, seed: u64) {
    let start = scene.seconds();
    let next = &needs::with_needs(next);
    let joint = Joint { before, next, start, portrait, seed };
    let mut players = player::players(next, seed);
    layout::arrange(next, &mut players, portrait);
    let players = things::carriers_first(players);
    let things = enlist(scene, cast, next, &players, start);
    let index = |player: usize| things.get(player).copied();

    let mut plan = camera::plan(next, &players, scene.camera.room);
    plan.subjects = plan.subjects.iter().filter_map(|s| index(*s)).collect();
    (plan.azimuth, plan.elevation) = (scene.camera.azimuth, scene.camera.elevation);
    let mut lines = dialogue::lines(next, &players, seed);
    for mut act in performance::performances(next, &players, &lines, seed) {
        let Some(actor) = index(act.actor) else { continue };
        act.actor = actor;
        (act.what, act.toward) = (act.what.and_then(index), act.toward.and_then(index));
        act.from_s += start;
        act.to_s += start;
        act.notes.iter_mut().for_each(|note| note.at_s += start);
        match scene.performances.iter_mut().find(|earlier| goes_on(earlier, &act, start)) {
            Some(earlier) => {
                earlier.to_s = act.to_s;
                earlier.notes.append(&mut act.notes);
            }
            None => scene.performances.push(act),
        }
    }
    for line in &mut lines {
        line.speaker = line.speaker.and_then(index);
        line.at_s += start;
    }
    let strikes = light::lightning(next);
    go_on_sounding(&mut scene.sound, sound::soundscape(next, cast.place, &players, lines, &strikes, seed), start);
    scene.lightning_s.extend(strikes.iter().map(|s| s + start));
    scene.camera_keys.push(CameraKey { at_s: start, plan });
    change_weather(scene, cast.place, next, start);
    change_light(scene, cast, &joint, &players, &things);
    scene.frame_count += (libm::roundf(next.seconds * FRAME_RATE as f32) as u32).max(1);
}

/// Whether a performance is the earlier one, still going on. Ways are walked anew: how fast one
/// goes depends on when one shall arrive.
fn goes_on(earlier: &Performance, act: &Performance, start: f32) -> bool {
    let what = |p: &Performance| (p.actor, p.verb, p.what, p.toward, p.direction, p.manner);
    what(earlier) == what(act) && !travel::goes(act.verb) && earlier.to_s >= start - 0.05 && act.from_s <= start + 0.05
}

/// Adds what is heard from now on; beds that sound already go on, and so does music.
fn go_on_sounding(sound: &mut Soundscape, more: Soundscape, start: f32) {
    sound.lines.extend(more.lines);
    sound.effects.extend(more.effects.into_iter().map(|e| EffectCue { at_s: start + e.at_s, ..e }));
    for bed in more.beds {
        if !sound.beds.iter().any(|b| b.kind == bed.kind) {
            sound.beds.push(Bed { from_s: start + bed.from_s, ..bed });
        }
    }
    let later = more.music.map(|mut music| {
        music.notes.iter_mut().for_each(|note| note.at_s += start);
        music
    });
    match (&mut sound.music, later) {
        (Some(music), Some(mut later)) => music.notes.append(&mut later.notes),
        (music @ None, later) => *music = later,
        (Some(_), None) => {}
    }
}

/// The thing that each player is: one of the shot already, or a newcomer from now on.
fn enlist(scene: &mut SceneShot, cast: &mut Cast, next: &Shot, players: &[Player], start: f32) -> Vec<usize> {
    let mut things = Vec::with_capacity(players.len());
    for (player, body) in players.iter().zip(Cast::bodies_of(next, players)) {
        if let Some(known) = cast.bodies.iter().position(|b| *b == body) {
            things.push(known);
            continue;
        }
        let model = scene.models.iter().position(|m| Arc::ptr_eq(m, &player.model)).unwrap_or_else(|| {
            scene.models.push(player.model.clone());
            scene.models.len() - 1
        });
        let mut thing = things::thing(next, player, model);
        thing.enters_s += start;
        if let Some(mount) = &mut thing.mount {
            mount.carrier = things[mount.carrier];
        }
        scene.things.push(thing);
        cast.bodies.push(body);
        things.push(scene.things.len() - 1);
    }
    things
}

/// Rain and snow that begin now; those that fall go on.
fn change_weather(scene: &mut SceneShot, place: &PlaceKind, next: &Shot, start: f32) {
    if place.indoors || scene.rain > 0.0 || scene.snow > 0.0 {
        return;
    }
    let strength = next.weather.strength.max(0.15);
    match next.weather.kind {
        WeatherKind::Rain | WeatherKind::Storm => scene.rain = strength,
        WeatherKind::Snow => scene.snow = strength,
        _ => return,
    }
    scene.weather_from_s = start + next.weather.begins_s;
}

/// The light that the shot asks for, when it is another than before.
fn change_light(scene: &mut SceneShot, cast: &Cast, joint: &Joint, players: &[Player], things: &[usize]) {
    let Joint { before, next, start, portrait, seed } = *joint;
    if (&before.light, &before.weather) == (&next.light, &next.weather) {
        return;
    }
    let set = (cast.place.dress)(&crate::shot::place_design(next, players, cast.region, portrait, seed));
    let subject = scene.camera_keys.last().and_then(|key| key.plan.subjects.first().copied());
    let player = subject.and_then(|s| things.iter().position(|t| *t == s));
    let (mut after, _) = light::light(next, players, player, set.light, None, cast.region);
    after.spots.iter_mut().for_each(|s| s.follows = s.follows.map(|p| things[p]));
    after.glows.iter_mut().for_each(|g| g.carrier = g.carrier.map(|p| things[p]));
    let mut now = scene.light_keys.last().map_or_else(|| scene.light.clone(), |key| key.light.clone());
    match_lamps(&mut now, &mut after);
    let lamps = &after;
    for earlier in std::iter::once(&mut scene.light).chain(scene.light_keys.iter_mut().map(|key| &mut key.light)) {
        match_lamps(earlier, &mut lamps.clone());
    }
    scene.light_keys.push(LightKey { at_s: start, light: now });
    scene.light_keys.push(LightKey { at_s: start + DUSK_S, light: after });
}

/// Gives both lights the same number of lamps: a lamp that only one has is dark in the other.
fn match_lamps(a: &mut Light, b: &mut Light) {
    fn pad<T: Copy>(short: &mut Vec<T>, long: &[T], dark: impl Fn(T) -> T) {
        short.extend(long.iter().skip(short.len()).map(|lamp| dark(*lamp)));
    }
    let (spot, glow) =
        (|lamp: Spot| Spot { color: Vec3::ZERO, beam: 0.0, ..lamp }, |lamp: Glow| Glow { color: Vec3::ZERO, ..lamp });
    pad(&mut a.spots, &b.spots, spot);
    pad(&mut b.spots, &a.spots, spot);
    pad(&mut a.glows, &b.glows, glow);
    pad(&mut b.glows, &a.glows, glow);
}
