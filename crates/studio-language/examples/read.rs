//! Prints the storyboard that a prompt asks for: `cargo run --example read -- "A cat plays" 4`.

use std::io::Write;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let prompt = arguments.first().ok_or("usage: read PROMPT [SECONDS] [INSTRUCTION]...")?;
    let seconds = arguments.get(1).map_or(Ok(4.0), |s| s.parse())?;
    let mut board = studio_language::read(prompt, seconds);
    for instruction in arguments.iter().skip(2) {
        board = studio_language::revise(&board, instruction);
    }
    writeln!(std::io::stdout(), "{}", serde_json::to_string_pretty(&board)?)?;
    Ok(())
}
