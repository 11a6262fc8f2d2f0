//! The binary: reads the configuration, wires the parts, runs a subcommand.
//!
//! Invariant: this crate alone reads the environment and configuration files.

mod commands;
mod data;
mod identity;
mod settings;

use anyhow::Result;
use clap::{Parser, Subcommand};
use commands::{film, keys, serve, storyboard};
use settings::Settings;
use std::path::PathBuf;
use std::process::ExitCode;
use tracing_subscriber::EnvFilter;

/// A prompt becomes a short film with speech and sound, behind the OpenAI Videos API.
#[derive(Debug, Parser)]
#[command(version, about, propagate_version = true)]
struct Arguments {
    /// Configuration file [default: ./kinora.toml if it is there]
    #[arg(long, global = true, env = "KINORA_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the service
    Serve(serve::Arguments),
    /// Make one film, without a server
    Film(film::Arguments),
    /// Show how a prompt is read, as a storyboard in JSON
    Storyboard(storyboard::Arguments),
    /// Create, list, limit, rotate and revoke API keys
    Keys(keys::Arguments),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("kinora: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> Result<()> {
    let mut settings = Settings::load(arguments.config.as_deref())?;
    start_log(&settings)?;
    let runtime = tokio::runtime::Runtime::new()?;
    runtime.block_on(async {
        match arguments.command {
            Command::Serve(arguments) => {
                arguments.apply(&mut settings);
                serve::run(settings).await
            }
            Command::Film(arguments) => film::run(arguments, &settings).await,
            Command::Storyboard(arguments) => storyboard::run(arguments, &settings),
            Command::Keys(arguments) => keys::run(arguments, settings).await,
        }
    })
}

/// Logs go to standard error, so that standard output is for results.
fn start_log(settings: &Settings) -> Result<()> {
    // The library that signs films tells of every step.
    let filter = EnvFilter::try_new(format!("c2pa=error,{}", settings.log))?;
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if settings.log_json {
        log.json().init()
    } else {
        log.init()
    }
    Ok(())
}
