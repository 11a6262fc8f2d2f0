//! The same request in every encoding that real clients use, and bodies that are none.

use super::service::{Service, form, part, png, rules, text};
use axum::body::Body;
use axum::http::{Method, StatusCode, header};
use bytes::Bytes;
use futures::{StreamExt, stream};
use serde_json::json;
use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

#[tokio::test]
async fn every_clients_form_is_read() {
    let service = Service::new().await;
    let image = png(720, 1280);
    let prompt = || text("prompt", "p");
    let file = |headers: &str| part(headers, &image);
    let forms: &[(&str, Vec<Vec<u8>>)] = &[
        ("plain", vec![prompt(), text("seconds", "8"), text("size", "1280x720")]),
        (
            "curl",
            vec![
                prompt(),
                file(
                    "Content-Disposition: form-data; name=\"input_reference\"; filename=\"i.png\"\r\nContent-Type: image/png",
                ),
            ],
        ),
        (
            "octets",
            vec![
                prompt(),
                file(
                    "Content-Disposition: form-data; name=\"input_reference\"; filename=\"upload\"\r\nContent-Type: application/octet-stream",
                ),
            ],
        ),
        (
            "no file name",
            vec![prompt(), file("Content-Disposition: form-data; name=\"input_reference\"\r\nContent-Type: image/png")],
        ),
        ("no name, no type", vec![prompt(), file("Content-Disposition: form-data; name=\"input_reference\"")]),
        (
            "full path",
            vec![
                prompt(),
                file("Content-Disposition: form-data; name=\"input_reference\"; filename=\"/home/me/a b.png\""),
            ],
        ),
        (
            "type first",
            vec![part(
                "Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=\"prompt\"",
                b"p",
            )],
        ),
        (
            "no quotes",
            vec![
                part("content-disposition: form-data; name=prompt", b"p"),
                part("CONTENT-DISPOSITION: form-data; name=model", b"sora-2"),
            ],
        ),
    ];
    for (name, parts) in forms {
        let answer = service.post_parts("/v1/videos", parts).await;
        assert_eq!(answer.status, StatusCode::OK, "{name}: {answer:?}");
        assert_eq!(answer.json()["prompt"], "p", "{name}");
    }
    assert_eq!(service.stored().await, (8, 5));
}

#[tokio::test]
async fn bracket_names_are_objects() {
    let service = Service::strict().await;
    let url = format!("data:image/png;base64,{}", base64(&png(720, 1280)));
    let answer =
        service.post_parts("/v1/videos", &[text("prompt", "p"), text("input_reference[image_url]", &url)]).await;
    assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
    let answer = service.post_parts("/v1/videos", &[text("prompt", "p"), text("characters[][id]", "char_1")]).await;
    assert_eq!(answer.error().3, "Character with id 'char_1' not found.");
    let answer = service.post_parts("/v1/videos", &[text("prompt", "p"), text("a]b[", "x")]).await;
    assert_eq!(answer.error().2, "unknown_parameter");
}

#[tokio::test]
async fn boundaries_may_be_quoted_and_bodies_need_no_length() {
    let service = Service::new().await;
    let body = form(&[text("prompt", "in pieces")]);
    let chunks = body.chunks(5).map(|c| Ok::<_, Infallible>(Bytes::copy_from_slice(c))).collect::<Vec<_>>();
    let request = service
        .request(Method::POST, "/v1/videos")
        .header(header::CONTENT_TYPE, "multipart/form-data; charset=utf-8; boundary=\"XX\"")
        .body(Body::from_stream(stream::iter(chunks)))
        .expect("a request");
    let answer = service.send(request).await;
    assert_eq!((answer.status, &answer.json()["prompt"]), (StatusCode::OK, &json!("in pieces")));
}

