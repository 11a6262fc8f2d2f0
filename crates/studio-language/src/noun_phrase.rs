//! Noun phrases: "two small red toy cars", "the old man's wooden boat".

use crate::item::Item;
use crate::lexicon::{Effect, Group};
use crate::word::{Form, Noun, VerbUse, Words};

/// What stands before a noun.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum Determiner {
    #[default]
    None,
    Indefinite,
    Definite,
    /// His, her, its, their, or a noun with 's.
    Possessive,
    /// No, without.
    Negative,
    Another,
}

/// A noun with everything that belongs to it on its left.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct NounPhrase {
    pub(crate) head: Noun,
    /// Nouns before the head: "stone" in "stone bridge".
    pub(crate) before: Vec<Noun>,
    pub(crate) determiner: Determiner,
    pub(crate) count: Option<u32>,
    pub(crate) colors: Vec<String>,
    pub(crate) material: Option<String>,
    pub(crate) effects: Vec<Effect>,
    pub(crate) details: Vec<String>,
    /// Verbs that stand before it: "sleeping dog".
    pub(crate) participles: Vec<VerbUse>,
    /// As it stands in the prompt.
    pub(crate) span: String,
    /// Capital letters of a proper name.
    pub(crate) proper: bool,
}

/// A number word or digits.
pub(crate) fn number(word: &str) -> Option<u32> {
    const WORDS: &[(&str, u32)] = &[
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("eleven", 11),
        ("twelve", 12),
        ("thirteen", 13),
        ("fifteen", 15),
        ("twenty", 20),
        ("thirty", 30),
        ("fifty", 50),
        ("hundred", 40),
        ("both", 2),
        ("several", 4),
        ("few", 3),
        ("some", 3),
        ("many", 8),
        ("multiple", 4),
        ("numerous", 8),
        ("countless", 12),
        ("hundreds", 20),
        ("thousands", 30),
        ("dozens", 16),
        ("couple", 2),
        ("lots", 8),
        ("various", 4),
        ("dozen", 12),
    ];
    let digits = word.parse::<u32>().ok().map(|n| n.max(1));
    digits.or_else(|| WORDS.iter().find(|(w, _)| *w == word).map(|(_, n)| *n))
}

/// Number words that are nouns and count only with "of" behind them.
fn is_heap(word: &str) -> bool {
    matches!(word, "couple" | "lots" | "hundreds" | "thousands" | "dozens")
}

/// Words that cannot be part of a noun phrase.
pub(crate) fn is_function_word(word: &str) -> bool {
    const WORDS: &str = "and or but then while as before after until when where who which that is are was were be been being \
        am has have had will would can could does do did should may might must not to of in on at by with \
        without from into onto over under above below beneath behind beside between near around across \
        through along past toward towards off out up down for inside outside against among amid amidst \
        beyond underneath within upon atop alongside about like during it he she they him them i we you me \
        us himself herself itself themselves there here very so too also just if because though although \
        than together away back forward 's its his their her my your our this these those the a an another \
        each every all any no once twice again now still only even ever never always suddenly slowly quickly \
        gently yet nor both via per such until next throughout except what how one's whose whom since";
    WORDS.split(' ').any(|w| w == word)
}

/// Reads noun phrases from the items.
pub(crate) struct NounReader<'a> {
    pub(crate) items: &'a [Item],
    pub(crate) words: &'a Words<'a>,
    /// The phrase continues a list of subjects: the verb after it is in the plural.
    pub(crate) listing: bool,
}

