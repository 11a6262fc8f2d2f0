//! What an operator sees and does across tenants.

use crate::{LEASE, START, failure, rules, submit, tenant};
use store::{
    CharacterId, DeliveryStatus, Event, Load, Micros, NewCharacter, NewEndpoint, NewFile, Owner, Purpose, Settlement,
    SigningSecret, Slice, Status, Store, Time,
};

pub(crate) async fn videos_and_deliveries_are_counted(store: &dyn Store) {
    store.check().await.expect("it answers");
    assert_eq!(store.loads().await.expect("ok"), []);
    let later = Time(START.0 + 1);
    submit(store, "b", START).await;
    submit(store, "a", later).await;
    submit(store, "b", later).await;
    store.claim(&rules(), later).await.expect("ok").expect("b's first");
    let load = |owner, status, oldest| Load { tenant: tenant(owner), status, videos: 1, oldest };
    let expected =
        [load("a", Status::Queued, later), load("b", Status::InProgress, START), load("b", Status::Queued, later)];
    assert_eq!(store.loads().await.expect("ok"), expected);
    let nothing = DeliveryStatus::ALL.map(|status| (status, 0));
    assert_eq!(store.outbox().await.expect("ok"), nothing);
}

pub(crate) async fn what_was_given_up_is_sent_again_under_its_id(store: &dyn Store) {
    let (name, url, events) = ("n".into(), "https://n.example".into(), vec![Event::VideoFailed]);
    let new = NewEndpoint { tenant: tenant("a"), name, url, events, secret: SigningSecret("s".into()), once: None };
    let endpoint = store.add_endpoint(new, START).await.expect("added");
    submit(store, "a", START).await;
    let claim = store.claim(&rules(), START).await.expect("ok").expect("a job").claim;
    assert!(store.fail(&claim, failure(), START, START).await.expect("ok"));
    let parcel = store.claim_delivery(LEASE, START).await.expect("ok").expect("a delivery");
    let id = parcel.delivery.id.clone();
    assert_eq!(store.redeliver(&id, START).await.expect("ok"), None, "it is not given up");
    let end = Settlement { status: DeliveryStatus::Dead, due_at: START, answered: Some(500), error: Some("no".into()) };
    assert!(store.settle_delivery(&parcel, end, START).await.expect("ok"));

    let slice = Slice { after: None, limit: 10 };
    let dead = store.all_deliveries(Some(DeliveryStatus::Dead), &slice).await.expect("ok").expect("a page").0;
    assert_eq!((dead.len(), &dead[0].id, &dead[0].tenant), (1, &id, &tenant("a")));
    assert_eq!(dead[0].endpoint.as_ref(), Some(&endpoint.id));
    let again = store.redeliver(&id, START).await.expect("ok").expect("it was dead");
    assert_eq!((again.status, again.finished_at), (DeliveryStatus::Pending, None));
    let parcel = store.claim_delivery(LEASE, START).await.expect("ok").expect("due again");
    assert_eq!(parcel.delivery.id, id);
}

pub(crate) async fn a_grant_adds_to_a_budget_that_there_is(store: &dyn Store) {
    let owner = Owner::Tenant(tenant("a"));
    assert!(!store.grant(&owner, Micros(5)).await.expect("ok"), "without limit there is nothing to add to");
    assert!(store.set_budget(&owner, Some(Micros(10))).await.expect("ok"));
    assert!(store.grant(&owner, Micros(5)).await.expect("ok"));
    assert!(!store.grant(&owner, Micros(i64::MAX)).await.expect("ok"), "beyond what can be counted");
    assert_eq!(store.account(&owner).await.expect("ok").budget, Some(Micros(15)));
}

pub(crate) async fn whatever_has_a_row_is_known(store: &dyn Store) {
    let video = submit(store, "a", START).await;
    let file = NewFile {
        id: NewFile::random_id(),
        tenant: tenant("a"),
        name: "n".into(),
        purpose: Purpose::Vision,
        bytes: 1,
        expires_at: None,
        once: None,
    };
    let (id, likeness) = (CharacterId::random(), serde_json::json!({}));
    let character = NewCharacter { id, tenant: tenant("b"), name: "n".into(), likeness, once: None };
    let ids = [video.as_str().to_owned(), file.id.clone(), character.id.as_str().to_owned()];
    assert!(!store.knows(&ids[1]).await.expect("ok") && !store.knows(&ids[2]).await.expect("ok"));
    store.add_file(file, START).await.expect("added");
    store.add_character(character, START).await.expect("added");
    store.delete(&tenant("a"), &video, START).await.expect("ok");
    for id in &ids {
        assert!(store.knows(id).await.expect("ok"), "{id}, even when it is deleted, until it is erased");
    }
    store.erase(&video).await.expect("ok");
    assert!(!store.knows(&ids[0]).await.expect("ok"));
}
