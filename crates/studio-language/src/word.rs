//! What a word may be: thing, place, garment, deed; in either language.

use crate::catalog::{Catalog, KindEntry};
use crate::lexicon::{Deed, Doing, Effect, Group, Lexicon, Thing, lexicon, named};
use crate::noun_phrase::number;
use crate::wordnet::{Lemma, Sense, wordnet};
use studio_storyboard::{Manner, Reason};

/// The form in which a verb stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Base,
    Third,
    Ing,
    Past,
}

/// A kind that stands for a word.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct KindUse {
    pub(crate) id: String,
    /// What the word adds to the kind.
    pub(crate) extras: Vec<Effect>,
    /// Set when the kind is not quite what the word says.
    pub(crate) shortfall: Option<Reason>,
}

/// Everything a noun may mean; the grammar decides.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Noun {
    /// The words as they stand, lower case, singular.
    pub(crate) word: String,
    /// How many words.
    pub(crate) words: usize,
    pub(crate) plural: bool,
    pub(crate) kind: Option<KindUse>,
    pub(crate) place: Option<String>,
    pub(crate) garment: Option<String>,
    pub(crate) group: Option<Group>,
    pub(crate) color: Option<String>,
    pub(crate) material: Option<String>,
    /// Woman or man, for first names.
    pub(crate) name: Option<String>,
    /// An idea that cannot be seen.
    pub(crate) idea: bool,
    /// A table or the catalogue has it; otherwise it is a guess of the word net.
    pub(crate) listed: bool,
    /// In no table and not in the word net.
    pub(crate) unknown: bool,
}

/// A verb as it stands.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct VerbUse {
    pub(crate) lemma: String,
    pub(crate) words: usize,
    pub(crate) form: Form,
    pub(crate) deed: Deed,
    /// The word is only known through its hypernyms.
    pub(crate) guessed: bool,
}

/// Possible singulars of an English noun, itself first.
pub(crate) fn singulars(word: &str) -> Vec<String> {
    let mut forms = vec![word.to_string()];
    forms.extend(wordnet().irregular('n', word).map(str::to_string));
    let rules = [("ies", "y"), ("ves", "f"), ("ves", "fe"), ("men", "man"), ("es", ""), ("s", "")];
    if !word.ends_with("ss") && word.len() > 3 {
        forms.extend(rules.iter().filter_map(|(end, put)| word.strip_suffix(end).map(|stem| format!("{stem}{put}"))));
    }
    forms
}

/// Possible lemmas of an English verb with the form each would be.
pub(crate) fn verb_lemmas(word: &str) -> Vec<(String, Form)> {
    let mut forms = vec![(word.to_string(), Form::Base)];
    if let Some(lemma) = wordnet().irregular('v', word) {
        let form = if word.ends_with("ing") { Form::Ing } else { Form::Past };
        let form = if word.ends_with('s') { Form::Third } else { form };
        forms.insert(0, (lemma.to_string(), form));
    }
    let rules = [
        ("ies", "y", Form::Third),
        ("es", "", Form::Third),
        ("s", "", Form::Third),
        ("ied", "y", Form::Past),
        ("ed", "e", Form::Past),
        ("ed", "", Form::Past),
        ("ying", "ie", Form::Ing),
        ("ing", "e", Form::Ing),
        ("ing", "", Form::Ing),
    ];
    for (end, put, form) in rules {
        let Some(stem) = word.strip_suffix(end).filter(|s| s.len() > 1) else { continue };
        forms.push((format!("{stem}{put}"), form));
        let last: Vec<char> = stem.chars().rev().take(2).collect();
        if put.is_empty() && last.len() == 2 && last[0] == last[1] {
            forms.push((stem[..stem.len() - last[0].len_utf8()].to_string(), form));
        }
    }
    forms
}

/// Looks words up in the tables, the catalogue and the word net, in this order of trust.
pub(crate) struct Words<'a> {
    pub(crate) catalog: &'a Catalog,
    pub(crate) lexicon: &'static Lexicon,
}

impl<'a> Words<'a> {
    pub(crate) fn new(catalog: &'a Catalog) -> Self {
        Self { catalog, lexicon: lexicon() }
    }

    /// The noun that these words are, if they are one: the longest run from the front.
    pub(crate) fn noun(&self, words: &[&str]) -> Option<Noun> {
        (1..=words.len().min(5)).rev().find_map(|n| {
            let phrase = words[..n].join(" ");
            let (head, last) = phrase.rsplit_once(' ').map_or(("", phrase.as_str()), |(h, l)| (h, l));
            singulars(last).iter().enumerate().find_map(|(k, last)| {
                let lemma = if head.is_empty() { last.clone() } else { format!("{head} {last}") };
                let known = self.known_noun(&lemma, n == 1)?;
                Some(Noun { words: n, plural: k > 0 || known.plural, ..known })
            })
        })
    }

