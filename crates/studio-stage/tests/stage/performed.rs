//! Staged scenes performed: how large they are in the picture, and whether what was said happens.

use crate::board;
use glam::{Mat4, Vec2, Vec3, vec2};
use rayon::prelude::*;
use serde_json::{Value, json};
use studio_scene::{Body, Shot, ShotTake};

const ASPECT: f32 = 16.0 / 9.0;

fn performed(shot: &Value) -> (Shot, ShotTake) {
    let mut scene = studio_stage::stage(&board(shot), (640, 360), 5, None);
    let take = studio_motion::perform(&scene).shots.remove(0);
    (scene.shots.remove(0), take)
}

/// The corners of a box in the picture around things at a frame; the picture reaches from −1 to 1.
fn in_picture(shot: &Shot, take: &ShotTake, things: &[usize], frame: usize) -> (Vec2, Vec2) {
    let frame = &take.frames[frame];
    let camera = &frame.camera;
    let view = Mat4::look_at_rh(camera.eye, camera.target, Vec3::Y);
    let clip = Mat4::perspective_rh(camera.field_of_view, ASPECT, 0.02, 2000.0) * view;
    let (mut low, mut high) = (Vec2::MAX, Vec2::MIN);
    for &thing in things {
        for vertex in shot.models[shot.things[thing].model].parts.iter().flat_map(|p| p.mesh.vertices.iter().step_by(7))
        {
            let strongest = (0..4).max_by(|a, b| vertex.weights[*a].total_cmp(&vertex.weights[*b])).unwrap_or(0);
            let pose = frame.things[thing].world_from_rest[usize::from(vertex.joints[strongest])];
            let at = clip * pose.transform_point3(vertex.position).extend(1.0);
            if at.w > 0.0 {
                let point = vec2(at.x / at.w, at.y / at.w);
                (low, high) = (low.min(point), high.max(point));
            }
        }
    }
    (low, high)
}

fn one(kind: &str, verb: &str, place: &str) -> Value {
    json!({ "seconds": 4.0, "setting": { "place": place, "asked": false },
        "cast": [{ "id": "a", "kind": kind }], "actions": [{ "who": "a", "verb": verb }] })
}

fn two(kind: &str, verb: &str, other: &str, relation: &str, place: &str) -> Value {
    json!({ "seconds": 4.0, "setting": { "place": place, "asked": false },
        "cast": [{ "id": "a", "kind": kind, "place": { "relation": relation, "of": "b" } }, { "id": "b", "kind": other }],
        "actions": [{ "who": "a", "verb": verb, "what": "b" }] })
}

