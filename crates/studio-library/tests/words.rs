//! The words of the library: in each language a word means one kind and one place at most.
//!
//! A word may name both a kind and a place (a table, and the top of a table as a set): a sentence
//! tells by the role of the word which of them it means.

use std::collections::BTreeMap;
use studio_library::{kinds, places};

type Words = &'static [&'static str];

/// Notes what is wrong with the words of one list in one language.
fn check<'a>(list: &str, entries: impl Iterator<Item = (&'a str, Words)>, wrong: &mut Vec<String>) {
    let mut owners = BTreeMap::new();
    for (id, words) in entries {
        if words.is_empty() {
            wrong.push(format!("the {list} {id} has no words"));
        }
        for &word in words {
            if word.is_empty() || word != word.trim().to_lowercase() {
                wrong.push(format!("{word:?} of the {list} {id} is not plain lower case"));
            }
            if let Some(other) = owners.insert(word, id) {
                wrong.push(format!("{word} is a word of the {list}s {other} and {id}"));
            }
        }
    }
}

#[test]
fn a_word_means_one_kind_and_one_place_in_each_language() {
    let mut wrong = Vec::new();
    check("kind", kinds().map(|k| (k.id, k.english)), &mut wrong);
    check("kind", kinds().map(|k| (k.id, k.chinese)), &mut wrong);
    check("place", places().map(|p| (p.id, p.english)), &mut wrong);
    check("place", places().map(|p| (p.id, p.chinese)), &mut wrong);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn ids_are_unique() {
    for ids in [kinds().map(|k| k.id).collect::<Vec<_>>(), places().map(|p| p.id).collect()] {
        for (n, id) in ids.iter().enumerate() {
            assert!(!ids[..n].contains(id), "{id} is there twice");
        }
    }
}
