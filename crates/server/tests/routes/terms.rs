//! Idempotency keys, limits of keys, prices and usage.

use super::files::upload;
use super::service::{Answer, HOUR, Service, form, png, text};
use axum::body::Body;
use axum::http::{Method, header};
use serde_json::{Value, json};
use server::{Config, Price};
use store::{Limits, Micros, Owner, Tenant};

async fn post_once(service: &Service, key: &str, path: &str, body: &Value) -> Answer {
    let request = service.request(Method::POST, path).header(header::CONTENT_TYPE, "application/json");
    service.send(request.header("Idempotency-Key", key).body(body.to_string().into()).expect("a request")).await
}

async fn post_form_once(service: &Service, boundary: &str) -> Answer {
    let image = [
        b"Content-Disposition: form-data; name=\"input_reference\"; filename=\"a.png\"\r\n\r\n".to_vec(),
        png(320, 180),
    ];
    let body = form(&[text("prompt", "p"), text("size", "320x180"), image.concat()]);
    let body = String::from_utf8_lossy(&body).contains("--XX").then_some(body).expect("the usual boundary");
    let cut = replace(&body, b"--XX", format!("--{boundary}").as_bytes());
    let request = service.request(Method::POST, "/v1/videos").header("Idempotency-Key", "form");
    let request = request.header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={boundary}"));
    service.send(request.body(cut.into()).expect("a request")).await
}

fn replace(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let (mut out, mut rest) = (Vec::new(), bytes);
    while let Some(at) = rest.windows(from.len()).position(|window| window == from) {
        out.extend_from_slice(&rest[..at]);
        out.extend_from_slice(to);
        rest = &rest[at + from.len()..];
    }
    out.extend_from_slice(rest);
    out
}

#[tokio::test]
async fn a_request_with_a_key_is_done_once() {
    let service = Service::new().await;
    let body = json!({"prompt": "p", "seconds": "8"});
    let first = post_once(&service, "k", "/v1/videos", &body).await.json();
    let again = post_once(&service, "k", "/v1/videos", &json!({"seconds": "8", "prompt": "p"})).await.json();
    assert_eq!(again["id"], first["id"]);
    assert_eq!(again["seed"], first["seed"], "what was left to chance stays too");
    assert_eq!(service.stored().await, (1, 0));
}

#[tokio::test]
async fn a_form_is_the_same_however_its_parts_are_divided() {
    let service = Service::new().await;
    let (one, two) = (post_form_once(&service, "first").await, post_form_once(&service, "second").await);
    assert_eq!(one.status, 200, "{one:?}");
    assert_eq!(one.json()["id"], two.json()["id"]);
    assert_eq!(service.stored().await, (1, 1), "the second picture is gone again");
}

#[tokio::test]
async fn a_key_for_another_request_is_refused_for_good() {
    let service = Service::new().await;
    let first = post_once(&service, "k", "/v1/videos", &json!({"prompt": "p"})).await.json();
    service.complete(b"film", HOUR).await;
    let remix = format!("/v1/videos/{}/remix", first["id"].as_str().expect("an id"));
    for (path, body) in [("/v1/videos", json!({"prompt": "q"})), (remix.as_str(), json!({"prompt": "p"}))] {
        let answer = post_once(&service, "k", path, &body).await;
        let (status, _, code, _) = answer.error();
        assert_eq!((status, code), (409, json!("idempotency_key_reused")));
        assert_eq!(answer.header("x-should-retry"), "false");
    }
    let long = post_once(&service, &"x".repeat(256), "/v1/videos", &json!({"prompt": "p"})).await;
    assert_eq!(long.status, 400);
}

#[tokio::test]
async fn requests_for_work_are_counted_and_told_and_looking_is_free() {
    let service = Service::new().await.limited(Limits { requests_per_minute: Some(2), ..Limits::default() }).await;
    for left in ["1", "0"] {
        let answer = service.post_json("/v1/storyboards", &json!({"prompt": "p"})).await;
        assert_eq!((answer.status.as_u16(), answer.header("x-ratelimit-remaining-requests")), (200, left));
        assert_eq!(answer.header("x-ratelimit-limit-requests"), "2");
    }
    for _ in 0..5 {
        assert_eq!(service.get("/v1/videos").await.status.as_u16(), 200);
    }
    let refused = service.post_json("/v1/storyboards", &json!({"prompt": "p"})).await;
    let (status, _, code, message) = refused.error();
    assert_eq!((status, code), (429, json!("rate_limit_exceeded")));
    assert!(message.starts_with("Rate limit reached"), "{message}");
    let seconds: u64 = refused.header("retry-after").parse().expect("seconds");
    assert!((1..=30).contains(&seconds), "{seconds}");
}

#[tokio::test]
async fn a_full_queue_and_a_spent_day_say_when_to_come_back() {
    let limits = Limits { queued: Some(1), seconds_per_day: Some(12), ..Limits::default() };
    let service = Service::new().await.limited(limits).await;
    service.create("first").await;
    let full = service.post_json("/v1/videos", &json!({"prompt": "p"})).await;
    assert_eq!((full.error().0, full.error().2), (429, json!("rate_limit_exceeded")));
    assert!(full.header("retry-after").parse::<u64>().expect("seconds") > 0);

    service.complete(b"film", HOUR).await;
    let spent = service.post_json("/v1/videos", &json!({"prompt": "p", "seconds": "12"})).await;
    assert_eq!(spent.error().0, 429);
    let seconds = spent.header("retry-after").parse::<u64>().expect("seconds");
    assert!(seconds <= 24 * 3600, "{seconds}");
}

