//! Takes what is due out of the outbox and sends it.

use crate::Message;
use crate::backoff::{chance, next};
use egress::Egress;
use std::sync::Arc;
use std::time::Duration;
use store::{DeliveryStatus, Error, Parcel, Settlement, SigningSecret, Store, Time};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

/// How long a receiver may take; it is expected to answer at once and work afterwards.
const ANSWERING: Duration = Duration::from_secs(15);
/// A delivery whose dispatcher died is due again after this.
const LEASE: Duration = Duration::from_secs(60);
/// How often the outbox is looked into while nothing is due.
const PAUSE: Duration = Duration::from_millis(500);
/// How long what has ended can be looked up.
const KEPT: Duration = Duration::from_secs(30 * 24 * 3600);
/// How often what is too old is forgotten.
const FORGETTING: Duration = Duration::from_secs(3600);

/// Sends what is due. Any number of them may work on one store.
pub struct Dispatcher {
    store: Arc<dyn Store>,
    egress: Egress,
    /// Receivers that are waited for at the same time. The store gives out a few to each tenant.
    concurrency: usize,
}

/// Sends one message once and returns the status the receiver answered with.
///
/// # Errors
/// When the address is not allowed or nobody answers there.
pub async fn send(
    egress: &Egress,
    url: &str,
    secrets: &[SigningSecret],
    message: &Message,
    now: Time,
) -> Result<u16, egress::Error> {
    egress.notify(url, message.headers(secrets, now), message.body.clone(), ANSWERING).await
}

impl Dispatcher {
    /// A dispatcher of this store.
    #[must_use]
    pub fn new(store: Arc<dyn Store>, egress: Egress) -> Self {
        Self { store, egress, concurrency: 64 }
    }

    /// Works until stopped, and finishes what was begun.
    pub async fn run(self, stop: CancellationToken) {
        let this = Arc::new(self);
        let mut sending = JoinSet::new();
        let mut forgotten_at = Time(0);
        while !stop.is_cancelled() {
            while sending.try_join_next().is_some() {}
            if Time::now() >= forgotten_at.plus(FORGETTING) {
                forgotten_at = Time::now();
                this.forget(forgotten_at).await;
            }
            if sending.len() >= this.concurrency {
                sending.join_next().await;
                continue;
            }
            match this.store.claim_delivery(LEASE, Time::now()).await {
                Ok(Some(parcel)) => {
                    let this = Arc::clone(&this);
                    sending.spawn(async move { this.deliver(parcel).await });
                    continue;
                }
                Ok(None) => {}
                Err(error) => tracing::warn!(?error, "the outbox cannot be read"),
            }
            tokio::select! {
                () = tokio::time::sleep(PAUSE) => {}
                () = stop.cancelled() => {}
            }
        }
        while sending.join_next().await.is_some() {}
    }

    async fn forget(&self, now: Time) {
        if let Err(error) = self.store.forget_deliveries(now.minus(KEPT)).await {
            tracing::warn!(?error, "old deliveries were not forgotten");
        }
    }

    async fn deliver(&self, parcel: Parcel) {
        let message = Message::of(&parcel.delivery);
        let answer = send(&self.egress, &parcel.url, &parcel.secrets, &message, Time::now()).await;
        if let Err(error) = self.settle(&parcel, answer, Time::now()).await {
            // It stays as it was claimed and is due again when the claim runs out.
            tracing::warn!(delivery = message.id, ?error, "an attempt to deliver could not be noted");
        }
    }

    async fn settle(&self, parcel: &Parcel, answer: Result<u16, egress::Error>, now: Time) -> Result<(), Error> {
        let delivery = &parcel.delivery;
        let (answered, error) = match answer {
            Ok(status) if (200..300).contains(&status) => (Some(status), None),
            Ok(status) => (Some(status), Some(format!("answered with status {status}"))),
            Err(error) => (None, Some(error.to_string())),
        };
        let again = next(delivery.created_at, delivery.attempts, now, chance());
        let (status, due_at) = match (&error, again) {
            (None, _) => (DeliveryStatus::Delivered, now),
            (Some(_), Some(at)) => (DeliveryStatus::Pending, at),
            (Some(why), None) => {
                tracing::warn!(delivery = delivery.id, why, "given up");
                (DeliveryStatus::Dead, now)
            }
        };
        self.store.settle_delivery(parcel, Settlement { status, due_at, answered, error }, now).await?;
        Ok(())
    }
}
