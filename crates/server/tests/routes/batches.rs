//! Batches, worked on the way the running service does.

use super::files::upload;
use super::service::{HOUR, Service};
use axum::body::Body;
use axum::http::{Method, StatusCode};
use serde_json::{Value, json};
use std::time::Duration;
use store::Limits;
use tokio_util::sync::CancellationToken;

const LIST: &str = "/v1/batches";

fn line(id: &str, prompt: &str) -> String {
    json!({"custom_id": id, "method": "POST", "url": "/v1/videos", "body": {"prompt": prompt}}).to_string() + "\n"
}

async fn create(service: &Service, input: &str) -> Value {
    let file = upload(service, "in.jsonl", "batch", input.as_bytes()).await.json();
    let body = json!({"input_file_id": file["id"], "endpoint": "/v1/videos", "completion_window": "24h",
        "metadata": {"a": "b"}});
    let answer = service.post_json(LIST, &body).await;
    assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
    answer.json()
}

/// Works on batches while something is awaited, and then dies the way `kill -9` kills.
async fn working<T>(service: &Service, until: impl Future<Output = T>) -> T {
    let task = tokio::spawn(server::run_batches(service.app.clone(), CancellationToken::new()));
    let result = until.await;
    task.abort();
    let _ = task.await;
    result
}

