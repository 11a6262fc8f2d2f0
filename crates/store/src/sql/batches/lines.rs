//! The lines of batches.

use super::keep;
use crate::sql::Database;
use crate::sql::row::{parse, read_name, write_json};
use crate::{BatchClaim, Error, Line, LineState, NewLine, Refusal, Time, VideoId};
use sqlx::any::AnyRow;
use sqlx::{Any, AssertSqlSafe, Row, Transaction};
use std::fmt::Write;

/// Lines that are inserted with one statement: tens of thousands must not hold up other writers for long.
const AT_ONCE: usize = 500;

pub(super) async fn insert(
    transaction: &mut Transaction<'_, Any>,
    batch: &str,
    lines: &[NewLine],
) -> Result<(), Error> {
    for lines in lines.chunks(AT_ONCE) {
        let mut statement = "INSERT INTO batch_lines (batch, line, custom_id, body, video) VALUES ".to_owned();
        for (i, first) in (2..).step_by(4).take(lines.len()).enumerate() {
            let comma = if i == 0 { "" } else { ", " };
            write!(statement, "{comma}($1, ${first}, ${}, ${}, ${})", first + 1, first + 2, first + 3)
                .expect("a string takes everything");
        }
        let mut query = sqlx::query(AssertSqlSafe(statement)).bind(batch);
        for line in lines {
            query = query.bind(i64::from(line.line)).bind(&line.custom_id).bind(&line.body).bind(line.video.as_str());
        }
        query.execute(&mut **transaction).await?;
    }
    Ok(())
}

pub(super) async fn list(
    database: &Database,
    batch: &str,
    state: Option<LineState>,
    after: u32,
    limit: u32,
) -> Result<Vec<Line>, Error> {
    let rows = sqlx::query(
        "SELECT * FROM batch_lines WHERE batch = $1 AND line > $2 AND state = COALESCE($3, state) ORDER BY line LIMIT $4",
    )
    .bind(batch)
    .bind(i64::from(after))
    .bind(state.map(LineState::name))
    .bind(i64::from(limit))
    .fetch_all(&database.readers)
    .await?;
    rows.iter().map(read).collect()
}

pub(super) async fn settle(
    database: &Database,
    claim: &BatchClaim,
    line: u32,
    state: LineState,
    refusal: Option<Refusal>,
    due_at: Time,
) -> Result<bool, Error> {
    let mut transaction = database.begin().await?;
    if !keep(&mut transaction, claim, due_at).await? {
        return Ok(false);
    }
    let done = sqlx::query(
        "UPDATE batch_lines SET state = $1, refusal = $2, body = ''
         WHERE batch = $3 AND line = $4 AND state IN ('waiting', 'submitted')",
    )
    .bind(state.name())
    .bind(refusal.map(|refusal| write_json("refusal", &refusal)).transpose()?)
    .bind(&claim.id)
    .bind(i64::from(line))
    .execute(&mut *transaction)
    .await?;
    count(&mut transaction, claim, state, done.rows_affected()).await?;
    transaction.commit().await?;
    Ok(true)
}

pub(super) async fn fail_all(
    database: &Database,
    claim: &BatchClaim,
    state: LineState,
    refusal: Refusal,
    due_at: Time,
) -> Result<bool, Error> {
    let mut transaction = database.begin().await?;
    if !keep(&mut transaction, claim, due_at).await? {
        return Ok(false);
    }
    let done = sqlx::query(
        "UPDATE batch_lines SET state = 'failed', refusal = $1, body = ''
         WHERE batch = $2 AND state = $3 AND state IN ('waiting', 'submitted')",
    )
    .bind(write_json("refusal", &refusal)?)
    .bind(&claim.id)
    .bind(state.name())
    .execute(&mut *transaction)
    .await?;
    count(&mut transaction, claim, LineState::Failed, done.rows_affected()).await?;
    transaction.commit().await?;
    Ok(true)
}

/// Adds lines that have come to a state to the batch's counts.
async fn count(
    transaction: &mut Transaction<'_, Any>,
    claim: &BatchClaim,
    state: LineState,
    more: u64,
) -> Result<(), Error> {
    let more = i64::try_from(more).unwrap_or(i64::MAX);
    let of = |counted| if state == counted { more } else { 0 };
    sqlx::query("UPDATE batches SET completed = completed + $1, failed = failed + $2 WHERE id = $3")
        .bind(of(LineState::Completed))
        .bind(of(LineState::Failed))
        .bind(&claim.id)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

fn read(row: &AnyRow) -> Result<Line, Error> {
    Ok(Line {
        line: u32::try_from(row.try_get::<i64, _>("line")?).unwrap_or(u32::MAX),
        custom_id: row.try_get("custom_id")?,
        body: row.try_get("body")?,
        video: VideoId::trusted(row.try_get("video")?),
        state: read_name(row, "state", LineState::from_name)?,
        refusal: row.try_get::<Option<&str>, _>("refusal")?.map(|text| parse("refusal", text)).transpose()?,
    })
}