    /// A noun of the tables, the catalogue or the word net; compounds must be showable.
    fn known_noun(&self, lemma: &str, single: bool) -> Option<Noun> {
        let mut noun = Noun { word: lemma.to_string(), words: 1, ..Noun::default() };
        if self.lexicon.ideas.contains_key(lemma) {
            return Some(Noun { idea: true, listed: true, ..noun });
        }
        noun.group = self.lexicon.groups.get(lemma).copied();
        noun.garment = self.lexicon.garments.get(lemma).cloned();
        noun.place = self.place(lemma);
        noun.kind = self.kind(lemma);
        noun.name = self.lexicon.names.get(lemma).filter(|_| single).cloned();
        noun.color = self.lexicon.colors.get(lemma).map(ToString::to_string);
        noun.material = self.lexicon.materials.get(lemma).map(ToString::to_string);
        if noun.is_something() {
            noun.listed = noun.group != Some(Group::Film) || noun.kind.is_some();
            let several = |k: &KindUse| {
                k.extras.iter().any(|e| e.key == "count" && e.first().parse::<u32>().is_ok_and(|n| n > 1))
            };
            noun.plural = lemma == "people"
                || lemma == "children"
                || lemma.ends_with('们')
                || noun.kind.as_ref().is_some_and(several);
            return Some(noun);
        }
        if lemma.chars().any(|c| c > '\u{2e80}') {
            let found = wordnet().chinese(lemma)?;
            return self.by_senses(noun, &found.nouns);
        }
        if number(lemma).is_some() {
            return None;
        }
        let found = wordnet().english(lemma)?;
        if !single && (is_adjective(&found) || self.starts_with_attribute(lemma)) {
            return None;
        }
        let noun = self.by_senses(noun, &found.nouns)?;
        let shown = noun.kind.as_ref().is_some_and(|k| !k.id.starts_with("stranger")) || noun.place.is_some();
        (single || shown).then_some(noun)
    }

    fn starts_with_attribute(&self, phrase: &str) -> bool {
        let first = phrase.split(' ').next().unwrap_or_default();
        self.lexicon.colors.contains_key(first) || self.lexicon.adjectives.contains_key(first)
    }

    /// A noun that only the word net knows: the nearest kind or place above its commonest senses.
    fn by_senses(&self, mut noun: Noun, senses: &[Sense]) -> Option<Noun> {
        if senses.is_empty() {
            return None;
        }
        let mut best: Option<(usize, Option<KindUse>, Option<String>)> = None;
        for (rank, &sense) in senses.iter().take(3).enumerate() {
            let place = self.catalog.place_above(sense).map(|(p, d)| (d, None, Some(p.id.clone())));
            let kind = self.kind_above(sense).map(|(k, d)| (d, Some(k), None));
            for (steps, kind, place) in place.into_iter().chain(kind) {
                let cost = steps + 5 * rank;
                if best.as_ref().is_none_or(|(least, ..)| cost < *least) {
                    best = Some((cost, kind, place));
                }
            }
        }
        match best {
            Some((_, kind, place)) => (noun.kind, noun.place) = (kind, place),
            None => noun.idea = true,
        }
        Some(noun)
    }

    fn kind_above(&self, sense: Sense) -> Option<(KindUse, usize)> {
        let exact = self.catalog.kind_above(sense).map(|(k, d)| (k.id.clone(), d));
        let table = self.lexicon.kinds_above(sense).map(|(chain, d)| (self.resolve(chain, "stranger_thing"), d + 1));
        let ((id, steps), loose) = match (exact, table) {
            (Some(a), Some(b)) if b.1 < a.1 => (b, true),
            (Some(a), _) => (a, false),
            (None, Some(b)) => (b, true),
            (None, None) => return None,
        };
        // A whole subtree anchored by a kind is what it stands for; one step down is still it.
        let shortfall = (loose || steps > 1).then_some(Reason::NoModel);
        // A stand-in found far up, such as `artifact`, must not win over a nearer sense.
        let penalty = if id.starts_with("stranger") { 6 } else { 0 };
        Some((KindUse { id, extras: Vec::new(), shortfall }, steps + penalty))
    }

