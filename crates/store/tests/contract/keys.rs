//! Keys: what opens a tenant's videos.

use super::{START, tenant};
use store::{Limits, NewKey, Secret, Store};

fn new_key(owner: &str, secret: &Secret) -> NewKey {
    NewKey { tenant: tenant(owner), name: "laptop".into(), secret: secret.clone(), limits: Limits::default() }
}

pub(crate) async fn a_key_opens_its_tenant_until_it_is_revoked(store: &dyn Store) {
    let (mine, other) = (Secret::random(), Secret::random());
    let key = store.add_key(new_key("a", &mine), START).await.expect("added");
    store.add_key(new_key("b", &other), START).await.expect("added");
    assert_eq!(store.find_key(&mine).await.expect("ok").map(|k| k.tenant), Some(tenant("a")));
    assert_eq!(store.find_key(&Secret::random()).await.expect("ok"), None);
    assert_eq!(store.key(&key.id).await.expect("ok"), Some(key.clone()));

    assert!(store.revoke_key(&key.id, START).await.expect("ok"));
    assert!(!store.revoke_key(&key.id, START).await.expect("ok"));
    assert_eq!(store.find_key(&mine).await.expect("ok"), None);
    assert_eq!(store.key(&key.id).await.expect("ok"), None);
    let listed = store.keys().await.expect("ok");
    assert_eq!(listed.len(), 2);
    assert_eq!(listed.iter().filter(|k| k.revoked_at == Some(START)).count(), 1);
    assert!(!format!("{listed:?}").contains(&mine.reveal()[12..30]), "the key itself is not kept");
}

pub(crate) async fn a_revoked_key_can_be_added_again_but_no_key_twice(store: &dyn Store) {
    let secret = Secret::random();
    let key = store.add_key(new_key("a", &secret), START).await.expect("added");
    assert!(store.add_key(new_key("b", &secret), START).await.is_err());
    store.revoke_key(&key.id, START).await.expect("ok");
    store.add_key(new_key("b", &secret), START).await.expect("added again");
    assert_eq!(store.find_key(&secret).await.expect("ok").map(|k| k.tenant), Some(tenant("b")));
}

pub(crate) async fn rotating_changes_the_secret_and_nothing_else(store: &dyn Store) {
    let (old, new) = (Secret::random(), Secret::random());
    let limits = Limits { requests_per_minute: Some(60), priority: -1, ..Limits::default() };
    let key = store.add_key(NewKey { limits: limits.clone(), ..new_key("a", &old) }, START).await.expect("added");
    let rotated = store.rotate_key(&key.id, &new).await.expect("ok").expect("there");
    assert_eq!((rotated.id.as_str(), &rotated.limits), (key.id.as_str(), &limits));
    assert_eq!(store.find_key(&old).await.expect("ok"), None);
    assert_eq!(store.find_key(&new).await.expect("ok"), Some(rotated.clone()));

    let tighter = Limits { queued: Some(0), seconds_per_day: Some(8), running: Some(1), ..limits };
    let limited = store.limit_key(&key.id, &tighter).await.expect("ok").expect("there");
    assert_eq!(limited, store::Key { limits: tighter.clone(), ..rotated });
    store.revoke_key(&key.id, START).await.expect("ok");
    assert_eq!(store.rotate_key(&key.id, &old).await.expect("ok"), None, "what is revoked stays so");
    assert_eq!(store.limit_key(&key.id, &tighter).await.expect("ok"), None);
}
