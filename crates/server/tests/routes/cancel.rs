//! `POST /v1/videos/{video_id}/cancel`

use super::service::{Answer, HOUR, Service, rules};
use serde_json::json;
use store::Time;

async fn cancel(service: &Service, id: &str) -> Answer {
    service.post_json(&format!("/v1/videos/{id}/cancel"), &json!({})).await
}

#[tokio::test]
async fn what_waits_or_is_made_ends_and_costs_nothing() {
    let service = Service::new().await;
    let (made, waits) = (service.create("one").await, service.create("two").await);
    let claim = service.store.claim(&rules(), Time::now()).await.expect("ok").expect("a job").claim;
    for id in [&made, &waits] {
        let video = cancel(&service, id).await.json();
        assert_eq!((&video["status"], &video["error"]["code"]), (&json!("failed"), &json!("cancelled")));
        assert_eq!(video["usage"], json!(null));
        assert_eq!(cancel(&service, id).await.json(), video, "to cancel twice is no error");
    }
    let outcome = store::Outcome { storyboard: None, understanding: json!([]) };
    let late = service.store.complete(&claim, outcome, Time::now(), Time::now().plus(HOUR)).await.expect("ok");
    assert!(!late, "its worker has lost it");
}

#[tokio::test]
async fn what_is_completed_stays() {
    let service = Service::new().await;
    let id = service.create("p").await;
    service.complete(b"film", HOUR).await;
    let (status, param, ..) = cancel(&service, &id).await.error();
    assert_eq!((status, param), (400, json!("video_id")));
    assert_eq!(service.get(&format!("/v1/videos/{id}")).await.json()["status"], "completed");
    assert_eq!(cancel(&service, "video_0").await.error().0, 404);
}
