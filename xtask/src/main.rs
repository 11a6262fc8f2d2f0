//! Checks and chores of the repository: `cargo xtask tidy`, `cargo xtask bench`.

mod bench;
mod tidy;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words[..] {
        ["tidy"] => tidy::tidy(),
        ["bench"] => bench::bench(None),
        ["bench", part] => bench::bench(Some(part)),
        _ => anyhow::bail!("usage: cargo xtask tidy | bench [films|load]"),
    }
}
