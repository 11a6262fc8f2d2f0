//! `POST /v1/videos`: what is accepted, and the error table row by row.

use super::service::{Service, text};
use axum::http::StatusCode;
use serde_json::{Value, json};

#[tokio::test]
async fn the_answer_is_the_queued_video_with_the_defaults() {
    let service = Service::new().await;
    let answer = service.post_json("/v1/videos", &json!({"prompt": "A calico cat"})).await;
    assert_eq!(answer.status, StatusCode::OK);
    let video = answer.json();
    let expected = json!({
        "id": video["id"], "object": "video", "created_at": video["created_at"], "status": "queued",
        "completed_at": null, "error": null, "expires_at": null, "model": "sora-2", "progress": 0,
        "prompt": "A calico cat", "remixed_from_video_id": null, "seconds": "4", "size": "720x1280",
        "seed": video["seed"], "engine": "card-only", "understanding": null, "metadata": {}, "usage": null, "price_micros": 0,
    });
    assert_eq!(video, expected);
    let id = video["id"].as_str().expect("text");
    assert!(id.starts_with("video_") && id.len() == 54, "{id}");
    assert!(video["seed"].is_u64());
    assert!((video["created_at"].as_i64().expect("a number") - store::Time::now().unix_seconds()).abs() < 60);
    assert_eq!(service.stored().await, (1, 0));
}

#[tokio::test]
async fn what_is_asked_is_what_is_queued() {
    let service = Service::new().await;
    let asked = json!({"prompt": "猫", "model": "sora-2-pro", "seconds": "20", "size": "1080x1920", "seed": 9_007_199_254_740_991_u64});
    let video = service.post_json("/v1/videos", &asked).await.json();
    for (name, value) in asked.as_object().expect("an object") {
        assert_eq!(&video[name], value, "{name}");
    }
    let nulls = json!({"prompt": "p", "size": null, "input_reference": null, "seconds": null});
    assert_eq!(service.post_json("/v1/videos", &nulls).await.json()["size"], "720x1280");
    let any_even = json!({"prompt": "p", "size": "322x182"});
    assert_eq!(service.post_json("/v1/videos", &any_even).await.json()["size"], "322x182");
    let longest = json!({"prompt": "長".repeat(32_000)});
    assert_eq!(service.post_json("/v1/videos", &longest).await.status, StatusCode::OK);
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "a flat table of requests and their errors")]
async fn bad_fields_get_the_contracts_errors_and_nothing_is_stored() {
    let service = Service::strict().await;
    let value = Some("invalid_value");
    let wrong_type = Some("invalid_type");
    let rows: &[(Value, &str, Option<&str>, &str)] = &[
        (json!({}), "prompt", Some("missing_required_parameter"), "Missing required parameter: 'prompt'."),
        (json!({"prompt": null}), "prompt", Some("missing_required_parameter"), "Missing required"),
        (json!({"prompt": " \n"}), "prompt", Some("string_below_min_length"), "too short"),
        (json!({"prompt": "p".repeat(32_001)}), "prompt", Some("string_above_max_length"), "maximum length 32000"),
        (json!({"prompt": 7}), "prompt", wrong_type, "expected a string, but got an integer instead."),
        (json!({"prompt": "p", "width": 5}), "width", Some("unknown_parameter"), "Unknown parameter: 'width'."),
        (json!({"prompt": "p", "duration": "5"}), "duration", Some("unknown_parameter"), "Unknown parameter"),
        (
            json!({"prompt": "p", "seconds": "15"}),
            "seconds",
            value,
            "Invalid value: '15'. Supported values are: '4', '8', '12', '16', and '20'.",
        ),
        (
            json!({"prompt": "p", "seconds": 8}),
            "seconds",
            wrong_type,
            "Invalid type for 'seconds': expected one of '4', '8', '12', '16', or '20', but got an integer instead.",
        ),
        (
            json!({"prompt": "p", "size": "640x641"}),
            "size",
            value,
            "Invalid value: '640x641'. Supported values are: '720x1280', '1280x720', '1024x1792', and '1792x1024'.",
        ),
        (
            json!({"prompt": "p", "size": "1920x1080"}),
            "size",
            value,
            "Supported values are: '720x1280', '1280x720', '1024x1792', and '1792x1024'.",
        ),
        (json!({"prompt": "p", "size": "640x360"}), "size", value, "Invalid value: '640x360'."),
        (json!({"prompt": "p", "size": "big"}), "size", value, "Invalid value: 'big'."),
        (json!({"prompt": "p", "size": 720}), "size", wrong_type, "expected a string"),
        (
            json!({"prompt": "p", "model": "sora-1-turbo"}),
            "model",
            value,
            "Invalid value: 'sora-1-turbo'. Supported values are: 'sora-2' and 'sora-2-pro'.",
        ),
        (json!({"prompt": "p", "seed": "7"}), "seed", wrong_type, "expected an integer, but got a string"),
        (json!({"prompt": "p", "seed": 1.5}), "seed", wrong_type, "got a decimal number"),
        (json!({"prompt": "p", "seed": -1}), "seed", Some("integer_below_min_value"), "got -1 instead"),
        (
            json!({"prompt": "p", "seed": 9_007_199_254_740_992_u64}),
            "seed",
            Some("integer_above_max_value"),
            "Expected a value <= 9007199254740991",
        ),
        (json!({"prompt": "p", "watermark": "no"}), "watermark", wrong_type, "expected a boolean"),
        (json!({"prompt": "p", "watermark": false}), "watermark", value, "visible mark"),
        (json!({"prompt": "p", "storyboard": 3}), "storyboard", wrong_type, "expected an object"),
        (json!({"prompt": "p", "storyboard": "{"}), "storyboard", value, "not valid JSON"),
        (
            json!({"prompt": "p", "storyboard": {"version": 2}}),
            "storyboard",
            Some("invalid_storyboard"),
            "version: is not 1",
        ),
        (
            json!({"prompt": "p", "metadata": {"a": 5}}),
            "metadata.a",
            wrong_type,
            "expected a string, but got an integer",
        ),
        (json!({"prompt": "p", "metadata": many_pairs(17)}), "metadata", value, "at most 16"),
        (
            json!({"prompt": "p", "metadata": {"k".repeat(65): ""}}),
            "metadata",
            Some("string_above_max_length"),
            "maximum length 64",
        ),
        (json!({"prompt": "p", "expires_after": 59}), "expires_after", Some("integer_below_min_value"), ">= 60"),
        (
            json!({"prompt": "p", "expires_after": 604_801}),
            "expires_after",
            Some("integer_above_max_value"),
            "<= 604800",
        ),
        (json!({"prompt": "p", "audio": "off"}), "audio", wrong_type, "expected a boolean"),
        (
            json!({"prompt": "a zzgrue", "strict_understanding": true}),
            "prompt",
            Some("prompt_not_understood"),
            "These parts of the prompt are not understood: 'zzgrue'.",
        ),
        (
            json!({"prompt": "p", "input_reference": "x.png"}),
            "input_reference",
            wrong_type,
            "expected an object, but got a string instead.",
        ),
    ];
    for (body, param, code, fragment) in rows {
        let answer = service.post_json("/v1/videos", body).await;
        let (status, got_param, got_code, message) = answer.error();
        assert_eq!((status, got_param, got_code), (400, json!(param), json!(code)), "{fragment}: {message}");
        assert!(message.contains(fragment), "{message} lacks {fragment}");
        assert_eq!(answer.json()["error"]["type"], "invalid_request_error");
    }
    assert_eq!(service.stored().await, (0, 0));
}

