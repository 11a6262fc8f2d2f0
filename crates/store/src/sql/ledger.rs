//! The tables of accounts and charges. Accounts are locked in one order, or two transactions could
//! wait for each other: by tenant, and each tenant's before those of its keys.

use super::Database;
use crate::time::DAY;
use crate::{Account, Denied, Error, Ledger, Micros, NewVideo, Owner, Tenant, Terms, Time, Usage};
use sqlx::any::AnyRow;
use sqlx::{Any, Executor, Row, Transaction};
use std::collections::HashMap;

#[async_trait::async_trait]
impl Ledger for Database {
    async fn account(&self, owner: &Owner) -> Result<Account, Error> {
        let row = sqlx::query("SELECT budget, held, spent FROM accounts WHERE owner = $1")
            .bind(owner.name())
            .fetch_optional(&self.readers)
            .await?;
        Ok(row.map(|row| read_account(&row)).transpose()?.unwrap_or_default())
    }

    async fn accounts(&self) -> Result<HashMap<Owner, Account>, Error> {
        let rows = sqlx::query("SELECT owner, budget, held, spent FROM accounts").fetch_all(&self.readers).await?;
        let known = rows.iter().map(|row| {
            let owner: &str = row.try_get("owner")?;
            Ok(Owner::from_name(owner).map(|owner| read_account(row).map(|account| (owner, account))).transpose()?)
        });
        known.filter_map(Result::transpose).collect()
    }

    async fn set_budget(&self, owner: &Owner, budget: Option<Micros>) -> Result<bool, Error> {
        set_budget(&self.writer, owner, budget).await
    }

    async fn grant(&self, owner: &Owner, more: Micros) -> Result<bool, Error> {
        let more = more.0.max(0);
        let done = sqlx::query("UPDATE accounts SET budget = budget + $1 WHERE owner = $2 AND budget <= $3")
            .bind(more)
            .bind(owner.name())
            .bind(i64::MAX - more)
            .execute(&self.writer)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    async fn usage(&self, tenant: &Tenant, from: Time, until: Time) -> Result<Vec<Usage>, Error> {
        let rows = sqlx::query(
            "SELECT ended_at / $4 AS day, key_id, count(*) AS videos, CAST(sum(seconds) AS BIGINT) AS seconds,
                 CAST(sum(micros) AS BIGINT) AS micros
             FROM charges WHERE tenant = $1 AND status = 'settled' AND ended_at >= $2 AND ended_at < $3
             GROUP BY 1, 2 ORDER BY 1, 2",
        )
        .bind(&tenant.0)
        .bind(from.0)
        .bind(until.0)
        .bind(DAY)
        .fetch_all(&self.readers)
        .await?;
        Ok(rows.iter().map(read_usage).collect::<Result<_, _>>()?)
    }
}

/// Sets or lifts a budget; false, and nothing changed, when more is spent or held already.
pub(super) async fn set_budget<'c>(
    executor: impl Executor<'c, Database = Any>,
    owner: &Owner,
    budget: Option<Micros>,
) -> Result<bool, Error> {
    let done = sqlx::query(
        "INSERT INTO accounts (owner, budget) VALUES ($1, $2)
         ON CONFLICT (owner) DO UPDATE SET budget = $2
         WHERE CAST($2 AS BIGINT) IS NULL OR accounts.held + accounts.spent <= $2",
    )
    .bind(owner.name())
    .bind(budget.map(|micros| micros.0.max(0)))
    .execute(executor)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// What becomes of a hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    Spend,
    Release,
}

/// Lets a tenant's requests one after the other: from here to the end of the transaction no other one
/// of the tenant gets beyond this point.
pub(super) async fn line_up(transaction: &mut Transaction<'_, Any>, tenant: &Tenant) -> Result<(), Error> {
    sqlx::query("INSERT INTO accounts (owner) VALUES ($1) ON CONFLICT (owner) DO UPDATE SET held = accounts.held")
        .bind(Owner::Tenant(tenant.clone()).name())
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Holds a video's price on the accounts of its tenant and its key. The tenant's line up for it too.
pub(super) async fn hold(
    transaction: &mut Transaction<'_, Any>,
    new: &NewVideo,
    terms: &Terms,
    now: Time,
) -> Result<Micros, Error> {
    let seconds = new.generation.new_seconds();
    let cost = terms.price.times(seconds);
    for owner in [Owner::Tenant(new.tenant.clone()), Owner::Key(terms.key.clone())] {
        let done = sqlx::query(
            "INSERT INTO accounts (owner, held) VALUES ($1, $2)
             ON CONFLICT (owner) DO UPDATE SET held = accounts.held + $2
             WHERE accounts.budget IS NULL OR accounts.held + accounts.spent + $2 <= accounts.budget",
        )
        .bind(owner.name())
        .bind(cost.0)
        .execute(&mut **transaction)
        .await?;
        if done.rows_affected() == 0 {
            return Err(Error::Denied(Denied::BudgetSpent));
        }
    }
    sqlx::query(
        "INSERT INTO charges (video, tenant, key_id, seconds, micros, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(new.id.as_str())
    .bind(&new.tenant.0)
    .bind(&terms.key)
    .bind(i64::from(seconds))
    .bind(cost.0)
    .bind(now.0)
    .execute(&mut **transaction)
    .await?;
    Ok(cost)
}

/// Ends a video's hold, if it still has one.
pub(super) async fn settle(
    transaction: &mut Transaction<'_, Any>,
    video: &str,
    ending: Ending,
    now: Time,
) -> Result<(), Error> {
    let status = if ending == Ending::Spend { "settled" } else { "released" };
    let row = sqlx::query(
        "UPDATE charges SET status = $1, ended_at = $2 WHERE video = $3 AND status = 'held'
         RETURNING tenant, key_id, micros",
    )
    .bind(status)
    .bind(now.0)
    .bind(video)
    .fetch_optional(&mut **transaction)
    .await?;
    let Some(row) = row else { return Ok(()) };
    let micros: i64 = row.try_get("micros")?;
    let spent = if ending == Ending::Spend { micros } else { 0 };
    for owner in [Owner::Tenant(Tenant(row.try_get("tenant")?)), Owner::Key(row.try_get("key_id")?)] {
        sqlx::query("UPDATE accounts SET held = held - $1, spent = spent + $2 WHERE owner = $3")
            .bind(micros)
            .bind(spent)
            .bind(owner.name())
            .execute(&mut **transaction)
            .await?;
    }
    Ok(())
}

fn read_account(row: &AnyRow) -> Result<Account, sqlx::Error> {
    Ok(Account {
        budget: row.try_get::<Option<i64>, _>("budget")?.map(Micros),
        held: Micros(row.try_get("held")?),
        spent: Micros(row.try_get("spent")?),
    })
}

fn read_usage(row: &AnyRow) -> Result<Usage, sqlx::Error> {
    Ok(Usage {
        day: Time(row.try_get::<i64, _>("day")? * DAY),
        key: row.try_get("key_id")?,
        videos: row.try_get::<i64, _>("videos")?.unsigned_abs(),
        seconds: row.try_get::<i64, _>("seconds")?.unsigned_abs(),
        cost: Micros(row.try_get("micros")?),
    })
}
