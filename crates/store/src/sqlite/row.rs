//! A row of the videos' table, read and checked.

use crate::{Error, Failure, Status, Tenant, Time, Video, VideoId};
use engine::{Report, Stage};
use serde_json::Value;
use sqlx::{Row, sqlite::SqliteRow};

pub(super) fn read_video(row: &SqliteRow) -> Result<Video, Error> {
    Ok(Video {
        id: VideoId::trusted(row.try_get("id")?),
        tenant: Tenant(row.try_get("tenant")?),
        status: read_status(row.try_get("status")?),
        engine: row.try_get("engine")?,
        generation: parse("generation", row.try_get("generation")?)?,
        has_reference: row.try_get("has_reference")?,
        remixed_from: row.try_get::<Option<_>, _>("remixed_from")?.map(VideoId::trusted),
        created_at: Time(row.try_get("created_at")?),
        started_at: time(row, "started_at")?,
        finished_at: time(row, "finished_at")?,
        expires_at: time(row, "expires_at")?,
        attempt: row.try_get("attempt")?,
        report: Report { stage: read_stage(row.try_get("stage")?)?, fraction: row.try_get("fraction")? },
        storyboard: json(row, "storyboard")?,
        understanding: json(row, "understanding")?,
        failure: read_failure(row)?,
    })
}

pub(super) fn write_json(what: &'static str, value: &impl serde::Serialize) -> Result<String, Error> {
    serde_json::to_string(value).map_err(|source| Error::Unreadable { what, source })
}

/// The stage's name as it stands in the table.
pub(super) fn write_stage(stage: Stage) -> Result<String, Error> {
    Ok(write_json("stage", &stage)?.trim_matches('"').to_owned())
}

fn read_stage(name: &str) -> Result<Stage, Error> {
    serde_json::from_value(Value::from(name)).map_err(|source| Error::Unreadable { what: "stage", source })
}

/// The table admits these four and the tombstone, which no query that ends here selects.
fn read_status(name: &str) -> Status {
    match name {
        "queued" => Status::Queued,
        "in_progress" => Status::InProgress,
        "completed" => Status::Completed,
        _ => Status::Failed,
    }
}

fn read_failure(row: &SqliteRow) -> Result<Option<Failure>, Error> {
    let code: Option<String> = row.try_get("error_code")?;
    let message: Option<String> = row.try_get("error_message")?;
    Ok(code.zip(message).map(|(code, message)| Failure { code, message }))
}

fn time(row: &SqliteRow, column: &str) -> Result<Option<Time>, sqlx::Error> {
    Ok(row.try_get::<Option<i64>, _>(column)?.map(Time))
}

fn json(row: &SqliteRow, column: &'static str) -> Result<Option<Value>, Error> {
    row.try_get::<Option<&str>, _>(column)?.map(|text| parse(column, text)).transpose()
}

fn parse<T: serde::de::DeserializeOwned>(what: &'static str, text: &str) -> Result<T, Error> {
    serde_json::from_str(text).map_err(|source| Error::Unreadable { what, source })
}
