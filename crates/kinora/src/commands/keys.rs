//! `kinora keys`

use crate::data::{create_folder, open_store};
use crate::settings::Settings;
use anyhow::{Result, ensure};
use std::io::Write;
use std::path::PathBuf;
use store::{Key, NewKey, Secret, Tenant, Time};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The server's data folder [default: ./data]
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    /// The server's database, when it is not a file in the data folder
    #[arg(long, global = true, value_name = "ADDRESS")]
    database: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Create a key and print it, this once
    Create {
        /// Whose videos it opens
        #[arg(long, default_value = "default")]
        tenant: String,
        /// What you call it
        #[arg(long, default_value = "")]
        name: String,
    },
    /// List all keys, without the secrets
    List,
    /// Revoke a key by its id
    Revoke {
        /// The id, as listed
        id: String,
    },
}

/// Works on the database directly, also while a server runs.
pub(crate) async fn run(arguments: Arguments, mut settings: Settings) -> Result<()> {
    settings.data = arguments.data.unwrap_or(settings.data);
    settings.database = arguments.database.unwrap_or(settings.database);
    create_folder(&settings.data)?;
    let store = open_store(&settings).await?;
    let mut out = std::io::stdout().lock();
    match arguments.command {
        Command::Create { tenant, name } => {
            let secret = Secret::random();
            store.add_key(NewKey { tenant: Tenant(tenant), name, secret: secret.clone() }, Time::now()).await?;
            writeln!(out, "{}", secret.reveal())?;
        }
        Command::List => {
            for key in store.keys().await? {
                writeln!(out, "{}", line(&key))?;
            }
        }
        Command::Revoke { id } => {
            ensure!(store.revoke_key(&id, Time::now()).await?, "there is no valid key with id {id}");
            writeln!(out, "{id} is revoked")?;
        }
    }
    Ok(())
}

fn line(key: &Key) -> String {
    let state = if key.revoked_at.is_some() { "revoked" } else { "valid" };
    format!("{}  {:8}  {}  tenant={}  name={}", key.id, state, key.hint, key.tenant.0, key.name)
}
