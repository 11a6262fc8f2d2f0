//! One shot of the storyboard to one shot of the scene.

use crate::continuation::{self, Cast};
use crate::{camera, dialogue, layout, light, needs, performance, player, slope, sound, steps, things};
use glam::Vec3;
use std::sync::Arc;
use studio_library::{Category, Dressing, Habitat, PlaceDesign, PlaceKind, place, places};
use studio_scene::{Backdrop, FRAME_RATE, Fixture, Shot as SceneShot};
use studio_shape::{Bounds, Model};
use studio_storyboard::{Angle, Shot, Verb, WeatherKind};

/// Stages a shot and those that go on from it without a cut.
pub(crate) fn stage(shots: &[Shot], portrait: bool, seed: u64, backdrop: Option<Backdrop>) -> SceneShot {
    let (mut scene, mut cast) = begin(&shots[0], portrait, seed, backdrop);
    for pair in shots.windows(2) {
        continuation::join(&mut scene, &mut cast, &pair[0], &pair[1], portrait, seed);
    }
    scene
}

fn begin(shot: &Shot, portrait: bool, seed: u64, backdrop: Option<Backdrop>) -> (SceneShot, Cast) {
    let shot = needs::with_needs(shot);
    let mut players = player::players(&shot, seed);
    layout::arrange(&shot, &mut players, portrait);
    face_the_angle(&shot, &mut players);
    let players = things::carriers_first(players);
    let place = place_of(&shot, &players);
    let region = camera::region(&shot, &players);
    let set = (place.dress)(&place_design(&shot, &players, region, portrait, seed));
    let scene = assemble(&shot, &players, place, set, region, seed, backdrop);
    (scene, Cast { bodies: Cast::bodies_of(&shot, &players), place, region })
}

fn assemble(
    shot: &Shot,
    players: &[player::Player],
    place: &PlaceKind,
    mut set: Dressing,
    region: Bounds,
    seed: u64,
    backdrop: Option<Backdrop>,
) -> SceneShot {
    let mut models: Vec<Arc<Model>> = Vec::new();
    let things = players
        .iter()
        .map(|p| {
            let known = models.iter().position(|m| Arc::ptr_eq(m, &p.model));
            let model = known.unwrap_or(models.len());
            if known.is_none() {
                models.push(p.model.clone());
            }
            things::thing(shot, p, model)
        })
        .collect();
    set.walls.extend(players.iter().filter(|p| steps::climbs(p)).flat_map(steps::walls));
    set.walls.extend(players.iter().filter(|p| slope::slopes(p)).map(slope::wall));
    let mut scenery = Vec::new();
    if backdrop.is_none() {
        for (model, copies) in set.fixtures {
            let index = models.len();
            models.push(Arc::new(model));
            scenery.extend(copies.into_iter().map(|(world_from_model, tint)| Fixture {
                model: index,
                world_from_model,
                tint,
            }));
        }
    }
    if let Some((level, waves)) = set.ground.water {
        set.ground.water = Some((level, light::roughen(level, waves, shot)));
    }
    let camera = camera::plan(shot, players, set.room);
    let lines = dialogue::lines(shot, players, seed);
    let performances = performance::performances(shot, players, &lines, seed);
    let lightning_s = light::lightning(shot);
    let (light, light_keys) =
        light::light(shot, players, camera.subjects.first().copied(), set.light, set.light_at_end, region);
    let falls = |kinds: &[WeatherKind]| {
        if kinds.contains(&shot.weather.kind) && !place.indoors { shot.weather.strength.max(0.15) } else { 0.0 }
    };
    SceneShot {
        frame_count: (libm::roundf(shot.seconds * FRAME_RATE as f32) as u32).max(1),
        models,
        things,
        scenery,
        ground: set.ground,
        walls: set.walls,
        light,
        light_keys,
        wind: if place.indoors { Vec3::ZERO } else { light::wind(shot) },
        rain: falls(&[WeatherKind::Rain, WeatherKind::Storm]),
        snow: falls(&[WeatherKind::Snow]),
        weather_from_s: shot.weather.begins_s,
        sound: sound::soundscape(shot, place, players, lines, &lightning_s, seed),
        lightning_s,
        performances,
        camera,
        camera_keys: Vec::new(),
        backdrop,
        time_scale: shot.camera.time_scale,
    }
}