async fn wait(service: &Service, id: &str, ready: impl Fn(&Value) -> bool) -> Value {
    loop {
        let batch = service.get(&format!("{LIST}/{id}")).await.json();
        if ready(&batch) {
            return batch;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

async fn rows(service: &Service, file: &Value) -> Vec<Value> {
    let content = service.get(&format!("/v1/files/{}/content", file.as_str().expect("a file"))).await;
    let text = String::from_utf8(content.bytes.to_vec()).expect("text");
    text.lines().map(|line| serde_json::from_str(line).expect("a JSON line")).collect()
}

#[tokio::test]
async fn lines_become_videos_and_files_say_what_became_of_them() {
    let service = Service::new().await;
    let made = create(&service, &(line("good", "a cat") + &line("bad", "") + &line("fails", "a dog"))).await;
    assert_eq!((&made["status"], &made["metadata"]), (&json!("validating"), &json!({"a": "b"})));
    let id = made["id"].as_str().expect("an id");
    let batch = working(&service, async {
        wait(&service, id, |batch| batch["request_counts"]["failed"] == 1).await;
        service.complete(b"film", HOUR).await;
        service.fail().await;
        wait(&service, id, |batch| batch["status"] == "completed").await
    })
    .await;
    assert_eq!(batch["request_counts"], json!({"total": 3, "completed": 1, "failed": 2}));
    let output = rows(&service, &batch["output_file_id"]).await;
    assert_eq!(output.len(), 1);
    assert_eq!((&output[0]["custom_id"], &output[0]["error"]), (&json!("good"), &json!(null)));
    assert_eq!(output[0]["response"]["status_code"], 200);
    assert_eq!(output[0]["response"]["body"]["status"], "completed");
    let errors = rows(&service, &batch["error_file_id"]).await;
    assert_eq!(errors[0]["response"]["status_code"], 400);
    assert_eq!(errors[0]["response"]["body"]["error"]["param"], "prompt");
    assert_eq!(errors[1]["error"]["code"], "video_generation_failed");
    assert_eq!(errors[1]["response"]["body"]["status"], "failed");
}

#[tokio::test]
async fn a_batch_that_is_worked_on_by_mortals_makes_no_video_twice() {
    let service = Service::new().await;
    let input: String = (0..6).map(|i| line(&i.to_string(), "a cat")).collect();
    create(&service, &input).await;
    for pause in [1, 5, 10, 20, 40] {
        working(&service, tokio::time::sleep(Duration::from_millis(pause))).await;
        // What a dead worker held is due again at once.
        let (claim, _) = loop {
            if let Some(found) = service.store.claim_batch(HOUR, store::Time::now().plus(HOUR)).await.expect("ok") {
                break found;
            }
        };
        service.store.postpone_batch(&claim, store::Time::now()).await.expect("ok");
    }
    working(&service, async {
        while service.store.count().await.expect("counted") < 6 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    })
    .await;
    assert_eq!(service.stored().await.0, 6);
}

#[tokio::test]
async fn lines_obey_the_limits_of_the_key_that_asked() {
    let limits = Limits { queued: Some(2), ..Limits::default() };
    let service = Service::new().await.limited(limits).await;
    let input: String = (0..4).map(|i| line(&i.to_string(), "a cat")).collect();
    let id = create(&service, &input).await["id"].as_str().expect("an id").to_owned();
    let batch = working(&service, async {
        let mut made = 0;
        loop {
            tokio::time::sleep(Duration::from_millis(20)).await;
            let waiting = service.store.count().await.expect("counted") - made;
            assert!(waiting <= 2, "{waiting} wait");
            if waiting > 0 {
                service.complete(b"film", HOUR).await;
                made += 1;
            }
            let batch = service.get(&format!("{LIST}/{id}")).await.json();
            if batch["status"] == "completed" {
                return batch;
            }
        }
    })
    .await;
    assert_eq!(batch["request_counts"]["completed"], 4);
}

#[tokio::test]
async fn a_revoked_key_gets_nothing_more_from_its_batch() {
    let service = Service::new().await;
    let id = create(&service, &line("a", "a cat")).await["id"].as_str().expect("an id").to_owned();
    let now = store::Time::now();
    for key in service.store.keys().await.expect("keys") {
        service.store.revoke_key(&key.id, now).await.expect("ok");
    }
    let batch = working(&service, async {
        loop {
            let batch = service.store.batch(&store::Tenant("a".into()), &id).await.expect("ok").expect("there");
            if batch.status == store::BatchStatus::Completed {
                return batch;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    })
    .await;
    assert_eq!((batch.counts.failed, service.store.count().await.expect("counted")), (1, 0));
}

#[tokio::test]
async fn bad_lines_fail_the_whole_and_are_named() {
    let service = Service::new().await;
    let id = create(&service, &(line("a", "x") + "no json\n")).await["id"].as_str().expect("an id").to_owned();
    let batch = working(&service, wait(&service, &id, |batch| batch["status"] == "failed")).await;
    assert_eq!(batch["errors"]["data"][0]["line"], 2);
    assert_eq!(service.store.count().await.expect("counted"), 0, "nothing was begun");
    let again = service.post_json(&format!("{LIST}/{id}/cancel"), &json!({})).await;
    assert_eq!(again.error().1, "batch_id", "what has ended cannot be cancelled");
}

#[tokio::test]
async fn a_cancelled_batch_finishes_what_was_begun() {
    let service = Service::new().await;
    let input: String = (0..20).map(|i| line(&i.to_string(), "a cat")).collect();
    let id = create(&service, &input).await["id"].as_str().expect("an id").to_owned();
    let batch = working(&service, async {
        while service.store.count().await.expect("counted") < 16 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        let cancelled = service.post_json(&format!("{LIST}/{id}/cancel"), &json!({})).await;
        assert_eq!(cancelled.json()["status"], "cancelling");
        for _ in 0..16 {
            service.complete(b"film", HOUR).await;
        }
        wait(&service, &id, |batch| batch["status"] == "cancelled").await
    })
    .await;
    assert_eq!(batch["request_counts"], json!({"total": 20, "completed": 16, "failed": 4}));
    assert_eq!(rows(&service, &batch["error_file_id"]).await[0]["error"]["code"], "batch_cancelled");
}

#[tokio::test]
async fn wishes_that_cannot_be_met_are_refused() {
    let service = Service::new().await;
    let file = upload(&service, "a", "vision", b"x").await.json();
    let good = json!({"input_file_id": file["id"], "endpoint": "/v1/videos", "completion_window": "24h"});
    for (name, value) in [
        ("endpoint", json!("/v1/responses")),
        ("completion_window", json!("1h")),
        ("input_file_id", file["id"].clone()),
        ("metadata", json!({"a": 1})),
    ] {
        let mut body = good.clone();
        body[name] = value;
        let (status, param, ..) = service.post_json(LIST, &body).await.error();
        let expected = if name == "metadata" { json!("metadata.a") } else { json!(name) };
        assert_eq!((status, param), (400, expected), "{body}");
    }
    let unknown =
        service.send(service.request(Method::GET, "/v1/batches/batch_0").body(Body::empty()).expect("ok")).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}
