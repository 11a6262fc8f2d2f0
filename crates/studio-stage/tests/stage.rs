//! Staging from storyboards as people write them: relations as the camera sees them, no overlaps,
//! lines that fit, the same scene from the same seed.

#[path = "stage/performed.rs"]
mod performed;

use glam::{Affine3A, Vec3};
use serde_json::{Value, json};
use studio_scene::{Scene, Shot};
use studio_shape::Bounds;
use studio_speech::BaseVoice;
use studio_storyboard::Storyboard;

fn board(shot: &Value) -> Storyboard {
    serde_json::from_value(json!({ "version": 1, "shots": [shot] })).expect("a storyboard")
}

fn staged(shot: &Value) -> Shot {
    scene(shot, (1280, 720)).shots.remove(0)
}

fn scene(shot: &Value, size: (u32, u32)) -> Scene {
    studio_stage::stage(&board(shot), size, 5, None)
}

/// The box of a thing where it stands, world space; mounts are not followed.
fn bounds(shot: &Shot, thing: usize) -> Bounds {
    let thing = &shot.things[thing];
    let place = Affine3A::from_scale_rotation_translation(Vec3::splat(thing.scale), thing.rotation, thing.position);
    let b = shot.models[thing.model].bounds;
    Bounds::around((0..8).map(|k| {
        let pick = |bit: u32, low: f32, high: f32| if k >> bit & 1 == 1 { high } else { low };
        place.transform_point3(Vec3::new(
            pick(0, b.min.x, b.max.x),
            pick(1, b.min.y, b.max.y),
            pick(2, b.min.z, b.max.z),
        ))
    }))
}

fn pair(relation: &str) -> Shot {
    staged(&json!({
        "seconds": 4.0,
        "cast": [
            { "id": "b", "kind": "man" },
            { "id": "a", "kind": "cat", "place": { "relation": relation, "of": "b" } },
        ]
    }))
}

/// Right of the picture and towards the camera for a shot.
fn axes(shot: &Shot) -> (Vec3, Vec3) {
    let (s, c) = (libm::sinf(shot.camera.azimuth), libm::cosf(shot.camera.azimuth));
    (Vec3::new(c, 0.0, -s), Vec3::new(s, 0.0, c))
}

#[test]
fn left_and_right_are_the_pictures_and_leave_a_gap() {
    for (relation, sign) in [("left_of", -1.0), ("right_of", 1.0)] {
        let shot = pair(relation);
        let (b, a) = (bounds(&shot, 0), bounds(&shot, 1));
        let (right, _) = axes(&shot);
        assert!((a.center() - b.center()).dot(right) * sign > 0.2, "{relation}");
        let gap = if sign < 0.0 { b.min.x - a.max.x } else { a.min.x - b.max.x };
        assert!(gap > 0.05, "{relation}: {gap}");
    }
}

#[test]
fn before_and_behind_are_seen_from_the_camera() {
    let (front, behind) = (pair("in_front_of"), pair("behind"));
    let depth = |shot: &Shot| (bounds(shot, 1).center() - bounds(shot, 0).center()).dot(axes(shot).1);
    assert!(depth(&front) > 0.2 && depth(&behind) < -0.2);
    // What is smaller than the one before it stands out at its side.
    assert!(bounds(&behind, 1).max.x > bounds(&behind, 0).max.x || bounds(&behind, 1).min.x < bounds(&behind, 0).min.x);
}

#[test]
fn above_is_over_the_top_and_the_sky_is_far_up() {
    let shot = pair("above");
    assert!(bounds(&shot, 1).min.y > bounds(&shot, 0).max.y);
}

#[test]
fn what_is_ridden_or_held_is_mounted_on_an_earlier_thing() {
    for relation in ["riding", "held_by"] {
        let shot = staged(&json!({
            "seconds": 4.0,
            "cast": [
                { "id": "a", "kind": "cat", "place": { "relation": relation, "of": "b" } },
                { "id": "b", "kind": "man" },
            ]
        }));
        let mounted = shot.things.iter().position(|t| t.mount.is_some()).expect(relation);
        assert!(shot.things[mounted].mount.is_some_and(|m| m.carrier < mounted));
    }
}

#[test]
fn bodies_of_a_count_never_overlap() {
    for size in [(1280, 720), (720, 1280)] {
        for count in [1, 3, 5, 8, 12] {
            let shot = &scene(
                &json!({ "seconds": 4.0, "cast": [
                    { "id": "cats", "kind": "cat", "count": count },
                    { "id": "birds", "kind": "cat", "count": 2 },
                ] }),
                size,
            )
            .shots[0];
            assert_eq!(shot.things.len(), count as usize + 2);
            for i in 0..shot.things.len() {
                for k in 0..i {
                    // Boxes are turned; their cores must be apart.
                    let (a, b) = (bounds(shot, i), bounds(shot, k));
                    let apart = (a.center() - b.center()).abs();
                    let core = (a.size() + b.size()) * 0.5 * 0.8;
                    assert!(apart.x > core.x || apart.z > core.z, "{size:?} {count}: {i} in {k}");
                }
            }
        }
    }
}

#[test]
fn a_walk_from_left_to_right_begins_left_and_faces_right() {
    let shot = staged(&json!({
        "seconds": 4.0,
        "cast": [{ "id": "a", "kind": "cat" }],
        "actions": [{ "who": "a", "verb": "walk", "direction": "left_to_right" }]
    }));
    assert!(shot.things[0].position.x < -0.2);
    assert!((shot.things[0].rotation * Vec3::Z).x > 0.95);
}

