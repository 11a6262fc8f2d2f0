//! Remix: an instruction changes what it names and nothing else.

mod extension;
mod request;

pub use extension::extend_with;

use crate::catalog::Catalog;
use crate::effects::{apply_to_member, apply_to_shot, push_new};
use crate::film::{Actor, Film, ShotDraft};
use crate::finish;
use crate::grammar::{Mode, Parser};
use crate::item::{self, Item};
use crate::lexicon::Effect;
use crate::noun_phrase::{NounPhrase, NounReader};
use crate::word::Words;
use crate::{chinese, film, quote};
use request::{Request, requests};
use std::collections::BTreeSet;
use studio_storyboard::{
    Camera, Garment, Light, MAX_CAST, Member, Reason, Setting, Storyboard, Understanding, WeatherKind,
};

/// [`crate::revise`] with a catalogue of one's own.
#[must_use]
pub fn revise_with(catalog: &Catalog, board: &Storyboard, instruction: &str, _seed: u64) -> Storyboard {
    let instruction: String = instruction.chars().take(crate::MAX_PROMPT).collect();
    let words = Words::new(catalog);
    let mut revision = Revision { words: &words, board: board.clone() };
    for request in requests(&instruction) {
        revision.apply(&request);
    }
    let mut board = revision.board;
    drop_dangling(&mut board);
    board
}

struct Revision<'a> {
    words: &'a Words<'a>,
    board: Storyboard,
}

/// What a description names in the storyboard.
enum Named {
    /// The members with this id, in all shots.
    Member(String),
    /// A garment, by the id of who wears it and its kind.
    Worn(String, String),
    Place,
    Weather,
}

