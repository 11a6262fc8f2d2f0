//! Files, alone and as reference images.

use super::service::{Answer, Service, part, png, text};
use assets::Key;
use axum::body::Body;
use axum::http::{Method, StatusCode};
use serde_json::json;
use server::Config;
use sqlx::{Connection, Executor};
use std::sync::Arc;
use std::time::Duration;
use store::Database;

const LIST: &str = "/v1/files";

pub(crate) async fn upload(service: &Service, name: &str, purpose: &str, bytes: &[u8]) -> Answer {
    let head = format!("Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"");
    service.post_parts(LIST, &[text("purpose", purpose), part(&head, bytes)]).await
}

#[tokio::test]
async fn a_file_is_kept_listed_downloaded_and_deleted() {
    let service = Service::new().await;
    let answer = upload(&service, "/home/me/a \"b\".jsonl", "batch", b"{}").await;
    assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
    let file = answer.json();
    assert_eq!((&file["object"], &file["bytes"], &file["purpose"]), (&json!("file"), &json!(2), &json!("batch")));
    assert!(file["expires_at"].is_number(), "inputs of batches go away");
    let path = format!("{LIST}/{}", file["id"].as_str().expect("an id"));
    assert_eq!(service.get(&path).await.json(), file);
    assert_eq!(service.get(&format!("{LIST}?purpose=batch")).await.json()["data"], json!([file]));
    assert_eq!(service.get(&format!("{LIST}?purpose=vision")).await.json()["data"], json!([]));
    let content = service.get(&format!("{path}/content")).await;
    assert_eq!((&content.bytes[..], content.header("content-length")), (&b"{}"[..], "2"));
    assert!(!content.header("content-disposition").contains('/'));

    let gone = service.send(service.request(Method::DELETE, &path).body(Body::empty()).expect("a request")).await;
    assert_eq!(gone.json(), json!({"id": file["id"], "object": "file", "deleted": true}));
    assert_eq!(service.get(&path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(service.stored().await, (0, 0), "its bytes are gone too");
}

#[tokio::test]
async fn what_is_wrong_is_named() {
    let service = Service::new().await;
    assert_eq!(upload(&service, "a", "fine-tune", b"x").await.error().1, "purpose");
    assert_eq!(service.post_parts(LIST, &[text("purpose", "batch")]).await.error().1, "file");
    let expiry = |seconds: &str| {
        let head = "Content-Disposition: form-data; name=\"file\"; filename=\"a\"";
        [
            text("purpose", "vision"),
            text("expires_after[anchor]", "created_at"),
            text("expires_after[seconds]", seconds),
            part(head, b"x"),
        ]
    };
    assert_eq!(service.post_parts(LIST, &expiry("5")).await.error().1, "expires_after.seconds");
    assert!(service.post_parts(LIST, &expiry("3600")).await.json()["expires_at"].is_number());
}

#[tokio::test]
async fn another_tenant_sees_nothing() {
    let service = Service::new().await;
    let id = upload(&service, "a.png", "vision", &png(64, 64)).await.json()["id"].as_str().expect("an id").to_owned();
    let other = service.into_the_other();
    for path in [format!("{LIST}/{id}"), format!("{LIST}/{id}/content")] {
        assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND);
    }
    let path = format!("{LIST}/{id}");
    let deleted = other.send(other.request(Method::DELETE, &path).body(Body::empty()).expect("a request")).await;
    assert_eq!(deleted.status, StatusCode::NOT_FOUND);
    let body = json!({"prompt": "p", "input_reference": {"file_id": id}});
    assert_eq!(other.post_json("/v1/videos", &body).await.error().1, "input_reference.file_id");
    let batch = json!({"input_file_id": id, "endpoint": "/v1/videos", "completion_window": "24h"});
    assert_eq!(other.post_json("/v1/batches", &batch).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_uploaded_picture_is_a_reference() {
    let service = Service::new().await;
    let image = png(320, 180);
    let file = upload(&service, "a.png", "vision", &image).await.json();
    let body = json!({"prompt": "p", "size": "320x180", "input_reference": {"file_id": file["id"]}});
    let video = service.post_json("/v1/videos", &body).await.json();
    let key = Key::Reference { video: video["id"].as_str().expect("an id") };
    assert_eq!(service.assets.get(key).await.expect("kept"), image);
}

/// A service over PostgreSQL, and another way to its database.
async fn with_database() -> (Service, sqlx::PgConnection) {
    let url = test_postgres::new_database();
    let store = Database::postgres(&url).await.expect("a store");
    let service = Service::over(Arc::new(store), Config::default()).await;
    (service, sqlx::PgConnection::connect(&url).await.expect("a connection"))
}

#[tokio::test]
async fn bytes_stay_when_it_is_not_known_whether_their_row_was_written() {
    let (service, mut database) = with_database().await;
    database.execute("ALTER TABLE files RENAME TO hidden").await.expect("hidden");
    assert_eq!(upload(&service, "a", "vision", b"x").await.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(service.stored().await, (0, 1));
}

#[tokio::test]
async fn bytes_go_when_it_is_known_that_their_row_was_not_written() {
    let (service, mut database) = with_database().await;
    database.execute("ALTER TABLE files ADD CHECK (name <> 'a')").await.expect("forbidden");
    assert_eq!(upload(&service, "a", "vision", b"x").await.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(service.stored().await, (0, 0));
}

#[tokio::test]
async fn a_file_whose_client_goes_away_is_there_all_the_same() {
    let (service, mut database) = with_database().await;
    let service = Arc::new(service);
    let mut lock = database.begin().await.expect("a transaction");
    lock.execute("LOCK TABLE files IN EXCLUSIVE MODE").await.expect("locked");
    let client = tokio::spawn({
        let service = Arc::clone(&service);
        async move { upload(&service, "a", "vision", b"x").await }
    });
    wait_until(async || service.stored().await.1 == 1).await;
    client.abort();
    assert!(client.await.is_err_and(|error| error.is_cancelled()), "it waits for the row");
    lock.commit().await.expect("let go");
    wait_until(async || service.get(LIST).await.json()["data"].as_array().is_some_and(|files| files.len() == 1)).await;
}

async fn wait_until(ready: impl AsyncFn() -> bool) {
    let waiting = async {
        while !ready().await {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(30), waiting).await.expect("it comes to that before long");
}
