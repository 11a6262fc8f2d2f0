//! Idempotency keys and the limits of keys.

use super::{LEASE, START, new_video, rules, tenant};
use serde_json::json;
use store::{
    CharacterId, Denied, Error, Event, Limits, NewBatch, NewCharacter, NewEndpoint, NewFile, NewVideo, Once, Purpose,
    SigningSecret, Store, Terms, Time, Video,
};

fn once(fingerprint: &str) -> Terms {
    let once = Once { key: "order 7".into(), fingerprint: fingerprint.into() };
    Terms { key: "key_1".into(), once: Some(once), ..Terms::default() }
}

fn limited(limits: Limits) -> Terms {
    Terms { key: "key_1".into(), limits, ..Terms::default() }
}

fn denial(result: Result<Video, Error>) -> Denied {
    match result {
        Err(Error::Denied(denied)) => denied,
        other => panic!("not denied: {other:?}"),
    }
}

pub(crate) async fn a_request_with_a_key_has_one_effect(store: &dyn Store) {
    let first = store.submit(new_video("a"), &once("f"), START).await.expect("ok");
    let again = store.submit(new_video("a"), &once("f"), START.plus(LEASE)).await.expect("ok");
    assert_eq!(again, first);
    let other = store.submit(new_video("b"), &once("f"), START).await.expect("another tenant's keys are its own");
    assert_ne!(other.id, first.id);
    assert_eq!(store.count().await.expect("ok"), 2);

    let asked = |fingerprint| once(fingerprint).once.expect("a key");
    let answered = store.answered(&tenant("a"), &asked("f")).await.expect("ok");
    assert_eq!(answered.as_deref(), Some(first.id.as_str()));
    assert_eq!(store.answered(&tenant("c"), &asked("f")).await.expect("ok"), None);
    let reused = store.answered(&tenant("a"), &asked("g")).await;
    assert!(matches!(reused, Err(Error::Denied(Denied::OnceReused))), "{reused:?}");

    assert!(store.delete(&tenant("a"), &first.id, START).await.expect("ok"));
    let denied = denial(store.submit(new_video("a"), &once("f"), START).await);
    assert_eq!(denied, Denied::OnceDeleted(first.id.to_string()), "a repeated request revives nothing");

    store.forget_answers(START.plus(LEASE)).await.expect("ok");
    let anew = store.submit(new_video("a"), &once("f"), START.plus(LEASE)).await.expect("ok");
    assert_ne!(anew.id, first.id);
}

pub(crate) async fn a_key_is_not_reused_for_another_request(store: &dyn Store) {
    store.submit(new_video("a"), &once("f"), START).await.expect("ok");
    assert_eq!(denial(store.submit(new_video("a"), &once("g"), START).await), Denied::OnceReused);
    assert_eq!(store.count().await.expect("ok"), 1);
}

pub(crate) async fn equal_requests_at_the_same_time_make_one_video(store: &dyn Store) {
    let send = || async { store.submit(new_video("a"), &once("f"), START).await.expect("ok").id };
    let (a, b, c, d) = tokio::join!(send(), send(), send(), send());
    assert!(a == b && b == c && c == d);
    assert_eq!(store.count().await.expect("ok"), 1);
}

pub(crate) async fn the_queue_of_a_key_is_bounded(store: &dyn Store) {
    let terms = limited(Limits { queued: Some(2), ..Limits::default() });
    let send = || store.submit(new_video("a"), &terms, START);
    let (one, two, three) = tokio::join!(send(), send(), send());
    let refused: Vec<_> = [one, two, three].into_iter().filter_map(Result::err).collect();
    assert!(matches!(refused[..], [Error::Denied(Denied::QueueFull { most: 2, .. })]), "{refused:?}");
    store.claim(&rules(), START).await.expect("ok").expect("a job");
    store.submit(new_video("a"), &terms, START).await.expect("what is being made does not wait");
}

pub(crate) async fn the_seconds_of_a_day_are_bounded(store: &dyn Store) {
    let terms = limited(Limits { seconds_per_day: Some(10), ..Limits::default() });
    let send = |seconds, at: Time| {
        let mut generation = new_video("a").generation;
        generation.seconds = seconds;
        store.submit(NewVideo { generation, ..new_video("a") }, &terms, at)
    };
    let first = send(4, START).await.expect("4 of 10");
    send(4, START).await.expect("8 of 10");
    let Denied::DaySpent { most: 10, until } = denial(send(4, START).await) else { panic!("another reason") };
    assert_eq!(until, until.day(), "midnight");
    assert!(until > START && until.since(START) <= std::time::Duration::from_secs(24 * 3600));
    send(2, START).await.expect("10 of 10");
    store.cancel(&tenant("a"), &first.id, START).await.expect("ok").expect("there");
    send(4, START).await.expect("what was cancelled does not count");
    send(8, until).await.expect("another day");
}

pub(crate) async fn whatever_a_request_makes_is_made_once(store: &dyn Store) {
    let once = |key: &str| Some(Once { key: key.into(), fingerprint: "f".into() });
    let character = || NewCharacter {
        id: CharacterId::random(),
        tenant: tenant("a"),
        name: "Mossy".into(),
        likeness: json!({}),
        once: once("character"),
    };
    let file = || NewFile {
        id: NewFile::random_id(),
        tenant: tenant("a"),
        name: "lines.jsonl".into(),
        purpose: Purpose::Batch,
        bytes: 2,
        expires_at: None,
        once: once("file"),
    };
    let batch = || NewBatch {
        tenant: tenant("a"),
        key: "key_1".into(),
        input_file: "file-1".into(),
        metadata: None,
        keep_output: None,
        expires_at: START.plus(LEASE),
        once: once("batch"),
    };
    let endpoint = |secret: &str| NewEndpoint {
        tenant: tenant("a"),
        name: "n".into(),
        url: "https://hook.example".into(),
        events: vec![Event::VideoFailed],
        secret: SigningSecret(secret.into()),
        once: once("endpoint"),
    };
    let first = store.add_character(character(), START).await.expect("ok");
    assert_eq!(store.add_character(character(), START).await.expect("ok"), first);
    let made = store.add_file(file(), START).await.expect("ok");
    assert_eq!(store.add_file(file(), START).await.expect("ok"), made);
    let made = store.add_batch(batch(), START).await.expect("ok");
    assert_eq!(store.add_batch(batch(), START).await.expect("ok"), made);
    let made = store.add_endpoint(endpoint("one"), START).await.expect("ok");
    assert_eq!(store.add_endpoint(endpoint("two"), START).await.expect("ok"), made, "the secret is the first one's");

    assert!(store.delete_character(&tenant("a"), &first.id).await.expect("ok"));
    let again = store.add_character(character(), START).await;
    assert!(matches!(again, Err(Error::Denied(Denied::OnceDeleted(id))) if id == first.id.as_str()));
}