#[tokio::test]
async fn what_the_budget_does_not_cover_is_refused_for_good_and_usage_tells_the_rest() {
    let prices = [("sora-2".to_owned(), Price::Flat(100))].into();
    let service = Service::with(Config { prices, ..Config::default() }).await;
    let owner = Owner::Tenant(Tenant("a".into()));
    assert!(service.store.set_budget(&owner, Some(Micros(500))).await.expect("ok"));
    service.create("four seconds").await;
    let refused = service.post_json("/v1/videos", &json!({"prompt": "p"})).await;
    assert_eq!((refused.error().0, refused.error().2), (429, json!("insufficient_quota")));
    assert_eq!(refused.json()["error"]["type"], "insufficient_quota");
    assert_eq!(refused.header("x-should-retry"), "false");

    let held = service.get("/v1/usage").await.json();
    assert_eq!(
        (&held["held_micros"], &held["available_micros"], &held["data"]),
        (&json!(400), &json!(100), &json!([]))
    );
    service.complete(b"film", HOUR).await;
    let spent = service.get("/v1/usage?days=1").await.json();
    assert_eq!((&spent["held_micros"], &spent["spent_micros"]), (&json!(0), &json!(400)));
    let day = &spent["data"][0];
    assert_eq!((&day["videos"], &day["seconds"], &day["cost_micros"]), (&json!(1), &json!(4), &json!(400)));
    assert_eq!(service.get("/v1/usage?days=0").await.status, 400);
}

#[tokio::test]
async fn whatever_is_made_twice_with_a_key_is_made_once() {
    let service = Service::new().await;
    let hook = json!({"name": "n", "url": "https://hook.example", "event_types": ["video.failed"]});
    let first = post_once(&service, "hook", "/v1/webhook_endpoints", &hook).await.json();
    assert!(first["signing_secret"].is_string());
    assert_eq!(post_once(&service, "hook", "/v1/webhook_endpoints", &hook).await.json(), first);
    let (status, ..) = post_once(&service, "hook", "/v1/videos", &json!({"prompt": "p"})).await.error();
    assert_eq!(status, 409, "a key is for one request, whatever its address");
}

#[tokio::test]
async fn a_repeated_request_gets_the_same_answer_with_the_same_secret() {
    let service = Service::new().await;
    let source = service.create("p").await;
    service.complete(b"film", HOUR).await;
    let path = format!("/v1/videos/{source}/remix");
    let body = json!({"prompt": "at night", "webhook_url": "https://hook.example"});
    let first = post_once(&service, "remix", &path, &body).await.json();
    assert!(first["webhook_secret"].is_string());
    assert_eq!(post_once(&service, "remix", &path, &body).await.json(), first);
    assert_eq!(
        service.get(&format!("/v1/videos/{}", first["id"].as_str().expect("an id"))).await.json()["webhook_secret"],
        Value::Null
    );
}

#[tokio::test]
async fn a_repeated_request_is_answered_whatever_it_named_is_gone() {
    let service = Service::new().await;
    let source = service.create("p").await;
    service.complete(b"film", HOUR).await;
    let file = upload(&service, "a.png", "vision", &png(720, 1280)).await.json()["id"].clone();
    let id = json!({"id": source});
    let input = upload(&service, "in.jsonl", "batch", b"{}").await.json()["id"].clone();
    let requests = [
        ("/v1/videos".to_owned(), json!({"prompt": "p", "input_reference": {"file_id": file}})),
        (format!("/v1/videos/{source}/remix"), json!({"prompt": "p"})),
        ("/v1/videos/edits".to_owned(), json!({"prompt": "p", "video": id})),
        ("/v1/videos/extensions".to_owned(), json!({"prompt": "p", "video": id, "seconds": "4"})),
        (
            "/v1/batches".to_owned(),
            json!({"input_file_id": input, "endpoint": "/v1/videos", "completion_window": "24h"}),
        ),
    ];
    let mut made = Vec::new();
    for (path, body) in &requests {
        let answer = post_once(&service, path, path, body).await;
        assert_eq!(answer.status, 200, "{path}: {answer:?}");
        made.push(answer.json()["id"].clone());
    }
    for path in [format!("/v1/videos/{source}"), address("/v1/files", &file), address("/v1/files", &input)] {
        assert_eq!(delete(&service, &path).await.status, 200, "{path}");
    }
    for ((path, body), id) in requests.iter().zip(&made) {
        let again = post_once(&service, path, path, body).await;
        assert_eq!(&again.json()["id"], id, "{path}: {again:?}");
        let other = post_once(&service, &format!("{path} anew"), path, body).await;
        assert!(other.status.is_client_error(), "{path}: a new request finds nothing");
    }
    assert_eq!(delete(&service, &address("/v1/videos", &made[0])).await.status, 200);
    let gone = post_once(&service, &requests[0].0, &requests[0].0, &requests[0].1).await;
    assert_eq!(gone.error().0, 404, "what was made is not made again");
}

fn address(list: &str, id: &Value) -> String {
    format!("{list}/{}", id.as_str().expect("an id"))
}

async fn delete(service: &Service, path: &str) -> Answer {
    service.send(service.request(Method::DELETE, path).body(Body::empty()).expect("a request")).await
}
