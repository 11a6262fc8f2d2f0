//! Texts and terms in a form in which they can be compared.
//!
//! Compatibility forms are unified (NFKC, Unicode Standard Annex 15), accents and letter case
//! dropped, characters without width removed: what looks alike to a reader is alike. Scripts that
//! set spaces are compared word by word; those that do not (Chinese, Japanese, Thai and their like)
//! character by character.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text as a row of words; a character of a script without spaces is a word of its own.
pub(crate) struct Words(Vec<String>);

/// What is looked for: words in a row, the last perhaps only begun.
#[derive(Debug, Clone)]
pub(crate) struct Term {
    words: Vec<String>,
    open: bool,
}

impl Words {
    pub(crate) fn new(text: &str) -> Self {
        Self(split(text))
    }

    pub(crate) fn contain(&self, term: &Term) -> bool {
        self.0.windows(term.words.len()).any(|window| {
            let last = term.words.len() - 1;
            window[..last] == term.words[..last]
                && (window[last] == term.words[last] || (term.open && window[last].starts_with(&term.words[last])))
        })
    }
}

impl Term {
    /// A term; one that ends in `*` also finds longer words that begin so. `None` when nothing is left to look for.
    pub(crate) fn new(text: &str) -> Option<Self> {
        let words = split(text);
        (!words.is_empty()).then(|| Self { words, open: text.trim_end().ends_with('*') })
    }
}

fn split(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut inside = false;
    // Decomposed and composed marks are dropped alike; width-less characters do not part a word.
    for c in text.nfkd().filter(|c| !is_combining_mark(*c) && !is_invisible(*c)).flat_map(char::to_lowercase) {
        if !c.is_alphanumeric() {
            inside = false;
        } else if has_no_spaces(c) {
            words.push(c.into());
            inside = false;
        } else {
            if !inside {
                words.push(String::new());
            }
            inside = true;
            words.last_mut().expect("just begun").push(c);
        }
    }
    words
}

/// Soft hyphen, joiners and spaces of no width, marks of direction, the byte order mark.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Whether a character belongs to a script that sets no spaces between words.
fn has_no_spaces(c: char) -> bool {
    matches!(c,
        '\u{0e00}'..='\u{0eff}' // Thai, Lao
        | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' // Myanmar, Khmer
        | '\u{3040}'..='\u{30ff}' // kana
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}') // Han
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, term: &str) -> bool {
        Words::new(text).contain(&Term::new(term).expect("a term"))
    }

    #[test]
    fn words_are_found_whole() {
        for (text, term) in [
            ("A GUN on a table", "gun"),
            ("gun", "Gun"),
            ("(gun)", "gun"),
            ("a bomb-making kit", "bomb making"),
            ("naïve café", "NAIVE cafe"),
            ("ｇｕｎ", "gun"),
            ("g\u{200b}u\u{ad}n", "gun"),
            ("ﬁght", "fight"),
            ("Straße", "straße"),
            ("guns and gunpowder", "gun*"),
            ("a hand gunner", "hand gun*"),
        ] {
            assert!(found(text, term), "{term} in {text}");
        }
    }

    #[test]
    fn parts_of_words_are_not() {
        for (text, term) in [
            ("a gunny sack", "gun"),
            ("begun", "gun"),
            ("begun", "gun*"),
            ("Scunthorpe", "thorpe"),
            ("bomb the making", "bomb making"),
            ("", "gun"),
            ("hand gun", "hand gun maker"),
        ] {
            assert!(!found(text, term), "{term} in {text}");
        }
    }

    #[test]
    fn scripts_without_spaces_are_searched_by_characters() {
        assert!(found("他把炸弹放在桌上", "炸弹"));
        assert!(found("他把炸 弹放在桌上", "炸弹"), "a space between them hides nothing");
        assert!(found("画一把gun吧", "gun"), "scripts part words");
        assert!(!found("炸鸡和弹琴", "炸弹"));
    }

    #[test]
    fn signs_alone_are_no_term() {
        assert!(Term::new(" -* ").is_none());
    }
}
