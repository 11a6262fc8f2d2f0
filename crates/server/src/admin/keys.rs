//! `/admin/keys`

use super::accounts::{micros, present_account};
use super::{Admin, body};
use crate::document::Refusals;
use crate::error::Answer;
use axum::Json;
use axum::extract::{Path, Request, State};
use store::{Account, Budget, Key, Limits, NewKey, Owner, Secret, Tenant, Time};
use wire::{ApiKey, Code, CreateKey, Deleted, Error, KeyLimits, List};

/// Create a key
///
/// The answer is the only one that has the key itself.
#[utoipa::path(
    post, path = "/admin/keys", tag = "Keys", operation_id = "createKey", request_body = CreateKey,
    responses((status = 200, description = "The key", body = ApiKey), Refusals)
)]
pub(super) async fn create_key(State(admin): State<Admin>, request: Request) -> Answer<Json<ApiKey>> {
    let CreateKey { tenant, name, limits, budget_micros } = body::read(request).await?;
    if tenant.is_empty() {
        return Err(Error::string_empty("tenant").into());
    }
    let budget = budget_micros.map(|budget| micros("budget_micros", budget)).transpose()?;
    let secret = Secret::random();
    let (tenant, limits) = (Tenant(tenant), read_limits(&limits));
    let new = NewKey { tenant, name, secret: secret.clone(), limits, budget };
    let key = admin.store.add_key(new, Time::now()).await?;
    Ok(Json(with_account(&admin, key, Some(secret)).await?))
}

/// List keys
///
/// All of them, the oldest first, revoked ones too.
#[utoipa::path(
    get, path = "/admin/keys", tag = "Keys", operation_id = "listKeys",
    responses((status = 200, description = "The keys", body = List<ApiKey>), Refusals)
)]
pub(super) async fn list_keys(State(admin): State<Admin>) -> Answer<Json<List<ApiKey>>> {
    let accounts = admin.store.accounts().await?;
    let account = |key: &Key| accounts.get(&Owner::Key(key.id.clone())).copied().unwrap_or_default();
    let keys = admin.store.keys().await?.into_iter();
    Ok(Json(List::new(keys.map(|key| present(account(&key), key, None)).collect())))
}

/// Replace a key's limits
///
/// What is not given is without limit.
#[utoipa::path(
    post, path = "/admin/keys/{key_id}/limits", tag = "Keys", operation_id = "limitKey", request_body = KeyLimits,
    params(("key_id" = String, Path, description = "A valid key")),
    responses((status = 200, description = "The key", body = ApiKey), Refusals)
)]
pub(super) async fn limit_key(
    State(admin): State<Admin>,
    Path(id): Path<String>,
    request: Request,
) -> Answer<Json<ApiKey>> {
    let limits: KeyLimits = body::read(request).await?;
    let key = admin.store.limit_key(&id, &read_limits(&limits), Budget::Keep).await?;
    Ok(Json(with_account(&admin, key.ok_or_else(|| not_found(&id))?, None).await?))
}

/// Rotate a key
///
/// Gives it a new secret, which only this answer has; the old one stops working at once.
#[utoipa::path(
    post, path = "/admin/keys/{key_id}/rotate", tag = "Keys", operation_id = "rotateKey",
    params(("key_id" = String, Path, description = "A valid key")),
    responses((status = 200, description = "The key", body = ApiKey), Refusals)
)]
pub(super) async fn rotate_key(State(admin): State<Admin>, Path(id): Path<String>) -> Answer<Json<ApiKey>> {
    let secret = Secret::random();
    let key = admin.store.rotate_key(&id, &secret).await?.ok_or_else(|| not_found(&id))?;
    Ok(Json(with_account(&admin, key, Some(secret)).await?))
}

/// Revoke a key
#[utoipa::path(
    delete, path = "/admin/keys/{key_id}", tag = "Keys", operation_id = "revokeKey",
    params(("key_id" = String, Path, description = "A valid key")),
    responses((status = 200, description = "It no longer opens anything", body = Deleted), Refusals)
)]
pub(super) async fn revoke_key(State(admin): State<Admin>, Path(id): Path<String>) -> Answer<Json<Deleted>> {
    if !admin.store.revoke_key(&id, Time::now()).await? {
        return Err(not_found(&id).into());
    }
    Ok(Json(Deleted::new(id, "api_key.deleted")))
}

pub(super) fn not_found(id: &str) -> Error {
    Error::new(Code::NotFound, format!("There is no valid key with id '{id}'."))
}

fn read_limits(limits: &KeyLimits) -> Limits {
    let KeyLimits { requests_per_minute, running, queued, seconds_per_day, priority } = *limits;
    Limits { requests_per_minute, running, queued, seconds_per_day, priority }
}

/// A key with its account as it stands.
pub(super) async fn with_account(admin: &Admin, key: Key, secret: Option<Secret>) -> Answer<ApiKey> {
    let account = admin.store.account(&Owner::Key(key.id.clone())).await?;
    Ok(present(account, key, secret))
}

fn present(account: Account, key: Key, secret: Option<Secret>) -> ApiKey {
    let Limits { requests_per_minute, running, queued, seconds_per_day, priority } = key.limits;
    ApiKey {
        id: key.id,
        object: "api_key",
        tenant: key.tenant.0,
        name: key.name,
        hint: key.hint,
        created_at: key.created_at.unix_seconds(),
        revoked_at: key.revoked_at.map(Time::unix_seconds),
        limits: KeyLimits { requests_per_minute, running, queued, seconds_per_day, priority },
        account: present_account(account),
        secret: secret.map(|secret| secret.reveal().to_owned()),
    }
}
