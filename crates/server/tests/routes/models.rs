//! `GET /v1/models`

use super::service::Service;
use serde_json::{Value, json};

#[tokio::test]
async fn models_tell_what_may_be_asked_for() {
    let service = Service::new().await;
    let list = service.get("/v1/models").await.json();
    assert_eq!((&list["object"], list["data"].as_array().map(Vec::len)), (&json!("list"), Some(2)));
    let model = service.get("/v1/models/sora-2-pro").await.json();
    assert_eq!(model, list["data"][1]);
    assert_eq!(
        (&model["id"], &model["object"], &model["engine"]),
        (&json!("sora-2-pro"), &json!("model"), &json!("card-only"))
    );
    for size in model["sizes"].as_array().expect("sizes") {
        for seconds in model["seconds"].as_array().expect("lengths") {
            let body = json!({"prompt": "p", "model": "sora-2-pro", "size": size, "seconds": seconds});
            assert_eq!(service.post_json("/v1/videos", &body).await.status.as_u16(), 200, "{body}");
        }
    }
    let (status, _, code, _) = service.get("/v1/models/gpt-image-1").await.error();
    assert_eq!((status, code), (404, json!("model_not_found")));
}

#[tokio::test]
async fn a_strict_server_offers_only_what_is_listed() {
    let offers = async |service: Service| {
        let model = service.get("/v1/models/sora-2").await.json();
        (model["any_even_size"].clone(), model["any_whole_seconds"].clone())
    };
    assert_eq!(offers(Service::strict().await).await, (Value::Bool(false), Value::Bool(false)));
    assert_eq!(offers(Service::new().await).await, (Value::Bool(true), Value::Bool(true)));
}
