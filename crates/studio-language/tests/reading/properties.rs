//! Anything is read: no input panics, every storyboard is valid and as long as asked.

use crate::catalog;
use proptest::prelude::*;
use studio_storyboard::validate;

fn holds_for(prompt: &str, seconds: f32) {
    let board = studio_language::read_with(catalog(), prompt, seconds);
    assert_eq!(validate(&board), Ok(()), "{prompt:?}");
    let total: f32 = board.shots.iter().map(|s| s.seconds).sum();
    assert!((total - seconds).abs() < 0.02 * seconds.max(1.0), "{total} of {seconds} for {prompt:?}");
    let again = studio_language::read_with(catalog(), prompt, seconds);
    assert_eq!(board, again);
    let revised = studio_language::revise_with(catalog(), &board, prompt);
    assert_eq!(validate(&revised), Ok(()), "{prompt:?} on itself");
    let extended = studio_language::extend_with(catalog(), &board, prompt, seconds);
    assert_eq!(validate(&extended), Ok(()), "{prompt:?} after itself");
}

const PIECES: &[&str] = &[
    "a",
    "the",
    "cat",
    "dogs",
    "red",
    "two",
    "and",
    ",",
    ".",
    "runs",
    "sleeping",
    "on",
    "under",
    "table",
    "\"Hello.\"",
    "says",
    "Tom:",
    "then",
    "while",
    "it",
    "Shot 2:",
    "[00:03]",
    "night",
    "slowly",
    "zoom in",
    "of",
    "with",
    "她",
    "在",
    "桌子",
    "上",
    "的",
    "猫",
    "把",
    "说：“好”",
    "、",
    "三次",
    "change",
    "to",
    "remove",
    "instead of",
    "'s",
    "no",
    "twice",
    "from",
    "flock",
    "glass",
    "water",
    "zorp",
    "\u{202e}",
    "🐈",
    "{",
    "}",
    "\"",
    "“",
    "is",
    "who",
    "there",
    "被",
    "从",
    // Letters that get shorter in lower case, and a doubled one of two bytes.
    "\u{212a}'s",
    "ẞ's",
    "ta\u{212a}e the",
    "give",
    "the hat",
    "ééer",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text(prompt in "\\PC{0,120}", seconds in 1.0f32..30.0) {
        holds_for(&prompt, seconds);
    }

    #[test]
    fn any_row_of_words(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40), seconds in 1.0f32..20.0) {
        holds_for(&pieces.join(" "), seconds);
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        holds_for(&String::from_utf8_lossy(&bytes), 4.0);
    }
}

#[test]
fn the_longest_prompts_end() {
    for piece in [
        "a cat and ",
        "猫的",
        "[00:01] ",
        "\"x\" ",
        "((((",
        "{\"a\":[",
        "Shot 1: ",
        "the dog of ",
        "\u{301}",
        "在猫上",
        "zorp ",
        "Cut to ",
    ] {
        let prompt: String = piece.chars().cycle().take(32_000).collect();
        let board = studio_language::read_with(catalog(), &prompt, 12.0);
        assert_eq!(validate(&board), Ok(()), "{piece}");
        holds_for(&prompt.chars().take(3_000).collect::<String>(), 12.0);
    }
}

#[test]
fn letters_that_change_their_length_with_their_case_are_read() {
    // The Kelvin sign is three bytes and its small letter one; the small sharp s is shorter than the large.
    for text in [
        "\u{212a}'s hat falls",
        "the ẞẞẞ's cat",
        "ta\u{212a}e the hat",
        "ta\u{212a}e away the ééé",
        "the cat ééer",
        "make the cat ééest",
        "\u{212a}\u{212a}\u{212a}é dog bigger and red",
        "ma\u{212a}e the ẞé dog bigger instead of ta\u{212a}e é",
    ] {
        holds_for(text, 4.0);
    }
}
