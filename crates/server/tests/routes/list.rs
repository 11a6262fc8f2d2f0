//! `GET /v1/videos`: pages as the official pagers walk them.

use super::service::Service;
use serde_json::{Value, json};

fn ids(list: &Value) -> Vec<String> {
    list["data"].as_array().expect("a list").iter().map(|v| v["id"].as_str().expect("an id").to_owned()).collect()
}

#[tokio::test]
async fn an_empty_list_has_all_its_keys() {
    let service = Service::new().await;
    let expected = json!({"object": "list", "data": [], "first_id": null, "last_id": null, "has_more": false});
    assert_eq!(service.get("/v1/videos").await.json(), expected);
}

#[tokio::test]
async fn pages_follow_each_other_to_the_end() {
    let service = Service::new().await;
    let mut created = Vec::new();
    for _ in 0..5 {
        created.push(service.create("p").await);
    }
    for order in ["asc", "desc"] {
        let (mut after, mut seen, mut pages) = (String::new(), Vec::new(), 0);
        loop {
            let page = service.get(&format!("/v1/videos?limit=2&order={order}{after}")).await.json();
            assert_eq!(page["first_id"], page["data"][0]["id"]);
            seen.extend(ids(&page));
            pages += 1;
            if page["has_more"] == false {
                break;
            }
            after = format!("&after={}", page["last_id"].as_str().expect("an id"));
        }
        if order == "desc" {
            seen.reverse();
        }
        assert_eq!((seen, pages), (created.clone(), 3), "{order}");
    }
    let newest_first = ids(&service.get("/v1/videos").await.json());
    assert_eq!(newest_first.first(), created.last());
    let none = service.get("/v1/videos?limit=0").await.json();
    assert_eq!((ids(&none).len(), &none["has_more"]), (0, &json!(true)));
}

#[tokio::test]
async fn bad_queries_name_their_parameter() {
    let service = Service::new().await;
    let rows = [
        ("limit=101", "limit", "integer_above_max_value", "Expected a value <= 100, but got 101 instead."),
        ("limit=99999999999999999999", "limit", "integer_above_max_value", "Expected a value <= 100"),
        ("limit=-1", "limit", "integer_below_min_value", "Expected a value >= 0"),
        ("limit=many", "limit", "invalid_type", "expected an integer"),
        ("order=up", "order", "invalid_value", "'asc' and 'desc'"),
        ("after=video_00", "after", "invalid_value", "Nothing with this id"),
        ("after=../../x", "after", "invalid_value", "Nothing with this id"),
    ];
    for (query, param, code, fragment) in rows {
        let (status, got_param, got_code, message) = service.get(&format!("/v1/videos?{query}")).await.error();
        assert_eq!((status, got_param, got_code), (400, json!(param), json!(code)), "{query}");
        assert!(message.contains(fragment), "{message} lacks {fragment}");
    }
}