#[test]
fn whoever_the_shot_is_about_is_neither_tiny_nor_cut_off() {
    let mut boards: Vec<Value> = [
        ("man", "walk", "meadow"),
        ("woman", "dance", "street"),
        ("girl", "wave", "beach"),
        ("cat", "run", "garden"),
        ("horse", "run", "beach"),
        ("dog", "sit", "living_room"),
        ("car", "drive", "street"),
        ("elephant", "walk", "wheat_field"),
        ("penguin", "walk", "snow"),
        ("frog", "jump", "lake"),
        ("boat", "sail", "sea"),
        ("candle", "flicker", "living_room"),
        ("skyscraper", "stand", "street"),
        ("house", "stand", "meadow"),
        ("lighthouse", "stand", "beach"),
        ("robot", "spin", "studio"),
        ("butterfly", "fly", "garden"),
        ("bell", "ring", "meadow"),
        ("clock", "tick", "living_room"),
        ("helicopter", "fly", "sky"),
        ("fish", "swim", "underwater"),
        ("owl", "look_around", "forest"),
        ("chef", "cook", "kitchen"),
    ]
    .iter()
    .map(|(kind, verb, place)| one(kind, verb, place))
    .collect();
    boards.extend(
        [
            ("musician", "stand", "street lamp", "under", "street"),
            ("boy", "look_at", "truck", "beside", "street"),
            ("woman", "stand", "tree", "beside", "garden"),
            ("man", "sit", "bench", "on", "garden"),
            ("cat", "sit", "table", "on", "kitchen"),
            ("girl", "walk", "house", "near", "village"),
            ("man", "push", "box", "beside", "street"),
            ("boy", "build", "castle", "beside", "beach"),
            ("bird", "sing", "log", "on", "forest"),
        ]
        .iter()
        .map(|(kind, verb, other, relation, place)| two(kind, verb, other, relation, place)),
    );
    for (kind, count, verb) in [("penguin", 5, "slide"), ("domino", 7, "fall"), ("duck", 3, "swim"), ("boy", 2, "run")]
    {
        boards.push(json!({ "seconds": 4.0, "cast": [{ "id": "a", "kind": kind, "count": count }],
            "actions": [{ "who": "a", "verb": verb }] }));
    }
    let mut low = one("skyscraper", "stand", "street");
    low["camera"] = json!({ "angle": "low" });
    boards.push(low);
    let wrong: Vec<String> = boards
        .par_iter()
        .filter_map(|board| {
            let (shot, take) = performed(board);
            let moving = |&i: &usize| !matches!(shot.things[i].body, Body::Fixed(_));
            let mut main: Vec<usize> = shot.camera.subjects.iter().copied().filter(moving).collect();
            if main.is_empty() {
                main = shot.camera.subjects.clone();
            }
            let (low, high) = in_picture(&shot, &take, &main, take.frames.len() / 2);
            let share = (high - low).max_element() * 0.5;
            (!(0.22..=1.0).contains(&share)).then(|| format!("{:.2} of the picture: {board}", share))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Where the middle of a thing is at a frame.
fn middle(shot: &Shot, take: &ShotTake, thing: usize, frame: usize) -> Vec3 {
    let center = shot.models[shot.things[thing].model].bounds.center();
    take.frames[frame].things[thing].world_from_rest[0].transform_point3(center)
}

#[test]
fn a_block_slides_down_a_ramp_and_hits_what_stands_at_its_foot() {
    let (shot, take) = performed(&json!({ "seconds": 5.0, "setting": { "place": "studio", "asked": false },
        "cast": [{ "id": "a", "kind": "block" }, { "id": "r", "kind": "ramp" },
            { "id": "t", "kind": "block", "count": 3, "attributes": { "details": ["stacked"] } }],
        "actions": [{ "who": "a", "verb": "slide", "what": "r" }] }));
    let last = take.frames.len() - 1;
    let block = shot.things.iter().position(|t| t.rotation.to_axis_angle().0.z.abs() > 0.1).expect("a tilted block");
    let (start, end) = (middle(&shot, &take, block, 0), middle(&shot, &take, block, last));
    assert!(start.y - end.y > 0.3 && (end - start).x > 1.0, "slides from {start} to {end}");
    let others = (0..shot.things.len()).filter(|&i| i != block && matches!(shot.things[i].body, Body::Rigid { .. }));
    let moved = others.map(|i| middle(&shot, &take, i, 0).distance(middle(&shot, &take, i, last))).fold(0.0, f32::max);
    assert!(moved > 0.02, "the tower is hit: {moved}");
}

#[test]
fn sliders_get_a_slope_and_come_down_it() {
    let (shot, take) = performed(&json!({ "seconds": 4.0, "setting": { "place": "snow", "details": ["icy slope"] },
        "cast": [{ "id": "p", "kind": "penguin", "count": 3 }], "actions": [{ "who": "p", "verb": "slide" }] }));
    let last = take.frames.len() - 1;
    let sliders: Vec<usize> =
        (0..shot.things.len()).filter(|&i| matches!(shot.things[i].body, Body::Actor(_))).collect();
    assert_eq!(sliders.len(), 3);
    for i in sliders {
        let (start, end) = (middle(&shot, &take, i, 0), middle(&shot, &take, i, last));
        assert!(start.y - end.y > 0.2, "penguin {i} from {start} to {end}");
    }
}

#[test]
fn a_chain_falls_link_by_link() {
    let (shot, take) = performed(&json!({ "seconds": 4.0, "setting": { "place": "studio", "asked": false },
        "cast": [{ "id": "d", "kind": "domino", "count": 6 }], "actions": [{ "who": "d", "verb": "fall" }] }));
    let up = |i: usize, frame: usize| (take.frames[frame].things[i].world_from_rest[0].matrix3 * Vec3::Y).normalize().y;
    let fallen = |i: usize| (0..take.frames.len()).find(|&f| up(i, f) < 0.8);
    let times: Vec<usize> = (0..shot.things.len()).map(|i| fallen(i).expect("every link falls")).collect();
    assert!(times.windows(2).all(|w| w[0] <= w[1]), "one after another: {times:?}");
    // Nobody but the first is pushed: at first all others stand.
    assert!((1..shot.things.len()).all(|i| up(i, 2) > 0.98));
}

#[test]
fn a_sleeper_lies_in_a_bed_seen_from_the_side() {
    let (shot, take) = performed(&json!({ "seconds": 3.0, "setting": { "place": "bedroom", "asked": false },
        "cast": [{ "id": "g", "kind": "girl" }], "actions": [{ "who": "g", "verb": "sleep" }] }));
    let girl = shot.things.iter().position(|t| t.mount.is_some()).expect("she is on a bed");
    let pose = take.frames[take.frames.len() / 2].things[girl].world_from_rest[0];
    let up = (pose.matrix3 * Vec3::Y).normalize();
    assert!(up.y.abs() < 0.5 && up.x.abs() > 0.7, "head and feet are left and right: {up}");
}

#[test]
fn what_is_built_by_hand_hides_nobody() {
    let (shot, _) = performed(&two("boy", "build", "castle", "beside", "beach"));
    let tall = |i: usize| shot.models[shot.things[i].model].bounds.size().y * shot.things[i].scale;
    let boy = shot.things.iter().position(|t| matches!(t.body, Body::Actor(_))).expect("a boy");
    assert!((0..shot.things.len()).filter(|&i| i != boy).all(|i| tall(i) < 0.7 * tall(boy)));
}

#[test]
fn an_empty_street_is_filmed_from_inside() {
    let (shot, take) = performed(&json!({ "seconds": 3.0, "setting": { "place": "street" } }));
    let camera = &take.frames[take.frames.len() / 2].camera;
    assert!((0.8..3.5).contains(&camera.eye.y), "at the height of the eyes: {}", camera.eye);
    let clip = Mat4::perspective_rh(camera.field_of_view, ASPECT, 0.02, 2000.0)
        * Mat4::look_at_rh(camera.eye, camera.target, Vec3::Y);
    // Facades reach over the horizon in most columns of the picture.
    let mut columns = [false; 40];
    for fixture in shot.scenery.iter().filter(|f| shot.models[f.model].name != "ground") {
        for vertex in shot.models[fixture.model].parts.iter().flat_map(|p| &p.mesh.vertices) {
            let at = clip * fixture.world_from_model.transform_point3(vertex.position).extend(1.0);
            let (x, y) = (at.x / at.w, at.y / at.w);
            if at.w > 0.0 && x.abs() < 1.0 && (0.2..1.0).contains(&y) {
                columns[((x + 1.0) * 20.0) as usize % 40] = true;
            }
        }
    }
    assert!(columns.iter().filter(|c| **c).count() > 24, "{columns:?}");
}
