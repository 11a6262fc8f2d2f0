//! What every answer carries.

use super::service::{Service, rules};
use axum::body::Body;
use axum::http::{Method, Request, header};
use engine::{Report, Stage};
use store::Time;

#[tokio::test]
async fn every_answer_names_its_request_and_may_be_read_by_browsers() {
    let service = Service::new().await;
    let mut seen = Vec::new();
    for path in ["/v1/videos", "/v1/videos/video_0", "/nowhere", "/healthz"] {
        let answer = service.get(path).await;
        let id = answer.header("x-request-id").to_owned();
        assert!(id.starts_with("req_") && id.len() == 36, "{path}: {id}");
        assert!(answer.header("openai-processing-ms").parse::<u64>().is_ok(), "{path}");
        assert_eq!(answer.header("openai-version"), "2020-10-01");
        assert_eq!(answer.header("access-control-allow-origin"), "*");
        assert!(answer.header("access-control-expose-headers").contains("openai-poll-after-ms"));
        seen.push(id);
    }
    seen.dedup();
    assert_eq!(seen.len(), 4);
}

#[tokio::test]
async fn a_preflight_needs_no_key() {
    let service = Service::new().await;
    let request = Request::builder()
        .method(Method::OPTIONS)
        .uri("/v1/videos")
        .header(header::ORIGIN, "https://example.com")
        .header(header::ACCESS_CONTROL_REQUEST_METHOD, "POST")
        .header(header::ACCESS_CONTROL_REQUEST_HEADERS, "authorization, x-stainless-os");
    let answer = service.send(request.body(Body::empty()).expect("a request")).await;
    assert_eq!(answer.status.as_u16(), 200);
    assert_eq!(answer.header("access-control-allow-headers"), "authorization, x-stainless-os");
    for method in ["GET", "POST", "DELETE"] {
        assert!(answer.header("access-control-allow-methods").contains(method));
    }
}

#[tokio::test]
async fn pollers_are_told_when_to_come_back() {
    let service = Service::new().await;
    let id = service.create("p").await;
    let path = format!("/v1/videos/{id}");
    let wait = async || service.get(&path).await.header("openai-poll-after-ms").parse::<u64>();
    assert_eq!(wait().await, Ok(1000));

    let begun = Time::now().minus(std::time::Duration::from_secs(8));
    let claim = service.store.claim(&rules(), begun).await.expect("ok").expect("a job").claim;
    let report = Report { stage: Stage::Drawing, fraction: 0.8 };
    assert!(service.store.renew(&claim, Time::now().plus(super::service::HOUR), report).await.expect("ok"));
    let ms = wait().await.expect("a number");
    assert!((1900..3000).contains(&ms), "8 s were 80 %, so 2 s are left, not {ms} ms");
    assert_eq!(service.get(&path).await.json()["progress"], 80);
}
