//! Measures the release binary and writes the tables of `docs/performance.md`: whole films, and the
//! service under load. Each part writes its own table and leaves the other's alone.

mod films;
mod load;

use crate::tidy::root;
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::{Path, PathBuf};

/// Measures the named part, or both.
pub(crate) fn bench(part: Option<&str>) -> Result<()> {
    let root = root()?;
    let binary = built(&root)?;
    let folder = std::env::temp_dir().join(format!("kinora-bench-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let measured = match part {
        None => films(&root, &binary, &folder).and_then(|()| load(&root, &binary, &folder)),
        Some("films") => films(&root, &binary, &folder),
        Some("load") => load(&root, &binary, &folder),
        Some(other) => bail!("there is no `{other}` to measure: films, load"),
    };
    fs::remove_dir_all(&folder)?;
    measured
}

fn films(root: &Path, binary: &Path, folder: &Path) -> Result<()> {
    write_table(root, "films", &films::measure(binary, folder)?)
}

fn load(root: &Path, binary: &Path, folder: &Path) -> Result<()> {
    write_table(root, "load", &load::measure(binary, folder)?)
}

fn built(root: &Path) -> Result<PathBuf> {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let binary = target.join("release/kinora");
    ensure!(binary.exists(), "build it first: cargo build --release");
    Ok(binary)
}

/// Puts a table into its place on the page, which two comments mark.
fn write_table(root: &Path, name: &str, table: &str) -> Result<()> {
    let page = root.join("docs/performance.md");
    let text = fs::read_to_string(&page).context("docs/performance.md")?;
    let (start, end) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let (before, rest) = text.split_once(&start).context("the page has a place for the table")?;
    let (_, after) = rest.split_once(&end).context("the place for the table has an end")?;
    Ok(fs::write(page, format!("{before}{start}{table}{end}{after}"))?)
}
