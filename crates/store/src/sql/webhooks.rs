//! The tables of endpoints and of deliveries.

mod outbox;

pub(super) use outbox::{announce, announce_video};

use super::{Database, cut, once};
use crate::webhooks::new_endpoint_id;
use crate::{
    Delivery, DeliveryFilter, DeliveryStatus, Denied, Endpoint, EndpointChange, Error, Event, NewEndpoint, Parcel,
    Settlement, SigningSecret, Slice, Tenant, Time, Webhooks,
};
use sqlx::Row;
use sqlx::any::AnyRow;
use std::time::Duration;

#[async_trait::async_trait]
impl Webhooks for Database {
    async fn add_endpoint(&self, new: NewEndpoint, now: Time) -> Result<Endpoint, Error> {
        let id = new_endpoint_id();
        let mut transaction = self.begin().await?;
        if let Some(made) = once::enter(&mut transaction, &new.tenant, new.once.as_ref(), &id, now).await? {
            transaction.commit().await?;
            let endpoint = self.endpoint(&new.tenant, &made).await?;
            return endpoint.ok_or(Error::Denied(Denied::OnceDeleted(made)));
        }
        let row = sqlx::query(
            "INSERT INTO webhook_endpoints (id, tenant, name, url, events, secret, created_at, updated_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $7) RETURNING *",
        )
        .bind(id)
        .bind(&new.tenant.0)
        .bind(&new.name)
        .bind(&new.url)
        .bind(write_events(&new.events))
        .bind(&new.secret.0)
        .bind(now.0)
        .fetch_one(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(read_endpoint(&row)?)
    }

    async fn endpoint(&self, tenant: &Tenant, id: &str) -> Result<Option<Endpoint>, Error> {
        let row = sqlx::query("SELECT * FROM webhook_endpoints WHERE tenant = $1 AND id = $2")
            .bind(&tenant.0)
            .bind(id)
            .fetch_optional(&self.readers)
            .await?;
        Ok(row.map(|row| read_endpoint(&row)).transpose()?)
    }

    async fn endpoints(&self, tenant: &Tenant, slice: &Slice) -> Result<Option<(Vec<Endpoint>, bool)>, Error> {
        let before = match &slice.after {
            None => i64::MAX,
            Some(id) => match self.endpoint_seq(tenant, id).await? {
                None => return Ok(None),
                Some(seq) => seq,
            },
        };
        let rows =
            sqlx::query("SELECT * FROM webhook_endpoints WHERE tenant = $1 AND seq < $2 ORDER BY seq DESC LIMIT $3")
                .bind(&tenant.0)
                .bind(before)
                .bind(i64::from(slice.limit) + 1)
                .fetch_all(&self.readers)
                .await?;
        Ok(Some(cut(&rows, slice.limit, read_endpoint)?))
    }

    async fn update_endpoint(
        &self,
        tenant: &Tenant,
        id: &str,
        change: EndpointChange,
        now: Time,
    ) -> Result<Option<Endpoint>, Error> {
        let row = sqlx::query(
            "UPDATE webhook_endpoints SET name = COALESCE($1, name), url = COALESCE($2, url),
                 events = COALESCE($3, events), updated_at = $4
             WHERE tenant = $5 AND id = $6 RETURNING *",
        )
        .bind(change.name)
        .bind(change.url)
        .bind(change.events.as_deref().map(write_events))
        .bind(now.0)
        .bind(&tenant.0)
        .bind(id)
        .fetch_optional(&self.writer)
        .await?;
        Ok(row.map(|row| read_endpoint(&row)).transpose()?)
    }

    async fn rotate_endpoint(
        &self,
        tenant: &Tenant,
        id: &str,
        secret: SigningSecret,
        keep_old_until: Option<Time>,
        now: Time,
    ) -> Result<Option<Endpoint>, Error> {
        let row = sqlx::query(
            "UPDATE webhook_endpoints SET old_secret = CASE WHEN $1 IS NULL THEN NULL ELSE secret END,
                 old_secret_until = $1, secret = $2, updated_at = $3
             WHERE tenant = $4 AND id = $5 RETURNING *",
        )
        .bind(keep_old_until.map(|until| until.0))
        .bind(&secret.0)
        .bind(now.0)
        .bind(&tenant.0)
        .bind(id)
        .fetch_optional(&self.writer)
        .await?;
        Ok(row.map(|row| read_endpoint(&row)).transpose()?)
    }

    async fn delete_endpoint(&self, tenant: &Tenant, id: &str) -> Result<bool, Error> {
        let done = sqlx::query("DELETE FROM webhook_endpoints WHERE tenant = $1 AND id = $2")
            .bind(&tenant.0)
            .bind(id)
            .execute(&self.writer)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    async fn deliveries(
        &self,
        tenant: &Tenant,
        filter: &DeliveryFilter,
    ) -> Result<Option<(Vec<Delivery>, bool)>, Error> {
        outbox::list(self, tenant, filter).await
    }

    async fn all_deliveries(
        &self,
        status: Option<DeliveryStatus>,
        slice: &Slice,
    ) -> Result<Option<(Vec<Delivery>, bool)>, Error> {
        outbox::list_all(self, status, slice).await
    }

    async fn redeliver(&self, id: &str, now: Time) -> Result<Option<Delivery>, Error> {
        outbox::redeliver(self, id, now).await
    }

    async fn claim_delivery(&self, lease: Duration, now: Time) -> Result<Option<Parcel>, Error> {
        outbox::claim(self, lease, now).await
    }

    async fn settle_delivery(&self, parcel: &Parcel, end: Settlement, now: Time) -> Result<bool, Error> {
        outbox::settle(self, parcel, end, now).await
    }

    async fn forget_deliveries(&self, before: Time) -> Result<u64, Error> {
        outbox::forget(self, before).await
    }
}

impl Database {
    async fn endpoint_seq(&self, tenant: &Tenant, id: &str) -> Result<Option<i64>, Error> {
        let row = sqlx::query("SELECT seq FROM webhook_endpoints WHERE tenant = $1 AND id = $2")
            .bind(&tenant.0)
            .bind(id)
            .fetch_optional(&self.readers)
            .await?;
        Ok(row.map(|row| row.try_get("seq")).transpose()?)
    }
}

fn write_events(events: &[Event]) -> String {
    events.iter().map(|event| event.name()).collect::<Vec<_>>().join(" ")
}

fn read_endpoint(row: &AnyRow) -> Result<Endpoint, sqlx::Error> {
    let events: &str = row.try_get("events")?;
    let old: Option<String> = row.try_get("old_secret")?;
    let until: Option<i64> = row.try_get("old_secret_until")?;
    Ok(Endpoint {
        id: row.try_get("id")?,
        tenant: Tenant(row.try_get("tenant")?),
        name: row.try_get("name")?,
        url: row.try_get("url")?,
        events: events.split(' ').filter_map(Event::from_name).collect(),
        secret: SigningSecret(row.try_get("secret")?),
        old_secret: old.zip(until).map(|(secret, until)| (SigningSecret(secret), Time(until))),
        created_at: Time(row.try_get("created_at")?),
        updated_at: Time(row.try_get("updated_at")?),
    })
}