    fn resolve(&self, chain: &[String], otherwise: &str) -> String {
        let found = self.catalog.first_kind(chain.iter().map(String::as_str)).map(|k| k.id.clone());
        let last = chain.last().filter(|c| c.starts_with("stranger"));
        found.or_else(|| last.cloned()).unwrap_or_else(|| otherwise.to_string())
    }

    /// The place that a word of the tables or the catalogue names.
    pub(crate) fn place(&self, lemma: &str) -> Option<String> {
        if let Some(place) = self.catalog.place_named(lemma) {
            return Some(place.id.clone());
        }
        let chain = self.lexicon.places.get(lemma)?;
        let found = self.catalog.first_place(chain.iter().map(String::as_str));
        Some(found.map_or_else(|| chain.last().cloned().unwrap_or_default(), |p| p.id.clone()))
    }

    /// The place that stands in for the one a word names, when the catalogue has not that one.
    pub(crate) fn place_instead(&self, lemma: &str) -> Option<String> {
        let own = |id: &String| self.catalog.place(id).or_else(|| self.catalog.place_named(&id.replace('_', " ")));
        if self.catalog.place_named(lemma).is_some() {
            return None;
        }
        let wanted = self.lexicon.places.get(lemma)?.first()?;
        own(wanted).is_none().then(|| self.place(lemma).unwrap_or_default().replace('_', " "))
    }

    /// The kind that a word of the tables or the catalogue names.
    pub(crate) fn kind(&self, lemma: &str) -> Option<KindUse> {
        if let Some(thing) = self.lexicon.lookalikes.get(lemma) {
            let id = self.resolve(&thing.chain, "stranger_thing");
            return Some(KindUse { id, extras: thing.extras.clone(), shortfall: Some(Reason::LookAlike) });
        }
        let thing = self.lexicon.nouns.get(lemma);
        if let Some(kind) = self.catalog.kind_named(lemma) {
            return Some(KindUse { id: kind.id.clone(), extras: fitting(kind, thing), shortfall: None });
        }
        let thing = thing?;
        let id = self.resolve(&thing.chain, "stranger_thing");
        let shortfall = (thing.chain.first() != Some(&id)).then_some(Reason::NoModel);
        Some(KindUse { id, extras: thing.extras.clone(), shortfall })
    }

    /// The verb that begins here, with its particle when it stands next to it.
    pub(crate) fn verb(&self, words: &[&str]) -> Option<VerbUse> {
        let first = words.first()?;
        if first.chars().any(|c| c > '\u{2e80}') {
            return self.chinese_verb(first);
        }
        let forms = verb_lemmas(first);
        if let Some(verb) = self.split_verb(words, &forms) {
            return Some(verb);
        }
        for n in (1..=words.len().min(4)).rev() {
            for (lemma, form) in &forms {
                let rest = words[1..n].iter().map(|w| match *w {
                    "her" | "his" | "their" | "a" | "an" => "its",
                    w => w,
                });
                let phrase = std::iter::once(lemma.as_str()).chain(rest).collect::<Vec<_>>().join(" ");
                if let Some(deed) = self.lexicon.verbs.get(&phrase) {
                    let deed = deed.clone();
                    return Some(VerbUse { lemma: phrase, words: n, form: *form, deed, guessed: false });
                }
            }
        }
        forms.into_iter().find_map(|(lemma, form)| self.guess(lemma, form))
    }

    /// "turns the lamp off": the particle stands behind a short object.
    fn split_verb(&self, words: &[&str], forms: &[(String, Form)]) -> Option<VerbUse> {
        let at = (2..words.len().min(4)).find(|&k| matches!(words[k], "on" | "off" | "down" | "up" | "out"))?;
        let short = matches!(words[1], "it" | "them" | "the" | "a" | "his" | "her");
        let ends = words.get(at + 1).is_none_or(|w| matches!(*w, "and" | "then" | "while" | "as" | "with"));
        if !short || !ends {
            return None;
        }
        forms
            .iter()
            .filter(|(lemma, _)| matches!(lemma.as_str(), "turn" | "switch" | "put" | "pick" | "lift" | "blow"))
            .find_map(|(lemma, form)| {
                let phrase = format!("{lemma} {}", words[at]);
                let deed = self.lexicon.verbs.get(&phrase)?.clone();
                Some(VerbUse { lemma: phrase, words: 1, form: *form, deed, guessed: false })
            })
    }

    /// Chinese verbs have one form; it is read as that of a sentence's verb.
    fn chinese_verb(&self, word: &str) -> Option<VerbUse> {
        let listed = self.lexicon.verbs.get(word).cloned();
        let found =
            listed.map(|deed| VerbUse { lemma: word.into(), words: 1, form: Form::Third, deed, guessed: false });
        found.or_else(|| self.guess(word.to_string(), Form::Third))
    }

