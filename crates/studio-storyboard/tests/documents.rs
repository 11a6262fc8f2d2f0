//! The documents that describe storyboards are true.

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

#[test]
fn faults_are_named_by_their_path() {
    let mut board: Storyboard = serde_json::from_str(r#"{"version":1,"shots":[{"seconds":0}]}"#).expect("it parses");
    board.version = 2;
    let paths: Vec<String> = validate(&board).expect_err("it is invalid").into_iter().map(|p| p.path).collect();
    assert_eq!(paths, ["version", "shots[0].seconds"]);
}
