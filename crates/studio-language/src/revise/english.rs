//! English instructions, taken apart into requests.

use super::request::{Asked, Request, cut, is_whole};
use crate::lexicon::lexicon;

/// What an instruction's first word wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wish {
    Change,
    Replace,
    Remove,
    Add,
    Give,
    Move,
    /// What follows is said of the film.
    Show,
}

const VERBS: &[(&str, Wish)] = &[
    ("take away", Wish::Remove),
    ("take off", Wish::Remove),
    ("take out", Wish::Remove),
    ("get rid of", Wish::Remove),
    ("remove", Wish::Remove),
    ("delete", Wish::Remove),
    ("erase", Wish::Remove),
    ("drop", Wish::Remove),
    ("lose", Wish::Remove),
    ("hide", Wish::Remove),
    ("stop", Wish::Remove),
    ("without", Wish::Remove),
    ("no", Wish::Remove),
    ("add", Wish::Add),
    ("insert", Wish::Add),
    ("include", Wish::Add),
    ("more", Wish::Add),
    ("put", Wish::Add),
    ("place", Wish::Add),
    ("bring in", Wish::Add),
    ("replace", Wish::Replace),
    ("swap", Wish::Replace),
    ("substitute", Wish::Replace),
    ("exchange", Wish::Replace),
    ("give", Wish::Give),
    ("hand", Wish::Give),
    ("move", Wish::Move),
    ("relocate", Wish::Move),
    ("shift", Wish::Move),
    ("set", Wish::Move),
    ("go", Wish::Move),
    ("cut", Wish::Move),
    ("switch", Wish::Move),
    ("let", Wish::Show),
    ("have", Wish::Show),
    ("use", Wish::Show),
    ("show", Wish::Show),
    ("try", Wish::Show),
    ("change", Wish::Change),
    ("make", Wish::Change),
    ("turn", Wish::Change),
    ("convert", Wish::Change),
    ("transform", Wish::Change),
    ("recolor", Wish::Change),
    ("recolour", Wish::Change),
    ("paint", Wish::Change),
    ("color", Wish::Change),
    ("colour", Wish::Change),
    ("dye", Wish::Change),
];

/// What people say in an instruction and would not in a prompt.
const SAYINGS: &[(&[&str], &str)] = &[
    (&["from above", "from high up", "look down", "looking down"], "high angle"),
    (&["from below", "looking up", "look up"], "low angle"),
    (&["closer", "get closer", "come closer", "go closer", "tighter", "nearer"], "close-up"),
    (&["wider", "farther away", "further away", "further back", "farther back"], "wide shot"),
    (&["darker", "dimmer"], "dim light"),
    (&["brighter", "lighter"], "day"),
    (&["warmer"], "warm light"),
    (&["colder", "cooler"], "cool light"),
    (&["calmer weather", "good weather", "nice weather"], "clear weather"),
    (&["in winter", "winter", "wintertime", "in wintertime"], "snow"),
];

/// Marks between what is changed and what it comes to be.
const BECOMES: &[&str] = &[" should be ", " becomes ", " become ", " is now ", " are now ", " is ", " are "];

pub(super) fn requests(instruction: &str) -> Vec<Asked> {
    let mut out: Vec<Asked> = Vec::new();
    for sentence in instruction.split([';', '\n']).flat_map(|s| s.split(". ")).flat_map(|s| s.split("! ")) {
        let sentence = fronted(sentence.trim().trim_end_matches(['.', '!', '?']));
        // "The dress blue", "the dog" after "and" have the verb of the piece before.
        let mut wish: Option<&str> = None;
        for clause in clauses(&sentence) {
            let text = polite(&clause);
            if keeps(&text.to_lowercase()) {
                continue;
            }
            let own = verb_of(text);
            let whole = match (own, wish) {
                (None, Some(verb)) if carries(verb, text) => format!("{verb} {text}"),
                _ => text.to_string(),
            };
            let told = BECOMES.iter().any(|b| text.contains(b)).then_some("make");
            wish = own.map(|(verb, _)| verb).or(told).or(wish);
            out.push(Asked { words: clause.clone(), request: english(&whole) });
        }
    }
    out
}

