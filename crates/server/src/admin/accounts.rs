//! `/admin/tenants` and what keys and tenants may spend.

use super::keys::{not_found, with_account};
use super::{Admin, body};
use crate::document::Refusals;
use crate::error::Answer;
use crate::page::ListQuery;
use crate::routes::usage::read_usage_of;
use axum::Json;
use axum::extract::{Path, Request, State};
use std::collections::BTreeMap;
use store::{Denied, Key, Micros, Owner};
use wire::{Account, ApiKey, Code, Error, Grant, List, SetBudget, Tenant, UsageList};

/// List tenants
///
/// All that ever had a key, with their accounts.
#[utoipa::path(
    get, path = "/admin/tenants", tag = "Money", operation_id = "listTenants",
    responses((status = 200, description = "The tenants", body = List<Tenant>), Refusals)
)]
pub(super) async fn list_tenants(State(admin): State<Admin>) -> Answer<Json<List<Tenant>>> {
    let mut valid_keys = BTreeMap::new();
    for key in admin.store.keys().await? {
        *valid_keys.entry(key.tenant.0).or_default() += usize::from(key.revoked_at.is_none());
    }
    let accounts = admin.store.accounts().await?;
    let tenants = valid_keys.into_iter().map(|(id, valid_keys)| {
        let account = accounts.get(&Owner::Tenant(store::Tenant(id.clone()))).copied().unwrap_or_default();
        Tenant { id, object: "tenant", valid_keys, account: present_account(account) }
    });
    Ok(Json(List::new(tenants.collect())))
}

/// Read a tenant's usage
///
/// The same that the tenant reads at `/v1/usage`.
#[utoipa::path(
    get, path = "/admin/tenants/{tenant}/usage", tag = "Money", operation_id = "readTenantUsage",
    params(
        ("tenant" = String, Path, description = "The tenant's name"),
        ("days" = Option<u32>, Query, minimum = 1, maximum = 366, description = "How many days back, today included; 30 when absent"),
    ),
    responses((status = 200, description = "The usage", body = UsageList), Refusals)
)]
pub(super) async fn read_tenant_usage(
    State(admin): State<Admin>,
    Path(tenant): Path<String>,
    query: ListQuery,
) -> Answer<Json<UsageList>> {
    Ok(Json(read_usage_of(&*admin.store, store::Tenant(tenant), &query).await?))
}

/// Set a tenant's budget
///
/// What all its keys together may spend. No less than is spent or held already.
#[utoipa::path(
    post, path = "/admin/tenants/{tenant}/budget", tag = "Money", operation_id = "setTenantBudget",
    params(("tenant" = String, Path, description = "The tenant's name")),
    request_body = SetBudget, responses((status = 200, description = "The account", body = Account), Refusals)
)]
pub(super) async fn set_tenant_budget(
    State(admin): State<Admin>,
    Path(tenant): Path<String>,
    request: Request,
) -> Answer<Json<Account>> {
    let budget = read_budget(request).await?;
    let owner = Owner::Tenant(store::Tenant(tenant));
    set_budget(&admin, &owner, budget).await?;
    Ok(Json(account_of(&admin, &owner).await?))
}

/// Grant a tenant more
///
/// Adds to the budget that it has.
#[utoipa::path(
    post, path = "/admin/tenants/{tenant}/grants", tag = "Money", operation_id = "grantToTenant",
    params(("tenant" = String, Path, description = "The tenant's name")),
    request_body = Grant, responses((status = 200, description = "The account", body = Account), Refusals)
)]
pub(super) async fn grant_to_tenant(
    State(admin): State<Admin>,
    Path(tenant): Path<String>,
    request: Request,
) -> Answer<Json<Account>> {
    let owner = Owner::Tenant(store::Tenant(tenant));
    grant(&admin, &owner, body::read(request).await?).await?;
    Ok(Json(account_of(&admin, &owner).await?))
}

/// Set a key's budget
///
/// No less than is spent or held already.
#[utoipa::path(
    post, path = "/admin/keys/{key_id}/budget", tag = "Money", operation_id = "setKeyBudget",
    params(("key_id" = String, Path, description = "A valid key")),
    request_body = SetBudget, responses((status = 200, description = "The key", body = ApiKey), Refusals)
)]
pub(super) async fn set_key_budget(
    State(admin): State<Admin>,
    Path(id): Path<String>,
    request: Request,
) -> Answer<Json<ApiKey>> {
    let budget = read_budget(request).await?;
    let key = find(&admin, &id).await?;
    set_budget(&admin, &Owner::Key(id), budget).await?;
    Ok(Json(with_account(&admin, key, None).await?))
}

/// Grant a key more
///
/// Adds to the budget that it has.
#[utoipa::path(
    post, path = "/admin/keys/{key_id}/grants", tag = "Money", operation_id = "grantToKey",
    params(("key_id" = String, Path, description = "A valid key")),
    request_body = Grant, responses((status = 200, description = "The key", body = ApiKey), Refusals)
)]
pub(super) async fn grant_to_key(
    State(admin): State<Admin>,
    Path(id): Path<String>,
    request: Request,
) -> Answer<Json<ApiKey>> {
    let wish = body::read(request).await?;
    let key = find(&admin, &id).await?;
    grant(&admin, &Owner::Key(id), wish).await?;
    Ok(Json(with_account(&admin, key, None).await?))
}

async fn find(admin: &Admin, id: &str) -> Answer<Key> {
    Ok(admin.store.key(id).await?.ok_or_else(|| not_found(id))?)
}

async fn read_budget(request: Request) -> Answer<Option<Micros>> {
    let SetBudget { budget_micros } = body::read(request).await?;
    Ok(budget_micros.map(|budget| micros("budget_micros", budget)).transpose()?)
}

/// An amount that the ledger can count.
pub(super) fn micros(name: &str, amount: u64) -> Result<Micros, Error> {
    let most = i64::MAX.unsigned_abs();
    i64::try_from(amount).map(Micros).map_err(|_| Error::out_of_range(name, amount.into(), 0, most))
}

async fn set_budget(admin: &Admin, owner: &Owner, budget: Option<Micros>) -> Answer<()> {
    if admin.store.set_budget(owner, budget).await? {
        return Ok(());
    }
    Err(store::Error::Denied(Denied::BudgetTooSmall).into())
}

async fn grant(admin: &Admin, owner: &Owner, wish: Grant) -> Answer<()> {
    if admin.store.grant(owner, micros("micros", wish.micros)?).await? {
        return Ok(());
    }
    let message = "There is no budget to add to, or the sum is too large. Set one first.";
    Err(Error::about("micros", Code::InvalidValue, message).into())
}

async fn account_of(admin: &Admin, owner: &Owner) -> Answer<Account> {
    Ok(present_account(admin.store.account(owner).await?))
}

/// The public shape of an account.
pub(super) fn present_account(account: store::Account) -> Account {
    Account {
        budget_micros: account.budget.map(|micros| micros.0),
        held_micros: account.held.0,
        spent_micros: account.spent.0,
        available_micros: account.available().map(|micros| micros.0),
    }
}
