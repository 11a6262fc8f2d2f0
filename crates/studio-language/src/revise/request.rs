//! The single requests of an instruction: change this to that, add, remove.

/// One thing that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Request {
    /// What is named becomes something else, or like something else.
    Change {
        what: String,
        to: String,
    },
    Remove(String),
    Add(String),
    /// Everything else: read as a prompt on top of the storyboard.
    Say(String),
}

/// Words that mean the whole film rather than something in it.
pub(super) fn is_whole(what: &str) -> bool {
    let what = what.trim().to_lowercase();
    let what = what.trim_start_matches("the ").trim();
    matches!(
        what,
        "" | "it"
            | "this"
            | "everything"
            | "scene"
            | "shot"
            | "video"
            | "film"
            | "whole scene"
            | "style"
            | "weather"
            | "time"
            | "time of day"
            | "setting"
            | "background"
            | "location"
            | "place"
            | "camera"
            | "camera move"
            | "lighting"
            | "light"
            | "mood"
            | "它"
            | "画面"
            | "场景"
            | "背景"
            | "风格"
            | "天气"
            | "时间"
            | "镜头"
            | "视频"
            | "整体"
            | "光线"
            | "地点"
    )
}

/// The requests of an instruction, in order.
pub(super) fn requests(instruction: &str) -> Vec<Request> {
    if instruction.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)) {
        return instruction.split(['。', '；', '，', ',', ';', '\n', '！']).filter_map(chinese).collect();
    }
    let mut out: Vec<Request> = Vec::new();
    for sentence in instruction.split([';', '\n']).flat_map(|s| s.split(". ")) {
        for clause in clauses(sentence) {
            let continues = matches!(out.last(), Some(Request::Change { .. }));
            out.extend(english(&clause, continues));
        }
    }
    out
}

/// Parts joined by "and" or commas, where each is a request of its own.
fn clauses(sentence: &str) -> Vec<String> {
    let sentence = sentence.trim().trim_end_matches(['.', '!', '?']);
    if sentence.contains('"') || sentence.contains('“') {
        return vec![sentence.to_string()];
    }
    let marked = sentence.replace(", and ", ",").replace(" and then ", ",").replace(" but ", ",");
    let mut parts: Vec<String> = Vec::new();
    for part in marked.split(',') {
        let mut whole = String::new();
        for piece in part.split(" and ") {
            let own = verb_of(piece).is_some() || piece.contains(" to ") || piece.contains(" is ");
            if whole.is_empty() {
                whole = piece.to_string();
            } else if own {
                parts.push(std::mem::replace(&mut whole, piece.to_string()));
            } else {
                whole = format!("{whole} and {piece}");
            }
        }
        parts.push(whole);
    }
    parts.into_iter().map(|p| p.trim().to_string()).filter(|p| !p.is_empty()).collect()
}

fn verb_of(clause: &str) -> Option<&'static str> {
    const VERBS: &[&str] = &[
        "change",
        "make",
        "turn",
        "replace",
        "swap",
        "remove",
        "delete",
        "add",
        "give",
        "put",
        "set",
        "use",
        "switch",
        "convert",
        "take away",
        "get rid of",
        "erase",
        "drop",
        "recolor",
        "recolour",
        "paint",
        "color",
        "colour",
        "transform",
        "insert",
        "include",
        "let",
        "have",
        "lose",
    ];
    let lower = clause.trim().to_lowercase();
    VERBS.iter().copied().find(|v| lower.strip_prefix(v).is_some_and(|rest| rest.starts_with(' ')))
}

fn english(clause: &str, continues: bool) -> Option<Request> {
    let polite = ["please ", "now ", "can you ", "could you ", "just ", "also ", "then ", "but "];
    let mut text = clause.trim();
    while let Some(rest) = polite.iter().find_map(|p| strip_prefix(text, p)) {
        text = rest.trim();
    }
    let lower = text.to_lowercase();
    if keeps(&lower) {
        return None;
    }
    if let Some((new, old)) = cut(text, &[" instead of ", " rather than ", " in place of "]) {
        let new = verb_of(new).map_or(new, |v| new[v.len()..].trim());
        return Some(Request::Change { what: old.into(), to: new.into() });
    }
    match verb_of(text) {
        Some(verb @ ("remove" | "delete" | "take away" | "get rid of" | "erase" | "drop" | "lose")) => {
            Some(Request::Remove(text[verb.len()..].trim().into()))
        }
        Some(verb @ ("add" | "insert" | "include" | "put")) => Some(Request::Add(text[verb.len()..].trim().into())),
        Some(verb @ ("replace" | "swap")) => {
            let (old, new) = cut(&text[verb.len()..], &[" with ", " for ", " by "])?;
            Some(Request::Change { what: old.into(), to: new.into() })
        }
        Some("give") => given(&text[4..]),
        Some(verb @ ("let" | "have" | "use")) => Some(Request::Say(third_person(text[verb.len()..].trim()))),
        Some(verb) => {
            let rest = text[verb.len()..].trim();
            let split = cut(rest, &[" into ", " to be ", " to ", " in "]).or_else(|| before_attribute(rest));
            Some(split.map_or_else(
                || Request::Say(third_person(rest)),
                |(what, to)| Request::Change { what: what.into(), to: to.into() },
            ))
        }
        None => {
            if let Some(what) = strip_prefix(text, "no ").or_else(|| strip_prefix(text, "without ")) {
                return Some(Request::Remove(what.into()));
            }
            let joined: &[&str] = if continues {
                &[" should be ", " becomes ", " is now ", " are now ", " is ", " are ", " to "]
            } else {
                &[" should be ", " becomes ", " is now ", " are now ", " is ", " are "]
            };
            let split = cut(text, joined).filter(|(_, to)| !to.split(' ').next().is_some_and(|w| w.ends_with("ing")));
            Some(split.map_or_else(
                || Request::Say(text.into()),
                |(what, to)| Request::Change { what: what.into(), to: to.into() },
            ))
        }
    }
}

