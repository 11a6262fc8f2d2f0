//! `POST /v1/videos/edits` and `/v1/videos/extensions`

use super::service::{HOUR, Service, part, rules, text};
use assets::Key;
use bytes::Bytes;
use engine::{Generation, SourceKind};
use serde_json::{Value, json};
use server::{Config, Price};
use std::time::Duration;
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
            (json!({"prompt": "p", "video": {"id": unfinished, "start": 1}}), 400, "video.start"),
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

#[tokio::test]
async fn a_film_without_a_storyboard_goes_on_as_one_that_was_uploaded() {
    let service = Service::new().await;
    let form = [upload(&mp4(640, 360, 4)), text("prompt", "it rains"), text("seconds", "4")];
    let longer = service.post_parts(EXTENSIONS, &form).await.json();
    let film = Bytes::from(mp4(640, 360, 8));
    service.complete_from(None, film.clone(), HOUR).await;

    let video = json!({"id": longer["id"]});
    let again = service.post_json(EXTENSIONS, &json!({"prompt": "p", "video": video, "seconds": "12"})).await.json();
    assert_eq!((&again["seconds"], &again["remixed_from_video_id"]), (&json!("20"), &longer["id"]));
    let kept = Key::Source { video: again["id"].as_str().expect("an id") };
    assert_eq!(service.assets.get(kept).await.expect("kept"), film);
    let origin = queued(&service).await.source.expect("a source");
    assert_eq!((origin.kind, origin.storyboard, origin.seconds), (SourceKind::Extension, None, 8));

    let remix = format!("/v1/videos/{}/remix", longer["id"].as_str().expect("an id"));
    for (path, body) in [(remix.as_str(), json!({"prompt": "p"})), (EDITS, json!({"prompt": "p", "video": video}))] {
        let changed = service.post_json(path, &body).await.json();
        assert_eq!((&changed["seconds"], &changed["remixed_from_video_id"]), (&json!("8"), &longer["id"]), "{path}");
        let first = Key::Reference { video: changed["id"].as_str().expect("an id") };
        assert_eq!(service.assets.get(first).await.expect("kept"), b"its first picture"[..]);
    }
}

#[tokio::test]
async fn an_instruction_for_an_upload_can_be_held_to_every_word() {
    let service = Service::new().await;
    let ask = async |prompt: &str| {
        let form = [upload(&mp4(640, 360, 4)), text("prompt", prompt), text("strict_understanding", "true")];
        service.post_parts(EDITS, &form).await
    };
    assert_eq!(ask("a zzgrue").await.error().2, "prompt_not_understood");
    assert_eq!(ask("make it night").await.status.as_u16(), 200);
}

#[tokio::test]
async fn what_a_request_names_changes_and_the_rest_stays() {
    let service = Service::new().await;
    let asked = json!({"prompt": "p", "metadata": {"take": "1"}, "expires_after": 90, "captions": true, "seed": 5});
    let source = service.post_json("/v1/videos", &asked).await.json();
    service.complete(b"film", HOUR).await;
    let id = source["id"].as_str().expect("an id");
    let (remix, video) = (format!("/v1/videos/{id}/remix"), json!({"id": id}));
    let claimed = async || service.store.claim(&rules(), Time::now()).await.expect("ok").expect("a job").video;
    for (path, body) in [
        (remix.as_str(), json!({"prompt": "q"})),
        (EDITS, json!({"prompt": "q", "video": video})),
        (EXTENSIONS, json!({"prompt": "q", "video": video, "seconds": "4"})),
    ] {
        assert_eq!(service.post_json(path, &body).await.json()["metadata"], json!({"take": "1"}), "{path}");
        let same = claimed().await;
        assert_eq!((same.keep, same.generation.captions), (Some(Duration::from_secs(90)), true), "{path}");

        let named = json!({"metadata": {}, "expires_after": 60, "captions": false, "audio": false});
        let body = merged(&body, &named);
        let answer = service.post_json(path, &body).await;
        assert_eq!(answer.json()["metadata"], json!({}), "{path}");
        assert_eq!(answer.header("kinora-ignored-parameters"), "", "{path}");
        let other = claimed().await;
        let got = (other.keep, other.generation.captions, other.generation.audio);
        assert_eq!(got, (Some(Duration::from_secs(60)), false, false), "{path}");
    }
    let anew = service.post_json(&remix, &json!({"prompt": "q", "seed": 6})).await.json();
    assert_eq!(anew["seed"], 6);
    assert_eq!(claimed().await.generation.source.expect("a source").seed, 6);
    let hidden = service.post_json(&remix, &json!({"prompt": "q", "watermark": false})).await;
    assert_eq!(hidden.error().1, "watermark", "the mark is the operator's");
}

fn merged(body: &Value, more: &Value) -> Value {
    let all = [body, more].into_iter().filter_map(Value::as_object).flatten();
    all.map(|(name, value)| (name.clone(), value.clone())).collect::<serde_json::Map<_, _>>().into()
}

#[tokio::test]
async fn an_extension_costs_what_it_adds() {
    let prices = [("sora-2-pro".to_owned(), Price::Flat(10))].into();
    let service = Service::with(Config { prices, ..Config::default() }).await;
    let source = finished(&service).await;
    let body = json!({"video": {"id": source["id"]}, "prompt": "it rains", "seconds": "12"});
    let longer = service.post_json(EXTENSIONS, &body).await.json();
    assert_eq!((&longer["seconds"], &longer["price_micros"]), (&json!("20"), &json!(120)));
    service.complete(b"film", HOUR).await;
    let done = service.get(&format!("/v1/videos/{}", longer["id"].as_str().expect("an id"))).await.json();
    assert_eq!(done["usage"], json!({"seconds": 12, "cost_micros": 120}));
    let usage = service.get("/v1/usage?days=1").await.json();
    assert_eq!((&usage["spent_micros"], &usage["data"][0]["seconds"]), (&json!(80 + 120), &json!(8 + 12)));
}

#[tokio::test]
async fn the_letter_allows_six_extensions() {
    let (strict, lenient) = (Service::strict().await, Service::new().await);
    for (service, seventh) in [(strict, 400), (lenient, 200)] {
        let mut id = service.create("p").await;
        service.complete(b"film", HOUR).await;
        for nth in 1..=7 {
            let body = json!({"video": {"id": id}, "prompt": "p", "seconds": "4"});
            let answer = service.post_json(EXTENSIONS, &body).await;
            assert_eq!(answer.status.as_u16(), if nth < 7 { 200 } else { seventh }, "the {nth}. extension");
            if nth < 7 {
                id = answer.json()["id"].as_str().expect("an id").to_owned();
                service.complete(b"film", HOUR).await;
            }
        }
    }
}
