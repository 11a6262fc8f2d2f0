//! `/admin/webhook_deliveries`

use super::Admin;
use crate::document::Refusals;
use crate::error::Answer;
use crate::page::{ListQuery, MAX_LIMIT, bad_cursor, read_slice};
use crate::routes::webhooks::deliveries::{present, read_status};
use axum::Json;
use axum::extract::{Path, State};
use store::{Delivery, Time};
use wire::{Code, Error, Page, TenantDelivery};

/// List deliveries
///
/// Of all tenants, the newest first. What has ended is kept for thirty days.
#[utoipa::path(
    get, path = "/admin/webhook_deliveries", tag = "Webhooks", operation_id = "listDeliveries",
    params(
        ("status" = Option<String>, Query, pattern = "^(pending|delivered|dead)$", description = "Only these: `pending`, `delivered`, `dead`"),
        ("limit" = Option<u32>, Query, minimum = 0, maximum = 100, description = "At most so many; 20 unless given"),
        ("after" = Option<String>, Query, description = "The last id of the page before"),
    ),
    responses((status = 200, description = "A page", body = Page<TenantDelivery>), Refusals)
)]
pub(super) async fn list_deliveries(
    State(admin): State<Admin>,
    query: ListQuery,
) -> Answer<Json<Page<TenantDelivery>>> {
    let (status, slice) = (read_status(&query)?, read_slice(&query, MAX_LIMIT)?);
    let found = admin.store.all_deliveries(status, &slice).await?;
    let (deliveries, has_more) = found.ok_or_else(|| bad_cursor(&query))?;
    let data = deliveries.into_iter().map(of_tenant).collect();
    Ok(Json(Page::new(data, has_more, |listed: &TenantDelivery| &listed.delivery.id)))
}

/// Send a delivery again
///
/// One that was given up is tried once more, under the same id.
#[utoipa::path(
    post, path = "/admin/webhook_deliveries/{delivery_id}/redeliver", tag = "Webhooks", operation_id = "redeliver",
    params(("delivery_id" = String, Path, description = "A delivery that is `dead`")),
    responses((status = 200, description = "The delivery, pending", body = TenantDelivery), Refusals)
)]
pub(super) async fn redeliver(State(admin): State<Admin>, Path(id): Path<String>) -> Answer<Json<TenantDelivery>> {
    let delivery = admin.store.redeliver(&id, Time::now()).await?;
    let none = || Error::new(Code::NotFound, format!("There is no dead delivery with id '{id}'."));
    Ok(Json(of_tenant(delivery.ok_or_else(none)?)))
}

fn of_tenant(delivery: Delivery) -> TenantDelivery {
    TenantDelivery {
        tenant: delivery.tenant.0.clone(),
        webhook_endpoint_id: delivery.endpoint.clone(),
        delivery: present(delivery),
    }
}
