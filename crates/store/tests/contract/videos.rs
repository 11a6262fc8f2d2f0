//! Videos as clients and housekeeping see them.

use super::{LEASE, START, failure, new_video, outcome, rules, submit, tenant};
use std::collections::BTreeMap;
use std::time::Duration;
use store::{Micros, NewVideo, Order, Owner, PageRequest, Status, Store, Terms, Time, VideoId};

pub(crate) async fn what_is_submitted_comes_back(store: &dyn Store) {
    let source = submit(store, "a", START).await;
    let mut new = new_video("a");
    new.generation.storyboard = Some(serde_json::json!({"version": 1, "shots": []}));
    let new = NewVideo { remixed_from: Some(source.clone()), has_reference: true, ..new };
    let submitted = store.submit(new.clone(), &Terms::default(), START).await.expect("submitted");
    let kept = store.get(&tenant("a"), &new.id).await.expect("ok").expect("there");
    assert_eq!(kept, submitted);
    assert_eq!(kept.generation, new.generation);
    assert_eq!((kept.status, kept.created_at, kept.attempt), (Status::Queued, START, 0));
    assert_eq!((kept.remixed_from, kept.has_reference), (Some(source), true));
    assert_eq!(store.count().await.expect("ok"), 2);
}

pub(crate) async fn an_outcome_is_kept(store: &dyn Store) {
    let (made, failed) = (submit(store, "a", START).await, submit(store, "a", START).await);
    let end = START.plus(LEASE);
    let claim = store.claim(&rules(), START).await.expect("ok").expect("a job").claim;
    assert!(store.complete(&claim, outcome(), START, end).await.expect("ok"));
    let claim = store.claim(&rules(), START).await.expect("ok").expect("a job").claim;
    assert!(store.fail(&claim, failure(), START, end).await.expect("ok"));

    let made = store.get(&tenant("a"), &made).await.expect("ok").expect("there");
    assert_eq!((made.status, made.finished_at, made.expires_at), (Status::Completed, Some(START), Some(end)));
    assert_eq!((made.storyboard, made.understanding), (outcome().storyboard, Some(outcome().understanding)));
    let failed = store.get(&tenant("a"), &failed).await.expect("ok").expect("there");
    assert_eq!((failed.status, failed.failure), (Status::Failed, Some(failure())));
}

pub(crate) async fn pages_walk_through_everything_in_both_orders(store: &dyn Store) {
    let mut ids = Vec::new();
    for _ in 0..5 {
        ids.push(submit(store, "a", START).await);
    }
    assert_eq!(walk(store, Order::Ascending, 2).await, 5);
    assert_eq!(walk(store, Order::Descending, 1).await, 5);
    let all = |order| PageRequest { after: None, limit: 5, order };
    for order in [Order::Ascending, Order::Descending] {
        let page = store.page(&tenant("a"), &all(order)).await.expect("ok").expect("a page");
        let mut seen: Vec<VideoId> = page.videos.into_iter().map(|v| v.id).collect();
        if order == Order::Descending {
            seen.reverse();
        }
        assert_eq!(seen, ids, "{order:?}");
        assert!(!page.has_more, "the page is full and the last");
    }
    let nothing = PageRequest { after: None, limit: 0, order: Order::Descending };
    let page = store.page(&tenant("a"), &nothing).await.expect("ok").expect("a page");
    assert_eq!((page.videos.len(), page.has_more), (0, true));
    let unknown = PageRequest { after: Some(VideoId::random()), limit: 1, order: Order::Descending };
    assert_eq!(store.page(&tenant("a"), &unknown).await.expect("ok"), None);
}

pub(crate) async fn a_deleted_video_still_serves_as_a_cursor(store: &dyn Store) {
    let ids = [submit(store, "a", START).await, submit(store, "a", START).await, submit(store, "a", START).await];
    assert!(store.delete(&tenant("a"), &ids[1], START).await.expect("ok"));
    let request = PageRequest { after: Some(ids[1].clone()), limit: 10, order: Order::Ascending };
    let page = store.page(&tenant("a"), &request).await.expect("ok").expect("a page");
    assert_eq!(page.videos.into_iter().map(|v| v.id).collect::<Vec<_>>(), ids[2..]);
}

pub(crate) async fn tenants_never_meet(store: &dyn Store) {
    let id = submit(store, "a", START).await;
    submit(store, "b", START).await;
    assert_eq!(store.get(&tenant("b"), &id).await.expect("ok"), None);
    assert!(!store.delete(&tenant("b"), &id, START).await.expect("ok"));
    let after = PageRequest { after: Some(id.clone()), limit: 10, order: Order::Descending };
    assert_eq!(store.page(&tenant("b"), &after).await.expect("ok"), None, "not even as a cursor");
    let all = PageRequest { after: None, limit: 10, order: Order::Descending };
    let page = store.page(&tenant("b"), &all).await.expect("ok").expect("a page");
    assert!(page.videos.iter().all(|video| video.tenant == tenant("b")) && page.videos.len() == 1);
    assert!(store.get(&tenant("a"), &id).await.expect("ok").is_some());
}

