//! Text to sentences of tokens: what is written to what is read.

use crate::flite::Token;
use crate::mandarin::Tone;
use crate::{Language, english, mandarin};

/// Longest text that is read, in characters: about a minute of speech. The rest is left out.
const LONGEST_TEXT: usize = 1000;

/// Longest sentence in tokens; a longer one is cut, as a speaker would take a breath.
const LONGEST_SENTENCE: usize = 60;

/// A text taken apart.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Script {
    /// The words as written, for captions: English by spaces, Chinese by characters.
    pub(crate) words: Vec<String>,
    /// What is read, sentence by sentence; none is empty.
    pub(crate) sentences: Vec<Vec<Spoken>>,
}

/// A token with where it comes from.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Spoken {
    /// What Flite reads.
    pub(crate) token: Token,
    /// Index into [`Script::words`].
    pub(crate) word: usize,
    /// The tone of a Mandarin syllable.
    pub(crate) tone: Option<Tone>,
}

/// Takes a text apart. Characters that no rule knows are left out.
pub(crate) fn script(text: &str, language: Language) -> Script {
    let mut script = Script::default();
    let mut sentence = Vec::new();
    let text: String = text.chars().take(LONGEST_TEXT).collect();
    for piece in pieces(&text) {
        match piece {
            Piece::Han(run) => mandarin::read(run, &mut script.words, &mut sentence),
            Piece::Other(run) => read_other(run, language, &mut script.words, &mut sentence),
            Piece::Mark(mark) => {
                if let Some(last) = sentence.last_mut() {
                    set_mark(last, mark);
                }
            }
        }
        let ends = sentence.last().is_some_and(|s| matches!(s.token.mark, Some('.' | '?' | '!')));
        if ends || sentence.len() >= LONGEST_SENTENCE {
            script.sentences.push(std::mem::take(&mut sentence));
        }
    }
    if !sentence.is_empty() {
        script.sentences.push(sentence);
    }
    for sentence in &mut script.sentences {
        mandarin::apply_sandhi(sentence);
        part_twins(sentence);
    }
    script
}

enum Piece<'a> {
    /// A run of Chinese characters.
    Han(&'a str),
    /// Anything else up to a space.
    Other(&'a str),
    /// Punctuation that stands alone.
    Mark(char),
}

/// Splits at spaces, at Chinese punctuation and where the script changes.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if let Some(mark) = mark_of(first) {
            pieces.push(Piece::Mark(mark));
            first.len_utf8()
        } else if first.is_whitespace() {
            first.len_utf8()
        } else {
            let han = mandarin::is_han(first);
            let ends =
                |c: char| c.is_whitespace() || mandarin::is_han(c) != han || (!c.is_ascii() && mark_of(c).is_some());
            let length = rest.find(ends).unwrap_or(rest.len());
            let run = &rest[..length];
            pieces.push(if han { Piece::Han(run) } else { Piece::Other(run) });
            length
        };
        rest = &rest[length..];
    }
    pieces
}

/// The pause that a character makes on its own.
fn mark_of(c: char) -> Option<char> {
    match c {
        '。' | '.' => Some('.'),
        '？' | '?' => Some('?'),
        '！' | '!' => Some('!'),
        '，' | '、' | '；' | '：' | ',' | ';' | ':' | '…' | '—' | '–' => Some(','),
        _ => None,
    }
}

/// Reads a run without spaces that is not Chinese: by the English rules, except that numbers in a
/// Chinese text are read in Chinese.
fn read_other(run: &str, language: Language, words: &mut Vec<String>, sentence: &mut Vec<Spoken>) {
    if language == Language::Chinese {
        let (number, tail) =
            run.split_at(run.find(|c: char| !c.is_ascii_digit() && !".%".contains(c)).unwrap_or(run.len()));
        if let Some(hanzi) = mandarin::number(number.trim_end_matches('.')) {
            let first = sentence.len();
            let mut ignored = Vec::new();
            mandarin::read(&hanzi, &mut ignored, sentence);
            sentence[first..].iter_mut().for_each(|spoken| spoken.word = words.len());
            words.push(number.to_owned());
            if number.ends_with('.')
                && let Some(last) = sentence.last_mut()
            {
                set_mark(last, '.');
            }
            if !tail.is_empty() {
                read_other(tail, language, words, sentence);
            }
            return;
        }
    }
    let (tokens, mark) = english::read(run);
    for token in tokens {
        sentence.push(Spoken { token, word: words.len(), tone: None });
    }
    words.push(run.to_owned());
    if let (Some(mark), Some(last)) = (mark, sentence.last_mut()) {
        set_mark(last, mark);
    }
}

/// Sets the mark after a token; of two, the one that ends a sentence and asks or calls wins.
fn set_mark(spoken: &mut Spoken, mark: char) {
    let weight = |mark: Option<char>| mark.map_or(0, |m| ",.!?".find(m).unwrap_or(0) + 1);
    if weight(Some(mark)) > weight(spoken.token.mark) {
        spoken.token.mark = Some(mark);
    }
}

/// Flite takes a token with the same phones as the one before for the same one and drops it: a
/// space at the end of every second one of them tells them apart.
fn part_twins(sentence: &mut [Spoken]) {
    for i in 1..sentence.len() {
        let (before, after) = sentence.split_at_mut(i);
        let twin = before[i - 1].token.phones.as_deref();
        if let Some(phones) = &mut after[0].token.phones
            && twin == Some(phones.as_str())
        {
            phones.push(' ');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, language: Language) -> Vec<Vec<String>> {
        let script = script(text, language);
        let name = |s: &Spoken| s.token.name.clone() + &String::from_iter(s.token.mark);
        script.sentences.iter().map(|sentence| sentence.iter().map(name).collect()).collect()
    }

    #[test]
    fn sentences_end_at_marks_but_not_at_abbreviations() {
        let sentences = read("Hello, Mr. Fox! Shall we dance?", Language::English);
        assert_eq!(sentences, [vec!["Hello,", "mister", "Fox!"], vec!["Shall", "we", "dance?"]]);
    }

    #[test]
    fn scripts_mix() {
        let sentences = read("我有 3 个 robot。", Language::Chinese);
        assert_eq!(sentences, [["wo3", "you3", "san1", "ge4", "robot."]]);
    }

    #[test]
    fn nothing_to_say_is_no_sentence() {
        for text in ["", "   ", "!?", "…。", "\u{1F600}", "Привет"] {
            assert!(script(text, Language::English).sentences.is_empty(), "{text:?}");
        }
    }

    #[test]
    fn a_very_long_text_is_bounded() {
        let script = script(&"word ".repeat(100_000), Language::English);
        assert!(script.words.len() <= LONGEST_TEXT / 5);
        assert!(script.sentences.iter().all(|s| s.len() <= LONGEST_SENTENCE));
    }
}
