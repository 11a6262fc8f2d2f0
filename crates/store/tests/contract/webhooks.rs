//! Endpoints and the outbox.

use crate::{LEASE, START, failure, new_video, outcome, rules, submit, tenant};
use std::time::Duration;
use store::{
    DeliveryFilter, DeliveryStatus, Endpoint, EndpointChange, Event, Hook, NewEndpoint, NewVideo, Parcel, Settlement,
    SigningSecret, Slice, Store, Terms, Time,
};

const DAY: Duration = Duration::from_secs(24 * 3600);

fn secret(text: &str) -> SigningSecret {
    SigningSecret(text.into())
}

pub(crate) async fn add(store: &dyn Store, owner: &str, name: &str, events: &[Event]) -> Endpoint {
    let (name, url) = (name.to_owned(), format!("https://{name}.example"));
    let new =
        NewEndpoint { tenant: tenant(owner), name, url, events: events.to_vec(), secret: secret("first"), once: None };
    store.add_endpoint(new, START).await.expect("added")
}

fn all(limit: u32) -> Slice {
    Slice { after: None, limit }
}

async fn due(store: &dyn Store, now: Time) -> Vec<Parcel> {
    let mut parcels = Vec::new();
    while let Some(parcel) = store.claim_delivery(LEASE, now).await.expect("ok") {
        parcels.push(parcel);
    }
    parcels
}

fn delivered(now: Time) -> Settlement {
    Settlement { status: DeliveryStatus::Delivered, due_at: now, answered: Some(204), error: None }
}

pub(crate) async fn endpoints_are_kept_listed_changed_and_deleted(store: &dyn Store) {
    let a = tenant("a");
    let first = add(store, "a", "first", &[Event::VideoCompleted, Event::VideoFailed]).await;
    let second = add(store, "a", "second", &[Event::VideoFailed]).await;
    assert_eq!(store.endpoint(&a, &first.id).await.expect("ok"), Some(first.clone()));
    let page = store.endpoints(&a, &all(1)).await.expect("ok").expect("a page");
    assert_eq!(page, (vec![second.clone()], true), "the newest first");
    let rest = Slice { after: Some(second.id.clone()), limit: 1 };
    assert_eq!(store.endpoints(&a, &rest).await.expect("ok"), Some((vec![first.clone()], false)));
    let nowhere = Slice { after: Some("whe_0".into()), limit: 1 };
    assert_eq!(store.endpoints(&a, &nowhere).await.expect("ok"), None);

    let change = EndpointChange { url: Some("https://new.example".into()), ..EndpointChange::default() };
    let changed = store.update_endpoint(&a, &first.id, change, START.plus(DAY)).await.expect("ok").expect("there");
    let expected = Endpoint { url: "https://new.example".into(), updated_at: START.plus(DAY), ..first.clone() };
    assert_eq!(changed, expected);

    assert!(store.delete_endpoint(&a, &first.id).await.expect("ok"));
    assert!(!store.delete_endpoint(&a, &first.id).await.expect("ok"), "gone is gone");
    assert_eq!(store.endpoint(&a, &first.id).await.expect("ok"), None);
}

pub(crate) async fn endpoints_belong_to_their_tenant(store: &dyn Store) {
    let mine = add(store, "a", "mine", &[Event::VideoCompleted]).await;
    let b = tenant("b");
    assert_eq!(store.endpoint(&b, &mine.id).await.expect("ok"), None);
    assert_eq!(store.endpoints(&b, &all(9)).await.expect("ok"), Some((vec![], false)));
    assert_eq!(store.update_endpoint(&b, &mine.id, EndpointChange::default(), START).await.expect("ok"), None);
    assert_eq!(store.rotate_endpoint(&b, &mine.id, secret("x"), None, START).await.expect("ok"), None);
    assert!(!store.delete_endpoint(&b, &mine.id).await.expect("ok"));
    submit(store, "b", START).await;
    let claim = store.claim(&rules(), START).await.expect("ok").expect("a job").claim;
    assert!(store.complete(&claim, outcome(), START, START).await.expect("ok"));
    assert_eq!(due(store, START).await, [], "another tenant's video is not announced here");
}

