//! What the operator does not want made.

use super::service::Service;
use egress::{Egress, Targets};
use moderation::{Action, Moderator, Outage, Policy, Service as Adviser};
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

#[tokio::test]
async fn while_the_adviser_is_away_clients_are_told_to_come_back() {
    let closed = std::net::TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("bound");
    let adviser = Adviser {
        egress: Egress::new(Targets::PrivateToo),
        url: format!("http://{closed}/"),
        key: String::new(),
        model: String::new(),
        action: Action::Reject,
        outage: Outage::Closed,
    };
    let service = Service::new().await.moderated(Moderator { policy: Policy::default(), service: Some(adviser) });
    let answer = service.post_json("/v1/videos", &json!({"prompt": "p"})).await;
    assert_eq!((answer.error().0, answer.error().2), (503, json!("server_is_overloaded")));
    assert_eq!((answer.header("retry-after"), answer.header("retry-after-ms")), ("2", "2000"));
    assert_eq!(service.stored().await, (0, 0));
}
