//! What can be shown: the kinds and places of a library, found by their words or by hypernyms.

use crate::wordnet::{Sense, wordnet};
use std::collections::HashMap;
use studio_library::{Category, Habitat};
use studio_storyboard::Sound;

/// A kind, as far as words are concerned.
#[derive(Debug, Clone, PartialEq)]
pub struct KindEntry {
    /// Its name in storyboards.
    pub id: String,
    /// English words, singular.
    pub english: Vec<String>,
    /// Chinese words.
    pub chinese: Vec<String>,
    /// WordNet senses it stands for, such as `cat.n.1`.
    pub anchors: Vec<String>,
    /// What it is.
    pub category: Category,
    /// Where it belongs.
    pub habitat: Habitat,
    /// The sound it makes by itself.
    pub call: Option<Sound>,
}

/// A place, as far as words are concerned.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceEntry {
    /// Its name in storyboards.
    pub id: String,
    /// English words.
    pub english: Vec<String>,
    /// Chinese words.
    pub chinese: Vec<String>,
    /// WordNet senses it stands for.
    pub anchors: Vec<String>,
    /// Under a roof.
    pub indoors: bool,
}

/// The kinds and places that prompts can be turned into.
#[derive(Debug, Default)]
pub struct Catalog {
    kinds: Vec<KindEntry>,
    places: Vec<PlaceEntry>,
    kind_words: HashMap<String, usize>,
    place_words: HashMap<String, usize>,
    kind_anchors: HashMap<Sense, usize>,
    place_anchors: HashMap<Sense, usize>,
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(ToString::to_string).collect()
}

impl From<&studio_library::Kind> for KindEntry {
    fn from(kind: &studio_library::Kind) -> Self {
        Self {
            id: kind.id.into(),
            english: owned(kind.english),
            chinese: owned(kind.chinese),
            anchors: owned(kind.anchors),
            category: kind.category,
            habitat: kind.habitat,
            call: kind.call,
        }
    }
}

impl From<&studio_library::PlaceKind> for PlaceEntry {
    fn from(place: &studio_library::PlaceKind) -> Self {
        Self {
            id: place.id.into(),
            english: owned(place.english),
            chinese: owned(place.chinese),
            anchors: owned(place.anchors),
            indoors: place.indoors,
        }
    }
}

impl Catalog {
    /// The catalogue of the studio's library.
    #[must_use]
    pub fn library() -> Self {
        Self::new(
            studio_library::kinds().map(KindEntry::from).collect(),
            studio_library::places().map(PlaceEntry::from).collect(),
        )
    }

    /// A catalogue of these kinds and places. Of two with the same word the first has it.
    #[must_use]
    pub fn new(kinds: Vec<KindEntry>, places: Vec<PlaceEntry>) -> Self {
        let mut catalog = Self { kinds, places, ..Self::default() };
        for (k, kind) in catalog.kinds.iter().enumerate() {
            let id = kind.id.replace('_', " ");
            for word in std::iter::once(&id).chain(&kind.english).chain(&kind.chinese) {
                catalog.kind_words.entry(word.to_lowercase()).or_insert(k);
            }
            for sense in kind.anchors.iter().filter_map(|a| wordnet().sense(a)) {
                catalog.kind_anchors.entry(sense).or_insert(k);
            }
        }
        for (k, place) in catalog.places.iter().enumerate() {
            let id = place.id.replace('_', " ");
            for word in std::iter::once(&id).chain(&place.english).chain(&place.chinese) {
                catalog.place_words.entry(word.to_lowercase()).or_insert(k);
            }
            for sense in place.anchors.iter().filter_map(|a| wordnet().sense(a)) {
                catalog.place_anchors.entry(sense).or_insert(k);
            }
        }
        catalog
    }

    /// The kind with an id.
    #[must_use]
    pub fn kind(&self, id: &str) -> Option<&KindEntry> {
        self.kinds.iter().find(|k| k.id == id)
    }

    /// The place with an id.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<&PlaceEntry> {
        self.places.iter().find(|p| p.id == id)
    }

    /// The kind that a word names, in either language, lower case.
    #[must_use]
    pub fn kind_named(&self, word: &str) -> Option<&KindEntry> {
        self.kind_words.get(word).map(|&k| &self.kinds[k])
    }

    /// The place that a word names.
    #[must_use]
    pub fn place_named(&self, word: &str) -> Option<&PlaceEntry> {
        self.place_words.get(word).map(|&k| &self.places[k])
    }

    /// The kind anchored nearest above a sense, with the steps to it.
    pub(crate) fn kind_above(&self, sense: Sense) -> Option<(&KindEntry, usize)> {
        let found = wordnet().nearest(sense, |s| self.kind_anchors.get(&s).copied());
        found.map(|(k, steps)| (&self.kinds[k], steps))
    }

    /// The place anchored nearest above a sense, with the steps to it.
    pub(crate) fn place_above(&self, sense: Sense) -> Option<(&PlaceEntry, usize)> {
        let found = wordnet().nearest(sense, |s| self.place_anchors.get(&s).copied());
        found.map(|(k, steps)| (&self.places[k], steps))
    }

    /// The first id of a chain that is a kind here.
    pub(crate) fn first_kind<'a>(&self, chain: impl IntoIterator<Item = &'a str>) -> Option<&KindEntry> {
        chain.into_iter().find_map(|id| self.kind(id).or_else(|| self.kind_named(&id.replace('_', " "))))
    }

    /// The first id of a chain that is a place here.
    pub(crate) fn first_place<'a>(&self, chain: impl IntoIterator<Item = &'a str>) -> Option<&PlaceEntry> {
        chain.into_iter().find_map(|id| self.place(id).or_else(|| self.place_named(&id.replace('_', " "))))
    }
}
