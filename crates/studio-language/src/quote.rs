//! Takes quotations out of a prompt, with the label of who says them.

use crate::item::{QUOTE_BASE, QUOTE_MARK};
use studio_storyboard::Verb;

/// A quotation.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Quote {
    pub(crate) text: String,
    /// "Tom" of `Tom: "Hello."`.
    pub(crate) label: Option<String>,
    /// How it is said, if the label tells.
    pub(crate) verb: Verb,
}

const MOST_QUOTES: usize = 400;

/// Opening and closing marks.
fn closing(open: char) -> Option<char> {
    match open {
        '"' => Some('"'),
        '“' | '„' => Some('”'),
        '「' => Some('」'),
        '『' => Some('』'),
        '‘' => Some('’'),
        '\'' => Some('\''),
        '«' => Some('»'),
        '《' => Some('》'),
        _ => None,
    }
}

/// Replaces each quotation by a mark; the quotations in order.
pub(crate) fn extract(text: &str) -> (String, Vec<Quote>) {
    let characters: Vec<char> = text.chars().filter(|c| !('\u{e000}'..='\u{f8ff}').contains(c)).collect();
    let mut out = String::new();
    let mut quotes: Vec<Quote> = Vec::new();
    let mut at = 0;
    while at < characters.len() {
        let end = closing(characters[at]).and_then(|close| end_of_quote(&characters, at, close));
        let Some(end) = end.filter(|_| quotes.len() < MOST_QUOTES) else {
            out.push(characters[at]);
            at += 1;
            continue;
        };
        let quoted: String = characters[at + 1..end].iter().collect();
        let single = matches!(characters[at], '\'' | '‘' | '《');
        let (label, verb) = take_label(&mut out);
        if label.is_none() && is_plain_word(&quoted, &out) && !(single && quoted.chars().all(char::is_uppercase)) {
            out.push_str(&quoted);
        } else {
            out.push_str(if out.ends_with([' ', '\n']) || out.is_empty() { "" } else { " " });
            out.push(QUOTE_MARK);
            out.extend(char::from_u32(QUOTE_BASE + quotes.len() as u32));
            out.push_str(if ends_sentence(&quoted, &characters, end) { ". " } else { " " });
            quotes.push(Quote { text: quoted.trim().trim_end_matches([',', '，']).to_string(), label, verb });
        }
        at = end + 1;
    }
    (out, quotes)
}

/// A quotation that closes its sentence: nothing that goes on comes after it.
fn ends_sentence(quoted: &str, characters: &[char], end: usize) -> bool {
    let closed = quoted.trim_end().ends_with(['.', '。']);
    let next = characters[end + 1..].iter().find(|c| !c.is_whitespace());
    closed && next.is_none_or(|c| c.is_uppercase() || closing(*c).is_some() || *c > '\u{2e80}')
}

fn end_of_quote(characters: &[char], at: usize, close: char) -> Option<usize> {
    const LONGEST: usize = 2000;
    let single = matches!(close, '\'' | '’');
    let before = at.checked_sub(1).map(|k| characters[k]);
    if single && before.is_some_and(|c| !c.is_whitespace() && !matches!(c, ':' | ',' | '(' | '：')) {
        return None;
    }
    let rest = characters[at + 1..].iter().take(LONGEST).enumerate();
    let mut ends = rest.filter(|(k, c)| {
        let next = characters.get(at + 2 + k);
        **c == close && (!single || next.is_none_or(|n| !n.is_alphanumeric()))
    });
    ends.next().map(|(k, _)| at + 1 + k).filter(|end| *end > at + 1)
}

/// One or two lower-case words in quotation marks are only pointed out: a "magic" carpet.
fn is_plain_word(quoted: &str, before: &str) -> bool {
    let words = quoted.split_whitespace().count();
    let written = before.trim_end().rsplit([' ', '.']).next().is_some_and(|w| {
        let w = w.trim_end_matches([':', ',']).to_lowercase();
        matches!(
            w.as_str(),
            "reading"
                | "reads"
                | "says"
                | "word"
                | "words"
                | "text"
                | "say"
                | "whispers"
                | "shouts"
                | "sings"
                | "asks"
                | "labeled"
                | "labelled"
                | "yells"
                | "saying"
                | "shouting"
                | "letters"
                | "title"
                | "titled"
                | "spelling"
                | "spells"
        )
    });
    let chinese = quoted.chars().any(|c| c > '\u{2e80}');
    !written && !chinese && words <= 2 && quoted.chars().all(|c| c.is_lowercase() || c == ' ' || c == '-')
}

/// Cuts `Tom:` from the end of the text before a quotation.
fn take_label(out: &mut String) -> (Option<String>, Verb) {
    let trimmed = out.trim_end();
    let Some(head) = trimmed.strip_suffix([':', '：']) else { return (None, Verb::Speak) };
    let start = head
        .rfind(['.', '!', '?', '\n', '。', '！', '？', ',', '，', ';', '；', '-', QUOTE_MARK])
        .map_or(0, |k| k + head[k..].chars().next().map_or(1, char::len_utf8));
    let mut label = head[start..].trim().trim_matches(['*', '_', '#', '[', ']']).to_string();
    // What follows a quotation's number belongs to it.
    label.retain(|c| !('\u{e000}'..='\u{f8ff}').contains(&c));
    let mut verb = Verb::Speak;
    if let Some((name, note)) = label.clone().split_once('(') {
        verb = if note.contains("whisper") {
            Verb::Whisper
        } else if note.contains("shout") || note.contains("yell") {
            Verb::Shout
        } else {
            Verb::Speak
        };
        label = name.trim().to_string();
    }
    let last = label.split_whitespace().last().unwrap_or_default().to_lowercase();
    let verbs = is_verbal(&last, &label);
    if label.is_empty()
        || verbs
        || label.split_whitespace().count() > 4
        || label.chars().count() > 30
        || !label.chars().next().is_some_and(|c| c.is_uppercase() || c > '\u{2e80}')
    {
        return (None, verb);
    }
    out.truncate(start);
    (Some(label), verb)
}

/// Whether words before a colon end in a verb of speech or writing: `He says:` is no label.
fn is_verbal(last: &str, label: &str) -> bool {
    const ENGLISH: &str = "says said shouts asks whispers reads reading say replies sings yells calls exclaims \
        announces adds text words sign label saying dialogue whispering shouting line voice title \
        word caption speech answers responds them him her camera read audio";
    const CHINESE: &str = "说 道 喊 问 着 叫 字 答 唱 讲 台词 对话 旁白音";
    ENGLISH.split(' ').any(|w| w == last) || CHINESE.split(' ').any(|c| label.ends_with(c))
}
