//! What every answer carries.

use super::service::{HOUR, Service, rules};
use axum::body::Body;
use axum::http::{Method, Request, header};
use engine::{Report, Stage};
use std::time::Duration;
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
        for name in ["openai-poll-after-ms", "retry-after-ms", "x-should-retry"] {
            assert!(answer.header("access-control-expose-headers").contains(name), "{name}");
        }
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
    assert_eq!(wait().await, Ok(1000), "nothing is known before the first film");

    let begun = Time::now().minus(Duration::from_secs(8));
    let claim = service.store.claim(&rules(), begun).await.expect("ok").expect("a job").claim;
    let report = Report { stage: Stage::Drawing, fraction: 0.8 };
    assert!(service.store.renew(&claim, Time::now().plus(HOUR), report).await.expect("ok"));
    let ms = wait().await.expect("a number");
    assert!((1900..3000).contains(&ms), "8 s were 80 %, so 2 s are left, not {ms} ms");
    assert_eq!(service.get(&path).await.json()["progress"], 80);
}

#[tokio::test]
async fn a_queue_is_reckoned_by_the_latest_films() {
    let service = Service::new().await;
    service.create("one").await;
    let claim = service.store.claim(&rules(), Time::now()).await.expect("ok").expect("a job").claim;
    let outcome = store::Outcome { storyboard: None, understanding: serde_json::json!([]) };
    let finished = Time::now().plus(Duration::from_secs(2));
    assert!(service.store.complete(&claim, outcome, finished, finished.plus(HOUR)).await.expect("ok"));

    let (next, last) = (service.create("next").await, service.create("last").await);
    let wait = async |id: &str| {
        let answer = service.get(&format!("/v1/videos/{id}")).await;
        answer.header("openai-poll-after-ms").parse::<u64>().expect("a number")
    };
    let (first, second) = (wait(&next).await, wait(&last).await);
    assert!((2000..2200).contains(&first), "one film takes 2 s, not {first} ms");
    assert_eq!(second, 2 * first);
}

#[tokio::test]
async fn clients_get_back_on_whose_behalf_they_ask() {
    let service = Service::new().await;
    let request = service.request(Method::GET, "/v1/models");
    let request = request.header("OpenAI-Organization", "org-1").header("OpenAI-Project", "proj_2");
    let answer = service.send(request.body(Body::empty()).expect("a request")).await;
    assert_eq!((answer.header("openai-organization"), answer.header("openai-project")), ("org-1", "proj_2"));
    assert!(!service.get("/v1/models").await.headers.contains_key("openai-project"));
}

#[tokio::test]
async fn an_address_that_is_no_text_is_nobodys() {
    let service = Service::new().await;
    for path in
        ["/v1/videos/%FF", "/v1/videos/%FF/content", "/v1/videos/characters/%FF", "/v1/files/%FF", "/v1/models/%FF"]
    {
        let (status, _, _, message) = service.get(path).await.error();
        assert_eq!(status, 404, "{path}");
        assert!(message.contains("%FF"), "{path}: {message}");
    }
}
