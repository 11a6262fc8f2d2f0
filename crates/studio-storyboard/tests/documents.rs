//! The documents that describe storyboards are true.

use serde_json::{Value, json};
use std::{fs, path::PathBuf};
use studio_storyboard::{Storyboard, validate};

fn document(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs").join(name)
}

#[test]
fn the_example_is_a_storyboard() {
    let page = fs::read_to_string(document("storyboard.md")).expect("the page");
    let example = page.split("```json").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    let board: Storyboard = serde_json::from_str(example).expect("the example parses");
    validate(&board).expect("the example is valid");
    let again = serde_json::to_string(&board).expect("it can be written");
    assert_eq!(serde_json::from_str::<Storyboard>(&again).expect("and read"), board);
}

/// Run with `UPDATE=1` to write the schema anew.
#[test]
fn the_published_schema_is_current() {
    let path = document("storyboard.schema.json");
    let current = format!("{:#}\n", studio_storyboard::json_schema());
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &current).expect("the schema is written");
    }
    assert!(
        fs::read_to_string(path).expect("the schema") == current,
        "docs/storyboard.schema.json is old; run with UPDATE=1"
    );
}

/// Something to write into a shot, and the path of the fault it makes.
const FAULTS: &[(&str, &str)] = &[
    (r#"{"seconds": 0}"#, "seconds"),
    (r#"{"seconds": 1e39}"#, ""),
    (r#"{"cast": [{"id": "", "kind": "cat"}]}"#, "cast[0].id"),
    (r#"{"cast": [{"id": "a", "kind": "cat"}, {"id": "a", "kind": "cat"}]}"#, "cast[1].id"),
    (r#"{"cast": [{"id": "a", "kind": "cat", "count": 0}]}"#, "cast[0].count"),
    (r#"{"cast": [{"id": "a", "kind": "cat", "count": 201}]}"#, "cast"),
    (r#"{"cast": [{"id": "a", "kind": "cat", "enters_s": -1}]}"#, "cast[0].enters_s"),
    (r#"{"cast": [{"id": "a", "kind": "cat", "place": {"relation": "on", "of": "b"}}]}"#, "cast[0].place.of"),
    (r#"{"actions": [{"who": "b", "verb": "walk"}]}"#, "actions[0].who"),
    (r#"{"actions": [{"who": "cat", "verb": "walk", "what": "b"}]}"#, "actions[0].what"),
    (r#"{"actions": [{"who": "cat", "verb": "walk", "toward": "b"}]}"#, "actions[0].toward"),
    (r#"{"actions": [{"who": "cat", "verb": "walk", "from_s": 1e39}]}"#, "actions[0].from_s"),
    (r#"{"actions": [{"who": "cat", "verb": "walk", "to_s": -0.5}]}"#, "actions[0].to_s"),
    (r#"{"actions": [{"who": "cat", "verb": "play", "bpm": -1}]}"#, "actions[0].bpm"),
    (r#"{"actions": [{"who": "cat", "verb": "play", "bpm": 1e30}]}"#, "actions[0].bpm"),
    (r#"{"actions": [{"who": "cat", "verb": "jump", "times": 0}]}"#, "actions[0].times"),
    (r#"{"actions": [{"who": "cat", "verb": "jump", "times": 401}]}"#, "actions[0].times"),
    (r#"{"dialogue": [{"who": "b", "text": "Hello"}]}"#, "dialogue[0].who"),
    (r#"{"dialogue": [{"text": "Hello", "at_s": 1e9}]}"#, "dialogue[0].at_s"),
    (r#"{"sound": {"effects": [{"sound": "thunder", "from": "b"}]}}"#, "sound.effects[0].from"),
    (r#"{"sound": {"effects": [{"sound": "thunder", "at_s": -1}]}}"#, "sound.effects[0].at_s"),
    (r#"{"sound": {"effects": [{"sound": "thunder", "times": 0}]}}"#, "sound.effects[0].times"),
    (r#"{"sound": {"effects": [{"sound": "thunder", "times": 101}]}}"#, "sound.effects"),
    (r#"{"weather": {"kind": "rain", "strength": 1.5}}"#, "weather.strength"),
    (r#"{"weather": {"kind": "rain", "begins_s": -1}}"#, "weather.begins_s"),
    (r#"{"camera": {"subject": "b"}}"#, "camera.subject"),
    (r#"{"camera": {"time_scale": 0}}"#, "camera.time_scale"),
    (r#"{"continues": true}"#, "continues"),
];

/// A storyboard of one shot with a cat in it, and these fields.
fn with(fields: &Value) -> Storyboard {
    let mut shot = json!({ "seconds": 4, "cast": [{ "id": "cat", "kind": "cat" }] });
    for (name, value) in fields.as_object().expect("fields") {
        shot[name] = value.clone();
    }
    serde_json::from_value(json!({ "version": 1, "shots": [shot] })).expect("it parses")
}

fn paths(board: &Storyboard) -> Vec<String> {
    validate(board).err().unwrap_or_default().into_iter().map(|p| p.path).collect()
}

#[test]
fn every_fault_is_named_by_its_path() {
    assert_eq!(paths(&with(&json!({}))), [""; 0]);
    for (fields, path) in FAULTS {
        let board = with(&serde_json::from_str(fields).expect("JSON"));
        let path = if path.is_empty() { "shots".to_string() } else { format!("shots[0].{path}") };
        assert_eq!(paths(&board), [path], "{fields}");
    }
    let mut board = with(&json!({}));
    board.version = 2;
    assert_eq!(paths(&board), ["version"]);
    board.shots.clear();
    assert_eq!(paths(&board), ["version", "shots"]);
}

#[test]
fn what_would_fill_the_memory_is_refused() {
    let many = |n: usize, one: Value| Value::Array(vec![one; n]);
    let walk = json!({ "who": "cat", "verb": "walk" });
    let dressed =
        |list: &str, value: Value| json!({ "cast": [{ "id": "cat", "kind": "cat", "attributes": { list: value } }] });
    for (fields, path) in [
        (json!({ "actions": many(201, walk) }), "shots[0].actions"),
        (json!({ "dialogue": many(65, json!({ "text": "Hi" })) }), "shots[0].dialogue"),
        (json!({ "dialogue": [{ "text": "la ".repeat(2000) }] }), "shots"),
        (json!({ "sound": { "effects": many(101, json!({ "sound": "thunder" })) } }), "shots[0].sound.effects"),
        (json!({ "cast": [{ "id": "cat", "kind": "x".repeat(65) }] }), "shots[0].cast[0].kind"),
        (dressed("text", json!("x".repeat(1001))), "shots[0].cast"),
        (dressed("colors", many(65, json!("red"))), "shots[0].cast[0].attributes.colors"),
        (dressed("wears", many(65, json!({ "kind": "hat" }))), "shots[0].cast[0].attributes.wears"),
        (dressed("details", many(65, json!("old"))), "shots[0].cast[0].attributes.details"),
        (json!({ "setting": { "place": "meadow", "details": many(65, json!("wide")) } }), "shots[0].setting.details"),
    ] {
        assert_eq!(paths(&with(&fields)), [path]);
    }
    let mut board = with(&json!({ "seconds": 2 }));
    board.shots = vec![board.shots[0].clone(); 65];
    assert_eq!(paths(&board), ["shots", "shots"], "too many and too long");
}

#[test]
fn a_shot_that_continues_has_the_speed_of_the_one_before() {
    let mut board = with(&json!({}));
    board.shots.push(board.shots[0].clone());
    board.shots[1].camera.time_scale = 0.5;
    assert_eq!(paths(&board), [""; 0], "after a cut it may have its own");
    board.shots[1].continues = true;
    assert_eq!(paths(&board), ["shots[1].camera.time_scale"]);
}
