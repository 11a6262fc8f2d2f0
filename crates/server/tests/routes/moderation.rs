//! What the operator does not want made.

use super::service::Service;
use serde_json::json;

#[tokio::test]
async fn blocked_words_are_refused_wherever_they_stand_and_nothing_is_kept() {
    let service = Service::new().await;
    let board = json!({"version": 1, "shots": [{"dialogue": [{"line": "Say XYZZY!"}]}]});
    for body in [json!({"prompt": "a Xyzzy sign"}), json!({"prompt": "p", "storyboard": board})] {
        let (status, param, code, message) = service.post_json("/v1/videos", &body).await.error();
        assert_eq!((status, param, code), (400, json!("prompt"), json!("moderation_blocked")), "{body}");
        assert!(message.contains("moderation") && message.contains("forbidden"), "{message}");
    }
    assert_eq!(service.stored().await, (0, 0));
    service.create("a xyzzyish sign").await;
}
