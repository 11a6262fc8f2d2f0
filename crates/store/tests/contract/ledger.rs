//! Money: single cases on every store, and any sequence of events against a model.

use super::{LEASE, START, failure, new_video, outcome, rules, tenant};
use proptest::prelude::*;
use std::time::Duration;
use store::{Account, Claim, Denied, Error, Micros, NewVideo, Owner, Status, Store, Terms, Time, Usage, VideoId};

const DAY: Duration = Duration::from_secs(24 * 3600);

/// The films of these tests have four seconds.
fn terms(price: i64) -> Terms {
    Terms { key: "key_1".into(), price: Micros(price), ..Terms::default() }
}

fn owners() -> [Owner; 2] {
    [Owner::Tenant(tenant("a")), Owner::Key("key_1".into())]
}

async fn assert_accounts(store: &dyn Store, budget: Option<i64>, held: i64, spent: i64) {
    let expected = Account { budget: budget.map(Micros), held: Micros(held), spent: Micros(spent) };
    for owner in owners() {
        assert_eq!(store.account(&owner).await.expect("ok"), expected, "{owner:?}");
    }
}

pub(crate) async fn a_price_is_held_then_spent_or_released(store: &dyn Store) {
    assert_accounts(store, None, 0, 0).await;
    let mut ids = Vec::new();
    for _ in 0..4 {
        ids.push(store.submit(new_video("a"), &terms(25), START).await.expect("ok").id);
    }
    assert_accounts(store, None, 400, 0).await;
    let claim = store.claim(&rules(), START).await.expect("ok").expect("a job").claim;
    assert!(store.complete(&claim, outcome(), START, START).await.expect("ok"));
    assert_accounts(store, None, 300, 100).await;
    let claim = store.claim(&rules(), START).await.expect("ok").expect("a job").claim;
    assert!(store.fail(&claim, failure(), START, START).await.expect("ok"));
    assert_accounts(store, None, 200, 100).await;
    store.cancel(&tenant("a"), &ids[2], START).await.expect("ok").expect("there");
    assert_accounts(store, None, 100, 100).await;
    for id in &ids {
        assert!(store.delete(&tenant("a"), id, START).await.expect("ok"));
    }
    assert_accounts(store, None, 0, 100).await;
}

pub(crate) async fn a_budget_is_never_overdrawn(store: &dyn Store) {
    let [of_tenant, of_key] = owners();
    assert!(store.set_budget(&of_key, Some(Micros(250))).await.expect("ok"));
    let terms = terms(25);
    let send = || store.submit(new_video("a"), &terms, START);
    let (one, two, three) = tokio::join!(send(), send(), send());
    let refused: Vec<_> = [one, two, three].into_iter().filter_map(Result::err).collect();
    assert!(matches!(refused[..], [Error::Denied(Denied::BudgetSpent)]), "{refused:?}");
    assert_eq!(store.account(&of_key).await.expect("ok").available(), Some(Micros(50)));
    assert_eq!(store.account(&of_tenant).await.expect("ok").held, Micros(200), "what was refused holds nothing");

    assert!(!store.set_budget(&of_tenant, Some(Micros(199))).await.expect("ok"), "less than is held");
    assert!(store.set_budget(&of_tenant, Some(Micros(200))).await.expect("ok"));
    assert!(store.set_budget(&of_key, None).await.expect("ok"));
    assert!(send().await.is_err(), "the tenant's budget counts too");
    assert!(store.set_budget(&of_tenant, None).await.expect("ok"));
    send().await.expect("without limit");
}

pub(crate) async fn usage_is_told_by_day_and_key(store: &dyn Store) {
    let other = Terms { key: "key_2".into(), ..terms(5) };
    for (terms, at) in [(terms(1), START), (terms(1), START), (other, START), (terms(2), START.plus(DAY))] {
        store.submit(new_video("a"), &terms, at).await.expect("ok");
        let claim = store.claim(&rules(), at).await.expect("ok").expect("a job").claim;
        assert!(store.complete(&claim, outcome(), at, at).await.expect("ok"));
    }
    store.submit(new_video("a"), &terms(9), START).await.expect("not finished, so not listed");
    let line = |at: Time, key: &str, videos, cost| {
        let seconds = videos * 4;
        Usage { day: at.day(), key: key.into(), videos, seconds, cost: Micros(cost) }
    };
    let all = store.usage(&tenant("a"), START.day(), START.plus(DAY * 2)).await.expect("ok");
    let second_day = line(START.plus(DAY), "key_1", 1, 8);
    assert_eq!(all, [line(START, "key_1", 2, 8), line(START, "key_2", 1, 20), second_day.clone()]);
    let late = store.usage(&tenant("a"), START.plus(DAY).day(), START.plus(DAY * 2)).await.expect("ok");
    assert_eq!(late, [second_day]);
    assert!(store.usage(&tenant("b"), START.day(), START.plus(DAY * 2)).await.expect("ok").is_empty());
}

