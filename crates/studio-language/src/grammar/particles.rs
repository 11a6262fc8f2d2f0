//! Small words: conjunctions, prepositions, pronouns, adverbs, directions, numbers of times.

use super::{Link, Parser};
use crate::effects::apply_to_member;
use crate::noun_phrase::number;
use crate::word::Form;
use studio_storyboard::{Direction, Manner, Place, Relation};

/// A preposition, by what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Preposition {
    pub(crate) name: &'static str,
    /// Where something stands that stands there.
    pub(crate) relation: Option<Relation>,
    /// Where something goes that moves.
    pub(crate) direction: Option<Direction>,
}

type Row = (&'static str, Option<Relation>, Option<Direction>);

/// The longest first, so that "out of" is not "out".
const PREPOSITIONS: &[Row] = &[
    ("on the left side of", Some(Relation::LeftOf), None),
    ("on the right side of", Some(Relation::RightOf), None),
    ("to the left of", Some(Relation::LeftOf), None),
    ("to the right of", Some(Relation::RightOf), None),
    ("on the left of", Some(Relation::LeftOf), None),
    ("on the right of", Some(Relation::RightOf), None),
    ("at the end of", Some(Relation::On), None),
    ("at the edge of", Some(Relation::Near), None),
    ("at the top of", Some(Relation::On), None),
    ("at the foot of", Some(Relation::Near), None),
    ("at the bottom of", Some(Relation::Near), None),
    ("on the edge of", Some(Relation::On), None),
    ("on the back of", Some(Relation::Riding), None),
    ("on the side of", Some(Relation::Beside), None),
    ("in the middle of", Some(Relation::In), None),
    ("in the center of", Some(Relation::In), None),
    ("on either side of", Some(Relation::Around), None),
    ("off the edge of", None, Some(Direction::Down)),
    ("in front of", Some(Relation::InFrontOf), None),
    ("on top of", Some(Relation::On), None),
    ("left of", Some(Relation::LeftOf), None),
    ("right of", Some(Relation::RightOf), None),
    ("next to", Some(Relation::Beside), None),
    ("close to", Some(Relation::Near), None),
    ("near to", Some(Relation::Near), None),
    ("out of", Some(Relation::In), None),
    ("from behind", Some(Relation::Behind), None),
    ("away from", None, None),
    ("made of", None, None),
    ("full of", None, None),
    ("filled with", None, None),
    ("loaded with", None, None),
    ("packed with", None, None),
    ("laden with", None, None),
    ("stuffed with", None, None),
    ("stacked with", None, None),
    ("piled with", None, None),
    ("heaped with", None, None),
    ("made from", None, None),
    ("together with", Some(Relation::Beside), None),
    ("across from", Some(Relation::InFrontOf), None),
    ("up to", None, None),
    ("on", Some(Relation::On), None),
    ("upon", Some(Relation::On), None),
    ("atop", Some(Relation::On), None),
    ("onto", Some(Relation::On), None),
    ("in", Some(Relation::In), None),
    ("inside", Some(Relation::In), None),
    ("within", Some(Relation::In), None),
    ("into", Some(Relation::In), None),
    ("among", Some(Relation::In), None),
    ("amid", Some(Relation::In), None),
    ("amidst", Some(Relation::In), None),
    ("under", Some(Relation::Under), None),
    ("underneath", Some(Relation::Under), None),
    ("beneath", Some(Relation::Under), None),
    ("below", Some(Relation::Under), None),
    ("over", Some(Relation::Above), None),
    ("above", Some(Relation::Above), None),
    ("beyond", Some(Relation::Behind), None),
    ("behind", Some(Relation::Behind), None),
    ("beside", Some(Relation::Beside), None),
    ("alongside", Some(Relation::Beside), None),
    ("by", Some(Relation::Beside), None),
    ("near", Some(Relation::Near), None),
    ("at", Some(Relation::Near), None),
    ("outside", Some(Relation::InFrontOf), None),
    ("against", Some(Relation::Against), None),
    ("around", Some(Relation::Around), None),
    ("between", Some(Relation::Between), None),
    ("across", None, None),
    ("through", None, None),
    ("throughout", None, None),
    ("along", None, None),
    ("past", None, None),
    ("toward", None, None),
    ("towards", None, None),
    ("to", None, None),
    ("from", None, None),
    ("off", None, Some(Direction::Down)),
    ("down", None, Some(Direction::Down)),
    ("up", None, Some(Direction::Up)),
    ("with", None, None),
    ("without", None, None),
    ("of", None, None),
    ("for", None, None),
    ("about", None, None),
    ("like", None, None),
    ("during", None, None),
];

const DIRECTIONS: &[(&str, Direction)] = &[
    ("from the left to the right", Direction::LeftToRight),
    ("from the right to the left", Direction::RightToLeft),
    ("from left to right", Direction::LeftToRight),
    ("from right to left", Direction::RightToLeft),
    ("from the left", Direction::LeftToRight),
    ("from the right", Direction::RightToLeft),
    ("left to right", Direction::LeftToRight),
    ("right to left", Direction::RightToLeft),
    ("to the right", Direction::LeftToRight),
    ("to the left", Direction::RightToLeft),
    ("to one side", Direction::LeftToRight),
    ("to the side", Direction::LeftToRight),
    ("sideways", Direction::LeftToRight),
    ("rightward", Direction::LeftToRight),
    ("rightwards", Direction::LeftToRight),
    ("leftward", Direction::RightToLeft),
    ("leftwards", Direction::RightToLeft),
    ("away from the camera", Direction::AwayFromCamera),
    ("from the camera", Direction::AwayFromCamera),
    ("away from the viewer", Direction::AwayFromCamera),
    ("into the distance", Direction::AwayFromCamera),
    ("toward the camera", Direction::TowardCamera),
    ("towards the camera", Direction::TowardCamera),
    ("to the camera", Direction::TowardCamera),
    ("toward the viewer", Direction::TowardCamera),
    ("towards us", Direction::TowardCamera),
    ("toward us", Direction::TowardCamera),
    ("into the air", Direction::Up),
    ("up into the air", Direction::Up),
    ("into the sky", Direction::Up),
    ("in circles", Direction::InCircles),
    ("in a circle", Direction::InCircles),
    ("around and around", Direction::InCircles),
    ("round and round", Direction::InCircles),
    ("back and forth", Direction::BackAndForth),
    ("to and fro", Direction::BackAndForth),
    ("from side to side", Direction::BackAndForth),
    ("side to side", Direction::BackAndForth),
    ("up and down", Direction::BackAndForth),
    ("upward", Direction::Up),
    ("upwards", Direction::Up),
    ("skyward", Direction::Up),
    ("downward", Direction::Down),
    ("downwards", Direction::Down),
    ("downhill", Direction::Down),
    ("uphill", Direction::Up),
];

const MANNERS: &[(&str, Manner)] = &[
    ("slowly", Manner::Slow),
    ("lazily", Manner::Slow),
    ("leisurely", Manner::Slow),
    ("gradually", Manner::Slow),
    ("quickly", Manner::Fast),
    ("fast", Manner::Fast),
    ("rapidly", Manner::Fast),
    ("swiftly", Manner::Fast),
    ("hurriedly", Manner::Fast),
    ("briskly", Manner::Fast),
    ("frantically", Manner::Fast),
    ("gently", Manner::Gentle),
    ("softly", Manner::Gentle),
    ("quietly", Manner::Gentle),
    ("carefully", Manner::Gentle),
    ("gracefully", Manner::Gentle),
    ("calmly", Manner::Gentle),
    ("peacefully", Manner::Gentle),
    ("delicately", Manner::Gentle),
    ("tenderly", Manner::Gentle),
    ("lightly", Manner::Gentle),
    ("hard", Manner::Strong),
    ("loudly", Manner::Strong),
    ("heavily", Manner::Strong),
    ("violently", Manner::Strong),
    ("powerfully", Manner::Strong),
    ("vigorously", Manner::Strong),
    ("forcefully", Manner::Strong),
    ("wildly", Manner::Strong),
    ("happily", Manner::Happy),
    ("joyfully", Manner::Happy),
    ("cheerfully", Manner::Happy),
    ("playfully", Manner::Happy),
    ("merrily", Manner::Happy),
    ("excitedly", Manner::Happy),
    ("proudly", Manner::Happy),
];

impl Parser<'_> {
    /// Whether these words stand here, separated by spaces.
    pub(super) fn stands(&self, at: usize, words: &str) -> Option<usize> {
        let mut next = at;
        for word in words.split(' ') {
            if self.text_at(next)? != word {
                return None;
            }
            next += 1;
        }
        Some(next)
    }

    /// Reads a small word, if one stands here.
    pub(super) fn particle(&mut self) -> bool {
        self.repetition()
            || self.one_of_several()
            || self.one_by_one()
            || self.heading()
            || self.conjunction()
            || self.auxiliary()
            || self.pronoun()
            || self.preposition()
    }

    /// "twice", "three times", "at 120 beats per minute", "slowly".
    fn repetition(&mut self) -> bool {
        let Some(text) = self.text_at(self.at).map(str::to_string) else { return false };
        let next = self.text_at(self.at + 1).map(str::to_string);
        let times = match (text.as_str(), next.as_deref()) {
            ("once", Some("upon")) => None,
            ("once", _) => Some((1, 1)),
            ("twice", _) => Some((2, 1)),
            ("thrice", _) => Some((3, 1)),
            (_, Some("times")) => number(&text).map(|n| (n, 2)),
            _ => None,
        };
        if let Some((times, words)) = times {
            for k in self.clause.acts.clone() {
                self.shot.acts[k].times = Some(times);
            }
            if self.clause.acts.is_empty() {
                self.clause.times = Some(times);
            }
            self.at += words;
            return true;
        }
        let beats = matches!(next.as_deref(), Some("bpm" | "beats"));
        if let Some(bpm) = text.parse::<f32>().ok().filter(|x| beats && x.is_finite()) {
            for k in self.clause.acts.clone() {
                self.shot.acts[k].bpm = Some(bpm);
            }
            let long = self.stands(self.at + 1, "beats per minute").or(self.stands(self.at + 1, "beats a minute"));
            self.at = long.unwrap_or(self.at + 2);
            self.clause.preposition = None;
            return true;
        }
        let Some((_, manner)) = MANNERS.iter().find(|(w, _)| *w == text) else { return false };
        if self.clause.acts.is_empty() || self.reader().verb_at(self.at + 1).is_some_and(|v| v.form != Form::Base) {
            self.clause.manner = Some(*manner);
        } else {
            for k in self.clause.acts.clone() {
                self.shot.acts[k].manner = *manner;
            }
        }
        self.at += 1;
        true
    }

    /// "one by one": those of a group take turns.
    fn one_by_one(&mut self) -> bool {
        const WORDS: &[&str] = &[
            "one after another",
            "one after the other",
            "one by one",
            "one at a time",
            "in turn",
            "in succession",
            "in sequence",
            "in a chain",
        ];
        let Some(end) = WORDS.iter().find_map(|words| self.stands(self.at, words)) else { return false };
        for k in self.clause.acts.clone() {
            self.shot.acts[k].in_turn = true;
        }
        self.clause.in_turn = self.clause.acts.is_empty();
        for &k in &self.clause.subjects {
            // Taking turns needs several.
            const ROW: u32 = 5;
            let member = &mut self.film.actors[k].member;
            member.count = if member.count == 1 { ROW } else { member.count };
        }
        self.at = end;
        true
    }

    /// "from left to right", "in circles", "on the left".
    fn heading(&mut self) -> bool {
        for (words, direction) in DIRECTIONS {
            let Some(end) = self.stands(self.at, words).filter(|end| self.text_at(*end) != Some("of")) else {
                continue;
            };
            for k in self.clause.acts.clone() {
                self.shot.acts[k].direction = Some(*direction);
            }
            self.clause.direction = Some(*direction);
            self.at = end;
            return true;
        }
        let frame = [
            ("on the left", Relation::LeftOf),
            ("on the right", Relation::RightOf),
            ("at the left", Relation::LeftOf),
            ("at the right", Relation::RightOf),
            ("in the sky", Relation::InSky),
            ("in the air", Relation::InSky),
            ("far away", Relation::FarAway),
        ];
        for (words, relation) in frame {
            let Some(end) = self.stands(self.at, words) else { continue };
            let more = matches!(self.text_at(end), Some("of" | "side"));
            let target = self.clause.target.or(self.clause.subjects.last().copied());
            let Some(target) = target.filter(|_| !more) else { continue };
            self.film.actors[target].member.place.get_or_insert(Place { relation, of: None });
            self.at = end;
            return true;
        }
        false
    }

    fn conjunction(&mut self) -> bool {
        let Some(text) = self.text_at(self.at) else { return false };
        match text {
            "and" | "or" | "but" | "plus" | "yet" => {
                if self.clause.link != Link::Then {
                    self.clause.link = Link::And;
                }
                self.clause.last_preposition = self.clause.preposition.take().or(self.clause.last_preposition);
            }
            "then" | "afterwards" | "afterward" | "finally" | "later" | "next" | "eventually" | "suddenly" | "soon" => {
                if text == "next" && self.text_at(self.at + 1) == Some("to") {
                    return false;
                }
                self.clause.link = Link::Then;
                self.clause.last_preposition = None;
            }
            "while" | "as" | "whilst" | "meanwhile" | "whereas" | "where" => self.next_clause(Link::While),
            "before" | "after" | "until" | "when" | "once" => self.next_clause(Link::Then),
            "who" | "which" | "that" if self.clause.target.is_some() && self.relative() => {
                let target = self.clause.target;
                self.next_clause(Link::While);
                self.clause.subjects = target.into_iter().collect();
            }
            _ => return false,
        }
        self.at += 1;
        true
    }

    /// Whether a verb follows a relative pronoun.
    fn relative(&self) -> bool {
        let next = self.at + 1;
        let auxiliary =
            self.text_at(next).is_some_and(|t| matches!(t, "is" | "are" | "was" | "has" | "have" | "can" | "slowly"));
        auxiliary || self.reader().verb_at(next).is_some()
    }

    fn auxiliary(&mut self) -> bool {
        let Some(text) = self.text_at(self.at) else { return false };
        match text {
            "is" | "are" | "was" | "were" | "be" | "been" | "being" | "am" => self.clause.being = true,
            "has" | "have" | "had" | "having" => {
                let perfect = self.reader().verb_at(self.at + 1).is_some_and(|v| v.form == Form::Past)
                    && self.reader().noun_at(self.at + 1).is_none();
                if !perfect && self.text_at(self.at + 1) != Some("been") {
                    let verb = self.words.verb(&["own"]);
                    self.clause.verb = verb;
                    self.clause.acts.clear();
                    self.clause.objects.clear();
                }
            }
            "i" | "we" | "you" => {
                // Those who watch the film are not in it: "we see" is the camera's.
                if let Some(verb) = self.reader().verb_at(self.at + 1) {
                    self.at += verb.words;
                }
            }
            "will" | "would" | "can" | "could" | "does" | "do" | "did" | "should" | "may" | "might" | "must" => {}
            "not" | "never" => self.clause.negated = true,
            "there" => {
                self.next_clause(Link::While);
                self.before.clear();
            }
            "very" | "so" | "too" | "also" | "just" | "now" | "still" | "only" | "even" | "again" | "away" | "back"
            | "forward" | "together" | "here" | "ever" | "always" | "if" | "because" | "though" | "although"
            | "than" | "'s" | "us" | "me" | "such" | "nor" | "both" | "via" | "per" | "himself" | "herself"
            | "itself" | "themselves" | "except" | "what" | "how" | "outwards" | "outward" | "ahead" | "apart"
            | "since" => {
                if text == "both" && self.reader().noun_at(self.at + 1).is_some() {
                    return false;
                }
            }
            _ => return false,
        }
        self.at += 1;
        true
    }

    fn preposition(&mut self) -> bool {
        for (words, relation, direction) in PREPOSITIONS {
            let Some(end) = self.stands(self.at, words) else { continue };
            if *words == "about" && self.stands(end, "to").is_some_and(|to| self.infinitive(to)) {
                // What is about to happen is not seen yet.
                self.clause.negated = true;
                self.clause.being = false;
                self.at = end + 1;
                return true;
            }
            if *words == "to" && self.infinitive(end) {
                self.at = end;
                if self.clause.verb.as_ref().is_some_and(|v| v.deed.doing != crate::lexicon::Doing::Helper) {
                    self.clause.link = Link::Then;
                }
                self.clause.preposition = None;
                return true;
            }
            let preposition = Preposition { name: words, relation: *relation, direction: *direction };
            self.at = end;
            self.clause.preposition = Some(preposition);
            self.clause.last_preposition = None;
            if let Some(direction) = direction {
                self.adverb(*direction);
            }
            return true;
        }
        false
    }

    /// "up" and "down" also stand alone.
    fn adverb(&mut self, direction: Direction) {
        for k in self.clause.acts.clone() {
            self.shot.acts[k].direction.get_or_insert(direction);
        }
    }

    fn infinitive(&self, at: usize) -> bool {
        let reader = self.reader();
        let Some(verb) = reader.verb_at(at) else { return false };
        if self.text_at(at).is_some_and(|t| self.words.lexicon.colors.contains_key(t)) {
            return false;
        }
        verb.form == Form::Base
            && reader.noun_at(at).is_none_or(|n| n.kind.is_none() || !self.clause.subjects.is_empty())
    }

    /// A state: "is red", "looks happy", "the door is closed".
    pub(super) fn predicate(&mut self) -> bool {
        let Some(text) = self.text_at(self.at).map(str::to_string) else { return false };
        let lexicon = self.words.lexicon;
        let Some(target) = self.clause.subjects.last().copied().or(self.clause.target) else { return false };
        let attributes = &mut self.film.actors[target].member.attributes;
        if let Some(color) = lexicon.colors.get(text.as_str()) {
            let into = self.clause.acts.last().filter(|k| self.shot.acts[**k].verb == studio_storyboard::Verb::Change);
            match into {
                Some(&k) => self.shot.acts[k].into = Some((*color).to_string()),
                None if attributes.colors.is_empty() => attributes.colors.push((*color).to_string()),
                None => {}
            }
        } else if let Some(effects) = lexicon.adjectives.get(&text) {
            if !self.clause.negated {
                apply_to_member(effects, attributes);
                if effects.iter().any(|e| e.key == "detail" && e.first().is_empty()) {
                    crate::effects::push_new(&mut attributes.details, &text);
                }
            }
        } else {
            return false;
        }
        self.clause.negated = false;
        self.at += 1;
        true
    }
}

/// The relation that a text begins with: "to the left of the tree".
pub(crate) fn leading_relation(text: &str) -> Option<Relation> {
    let begins = |name: &str| text.strip_prefix(name).is_some_and(|rest| rest.starts_with(' '));
    PREPOSITIONS.iter().find(|(name, ..)| begins(name)).and_then(|(_, relation, _)| *relation)
}

/// Where something stands that stands there.
pub(super) fn relation(name: &str) -> Option<Relation> {
    PREPOSITIONS.iter().find(|(n, ..)| *n == name).and_then(|(_, relation, _)| *relation)
}