pub(crate) async fn the_end_of_a_video_is_announced_to_all_who_asked(store: &dyn Store) {
    let both = add(store, "a", "both", &[Event::VideoCompleted, Event::VideoFailed]).await;
    let failures = add(store, "a", "failures", &[Event::VideoFailed]).await;
    let hook = Hook { url: "https://hook.example".into(), secret: secret("own") };
    let new = NewVideo { hook: Some(hook), ..new_video("a") };
    let id = store.submit(new, &Terms::default(), START).await.expect("submitted").id;
    assert_eq!(due(store, START).await, [], "nothing has happened yet");
    let claim = store.claim(&rules(), START).await.expect("ok").expect("a job").claim;
    assert!(store.complete(&claim, outcome(), START, START).await.expect("ok"));
    assert!(!store.fail(&claim, failure(), START, START).await.expect("ok"), "a late word changes nothing");

    let parcels = due(store, START).await;
    let seen: Vec<_> = parcels.iter().map(|p| (p.url.as_str(), p.secrets.as_slice())).collect();
    assert_eq!(seen, [(both.url.as_str(), &[secret("first")][..]), ("https://hook.example", &[secret("own")][..])]);
    for parcel in &parcels {
        assert_eq!((parcel.delivery.event, parcel.delivery.subject.as_str()), (Event::VideoCompleted, id.as_str()));
        assert_eq!((parcel.delivery.attempts, parcel.delivery.created_at), (1, START));
    }
    assert_eq!(parcels[0].delivery.event_id, parcels[1].delivery.event_id, "one event");
    assert_ne!(parcels[0].delivery.id, parcels[1].delivery.id, "two deliveries");

    submit(store, "a", START).await;
    let claim = store.claim(&rules(), START).await.expect("ok").expect("a job").claim;
    assert!(store.fail(&claim, failure(), START, START).await.expect("ok"));
    let urls: Vec<_> = due(store, START).await.into_iter().map(|p| (p.delivery.event, p.url)).collect();
    assert_eq!(urls, [(Event::VideoFailed, both.url), (Event::VideoFailed, failures.url)]);
}

pub(crate) async fn a_worn_out_video_is_announced_as_failed(store: &dyn Store) {
    add(store, "a", "hook", &[Event::VideoFailed]).await;
    let id = submit(store, "a", START).await;
    let mut now = START;
    for _ in 0..3 {
        store.claim(&rules(), now).await.expect("ok").expect("another try");
        now = now.plus(LEASE);
    }
    assert_eq!(store.claim(&rules(), now).await.expect("ok"), None);
    let parcels = due(store, now).await;
    assert_eq!(parcels.iter().map(|p| p.delivery.subject.as_str()).collect::<Vec<_>>(), [id.as_str()]);
}

async fn one_delivery(store: &dyn Store) -> Endpoint {
    let endpoint = add(store, "a", "hook", &[Event::VideoCompleted]).await;
    submit(store, "a", START).await;
    let claim = store.claim(&rules(), START).await.expect("ok").expect("a job").claim;
    assert!(store.complete(&claim, outcome(), START, START).await.expect("ok"));
    endpoint
}

pub(crate) async fn a_delivery_whose_sender_died_is_due_again_under_the_same_id(store: &dyn Store) {
    one_delivery(store).await;
    let first = store.claim_delivery(LEASE, START).await.expect("ok").expect("due");
    assert_eq!(store.claim_delivery(LEASE, START).await.expect("ok"), None, "it is taken");
    let later = START.plus(LEASE);
    let second = store.claim_delivery(LEASE, later).await.expect("ok").expect("due again");
    assert_eq!((&second.delivery.id, second.delivery.attempts), (&first.delivery.id, 2));
    assert!(!store.settle_delivery(&first, delivered(later), later).await.expect("ok"), "too late");
    assert!(store.settle_delivery(&second, delivered(later), later).await.expect("ok"));
    assert_eq!(store.claim_delivery(LEASE, later.plus(DAY)).await.expect("ok"), None, "arrived is arrived");
}

