//! `GET /v1/videos/{video_id}/events`

use super::encodings::base64;
use super::service::{HOUR, Service, rules};
use assets::Key;
use bytes::Bytes;
use engine::{Report, Stage};
use serde_json::{Value, json};
use std::time::Duration;
use store::Time;

/// The events of a whole stream: names and data.
fn events(bytes: &[u8]) -> Vec<(String, Value)> {
    let text = String::from_utf8_lossy(bytes);
    let field = |block: &str, name: &str| {
        block.lines().find_map(|line| line.strip_prefix(name)).map(|value| value.trim().to_owned())
    };
    let blocks = text.split("\n\n").filter_map(|block| Some((field(block, "event:")?, field(block, "data:")?)));
    blocks.map(|(name, data)| (name, serde_json::from_str(&data).expect("JSON"))).collect()
}

#[tokio::test]
async fn a_film_is_watched_from_the_queue_to_its_end() {
    let service = Service::new().await;
    let first = service.create("one").await;
    let id = service.create("two").await;
    let path = format!("/v1/videos/{id}/events");
    let (answer, ()) = tokio::join!(service.get(&path), async {
        // Each state lasts longer than the time between two looks, and than a place in the queue is told.
        let pause = || tokio::time::sleep(Duration::from_millis(700));
        pause().await;
        service.complete(b"film", HOUR).await;
        tokio::time::sleep(Duration::from_millis(1500)).await;
        let claim = service.store.claim(&rules(), Time::now()).await.expect("ok").expect("a job").claim;
        let report = Report { stage: Stage::Drawing, fraction: 0.5 };
        let preview = Key::Preview { video: claim.id.as_str(), attempt: claim.attempt };
        service.assets.put(preview, Bytes::from_static(b"a picture")).await.expect("stored");
        assert!(service.store.renew(&claim, Time::now().plus(HOUR), report).await.expect("ok"));
        pause().await;
        let report = Report { stage: Stage::Drawing, fraction: 0.6 };
        assert!(service.store.renew(&claim, Time::now().plus(HOUR), report).await.expect("ok"));
        pause().await;
        let outcome = store::Outcome { storyboard: None, understanding: json!([]) };
        assert!(service.store.complete(&claim, outcome, Time::now(), Time::now().plus(HOUR)).await.expect("ok"));
    });
    assert_eq!(answer.header("content-type"), "text/event-stream");
    let mut seen = events(&answer.bytes);
    // The place in the queue and the time that is left are looked up apart, so either may be told first.
    let state = |data: &Value| ["status", "queue_position", "progress"].map(|field| data[field].clone());
    seen.dedup_by(|later, earlier| later.0 == earlier.0 && state(&later.1) == state(&earlier.1));
    let names: Vec<_> = seen.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        ["video.progress", "video.progress", "video.progress", "video.progress", "video.completed"],
        "{seen:?}"
    );
    let (queued, next, drawing) = (&seen[0].1, &seen[1].1, &seen[2].1);
    assert_eq!((&queued["status"], &queued["queue_position"]), (&json!("queued"), &json!(1)));
    assert_eq!((&next["status"], &next["queue_position"]), (&json!("queued"), &json!(0)));
    assert_eq!((&drawing["status"], &drawing["stage"]), (&json!("in_progress"), &json!("drawing")));
    assert_eq!((&drawing["progress"], &drawing["queue_position"]), (&json!(50), &Value::Null));
    assert!(drawing["eta_seconds"].is_u64());
    let previews: Vec<_> = seen[..4].iter().map(|(_, data)| data["preview"].as_str()).collect();
    let picture = format!("data:image/jpeg;base64,{}", base64(b"a picture"));
    assert_eq!(previews, [None, None, Some(picture.as_str()), None], "a picture is shown once");
    assert_eq!(seen[4].1, service.get(&format!("/v1/videos/{id}")).await.json());
    assert_ne!(first, id);
}

#[tokio::test]
async fn a_deleted_film_ends_the_watch() {
    let service = Service::new().await;
    let id = service.create("p").await;
    let path = format!("/v1/videos/{id}/events");
    let (answer, ()) = tokio::join!(service.get(&path), async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        let request = service.request(axum::http::Method::DELETE, &format!("/v1/videos/{id}"));
        service.send(request.body(axum::body::Body::empty()).expect("a request")).await;
    });
    let seen = events(&answer.bytes);
    let expected = json!({"id": id, "object": "video.deleted", "deleted": true});
    assert_eq!(seen.last(), Some(&("video.deleted".to_owned(), expected)));
    assert_eq!(service.get(&path).await.error().0, 404);
}
