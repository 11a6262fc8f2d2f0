//! Reads credentials out of a film and says what they are worth.

use crate::origin::ACTIONS;
use crate::sign::FORMAT;
use c2pa::settings::Settings;
use c2pa::{Context, Manifest, Reader, ValidationState};
use memchr::memmem;
use serde_json::{Value, json};
use std::io::Cursor;

/// By what a box with credentials is known: its extended type, in the C2PA specification's section
/// on BMFF-based formats.
const BOX: &[u8; 16] = b"\xd8\xfe\xc3\xd6\x1b\x0e\x48\x3c\x92\x97\x58\x28\x87\x7e\xc4\x81";

/// What a film's credentials are worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Intact, and signed under the given root.
    Trusted,
    /// Intact, and signed by somebody else.
    Valid,
    /// The film or its credentials were changed since it was signed, or cannot be read.
    Invalid,
    /// There are none.
    Absent,
}

/// What a film's credentials say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What they are worth.
    pub state: State,
    /// Who signed: the organisation in the certificate.
    pub issuer: Option<String>,
    /// When it was signed, if somebody vouched for a time.
    pub signed_at: Option<String>,
    /// The program that made the film: [`crate::AGENT`] for ours.
    pub agent: Option<String>,
    /// The engine that made the film.
    pub engine: Option<String>,
    /// The model that was asked for.
    pub model: Option<String>,
    /// The IPTC digital source type.
    pub digital_source_type: Option<String>,
    /// What the film was made with.
    pub ingredients: Vec<String>,
}

impl Reading {
    fn empty(state: State) -> Self {
        Self {
            state,
            issuer: None,
            signed_at: None,
            agent: None,
            engine: None,
            model: None,
            digital_source_type: None,
            ingredients: Vec::new(),
        }
    }
}

/// Reads the credentials of an MP4; `root` is the certificate, in PEM, whose signers are trusted.
/// A file that is no MP4 has none.
#[must_use]
pub fn read(film: &[u8], root: &str) -> Reading {
    if memmem::find(film, BOX).is_none() {
        return Reading::empty(State::Absent);
    }
    let Ok(reader) = open(film, root) else { return Reading::empty(State::Invalid) };
    let state = match reader.validation_state() {
        ValidationState::Trusted => State::Trusted,
        ValidationState::Valid => State::Valid,
        ValidationState::Invalid => State::Invalid,
    };
    reader.active_manifest().map_or_else(|| Reading::empty(State::Invalid), |manifest| describe(manifest, state))
}

fn describe(manifest: &Manifest, state: State) -> Reading {
    let created = created(manifest).unwrap_or_default();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let agent = &created["softwareAgent"];
    Reading {
        state,
        issuer: manifest.issuer(),
        signed_at: manifest.time(),
        agent: text(&agent["name"]).or_else(|| text(agent)),
        engine: text(&created["parameters"]["engine"]),
        model: text(&created["parameters"]["model"]),
        digital_source_type: text(&created["digitalSourceType"]),
        ingredients: manifest.ingredients().iter().filter_map(|i| i.title().map(str::to_owned)).collect(),
    }
}

fn open(film: &[u8], root: &str) -> Result<Reader, c2pa::Error> {
    let trust = if root.is_empty() { json!({}) } else { json!({"user_anchors": root}) };
    let settings = json!({"trust": trust, "verify": {"verify_trust": true}}).to_string();
    let context = Context::new().with_settings(Settings::new().with_json(&settings)?)?;
    Reader::from_context(context).with_stream(FORMAT, Cursor::new(film))
}

/// The action by which the film came into being.
fn created(manifest: &Manifest) -> Option<Value> {
    let actions: Value = manifest.find_assertion(ACTIONS).or_else(|_| manifest.find_assertion("c2pa.actions")).ok()?;
    let mut actions = actions["actions"].as_array()?.iter();
    actions.find(|action| action["action"] == "c2pa.created").cloned()
}
