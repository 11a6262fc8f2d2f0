//! The prompt as a row of words, pauses, speeches and recognised phrases.

use crate::lexicon::{Effect, lexicon};
use crate::word::{singulars, verb_lemmas};

/// Marks a quotation in the text; the character after it is its number above [`QUOTE_BASE`].
pub(crate) const QUOTE_MARK: char = '\u{e000}';
/// Quotation number 0, in the private use area.
pub(crate) const QUOTE_BASE: u32 = 0xe100;

/// One piece of a prompt.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Item {
    /// A word, lower case and as it stands.
    Word { text: String, raw: String },
    /// A phrase with a fixed meaning.
    Phrase { effects: Vec<Effect>, raw: String },
    /// A quotation, by number.
    Quote(usize),
    /// A pause inside a sentence.
    Comma,
    /// The end of a sentence.
    Stop,
}

impl Item {
    pub(crate) fn word(text: &str) -> Self {
        Self::Word { text: text.to_lowercase(), raw: text.to_string() }
    }

    /// The word, lower case.
    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Self::Word { text, .. } => Some(text),
            _ => None,
        }
    }
}

/// Splits English text into words and pauses.
pub(crate) fn english(text: &str) -> Vec<Item> {
    let mut items = Vec::new();
    let mut word = String::new();
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let inner = matches!(c, '\'' | '-' | '&' | ':' | '.' | ',')
            && !word.is_empty()
            && characters.peek().is_some_and(|n| joins(&word, c, *n));
        if c.is_alphanumeric() || inner {
            word.push(c);
            continue;
        }
        push_word(&mut items, &mut word);
        match c {
            QUOTE_MARK => {
                let number = characters.next().map_or(0, |n| u32::from(n).saturating_sub(QUOTE_BASE));
                items.push(Item::Quote(number as usize));
            }
            ',' | '、' | '，' | '(' | ')' | '–' | '—' => items.push(Item::Comma),
            ':' | '：' if speech_follows(&characters) => items.push(Item::Comma),
            '.' | '!' | '?' | ';' | ':' | '\n' | '。' | '！' | '？' | '；' | '：' => items.push(Item::Stop),
            '&' => items.push(Item::word("and")),
            _ => {}
        }
    }
    push_word(&mut items, &mut word);
    items
}

/// A colon before a quotation does not end the sentence.
fn speech_follows(rest: &std::iter::Peekable<std::str::Chars<'_>>) -> bool {
    rest.clone().find(|c| !c.is_whitespace()) == Some(QUOTE_MARK)
}

/// Whether a mark inside `word` before `next` belongs to the word.
fn joins(word: &str, mark: char, next: char) -> bool {
    let digits = word.chars().all(|c| c.is_ascii_digit()) && next.is_ascii_digit();
    match mark {
        ':' | ',' => digits,
        '.' => digits || (word.len() <= 2 && word.chars().all(|c| c == 'v' || c == 'o') && next == 'o'),
        '&' => word.len() == 1 && next.is_alphabetic(),
        _ => next.is_alphanumeric(),
    }
}

