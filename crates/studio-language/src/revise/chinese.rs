//! Chinese instructions, taken apart into requests.

use super::request::{Asked, Request};

const BECOMES: &[&str] = &[
    "替换成",
    "替换为",
    "换成",
    "改成",
    "变成",
    "改为",
    "换为",
    "变为",
    "换到",
    "改到",
    "设为",
    "涂成",
    "染成",
    "漆成",
    "换上",
    "改用",
    "应该是",
    "是",
];
const REMOVES: &[&str] = &[
    "去掉", "删除", "移除", "去除", "删掉", "拿走", "拿掉", "不要", "移走", "脱掉", "摘掉", "停止", "别", "没有",
    "不带",
];
const ADDS: &[&str] = &["加上", "添加", "增加", "加入", "多加", "放上", "再来", "加"];
const MOVES: &[&str] = &["搬到", "移到", "挪到", "放到", "放在", "移动到"];

/// What people say in an instruction and would not in a prompt.
const SAYINGS: &[(&[&str], &str)] = &[
    (&["从上面看", "从上往下看", "从高处看", "从上面拍", "从高处拍"], "高角度"),
    (&["从下面看", "从下往上看", "从低处看", "从下面拍", "从下往上拍"], "低角度"),
    (&["拉近", "近一点", "靠近一点", "镜头拉近", "镜头近一点", "镜头更近"], "特写"),
    (&["远一点", "镜头远一点", "镜头更远"], "全景"),
    (&["亮一点", "更亮", "明亮一点"], "白天"),
    (&["冬天", "在冬天", "冬季"], "下雪"),
];

pub(super) fn requests(instruction: &str) -> Vec<Asked> {
    let marked = ["并且", "然后", "接着", "同时", "再把", "并把", "，再", "，并"].iter().fold(
        instruction.to_string(),
        |text, mark| {
            let kept = if mark.ends_with('把') { "，把" } else { "，" };
            text.replace(mark, kept)
        },
    );
    let clauses = marked.split(['。', '；', '，', ',', ';', '\n', '！']);
    clauses.filter_map(|clause| Some(Asked { words: clause.trim().into(), request: chinese(clause)? })).collect()
}

fn chinese(clause: &str) -> Option<Request> {
    let text =
        clause.trim().trim_start_matches(['请', '再', '并', '也']).trim_start_matches("让").trim_start_matches("使");
    if text.is_empty() || ["不变", "保持", "一样"].iter().any(|k| text.contains(k)) {
        return None;
    }
    let bare = text.trim_start_matches("它").trim_start_matches("画面");
    if let Some((_, meaning)) = SAYINGS.iter().find(|(ways, _)| ways.contains(&bare)) {
        return Some(Request::Say((*meaning).into()));
    }
    if let Some((new, old)) =
        text.split_once("而不是").or_else(|| text.split_once("代替").map(|(n, o)| (n.trim_start_matches('用'), o)))
    {
        return Some(Request::Instead { old: named(old), new: named(new) });
    }
    if let Some(weather) = ["雨", "雪", "风", "雾"].iter().find(|w| bare.starts_with(**w) && bare.contains('停')) {
        return Some(Request::Remove((*weather).into()));
    }
    if let Some((who, what)) = given(text) {
        return Some(Request::Give { who, what });
    }
    for mark in MOVES {
        let Some((what, to)) = text.split_once(mark) else { continue };
        return Some(Request::Move { what: named(what), to: to.trim().into() });
    }
    for mark in BECOMES {
        let Some((what, to)) = text.split_once(mark).filter(|(_, to)| !to.trim().is_empty()) else { continue };
        // What becomes a thing is replaced; what becomes red stays what it is.
        return Some(Request::Change { what: named(what), to: to.trim().trim_end_matches('的').into() });
    }
    for mark in REMOVES {
        if let Some(what) =
            text.strip_prefix(mark).or_else(|| text.strip_suffix(mark)).or_else(|| named_after(text, mark))
        {
            return Some(Request::Remove(named(what)));
        }
    }
    for mark in ADDS {
        if let Some(what) = text.strip_prefix(mark) {
            return Some(Request::Add(what.trim().into()));
        }
    }
    Some(compared(text).unwrap_or_else(|| Request::Say(text.into())))
}

/// "把雨伞去掉吧": the mark before a last particle.
fn named_after<'a>(text: &'a str, mark: &str) -> Option<&'a str> {
    text.trim_end_matches(['吧', '了']).strip_suffix(mark)
}

fn named(what: &str) -> String {
    what.trim().trim_start_matches(['把', '将', '给']).trim_end_matches(['的', '得', '下']).trim().into()
}

/// "给女孩戴一顶帽子", "给狗一个球": somebody and something.
fn given(text: &str) -> Option<(String, String)> {
    let rest = text.strip_prefix('给')?;
    let marks = ["戴上", "穿上", "加上", "系上", "围上", "戴", "穿", "加", "系", "拿", "一"];
    let (at, mark) =
        marks.iter().filter_map(|m| rest.find(m).map(|k| (k, *m))).min_by_key(|(k, m)| (*k, usize::MAX - m.len()))?;
    let what = if mark == "一" { &rest[at..] } else { &rest[at + mark.len()..] };
    (at > 0 && !what.is_empty()).then(|| (rest[..at].trim().into(), what.trim().into()))
}

/// "狗更大", "狗大一点", "裙子红一些": what is named is more of something.
fn compared(text: &str) -> Option<Request> {
    let bare = text.trim_end_matches("一点").trim_end_matches("一些").trim_end_matches('些').trim_end_matches('点');
    if let Some((what, to)) = text.split_once('更').or_else(|| text.split_once("变得")) {
        return Some(Request::Change { what: named(what), to: format!("更{}", to.trim_end_matches("一点")) });
    }
    if bare == text {
        return None;
    }
    let at = bare.char_indices().last()?.0;
    Some(Request::Change { what: named(&bare[..at]), to: format!("更{}", &bare[at..]) })
}
