//! Characters: kept with their likeness, listed in pages, each tenant's own.

use super::{START, tenant};
use serde_json::json;
use std::time::Duration;
use store::{Character, CharacterId, NewCharacter, Order, PageRequest, Store};

async fn add(store: &dyn Store, owner: &str, name: &str) -> Character {
    let new = NewCharacter {
        id: CharacterId::random(),
        tenant: tenant(owner),
        name: name.into(),
        likeness: json!({"palette": ["#aa8866"]}),
        once: None,
    };
    store.add_character(new, START.plus(Duration::from_secs(1))).await.expect("added")
}

pub(crate) async fn a_character_is_kept_until_it_is_deleted(store: &dyn Store) {
    let mossy = add(store, "a", "Mossy").await;
    assert_eq!((mossy.name.as_str(), &mossy.likeness["palette"][0]), ("Mossy", &json!("#aa8866")));
    assert_eq!(store.character(&tenant("a"), &mossy.id).await.expect("ok"), Some(mossy.clone()));
    assert_eq!(store.character(&tenant("b"), &mossy.id).await.expect("ok"), None);
    assert!(!store.delete_character(&tenant("b"), &mossy.id).await.expect("ok"));
    assert!(store.delete_character(&tenant("a"), &mossy.id).await.expect("ok"));
    assert!(!store.delete_character(&tenant("a"), &mossy.id).await.expect("ok"));
    assert_eq!(store.character(&tenant("a"), &mossy.id).await.expect("ok"), None);
}

pub(crate) async fn characters_are_listed_in_pages(store: &dyn Store) {
    let mut ids = Vec::new();
    for name in ["one", "two", "three"] {
        ids.push(add(store, "a", name).await.id);
    }
    let other = add(store, "b", "other").await.id;
    let page = async |after: Option<&CharacterId>, order| {
        let request = PageRequest { after: after.cloned(), limit: 2, order };
        let page = store.character_page(&tenant("a"), &request).await.expect("ok")?;
        Some((page.characters.into_iter().map(|c| c.id).collect::<Vec<_>>(), page.has_more))
    };
    assert_eq!(page(None, Order::Ascending).await, Some((ids[..2].to_vec(), true)));
    assert_eq!(page(Some(&ids[1]), Order::Ascending).await, Some((ids[2..].to_vec(), false)));
    assert_eq!(page(Some(&ids[1]), Order::Descending).await, Some((ids[..1].to_vec(), false)));
    assert_eq!(page(Some(&other), Order::Ascending).await, None);
}