#[tokio::test]
async fn bodies_that_cannot_be_read_are_refused() {
    let service = Service::new().await;
    let rows: &[(&str, &str, &str)] = &[
        ("application/json", "{\"prompt\": ", "JSON"),
        ("application/json", "[1]", "expected an object, but got an array"),
        ("application/json", "", "JSON"),
        ("multipart/form-data", "--XX", "Unsupported content type"),
        ("multipart/form-data; boundary=XX", "prompt=p", "multipart"),
        (
            "multipart/form-data; boundary=XX",
            "--XX\r\nContent-Disposition: form-data; name=\"prompt\"\r\n\r\ncut",
            "ends too early",
        ),
        ("application/x-www-form-urlencoded", "prompt=p", "Unsupported content type"),
    ];
    for (content_type, body, fragment) in rows {
        let request = service.request(Method::POST, "/v1/videos").header(header::CONTENT_TYPE, *content_type);
        let answer = service.send(request.body((*body).into()).expect("a request")).await;
        let (status, param, _, message) = answer.error();
        assert_eq!((status, param), (400, json!(null)), "{content_type}");
        assert!(message.contains(fragment), "{message} lacks {fragment}");
    }
    let latin1 = part("Content-Disposition: form-data; name=\"prompt\"", b"caf\xe9");
    assert_eq!(service.post_parts("/v1/videos", &[latin1]).await.error().1, "prompt");
    let many: Vec<_> = (0..100).map(|i| text(&format!("x{i}"), "")).collect();
    assert_eq!(service.post_parts("/v1/videos", &many).await.error().0, 400);
    assert_eq!(service.stored().await, (0, 0));
}

#[tokio::test]
async fn two_gigabytes_are_refused_after_a_few_megabytes_naming_the_field() {
    let service = Service::new().await;
    let taken = Arc::new(AtomicUsize::new(0));
    for name in ["input_reference", "prompt"] {
        taken.store(0, Ordering::SeqCst);
        let counter = Arc::clone(&taken);
        let head = format!("--XX\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"big\"\r\n\r\n");
        let megabyte = Bytes::from(vec![0; 1 << 20]);
        let flood = stream::repeat(megabyte).take(2048).then(move |chunk| {
            counter.fetch_add(chunk.len(), Ordering::SeqCst);
            async move {
                // As a network does; without it, all would be there before anybody could answer.
                tokio::time::sleep(Duration::from_millis(1)).await;
                Ok::<_, Infallible>(chunk)
            }
        });
        let body = Body::from_stream(stream::iter([Ok(Bytes::from(head))]).chain(flood.boxed()));
        let request = service.request(Method::POST, "/v1/videos");
        let request = request.header(header::CONTENT_TYPE, "multipart/form-data; boundary=XX").body(body);
        let answer = service.send(request.expect("a request")).await;
        assert_eq!(answer.error().0, 413);
        assert_eq!(answer.error().1, name);
        let megabytes = taken.load(Ordering::SeqCst) >> 20;
        assert!(megabytes < 64, "{megabytes} MB were taken before the answer");
    }
    let request = service
        .request(Method::POST, "/v1/videos")
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::CONTENT_LENGTH, 2_u64 << 30)
        .body(Body::from("{"))
        .expect("a request");
    assert_eq!(service.send(request).await.error().0, 413);
    assert_eq!(service.stored().await, (0, 0));
}

pub(crate) fn base64(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

#[tokio::test]
async fn truth_is_read_as_clients_write_it() {
    let service = Service::strict().await;
    for (word, captions) in [("True", true), ("true", true), ("1", true), ("FALSE", false), ("0", false)] {
        let answer = service.post_parts("/v1/videos", &[text("prompt", "p"), text("captions", word)]).await;
        assert_eq!(answer.status, StatusCode::OK, "{word}");
        let job = service.store.claim(&rules(), store::Time::now()).await.expect("ok").expect("a job");
        assert_eq!(job.video.generation.captions, captions, "{word}");
    }
    let nothing = ["audio", "expires_after", "metadata"].map(|name| text(name, "null"));
    let answer = service.post_parts("/v1/videos", &[&[text("prompt", "p")][..], &nothing].concat()).await;
    assert_eq!(answer.status, StatusCode::OK, "null is nothing where no text is wanted");
    let no = service.post_parts("/v1/videos", &[text("prompt", "p"), text("captions", "yes")]).await;
    assert_eq!(no.error().1, "captions");
}