impl Revision<'_> {
    fn apply(&mut self, request: &Request) {
        match request {
            Request::Change { what, to } => match self.find(what) {
                Some(named) => self.change(&named, to),
                None if request::is_whole(what) => match self.recounted(to) {
                    Some(named) => self.change(&named, to),
                    None => self.say(to),
                },
                None => {
                    self.note(what);
                    self.say(to);
                }
            },
            Request::Remove(what) => self.remove(what),
            Request::Add(what) => self.add(what),
            Request::Say(text) => self.say(text),
        }
    }

    fn items(&self, text: &str) -> Vec<Item> {
        let (text, _) = quote::extract(text);
        let plain = if chinese::is_chinese(&text) { chinese::chinese(&text, self.words) } else { item::english(&text) };
        item::with_phrases(&plain)
    }

    fn note(&mut self, span: &str) {
        let known = self.board.understanding.iter().any(|u| u.span == span);
        if !known && !span.trim().is_empty() {
            let substitute = "left as it was".to_string();
            self.board.understanding.push(Understanding {
                span: span.trim().into(),
                reason: Reason::Unresolved,
                substitute,
            });
        }
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

    fn find(&self, what: &str) -> Option<Named> {
        let plain = if chinese::is_chinese(what) { chinese::chinese(what, self.words) } else { item::english(what) };
        let phrases = self.phrases(&plain);
        let named = phrases.iter().rev().find_map(|p| self.find_phrase(p, &phrases));
        named.or_else(|| {
            let phrased = item::with_phrases(&plain);
            let weather =
                |i: &Item| matches!(i, Item::Phrase { effects, .. } if effects.iter().any(|e| e.key == "weather"));
            phrased.iter().any(weather).then_some(Named::Weather)
        })
    }

    /// "make it three bicycles": members that are there already, in another number.
    fn recounted(&self, to: &str) -> Option<Named> {
        let phrases = self.phrases(&self.items(to));
        let [phrase] = &phrases[..] else { return None };
        let kind = &phrase.head.kind.as_ref()?.id;
        let member = self.member(phrase).filter(|m| m.kind == *kind)?;
        phrase.count.map(|_| Named::Member(member.id.clone()))
    }

    fn find_phrase(&self, phrase: &NounPhrase, all: &[NounPhrase]) -> Option<Named> {
        let members = || self.board.shots.iter().flat_map(|s| &s.cast);
        if let Some(garment) = &phrase.head.garment {
            let owner = all.iter().filter(|p| *p != phrase).find_map(|p| self.member(p));
            let wearing = members().filter(|m| owner.is_none_or(|o| o.id == m.id));
            let found = wearing.clone().find(|m| m.attributes.wears.iter().any(|g| g.kind == *garment));
            if let Some(member) = found {
                return Some(Named::Worn(member.id.clone(), garment.clone()));
            }
            if phrase.head.kind.is_none() {
                let dressed = wearing.clone().find(|m| {
                    self.words.catalog.kind(&m.kind).is_some_and(|k| k.category == studio_library::Category::Person)
                });
                return dressed.map(|m| Named::Worn(m.id.clone(), garment.clone()));
            }
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
    fn member(&self, phrase: &NounPhrase) -> Option<&Member> {
        let word = phrase.head.word.replace(' ', "_");
        let kind = phrase.head.kind.as_ref().map(|k| k.id.as_str());
        let members: Vec<&Member> = self.board.shots.iter().flat_map(|s| &s.cast).collect();
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
                let category = |m: &Member| self.words.catalog.kind(&m.kind).map(|k| k.category);
                use studio_library::Category::{Creature, Person, Vehicle};
                match word.as_str() {
                    "animal" | "creature" | "pet" | "动物" => by(&|m| category(m) == Some(Creature)),
                    "person" | "man" | "woman" | "people" | "character" | "人" => by(&|m| category(m) == Some(Person)),
                    "vehicle" | "car" => by(&|m| category(m) == Some(Vehicle)),
                    _ => None,
                }
            })
    }

    fn each(&mut self, id: &str, mut change: impl FnMut(&mut Member)) {
        for shot in &mut self.board.shots {
            shot.cast.iter_mut().filter(|m| m.id == id).for_each(&mut change);
        }
    }

    /// Makes what was named into something else, or like something else.
    fn change(&mut self, named: &Named, to: &str) {
        let items = self.items(to);
        let phrase = self.phrases(&items).pop();
        match named {
            Named::Member(id) => {
                let id = id.clone();
                if let Some(phrase) = phrase {
                    self.change_member(&id, &phrase);
                } else {
                    self.adjectives(&id, to);
                }
            }
            Named::Worn(id, garment) => {
                let color = phrase.as_ref().and_then(|p| p.colors.first().cloned().or(p.head.color.clone()));
                let kind = phrase.and_then(|p| p.head.garment).unwrap_or_else(|| garment.clone());
                let (id, garment) = (id.clone(), garment.clone());
                self.each(&id, |m| match m.attributes.wears.iter_mut().find(|g| g.kind == garment) {
                    Some(worn) => {
                        worn.kind.clone_from(&kind);
                        worn.color = color.clone().or(worn.color.take());
                    }
                    None => m.attributes.wears.push(Garment { kind: kind.clone(), color: color.clone() }),
                });
            }
            Named::Place => {
                let place = phrase.as_ref().and_then(|p| p.head.place.clone());
                if let Some(place) = place {
                    self.set_place(&place, phrase.map(|p| p.details).unwrap_or_default());
                } else if let Some(color) = phrase.and_then(|p| p.colors.first().cloned().or(p.head.color)) {
                    for shot in &mut self.board.shots {
                        shot.setting.details.retain(|d| !self.words.lexicon.colors.contains_key(d.as_str()));
                        push_new(&mut shot.setting.details, &color);
                    }
                } else {
                    let snow = items.iter().any(
                        |i| matches!(i, Item::Phrase { effects, .. } if effects.iter().any(|e| e.first() == "snow")),
                    );
                    match self.words.place("snowfield").filter(|_| snow) {
                        Some(place) => self.set_place(&place, Vec::new()),
                        None => self.say(to),
                    }
                }
            }
            Named::Weather => self.say(to),
        }
    }

    fn change_member(&mut self, id: &str, phrase: &NounPhrase) {
        let color = phrase
            .head
            .color
            .clone()
            .filter(|_| phrase.head.kind.is_none() || phrase.before.is_empty() && phrase.head.words == 0);
        let colors: Vec<String> =
            if phrase.colors.is_empty() { color.into_iter().collect() } else { phrase.colors.clone() };
        let kind = phrase.head.kind.clone().filter(|_| phrase.head.color.is_none() || phrase.head.words > 0);
        let only_color = phrase.head.color.is_some() && phrase.span.split(' ').count() == 1;
        let kind = kind.filter(|_| !only_color);
        let colors = if only_color { phrase.head.color.clone().into_iter().collect() } else { colors };
        let material = phrase.material.clone().or_else(|| phrase.head.material.clone().filter(|_| kind.is_none()));
        if let Some(kind) = &kind
            && let Some(reason) = kind.shortfall
        {
            let substitute = kind.id.replace('_', " ");
            self.board.understanding.push(Understanding { span: phrase.head.word.clone(), reason, substitute });
        }
        self.each(id, |m| {
            if let Some(kind) = &kind {
                m.kind.clone_from(&kind.id);
                // What made the old one what it was does not hold for the new one.
                m.attributes.pattern = None;
                m.attributes.text = None;
                if !phrase.colors.is_empty() || m.attributes.colors.len() > 1 {
                    m.attributes.colors.clear();
                }
                apply_to_member(&kind.extras, &mut m.attributes);
            }
            if let Some(count) = phrase.count.filter(|_| kind.is_some()) {
                m.count = count.clamp(1, 60);
            }
            if !colors.is_empty() {
                m.attributes.colors.clone_from(&colors);
                m.attributes.pattern = None;
            }
            if material.is_some() {
                m.attributes.material.clone_from(&material);
            }
            apply_to_member(&phrase.effects, &mut m.attributes);
            for detail in &phrase.details {
                push_new(&mut m.attributes.details, detail);
            }
        });
    }

    /// "bigger", "happy", "striped": words without a noun.
    fn adjectives(&mut self, id: &str, text: &str) {
        let lower = text.to_lowercase();
        let words = lower.split(|c: char| !c.is_alphanumeric() && c != '-').map(str::to_string);
        let chinese = if chinese::is_chinese(text) { chinese::segment(text, self.words) } else { Vec::new() };
        let lexicon = self.words.lexicon;
        for word in words.chain(chinese) {
            if let Some(color) = lexicon.colors.get(word.as_str()) {
                self.each(id, |m| {
                    m.attributes.colors = vec![(*color).to_string()];
                    m.attributes.pattern = None;
                });
            } else if let Some(effects) = lexicon.adjectives.get(&word) {
                self.each(id, |m| apply_to_member(effects, &mut m.attributes));
            } else if let Some(material) = lexicon.materials.get(word.as_str()) {
                self.each(id, |m| m.attributes.material = Some((*material).to_string()));
            }
        }
    }

    fn set_place(&mut self, place: &str, details: Vec<String>) {
        for shot in &mut self.board.shots {
            shot.setting = Setting { place: place.into(), details: details.clone(), asked: true };
        }
    }

    fn remove(&mut self, what: &str) {
        let lower = what.to_lowercase();
        if lower.contains("music") || lower.contains("音乐") {
            self.board.shots.iter_mut().for_each(|s| s.sound.music = None);
            return;
        }
        match self.find(what) {
            Some(Named::Member(id)) => {
                for shot in &mut self.board.shots {
                    shot.cast.retain(|m| m.id != id);
                }
            }
            Some(Named::Worn(id, garment)) => self.each(&id, |m| m.attributes.wears.retain(|g| g.kind != garment)),
            Some(Named::Weather) => {
                for shot in &mut self.board.shots {
                    shot.weather = studio_storyboard::Weather { kind: WeatherKind::Clear, ..Default::default() };
                }
            }
            Some(Named::Place) | None => self.note(what),
        }
    }

    fn add(&mut self, what: &str) {
        self.say(what);
    }

    /// Reads a text on top of the storyboard: phrases replace, newcomers join, new deeds replace old.
    fn say(&mut self, text: &str) {
        let (plain, quotes) = quote::extract(text);
        let items =
            if chinese::is_chinese(&plain) { chinese::chinese(&plain, self.words) } else { item::english(&plain) };
        let items = item::with_phrases(&items);
        let effects: Vec<Effect> = items
            .iter()
            .filter_map(|i| if let Item::Phrase { effects, .. } = i { Some(effects.clone()) } else { None })
            .flatten()
            .collect();
        self.override_with(&effects);
        let number = self.board.shots.len().saturating_sub(1);
        let mut film = Film { understanding: self.board.understanding.clone(), ..Film::default() };
        for member in self.board.shots.iter().flat_map(|s| &s.cast) {
            if !film.actors.iter().any(|a| a.member.id == member.id) {
                film.actors.push(self.actor(member));
            }
        }
        let known = film.actors.len();
        let mut parser = Parser::new(self.words, &quotes, &mut film);
        parser.read(items, Mode::Story);
        let draft = parser.finish();
        self.board.understanding.clone_from(&film.understanding);
        if let Some(setting) = &draft.setting {
            self.set_place(&setting.place, setting.details.clone());
        }
        self.merge(&draft, &film, known, number);
    }

    fn actor(&self, member: &Member) -> Actor {
        let kind = self.words.catalog.kind(&member.kind);
        Actor {
            member: member.clone(),
            word: member.id.trim_end_matches(|c: char| c.is_ascii_digit() || c == '_').replace('_', " "),
            category: kind.map(|k| k.category),
            habitat: kind.map(|k| k.habitat),
            gender: film::gender_of(&member.kind, &member.id),
            stranger: member.kind.starts_with("stranger"),
        }
    }

    fn merge(&mut self, draft: &ShotDraft, film: &Film, known: usize, last: usize) {
        let order: Vec<usize> = (0..film.actors.len()).collect();
        for (number, shot) in self.board.shots.iter_mut().enumerate() {
            for &k in draft.cast.iter().filter(|k| **k >= known && number == last) {
                let newcomer = &film.actors[k].member;
                let bodies: u32 = shot.cast.iter().map(|m| m.count).sum();
                if bodies + newcomer.count <= MAX_CAST {
                    shot.cast.push(newcomer.clone());
                }
            }
            for member in film.actors[..known].iter().map(|a| &a.member) {
                if let Some(own) = shot.cast.iter_mut().find(|m| m.id == member.id) {
                    own.attributes.clone_from(&member.attributes);
                    if member.place.is_some() {
                        own.place.clone_from(&member.place);
                    }
                }
            }
            let actions = finish::actions(&draft.acts, film, &order, shot.seconds);
            let present: BTreeSet<String> = shot.cast.iter().map(|m| m.id.clone()).collect();
            let actors: BTreeSet<String> =
                actions.iter().map(|a| a.who.clone()).filter(|w| present.contains(w)).collect();
            shot.actions.retain(|a| !actors.contains(&a.who));
            shot.actions.extend(actions.into_iter().filter(|a| present.contains(&a.who)));
            if number == last {
                let lines = draft.lines.iter().map(|l| studio_storyboard::Line {
                    who: l.who.map(|k| film.actors[k].member.id.clone()),
                    ..l.line.clone()
                });
                shot.dialogue.extend(lines);
            }
        }
    }

    /// Light, weather, camera, style and sound that were named replace what was.
    fn override_with(&mut self, effects: &[Effect]) {
        let mut film = Film::default();
        let mut wanted = ShotDraft::default();
        apply_to_shot(effects, &mut film, &mut wanted);
        if let Some(style) = film.style {
            self.board.style = style;
        }
        for shot in &mut self.board.shots {
            override_light(&mut shot.light, &wanted.light);
            override_camera(&mut shot.camera, &wanted.camera);
            if let Some(weather) = &wanted.weather {
                shot.weather = weather.clone();
            }
            for detail in &wanted.details {
                push_new(&mut shot.setting.details, detail);
            }
            for effect in &wanted.sound.effects {
                if !shot.sound.effects.iter().any(|e| e.sound == effect.sound) {
                    shot.sound.effects.push(effect.clone());
                }
            }
            for bed in &wanted.sound.ambience {
                if !shot.sound.ambience.contains(bed) {
                    shot.sound.ambience.push(*bed);
                }
            }
            shot.sound.music = wanted.sound.music.clone().or(shot.sound.music.take());
            shot.sound.silent |= wanted.sound.silent;
        }
    }
}

