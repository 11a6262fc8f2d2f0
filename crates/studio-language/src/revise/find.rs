//! What a description names in the storyboard.

use super::Revision;
use crate::film::gender_of;
use crate::item::Item;
use crate::lexicon::Group;
use crate::noun_phrase::NounPhrase;
use studio_library::Category;
use studio_storyboard::Member;

/// Something of the storyboard.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Named {
    /// The members with this id, in all shots.
    Member(String),
    /// A garment, by the id of who wears it and its kind.
    Worn(String, String),
    /// The hair of the member with this id.
    Hair(String),
    /// Another part of the body of the member with this id.
    Part(String, String),
    Place,
    Weather,
    Music,
}

/// Words for music from outside the picture.
const MUSIC: &[&str] = &["music", "soundtrack", "score", "song", "tune", "melody", "音乐", "配乐", "背景音乐", "曲子"];

impl Revision<'_> {
    pub(super) fn members(&self) -> impl Iterator<Item = &Member> + Clone {
        self.board.shots.iter().flat_map(|s| &s.cast)
    }

    pub(super) fn category(&self, member: &Member) -> Option<Category> {
        self.words.catalog.kind(&member.kind).map(|k| k.category)
    }

    pub(super) fn is_alive(&self, member: &Member) -> bool {
        matches!(self.category(member), Some(Category::Person | Category::Creature))
            || member.kind == "stranger_creature"
    }

    pub(super) fn find(&self, what: &str) -> Option<Named> {
        let what = uncolored(what);
        if MUSIC.iter().any(|m| *m == what || what.ends_with(&format!(" {m}")) && m.is_ascii()) {
            return Some(Named::Music);
        }
        let (owner, owned) = self.possession(&what);
        let plain = self.plain(&owned);
        let phrases = self.phrases(&plain);
        let owner = owner
            .or_else(|| phrases.iter().find_map(|p| self.member(p)).filter(|m| phrases.len() > 1 && self.is_alive(m)));
        if let (None, Some(member)) = (phrases.first(), owner.or_else(|| self.pronoun(&what))) {
            return Some(Named::Member(member.id.clone()));
        }
        let named = phrases.iter().rev().find_map(|p| self.find_phrase(p, owner));
        named.or_else(|| {
            let phrased = crate::item::with_phrases(&plain);
            let weather =
                |i: &Item| matches!(i, Item::Phrase { effects, .. } if effects.iter().any(|e| e.key == "weather"));
            phrased.iter().any(weather).then_some(Named::Weather)
        })
    }

    /// Whose thing is meant, and the thing: "the girl's dress", "her dress", "女孩的裙子".
    fn possession(&self, what: &str) -> (Option<&Member>, String) {
        if let Some((owner, owned)) =
            what.split_once("'s ").or_else(|| what.split_once('的').filter(|(_, b)| !b.is_empty()))
        {
            let phrases = self.phrases(&self.plain(owner));
            let member = phrases.last().and_then(|p| self.member(p)).or_else(|| self.pronoun(owner));
            return (member, if member.is_some() { owned.to_string() } else { what.to_string() });
        }
        let first = what.split(' ').next().unwrap_or_default();
        let owner = ["his", "her", "their", "its", "他", "她", "它"].iter().find(|p| first.eq_ignore_ascii_case(p));
        let member = owner.and_then(|p| self.pronoun(p));
        (member, what.to_string())
    }

    /// Whom "her" or "他" means: the first who fits.
    pub(super) fn pronoun(&self, word: &str) -> Option<&Member> {
        let gender = |m: &Member| gender_of(&m.kind, &m.id);
        let person = |m: &Member| self.category(m) == Some(Category::Person);
        let fits = |m: &&Member| match word.trim().to_lowercase().as_str() {
            "he" | "him" | "his" | "他" => gender(m) == Some("man") || gender(m).is_none() && person(m),
            "she" | "her" | "hers" | "她" => gender(m) == Some("woman") || gender(m).is_none() && person(m),
            "they" | "them" | "their" | "他们" | "她们" => self.is_alive(m),
            "its" => self.is_alive(m) && !person(m),
            _ => false,
        };
        let exact = self.members().find(|m| fits(m));
        exact.or_else(|| {
            // "She" of a cat.
            let pronoun =
                matches!(word.trim().to_lowercase().as_str(), "he" | "him" | "his" | "she" | "her" | "他" | "她");
            self.members().find(|m| pronoun && self.is_alive(m) && !person(m))
        })
    }

    /// "make it three bicycles": members that are there already, in another number.
    pub(super) fn recounted(&self, to: &str) -> Option<Named> {
        let phrases = self.phrases(&self.items(to));
        let [phrase] = &phrases[..] else { return None };
        let kind = &phrase.head.kind.as_ref()?.id;
        let member = self.member(phrase).filter(|m| m.kind == *kind)?;
        phrase.count.map(|_| Named::Member(member.id.clone()))
    }

    /// Whom "it" means when it becomes this: the first of the same nature, or for attributes the first alive.
    pub(super) fn subject_for(&self, to: &str, phrase: Option<&NounPhrase>) -> Option<String> {
        let kind = phrase.and_then(|p| p.head.kind.as_ref()).and_then(|k| self.words.catalog.kind(&k.id));
        let found = if self.is_only_attributes(to) {
            self.members().find(|m| self.is_alive(m)).or_else(|| self.members().next())
        } else {
            let category = kind?.category;
            let alive = matches!(category, Category::Person | Category::Creature);
            self.members().find(|m| self.category(m) == Some(category) || alive && self.is_alive(m))
        };
        found.map(|m| m.id.clone())
    }

    fn find_phrase(&self, phrase: &NounPhrase, owner: Option<&Member>) -> Option<Named> {
        if let Some(garment) = &phrase.head.garment {
            let wearing = self.members().filter(|m| owner.is_none_or(|o| o.id == m.id));
            let found = wearing.clone().find(|m| m.attributes.wears.iter().any(|g| g.kind == *garment));
            if let Some(member) = found {
                return Some(Named::Worn(member.id.clone(), garment.clone()));
            }
            if phrase.head.kind.is_none() || owner.is_some() {
                let dressed = wearing.clone().find(|m| owner.is_some() || self.category(m) == Some(Category::Person));
                return dressed.map(|m| Named::Worn(m.id.clone(), garment.clone()));
            }
        }
        if phrase.head.group == Some(Group::Body) {
            let whose = owner.or_else(|| self.members().find(|m| self.is_alive(m)))?.id.clone();
            return Some(match phrase.head.word.as_str() {
                "hair" | "头发" => Named::Hair(whose),
                "fur" | "coat" | "body" | "skin" | "feather" | "plumage" | "毛" | "皮毛" | "毛发" | "羽毛" | "身体" => {
                    Named::Member(whose)
                }
                part => Named::Part(whose, part.to_string()),
            });
        }
        if let Some(member) = self.member(phrase) {
            return Some(Named::Member(member.id.clone()));
        }
        let place = phrase.head.place.as_ref()?;
        let here =
            self.board.shots.iter().any(|s| s.setting.place == *place || s.setting.details.contains(&phrase.head.word));
        (here || phrase.head.kind.is_none()).then_some(Named::Place)
    }

    /// The member that a noun phrase means: by id or name, by kind, by what it is in general.
    pub(super) fn member(&self, phrase: &NounPhrase) -> Option<&Member> {
        let word = phrase.head.word.replace(' ', "_");
        let kind = phrase.head.kind.as_ref().map(|k| k.id.as_str());
        let members: Vec<&Member> = self.members().collect();
        let colored = |m: &&&Member| phrase.colors.iter().all(|c| m.attributes.colors.contains(c));
        let by = |test: &dyn Fn(&Member) -> bool| {
            let fits: Vec<&&Member> = members.iter().filter(|m| test(m)).collect();
            fits.iter().copied().find(colored).or(fits.first().copied()).copied()
        };
        by(&|m| m.id == word || m.name.as_deref().is_some_and(|n| n.eq_ignore_ascii_case(&phrase.span)))
            .or_else(|| {
                by(&|m| {
                    kind == Some(m.kind.as_str()) || m.attributes.text.as_deref() == Some(phrase.head.word.as_str())
                })
            })
            .or_else(|| by(&|m| m.id.split('_').next_back() == Some(word.as_str())))
            .or_else(|| {
                use Category::{Creature, Person, Vehicle};
                let gender = |m: &Member| gender_of(&m.kind, &m.id);
                match word.as_str() {
                    "animal" | "creature" | "pet" | "动物" => by(&|m| self.category(m) == Some(Creature)),
                    "man" | "guy" | "男人" => by(&|m| self.category(m) == Some(Person) && gender(m) != Some("woman")),
                    "woman" | "lady" | "女人" => {
                        by(&|m| self.category(m) == Some(Person) && gender(m) != Some("man"))
                    }
                    "person" | "people" | "character" | "kid" | "child" | "人" | "孩子" => {
                        by(&|m| self.category(m) == Some(Person))
                    }
                    "vehicle" | "car" | "车" => by(&|m| self.category(m) == Some(Vehicle)),
                    _ => None,
                }
            })
    }
}

/// "the color of the car", "the dress color" and "裙子的颜色" mean the car and the dress.
fn uncolored(what: &str) -> String {
    let mut text = what.trim().to_string();
    for (mark, with) in [
        ("the color of ", ""),
        ("the colour of ", ""),
        ("the size of ", ""),
        (" color", ""),
        (" colour", ""),
        ("的颜色", ""),
        ("颜色", ""),
    ] {
        if text.to_lowercase().contains(mark) {
            text = text.replace(mark, with);
        }
    }
    text
}