    /// A verb that only the word net knows: the nearest one of the tables above it.
    fn guess(&self, lemma: String, form: Form) -> Option<VerbUse> {
        let chinese = lemma.chars().any(|c| c > '\u{2e80}');
        let senses = if chinese { wordnet().chinese(&lemma)?.verbs } else { wordnet().english(&lemma)?.verbs };
        if senses.is_empty() {
            return None;
        }
        let anchored = senses.iter().take(3).find_map(|&s| wordnet().nearest(s, verb_anchor));
        let doing = anchored.map_or(Doing::Nothing, |(verb, _)| Doing::Perform(verb));
        let deed = Deed { doing, manner: Manner::Usual, sound: None, transitive: false, what: None, tool: None };
        Some(VerbUse { lemma, words: 1, form, deed, guessed: true })
    }
}

/// What the tables' word adds to a kind that the catalogue has under the same word.
fn fitting(kind: &KindEntry, thing: Option<&Thing>) -> Vec<Effect> {
    // The kind's own model already looks like its first word.
    let own = |t: &&Thing| t.chain.first() != Some(&kind.id) || t.chain.len() == 1;
    let keep = |e: &&Effect| matches!(e.key.as_str(), "age" | "count" | "person" | "of" | "tool" | "does" | "rides");
    match thing {
        Some(thing) if own(&thing) => thing.extras.clone(),
        Some(thing) => thing.extras.iter().filter(keep).cloned().collect(),
        None => Vec::new(),
    }
}

fn is_adjective(lemma: &Lemma) -> bool {
    lemma.weights[2] > lemma.weights[0]
}

/// Verbs of the word net under which everything is done alike.
fn verb_anchor(sense: Sense) -> Option<studio_storyboard::Verb> {
    use std::collections::HashMap;
    use std::sync::OnceLock;
    static ANCHORS: OnceLock<HashMap<Sense, studio_storyboard::Verb>> = OnceLock::new();
    let anchors = ANCHORS.get_or_init(|| {
        const TABLE: &[(&str, &str)] = &[
            ("walk.v.1", "walk"),
            ("run.v.1", "run"),
            ("jump.v.1", "jump"),
            ("fly.v.1", "fly"),
            ("swim.v.1", "swim"),
            ("fall.v.1", "fall"),
            ("sit.v.1", "sit"),
            ("stand.v.1", "stand"),
            ("talk.v.1", "speak"),
            ("state.v.1", "speak"),
            ("sing.v.1", "sing"),
            ("dance.v.2", "dance"),
            ("eat.v.1", "eat"),
            ("drink.v.1", "drink"),
            ("throw.v.1", "throw"),
            ("hit.v.1", "hit"),
            ("hit.v.3", "hit"),
            ("laugh.v.1", "laugh"),
            ("cry.v.2", "cry"),
            ("roll.v.1", "roll"),
            ("bounce.v.1", "bounce"),
            ("ride.v.1", "ride"),
            ("look.v.1", "look_at"),
            ("explode.v.1", "explode"),
            ("burn.v.1", "burn"),
            ("cook.v.1", "cook"),
            ("shine.v.1", "glow"),
            ("hold.v.2", "hold"),
            ("sleep.v.1", "sleep"),
            ("pursue.v.1", "chase"),
            ("pour.v.1", "pour"),
            ("cut.v.1", "chop"),
            ("change.v.1", "change"),
            ("climb.v.1", "climb"),
            ("travel.v.1", "walk"),
            ("utter.v.2", "call"),
            ("clean.v.1", "clean"),
            ("make.v.3", "build"),
            ("touch.v.1", "hit"),
            ("break.v.1", "break"),
            ("turn.v.1", "turn"),
            ("rise.v.1", "rise"),
            ("give.v.3", "give"),
            ("take.v.4", "take"),
            ("see.v.1", "look_at"),
            ("watch.v.1", "look_at"),
            ("move.v.3", "walk"),
            ("transport.v.2", "carry"),
        ];
        TABLE.iter().filter_map(|(sense, verb)| Some((wordnet().sense(sense)?, named(verb)?))).collect()
    });
    anchors.get(&sense).copied()
}

impl Noun {
    /// Whether any table knows it.
    pub(crate) fn is_something(&self) -> bool {
        self.kind.is_some()
            || self.place.is_some()
            || self.garment.is_some()
            || self.group.is_some()
            || self.color.is_some()
            || self.material.is_some()
            || self.name.is_some()
    }
}
