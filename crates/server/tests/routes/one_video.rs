//! `GET` and `DELETE /v1/videos/{video_id}`, and addresses that are none.

use super::service::{HOUR, Service, rules};
use axum::body::Body;
use axum::http::{Method, header};
use serde_json::json;
use store::Time;

#[tokio::test]
async fn a_completed_video_says_until_when() {
    let service = Service::new().await;
    let id = service.create("p").await;
    service.complete(b"film", HOUR).await;
    let answer = service.get(&format!("/v1/videos/{id}")).await;
    let video = answer.json();
    assert_eq!((&video["status"], &video["progress"]), (&json!("completed"), &json!(100)));
    let (completed, expires) =
        (video["completed_at"].as_i64().expect("set"), video["expires_at"].as_i64().expect("set"));
    assert_eq!(expires - completed, 3600);
    assert_eq!((&video["error"], &video["understanding"]), (&json!(null), &json!([])));
    assert_eq!(answer.header("openai-poll-after-ms"), "");
}

#[tokio::test]
async fn a_failed_video_is_a_good_answer() {
    let service = Service::new().await;
    let id = service.create("p").await;
    service.fail().await;
    let answer = service.get(&format!("/v1/videos/{id}")).await;
    let video = answer.json();
    assert_eq!((answer.status.as_u16(), &video["status"]), (200, &json!("failed")));
    assert_eq!(video["error"], json!({"code": "video_generation_failed", "message": "It broke."}));
    assert_eq!((&video["completed_at"], &video["expires_at"]), (&json!(null), &json!(null)));
}

#[tokio::test]
async fn deleting_takes_the_row_and_the_files() {
    let service = Service::new().await;
    let id = service.create("p").await;
    service.complete(b"film", HOUR).await;
    let delete = async || {
        let request = service.request(Method::DELETE, &format!("/v1/videos/{id}"));
        service
            .send(request.header(header::CONTENT_TYPE, "application/json").body(Body::empty()).expect("a request"))
            .await
    };
    assert_eq!(delete().await.json(), json!({"id": id, "object": "video.deleted", "deleted": true}));
    assert_eq!(service.stored().await, (0, 0));
    assert_eq!(delete().await.error().0, 404);
    assert_eq!(service.get(&format!("/v1/videos/{id}")).await.error().0, 404);
    assert_eq!(service.get(&format!("/v1/videos/{id}/content")).await.error().0, 404);
}

#[tokio::test]
async fn deleting_what_waits_or_runs_ends_it() {
    let service = Service::new().await;
    let (waits, runs) = (service.create("p").await, service.create("p").await);
    service.store.claim(&rules(), Time::now()).await.expect("ok").expect("a job");
    for id in [waits, runs] {
        let request = service.request(Method::DELETE, &format!("/v1/videos/{id}")).body(Body::empty());
        assert_eq!(service.send(request.expect("a request")).await.json()["deleted"], true);
    }
    assert_eq!(service.store.claim(&rules(), Time::now()).await.expect("ok"), None);
}

#[tokio::test]
async fn unknown_ids_and_addresses_are_not_found() {
    let service = Service::new().await;
    for id in ["video_00ff", "video_", "edit", "..%2f..%2fetc", "%F0%9F%90%88"] {
        let (status, param, code, message) = service.get(&format!("/v1/videos/{id}")).await.error();
        assert_eq!((status, param, code), (404, json!(null), json!(null)), "{id}");
        assert!(message.starts_with("Video with id '"), "{message}");
    }
    for path in ["/v1/video", "/", "/openai/v1/video"] {
        assert_eq!(service.get(path).await.error().3, format!("Invalid URL (GET {path})"));
    }
    for path in ["/v1/videos/edits", "/v1/videos/extensions"] {
        assert_eq!(service.get(path).await.error().0, 405, "a word of the API is not an id");
    }
    let request = service.request(Method::PUT, "/v1/videos").body(Body::empty()).expect("a request");
    let answer = service.send(request).await;
    assert_eq!(answer.error().0, 405);
}
