//! The checks that no compiler makes: layers, first lines, file sizes, module files, links in documents.

use anyhow::{Context, Result, bail, ensure};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Lines a source file may have; tables of data may be longer.
const MAX_LINES: usize = 500;

/// Runs every check and lists everything found.
pub(crate) fn tidy() -> Result<()> {
    let root = root()?;
    let mut found = Vec::new();
    layers(&root, &mut found)?;
    for path in tracked(&root)? {
        check_file(&root, &path, &mut found)?;
    }
    if found.is_empty() {
        return Ok(());
    }
    for problem in &found {
        eprintln!("{problem}");
    }
    bail!("{} problems", found.len())
}

/// The folder of the workspace: of the one cargo runs in, as clones share what is built.
pub(crate) fn root() -> Result<PathBuf> {
    let here = std::env::var("CARGO_MANIFEST_DIR").context("run it as `cargo xtask`")?;
    Ok(Path::new(&here).parent().context("xtask lies in the workspace")?.to_owned())
}

/// Compares `layers.txt` with what the manifests say.
fn layers(root: &Path, found: &mut Vec<String>) -> Result<()> {
    let table = fs::read_to_string(root.join("layers.txt"))?;
    let mut allowed: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for line in table.lines().filter(|l| !l.starts_with('#') && !l.trim().is_empty()) {
        let (name, uses) = line.split_once(':').with_context(|| format!("layers.txt: `{line}`"))?;
        allowed.insert(name, uses.split_whitespace().collect());
    }
    let output = Command::new("cargo").args(["metadata", "--no-deps", "--format-version=1", "--offline"]).output()?;
    ensure!(output.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout)?;
    let packages = metadata["packages"].as_array().context("cargo metadata lists packages")?;
    let ours: BTreeSet<&str> = packages.iter().filter_map(|p| p["name"].as_str()).collect();
    for package in packages {
        let name = package["name"].as_str().context("a package has a name")?;
        let Some(may) = allowed.get(name) else {
            found.push(format!("layers.txt: `{name}` is missing"));
            continue;
        };
        let dependencies = package["dependencies"].as_array().into_iter().flatten();
        let uses: BTreeSet<&str> = dependencies
            .filter(|d| d["kind"].is_null())
            .filter_map(|d| d["name"].as_str())
            .filter(|d| ours.contains(d))
            .collect();
        for extra in uses.difference(may) {
            found.push(format!("layers.txt: `{name}` may not use `{extra}`"));
        }
        for unused in may.difference(&uses) {
            found.push(format!("layers.txt: `{name}` does not use `{unused}`"));
        }
    }
    for name in allowed.keys().filter(|n| !ours.contains(*n)) {
        found.push(format!("layers.txt: there is no crate `{name}`"));
    }
    Ok(())
}

/// Paths under version control, and new ones that are not ignored.
fn tracked(root: &Path) -> Result<Vec<String>> {
    let output = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(root)
        .output()?;
    ensure!(output.status.success(), "git ls-files: {}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?.lines().map(str::to_owned).collect())
}

fn check_file(root: &Path, path: &str, found: &mut Vec<String>) -> Result<()> {
    let full = root.join(path);
    if path.ends_with("/mod.rs") {
        found.push(format!("{path}: modules are `name.rs` beside `name/`"));
    }
    if path.ends_with(".rs") && full.exists() {
        let text = fs::read_to_string(&full)?;
        if !text.starts_with("//!") {
            found.push(format!("{path}: the first line says what the file is (`//!`)"));
        }
        let lines = text.lines().count();
        if lines > MAX_LINES && !is_table(&text) {
            found.push(format!("{path}: {lines} lines; split it at {MAX_LINES}, or begin it with `//! Table:`"));
        }
    }
    if path.ends_with(".md") && full.exists() {
        let text = fs::read_to_string(&full)?;
        let folder = full.parent().unwrap_or(root);
        for target in links(&text).filter(|t| !folder.join(t).exists()) {
            found.push(format!("{path}: links to `{target}`, which does not exist"));
        }
    }
    Ok(())
}

/// A flat list of data may be long; its first line says so.
fn is_table(text: &str) -> bool {
    text.starts_with("//! Table:")
}

/// Relative links of a Markdown text, without their fragments.
fn links(text: &str) -> impl Iterator<Item = &str> {
    text.split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .map(|target| target.split('#').next().unwrap_or_default())
        .filter(|target| !target.is_empty() && !target.contains("://") && !target.starts_with("mailto:"))
}

#[cfg(test)]
mod tests {
    use super::links;

    #[test]
    fn links_are_found_and_addresses_left_out() {
        let text = "[a](docs/a.md#b) [c](https://x.org) ![d](p.webp) [e](#f)";
        assert_eq!(links(text).collect::<Vec<_>>(), ["docs/a.md", "p.webp"]);
    }
}