/// "keep everything else the same".
fn keeps(lower: &str) -> bool {
    lower.starts_with("keep")
        || lower.contains("everything else")
        || lower.starts_with("leave ")
        || lower == "same shot"
        || lower == "same scene"
}

fn strip_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let head = text.get(..prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then(|| &text[prefix.len()..])
}

/// Cuts at the first of these that stands in the text.
fn cut<'a>(text: &'a str, at: &[&str]) -> Option<(&'a str, &'a str)> {
    at.iter().find_map(|mark| text.split_once(mark)).map(|(a, b)| (a.trim(), b.trim())).filter(|(_, b)| !b.is_empty())
}

/// "make the cat black", "make it night": the first word after the thing named.
fn before_attribute(text: &str) -> Option<(&str, &str)> {
    let words: Vec<&str> = text.split(' ').collect();
    let named = match *words.first()? {
        "it" | "this" | "everything" | "them" => 1,
        "the" | "his" | "her" | "its" | "their" if words.len() > 2 => {
            let lexicon = crate::lexicon::lexicon();
            let tail = words[2..].iter().position(|w| {
                lexicon.colors.contains_key(*w)
                    || lexicon.adjectives.contains_key(*w)
                    || lexicon.materials.contains_key(*w)
            });
            let tail = tail?;
            if words[2..2 + tail].iter().any(|w| matches!(*w, "a" | "an" | "the" | "with")) {
                return None;
            }
            2 + tail
        }
        _ => return None,
    };
    let split: usize = words[..named].iter().map(|w| w.len() + 1).sum();
    (split < text.len()).then(|| (text[..split].trim(), text[split..].trim()))
}

/// "make the cat wear a hat" says that the cat wears a hat.
fn third_person(text: &str) -> String {
    let verbs = &crate::lexicon::lexicon().verbs;
    let mut words: Vec<String> = text.split(' ').map(str::to_string).collect();
    let plural = words.iter().take(2).any(|w| w.ends_with('s') && !w.ends_with("ss"));
    let verb = words.iter_mut().skip(1).find(|w| verbs.contains_key(w.as_str()));
    if let Some(verb) = verb.filter(|_| !plural) {
        verb.push_str(if verb.ends_with("ch") || verb.ends_with("sh") { "es" } else { "s" });
    }
    words.join(" ")
}

/// "give the cat a red hat": it wears or holds it.
fn given(text: &str) -> Option<Request> {
    let text = text.trim();
    let (who, what) = [" a ", " an ", " some ", " two "]
        .iter()
        .find_map(|mark| text.split_once(mark).map(|(who, what)| (who, format!("{}{what}", &mark[1..]))))?;
    Some(Request::Say(format!("{who} wears {what}")))
}

fn chinese(clause: &str) -> Option<Request> {
    let text = clause.trim().trim_start_matches(['请', '再']).trim_start_matches("让");
    if text.is_empty() || ["不变", "保持", "一样"].iter().any(|k| text.contains(k)) {
        return None;
    }
    for mark in ["换成", "改成", "变成", "改为", "换为", "变为", "替换为", "替换成", "换到", "改到", "设为"]
    {
        let Some((what, to)) = text.split_once(mark) else { continue };
        let what = what.trim_start_matches(['把', '将']).trim();
        return Some(Request::Change { what: what.into(), to: to.trim().into() });
    }
    for mark in ["去掉", "删除", "移除", "去除", "删掉", "拿走", "不要", "移走"] {
        if let Some(what) = text.strip_prefix(mark) {
            return Some(Request::Remove(what.trim().into()));
        }
        if let Some(what) = text.strip_suffix(mark) {
            return Some(Request::Remove(what.trim_start_matches(['把', '将']).trim().into()));
        }
    }
    for mark in ["加上", "添加", "增加", "加入", "加"] {
        if let Some(what) = text.strip_prefix(mark) {
            return Some(Request::Add(what.trim().into()));
        }
    }
    Some(Request::Say(text.into()))
}
