//! Times whole films: wall time, peak memory and time per stage.

use anyhow::{Context, Result, ensure};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Four prompts that stress different stages.
const PROMPTS: [(&str, &str); 4] = [
    ("stage, music", "A calico cat playing a piano on stage"),
    ("forest, animals", "A fox runs through a forest at golden hour, tracking shot"),
    ("physics, indoors", "A red ball drops onto a wooden floor and bounces"),
    ("weather, speech", "A woman with an umbrella says \"What a lovely rain\" in a street at night in the rain"),
];
const RUNS: usize = 3;

/// One film's figures.
struct Figures {
    wall_s: f64,
    peak_mb: f64,
    stages: Vec<(String, f64)>,
}

/// Films each prompt a few times and returns the table of the median runs.
pub(super) fn measure(binary: &Path, folder: &Path) -> Result<String> {
    let mut table = String::new();
    for (name, prompt) in PROMPTS {
        let mut runs = (0..RUNS).map(|_| film(binary, folder, prompt)).collect::<Result<Vec<_>>>()?;
        runs.sort_by(|a, b| a.wall_s.total_cmp(&b.wall_s));
        let median = &runs[RUNS / 2];
        if table.is_empty() {
            let names: Vec<&str> = median.stages.iter().map(|s| s.0.as_str()).collect();
            let rule = "|---".repeat(names.len());
            write!(table, "| film | wall s | peak MB | {} |\n|---|---|---{rule}|\n", names.join(" | "))?;
        }
        let stages: Vec<String> = median.stages.iter().map(|s| format!("{:.2}", s.1)).collect();
        writeln!(table, "| {name} | {:.2} | {:.0} | {} |", median.wall_s, median.peak_mb, stages.join(" | "))?;
        eprintln!("{name}: {:.2} s, {:.0} MB", median.wall_s, median.peak_mb);
    }
    Ok(table)
}

/// Films once as a process of its own and reads its figures from `--timings`.
fn film(binary: &Path, folder: &Path, prompt: &str) -> Result<Figures> {
    let timings = folder.join("timings.json");
    let started = std::time::Instant::now();
    let status = Command::new(binary)
        .args(["film", prompt, "--seconds", "4", "--size", "1280x720", "--seed", "1", "--quiet", "-o"])
        .arg(folder.join("film.mp4"))
        .arg("--timings")
        .arg(&timings)
        .status()?;
    ensure!(status.success(), "filming failed: {prompt}");
    let wall_s = started.elapsed().as_secs_f64();
    let json: serde_json::Value = serde_json::from_slice(&fs::read(timings)?)?;
    let stages = json["stages"].as_object().context("timings list stages")?;
    Ok(Figures {
        wall_s,
        peak_mb: json["peak_memory_bytes"].as_f64().context("timings tell the peak")? / 1e6,
        stages: stages.iter().map(|(k, v)| (k.clone(), v.as_f64().unwrap_or_default())).collect(),
    })
}
