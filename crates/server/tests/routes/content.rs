//! `GET /v1/videos/{video_id}/content`: variants, ranges, conditions, and what is not there.

use super::service::{HOUR, Service};
use axum::body::Body;
use axum::http::{Method, header};
use serde_json::json;
use std::time::Duration;

#[tokio::test]
async fn each_variant_has_its_type() {
    let service = Service::new().await;
    let id = service.create("p").await;
    service.complete(b"0123456789", HOUR).await;
    let rows = [
        ("", "video/mp4", &b"0123456789"[..]),
        ("?variant=video", "video/mp4", b"0123456789"),
        ("?variant=thumbnail", "image/webp", b"picture"),
        ("?variant=spritesheet", "image/jpeg", b"picture"),
        ("?variant=last_frame", "image/png", b"picture"),
        ("?variant=audio", "audio/wav", b"picture"),
        ("?variant=captions", "text/vtt", b"picture"),
        ("?variant=storyboard", "application/json", b"{\n  \"version\": 1\n}"),
    ];
    for (query, media_type, bytes) in rows {
        let answer = service.get(&format!("/v1/videos/{id}/content{query}")).await;
        assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, media_type));
        assert_eq!(answer.bytes, bytes);
        assert_eq!(answer.header("content-length"), bytes.len().to_string());
        assert_eq!(answer.header("accept-ranges"), "bytes");
        assert!(answer.header("content-disposition").starts_with("inline; filename=\""));
    }
    let (status, param, code, message) = service.get(&format!("/v1/videos/{id}/content?variant=gif")).await.error();
    assert_eq!((status, param, code), (400, json!("variant"), json!("invalid_value")));
    assert!(message.contains("'video', 'thumbnail', 'spritesheet'"), "{message}");
}

#[tokio::test]
async fn ranges_heads_and_conditions_are_answered() {
    let service = Service::new().await;
    let id = service.create("p").await;
    service.complete(b"0123456789", HOUR).await;
    let path = format!("/v1/videos/{id}/content");
    let ask = async |method: Method, name: header::HeaderName, value: &str| {
        service.send(service.request(method, &path).header(name, value).body(Body::empty()).expect("a request")).await
    };
    let part = ask(Method::GET, header::RANGE, "bytes=2-4").await;
    assert_eq!(
        (part.status.as_u16(), part.header("content-range"), &part.bytes[..]),
        (206, "bytes 2-4/10", &b"234"[..])
    );
    assert_eq!(part.header("content-length"), "3");
    let beyond = ask(Method::GET, header::RANGE, "bytes=10-").await;
    assert_eq!((beyond.error().0, beyond.header("content-range")), (416, "bytes */10"));
    let head = ask(Method::HEAD, header::ACCEPT, "application/binary").await;
    assert_eq!((head.status.as_u16(), head.header("content-length"), head.bytes.len()), (200, "10", 0));
    let etag = head.header("etag").to_owned();
    assert!(etag.starts_with('"') && etag.ends_with('"'), "{etag}");
    let known = ask(Method::GET, header::IF_NONE_MATCH, &etag).await;
    assert_eq!((known.status.as_u16(), known.bytes.len()), (304, 0));

    let resume = async |validator: &str| {
        let request = service.request(Method::GET, &path).header(header::RANGE, "bytes=8-");
        service.send(request.header(header::IF_RANGE, validator).body(Body::empty()).expect("a request")).await.bytes
    };
    assert_eq!(resume(&etag).await, b"89"[..]);
    assert_eq!(resume("\"of-another-film\"").await, b"0123456789"[..]);
}

#[tokio::test]
async fn content_is_not_found_before_and_after_its_time() {
    let service = Service::new().await;
    let id = service.create("p").await;
    let path = format!("/v1/videos/{id}/content");
    let not_ready = "Video is not ready yet, use GET /v1/videos/{video_id} to check status.".to_owned();
    assert_eq!(service.get(&path).await.error(), (404, json!(null), json!(null), not_ready.clone()));
    service.fail().await;
    assert_eq!(service.get(&path).await.error().3, not_ready);

    let id = service.create("p").await;
    service.complete(b"film", Duration::ZERO).await;
    let answer = service.get(&format!("/v1/videos/{id}/content")).await;
    assert_eq!(answer.error().0, 404);
    assert!(answer.error().3.contains("expired"));
    let path = format!("/v1/videos/{id}/content?variant=storyboard");
    let request = service.request(Method::GET, &path).header(header::RANGE, "bytes=0-0");
    let part = service.send(request.body(Body::empty()).expect("a request")).await;
    assert_eq!((part.status.as_u16(), &part.bytes[..]), (206, &b"{"[..]));
    let storyboard = service.get(&path).await;
    assert_eq!(storyboard.json(), json!({"version": 1}), "what it was made from stays");
    assert_eq!(service.get(&format!("/v1/videos/{id}")).await.json()["status"], "completed", "the job stays");
}