fn override_light(light: &mut Light, wanted: &Light) {
    if wanted.time.is_some() {
        light.time = wanted.time;
        light.dark = wanted.dark;
    }
    light.spotlight |= wanted.spotlight;
    light.neon |= wanted.neon;
    light.candle |= wanted.candle;
    light.backlit |= wanted.backlit;
    light.beams |= wanted.beams;
    light.dark |= wanted.dark;
    light.color = wanted.color.clone().or(light.color.take());
}

fn override_camera(camera: &mut Camera, wanted: &Camera) {
    let unset = Camera::default();
    camera.framing = wanted.framing.or(camera.framing);
    if wanted.angle != unset.angle {
        camera.angle = wanted.angle;
    }
    if wanted.movement.is_some() {
        camera.movement = wanted.movement;
        camera.pace = wanted.pace;
        camera.handheld = wanted.handheld;
    }
    camera.shallow_focus |= wanted.shallow_focus;
    if wanted.time_scale > 0.0 {
        camera.time_scale = wanted.time_scale;
    }
}

/// Takes out whatever speaks of a member that is no longer there.
fn drop_dangling(board: &mut Storyboard) {
    for shot in &mut board.shots {
        let ids: BTreeSet<String> = shot.cast.iter().map(|m| m.id.clone()).collect();
        let gone = |id: &Option<String>| id.as_ref().is_some_and(|i| !ids.contains(i));
        for member in &mut shot.cast {
            member.place = member.place.take().filter(|p| !gone(&p.of));
        }
        shot.actions.retain(|a| ids.contains(&a.who));
        for action in &mut shot.actions {
            action.what = action.what.take().filter(|w| ids.contains(w));
            action.toward = action.toward.take().filter(|w| ids.contains(w));
        }
        shot.dialogue.retain(|l| !gone(&l.who));
        for effect in &mut shot.sound.effects {
            effect.from = effect.from.take().filter(|f| ids.contains(f));
        }
        shot.camera.subject = shot.camera.subject.take().filter(|s| ids.contains(s));
    }
}