/// What may happen to money. Numbers pick one of the videos or claims so far.
#[derive(Debug, Clone)]
enum Event {
    Budget(Option<i64>),
    Submit { price: i64, seconds: u32 },
    Claim,
    Complete(usize),
    Fail(usize),
    Release(usize),
    Cancel(usize),
    Delete(usize),
    Wait(u64),
}

#[derive(Default)]
struct Model {
    budget: Option<i64>,
    spent: i64,
    /// Every video with its price, which is gone when it was spent or released.
    videos: Vec<(VideoId, Option<i64>)>,
    claims: Vec<Claim>,
}

impl Model {
    fn held(&self) -> i64 {
        self.videos.iter().filter_map(|(_, price)| *price).sum()
    }

    fn end(&mut self, id: &VideoId, spend: bool) {
        let price = self.videos.iter_mut().find(|(known, _)| known == id).and_then(|(_, price)| price.take());
        self.spent += price.filter(|_| spend).unwrap_or(0);
    }
}

impl super::model::Model for Model {
    type Event = Event;

    fn event() -> impl Strategy<Value = Event> {
        let pick = 0..8usize;
        prop_oneof![
            1 => prop::option::of(0..5_000i64).prop_map(Event::Budget),
            4 => (0..200i64, 1..20u32).prop_map(|(price, seconds)| Event::Submit { price, seconds }),
            4 => Just(Event::Claim),
            2 => pick.clone().prop_map(Event::Complete),
            1 => pick.clone().prop_map(Event::Fail),
            1 => pick.clone().prop_map(Event::Release),
            1 => pick.clone().prop_map(Event::Cancel),
            1 => pick.prop_map(Event::Delete),
            2 => (1..15u64).prop_map(Event::Wait),
        ]
    }

    async fn happen(&mut self, store: &dyn Store, event: &Event, now: &mut Time) {
        let claim = |n: &usize| (!self.claims.is_empty()).then(|| self.claims[n % self.claims.len()].clone());
        let video = |n: &usize| (!self.videos.is_empty()).then(|| self.videos[n % self.videos.len()].0.clone());
        match event {
            Event::Budget(budget) => {
                let fits = budget.is_none_or(|budget| self.held() + self.spent <= budget);
                let set = store.set_budget(&owners()[0], budget.map(Micros)).await.expect("ok");
                assert_eq!(set, fits);
                self.budget = if fits { *budget } else { self.budget };
            }
            Event::Submit { price, seconds } => {
                let mut new = new_video("a");
                new.generation.seconds = *seconds;
                let (id, cost) = (new.id.clone(), price * i64::from(*seconds));
                let fits = self.budget.is_none_or(|budget| self.held() + self.spent + cost <= budget);
                let submitted = store.submit(NewVideo { ..new }, &terms(*price), *now).await;
                assert_eq!(submitted.is_ok(), fits);
                self.videos.extend(fits.then_some((id, Some(cost))));
            }
            Event::Claim => {
                let job = store.claim(&rules(), *now).await.expect("ok");
                self.claims.extend(job.map(|job| job.claim));
                // A claim also fails what has worn out its workers.
                for n in 0..self.videos.len() {
                    let id = self.videos[n].0.clone();
                    let video = store.get(&tenant("a"), &id).await.expect("ok");
                    if video.is_some_and(|video| video.status == Status::Failed) {
                        self.end(&id, false);
                    }
                }
            }
            Event::Complete(n) => {
                let Some(claim) = claim(n) else { return };
                if store.complete(&claim, outcome(), *now, *now).await.expect("ok") {
                    self.end(&claim.id, true);
                }
            }
            Event::Fail(n) => {
                let Some(claim) = claim(n) else { return };
                if store.fail(&claim, failure(), *now, *now).await.expect("ok") {
                    self.end(&claim.id, false);
                }
            }
            Event::Release(n) => {
                let Some(claim) = claim(n) else { return };
                store.release(&claim, *now, true).await.expect("ok");
            }
            Event::Cancel(n) => {
                let Some(id) = video(n) else { return };
                store.cancel(&tenant("a"), &id, *now).await.expect("ok");
                self.end(&id, false);
            }
            Event::Delete(n) => {
                let Some(id) = video(n) else { return };
                store.delete(&tenant("a"), &id, *now).await.expect("ok");
                self.end(&id, false);
            }
            Event::Wait(seconds) => *now = now.plus(Duration::from_secs(*seconds).min(LEASE * 2)),
        }
    }

    async fn agree(&self, store: &dyn Store) {
        let account = store.account(&owners()[0]).await.expect("ok");
        assert_eq!((account.held.0, account.spent.0), (self.held(), self.spent));
        assert_eq!(account.budget.map(|m| m.0), self.budget);
        let available = account.available().map(|m| m.0);
        assert!(available.is_none_or(|a| a >= 0 && a + self.held() + self.spent == self.budget.unwrap_or(-1)));
        let of_key = store.account(&owners()[1]).await.expect("ok");
        assert_eq!((of_key.held, of_key.spent), (account.held, account.spent), "one key is all of this tenant");
    }
}

#[test]
fn held_and_spent_and_available_are_the_budget() {
    super::model::any_sequence::<Model>(80);
}