impl NounReader<'_> {
    fn text(&self, at: usize) -> Option<&str> {
        self.items.get(at)?.text()
    }

    /// The words from here to the next pause, at most five.
    pub(crate) fn run(&self, at: usize) -> Vec<&str> {
        (at..self.items.len().min(at + 5)).map_while(|k| self.text(k)).collect()
    }

    pub(crate) fn noun_at(&self, at: usize) -> Option<Noun> {
        let run = self.run(at);
        if run.is_empty() || (is_function_word(run[0]) && run[0] != "back") {
            return None;
        }
        let stop = run.iter().position(|w| *w == "'s").unwrap_or(run.len());
        self.words.noun(&run[..stop])
    }

    pub(crate) fn verb_at(&self, at: usize) -> Option<VerbUse> {
        let run = self.run(at);
        if run.is_empty() || is_function_word(run[0]) {
            return None;
        }
        self.words.verb(&run)
    }

    /// Reads a noun phrase that begins here and says where it ends.
    pub(crate) fn read(&self, at: usize) -> Option<(NounPhrase, usize)> {
        let mut phrase = NounPhrase::default();
        let start = at;
        let mut at = self.determiners(at, &mut phrase);
        let mut nouns: Vec<Noun> = Vec::new();
        while let Some(text) = self.text(at).map(str::to_string) {
            if let Some(next) = nouns.is_empty().then(|| self.attribute(at, &text, &mut phrase)).flatten() {
                at = next;
                continue;
            }
            let found = self.noun_at(at).map(|noun| self.without_verb(at, noun, &phrase));
            let Some(noun) = found.or_else(|| self.stranger(at, &phrase, &nouns)) else { break };
            if self.ends_before(at, &noun, &nouns, &phrase) {
                break;
            }
            phrase.proper |= self.is_capital(at) && at > start;
            at += noun.words;
            nouns.push(noun);
            if self.text(at) == Some("'s") && self.noun_follows(at + 1) {
                // "a woman's eye": the part is seen with its owner.
                let part = self.noun_at(at + 1).filter(|n| n.group == Some(Group::Body) && n.kind.is_none());
                if let Some(part) = part {
                    at += 1 + part.words;
                    break;
                }
                // The owner is another noun phrase; what is owned is what is meant.
                phrase.determiner = Determiner::Possessive;
                nouns.clear();
                at += 1;
            }
        }
        let head = match nouns.pop() {
            Some(head) => head,
            None => self.adjective_as_head(&mut phrase)?,
        };
        phrase.head = head;
        phrase.before = nouns;
        phrase.span = self.span(start, at);
        Some((phrase, at))
    }

    /// "an egg rolls": one thing that rolls, not several egg rolls.
    fn without_verb(&self, at: usize, noun: Noun, phrase: &NounPhrase) -> Noun {
        let one = phrase.determiner == Determiner::Indefinite || phrase.count == Some(1);
        if !one || !noun.plural || noun.words < 2 {
            return noun;
        }
        let last = at + noun.words - 1;
        let verb = self.verb_at(last).is_some_and(|v| v.form == Form::Third && !v.guessed);
        let shorter = verb.then(|| self.words.noun(&self.run(at)[..noun.words - 1])).flatten();
        shorter.unwrap_or(noun)
    }

    fn determiners(&self, mut at: usize, phrase: &mut NounPhrase) -> usize {
        loop {
            let Some(text) = self.text(at) else { return at };
            match text {
                "a" | "an" => phrase.determiner = Determiner::Indefinite,
                "the" | "this" | "that" | "these" | "those" | "all" | "each" | "every" => {
                    phrase.determiner = Determiner::Definite;
                }
                "another" => phrase.determiner = Determiner::Another,
                "his" | "her" | "its" | "their" | "my" | "your" | "our" | "whose" => {
                    phrase.determiner = Determiner::Possessive
                }
                "no" | "without" => phrase.determiner = Determiner::Negative,
                "some" | "any" => {}
                "of" if phrase.count.is_some() && at > 0 => {}
                _ => match number(text) {
                    // "a couple of days" counts, "a couple dances" is two people.
                    Some(_) if is_heap(text) && self.text(at + 1) != Some("of") => return at,
                    Some(n) => phrase.count = Some(n),
                    None => return at,
                },
            }
            at += 1;
        }
    }

    /// An adjective, colour, material or participle before the head.
    fn attribute(&self, at: usize, text: &str, phrase: &mut NounPhrase) -> Option<usize> {
        let lexicon = self.words.lexicon;
        if is_function_word(text) && !matches!(text, "very" | "so") {
            return None;
        }
        if matches!(text, "very" | "so") && self.noun_follows(at + 1) {
            return Some(at + 1);
        }
        // A compound that begins with an adjective is one thing: "hot air balloon".
        if self.noun_at(at).is_some_and(|n| n.words > 1 && n.is_something()) {
            return None;
        }
        let follows = self.noun_follows(at + 1);
        let two = self.text(at + 1).map(|n| format!("{text} {n}"));
        if let Some(color) = two.as_deref().and_then(|t| lexicon.colors.get(t)) {
            phrase.colors.push((*color).to_string());
            return Some(at + 2);
        }
        let adjective = lexicon.adjectives.contains_key(text) && !studio_library::COLORS.iter().any(|c| c.id == text);
        if let Some(color) = lexicon.colors.get(text).filter(|_| {
            !adjective
                && (follows
                    || phrase.determiner != Determiner::None && self.noun_at(at).is_none_or(|n| n.kind.is_none()))
        }) {
            phrase.colors.push((*color).to_string());
            let next = at + 1;
            return Some(
                if self.text(next) == Some("and") && self.text(next + 1).is_some_and(|t| lexicon.colors.contains_key(t))
                {
                    next + 1
                } else {
                    next
                },
            );
        }
        if !follows {
            return None;
        }
        if let Some(material) = lexicon.materials.get(text) {
            phrase.material = Some((*material).to_string());
            phrase.details.push(text.to_string());
            return Some(at + 1);
        }
        if let Some(effects) = lexicon.adjectives.get(text) {
            for effect in effects {
                if effect.key == "detail" {
                    let said = if effect.first().is_empty() { text } else { effect.first() };
                    phrase.details.push(said.to_string());
                } else {
                    phrase.effects.push(effect.clone())
                }
            }
            if !effects.iter().any(|e| e.key == "detail")
                && effects.iter().any(|e| matches!(e.key.as_str(), "dark" | "weather"))
            {
                phrase.details.push(text.to_string());
            }
            return Some(at + 1);
        }
        self.unlisted_attribute(at, text, phrase)
    }

    /// Adjectives and participles that no table has.
    fn unlisted_attribute(&self, at: usize, text: &str, phrase: &mut NounPhrase) -> Option<usize> {
        let verb = self.words.verb(&[text]).filter(|v| matches!(v.form, Form::Ing | Form::Past));
        if let Some(verb) = verb.filter(|_| !self.noun_at(at).is_some_and(|n| n.kind.is_some() && n.listed)) {
            match verb.form {
                Form::Ing if !verb.deed.transitive => {
                    if matches!(text, "steaming" | "burning" | "glowing") {
                        phrase.details.push(text.to_string());
                    }
                    phrase.participles.push(verb);
                }
                _ => phrase.details.push(text.to_string()),
            }
            return Some(at + 1);
        }
        let lemma = crate::wordnet::wordnet().english(text)?;
        let adjective = lemma.weights[2] > 0 && lemma.weights[2] >= lemma.weights[0];
        if adjective && self.noun_at(at).is_none_or(|n| n.kind.is_none() && n.place.is_none()) {
            phrase.details.push(text.to_string());
            return Some(at + 1);
        }
        (lemma.weights[3] > 0 && lemma.weights[0] == 0).then_some(at + 1)
    }

    /// Whether a noun, or more attributes and then a noun, come next.
    fn noun_follows(&self, at: usize) -> bool {
        let Some(text) = self.text(at) else { return false };
        if is_function_word(text) {
            return false;
        }
        if self.words.lexicon.colors.contains_key(text) || self.words.lexicon.adjectives.contains_key(text) {
            return true;
        }
        if let Some(noun) = self.noun_at(at) {
            return noun.listed || !self.listed_verb(at);
        }
        match crate::wordnet::wordnet().english(text) {
            Some(lemma) => lemma.weights[2] > 0 && self.noun_follows(at + 1),
            None => self.words.verb(&[text]).is_none_or(|v| v.form != Form::Third && self.noun_at(at + 1).is_some()),
        }
    }

    /// Whether the words here are the verb of the sentence rather than one more noun.
    fn ends_before(&self, at: usize, noun: &Noun, nouns: &[Noun], phrase: &NounPhrase) -> bool {
        let Some(last) = nouns.last() else { return false };
        if self.text(at) == Some("full") && self.text(at + 1) == Some("of") {
            return true;
        }
        let Some(verb) = self.verb_at(at) else { return false };
        if noun.words > 1 && noun.is_something() {
            return false;
        }
        if verb.lemma.chars().any(|c| c > '\u{2e80}') {
            return !verb.guessed || !noun.listed && noun.kind.is_none();
        }
        let plural = last.plural || self.listing || phrase.count.is_some_and(|n| n > 1);
        let collective = last.kind.as_ref().is_some_and(|k| k.extras.iter().any(|e| e.key == "of"));
        if verb.form != Form::Base && !noun.listed && !verb.guessed || collective && !verb.guessed {
            return true;
        }
        match verb.form {
            // "a bowl of apples stands": a plural is no part of a compound.
            Form::Third => (!plural || last.plural && noun.plural) && !self.verb_follows(at + noun.words),
            Form::Base => plural,
            Form::Past | Form::Ing => true,
        }
    }

    /// A verb of the tables in a form that only verbs, or plurals, have.
    fn listed_verb(&self, at: usize) -> bool {
        self.verb_at(at).is_some_and(|v| !v.guessed && v.form == Form::Third)
    }

    fn verb_follows(&self, at: usize) -> bool {
        let Some(text) = self.text(at) else { return false };
        if matches!(text, "is" | "are" | "was" | "were" | "has" | "have") {
            return true;
        }
        self.noun_at(at).is_none() && self.verb_at(at).is_some_and(|v| v.form != Form::Ing)
    }

    /// A word that nobody knows, where a noun must be.
    fn stranger(&self, at: usize, phrase: &NounPhrase, nouns: &[Noun]) -> Option<Noun> {
        let text = self.text(at)?;
        let odd = text.chars().all(|c| !c.is_alphabetic()) || text.chars().count() < 2;
        if odd
            || !nouns.is_empty()
            || is_function_word(text)
            || self.verb_at(at).is_some() && phrase.determiner == Determiner::None
        {
            return None;
        }
        let singular = text.strip_suffix('s').filter(|s| s.len() > 3 && !s.ends_with('s'));
        let found = crate::wordnet::wordnet().english(text);
        if found.is_some_and(|l| l.weights[3] > 0 || l.weights[2] > 0 && phrase.determiner == Determiner::None) {
            return None;
        }
        Some(Noun {
            word: singular.unwrap_or(text).to_string(),
            words: 1,
            plural: singular.is_some(),
            unknown: true,
            ..Noun::default()
        })
    }

    /// "The old sleep": an attribute that stands for a noun; colours and adjectives only.
    fn adjective_as_head(&self, phrase: &mut NounPhrase) -> Option<Noun> {
        let color = phrase.colors.last().cloned()?;
        Some(Noun { word: color.clone(), words: 0, color: Some(color), ..Noun::default() })
    }

    pub(crate) fn is_capital(&self, at: usize) -> bool {
        matches!(self.items.get(at), Some(Item::Word { raw, .. }) if raw.chars().next().is_some_and(char::is_uppercase))
    }

    fn span(&self, start: usize, end: usize) -> String {
        let words = self.items[start..end].iter().filter_map(|i| match i {
            Item::Word { raw, .. } => Some(raw.as_str()),
            _ => None,
        });
        words.collect::<Vec<_>>().join(" ")
    }
}

impl NounPhrase {
    /// How many: said, or three of a plural.
    pub(crate) fn number(&self) -> u32 {
        self.count.unwrap_or(if self.head.plural { 3 } else { 1 })
    }
}
