//! Files.

use crate::{START, tenant};
use std::time::Duration;
use store::{File, FileFilter, NewFile, Order, Purpose, Slice, Store, Time};

const HOUR: Duration = Duration::from_secs(3600);

pub(crate) async fn add(store: &dyn Store, owner: &str, purpose: Purpose, expires_at: Option<Time>) -> File {
    let (id, name) = (NewFile::random_id(), "../a name.jsonl".to_owned());
    store
        .add_file(NewFile { id, tenant: tenant(owner), name, purpose, bytes: 7, expires_at, once: None }, START)
        .await
        .expect("added")
}

fn every(order: Order, limit: u32) -> FileFilter {
    FileFilter { purpose: None, order, slice: Slice { after: None, limit } }
}

pub(crate) async fn files_are_kept_listed_and_forgotten(store: &dyn Store) {
    let a = tenant("a");
    let first = add(store, "a", Purpose::Batch, None).await;
    let second = add(store, "a", Purpose::Vision, None).await;
    assert_eq!(store.file(&a, &first.id, START).await.expect("ok"), Some(first.clone()));
    let list = async |filter| store.files(&a, &filter, START).await.expect("ok");
    assert_eq!(list(every(Order::Descending, 1)).await, Some((vec![second.clone()], true)));
    assert_eq!(list(every(Order::Ascending, 2)).await, Some((vec![first.clone(), second.clone()], false)));
    let rest = Slice { after: Some(second.id.clone()), limit: 5 };
    let rest = FileFilter { slice: rest, ..every(Order::Descending, 5) };
    assert_eq!(list(rest).await, Some((vec![first.clone()], false)));
    let pictures = FileFilter { purpose: Some(Purpose::Vision), ..every(Order::Descending, 5) };
    assert_eq!(list(pictures).await, Some((vec![second], false)));
    assert!(store.forget_file(&a, &first.id).await.expect("ok"));
    assert!(!store.forget_file(&a, &first.id).await.expect("ok"), "gone is gone");
    assert_eq!(store.file(&a, &first.id, START).await.expect("ok"), None);
}

pub(crate) async fn files_go_away_when_their_time_is_over(store: &dyn Store) {
    let (a, until) = (tenant("a"), START.plus(HOUR));
    let file = add(store, "a", Purpose::Batch, Some(until)).await;
    assert!(store.expired_files(START, 5).await.expect("ok").is_empty());
    assert_eq!(store.file(&a, &file.id, until).await.expect("ok"), None, "no longer offered");
    assert_eq!(store.files(&a, &every(Order::Ascending, 5), until).await.expect("ok"), Some((vec![], false)));
    assert_eq!(store.expired_files(until, 5).await.expect("ok"), [file]);
}

pub(crate) async fn files_belong_to_their_tenant(store: &dyn Store) {
    let (b, file) = (tenant("b"), add(store, "a", Purpose::Batch, None).await);
    assert_eq!(store.file(&b, &file.id, START).await.expect("ok"), None);
    assert!(!store.forget_file(&b, &file.id).await.expect("ok"));
    assert_eq!(store.files(&b, &every(Order::Ascending, 5), START).await.expect("ok"), Some((vec![], false)));
    let after = FileFilter { slice: Slice { after: Some(file.id), limit: 5 }, ..every(Order::Ascending, 5) };
    assert_eq!(store.files(&b, &after, START).await.expect("ok"), None, "no cursor of somebody else's");
}
