//! Where the time went: seconds in each stage and the peak of memory, for `./x bench`.

use engine::Stage;
use serde_json::{Map, Value, json};
use std::fs;
use std::time::Instant;

/// Seconds spent in each stage so far, in the order in which the stages began.
#[derive(Debug)]
pub(crate) struct Timings {
    seconds: Vec<(Stage, f64)>,
    since: Instant,
}

impl Timings {
    pub(crate) fn begin() -> Self {
        Self { seconds: vec![(Stage::Waiting, 0.0)], since: Instant::now() }
    }

    /// Counts the time since the last call for the stage before, and goes on with this one.
    pub(crate) fn enter(&mut self, stage: Stage) {
        let now = Instant::now();
        if let Some((_, seconds)) = self.seconds.last_mut() {
            *seconds += (now - self.since).as_secs_f64();
        }
        self.since = now;
        if self.seconds.last().is_none_or(|(last, _)| *last != stage) {
            self.seconds.push((stage, 0.0));
        }
    }

    /// `{"stages": {"drawing": 2.5, …}, "peak_memory_bytes": 123}`
    pub(crate) fn report(&self) -> Value {
        let mut stages = Map::new();
        for (stage, seconds) in self.seconds.iter().filter(|(stage, _)| *stage != Stage::Waiting) {
            let before = stages.get(stage.name()).and_then(Value::as_f64).unwrap_or_default();
            stages.insert(stage.name().to_owned(), json!(before + seconds));
        }
        json!({"stages": stages, "peak_memory_bytes": peak_memory_bytes()})
    }
}

/// The most memory this process has held, where the system tells (Linux: `VmHWM`).
fn peak_memory_bytes() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse::<u64>().ok().map(|kib| kib * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stage_is_counted_under_its_name() {
        let mut timings = Timings::begin();
        for stage in [Stage::Reading, Stage::Drawing, Stage::Drawing, Stage::Writing] {
            timings.enter(stage);
        }
        let report = timings.report();
        let names: Vec<_> = report["stages"].as_object().expect("stages").keys().collect();
        assert_eq!(names, ["reading", "drawing", "writing"]);
    }
}
