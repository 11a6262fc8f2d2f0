//! Attributes without a noun: "bigger", "happy and striped", "红色".

use super::Revision;
use crate::effects::{apply_to_member, push_new};
use crate::lexicon::lexicon;
use studio_storyboard::{Age, Attributes, Size};

/// Words between attributes that say nothing by themselves.
pub(super) fn is_filler(word: &str) -> bool {
    const FILLERS: &[&str] = &[
        "a",
        "an",
        "the",
        "and",
        "very",
        "much",
        "bit",
        "more",
        "as",
        "of",
        "out",
        "made",
        "color",
        "colour",
        "colored",
        "coloured",
        "all",
        "completely",
        "twice",
        "size",
        "look",
        "looks",
        "now",
        "again",
        "instead",
        "in",
        "big",
        "的",
        "更",
        "一",
        "点",
        "了",
        "颜色",
        "色",
        "一点",
        "变",
    ];
    FILLERS.contains(&word)
}

/// Whether a word tells how something is: a colour, a size, an age, a material.
pub(super) fn is_attribute(word: &str) -> bool {
    let tables = lexicon();
    let known = |w: &str| {
        tables.colors.contains_key(w) || tables.adjectives.contains_key(w) || tables.materials.contains_key(w)
    };
    step(word).is_some() || known(word) || positives(word).iter().any(|p| known(p))
}

/// A step on a scale against what was.
#[derive(Debug, Clone, Copy)]
enum Step {
    Size(i8),
    Age(i8),
}

fn step(word: &str) -> Option<Step> {
    Some(match word {
        "bigger" | "larger" | "taller" | "大" => Step::Size(1),
        "smaller" | "tinier" | "小" => Step::Size(-1),
        "older" | "老" => Step::Age(1),
        "younger" | "年轻" => Step::Age(-1),
        _ => return None,
    })
}

/// What "happier" or "darkest" may be a form of.
fn positives(word: &str) -> Vec<String> {
    let Some(stem) = word.strip_suffix("er").or_else(|| word.strip_suffix("est")).filter(|s| s.len() > 2) else {
        return Vec::new();
    };
    let mut forms = vec![stem.to_string(), format!("{stem}e")];
    forms.extend(stem.strip_suffix('i').map(|s| format!("{s}y")));
    let last: Vec<char> = stem.chars().rev().take(2).collect();
    if last.len() == 2 && last[0] == last[1] {
        forms.push(stem[..stem.len() - last[0].len_utf8()].to_string());
    }
    forms
}

fn stepped<T: Copy + PartialEq>(scale: &[T], from: T, by: i8) -> T {
    let at = scale.iter().position(|s| *s == from).unwrap_or(0);
    let next = at.saturating_add_signed(by.into()).min(scale.len() - 1);
    scale[next]
}

/// Gives a member what a word says; `false` when the word says nothing.
fn apply(word: &str, comparing: bool, to: &mut Attributes) -> bool {
    let tables = lexicon();
    let positive = positives(word)
        .into_iter()
        .find(|p| tables.adjectives.contains_key(p) || tables.colors.contains_key(p.as_str()));
    match step(word).filter(|_| comparing || word.is_ascii()) {
        Some(Step::Size(by)) => {
            to.size = stepped(&[Size::Tiny, Size::Small, Size::Usual, Size::Large, Size::Giant], to.size, by);
            return true;
        }
        Some(Step::Age(by)) => {
            to.age = stepped(&[Age::Baby, Age::Young, Age::Adult, Age::Old], to.age, by);
            return true;
        }
        None => {}
    }
    let word = positive.as_deref().unwrap_or(word);
    if let Some(color) = tables.colors.get(word) {
        to.colors = vec![(*color).to_string()];
        to.pattern = None;
    } else if let Some(effects) = tables.adjectives.get(word) {
        apply_to_member(effects, to);
        if effects.iter().any(|e| e.key == "detail" && e.first().is_empty()) {
            push_new(&mut to.details, word);
        }
    } else if let Some(material) = tables.materials.get(word) {
        to.material = Some((*material).to_string());
    } else {
        return false;
    }
    true
}

impl Revision<'_> {
    /// Whether every word of a text that says something is an attribute, and there is one.
    pub(super) fn is_only_attributes(&self, text: &str) -> bool {
        let words = self.single_words(text);
        let telling: Vec<&String> = words.iter().filter(|w| !is_filler(w) || w.as_str() == "big").collect();
        !telling.is_empty() && telling.iter().all(|w| is_attribute(w))
    }

    /// "bigger", "happy", "striped": words without a noun. What tells nothing is noted.
    pub(super) fn adjectives(&mut self, id: &str, text: &str) {
        let words = self.single_words(text);
        let comparing = words.iter().any(|w| w == "更" || w == "twice");
        let double = words.iter().any(|w| w == "twice");
        for word in &words {
            let word = if double && word == "big" { "bigger" } else { word };
            let mut told = is_filler(word) && word != "big";
            self.each(id, |m| told |= apply(word, comparing, &mut m.attributes));
            if !told {
                self.note(word);
            }
        }
    }
}
