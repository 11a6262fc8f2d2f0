//! Batches and their lines.

use crate::{LEASE, START, tenant};
use serde_json::json;
use std::time::Duration;
use store::{
    Batch, BatchClaim, BatchEnd, BatchStatus, Counts, Event, LineState, NewBatch, NewEndpoint, NewFile, NewLine,
    Purpose, Refusal, SigningSecret, Slice, Store, VideoId,
};

const DAY: Duration = Duration::from_secs(24 * 3600);

async fn add(store: &dyn Store, owner: &str) -> Batch {
    let new = NewBatch {
        tenant: tenant(owner),
        key: "key_1".into(),
        input_file: "file-1".into(),
        metadata: Some(json!({"a": "b"})),
        keep_output: Some(DAY),
        expires_at: START.plus(DAY),
        once: None,
    };
    store.add_batch(new, START).await.expect("added")
}

fn line(line: u32) -> NewLine {
    NewLine { line, custom_id: format!("c{line}"), body: "{}".into(), video: VideoId::random() }
}

async fn begun(store: &dyn Store, lines: u32) -> (BatchClaim, Batch) {
    add(store, "a").await;
    let (claim, batch) = store.claim_batch(LEASE, START).await.expect("ok").expect("due");
    assert!(store.begin_batch(&claim, (1..=lines).map(line).collect(), START).await.expect("ok"));
    (claim, batch)
}

async fn get(store: &dyn Store, id: &str) -> Batch {
    store.batch(&tenant("a"), id).await.expect("ok").expect("there")
}

pub(crate) async fn batches_are_kept_and_listed(store: &dyn Store) {
    let (a, b) = (tenant("a"), tenant("b"));
    let (first, second) = (add(store, "a").await, add(store, "a").await);
    assert_eq!((first.status, first.counts), (BatchStatus::Validating, Counts::default()));
    assert_eq!(first.key, "key_1");
    assert_eq!((&first.metadata, first.keep_output), (&Some(json!({"a": "b"})), Some(DAY)));
    assert_eq!(get(store, &first.id).await, first);
    let page = Slice { after: None, limit: 1 };
    assert_eq!(store.batches(&a, &page).await.expect("ok"), Some((vec![second.clone()], true)));
    let page = Slice { after: Some(second.id), limit: 1 };
    assert_eq!(store.batches(&a, &page).await.expect("ok"), Some((vec![first.clone()], false)));
    assert_eq!(store.batches(&b, &page).await.expect("ok"), None, "no cursor of somebody else's");
    assert_eq!(store.batch(&b, &first.id).await.expect("ok"), None);
    assert_eq!(store.cancel_batch(&b, &first.id, START).await.expect("ok"), None);
    assert_eq!(get(store, &first.id).await.status, BatchStatus::Validating);
}

pub(crate) async fn lines_are_counted_where_they_stand(store: &dyn Store) {
    let (claim, batch) = begun(store, 4).await;
    assert!(!store.begin_batch(&claim, vec![], START).await.expect("ok"), "begun is begun");
    let refusal = Refusal { status: Some(400), body: json!({"error": {}}) };
    store.settle_line(&batch.id, 1, LineState::Submitted, None).await.expect("ok");
    store.settle_line(&batch.id, 2, LineState::Completed, None).await.expect("ok");
    store.settle_line(&batch.id, 3, LineState::Failed, Some(refusal.clone())).await.expect("ok");
    assert_eq!(get(store, &batch.id).await.counts, Counts { total: 4, completed: 1, failed: 1 });
    let numbers = async |state, after, limit| {
        let lines = store.lines(&batch.id, state, after, limit).await.expect("ok");
        lines.into_iter().map(|line| (line.line, line.custom_id)).collect::<Vec<_>>()
    };
    assert_eq!(numbers(Some(LineState::Waiting), 0, 9).await, [(4, "c4".into())]);
    assert_eq!(numbers(None, 1, 2).await, [(2, "c2".into()), (3, "c3".into())]);
    let failed = store.lines(&batch.id, Some(LineState::Failed), 0, 9).await.expect("ok");
    assert_eq!(failed[0].refusal, Some(refusal.clone()));
    store.fail_lines(&batch.id, LineState::Waiting, refusal).await.expect("ok");
    assert_eq!(get(store, &batch.id).await.counts, Counts { total: 4, completed: 1, failed: 2 });
}