/// "Instead of walking, the cat jumps" as "the cat jumps instead of walking".
fn fronted(sentence: &str) -> String {
    let moved = strip_prefix(sentence, "instead of ").and_then(|rest| rest.split_once(','));
    moved.map_or_else(|| sentence.to_string(), |(old, new)| format!("{} instead of {old}", new.trim()))
}

/// Parts joined by "and", "then" or commas, where each is a request of its own.
fn clauses(sentence: &str) -> Vec<String> {
    let marked = [", and ", ", then ", " and then ", " then ", " but ", " plus ", " as well as "]
        .iter()
        .fold(sentence.to_string(), |text, mark| text.replace(mark, ","));
    let mut parts: Vec<String> = Vec::new();
    for part in marked.split(',') {
        let mut whole = String::new();
        for piece in part.split(" and ") {
            if whole.is_empty() {
                whole = piece.to_string();
            } else if stands_alone(piece, &whole) {
                parts.push(std::mem::replace(&mut whole, piece.to_string()));
            } else {
                whole = format!("{whole} and {piece}");
            }
        }
        parts.push(whole);
    }
    parts.into_iter().map(|p| p.trim().to_string()).filter(|p| !p.is_empty()).collect()
}

/// Whether what comes after "and" is a request of its own.
fn stands_alone(piece: &str, before: &str) -> bool {
    let text = polite(piece);
    let asks = verb_of(text).is_some() || BECOMES.iter().any(|b| text.contains(b)) || text.contains(" instead of ");
    let told = BECOMES.iter().any(|b| before.contains(b)) && carries("make", text);
    let carried = told || verb_of(polite(before)).is_some_and(|(verb, _)| carries(verb, text));
    asks || carried || is_saying(text) || is_phrase(text)
}

/// Whether a piece without a verb is another object of this verb.
fn carries(verb: &str, text: &str) -> bool {
    let determined =
        ["the ", "his ", "her ", "its ", "their ", "a ", "an "].iter().any(|d| strip_prefix(text, d).is_some());
    match VERBS.iter().find(|(v, _)| *v == verb).map(|(_, wish)| *wish) {
        Some(Wish::Change) => split_attribute(text).is_some() || determined && cut(text, &[" to ", " into "]).is_some(),
        Some(Wish::Replace) => cut(text, &[" with ", " for ", " by "]).is_some(),
        Some(Wish::Remove) => determined && !BECOMES.iter().any(|b| text.contains(b)),
        Some(Wish::Add) => {
            determined && strip_prefix(text, "the ").is_none() && !BECOMES.iter().any(|b| text.contains(b))
        }
        _ => false,
    }
}

/// Nothing but fixed phrases: "at sunset", "in the rain", "close-up".
fn is_phrase(text: &str) -> bool {
    let items = crate::item::with_phrases(&crate::item::english(text));
    !items.is_empty() && items.iter().all(|i| matches!(i, crate::item::Item::Phrase { .. }))
}

fn is_saying(text: &str) -> bool {
    said(text).is_some()
}

fn said(text: &str) -> Option<&'static str> {
    let lower = text.trim().to_lowercase();
    let bare =
        ["a bit ", "a little ", "much ", "more "].iter().fold(lower.as_str(), |t, p| t.strip_prefix(p).unwrap_or(t));
    SAYINGS.iter().find(|(ways, _)| ways.contains(&bare)).map(|(_, means)| *means)
}

fn polite(text: &str) -> &str {
    const POLITE: &[&str] =
        &["please ", "now ", "can you ", "could you ", "just ", "also ", "then ", "but ", "i want ", "and "];
    let mut text = text.trim();
    while let Some(rest) = POLITE.iter().find_map(|p| strip_prefix(text, p)) {
        text = rest.trim();
    }
    text
}

fn verb_of(clause: &str) -> Option<(&'static str, Wish)> {
    let verb = |v| strip_prefix(clause.trim(), v).is_some_and(|rest| rest.starts_with(' '));
    let found = VERBS.iter().find(|(v, _)| verb(v));
    // "Turn left", "drop down": what the camera does is a phrase.
    found.copied().filter(|_| !is_phrase(clause))
}