fn many_pairs(count: usize) -> Value {
    (0..count).map(|i| (format!("key {i}"), json!("text"))).collect::<serde_json::Map<_, _>>().into()
}

#[tokio::test]
async fn notes_come_back_and_content_is_kept_as_asked() {
    let service = Service::new().await;
    let body = json!({"prompt": "p", "metadata": many_pairs(16), "expires_after": 90});
    let video = service.post_json("/v1/videos", &body).await.json();
    assert_eq!(video["metadata"], many_pairs(16));
    let parts = [text("prompt", "p"), text("metadata[project]", "片子"), text("expires_after", "90")];
    assert_eq!(service.post_parts("/v1/videos", &parts).await.json()["metadata"], json!({"project": "片子"}));
    let job = service.store.claim(&super::service::rules(), store::Time::now()).await.expect("ok").expect("a job");
    assert_eq!(job.video.keep, Some(std::time::Duration::from_secs(90)));
}

#[tokio::test]
async fn the_prompt_is_judged_before_the_picture() {
    let service = Service::new().await;
    let image =
        super::service::part("Content-Disposition: form-data; name=\"input_reference\"; filename=\"a\"", b"no image");
    let answer = service.post_parts("/v1/videos", &[image, text("prompt", "")]).await;
    assert_eq!(answer.error().1, "prompt");
}

#[tokio::test]
async fn a_storyboard_is_kept_with_the_job_and_the_mark_is_the_operators() {
    let service = Service::with(server::Config { watermark_optional: true, ..server::Config::default() }).await;
    let board = json!({"version": 1, "shots": []});
    let body = json!({"prompt": "p", "storyboard": board, "watermark": false, "audio": false});
    assert_eq!(service.post_json("/v1/videos", &body).await.status, StatusCode::OK);
    let parts =
        [text("prompt", "p"), text("storyboard", &board.to_string()), text("watermark", "true"), text("seed", "5")];
    assert_eq!(service.post_parts("/v1/videos", &parts).await.status, StatusCode::OK);
    let claim = async || {
        service
            .store
            .claim(&super::service::rules(), store::Time::now())
            .await
            .expect("ok")
            .expect("a job")
            .video
            .generation
    };
    let (first, second) = (claim().await, claim().await);
    assert_eq!((first.storyboard, first.mark, first.audio), (Some(board.clone()), false, false));
    assert_eq!((second.storyboard, second.mark, second.audio, second.seed), (Some(board), true, true, 5));
}

#[tokio::test]
async fn a_whole_number_may_be_written_with_a_point() {
    let service = Service::strict().await;
    let ask = async |seed: f64| service.post_json("/v1/videos", &json!({"prompt": "p", "seed": seed})).await;
    assert_eq!(ask(7.0).await.json()["seed"], 7);
    assert_eq!(ask(-1.0).await.error().2, "integer_below_min_value", "as -1");
    assert_eq!(ask(1e300).await.error().2, "invalid_type");
}

#[tokio::test]
async fn what_openai_took_is_taken_to_the_letter() {
    let service = Service::strict().await;
    for (model, size) in [
        ("sora-2", "1024x1792"),
        ("sora-2-2025-12-08", "1792x1024"),
        ("sora-2-pro", "1920x1080"),
        ("sora-2-pro-2025-10-06", "1080x1920"),
    ] {
        let body = json!({"prompt": "p", "model": model, "size": size, "seconds": "20"});
        assert_eq!(service.post_json("/v1/videos", &body).await.json()["model"], model, "{size}");
    }
}
