//! Every operation of the OpenAPI document: called once as its owner, once without a key, and once
//! as another tenant. An operation that is not in the table fails the first test.

use super::service::{Answer, HOUR, Service, form, part, text};
use super::source::mp4;
use axum::body::Body;
use axum::http::{Method, Request, header};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use store::{Event, Purpose};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// What another tenant gets.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Other {
    /// The same as everybody: it is nobody's.
    Same,
    /// Something of its own.
    Own,
    /// An empty list.
    Nothing,
    /// Not found.
    NotFound,
}
use Other::{NotFound, Nothing, Own, Same};

/// Method, address, body, and what another tenant gets. `DONE` is a completed video of the first
/// tenant, `WAITS` one that waits, `CHAR`, `FILE`, `BATCH` and `HOOK` are its character, file, batch and webhook endpoint. A
/// body that is a text names a form. Deletions come last.
fn calls() -> Vec<(&'static str, &'static str, Value, Other)> {
    let prompt = || json!({"prompt": "p"});
    vec![
        ("get", "/healthz", Value::Null, Same),
        ("get", "/openapi.json", Value::Null, Same),
        ("get", "/docs", Value::Null, Same),
        ("get", "/v1/models", Value::Null, Same),
        ("get", "/v1/models/sora-2", Value::Null, Same),
        ("get", "/v1/usage", Value::Null, Nothing),
        ("post", "/v1/storyboards", prompt(), Own),
        ("post", "/v1/videos", prompt(), Own),
        ("get", "/v1/videos", Value::Null, Nothing),
        ("get", "/v1/videos/DONE", Value::Null, NotFound),
        ("get", "/v1/videos/DONE/events", Value::Null, NotFound),
        ("post", "/v1/videos/WAITS/cancel", Value::Null, NotFound),
        ("post", "/v1/videos/characters", json!("clip"), Own),
        ("get", "/v1/videos/characters", Value::Null, Nothing),
        ("get", "/v1/videos/characters/CHAR", Value::Null, NotFound),
        ("delete", "/v1/videos/characters/CHAR", Value::Null, NotFound),
        ("get", "/v1/videos/DONE/content", Value::Null, NotFound),
        ("post", "/v1/videos/DONE/remix", prompt(), NotFound),
        ("post", "/v1/videos/edits", json!({"prompt": "p", "video": {"id": "DONE"}}), NotFound),
        ("post", "/v1/videos/extensions", json!({"prompt": "p", "seconds": "4", "video": {"id": "DONE"}}), NotFound),
        ("post", "/v1/content_provenance_checks", json!({"video_id": "DONE"}), NotFound),
        ("post", "/v1/files", json!("file"), Own),
        ("get", "/v1/files", Value::Null, Nothing),
        ("get", "/v1/files/FILE", Value::Null, NotFound),
        ("get", "/v1/files/FILE/content", Value::Null, NotFound),
        ("post", "/v1/batches", batch("FILE"), NotFound),
        ("get", "/v1/batches", Value::Null, Nothing),
        ("get", "/v1/batches/BATCH", Value::Null, NotFound),
        ("post", "/v1/batches/BATCH/cancel", Value::Null, NotFound),
        ("get", "/v1/webhook_event_types", Value::Null, Same),
        ("post", "/v1/webhook_endpoints", hook("https://hook.example"), Own),
        ("get", "/v1/webhook_endpoints", Value::Null, Nothing),
        ("get", "/v1/webhook_endpoints/HOOK", Value::Null, NotFound),
        ("post", "/v1/webhook_endpoints/HOOK", json!({"name": "m"}), NotFound),
        ("post", "/v1/webhook_endpoints/HOOK/rotate_secret", json!({}), NotFound),
        ("post", "/v1/webhook_endpoints/HOOK/test", json!({"event_type": "video.failed"}), NotFound),
        ("get", "/v1/webhook_endpoints/HOOK/deliveries", Value::Null, NotFound),
        ("delete", "/v1/webhook_endpoints/HOOK", Value::Null, NotFound),
        ("delete", "/v1/files/FILE", Value::Null, NotFound),
        ("delete", "/v1/videos/DONE", Value::Null, NotFound),
    ]
}

/// The form of that name.
fn named_form(name: &str) -> Vec<u8> {
    let file = |field: &str, file: &str, bytes: &[u8]| {
        part(&format!("Content-Disposition: form-data; name=\"{field}\"; filename=\"{file}\""), bytes)
    };
    match name {
        "clip" => form(&[text("name", "Mossy"), file("video", "a.mp4", &mp4(640, 360, 3))]),
        "file" => form(&[text("purpose", "batch"), file("file", "a.jsonl", b"{}")]),
        other => panic!("no form is called {other}"),
    }
}

fn batch(file: &str) -> Value {
    json!({"input_file_id": file, "endpoint": "/v1/videos", "completion_window": "24h"})
}

fn hook(url: &str) -> Value {
    json!({"name": "n", "url": url, "event_types": ["video.failed"]})
}

/// The address of a receiver that is content with everything.
async fn receiver() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("bound");
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = stream.read(&mut [0; 4096]).await;
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").await;
        }
    });
    format!("http://{address}/")
}

fn document() -> Value {
    serde_json::to_value(server::document()).expect("plain data")
}

/// The described address that a called one belongs to.
fn template(document: &Value, path: &str) -> Option<String> {
    let matches = |template: &str| {
        let (a, b): (Vec<_>, Vec<_>) = (template.split('/').collect(), path.split('/').collect());
        a.len() == b.len() && a.iter().zip(b).all(|(a, b)| *a == b || a.starts_with('{'))
    };
    let paths = document["paths"].as_object().expect("paths");
    let literal = paths.keys().find(|template| *template == path);
    literal.or_else(|| paths.keys().find(|template| matches(template))).cloned()
}