/// Turns the cast for angles that ask for its back or its side: the set keeps its composition.
fn face_the_angle(shot: &Shot, players: &mut [player::Player]) {
    let turn = match shot.camera.angle {
        Angle::Behind => std::f32::consts::PI,
        Angle::Side => std::f32::consts::FRAC_PI_2,
        _ => return,
    };
    for player in players.iter_mut().filter(|p| p.mount.is_none() && p.alive()) {
        if crate::travel::way(shot, player).is_none() {
            player.yaw = turn;
        }
    }
}

/// The place of a shot: the one that was asked for, or one where its cast can be.
fn place_of(shot: &Shot, players: &[player::Player]) -> &'static PlaceKind {
    let asked = place(&shot.setting.place);
    let free: Vec<_> = players.iter().filter(|p| p.mount.is_none()).collect();
    let built = |p: &&player::Player| p.kind.category == Category::Building;
    let neutral = matches!(shot.setting.place.as_str(), "studio" | "meadow");
    let wish = match () {
        () if shot.setting.asked && shot.setting.place == "sky" => seen_from(shot),
        () if shot.setting.asked && asked.is_some() => None,
        // Nothing that stands on the ground floats among clouds.
        () if shot.setting.place == "sky" && free.iter().any(built) => Some("village"),
        // A guessed place that suits somebody is left; a neutral or common one gives way.
        () if !neutral && asked.is_some() => None,
        () if !free.is_empty() && free.iter().all(|p| p.small() && p.size().max_element() < 0.8) => Some("tabletop"),
        () if free.iter().any(|p| p.kind.habitat == Habitat::Underwater) => Some("underwater"),
        () if light::afloat(shot, players) => Some("lake"),
        () if plays_ball(shot, players) => Some("pitch"),
        () if free.iter().any(|p| built(p) && p.size().y > 20.0) => Some("street"),
        () => None,
    };
    wish.and_then(place)
        .or(asked)
        .or_else(|| place("meadow"))
        .or_else(|| places().next())
        .expect("the library has places")
}

/// The place over which a sky is seen, when the words name one.
fn seen_from(shot: &Shot) -> Option<&'static str> {
    let named = |word: &str| {
        if ["city", "skyline", "town", "street", "rooftop", "城", "街"].iter().any(|w| word.contains(w)) {
            return Some("rooftop");
        }
        places().find(|p| p.id != "sky" && p.id == word).map(|p| p.id)
    };
    shot.setting.details.iter().find_map(|d| named(d))
}

/// Whether somebody kicks, throws or catches: out of doors, unless told otherwise.
fn plays_ball(shot: &Shot, players: &[player::Player]) -> bool {
    let lives = |id: &str| players.iter().any(|p| shot.cast[p.member].id == id && p.alive());
    shot.actions.iter().any(|a| matches!(a.verb, Verb::Kick | Verb::Throw | Verb::Catch) && lives(&a.who))
}

pub(crate) fn place_design(
    shot: &Shot,
    players: &[player::Player],
    region: Bounds,
    portrait: bool,
    seed: u64,
) -> PlaceDesign {
    let mut details = shot.setting.details.clone();
    if light::afloat(shot, players) {
        details.push("afloat".into());
    }
    if players.is_empty() && matches!(shot.camera.angle, Angle::Aerial | Angle::Overhead) {
        details.push("from above".into());
    }
    if players.is_empty() {
        details.push("unpeopled".into());
    }
    // What the cast brings need not stand in the set a second time.
    let brought = players.iter().filter(|p| p.kind.category == Category::Furniture);
    details.extend(brought.map(|p| format!("without {}", p.kind.id)));
    // An empty set is dressed up to its middle.
    let empty = Vec3::new(0.3, 1.3, 0.3);
    let half = Vec3::new(region.max.x.max(-region.min.x), region.max.y * 0.5, region.max.z.max(-region.min.z));
    PlaceDesign {
        time: shot.light.time,
        weather: shot.weather.clone(),
        details,
        playing_half_m: if players.is_empty() { empty } else { half.clamp(Vec3::splat(0.1), Vec3::splat(40.0)) },
        portrait,
        seed: (seed ^ (seed >> 32)) as u32,
    }
}
