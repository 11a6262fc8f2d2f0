//! `kinora storyboard`

use super::film::{Wish, generation};
use crate::settings::Settings;
use anyhow::{Context, Result};
use engine::Engine;
use engine_studio::Studio;
use std::io::Write;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    wish: Wish,
    /// What shall be seen and heard
    prompt: String,
}

/// Prints how the prompt is read.
pub(crate) fn run(arguments: Arguments, settings: &Settings) -> Result<()> {
    let studio = Studio::new(settings.studio());
    let generation = generation(studio.card(), arguments.prompt, &arguments.wish)?;
    let storyboard = studio.storyboard(&generation)?.context("the studio has storyboards")?;
    let mut out = std::io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &storyboard)?;
    writeln!(out)?;
    Ok(())
}
