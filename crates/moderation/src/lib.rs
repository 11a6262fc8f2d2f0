//! What the operator does not want made: a policy file and an optional moderation service.
//!
//! Both look at words only: the prompt and every text of a storyboard. What they find is refused at
//! once or lets the job fail, as each category says; nothing is made and nothing is charged.
//! Invariants: without a policy and a service nothing is ever blocked; the policy is read once, at
//! the start; the service is asked through `egress`.

mod engine;
mod policy;
mod service;
mod text;

pub use crate::engine::Moderated;
pub use policy::{Action, Invalid, Policy};
pub use service::{Outage, Service};

use ::engine::Generation;
use serde_json::Value;

/// The public code of what was blocked.
pub const BLOCKED: &str = "moderation_blocked";

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The categories, for people and programs.
    pub categories: Vec<String>,
}

impl Finding {
    /// For the client.
    #[must_use]
    pub fn message(&self) -> String {
        format!("Your request was blocked by our moderation system. Categories: {}.", self.categories.join(", "))
    }
}

/// The service could not be asked, and the operator wants nothing unchecked to be made.
#[derive(Debug, thiserror::Error)]
#[error("the moderation service cannot be reached: {0}")]
pub struct Unchecked(String);

/// Everything that is checked.
#[derive(Debug, Clone, Default)]
pub struct Moderator {
    /// The operator's own words.
    pub policy: Policy,
    /// Another opinion.
    pub service: Option<Service>,
}

impl Moderator {
    /// What there is against these texts among the categories with this action.
    ///
    /// # Errors
    /// [`Unchecked`].
    pub async fn judge(&self, texts: &[&str], action: Action) -> Result<Option<Finding>, Unchecked> {
        let mut categories = self.policy.find(texts, action);
        if categories.is_empty()
            && let Some(service) = self.service.as_ref().filter(|service| service.action == action)
        {
            categories = service.find(texts).await?;
        }
        Ok((!categories.is_empty()).then_some(Finding { categories }))
    }
}

/// Every text of a request that can end up in the film.
#[must_use]
pub fn texts(generation: &Generation) -> Vec<&str> {
    let mut found = vec![generation.prompt.as_str()];
    if let Some(storyboard) = &generation.storyboard {
        collect(storyboard, &mut found);
    }
    found
}

fn collect<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
        Value::Object(object) => object.values().for_each(|item| collect(item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
