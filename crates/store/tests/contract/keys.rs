//! Keys: what opens a tenant's videos.

use super::{START, new_video, tenant};
use store::{Account, Budget, Denied, Error, Limits, Micros, NewKey, Owner, Secret, Store, Terms};

fn new_key(owner: &str, secret: &Secret) -> NewKey {
    let (tenant, name, limits) = (tenant(owner), "laptop".into(), Limits::default());
    NewKey { tenant, name, secret: secret.clone(), limits, budget: None }
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
    let limited = store.limit_key(&key.id, &tighter, Budget::Keep).await.expect("ok").expect("there");
    assert_eq!(limited, store::Key { limits: tighter.clone(), ..rotated });
    store.revoke_key(&key.id, START).await.expect("ok");
    assert_eq!(store.rotate_key(&key.id, &old).await.expect("ok"), None, "what is revoked stays so");
    assert_eq!(store.limit_key(&key.id, &tighter, Budget::Keep).await.expect("ok"), None);
}

pub(crate) async fn a_key_and_its_budget_are_one(store: &dyn Store) {
    let new = NewKey { budget: Some(Micros(100)), ..new_key("a", &Secret::random()) };
    let key = store.add_key(new, START).await.expect("added");
    let owner = Owner::Key(key.id.clone());
    let with = |budget, held| Account { budget, held: Micros(held), spent: Micros(0) };
    assert_eq!(store.account(&owner).await.expect("ok"), with(Some(Micros(100)), 0));
    let terms = Terms { key: key.id.clone(), price: Micros(20), ..Terms::default() };
    store.submit(new_video("a"), &terms, START).await.expect("four seconds");

    let tighter = Limits { queued: Some(1), ..Limits::default() };
    let refused = store.limit_key(&key.id, &tighter, Budget::Set(Some(Micros(79)))).await;
    assert!(matches!(refused, Err(Error::Denied(Denied::BudgetTooSmall))), "{refused:?}");
    assert_eq!(store.key(&key.id).await.expect("ok"), Some(key.clone()), "the limits are as they were");
    let limited = store.limit_key(&key.id, &tighter, Budget::Set(Some(Micros(80)))).await.expect("ok");
    assert_eq!(limited.map(|key| key.limits), Some(tighter.clone()));
    let all = store.accounts().await.expect("ok");
    assert_eq!(all.get(&owner), Some(&with(Some(Micros(80)), 80)));
    assert_eq!(all.get(&Owner::Tenant(tenant("a"))), Some(&with(None, 80)));
    store.limit_key(&key.id, &tighter, Budget::Set(None)).await.expect("ok").expect("there");
    assert_eq!(store.account(&owner).await.expect("ok"), with(None, 80));
    assert_eq!(store.limit_key("key_0", &tighter, Budget::Set(None)).await.expect("ok"), None);
}

pub(crate) async fn the_preset_key_has_one_secret_and_leaves_others_of_its_name_alone(store: &dyn Store) {
    let (first, second, others) = (Secret::random(), Secret::random(), Secret::random());
    let new = NewKey { name: "preset".into(), ..new_key("b", &others) };
    let other = store.add_key(new, START).await.expect("added");
    let opens = async |secret: &Secret| store.find_key(secret).await.expect("ok").map(|key| key.id);
    store.preset_key(&tenant("a"), &first, START).await.expect("added");
    let id = opens(&first).await.expect("it opens");
    store.preset_key(&tenant("a"), &second, START).await.expect("changed");
    assert_eq!((opens(&first).await, opens(&second).await), (None, Some(id.clone())));
    assert_eq!(opens(&others).await, Some(other.id));
    assert!(store.revoke_key(&id, START).await.expect("ok"));
    store.preset_key(&tenant("a"), &first, START).await.expect("brought again");
    assert_eq!(opens(&first).await, Some(id));
}
