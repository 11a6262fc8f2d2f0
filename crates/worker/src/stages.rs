//! How long each stage of a film takes, for the operator's figures.

use engine::{Report, Stage};
use std::time::{Duration, Instant};
use tokio::sync::watch;

/// Counts the stages that are reported, until nobody reports any more.
pub(crate) async fn count(mut reports: watch::Receiver<Report>) {
    let (mut stage, mut begun) = (reports.borrow_and_update().stage, Instant::now());
    while reports.changed().await.is_ok() {
        let next = reports.borrow_and_update().stage;
        if next != stage {
            note(stage, begun.elapsed());
            (stage, begun) = (next, Instant::now());
        }
    }
    note(stage, begun.elapsed());
}

fn note(stage: Stage, took: Duration) {
    metrics::histogram!("kinora_stage_seconds", "stage" => stage.name()).record(took.as_secs_f64());
}
