//! The few things that SQLite and PostgreSQL say differently.

use sqlx::migrate::Migrator;
use sqlx::{AssertSqlSafe, SqlSafeStr};
use std::fmt::Write;
use std::path::Path;

/// Written in PostgreSQL's words, which SQLite understands but for this phrase.
static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");
const COUNTING_KEY: &str = "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY";

/// Which database it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialect {
    Sqlite,
    Postgres,
}

impl Dialect {
    /// What is said to each new connection.
    pub(super) fn on_connect(self) -> &'static str {
        match self {
            // What was answered must survive a power cut, so every commit reaches the disk.
            Self::Sqlite => {
                "PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
                 PRAGMA foreign_keys = ON"
            }
            Self::Postgres => "SET default_transaction_isolation = 'read committed'",
        }
    }

    /// Begins a transaction that is going to write. SQLite has one writer; one that began by
    /// reading and is not alone when it comes to write would have to begin again.
    pub(super) fn begin(self) -> &'static str {
        match self {
            Self::Sqlite => "BEGIN IMMEDIATE",
            Self::Postgres => "BEGIN",
        }
    }

    /// Said by whoever is going to choose the next video, so that they do so one after the other:
    /// the choice depends on what the others have chosen.
    pub(super) fn lock_queue(self) -> Option<&'static str> {
        match self {
            Self::Sqlite => None,
            // The number is only ours: "kinora".
            Self::Postgres => Some("SELECT pg_advisory_xact_lock(118074430158433)"),
        }
    }

    /// Ends a selection of one row of a table that nobody else may be changing.
    pub(super) fn skip_locked(self, table: &str) -> String {
        match self {
            Self::Sqlite => String::new(),
            Self::Postgres => format!("FOR UPDATE OF {table} SKIP LOCKED"),
        }
    }

    /// Ends a selection of rows that nobody may delete before the transaction ends, because others are
    /// going to refer to them.
    pub(super) fn keep_locked(self) -> &'static str {
        match self {
            Self::Sqlite => "",
            Self::Postgres => "FOR KEY SHARE",
        }
    }

    /// The steps to today's schema.
    pub(super) fn migrations(self) -> Migrator {
        let mut steps = MIGRATIONS.migrations.to_vec();
        if self == Self::Sqlite {
            for step in &mut steps {
                let sql = step.sql.as_str().replace(COUNTING_KEY, "INTEGER PRIMARY KEY AUTOINCREMENT");
                step.sql = AssertSqlSafe(sql).into_sql_str();
            }
        }
        Migrator::with_migrations(steps)
    }
}

/// The address of an SQLite file, which is created when it is not there.
pub(super) fn sqlite_url(path: &Path) -> String {
    let mut url = "sqlite:".to_owned();
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'_' | b'-' => url.push(char::from(*byte)),
            _ => write!(url, "%{byte:02X}").expect("a string takes everything"),
        }
    }
    url + "?mode=rwc"
}
