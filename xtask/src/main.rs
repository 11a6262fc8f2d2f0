//! Checks and chores of the repository: `cargo xtask tidy`, `cargo xtask bench`.

mod bench;
mod tidy;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.first().map(String::as_str) {
        Some("tidy") => tidy::tidy(),
        Some("bench") => bench::bench(arguments.get(1).map(String::as_str)),
        _ => anyhow::bail!("usage: cargo xtask tidy | bench [KINORA_BINARY]"),
    }
}
