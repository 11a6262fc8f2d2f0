//! `GET /v1/models`

use super::service::Service;
use engine::Size;
use serde_json::{Value, json};
use server::{Config, Price};

#[tokio::test]
async fn models_tell_what_may_be_asked_for() {
    let service = Service::new().await;
    let list = service.get("/v1/models").await.json();
    assert_eq!((&list["object"], list["data"].as_array().map(Vec::len)), (&json!("list"), Some(6)));
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

#[tokio::test]
async fn models_tell_their_prices_and_jobs_theirs() {
    let tiers = [(Size::new(640, 360), 10), (Size::new(1280, 720), 30), (Size::new(1920, 1080), 70)];
    let prices = [("sora-2".into(), Price::Flat(20)), ("sora-2-pro".into(), Price::BySize(tiers.into()))];
    let service = Service::with(Config { prices: prices.into(), ..Config::default() }).await;
    let model = async |id: &str| service.get(&format!("/v1/models/{id}")).await.json()["prices_micros"].clone();
    assert_eq!(model("sora-2").await["1792x1024"], 20);
    assert_eq!(model("kinora-studio").await["1792x1024"], 0, "what is not listed costs nothing");
    let pro = model("sora-2-pro").await;
    for (size, price) in [("720x1280", 30), ("1024x1792", 70), ("1920x1080", 70)] {
        assert_eq!(pro[size], price, "{size}");
    }
    for (size, price) in [("128x72", 10), ("640x360", 10), ("642x360", 30), ("1280x720", 30), ("1080x1920", 70)] {
        let body = json!({"prompt": "p", "model": "sora-2-pro", "size": size, "seconds": "8"});
        let video = service.post_json("/v1/videos", &body).await.json();
        assert_eq!((&video["price_micros"], &video["usage"]), (&json!(8 * price), &Value::Null), "{size}");
    }
}
