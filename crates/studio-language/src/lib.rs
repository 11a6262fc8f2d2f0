//! Words to a storyboard; an instruction and a storyboard to a storyboard.
//!
//! A prompt goes through these steps: its form (`form`), quotations (`quote`), words and fixed
//! phrases (`item`), their meanings (`word`, from the tables of `lexicon/`, the library and WordNet),
//! clauses (`grammar`), and at last the document (`finish`). Everything not taken at its word is
//! listed in the storyboard's `understanding`.

mod catalog;
mod character;
mod chinese;
mod effects;
mod film;
mod finish;
mod form;
mod grammar;
mod item;
mod lexicon;
mod limits;
mod noun_phrase;
mod quote;
mod revise;
mod word;
mod wordnet;

pub use catalog::{Catalog, KindEntry, PlaceEntry};
pub use character::{Character, Likeness};
pub use revise::{extend_with, revise_with};

use film::Film;
use form::Script;
use grammar::Parser;
use std::sync::OnceLock;
use studio_storyboard::{MAX_SECONDS, MAX_SHOTS, Storyboard};
use word::Words;

/// Longest prompt that is read, in characters; what comes after is not.
pub const MAX_PROMPT: usize = 32_000;

/// The storyboard that a prompt asks for, `seconds` long, cast from the studio's library.
///
/// Anything is read: prose, labelled blocks, shot lists, JSON, in English or Chinese. The same
/// prompt and length give the same storyboard.
#[must_use]
pub fn read(prompt: &str, seconds: f32) -> Storyboard {
    read_with(library(), prompt, seconds)
}

/// [`read`] with characters whom the prompt may name.
#[must_use]
pub fn read_cast(characters: &[Character], prompt: &str, seconds: f32) -> Storyboard {
    read_all(library(), characters, prompt, seconds)
}

/// The studio's library, as words.
fn library() -> &'static Catalog {
    static LIBRARY: OnceLock<Catalog> = OnceLock::new();
    LIBRARY.get_or_init(Catalog::library)
}

/// [`read`] with a catalogue of one's own.
#[must_use]
pub fn read_with(catalog: &Catalog, prompt: &str, seconds: f32) -> Storyboard {
    read_all(catalog, &[], prompt, seconds)
}

fn read_all(catalog: &Catalog, characters: &[Character], prompt: &str, seconds: f32) -> Storyboard {
    let prompt: String = prompt.chars().take(MAX_PROMPT).collect();
    let seconds = if seconds.is_finite() { seconds.clamp(0.5, MAX_SECONDS) } else { 4.0 };
    let words = Words::new(catalog);
    let (mut text, mut quotes) = quote::extract(&form::unfolded(prompt.clone()));
    let mut known = Film::default();
    character::introduce(characters, catalog, &mut text, &mut quotes, &mut known);
    let script = form::script(&text);
    let film = pictured(film(&words, known, &script, &quotes), &words);
    let mut board = finish::storyboard(film, catalog, seconds, title(&prompt));
    character::give_names(characters, &mut board);
    limits::keep(&mut board);
    board
}

/// Reads a script into a film in which some are known already.
fn film(words: &Words<'_>, mut film: Film, script: &Script, quotes: &[quote::Quote]) -> Film {
    let shots = script.seconds.len().min(MAX_SHOTS);
    for number in 0..shots {
        let sections: Vec<_> = script.sections.iter().filter(|s| s.shot == number).collect();
        if sections.is_empty() && shots > 1 {
            continue;
        }
        let mut parser = Parser::new(words, quotes, &mut film);
        for section in sections {
            let plain = if chinese::is_chinese(&section.text) {
                chinese::chinese(&section.text, words)
            } else {
                item::english(&section.text)
            };
            let items = item::with_phrases(&plain);
            parser.read(items, section.mode);
        }
        let mut draft = parser.finish();
        draft.seconds = script.seconds[number];
        film.shots.push(draft);
    }
    if film.shots.is_empty() {
        film.shots.push(Parser::new(words, quotes, &mut Film::default()).finish());
    }
    film
}

/// A film that names nothing but an idea shows a scene that people connect with it.
fn pictured(ideal: Film, words: &Words<'_>) -> Film {
    let [shot] = ideal.shots.as_slice() else { return ideal };
    let scene = shot.ideas.iter().find_map(|idea| Some((idea, words.lexicon.ideas.get(idea)?)));
    let (Some((idea, scene)), true, None) = (scene, shot.cast.is_empty(), &shot.setting) else { return ideal };
    let (text, quotes) = quote::extract(scene);
    let mut shown = film(words, Film::default(), &form::script(&text), &quotes);
    shown.style = ideal.style.or(shown.style);
    shown.understanding.extend(ideal.understanding.iter().cloned());
    shown.note(idea, studio_storyboard::Reason::Abstract, scene);
    shown
}

/// The first words of a prompt.
fn title(prompt: &str) -> String {
    let chinese = prompt.chars().any(|c| c > '\u{2e80}');
    let line = prompt
        .trim()
        .split(['\n', '.', '。', '!', '?', '{', '"', ',', '，'])
        .find(|l| !l.trim().is_empty())
        .unwrap_or_default()
        .trim();
    if chinese {
        return line.chars().filter(|c| !c.is_control()).take(24).collect();
    }
    line.split_whitespace().take(8).collect::<Vec<_>>().join(" ").chars().filter(|c| !c.is_control()).take(80).collect()
}

/// The storyboard with one more shot that goes on without a cut where the last one ends, `seconds`
/// long: the same cast in the same set does what the prompt says.
///
/// Whoever was busy to the end and is given nothing new to do goes on with it. A board without
/// shots is returned as it is.
#[must_use]
pub fn extend(board: &Storyboard, prompt: &str, seconds: f32) -> Storyboard {
    extend_with(library(), board, prompt, seconds)
}

/// The storyboard changed as an instruction says; what it does not name stays as it was, ids too.
///
/// An instruction recolours, resizes, dresses, replaces, adds or removes what it names, changes the
/// place, hour, weather, style or camera, or gives somebody something else to do. What it names and
/// the storyboard has not is listed in `understanding`.
#[must_use]
pub fn revise(board: &Storyboard, instruction: &str) -> Storyboard {
    revise_with(library(), board, instruction)
}
