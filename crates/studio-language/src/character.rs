//! Characters: names that a prompt may use for somebody whose look is known from a clip.

use crate::catalog::Catalog;
use crate::film::{Film, gender_of};
use crate::quote::Quote;
use serde::{Deserialize, Serialize};
use studio_library::Category;
use studio_storyboard::{Reason, Storyboard};

/// Somebody whose look is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Character {
    /// The name by which prompts speak of it.
    pub name: String,
    /// How it looked in its clip.
    pub likeness: Likeness,
}

/// What a clip told of a character.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Likeness {
    /// Its colours as `#rrggbb`, the main one first.
    pub colors: Vec<String>,
    /// Its height over its width.
    pub aspect: f32,
}

impl Likeness {
    /// Words for its proportions.
    fn build(&self) -> Option<&'static str> {
        match self.aspect {
            a if a > 2.4 => Some("slender"),
            a if (0.01..1.2).contains(&a) => Some("stout"),
            _ => None,
        }
    }
}

/// A word that no dictionary has, for the character of a number: names are read as one such word,
/// so that "Moss" is not a plant and "Old Tom" not an old man.
fn token(number: usize) -> String {
    let letter = |n: usize| char::from(b'a' + (n % 26) as u8);
    format!("Xq{}{}vy", letter(number / 26), letter(number))
}

/// Replaces the characters' names by their words, and puts those named into the film.
pub(crate) fn introduce(
    characters: &[Character],
    catalog: &Catalog,
    text: &mut String,
    quotes: &mut [Quote],
    film: &mut Film,
) {
    for (number, character) in characters.iter().enumerate() {
        let (name, word) = (character.name.trim(), token(number));
        let label = |q: &Quote| q.label.as_deref().is_some_and(|l| l.eq_ignore_ascii_case(name));
        if name.is_empty() || !(text.contains(name) || quotes.iter().any(label)) {
            film.note(name, Reason::Unresolved, "this character is not in the prompt, so it is not in the film");
            continue;
        }
        *text = text.replace(name, &word);
        quotes.iter_mut().filter(|q| label(q)).for_each(|q| q.label = Some(word.clone()));
        let said = apposition(text, &word, catalog);
        let kind = said.or_else(|| kind_in(name, catalog)).unwrap_or_else(|| "stranger_creature".into());
        let index = film.add(catalog, &kind, &word);
        let actor = &mut film.actors[index];
        actor.category = actor.category.or(Some(Category::Creature));
        actor.gender = gender_of(&kind, &name.to_lowercase());
        let member = &mut actor.member;
        member.name = Some(word);
        member.attributes.colors.clone_from(&character.likeness.colors);
        member.attributes.details.extend(character.likeness.build().map(str::to_owned));
        if kind == "stranger_creature" {
            member.attributes.text = Some(name.to_lowercase());
            film.note(
                name,
                Reason::UnknownWord,
                "a creature in the clip's colours and proportions, shaped from its name",
            );
        }
    }
}

/// Gives the characters their names back.
pub(crate) fn give_names(characters: &[Character], board: &mut Storyboard) {
    for (number, character) in characters.iter().enumerate() {
        let (name, word) = (character.name.trim(), token(number));
        let id: String = name.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).collect();
        let renamed = |text: &str| text.replace(&word, name).replace(&word.to_lowercase(), &id);
        let rename = |text: &mut String| *text = renamed(text);
        let rename_if = |text: &mut Option<String>| {
            if let Some(text) = text {
                *text = renamed(text);
            }
        };
        for shot in &mut board.shots {
            for member in &mut shot.cast {
                rename(&mut member.id);
                rename_if(&mut member.name);
                if let Some(place) = &mut member.place {
                    rename_if(&mut place.of);
                }
            }
            for action in &mut shot.actions {
                rename(&mut action.who);
                rename_if(&mut action.what);
                rename_if(&mut action.toward);
            }
            shot.dialogue.iter_mut().for_each(|line| rename_if(&mut line.who));
            shot.sound.effects.iter_mut().for_each(|effect| rename_if(&mut effect.from));
            rename_if(&mut shot.camera.subject);
        }
        board.understanding.iter_mut().for_each(|u| u.span = u.span.replace(&word, name));
    }
}

/// The kind in "Mossy the frog", "Mossy, a small frog" and "Mossy is a frog"; the words are taken out.
fn apposition(text: &mut String, word: &str, catalog: &Catalog) -> Option<String> {
    let after = text.find(word)? + word.len();
    let rest = &text[after..];
    let lead = [", the ", ", a ", ", an ", " the ", " is a ", " is an "].into_iter().find(|l| rest.starts_with(l))?;
    let mut end = lead.len();
    for noun in rest[lead.len()..].split_inclusive(' ').take(4) {
        end += noun.len();
        let bare: String = noun.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        if let Some(kind) = catalog.kind_named(&bare).filter(|k| lives(k.category)) {
            let id = kind.id.clone();
            let cut = after + end - noun.len() + noun.trim_end_matches([' ', ',', '.', '!', ';']).len();
            text.replace_range(after..cut, "");
            return Some(id);
        }
        if noun.contains([',', '.', ';']) {
            return None;
        }
    }
    None
}

/// A kind that the name itself says: "Captain Frog".
fn kind_in(name: &str, catalog: &Catalog) -> Option<String> {
    let words = name.split_whitespace().rev().map(str::to_lowercase);
    words.filter_map(|w| catalog.kind_named(&w).filter(|k| lives(k.category)).map(|k| k.id.clone())).next()
}

fn lives(category: Category) -> bool {
    matches!(category, Category::Creature | Category::Person)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mossy() -> Character {
        let likeness = Likeness { colors: vec!["#3a7a44".into(), "#e8e0c8".into()], aspect: 2.0 };
        Character { name: "Mossy".into(), likeness }
    }

    fn read(prompt: &str) -> Storyboard {
        crate::read_cast(&[mossy()], prompt, 4.0)
    }

    #[test]
    fn a_named_character_has_its_own_look() {
        for prompt in [
            "Mossy waves from a windowsill",
            "Mossy the frog jumps over a log",
            "Mossy: \"Good morning!\" in a kitchen",
        ] {
            let board = read(prompt);
            let member = board.shots[0].cast.iter().find(|m| m.id == "mossy").unwrap_or_else(|| panic!("{prompt}"));
            assert_eq!(member.attributes.colors, ["#3a7a44", "#e8e0c8"], "{prompt}");
            assert_eq!(member.name.as_deref(), Some("Mossy"), "{prompt}");
            let json = serde_json::to_string(&board).unwrap();
            assert!(!json.contains("Xq") && !json.contains("xq"), "{prompt}: {json}");
        }
        assert!(read("Mossy waves").shots[0].actions.iter().any(|a| a.who == "mossy"));
        assert_eq!(read("Mossy the frog jumps over a log").shots[0].cast[0].kind, "frog");
        assert_eq!(read("\u{201c}Hi\u{201d}, says Mossy").shots[0].dialogue[0].who.as_deref(), Some("mossy"));
    }

    #[test]
    fn one_that_is_not_named_is_said_to_be_missing() {
        let board = read("A dog sleeps");
        assert!(board.shots[0].cast.iter().all(|m| m.id != "mossy"));
        assert!(board.understanding.iter().any(|u| u.span == "Mossy"));
    }
}
