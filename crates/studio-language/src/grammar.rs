//! From words to a shot: a single pass that keeps the clause it is in.
//!
//! English goes from left to right: subject, verb, object, then phrases that begin with a
//! preposition. Chinese is put into the same order first (`chinese.rs`), so both are read here.

mod collectives;
mod contents;
mod context;
mod noun_classes;
mod nouns;
mod part;
mod particles;
mod passing;
mod persona;
mod possession;
mod pronouns;
mod relations;
mod speech;
mod trade;
mod verb_classes;
mod verbs;

use crate::effects::apply_to_shot;
use crate::film::{Film, ShotDraft};
use crate::item::Item;
use crate::lexicon::Effect;
use crate::noun_phrase::NounReader;
use crate::quote::Quote;
use crate::word::{Form, VerbUse, Words};
use particles::Preposition;

pub(crate) use particles::leading_relation;
use studio_storyboard::{Direction, Manner};

/// How a clause hangs together with the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Link {
    #[default]
    None,
    And,
    Then,
    While,
}

/// The clause being read.
#[derive(Debug, Default)]
pub(crate) struct Clause {
    /// Who does what comes next.
    subjects: Vec<usize>,
    /// The verb at work, as acts of the shot.
    acts: Vec<usize>,
    verb: Option<VerbUse>,
    /// What the verb is done to.
    objects: Vec<usize>,
    /// The thing named last; what follows with "with" or "in" belongs to it.
    target: Option<usize>,
    preposition: Option<Preposition>,
    /// The preposition that an "and" may continue.
    last_preposition: Option<Preposition>,
    link: Link,
    /// "is", "are": what follows is a state or was done by somebody else.
    being: bool,
    negated: bool,
    /// The last phrase was about the camera: the thing named next is what it looks at.
    camera: bool,
    /// What follows is heard and not seen.
    heard: bool,
    manner: Option<Manner>,
    direction: Option<Direction>,
    times: Option<u32>,
    /// One after another.
    in_turn: bool,
    /// Something was said to be somewhere: the clause may be complete.
    placed: bool,
    /// A place was named as the subject.
    place_subject: bool,
    /// Index of the item after the last noun phrase.
    noun_end: usize,
}

/// What part of a prompt is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Everything.
    Story,
    /// Camera, light and style: no cast.
    Technique,
    /// What is heard: no cast.
    Sound,
}

/// Reads the items of one shot.
pub(crate) struct Parser<'a> {
    words: &'a Words<'a>,
    items: Vec<Item>,
    quotes: &'a [Quote],
    film: &'a mut Film,
    shot: ShotDraft,
    at: usize,
    clause: Clause,
    /// Subjects of the clause or sentence before.
    before: Vec<usize>,
    /// Those who remain of a group of which one was singled out.
    rest: Option<usize>,
    step: u32,
    /// A narrator speaks what is quoted next.
    narrated: bool,
    mode: Mode,
}

impl<'a> Parser<'a> {
    pub(crate) fn new(words: &'a Words<'a>, quotes: &'a [Quote], film: &'a mut Film) -> Self {
        Self {
            words,
            items: Vec::new(),
            quotes,
            film,
            shot: ShotDraft::default(),
            at: 0,
            clause: Clause::default(),
            before: Vec::new(),
            rest: None,
            step: 0,
            narrated: false,
            mode: Mode::Story,
        }
    }

    /// Reads items in a mode; a shot may be given in several pieces.
    pub(crate) fn read(&mut self, items: Vec<Item>, mode: Mode) {
        self.items = crate::item::bounded(items);
        self.at = 0;
        self.mode = mode;
        self.end_sentence();
        while self.at < self.items.len() {
            let before = self.at;
            self.advance();
            // Every rule takes at least one item; this holds even for input no rule foresaw.
            self.at = self.at.max(before + 1);
        }
        self.end_sentence();
    }

    /// The shot as far as it was read.
    pub(crate) fn finish(mut self) -> ShotDraft {
        self.climb_again();
        self.equip();
        self.shot
    }

