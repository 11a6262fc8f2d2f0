//! Any sequence of events, against a model small enough to be believed: on SQLite many, on PostgreSQL some.

use super::START;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use store::{Database, Store, Time};

/// What the store must agree with.
pub(crate) trait Model: Default {
    /// What may happen.
    type Event: std::fmt::Debug;

    /// Any event.
    fn event() -> impl Strategy<Value = Self::Event>;

    /// Lets one event happen in both, and compares what they say about it.
    async fn happen(&mut self, store: &dyn Store, event: &Self::Event, now: &mut Time);

    /// Compares how both stand.
    async fn agree(&self, store: &dyn Store);
}

const SQLITE_CASES: u32 = 64;
/// Each takes a database of its own, and longer.
const POSTGRES_CASES: u32 = 4;

/// Lets sequences of up to `longest` events happen, each in a new store of both kinds.
pub(crate) fn any_sequence<M: Model>(longest: usize) {
    run::<M, _>(SQLITE_CASES, longest, async || Database::in_memory().await.expect("a store"));
    run::<M, _>(POSTGRES_CASES, longest, async || {
        Database::postgres(&test_postgres::new_database()).await.expect("a store")
    });
}

fn run<M: Model, F: AsyncFn() -> Database>(cases: u32, longest: usize, open: F) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let replay = |events: Vec<M::Event>| {
        runtime.block_on(async {
            let store = open().await;
            let (mut model, mut now) = (M::default(), START);
            for event in &events {
                model.happen(&store, event, &mut now).await;
                model.agree(&store).await;
            }
        });
        Ok(())
    };
    let checked = TestRunner::new(config).run(&prop::collection::vec(M::event(), 1..longest), replay);
    checked.unwrap_or_else(|error| panic!("{error}"));
}
