//! Claims, leases, strikes, and workers that come too late.

use super::{LEASE, START, failure, new_video, outcome, rules, submit, tenant};
use engine::{Report, Stage};
use std::collections::HashSet;
use std::time::Duration;
use store::{Status, Store, Terms};

const SECOND: Duration = Duration::from_secs(1);

pub(crate) async fn the_oldest_is_claimed_once(store: &dyn Store) {
    assert_eq!(store.claim(&rules(), START).await.expect("ok"), None);
    let (first, second) = (submit(store, "a", START).await, submit(store, "b", START).await);
    let one = store.claim(&rules(), START).await.expect("ok").expect("a job");
    let two = store.claim(&rules(), START).await.expect("ok").expect("a job");
    assert_eq!((one.claim.id, two.claim.id), (first, second));
    assert_eq!((one.video.status, one.claim.attempt, one.strikes), (Status::InProgress, 1, 0));
    assert_eq!(store.claim(&rules(), START).await.expect("ok"), None);
}

pub(crate) async fn a_lease_that_runs_out_is_a_strike_and_another_attempt(store: &dyn Store) {
    submit(store, "a", START).await;
    let first = store.claim(&rules(), START).await.expect("ok").expect("a job");
    let renewed = START.plus(SECOND);
    let report = Report { stage: Stage::Drawing, fraction: 0.5 };
    assert!(store.renew(&first.claim, renewed.plus(LEASE), report).await.expect("ok"));
    let video = store.get(&tenant("a"), &first.claim.id).await.expect("ok").expect("there");
    assert_eq!(video.report, report);

    assert_eq!(store.claim(&rules(), START.plus(LEASE)).await.expect("ok"), None, "the renewed lease holds");
    let second = store.claim(&rules(), renewed.plus(LEASE)).await.expect("ok").expect("run out");
    assert_eq!((second.claim.attempt, second.strikes), (2, 1));
    let begun_again = Report { stage: Stage::Waiting, fraction: 0.5 };
    assert_eq!(second.video.report, begun_again, "the work begins again, and what was shown does not fall back");
    let until = renewed.plus(LEASE * 2);
    for (fraction, shown) in [(0.1, 0.5), (0.6, 0.6)] {
        let report = Report { stage: Stage::Drawing, fraction };
        assert!(store.renew(&second.claim, until, report).await.expect("ok"));
        let video = store.get(&tenant("a"), &first.claim.id).await.expect("ok").expect("there");
        assert_eq!(video.report, Report { fraction: shown, ..report });
    }
    assert!(store.release(&second.claim, until, true).await.expect("ok"));
    let video = store.get(&tenant("a"), &first.claim.id).await.expect("ok").expect("there");
    assert_eq!(video.report, Report { stage: Stage::Waiting, fraction: 0.6 });
}

pub(crate) async fn a_video_that_kills_its_workers_fails(store: &dyn Store) {
    let id = submit(store, "a", START).await;
    let mut now = START;
    for attempt in 1..=3 {
        let job = store.claim(&rules(), now).await.expect("ok").expect("another try");
        assert_eq!(job.claim.attempt, attempt);
        now = now.plus(LEASE);
    }
    assert_eq!(store.claim(&rules(), now).await.expect("ok"), None);
    let video = store.get(&tenant("a"), &id).await.expect("ok").expect("there");
    assert_eq!(video.status, Status::Failed);
    assert_eq!(video.failure.map(|f| f.code).as_deref(), Some("video_generation_failed"));
}

pub(crate) async fn a_late_worker_changes_nothing(store: &dyn Store) {
    let id = submit(store, "a", START).await;
    let late = store.claim(&rules(), START).await.expect("ok").expect("a job").claim;
    let now = START.plus(LEASE);
    let current = store.claim(&rules(), now).await.expect("ok").expect("run out").claim;

    assert!(!store.renew(&late, now.plus(LEASE), Report::default()).await.expect("ok"));
    assert!(!store.complete(&late, outcome(), now, now).await.expect("ok"));
    assert!(!store.fail(&late, failure(), now, now).await.expect("ok"));
    assert!(!store.release(&late, now, true).await.expect("ok"));
    assert!(store.complete(&current, outcome(), now, now.plus(LEASE)).await.expect("ok"));
    assert!(!store.fail(&current, failure(), now, now).await.expect("ok"), "finished is finished");
    let video = store.get(&tenant("a"), &id).await.expect("ok").expect("there");
    assert_eq!((video.status, video.attempt, video.failure), (Status::Completed, 2, None));
}