pub(crate) async fn a_batch_whose_worker_died_is_due_again_and_the_late_one_changes_nothing(store: &dyn Store) {
    let (late, batch) = begun(store, 1).await;
    assert!(store.claim_batch(LEASE, START).await.expect("ok").is_none(), "it is taken");
    let now = START.plus(LEASE);
    let (claim, _) = store.claim_batch(LEASE, now).await.expect("ok").expect("due again");
    assert!(!store.postpone_batch(&late, now).await.expect("ok"));
    assert!(!store.finalize_batch(&late, now).await.expect("ok"));
    let end = BatchEnd { status: BatchStatus::Completed, output: None, errors: None };
    assert!(!store.end_batch(&late, end.clone(), now).await.expect("ok"));
    assert!(store.postpone_batch(&claim, now).await.expect("ok"));
    let (claim, _) = store.claim_batch(LEASE, now).await.expect("ok").expect("let go");
    assert!(store.finalize_batch(&claim, now).await.expect("ok"));
    assert!(store.end_batch(&claim, end, now).await.expect("ok"));
    assert_eq!(get(store, &batch.id).await.status, BatchStatus::Completed);
    assert!(store.claim_batch(LEASE, now.plus(DAY)).await.expect("ok").is_none(), "ended is ended");
}

pub(crate) async fn a_batch_ends_with_its_files_and_an_announcement(store: &dyn Store) {
    let a = tenant("a");
    let (name, url) = ("n".to_owned(), "https://hook.example".to_owned());
    let events = vec![Event::BatchCompleted, Event::BatchFailed];
    let hook = NewEndpoint { tenant: a.clone(), name, url, events, secret: SigningSecret("s".into()), once: None };
    store.add_endpoint(hook, START).await.expect("added");
    let (claim, batch) = begun(store, 1).await;
    assert!(store.finalize_batch(&claim, START).await.expect("ok"));
    let (id, name) = (NewFile::random_id(), "o.jsonl".to_owned());
    let purpose = Purpose::BatchOutput;
    let output = NewFile { id: id.clone(), tenant: a.clone(), name, purpose, bytes: 3, expires_at: None, once: None };
    let end = BatchEnd { status: BatchStatus::Completed, output: Some(output), errors: None };
    assert!(store.end_batch(&claim, end, START).await.expect("ok"));
    let ended = get(store, &batch.id).await;
    assert_eq!((ended.output_file.as_ref(), ended.error_file, ended.finished_at), (Some(&id), None, Some(START)));
    assert!(store.file(&a, &id, START).await.expect("ok").is_some());
    let parcel = store.claim_delivery(LEASE, START).await.expect("ok").expect("announced");
    assert_eq!((parcel.delivery.event, parcel.delivery.subject), (Event::BatchCompleted, batch.id));

    add(store, "a").await;
    let (claim, batch) = store.claim_batch(LEASE, START).await.expect("ok").expect("due");
    assert!(store.fail_batch(&claim, json!([{"line": 1}]), START).await.expect("ok"));
    let failed = get(store, &batch.id).await;
    assert_eq!((failed.status, failed.errors), (BatchStatus::Failed, Some(json!([{"line": 1}]))));
    let parcel = store.claim_delivery(LEASE, START).await.expect("ok").expect("announced");
    assert_eq!((parcel.delivery.event, parcel.delivery.subject), (Event::BatchFailed, batch.id));
}

pub(crate) async fn a_cancelled_batch_is_taken_away_from_its_worker(store: &dyn Store) {
    let (claim, batch) = begun(store, 1).await;
    let cancelled = store.cancel_batch(&tenant("a"), &batch.id, START).await.expect("ok").expect("there");
    assert_eq!((cancelled.status, cancelled.cancelling_at), (BatchStatus::Cancelling, Some(START)));
    assert!(!store.finalize_batch(&claim, START).await.expect("ok"));
    let (claim, _) = store.claim_batch(LEASE, START).await.expect("ok").expect("due at once");
    let end = BatchEnd { status: BatchStatus::Cancelled, output: None, errors: None };
    assert!(store.end_batch(&claim, end, START).await.expect("ok"));
    let ended = store.cancel_batch(&tenant("a"), &batch.id, START).await.expect("ok").expect("there");
    assert_eq!(ended.status, BatchStatus::Cancelled, "what has ended stays so");
}
