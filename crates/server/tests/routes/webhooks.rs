//! Endpoints, and addresses in requests.

use super::service::{HOUR, Service};
use axum::body::Body;
use axum::http::{Method, StatusCode};
use serde_json::{Value, json};
use store::Time;

const LIST: &str = "/v1/webhook_endpoints";

async fn create(service: &Service, url: &str) -> Value {
    let body = json!({"name": "n", "url": url, "event_types": ["video.completed", "video.failed"]});
    let answer = service.post_json(LIST, &body).await;
    assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
    answer.json()
}

#[tokio::test]
async fn an_endpoint_shows_its_secret_once() {
    let service = Service::new().await;
    let made = create(&service, "https://hook.example/a").await;
    assert!(made["signing_secret"].as_str().is_some_and(|secret| secret.starts_with("whsec_")), "{made}");
    let path = format!("{LIST}/{}", made["id"].as_str().expect("an id"));
    let mut without = made.clone();
    without.as_object_mut().expect("an object").remove("signing_secret");
    assert_eq!(service.get(&path).await.json(), without);
    assert_eq!(service.get(LIST).await.json()["data"], json!([without]));

    let changed = service.post_json(&path, &json!({"name": "m"})).await.json();
    assert_eq!((&changed["name"], &changed["url"]), (&json!("m"), &made["url"]));
    let rotated = service.post_json(&format!("{path}/rotate_secret"), &json!({})).await.json();
    assert_ne!(rotated["signing_secret"], made["signing_secret"]);
    let gone = service.send(service.request(Method::DELETE, &path).body(Body::empty()).expect("a request")).await;
    assert_eq!(gone.json(), json!({"id": made["id"], "object": "webhook_endpoint.deleted", "deleted": true}));
    assert_eq!(service.get(&path).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_wrong_is_named() {
    let service = Service::new().await;
    let good = json!({"name": "n", "url": "https://hook.example", "event_types": ["video.failed"]});
    for (name, value, code) in [
        ("name", json!(null), "missing_required_parameter"),
        ("name", json!(""), "string_below_min_length"),
        ("url", json!("ftp://hook.example"), "invalid_value"),
        ("url", json!("http://169.254.169.254/"), "invalid_value"),
        ("event_types", json!([]), "invalid_value"),
        ("event_types", json!(["video.begun"]), "invalid_value"),
        ("event_types", json!("video.failed"), "invalid_type"),
    ] {
        let mut body = good.clone();
        body[name] = value;
        let (status, param, got, _) = service.post_json(LIST, &body).await.error();
        assert_eq!((status, param, got), (400, json!(name), json!(code)), "{body}");
    }
    assert_eq!(service.get(&format!("{LIST}?after=whe_0")).await.error().1, "after");
}

#[tokio::test]
async fn another_tenant_sees_and_changes_nothing() {
    let service = Service::new().await;
    let id = create(&service, "https://hook.example").await["id"].as_str().expect("an id").to_owned();
    let other = service.into_the_other();
    let path = format!("{LIST}/{id}");
    for answer in [
        other.get(&path).await,
        other.get(&format!("{path}/deliveries")).await,
        other.post_json(&path, &json!({"name": "mine"})).await,
        other.post_json(&format!("{path}/rotate_secret"), &json!({})).await,
        other.post_json(&format!("{path}/test"), &json!({"event_type": "video.failed"})).await,
        other.send(other.request(Method::DELETE, &path).body(Body::empty()).expect("a request")).await,
    ] {
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(other.get(LIST).await.json()["data"], json!([]));
}

#[tokio::test]
async fn deliveries_are_listed_by_their_state() {
    let service = Service::new().await;
    let id = create(&service, "https://hook.example").await["id"].as_str().expect("an id").to_owned();
    let video = service.create("p").await;
    service.complete(b"film", HOUR).await;
    let path = format!("{LIST}/{id}/deliveries");
    let listed = service.get(&path).await.json();
    let one = &listed["data"][0];
    assert_eq!((&one["data_id"], &one["event_type"]), (&json!(video), &json!("video.completed")));
    assert_eq!((&one["status"], &one["attempts"], &one["last_error"]), (&json!("pending"), &json!(0), &json!(null)));
    assert_eq!(service.get(&format!("{path}?status=dead")).await.json()["data"], json!([]));
    assert_eq!(service.get(&format!("{path}?status=lost")).await.error().1, "status");
}

#[tokio::test]
async fn an_endpoint_that_nobody_answers_for_is_told_so() {
    let service = Service::new().await;
    let closed = std::net::TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("bound");
    let id = create(&service, &format!("http://{closed}/")).await["id"].as_str().expect("an id").to_owned();
    let test = service.post_json(&format!("{LIST}/{id}/test"), &json!({"event_type": "video.failed"})).await;
    assert_eq!(test.error().2, "webhook_endpoint_unreachable");
}

#[tokio::test]
async fn an_address_in_a_request_gets_a_secret_unless_it_brings_one() {
    let service = Service::new().await;
    let url = "https://hook.example/one";
    let made = service.post_json("/v1/videos", &json!({"prompt": "p", "webhook_url": url})).await.json();
    let secret = made["webhook_secret"].as_str().expect("a secret").to_owned();
    let path = format!("/v1/videos/{}", made["id"].as_str().expect("an id"));
    assert_eq!(service.get(&path).await.json().get("webhook_secret"), None, "shown once");
    service.complete(b"film", HOUR).await;
    let parcel = service.store.claim_delivery(HOUR, Time::now()).await.expect("ok").expect("due");
    assert_eq!((parcel.url.as_str(), parcel.secrets[0].0.as_str()), (url, secret.as_str()));

    let own = json!({"prompt": "p", "webhook_url": url, "webhook_secret": "mine"});
    assert_eq!(service.post_json("/v1/videos", &own).await.json().get("webhook_secret"), None);
    service.fail().await;
    let parcel = service.store.claim_delivery(HOUR, Time::now()).await.expect("ok").expect("due");
    assert_eq!((parcel.delivery.event.name(), parcel.secrets[0].0.as_str()), ("video.failed", "mine"));

    let alone = service.post_json("/v1/videos", &json!({"prompt": "p", "webhook_secret": "mine"})).await;
    assert_eq!(alone.error().1, "webhook_secret");
}
