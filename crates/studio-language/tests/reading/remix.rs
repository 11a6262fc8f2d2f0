//! Instructions change what they name and nothing else.

use crate::{catalog, holds, read};
use studio_storyboard::{Storyboard, validate};

fn revise(board: &Storyboard, instruction: &str) -> Storyboard {
    let revised = studio_language::revise_with(catalog(), board, instruction);
    assert_eq!(validate(&revised), Ok(()), "{instruction}");
    revised
}

#[test]
fn an_instruction_comes_true() {
    let cases = [
        ("A brown dog sits on a green lawn.", "Change the dog to black.", "1 dog black"),
        ("A train crosses a stone bridge in daylight.", "Same shot, now in heavy snow.", "weather Snow"),
        ("A cat plays the piano on stage.", "make it night", "time Night"),
        ("A calico cat plays the piano on stage.", "the cat is black", "1 cat black"),
        ("A cat plays the piano on stage.", "a dog instead of the cat", "dog play piano"),
        ("A cat sleeps.", "add a red ball next to the cat", "ball Beside cat"),
        ("Two bicycles lean against a wall.", "make it three bicycles", "3 bicycle"),
        ("A cat sleeps.", "in watercolour style", "style Watercolour"),
        ("A cat sleeps.", "slow camera push in", "camera DollyIn"),
        ("A cat sleeps.", "make the cat wear a blue scarf", "cat wears blue scarf"),
        ("A red car drives on a street.", "Replace the car with a blue bicycle", "1 bicycle blue"),
        ("A woman in a red dress walks.", "make her dress blue", "woman wears blue dress"),
        ("A dog sits on a lawn.", "change the dog to white and the lawn to snow", "place snow"),
        ("两只猫在睡觉。", "把猫换成狗", "2 dog"),
        ("一只猫在睡觉。", "改成夜晚", "time Night"),
        ("一位穿白衬衫的男人在办公室打电话。", "把衬衫改成红色，其他不变。", "man wears red shirt"),
        ("一只猫在睡觉。", "加上一个红色的球", "1 ball red"),
    ];
    for (prompt, instruction, fact) in cases {
        let revised = revise(&read(prompt), instruction);
        assert!(
            holds(&revised, fact),
            "{prompt} + {instruction}: {fact}\n{}",
            serde_json::to_string(&revised).unwrap()
        );
    }
}

#[test]
fn the_rest_stays() {
    let board = read("A brown dog sits on a green lawn next to a red ball. Slow pan left at sunset.");
    let mut revised = revise(&board, "Change the dog to black.");
    assert_ne!(revised, board);
    let dog = revised.shots[0].cast.iter_mut().find(|m| m.kind == "dog").unwrap();
    dog.attributes.colors = vec!["brown".into()];
    assert_eq!(revised, board);
    let mut revised = revise(&board, "make it night");
    revised.shots[0].light = board.shots[0].light.clone();
    assert_eq!(revised, board);
}

#[test]
fn what_is_removed_leaves_no_trace() {
    let board = read("A boy kicks a ball in a meadow.");
    let revised = revise(&board, "remove the ball");
    assert!(holds(&revised, "only 1") && holds(&revised, "boy kick"));
    assert!(revised.shots[0].actions[0].what.is_none());
}

#[test]
fn what_is_not_there_is_said() {
    let revised = revise(&read("A cat sleeps."), "remove the elephant");
    assert!(revised.understanding.iter().any(|u| u.span.contains("elephant")));
}