fn english(text: &str) -> Request {
    if let Some((new, old)) = cut(text, &[" instead of ", " rather than ", " in place of "]) {
        let new = verb_of(new).map_or(new, |(verb, _)| new[verb.len()..].trim());
        return Request::Instead { old: old.into(), new: third_person(new) };
    }
    if let Some(meaning) = said(text) {
        return Request::Say(meaning.into());
    }
    let Some((verb, wish)) = verb_of(text) else { return stated(text) };
    let rest = text[verb.len()..].trim();
    let change = |(what, to): (&str, &str)| Request::Change { what: what.into(), to: to.into() };
    match wish {
        Wish::Remove => Request::Remove(rest.trim_end_matches(" off").into()),
        Wish::Add => moved(rest).unwrap_or_else(|| Request::Add(rest.into())),
        Wish::Replace => {
            let (old, new) = cut(rest, &[" with ", " for ", " by "]).unwrap_or((rest, ""));
            Request::Instead { old: old.into(), new: new.into() }
        }
        Wish::Give => given(rest),
        Wish::Move => moved(rest).unwrap_or_else(|| {
            let goal = strip_prefix(rest, "to ").or_else(|| strip_prefix(rest, "in "));
            goal.map_or_else(|| changed(rest), |goal| Request::Move { what: "it".into(), to: goal.into() })
        }),
        Wish::Show => Request::Say(third_person(rest)),
        Wish::Change if told_of_all(rest).is_some() => Request::Say(told_of_all(rest).unwrap_or(rest).into()),
        Wish::Change => cut(rest, &[" into ", " to be ", " to look ", " look "])
            .or_else(|| cut(rest, &[" to "]))
            .or_else(|| split_attribute(rest))
            .map_or_else(|| changed(rest), change),
    }
}

/// "the dress is blue", "the cat sleeps", "at sunset".
fn stated(text: &str) -> Request {
    let doing = |to: &str| to.split(' ').next().is_some_and(|w| w.ends_with("ing"));
    match cut(text, BECOMES).filter(|(_, to)| !doing(to)) {
        Some((what, to)) if crate::grammar::leading_relation(to).is_some() => {
            Request::Move { what: what.into(), to: to.into() }
        }
        Some((what, to)) => Request::Change { what: what.into(), to: to.into() },
        None => Request::Say(text.into()),
    }
}

/// "make it snow", "make the cat jump", "make it a sunny day".
fn changed(rest: &str) -> Request {
    let (first, more) = rest.split_once(' ').unwrap_or((rest, ""));
    let lower = first.to_lowercase();
    if matches!(lower.as_str(), "it" | "this" | "him" | "her" | "them") && !more.is_empty() {
        let verb = lexicon().verbs.contains_key(more.split(' ').next().unwrap_or_default());
        let subject = match lower.as_str() {
            "him" => "he",
            "her" if verb => "she",
            "them" => "they",
            other => other,
        };
        return if verb {
            Request::Say(third_person(&format!("{subject} {more}")))
        } else if lower == "her" {
            Request::Say(third_person(rest))
        } else {
            Request::Change { what: first.into(), to: more.into() }
        };
    }
    Request::Say(third_person(rest))
}

/// "it darker", "it rain harder": what is said of the whole film.
fn told_of_all(rest: &str) -> Option<&str> {
    let more = ["it ", "this ", "everything ", "the scene "].iter().find_map(|p| strip_prefix(rest, p))?;
    said(more).or_else(|| starts_with_phrase(more).then_some(more))
}

fn starts_with_phrase(text: &str) -> bool {
    let items = crate::item::with_phrases(&crate::item::english(text));
    let article = items.first().and_then(|i| i.text()).is_some_and(|t| matches!(t, "a" | "an" | "the" | "in" | "at"));
    matches!(items.get(usize::from(article)), Some(crate::item::Item::Phrase { .. }))
}

