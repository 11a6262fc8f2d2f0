//! Keys, as the official clients and as Azure's send them.

use super::service::Service;
use axum::body::Body;
use axum::http::{HeaderValue, Request};

async fn ask(service: &Service, path: &str, header: Option<(&str, &str)>) -> super::service::Answer {
    let mut request = Request::builder().uri(path).body(Body::empty()).expect("a request");
    if let Some((name, value)) = header {
        let name = axum::http::HeaderName::try_from(name).expect("a name");
        request.headers_mut().insert(name, HeaderValue::from_str(value).expect("ascii"));
    }
    service.send(request).await
}

#[tokio::test]
async fn a_missing_key_and_a_wrong_one_are_told_apart() {
    let service = Service::new().await;
    let wrong = "Bearer sk-kinora-0123456789abcdef";
    for value in [None, Some("Bearer"), Some("Bearer "), Some("Basic abc"), Some(wrong)] {
        let answer = ask(&service, "/v1/videos", value.map(|v| ("authorization", v))).await;
        let (status, param, code, message) = answer.error();
        assert_eq!((status, param), (401, serde_json::Value::Null), "{value:?}");
        assert_eq!(answer.header("www-authenticate"), "Bearer");
        if value == Some(wrong) {
            assert_eq!(code, "invalid_api_key");
            assert!(message.starts_with("Incorrect API key provided:") && !message.contains("0123456789"), "{message}");
        } else {
            assert_eq!(code, serde_json::Value::Null);
            assert!(message.starts_with("You didn't provide an API key"), "{message}");
        }
    }
}

#[tokio::test]
async fn the_scheme_is_read_in_any_case() {
    let service = Service::new().await;
    let value = format!("bearer  {}", service.key.reveal());
    assert_eq!(ask(&service, "/v1/videos", Some(("authorization", &value))).await.status.as_u16(), 200);
}

#[tokio::test]
async fn azures_clients_find_the_same_videos_at_their_addresses() {
    let service = Service::new().await;
    let id = service.create("p").await;
    let key = ("api-key", service.key.reveal());
    for path in [format!("/openai/v1/videos/{id}?api-version=preview"), format!("/v1/videos/{id}")] {
        assert_eq!(ask(&service, &path, Some(key)).await.json()["id"], id.as_str(), "{path}");
    }
    assert_eq!(ask(&service, "/openai/v1/videos", None).await.error().0, 401);
    assert_eq!(ask(&service, "/openai/v1/videos", Some(("api-key", "sk-wrong"))).await.error().0, 401);
}
