//! What a film came from, and how the credentials put it.

use crate::AGENT;
use serde_json::{Value, json};

/// How the standard names the lists of what was done.
pub(crate) const ACTIONS: &str = "c2pa.actions.v2";

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What a film came from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// The engine that made it.
    pub engine: String,
    /// The model that was asked for.
    pub model: String,
    /// How the engine makes pictures: an address in IPTC's vocabulary of digital source types.
    pub digital_source_type: String,
    /// Everything random came from it.
    pub seed: u64,
    /// What other people's or earlier material it was made with.
    pub ingredients: Vec<Ingredient>,
}

/// A film or picture that another one was made with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ingredient {
    /// What it was.
    pub title: String,
    /// What became of it.
    pub role: Role,
    /// An MP4, PNG, JPEG or WebP. Its own credentials, if it has some, are taken along.
    pub bytes: Vec<u8>,
}

/// What became of an ingredient.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Its pictures are seen in the film.
    Component,
    /// The film was made after it, and nothing of it is seen.
    Input,
}

impl Role {
    /// As the standard calls it.
    fn relationship(self) -> &'static str {
        match self {
            Self::Component => "componentOf",
            Self::Input => "inputTo",
        }
    }
}

impl Ingredient {
    /// What is said of it: `id` is how the actions refer to it.
    pub(crate) fn describe(&self, id: &str) -> Value {
        json!({
            "title": self.title,
            "format": self.media_type(),
            "relationship": self.role.relationship(),
            "label": id,
        })
    }

    /// Its media type, by its first bytes.
    pub(crate) fn media_type(&self) -> &'static str {
        match self.bytes.as_slice() {
            [0x89, b'P', b'N', b'G', ..] => "image/png",
            [0xff, 0xd8, ..] => "image/jpeg",
            [b'R', b'I', b'F', b'F', ..] => "image/webp",
            _ => "video/mp4",
        }
    }
}

impl Origin {
    /// The manifest: that the film was created, by what, and with what. The prompt is not in it,
    /// as films are given away and prompts are their authors'.
    pub(crate) fn manifest(&self) -> Value {
        let mut created = json!({
            "action": "c2pa.created",
            "digitalSourceType": self.source_type(),
            "softwareAgent": {"name": AGENT, "version": VERSION},
            "parameters": {"engine": self.engine, "model": self.model, "seed": self.seed.to_string()},
        });
        let inputs = self.ids(Role::Input);
        if !inputs.is_empty() {
            created["parameters"]["ingredientIds"] = json!(inputs);
        }
        let mut actions = vec![created];
        for component in self.ids(Role::Component) {
            actions.push(json!({"action": "c2pa.placed", "parameters": {"ingredientIds": [component]}}));
        }
        json!({
            "title": "film.mp4",
            "format": "video/mp4",
            "claim_generator_info": [{"name": AGENT, "version": VERSION}],
            "assertions": [{"label": ACTIONS, "data": {"actions": actions}}],
        })
    }

    /// Other people's pictures make a composite of what would be the engine's own.
    fn source_type(&self) -> String {
        if self.ids(Role::Component).is_empty() {
            return self.digital_source_type.clone();
        }
        let (vocabulary, term) = self.digital_source_type.rsplit_once('/').unwrap_or_default();
        let composite =
            if term == "trainedAlgorithmicMedia" { "compositeWithTrainedAlgorithmicMedia" } else { "composite" };
        format!("{vocabulary}/{composite}")
    }

    fn ids(&self, role: Role) -> Vec<String> {
        let numbered = self.ingredients.iter().enumerate();
        numbered.filter(|(_, ingredient)| ingredient.role == role).map(|(number, _)| id(number)).collect()
    }
}

/// How actions refer to the ingredient of this number.
pub(crate) fn id(number: usize) -> String {
    format!("ingredient {number}")
}
