//! `POST /v1/videos/{video_id}/remix`

use super::service::{HOUR, Service, part, png, rules, text};
use assets::Key;
use engine::SourceKind;
use serde_json::json;
use store::Time;

#[tokio::test]
async fn a_remix_inherits_everything_but_the_prompt() {
    let service = Service::new().await;
    let head = "Content-Disposition: form-data; name=\"input_reference\"; filename=\"a.png\"";
    let image = png(1280, 720);
    let parts = [
        text("prompt", "a cat"),
        text("seconds", "8"),
        text("size", "1280x720"),
        text("seed", "42"),
        part(head, &image),
    ];
    let source = service.post_parts("/v1/videos", &parts).await.json();
    service.complete(b"film", HOUR).await;
    let id = source["id"].as_str().expect("an id");

    let remix = service.post_json(&format!("/v1/videos/{id}/remix"), &json!({"prompt": "make it night"})).await.json();
    assert_eq!((&remix["remixed_from_video_id"], &remix["prompt"]), (&source["id"], &json!("make it night")));
    for name in ["model", "seconds", "size", "seed", "status"] {
        assert_eq!(remix[name], source[name], "{name}");
    }
    let reference = Key::Reference { video: remix["id"].as_str().expect("an id") };
    assert_eq!(service.assets.get(reference).await.expect("copied"), image);
    let job = service.store.claim(&rules(), Time::now()).await.expect("ok").expect("a job");
    let source = job.video.generation.source.expect("a source");
    assert_eq!((source.kind, source.storyboard, source.seed), (SourceKind::Remix, Some(json!({"version": 1})), 42));
}

#[tokio::test]
async fn both_encodings_are_read() {
    let service = Service::new().await;
    let id = service.create("p").await;
    service.complete(b"film", HOUR).await;
    let path = format!("/v1/videos/{id}/remix");
    assert_eq!(service.post_parts(&path, &[text("prompt", "q")]).await.json()["prompt"], "q");
    assert_eq!(service.post_json(&path, &json!({"prompt": "q"})).await.json()["prompt"], "q");
}

#[tokio::test]
async fn only_completed_videos_can_be_remixed_by_a_prompt_alone() {
    let service = Service::strict().await;
    let id = service.create("p").await;
    let path = format!("/v1/videos/{id}/remix");
    let ask = async |body| service.post_json(&path, &body).await.error();
    assert_eq!(ask(json!({})).await.1, "prompt");
    assert_eq!(ask(json!({"prompt": "q", "size": "1280x720"})).await.1, "size");
    let (status, param, _, message) = ask(json!({"prompt": "q"})).await;
    assert_eq!((status, param), (400, json!("video_id")));
    assert!(message.contains("not completed"), "{message}");
    let answer = service.post_json("/v1/videos/video_00/remix", &json!({"prompt": "q"})).await;
    assert_eq!(answer.error().0, 404);
    assert_eq!(service.stored().await, (1, 0));
}