fn push_word(items: &mut Vec<Item>, word: &mut String) {
    if word.is_empty() {
        return;
    }
    let raw = std::mem::take(word);
    let lower = raw.to_lowercase();
    let contractions =
        [("n't", "not"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'m", "am"), ("'d", "would")];
    for (end, second) in contractions {
        if let Some(first) = lower.strip_suffix(end).filter(|f| !f.is_empty()) {
            items.push(Item::word(first));
            items.push(Item::word(second));
            return;
        }
    }
    if lexicon().phrases.contains_key(&lower) || lexicon().nouns.contains_key(&lower) {
        items.push(Item::word(&raw));
    } else if let Some(stem) = raw.strip_suffix("'s").or_else(|| raw.strip_suffix("'S")) {
        items.push(Item::word(stem));
        let pronoun = ["it", "he", "she", "that", "there", "who"].iter().any(|p| stem.eq_ignore_ascii_case(p));
        items.push(Item::word(if pronoun { "is" } else { "'s" }));
    } else {
        items.push(Item::word(&raw));
    }
}

/// Words that may stand inside a phrase about the camera; those that may stand in any phrase first.
const FILLERS: &[&str] = &[
    "slowly",
    "gently",
    "smoothly",
    "gradually",
    "steadily",
    "quickly",
    "rapidly",
    "softly",
    "subtly",
    "heavily",
    "slightly",
    "slow",
    "fast",
    "the",
    "a",
    "an",
    "is",
    "are",
    "very",
    "smooth",
    "gentle",
    "then",
    "does",
    "steady",
    "rapid",
    "quick",
    "begins",
    "starts",
    "to",
    "continues",
    "remains",
    "now",
    "completely",
];
/// How many of the fillers are adverbs.
const ADVERBS: usize = 11;

fn fits(word: &str, pattern: &str) -> bool {
    word == pattern
        || singulars(word).iter().any(|s| s == pattern)
        || verb_lemmas(word).iter().any(|(lemma, _)| lemma == pattern)
}

/// Ends sentences that go on and on, so that no rule looks farther than this many items.
pub(crate) fn bounded(items: Vec<Item>) -> Vec<Item> {
    const LONGEST: usize = 160;
    let mut since = 0;
    let mut out = Vec::with_capacity(items.len());
    for item in items {
        since = if item == Item::Stop { 0 } else { since + 1 };
        out.push(item);
        if since == LONGEST {
            out.push(Item::Stop);
            since = 0;
        }
    }
    out
}

/// Replaces phrases of the tables by what they mean, the longest first.
pub(crate) fn with_phrases(items: &[Item]) -> Vec<Item> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < items.len() {
        match phrase_at(items, at) {
            Some((end, item)) => {
                drop_manner(&mut out, &item, items[at].text());
                out.push(item);
                at = end;
            }
            None => {
                out.push(items[at].clone());
                at += 1;
            }
        }
    }
    out
}

/// "painted in", "in the style of a": the words before a style are about the film, not in it. The
/// phrase may begin with the "in" itself.
fn drop_manner(out: &mut Vec<Item>, item: &Item, first: Option<&str>) {
    const LEADS: &[&str] = &["in", "as", "like", "with"];
    const LINKS: &[&str] = &["the", "a", "an", "style", "of", "look", "looks", "manner"];
    const MAKING: &[&str] = &[
        "painted",
        "drawn",
        "rendered",
        "illustrated",
        "animated",
        "shot",
        "filmed",
        "done",
        "made",
        "depicted",
        "sketched",
        "styled",
        "presented",
        "told",
        "shown",
        "is",
        "are",
    ];
    let Item::Phrase { effects, .. } = item else { return };
    if !effects.iter().any(|e| e.key == "style") {
        return;
    }
    let is = |out: &[Item], list: &[&str]| out.last().and_then(Item::text).is_some_and(|t| list.contains(&t));
    let mut kept = out.len();
    while kept > 0 && is(&out[..kept], LINKS) {
        kept -= 1;
    }
    if is(&out[..kept], LEADS) {
        kept -= 1;
    } else if !first.is_some_and(|first| LEADS.contains(&first)) {
        return;
    }
    while kept > 0 && is(&out[..kept], MAKING) {
        kept -= 1;
    }
    out.truncate(kept);
}

/// First words that one phrase may be stored under.
fn heads(word: &str) -> Vec<String> {
    let mut heads = singulars(word);
    heads.extend(verb_lemmas(word).into_iter().map(|(lemma, _)| lemma));
    heads.dedup();
    heads
}

fn phrase_at(items: &[Item], at: usize) -> Option<(usize, Item)> {
    let first = items[at].text()?;
    let mut best: Option<(usize, usize, Vec<Effect>, Vec<&str>)> = None;
    for head in heads(first) {
        let Some(list) = lexicon().phrases.get(&head) else { continue };
        for (pattern, effects) in list {
            let whole = head == first || pattern.len() > 1;
            let skips = if pattern[0] == "camera" {
                FILLERS
            } else if effects.iter().any(|e| matches!(e.key.as_str(), "move" | "weather")) {
                &FILLERS[..ADVERBS]
            } else {
                &[]
            };
            if effects.iter().any(|e| e.key == "move") && done_to_something(items, at + pattern.len(), &pattern[0]) {
                continue;
            }
            if let Some((end, skipped)) =
                match_from(items, at, pattern, skips).filter(|_| whole || safe_stem(first, effects))
                && best.as_ref().is_none_or(|(length, ..)| pattern.len() > *length)
            {
                best = Some((pattern.len(), end, effects.clone(), skipped));
            }
        }
    }
    let (_, end, mut effects, skipped) = best?;
    for word in skipped {
        match word {
            "slowly" | "gently" | "gradually" | "slow" | "gentle" | "softly" | "subtly" | "smoothly" => {
                effects.push(Effect { key: "pace".into(), arguments: vec!["slow".into()] });
            }
            "quickly" | "rapidly" | "fast" | "rapid" | "quick" => {
                effects.push(Effect { key: "pace".into(), arguments: vec!["fast".into()] });
            }
            _ => {}
        }
    }
    let raw =
        items[at..end].iter().filter_map(|i| if let Item::Word { raw, .. } = i { Some(raw.as_str()) } else { None });
    let raw = raw.collect::<Vec<_>>().join(" ");
    Some((end, Item::Phrase { effects, raw }))
}

/// "pulls out a fish", "pushes in the drawer": no camera does that.
fn done_to_something(items: &[Item], next: usize, verb: &str) -> bool {
    let hands = matches!(verb, "pull" | "pulls" | "push" | "slide" | "track");
    let object = items.get(next).and_then(Item::text);
    hands && object.is_some_and(|t| matches!(t, "a" | "an" | "the" | "his" | "her" | "its" | "their" | "some" | "two"))
}

/// A single word in another form may stand for a phrase when it is about the camera or weather.
fn safe_stem(word: &str, effects: &[Effect]) -> bool {
    let camera = effects.iter().any(|e| matches!(e.key.as_str(), "move" | "sound" | "ambience"));
    camera || (word.ends_with('s') && !word.ends_with("ss"))
}

fn match_from<'a>(items: &'a [Item], at: usize, pattern: &[String], skips: &[&str]) -> Option<(usize, Vec<&'a str>)> {
    let mut next = at;
    let mut skipped = Vec::new();
    for (k, part) in pattern.iter().enumerate() {
        loop {
            let word = items.get(next)?.text()?;
            next += 1;
            if fits(word, part) {
                break;
            }
            if k == 0 || !skips.contains(&word) {
                return None;
            }
            skipped.push(word);
        }
    }
    Some((next, skipped))
}
