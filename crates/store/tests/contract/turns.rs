//! Who is served first.

use super::{LEASE, START, failure, new_video, rules, submit, tenant};
use store::{Limits, NewKey, Secret, Store, Terms, VideoId};

async fn claim(store: &dyn Store) -> Option<VideoId> {
    store.claim(&rules(), START).await.expect("ok").map(|job| job.claim.id)
}

async fn terms(store: &dyn Store, owner: &str, limits: Limits) -> Terms {
    let new = NewKey { tenant: tenant(owner), name: "k".into(), secret: Secret::random(), limits, budget: None };
    let key = store.add_key(new, START).await.expect("added");
    Terms { key: key.id, limits: key.limits, ..Terms::default() }
}

pub(crate) async fn tenants_take_turns(store: &dyn Store) {
    let many = [submit(store, "a", START).await, submit(store, "a", START).await, submit(store, "a", START).await];
    let one = submit(store, "b", START).await;
    // The one who has nothing running comes first, however late.
    let order = [claim(store).await, claim(store).await, claim(store).await, claim(store).await];
    assert_eq!(order, [&many[0], &one, &many[1], &many[2]].map(|id| Some(id.clone())));
}

pub(crate) async fn with_one_worker_tenants_take_turns_too(store: &dyn Store) {
    let (a1, a2) = (submit(store, "a", START).await, submit(store, "a", START).await);
    let b1 = submit(store, "b", START).await;
    // Nothing is running when the worker claims: it is who was served longest ago.
    for (n, id) in [(0, a1), (1, b1), (2, a2)] {
        let now = START.plus(LEASE * n);
        let job = store.claim(&rules(), now).await.expect("ok").expect("a job");
        assert_eq!(job.claim.id, id);
        assert!(store.fail(&job.claim, failure(), now, now).await.expect("ok"));
    }
}

pub(crate) async fn the_higher_priority_comes_first(store: &dyn Store) {
    let low = terms(store, "a", Limits { priority: -5, ..Limits::default() }).await;
    let high = terms(store, "a", Limits { priority: 3, ..Limits::default() }).await;
    let last = store.submit(new_video("a"), &low, START).await.expect("ok").id;
    let second = submit(store, "a", START).await;
    let first = store.submit(new_video("a"), &high, START).await.expect("ok").id;
    assert_eq!([claim(store).await, claim(store).await, claim(store).await], [Some(first), Some(second), Some(last)]);
}

pub(crate) async fn a_key_has_no_more_running_than_it_may(store: &dyn Store) {
    let narrow = terms(store, "a", Limits { running: Some(1), ..Limits::default() }).await;
    let first = store.submit(new_video("a"), &narrow, START).await.expect("ok").id;
    let waits = store.submit(new_video("a"), &narrow, START).await.expect("ok").id;
    let other = submit(store, "a", START).await;
    assert_eq!([claim(store).await, claim(store).await, claim(store).await], [Some(first.clone()), Some(other), None]);
    store.cancel(&tenant("a"), &first, START).await.expect("ok").expect("there");
    assert_eq!(claim(store).await, Some(waits));
}
