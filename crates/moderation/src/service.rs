//! A moderation service that speaks OpenAI's `POST /v1/moderations`.

use crate::Unchecked;
use crate::policy::Action;
use egress::{Egress, HeaderMap, HeaderName, HeaderValue};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::time::Duration;

const ANSWERING: Duration = Duration::from_secs(10);
const MAX_ANSWER: usize = 1 << 20;

/// What is done while the service does not answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outage {
    /// Requests pass unchecked.
    Open,
    /// Nothing passes.
    Closed,
}

/// The service and how it is asked.
#[derive(Debug, Clone)]
pub struct Service {
    /// The way to it. The operator names it, so that it may be in the own network.
    pub egress: Egress,
    /// The whole address, such as `http://127.0.0.1:9000/v1/moderations`.
    pub url: String,
    /// Sent as a bearer key unless empty.
    pub key: String,
    /// The model to ask for; empty for the service's own choice.
    pub model: String,
    /// What becomes of a request that it flags.
    pub action: Action,
    /// What becomes of requests while it does not answer.
    pub outage: Outage,
}

#[derive(Deserialize)]
struct Answer {
    results: Vec<Verdict>,
}

#[derive(Deserialize)]
struct Verdict {
    flagged: bool,
    #[serde(default)]
    categories: BTreeMap<String, Option<bool>>,
}

impl Service {
    /// The categories the service flags in these texts.
    ///
    /// # Errors
    /// [`Unchecked`], only when nothing may pass unchecked.
    pub(crate) async fn find(&self, texts: &[&str]) -> Result<Vec<String>, Unchecked> {
        match (self.ask(texts).await, self.outage) {
            (Ok(categories), _) => Ok(categories),
            (Err(why), Outage::Closed) => Err(Unchecked(why)),
            (Err(why), Outage::Open) => {
                tracing::warn!(why, "the moderation service does not answer; a request passes unchecked");
                Ok(Vec::new())
            }
        }
    }

    async fn ask(&self, texts: &[&str]) -> Result<Vec<String>, String> {
        let mut body = serde_json::json!({"input": texts});
        if !self.model.is_empty() {
            body["model"] = self.model.as_str().into();
        }
        let mut headers = HeaderMap::from_iter([(
            HeaderName::from_static("content-type"),
            HeaderValue::from_static("application/json"),
        )]);
        if !self.key.is_empty() {
            let bearer = HeaderValue::try_from(format!("Bearer {}", self.key)).map_err(|error| error.to_string())?;
            headers.insert(HeaderName::from_static("authorization"), bearer);
        }
        let sent = self.egress.post(&self.url, headers, body.to_string().into(), MAX_ANSWER, ANSWERING).await;
        let reply = sent.map_err(|error| error.to_string())?;
        if reply.status != 200 {
            return Err(format!("it answered with status {}", reply.status));
        }
        let answer: Answer = serde_json::from_slice(&reply.body).map_err(|error| error.to_string())?;
        Ok(flagged(answer))
    }
}

/// The names of what is flagged, each once and in order; `flagged` when the service names none.
fn flagged(answer: Answer) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for verdict in answer.results.into_iter().filter(|verdict| verdict.flagged) {
        let before = names.len();
        names.extend(verdict.categories.into_iter().filter(|(_, set)| *set == Some(true)).map(|(name, _)| name));
        if names.len() == before {
            names.push("flagged".into());
        }
    }
    names.sort();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<String> {
        flagged(serde_json::from_str(text).expect("an answer"))
    }

    #[test]
    fn flagged_categories_are_named_once() {
        let two = r#"{"id": "modr-1", "results": [
            {"flagged": true, "categories": {"violence": true, "hate": false, "illicit": null}},
            {"flagged": true, "categories": {"violence": true, "self-harm": true}},
            {"flagged": false, "categories": {"sexual": true}}]}"#;
        assert_eq!(of(two), ["self-harm", "violence"]);
        assert_eq!(of(r#"{"results": [{"flagged": true}]}"#), ["flagged"]);
        assert!(of(r#"{"results": []}"#).is_empty());
    }
}