pub(crate) async fn deliveries_wait_end_and_are_listed_with_their_reasons(store: &dyn Store) {
    let endpoint = one_delivery(store).await;
    let filter = DeliveryFilter { endpoint: endpoint.id.clone(), status: None, slice: all(9) };
    let parcel = store.claim_delivery(LEASE, START).await.expect("ok").expect("due");
    let retry = Settlement {
        status: DeliveryStatus::Pending,
        due_at: START.plus(DAY),
        answered: Some(500),
        error: Some("no".into()),
    };
    assert!(store.settle_delivery(&parcel, retry, START).await.expect("ok"));
    assert_eq!(store.claim_delivery(LEASE, START.plus(LEASE)).await.expect("ok"), None, "it waits its time");

    let now = START.plus(DAY);
    let parcel = store.claim_delivery(LEASE, now).await.expect("ok").expect("due");
    assert_eq!((parcel.delivery.last_status, parcel.delivery.last_error.as_deref()), (Some(500), Some("no")));
    let dead = Settlement { status: DeliveryStatus::Dead, due_at: now, answered: None, error: Some("silence".into()) };
    assert!(store.settle_delivery(&parcel, dead, now).await.expect("ok"));
    let (listed, more) = store.deliveries(&tenant("a"), &filter).await.expect("ok").expect("a page");
    assert_eq!((listed.len(), more), (1, false));
    assert_eq!((listed[0].status, listed[0].attempts, listed[0].finished_at), (DeliveryStatus::Dead, 2, Some(now)));
    assert_eq!((listed[0].last_status, listed[0].last_error.as_deref()), (None, Some("silence")));
    let only = |status| DeliveryFilter { status: Some(status), ..filter.clone() };
    let count =
        async |owner, filter| store.deliveries(&tenant(owner), &filter).await.expect("ok").map(|page| page.0.len());
    assert_eq!(count("a", only(DeliveryStatus::Dead)).await, Some(1));
    assert_eq!(count("a", only(DeliveryStatus::Pending)).await, Some(0));
    assert_eq!(count("b", filter.clone()).await, Some(0), "another tenant sees none");

    assert_eq!(store.forget_deliveries(now).await.expect("ok"), 0);
    assert_eq!(store.forget_deliveries(now.plus(LEASE)).await.expect("ok"), 1);
}

pub(crate) async fn a_rotated_secret_signs_beside_the_old_one_for_its_time(store: &dyn Store) {
    let endpoint = one_delivery(store).await;
    let (a, until) = (tenant("a"), START.plus(DAY));
    let rotated = store.rotate_endpoint(&a, &endpoint.id, secret("second"), Some(until), START).await.expect("ok");
    assert_eq!(rotated.and_then(|e| e.old_secret), Some((secret("first"), until)));
    let parcel = store.claim_delivery(LEASE, START).await.expect("ok").expect("due");
    assert_eq!(parcel.secrets, [secret("second"), secret("first")]);
    let parcel = store.claim_delivery(LEASE, until).await.expect("ok").expect("due again");
    assert_eq!(parcel.secrets, [secret("second")], "the time of the old one is over");

    store.rotate_endpoint(&a, &endpoint.id, secret("third"), None, until).await.expect("ok");
    let parcel = store.claim_delivery(LEASE, until.plus(LEASE)).await.expect("ok").expect("due again");
    assert_eq!(parcel.secrets, [secret("third")]);
}

pub(crate) async fn deleting_an_endpoint_deletes_its_deliveries(store: &dyn Store) {
    let endpoint = one_delivery(store).await;
    assert!(store.delete_endpoint(&tenant("a"), &endpoint.id).await.expect("ok"));
    assert_eq!(due(store, START).await, []);
}

/// Lets so many videos of a tenant end.
async fn let_end(store: &dyn Store, owner: &str, videos: u32, at: Time) {
    for _ in 0..videos {
        let id = submit(store, owner, at).await;
        store.cancel(&tenant(owner), &id, at).await.expect("ok").expect("there");
    }
}

pub(crate) async fn slow_receivers_hold_up_neither_other_endpoints_nor_other_tenants(store: &dyn Store) {
    let events = [Event::VideoFailed];
    add(store, "a", "slow", &events).await;
    let_end(store, "a", 9, START).await;
    for (owner, name) in [("a", "second"), ("a", "third"), ("b", "other")] {
        add(store, owner, name, &events).await;
    }
    let now = START.plus(LEASE);
    let_end(store, "a", 3, now).await;
    let_end(store, "b", 1, now).await;
    let taken = |parcels: &[Parcel]| {
        let of = |name| parcels.iter().filter(|parcel| parcel.url == format!("https://{name}.example")).count();
        ["slow", "second", "third", "other"].map(of)
    };
    let first = due(store, now).await;
    assert_eq!(taken(&first), [4, 2, 2, 1], "four of one endpoint, eight of one tenant");
    for parcel in &first {
        assert!(store.settle_delivery(parcel, delivered(now), now).await.expect("ok"));
    }
    assert_eq!(taken(&due(store, now).await), [4, 1, 1, 0], "what is delivered is no longer under way");
    let later = now.plus(LEASE);
    assert_eq!(taken(&due(store, later).await), [4, 1, 1, 0], "nor is what somebody had who died");
}
