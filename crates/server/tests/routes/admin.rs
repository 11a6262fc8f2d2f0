//! The operator's own service: every operation of its document is called, with its key and without.

use super::service::{Answer, HOUR, Service};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, header};
use serde_json::{Value, json};
use server::{Admin, Config, Price, admin_document, admin_router};
use std::collections::BTreeSet;
use std::sync::Arc;
use store::{DeliveryStatus, Event, NewEndpoint, Secret, Settlement, SigningSecret, Tenant, Time};
use tower::ServiceExt;

const KEY: &str = "operator-0123456789";

/// The operator's service over the store of a usual one.
struct Office {
    service: Service,
    router: Router,
}

impl Office {
    async fn new() -> Self {
        let prices = [("sora-2".to_owned(), Price::Flat(100))].into();
        let service = Service::with(Config { prices, ..Config::default() }).await;
        let counted = Arc::new(|| "# TYPE counted counter\ncounted 1\n".to_owned());
        let router = admin_router(Admin { store: service.store.clone(), key: Secret::new(KEY), counted });
        Self { service, router }
    }

    async fn ask_with(&self, key: Option<&str>, method: &str, path: &str, body: &Value) -> Answer {
        let mut request = Request::builder().method(method.parse::<Method>().expect("a method")).uri(path);
        if let Some(key) = key {
            request = request.header(header::AUTHORIZATION, format!("Bearer {key}"));
        }
        let body = if body.is_null() { Body::empty() } else { body.to_string().into() };
        let response = self.router.clone().oneshot(request.body(body).expect("a request")).await.expect("an answer");
        let (head, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("a whole body");
        Answer { status: head.status, headers: head.headers, bytes }
    }

    async fn ask(&self, method: &str, path: &str, body: Value) -> Answer {
        self.ask_with(Some(KEY), method, path, &body).await
    }

    async fn get(&self, path: &str) -> Value {
        self.ask("GET", path, Value::Null).await.json()
    }

    /// The id of the first tenant's key.
    async fn key(&self) -> String {
        self.service.store.keys().await.expect("ok")[0].id.clone()
    }

    /// A delivery that was given up.
    async fn dead(&self) -> String {
        let store = &self.service.store;
        let (tenant, name, url) = (Tenant("a".into()), "n".into(), "https://n.example".into());
        let (events, secret) = (vec![Event::VideoFailed], SigningSecret("s".into()));
        store
            .add_endpoint(NewEndpoint { tenant, name, url, events, secret, once: None }, Time::now())
            .await
            .expect("added");
        self.service.create("p").await;
        self.service.fail().await;
        let parcel = store.claim_delivery(HOUR, Time::now()).await.expect("ok").expect("a delivery");
        let (status, due_at, error) = (DeliveryStatus::Dead, Time::now(), Some("nobody answers".into()));
        let end = Settlement { status, due_at, answered: None, error };
        assert!(store.settle_delivery(&parcel, end, Time::now()).await.expect("ok"));
        parcel.delivery.id
    }
}

/// Every operation, in an order in which each can be granted. KEY and DEAD stand for ids.
fn calls() -> Vec<(&'static str, &'static str, &'static str, Value)> {
    vec![
        ("get", "/admin/keys", "/admin/keys", Value::Null),
        ("post", "/admin/keys", "/admin/keys", json!({"tenant": "c", "limits": {"queued": 1}, "budget_micros": 5})),
        ("post", "/admin/keys/{key_id}/limits", "/admin/keys/KEY/limits", json!({"running": 2})),
        ("post", "/admin/keys/{key_id}/rotate", "/admin/keys/KEY/rotate", Value::Null),
        ("post", "/admin/keys/{key_id}/budget", "/admin/keys/KEY/budget", json!({"budget_micros": 7})),
        ("post", "/admin/keys/{key_id}/grants", "/admin/keys/KEY/grants", json!({"micros": 1})),
        ("delete", "/admin/keys/{key_id}", "/admin/keys/KEY", Value::Null),
        ("get", "/admin/tenants", "/admin/tenants", Value::Null),
        ("get", "/admin/tenants/{tenant}/usage", "/admin/tenants/a/usage?days=7", Value::Null),
        ("post", "/admin/tenants/{tenant}/budget", "/admin/tenants/a/budget", json!({"budget_micros": 7})),
        ("post", "/admin/tenants/{tenant}/grants", "/admin/tenants/a/grants", json!({"micros": 1})),
        ("get", "/admin/webhook_deliveries", "/admin/webhook_deliveries?status=dead", Value::Null),
        (
            "post",
            "/admin/webhook_deliveries/{delivery_id}/redeliver",
            "/admin/webhook_deliveries/DEAD/redeliver",
            Value::Null,
        ),
        ("get", "/admin/queue", "/admin/queue", Value::Null),
        ("get", "/metrics", "/metrics", Value::Null),
        ("get", "/openapi.json", "/openapi.json", Value::Null),
    ]
}

#[tokio::test]
async fn every_operation_is_described_and_answers_the_operator_alone() {
    let office = Office::new().await;
    let (key, dead) = (office.key().await, office.dead().await);
    let document = serde_json::to_value(admin_document()).expect("plain data");
    let users_key = office.service.key.reveal().to_owned();
    let mut called = BTreeSet::new();
    for (method, template, path, body) in calls() {
        let path = path.replace("KEY", &key).replace("DEAD", &dead);
        for (stranger, code) in [(None, Value::Null), (Some(users_key.as_str()), json!("invalid_api_key"))] {
            let refused = office.ask_with(stranger, &method.to_uppercase(), &path, &body).await;
            assert_eq!((refused.error().0, refused.error().2), (401, code), "{method} {path}");
        }
        let answer = office.ask(&method.to_uppercase(), &path, body).await;
        assert_eq!(answer.status.as_u16(), 200, "{method} {path}: {answer:?}");
        let media_type = answer.header("content-type").split(';').next().expect("one");
        let described = &document["paths"][template][method]["responses"]["200"]["content"];
        assert!(described[media_type].is_object(), "{method} {template} does not describe {media_type}");
        called.insert((method.to_owned(), template.to_owned()));
    }
    let all = document["paths"].as_object().expect("paths").iter().flat_map(|(path, methods)| {
        methods.as_object().expect("methods").keys().map(|method| (method.clone(), path.clone())).collect::<Vec<_>>()
    });
    assert_eq!(all.collect::<BTreeSet<_>>(), called, "every operation has its row above");
    assert_eq!(office.ask_with(None, "GET", "/admin/nothing", &Value::Null).await.status, 401, "nor what is not there");
    assert_eq!(office.ask("GET", "/admin/nothing", Value::Null).await.error().0, 404);
}

#[tokio::test]
async fn a_key_is_made_limited_rotated_and_revoked() {
    let office = Office::new().await;
    let wish = json!({"tenant": "a", "name": "laptop", "limits": {"requests_per_minute": 9}, "budget_micros": 500});
    let made = office.ask("POST", "/admin/keys", wish).await.json();
    assert_eq!((&made["limits"]["requests_per_minute"], &made["limits"]["queued"]), (&json!(9), &Value::Null));
    assert_eq!(made["account"]["available_micros"], 500);
    let secret = |answer: &Value| Secret::new(answer["secret"].as_str().expect("shown once"));
    let opens = async |secret: Secret| office.service.store.find_key(&secret).await.expect("ok").is_some();
    assert!(opens(secret(&made)).await);

    let path = format!("/admin/keys/{}", made["id"].as_str().expect("an id"));
    let limited = office.ask("POST", &format!("{path}/limits"), json!({"priority": -1})).await.json();
    assert_eq!((&limited["limits"]["requests_per_minute"], &limited["limits"]["priority"]), (&Value::Null, &json!(-1)));
    assert!(limited.get("secret").is_none(), "it was shown already");
    let array = json!({"tenant": "a", "limits": [1, 2]});
    for (address, body) in [("/admin/keys".to_owned(), array), (format!("{path}/limits"), json!([1, 2]))] {
        assert_eq!(office.ask("POST", &address, body).await.error().0, 400, "an array is no object: {address}");
    }
    let rotated = office.ask("POST", &format!("{path}/rotate"), Value::Null).await.json();
    assert!(opens(secret(&rotated)).await && !opens(secret(&made)).await);
    assert_eq!(office.ask("DELETE", &path, Value::Null).await.json()["deleted"], true);
    assert!(!opens(secret(&rotated)).await);
    for gone in ["limits", "rotate", "budget", "grants"] {
        let body = if gone == "grants" { json!({"micros": 1}) } else { json!({}) };
        let body = if gone == "budget" { json!({"budget_micros": 1}) } else { body };
        assert_eq!(office.ask("POST", &format!("{path}/{gone}"), body).await.error().0, 404, "{gone}");
    }
    let listed = office.get("/admin/keys").await;
    assert!(
        listed["data"]
            .as_array()
            .expect("keys")
            .iter()
            .any(|key| key["id"] == made["id"] && key["revoked_at"] != Value::Null)
    );
}

#[tokio::test]
async fn what_is_not_understood_changes_nothing() {
    let office = Office::new().await;
    let wrong = [
        ("/admin/keys", json!({"tenant": ""})),
        ("/admin/keys", json!({"tenant": "a", "limit": {}})),
        ("/admin/keys", json!({"tenant": "a", "budget_micros": -1})),
        ("/admin/keys", json!("a")),
        ("/admin/tenants/a/budget", json!({})),
        ("/admin/tenants/a/budget", json!({"budget_micros": u64::MAX})),
        ("/admin/tenants/a/grants", json!({"micros": 1})),
    ];
    for (path, body) in wrong {
        let answer = office.ask("POST", path, body.clone()).await;
        assert_eq!(answer.error().0, 400, "{path} {body}");
    }
    assert_eq!(office.get("/admin/keys").await["data"].as_array().expect("keys").len(), 2);
    assert_eq!(office.get("/admin/tenants").await["data"][0]["account"]["budget_micros"], Value::Null);
}

#[tokio::test]
async fn money_is_granted_and_never_taken_back_below_what_is_held() {
    let office = Office::new().await;
    let budget = office.ask("POST", "/admin/tenants/a/budget", json!({"budget_micros": 300})).await.json();
    assert_eq!(budget["budget_micros"], 300);
    let refused = office.service.post_json("/v1/videos", &json!({"prompt": "p"})).await;
    assert_eq!(refused.error().2, "insufficient_quota");
    office.ask("POST", "/admin/tenants/a/grants", json!({"micros": 100})).await;
    office.service.create("four seconds").await;
    let below = office.ask("POST", "/admin/tenants/a/budget", json!({"budget_micros": 399})).await;
    assert_eq!((below.error().0, below.error().1), (400, json!("budget_micros")));
    office.service.complete(b"film", HOUR).await;
    let usage = office.get("/admin/tenants/a/usage").await;
    assert_eq!((&usage["spent_micros"], &usage["data"][0]["cost_micros"]), (&json!(400), &json!(400)));
}

#[tokio::test]
async fn a_dead_delivery_is_seen_and_sent_again() {
    let office = Office::new().await;
    let dead = office.dead().await;
    let listed = office.get("/admin/webhook_deliveries?status=dead").await;
    let delivery = &listed["data"][0];
    assert_eq!((&delivery["id"], &delivery["tenant"]), (&json!(dead), &json!("a")));
    assert_eq!(delivery["last_error"], "nobody answers");
    let path = format!("/admin/webhook_deliveries/{dead}/redeliver");
    assert_eq!(office.ask("POST", &path, Value::Null).await.json()["status"], "pending");
    assert_eq!(office.ask("POST", &path, Value::Null).await.error().0, 404, "it is on its way");
    let parcel = office.service.store.claim_delivery(HOUR, Time::now()).await.expect("ok").expect("due");
    assert_eq!(parcel.delivery.id, dead);
}

#[tokio::test]
async fn the_queue_and_the_figures_tell_what_is_stored() {
    let office = Office::new().await;
    office.service.create("made").await;
    office.service.complete(b"film", HOUR).await;
    office.service.create("waits").await;
    let queue = office.get("/admin/queue").await;
    assert_eq!((&queue["queued"], &queue["in_progress"]), (&json!(1), &json!(0)));
    let tenant = &queue["tenants"][0];
    assert_eq!((&tenant["tenant"], &tenant["queued"], &tenant["completed"]), (&json!("a"), &json!(1), &json!(1)));
    let text = String::from_utf8(office.ask("GET", "/metrics", Value::Null).await.bytes.to_vec()).expect("text");
    for line in [
        "counted 1",
        "kinora_videos{status=\"queued\"} 1",
        "kinora_videos{status=\"completed\"} 1",
        "kinora_videos{status=\"failed\"} 0",
        "kinora_webhook_deliveries{status=\"dead\"} 0",
    ] {
        assert!(text.lines().any(|found| found == line), "{line}: {text}");
    }
}

#[test]
fn the_committed_document_is_the_generated_one() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/admin-openapi.json");
    let generated = serde_json::to_string_pretty(&admin_document()).expect("plain data") + "\n";
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &generated).expect("written");
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(committed == generated, "docs/admin-openapi.json is old; run with UPDATE=1");
}
