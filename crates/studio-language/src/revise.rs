//! Remix: an instruction changes what it names and nothing else.

mod attribute;
mod change;
mod chinese;
mod deed;
mod english;
mod extension;
mod find;
mod request;
mod say;
mod technique;

pub use extension::extend_with;

use crate::catalog::Catalog;
use crate::effects::push_new;
use crate::film::note;
use crate::item::{self, Item};
use crate::limits;
use crate::noun_phrase::{NounPhrase, NounReader};
use crate::quote::{self, Quote};
use crate::word::Words;
use find::Named;
use request::{Request, is_whole, requests};
use studio_storyboard::{Member, Reason, Setting, Storyboard};

/// [`crate::revise`] with a catalogue of one's own.
#[must_use]
pub fn revise_with(catalog: &Catalog, board: &Storyboard, instruction: &str) -> Storyboard {
    let instruction: String = instruction.chars().take(crate::MAX_PROMPT).collect();
    let words = Words::new(catalog);
    let (text, quotes) = quote::extract(&instruction);
    let mut revision = Revision { words: &words, quotes, board: board.clone() };
    for asked in requests(&text) {
        let before = revision.board.clone();
        revision.apply(&asked.request);
        if revision.board == before {
            revision.note(&asked.words);
        }
    }
    let mut board = revision.board;
    limits::keep(&mut board);
    board
}

/// A storyboard while it is being changed.
struct Revision<'a> {
    words: &'a Words<'a>,
    /// What the instruction quotes.
    quotes: Vec<Quote>,
    board: Storyboard,
}

impl Revision<'_> {
    fn apply(&mut self, request: &Request) {
        match request {
            Request::Change { what, to } => match self.find(what) {
                Some(named) => self.change(&named, to),
                None if is_whole(what) => self.change_whole(what, to),
                None if self.is_technique(to) => self.say(to),
                None => self.note(what),
            },
            Request::Instead { old, new } => self.instead(old, new),
            Request::Move { what, to } => self.relocate(what, to),
            Request::Give { who, what } => self.give(who, what),
            Request::Remove(what) => self.remove(what),
            Request::Add(what) => self.add(what),
            Request::Say(text) => self.say(text),
        }
    }

    /// The words of a text, in English order, phrases not yet put together.
    fn plain(&self, text: &str) -> Vec<Item> {
        if crate::chinese::is_chinese(text) { crate::chinese::chinese(text, self.words) } else { item::english(text) }
    }

    fn items(&self, text: &str) -> Vec<Item> {
        item::with_phrases(&self.plain(text))
    }

    /// The single words of a text, lower case.
    fn single_words(&self, text: &str) -> Vec<String> {
        if crate::chinese::is_chinese(text) {
            return crate::chinese::segment(text, self.words);
        }
        let lower = text.to_lowercase();
        let words = lower.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|w| !w.is_empty());
        words.map(str::to_string).collect()
    }

    /// Says openly that these words changed nothing.
    fn note(&mut self, span: &str) {
        // A quotation stands in the text as two marks.
        let mut open = Vec::new();
        let mut characters = span.trim().chars();
        while let Some(c) = characters.next() {
            if c == item::QUOTE_MARK {
                let number = characters.next().map_or(0, |n| u32::from(n).saturating_sub(item::QUOTE_BASE)) as usize;
                open.extend(self.quotes.get(number).map(|q| format!("\"{}\"", q.text)));
            } else {
                open.push(c.to_string());
            }
        }
        let span = open.concat();
        note(&mut self.board.understanding, &span, Reason::Unresolved, "left as it was");
    }

    /// The noun phrases of a text, with what stands before them as attributes.
    fn phrases(&self, items: &[Item]) -> Vec<NounPhrase> {
        let reader = NounReader { items, words: self.words, listing: false };
        let mut found = Vec::new();
        let mut at = 0;
        while at < items.len() {
            match reader.read(at) {
                Some((phrase, end)) => {
                    found.push(phrase);
                    at = end.max(at + 1);
                }
                None => at += 1,
            }
        }
        found
    }

    /// Changes a member wherever it is.
    fn each(&mut self, id: &str, mut change: impl FnMut(&mut Member)) {
        for shot in &mut self.board.shots {
            shot.cast.iter_mut().filter(|m| m.id == id).for_each(&mut change);
        }
    }

    fn set_place(&mut self, place: &str, details: &[String]) {
        for shot in &mut self.board.shots {
            shot.setting = Setting { place: place.into(), details: details.to_vec(), asked: true };
        }
    }

    /// "make it a sunny day", "change the background to a forest", "make it bigger".
    fn change_whole(&mut self, what: &str, to: &str) {
        let items = self.items(to);
        let phrase = self.phrases(&items).pop();
        let it = matches!(what.trim().to_lowercase().as_str(), "it" | "this" | "它");
        if let Some(named) = self.recounted(to) {
            self.change(&named, to);
        } else if let Some(place) =
            phrase.as_ref().and_then(|p| p.head.place.clone().filter(|_| !it || p.head.kind.is_none()))
        {
            let phrase = phrase.unwrap_or_default();
            let mut details = phrase.details;
            phrase.before.iter().for_each(|noun| push_new(&mut details, &noun.word));
            self.set_place(&place, &details);
            self.say_technique(to);
        } else if let Some(id) = self.subject_for(to, phrase.as_ref()).filter(|_| it) {
            self.change(&Named::Member(id), to);
        } else {
            self.say(to);
        }
    }
}