/// "the dog to the left of the tree", "it in a forest", "the scene to the beach".
fn moved(rest: &str) -> Option<Request> {
    const THERE: &[&str] = &[
        " over to ",
        " to ",
        " into ",
        " in ",
        " at ",
        " onto ",
        " on ",
        " next to ",
        " beside ",
        " behind ",
        " under ",
        " near ",
        " in front of ",
    ];
    let definite = ["the ", "it ", "this ", "everything ", "his ", "her ", "their ", "him ", "them "];
    definite.iter().find(|d| strip_prefix(rest, d).is_some())?;
    let at = THERE
        .iter()
        .filter_map(|mark| rest.find(mark).map(|k| (k, *mark)))
        .min_by_key(|(k, mark)| (*k, usize::MAX - mark.len()))?;
    let (what, to) = (rest[..at.0].trim(), rest[at.0..].trim());
    let to = strip_prefix(to, "over ").unwrap_or(to);
    let goal = strip_prefix(to, "to ").or_else(|| strip_prefix(to, "into ").filter(|_| is_whole(what)));
    Some(Request::Move { what: what.into(), to: goal.unwrap_or(to).into() })
}

/// "him a hat", "the girl a balloon", "a hat to the girl".
fn given(rest: &str) -> Request {
    let pronoun = ["him ", "her ", "it ", "them "].iter().find(|p| strip_prefix(rest, p).is_some());
    let split = match pronoun {
        Some(p) => Some((rest[..p.len()].trim(), rest[p.len()..].trim())),
        None => [" a ", " an ", " some ", " two ", " the "]
            .iter()
            .filter_map(|mark| rest.find(mark))
            .min()
            .map(|at| (rest[..at].trim(), rest[at..].trim())),
    };
    let (who, what) = cut(rest, &[" to "]).map(|(what, who)| (who, what)).or(split).unwrap_or(("", rest));
    Request::Give { who: who.into(), what: what.into() }
}

/// "keep everything else the same".
fn keeps(lower: &str) -> bool {
    lower.starts_with("keep ")
        || lower.contains("everything else")
        || lower.starts_with("leave ")
        || lower == "same shot"
        || lower == "same scene"
}

fn strip_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let head = text.get(..prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then(|| &text[prefix.len()..])
}

/// "the dog bigger and brown": the run of attributes that ends the text, after what has them.
fn split_attribute(text: &str) -> Option<(&str, &str)> {
    const BETWEEN: &[&str] =
        &["and", "much", "very", "more", "a", "bit", "twice", "as", "made", "of", "out", "completely", "all"];
    // The split is made in the text itself, so its letters must keep their lengths.
    let lower = text.to_ascii_lowercase();
    let words: Vec<&str> = lower.split(' ').collect();
    let attribute = |w: &&str| super::attribute::is_attribute(w);
    let run = words.iter().rev().take_while(|w| attribute(w) || BETWEEN.contains(w)).count();
    let start = words.len() - run;
    let first = (start..words.len()).find(|&k| !matches!(words[k], "and" | "of" | "as" | "bit"))?;
    let named = words[..first].iter().any(|w| !matches!(*w, "the" | "his" | "her" | "its" | "their"));
    if !named
        || !words[first..].iter().any(attribute)
        || matches!(words[first], "a") && !words[first..].contains(&"bit") && !words[first..].contains(&"little")
    {
        return None;
    }
    let split: usize = words[..first].iter().map(|w| w.len() + 1).sum();
    Some((text[..split].trim(), text[split..].trim()))
}

/// "make the cat wear a hat" says that the cat wears a hat.
fn third_person(text: &str) -> String {
    let verbs = &lexicon().verbs;
    let mut words: Vec<String> = text.split(' ').map(str::to_string).collect();
    let plural = words.iter().take(2).any(|w| w == "they" || w.ends_with('s') && !w.ends_with("ss") && w != "his");
    let verb = words.iter_mut().skip(1).find(|w| verbs.contains_key(w.as_str()));
    if let Some(verb) = verb.filter(|_| !plural) {
        verb.push_str(if verb.ends_with("ch") || verb.ends_with("sh") { "es" } else { "s" });
    }
    words.join(" ")
}
