//! `/v1/videos/characters`

use super::service::{Service, part, rules, text};
use super::source::mp4;
use assets::Key;
use serde_json::{Value, json};
use store::Time;

const PATH: &str = "/v1/videos/characters";

fn clip(film: &[u8]) -> Vec<u8> {
    part("Content-Disposition: form-data; name=\"video\"; filename=\"a.mp4\"", film)
}

async fn mossy(service: &Service) -> Value {
    service.post_parts(PATH, &[clip(&mp4(1280, 720, 3)), text("name", " Mossy ")]).await.json()
}

#[tokio::test]
async fn a_character_has_exactly_three_keys_and_its_clip_is_kept() {
    let service = Service::new().await;
    let character = mossy(&service).await;
    let keys: Vec<_> = character.as_object().expect("an object").keys().collect();
    assert_eq!(
        (&keys[..], &character["name"]),
        (&["id", "name", "created_at"].map(String::from).each_ref()[..], &json!("Mossy"))
    );
    let id = character["id"].as_str().expect("an id");
    assert!(id.starts_with("char_"), "{id}");
    assert_eq!(service.get(&format!("{PATH}/{id}")).await.json(), character);
    assert_eq!(service.assets.get(Key::Character { character: id }).await.expect("kept"), mp4(1280, 720, 3));

    let list = service.get(PATH).await.json();
    assert_eq!((&list["data"], &list["last_id"], &list["has_more"]), (&json!([character]), &json!(id), &json!(false)));

    let request = service.request(axum::http::Method::DELETE, &format!("{PATH}/{id}"));
    let gone = service.send(request.body(axum::body::Body::empty()).expect("a request")).await.json();
    assert_eq!(gone, json!({"id": id, "object": "character.deleted", "deleted": true}));
    assert_eq!(service.get(&format!("{PATH}/{id}")).await.error().0, 404);
    assert_eq!(service.stored().await, (0, 0));
}

#[tokio::test]
async fn characters_play_in_films_that_name_them() {
    let service = Service::strict().await;
    let id = mossy(&service).await["id"].clone();
    let body = json!({"prompt": "Mossy waves", "characters": [{"id": id}]});
    assert_eq!(service.post_json("/v1/videos", &body).await.status.as_u16(), 200);
    let form = [text("prompt", "Mossy waves"), text("characters[][id]", id.as_str().expect("an id"))];
    assert_eq!(service.post_parts("/v1/videos", &form).await.status.as_u16(), 200);
    for _ in 0..2 {
        let job = service.store.claim(&rules(), Time::now()).await.expect("ok").expect("a job");
        let cast = job.video.generation.characters;
        assert_eq!((cast.len(), cast[0].name.as_str()), (1, "Mossy"));
        assert!(cast[0].likeness["bytes"].is_u64());
    }
    for (characters, prompt, status, param) in [
        (json!([{"id": id}]), "somebody waves", 400, json!("characters")),
        (json!([{"id": id}, {"id": id}, {"id": id}]), "Mossy", 400, json!("characters")),
        (json!({"id": id}), "Mossy", 400, json!("characters")),
        (json!([{}]), "Mossy", 400, json!("characters[0].id")),
        (json!([{"id": 5}]), "Mossy", 400, json!("characters[0].id")),
        (json!(["char_00"]), "Mossy", 400, json!("characters[0]")),
        (json!([{"id": id, "strength": 1}]), "Mossy", 400, json!("characters[0].strength")),
        (json!([{"id": "char_00"}]), "Mossy", 404, Value::Null),
    ] {
        let body = json!({"prompt": prompt, "characters": characters});
        let (got, got_param, _, message) = service.post_json("/v1/videos", &body).await.error();
        assert_eq!((got, got_param), (status, param), "{message}");
    }
}

#[tokio::test]
async fn bad_characters_are_refused_and_nothing_is_stored() {
    let service = Service::new().await;
    let good = mp4(1280, 720, 3);
    let rows: &[(&[Vec<u8>], &str)] = &[
        (&[clip(&good)], "name"),
        (&[clip(&good), text("name", " ")], "name"),
        (&[clip(&good), text("name", &"n".repeat(81))], "name"),
        (&[text("name", "Mossy")], "video"),
        (&[text("name", "Mossy"), text("video", "words")], "video"),
        (&[text("name", "Mossy"), clip(b"no film")], "video"),
        (&[text("name", "Mossy"), clip(&mp4(1280, 720, 21))], "video"),
    ];
    for (parts, param) in rows {
        let (status, got, _, message) = service.post_parts(PATH, parts).await.error();
        assert_eq!((status, got), (400, json!(param)), "{message}");
    }
    for path in ["/v1/videos/characters/char_00", "/v1/videos/characters/nobody"] {
        assert_eq!(service.get(path).await.error().0, 404);
    }
    assert_eq!(service.stored().await, (0, 0));
}

#[tokio::test]
async fn the_letter_says_which_clips_make_characters() {
    let (strict, lenient) = (Service::strict().await, Service::new().await);
    for (film, good) in [
        (mp4(1280, 720, 2), true),
        (mp4(1080, 1920, 4), true),
        (mp4(1280, 720, 1), false),
        (mp4(1280, 720, 5), false),
        (mp4(1024, 768, 3), false),
        (mp4(640, 360, 3), false),
        (mp4(2560, 1440, 3), false),
    ] {
        let form = [text("name", "Mossy"), clip(&film)];
        let answer = strict.post_parts(PATH, &form).await;
        assert_eq!(answer.status.is_success(), good, "{}", String::from_utf8_lossy(&film));
        assert!(lenient.post_parts(PATH, &form).await.status.is_success());
    }
}
