//! Reference images on their way in.

use super::encodings::base64;
use super::service::{Service, part, png, text};
use assets::Key;
use axum::http::StatusCode;
use serde_json::{Value, json};

fn upload(bytes: &[u8]) -> Vec<Vec<u8>> {
    let head =
        "Content-Disposition: form-data; name=\"input_reference\"; filename=\"a.png\"\r\nContent-Type: image/png";
    vec![text("prompt", "p"), text("size", "1280x720"), part(head, bytes)]
}

#[tokio::test]
async fn an_image_of_the_right_size_is_kept_for_the_engine() {
    let service = Service::new().await;
    let image = png(1280, 720);
    let video = service.post_parts("/v1/videos", &upload(&image)).await.json();
    let id = video["id"].as_str().expect("an id");
    assert_eq!(service.assets.get(Key::Reference { video: id }).await.expect("kept"), image);

    let url = format!("data:image/png;base64,{}", base64(&image));
    let body = json!({"prompt": "p", "size": "1280x720", "input_reference": {"image_url": url}});
    assert_eq!(service.post_json("/v1/videos", &body).await.status, StatusCode::OK);
    assert_eq!(service.stored().await, (2, 2));
}

#[tokio::test]
async fn another_size_is_the_contracts_error_where_the_letter_counts() {
    let service = Service::strict().await;
    let answer = service.post_parts("/v1/videos", &upload(&png(720, 1280))).await;
    let message = "Inpaint image must match the requested width and height".to_owned();
    assert_eq!(answer.error(), (400, Value::Null, Value::Null, message));
    assert_eq!(service.stored().await, (0, 0));
}

#[tokio::test]
async fn another_size_is_scaled_and_cropped_elsewhere() {
    let service = Service::new().await;
    let video = service.post_parts("/v1/videos", &upload(&png(500, 500))).await.json();
    let kept = service.assets.get(Key::Reference { video: video["id"].as_str().expect("an id") }).await.expect("kept");
    let image = image::load_from_memory(&kept).expect("an image");
    assert_eq!((image.width(), image.height()), (1280, 720));
}

#[tokio::test]
async fn what_is_no_image_is_refused() {
    let service = Service::strict().await;
    for bytes in [&b""[..], b"hello", b"GIF89a\x01\x00\x01\x00", &png(1280, 720)[..80]] {
        let (status, param, code, _) = service.post_parts("/v1/videos", &upload(bytes)).await.error();
        assert_eq!((status, param, code), (400, json!("input_reference"), json!("invalid_value")));
    }
    let film = service.post_parts("/v1/videos", &upload(b"\0\0\0\x18ftypisom\0\0\0\0")).await.error();
    let message = "Video inpaint items must have clip start frame less than clip end frame.".to_owned();
    assert_eq!((film.0, film.3), (400, message));
    let a_text = [text("prompt", "p"), text("input_reference", "https://example.com/a.png")];
    let (_, param, code, message) = service.post_parts("/v1/videos", &a_text).await.error();
    assert_eq!((param, code), (json!("input_reference"), json!("invalid_type")));
    assert!(message.contains("expected a file, but got a string instead."), "{message}");
    assert_eq!(service.stored().await, (0, 0));
}

#[tokio::test]
async fn a_small_file_that_claims_to_be_a_huge_picture_is_refused() {
    let service = Service::strict().await;
    let mut bomb = png(1280, 720);
    bomb[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
    assert_eq!(service.post_parts("/v1/videos", &upload(&bomb)).await.error().0, 400);
    let service = Service::new().await;
    assert_eq!(service.post_parts("/v1/videos", &upload(&bomb)).await.error().1, "input_reference");
}

#[tokio::test]
async fn references_by_object_must_have_exactly_one_source() {
    let service = Service::strict().await;
    let rows: &[(Value, &str, &str)] = &[
        (json!({}), "input_reference", "invalid_value"),
        (json!({"image_url": "data:,", "file_id": "f"}), "input_reference", "invalid_value"),
        (json!({"image_url": null}), "input_reference", "invalid_value"),
        (json!({"image_url": null, "file_id": "file-1"}), "input_reference.file_id", "invalid_value"),
        (json!({"url": "x"}), "input_reference.url", "unknown_parameter"),
        (json!({"image_url": 5}), "input_reference.image_url", "invalid_type"),
        (json!({"image_url": "http://127.0.0.1/a.png"}), "input_reference.image_url", "invalid_value"),
        (json!({"image_url": "data:image/png;base64,@@@"}), "input_reference.image_url", "invalid_value"),
        (json!({"image_url": "data:image/png,abc"}), "input_reference.image_url", "invalid_value"),
        (json!({"file_id": "file-1"}), "input_reference.file_id", "invalid_value"),
    ];
    for (reference, param, code) in rows {
        let answer = service.post_json("/v1/videos", &json!({"prompt": "p", "input_reference": reference})).await;
        let (status, got_param, got_code, _) = answer.error();
        assert_eq!((status, got_param, got_code), (400, json!(param), json!(code)), "{reference}");
    }
    assert_eq!(service.stored().await, (0, 0));
}

/// A picture that does not compress.
fn noise() -> Vec<u8> {
    let mut state = 1_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    let image = image::RgbImage::from_fn(1280, 720, |_, _| image::Rgb([next(), next(), next()]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    image.write_to(&mut bytes, image::ImageFormat::Png).expect("encoded");
    bytes.into_inner()
}

#[tokio::test]
async fn a_large_picture_may_come_as_a_data_url_in_a_form() {
    let service = Service::new().await;
    let image = noise();
    assert!(image.len() > 1 << 20, "larger than a text may be");
    let url = format!("data:image/png;base64,{}", base64(&image));
    for name in ["input_reference[image_url]", "image_url[url]", "images[][url]", "image"] {
        let parts = [text("prompt", "p"), text("size", "1280x720"), text(name, &url)];
        let answer = service.post_parts("/v1/videos", &parts).await;
        assert_eq!(answer.status, StatusCode::OK, "{name}: {:?}", answer.json());
        let video = answer.json();
        let kept = Key::Reference { video: video["id"].as_str().expect("an id") };
        assert_eq!(service.assets.get(kept).await.expect("kept"), image, "{name}");
    }
}

#[tokio::test]
async fn an_address_has_a_longest_length_where_the_letter_counts() {
    let service = Service::strict().await;
    let url = format!("data:image/png;base64,{}", "A".repeat(20_971_520));
    let body = json!({"prompt": "p", "input_reference": {"image_url": url}});
    let (status, param, code, message) = service.post_json("/v1/videos", &body).await.error();
    assert_eq!((status, param, code), (400, json!("input_reference.image_url"), json!("string_above_max_length")));
    assert!(message.contains("maximum length 20971520"), "{message}");
}
