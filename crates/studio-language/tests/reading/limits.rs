//! What is more than a storyboard may have is left out, and said.

use crate::{catalog, read};
use studio_storyboard::{MAX_CAST, MAX_SHOTS, MAX_TIMES, Storyboard, validate};

fn noted(board: &Storyboard, span: &str) -> bool {
    board.understanding.iter().any(|u| u.span.contains(span))
}

fn extend(board: &Storyboard, prompt: &str) -> Storyboard {
    let longer = studio_language::extend_with(catalog(), board, prompt, 4.0);
    assert_eq!(validate(&longer), Ok(()), "{prompt}");
    assert!((longer.seconds() - board.seconds() - 4.0).abs() < 0.01);
    longer
}

#[test]
fn too_many_of_a_kind_are_said() {
    let board = read("500 cats sit on a lawn.");
    assert_eq!(board.shots[0].cast[0].count, 60);
    assert!(noted(&board, "cats"));
    let revised = studio_language::revise_with(catalog(), &read("Two bicycles."), "make it 300 bicycles");
    assert!(noted(&revised, "300 bicycles"));
}

#[test]
fn a_crowd_too_large_keeps_whom_it_has_room_for() {
    let board = read("60 cats, 60 dogs, 60 birds, 60 horses and a woman on a lawn.");
    let bodies: u32 = board.shots[0].cast.iter().map(|m| m.count).sum();
    assert!(bodies <= MAX_CAST && board.shots[0].cast.iter().any(|m| m.kind == "woman"), "who fits is kept");
    assert!(noted(&board, "horse"));
    let board = read("60 cats, 60 dogs and 60 birds on a lawn.");
    let revised = studio_language::revise_with(catalog(), &board, "add 60 horses");
    assert_eq!(validate(&revised), Ok(()));
    assert!(noted(&revised, "horse"));
}

#[test]
fn numbers_beyond_all_measure_are_brought_back() {
    let board = read("A cat jumps 5000 times.");
    assert_eq!(board.shots[0].actions[0].times, Some(MAX_TIMES));
    assert!(noted(&board, "5000 times"));
    let board = read("A woman plays the piano at 9000 bpm.");
    assert_eq!(board.shots[0].actions[0].bpm, Some(400.0));
    assert!(noted(&board, "9000 bpm"));
}

#[test]
fn endless_talk_is_cut() {
    let board = read(&format!("A woman says \"{}\" ", "And so on and on. ".repeat(80)).repeat(6));
    assert!(noted(&board, "so on"));
}

#[test]
fn a_film_of_the_most_shots_goes_on_in_its_last() {
    let mut board = read("A cat sleeps.");
    board.shots[0].seconds = 1.0;
    board.shots = vec![board.shots[0].clone(); MAX_SHOTS];
    let longer = extend(&board, "It wakes up.");
    assert_eq!(longer.shots.len(), MAX_SHOTS);
    assert!(noted(&longer, "It wakes up."));
}

#[test]
fn an_extension_goes_on_as_fast_as_the_film() {
    let longer = extend(&read("A cat runs on a lawn."), "in slow motion it jumps");
    assert_eq!(longer.shots[1].camera.time_scale, 1.0);
    assert!(noted(&longer, "speed"));
}
