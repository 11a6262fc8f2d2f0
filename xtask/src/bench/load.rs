//! The service under load on this machine: how many films it can be asked for in a second, and how
//! fast one is downloaded beside nginx serving the same file.

mod client;
mod processes;

use anyhow::{Context, Result, ensure};
use client::Client;
use processes::{Kinora, Nginx};
use std::fmt::Write as _;
use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

const CREATES: usize = 2000;
const CREATING: usize = 32;

/// What both servers send: a film as the API's clients ask for it by default.
const FILM: &str =
    r#"{"prompt": "A calico cat playing a piano on stage", "seconds": "4", "size": "1280x720", "seed": 1}"#;
const DOWNLOADING: [usize; 2] = [1, 8];
/// Both servers in turn, so that both meet the same machine.
const ROUNDS: usize = 5;
const BYTES_A_ROUND: u64 = 1 << 30;

/// Measures creating and downloading, and returns both as tables.
pub(super) fn measure(binary: &Path, folder: &Path) -> Result<String> {
    let data = folder.join("data");
    let film = Kinora::start(binary, &data, 1)?.make(FILM)?;
    // Nobody films while the rest is measured.
    let kinora = Kinora::start(binary, &data, 0)?;
    let mut table = String::new();
    creates(&mut table, &kinora, folder)?;
    downloads(&mut table, &kinora, &film, folder)?;
    Ok(table)
}

fn creates(table: &mut String, kinora: &Kinora, folder: &Path) -> Result<()> {
    let flushes = flushes_per_second(&folder.join("flushes"))?;
    let begun = Instant::now();
    let asked: Vec<Vec<Duration>> = at_once(CREATING, || {
        let mut client = Client::connect(kinora.port, Some(&kinora.key))?;
        (0..CREATES.div_ceil(CREATING)).map(|_| timed(|| client.post("/v1/videos", FILM))).collect()
    })?;
    let wall = begun.elapsed().as_secs_f64();
    let mut times: Vec<Duration> = asked.into_iter().flatten().collect();
    times.sort_unstable();
    #[expect(clippy::cast_precision_loss, reason = "a few thousand")]
    let rate = times.len() as f64 / wall;
    let ms = |share: usize| times[(times.len() - 1) * share / 100].as_secs_f64() * 1e3;
    let (p50, p99) = (ms(50), ms(99));
    writeln!(table, "| creates | connections | per second | p50 ms | p99 ms | flushes per second of the disk alone |")?;
    writeln!(table, "|---|---|---|---|---|---|")?;
    writeln!(table, "| {} | {CREATING} | {rate:.0} | {p50:.1} | {p99:.1} | {flushes:.0} |\n", times.len())?;
    eprintln!("creates: {rate:.0} per second, p50 {p50:.1} ms, p99 {p99:.1} ms; {flushes:.0} flushes per second");
    Ok(())
}

/// How many small writes, one after the other, this disk makes durable in a second: what bounds a
/// store that answers only when what it took cannot be lost.
fn flushes_per_second(path: &Path) -> Result<f64> {
    const WRITES: u32 = 200;
    let mut file = File::create(path)?;
    let begun = Instant::now();
    for _ in 0..WRITES {
        file.write_all(&[7; 4096])?;
        file.sync_data()?;
    }
    Ok(f64::from(WRITES) / begun.elapsed().as_secs_f64())
}

fn downloads(table: &mut String, kinora: &Kinora, film: &str, folder: &Path) -> Result<()> {
    let path = format!("/v1/videos/{film}/content");
    let (mut client, file) = (Client::connect(kinora.port, Some(&kinora.key))?, folder.join("film.mp4"));
    std::fs::write(&file, client.get(&path)?)?;
    let nginx = Nginx::start(folder)?;
    let size = file.metadata()?.len();
    writeln!(table, "| downloads of a film | connections | Kinora MB/s | nginx MB/s | ratio |\n|---|---|---|---|---|")?;
    for connections in DOWNLOADING {
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            ours.push(download(kinora.port, Some(&kinora.key), &path, size, connections)?);
            theirs.push(download(nginx.port, None, "/film.mp4", size, connections)?);
        }
        let (ours, theirs) = (median(ours), median(theirs));
        #[expect(clippy::cast_precision_loss, reason = "a few megabytes")]
        let megabytes = size as f64 / 1e6;
        let ratio = ours / theirs;
        writeln!(table, "| {megabytes:.1} MB | {connections} | {ours:.0} | {theirs:.0} | {ratio:.2} |")?;
        eprintln!("downloads on {connections}: {ours:.0} MB/s, nginx {theirs:.0} MB/s");
    }
    Ok(())
}

/// Downloads one file again and again on several connections; megabytes per second.
fn download(port: u16, key: Option<&str>, path: &str, size: u64, connections: usize) -> Result<f64> {
    let times = (BYTES_A_ROUND / size).div_ceil(connections as u64);
    let begun = Instant::now();
    let read: Vec<u64> = at_once(connections, || {
        let mut client = Client::connect(port, key)?;
        (0..times).try_fold(0, |sum, _| Ok(sum + client.drain(path)?))
    })?;
    let sum: u64 = read.into_iter().sum();
    ensure!(sum == times * size * connections as u64, "a download was cut short");
    #[expect(clippy::cast_precision_loss, reason = "a gigabyte")]
    let megabytes = sum as f64 / 1e6;
    Ok(megabytes / begun.elapsed().as_secs_f64())
}

/// Does the same on several threads and returns what each returned.
fn at_once<T: Send>(threads: usize, work: impl Fn() -> Result<T> + Sync) -> Result<Vec<T>> {
    let work = &work;
    std::thread::scope(|scope| {
        let running: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        running.into_iter().map(|thread| thread.join().ok().context("a client panicked")?).collect()
    })
}

fn timed(work: impl FnOnce() -> Result<Vec<u8>>) -> Result<Duration> {
    let begun = Instant::now();
    work()?;
    Ok(begun.elapsed())
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}
