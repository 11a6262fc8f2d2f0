//! A row of the videos' table, read and checked.

use crate::{Error, Failure, Hook, Micros, SigningSecret, Status, Tenant, Time, Video, VideoId};
use engine::{Report, Stage};
use serde_json::Value;
use sqlx::Row;
use sqlx::any::AnyRow;
use std::time::Duration;

pub(super) fn read_video(row: &AnyRow) -> Result<Video, Error> {
    Ok(Video {
        id: VideoId::trusted(row.try_get("id")?),
        tenant: Tenant(row.try_get("tenant")?),
        status: read_name(row, "status", Status::from_name)?,
        engine: row.try_get("engine")?,
        generation: parse("generation", row.try_get("generation")?)?,
        has_reference: row.try_get::<i64, _>("has_reference")? != 0,
        remixed_from: row.try_get::<Option<_>, _>("remixed_from")?.map(VideoId::trusted),
        hook: read_hook(row)?,
        key: row.try_get("key_id")?,
        cost: Micros(row.try_get("cost")?),
        created_at: Time(row.try_get("created_at")?),
        started_at: time(row, "started_at")?,
        finished_at: time(row, "finished_at")?,
        expires_at: time(row, "expires_at")?,
        attempt: read_count(row, "attempt")?,
        report: Report { stage: read_name(row, "stage", Stage::from_name)?, fraction: read_fraction(row)? },
        storyboard: json(row, "storyboard")?,
        understanding: json(row, "understanding")?,
        failure: read_failure(row)?,
        metadata: parse("metadata", row.try_get("metadata")?)?,
        keep: row.try_get::<Option<i64>, _>("keep_seconds")?.map(|s| Duration::from_secs(s.unsigned_abs())),
    })
}

pub(super) fn write_json(what: &'static str, value: &impl serde::Serialize) -> Result<String, Error> {
    serde_json::to_string(value).map_err(|source| Error::Unreadable { what, source: source.into() })
}

/// What a name in a column stands for.
pub(super) fn read_name<T>(
    row: &AnyRow,
    what: &'static str,
    from_name: impl Fn(&str) -> Option<T>,
) -> Result<T, Error> {
    let name: &str = row.try_get(what)?;
    from_name(name).ok_or_else(|| Error::Unreadable { what, source: format!("the name '{name}' is unknown").into() })
}

/// A counter, which no query lets become negative.
pub(super) fn read_count(row: &AnyRow, column: &str) -> Result<u32, sqlx::Error> {
    Ok(u32::try_from(row.try_get::<i64, _>(column)?).unwrap_or(u32::MAX))
}

/// A limit; NULL is none.
pub(super) fn read_limit(row: &AnyRow, column: &str) -> Result<Option<u32>, sqlx::Error> {
    Ok(row.try_get::<Option<i64>, _>(column)?.map(|limit| u32::try_from(limit).unwrap_or(u32::MAX)))
}

fn read_fraction(row: &AnyRow) -> Result<f32, sqlx::Error> {
    #[expect(clippy::cast_possible_truncation, reason = "what was written was an f32")]
    let fraction = row.try_get::<f64, _>("fraction")? as f32;
    Ok(fraction)
}

fn read_failure(row: &AnyRow) -> Result<Option<Failure>, Error> {
    let code: Option<String> = row.try_get("error_code")?;
    let message: Option<String> = row.try_get("error_message")?;
    Ok(code.zip(message).map(|(code, message)| Failure { code, message }))
}

fn read_hook(row: &AnyRow) -> Result<Option<Hook>, Error> {
    let url: Option<String> = row.try_get("hook_url")?;
    let secret: Option<String> = row.try_get("hook_secret")?;
    Ok(url.zip(secret).map(|(url, secret)| Hook { url, secret: SigningSecret(secret) }))
}

fn time(row: &AnyRow, column: &str) -> Result<Option<Time>, sqlx::Error> {
    Ok(row.try_get::<Option<i64>, _>(column)?.map(Time))
}

fn json(row: &AnyRow, column: &'static str) -> Result<Option<Value>, Error> {
    row.try_get::<Option<&str>, _>(column)?.map(|text| parse(column, text)).transpose()
}

pub(super) fn parse<T: serde::de::DeserializeOwned>(what: &'static str, text: &str) -> Result<T, Error> {
    serde_json::from_str(text).map_err(|source| Error::Unreadable { what, source: source.into() })
}