pub(crate) async fn a_released_video_waits_its_time(store: &dyn Store) {
    let id = submit(store, "a", START).await;
    let claim = store.claim(&rules(), START).await.expect("ok").expect("a job").claim;
    assert!(store.release(&claim, START.plus(SECOND), true).await.expect("ok"));
    let video = store.get(&tenant("a"), &id).await.expect("ok").expect("there");
    assert_eq!((video.status, video.report), (Status::Queued, Report::default()));
    assert_eq!(store.claim(&rules(), START).await.expect("ok"), None);
    let again = store.claim(&rules(), START.plus(SECOND)).await.expect("ok").expect("due");
    assert_eq!((again.claim.attempt, again.strikes), (2, 1));

    assert!(store.release(&again.claim, START, false).await.expect("ok"));
    let again = store.claim(&rules(), START).await.expect("ok").expect("due at once");
    assert_eq!((again.claim.attempt, again.strikes), (3, 1), "released without a strike");
}

pub(crate) async fn deleting_takes_the_claim_away_for_ever(store: &dyn Store) {
    let id = submit(store, "a", START).await;
    let claim = store.claim(&rules(), START).await.expect("ok").expect("a job").claim;
    assert!(store.delete(&tenant("a"), &id, START).await.expect("ok"));
    assert!(!store.delete(&tenant("a"), &id, START).await.expect("ok"), "gone is gone");

    assert!(!store.renew(&claim, START.plus(LEASE), Report::default()).await.expect("ok"));
    assert!(!store.complete(&claim, outcome(), START, START).await.expect("ok"));
    assert!(!store.release(&claim, START, false).await.expect("ok"));
    assert_eq!(store.get(&tenant("a"), &id).await.expect("ok"), None);
    assert_eq!(store.claim(&rules(), START.plus(LEASE * 2)).await.expect("ok"), None);
}

pub(crate) async fn ending_leases_frees_everything_at_once(store: &dyn Store) {
    submit(store, "a", START).await;
    submit(store, "a", START).await;
    store.claim(&rules(), START).await.expect("ok").expect("a job");
    assert_eq!(store.end_leases(START).await.expect("ok"), 1);
    let job = store.claim(&rules(), START).await.expect("ok").expect("free");
    assert_eq!((job.claim.attempt, job.strikes), (2, 1));
}

pub(crate) async fn submitting_wakes_a_waiting_worker(store: &dyn Store) {
    let waited = async {
        store.submitted().await;
        store.claim(&rules(), START).await.expect("ok").map(|job| job.claim.id)
    };
    let new = new_video("a");
    let id = new.id.clone();
    let terms = Terms::default();
    let (found, _) = tokio::join!(waited, store.submit(new, &terms, START));
    assert_eq!(found, Some(id));
}

pub(crate) async fn cancelling_ends_what_is_not_finished(store: &dyn Store) {
    let (running, waiting) = (submit(store, "a", START).await, submit(store, "a", START).await);
    let claim = store.claim(&rules(), START).await.expect("ok").expect("a job").claim;
    assert_eq!(store.cancel(&tenant("b"), &running, START).await.expect("ok"), None, "somebody else's");
    for id in [&running, &waiting, &running] {
        let video = store.cancel(&tenant("a"), id, START).await.expect("ok").expect("there");
        assert_eq!((video.status, video.finished_at), (Status::Failed, Some(START)));
        assert_eq!(video.failure.map(|f| f.code).as_deref(), Some("cancelled"));
    }
    assert!(!store.renew(&claim, START.plus(LEASE), Report::default()).await.expect("ok"));
    assert!(!store.complete(&claim, outcome(), START, START).await.expect("ok"));
    assert_eq!(store.claim(&rules(), START.plus(LEASE * 2)).await.expect("ok"), None);

    let finished = submit(store, "a", START).await;
    let claim = store.claim(&rules(), START).await.expect("ok").expect("a job").claim;
    assert!(store.complete(&claim, outcome(), START, START).await.expect("ok"));
    let video = store.cancel(&tenant("a"), &finished, START).await.expect("ok").expect("there");
    assert_eq!(video.status, Status::Completed, "too late");
}

pub(crate) async fn two_workers_never_have_the_same_video(store: &dyn Store) {
    for _ in 0..12 {
        submit(store, "a", START).await;
    }
    let work = || async {
        let mut claimed = Vec::new();
        while let Some(job) = store.claim(&rules(), START).await.expect("ok") {
            claimed.push(job.claim.id);
        }
        claimed
    };
    let (one, two, three) = tokio::join!(work(), work(), work());
    let all: HashSet<_> = one.iter().chain(&two).chain(&three).collect();
    assert_eq!((all.len(), one.len() + two.len() + three.len()), (12, 12));
}
