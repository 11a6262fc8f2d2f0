//! The word tables of `lexicon/`, in both languages, read once.
//!
//! A line is `words = values ; extras`, the words separated by commas, the values of a chain by `>`.
//! A word in several lines of one table has the last of them, so that a rule may be followed by its
//! exceptions.

use crate::wordnet::{Sense, wordnet};
use serde::de::DeserializeOwned;
use std::collections::HashMap;
use std::sync::OnceLock;
use studio_storyboard::{Manner, Sound, Verb};

/// Something that a word or phrase sets, such as `weather:rain:0.5`: a key and its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Effect {
    pub(crate) key: String,
    pub(crate) arguments: Vec<String>,
}

impl Effect {
    fn read(text: &str) -> Self {
        let mut parts = text.split(':').map(str::to_string);
        Self { key: parts.next().unwrap_or_default(), arguments: parts.collect() }
    }

    /// The first argument, or nothing.
    pub(crate) fn first(&self) -> &str {
        self.arguments.first().map_or("", String::as_str)
    }
}

/// A thing of the tables: kinds that can stand for it, the best first, and what the word adds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Thing {
    pub(crate) chain: Vec<String>,
    pub(crate) extras: Vec<Effect>,
}

/// What a verb does in a film.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Doing {
    /// It is performed.
    Perform(Verb),
    /// Clothes and hair.
    Wear,
    /// What somebody has with them.
    Have,
    /// It stands before the verb that counts: begins to, tries to.
    Helper,
    /// Something lies on something: covered in snow.
    Cover,
    /// Nothing to be seen.
    Nothing,
}

/// A verb of the tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Deed {
    pub(crate) doing: Doing,
    pub(crate) manner: Manner,
    pub(crate) sound: Option<Sound>,
    /// It needs something it is done to.
    pub(crate) transitive: bool,
    /// What it is done with when nothing is said.
    pub(crate) what: Option<String>,
    /// What it is done with, held in the hand, when nobody names it.
    pub(crate) tool: Option<String>,
}

/// Words that are no things by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Group {
    /// A collection of so many.
    Count(u32),
    /// Part of something; the whole is what is seen.
    Portion,
    /// Part of a body.
    Body,
    /// A word about the film, or without a picture.
    Film,
    /// A voice without a body.
    Narrator,
}

/// Phrases that begin with the same word, the longest first.
type Phrases = HashMap<String, Vec<(Vec<String>, Vec<Effect>)>>;

/// All tables.
pub(crate) struct Lexicon {
    pub(crate) nouns: HashMap<String, Thing>,
    pub(crate) lookalikes: HashMap<String, Thing>,
    pub(crate) places: HashMap<String, Vec<String>>,
    pub(crate) verbs: HashMap<String, Deed>,
    pub(crate) adjectives: HashMap<String, Vec<Effect>>,
    pub(crate) garments: HashMap<String, String>,
    pub(crate) names: HashMap<String, String>,
    pub(crate) groups: HashMap<String, Group>,
    pub(crate) phrases: Phrases,
    pub(crate) colors: HashMap<&'static str, &'static str>,
    pub(crate) materials: HashMap<&'static str, &'static str>,
    /// Chinese words of grammar, by what they become.
    pub(crate) particles: HashMap<String, String>,
    /// Ideas that cannot be seen, with a prompt for a scene that people connect with them.
    pub(crate) ideas: HashMap<String, String>,
    anchors: HashMap<Sense, Vec<String>>,
    defaults: HashMap<String, Vec<String>>,
}

/// The tables, read on first use.
pub(crate) fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(Lexicon::read)
}

/// A value of the storyboard by its name in the document.
pub(crate) fn named<T: DeserializeOwned>(name: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(name.into())).ok()
}

macro_rules! tables {
    ($name:literal) => {
        [include_str!(concat!("../lexicon/en/", $name, ".txt")), include_str!(concat!("../lexicon/zh/", $name, ".txt"))]
    };
}

