//! The single requests of an instruction: change this to that, add, remove, give.

use super::{chinese, english};

/// One thing that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Request {
    /// What is named becomes something else, or like something else.
    Change {
        what: String,
        to: String,
    },
    /// `new` stands or happens where `old` did.
    Instead {
        old: String,
        new: String,
    },
    /// What is named comes to be in another place.
    Move {
        what: String,
        to: String,
    },
    /// Somebody gets something to wear or to hold.
    Give {
        who: String,
        what: String,
    },
    Remove(String),
    Add(String),
    /// Everything else: read as a prompt on top of the storyboard.
    Say(String),
}

/// A request with the words it was made in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) words: String,
    pub(super) request: Request,
}

/// Words that mean the whole film rather than something in it.
pub(super) fn is_whole(what: &str) -> bool {
    const WORDS: &[&str] = &[
        "",
        "it",
        "this",
        "everything",
        "scene",
        "shot",
        "video",
        "film",
        "picture",
        "whole scene",
        "style",
        "weather",
        "time",
        "time of day",
        "season",
        "setting",
        "background",
        "location",
        "place",
        "camera",
        "camera move",
        "camera movement",
        "camera angle",
        "angle",
        "view",
        "framing",
        "lighting",
        "light",
        "mood",
        "它",
        "画面",
        "场景",
        "背景",
        "风格",
        "天气",
        "时间",
        "季节",
        "镜头",
        "视角",
        "视频",
        "整体",
        "光线",
        "地点",
    ];
    let what = what.trim().to_lowercase();
    WORDS.contains(&what.trim_start_matches("the ").trim())
}

/// The requests of an instruction, in order. Quotations stand in it as marks.
pub(super) fn requests(instruction: &str) -> Vec<Asked> {
    if crate::chinese::is_chinese(instruction) {
        chinese::requests(instruction)
    } else {
        english::requests(instruction)
    }
}

/// Cuts at the first of these that stands in the text, with something after it.
pub(super) fn cut<'a>(text: &'a str, at: &[&str]) -> Option<(&'a str, &'a str)> {
    at.iter().find_map(|mark| text.split_once(mark)).map(|(a, b)| (a.trim(), b.trim())).filter(|(_, b)| !b.is_empty())
}
