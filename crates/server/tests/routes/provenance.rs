//! `POST /v1/content_provenance_checks`

use super::service::{HOUR, Service, part, text};
use assets::{Key, Variant};
use credentials::{Identity, Origin};
use serde_json::{Value, json};
use server::Config;
use store::Time;

const CHECKS: &str = "/v1/content_provenance_checks";

/// An MP4 with nothing in it.
const FILM: &[u8] = b"\0\0\0\x10ftypisom\0\0\x02\0\0\0\0\x08mdat";

fn identity() -> Identity {
    Identity::generate(Time::now().unix_seconds()).expect("an identity")
}

fn signed(identity: &Identity) -> Vec<u8> {
    let origin = Origin {
        engine: "card-only".into(),
        model: "sora-2".into(),
        digital_source_type: "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia".into(),
        ..Origin::default()
    };
    identity.sign(FILM, &origin).expect("signed")
}

fn file(bytes: &[u8]) -> Vec<u8> {
    part("Content-Disposition: form-data; name=\"file\"; filename=\"a.mp4\"", bytes)
}

/// The one result, which must be in the envelope of the official clients.
async fn check(service: &Service, film: &[u8]) -> Value {
    let answer = service.post_parts(CHECKS, &[file(film)]).await.json();
    assert_eq!((&answer["object"], answer["created_at"].is_i64()), (&json!("content_provenance_check"), true));
    assert_eq!(answer["results"].as_array().map(Vec::len), Some(1));
    answer["results"][0].clone()
}

fn verdict(result: &Value) -> (&str, &str) {
    (result["outcome"].as_str().expect("a text"), result["validation_state"].as_str().expect("a text"))
}

#[tokio::test]
async fn a_film_of_this_service_is_detected_and_others_are_not() {
    let (ours, theirs) = (identity(), identity());
    let service = Service::with(Config { credentials_root: ours.root().to_owned(), ..Config::default() }).await;
    let film = signed(&ours);
    let result = check(&service, &film).await;
    assert_eq!(verdict(&result), ("detected", "trusted"));
    assert_eq!((&result["type"], &result["generated_at"]), (&json!("c2pa"), &Value::Null));
    assert_eq!((&result["engine"], &result["model"]), (&json!("card-only"), &json!("sora-2")));
    assert!(result["digital_source_type"].as_str().is_some_and(|term| term.ends_with("/algorithmicMedia")));

    assert_eq!(verdict(&check(&service, &signed(&theirs)).await), ("not_detected", "valid"));
    let mut changed = film;
    changed.extend(b"\0\0\0\x08wide");
    assert_eq!(verdict(&check(&service, &changed).await), ("not_detected", "invalid"));
    for plain in [FILM, b"", b"no film at all", b"\xd8\xfe\xc3\xd6"] {
        let result = check(&service, plain).await;
        assert_eq!((verdict(&result), &result["issuer"]), (("not_detected", "not_present"), &Value::Null));
    }
}

#[tokio::test]
async fn a_stored_video_is_checked_by_its_id() {
    let ours = identity();
    let service = Service::with(Config { credentials_root: ours.root().to_owned(), ..Config::default() }).await;
    let id = service.create("p").await;
    let asked = json!({"video_id": id});
    assert_eq!(service.post_json(CHECKS, &asked).await.error().0, 404, "it is not finished");
    service.complete(b"film", HOUR).await;
    assert_eq!(verdict(&service.post_json(CHECKS, &asked).await.json()["results"][0]), ("not_detected", "not_present"));
    let key = Key::Film { video: &id, attempt: 1, variant: Variant::Video };
    service.assets.put(key, signed(&ours).into()).await.expect("stored");
    assert_eq!(verdict(&service.post_json(CHECKS, &asked).await.json()["results"][0]), ("detected", "trusted"));
}

#[tokio::test]
async fn exactly_one_film_is_checked() {
    let service = Service::new().await;
    assert_eq!(service.post_json(CHECKS, &json!({})).await.error().1, "file");
    let both = [file(FILM), text("video_id", "video_1")];
    assert_eq!(service.post_parts(CHECKS, &both).await.error().1, "video_id");
    assert_eq!(service.post_json(CHECKS, &json!({"video_id": 1})).await.error().1, "video_id");
}