/// The lines of tables as words, values and extras.
fn rows(tables: [&'static str; 2]) -> impl Iterator<Item = (Vec<&'static str>, &'static str, Vec<Effect>)> {
    tables.into_iter().flat_map(str::lines).filter(|line| !line.starts_with('#')).filter_map(|line| {
        let (words, rest) = line.split_once(" = ")?;
        let (value, extras) = rest.split_once(" ; ").unwrap_or((rest, ""));
        let words = words.split(',').map(str::trim).filter(|w| !w.is_empty()).collect();
        Some((words, value.trim(), extras.split_whitespace().map(Effect::read).collect()))
    })
}

fn chain(value: &str) -> Vec<String> {
    value.split('>').map(|v| v.trim().to_string()).collect()
}

fn table<T: Clone>(tables: [&'static str; 2], make: impl Fn(&str, Vec<Effect>) -> T) -> HashMap<String, T> {
    let mut map: HashMap<String, T> = HashMap::new();
    for (words, value, extras) in rows(tables) {
        // `@word` is what the other word is.
        let same = value.strip_prefix('@').and_then(|word| map.get(word)).cloned();
        let entry = same.unwrap_or_else(|| make(value, extras));
        for word in words {
            map.insert(word.to_string(), entry.clone());
        }
    }
    map
}

fn deed(value: &str, extras: &[Effect]) -> Deed {
    let get = |key: &str| extras.iter().find(|e| e.key == key);
    Deed {
        doing: match value {
            "wear" => Doing::Wear,
            "have" => Doing::Have,
            "aux" => Doing::Helper,
            "cover" => Doing::Cover,
            _ => named(value).map_or(Doing::Nothing, Doing::Perform),
        },
        manner: get("manner").and_then(|e| named(e.first())).unwrap_or_default(),
        sound: get("sound").and_then(|e| named(e.first())),
        transitive: get("trans").is_some(),
        what: get("what").map(|e| e.first().to_string()),
        tool: get("tool").map(|e| e.first().to_string()),
    }
}

fn group(value: &str) -> Group {
    match value.split_once(':') {
        Some((_, count)) => Group::Count(count.parse().unwrap_or(3)),
        None => match value {
            "portion" => Group::Portion,
            "body" => Group::Body,
            "narrator" => Group::Narrator,
            _ => Group::Film,
        },
    }
}

fn phrases() -> Phrases {
    let mut phrases = Phrases::new();
    for (words, value, _) in rows(tables!("phrases")) {
        let effects: Vec<Effect> = value.split_whitespace().map(Effect::read).collect();
        for phrase in words {
            let phrase: Vec<String> = phrase.split(' ').map(str::to_string).collect();
            let list = phrases.entry(phrase[0].clone()).or_default();
            let at = list.partition_point(|(other, _)| other.len() >= phrase.len());
            list.insert(at, (phrase, effects.clone()));
        }
    }
    phrases
}

impl Lexicon {
    fn read() -> Self {
        let mut adjectives: HashMap<String, Vec<Effect>> = HashMap::new();
        for (words, value, _) in rows(tables!("adjectives")) {
            for word in words {
                let effects = adjectives.entry(word.to_string()).or_default();
                effects.extend(value.split_whitespace().map(Effect::read));
            }
        }
        let colors = studio_library::COLORS;
        let materials = studio_library::MATERIALS;
        Self {
            nouns: table(tables!("nouns"), |value, extras| Thing { chain: chain(value), extras }),
            lookalikes: table(tables!("lookalikes"), |value, extras| Thing { chain: chain(value), extras }),
            places: table(tables!("places"), |value, _| chain(value)),
            verbs: table(tables!("verbs"), |value, extras| deed(value, &extras)),
            adjectives,
            garments: table(tables!("garments"), |value, _| value.to_string()),
            names: table(tables!("names"), |value, _| value.to_string()),
            groups: table(tables!("groups"), |value, _| group(value)),
            phrases: phrases(),
            colors: colors
                .iter()
                .flat_map(|c| {
                    [c.id]
                        .into_iter()
                        .chain(c.english.iter().copied())
                        .chain(c.chinese.iter().copied())
                        .map(|w| (w, c.id))
                })
                .collect(),
            materials: materials
                .iter()
                .flat_map(|m| {
                    [m.id]
                        .into_iter()
                        .chain(m.english.iter().copied())
                        .chain(m.chinese.iter().copied())
                        .map(|w| (w, m.id))
                })
                .collect(),
            particles: table([include_str!("../lexicon/zh/particles.txt"), ""], |value, _| value.to_string()),
            ideas: table(tables!("ideas"), |value, _| value.to_string()),
            anchors: rows([include_str!("../lexicon/en/anchors.txt"), ""])
                .flat_map(|(senses, value, _)| senses.into_iter().map(move |s| (s, chain(value))))
                .filter_map(|(sense, kinds)| Some((wordnet().sense(sense)?, kinds)))
                .collect(),
            defaults: table([include_str!("../lexicon/en/defaults.txt"), ""], |value, _| chain(value)),
        }
    }

    /// The kinds that a sense without a word of its own may be shown as, with the steps up to them.
    pub(crate) fn kinds_above(&self, sense: Sense) -> Option<(&[String], usize)> {
        wordnet().nearest(sense, |s| self.anchors.get(&s)).map(|(chain, steps)| (chain.as_slice(), steps))
    }

    /// Where a kind (`whale`) or an action (`cook.v`) belongs.
    pub(crate) fn home(&self, of: &str) -> &[String] {
        self.defaults.get(of).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sense_of_the_anchors_is_in_the_word_net() {
        for (senses, _, _) in rows([include_str!("../lexicon/en/anchors.txt"), ""]) {
            for sense in senses {
                assert!(wordnet().sense(sense).is_some(), "{sense}");
            }
        }
    }

    #[test]
    fn every_verb_names_a_performance() {
        for (words, value, _) in rows(tables!("verbs")) {
            let known = value.starts_with('@')
                || matches!(value, "wear" | "have" | "aux" | "cover" | "none")
                || named::<Verb>(value).is_some();
            assert!(known, "{words:?} = {value}");
        }
    }

    #[test]
    fn a_later_line_is_the_exception() {
        assert_eq!(lexicon().nouns["polar bear"].extras[0].first(), "white");
        assert_eq!(lexicon().nouns["grizzly"].chain, ["bear"]);
    }
}