    fn reader(&self) -> NounReader<'_> {
        NounReader {
            items: &self.items,
            words: self.words,
            listing: self.clause.link == Link::And && !self.clause.subjects.is_empty() && self.clause.verb.is_none(),
        }
    }

    fn text_at(&self, at: usize) -> Option<&str> {
        self.items.get(at)?.text()
    }

    fn advance(&mut self) {
        match &self.items[self.at] {
            Item::Stop => {
                self.end_sentence();
                self.at += 1;
            }
            Item::Comma => {
                self.clause.preposition = None;
                self.clause.being = false;
                if self.clause.link == Link::None {
                    self.clause.link = Link::And;
                }
                self.at += 1;
            }
            Item::Quote(number) => {
                let number = *number;
                self.at += 1;
                self.quotation(number);
            }
            Item::Phrase { effects, .. } => {
                let effects = effects.clone();
                self.at += 1;
                self.phrase(&effects);
            }
            Item::Word { .. } if self.mode != Mode::Story => self.at += 1,
            Item::Word { .. } => self.word(),
        }
    }

    fn phrase(&mut self, effects: &[Effect]) {
        if self.clause.negated {
            self.clause.negated = false;
            return;
        }
        let camera = |e: &Effect| matches!(e.key.as_str(), "move" | "framing" | "angle");
        self.clause.camera |= effects.iter().any(camera);
        if effects.iter().any(|e| e.key == "roof") {
            let roof = self.words.place("roof").filter(|_| self.shot.setting.is_none());
            if let Some(place) = roof {
                self.set_place(&place, &["tin".to_string()]);
            }
        }
        // Rain that begins comes later than the picture.
        let begins = self.span_contains(&["begin", "begins", "start", "starts"]);
        apply_to_shot(effects, self.film, &mut self.shot);
        if let Some(weather) =
            self.shot.weather.as_mut().filter(|_| begins && effects.iter().any(|e| e.key == "weather"))
        {
            weather.begins_s = weather.begins_s.max(1.0);
        }
        // "Snow drifts down": the weather does it, nobody of the cast.
        let weather = effects.iter().any(|e| matches!(e.key.as_str(), "weather" | "sound" | "time"));
        let fresh = self.clause.subjects.is_empty() || self.clause.link != Link::None;
        if weather && fresh && self.clause.preposition.is_none() && self.clause.verb.is_none() && self.verb_comes() {
            self.before.append(&mut self.clause.subjects);
            self.clause.target = None;
            self.clause.place_subject = true;
        }
        self.clause.preposition = None;
    }

    fn span_contains(&self, words: &[&str]) -> bool {
        match self.items.get(self.at.wrapping_sub(1)) {
            Some(Item::Phrase { raw, .. }) => raw.split(' ').any(|w| words.contains(&w.to_lowercase().as_str())),
            _ => false,
        }
    }

    fn end_sentence(&mut self) {
        let clause = std::mem::take(&mut self.clause);
        if !clause.subjects.is_empty() {
            self.before = clause.subjects;
        }
        self.clause.target = None;
    }

    /// Begins a clause inside the sentence; its subject may still be that of the one before.
    fn next_clause(&mut self, link: Link) {
        let clause = std::mem::take(&mut self.clause);
        if !clause.subjects.is_empty() {
            self.before = clause.subjects;
        }
        self.clause.link = link;
        self.clause.target = clause.target;
        self.clause.noun_end = clause.noun_end;
        self.clause.heard = clause.heard && link != Link::While;
    }

    /// A word in a story: a particle, a noun phrase or a verb.
    fn word(&mut self) {
        if self.particle() {
            return;
        }
        if self.verb_is_here()
            && let Some(verb) = self.reader().verb_at(self.at)
        {
            self.at += verb.words;
            self.verb(verb);
            return;
        }
        if let Some((phrase, end)) = self.reader().read(self.at) {
            self.at = end;
            self.clause.noun_end = end;
            self.noun_phrase(phrase);
            return;
        }
        if self.predicate() {
            return;
        }
        if let Some(verb) = self.reader().verb_at(self.at) {
            self.at += verb.words;
            self.verb(verb);
            return;
        }
        self.at += 1;
    }

    /// Whether the word here is the verb, by what stands before it.
    fn verb_is_here(&self) -> bool {
        let reader = self.reader();
        let Some(verb) = reader.verb_at(self.at) else { return false };
        let Some(noun) = reader.noun_at(self.at) else {
            let adjective = self.clause.being && verb.form == Form::Base;
            return !adjective && !self.participle_before_noun(&verb);
        };
        if noun.words > verb.words && noun.words > 1 {
            return false;
        }
        if self.text_at(self.at).is_some_and(|t| self.words.lexicon.colors.contains_key(t)) && verb.form == Form::Base {
            return false;
        }
        let previous = self.at.checked_sub(1).and_then(|k| self.text_at(k));
        if previous == Some("to") {
            return true;
        }
        if self.clause.being && matches!(verb.form, Form::Ing | Form::Past) {
            return true;
        }
        if self.clause.preposition.is_some() {
            return false;
        }
        if !noun.listed && !verb.guessed {
            // "flickers", "falls": without an article, and only the word net has the noun.
            if verb.form == Form::Third {
                return true;
            }
            let linked = self.clause.link != Link::None && !self.before.is_empty() || !self.clause.subjects.is_empty();
            let open = self.clause.verb.is_none() || self.clause.link != Link::None;
            if linked && open && matches!(verb.form, Form::Third | Form::Past | Form::Base) {
                return true;
            }
        }
        let subject = !self.clause.subjects.is_empty() || !self.before.is_empty() && self.clause.link != Link::None;
        let after_noun =
            self.clause.noun_end == self.at && self.clause.verb.is_none() && !self.clause.subjects.is_empty();
        let same_form = self.clause.verb.as_ref().is_some_and(|v| v.form == verb.form && v.form != Form::Base);
        let fresh = self.clause.verb.is_none() && matches!(verb.form, Form::Third | Form::Base | Form::Past) && subject;
        after_noun
            || (self.clause.link != Link::None && same_form && !self.verb_follows(self.at + noun.words))
            || (fresh && self.clause.noun_end == self.at)
            || (verb.form == Form::Ing
                && !self.participle_before_noun(&verb)
                && (noun.kind.is_none() || !noun.listed && !verb.guessed))
            || (subject && fresh && previous.is_some_and(|p| p.ends_with("ly")))
    }

    fn participle_before_noun(&self, verb: &VerbUse) -> bool {
        let first = self.clause.subjects.is_empty() || self.clause.preposition.is_some();
        let next = self.at + verb.words;
        let thing = || self.reader().noun_at(next).is_some();
        let closed = matches!(verb.form, Form::Ing | Form::Past) && !verb.deed.transitive;
        first && closed && self.clause.noun_end != self.at && thing()
    }

    fn verb_follows(&self, at: usize) -> bool {
        let reader = self.reader();
        self.text_at(at).is_some_and(|t| matches!(t, "is" | "are" | "was" | "were"))
            || (reader.noun_at(at).is_none() && reader.verb_at(at).is_some())
    }
}
