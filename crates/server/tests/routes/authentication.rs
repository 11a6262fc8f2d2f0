//! Keys: needed everywhere, and each opens only its tenant's videos.

use super::service::{HOUR, Service};
use axum::body::Body;
use axum::http::{Method, Request, header};
use serde_json::json;

const ROUTES: [(Method, &str); 6] = [
    (Method::POST, "/v1/videos"),
    (Method::GET, "/v1/videos"),
    (Method::GET, "/v1/videos/ID"),
    (Method::DELETE, "/v1/videos/ID"),
    (Method::GET, "/v1/videos/ID/content"),
    (Method::POST, "/v1/videos/ID/remix"),
];

fn request(method: &Method, path: &str, authorization: Option<&str>) -> Request<Body> {
    let mut request = Request::builder().method(method).uri(path).header(header::CONTENT_TYPE, "application/json");
    if let Some(value) = authorization {
        request = request.header(header::AUTHORIZATION, value);
    }
    request.body("{\"prompt\": \"p\"}".into()).expect("a request")
}

#[tokio::test]
async fn every_route_refuses_a_missing_or_wrong_key() {
    let service = Service::new().await;
    let id = service.create("p").await;
    let wrong = [None, Some("Bearer"), Some("Bearer "), Some("Basic abc"), Some("Bearer sk-kinora-0123456789abcdef")];
    for (method, path) in &ROUTES {
        for value in wrong {
            let answer = service.send(request(method, &path.replace("ID", &id), value)).await;
            let (status, param, code, message) = answer.error();
            assert_eq!((status, param), (401, json!(null)), "{method} {path} {value:?}");
            if value.is_some_and(|v| v.contains("sk-")) {
                assert_eq!(code, "invalid_api_key");
                assert!(
                    message.starts_with("Incorrect API key provided:") && !message.contains("0123456789"),
                    "{message}"
                );
            } else {
                assert_eq!(code, json!(null));
                assert!(message.starts_with("You didn't provide an API key"), "{message}");
            }
        }
    }
    assert_eq!(service.stored().await, (1, 0));
}

#[tokio::test]
async fn the_scheme_is_read_in_any_case() {
    let service = Service::new().await;
    let value = format!("bearer  {}", service.key.reveal());
    assert_eq!(service.send(request(&Method::POST, "/v1/videos", Some(&value))).await.status.as_u16(), 200);
}

#[tokio::test]
async fn a_second_tenant_sees_nothing_of_the_first() {
    let service = Service::new().await;
    let id = service.create("secret").await;
    service.complete(b"film", HOUR).await;
    let other = format!("Bearer {}", service.other_key.reveal());
    for (method, path) in ROUTES.iter().filter(|(_, path)| path.contains("ID")) {
        let answer = service.send(request(method, &path.replace("ID", &id), Some(&other))).await;
        assert_eq!(answer.error().0, 404, "{method} {path}");
        assert_eq!(answer.error().3, format!("Video with id '{id}' not found."));
    }
    let list = service.send(request(&Method::GET, "/v1/videos", Some(&other))).await.json();
    assert_eq!(list["data"], json!([]));
    let cursor = service.send(request(&Method::GET, &format!("/v1/videos?after={id}"), Some(&other))).await;
    assert_eq!(cursor.error().1, "after");
    assert_eq!(service.get(&format!("/v1/videos/{id}")).await.json()["prompt"], "secret");
}
