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
    let until = START.plus(LEASE);
    let settle = async |line, state, refusal| {
        assert!(store.settle_line(&claim, line, state, refusal, until).await.expect("ok"));
    };
    settle(1, LineState::Submitted, None).await;
    settle(2, LineState::Completed, None).await;
    settle(3, LineState::Failed, Some(refusal.clone())).await;
    settle(3, LineState::Completed, None).await;
    assert_eq!(get(store, &batch.id).await.counts, Counts { total: 4, completed: 1, failed: 1 });
    let numbers = async |state, after, limit| {
        let lines = store.lines(&batch.id, state, after, limit).await.expect("ok");
        lines.into_iter().map(|line| (line.line, line.custom_id)).collect::<Vec<_>>()
    };
    assert_eq!(numbers(Some(LineState::Waiting), 0, 9).await, [(4, "c4".into())]);
    assert_eq!(numbers(None, 1, 2).await, [(2, "c2".into()), (3, "c3".into())]);
    let failed = store.lines(&batch.id, Some(LineState::Failed), 0, 9).await.expect("ok");
    assert_eq!(failed[0].refusal, Some(refusal.clone()), "what has ended stays so");
    assert!(store.fail_lines(&claim, LineState::Waiting, refusal, until).await.expect("ok"));
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
    let refusal = Refusal { status: None, body: json!({}) };
    assert!(!store.settle_line(&late, 1, LineState::Completed, None, now).await.expect("ok"));
    assert!(!store.fail_lines(&late, LineState::Waiting, refusal, now).await.expect("ok"));
    assert_eq!(get(store, &batch.id).await.counts, Counts { total: 1, completed: 0, failed: 0 });
    let later = now.plus(LEASE);
    assert!(store.settle_line(&claim, 1, LineState::Submitted, None, later.plus(LEASE)).await.expect("ok"));
    assert!(store.claim_batch(LEASE, later).await.expect("ok").is_none(), "settling a line keeps the batch");
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

pub(crate) async fn the_request_of_a_line_is_forgotten_once_it_is_the_videos(store: &dyn Store) {
    add(store, "a").await;
    let (claim, batch) = store.claim_batch(LEASE, START).await.expect("ok").expect("due");
    // More than are inserted at once.
    let lines = (1..=1201).map(|n| NewLine { body: format!("{{\"prompt\": \"{n}\"}}"), ..line(n) }).collect();
    assert!(store.begin_batch(&claim, lines, START).await.expect("ok"));
    assert_eq!(get(store, &batch.id).await.counts.total, 1201);
    let last = store.lines(&batch.id, None, 1200, 9).await.expect("ok");
    assert_eq!((last[0].custom_id.as_str(), last[0].body.as_str()), ("c1201", "{\"prompt\": \"1201\"}"));
    let until = START.plus(LEASE);
    assert!(store.settle_line(&claim, 1201, LineState::Submitted, None, until).await.expect("ok"));
    assert_eq!(store.lines(&batch.id, None, 1200, 9).await.expect("ok")[0].body, "");
    let refusal = Refusal { status: None, body: json!({}) };
    assert!(store.fail_lines(&claim, LineState::Waiting, refusal, until).await.expect("ok"));
    let all = store.lines(&batch.id, None, 0, u32::MAX).await.expect("ok");
    assert!(all.len() == 1201 && all.iter().all(|line| line.body.is_empty()));
}

pub(crate) async fn batches_that_ended_long_ago_are_forgotten_with_their_lines(store: &dyn Store) {
    let (claim, batch) = begun(store, 2).await;
    let waiting = add(store, "a").await;
    let end = BatchEnd { status: BatchStatus::Completed, output: None, errors: None };
    assert!(store.end_batch(&claim, end, START).await.expect("ok"));
    assert_eq!(store.forget_batches(START).await.expect("ok"), 0, "not before its time");
    assert_eq!(store.forget_batches(START.plus(DAY)).await.expect("ok"), 1);
    assert_eq!(store.batch(&tenant("a"), &batch.id).await.expect("ok"), None);
    assert_eq!(store.lines(&batch.id, None, 0, 9).await.expect("ok"), []);
    assert_eq!(get(store, &waiting.id).await, waiting, "what has not ended stays");
}
