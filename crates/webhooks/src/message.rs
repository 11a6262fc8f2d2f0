//! What is sent: a thin event that names what happened to what; the receiver asks for the rest.

use crate::signature;
use bytes::Bytes;
use egress::{HeaderMap, HeaderName, HeaderValue};
use serde::Serialize;
use store::{Delivery, Event, SigningSecret, Time};

/// Receivers look for the very name that the official service sends under.
const USER_AGENT: &str = "OpenAI/1.0 (+https://platform.openai.com/docs/webhooks)";

/// One message to one receiver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// By which the receiver recognises a message that comes again.
    pub id: String,
    /// The JSON.
    pub body: Bytes,
}

impl Message {
    /// The message that announces an event.
    #[must_use]
    pub fn new(id: &str, event_id: &str, event: Event, subject: &str, at: Time) -> Self {
        #[derive(Serialize)]
        struct Body<'a> {
            id: &'a str,
            object: &'static str,
            created_at: i64,
            r#type: &'static str,
            data: Data<'a>,
        }
        #[derive(Serialize)]
        struct Data<'a> {
            id: &'a str,
        }
        let (object, created_at, data) = ("event", at.unix_seconds(), Data { id: subject });
        let body = Body { id: event_id, object, created_at, r#type: event.name(), data };
        let body = serde_json::to_vec(&body).expect("plain data");
        Self { id: id.to_owned(), body: body.into() }
    }

    /// The message of a delivery, the same at every attempt.
    pub(crate) fn of(delivery: &Delivery) -> Self {
        Self::new(&delivery.id, &delivery.event_id, delivery.event, &delivery.subject, delivery.created_at)
    }

    /// The headers of an attempt: its time is that of the attempt, so that receivers take it as fresh.
    pub(crate) fn headers(&self, secrets: &[SigningSecret], now: Time) -> HeaderMap {
        let pairs = [
            ("content-type", "application/json".to_owned()),
            ("user-agent", USER_AGENT.to_owned()),
            ("webhook-id", self.id.clone()),
            ("webhook-timestamp", now.unix_seconds().to_string()),
            ("webhook-signature", signature(secrets, &self.id, now, &self.body)),
        ];
        let header = |(name, value): (&'static str, String)| {
            (HeaderName::from_static(name), HeaderValue::try_from(value).expect("ids and base64 are ascii"))
        };
        pairs.into_iter().map(header).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_a_thin_event() {
        let message = Message::new("wh_1", "evt_1", Event::VideoCompleted, "video_1", Time(1_763_021_071_500));
        let expected = r#"{"id":"evt_1","object":"event","created_at":1763021071,"type":"video.completed","data":{"id":"video_1"}}"#;
        assert_eq!(message.body, expected.as_bytes());
    }

    #[test]
    fn headers_carry_the_time_of_the_attempt() {
        let message = Message::new("wh_1", "evt_1", Event::VideoFailed, "video_1", Time(0));
        let headers = message.headers(&[SigningSecret("s".into())], Time(5_000));
        assert_eq!(
            (&headers["webhook-id"], &headers["webhook-timestamp"]),
            (&HeaderValue::from_static("wh_1"), &HeaderValue::from_static("5"))
        );
        assert!(headers["webhook-signature"].to_str().is_ok_and(|s| s.starts_with("v1,")));
    }
}
