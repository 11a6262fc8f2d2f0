//! What a noun phrase brings: a member, somebody already there, a place, a garment, a body part.

use super::noun_classes::{is_general, is_pair, is_structure};
use super::{Link, Parser};
use crate::effects::{add_hair, apply_to_member, apply_to_shot, push_new};
use crate::lexicon::{Doing, Group};
use crate::limits;
use crate::noun_phrase::{Determiner, NounPhrase};
use crate::word::{Form, KindUse};
use studio_library::Category;
use studio_storyboard::{Garment, Reason, Setting, Verb};

/// Most members that a prompt brings into a film.
const MOST_MEMBERS: usize = 400;

/// What a noun phrase turned out to be.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Meant {
    Members(Vec<usize>),
    Place(String, Vec<String>),
    Garment(Garment),
    Body(String, Vec<String>, Vec<String>),
    Material(String),
    Color(String),
    Nothing,
}

impl Parser<'_> {
    pub(super) fn noun_phrase(&mut self, phrase: NounPhrase) {
        if phrase.determiner == Determiner::Negative || self.clause.preposition.is_some_and(|p| p.name == "without") {
            self.clause.preposition = None;
            self.clause.negated = false;
            return;
        }
        let phrase = self.unwrap_group(phrase);
        if phrase.head.word == "note" {
            self.skip_note_names();
        }
        for effect in std::iter::once(&phrase.effects) {
            let shot: Vec<_> = effect
                .iter()
                .filter(|e| matches!(e.key.as_str(), "weather" | "time" | "neon" | "candle" | "dark" | "style"))
                .cloned()
                .collect();
            apply_to_shot(&shot, self.film, &mut self.shot);
        }
        let meant = match self.meant(&phrase) {
            Meant::Nothing if phrase.head.idea && self.acts_like_somebody() => self.personified(&phrase),
            meant => meant,
        };
        let members = if let Meant::Members(m) = &meant { m.clone() } else { Vec::new() };
        if meant == Meant::Nothing && phrase.head.group == Some(Group::Film) {
            self.mood_of_music(&phrase);
        }
        self.attach(meant, &phrase);
        for verb in phrase.participles {
            for &who in &members {
                self.act_of(who, &verb, Link::While);
            }
        }
    }

    fn meant(&mut self, phrase: &NounPhrase) -> Meant {
        let head = &phrase.head;
        let preposition = self.clause.preposition.or(self.clause.last_preposition).map(|p| p.name);
        let wearing = matches!(preposition, Some("in" | "with"))
            || self.clause.verb.as_ref().is_some_and(|v| v.deed.doing == Doing::Wear);
        if head.group == Some(Group::Narrator) {
            self.narrated = true;
            return Meant::Nothing;
        }
        // "from green to orange": a colour, whatever else has its name.
        let turns = self.clause.acts.last().is_some_and(|&k| self.shot.acts[k].verb == Verb::Change)
            && matches!(preposition, Some("from" | "to" | "into"))
            && phrase.before.is_empty();
        if head.color.is_some() && (turns || head.kind.is_none() && head.garment.is_none()) {
            return Meant::Color(head.color.clone().unwrap_or_default());
        }
        let single = phrase.count.is_none_or(|n| n == 1);
        let worn = wearing && single && (self.has_body() || head.kind.is_none());
        if let Some(garment) = head.garment.as_ref().filter(|_| worn) {
            return Meant::Garment(Garment { kind: garment.clone(), color: phrase.colors.first().cloned() });
        }
        if let Some(group) = head.group {
            let shown = head.kind.is_some()
                && (phrase.determiner != Determiner::Possessive)
                && (group != Group::Body || self.clause.target.is_none());
            match group {
                Group::Body if self.owner().is_some() || !shown => {
                    return Meant::Body(head.word.clone(), phrase.colors.clone(), phrase.details.clone());
                }
                Group::Film if head.kind.is_none() => return Meant::Nothing,
                Group::Count(_) | Group::Portion if head.kind.is_none() && head.place.is_none() => {
                    return Meant::Nothing;
                }
                _ => {}
            }
        }
        if let Some(known) = self.known(phrase) {
            return Meant::Members(known);
        }
        if let Some(substance) = self.substance(phrase) {
            return substance;
        }
        if (preposition == Some("made of") || preposition == Some("made from"))
            && let Some(material) = &head.material
        {
            return Meant::Material(material.clone());
        }
        if let Some(place) = self.as_place(phrase, preposition) {
            return place;
        }
        self.new_members(phrase)
    }

    fn has_body(&self) -> bool {
        let who = self.clause.target.or(self.clause.subjects.last().copied());
        who.is_some_and(|w| self.film.actors[w].is_alive())
    }

    /// Whose body part is meant.
    fn owner(&self) -> Option<usize> {
        self.clause.target.or(self.clause.subjects.last().copied()).or(self.before.last().copied())
    }

    /// Water, smoke and the like are seen with what holds or gives them.
    fn substance(&mut self, phrase: &NounPhrase) -> Option<Meant> {
        let word = phrase.head.word.as_str();
        if !matches!(
            word,
            "water"
                | "smoke"
                | "steam"
                | "air"
                | "sand"
                | "oil"
                | "mud"
                | "liquid"
                | "dust"
                | "水"
                | "烟"
                | "热气"
                | "蒸汽"
        ) {
            return None;
        }
        let holds = |k: &usize| self.film.actors[*k].member.attributes.details.iter().any(|d| d == word);
        if let Some(holder) = self.shot.cast.iter().copied().find(holds) {
            return Some(Meant::Members(vec![holder]));
        }
        let exact = self.words.catalog.kind_named(word).is_some_and(|k| k.category == Category::Nature);
        let poured =
            self.clause.verb.as_ref().is_some_and(|v| v.deed.doing == Doing::Perform(studio_storyboard::Verb::Pour));
        (!poured && (!exact || self.clause.verb.is_some())).then_some(Meant::Nothing)
    }

    /// A place rather than a thing, by preposition and by what the words can be.
    fn as_place(&mut self, phrase: &NounPhrase, preposition: Option<&str>) -> Option<Meant> {
        let mut details = phrase.details.clone();
        let effects_as_details =
            phrase.effects.iter().filter(|e| matches!(e.key.as_str(), "size" | "weather" | "mood" | "age"));
        details.extend(effects_as_details.map(|e| e.arguments.first().cloned().unwrap_or_default()));
        details.extend(phrase.colors.iter().cloned());
        for noun in &phrase.before {
            push_new(&mut details, &noun.word);
        }
        // "gym floor": the room is said before the head.
        let ground = matches!(
            phrase.head.word.as_str(),
            "floor" | "ground" | "wall" | "background" | "roof" | "counter" | "corner" | "地板" | "地面"
        );
        let before = phrase.before.iter().find_map(|n| n.place.clone()).filter(|_| ground);
        let place = before.or_else(|| phrase.head.place.clone())?;
        if place != phrase.head.word.replace(' ', "_") && !ground && phrase.head.word.is_ascii() {
            push_new(&mut details, &phrase.head.word);
        }
        if ["night", "夜"].iter().any(|n| phrase.head.word.contains(n)) {
            self.shot.light.time.get_or_insert(studio_storyboard::Time::Night);
        }
        // The floor of a place that was named is that place's.
        let place = match &self.shot.setting {
            Some(setting) if ground && phrase.before.iter().all(|n| n.place.is_none()) => setting.place.clone(),
            _ => place,
        };
        if self.kind_rather(phrase, preposition) || preposition.is_none() && self.wants_liquid() {
            return None;
        }
        if let Some(instead) = self.words.place_instead(&phrase.head.word) {
            self.film.note(&phrase.span, Reason::NoModel, &instead);
        }
        if matches!(phrase.head.word.as_str(), "floor" | "ground") {
            let material = phrase.material.iter().cloned();
            details.extend(material.filter(|m| m == "wood").map(|_| "wooden".to_string()));
        }
        Some(Meant::Place(place, details))
    }

    /// Of words that are both, such as bridge and house, the thing is meant when it is a subject or
    /// an object, or when something leans on it or comes out of it.
    fn kind_rather(&self, phrase: &NounPhrase, preposition: Option<&str>) -> bool {
        let Some(kind) = &phrase.head.kind else { return false };
        if kind.id.starts_with("stranger") {
            return false;
        }
        let exact = self.words.catalog.kind_named(&phrase.head.word).is_some();
        let settled = self.shot.setting.is_some();
        match preposition {
            Some(
                "in" | "inside" | "at" | "through" | "across" | "along" | "throughout" | "within" | "into" | "on"
                | "over",
            ) => {
                let at_it = preposition == Some("at") && self.has_body();
                let on_thing = at_it || matches!(preposition, Some("on" | "into" | "through" | "over" | "inside"));
                let counted = phrase.count.is_some();
                (settled || counted || on_thing) && exact && (settled || is_structure(kind))
            }
            Some("of") => false,
            Some(_) => exact || phrase.head.place.is_none(),
            None => (self.clause.verb.is_some() || self.follows_verb() || exact) && (exact || is_structure(kind)),
        }
    }

    /// Whether what is named next is poured or drunk: then water is no sea.
    fn wants_liquid(&self) -> bool {
        use studio_storyboard::Verb;
        self.clause
            .verb
            .as_ref()
            .is_some_and(|v| matches!(v.deed.doing, Doing::Perform(Verb::Pour | Verb::Drink | Verb::Spill)))
    }

    fn follows_verb(&self) -> bool {
        self.reader().verb_at(self.at).is_some()
    }

    /// Somebody or something that was named before: "the cat", "the two men", "she".
    fn known(&mut self, phrase: &NounPhrase) -> Option<Vec<usize>> {
        if phrase.head.kind.is_none() && !phrase.head.unknown && phrase.head.name.is_none() {
            return None;
        }
        if let Some(name) = self.proper_name(phrase) {
            let found = self
                .film
                .actors
                .iter()
                .position(|a| a.member.name.as_deref().is_some_and(|n| n.eq_ignore_ascii_case(&name)));
            return found.map(|k| self.bring(k));
        }
        if !matches!(phrase.determiner, Determiner::Definite | Determiner::Possessive) && !self.chinese_again(phrase) {
            return None;
        }
        let kind = phrase.head.kind.as_ref().map(|k| k.id.as_str());
        let same_word = |k: &usize| {
            let actor = &self.film.actors[*k];
            actor.word == phrase.head.word || actor.together.as_deref() == Some(phrase.head.word.as_str())
        };
        let same_kind = |k: &usize| {
            kind.is_some_and(|kind| !kind.starts_with("stranger") && self.film.actors[*k].member.kind == kind)
        };
        let fits = |k: &usize| {
            let colors = &self.film.actors[*k].member.attributes.colors;
            phrase.colors.iter().all(|c| colors.is_empty() || colors.contains(c))
        };
        let order: Vec<usize> = self.shot.cast.iter().rev().copied().chain((0..self.film.actors.len()).rev()).collect();
        let word = order.iter().find(|k| same_word(k) && fits(k)).copied();
        let general = is_general(&phrase.head.word);
        if let Some(all) = self.all_of(phrase).filter(|_| general && word.is_none()) {
            return (!all.is_empty()).then(|| all.into_iter().flat_map(|k| self.bring(k)).collect());
        }
        if let Some(whole) = word.and_then(|k| self.film.actors[k].together.clone()) {
            let all = (0..self.film.actors.len()).filter(|&k| self.film.actors[k].together.as_ref() == Some(&whole));
            return Some(all.collect::<Vec<_>>().into_iter().flat_map(|k| self.bring(k)).collect());
        }
        let found = word.or_else(|| {
            order
                .iter()
                .find(|k| (same_kind(k) || general && self.stands_for(**k, &phrase.head.word)) && fits(k))
                .copied()
        })?;
        Some(self.bring(found))
    }

    /// Chinese has no articles: the same bare word in the same shot is the same thing.
    fn chinese_again(&self, phrase: &NounPhrase) -> bool {
        let chinese = phrase.head.word.chars().any(|c| c > '\u{2e80}');
        chinese && phrase.count.is_none() && phrase.colors.is_empty()
    }

    /// "the animal", "the creature", "the vehicle", "the child" for somebody named more exactly.
    pub(super) fn stands_for(&self, k: usize, word: &str) -> bool {
        let actor = &self.film.actors[k];
        match word {
            "animal" | "creature" | "pet" | "beast" => actor.category == Some(Category::Creature),
            "vehicle" | "car" => actor.category == Some(Category::Vehicle),
            "man" => actor.gender == Some("man"),
            "woman" => actor.gender == Some("woman"),
            "object" | "thing" => !actor.is_alive(),
            "child" | "children" | "kid" => {
                use studio_storyboard::Age::{Baby, Young};
                actor.is_person() && matches!(actor.member.attributes.age, Baby | Young)
            }
            _ => actor.is_person(),
        }
    }

    /// Puts a member of the film into this shot.
    pub(super) fn bring(&mut self, k: usize) -> Vec<usize> {
        if !self.shot.cast.contains(&k) {
            self.shot.cast.push(k);
        }
        vec![k]
    }

    fn proper_name(&self, phrase: &NounPhrase) -> Option<String> {
        let bare = phrase.determiner == Determiner::None && phrase.before.is_empty();
        let capital = phrase.span.chars().next().is_some_and(char::is_uppercase);
        let named = phrase.head.name.is_some() && phrase.head.kind.is_none();
        let unknown = phrase.head.unknown && phrase.proper_like();
        (bare && capital && (named || unknown)).then(|| phrase.span.clone())
    }

    pub(super) fn new_members(&mut self, phrase: &NounPhrase) -> Meant {
        let head = &phrase.head;
        if let Some(name) = self.proper_name(phrase) {
            let kind = head.name.clone().unwrap_or_else(|| "person".into());
            let found = self.words.kind(&kind).map_or(kind, |k| k.id);
            let k = self.film.add(self.words.catalog, &found, &name);
            self.film.actors[k].member.name = Some(name.clone());
            self.film.actors[k].category = self.film.actors[k].category.or(Some(Category::Person));
            if head.unknown {
                self.film.note(&name, Reason::UnknownWord, "somebody of this name");
            }
            return Meant::Members(self.bring(k));
        }
        let known = self.kin(phrase).or_else(|| head.kind.clone());
        let Some(kind) = known.or_else(|| self.stranger(phrase)) else {
            if head.idea {
                push_new(&mut self.shot.ideas, &head.word);
            }
            return Meant::Nothing;
        };
        if self.film.actors.len() >= MOST_MEMBERS {
            self.film.note(&phrase.span, Reason::Unresolved, "left out: the film is full");
            return Meant::Nothing;
        }
        if kind.extras.iter().any(|e| e.key == "of") {
            return Meant::Members(self.several(phrase, &kind));
        }
        let k = self.film.add(self.words.catalog, &kind.id, &head.word);
        self.describe(k, phrase, &kind);
        Meant::Members(self.bring(k))
    }

    /// A word that nobody knows becomes something that nobody knows.
    fn stranger(&mut self, phrase: &NounPhrase) -> Option<KindUse> {
        let named = phrase.head.unknown;
        named.then(|| KindUse { id: "stranger_thing".into(), extras: Vec::new(), shortfall: Some(Reason::UnknownWord) })
    }

    pub(super) fn describe(&mut self, k: usize, phrase: &NounPhrase, kind: &KindUse) {
        let head = &phrase.head;
        let count = kind.extras.iter().find(|e| e.key == "count").and_then(|e| e.first().parse().ok());
        let asked = phrase.count.or(count).unwrap_or(phrase.number());
        let count = limits::count(asked, &phrase.span, &mut self.film.understanding);
        let member = &mut self.film.actors[k].member;
        member.count = count;
        if is_pair(&head.word) && phrase.count.is_none() {
            member.count = if head.word.starts_with("slipper") { 2 } else { 1 };
        }
        let attributes = &mut member.attributes;
        attributes.colors.extend(phrase.colors.iter().take(4).cloned());
        attributes.material.clone_from(&phrase.material);
        apply_to_member(&phrase.effects, attributes);
        apply_to_member(&kind.extras, attributes);
        for detail in &phrase.details {
            push_new(&mut attributes.details, detail);
        }
        for noun in &phrase.before {
            match &noun.material {
                Some(material) if attributes.material.is_none() => attributes.material = Some(material.clone()),
                _ => push_new(&mut attributes.details, &noun.word),
            }
            if self.shot.setting.is_none()
                && noun.kind.is_none()
                && let Some(place) = &noun.place
            {
                self.shot.setting = Some(Setting { place: place.clone(), details: Vec::new(), asked: true });
            }
        }
        if let Some((_, content)) = head.word.rsplit_once(" of ") {
            push_new(&mut attributes.details, content);
        }
        if kind.id.starts_with("stranger") {
            attributes.text = Some(head.word.clone());
        }
        match kind.shortfall {
            Some(Reason::UnknownWord) => {
                self.film.note(&head.word, Reason::UnknownWord, "something shaped from the letters of the word")
            }
            Some(reason) => {
                let substitute = if kind.id.starts_with("stranger") {
                    "something shaped from the letters of the word".to_string()
                } else {
                    kind.id.replace('_', " ")
                };
                self.film.note(&head.word, reason, &substitute);
            }
            None => {}
        }
    }

    /// A body part with its looks belongs to somebody: hair is worn, the rest is told.
    pub(super) fn body(&mut self, owner: usize, part: &str, colors: &[String], details: &[String]) {
        let attributes = &mut self.film.actors[owner].member.attributes;
        let words: Vec<&str> = details.iter().chain(colors).map(String::as_str).collect();
        if matches!(part, "hair" | "braid" | "pigtail" | "ponytail" | "bangs" | "头发" | "长发" | "短发" | "辫子")
        {
            let cut = if matches!(part, "hair" | "头发") { "" } else { part };
            add_hair(attributes, &[words.join(" "), cut.to_string()].join(" "));
        } else if !words.is_empty() {
            push_new(&mut attributes.details, &format!("{} {part}", words.join(" ")));
        } else if matches!(part, "wing" | "beard" | "mustache" | "moustache" | "horn" | "smile" | "antler") {
            push_new(&mut attributes.details, part);
            if part == "smile" {
                attributes.mood = studio_storyboard::Mood::Happy;
            }
        }
    }

    pub(super) fn set_place(&mut self, place: &str, details: &[String]) {
        match &mut self.shot.setting {
            Some(setting) => {
                if setting.place == place {
                    details.iter().for_each(|d| push_new(&mut setting.details, d));
                } else {
                    push_new(&mut setting.details, &place.replace('_', " "));
                    details.iter().for_each(|d| push_new(&mut setting.details, d));
                }
            }
            None => self.shot.setting = Some(Setting { place: place.into(), details: details.to_vec(), asked: true }),
        }
    }

    pub(super) fn past_participle(&self) -> bool {
        self.clause.verb.as_ref().is_some_and(|v| v.form == Form::Past)
    }
}

impl NounPhrase {
    fn proper_like(&self) -> bool {
        self.proper || self.span.chars().next().is_some_and(char::is_uppercase)
    }
}
