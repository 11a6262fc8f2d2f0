//! `POST /v1/videos/edits` and `/v1/videos/extensions`

use super::service::{HOUR, Service, part, rules, text};
use assets::Key;
use engine::{Generation, SourceKind};
use serde_json::{Value, json};
use store::Time;

const EDITS: &str = "/v1/videos/edits";
const EXTENSIONS: &str = "/v1/videos/extensions";

/// What the engine of these tests takes for a film of this size and length.
pub(crate) fn mp4(width: u32, height: u32, seconds: u32) -> Vec<u8> {
    format!("film {width} {height} {seconds}").into_bytes()
}

fn upload(film: &[u8]) -> Vec<u8> {
    part("Content-Disposition: form-data; name=\"video\"; filename=\"/tmp/a b.mp4\"", film)
}

async fn queued(service: &Service) -> Generation {
    service.store.claim(&rules(), Time::now()).await.expect("ok").expect("a job").video.generation
}

async fn finished(service: &Service) -> Value {
    let asked = json!({"prompt": "a cat", "size": "1280x720", "seconds": "8", "seed": 42, "model": "sora-2-pro"});
    let video = service.post_json("/v1/videos", &asked).await.json();
    service.complete(b"film", HOUR).await;
    video
}

#[tokio::test]
async fn an_edit_keeps_what_it_does_not_name() {
    let service = Service::new().await;
    let source = finished(&service).await;
    let bodies = [
        json!({"video": {"id": source["id"]}, "prompt": "make it night"}),
        json!({"video": source["id"], "prompt": "make it night"}),
    ];
    for body in bodies {
        let edit = service.post_json(EDITS, &body).await.json();
        assert_eq!(edit["remixed_from_video_id"], source["id"]);
        for name in ["model", "seconds", "size", "seed", "status"] {
            assert_eq!(edit[name], source[name], "{name}");
        }
        let origin = queued(&service).await.source.expect("a source");
        assert_eq!((origin.kind, origin.seed, origin.storyboard.is_some()), (SourceKind::Remix, 42, true));
    }
    let id = source["id"].as_str().expect("an id");
    let form = [text("video[id]", id), text("prompt", "make it night"), text("model", "sora-2")];
    assert_eq!(service.post_parts(EDITS, &form).await.json()["model"], "sora-2");
}

#[tokio::test]
async fn an_extension_says_the_whole_length() {
    let service = Service::new().await;
    let source = finished(&service).await;
    let body = json!({"video": {"id": source["id"]}, "prompt": "it rains", "seconds": "12"});
    let longer = service.post_json(EXTENSIONS, &body).await.json();
    assert_eq!((&longer["seconds"], &longer["remixed_from_video_id"]), (&json!("20"), &source["id"]));
    let generation = queued(&service).await;
    let origin = generation.source.expect("a source");
    assert_eq!((generation.seconds, origin.kind), (20, SourceKind::Extension));

    service.post_json("/v1/videos", &json!({"prompt": "p", "seconds": "20"})).await;
    let claim = service.store.claim(&rules(), Time::now()).await.expect("ok").expect("a job").claim;
    let outcome = store::Outcome { storyboard: Some(json!({"version": 1})), understanding: json!([]) };
    assert!(service.store.complete(&claim, outcome, Time::now(), Time::now().plus(HOUR)).await.expect("ok"));
    for (seconds, good) in [("20", true), ("21", false)] {
        let body = json!({"video": {"id": claim.id.as_str()}, "prompt": "p", "seconds": seconds});
        assert_eq!(service.post_json(EXTENSIONS, &body).await.status.is_success(), good, "40 s are the most");
    }
}

#[tokio::test]
async fn an_uploaded_film_brings_its_size_and_length() {
    let service = Service::new().await;
    let film = mp4(641, 360, 4);
    let form = [upload(&film), text("prompt", "make it night"), text("model", "sora-2-pro")];
    let edit = service.post_parts(EDITS, &form).await.json();
    assert_eq!(
        (&edit["size"], &edit["seconds"], &edit["model"]),
        (&json!("640x360"), &json!("4"), &json!("sora-2-pro"))
    );
    assert_eq!(edit["remixed_from_video_id"], Value::Null);
    let kept = Key::Source { video: edit["id"].as_str().expect("an id") };
    assert_eq!(service.assets.get(kept).await.expect("kept"), film);

    assert_eq!(queued(&service).await.source.map(|s| s.kind), Some(SourceKind::Remix));
    let key = Key::Reference { video: edit["id"].as_str().expect("an id") };
    assert_eq!(service.assets.get(key).await.expect("kept"), b"its first picture"[..]);

    let form = [upload(&film), text("prompt", "it rains"), text("seconds", "8")];
    assert_eq!(service.post_parts(EXTENSIONS, &form).await.json()["seconds"], "12");
}

#[tokio::test]
async fn bad_sources_are_refused_and_nothing_is_stored() {
    let service = Service::strict().await;
    let unfinished = service.create("p").await;
    for path in [EDITS, EXTENSIONS] {
        let rows: &[(Value, u16, &str)] = &[
            (json!({}), 400, "prompt"),
            (json!({"prompt": "p"}), 400, "video"),
            (json!({"prompt": "p", "video": "video_00"}), 400, "video"),
            (json!({"prompt": "p", "video": {}}), 400, "video.id"),
            (json!({"prompt": "p", "video": {"id": 5}}), 400, "video.id"),
            (json!({"prompt": "p", "video": {"id": "video_00"}, "size": "1x1"}), 400, "size"),
            (json!({"prompt": "p", "video": {"id": unfinished}}), 400, "video_id"),
        ];
        for (body, status, param) in rows {
            let mut body = body.clone();
            if path == EXTENSIONS {
                body["seconds"] = "4".into();
            }
            let (got, got_param, _, message) = service.post_json(path, &body).await.error();
            assert_eq!((got, got_param), (*status, json!(param)), "{path} {body}: {message}");
        }
        for film in [&b""[..], b"hello", &mp4(640, 360, 0), &mp4(4000, 4000, 4), &mp4(640, 360, 41)] {
            let form = [text("prompt", "p"), text("seconds", "4"), upload(film)];
            let form = if path == EDITS { [&form[..1], &form[2..]].concat() } else { form.to_vec() };
            assert_eq!(service.post_parts(path, &form).await.error().0, 400);
        }
    }
    let body = json!({"prompt": "p", "video": {"id": "video_00"}});
    assert_eq!(service.post_json(EDITS, &body).await.error().0, 404);
    assert_eq!(service.post_json(EXTENSIONS, &body).await.error().1, "seconds");
    assert_eq!(service.stored().await, (1, 0));
}
