//! The policy file: categories, each with its words and what becomes of a request that has them.

use crate::text::{Term, Words};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What becomes of a request with blocked words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// It is refused at once.
    #[default]
    Reject,
    /// It is accepted, and the job fails.
    Fail,
}

/// Why a policy cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Invalid {
    /// It is not the TOML that was expected.
    #[error(transparent)]
    Toml(#[from] toml::de::Error),
    /// A term has no letter in it.
    #[error("category `{category}`: `{term}` has nothing to look for")]
    EmptyTerm {
        /// In which category.
        category: String,
        /// As written.
        term: String,
    },
}

/// Blocked words by category. The default blocks nothing.
#[derive(Debug, Clone, Default)]
pub struct Policy {
    categories: Vec<Category>,
}

#[derive(Debug, Clone)]
struct Category {
    name: String,
    action: Action,
    terms: Vec<Term>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    categories: BTreeMap<String, Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    #[serde(default)]
    action: Action,
    terms: Vec<String>,
}

impl Policy {
    /// Reads a policy file.
    ///
    /// # Errors
    /// [`Invalid`], which names the place.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let file: File = toml::from_str(text)?;
        let categories = file.categories.into_iter().map(|(name, entry)| {
            let read = |term: &String| {
                let empty = || Invalid::EmptyTerm { category: name.clone(), term: term.clone() };
                Term::new(term).ok_or_else(empty)
            };
            let terms = entry.terms.iter().map(read).collect::<Result<_, _>>()?;
            Ok(Category { name, action: entry.action, terms })
        });
        Ok(Self { categories: categories.collect::<Result<_, Invalid>>()? })
    }

    /// The names of the categories with this action that have a word in these texts, in order.
    #[must_use]
    pub fn find(&self, texts: &[&str], action: Action) -> Vec<String> {
        let mut asked = self.categories.iter().filter(|category| category.action == action).peekable();
        if asked.peek().is_none() {
            return Vec::new();
        }
        let words: Vec<Words> = texts.iter().map(|text| Words::new(text)).collect();
        let has_any =
            |category: &&Category| category.terms.iter().any(|term| words.iter().any(|text| text.contain(term)));
        asked.filter(has_any).map(|category| category.name.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r#"
        [categories.cruelty]
        terms = ["dog fight*", "斗狗"]

        [categories.brands]
        action = "fail"
        terms = ["acme"]
    "#;

    #[test]
    fn categories_have_their_actions() {
        let policy = Policy::parse(FILE).expect("a policy");
        let texts = ["A Dog-Fighting ring", "by ACME"];
        assert_eq!(policy.find(&texts, Action::Reject), ["cruelty"]);
        assert_eq!(policy.find(&texts, Action::Fail), ["brands"]);
        assert_eq!(policy.find(&["他们在斗狗。"], Action::Reject), ["cruelty"]);
        assert!(policy.find(&["A dog and a fight"], Action::Reject).is_empty());
    }

    #[test]
    fn nothing_is_blocked_by_default() {
        let texts = ["anything at all"];
        for policy in [Policy::default(), Policy::parse("").expect("an empty file")] {
            assert!(policy.find(&texts, Action::Reject).is_empty() && policy.find(&texts, Action::Fail).is_empty());
        }
    }

    #[test]
    fn mistakes_are_named() {
        let message = |text| Policy::parse(text).expect_err("a mistake").to_string();
        assert!(message("[categories.a]\nterms = [\"-\"]").contains("category `a`"));
        assert!(message("[categories.a]\nwords = []").contains("words"));
        assert!(message("[categories.a]\naction = \"ban\"\nterms = []").contains("ban"));
    }

    #[test]
    fn the_shipped_file_is_a_policy_that_blocks_nothing() {
        let shipped = include_str!("../../../policy.toml");
        assert!(Policy::parse(shipped).expect("a policy").categories.is_empty());
        let example: String = shipped
            .lines()
            .filter_map(|line| line.strip_prefix('#'))
            .filter(|line| !line.starts_with(' '))
            .map(|line| format!("{line}\n"))
            .collect();
        assert_eq!(Policy::parse(&example).expect("the example").categories.len(), 2);
    }
}