#[test]
fn lines_follow_each_other_and_fit_the_shot() {
    let shot = staged(&json!({
        "seconds": 6.0,
        "cast": [{ "id": "tom", "kind": "man" }, { "id": "lisa", "kind": "woman" }],
        "dialogue": [
            { "who": "tom", "text": "Nice weather today." },
            { "who": "lisa", "text": "Finally some sun!" },
        ]
    }));
    let lines = &shot.sound.lines;
    let end = |k: usize| lines[k].at_s + lines[k].utterance.samples.len() as f32 / studio_speech::SAMPLE_RATE as f32;
    assert_eq!(lines.len(), 2);
    assert!(lines[1].at_s > end(0) && end(1) < 6.0);
    assert_ne!(shot.things[0].voice, shot.things[1].voice);
    let facing = |k: usize| (shot.things[k].rotation * Vec3::Z).x;
    assert!(facing(0) > 0.3 && facing(1) < -0.3, "they look at each other");
}

#[test]
fn unknown_kinds_and_places_are_played_by_something() {
    let shot = staged(&json!({
        "seconds": 2.0,
        "setting": { "place": "zibbleworp" },
        "cast": [{ "id": "z", "kind": "florbnak", "count": 3 }]
    }));
    assert_eq!(shot.things.len(), 3);
    assert!(!shot.scenery.is_empty());
}

#[test]
fn every_verb_is_staged_for_a_person_and_an_animal() {
    let schema = studio_storyboard::json_schema();
    let verbs: Vec<&str> =
        schema["$defs"]["Verb"]["enum"].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
    assert!(verbs.len() > 90);
    let actions: Vec<Value> = verbs
        .iter()
        .flat_map(|v| {
            [json!({ "who": "man", "verb": v, "what": "cat" }), json!({ "who": "cat", "verb": v, "toward": "man" })]
        })
        .collect();
    for chunk in actions.chunks(24) {
        let shot = staged(&json!({
            "seconds": 4.0,
            "setting": { "place": "studio" },
            "cast": [{ "id": "man", "kind": "man" }, { "id": "cat", "kind": "cat", "count": 2 }],
            "actions": chunk
        }));
        assert!(shot.performances.iter().all(|p| p.to_s > p.from_s && p.to_s <= 4.01));
        assert!(shot.things.iter().all(|t| t.position.is_finite()));
    }
}

#[test]
fn light_keys_match_the_light_they_change() {
    let shot = staged(&json!({
        "seconds": 8.0,
        "setting": { "place": "meadow" },
        "light": { "time": "sunset", "spotlight": true },
        "weather": { "kind": "storm", "strength": 1.0 },
        "cast": [{ "id": "a", "kind": "cat" }]
    }));
    assert!(shot.light_keys.len() > 4 && !shot.lightning_s.is_empty());
    assert!(shot.light_keys.is_sorted_by(|a, b| a.at_s <= b.at_s));
    for key in &shot.light_keys {
        assert_eq!((key.light.spots.len(), key.light.glows.len()), (shot.light.spots.len(), shot.light.glows.len()));
    }
    let thunder = shot.sound.effects.iter().filter(|e| e.sound == studio_storyboard::Sound::Thunder);
    assert!(thunder.zip(&shot.lightning_s).all(|(cue, flash)| cue.at_s > *flash));
}

#[test]
fn the_same_seed_stages_the_same_scene() {
    let shot = json!({
        "seconds": 4.0,
        "setting": { "place": "forest" },
        "cast": [{ "id": "a", "kind": "cat", "count": 3 }],
        "dialogue": [{ "who": "a", "text": "Hello there." }]
    });
    let print = |s: &Shot| {
        let copies: Vec<_> = s.scenery.iter().map(|f| f.world_from_model).collect();
        format!("{:?}{:?}{:?}{:?}{:?}", s.things, s.light, s.camera, s.performances, copies)
    };
    assert_eq!(print(&staged(&shot)), print(&staged(&shot)));
}

#[test]
fn everybody_speaks_with_the_voice_of_whom_is_seen() {
    let women = [BaseVoice::Woman];
    let men = [BaseVoice::Man, BaseVoice::SecondMan];
    for (kind, voices) in [("old woman", &women[..]), ("nurse", &women), ("old man", &men), ("santa claus", &men)] {
        for id in ["mary", "luca", "harry", "x1", "x2", "x3"] {
            let shot = staged(&json!({ "seconds": 2, "cast": [{ "id": id, "kind": kind, "name": id }] }));
            let voice = shot.things[0].voice.expect("people speak");
            assert!(voices.contains(&voice.base), "{kind} {id}");
        }
    }
}

#[test]
fn a_storyboard_with_its_own_thunder_gets_no_other() {
    let thunder = |effects: Value| {
        let shot = json!({ "seconds": 6, "weather": { "kind": "storm" }, "sound": { "effects": effects } });
        staged(&shot).sound.effects.iter().filter(|e| e.sound == studio_storyboard::Sound::Thunder).count()
    };
    assert!(thunder(json!([])) > 1);
    assert_eq!(thunder(json!([{ "sound": "thunder", "at_s": 2 }])), 1);
}