pub(crate) async fn expired_content_is_listed_until_it_is_removed(store: &dyn Store) {
    let id = submit(store, "a", START).await;
    let claim = store.claim(&rules(), START).await.expect("ok").expect("a job").claim;
    let end = START.plus(LEASE);
    store.complete(&claim, outcome(), START, end).await.expect("ok");
    let after = Time(START.0 + 1);
    assert!(store.expired(START, after, 10).await.expect("ok").is_empty());
    assert!(store.expired(end, START, 10).await.expect("ok").is_empty(), "it has only just ended");
    assert_eq!(store.expired(end, after, 10).await.expect("ok"), std::slice::from_ref(&id));
    store.content_removed(&id).await.expect("ok");
    assert!(store.expired(end, after, 10).await.expect("ok").is_empty());
    let video = store.get(&tenant("a"), &id).await.expect("ok").expect("the row stays");
    assert_eq!(video.status, Status::Completed);
}

pub(crate) async fn deleted_videos_are_listed_until_they_are_erased(store: &dyn Store) {
    let id = submit(store, "a", START).await;
    store.erase(&id).await.expect("ok");
    assert!(store.get(&tenant("a"), &id).await.expect("ok").is_some(), "only what is deleted can be erased");
    store.delete(&tenant("a"), &id, START).await.expect("ok");
    assert_eq!(store.count().await.expect("ok"), 0);
    assert!(store.deleted(START, 10).await.expect("ok").is_empty(), "not before its time");
    assert_eq!(store.deleted(START.plus(LEASE), 10).await.expect("ok"), std::slice::from_ref(&id));
    store.erase(&id).await.expect("ok");
    assert!(store.deleted(START.plus(LEASE), 10).await.expect("ok").is_empty());
}

/// Walks through all pages as the official clients do, and counts.
async fn walk(store: &dyn Store, order: Order, limit: u32) -> usize {
    let (mut after, mut seen) = (None, 0);
    loop {
        let request = PageRequest { after, limit, order };
        let page = store.page(&tenant("a"), &request).await.expect("ok").expect("a page");
        seen += page.videos.len();
        after = page.videos.last().map(|v| v.id.clone());
        if !page.has_more {
            return seen;
        }
    }
}

pub(crate) async fn notes_and_the_time_to_keep_come_back(store: &dyn Store) {
    let metadata = BTreeMap::from([("project".to_owned(), "片子".to_owned())]);
    let new = NewVideo { metadata: metadata.clone(), keep: Some(Duration::from_secs(90)), ..new_video("a") };
    let id = store.submit(new, &Terms::default(), START).await.expect("submitted").id;
    let video = store.get(&tenant("a"), &id).await.expect("ok").expect("there");
    assert_eq!((video.metadata, video.keep), (metadata, Some(Duration::from_secs(90))));
}

pub(crate) async fn those_whose_turn_is_earlier_are_ahead(store: &dyn Store) {
    let (first, second) = (submit(store, "a", START).await, submit(store, "b", START).await);
    let third = submit(store, "a", START).await;
    assert_eq!(store.ahead(&first, START).await.expect("ok"), 0);
    assert_eq!(store.ahead(&third, START).await.expect("ok"), 2);
    let of_another = submit(store, "c", START).await;
    let ahead = [store.ahead(&of_another, START).await.expect("ok"), store.ahead(&third, START).await.expect("ok")];
    assert_eq!(ahead, [2, 3], "the first of one tenant comes before the second of another");
    store.delete(&tenant("c"), &of_another, START).await.expect("deleted");
    store.delete(&tenant("b"), &second, START).await.expect("deleted");
    store.claim(&rules(), START).await.expect("ok").expect("the first");
    assert_eq!(store.ahead(&third, START).await.expect("ok"), 3, "everybody is told the same for a moment");
    assert_eq!(store.ahead(&third, START.plus(LEASE / 2)).await.expect("ok"), 0);
}

pub(crate) async fn what_ended_long_ago_is_forgotten_but_not_what_it_cost(store: &dyn Store) {
    let terms = Terms { price: Micros(5), key: "key_1".into(), ..Terms::default() };
    let mut ids = Vec::new();
    for _ in 0..3 {
        ids.push(store.submit(new_video("a"), &terms, START).await.expect("submitted").id);
    }
    for _ in 0..2 {
        let claim = store.claim(&rules(), START).await.expect("ok").expect("a job").claim;
        assert!(store.complete(&claim, outcome(), START, START).await.expect("ok"));
    }
    let later = START.plus(LEASE);
    assert_eq!(store.forget_videos(later).await.expect("ok"), 0, "the films are still there");
    store.content_removed(&ids[0]).await.expect("ok");
    assert_eq!(store.forget_videos(START).await.expect("ok"), 0, "not before its time");
    assert_eq!(store.forget_videos(later).await.expect("ok"), 1);
    assert_eq!(store.get(&tenant("a"), &ids[0]).await.expect("ok"), None);
    assert_eq!(store.count().await.expect("ok"), 2);
    let account = store.account(&Owner::Key("key_1".into())).await.expect("ok");
    assert_eq!((account.held, account.spent), (Micros(20), Micros(40)));
    assert_eq!(store.usage(&tenant("a"), START.day(), later).await.expect("ok")[0].videos, 2);
}
