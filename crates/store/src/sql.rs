//! The store in a database: in one SQLite file, for one server, or in PostgreSQL, for many.
//!
//! Every query is written once and runs on both. What the two say differently is in `dialect`.

mod batches;
mod characters;
mod dialect;
mod files;
mod intake;
mod keys;
mod ledger;
mod limits;
mod once;
mod overview;
mod queue;
mod ranking;
mod row;
mod videos;
mod wake;
mod webhooks;

use crate::Error;
use dialect::Dialect;
use intake::Intake;
use ranking::Ranking;
use sqlx::any::{AnyConnectOptions, AnyPoolOptions, AnyRow};
use sqlx::{Any, AnyPool, Executor, Transaction};
use std::path::Path;
use wake::Wake;

/// A store in a database.
#[derive(Debug)]
pub struct Database {
    readers: AnyPool,
    /// SQLite has one writer at a time. One connection, for which writers wait in line, serves them
    /// sooner and more fairly than many that try again and again.
    writer: AnyPool,
    dialect: Dialect,
    wake: Wake,
    intake: Intake,
    ranking: Ranking,
}

impl Database {
    /// Opens an SQLite file, creates it when it is not there, and brings its schema up to date.
    ///
    /// # Errors
    /// When the file cannot be opened or belongs to a newer version.
    pub async fn file(path: &Path) -> Result<Self, Error> {
        let url = dialect::sqlite_url(path);
        let writer = connect(Dialect::Sqlite, AnyPoolOptions::new().max_connections(1), &url).await?;
        let readers = connect(Dialect::Sqlite, AnyPoolOptions::new().max_connections(8), &url).await?;
        Self::open(Dialect::Sqlite, readers, writer, Wake::within_the_process()).await
    }

    /// An SQLite store that is gone when it is dropped.
    ///
    /// # Errors
    /// When SQLite cannot start.
    pub async fn in_memory() -> Result<Self, Error> {
        // A second connection would see a second, empty database.
        let one = AnyPoolOptions::new().min_connections(1).max_connections(1).idle_timeout(None).max_lifetime(None);
        let pool = connect(Dialect::Sqlite, one, "sqlite::memory:").await?;
        Self::open(Dialect::Sqlite, pool.clone(), pool, Wake::within_the_process()).await
    }

    /// Connects to a PostgreSQL database, such as `postgres://user:password@host/name`, and brings
    /// its schema up to date. Any number of processes may share it. With `?sslmode=require` the
    /// connection is encrypted; with `verify-full` the server must also show a certificate for its
    /// name that the system trusts, or that is in the file of `&sslrootcert=`.
    ///
    /// # Errors
    /// When the database cannot be reached or belongs to a newer version.
    pub async fn postgres(url: &str) -> Result<Self, Error> {
        let pool = connect(Dialect::Postgres, AnyPoolOptions::new().max_connections(16), url).await?;
        let wake = Wake::across_processes(url).await?;
        Self::open(Dialect::Postgres, pool.clone(), pool, wake).await
    }

    async fn open(dialect: Dialect, readers: AnyPool, writer: AnyPool, wake: Wake) -> Result<Self, Error> {
        dialect.migrations().run(&writer).await?;
        let intake = Intake::open(writer.clone(), dialect, wake.bell());
        Ok(Self { readers, writer, dialect, wake, intake, ranking: Ranking::default() })
    }

    /// Begins a transaction that is going to write.
    async fn begin(&self) -> Result<Transaction<'static, Any>, Error> {
        Ok(self.writer.begin_with(self.dialect.begin()).await?)
    }
}

async fn connect(dialect: Dialect, pool: AnyPoolOptions, url: &str) -> Result<AnyPool, Error> {
    sqlx::any::install_default_drivers();
    let pool = pool.after_connect(move |connection, _| {
        Box::pin(async move {
            connection.execute(dialect.on_connect()).await?;
            Ok(())
        })
    });
    Ok(pool.connect_with(url.parse::<AnyConnectOptions>()?).await?)
}

/// The items of a page, of which one more row was asked for to see whether there are more.
fn cut<T, E>(rows: &[AnyRow], limit: u32, read: impl Fn(&AnyRow) -> Result<T, E>) -> Result<(Vec<T>, bool), E> {
    let limit = limit as usize;
    let items = rows.iter().take(limit).map(read).collect::<Result<_, _>>()?;
    Ok((items, rows.len() > limit))
}
