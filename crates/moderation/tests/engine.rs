//! The moderator before an engine, with a policy and with a service on this machine.

use ::engine::{Card, Clip, Engine, Error, Generation, Progress, Rendition, Size};
use egress::{Egress, Targets};
use moderation::{Action, BLOCKED, Moderated, Moderator, Outage, Policy, Service, texts};
use serde_json::Value;
use std::sync::Arc;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// Makes nothing, which shows that it was asked.
struct Asked(Card);

#[async_trait::async_trait]
impl Engine for Asked {
    fn card(&self) -> &Card {
        &self.0
    }

    async fn generate(&self, _: Generation, _: Progress) -> Result<Rendition, Error> {
        Err(Error::Cancelled)
    }

    fn storyboard(&self, _: &Generation) -> Result<Option<Value>, Error> {
        Ok(None)
    }

    fn seconds(&self, _: &Value) -> Option<u32> {
        None
    }

    fn examine(&self, _: &[u8]) -> Result<Clip, Error> {
        Err(Error::Cancelled)
    }
}

fn behind(moderator: Moderator) -> Moderated {
    let card = Card {
        engine: "asked".into(),
        models: vec![],
        any_even_size: true,
        max_size: Size::new(64, 64),
        max_seconds: 4,
        digital_source_type: "test".into(),
    };
    Moderated::new(Arc::new(Asked(card)), Arc::new(moderator))
}

fn generation(prompt: &str) -> Generation {
    serde_json::from_value(serde_json::json!({
        "model": "m", "prompt": prompt, "size": "64x64", "seconds": 4, "seed": 7, "mark": true,
    }))
    .expect("a generation")
}

/// A service that gives one answer and returns what it was asked.
async fn service(answer: &'static str, action: Action, outage: Outage) -> (Service, tokio::task::JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}/v1/moderations", listener.local_addr().expect("bound"));
    let asked = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.expect("a connection");
        let mut request = vec![0; 4096];
        let n = stream.read(&mut request).await.expect("a request");
        let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", answer.len());
        stream.write_all(format!("{head}{answer}").as_bytes()).await.expect("answered");
        String::from_utf8_lossy(&request[..n]).into_owned()
    });
    let egress = Egress::new(Targets::PrivateToo);
    (Service { egress, url, key: "k".into(), model: "omni".into(), action, outage }, asked)
}

const FLAGGED: &str = r#"{"results": [{"flagged": true, "categories": {"violence": true}}]}"#;

#[tokio::test]
async fn a_blocked_job_fails_before_the_engine_is_asked() {
    let policy = Policy::parse("[categories.brands]\naction = \"fail\"\nterms = [\"acme\"]").expect("a policy");
    let engine = behind(Moderator { policy, service: None });
    let blocked = engine.generate(generation("an Acme anvil"), Progress::default()).await;
    let Err(Error::Refused { code, message }) = blocked else { panic!("{blocked:?}") };
    assert_eq!(code, BLOCKED);
    assert!(message.contains("brands"), "{message}");
    let passed = engine.generate(generation("an anvil"), Progress::default()).await;
    assert!(matches!(passed, Err(Error::Cancelled)), "the engine was asked");
}

#[tokio::test]
async fn words_of_a_storyboard_count() {
    let board = serde_json::json!({"version": 1, "shots": [{"dialogue": [{"line": "Buy Acme!"}]}]});
    let asked = Generation { storyboard: Some(board), ..generation("x") };
    assert_eq!(texts(&asked), ["x", "Buy Acme!"]);
}

#[tokio::test]
async fn the_service_is_asked_in_its_words_and_believed() {
    let (service, asked) = service(FLAGGED, Action::Reject, Outage::Closed).await;
    let moderator = Moderator { policy: Policy::default(), service: Some(service) };
    assert_eq!(moderator.judge(&["a fight"], Action::Fail).await.expect("not asked"), None);
    let finding = moderator.judge(&["a fight"], Action::Reject).await.expect("asked").expect("flagged");
    assert_eq!(finding.categories, ["violence"]);
    let asked = asked.await.expect("it was asked");
    assert!(asked.starts_with("POST /v1/moderations ") && asked.contains("authorization: Bearer k"), "{asked}");
    assert!(asked.ends_with(r#"{"input":["a fight"],"model":"omni"}"#), "{asked}");
}

#[tokio::test]
async fn an_outage_lets_everything_or_nothing_pass() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}/", listener.local_addr().expect("bound"));
    drop(listener);
    for (outage, passes) in [(Outage::Open, true), (Outage::Closed, false)] {
        let egress = Egress::new(Targets::PrivateToo);
        let service = Service {
            egress,
            url: url.clone(),
            key: String::new(),
            model: String::new(),
            action: Action::Fail,
            outage,
        };
        let engine = behind(Moderator { policy: Policy::default(), service: Some(service) });
        let made = engine.generate(generation("x"), Progress::default()).await;
        assert_eq!(matches!(made, Err(Error::Cancelled)), passes, "{made:?}");
        assert_eq!(matches!(made, Err(Error::Transient(_))), !passes, "{made:?}");
    }
}
