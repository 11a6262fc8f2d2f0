//! The lines of batches.

use crate::sql::Database;
use crate::sql::row::{parse, write_json};
use crate::{Error, Line, LineState, NewLine, Refusal, VideoId};
use sqlx::any::AnyRow;
use sqlx::{Any, Row, Transaction};

pub(super) async fn insert(transaction: &mut Transaction<'_, Any>, batch: &str, line: NewLine) -> Result<(), Error> {
    sqlx::query("INSERT INTO batch_lines (batch, line, custom_id, body, video) VALUES ($1, $2, $3, $4, $5)")
        .bind(batch)
        .bind(i64::from(line.line))
        .bind(line.custom_id)
        .bind(line.body)
        .bind(line.video.as_str())
        .execute(&mut **transaction)
        .await?;
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
    batch: &str,
    line: u32,
    state: LineState,
    refusal: Option<Refusal>,
) -> Result<(), Error> {
    sqlx::query("UPDATE batch_lines SET state = $1, refusal = $2 WHERE batch = $3 AND line = $4")
        .bind(state.name())
        .bind(refusal.map(|refusal| write_json("refusal", &refusal)).transpose()?)
        .bind(batch)
        .bind(i64::from(line))
        .execute(&database.writer)
        .await?;
    Ok(())
}

pub(super) async fn fail_all(
    database: &Database,
    batch: &str,
    state: LineState,
    refusal: Refusal,
) -> Result<(), Error> {
    sqlx::query("UPDATE batch_lines SET state = 'failed', refusal = $1 WHERE batch = $2 AND state = $3")
        .bind(write_json("refusal", &refusal)?)
        .bind(batch)
        .bind(state.name())
        .execute(&database.writer)
        .await?;
    Ok(())
}

fn read(row: &AnyRow) -> Result<Line, Error> {
    let state: &str = row.try_get("state")?;
    let unknown = || sqlx::Error::ColumnNotFound("state".into());
    Ok(Line {
        line: u32::try_from(row.try_get::<i64, _>("line")?).unwrap_or(u32::MAX),
        custom_id: row.try_get("custom_id")?,
        body: row.try_get("body")?,
        video: VideoId::trusted(row.try_get("video")?),
        state: LineState::ALL.into_iter().find(|s| s.name() == state).ok_or_else(unknown)?,
        refusal: row.try_get::<Option<&str>, _>("refusal")?.map(|text| parse("refusal", text)).transpose()?,
    })
}
