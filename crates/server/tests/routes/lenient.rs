//! What a lenient server takes beyond the letter of the contract.

use super::encodings::base64;
use super::service::{Service, part, png, text};
use assets::Key;
use serde_json::{Value, json};

#[tokio::test]
async fn other_spellings_mean_what_they_say() {
    let service = Service::new().await;
    for (given, name, expected) in [
        (json!({"seconds": 8}), "seconds", "8"),
        (json!({"duration": 5}), "seconds", "5"),
        (json!({"duration": "10s"}), "seconds", "10"),
        (json!({"aspect_ratio": "16:9"}), "size", "1280x720"),
        (json!({"aspect_ratio": "1:1", "resolution": "480p"}), "size", "480x480"),
        (json!({"width": 640, "height": 360}), "size", "640x360"),
        (json!({"size": "642x362"}), "size", "642x362"),
    ] {
        let mut body = given.clone();
        body["prompt"] = "p".into();
        let answer = service.post_json("/v1/videos", &body).await;
        assert_eq!(answer.json()[name], expected, "{given}");
        assert_eq!(answer.header("kinora-ignored-parameters"), "", "{given}");

        let pairs = body.as_object().expect("an object").iter();
        let parts: Vec<_> = pairs.map(|(k, v)| text(k, v.as_str().unwrap_or(&v.to_string()))).collect();
        assert_eq!(service.post_parts("/v1/videos", &parts).await.json()[name], expected, "{given} as a form");
        let strict = Service::strict().await;
        assert_eq!(strict.post_json("/v1/videos", &body).await.status.as_u16(), 400, "{given}");
    }
}

#[tokio::test]
async fn gateways_addresses_lead_to_the_same_videos() {
    let service = Service::new().await;
    let made = service.post_json("/v1/video/generations", &json!({"prompt": "p"})).await.json();
    let id = made["id"].as_str().expect("an id");
    for path in [format!("/v1/video/generations/{id}"), format!("/v1/videos/{id}")] {
        assert_eq!(service.get(&path).await.json(), made);
    }
    let strict = Service::strict().await;
    assert_eq!(strict.post_json("/v1/video/generations", &json!({"prompt": "p"})).await.status.as_u16(), 404);
}

#[tokio::test]
async fn a_storyboard_says_how_long_it_is() {
    let service = Service::new().await;
    let ask = async |body: Value| service.post_json("/v1/videos", &body).await;
    let board = |seconds: u32| json!({"version": 1, "seconds": seconds});
    let own = ask(json!({"prompt": "p", "storyboard": board(7)})).await;
    assert_eq!(own.json()["seconds"], "7");
    let given = ask(json!({"prompt": "p", "seconds": "8", "storyboard": board(7)})).await;
    assert_eq!(given.json()["seconds"], "8", "the request has the last word");
    let (status, param, ..) = ask(json!({"prompt": "p", "storyboard": board(100_000)})).await.error();
    assert_eq!((status, param), (400, json!("storyboard")));
}

#[tokio::test]
async fn a_picture_is_found_under_every_name() {
    let service = Service::new().await;
    let image = png(720, 1280);
    let url = format!("data:image/png;base64,{}", base64(&image));
    let mut ids = Vec::new();
    for reference in [
        json!({"input_reference": url}),
        json!({"image": url}),
        json!({"image_url": url}),
        json!({"image_url": {"url": url}}),
        json!({"images": [url]}),
    ] {
        let mut body = reference;
        body["prompt"] = "p".into();
        ids.push(service.post_json("/v1/videos", &body).await.json()["id"].clone());
    }
    for name in ["input_reference", "image", "image[]", "images[]"] {
        let head = format!("Content-Disposition: form-data; name=\"{name}\"; filename=\"a\"");
        let parts = [text("prompt", "p"), part(&head, &image)];
        ids.push(service.post_parts("/v1/videos", &parts).await.json()["id"].clone());
    }
    for id in &ids {
        let key = Key::Reference { video: id.as_str().expect("an id") };
        assert_eq!(service.assets.get(key).await.expect("kept"), image);
    }
}

#[tokio::test]
async fn unknown_parameters_are_passed_over_and_named() {
    let service = Service::new().await;
    let body = json!({"prompt": "p", "seed": "7", "guidance_scale": 7.5, "négatif": "rain"});
    let answer = service.post_json("/v1/videos", &body).await;
    assert_eq!((answer.status.as_u16(), &answer.json()["seed"]), (200, &json!(7)));
    assert_eq!(answer.header("kinora-ignored-parameters"), "guidance_scale, n\\u{e9}gatif");
}

#[tokio::test]
async fn what_cannot_be_made_is_still_refused() {
    let service = Service::new().await;
    for (body, param, fragment) in [
        (json!({"size": "4096x2160"}), "size", "up to 1920x1080 work too"),
        (json!({"size": "641x360"}), "size", "Invalid value: '641x360'."),
        (json!({"seconds": "21"}), "seconds", "whole number from 1 to 20 works too"),
        (json!({"seconds": 2.5}), "seconds", "got a decimal number"),
        (json!({"duration": "+4"}), "seconds", "Invalid value: '+4'."),
        (json!({"aspect_ratio": "wide"}), "aspect_ratio", "Expected something like '16:9'"),
        (json!({"model": "veo-3"}), "model", "Invalid value: 'veo-3'."),
        (json!({"images": ["a", "b"]}), "input_reference", "Only one"),
    ] {
        let mut body: Value = body;
        body["prompt"] = "p".into();
        let (status, got, _, message) = service.post_json("/v1/videos", &body).await.error();
        assert_eq!((status, got), (400, json!(param)), "{message}");
        assert!(message.contains(fragment), "{message} lacks {fragment}");
    }
    assert_eq!(service.stored().await, (0, 0));
}