/// A service with something of everything, the calls with its ids in place, and the ids, the video's first.
async fn prepared() -> (Service, Vec<(Method, String, Value, Other)>, [String; 6]) {
    let service = Service::new().await;
    let done = service.create("p").await;
    service.complete(b"film", HOUR).await;
    let waits = service.create("p").await;
    let id = |answer: Answer| answer.json()["id"].as_str().expect("an id").to_owned();
    let owner = Some(&service.key);
    let sent = async |path: &str, body: Value| id(service.send(request(owner, &Method::POST, path, &body)).await);
    let character = sent("/v1/videos/characters", json!("clip")).await;
    let file = sent("/v1/files", json!("file")).await;
    let begun = sent("/v1/batches", batch(&file)).await;
    let endpoint = sent("/v1/webhook_endpoints", hook(&receiver().await)).await;
    let ids = [done, waits, character, file, begun, endpoint];
    let names = ["DONE", "WAITS", "CHAR", "FILE", "BATCH", "HOOK"];
    let fill = |text: &str| names.iter().zip(&ids).fold(text.to_owned(), |text, (name, id)| text.replace(name, id));
    let filled: Vec<_> = calls()
        .into_iter()
        .map(|(method, path, body, other)| {
            let method = method.to_uppercase().parse().expect("a method");
            let body = serde_json::from_str(&fill(&body.to_string())).expect("JSON");
            (method, fill(path), body, other)
        })
        .collect();
    (service, filled, ids)
}

fn request(key: Option<&store::Secret>, method: &Method, path: &str, body: &Value) -> Request<Body> {
    let mut request = Request::builder().method(method).uri(path);
    if let Some(key) = key {
        request = request.header(header::AUTHORIZATION, format!("Bearer {}", key.reveal()));
    }
    let (media_type, body) = match body {
        Value::Null => ("application/json", Body::empty()),
        Value::String(name) => ("multipart/form-data; boundary=XX", named_form(name).into()),
        body => ("application/json", body.to_string().into()),
    };
    request.header(header::CONTENT_TYPE, media_type).body(body).expect("a request")
}

#[tokio::test]
async fn every_described_operation_is_called_and_answers_as_described() {
    let document = document();
    let (service, calls, _) = prepared().await;
    let mut called = BTreeSet::new();
    for (method, path, body, _) in &calls {
        let template = template(&document, path).unwrap_or_else(|| panic!("{path} is not described"));
        let method_name = method.as_str().to_lowercase();
        let operation = &document["paths"][&template][&method_name];
        assert!(operation.is_object(), "{method} {template} is not described");
        let answer = service.send(request(Some(&service.key), method, path, body)).await;
        assert_eq!(answer.status.as_u16(), 200, "{method} {path}: {answer:?}");
        let media_type = answer.header("content-type").split(';').next().expect("one");
        let described = &operation["responses"]["200"]["content"];
        assert!(described[media_type].is_object(), "{method} {template} does not describe {media_type}");
        called.insert((method_name, template));
    }
    let paths = document["paths"].as_object().expect("paths");
    let all = paths.iter().flat_map(|(path, methods)| {
        methods.as_object().expect("methods").keys().map(|method| (method.clone(), path.clone())).collect::<Vec<_>>()
    });
    assert_eq!(all.collect::<BTreeSet<_>>(), called, "every operation has its row above");
}

#[tokio::test]
async fn every_operation_needs_a_key_unless_it_is_described_as_public() {
    let document = document();
    let (service, calls, _) = prepared().await;
    for (method, path, body, _) in &calls {
        let template = template(&document, path).expect("described");
        let public = document["paths"][&template][method.as_str().to_lowercase()]["security"] == json!([{}]);
        let answer = service.send(request(None, method, path, body)).await;
        assert_eq!(answer.status.as_u16(), if public { 200 } else { 401 }, "{method} {path}");
    }
}

#[tokio::test]
async fn a_second_tenant_finds_nothing_of_the_first() {
    let (service, calls, ids) = prepared().await;
    let done = &ids[0];
    for (method, path, body, other) in &calls {
        let answer = service.send(request(Some(&service.other_key), method, path, body)).await;
        match other {
            Same | Own => assert_eq!(answer.status.as_u16(), 200, "{method} {path}"),
            Nothing => {
                let text = String::from_utf8_lossy(&answer.bytes);
                assert!(!ids.iter().any(|id| text.contains(id)), "{method} {path}");
            }
            NotFound => assert_eq!(answer.error().0, 404, "{method} {path}"),
        }
    }
    assert_eq!(service.get(&format!("/v1/videos/{done}")).await.json()["status"], "completed", "it is untouched");
    let listed = service.into_the_other().get(&format!("/v1/videos?after={done}")).await;
    assert_eq!(listed.error().1, "after", "another's id is no cursor");
}

#[test]
fn described_names_are_those_that_are_known() {
    let document = document();
    let only = |names: &[&str]| format!("^({})$", names.join("|").replace('.', r"\."));
    let events = &document["components"]["schemas"]["EventType"]["pattern"];
    assert_eq!(*events, only(&Event::ALL.map(Event::name)));
    let parameters = document["paths"]["/v1/files"]["get"]["parameters"].as_array().expect("parameters");
    let purpose = parameters.iter().find(|parameter| parameter["name"] == "purpose").expect("one");
    assert_eq!(purpose["schema"]["pattern"], only(&Purpose::ALL.map(Purpose::name)));
}

#[test]
fn the_committed_document_is_the_generated_one() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/openapi.json");
    let generated = serde_json::to_string_pretty(&document()).expect("plain data") + "\n";
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &generated).expect("written");
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(committed == generated, "docs/openapi.json is old; run with UPDATE=1");
}
