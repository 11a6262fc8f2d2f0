//! The states of a video under any sequence of events, against a model small enough to be believed.

use super::{LEASE, failure, new_video, outcome, rules, tenant};
use engine::Report;
use proptest::prelude::*;
use std::time::Duration;
use store::{Claim, Status, Store, Terms, Time, VideoId};

/// What may happen. Numbers pick one of the videos or of the claims ever given out.
#[derive(Debug, Clone)]
enum Event {
    Submit,
    Claim,
    Renew(usize),
    Release(usize, bool),
    Complete(usize),
    Fail(usize),
    Cancel(usize),
    Delete(usize),
    EndLeases,
    Wait(u64),
}

/// A video in the model.
#[derive(Debug)]
struct Modelled {
    id: VideoId,
    /// `None` when deleted.
    status: Option<Status>,
    attempt: u32,
    strikes: u32,
    lease_until: Time,
}

#[derive(Default)]
struct Model {
    videos: Vec<Modelled>,
    claims: Vec<Claim>,
}

impl Model {
    /// What a claim does by the rules, oldest first.
    fn claim(&mut self, now: Time) -> Option<Claim> {
        let run_out = |v: &Modelled| v.status == Some(Status::InProgress) && v.lease_until <= now;
        for video in self.videos.iter_mut().filter(|v| run_out(v) && v.strikes + 1 >= rules().max_strikes) {
            video.status = Some(Status::Failed);
            video.strikes += 1;
        }
        let video = self.videos.iter_mut().find(|v| v.status == Some(Status::Queued) || run_out(v))?;
        video.strikes += u32::from(video.status == Some(Status::InProgress));
        video.status = Some(Status::InProgress);
        video.attempt += 1;
        video.lease_until = now.plus(LEASE);
        Some(Claim { id: video.id.clone(), attempt: video.attempt })
    }

    fn settle(&mut self, claim: &Claim, held: bool, status: Status, strikes: u32) {
        let video = self.held(claim);
        assert_eq!(held, video.is_some());
        if let Some(video) = video {
            video.status = Some(status);
            video.strikes += strikes;
        }
    }

    /// The video, if the claim still holds.
    fn held(&mut self, claim: &Claim) -> Option<&mut Modelled> {
        let holds = |v: &&mut Modelled| v.id == claim.id && v.attempt == claim.attempt;
        self.videos.iter_mut().find(holds).filter(|v| v.status == Some(Status::InProgress))
    }
}

impl super::model::Model for Model {
    type Event = Event;

    fn event() -> impl Strategy<Value = Event> {
        let pick = 0..8usize;
        prop_oneof![
            2 => Just(Event::Submit),
            4 => Just(Event::Claim),
            2 => pick.clone().prop_map(Event::Renew),
            2 => (pick.clone(), any::<bool>()).prop_map(|(n, strike)| Event::Release(n, strike)),
            1 => pick.clone().prop_map(Event::Complete),
            1 => pick.clone().prop_map(Event::Fail),
            1 => pick.clone().prop_map(Event::Cancel),
            1 => pick.prop_map(Event::Delete),
            1 => Just(Event::EndLeases),
            3 => (1..15u64).prop_map(Event::Wait),
        ]
    }

    async fn happen(&mut self, store: &dyn Store, event: &Event, now: &mut Time) {
        let pick = |n: &usize| (!self.claims.is_empty()).then(|| self.claims[n % self.claims.len()].clone());
        match event {
            Event::Submit => {
                let id = store.submit(new_video("a"), &Terms::default(), *now).await.expect("ok").id;
                let status = Some(Status::Queued);
                self.videos.push(Modelled { id, status, attempt: 0, strikes: 0, lease_until: *now });
            }
            Event::Claim => {
                let job = store.claim(&rules(), *now).await.expect("ok");
                let expected = self.claim(*now);
                assert_eq!(job.as_ref().map(|job| &job.claim), expected.as_ref());
                self.claims.extend(expected);
            }
            Event::Renew(n) => {
                let Some(claim) = pick(n) else { return };
                let held = store.renew(&claim, now.plus(LEASE), Report::default()).await.expect("ok");
                let video = self.held(&claim);
                assert_eq!(held, video.is_some());
                video.into_iter().for_each(|v| v.lease_until = now.plus(LEASE));
            }
            Event::Release(n, strike) => {
                let Some(claim) = pick(n) else { return };
                let held = store.release(&claim, *now, *strike).await.expect("ok");
                self.settle(&claim, held, Status::Queued, u32::from(*strike));
            }
            Event::Complete(n) => {
                let Some(claim) = pick(n) else { return };
                let held = store.complete(&claim, outcome(), *now, *now).await.expect("ok");
                self.settle(&claim, held, Status::Completed, 0);
            }
            Event::Fail(n) => {
                let Some(claim) = pick(n) else { return };
                let held = store.fail(&claim, failure(), *now, *now).await.expect("ok");
                self.settle(&claim, held, Status::Failed, 0);
            }
            Event::Cancel(n) if !self.videos.is_empty() => {
                let index = n % self.videos.len();
                let video = &mut self.videos[index];
                if matches!(video.status, Some(Status::Queued | Status::InProgress)) {
                    video.status = Some(Status::Failed);
                }
                let cancelled = store.cancel(&tenant("a"), &video.id, *now).await.expect("ok");
                assert_eq!(cancelled.map(|v| v.status), video.status);
            }
            Event::Delete(n) if !self.videos.is_empty() => {
                let index = n % self.videos.len();
                let video = &mut self.videos[index];
                let deleted = store.delete(&tenant("a"), &video.id, *now).await.expect("ok");
                assert_eq!(deleted, video.status.take().is_some());
            }
            Event::Cancel(_) | Event::Delete(_) => {}
            Event::EndLeases => {
                store.end_leases(*now).await.expect("ok");
                let held = self.videos.iter_mut().filter(|v| v.lease_until > *now);
                held.for_each(|v| v.lease_until = *now);
            }
            Event::Wait(seconds) => *now = now.plus(Duration::from_secs(*seconds)),
        }
    }

    async fn agree(&self, store: &dyn Store) {
        for expected in &self.videos {
            let video = store.get(&tenant("a"), &expected.id).await.expect("ok");
            assert_eq!(video.as_ref().map(|v| v.status), expected.status, "{expected:?}");
            assert!(video.is_none_or(|v| v.attempt == expected.attempt), "{expected:?}");
        }
    }
}

#[test]
fn any_sequence_of_events_leaves_what_the_model_says() {
    super::model::any_sequence::<Model>(60);
}
