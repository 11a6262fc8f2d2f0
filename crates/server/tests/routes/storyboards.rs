//! `POST /v1/storyboards`

use super::service::{Service, text};
use serde_json::json;

#[tokio::test]
async fn a_prompt_is_read_without_a_film() {
    let service = Service::new().await;
    let body = json!({"prompt": "a zzgrue walks", "seed": 7});
    let expected = json!({
        "object": "storyboard", "engine": "card-only", "seed": 7,
        "storyboard": {
            "version": 1, "title": "a zzgrue walks",
            "understanding": [{"span": "zzgrue", "reason": "unknown_word", "substitute": "a thing"}],
        },
        "understanding": [{"span": "zzgrue", "reason": "unknown_word", "substitute": "a thing"}],
    });
    assert_eq!(service.post_json("/v1/storyboards", &body).await.json(), expected);
    let form = [text("prompt", "a zzgrue walks"), text("seed", "7")];
    assert_eq!(service.post_parts("/v1/storyboards", &form).await.json(), expected);
    assert_eq!(service.stored().await, (0, 0));

    let again = json!({"prompt": "p", "storyboard": expected["storyboard"]});
    assert_eq!(service.post_json("/v1/videos", &again).await.status.as_u16(), 200, "it can be filmed");
}

#[tokio::test]
async fn what_is_not_understood_can_be_refused() {
    let service = Service::new().await;
    let body = json!({"prompt": "a zzgrue", "strict_understanding": true});
    for path in ["/v1/storyboards", "/v1/videos"] {
        let (status, param, code, message) = service.post_json(path, &body).await.error();
        assert_eq!((status, param, code), (400, json!("prompt"), json!("prompt_not_understood")), "{path}");
        assert!(message.contains("'zzgrue'"), "{message}");
        let known = json!({"prompt": "a cat", "strict_understanding": true});
        assert_eq!(service.post_json(path, &known).await.status.as_u16(), 200, "{path}");
    }
    assert_eq!(service.post_json("/v1/storyboards", &json!({})).await.error().1, "prompt");
}
