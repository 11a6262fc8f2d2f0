//! What is named becomes another thing, or like another thing; comes, goes and is given.

use super::Revision;
use super::attribute::is_filler;
use super::find::Named;
use super::request::{cut, is_whole};
use crate::effects::{add_hair, apply_to_member, push_new};
use crate::item::Item;
use crate::lexicon::Group;
use crate::limits;
use crate::noun_phrase::NounPhrase;
use studio_storyboard::{Garment, Place, Relation, Understanding, Weather, WeatherKind};

impl Revision<'_> {
    /// Makes what was named into something else, or like something else.
    pub(super) fn change(&mut self, named: &Named, to: &str) {
        let items = self.items(to);
        match named {
            Named::Member(id) => self.change_into(id, to, &items),
            Named::Worn(id, garment) => self.change_garment(id, garment, to, &items),
            Named::Hair(id) => self.each(id, |m| {
                m.attributes.hair = None;
                add_hair(&mut m.attributes, &to.replace(" hair", "").replace('的', " "));
            }),
            Named::Part(id, part) => self.each(id, |m| {
                m.attributes.details.retain(|d| !d.ends_with(part.as_str()));
                push_new(&mut m.attributes.details, &format!("{to} {part}"));
            }),
            Named::Place => self.change_place(to, &items),
            Named::Weather => self.change_weather(to),
            Named::Music => self.change_music(to),
        }
    }

    fn change_into(&mut self, id: &str, to: &str, items: &[Item]) {
        let material = cut(to, &["made of ", "made from ", "out of "]).map(|(_, m)| m.to_lowercase());
        if let Some(material) = material.as_deref().and_then(|m| self.words.lexicon.materials.get(m)) {
            return self.each(id, |m| m.attributes.material = Some((*material).to_string()));
        }
        if matches!(to.trim(), "faster" | "slower" | "更快" | "更慢") {
            return self.hasten(Some(id), to);
        }
        match self.phrases(items).pop().filter(|_| !self.is_only_attributes(to)) {
            Some(phrase)
                if phrase.head.group == Some(Group::Body)
                    || phrase.head.garment.is_some() && phrase.head.kind.is_none() =>
            {
                self.give_to(id, to);
            }
            Some(phrase) => self.change_member(id, &phrase),
            None => self.adjectives(id, to),
        }
    }

    fn change_garment(&mut self, id: &str, garment: &str, to: &str, items: &[Item]) {
        let phrase = self.phrases(items).pop();
        let color = phrase.as_ref().and_then(|p| p.colors.first().cloned().or(p.head.color.clone()));
        let other = phrase.as_ref().and_then(|p| p.head.garment.clone());
        let tables = self.words.lexicon;
        for word in self.single_words(to) {
            let told = is_filler(&word)
                || tables.colors.contains_key(word.as_str())
                || tables.garments.contains_key(&word)
                || color.as_ref().is_some_and(|c| c.contains(&word));
            if !told && other.is_none() {
                self.note(&word);
            }
        }
        if color.is_none() && other.is_none() {
            return;
        }
        let kind = other.unwrap_or_else(|| garment.to_string());
        self.each(id, |m| match m.attributes.wears.iter_mut().find(|g| g.kind == garment) {
            Some(worn) => {
                worn.kind.clone_from(&kind);
                worn.color = color.clone().or(worn.color.take());
            }
            None => m.attributes.wears.push(Garment { kind: kind.clone(), color: color.clone() }),
        });
    }

    fn change_place(&mut self, to: &str, items: &[Item]) {
        let phrase = self.phrases(items).pop();
        if let Some(place) = phrase.as_ref().and_then(|p| p.head.place.clone()) {
            self.set_place(&place, &phrase.map(|p| p.details).unwrap_or_default());
        } else if let Some(color) = phrase.and_then(|p| p.colors.first().cloned().or(p.head.color)) {
            for shot in &mut self.board.shots {
                shot.setting.details.retain(|d| !self.words.lexicon.colors.contains_key(d.as_str()));
                push_new(&mut shot.setting.details, &color);
            }
        } else {
            let snow = items
                .iter()
                .any(|i| matches!(i, Item::Phrase { effects, .. } if effects.iter().any(|e| e.first() == "snow")));
            match self.words.place("snowfield").filter(|_| snow) {
                Some(place) => self.set_place(&place, &[]),
                None => self.say(to),
            }
        }
    }

    fn change_member(&mut self, id: &str, phrase: &NounPhrase) {
        let only_color = phrase.head.color.is_some() && phrase.span.split(' ').count() == 1;
        let kind =
            phrase.head.kind.clone().filter(|_| !only_color && (phrase.head.color.is_none() || phrase.head.words > 0));
        let own = phrase.head.color.clone().filter(|_| only_color || phrase.head.words == 0 || kind.is_none());
        let colors =
            if phrase.colors.is_empty() || only_color { own.into_iter().collect() } else { phrase.colors.clone() };
        let material = phrase.material.clone().or_else(|| phrase.head.material.clone().filter(|_| kind.is_none()));
        if let Some(kind) = &kind
            && let Some(reason) = kind.shortfall
        {
            let substitute = kind.id.replace('_', " ");
            self.board.understanding.push(Understanding { span: phrase.head.word.clone(), reason, substitute });
        }
        let asked = phrase.count.filter(|_| kind.is_some());
        let count = asked.map(|n| limits::count(n, &phrase.span, &mut self.board.understanding));
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
            if let Some(count) = count {
                m.count = count;
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

    pub(super) fn remove(&mut self, what: &str) {
        match self.find(what) {
            Some(Named::Music) => self.board.shots.iter_mut().for_each(|s| s.sound.music = None),
            Some(Named::Member(id)) => {
                let fewer = self.phrases(&self.plain(what)).pop().and_then(|p| p.count);
                for shot in &mut self.board.shots {
                    match shot.cast.iter_mut().find(|m| m.id == id).zip(fewer) {
                        Some((member, fewer)) if fewer < member.count => member.count -= fewer,
                        _ => shot.cast.retain(|m| m.id != id),
                    }
                }
            }
            Some(Named::Worn(id, garment)) => self.each(&id, |m| m.attributes.wears.retain(|g| g.kind != garment)),
            Some(Named::Hair(id)) => self.each(&id, |m| m.attributes.hair = Some("bald".into())),
            Some(Named::Part(id, part)) => {
                self.each(&id, |m| m.attributes.details.retain(|d| !d.ends_with(part.as_str())))
            }
            Some(Named::Weather) => {
                for shot in &mut self.board.shots {
                    shot.weather = Weather { kind: WeatherKind::Clear, ..Default::default() };
                }
            }
            Some(Named::Place) => self.note(what),
            None => self.cease(what),
        }
    }

    pub(super) fn add(&mut self, what: &str) {
        let worn = cut(what, &[" to ", " on ", " for "]).filter(|(thing, _)| self.is_worn(thing));
        if let Some((thing, who)) = worn {
            return self.give(who, thing);
        }
        let wearer =
            self.members().find(|m| self.category(m) == Some(studio_library::Category::Person)).map(|m| m.id.clone());
        if let Some(id) = wearer.filter(|_| self.is_worn(what)) {
            return self.give_to(&id, what);
        }
        let one = ["a second ", "a third ", "one more ", "an extra ", "an additional ", "another "];
        let what =
            one.iter().find_map(|o| what.strip_prefix(o)).map_or_else(|| what.to_string(), |rest| format!("a {rest}"));
        self.say(&what.replacen(" more ", " ", 1));
    }

    /// Whether a text names a garment and nothing that stands by itself.
    fn is_worn(&self, what: &str) -> bool {
        let phrases = self.phrases(&self.plain(what));
        matches!(&phrases[..], [only] if only.head.garment.is_some())
    }

    pub(super) fn give(&mut self, who: &str, what: &str) {
        match self.find(who) {
            Some(Named::Member(id)) => self.give_to(&id, what),
            _ => self.note(who),
        }
    }

    /// What can be worn is worn, hair is had, anything else is held.
    fn give_to(&mut self, id: &str, what: &str) {
        let mut held = false;
        for phrase in self.phrases(&self.plain(what)) {
            let color = phrase.colors.first().cloned();
            if let Some(kind) = phrase.head.garment.clone() {
                self.each(id, |m| {
                    m.attributes.wears.retain(|g| g.kind != kind);
                    m.attributes.wears.push(Garment { kind: kind.clone(), color: color.clone() });
                });
            } else if phrase.head.group == Some(Group::Body) {
                let words = [phrase.details.join(" "), phrase.colors.join(" ")].join(" ");
                let named = self.body_part(id, &phrase.head.word);
                self.change(&named, words.trim());
            } else {
                held = true;
            }
        }
        if held {
            let place = Place { relation: Relation::HeldBy, of: Some(id.to_string()) };
            self.join(what, Some(&place));
        }
    }

    fn body_part(&self, id: &str, part: &str) -> Named {
        match part {
            "hair" | "头发" => Named::Hair(id.into()),
            "fur" | "coat" | "毛" => Named::Member(id.into()),
            part => Named::Part(id.into(), part.into()),
        }
    }

    /// "move the dog to the left of the tree", "set it in a forest".
    pub(super) fn relocate(&mut self, what: &str, to: &str) {
        let spelled: Vec<String> = self.plain(to).iter().filter_map(|i| i.text().map(str::to_string)).collect();
        let spelled = spelled.join(" ");
        let phrase = self.phrases(&self.plain(to)).pop();
        let id = match self.find(what) {
            Some(Named::Member(id)) => Some(id),
            _ => None,
        };
        if let Some(id) = id
            && let Some(place) = self.beside(&spelled, phrase.as_ref())
        {
            return self.each(&id, |m| m.place = Some(place.clone()));
        }
        if self.is_technique(to) {
            return self.say(to);
        }
        match phrase.as_ref().and_then(|p| p.head.place.clone()) {
            Some(place) => self.set_place(&place, &phrase.map(|p| p.details).unwrap_or_default()),
            None if is_whole(what) => self.say(to),
            None => {}
        }
    }

    /// Where something is by another member or by the frame: "behind the tree", "the left".
    fn beside(&self, spelled: &str, phrase: Option<&NounPhrase>) -> Option<Place> {
        let frame = [
            ("left", Relation::LeftOf),
            ("right", Relation::RightOf),
            ("foreground", Relation::InFrontOf),
            ("background", Relation::Behind),
            ("sky", Relation::InSky),
        ];
        let of = phrase.and_then(|p| self.member(p)).map(|m| m.id.clone());
        let relation = crate::grammar::leading_relation(spelled);
        if let (Some(relation), Some(_)) = (relation, &of) {
            return Some(Place { relation, of });
        }
        let last = spelled.trim_end_matches(" side").rsplit(' ').next()?;
        frame.iter().find(|(word, _)| *word == last).map(|(_, relation)| Place { relation: *relation, of: None })
    }
}
