//! The film as it is being understood: who is in it, what they do, shot by shot.

use crate::catalog::{Catalog, KindEntry};
use studio_library::{Category, Habitat};
use studio_storyboard::{
    Camera, Direction, Light, Line, Manner, Member, Reason, Setting, SoundPlan, Style, Understanding, Verb, Weather,
};

/// A member with what only the reader needs to know.
#[derive(Debug, Clone)]
pub(crate) struct Actor {
    pub(crate) member: Member,
    /// The word it was named by.
    pub(crate) word: String,
    pub(crate) category: Option<Category>,
    pub(crate) habitat: Option<Habitat>,
    /// `woman` or `man`, when it is one.
    pub(crate) gender: Option<&'static str>,
    /// Its word was in no table: creature or thing is decided by what it does.
    pub(crate) stranger: bool,
    /// The word for all of them together, such as "family".
    pub(crate) together: Option<String>,
    /// Nobody named it: it came along with a verb or a trade.
    pub(crate) implied: bool,
}

impl Actor {
    pub(crate) fn is_person(&self) -> bool {
        self.category == Some(Category::Person)
    }

    pub(crate) fn is_alive(&self) -> bool {
        matches!(self.category, Some(Category::Person | Category::Creature)) || self.member.kind == "stranger_creature"
    }
}

/// An action before it has its time.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Act {
    pub(crate) who: usize,
    pub(crate) verb: Verb,
    pub(crate) what: Option<usize>,
    pub(crate) toward: Option<usize>,
    pub(crate) times: Option<u32>,
    pub(crate) manner: Manner,
    pub(crate) direction: Option<Direction>,
    pub(crate) bpm: Option<f32>,
    pub(crate) into: Option<String>,
    /// Acts of one step happen together, those of the next after them.
    pub(crate) step: u32,
    /// Done to `who` by nobody who is seen.
    pub(crate) passive: bool,
    /// The bodies of `who` do it one after another.
    pub(crate) in_turn: bool,
}

/// A line before its speaker has an id.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Speech {
    pub(crate) who: Option<usize>,
    pub(crate) line: Line,
}

/// A shot before its times and defaults.
#[derive(Debug, Clone, Default)]
pub(crate) struct ShotDraft {
    pub(crate) seconds: Option<f32>,
    pub(crate) cast: Vec<usize>,
    pub(crate) acts: Vec<Act>,
    pub(crate) lines: Vec<Speech>,
    pub(crate) setting: Option<Setting>,
    pub(crate) details: Vec<String>,
    pub(crate) light: Light,
    pub(crate) weather: Option<Weather>,
    pub(crate) camera: Camera,
    pub(crate) camera_subject: Option<usize>,
    pub(crate) sound: SoundPlan,
    /// Which members the effects of `sound` come from, in their order.
    pub(crate) effect_from: Vec<Option<usize>>,
    /// Ideas named, for a card when nothing else is to be seen.
    pub(crate) ideas: Vec<String>,
}

/// The film.
#[derive(Debug, Default)]
pub(crate) struct Film {
    pub(crate) actors: Vec<Actor>,
    pub(crate) shots: Vec<ShotDraft>,
    pub(crate) style: Option<Style>,
    pub(crate) understanding: Vec<Understanding>,
}

impl Film {
    /// Says openly that something was not taken at its word; once for each span.
    pub(crate) fn note(&mut self, span: &str, reason: Reason, substitute: &str) {
        note(&mut self.understanding, span, reason, substitute);
    }

    /// An id that is not in use: the word, or the word and a number.
    fn free_id(&self, word: &str) -> String {
        let mut base: String = word.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).collect();
        if base.is_empty() {
            base = "thing".into();
        }
        let taken = |id: &str| self.actors.iter().any(|a| a.member.id == id);
        if !taken(&base) {
            return base;
        }
        (2..).map(|n| format!("{base}_{n}")).find(|id| !taken(id)).unwrap_or(base)
    }

    /// Adds a member of a kind to the film; the caller puts it into a shot.
    pub(crate) fn add(&mut self, catalog: &Catalog, kind: &str, word: &str) -> usize {
        let entry: Option<&KindEntry> = catalog.kind(kind);
        let ascii = word.is_ascii() && !word.is_empty();
        let id = self.free_id(if ascii { word } else { kind });
        let gender = gender_of(kind, word);
        let member = Member {
            id,
            kind: kind.into(),
            count: 1,
            name: None,
            attributes: studio_storyboard::Attributes::default(),
            place: None,
            background: false,
            enters_s: 0.0,
        };
        self.actors.push(Actor {
            member,
            word: word.into(),
            category: entry.map(|k| k.category),
            habitat: entry.map(|k| k.habitat),
            gender,
            stranger: kind.starts_with("stranger"),
            together: None,
            implied: false,
        });
        self.actors.len() - 1
    }
}

/// Says openly that something was not taken at its word; once for each span.
pub(crate) fn note(notes: &mut Vec<Understanding>, span: &str, reason: Reason, substitute: &str) {
    const MOST: usize = 200;
    let known = notes.iter().any(|u| u.span == span);
    if !known && !span.is_empty() && notes.len() < MOST {
        notes.push(Understanding { span: span.into(), reason, substitute: substitute.into() });
    }
}

/// `woman` or `man` by kind or word.
pub(crate) fn gender_of(kind: &str, word: &str) -> Option<&'static str> {
    const WOMEN: &[&str] = &[
        "woman",
        "girl",
        "queen",
        "witch",
        "nurse",
        "bride",
        "mermaid",
        "fairy",
        "princess",
        "mother",
        "grandmother",
        "ballerina",
        "lady",
        "old_woman",
        "old woman",
        "mom",
        "waitress",
        "actress",
        "grandma",
        "aunt",
        "sister",
        "daughter",
        "wife",
    ];
    const MEN: &[&str] = &[
        "man",
        "boy",
        "king",
        "wizard",
        "groom",
        "cowboy",
        "father",
        "grandfather",
        "fisherman",
        "monk",
        "pirate",
        "old_man",
        "old man",
        "dad",
        "waiter",
        "prince",
        "son",
        "brother",
        "uncle",
        "husband",
        "fireman",
        "policeman",
        "gentleman",
        "guy",
    ];
    let within = |list: &[&str]| list.contains(&word) || word.split(' ').any(|w| list.contains(&w));
    if within(WOMEN) {
        Some("woman")
    } else if within(MEN) {
        Some("man")
    } else if WOMEN.contains(&kind) {
        Some("woman")
    } else {
        MEN.contains(&kind).then_some("man")
    }
}
